//! Who organizes an event: taken over by a link, left, and never by nobody.

use folkmoot::account::{Actor, LinkToken, Person};
use folkmoot::event::{self, Action, Event, EventError, Offer, State};

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    whoever_accepts_organizes_it_too,
    whoever_hands_over_and_leaves_is_gone_when_it_is_accepted,
    a_link_is_accepted_once,
    only_organizers_hand_over_and_only_what_is_public,
    the_last_organizer_stays,
    of_two_who_leave_at_once_one_stays,
);

fn person(ledger: &Ledger, name: &str) -> Person {
    ledger.person(&build::person(name, &format!("{name}@example.org")))
}

fn published(ledger: &Ledger, organizers: &[&Person]) -> Event {
    ledger.event(build::draft(&build::meetup()), State::Published, organizers)
}

fn offer(
    ledger: &Ledger,
    giver: &Person,
    event: &Event,
    leaves: bool,
) -> Result<Offer, EventError> {
    let (actor, to) = (
        Actor::from(giver),
        build::person("kofi", "kofi@example.org").email,
    );
    let now = build::at(NOON);
    ledger
        .database
        .write(|tx| event::offer(tx, &actor, event.id, &to, leaves, now))
}

fn accept(ledger: &Ledger, token: &LinkToken) -> Result<Event, EventError> {
    let now = build::at(NOON);
    ledger.database.write(|tx| event::accept(tx, token, now))
}

fn whoever_accepts_organizes_it_too(ledger: Ledger) {
    let ama = person(&ledger, "ama");
    let event = published(&ledger, &[&ama]);
    let Offer { taker, token, .. } = offer(&ledger, &ama, &event, false).unwrap();
    assert_eq!(
        ledger.stored(event.id).organizers,
        [ama.id],
        "nothing changes before"
    );
    assert_eq!(taker.confirmed_at, None);
    accept(&ledger, &token).unwrap();
    let stored = ledger.stored(event.id);
    assert_eq!(stored.organizers, [ama.id, taker.id]);
    assert_eq!(
        stored.sequence, event.sequence,
        "subscribers see nothing of it"
    );
    let kofi = person(&ledger, "kofi");
    assert_eq!((kofi.id, kofi.confirmed_at.is_some()), (taker.id, true));
    let decisions = ledger.read(|tx| event::decisions_of(tx, event.id));
    let told: Vec<_> = decisions.iter().map(|it| (it.action, it.person)).collect();
    assert_eq!(told, [(Action::HandOver, Some(kofi.id))]);
    let again = offer(&ledger, &ama, &event, false);
    assert!(
        matches!(again, Err(EventError::OrganizesAlready)),
        "{again:?}"
    );
}

fn whoever_hands_over_and_leaves_is_gone_when_it_is_accepted(ledger: Ledger) {
    let ama = person(&ledger, "ama");
    let event = published(&ledger, &[&ama]);
    let offer = offer(&ledger, &ama, &event, true).unwrap();
    assert_eq!(ledger.stored(event.id).organizers, [ama.id]);
    accept(&ledger, &offer.token).unwrap();
    assert_eq!(ledger.stored(event.id).organizers, [offer.taker.id]);
}

fn a_link_is_accepted_once(ledger: Ledger) {
    let ama = person(&ledger, "ama");
    let event = published(&ledger, &[&ama]);
    let offer = offer(&ledger, &ama, &event, false).unwrap();
    let results = race(4, |_| accept(&ledger, &offer.token));
    let won = results.iter().filter(|result| result.is_ok()).count();
    assert_eq!(won, 1, "{results:?}");
    assert_eq!(ledger.stored(event.id).organizers.len(), 2);
    let decisions = ledger.read(|tx| event::decisions_of(tx, event.id));
    assert_eq!(decisions.len(), 1);
}

fn only_organizers_hand_over_and_only_what_is_public(ledger: Ledger) {
    let (ama, stranger) = (person(&ledger, "ama"), person(&ledger, "yaw"));
    let event = published(&ledger, &[&ama]);
    let refused = offer(&ledger, &stranger, &event, false);
    assert!(
        matches!(refused, Err(EventError::Forbidden(_))),
        "{refused:?}"
    );
    let draft = build::draft(&build::meetup());
    let waiting = ledger.event(draft, State::Submitted, &[&ama]);
    let refused = offer(&ledger, &ama, &waiting, false);
    assert!(
        matches!(refused, Err(EventError::WrongState(_))),
        "{refused:?}"
    );
}

fn leave(ledger: &Ledger, who: &Person, event: &Event) -> Result<Event, EventError> {
    let (actor, now) = (Actor::from(who), build::at(NOON));
    ledger
        .database
        .write(|tx| event::leave(tx, &actor, event.id, now))
}

fn the_last_organizer_stays(ledger: Ledger) {
    let (ama, kofi) = (person(&ledger, "ama"), person(&ledger, "kofi"));
    let event = published(&ledger, &[&ama, &kofi]);
    leave(&ledger, &ama, &event).unwrap();
    assert_eq!(ledger.stored(event.id).organizers, [kofi.id]);
    let last = leave(&ledger, &kofi, &event);
    assert!(matches!(last, Err(EventError::LastOrganizer)), "{last:?}");
    let gone = leave(&ledger, &ama, &event);
    assert!(matches!(gone, Err(EventError::Unknown)), "{gone:?}");
    assert_eq!(ledger.stored(event.id).organizers, [kofi.id]);
}

fn of_two_who_leave_at_once_one_stays(ledger: Ledger) {
    let people = [person(&ledger, "ama"), person(&ledger, "kofi")];
    let event = published(&ledger, &[&people[0], &people[1]]);
    let results = race(2, |runner| leave(&ledger, &people[runner], &event));
    let left = results.iter().filter(|result| result.is_ok()).count();
    assert_eq!(left, 1, "{results:?}");
    assert_eq!(ledger.stored(event.id).organizers.len(), 1);
}
