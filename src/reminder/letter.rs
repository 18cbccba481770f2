//! One letter in words.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::choices::optional;
use super::{Anchor, Audience, Choices, Moment, ReminderError, ReminderRule, RuleLetter};
use crate::account::{self, LinkPurpose, Person};
use crate::database::AnyConnection;
use crate::event::{
    self, DeadlineRole, Describe, Event, EventDraft, Format, Kind, LinkRole, describe_day,
};
use crate::ical::{self, Publisher};
use crate::locale::Locale;
use crate::mail::{
    Ahead, HowMany, Intent, Letter, Missing, Priority, Recipient, Reminder, Sender, StaffTask,
};
use crate::recurrence::When;
use crate::site::Site;

/// How long the link works by which organizers say how many came, and can correct themselves.
const ANSWER_TERM: Duration = Duration::days(60);

/// A letter about one moment of an event, before it is known who reads it.
pub(super) struct Draft<'a> {
    /// Why it is written.
    pub rule: &'a ReminderRule,
    /// The moment.
    pub moment: &'a Moment,
    /// The event.
    pub event: &'a Event,
    /// The event as a calendar, where the letter has it attached.
    ics: Option<String>,
}

impl<'a> Draft<'a> {
    pub fn new(
        tx: &mut AnyConnection,
        (rule, moment): (&'a ReminderRule, &'a Moment),
        event: &'a Event,
        site: &Site,
        now: DateTime<Utc>,
    ) -> Result<Self, ReminderError> {
        let is_about_what_comes = matches!(rule.letter, RuleLetter::Reminder | RuleLetter::Details);
        let ics = match rule.audience {
            Audience::Organizers if is_about_what_comes => {
                let (listing, publisher) = (event::listing_of(tx, event)?, Publisher::of(site));
                Some(ical::single(&listing, &publisher, now.date_naive()))
            }
            _ => None,
        };
        Ok(Self {
            rule,
            moment,
            event,
            ics,
        })
    }

    /// The letter to one reader.
    pub fn letter(
        &self,
        tx: &mut AnyConnection,
        reader: &Person,
        post: (&Site, &Sender),
        now: DateTime<Utc>,
    ) -> Result<Letter, ReminderError> {
        let (why, event) = ((self.rule, self.moment), self.event);
        Ok(match (&self.ics, self.rule.audience) {
            (Some(ics), _) => {
                Letter::Reminder(reminder(why, event, reader, post, ics.clone(), now))
            }
            (None, Audience::Organizers) => {
                Letter::HowMany(how_many(tx, why, event, reader, post, now)?)
            }
            (None, Audience::Staff) => Letter::StaffTask(staff_task(why, event, reader, post, now)),
        })
    }
}

/// What makes a letter one of a kind, and when it goes.
pub(super) fn intent(
    rule: &ReminderRule,
    moment: &Moment,
    event: &Event,
    reader: &Person,
    choices: &Choices,
) -> Intent {
    Intent {
        key: key(rule, moment, event, reader),
        to: Recipient::from(reader),
        person: Some(reader.id.0),
        event: Some(event.id.0),
        priority: Priority::Bulk,
        not_before: choices
            .quiet
            .defer(moment.due_at, moment.expires_at, reader.zone),
        expires_at: moment.expires_at,
    }
}

/// The letter about what comes.
pub(super) fn reminder(
    (rule, moment): (&ReminderRule, &Moment),
    event: &Event,
    organizer: &Person,
    (site, sender): (&Site, &Sender),
    ics: String,
    now: DateTime<Utc>,
) -> Reminder {
    let (when, describe) = (when_of(event, moment), Describe(organizer.locale));
    Reminder {
        title: event.draft.title.to_string(),
        news: match (rule.letter, rule.anchor) {
            (RuleLetter::Details, _) => Ahead::Lacks,
            (_, Anchor::Cfp) => Ahead::CfpCloses,
            (_, Anchor::Registration) => Ahead::RegistrationCloses,
            _ => Ahead::Starts,
        },
        days: days_until(moment.anchor_date, &when, now),
        when: describe.when(&when),
        when_for_you: describe.when_in(&when, organizer.zone),
        place: describe.place(&event.draft),
        event_url: site.event(&event.slug),
        manage_url: site.url(&format!("/my/events/{}", event.id)),
        missing: missing(&event.draft),
        ics,
        optional: optional(organizer.id, rule.slug.as_str(), site, sender),
    }
}

