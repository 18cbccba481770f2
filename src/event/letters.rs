//! The letters to whoever submits an event. Pure: they say what to send; the handler enqueues it in
//! the transaction of its cause.

use chrono::{DateTime, Duration, Utc};

use super::{CONFIRM_TERM, Event, describe_when};
use crate::account::letters::intent_for;
use crate::account::{LinkToken, Person};
use crate::mail::{self, Intent, Letter, Priority};
use crate::site::Site;

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
        name: submitter.name.to_string(),
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

/// Says that it waits for review, with the link by which it can still be changed.
pub fn submission_received(
    event: &Event,
    submitter: &Person,
    token: &LinkToken,
    site: &Site,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let letter = Letter::SubmissionReceived(mail::SubmissionReceived {
        name: submitter.name.to_string(),
        title: event.draft.title.to_string(),
        when: describe_when(&event.draft.when),
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
    use crate::language::Language;
    use crate::mail::Address;
    use crate::recurrence::Zone;
    use crate::text::Line;

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
            locale: Language::english(),
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
            (letter.name.as_str(), letter.title.as_str()),
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
