//! The occurrences of an event: its rule, extra dates and exceptions laid out as instants.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::{Override, Recurrence, Span, When, ZoneInstant};
use crate::text::Line;

/// How many years ahead series are laid out as dates. Plans reach one year, sponsors and travel
/// two; beyond that, zone rules are too likely to change for an instant to be a promise.
pub const HORIZON_YEARS: u32 = 2;

/// The most occurrences of one event laid out at a time: a daily series from a year back to the
/// horizon has 1,096, the rest is room for its extra dates.
pub const MAX_OCCURRENCES: usize = 1_500;

/// More than two offsets of one zone differ (a day: Samoa once skipped one), and more than that
/// changes the length of whole days.
const SLACK: TimeDelta = TimeDelta::days(2);

/// How far to look for a first instance: longer than any event is planned ahead.
const A_CENTURY: TimeDelta = TimeDelta::days(36_525);

/// One time at which an event takes place, or would have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The local start that the rule (or the extra date) gives it, which names it for good:
    /// RECURRENCE-ID of RFC 5545. Midnight for whole days.
    pub recurrence_id: NaiveDateTime,
    /// The wall time at which it takes place.
    pub when: Span,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it is over, exclusive.
    pub ends_at: DateTime<Utc>,
    /// Whether it takes place at another time than the rule says.
    pub moved: bool,
    /// Whether it does not take place, which people are told.
    pub cancelled: bool,
    /// Why it is cancelled, if that was said.
    pub reason: Option<Line>,
}

/// The occurrences that overlap `[from, to)`, by their start; the first [`MAX_OCCURRENCES`] of them.
///
/// Skipped dates are left out, cancelled ones are in and marked, moved ones stand where they were
/// moved to. Dates that fall into an hour that clocks skip are none (RFC 5545, 3.3.10); of an hour
/// that comes twice the first is meant. Without a recurrence, and for a month, there is one.
pub fn occurrences(
    first: &When,
    recurrence: Option<&Recurrence>,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Vec<Occurrence> {
    let mut found = match recurrence {
        Some(recurrence) if !first.is_month() => repeated(first, recurrence, from, to),
        _ => vec![at_span(first, first.local_start(), first.span)],
    };
    found.retain(|one| one.starts_at < to && from < one.ends_at);
    found.sort_by_key(|one| (one.starts_at, one.recurrence_id));
    found.truncate(MAX_OCCURRENCES);
    found
}

/// The local start of the first instance that remains; none if every one is skipped.
pub(super) fn first_start(first: &When, recurrence: &Recurrence) -> Option<NaiveDateTime> {
    let start = first.local_start();
    let remains = |at: &NaiveDateTime| !recurrence.skipped.contains(at) && exists(first, *at);
    let by_rule = recurrence
        .by_rule(start, start, later(start, A_CENTURY))
        .find(remains);
    by_rule
        .into_iter()
        .chain(recurrence.extra.iter().copied().find(remains))
        .min()
}

/// Whether clocks show the local start that a rule gives, which hours can miss and days cannot.
pub(super) fn exists(first: &When, at: NaiveDateTime) -> bool {
    !first.is_timed() || !matches!(first.zone.instant_of(at), ZoneInstant::Gap { .. })
}

/// A superset of the occurrences in `[from, to)`, in no order.
fn repeated(
    first: &When,
    recurrence: &Recurrence,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Vec<Occurrence> {
    let length = first.ends_at() - first.starts_at();
    let from = later(first.zone.local(from), -length - SLACK);
    let to = later(first.zone.local(to), SLACK);
    let by_rule = recurrence
        .by_rule(first.local_start(), from, to)
        .take(MAX_OCCURRENCES);
    let mut dates: Vec<NaiveDateTime> = by_rule.collect();
    if !recurrence.extra.is_empty() {
        dates.extend(recurrence.extra.range(from..to.max(from)));
        dates.sort_unstable();
        dates.dedup();
    }
    let unmoved = dates
        .into_iter()
        .filter_map(|id| as_planned(first, length, recurrence, id));
    unmoved.chain(moved(first, recurrence)).collect()
}

/// The occurrence on a date of the series, unless that is skipped, moved or missed by the clocks.
fn as_planned(
    first: &When,
    length: TimeDelta,
    recurrence: &Recurrence,
    id: NaiveDateTime,
) -> Option<Occurrence> {
    let reason = match recurrence.overrides.get(&id) {
        Some(Override::Moved { .. }) => return None,
        Some(Override::Cancelled { reason }) => Some(reason.clone()),
        None => None,
    };
    if recurrence.skipped.contains(&id) {
        return None;
    }
    let occurrence = match first.span {
        Span::Timed { .. } => at_time(first, length, id)?,
        _ => at_span(first, id, first.moved_to(id).span),
    };
    Some(Occurrence {
        cancelled: reason.is_some(),
        reason: reason.flatten(),
        ..occurrence
    })
}

/// The occurrences at another time than the series gives them, wherever they were moved.
fn moved<'a>(
    first: &'a When,
    recurrence: &'a Recurrence,
) -> impl Iterator<Item = Occurrence> + use<'a> {
    recurrence
        .overrides
        .iter()
        .filter_map(|(&id, change)| match change {
            Override::Moved { span } if recurrence.gives(first, id) => Some(Occurrence {
                moved: true,
                ..at_span(first, id, *span)
            }),
            _ => None,
        })
}

