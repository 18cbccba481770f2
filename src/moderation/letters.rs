//! What an organizer is told of a verdict.

use chrono::{DateTime, Utc};

use super::{Answered, Decided, DecidedEdit, EditCase, Verdict};
use crate::account::letters::intent_for;
use crate::account::{LinkToken, Person};
use crate::event::letters::{NEWS_TERM, about};
use crate::event::{Describe, Difference, Event};
use crate::mail::{self, EditOutcome, Intent, Letter, Priority};
use crate::site::Site;

/// The letters that go out with a verdict: one to each organizer.
pub fn letters(
    decided: &Decided,
    verdict: &Verdict,
    site: &Site,
    now: DateTime<Utc>,
) -> Vec<(Letter, Intent)> {
    let Decided { event, organizers } = decided;
    let letter = |(person, token): &(Person, Option<LinkToken>)| {
        let (word, letter) = match verdict {
            Verdict::Approve => ("approved", approved(event, person, site)),
            Verdict::AskChanges(reason) => (
                "changes-asked",
                changes_asked(event, reason.as_str(), token.as_ref(), site),
            ),
            Verdict::Reject(rejection) => (
                "rejected",
                rejected(event, &rejection.words_in(person.locale)),
            ),
        };
        let words = format!("{word}:{}:{}", event.id, event.version);
        (
            letter,
            about(
                event,
                intent_for(person, &words, Priority::Soon, now, NEWS_TERM),
            ),
        )
    };
    organizers.iter().map(letter).collect()
}

/// The letter to who proposed a change, about what became of it; `changes` is what it would change, a
/// line each.
pub fn edit_letter(
    decided: &DecidedEdit,
    proposer: &Person,
    verdict: &Verdict,
    changes: Vec<String>,
    site: &Site,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let EditCase { edit, event, .. } = &decided.case;
    let (outcome, reason) = match verdict {
        Verdict::Approve => (EditOutcome::Approved, None),
        Verdict::AskChanges(reason) => (EditOutcome::Asked, Some(reason.to_string())),
        Verdict::Reject(rejection) => {
            let words = rejection.words_in(proposer.locale);
            (EditOutcome::Rejected, Some(words))
        }
    };
    let letter = Letter::EditDecided(mail::EditDecided {
        title: event.draft.title.to_string(),
        outcome,
        changes,
        reason,
        manage_url: site.url(&format!("/my/events/{}", event.id)),
    });
    let words = format!("edit-decided:{}", edit.id);
    let intent = intent_for(proposer, &words, Priority::Soon, now, NEWS_TERM);
    (letter, about(event, intent))
}

/// The letter to whoever of staff asked, about an answer; none when nobody is to hear of it.
pub fn answer_letter(
    answered: &Answered,
    site: &Site,
    now: DateTime<Utc>,
) -> Option<(Letter, Intent)> {
    let (event, asker) = (&answered.event, answered.asker.as_ref()?);
    let from = answered.from.as_ref();
    let letter = Letter::Answered(mail::Answered {
        title: event.draft.title.to_string(),
        from: from.map_or_else(|| "somebody".to_owned(), |person| person.name.to_string()),
        words: answered.words.as_ref().map(ToString::to_string),
        changes: answered.changes.iter().map(Difference::in_a_line).collect(),
        review_url: site.url(&format!("/staff/queue/{}", event.id)),
    });
    let words = format!(
        "answered:{}:{}:{}",
        event.id,
        event.version,
        now.timestamp()
    );
    let intent = intent_for(asker, &words, Priority::Soon, now, NEWS_TERM);
    Some((letter, about(event, intent)))
}

fn approved(event: &Event, person: &Person, site: &Site) -> Letter {
    let describe = Describe(person.locale);
    Letter::Approved(mail::Approved {
        title: event.draft.title.to_string(),
        when: describe.when(&event.draft.when),
        when_for_you: describe.when_in(&event.draft.when, person.zone),
        place: describe.place(&event.draft),
        event_url: site.event(&event.slug),
        ics_url: site.event_ics(&event.slug),
        feed_url: site.url(&format!("/feed/kind={}.ics", event.draft.kind)),
        manage_url: site.url(&format!("/my/events/{}", event.id)),
    })
}

fn changes_asked(event: &Event, reason: &str, token: Option<&LinkToken>, site: &Site) -> Letter {
    Letter::ChangesAsked(mail::ChangesAsked {
        title: event.draft.title.to_string(),
        reason: reason.to_owned(),
        edit_url: match token {
            Some(token) => site.draft(token.expose()),
            None => site.url(&format!("/my/events/{}", event.id)),
        },
    })
}

