//! One reminder in words.

use chrono::{DateTime, Utc};

use super::{Moment, ReminderRule, quiet_until};
use crate::account::Person;
use crate::event::{self, DeadlineRole, Event, EventDraft, Format, Kind, LinkRole};
use crate::mail::{Intent, Letter, Priority, Recipient, Reminder};
use crate::recurrence::When;
use crate::site::Site;

/// The letter to one organizer, and what makes it one of a kind. `ics` is the event as a calendar.
pub(super) fn compose(
    rule: &ReminderRule,
    moment: &Moment,
    event: &Event,
    organizer: &Person,
    site: &Site,
    ics: String,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let when = When {
        zone: event.draft.when.zone,
        span: moment.occurrence.when,
    };
    let letter = Reminder {
        name: organizer.name.to_string(),
        title: event.draft.title.to_string(),
        how_soon: how_soon(moment, &when, now),
        when: event::describe_when(&when),
        when_for_you: event::in_zone(&when, organizer.zone),
        place: event::describe_place(&event.draft),
        event_url: site.event(&event.slug),
        manage_url: site.url(&format!("/my/events/{}", event.id)),
        missing: missing(&event.draft),
        ics,
    };
    let intent = Intent {
        key: key(rule, moment, event, organizer),
        to: Recipient {
            address: organizer.email.clone(),
            name: organizer.name.clone(),
        },
        person: Some(organizer.id.0),
        event: Some(event.id.0),
        priority: Priority::Bulk,
        not_before: quiet_until(moment.due_at, moment.expires_at, organizer.zone),
        expires_at: moment.expires_at,
    };
    (Letter::Reminder(letter), intent)
}

/// Rule, event, occurrence, the anchor's date, recipient. A single event's hour is not in it: moved
/// by an hour it is not reminded twice. The occurrences of a series are told apart by their own start.
fn key(rule: &ReminderRule, moment: &Moment, event: &Event, organizer: &Person) -> String {
    let occurrence = match event.draft.recurrence {
        Some(_) => moment.occurrence.recurrence_id.to_string(),
        None => "single".to_owned(),
    };
    let date = moment.anchor_date;
    format!(
        "reminder:{}:{}:{occurrence}:{date}:{}",
        rule.slug, event.id, organizer.id
    )
}

fn how_soon(moment: &Moment, when: &When, now: DateTime<Utc>) -> String {
    let days = (moment.anchor_date - when.zone.local(now).date()).num_days();
    match days {
        ..=-1 => "past".to_owned(),
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        days => format!("in {days} days"),
    }
}

/// What people will look for on the page and not find.
fn missing(draft: &EventDraft) -> Vec<String> {
    let has = |role| draft.links.contains_key(&role);
    let can_join = has(LinkRole::Join) || has(LinkRole::Livestream) || has(LinkRole::Website);
    let can_register = has(LinkRole::Registration) || has(LinkRole::Website);
    let gatherings = [
        Kind::Summit,
        Kind::Ptg,
        Kind::Days,
        Kind::Meetup,
        Kind::Training,
    ];
    let mut missing = Vec::new();
    if draft.format != Format::Online
        && draft.place.venue.is_none()
        && draft.place.address.is_none()
    {
        missing.push("the venue or its address".to_owned());
    }
    if draft.format != Format::InPerson && !can_join {
        missing.push("a link to join or to watch".to_owned());
    }
    if gatherings.contains(&draft.kind) && !can_register {
        missing.push("a link to register".to_owned());
    }
    if has(LinkRole::Cfp) && !draft.deadlines.contains_key(&DeadlineRole::Cfp) {
        missing.push("the day the call for papers closes".to_owned());
    }
    missing
}
