//! One letter a day for who wants one: all reminders of their events that fell due since yesterday's and
//! can wait for each other.
//!
//! What comes within a day is urgent and goes by itself, as do questions, which have forms of their own.

use chrono::{DateTime, Days, Duration, NaiveTime, Utc};

use super::choices::{DIGEST, optional};
use super::due::{Readers, due_of, question_of};
use super::letter::{self, reminder};
use super::{Audience, Choices, ReminderError, ReminderRule, store};
use crate::account::Person;
use crate::database::AnyConnection;
use crate::event;
use crate::mail::{
    self, Intent, Letter, OutboxState, Priority, Recipient, ReminderDigest, Sender, Terms,
};
use crate::recurrence::Zone;
use crate::site::Site;

/// For so long after its hour one is written anew that was called back, because an event in it was changed
/// before it left.
const ANEW: Duration = Duration::hours(1);

/// What is in one letter.
struct Gathered {
    reminders: Vec<mail::Reminder>,
    /// What each takes for granted: that nothing of its event was changed, too.
    questions: Vec<String>,
    expires_at: DateTime<Utc>,
}

/// Writes the letters of everybody whose hour has come since `reached`. Returns how many.
pub(super) fn dispatch(
    tx: &mut AnyConnection,
    rules: &[ReminderRule],
    readers: &mut Readers,
    (site, sender): (&Site, &Sender),
    reached: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<usize, ReminderError> {
    let mut written = 0;
    for (person, choices) in store::all_choices(tx)? {
        let Some(hour) = choices.digest_at else {
            continue;
        };
        let Some(person) = readers.person(tx, person)? else {
            continue;
        };
        let (since, at) = day_before(hour, person.zone, now);
        if at <= reached.min(now - ANEW) {
            continue;
        }
        let mut intent = intent(&person, at);
        match mail::state_of(tx, &intent)? {
            None if at > reached => {}
            Some(OutboxState::Cancelled) => {}
            _ => continue,
        }
        let span = (since, at, now);
        let gathered = gather(tx, rules, (&person, &choices), span, (site, sender))?;
        if gathered.reminders.is_empty() {
            continue;
        }
        intent.expires_at = gathered.expires_at;
        let letter = Letter::ReminderDigest(ReminderDigest {
            reminders: gathered.reminders,
            optional: optional(person.id, DIGEST, site, sender),
        });
        let terms = Terms {
            question: Some(gathered.questions.join(";")),
            held: false,
        };
        written += usize::from(mail::enqueue_on(
            tx,
            sender,
            (&letter, &terms),
            &intent,
            now,
        )?);
    }
    Ok(written)
}

/// The last time that it was this hour where the reader is, and the time before that.
fn day_before(hour: u32, zone: Zone, now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let today = zone.local(now).date();
    let on = |days: u64| {
        zone.instant_of((today - Days::new(days)).and_time(time))
            .earliest()
    };
    match on(0) <= now {
        true => (on(1), on(0)),
        false => (on(2), on(1)),
    }
}

fn intent(person: &Person, at: DateTime<Utc>) -> Intent {
    Intent {
        key: format!(
            "reminder-digest:{}:{}",
            person.id,
            person.zone.local(at).date()
        ),
        to: Recipient::from(person),
        person: Some(person.id.0),
        event: None,
        priority: Priority::Bulk,
        // The hour is their own choice: it is never too quiet for it.
        not_before: at,
        expires_at: at + Duration::days(1),
    }
}

fn gather(
    tx: &mut AnyConnection,
    rules: &[ReminderRule],
    (person, choices): (&Person, &Choices),
    (since, at, now): (DateTime<Utc>, DateTime<Utc>, DateTime<Utc>),
    (site, sender): (&Site, &Sender),
) -> Result<Gathered, ReminderError> {
    let mut gathered = Gathered {
        reminders: Vec::new(),
        questions: Vec::new(),
        expires_at: at + Duration::days(1),
    };
    for event in event::by_organizer(tx, person.id)? {
        let due = due_of(tx, rules, &event, since, at)?;
        let wanted = due.iter().rev().find(|(rule, moment)| {
            let is_theirs = rule.audience == Audience::Organizers && rule.can_wait();
            is_theirs && choices.wants(rule.slug.as_str()) && moment.expires_at > now
        });
        let Some((rule, moment)) = wanted else {
            continue;
        };
        // Who chose the one letter today has got some by themselves before.
        let single = letter::intent(rule, moment, &event, person, choices);
        if mail::state_of(tx, &single)?.is_some() {
            continue;
        }
        let told = reminder(
            (rule, moment),
            &event,
            person,
            (site, sender),
            String::new(),
            now,
        );
        gathered.reminders.push(told);
        let question = question_of(rule, &event, moment, Some(person));
        gathered
            .questions
            .push(format!("{question}@{}", event.version));
        gathered.expires_at = gathered.expires_at.min(moment.expires_at);
    }
    Ok(gathered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hour_is_that_of_the_reader_and_comes_once_a_day_across_clock_changes() {
        let utc = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        let at = |now| day_before(7, berlin, utc(now));
        let monday = (utc("2026-11-22T06:00:00Z"), utc("2026-11-23T06:00:00Z"));
        assert_eq!(at("2026-11-23T06:00:00Z"), monday);
        assert_eq!(at("2026-11-24T05:59:59Z"), monday);
        // Clocks went back on 25 October: this day had 25 hours.
        let autumn = (utc("2026-10-24T05:00:00Z"), utc("2026-10-25T06:00:00Z"));
        assert_eq!(at("2026-10-25T10:00:00Z"), autumn);
    }
}
