//! Series that end soon: a letter to their organizers, with one link by which they go on.

use chrono::{DateTime, Days, Duration, NaiveDateTime, NaiveTime, Utc};

use super::choices::optional;
use super::{ReminderError, store};
use crate::account::letters::intent_for;
use crate::account::{self, LinkPurpose, LinkToken, Person};
use crate::database::AnyConnection;
use crate::event::{self, Describe, Event, last_start, letters::about, renewed};
use crate::mail::{self, Intent, Letter, Priority, Sender, SeriesEnds};
use crate::site::Site;

/// How many days before its last one a series is asked about.
const DAYS_BEFORE: u64 = 30;

/// The sort of its letter, for who wants none.
pub(super) const SORT: &str = "series-ends";

/// The local hour of the letter.
const HOUR: u32 = 9;

/// How long after its end a series can be renewed by the link.
const AFTER: Duration = Duration::days(30);

/// Writes to the organizers of the series whose end comes within thirty days since `from`, up to
/// `now`. What ended sooner after it was published was never meant to go on. Returns how many letters.
pub(super) fn dispatch(
    tx: &mut AnyConnection,
    site: &Site,
    sender: &Sender,
    from: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<usize, ReminderError> {
    let mut written = 0;
    // Zones and the length of a date blur the end by less than a year and a day; the exact look follows.
    let until = now + Duration::days(DAYS_BEFORE as i64 + 368);
    for event in event::public_ending_between(tx, from, until)? {
        let Some(last) = last_start(&event.draft) else {
            continue;
        };
        let due_at = due_at(&event, last);
        let is_due = from < due_at && due_at <= now;
        if !is_due || event.published_at.is_none_or(|at| due_at <= at) {
            continue;
        }
        for &organizer in &event.organizers {
            let organizer = account::get(tx, organizer)?;
            let Some(organizer) = organizer.filter(|it| it.confirmed_at.is_some()) else {
                continue;
            };
            written += usize::from(ask(tx, &event, &organizer, last, site, sender, now)?);
        }
    }
    Ok(written)
}

fn due_at(event: &Event, last: NaiveDateTime) -> DateTime<Utc> {
    let day = last.date() - Days::new(DAYS_BEFORE);
    let at = day.and_time(NaiveTime::from_hms_opt(HOUR, 0, 0).unwrap_or_default());
    event.draft.when.zone.instant_of(at).earliest()
}

fn ask(
    tx: &mut AnyConnection,
    event: &Event,
    organizer: &Person,
    last: NaiveDateTime,
    site: &Site,
    sender: &Sender,
    now: DateTime<Utc>,
) -> Result<bool, ReminderError> {
    let choices = store::choices_of(tx, organizer.id)?;
    if !choices.wants(SORT) {
        return Ok(false);
    }
    let ends_at = event.draft.when.zone.instant_of(last).earliest();
    let term = ends_at + AFTER - now;
    let Some(renewed) = renewed(&event.draft, now) else {
        return Ok(false);
    };
    let key = Some(event.id.0);
    let token = account::issue_link(tx, LinkPurpose::Renew, organizer.id, key, term, now)?;
    let Some(until) = last_start(&renewed) else {
        return Ok(false);
    };
    let letter = letter(event, organizer, (last, until), &token, (site, sender));
    let words = format!("series-ends:{}:{}", event.id, last.date());
    let intent = intent_for(organizer, &words, Priority::Bulk, now, ends_at - now);
    let intent = Intent {
        not_before: choices.quiet.defer(now, intent.expires_at, organizer.zone),
        ..about(event, intent)
    };
    Ok(mail::enqueue(tx, sender, &letter, &intent, now)?)
}

fn letter(
    event: &Event,
    organizer: &Person,
    (last, until): (NaiveDateTime, NaiveDateTime),
    token: &LinkToken,
    (site, sender): (&Site, &Sender),
) -> Letter {
    let draft = &event.draft;
    let describe = Describe(organizer.locale);
    let repeats = describe.rule(&draft.when, draft.recurrence.as_ref());
    Letter::SeriesEnds(SeriesEnds {
        title: draft.title.to_string(),
        repeats: repeats.unwrap_or_default(),
        last_day: describe.day(last.date()),
        renewed_until: describe.day(until.date()),
        renew_url: site.renew(token.expose()),
        manage_url: site.url(&format!("/my/events/{}", event.id)),
        optional: optional(organizer.id, SORT, site, sender),
    })
}