fn rejected(event: &Event, reason: &str) -> Letter {
    Letter::Rejected(mail::Rejected {
        title: event.draft.title.to_string(),
        reason: reason.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{PersonId, Role};
    use crate::event::{EventForm, EventId, GroupLookup, RejectReason, State, parse};
    use crate::locale::Locale;
    use crate::mail::Address;
    use crate::moderation::Rejection;
    use crate::recurrence::Zone;
    use crate::slug::Slug;
    use crate::text::Line;

    fn person(name: &str, zone: &str) -> Person {
        Person {
            id: PersonId::new(),
            email: Address::parse(&format!("{name}@example.org")).unwrap(),
            name: Line::parse(name, 99).unwrap(),
            zone: Zone::parse(zone).unwrap(),
            locale: Locale::English,
            role: Role::Organizer,
            confirmed_at: None,
        }
    }

    fn event(now: DateTime<Utc>) -> Event {
        let text = |text: &str| text.to_owned();
        let form = EventForm {
            kind: text("meetup"),
            title: text("Zuul night"),
            format: text("hybrid"),
            timing: text("timed"),
            zone: text("Africa/Accra"),
            start_date: text("2026-11-26"),
            start_time: text("18:30"),
            end_time: text("20:30"),
            city: text("Accra"),
            country: text("GH"),
            ..EventForm::default()
        };
        let nothing = GroupLookup {
            group: &|_| None,
            event: &|_| None,
        };
        Event {
            id: EventId::new(),
            slug: Slug::parse("zuul-night-2026").unwrap(),
            uid: Line::parse("1@example.org", 99).unwrap(),
            sequence: 0,
            version: 3,
            state: State::Published,
            state_reason: None,
            moved_from: None,
            draft: parse(&form, &nothing).unwrap(),
            organizers: Vec::new(),
            origin: None,
            created_at: now,
            submitted_at: Some(now),
            published_at: None,
            last_modified: now,
        }
    }

    fn written(verdict: &Verdict, token: Option<&str>) -> (Decided, Vec<(Letter, Intent)>) {
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        let organizers = ["Africa/Accra", "Asia/Seoul"].map(|zone| {
            (
                person(zone.split_once('/').unwrap().1, zone),
                token.map(LinkToken::received),
            )
        });
        let decided = Decided {
            event: event(now),
            organizers: organizers.into(),
        };
        let letters = letters(
            &decided,
            verdict,
            &Site::parse("https://c.example.org").unwrap(),
            now,
        );
        (decided, letters)
    }

    #[test]
    fn every_organizer_hears_of_an_approval_in_the_time_of_their_own_zone() {
        let (decided, letters) = written(&Verdict::Approve, None);
        let approvals: Vec<_> = letters
            .iter()
            .map(|(letter, _)| match letter {
                Letter::Approved(letter) => letter,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(approvals[0].when_for_you, None);
        let in_seoul = "Friday 27 November 2026, 03:30–05:30, Seoul time (Asia/Seoul, UTC+9)";
        assert_eq!(approvals[1].when_for_you.as_deref(), Some(in_seoul));
        assert_eq!(approvals[0].place, "Accra, Ghana, and online");
        assert_eq!(
            approvals[0].event_url,
            "https://c.example.org/events/zuul-night-2026"
        );
        assert_eq!(
            approvals[0].feed_url,
            "https://c.example.org/feed/kind=meetup.ics"
        );
        let key = |index: usize| letters[index].1.key.clone();
        assert_eq!(
            key(0),
            format!(
                "approved:{}:3:{}",
                decided.event.id, decided.organizers[0].0.id
            )
        );
        assert_ne!(key(0), key(1));
    }

    #[test]
    fn who_is_asked_for_changes_gets_the_words_and_the_link_and_who_is_rejected_the_words() {
        let reason = Line::parse("Which city?", 99).unwrap();
        let (_, asked) = written(&Verdict::AskChanges(reason.clone()), Some("s3cret"));
        let Letter::ChangesAsked(letter) = &asked[0].0 else {
            panic!("another letter")
        };
        assert_eq!(letter.reason, "Which city?");
        assert_eq!(letter.edit_url, "https://c.example.org/drafts/s3cret");
        let rejection = Rejection::new(RejectReason::NotEnoughInformation, Some(&reason)).unwrap();
        let (_, rejected) = written(&Verdict::Reject(rejection), None);
        let Letter::Rejected(letter) = &rejected[0].0 else {
            panic!("another letter")
        };
        let sentence = "It does not say enough for people to find their way to it.";
        assert_eq!(letter.reason, format!("{sentence} Which city?"));
        assert_ne!(rejected[0].1.key, asked[0].1.key);
    }
}
