//! What is sent of an event, put into the form that everybody fills in: so the checks are the same.

use chrono::{Datelike, Days, NaiveDateTime, TimeDelta, Timelike};

use super::given::Given;
use super::precision::Precision;
use super::statement::{Deadlines, Links, Location, Statement, rule};
use crate::event::{self, EventDraft, EventForm, Format, Kind, LinkRole};
use crate::recurrence::{When, Zone};
use crate::web::api::problem::Fault;

/// What a program may leave out of a new event: it is timed, and does not repeat.
const BEGINNING: (&str, &str) = ("timed", "no");

impl Statement {
    /// Writes what was said into the form; `base` is what the form states so far. What the base states
    /// already is not written again, so that a change of one thing leaves every other as it is.
    ///
    /// # Errors
    /// What no form could hold.
    pub fn write(self, form: &mut EventForm, base: Option<&EventDraft>) -> Result<(), Vec<Fault>> {
        let mut faults = Vec::new();
        if form.timing.is_empty() {
            BEGINNING.0.clone_into(&mut form.timing);
        }
        if form.repeats.is_empty() {
            BEGINNING.1.clone_into(&mut form.repeats);
        }
        self.write_when(form, base, &mut faults);
        self.write_rule(form, base);
        put_word(&mut form.kind, self.kind.said(), Kind::as_str);
        put(&mut form.title, self.title);
        put(&mut form.summary, self.summary);
        put(&mut form.description, self.description);
        put_word(&mut form.format, self.format.said(), Format::as_str);
        put(&mut form.parent, self.parent);
        put_list(&mut form.languages, self.languages);
        put_list(&mut form.projects, self.projects);
        put_list(&mut form.tags, self.tags);
        put_list(&mut form.groups, self.groups);
        if let Some(location) = self.location.said() {
            location.unwrap_or_else(Location::nowhere).write(form);
        }
        if let Some(links) = self.links.said() {
            links.unwrap_or_else(Links::none).write(form);
        }
        if let Some(deadlines) = self.deadlines.said() {
            let deadlines = deadlines.unwrap_or_else(Deadlines::none);
            deadlines.write(form, &mut faults);
        }
        if faults.is_empty() {
            Ok(())
        } else {
            Err(faults)
        }
    }

    fn write_rule(&self, form: &mut EventForm, base: Option<&EventDraft>) {
        let standing = base.and_then(|base| rule(base.recurrence.as_ref()));
        let said = match self.recurrence_rule.clone().said() {
            Some(said) if base.is_none() || said != standing => said,
            _ => return,
        };
        form.repeats_until.clear();
        form.repeats = said.as_ref().map_or("no", |_| "custom").to_owned();
        form.rule = said.unwrap_or_default();
    }

    /// Start and length are told; the form asks for start and end.
    fn write_when(&self, form: &mut EventForm, base: Option<&EventDraft>, faults: &mut Vec<Fault>) {
        let is_unsaid = [&self.start, &self.duration, &self.time_zone]
            .into_iter()
            .all(Given::is_unsaid);
        if is_unsaid && self.precision.is_unsaid() {
            return;
        }
        put(&mut form.zone, self.time_zone.clone());
        if let Some(precision) = self.precision.clone().said() {
            let timing = precision.unwrap_or(Precision::Time).timing();
            timing.clone_into(&mut form.timing);
        }
        let before = base.map(|base| &base.when);
        let mut told = |pointer, read: Result<_, String>| {
            read.map_err(|detail| faults.push(Fault::at(pointer, detail)))
        };
        let start = match self.start.clone().said() {
            Some(text) => told("/start", local(&text.unwrap_or_default()).map(Some)),
            None => Ok(before.map(When::local_start).or_else(|| start_of(form))),
        };
        let length = match self.duration.clone().said() {
            Some(text) => Length::parse(&text.unwrap_or_default()).map(Some),
            None => Ok(before.map(Length::of)),
        };
        let length = length.map_err(|detail| faults.push(Fault::at("/duration", detail)));
        let (Ok(Some(start)), Ok(length)) = (start, length) else {
            return;
        };
        (form.start_date, form.start_time) = date_and_time(start);
        form.month = start.format("%Y-%m").to_string();
        if let Some(length) = length
            && let Err(detail) = length.write(form, start)
        {
            faults.push(Fault::at("/duration", detail));
        }
    }
}

fn put(field: &mut String, given: Given<String>) {
    if let Some(said) = given.said() {
        *field = said.unwrap_or_default();
    }
}

fn put_word<T>(field: &mut String, said: Option<Option<T>>, word: fn(T) -> &'static str) {
    if let Some(said) = said {
        said.map_or("", word).clone_into(field);
    }
}

fn put_list(field: &mut String, given: Given<Vec<String>>) {
    if let Some(said) = given.said() {
        *field = said.unwrap_or_default().join(", ");
    }
}

fn date_and_time(at: NaiveDateTime) -> (String, String) {
    (at.date().to_string(), at.format("%H:%M").to_string())
}

