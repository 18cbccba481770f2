//! The dates of a series as rows of a form: what is typed for each, and what that makes of it.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::event::{
    DateChange, DateStanding, DatesFault, EventDraft, SeriesDate, describe_day, describe_when,
    in_zone,
};
use crate::recurrence::Zone;
use crate::text::{Line, TextFault};

/// One date, and what is to become of it.
pub struct Row {
    /// Its start as the rule has it: its name in the form.
    pub id: String,
    pub when: String,
    pub for_you: Option<String>,
    pub standing: &'static str,
    pub told: Option<String>,
    pub note: Option<&'static str>,
    pub typed: Typed,
    pub fault: Option<String>,
    /// Whether it can be cancelled: somebody has it in a calendar.
    pub is_known: bool,
}

/// What was typed for one date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    pub how: String,
    pub date: String,
    pub time: String,
    pub reason: String,
}

/// What is wrong, and with which field.
pub struct RowFault {
    pub field: String,
    pub message: String,
}

impl Row {
    /// Whether it can be changed here: what clocks skip cannot.
    pub fn is_open(&self) -> bool {
        self.standing != "Falls out"
    }

    /// Whether its fields are unfolded.
    pub fn is_unfolded(&self) -> bool {
        self.fault.is_some() || !matches!(self.typed.how.as_str(), "" | "keep")
    }

    /// What can become of it besides staying as it is.
    pub fn choices(&self) -> Vec<(&'static str, &'static str)> {
        let all = [
            ("restore", "It takes place as planned", "Takes place"),
            ("move", "It moves to another date or time", "-"),
            (
                "leave-out",
                "It is left out: calendars do not show it",
                "Left out",
            ),
            (
                "cancel",
                "It is cancelled: calendars show that it is",
                "Cancelled",
            ),
        ];
        let others = all.iter().filter(|(value, _, standing)| {
            *standing != self.standing && (self.is_known || *value != "cancel")
        });
        others.map(|&(value, label, _)| (value, label)).collect()
    }
}

/// What was typed for each date, by its start.
pub fn typed(fields: &BTreeMap<String, String>) -> BTreeMap<NaiveDateTime, Typed> {
    let mut typed: BTreeMap<NaiveDateTime, Typed> = BTreeMap::new();
    for (name, value) in fields {
        let Some((field, id)) = name.split_once('@') else {
            continue;
        };
        let Ok(id) = id.parse() else { continue };
        let row = typed.entry(id).or_default();
        match field {
            "how" => row.how.clone_from(value),
            "date" => row.date.clone_from(value),
            "time" => row.time.clone_from(value),
            "reason" => row.reason.clone_from(value),
            _ => {}
        }
    }
    typed
}

/// What is to become of each date for which something was typed, or everything that is wrong.
pub fn changes(
    draft: &EventDraft,
    fields: &BTreeMap<String, String>,
) -> (BTreeMap<NaiveDateTime, DateChange>, Vec<RowFault>) {
    let (mut changes, mut faults) = (BTreeMap::new(), Vec::new());
    for (id, typed) in typed(fields) {
        match change(draft, id, &typed) {
            Ok(change) => changes.extend(change.map(|change| (id, change))),
            Err((field, message)) => faults.push(RowFault {
                field: format!("{field}@{}", name_of(id)),
                message: format!("{}: {message}", describe_day(id.date())),
            }),
        }
    }
    (changes, faults)
}

/// What is to become of one date; nothing where it stays as it is.
fn change(
    draft: &EventDraft,
    id: NaiveDateTime,
    typed: &Typed,
) -> Result<Option<DateChange>, (&'static str, String)> {
    Ok(Some(match typed.how.as_str() {
        "restore" => DateChange::Restore,
        "leave-out" => DateChange::LeaveOut,
        "move" => DateChange::Move(moved_to(draft, id, typed)?),
        "cancel" => match Line::parse(&typed.reason, 300) {
            Err(TextFault::Empty) => DateChange::Cancel(None),
            Err(cause) => return Err(("reason", format!("the reason {cause}"))),
            Ok(reason) => DateChange::Cancel(Some(reason)),
        },
        _ => return Ok(None),
    }))
}

fn moved_to(
    draft: &EventDraft,
    id: NaiveDateTime,
    typed: &Typed,
) -> Result<NaiveDateTime, (&'static str, String)> {
    let date: NaiveDate = typed.date.trim().parse().map_err(|_| {
        (
            "date",
            "say to which date it moves, such as 2026-11-26".to_owned(),
        )
    })?;
    if !draft.when.is_timed() || typed.time.trim().is_empty() {
        return Ok(date.and_time(id.time()));
    }
    let time = NaiveTime::parse_from_str(typed.time.trim(), "%H:%M")
        .map_err(|_| ("time", "say at which time, such as 18:30".to_owned()))?;
    Ok(date.and_time(time))
}

/// The start of a date, as its fields are named.
fn name_of(id: NaiveDateTime) -> String {
    id.format("%Y-%m-%dT%H:%M:%S").to_string()
}

impl RowFault {
    pub fn of(fault: &DatesFault) -> Self {
        let (field, message) = match fault {
            DatesFault::Time { id, fault } => (
                format!("date@{}", name_of(*id)),
                format!("{}: {fault}", describe_day(id.date())),
            ),
            DatesFault::EndBeforeStart => ("last_day".to_owned(), format!("Last date: {fault}")),
            DatesFault::NoSeries | DatesFault::Series(_) => {
                ("last_day".to_owned(), fault.to_string())
            }
        };
        Self { field, message }
    }
}

/// The row of a date, for somebody who lives by the clocks of `home`.
pub fn row(date: &SeriesDate, home: Option<Zone>, typed: Typed) -> Row {
    let (standing, told) = match &date.standing {
        DateStanding::On => ("Takes place", None),
        DateStanding::LeftOut => ("Left out", None),
        DateStanding::Moved(to) => ("Moved", Some(format!("to {}", describe_when(to)))),
        DateStanding::Cancelled(reason) => ("Cancelled", reason.as_ref().map(ToString::to_string)),
        DateStanding::Missed => ("Falls out", None),
    };
    let note = match date.standing {
        DateStanding::Missed => Some(
            "Clocks go forward that night and skip the hour it would begin at, so nothing takes place. To meet \
             all the same, make a single event of it.",
        ),
        _ if date.is_twice => Some(
            "Clocks go back that night and show the hour it begins at twice: the first of the two is meant.",
        ),
        _ => None,
    };
    Row {
        id: name_of(date.id),
        when: describe_when(&date.planned),
        for_you: home.and_then(|home| in_zone(&date.planned, home)),
        standing,
        told,
        note,
        typed,
        fault: None,
        is_known: true,
    }
}
