//! What a series comes to, in words: its rule, its next dates, and what changes of clocks do to it.

use chrono::{DateTime, Datelike, Months, TimeDelta, Utc};

use super::{DateStanding, EventDraft, SeriesDate, dates_of, describe_day, describe_when, in_zone};
use crate::recurrence::{When, Zone, occurrences};

/// Dates that are named.
const NAMED: usize = 5;

/// Dates that are looked over for hours that clocks skip or show twice: a year of weekly ones, and more.
const LOOKED_OVER: usize = 60;

/// What a series comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The rule, to stand after "it takes place".
    pub sentence: String,
    /// The next dates on which something takes place.
    pub next: Vec<NextDate>,
    /// What changes of clocks do to it within a year, each a sentence.
    pub effects: Vec<String>,
}

/// A date on which something takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextDate {
    /// In the zone of the event.
    pub when: String,
    /// In the reader's, where its clocks show something else.
    pub for_home: Option<String>,
}

/// What a draft that repeats comes to, for somebody who lives by the clocks of `home`.
pub fn outlook(draft: &EventDraft, home: Option<Zone>, now: DateTime<Utc>) -> Option<Outlook> {
    let recurrence = draft.recurrence.as_ref()?;
    let begin = draft.when.local_start().max(draft.when.zone.local(now));
    let mut dates = dates_of(draft, now, LOOKED_OVER);
    dates.retain(|date| date.id < begin + Months::new(12));
    let next = dates.iter().filter_map(takes_place).take(NAMED);
    Some(Outlook {
        sentence: match &recurrence.rule {
            Some(rule) => rule.describe(draft.when.local_start()),
            None => "on dates of its own".to_owned(),
        },
        next: next
            .map(|when| NextDate {
                for_home: home.and_then(|home| in_zone(&when, home)),
                when: describe_when(&when),
            })
            .collect(),
        effects: dates
            .iter()
            .filter_map(missed_or_twice)
            .chain(shifts(draft, home, now))
            .collect(),
    })
}

fn takes_place(date: &SeriesDate) -> Option<When> {
    match &date.standing {
        DateStanding::On => Some(date.planned.clone()),
        DateStanding::Moved(when) => Some(when.clone()),
        DateStanding::LeftOut | DateStanding::Cancelled(_) | DateStanding::Missed => None,
    }
}

fn missed_or_twice(date: &SeriesDate) -> Option<String> {
    let (day, hour) = (describe_day(date.id.date()), date.id.format("%H:%M"));
    match date.standing {
        DateStanding::Missed => Some(format!(
            "On {day} clocks go forward and skip {hour}, so nothing takes place."
        )),
        DateStanding::On if date.is_twice => Some(format!(
            "On {day} clocks go back and show {hour} twice: the first of the two is meant."
        )),
        _ => None,
    }
}

/// From when on it is earlier or later by the clocks of `home`; of nobody's home, by UTC.
fn shifts(draft: &EventDraft, home: Option<Zone>, now: DateTime<Utc>) -> Vec<String> {
    if !draft.when.is_timed() {
        return Vec::new();
    }
    let zone = draft.when.zone;
    let (other, whose) = home.map_or((Zone::UTC, "in UTC"), |home| (home, "for you"));
    let from = now.max(draft.when.starts_at());
    let dates = occurrences(
        &draft.when,
        draft.recurrence.as_ref(),
        from,
        from + Months::new(12),
    );
    let apart = dates
        .iter()
        .filter(|one| !one.moved && !one.cancelled)
        .map(|one| {
            let there = other.local(one.starts_at);
            (there, there - zone.local(one.starts_at))
        });
    let apart: Vec<_> = apart.collect();
    let changes = apart.windows(2).filter(|two| two[0].1 != two[1].1);
    changes
        .map(|two| {
            let (there, by) = (two[1].0, two[1].1 - two[0].1);
            format!(
                "From {} {} on it is {} {whose}, at {}.",
                there.format("%-d %B"),
                there.year(),
                how_much(by),
                there.format("%H:%M")
            )
        })
        .collect()
}

