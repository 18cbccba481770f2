//! When it takes place: `start`, `duration`, `timeZone`, `showWithoutTime`.

use chrono::{Days, NaiveDateTime, TimeDelta};
use serde_json::Value;

use super::object::Object;
use crate::import::candidate::Candidate;
use crate::import::report::FileFault;
use crate::recurrence::{Span, When, Zone};

/// Fills in the fields of the time, and returns the time of the first date.
pub(super) fn fill(object: &Object<'_>, candidate: &mut Candidate) -> Result<When, FileFault> {
    let when = read(object)?;
    let form = &mut candidate.form;
    when.zone.name().clone_into(&mut form.zone);
    match when.span {
        Span::Timed { start, end } => {
            "timed".clone_into(&mut form.timing);
            form.start_date = start.date().to_string();
            form.start_time = start.format("%H:%M").to_string();
            form.end_date = end.date().to_string();
            form.end_time = end.format("%H:%M").to_string();
        }
        Span::AllDay { first, last } => {
            "all-day".clone_into(&mut form.timing);
            form.start_date = first.to_string();
            form.end_date = last.to_string();
        }
        Span::Month { first_day } => {
            "month".clone_into(&mut form.timing);
            form.month = first_day.format("%Y-%m").to_string();
        }
    }
    Ok(when)
}

fn read(object: &Object<'_>) -> Result<When, FileFault> {
    let start = local(object, "start", object.required("start")?)?;
    let is_days = object.map.get("showWithoutTime").and_then(Value::as_bool) == Some(true);
    let zone = zone(object, is_days)?;
    let length = object.text("duration")?.unwrap_or("PT0S");
    let length = Length::parse(length)
        .ok_or_else(|| object.fault(format!("duration: {length:?} is no duration")))?;
    let span = if let Some(month) = object.own_text("month") {
        let first_day = format!("{month}-01").parse();
        Span::Month {
            first_day: first_day.map_err(|_| object.fault("month is none such as 2026-10"))?,
        }
    } else if is_days {
        length.days_from(start)
    } else {
        length.hours_from(start, zone)
    };
    When::new(zone, span).map_err(|cause| object.fault(format!("the event {cause}")))
}

/// The zone. Whole days begin where we were told, or with those of UTC; hours without a zone mean
/// another moment for everybody, which is no event of a community.
fn zone(object: &Object<'_>, is_days: bool) -> Result<Zone, FileFault> {
    let name = object.text("timeZone")?.or(object.own_text("zone"));
    match name {
        Some(name) => Zone::parse(name).map_err(|cause| object.fault(format!("timeZone {cause}"))),
        None if is_days => Ok(Zone::UTC),
        None => {
            Err(object.fault("timeZone is missing: these hours are another moment for everybody"))
        }
    }
}

/// `LocalDateTime` of section 1.4.4.
pub(super) fn local(
    object: &Object<'_>,
    name: &str,
    text: &str,
) -> Result<NaiveDateTime, FileFault> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").map_err(|_| {
        object.fault(format!(
            "{name}: {text:?} is no time such as 2026-11-26T18:30:00"
        ))
    })
}

/// A `Duration` of section 1.4.6: days as people count them, and hours exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Length {
    days: i64,
    exact: TimeDelta,
}

impl Length {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (days, hours) = match text.strip_prefix('P')?.split_once('T') {
            Some((_, "")) => return None,
            Some((days, hours)) => (days, hours),
            None => (text.strip_prefix('P')?, ""),
        };
        if days.is_empty() && hours.is_empty() {
            return None;
        }
        let days = amounts(days, &[('W', 7), ('D', 1)])?;
        let seconds = amounts(hours, &[('H', 3600), ('M', 60), ('S', 1)])?;
        Some(Self {
            days,
            exact: TimeDelta::try_seconds(seconds)?,
        })
    }

    pub(super) fn days_from(self, start: NaiveDateTime) -> Span {
        let whole = self.days + self.exact.num_days();
        let first = start.date();
        Span::AllDay {
            first,
            last: first + Days::new(u64::try_from(whole - 1).unwrap_or(0)),
        }
    }

    pub(super) fn hours_from(self, start: NaiveDateTime, zone: Zone) -> Span {
        let nominal = start + Days::new(self.days.unsigned_abs());
        let end = zone.instant_of(nominal).earliest() + self.exact;
        Span::Timed {
            start,
            end: zone.local(end),
        }
    }
}

/// The sum of amounts whose units come in this order, each at most once: `1H30M`.
fn amounts(text: &str, units: &[(char, i64)]) -> Option<i64> {
    let (mut rest, mut sum) = (text, 0_i64);
    for (unit, worth) in units {
        if let Some((digits, after)) = rest.split_once(*unit) {
            // A year's worth of seconds, and far more than any event lasts.
            let amount: u32 = digits.parse().ok().filter(|_| digits.len() <= 8)?;
            sum += i64::from(amount) * worth;
            rest = after;
        }
    }
    rest.is_empty().then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_days_and_exact_hours_in_their_order() {
        let length = |text| Length::parse(text).map(|it| (it.days, it.exact.num_seconds()));
        assert_eq!(length("PT1H30M"), Some((0, 5400)));
        assert_eq!(length("P1W2DT3S"), Some((9, 3)));
        assert_eq!(length("P3D"), Some((3, 0)));
        for wrong in [
            "",
            "P",
            "PT",
            "1H",
            "PT1M1H",
            "PT-1H",
            "P1Y",
            "PT999999999H",
            "PT1H ",
        ] {
            assert_eq!(length(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_night_over_a_change_of_clocks_lasts_its_exact_hours() {
        let prague = Zone::parse("Europe/Prague").unwrap();
        let start = "2026-03-28T23:00:00".parse().unwrap();
        let Span::Timed { end, .. } = Length::parse("PT5H").unwrap().hours_from(start, prague)
        else {
            panic!("hours");
        };
        assert_eq!(end.to_string(), "2026-03-29 05:00:00");
        let Span::Timed { end, .. } = Length::parse("P1D").unwrap().hours_from(start, prague)
        else {
            panic!("hours");
        };
        assert_eq!(end.to_string(), "2026-03-29 23:00:00");
    }
}
