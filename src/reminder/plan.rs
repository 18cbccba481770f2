//! Which reminders fall due in a stretch of time. Pure.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::{Anchor, ReminderRule};
use crate::event::Event;
use crate::recurrence::{Occurrence, Recurrence, When, occurrences};

/// One reminder of one occurrence.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// When it falls due.
    pub due_at: DateTime<Utc>,
    /// When it is not worth sending any more.
    pub expires_at: DateTime<Utc>,
    /// The local date the rule counted from. It is part of the letter's key: another date is
    /// another reminder, another hour of the same day is not.
    pub anchor_date: NaiveDate,
    /// What is reminded of.
    pub occurrence: Occurrence,
}

/// The moments of `rule` that fall due after `from` and not after `until`, in order.
///
/// Cancelled occurrences and months give none. A series that meets more often than the rule looks
/// ahead gives none either: nobody needs a word about next week's meeting before this week's.
pub fn moments(
    rule: &ReminderRule,
    first: &When,
    recurrence: Option<&Recurrence>,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Vec<Moment> {
    if first.is_month() {
        return Vec::new();
    }
    // The anchor lies so many days from the due moment; a zone and a length of days blur that a little.
    let shift = Duration::days(rule.offset_days.into());
    let blur = Duration::days(2);
    let longest = first.ends_at() - first.starts_at();
    let around = occurrences(
        first,
        recurrence,
        from - shift - blur - longest,
        until - shift + blur,
    );
    let taking_place: Vec<&Occurrence> = around
        .iter()
        .filter(|occurrence| !occurrence.cancelled)
        .collect();
    let mut moments: Vec<Moment> = taking_place
        .iter()
        .map(|occurrence| Moment {
            due_at: rule.due_at(occurrence, first.zone),
            expires_at: rule.expires_at(occurrence, first.zone),
            anchor_date: rule.anchor_date(occurrence, first.zone),
            occurrence: (*occurrence).clone(),
        })
        .filter(|moment| from < moment.due_at && moment.due_at <= until)
        .filter(|moment| !has_another_before(rule, first, recurrence, moment))
        .collect();
    moments.sort_by_key(|moment| moment.due_at);
    moments
}

/// The moments of `rule` for `event` that fall due after `from` and not after `until`, in order.
pub(super) fn moments_of(
    rule: &ReminderRule,
    event: &Event,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Vec<Moment> {
    let (when, recurrence) = (&event.draft.when, event.draft.recurrence.as_ref());
    if matches!(rule.anchor, Anchor::Start | Anchor::End) {
        let mut moments = moments(rule, when, recurrence, from, until);
        moments.retain(|moment| !is_asked_too_often(rule, when, recurrence, moment));
        return moments;
    }
    let moment = rule.anchor.moment_of(event).map(|moment| {
        let due_at = rule.due_from(moment, when.zone);
        Moment {
            due_at,
            expires_at: rule.stale_at(due_at, moment),
            anchor_date: when.zone.local(moment).date(),
            occurrence: Occurrence {
                recurrence_id: when.local_start(),
                when: when.span,
                starts_at: when.starts_at(),
                ends_at: when.ends_at(),
                moved: false,
                cancelled: false,
                reason: None,
            },
        }
    });
    moment
        .filter(|moment| from < moment.due_at && moment.due_at <= until)
        .into_iter()
        .collect()
}

/// Within how many days a series meets so often that nobody is asked how many came to each date.
const OFTEN: i64 = 21;

/// Whether the series meets again so soon that asking what became of each date would only annoy.
fn is_asked_too_often(
    rule: &ReminderRule,
    first: &When,
    recurrence: Option<&Recurrence>,
    moment: &Moment,
) -> bool {
    let ends_at = moment.occurrence.ends_at;
    rule.anchor == Anchor::End
        && recurrence.is_some()
        && occurrences(first, recurrence, ends_at, ends_at + Duration::days(OFTEN))
            .iter()
            .any(|other| !other.cancelled && other.starts_at >= ends_at)
}

/// Whether the series meets once more between the due day and the occurrence itself.
fn has_another_before(
    rule: &ReminderRule,
    first: &When,
    recurrence: Option<&Recurrence>,
    moment: &Moment,
) -> bool {
    if rule.anchor != Anchor::Start || recurrence.is_none() {
        return false;
    }
    let due_day = first.zone.local(moment.due_at).date();
    occurrences(
        first,
        recurrence,
        moment.due_at - Duration::days(1),
        moment.occurrence.starts_at,
    )
    .iter()
    .filter(|other| !other.cancelled && other.starts_at < moment.occurrence.starts_at)
    .any(|other| first.zone.local(other.starts_at).date() >= due_day)
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDateTime, NaiveTime, Timelike};

    use super::*;
    use crate::recurrence::{CalendarRule, IsoWeeks, Override, Rule, Span, Zone};
    use crate::reminder::{Audience, RuleLetter, RuleState, quiet_until};
    use crate::text::Line;

    fn rule(offset_days: i32) -> ReminderRule {
        ReminderRule {
            slug: Line::parse("test", 9).unwrap(),
            anchor: if offset_days < 0 {
                Anchor::Start
            } else {
                Anchor::End
            },
            offset_days,
            title: Line::parse("Test", 9).unwrap(),
            local_time: NaiveTime::from_hms_opt(9, 0, 0),
            audience: Audience::Organizers,
            letter: if offset_days < 0 {
                RuleLetter::Reminder
            } else {
                RuleLetter::HowMany
            },
            worth: Duration::days(14),
            state: RuleState::On,
        }
    }

    fn local(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn utc(text: &str) -> DateTime<Utc> {
        local(text).and_utc()
    }

    fn timed(zone: &str, start: &str, end: &str) -> When {
        let span = Span::Timed {
            start: local(start),
            end: local(end),
        };
        When::new(Zone::parse(zone).unwrap(), span).unwrap()
    }

    fn weekly(text: &str, first: &When) -> Recurrence {
        Recurrence::by(Rule::Calendar(
            CalendarRule::parse(text, first.zone, false).unwrap(),
        ))
    }

    fn due(
        rule: &ReminderRule,
        first: &When,
        recurrence: Option<&Recurrence>,
        from: &str,
        to: &str,
    ) -> Vec<String> {
        let moments = moments(rule, first, recurrence, utc(from), utc(to));
        moments
            .iter()
            .map(|moment| moment.due_at.format("%Y-%m-%d %H:%M").to_string())
            .collect()
    }

    #[test]
    fn a_week_before_is_at_nine_where_the_event_is_also_across_a_clock_change() {
        // Berlin is UTC+2 on 20 October and UTC+1 a week later.
        let first = timed("Europe/Berlin", "2026-10-27 18:00", "2026-10-27 20:00");
        assert_eq!(
            due(
                &rule(-7),
                &first,
                None,
                "2026-10-01 00:00",
                "2026-11-01 00:00"
            ),
            ["2026-10-20 07:00"]
        );
        assert_eq!(
            due(
                &rule(-1),
                &first,
                None,
                "2026-10-01 00:00",
                "2026-11-01 00:00"
            ),
            ["2026-10-26 08:00"]
        );
    }

    #[test]
    fn the_window_is_open_at_its_begin_and_closed_at_its_end() {
        let first = timed("Etc/UTC", "2026-12-02 15:00", "2026-12-02 16:00");
        let day_before = rule(-1);
        assert_eq!(
            due(
                &day_before,
                &first,
                None,
                "2026-12-01 08:59",
                "2026-12-01 09:00"
            )
            .len(),
            1
        );
        assert_eq!(
            due(
                &day_before,
                &first,
                None,
                "2026-12-01 09:00",
                "2026-12-01 10:00"
            )
            .len(),
            0
        );
    }

    #[test]
    fn after_an_event_is_counted_from_the_day_it_ended() {
        let first = timed("America/Santiago", "2026-12-04 22:00", "2026-12-05 00:00");
        // Over at midnight: it ended on the 4th. Nine o'clock on the 5th is noon UTC.
        assert_eq!(
            due(
                &rule(1),
                &first,
                None,
                "2026-12-01 00:00",
                "2026-12-20 00:00"
            ),
            ["2026-12-05 12:00"]
        );
    }

    #[test]
    fn a_weekly_meeting_is_reminded_of_the_day_before_and_not_the_week_before() {
        let first = timed("America/Chicago", "2026-10-01 09:00", "2026-10-01 10:00");
        let series = weekly("FREQ=WEEKLY;BYDAY=TH", &first);
        let (from, to) = ("2026-10-19 00:00", "2026-11-20 00:00");
        assert_eq!(due(&rule(-7), &first, Some(&series), from, to), [""; 0]);
        assert_eq!(
            due(&rule(-1), &first, Some(&series), from, to),
            [
                "2026-10-21 14:00",
                "2026-10-28 14:00",
                "2026-11-04 15:00",
                "2026-11-11 15:00",
                "2026-11-18 15:00"
            ]
        );
    }

    #[test]
    fn a_monthly_meeting_is_reminded_of_both_times() {
        let first = timed("Etc/UTC", "2026-10-06 15:00", "2026-10-06 16:00");
        let series = weekly("FREQ=MONTHLY;BYDAY=1TU", &first);
        assert_eq!(
            due(
                &rule(-7),
                &first,
                Some(&series),
                "2026-10-07 00:00",
                "2026-12-31 00:00"
            ),
            ["2026-10-27 09:00", "2026-11-24 09:00", "2026-12-29 09:00"]
        );
    }

    #[test]
    fn a_cancelled_occurrence_gives_none_and_a_moved_one_its_new_day() {
        let first = timed("Etc/UTC", "2026-10-07 15:00", "2026-10-07 16:00");
        let mut series = Recurrence::by(Rule::IsoWeeks(IsoWeeks::odd()));
        series.overrides.insert(
            local("2026-10-21 15:00"),
            Override::Cancelled { reason: None },
        );
        let span = Span::Timed {
            start: local("2026-11-06 15:00"),
            end: local("2026-11-06 16:00"),
        };
        series
            .overrides
            .insert(local("2026-11-04 15:00"), Override::Moved { span });
        series.check(&first).unwrap();
        assert_eq!(
            due(
                &rule(-1),
                &first,
                Some(&series),
                "2026-10-08 00:00",
                "2026-11-30 00:00"
            ),
            ["2026-11-05 09:00", "2026-11-17 09:00"]
        );
    }

    #[test]
    fn a_month_gives_none() {
        let first_day = utc("2026-12-01 00:00").date_naive();
        let month = When::new(Zone::UTC, Span::Month { first_day }).unwrap();
        assert_eq!(
            moments(
                &rule(-7),
                &month,
                None,
                utc("2026-01-01 00:00"),
                utc("2027-01-01 00:00")
            ),
            []
        );
    }

    /// When a letter leaves that falls due at this moment: by day, and within a night of it.
    fn when_it_leaves(moment: &Moment, reader: Zone) -> DateTime<Utc> {
        let at = quiet_until(moment.due_at, moment.expires_at, reader);
        let hour = reader.local(at).hour();
        assert!(
            (8..21).contains(&hour),
            "{hour} o'clock in {}",
            reader.name()
        );
        let wait = at - moment.due_at;
        let night = Duration::zero()..=Duration::hours(12);
        assert!(night.contains(&wait), "{wait} in {}", reader.name());
        assert!(at < moment.expires_at);
        at
    }

    #[test]
    fn promise_8_in_every_zone_each_occurrence_is_reminded_once_across_clock_changes_and_quiet_hours()
     {
        let midnight = NaiveTime::MIN;
        // Readers at home, and some for whom it is another time of the day, half an hour off in summer.
        let abroad = Zone::parse("Australia/Lord_Howe").unwrap();
        for zone in Zone::all() {
            for change in zone.transitions(utc("2024-01-01 00:00"), utc("2031-01-01 00:00")) {
                let day = zone.local(change.at).date() - chrono::Days::new(3);
                // Noon is skipped nowhere; half past two is, and so is midnight in some zones.
                let span = Span::Timed {
                    start: day.and_hms_opt(12, 0, 0).unwrap(),
                    end: day.and_hms_opt(13, 0, 0).unwrap(),
                };
                let Ok(first) = When::new(zone, span) else {
                    continue;
                };
                let series = weekly("FREQ=DAILY;INTERVAL=2;COUNT=4", &first);
                for local_time in [midnight, NaiveTime::from_hms_opt(2, 30, 0).unwrap()] {
                    let rule = ReminderRule {
                        local_time: Some(local_time),
                        ..rule(-1)
                    };
                    // Planned minute by minute would be slow; every three hours shows the same seams.
                    let begin = change.at - Duration::days(6);
                    let (mut seen, mut left) = (Vec::new(), [None; 2]);
                    for run in 0..8 * 12 {
                        let from = begin + Duration::hours(3 * run);
                        let found = moments(
                            &rule,
                            &first,
                            Some(&series),
                            from,
                            from + Duration::hours(3),
                        );
                        for moment in &found {
                            for (reader, left) in [zone, abroad].into_iter().zip(&mut left) {
                                let at = when_it_leaves(moment, reader);
                                assert!(*left < Some(at), "{} {at}", zone.name());
                                *left = Some(at);
                            }
                        }
                        seen.extend(
                            found
                                .into_iter()
                                .map(|moment| moment.occurrence.recurrence_id),
                        );
                    }
                    let days = [0, 2, 4, 6].map(Duration::days);
                    let expected = days.map(|days| first.local_start() + days).to_vec();
                    assert_eq!(seen, expected, "{} {local_time} {}", zone.name(), change.at);
                }
            }
        }
    }
}
