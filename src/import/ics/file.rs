//! A calendar's file, or what is at an address, taken over once.

use std::fmt;

use chrono::{DateTime, Utc};

use super::draft::{Given, Taken, take};
use crate::account::Actor;
use crate::database::{AnyConnection, Database};
use crate::doctor::{Note, Stated, read};
use crate::event::{self, CallOff, EventError, ImportOutcome, Imported, State, describe_when};
use crate::import::ImportError;
use crate::recurrence::Zone;
use crate::site::Site;
use crate::text::Line;

/// What people are told of an event that its calendar calls off.
const CALLED_OFF: &str = "Cancelled in the calendar it comes from";

/// What an import of a calendar did, or would do.
#[derive(Debug, Default)]
pub struct IcsReport {
    /// Each event that is taken: what becomes of it, its title and when it is.
    pub events: Vec<(Outcome, String)>,
    /// What was skipped or changed on the way, by line.
    pub notes: Vec<Note>,
    /// How many more notes there would be.
    pub unlisted: usize,
    /// How many events, or dates of a series, are not taken.
    pub skipped: usize,
    /// Whether nothing was kept because that was wished.
    pub is_dry_run: bool,
}

/// What becomes of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is new.
    Added,
    /// It states something else than before.
    Changed,
    /// It is called off.
    Cancelled,
    /// It is as it was.
    Unchanged,
}

/// Takes the events of a calendar over. Running it again changes only what changed in the calendar. A
/// dry run keeps nothing. `each` is called behind each event with how many there are.
///
/// # Errors
/// When it is no calendar, or the database fails.
pub fn import_ics(
    database: &Database,
    stream: &[u8],
    (given, home): (&Given, Option<Zone>),
    is_dry_run: bool,
    site: &Site,
    now: DateTime<Utc>,
    mut each: impl FnMut(usize),
) -> Result<IcsReport, ImportError> {
    let reading = read(stream, home)?;
    let mut report = IcsReport {
        notes: reading.notes,
        unlisted: reading.unlisted,
        skipped: reading.skipped,
        is_dry_run,
        ..IcsReport::default()
    };
    let all = reading.events.len();
    database.write(|tx| {
        for stated in &reading.events {
            each(all);
            let taken = match take(stated, given) {
                Ok(taken) => taken,
                Err(why) => {
                    report.skip(stated, why);
                    continue;
                }
            };
            let told = format!(
                "{}, {}",
                taken.draft.title,
                describe_when(&taken.draft.when)
            );
            report.note(stated, &taken);
            match keep(tx, stated, taken, is_dry_run, site, now)? {
                Some(outcome) => report.events.push((outcome, told)),
                None => report.skip(stated, "it was called off before it was known here"),
            }
        }
        Ok::<(), ImportError>(())
    })?;
    Ok(report)
}

fn keep(
    tx: &mut AnyConnection,
    stated: &Stated,
    taken: Taken,
    is_dry_run: bool,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<Option<Outcome>, EventError> {
    let origin = origin(stated);
    let known = event::find_by_origin(tx, origin.as_str())?;
    let draft = taken.draft;
    let outcome = match &known {
        None if stated.is_cancelled => return Ok(None),
        None => Outcome::Added,
        Some(known) if stated.is_cancelled && known.state == State::Published => Outcome::Cancelled,
        Some(known) if known.draft == draft || known.state == State::Rejected => Outcome::Unchanged,
        Some(_) => Outcome::Changed,
    };
    if is_dry_run || outcome == Outcome::Unchanged {
        return Ok(Some(outcome));
    }
    let imported = Imported {
        origin,
        slug: None,
        draft,
        state: State::Published,
        state_reason: None,
        organizers: Vec::new(),
    };
    let done = event::import(tx, &Actor::Service, imported, site, now)?;
    if outcome == Outcome::Cancelled {
        call_off(tx, done, now)?;
    }
    Ok(Some(outcome))
}

fn call_off(
    tx: &mut AnyConnection,
    done: ImportOutcome,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    let Some(event) = event::get(tx, done.id())? else {
        return Ok(());
    };
    #[expect(clippy::expect_used, reason = "the words above are one line")]
    let reason = Line::parse(CALLED_OFF, 280).expect("a reason is one line");
    event::call_off(
        tx,
        &Actor::Service,
        event.id,
        event.version,
        CallOff::Cancel,
        reason,
        now,
    )?;
    Ok(())
}

/// The key by which the next run finds an event again.
fn origin(stated: &Stated) -> Line {
    let date = stated
        .date
        .map(|date| format!("#{date}"))
        .unwrap_or_default();
    #[expect(
        clippy::expect_used,
        reason = "a UID is one line of at most 200 characters"
    )]
    Line::parse(&format!("ics:{}{date}", stated.uid), 255).expect("an origin is one line")
}

impl IcsReport {
    fn skip(&mut self, stated: &Stated, why: &str) {
        self.skipped += 1;
        self.add(stated, true, why);
    }

    fn note(&mut self, stated: &Stated, taken: &Taken) {
        for note in &taken.notes {
            self.add(stated, false, note);
        }
    }

    fn add(&mut self, stated: &Stated, is_skipped: bool, message: &str) {
        self.notes.push(Note {
            line: stated.line,
            is_skipped,
            title: stated
                .words
                .title
                .chars()
                .filter(|c| !c.is_control())
                .take(60)
                .collect(),
            message: message.to_owned(),
        });
    }

    /// How many events there are of an outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.events.iter().filter(|(it, _)| *it == outcome).count()
    }
}

impl fmt::Display for IcsReport {
    /// A line for each event that changes something, for each note, and the totals in the last one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (outcome, told) in &self.events {
            let sign = match outcome {
                Outcome::Added => '+',
                Outcome::Changed => '~',
                Outcome::Cancelled => '-',
                Outcome::Unchanged => continue,
            };
            writeln!(f, "{sign} {told}")?;
        }
        self.notes
            .iter()
            .try_for_each(|note| writeln!(f, "{note}"))?;
        if self.unlisted > 0 {
            writeln!(f, "and {} more notes", self.unlisted)?;
        }
        let [added, changed, cancelled, unchanged] = [
            Outcome::Added,
            Outcome::Changed,
            Outcome::Cancelled,
            Outcome::Unchanged,
        ]
        .map(|outcome| self.count(outcome));
        let would = if self.is_dry_run { "would be " } else { "" };
        writeln!(
            f,
            "{would}{added} added, {changed} changed, {cancelled} cancelled; {unchanged} unchanged, {} skipped",
            self.skipped
        )
    }
}