/// An occurrence with hours: of the same exact length as the first (RFC 5545, 3.8.5.3). Its end is
/// reckoned as an instant, for as local time it may come twice.
fn at_time(first: &When, length: TimeDelta, start: NaiveDateTime) -> Option<Occurrence> {
    let starts_at = match first.zone.instant_of(start) {
        ZoneInstant::Gap { .. } => return None,
        instant => instant.earliest(),
    };
    let ends_at = starts_at + length;
    let when = Span::Timed {
        start,
        end: first.zone.local(ends_at),
    };
    Some(occurrence(start, when, starts_at, ends_at))
}

/// An occurrence at a span of wall time in the zone of the event.
fn at_span(first: &When, id: NaiveDateTime, span: Span) -> Occurrence {
    let when = When {
        zone: first.zone,
        span,
    };
    occurrence(id, span, when.starts_at(), when.ends_at())
}

fn occurrence(
    recurrence_id: NaiveDateTime,
    when: Span,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
) -> Occurrence {
    let (moved, cancelled, reason) = (false, false, None);
    Occurrence {
        recurrence_id,
        when,
        starts_at,
        ends_at,
        moved,
        cancelled,
        reason,
    }
}

/// Later by `by`, but never out of chrono's range.
fn later(time: NaiveDateTime, by: TimeDelta) -> NaiveDateTime {
    let end = if by < TimeDelta::zero() {
        NaiveDateTime::MIN
    } else {
        NaiveDateTime::MAX
    };
    time.checked_add_signed(by).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::super::{CalendarRule, IsoWeeks, Rule, Zone};
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn utc(text: &str) -> DateTime<Utc> {
        at(text).and_utc()
    }

    fn zone(name: &str) -> Zone {
        Zone::parse(name).unwrap()
    }

    /// One hour from a local start.
    fn hour(zone_name: &str, start: &str) -> When {
        let start = at(start);
        When::new(
            zone(zone_name),
            Span::Timed {
                start,
                end: start + TimeDelta::hours(1),
            },
        )
        .unwrap()
    }

    fn days(zone_name: &str, first: &str, last: &str) -> When {
        let span = Span::AllDay {
            first: first.parse().unwrap(),
            last: last.parse().unwrap(),
        };
        When::new(zone(zone_name), span).unwrap()
    }

    fn by(rule: &str) -> Recurrence {
        Recurrence::by(Rule::Calendar(
            CalendarRule::parse(rule, Zone::UTC, false).unwrap(),
        ))
    }

    fn moved_to(start: &str) -> Override {
        Override::Moved {
            span: hour("Etc/UTC", start).span,
        }
    }

    fn starts(first: &When, recurrence: &Recurrence, from: &str, to: &str) -> Vec<String> {
        let found = occurrences(first, Some(recurrence), utc(from), utc(to));
        found
            .iter()
            .map(|one| one.starts_at.format("%m-%d %H:%M").to_string())
            .collect()
    }

    #[test]
    fn thursdays_at_nine_in_chicago_are_at_15_utc_in_winter_and_14_in_summer() {
        let first = hour("America/Chicago", "2020-01-02T09:00:00");
        let around = |from, to| starts(&first, &by("FREQ=WEEKLY"), from, to);
        let spring = around("2026-03-05T00:00:00", "2026-03-13T00:00:00");
        assert_eq!(spring, ["03-05 15:00", "03-12 14:00"]);
        let autumn = around("2026-10-29T00:00:00", "2026-11-06T00:00:00");
        assert_eq!(autumn, ["10-29 14:00", "11-05 15:00"]);
    }

    #[test]
    fn half_hour_zones_are_exact() {
        let lord_howe = hour("Australia/Lord_Howe", "2026-09-26T09:00:00");
        let found = starts(
            &lord_howe,
            &by("FREQ=WEEKLY"),
            "2026-09-25T00:00:00",
            "2026-10-12T00:00:00",
        );
        assert_eq!(found, ["09-25 22:30", "10-02 22:30", "10-09 22:00"]);
        let kathmandu = hour("Asia/Kathmandu", "2026-01-01T09:00:00");
        let found = starts(
            &kathmandu,
            &by("FREQ=YEARLY"),
            "2026-01-01T00:00:00",
            "2026-01-02T00:00:00",
        );
        assert_eq!(found, ["01-01 03:15"]);
    }

    #[test]
    fn ramadan_moves_a_meeting_in_casablanca_by_an_hour() {
        let first = hour("Africa/Casablanca", "2025-02-20T09:00:00");
        let found = starts(
            &first,
            &by("FREQ=WEEKLY"),
            "2025-02-20T00:00:00",
            "2025-03-01T00:00:00",
        );
        assert_eq!(found, ["02-20 08:00", "02-27 09:00"]);
    }

    #[test]
    fn an_instance_that_clocks_skip_is_none_and_of_a_fold_the_first_is_taken() {
        let first = hour("Europe/Prague", "2026-03-22T02:30:00");
        let spring = starts(
            &first,
            &by("FREQ=WEEKLY"),
            "2026-03-20T00:00:00",
            "2026-04-06T00:00:00",
        );
        assert_eq!(spring, ["03-22 01:30", "04-05 00:30"]);
        let autumn = starts(
            &first,
            &by("FREQ=WEEKLY"),
            "2026-10-24T00:00:00",
            "2026-10-26T00:00:00",
        );
        assert_eq!(autumn, ["10-25 00:30"]);
        let mut skipping = by("FREQ=WEEKLY");
        skipping.skipped.insert(at("2026-03-29T02:30:00"));
        assert!(skipping.check(&first).is_err());
    }

    #[test]
    fn an_occurrence_over_a_change_of_clocks_lasts_as_long_as_the_first() {
        let first = hour("Europe/Prague", "2026-10-18T02:30:00");
        let found = occurrences(
            &first,
            Some(&by("FREQ=WEEKLY")),
            utc("2026-10-25T00:00:00"),
            utc("2026-10-26T00:00:00"),
        );
        assert_eq!(found[0].ends_at - found[0].starts_at, TimeDelta::hours(1));
        let end = at("2026-10-25T02:30:00");
        assert_eq!(found[0].when, Span::Timed { start: end, end });
    }

    #[test]
    fn whole_days_begin_at_the_midnight_of_their_zone_even_where_that_is_skipped() {
        let cairo = days("Africa/Cairo", "2026-04-17", "2026-04-17");
        let found = starts(
            &cairo,
            &by("FREQ=WEEKLY"),
            "2026-04-17T00:00:00",
            "2026-05-02T00:00:00",
        );
        assert_eq!(found, ["04-16 22:00", "04-23 22:00", "04-30 21:00"]);
    }

    #[test]
    fn what_overlaps_the_window_is_in_and_what_touches_it_is_not() {
        let first = hour("Etc/UTC", "2026-01-01T09:00:00");
        let around = |from, to| starts(&first, &by("FREQ=DAILY"), from, to).len();
        assert_eq!(around("2026-01-05T09:59:59", "2026-01-05T10:00:00"), 1);
        assert_eq!(around("2026-01-05T10:00:00", "2026-01-06T09:00:00"), 0);
        assert_eq!(around("2026-01-05T10:00:00", "2026-01-06T09:00:01"), 1);
        assert_eq!(around("2025-01-01T00:00:00", "2026-01-01T09:00:00"), 0);
        assert_eq!(around("2026-01-09T00:00:00", "2026-01-01T00:00:00"), 0);
        let long = days("Etc/UTC", "2026-01-01", "2026-12-31");
        assert_eq!(
            starts(
                &long,
                &by("FREQ=YEARLY;COUNT=2"),
                "2027-12-31T00:00:00",
                "2028-06-01T00:00:00"
            )
            .len(),
            1
        );
    }

    #[test]
    fn skipped_dates_count_and_extra_dates_come_in_their_place() {
        let first = hour("Etc/UTC", "2026-01-01T09:00:00");
        let mut series = by("FREQ=DAILY;COUNT=3");
        series.skipped = BTreeSet::from([at("2026-01-02T09:00:00")]);
        series.extra = BTreeSet::from([at("2026-01-01T12:00:00"), at("2026-01-03T09:00:00")]);
        let found = starts(
            &first,
            &series,
            "2026-01-01T00:00:00",
            "2027-01-01T00:00:00",
        );
        assert_eq!(found, ["01-01 09:00", "01-01 12:00", "01-03 09:00"]);
        assert_eq!(series.check(&first), Ok(()));
    }

    #[test]
    fn a_cancelled_date_stays_and_says_why() {
        let first = hour("Etc/UTC", "2026-01-01T09:00:00");
        let reason = Some(Line::parse("public holiday", 99).unwrap());
        let mut series = by("FREQ=DAILY;COUNT=2");
        series.overrides.insert(
            at("2026-01-01T09:00:00"),
            Override::Cancelled {
                reason: reason.clone(),
            },
        );
        let found = occurrences(
            &first,
            Some(&series),
            utc("2026-01-01T00:00:00"),
            utc("2027-01-01T00:00:00"),
        );
        let told: Vec<_> = found
            .into_iter()
            .map(|one| (one.cancelled, one.reason))
            .collect();
        assert_eq!(told, [(true, reason), (false, None)]);
    }

    #[test]
    fn a_moved_date_is_found_where_it_went_and_not_where_it_was() {
        let first = hour("Etc/UTC", "2026-01-01T09:00:00");
        let mut series = by("FREQ=WEEKLY");
        series
            .overrides
            .insert(at("2026-01-08T09:00:00"), moved_to("2026-03-03T10:00:00"));
        let there = occurrences(
            &first,
            Some(&series),
            utc("2026-03-03T00:00:00"),
            utc("2026-03-04T00:00:00"),
        );
        assert_eq!(there.len(), 1);
        assert!(there[0].moved);
        assert_eq!(there[0].recurrence_id, at("2026-01-08T09:00:00"));
        assert_eq!(there[0].starts_at, utc("2026-03-03T10:00:00"));
        let left = starts(
            &first,
            &series,
            "2026-01-05T00:00:00",
            "2026-01-12T00:00:00",
        );
        assert!(left.is_empty());
    }

    #[test]
    fn an_override_of_no_instance_adds_nothing() {
        let first = hour("Etc/UTC", "2026-01-01T09:00:00");
        let mut series = by("FREQ=WEEKLY;COUNT=2");
        series
            .overrides
            .insert(at("2026-01-15T09:00:00"), moved_to("2026-01-16T09:00:00"));
        let found = starts(
            &first,
            &series,
            "2026-01-01T00:00:00",
            "2027-01-01T00:00:00",
        );
        assert_eq!(found, ["01-01 09:00", "01-08 09:00"]);
    }

    #[test]
    fn without_a_rule_there_are_the_first_and_the_extra_dates() {
        let first = hour("Etc/UTC", "2026-01-05T09:00:00");
        let all = |recurrence: Option<&Recurrence>| {
            occurrences(
                &first,
                recurrence,
                utc("2026-01-01T00:00:00"),
                utc("2027-01-01T00:00:00"),
            )
            .len()
        };
        assert_eq!(all(None), 1);
        let extra = BTreeSet::from([at("2026-01-02T18:00:00")]);
        let mut series = Recurrence {
            rule: None,
            extra,
            ..by("FREQ=DAILY")
        };
        assert_eq!(all(Some(&series)), 2);
        series.skipped.insert(at("2026-01-05T09:00:00"));
        assert_eq!(all(Some(&series)), 1);
        assert_eq!(
            first_start(&first, &series),
            Some(at("2026-01-02T18:00:00"))
        );
    }

    #[test]
    fn a_month_is_one_occurrence() {
        let span = Span::Month {
            first_day: "2026-09-01".parse().unwrap(),
        };
        let first = When::new(zone("Asia/Tokyo"), span).unwrap();
        let found = occurrences(
            &first,
            None,
            utc("2026-09-15T00:00:00"),
            utc("2026-09-16T00:00:00"),
        );
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].starts_at, utc("2026-08-31T15:00:00"));
    }

    #[test]
    fn a_series_with_every_date_skipped_is_empty() {
        let first = hour("Etc/UTC", "2026-01-01T09:00:00");
        let mut series = by("FREQ=DAILY;COUNT=2");
        series.skipped = BTreeSet::from([at("2026-01-01T09:00:00"), at("2026-01-02T09:00:00")]);
        assert_eq!(
            series.check(&first),
            Err(super::super::RecurrenceFault::Empty)
        );
        series.skipped.pop_first();
        assert_eq!(
            first_start(&first, &series),
            Some(at("2026-01-01T09:00:00"))
        );
    }

    #[test]
    fn a_series_without_end_is_cut() {
        let first = hour("Etc/UTC", "2026-01-01T09:00:00");
        let found = occurrences(
            &first,
            Some(&by("FREQ=DAILY")),
            DateTime::<Utc>::MIN_UTC,
            DateTime::<Utc>::MAX_UTC,
        );
        assert_eq!(found.len(), MAX_OCCURRENCES);
    }

    fn any_series() -> impl Strategy<Value = (When, Recurrence)> {
        let zones = vec![
            "America/Chicago",
            "Europe/Prague",
            "Australia/Lord_Howe",
            "Etc/UTC",
        ];
        let rules = vec![
            "FREQ=DAILY",
            "FREQ=WEEKLY;INTERVAL=3",
            "FREQ=MONTHLY",
            "FREQ=DAILY;COUNT=50",
        ];
        let zone = proptest::sample::select(zones);
        let rule = proptest::sample::select(rules);
        (zone, rule, any::<bool>(), 0_i64..400, 4_i64..23).prop_map(
            |(zone, rule, weeks, day, hours)| {
                let start =
                    at("2025-12-01T00:00:00") + TimeDelta::days(day) + TimeDelta::hours(hours);
                let first = hour(zone, &start.format("%Y-%m-%dT%H:%M:%S").to_string());
                let weeks = weeks.then(|| Recurrence::by(Rule::IsoWeeks(IsoWeeks::even())));
                (first, weeks.unwrap_or_else(|| by(rule)))
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        #[test]
        fn two_windows_side_by_side_find_what_one_over_both_finds(
            (first, series) in any_series(), split in 0_i64..400,
        ) {
            let (from, to) = (utc("2026-01-01T00:00:00"), utc("2027-02-05T00:00:00"));
            let middle = from + TimeDelta::days(split);
            let all = occurrences(&first, Some(&series), from, to);
            prop_assert!(all.windows(2).all(|two| two[0].starts_at < two[1].starts_at));
            let mut parts = occurrences(&first, Some(&series), from, middle);
            parts.extend(occurrences(&first, Some(&series), middle, to));
            parts.dedup();
            prop_assert_eq!(parts, all);
        }
    }
}
