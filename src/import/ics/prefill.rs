//! An event of somebody's calendar as the fields of the form, for them to read over and submit.

use chrono::{NaiveDateTime, TimeDelta};

use crate::doctor::{Outline, outline};
use crate::event::{self, EventForm};
use crate::link::WebLink;
use crate::recurrence::{CalendarRule, Recurrence, Rule, Span, When, Zone};

/// What a calendar fills in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Prefill {
    /// The fields that are known.
    pub form: EventForm,
    /// Dates of the series on which nothing takes place.
    pub left_out: Vec<NaiveDateTime>,
    /// What could not be taken over, each a sentence.
    pub notes: Vec<String>,
}

/// The longest title that the form takes, in characters.
const LONGEST_TITLE: usize = 140;

/// The first event of a calendar; `None` when there is none in it.
pub fn prefill(stream: &[u8]) -> Option<Prefill> {
    let event = outline(stream)?;
    let mut filled = Prefill::default();
    filled.words(&event);
    filled.place(&event);
    if let Some(when) = filled.when(&event) {
        filled.series(&event, &when);
    }
    if event.others > 0 {
        filled.note(format!(
            "There are {} more events in the calendar; only the first was read.",
            event.others
        ));
    }
    Some(filled)
}

impl Prefill {
    fn note(&mut self, told: impl Into<String>) {
        self.notes.push(told.into());
    }

    fn words(&mut self, event: &Outline) {
        let one_line = event.title.split_whitespace().collect::<Vec<_>>().join(" ");
        self.form.title = one_line.chars().take(LONGEST_TITLE).collect();
        if self.form.title != one_line {
            self.note("The title was cut: it is longer than 140 characters.");
        }
        self.form.description.clone_from(&event.description);
        self.form.tags = event.categories.join(", ");
        if WebLink::parse(&event.url).is_ok() {
            self.form.website.clone_from(&event.url);
        } else if !event.url.is_empty() {
            self.note("Its link is no web address and was left out.");
        }
    }

    fn place(&mut self, event: &Outline) {
        let location = event
            .location
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        if WebLink::parse(&location).is_ok() {
            self.form.format = "online".to_owned();
            self.form.join = location;
        } else if !location.is_empty() {
            self.form.format = "in-person".to_owned();
            self.form.venue = location.chars().take(140).collect();
            self.note("The place stands in one line there: please part it into venue, street, city and country.");
        }
        if let Some((north, east)) = &event.point {
            self.form.latitude.clone_from(north);
            self.form.longitude.clone_from(east);
        }
    }

    fn when(&mut self, event: &Outline) -> Option<When> {
        let Some(start) = event.start else {
            self.note("It does not say when it takes place.");
            return None;
        };
        match (&event.unknown_zone, event.zone) {
            (Some(name), _) => self.note(format!(
                "Its time zone “{}” is none we know: please choose it.",
                name.chars().take(60).collect::<String>()
            )),
            (None, Some(zone)) => zone.name().clone_into(&mut self.form.zone),
            (None, None) if event.is_all_day => {}
            (None, None) => self.note("It names no time zone: please choose it."),
        }
        self.form.start_date = start.date().to_string();
        let end = event.end.filter(|end| *end > start);
        let span = if event.is_all_day {
            self.form.timing = "all-day".to_owned();
            let last = end.map_or(start, |end| end - TimeDelta::days(1));
            let (first, last) = (start.date(), last.date().max(start.date()));
            self.form.end_date = last.to_string();
            Span::AllDay { first, last }
        } else {
            self.form.timing = "timed".to_owned();
            self.form.start_time = start.format("%H:%M").to_string();
            let Some(end) = end else {
                self.note("It does not say when it ends.");
                return None;
            };
            self.form.end_date = end.date().to_string();
            self.form.end_time = end.format("%H:%M").to_string();
            Span::Timed { start, end }
        };
        When::new(event.zone.unwrap_or(Zone::UTC), span).ok()
    }

    fn series(&mut self, event: &Outline, when: &When) {
        self.form.repeats = "no".to_owned();
        if let Some(text) = &event.rule {
            match series_by(text, when) {
                Some(series) => {
                    event::fill_series(&mut self.form, when, Some(&series));
                    self.left_out = event.excluded.iter().copied().collect();
                }
                None => self.note(format!(
                    "How it repeats ({}) cannot be said here: please choose it anew.",
                    text.chars().take(100).collect::<String>()
                )),
            }
        }
        if event.has_other_dates {
            self.note("Dates that were added or moved one by one were left out: they can be moved in the step When.");
        }
    }
}

/// The series of a rule that our form takes. Where it ends is asked anew: ours end within a year.
fn series_by(text: &str, when: &When) -> Option<Recurrence> {
    let endless: Vec<&str> = text
        .split(';')
        .filter(|part| !part.starts_with("UNTIL=") && !part.starts_with("COUNT="))
        .collect();
    let rule = CalendarRule::parse(&endless.join(";"), when.zone, !when.is_timed()).ok()?;
    let rule = rule.spelled_out(when.local_start());
    let series = Recurrence::by(Rule::Calendar(rule));
    series.check(when).is_ok().then_some(series)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(lines: &str) -> Prefill {
        let calendar = format!(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        prefill(calendar.as_bytes()).unwrap()
    }

    #[test]
    fn a_series_becomes_a_preset_with_its_dates_left_out() {
        let filled = of(
            "SUMMARY:Zuul night\r\nLOCATION:https://example.org/call\r\n\
                         DTSTART;TZID=Africa/Accra:20260625T183000\r\nDTEND;TZID=Africa/Accra:20260625T203000\r\n\
                         RRULE:FREQ=WEEKLY;UNTIL=20991231T000000Z\r\nEXDATE;TZID=Africa/Accra:20260702T183000\r\n",
        );
        assert_eq!(filled.form.repeats, "weekly");
        assert_eq!(
            (filled.form.format.as_str(), filled.form.join.as_str()),
            ("online", "https://example.org/call")
        );
        assert_eq!(filled.form.end_time, "20:30");
        assert_eq!(filled.left_out, ["2026-07-02T18:30:00".parse().unwrap()]);
        assert_eq!(filled.notes, Vec::<String>::new());
    }

    #[test]
    fn what_cannot_be_taken_over_is_said() {
        let filled = of(
            "SUMMARY:Zuul\r\nLOCATION:Impact Hub\\, Accra\r\nURL:tel:+1\r\n\
                         DTSTART:20260625T183000\r\nDTEND:20260625T203000\r\nRRULE:FREQ=SECONDLY\r\n",
        );
        assert_eq!(filled.form.venue, "Impact Hub, Accra");
        for said in [
            "no web address",
            "in one line",
            "no time zone",
            "FREQ=SECONDLY",
        ] {
            assert!(
                filled.notes.iter().any(|note| note.contains(said)),
                "{said}: {:?}",
                filled.notes
            );
        }
        let days = of("DTSTART;VALUE=DATE:20260625\r\nDTEND;VALUE=DATE:20260628\r\n");
        assert_eq!(
            (days.form.timing.as_str(), days.form.end_date.as_str()),
            ("all-day", "2026-06-27")
        );
    }
}
