//! An event of the demo as the form a person would have filled in, with the exceptions of a series
//! that the form has no fields for.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::super::ImportError;
use super::file::{EventEntry, IsoWeeksEntry, MovedEntry, RecurrenceEntry};
use super::moment::Moment;
use crate::event::{self, EventDraft, EventForm, GroupLookup, LinkRole};
use crate::recurrence::{Override, Recurrence, Span, When};

/// The event, with its dates as of `today`.
pub(super) fn of(
    entry: &EventEntry,
    today: NaiveDate,
    lookup: &GroupLookup<'_>,
) -> Result<EventDraft, ImportError> {
    let form = form(entry, today).map_err(|cause| entry.fault(cause))?;
    let mut draft = event::parse(&form, lookup).map_err(|faults| {
        entry.fault(
            faults
                .into_iter()
                .map(|fault| fault.message)
                .collect::<Vec<_>>()
                .join("; "),
        )
    })?;
    if let (Some(exceptions), Some(recurrence)) = (&entry.recurrence, &mut draft.recurrence) {
        add_exceptions(recurrence, exceptions, &draft.when, today)
            .map_err(|cause| entry.fault(cause))?;
        recurrence
            .check(&draft.when)
            .map_err(|cause| entry.fault(cause))?;
    }
    // As the store reads them back, so that a draft can be compared with what is known.
    draft.hosts.sort();
    Ok(draft)
}

fn form(entry: &EventEntry, today: NaiveDate) -> Result<EventForm, &'static str> {
    let link = |role| entry.links.get(&role).cloned().unwrap_or_default();
    let groups: Vec<&str> = entry.groups.iter().map(|slug| slug.as_str()).collect();
    let mut form = EventForm {
        kind: entry.kind.as_str().to_owned(),
        title: entry.title.clone(),
        summary: entry.summary.clone(),
        description: entry.description.clone(),
        languages: entry.languages.join(","),
        format: entry.format.as_str().to_owned(),
        zone: entry.zone.clone(),
        venue: entry.venue.clone(),
        address: entry.address.clone(),
        city: entry.city.clone(),
        country: entry.country.clone(),
        latitude: entry.latitude.clone(),
        longitude: entry.longitude.clone(),
        join: link(LinkRole::Join),
        registration: link(LinkRole::Registration),
        website: link(LinkRole::Website),
        cfp: link(LinkRole::Cfp),
        livestream: link(LinkRole::Livestream),
        recording: link(LinkRole::Recording),
        slides: link(LinkRole::Slides),
        recap: link(LinkRole::Recap),
        projects: entry.projects.join(","),
        tags: entry.tags.join(","),
        groups: groups.join(","),
        parent: entry
            .parent
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        ..EventForm::default()
    };
    fill_when(&mut form, entry, today)?;
    fill_repeats(&mut form, entry.recurrence.as_ref())?;
    let date_and_time = |moment: Option<Moment>| match moment {
        Some(moment) => (date(moment, today), time(moment)),
        None => Default::default(),
    };
    (form.cfp_closes_date, form.cfp_closes_time) = date_and_time(entry.cfp_closes);
    (form.registration_closes_date, form.registration_closes_time) =
        date_and_time(entry.registration_closes);
    Ok(form)
}

fn fill_when(
    form: &mut EventForm,
    entry: &EventEntry,
    today: NaiveDate,
) -> Result<(), &'static str> {
    match (entry.start, entry.end, entry.first, entry.last, entry.month) {
        (Some(start), Some(end), None, None, None) => {
            form.timing = "timed".to_owned();
            (form.start_date, form.start_time) = (date(start, today), time(start));
            (form.end_date, form.end_time) = (date(end, today), time(end));
        }
        (None, None, Some(first), Some(last), None) => {
            form.timing = "all-day".to_owned();
            (form.start_date, form.end_date) = (date(first, today), date(last, today));
        }
        (None, None, None, None, Some(month)) => {
            form.timing = "month".to_owned();
            form.month = month.first_day(today).format("%Y-%m").to_string();
        }
        _ => return Err("it needs exactly one of start and end, first and last, month"),
    }
    Ok(())
}

fn fill_repeats(
    form: &mut EventForm,
    recurrence: Option<&RecurrenceEntry>,
) -> Result<(), &'static str> {
    let Some(recurrence) = recurrence else {
        return Ok(());
    };
    form.repeats = match (&recurrence.rule, recurrence.iso_weeks) {
        (Some(rule), None) => {
            form.rule.clone_from(rule);
            "custom"
        }
        (None, Some(IsoWeeksEntry::Even)) => "even-weeks",
        (None, Some(IsoWeeksEntry::Odd)) => "odd-weeks",
        _ => return Err("its recurrence needs exactly one of rule and iso-weeks"),
    }
    .to_owned();
    Ok(())
}

fn add_exceptions(
    recurrence: &mut Recurrence,
    entry: &RecurrenceEntry,
    first: &When,
    today: NaiveDate,
) -> Result<(), String> {
    recurrence
        .extra
        .extend(entry.extra.iter().map(|moment| local(*moment, today)));
    recurrence
        .skipped
        .extend(entry.skipped.iter().map(|moment| local(*moment, today)));
    for moved in &entry.moved {
        let span =
            span(moved, today).ok_or("what is moved needs start and end, or first and last")?;
        // The same checks as for the event itself: order, length, hours that clocks skip.
        let when = When::new(first.zone, span).map_err(|cause| cause.to_string())?;
        recurrence.overrides.insert(
            local(moved.from, today),
            Override::Moved { span: when.span },
        );
    }
    for cancelled in &entry.cancelled {
        let change = Override::Cancelled {
            reason: cancelled.reason.clone(),
        };
        if recurrence
            .overrides
            .insert(local(cancelled.at, today), change)
            .is_some()
        {
            return Err("one date is moved and cancelled at once".to_owned());
        }
    }
    Ok(())
}

fn span(moved: &MovedEntry, today: NaiveDate) -> Option<Span> {
    match (moved.start, moved.end, moved.first, moved.last) {
        (Some(start), Some(end), None, None) => Some(Span::Timed {
            start: local(start, today),
            end: local(end, today),
        }),
        (None, None, Some(first), Some(last)) => Some(Span::AllDay {
            first: first.date(today),
            last: last.date(today),
        }),
        _ => None,
    }
}

/// Midnight for whole days, as a recurrence names them.
fn local(moment: Moment, today: NaiveDate) -> NaiveDateTime {
    moment
        .date(today)
        .and_time(moment.time().unwrap_or(NaiveTime::MIN))
}

fn date(moment: Moment, today: NaiveDate) -> String {
    moment.date(today).format("%Y-%m-%d").to_string()
}

fn time(moment: Moment) -> String {
    moment
        .time()
        .map(|time| time.format("%H:%M").to_string())
        .unwrap_or_default()
}
