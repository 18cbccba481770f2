//! The letters to whoever submits an event. Pure: they say what to send; the handler enqueues it in
//! the transaction of its cause.

use chrono::{DateTime, Duration, Utc};

use super::tell::SESSION;
use super::{
    CONFIRM_TERM, Called, Describe, Difference, Event, EventDraft, HAND_OVER_TERM, Offer,
    SKETCH_TERM, differences_in,
};
use crate::account::letters::intent_for;
use crate::account::{LinkToken, NewPerson, Person};
use crate::locale::Locale;
use crate::mail::{self, Address, Intent, Letter, Priority, Recipient, Turn};
use crate::site::Site;
use crate::text::Line;

/// How long it is worth telling somebody what became of their event.
pub const NEWS_TERM: Duration = Duration::days(3);

/// Asks whether the address, and the submission, are the reader's.
pub fn confirm_submission(
    event: &Event,
    submitter: &Person,
    token: &LinkToken,
    site: &Site,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let letter = Letter::ConfirmSubmission(mail::ConfirmSubmission {
        title: event.draft.title.to_string(),
        confirm_url: site.confirm(token.expose()),
        valid_hours: CONFIRM_TERM.num_hours(),
    });
    let words = format!("confirm-submission:{}", event.id);
    (
        letter,
        about(
            event,
            intent_for(submitter, &words, Priority::Now, now, CONFIRM_TERM),
        ),
    )
}

/// Brings the address of a submission that is being written, for going on elsewhere.
pub fn continue_submission(
    to: &Address,
    locale: Locale,
    token: &LinkToken,
    site: &Site,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let letter = Letter::ContinueSubmission(mail::ContinueSubmission {
        continue_url: site.sketch(token.expose()),
        valid_days: SKETCH_TERM.num_days(),
    });
    let intent = Intent {
        key: format!("continue-submission:{}:{}", token.digest(), to.key()),
        to: Recipient {
            address: to.clone(),
            name: NewPerson::at(to).name,
            locale,
        },
        person: None,
        event: None,
        priority: Priority::Now,
        not_before: now,
        expires_at: now + SKETCH_TERM,
    };
    (letter, intent)
}

/// Says that it waits for review, with the link by which it can still be changed.
pub fn submission_received(
    event: &Event,
    submitter: &Person,
    token: &LinkToken,
    site: &Site,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let letter = Letter::SubmissionReceived(mail::SubmissionReceived {
        title: event.draft.title.to_string(),
        when: Describe(submitter.locale).when(&event.draft.when),
        edit_url: site.draft(token.expose()),
    });
    let words = format!("submission-received:{}:{}", event.id, event.version);
    (
        letter,
        about(
            event,
            intent_for(submitter, &words, Priority::Soon, now, NEWS_TERM),
        ),
    )
}

/// Tells an organizer that staff took the event down, and why.
pub fn taken_down(
    event: &Event,
    organizer: &Person,
    reason: &Line,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let letter = Letter::TakenDown(mail::TakenDown {
        title: event.draft.title.to_string(),
        reason: reason.to_string(),
    });
    let words = format!("taken-down:{}:{}", event.id, event.version);
    let intent = intent_for(organizer, &words, Priority::Soon, now, NEWS_TERM);
    (letter, about(event, intent))
}

/// What somebody changed in an event within one session.
#[derive(Debug)]
pub struct News<'a> {
    /// The event as it is now.
    pub event: &'a Event,
    /// Who changed it; nobody when the service did.
    pub by: Option<&'a Person>,
    /// Whether and when it takes place, if that changed.
    pub turn: Option<Turn>,
    /// What it stated before.
    pub before: &'a EventDraft,
    /// What people call what it refers to.
    pub called: &'a Called,
    /// When the session began.
    pub begun: DateTime<Utc>,
    /// The event as a calendar, where it is another date now, or does not take place.
    pub ics: Option<String>,
}

/// Tells another organizer what was changed. It leaves when the session is over; what is saved until
/// then is told in the same letter.
pub fn changed(news: &News<'_>, organizer: &Person, site: &Site) -> (Letter, Intent) {
    let (event, locale) = (news.event, organizer.locale);
    let changes = differences_in(locale, news.before, &event.draft, news.called);
    let manage_url = site.url(&format!("/my/events/{}", event.id));
    let letter = Letter::EventChanged(mail::EventChanged {
        title: event.draft.title.to_string(),
        by: news.by.map(|person| person.name.to_string()),
        turn: news.turn,
        reason: event.state_reason.as_ref().map(ToString::to_string),
        changes: changes.iter().map(Difference::in_a_line).collect(),
        event_url: site.event(&event.slug),
        history_url: format!("{manage_url}/history"),
        ics: news.ics.clone(),
    });
    let by = news
        .by
        .map_or_else(String::new, |person| person.id.to_string());
    let words = format!("event-changed:{}:{by}:{}", event.id, news.begun.timestamp());
    let intent = intent_for(organizer, &words, Priority::Soon, news.begun, NEWS_TERM);
    let intent = Intent {
        not_before: news.begun + SESSION,
        ..intent
    };
    (letter, about(event, intent))
}