/// Where the form begins so far.
fn start_of(form: &EventForm) -> Option<NaiveDateTime> {
    local(&format!("{}T{}:00", form.start_date, form.start_time)).ok()
}

/// A `LocalDateTime` of RFC 8984, to the minute.
fn local(text: &str) -> Result<NaiveDateTime, String> {
    let shown: String = text.chars().take(40).collect();
    let whole = match text.contains('T') {
        true => text.to_owned(),
        false => format!("{text}T00:00:00"),
    };
    let read = NaiveDateTime::parse_from_str(&whole, LOCAL).ok();
    // Left to itself, chrono reads numbers without their zeros, too.
    let read =
        read.filter(|at| (1..=9999).contains(&at.year()) && at.format(LOCAL).to_string() == whole);
    match read {
        Some(at) if at.second() == 0 => Ok(at),
        Some(_) => Err("is told to the minute".to_owned()),
        None => Err(format!(
            "{shown:?} is no local time; it should look like 2026-10-26T18:30:00"
        )),
    }
}

const LOCAL: &str = "%Y-%m-%dT%H:%M:%S";

/// How long something lasts: days as on calendars, and seconds as on a stopwatch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Length {
    days: u64,
    seconds: i64,
}

impl Length {
    fn of(when: &When) -> Self {
        match when.is_timed() {
            true => Self {
                days: 0,
                seconds: (when.ends_at() - when.starts_at()).num_seconds(),
            },
            false => Self {
                days: (when.local_end() - when.local_start())
                    .num_days()
                    .unsigned_abs(),
                seconds: 0,
            },
        }
    }

    /// Reads a `Duration` of RFC 8984, section 1.4.6.
    fn parse(text: &str) -> Result<Self, String> {
        let shown: String = text.chars().take(40).collect();
        let wrong =
            || format!("{shown:?} is no duration; it should look like PT2H, PT1H30M or P3D");
        let (days, time) = text.strip_prefix('P').ok_or_else(wrong).map(|rest| {
            rest.split_once('T')
                .map_or((rest, None), |(days, time)| (days, Some(time)))
        })?;
        let days = sum(days, &[('W', 7), ('D', 1)]).ok_or_else(wrong)?;
        let seconds = match time {
            Some("") => return Err(wrong()),
            Some(time) => sum(time, &[('H', 3600), ('M', 60), ('S', 1)]).ok_or_else(wrong)?,
            None => 0,
        };
        match (days, seconds) {
            (0, 0) => Err(wrong()),
            _ => Ok(Self {
                days,
                seconds: i64::try_from(seconds).map_err(|_| wrong())?,
            }),
        }
    }

    /// Writes when it is over, of what begins at `start`.
    fn write(self, form: &mut EventForm, start: NaiveDateTime) -> Result<(), &'static str> {
        const TOO_LONG: &str =
            "is longer than a year; a thing that repeats is better told as a series";
        let day = |days| start.checked_add_days(Days::new(days)).ok_or(TOO_LONG);
        match form.timing.as_str() {
            "all-day" if self.seconds != 0 || self.days == 0 => {
                return Err("has to be whole days, such as P1D");
            }
            "all-day" => form.end_date = day(self.days - 1)?.date().to_string(),
            "timed" => {
                let length = TimeDelta::try_seconds(self.seconds).ok_or(TOO_LONG)?;
                let from = day(self.days)?;
                // An hour that clocks skip is told with the form, and any zone does until then.
                let end = match Zone::parse(&form.zone) {
                    Ok(zone) if from.year() < 10_000 && length < TimeDelta::days(10_000) => {
                        zone.local(zone.instant_of(from).earliest() + length)
                    }
                    _ => from.checked_add_signed(length).ok_or(TOO_LONG)?,
                };
                if end.second() != 0 {
                    return Err("is told to the minute");
                }
                (form.end_date, form.end_time) = date_and_time(end);
            }
            _ => return Ok(()),
        }
        // As the form is filled in: what ends on the day it begins says no other.
        if form.end_date == form.start_date {
            form.end_date.clear();
        }
        Ok(())
    }
}

/// The sum of numbers with their units behind them, each once at most and in this order.
fn sum(text: &str, units: &[(char, u64)]) -> Option<u64> {
    let (mut rest, mut sum) = (text, 0u64);
    for (unit, worth) in units {
        if let Some((digits, behind)) = rest.split_once(*unit) {
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            let count: u64 = digits.parse().ok()?;
            sum = sum.checked_add(count.checked_mul(*worth)?)?;
            rest = behind;
        }
    }
    // No calendar goes further.
    (rest.is_empty() && sum < 1_000_000_000).then_some(sum)
}

impl Location {
    fn nowhere() -> Self {
        Self {
            venue: Given::Nothing,
            address: Given::Nothing,
            city: Given::Nothing,
            country: Given::Nothing,
            latitude: Given::Nothing,
            longitude: Given::Nothing,
        }
    }