/// "an hour later", "30 minutes earlier".
fn how_much(by: TimeDelta) -> String {
    let direction = if by > TimeDelta::zero() {
        "later"
    } else {
        "earlier"
    };
    let minutes = by.num_minutes().abs();
    match (minutes / 60, minutes % 60) {
        (1, 0) => format!("an hour {direction}"),
        (hours, 0) => format!("{hours} hours {direction}"),
        _ => format!("{minutes} minutes {direction}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::sample::meetup;

    fn zone(name: &str) -> Zone {
        Zone::parse(name).unwrap()
    }

    fn on(fields: &[(&str, &str)], home: Option<&str>, now: &str) -> Outlook {
        let draft = meetup(fields);
        outlook(&draft, home.map(zone), now.parse().unwrap()).unwrap()
    }

    const THURSDAYS: [(&str, &str); 4] = [
        ("zone", "Africa/Accra"),
        ("start_date", "2026-10-08"),
        ("end_date", ""),
        ("repeats", "weekly"),
    ];

    #[test]
    fn five_dates_are_named_in_both_zones_and_what_clocks_do_is_said() {
        let in_berlin = on(&THURSDAYS, Some("Europe/Berlin"), "2026-10-01T00:00:00Z");
        assert_eq!(in_berlin.next.len(), 5);
        assert!(
            in_berlin.next[0]
                .when
                .starts_with("Thursday 8 October 2026")
        );
        let there = in_berlin.next[0].for_home.as_deref().unwrap();
        assert!(
            there.ends_with("Berlin time (Europe/Berlin, UTC+2)"),
            "{there}"
        );
        assert_eq!(in_berlin.effects.len(), 2, "{:?}", in_berlin.effects);
        assert!(
            in_berlin.effects[0]
                .starts_with("From 29 October 2026 on it is an hour earlier for you, at "),
            "{:?}",
            in_berlin.effects
        );
        assert!(in_berlin.effects[1].contains("1 April 2027 on it is an hour later for you"));
        let at_home = on(&THURSDAYS, Some("Africa/Accra"), "2026-10-01T00:00:00Z");
        assert_eq!(at_home.effects, Vec::<String>::new());
        assert_eq!(at_home.next[0].for_home, None);
    }

    #[test]
    fn of_nobodys_home_the_effects_are_told_by_utc() {
        let fields = THURSDAYS.map(|(name, value)| match name {
            "zone" => (name, "Europe/Berlin"),
            _ => (name, value),
        });
        let told = on(&fields, None, "2026-10-01T00:00:00Z").effects;
        assert!(
            told[0].contains("29 October 2026 on it is an hour later in UTC"),
            "{told:?}"
        );
    }

    #[test]
    fn hours_that_clocks_skip_or_show_twice_are_explained() {
        let nights = [
            ("zone", "Europe/Berlin"),
            ("start_date", "2026-10-04"),
            ("start_time", "02:30"),
            ("end_date", ""),
            ("end_time", "04:30"),
            ("repeats", "weekly"),
        ];
        let told = on(&nights, Some("Europe/Berlin"), "2026-10-01T00:00:00Z").effects;
        assert_eq!(
            told,
            [
                "On Sunday 25 October 2026 clocks go back and show 02:30 twice: the first of the two is meant.",
                "On Sunday 28 March 2027 clocks go forward and skip 02:30, so nothing takes place.",
            ]
        );
    }

    #[test]
    fn dates_that_are_left_out_are_not_among_the_next() {
        let mut draft = meetup(&THURSDAYS);
        let second = "2026-10-15T18:30:00".parse().unwrap();
        let second = dates_of(&draft, "2026-10-01T00:00:00Z".parse().unwrap(), 2)
            .last()
            .map_or(second, |date| date.id);
        draft.recurrence.as_mut().unwrap().skipped.insert(second);
        let next = outlook(&draft, None, "2026-10-01T00:00:00Z".parse().unwrap())
            .unwrap()
            .next;
        assert!(
            next[1].when.starts_with("Thursday 22 October 2026"),
            "{next:?}"
        );
    }
}
