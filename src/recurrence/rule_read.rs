//! Rules read from text: an RRULE of a calendar, or the form in which they are stored.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::rule::{End, NthWeekday, WEEKDAY_CODES};
use super::rule_check::cut;
use super::{CalendarRule, Frequency, RuleFault, Zone};

/// The parts of RFC 5545 that we take.
const TAKEN: [&str; 9] = [
    "FREQ",
    "INTERVAL",
    "COUNT",
    "UNTIL",
    "BYMONTH",
    "BYMONTHDAY",
    "BYDAY",
    "BYSETPOS",
    "WKST",
];

/// Those we do not, and why.
const REFUSED: [(&str, &str); 5] = [
    ("BYSECOND", "the time of day is that of the start"),
    ("BYMINUTE", "the time of day is that of the start"),
    ("BYHOUR", "the time of day is that of the start"),
    (
        "BYYEARDAY",
        "many calendar apps do not know it; name months and days instead",
    ),
    (
        "BYWEEKNO",
        "many calendar apps do not know it; name months and days instead",
    ),
];

impl CalendarRule {
    /// Reads RRULE text (RFC 5545, 3.3.10), with or without `RRULE:` before it.
    ///
    /// UNTIL may be in UTC, local or a date, and is kept as local time of `zone`; a date given for
    /// something with hours means the whole of that day.
    pub fn parse(text: &str, zone: Zone, all_day: bool) -> Result<Self, RuleFault> {
        read(text, |until| read_until(until, zone, all_day))
    }
}

impl TryFrom<String> for CalendarRule {
    type Error = RuleFault;
    /// Reads the stored form, in which UNTIL is local.
    fn try_from(text: String) -> Result<Self, RuleFault> {
        read(&text, local_time)
    }
}

fn read(
    text: &str,
    until: impl Fn(&str) -> Option<NaiveDateTime>,
) -> Result<CalendarRule, RuleFault> {
    let text = text.trim().to_ascii_uppercase();
    let parts = Parts::split(text.strip_prefix("RRULE:").unwrap_or(&text))?;
    let frequency = parts
        .one("FREQ", frequency)?
        .ok_or(RuleFault::NoFrequency)?;
    let interval = parts
        .one("INTERVAL", |value| value.parse().ok())?
        .unwrap_or(1);
    let end = match (
        parts.one("COUNT", |value| value.parse().ok())?,
        parts.one("UNTIL", until)?,
    ) {
        (None, None) => End::Never,
        (Some(count), None) => End::After(count),
        (None, Some(until)) => End::Until(until),
        (Some(_), Some(_)) => {
            let why = "it can end after a number of times or on a date, not both";
            return Err(RuleFault::Refused {
                part: "COUNT and UNTIL",
                why,
            });
        }
    };
    let rule = CalendarRule {
        end,
        by_month: parts.list("BYMONTH", |value| value.parse().ok())?,
        by_month_day: parts.list("BYMONTHDAY", |value| value.parse().ok())?,
        by_day: parts.list("BYDAY", nth_weekday)?,
        by_set_pos: parts.list("BYSETPOS", |value| value.parse().ok())?,
        week_start: parts.one("WKST", weekday)?.unwrap_or(Weekday::Mon),
        ..CalendarRule::plain(interval, frequency)
    };
    rule.checked()
}

