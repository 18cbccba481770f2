//! Reading the form of an event that is stored already: what it has no fields for is kept.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::fill::{KEEP, Names, fill};
use super::{EventForm, Fault, GroupLookup, parse};
use crate::event::EventDraft;
use crate::recurrence::{Recurrence, When};

/// Reads a changed form. Of a series whose rule nobody touched, the skipped, moved, cancelled and
/// extra dates stay, shifted with its start; and whatever else was not touched is as it was stored,
/// also where the form shows less of it.
///
/// # Errors
/// Every fault found, in the order of the form.
pub fn parse_change(
    typed: &EventForm,
    stored: &EventDraft,
    lookup: &GroupLookup<'_>,
    names: &Names<'_>,
) -> Result<EventDraft, Vec<Fault>> {
    let filled = fill(stored, names);
    let is_kept = typed.repeats.trim() == KEEP && stored.recurrence.is_some();
    let mut draft = if is_kept {
        parse(
            &EventForm {
                repeats: "no".to_owned(),
                ..typed.clone()
            },
            lookup,
        )?
    } else {
        parse(typed, lookup)?
    };
    draft.picture.clone_from(&stored.picture);
    if same(&typed.groups, &filled.groups) {
        draft.hosts.clone_from(&stored.hosts);
    }
    if same(&typed.parent, &filled.parent) {
        draft.parent = stored.parent;
    }
    if is_same_when(typed, &filled) {
        draft.when.span = stored.when.span;
    }
    if is_kept || is_same_rule(typed, &filled) {
        draft.recurrence = carried(stored, &draft, is_kept).map_err(|fault| vec![fault])?;
    }
    Ok(draft)
}

fn same(typed: &str, filled: &str) -> bool {
    typed.trim() == filled
}

fn is_same_when(typed: &EventForm, filled: &EventForm) -> bool {
    let fields = |form: &EventForm| {
        [
            &form.timing,
            &form.zone,
            &form.start_date,
            &form.start_time,
            &form.end_date,
            &form.end_time,
            &form.month,
        ]
        .map(|field| field.trim().to_owned())
    };
    fields(typed) == fields(filled)
}

fn is_same_rule(typed: &EventForm, filled: &EventForm) -> bool {
    same(&typed.repeats, &filled.repeats)
        && same(&typed.repeats_until, &filled.repeats_until)
        && (same(&typed.rule, &filled.rule) || typed.repeats.trim() != "custom")
}

/// The rule as it was read (or as it is stored, where the form cannot say it), with the stored
/// exceptions that are still dates of it.
fn carried(
    stored: &EventDraft,
    draft: &EventDraft,
    is_kept: bool,
) -> Result<Option<Recurrence>, Fault> {
    let Some(old) = &stored.recurrence else {
        return Ok(None);
    };
    if draft.when == stored.when {
        return Ok(Some(old.clone()));
    }
    let rule = match &draft.recurrence {
        Some(read) if !is_kept => read.rule.clone(),
        _ => old.rule.clone(),
    };
    let bare = Recurrence {
        rule,
        extra: BTreeSet::new(),
        skipped: BTreeSet::new(),
        overrides: Default::default(),
    };
    let moved = shifted(
        old,
        bare,
        draft.when.local_start() - stored.when.local_start(),
        &draft.when,
    );
    match moved.check(&draft.when) {
        Ok(()) => Ok(Some(moved)),
        Err(fault) => Err(Fault {
            field: "repeats",
            message: format!("Repeats: {fault}"),
        }),
    }
}

/// `bare` with the exceptions of `old`, later by `by`; those that the rule no longer gives are left
/// out, for they would be exceptions from nothing.
fn shifted(old: &Recurrence, bare: Recurrence, by: TimeDelta, first: &When) -> Recurrence {
    let mut series = bare;
    series.extra = old.extra.iter().map(|&at| at + by).collect();
    for &at in &old.skipped {
        let with = Recurrence {
            skipped: &series.skipped | &BTreeSet::from([at + by]),
            ..series.clone()
        };
        series = if with.check(first).is_ok() {
            with
        } else {
            series
        };
    }
    for (&at, change) in &old.overrides {
        let mut with = series.clone();
        with.overrides.insert(at + by, change.clone());
        series = if with.check(first).is_ok() {
            with
        } else {
            series
        };
    }
    series
}
