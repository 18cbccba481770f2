//! The VEVENTs of a calendar put together: what they say about one UID is one event.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use super::super::component::Component;
use super::Reading;
use super::clocks::Clocks;
use super::notes::Notes;
use super::piece::{self, PRIVATE, Piece};
use super::series;

/// Adds the events of a calendar.
pub(super) fn gather<'t>(
    calendar: &'t Component<'t>,
    clocks: &mut Clocks<'t>,
    reading: &mut Reading,
    notes: &mut Notes,
) {
    let method = calendar
        .value("METHOD")
        .unwrap_or_default()
        .trim()
        .to_ascii_uppercase();
    if matches!(
        method.as_str(),
        "REPLY" | "COUNTER" | "DECLINECOUNTER" | "REFRESH"
    ) {
        let why = format!("it is an answer to an invitation (METHOD:{method}), no announcement");
        notes.skip(calendar.line, "", why);
        return;
    }
    let events = events(calendar, notes);
    clocks.learn(&events, notes);
    let mut pieces = Vec::with_capacity(events.len());
    for event in events {
        match Piece::read(event, method == "CANCEL") {
            Ok(piece) => pieces.push(piece),
            Err(why) => {
                let title = event.value("SUMMARY").unwrap_or_default();
                notes.skip(event.line, title, why);
                if why != PRIVATE {
                    reading.unread.insert(piece::uid(event, title));
                }
            }
        }
    }
    for pieces in by_uid(pieces) {
        let uid = pieces[0].uid.clone();
        let (event, changes) = newest(pieces, notes);
        let stated = series::read(event, changes, clocks, notes);
        if stated.is_empty() {
            reading.unread.insert(uid);
        }
        reading.events.extend(stated);
    }
}

/// The VEVENTs, also those that a missing END has put into another; tells of what else there is.
fn events<'t>(calendar: &'t Component<'t>, notes: &mut Notes) -> Vec<&'t Component<'t>> {
    let (mut events, mut others) = (Vec::new(), 0);
    let mut open = Vec::from_iter(calendar.children.iter().rev());
    while let Some(component) = open.pop() {
        match component.name.as_ref() {
            "VEVENT" => {
                events.push(component);
                open.extend(component.children.iter().rev());
            }
            "VTODO" | "VJOURNAL" | "VFREEBUSY" => others += 1,
            _ => {}
        }
    }
    if others > 0 {
        let what = format!("{others} tasks, journal entries or busy times are no events");
        notes.warn(calendar.line, "", what);
    }
    events
}

/// The pieces of each UID, in the order in which the UIDs are named first.
fn by_uid(pieces: Vec<Piece<'_>>) -> Vec<Vec<Piece<'_>>> {
    let mut at: HashMap<String, usize> = HashMap::with_capacity(pieces.len());
    let mut groups: Vec<Vec<Piece<'_>>> = Vec::new();
    for piece in pieces {
        let group = *at.entry(piece.uid.clone()).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[group].push(piece);
    }
    groups
}

/// Of each date the newest statement: that of the event itself, and those of changed dates in order.
fn newest<'t>(pieces: Vec<Piece<'t>>, notes: &mut Notes) -> (Option<Piece<'t>>, Vec<Piece<'t>>) {
    let mut newest: HashMap<Option<NaiveDateTime>, Piece<'t>> = HashMap::new();
    for piece in pieces {
        let date = piece.changes.as_ref().map(|stamp| stamp.local);
        let older = match newest.remove(&date) {
            Some(known) if known.age() > piece.age() => {
                newest.insert(date, known);
                Some(piece)
            }
            known => {
                newest.insert(date, piece);
                known
            }
        };
        if let Some(older) = older {
            notes.skip(
                older.event.line,
                &older.words.title,
                "the calendar states it twice (UID); the newer statement is taken",
            );
        }
    }
    let event = newest.remove(&None);
    let mut changes: Vec<(Option<NaiveDateTime>, Piece<'t>)> = newest.into_iter().collect();
    changes.sort_by_key(|(date, _)| *date);
    (event, changes.into_iter().map(|(_, piece)| piece).collect())
}
