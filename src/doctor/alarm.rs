//! VALARM (RFC 5545, 3.6.6).

use super::component::{Component, Times};
use super::finding::{Findings, excerpt};
use super::stamp::{Raw, date_time, duration};

const ALARM: &str = "RFC 5545, 3.6.6";

pub(super) fn check(alarm: &Component<'_>, found: &mut Findings) {
    alarm.check_properties(ALARM, found, |name| match name {
        "ACTION" | "TRIGGER" | "DURATION" | "REPEAT" | "DESCRIPTION" | "SUMMARY" | "UID"
        | "ACKNOWLEDGED" => Times::Once,
        "ATTENDEE" | "ATTACH" | "RELATED-TO" | "PROXIMITY" => Times::Any,
        _ => Times::Never,
    });
    let (Some(action), Some(trigger)) = (alarm.one("ACTION"), alarm.one("TRIGGER")) else {
        found.violation(
            alarm.line,
            "alarm",
            ALARM,
            "an alarm needs ACTION and TRIGGER",
        );
        return;
    };
    match action.value.as_ref() {
        "DISPLAY" if alarm.one("DESCRIPTION").is_none() => found.violation(
            alarm.line,
            "alarm",
            ALARM,
            "an alarm that is displayed needs a DESCRIPTION",
        ),
        "DISPLAY" | "AUDIO" => {}
        "EMAIL" => found.advice(
            action.number,
            "alarm",
            ALARM,
            "an alarm by mail in a published calendar writes to its readers",
        ),
        other => found.violation(
            action.number,
            "alarm",
            ALARM,
            format!("ACTION “{}” is known to nobody", excerpt(other)),
        ),
    }
    let is_instant = trigger.parameter("VALUE") == Some("DATE-TIME");
    let is_good = match is_instant {
        true => matches!(date_time(&trigger.value), Some((_, Raw::Utc))),
        false => duration(&trigger.value).is_some(),
    };
    if !is_good {
        found.violation(trigger.number, "alarm", "RFC 5545, 3.8.6.3", format!("TRIGGER “{}” is neither a duration such as -PT15M nor, with VALUE=DATE-TIME, a time in UTC", excerpt(&trigger.value)));
    }
    if alarm.one("DURATION").is_some() != alarm.one("REPEAT").is_some() {
        found.violation(
            alarm.line,
            "alarm",
            ALARM,
            "DURATION and REPEAT of an alarm come together",
        );
    }
}
