//! What a calendar states, taken over: what is new, what changed there, what was called off, and what is
//! missing. What people changed here stays.

use std::collections::{BTreeMap, BTreeSet};

use super::health::{Loss, judge};
use super::ours::{belongs, bring_in, digest, merge_with, restate};
use super::{
    Outcome, Source, SourceError, SourceEvent, SourceEventId, SourceId, Tally, Terms, store,
};
use crate::account::Actor;
use crate::database::AnyConnection;
use crate::doctor::{Reading, Stated};
use crate::event::{self, CallOff, Event, EventDraft, EventId, State, describe_when, looks_alike};
use crate::import::take;
use crate::recurrence::occurrences;
use crate::site::Site;
use crate::text::Line;
use chrono::{DateTime, Duration, Utc};

/// What people are told of an event that its calendar calls off, or has no more.
const CALLED_OFF: &str = "Cancelled in the calendar it comes from";
const GONE: &str = "No longer in the calendar it comes from";

/// How long something is missing before that is believed.
const BELIEVED_AFTER: Duration = Duration::hours(20);

/// How far ahead something is to come.
const AHEAD: Duration = Duration::days(731);

/// So many notes are kept for people to read.
const MOST_NOTES: usize = 200;

/// Takes over what a calendar states. What is missing from it is looked at only where it is read again
/// and again. With `is_dry_run` nothing is kept. `each` is called with how many events there are, behind
/// each of them.
pub(super) fn take_over(
    tx: &mut AnyConnection,
    source: &Source,
    reading: &Reading,
    (terms, site): (&Terms, &Site),
    is_dry_run: bool,
    now: DateTime<Utc>,
    each: &mut dyn FnMut(usize),
) -> Result<Tally, SourceError> {
    let known = store::events_of(tx, source.id)?;
    let ours: BTreeSet<EventId> = known.iter().filter_map(|it| it.event).collect();
    let mut known: BTreeMap<(String, String), SourceEvent> = known
        .into_iter()
        .map(|it| ((it.uid.clone(), it.date.clone()), it))
        .collect();
    let to_come = known.values().filter(|it| was_to_come(it, now)).count();
    let mut desk = Desk {
        tx,
        source: source.id,
        terms,
        site,
        is_dry_run,
        now,
        ours,
        tally: Tally {
            is_dry_run,
            ..Tally::default()
        },
    };
    desk.note_all(reading);
    for stated in &reading.events {
        let known = known.remove(&(stated.uid.clone(), date(stated)));
        desk.take(stated, known)?;
        each(reading.events.len());
    }
    if source.link.is_some() && !is_dry_run {
        let missing = known
            .into_values()
            .filter(|it| !reading.unread.contains(&it.uid));
        let missing: Vec<SourceEvent> = missing.collect();
        let new = missing.iter().filter(|it| was_to_come(it, now)).count();
        match judge(to_come, new, reading.is_whole) {
            Err(loss) if loss == Loss::CutOff || !source.accepts_loss => {
                desk.tally.loss = Some(loss)
            }
            _ => desk.look_for(missing, source.accepts_loss)?,
        }
    }
    Ok(desk.tally)
}

fn date(stated: &Stated) -> String {
    stated.date.map(|date| date.to_string()).unwrap_or_default()
}

struct Desk<'a> {
    tx: &'a mut AnyConnection,
    source: SourceId,
    terms: &'a Terms,
    site: &'a Site,
    is_dry_run: bool,
    now: DateTime<Utc>,
    /// The events of ours that the source states already.
    ours: BTreeSet<EventId>,
    tally: Tally,
}

