//! One time at which a meeting takes place, again and again.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use serde::Deserialize;
use serde_saphyr::Spanned;

use super::super::report::FileFault;
use super::super::yaml::{Placed, fault, placed};
use super::frequency::Frequency;
use crate::recurrence::When;
use crate::text::Line;

/// The length of a meeting that does not say it, in minutes: as `yaml2ical` has it.
const USUAL_LENGTH: u16 = 60;

/// The keys of a schedule.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Keys {
    time: Spanned<String>,
    day: Spanned<String>,
    irc: Spanned<String>,
    frequency: Spanned<String>,
    duration: Option<Spanned<u16>>,
    start_date: Option<Spanned<String>>,
    #[serde(default)]
    skip_dates: Vec<SkipKeys>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SkipKeys {
    skip_date: Spanned<String>,
    reason: Option<Spanned<String>>,
}

/// A schedule, checked. All of it is UTC.
#[derive(Debug)]
pub(super) struct Schedule {
    /// Where it stands in the file: its first key.
    pub place: Placed<()>,
    pub time: NaiveTime,
    pub weekday: Weekday,
    /// Without `#`.
    pub channel: Line,
    pub frequency: Frequency,
    /// In minutes, 1 to 1440.
    pub length: u16,
    pub start_date: Option<Placed<NaiveDate>>,
    pub skipped: Vec<Skipped>,
}

/// A day on which there is no meeting.
#[derive(Debug)]
pub(super) struct Skipped {
    pub day: NaiveDate,
    pub reason: Option<Line>,
}

impl Schedule {
    /// The first day from `day` on that fits the weekday and the frequency; `None` at the end of time.
    pub(super) fn first_day(&self, day: NaiveDate) -> Option<NaiveDate> {
        // The longest gap is that of "every fourth week" over a year of 53 weeks: five weeks.
        day.iter_days().take(7 * 6).find(|day| self.fits_day(*day))
    }

    /// Whether a meeting at that time could be the first of this schedule.
    pub(super) fn fits(&self, when: &When) -> bool {
        let start = when.local_start();
        when.zone.is_utc()
            && when.is_timed()
            && start.time() == self.time
            && self.fits_day(start.date())
    }

    fn fits_day(&self, day: NaiveDate) -> bool {
        let start = day.and_time(self.time);
        day.weekday() == self.weekday
            && self
                .frequency
                .rule(self.weekday)
                .is_none_or(|rule| rule.has(start, start))
    }
}

pub(super) fn parse(keys: &Keys) -> Result<Schedule, FileFault> {
    let weekday = weekday(&keys.day)?;
    Ok(Schedule {
        place: placed(&keys.time, ()),
        time: time(&keys.time)?,
        weekday,
        channel: channel(&keys.irc)?,
        frequency: frequency(&keys.frequency, weekday)?,
        length: length(keys.duration.as_ref())?,
        start_date: keys.start_date.as_ref().map(start_date).transpose()?,
        skipped: keys
            .skip_dates
            .iter()
            .map(skipped)
            .collect::<Result<_, _>>()?,
    })
}

fn weekday(raw: &Spanned<String>) -> Result<Weekday, FileFault> {
    let no_day = |_| {
        fault(
            raw,
            format!("{:?} is not a day of the week", short(&raw.value)),
        )
    };
    raw.value.trim().parse().map_err(no_day)
}

fn time(raw: &Spanned<String>) -> Result<NaiveTime, FileFault> {
    let typed = raw.value.trim();
    let digits = typed.len() == 4 && typed.bytes().all(|byte| byte.is_ascii_digit());
    digits
        .then(|| NaiveTime::parse_from_str(typed, "%H%M").ok())
        .flatten()
        .ok_or_else(|| {
            fault(
                raw,
                format!(
                    "{:?} is not a time; it should look like '0930', in UTC",
                    short(typed)
                ),
            )
        })
}

/// A name of a channel (RFC 2812, 1.3): no spaces, no commas.
fn channel(raw: &Spanned<String>) -> Result<Line, FileFault> {
    let name = raw.value.trim().trim_start_matches('#');
    match Line::parse(name, 50) {
        Ok(name) if !name.as_str().contains([' ', ',', ':']) => Ok(name),
        _ => Err(fault(
            raw,
            format!("{:?} is not the name of an IRC channel", short(name)),
        )),
    }
}

fn frequency(raw: &Spanned<String>, weekday: Weekday) -> Result<Frequency, FileFault> {
    let frequency = Frequency::parse(raw.value.trim()).ok_or_else(|| {
        let word = short(&raw.value);
        let some = "weekly, biweekly-even, biweekly-odd, quadweekly, first-monday or adhoc";
        fault(
            raw,
            format!("{word:?} is not a frequency; known are such as {some}"),
        )
    })?;
    match frequency {
        Frequency::Monthly { weekday: other, .. } if other != weekday => Err(fault(
            raw,
            format!("{:?} does not fit the day, {weekday}", short(&raw.value)),
        )),
        frequency => Ok(frequency),
    }
}

fn length(raw: Option<&Spanned<u16>>) -> Result<u16, FileFault> {
    match raw {
        None => Ok(USUAL_LENGTH),
        Some(raw) if (1..=1440).contains(&raw.value) => Ok(raw.value),
        Some(raw) => Err(fault(
            raw,
            format!("duration is {} minutes; it can be 1 to 1440", raw.value),
        )),
    }
}

fn skipped(keys: &SkipKeys) -> Result<Skipped, FileFault> {
    let reason = match &keys.reason {
        Some(raw) if !raw.value.trim().is_empty() => Some(
            Line::parse(&raw.value, 280).map_err(|cause| fault(raw, format!("reason {cause}")))?,
        ),
        _ => None,
    };
    Ok(Skipped {
        day: date(&keys.skip_date, "skip_date")?,
        reason,
    })
}

fn start_date(raw: &Spanned<String>) -> Result<Placed<NaiveDate>, FileFault> {
    Ok(placed(raw, date(raw, "start_date")?))
}

fn date(raw: &Spanned<String>, key: &str) -> Result<NaiveDate, FileFault> {
    let typed = raw.value.trim();
    let digits = typed.len() == 8 && typed.bytes().all(|byte| byte.is_ascii_digit());
    digits
        .then(|| NaiveDate::parse_from_str(typed, "%Y%m%d").ok())
        .flatten()
        .ok_or_else(|| {
            fault(
                raw,
                format!(
                    "{key} {:?} is not a date; it should look like 20261126",
                    short(typed)
                ),
            )
        })
}

/// A foreign word, cut to what a message can hold.
fn short(word: &str) -> String {
    word.trim().chars().take(40).collect()
}
