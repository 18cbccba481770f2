//! VTIMEZONE: a zone's rules as far as a feed needs them (RFC 5545, 3.6.5).
//!
//! Outlook reads one pair of rules and nothing else, so the pair stands alone wherever the zone is
//! regular; what a government decides anew each year (Casablanca's Ramadan) is listed change by change.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc, Weekday};

use super::observance::{Observance, observances};
use super::print::Lines;
use super::{property, value};
use crate::recurrence::Zone;

/// For how many years after this one the changes are given.
pub const HORIZON_YEARS: i32 = 12;

/// The VTIMEZONE of `zone` as finished lines, right for every instant from `from` (the earliest one
/// in use) to the end of the twelfth year after `today`'s. Only the year of `today` matters, so the
/// bytes stay for that year.
pub fn vtimezone(zone: Zone, from: DateTime<Utc>, today: NaiveDate) -> String {
    // A day before, for those readers that look up a local time as if it were UTC.
    let from = from - TimeDelta::days(1);
    let final_year = today.year().max(from.year()) + HORIZON_YEARS;
    let mut lines = Lines::default();
    lines.component("VTIMEZONE", |lines| {
        lines.property(&property::token("TZID", zone.name()));
        for observance in observances(zone, from, final_year) {
            print(&observance, lines);
        }
    });
    lines.into_text()
}

fn print(Observance { first, rule }: &Observance, lines: &mut Lines) {
    let kind = if first.is_daylight {
        "DAYLIGHT"
    } else {
        "STANDARD"
    };
    lines.component(kind, |lines| {
        lines.property(&property::token("DTSTART", value::local(first.local)));
        if let Some(rule) = rule {
            let (month, weekday) = (first.local.month(), weekday(first.local.weekday()));
            let until = rule.until.map_or(String::new(), |until| {
                format!(";UNTIL={}", value::utc(until))
            });
            let wire = format!(
                "FREQ=YEARLY;BYMONTH={month};BYDAY={}{weekday}{until}",
                rule.nth
            );
            lines.property(&property::token("RRULE", wire));
        }
        lines.property(&property::token(
            "TZOFFSETFROM",
            value::offset(first.before),
        ));
        lines.property(&property::token(
            "TZOFFSETTO",
            value::offset(first.after.seconds),
        ));
        lines.property(&property::text_line("TZNAME", &first.after.abbreviation));
    });
}