impl Desk<'_> {
    fn note_all(&mut self, reading: &Reading) {
        let report = &mut self.tally.report;
        report.skipped = reading.skipped;
        let notes = reading.notes.iter().map(ToString::to_string);
        report.notes.extend(notes.take(MOST_NOTES));
        if reading.unlisted > 0 {
            let more = format!("and {} more of the kind", reading.unlisted);
            report.notes.push(more);
        }
    }

    fn note(&mut self, stated: &Stated, is_skipped: bool, why: &str) {
        let report = &mut self.tally.report;
        report.skipped += usize::from(is_skipped);
        if report.notes.len() < MOST_NOTES {
            report.notes.push(stated.note(is_skipped, why).to_string());
        }
    }

    fn take(&mut self, stated: &Stated, known: Option<SourceEvent>) -> Result<(), SourceError> {
        let taken = match take(stated, &self.terms.given) {
            Ok(taken) => taken,
            Err(why) => {
                self.note(stated, true, why);
                // It is in the calendar, whatever can be read of it.
                return Ok(());
            }
        };
        for note in &taken.notes {
            self.note(stated, false, note);
        }
        let told = format!(
            "{}, {}",
            taken.draft.title,
            describe_when(&taken.draft.when)
        );
        let outcome = match known {
            None if stated.is_cancelled => {
                self.note(stated, true, "it was called off before it was known here");
                return Ok(());
            }
            None => self.add(stated, taken.draft)?,
            Some(known) => self.update(stated, taken.draft, known)?,
        };
        self.tally.count(outcome, told);
        Ok(())
    }

    /// An event that the source did not state before: new, or one that another has told already.
    fn add(&mut self, stated: &Stated, draft: EventDraft) -> Result<Outcome, SourceError> {
        if self.is_dry_run {
            return Ok(Outcome::Added);
        }
        let alike = self.alike(&draft)?;
        let mut row = SourceEvent {
            id: SourceEventId::new(),
            source: self.source,
            uid: stated.uid.clone(),
            date: date(stated),
            event: None,
            alike,
            digest: digest(&draft, stated.is_cancelled),
            base: draft.clone(),
            stated: draft,
            is_cancelled: stated.is_cancelled,
            sequence: stated.sequence,
            differs: false,
            missing_since: None,
            cancelled_at: None,
        };
        if alike.is_none() {
            let id = bring_in(self.tx, &row, self.terms, self.site, self.now)?;
            row.event = Some(id);
            self.ours.insert(id);
        }
        store::insert_event(self.tx, &row)?;
        Ok(Outcome::Added)
    }

    /// A public event that begins within the same hour, looks like this one, and is from elsewhere.
    fn alike(&mut self, draft: &EventDraft) -> Result<Option<EventId>, SourceError> {
        let (at, hour) = (draft.when.starts_at(), Duration::hours(1));
        let near = event::public_starting_between(self.tx, at - hour, at + hour, None)?;
        let is_it = |event: &Event| {
            let starts_at = event.draft.when.starts_at();
            let is_series = |draft: &EventDraft| draft.recurrence.is_some();
            !self.ours.contains(&event.id)
                && (starts_at - at).abs() <= hour
                && is_series(&event.draft) == is_series(draft)
                && looks_alike(draft, &event.draft, starts_at)
        };
        Ok(near.iter().find(|event| is_it(event)).map(|event| event.id))
    }

    fn update(
        &mut self,
        stated: &Stated,
        draft: EventDraft,
        mut known: SourceEvent,
    ) -> Result<Outcome, SourceError> {
        if stated.sequence < known.sequence {
            self.note(
                stated,
                false,
                "it is an older statement (SEQUENCE) than the one that was read before",
            );
            return Ok(Outcome::Unchanged);
        }
        let digest = digest(&draft, stated.is_cancelled);
        if digest == known.digest && known.missing_since.is_none() {
            return Ok(Outcome::Unchanged);
        }
        let event = known
            .event
            .map(|id| event::get(self.tx, id))
            .transpose()?
            .flatten();
        let before = std::mem::replace(&mut known.stated, draft);
        known.digest = digest;
        known.is_cancelled = stated.is_cancelled;
        known.sequence = stated.sequence;
        known.missing_since = None;
        let outcome = match event.filter(|event| event.state != State::Rejected) {
            Some(event) => self.reconcile(event, &before, &mut known)?,
            None => Outcome::Unchanged,
        };
        if !self.is_dry_run {
            store::save_event(self.tx, &known)?;
        }
        Ok(outcome)
    }

    /// Makes our event state what its calendar states now, but for what people changed.
    fn reconcile(
        &mut self,
        event: Event,
        before: &EventDraft,
        known: &mut SourceEvent,
    ) -> Result<Outcome, SourceError> {
        let merged = merge_with(&known.base, before, &event.draft, &known.stated);
        known.differs = !merged.conflicts.is_empty();
        let mut base = known.stated.clone();
        for part in &merged.conflicts {
            part.copy(&known.base, &mut base);
        }
        let wanted = merged.yielding(&event.draft);
        if !belongs(&event, self.terms) {
            // What others look after is theirs to change; the calendar is one more that tells of it.
            return Ok(Outcome::Unchanged);
        }
        let (is_off, was_off) = (
            event.state == State::Cancelled,
            known.cancelled_at.is_some(),
        );
        let mut outcome = Outcome::Unchanged;
        let mut event = event;
        if wanted != event.draft {
            outcome = Outcome::Changed;
            if self.is_dry_run {
                return Ok(outcome);
            }
            match restate(self.tx, &event, wanted, self.terms.is_trusted, self.now)? {
                Some(now) => event = now,
                // What waits is no common ground yet.
                None => base.clone_from(&known.base),
            }
        }
        if known.is_cancelled && event.state.is_public() && !is_off {
            outcome = Outcome::Cancelled;
            self.call_off(&event, CALLED_OFF, known)?;
        } else if !known.is_cancelled && is_off && was_off {
            outcome = Outcome::Changed;
            if !self.is_dry_run {
                event::reinstate(self.tx, &Actor::Service, event.id, event.version, self.now)?;
                known.cancelled_at = None;
            }
        }
        known.base = base;
        Ok(outcome)
    }

    fn call_off(
        &mut self,
        event: &Event,
        reason: &str,
        known: &mut SourceEvent,
    ) -> Result<(), SourceError> {
        if self.is_dry_run {
            return Ok(());
        }
        #[expect(clippy::expect_used, reason = "the words above are one line each")]
        let reason = Line::parse(reason, 280).expect("a reason is one line");
        let (id, version) = (event.id, event.version);
        event::call_off(
            self.tx,
            &Actor::Service,
            id,
            version,
            CallOff::Cancel,
            reason,
            self.now,
        )?;
        known.cancelled_at = Some(self.now);
        Ok(())
    }

    /// Looks at what is not in the calendar any more. What is over may go; what is to come is called off
    /// when it has been missing for a day from a calendar that is well.
    fn look_for(&mut self, missing: Vec<SourceEvent>, is_meant: bool) -> Result<(), SourceError> {
        let now = self.now;
        for mut known in missing {
            let since = *known.missing_since.get_or_insert(now);
            let event = known
                .event
                .map(|id| event::get(self.tx, id))
                .transpose()?
                .flatten();
            self.tally.report.missing += usize::from(is_to_come(&known.stated, now));
            let is_believed = is_meant || now - since >= BELIEVED_AFTER;
            if let Some(event) = event
                && is_believed
                && known.cancelled_at.is_none()
                && belongs(&event, self.terms)
                && event.state == State::Published
                && is_to_come(&event.draft, now)
            {
                self.call_off(&event, GONE, &mut known)?;
                self.tally.report.called_off += 1;
            }
            store::save_event(self.tx, &known)?;
        }
        Ok(())
    }
}

/// Whether it stood in the calendar when that was read last, and is yet to come.
fn was_to_come(known: &SourceEvent, now: DateTime<Utc>) -> bool {
    known.missing_since.is_none() && !known.is_cancelled && is_to_come(&known.stated, now)
}

fn is_to_come(draft: &EventDraft, now: DateTime<Utc>) -> bool {
    !occurrences(&draft.when, draft.recurrence.as_ref(), now, now + AHEAD).is_empty()
}