/// Asks somebody to organize an event, on behalf of `giver`.
pub fn hand_over(
    offer: &Offer,
    giver: &Person,
    giver_leaves: bool,
    site: &Site,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let Offer {
        event,
        taker,
        token,
    } = offer;
    let letter = Letter::HandOver(mail::HandOver {
        title: event.draft.title.to_string(),
        when: Describe(taker.locale).when(&event.draft.when),
        giver: giver.name.to_string(),
        giver_leaves,
        accept_url: site.hand_over(token.expose()),
        event_url: site.event(&event.slug),
        valid_days: HAND_OVER_TERM.num_days(),
    });
    let words = format!("hand-over:{}", token.expose());
    let intent = intent_for(taker, &words, Priority::Soon, now, HAND_OVER_TERM);
    (letter, about(event, intent))
}

/// The same intent, tied to the event it is about.
pub fn about(event: &Event, intent: Intent) -> Intent {
    Intent {
        event: Some(event.id.0),
        ..intent
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{NewPerson, PersonId, Role};
    use crate::event::submit::fresh;
    use crate::event::{EventForm, GroupLookup, parse};
    use crate::recurrence::Zone;

    fn site() -> Site {
        Site::parse("https://calendar.example.org").unwrap()
    }

    fn now() -> DateTime<Utc> {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    fn ama() -> Person {
        let new = NewPerson {
            email: Address::parse("ama@example.org").unwrap(),
            name: Line::parse("Ama Mensah", 99).unwrap(),
            zone: Zone::parse("Africa/Accra").unwrap(),
            locale: Locale::English,
        };
        Person {
            id: PersonId::new(),
            email: new.email,
            name: new.name,
            zone: new.zone,
            locale: new.locale,
            role: Role::Member,
            confirmed_at: None,
        }
    }

    fn meetup() -> Event {
        let text = |text: &str| text.to_owned();
        let form = EventForm {
            kind: text("meetup"),
            title: text("Zuul night"),
            format: text("online"),
            timing: text("timed"),
            zone: text("Africa/Accra"),
            start_date: text("2026-11-26"),
            start_time: text("18:30"),
            end_time: text("20:30"),
            ..EventForm::default()
        };
        let nothing = GroupLookup {
            group: &|_| None,
            event: &|_| None,
        };
        fresh(parse(&form, &nothing).unwrap(), &site(), now())
    }

    #[test]
    fn the_first_letter_holds_the_link_to_confirm_and_is_stale_when_the_link_is() {
        let (event, ama) = (meetup(), ama());
        let token = LinkToken::received("s3cret");
        let (letter, intent) = confirm_submission(&event, &ama, &token, &site(), now());
        let Letter::ConfirmSubmission(letter) = letter else {
            panic!("another letter")
        };
        assert_eq!(
            letter.confirm_url,
            "https://calendar.example.org/confirm/s3cret"
        );
        assert_eq!(
            (intent.to.name.as_str(), letter.title.as_str()),
            ("Ama Mensah", "Zuul night")
        );
        assert_eq!(letter.valid_hours, 72);
        assert_eq!(intent.expires_at, now() + CONFIRM_TERM);
        assert_eq!(
            (intent.event, intent.person),
            (Some(event.id.0), Some(ama.id.0))
        );
        assert_eq!(intent.to.address, ama.email);
    }

    #[test]
    fn each_version_that_enters_the_queue_is_a_letter_of_its_own() {
        let (mut event, ama) = (meetup(), ama());
        let token = LinkToken::received("s3cret");
        let (letter, first) = submission_received(&event, &ama, &token, &site(), now());
        let Letter::SubmissionReceived(letter) = letter else {
            panic!("another letter")
        };
        assert_eq!(
            letter.edit_url,
            "https://calendar.example.org/drafts/s3cret"
        );
        assert_eq!(
            letter.when,
            "Thursday 26 November 2026, 18:30–20:30, Accra time (Africa/Accra, UTC+0)"
        );
        assert_eq!(
            submission_received(&event, &ama, &token, &site(), now())
                .1
                .key,
            first.key
        );
        event.version += 1;
        assert_ne!(
            submission_received(&event, &ama, &token, &site(), now())
                .1
                .key,
            first.key
        );
    }
}