fn weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(zone: &str, from: &str) -> String {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let zone = Zone::parse(zone).unwrap();
        vtimezone(zone, format!("{from}T00:00:00Z").parse().unwrap(), today)
    }

    fn count(text: &str, part: &str) -> usize {
        text.matches(part).count()
    }

    #[test]
    fn a_regular_zone_is_one_pair_of_rules_without_end() {
        let expected = "BEGIN:VTIMEZONE\r\nTZID:America/Chicago\r\n\
            BEGIN:STANDARD\r\nDTSTART:20251102T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n\
            TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0600\r\nTZNAME:CST\r\nEND:STANDARD\r\n\
            BEGIN:DAYLIGHT\r\nDTSTART:20260308T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n\
            TZOFFSETFROM:-0600\r\nTZOFFSETTO:-0500\r\nTZNAME:CDT\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
        assert_eq!(lines("America/Chicago", "2026-01-10"), expected);
    }

    #[test]
    fn half_an_hour_of_daylight_saving_is_kept() {
        let expected = "BEGIN:VTIMEZONE\r\nTZID:Australia/Lord_Howe\r\n\
            BEGIN:STANDARD\r\nDTSTART:20260405T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU\r\n\
            TZOFFSETFROM:+1100\r\nTZOFFSETTO:+1030\r\nTZNAME:+1030\r\nEND:STANDARD\r\n\
            BEGIN:DAYLIGHT\r\nDTSTART:20261004T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU\r\n\
            TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100\r\nTZNAME:+11\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
        assert_eq!(lines("Australia/Lord_Howe", "2026-06-01"), expected);
    }

    #[test]
    fn a_zone_without_changes_is_one_offset() {
        let fixed = |name: &str, offset: &str, short: &str| {
            format!(
                "BEGIN:VTIMEZONE\r\nTZID:{name}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n\
                 TZOFFSETFROM:{offset}\r\nTZOFFSETTO:{offset}\r\nTZNAME:{short}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
            )
        };
        assert_eq!(
            lines("Asia/Kathmandu", "2026-06-01"),
            fixed("Asia/Kathmandu", "+0545", "+0545")
        );
        assert_eq!(
            lines("Etc/UTC", "2026-06-01"),
            fixed("Etc/UTC", "+0000", "UTC")
        );
    }

    #[test]
    fn what_no_rule_can_say_is_listed_up_to_the_horizon_and_nothing_is_left_open() {
        // Morocco's clocks followed Ramadan in these years, a month earlier every third.
        let casablanca = lines("Africa/Casablanca", "2022-06-01");
        for change in [
            "20230319T030000",
            "20230423T020000",
            "20240310T030000",
            "20240414T020000",
        ] {
            assert!(
                casablanca.contains(&format!("DTSTART:{change}\r\nTZOFFSETFROM")),
                "{casablanca}"
            );
        }
        assert!(!casablanca.contains("RDATE"));
        assert_eq!(
            count(&casablanca, "RRULE"),
            count(&casablanca, ";UNTIL="),
            "{casablanca}"
        );
        // The Friday before the last Sunday of March is no n-th Friday; the last Sunday of October
        // would be a rule, but must not run on alone.
        let jerusalem = lines("Asia/Jerusalem", "2026-06-01");
        assert!(
            jerusalem.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL="),
            "{jerusalem}"
        );
        assert_eq!(
            count(&jerusalem, "RRULE"),
            count(&jerusalem, ";UNTIL="),
            "{jerusalem}"
        );
    }

    #[test]
    fn the_later_clock_is_daylight_time_even_where_the_law_calls_winter_the_exception() {
        let dublin = lines("Europe/Dublin", "2026-06-01");
        assert!(
            dublin.contains("BEGIN:DAYLIGHT\r\nDTSTART:20260329T010000"),
            "{dublin}"
        );
        assert_eq!(count(&dublin, "BEGIN:"), 3, "{dublin}");
    }

    #[test]
    fn the_first_change_is_before_the_first_use() {
        let early = lines("Europe/Berlin", "2022-06-07");
        assert!(
            early.contains("DTSTART:20220327T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"),
            "{early}"
        );
        // Chicago changed its rules in 2007; a feed that goes further back has both pairs.
        let old = lines("America/Chicago", "2004-01-01");
        assert_eq!(count(&old, "BEGIN:DAYLIGHT"), 2, "{old}");
        assert!(old.contains("BYDAY=-1SU;UNTIL=20061029T070000Z"), "{old}");
    }

    /// Every offset the text states, by instant: what a reader makes of it.
    fn offsets_of(text: &str, until_year: i32) -> Vec<(DateTime<Utc>, i32, i32)> {
        let mut stated = Vec::new();
        for part in text
            .split("BEGIN:")
            .filter(|part| part.starts_with("STANDARD") || part.starts_with("DAYLIGHT"))
        {
            let get = |name: &str| {
                part.lines()
                    .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))
            };
            let seconds = |offset: &str| {
                let size = offset[1..3].parse::<i32>().unwrap() * 3600
                    + offset[3..5].parse::<i32>().unwrap() * 60;
                if offset.starts_with('-') { -size } else { size }
            };
            let (from, to) = (
                seconds(get("TZOFFSETFROM").unwrap()),
                seconds(get("TZOFFSETTO").unwrap()),
            );
            let start =
                chrono::NaiveDateTime::parse_from_str(get("DTSTART").unwrap(), "%Y%m%dT%H%M%S")
                    .unwrap();
            let rule = get("RRULE").map(|rule| {
                let nth: i8 = rule
                    .split_once("BYDAY=")
                    .unwrap()
                    .1
                    .split(';')
                    .next()
                    .unwrap()
                    .trim_end_matches(char::is_alphabetic)
                    .parse()
                    .unwrap();
                let until = rule.split_once("UNTIL=").map(|(_, until)| {
                    chrono::NaiveDateTime::parse_from_str(until, "%Y%m%dT%H%M%SZ").unwrap()
                });
                (nth, until)
            });
            let years = if rule.is_some() {
                start.year()..=until_year
            } else {
                start.year()..=start.year()
            };
            for year in years {
                let local = match rule {
                    None => start,
                    Some((nth, _)) => nth_weekday(year, start, nth),
                };
                let at = (local - TimeDelta::seconds(from.into())).and_utc();
                if rule.is_none_or(|(_, until)| until.is_none_or(|until| at.naive_utc() <= until)) {
                    stated.push((at, from, to));
                }
            }
        }
        stated.sort();
        stated
    }

    fn nth_weekday(year: i32, like: chrono::NaiveDateTime, nth: i8) -> chrono::NaiveDateTime {
        let days = (1..=31).filter_map(|day| NaiveDate::from_ymd_opt(year, like.month(), day));
        let mut fitting: Vec<NaiveDate> =
            days.filter(|day| day.weekday() == like.weekday()).collect();
        if nth < 0 {
            fitting.reverse();
        }
        fitting[usize::from(nth.unsigned_abs()) - 1].and_time(like.time())
    }

    #[test]
    fn in_every_zone_the_stated_offsets_are_the_true_ones_up_to_the_horizon() {
        let from: DateTime<Utc> = "2022-06-07T00:00:00Z".parse().unwrap();
        for zone in Zone::all() {
            let text = lines(zone.name(), "2022-06-07");
            let stated = offsets_of(&text, 2038);
            assert!(
                stated.windows(2).all(|pair| pair[0].2 == pair[1].1),
                "broken chain: {text}"
            );
            let probes = zone.transitions(from, "2039-01-01T00:00:00Z".parse().unwrap());
            let around = probes
                .iter()
                .flat_map(|change| [change.at - TimeDelta::seconds(1), change.at]);
            for instant in around.chain([from]) {
                let offset = stated
                    .iter()
                    .rfind(|(at, ..)| *at <= instant)
                    .map(|(.., to)| *to);
                assert_eq!(
                    offset,
                    Some(zone.offset_at(instant).seconds),
                    "{zone} at {instant}: {text}"
                );
            }
        }
    }

    #[test]
    fn the_bytes_change_only_with_the_year() {
        let from = "2026-06-01T00:00:00Z".parse().unwrap();
        let on = |zone, year, month| {
            vtimezone(
                Zone::parse(zone).unwrap(),
                from,
                NaiveDate::from_ymd_opt(year, month, 1).unwrap(),
            )
        };
        assert_eq!(
            on("Asia/Jerusalem", 2026, 1),
            on("Asia/Jerusalem", 2026, 12)
        );
        assert_ne!(
            on("Asia/Jerusalem", 2026, 12),
            on("Asia/Jerusalem", 2027, 1)
        );
        assert_eq!(on("Europe/Berlin", 2026, 12), on("Europe/Berlin", 2027, 1));
    }
}