fn how_many(
    tx: &mut AnyConnection,
    (rule, moment): (&ReminderRule, &Moment),
    event: &Event,
    organizer: &Person,
    (site, sender): (&Site, &Sender),
    now: DateTime<Utc>,
) -> Result<HowMany, ReminderError> {
    let (purpose, key) = (LinkPurpose::HowMany, Some(event.id.0));
    let token = account::issue_link(tx, purpose, organizer.id, key, ANSWER_TERM, now)?;
    let zone = event.draft.when.zone;
    let day = zone.local(moment.occurrence.starts_at).date();
    Ok(HowMany {
        title: event.draft.title.to_string(),
        when: Describe(organizer.locale).when(&when_of(event, moment)),
        answer_url: site.how_many(token.expose(), day),
        lacks_recording: !event.draft.links.contains_key(&LinkRole::Recording),
        valid_days: ANSWER_TERM.num_days(),
        optional: optional(organizer.id, rule.slug.as_str(), site, sender),
    })
}

fn staff_task(
    (rule, moment): (&ReminderRule, &Moment),
    event: &Event,
    staff: &Person,
    (site, sender): (&Site, &Sender),
    now: DateTime<Utc>,
) -> StaffTask {
    let when = when_of(event, moment);
    let soon = || {
        let days = days_until(moment.anchor_date, &when, now);
        Locale::English.fill("letter-soon", [("days", days.into())])
    };
    let since = describe_day(moment.anchor_date);
    let task = match (rule.letter, rule.anchor) {
        (RuleLetter::Waiting, _) => format!("It has waited for review since {since}."),
        (RuleLetter::NothingBack, _) => format!(
            "It was over on {since}, and nobody has said how many came. Perhaps its organizers can be asked in person."
        ),
        (RuleLetter::Details, _) => format!(
            "It is {}, and its page lacks {}.",
            soon(),
            lacking(&event.draft)
        ),
        (_, Anchor::Cfp) => format!("Its call for papers closes {}.", soon()),
        (_, Anchor::Registration) => format!("Its registration closes {}.", soon()),
        _ => format!("It is {}.", soon()),
    };
    let path = match rule.letter {
        RuleLetter::Waiting => format!("/staff/queue/{}", event.id),
        _ => format!("/my/events/{}", event.id),
    };
    StaffTask {
        title: event.draft.title.to_string(),
        when: event::describe_when(&when),
        task,
        url: site.url(&path),
        optional: optional(staff.id, rule.slug.as_str(), site, sender),
    }
}

fn when_of(event: &Event, moment: &Moment) -> When {
    When {
        zone: event.draft.when.zone,
        span: moment.occurrence.when,
    }
}

/// Rule, event, occurrence, the anchor's date, recipient. A single event's hour is not in it: moved
/// by an hour it is not reminded twice. The occurrences of a series are told apart by their own start.
fn key(rule: &ReminderRule, moment: &Moment, event: &Event, reader: &Person) -> String {
    let occurrence = match event.draft.recurrence {
        Some(_) => moment.occurrence.recurrence_id.to_string(),
        None => "single".to_owned(),
    };
    let date = moment.anchor_date;
    format!(
        "reminder:{}:{}:{occurrence}:{date}:{}",
        rule.slug, event.id, reader.id
    )
}

fn days_until(day: NaiveDate, when: &When, now: DateTime<Utc>) -> i64 {
    (day - when.zone.local(now).date()).num_days()
}

/// What its page lacks, in English.
fn lacking(draft: &EventDraft) -> String {
    let word = |it: &Missing| Locale::English.word("letter-missing", it.as_str());
    let missing: Vec<_> = missing(draft).iter().map(word).collect();
    missing.join(", ")
}

/// What people will look for on the page and not find.
pub(super) fn missing(draft: &EventDraft) -> Vec<Missing> {
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
        missing.push(Missing::Place);
    }
    if draft.format != Format::InPerson && !can_join {
        missing.push(Missing::Join);
    }
    if gatherings.contains(&draft.kind) && !can_register {
        missing.push(Missing::Register);
    }
    if has(LinkRole::Cfp) && !draft.deadlines.contains_key(&DeadlineRole::Cfp) {
        missing.push(Missing::CfpDay);
    }
    missing
}
