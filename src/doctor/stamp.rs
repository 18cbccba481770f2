//! Dates, times and durations as properties state them (RFC 5545, 3.3.4 to 3.3.6).

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::finding::{Findings, excerpt};
use super::line::ContentLine;

/// A point in time as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp<'a> {
    /// Midnight for a date.
    pub local: NaiveDateTime,
    pub form: Form<'a>,
}

/// In what a point in time is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form<'a> {
    Date,
    Utc,
    /// Local time of the zone with this TZID.
    Zoned(&'a str),
    /// Local time, wherever the reader is.
    Floating,
}

impl<'a> Stamp<'a> {
    /// Reads the value of a date property and tells what is wrong with it.
    pub(super) fn read(line: &'a ContentLine<'_>, found: &mut Findings) -> Option<Self> {
        Self::read_value(line, &line.value, found)
    }

    /// The same for one value of a list.
    pub(super) fn read_value(
        line: &'a ContentLine<'_>,
        value: &str,
        found: &mut Findings,
    ) -> Option<Self> {
        let name = &line.name;
        let (kind, tzid) = (line.parameter("VALUE"), line.parameter("TZID"));
        let Some((local, raw)) = date_time(value) else {
            found.violation(
                line.number,
                "date-time",
                "RFC 5545, 3.3.5",
                format!("{name} has “{}”, which is no date or time", excerpt(value)),
            );
            return None;
        };
        let is_date_type = kind.is_some_and(|kind| kind.eq_ignore_ascii_case("DATE"));
        let is_time = |kind: &str| {
            kind.eq_ignore_ascii_case("DATE-TIME") || kind.eq_ignore_ascii_case("PERIOD")
        };
        let is_other_type = kind.is_some_and(|kind| !is_time(kind));
        if (raw == Raw::Date) != is_date_type || (raw != Raw::Date && is_other_type) {
            let message = format!(
                "{name} has “{}”, which is not of the type it states; a day carries VALUE=DATE, a time does not",
                excerpt(value)
            );
            found.violation(line.number, "value-type", "RFC 5545, 3.2.20", message);
        }
        if raw != Raw::Local && tzid.is_some() {
            found.violation(
                line.number,
                "tzid-misplaced",
                "RFC 5545, 3.2.19",
                format!("{name} is a day or in UTC and still names a time zone"),
            );
        }
        if !(1970..=2200).contains(&local.year()) {
            found.advice(
                line.number,
                "far-year",
                "RFC 5545, 3.3.5",
                format!("{name} lies in the year {}", local.year()),
            );
        }
        let form = match (raw, tzid) {
            (Raw::Date, _) => Form::Date,
            (Raw::Utc, _) => Form::Utc,
            (Raw::Local, Some(tzid)) => Form::Zoned(tzid),
            (Raw::Local, None) => Form::Floating,
        };
        Some(Self { local, form })
    }

    pub(super) fn is_date(&self) -> bool {
        self.form == Form::Date
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Raw {
    Date,
    Utc,
    Local,
}

/// `20261124`, `20261124T183000` or `20261124T183000Z`.
pub(super) fn date_time(text: &str) -> Option<(NaiveDateTime, Raw)> {
    let octets = text.as_bytes();
    let number = |range: std::ops::Range<usize>| -> Option<u32> {
        let digits = octets.get(range)?;
        digits.iter().try_fold(0_u32, |sum, digit| {
            digit
                .is_ascii_digit()
                .then(|| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let year = i32::try_from(number(0..4)?).ok()?;
    let day = NaiveDate::from_ymd_opt(year, number(4..6)?, number(6..8)?)?;
    let raw = match (octets.len(), octets.get(15)) {
        (8, _) => return Some((day.and_time(NaiveTime::MIN), Raw::Date)),
        (15, _) => Raw::Local,
        (16, Some(b'Z')) => Raw::Utc,
        _ => return None,
    };
    // A leap second (60) is allowed, and shown by nobody.
    let second = number(13..15)?;
    let second = if second == 60 { 59 } else { second };
    let time = NaiveTime::from_hms_opt(number(9..11)?, number(11..13)?, second)?;
    (octets[8] == b'T').then(|| (day.and_time(time), raw))
}

/// A DURATION (RFC 5545, 3.3.6): `PT1H`, `-P1D`, `P2W`.
pub(super) fn duration(text: &str) -> Option<TimeDelta> {
    let (is_negative, text) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let text = text.strip_prefix('P')?;
    let (days, time) = match text.split_once('T') {
        Some((days, time)) if !time.is_empty() => (days, time),
        Some(_) => return None,
        None => (text, ""),
    };
    if days.is_empty() && time.is_empty() {
        return None;
    }
    let seconds = units(days, &[('W', 604_800), ('D', 86_400)])?
        .checked_add(units(time, &[('H', 3_600), ('M', 60), ('S', 1)])?)?;
    TimeDelta::try_seconds(if is_negative { -seconds } else { seconds })
}

/// The sum of numbers with units, which stand in this order, each at most once.
fn units(mut text: &str, order: &[(char, i64)]) -> Option<i64> {
    let mut sum = 0_i64;
    for (unit, seconds) in order {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if let Some(rest) = text[digits..].strip_prefix(*unit) {
            let number: i64 = text[..digits].parse().ok()?;
            sum = sum.checked_add(number.checked_mul(*seconds)?)?;
            text = rest;
        }
    }
    text.is_empty().then_some(sum)
}

/// A UTC-OFFSET in seconds (RFC 5545, 3.3.14); `-0000` is none.
pub(super) fn offset(text: &str) -> Option<i32> {
    let (sign, digits) = text.split_at_checked(1)?;
    let is_size = matches!(digits.len(), 4 | 6) && digits.bytes().all(|d| d.is_ascii_digit());
    if !is_size || !matches!(sign, "+" | "-") {
        return None;
    }
    let part = |at: usize| digits.get(at..at + 2).map_or(Ok(0), str::parse::<i32>).ok();
    let (hours, minutes, seconds) = (part(0)?, part(2)?, part(4)?);
    let size = hours * 3600 + minutes * 60 + seconds;
    let is_offset = hours < 24 && minutes < 60 && seconds < 60 && !(sign == "-" && size == 0);
    is_offset.then_some(if sign == "-" { -size } else { size })
}