/// The values of a rule by the names of their parts.
struct Parts<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Parts<'a> {
    fn split(text: &'a str) -> Result<Self, RuleFault> {
        let mut parts = BTreeMap::new();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let Some((name, value)) = part.split_once('=') else {
                return Err(RuleFault::UnknownPart(cut(part)));
            };
            if let Some(&(part, why)) = REFUSED.iter().find(|(refused, _)| *refused == name) {
                return Err(RuleFault::Refused { part, why });
            }
            if !TAKEN.contains(&name) {
                return Err(RuleFault::UnknownPart(cut(part)));
            }
            if parts.insert(name, value).is_some() {
                return Err(RuleFault::Twice(name.to_owned()));
            }
        }
        Ok(Self(parts))
    }

    fn one<T>(
        &self,
        part: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, RuleFault> {
        let Some(&value) = self.0.get(part) else {
            return Ok(None);
        };
        read(value)
            .map(Some)
            .ok_or_else(|| RuleFault::value(part, value))
    }

    fn list<T>(
        &self,
        part: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, RuleFault> {
        let all = |value: &str| value.split(',').map(&read).collect();
        Ok(self.one(part, all)?.unwrap_or_default())
    }
}

fn frequency(text: &str) -> Option<Frequency> {
    match text {
        "DAILY" => Some(Frequency::Daily),
        "WEEKLY" => Some(Frequency::Weekly),
        "MONTHLY" => Some(Frequency::Monthly),
        "YEARLY" => Some(Frequency::Yearly),
        _ => None,
    }
}

fn weekday(text: &str) -> Option<Weekday> {
    let index = WEEKDAY_CODES.iter().position(|code| *code == text)?;
    Weekday::try_from(u8::try_from(index).ok()?).ok()
}

fn nth_weekday(text: &str) -> Option<NthWeekday> {
    let (number, code) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let nth = match number {
        "" => None,
        number => Some(number.parse().ok()?),
    };
    Some(NthWeekday {
        nth,
        weekday: weekday(code)?,
    })
}

fn read_until(text: &str, zone: Zone, all_day: bool) -> Option<NaiveDateTime> {
    if let Some(date) = date(text) {
        let whole_day = NaiveTime::from_hms_opt(23, 59, 59)?;
        return Some(date.and_time(if all_day { NaiveTime::MIN } else { whole_day }));
    }
    let until = match text.strip_suffix('Z') {
        // Some write the last day of whole days as its midnight in UTC, whatever the zone.
        Some(utc) if all_day && utc.ends_with("T000000") => local_time(utc)?,
        Some(utc) => zone.local(local_time(utc)?.and_utc()),
        None => local_time(text)?,
    };
    Some(if all_day {
        until.date().and_time(NaiveTime::MIN)
    } else {
        until
    })
}

/// `20271230`.
fn date(text: &str) -> Option<NaiveDate> {
    let is_date = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_date.then(|| NaiveDate::parse_from_str(text, "%Y%m%d").ok())?
}

/// `20271230T090000`.
fn local_time(text: &str) -> Option<NaiveDateTime> {
    let (day, time) = text.split_once('T')?;
    let is_time = time.len() == 6 && time.bytes().all(|byte| byte.is_ascii_digit());
    let time = is_time.then(|| NaiveTime::parse_from_str(time, "%H%M%S").ok())??;
    Some(date(day)?.and_time(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chicago() -> Zone {
        Zone::parse("America/Chicago").unwrap()
    }

    fn read_timed(text: &str) -> Result<CalendarRule, RuleFault> {
        CalendarRule::parse(text, chicago(), false)
    }

    #[test]
    fn a_rule_is_read_in_any_order_and_written_in_one() {
        for (given, written) in [
            (
                "RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TH",
                "FREQ=WEEKLY;BYDAY=TH",
            ),
            ("byday=th,mo,th;freq=weekly;", "FREQ=WEEKLY;BYDAY=MO,TH"),
            (
                "FREQ=MONTHLY;BYDAY=+1FR,-1FR;COUNT=9",
                "FREQ=MONTHLY;BYDAY=-1FR,1FR;COUNT=9",
            ),
            (
                "COUNT=3;FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=6,2",
                "FREQ=YEARLY;BYMONTH=2,6;BYMONTHDAY=-1;COUNT=3",
            ),
            (
                "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=FR,MO,TU,WE,TH;INTERVAL=2",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            ),
            (
                "FREQ=WEEKLY;WKST=SU;INTERVAL=2",
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
            ),
            ("FREQ=WEEKLY;WKST=MO", "FREQ=WEEKLY"),
        ] {
            assert_eq!(read_timed(given).unwrap().to_string(), written, "{given}");
        }
    }

    #[test]
    fn until_is_kept_as_local_time_however_it_was_written() {
        let until = |text: &str, all_day| {
            let rule = CalendarRule::parse(&format!("FREQ=DAILY;UNTIL={text}"), chicago(), all_day);
            rule.unwrap().until().unwrap().to_string()
        };
        assert_eq!(until("20271230T150000Z", false), "2027-12-30 09:00:00");
        assert_eq!(until("20271230T090000", false), "2027-12-30 09:00:00");
        assert_eq!(until("20271230", false), "2027-12-30 23:59:59");
        assert_eq!(until("20271230", true), "2027-12-30 00:00:00");
        assert_eq!(until("20271230T000000Z", true), "2027-12-30 00:00:00");
        assert_eq!(until("20271230T060000Z", true), "2027-12-30 00:00:00");
        assert_eq!(until("20271230T090000", true), "2027-12-30 00:00:00");
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let fault = |text: &str| read_timed(text).unwrap_err().to_string();
        assert_eq!(fault("BYDAY=MO"), "does not say how often (FREQ)");
        assert_eq!(
            fault("FREQ=HOURLY"),
            "has FREQ=HOURLY; FREQ takes DAILY, WEEKLY, MONTHLY or YEARLY"
        );
        assert_eq!(
            fault("FREQ=DAILY;COLOR=RED"),
            "has a part that cannot be read: COLOR=RED"
        );
        assert_eq!(
            fault("FREQ=DAILY;nonsense"),
            "has a part that cannot be read: NONSENSE"
        );
        assert_eq!(fault("FREQ=DAILY;FREQ=DAILY"), "says FREQ twice");
        assert_eq!(
            fault("FREQ=DAILY;INTERVAL=1000"),
            "has INTERVAL=1000; INTERVAL takes 1 to 999"
        );
        assert_eq!(
            fault("FREQ=DAILY;COUNT=-1"),
            "has COUNT=-1; COUNT takes 1 to 999"
        );
        for part in [
            "UNTIL=2027",
            "UNTIL=20270230",
            "UNTIL=20271230T0900",
            "UNTIL=+0271230",
            "BYMONTH=13",
            "BYMONTHDAY=0",
            "BYMONTHDAY=-128",
            "BYDAY=XX",
            "BYDAY=é",
            "BYDAY=",
            "BYDAY=6MO",
            "BYDAY=-128MO",
            "BYSETPOS=5;BYDAY=MO",
            "BYSETPOS=-2;BYDAY=MO",
            "WKST=1",
        ] {
            let fault = read_timed(&format!("FREQ=MONTHLY;{part}")).unwrap_err();
            assert!(matches!(fault, RuleFault::Value { .. }), "{part}: {fault}");
        }
    }

    #[test]
    fn what_apps_read_differently_is_refused_with_the_reason() {
        for text in [
            "FREQ=DAILY;BYHOUR=9",
            "FREQ=DAILY;BYMINUTE=0",
            "FREQ=DAILY;BYSECOND=0",
            "FREQ=YEARLY;BYWEEKNO=20",
            "FREQ=YEARLY;BYYEARDAY=100",
            "FREQ=DAILY;COUNT=3;UNTIL=20271230",
            "FREQ=WEEKLY;BYMONTHDAY=1",
            "FREQ=WEEKLY;BYDAY=1MO",
            "FREQ=MONTHLY;BYDAY=1MO,TU",
            "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=1",
            "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1",
            "FREQ=MONTHLY;BYSETPOS=1",
        ] {
            let fault = read_timed(text).unwrap_err();
            assert!(
                matches!(fault, RuleFault::Refused { .. }),
                "{text}: {fault}"
            );
        }
        assert!(read_timed("FREQ=YEARLY;BYDAY=20MO").is_ok());
    }

    #[test]
    fn the_stored_form_has_until_in_local_time_and_no_other() {
        let rule = read_timed("FREQ=WEEKLY;BYDAY=TH;UNTIL=20271230T150000Z").unwrap();
        let json = serde_json::to_string(&rule).unwrap();
        assert_eq!(json, r#""FREQ=WEEKLY;BYDAY=TH;UNTIL=20271230T090000""#);
        assert_eq!(serde_json::from_str::<CalendarRule>(&json).unwrap(), rule);
        let in_utc = serde_json::from_str::<CalendarRule>(r#""FREQ=DAILY;UNTIL=20271230T150000Z""#);
        assert!(in_utc.is_err());
    }
}