    fn write(self, form: &mut EventForm) {
        put(&mut form.venue, self.venue);
        put(&mut form.address, self.address);
        put(&mut form.city, self.city);
        put(&mut form.country, self.country);
        for (field, given) in [
            (&mut form.latitude, self.latitude),
            (&mut form.longitude, self.longitude),
        ] {
            if let Some(said) = given.said() {
                *field = said.map(|degrees| degrees.to_string()).unwrap_or_default();
            }
        }
    }
}

impl Links {
    fn none() -> Self {
        Self {
            join: Given::Nothing,
            registration: Given::Nothing,
            website: Given::Nothing,
            cfp: Given::Nothing,
            livestream: Given::Nothing,
            recording: Given::Nothing,
            slides: Given::Nothing,
            recap: Given::Nothing,
        }
    }

    fn write(self, form: &mut EventForm) {
        put(&mut form.join, self.join);
        put(&mut form.registration, self.registration);
        put(&mut form.website, self.website);
        put(&mut form.cfp, self.cfp);
        put(&mut form.livestream, self.livestream);
        put(&mut form.recording, self.recording);
        put(&mut form.slides, self.slides);
        put(&mut form.recap, self.recap);
    }
}

impl Deadlines {
    fn none() -> Self {
        Self {
            cfp: Given::Nothing,
            registration: Given::Nothing,
        }
    }

    fn write(self, form: &mut EventForm, faults: &mut Vec<Fault>) {
        for (pointer, given, date, time) in [
            (
                "/deadlines/cfp",
                self.cfp,
                &mut form.cfp_closes_date,
                &mut form.cfp_closes_time,
            ),
            (
                "/deadlines/registration",
                self.registration,
                &mut form.registration_closes_date,
                &mut form.registration_closes_time,
            ),
        ] {
            let Some(said) = given.said() else {
                continue;
            };
            match said.as_deref().map(local).transpose() {
                Ok(at) => (*date, *time) = at.map(date_and_time).unwrap_or_default(),
                Err(detail) => faults.push(Fault::at(pointer, detail)),
            }
        }
    }
}

/// Where in a statement a fault of the form is.
pub fn fault_of(fault: event::Fault) -> Fault {
    fault_named(fault.field, fault.message)
}

/// The same of a field by its name.
pub fn fault_named(field: &str, message: String) -> Fault {
    let pointer = match field {
        "timing" => "/precision",
        "zone" => "/timeZone",
        "start_date" | "start_time" | "month" => "/start",
        "end_date" | "end_time" => "/duration",
        "repeats" | "repeats_until" | "rule" => "/recurrenceRule",
        "cfp_closes_date" => "/deadlines/cfp",
        "registration_closes_date" => "/deadlines/registration",
        field => return Fault::at(&format!("{}/{field}", part_of(field)), message),
    };
    Fault::at(pointer, message)
}

/// The part of a statement that a field of the form stands in.
fn part_of(field: &str) -> &'static str {
    match field {
        "venue" | "address" | "city" | "country" | "latitude" | "longitude" => "/location",
        field if field.parse::<LinkRole>().is_ok() => "/links",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_read_in_its_parts() {
        let read = |text| Length::parse(text).map(|it| (it.days, it.seconds));
        assert_eq!(read("PT2H"), Ok((0, 7200)));
        assert_eq!(read("P1DT1H30M"), Ok((1, 5400)));
        assert_eq!(read("P2W"), Ok((14, 0)));
        assert_eq!(read("PT90M"), Ok((0, 5400)));
        for wrong in [
            "",
            "P",
            "PT",
            "P0D",
            "2H",
            "PT2",
            "PTH",
            "PT1M1H",
            "P-1D",
            "P1.5D",
            "PT99999999999H",
            "P1Y",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn days_and_hours_end_where_the_form_wants_it() {
        let mut form = EventForm::default();
        let sent = |text: &str| serde_json::from_str::<Statement>(text).unwrap();
        let timed =
            r#"{"start": "2026-03-28T23:00:00", "timeZone": "Europe/Prague", "duration": "PT5H"}"#;
        sent(timed).write(&mut form, None).unwrap();
        let end = (form.end_date.as_str(), form.end_time.as_str());
        assert_eq!(
            end,
            ("2026-03-29", "05:00"),
            "an hour is skipped that night"
        );
        let days = r#"{"start": "2026-03-28T00:00:00", "precision": "day", "duration": "P2D"}"#;
        sent(days).write(&mut form, None).unwrap();
        assert_eq!(
            (form.timing.as_str(), form.end_date.as_str()),
            ("all-day", "2026-03-29")
        );
        let hours = r#"{"start": "2026-03-28", "precision": "day", "duration": "PT2H"}"#;
        assert_eq!(sent(hours).write(&mut form, None).unwrap_err().len(), 1);
        let month = r#"{"start": "2026-03-01", "precision": "month"}"#;
        sent(month).write(&mut form, None).unwrap();
        assert_eq!(
            (form.timing.as_str(), form.month.as_str()),
            ("month", "2026-03")
        );
    }
}
