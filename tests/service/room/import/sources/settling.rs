//! What people and a calendar both say, and events that several calendars tell of.

use std::collections::BTreeMap;

use folkmoot::account::Actor;
use folkmoot::event::{LinkRole, Part, State};
use folkmoot::import::source::{self, Prefer, SourceError};
use folkmoot::link::WebLink;

use super::{Desk, after, founded, night};
use crate::harness::build;
use crate::harness::on_both;
use crate::harness::publisher::CalendarHost;

on_both!(
    what_people_changed_stays_and_what_changed_there_is_taken,
    what_both_changed_is_settled_part_by_part,
    what_is_changed_to_the_same_is_no_contradiction,
    an_event_that_two_calendars_tell_of_is_offered_as_one,
    what_looks_alike_and_is_another_becomes_an_event_of_its_own,
    nobody_else_settles_anything,
);

fn what_people_changed_stays_and_what_changed_there_is_taken(desk: Desk) {
    desk.read(&[night("one", "LOCATION:Hub\n")], 0);
    let event = desk.event("one");
    desk.revise(&event, |draft| draft.title = build::line("Our own title"));
    desk.read(&[night("one", "LOCATION:Elsewhere\nSEQUENCE:1\n")], 1);
    let both = desk.event("one");
    assert_eq!(both.draft.title.as_str(), "Our own title");
    assert_eq!(both.draft.place.full().as_deref(), Some("Elsewhere"));
    assert!(!desk.rows()[0].differs);
    desk.read(&[night("one", "LOCATION:Third\nSEQUENCE:2\n")], 2);
    let both = desk.event("one");
    assert_eq!(both.draft.title.as_str(), "Our own title");
    assert_eq!(both.draft.place.full().as_deref(), Some("Third"));
}

/// People and the calendar change title and place of the event, each to something else.
fn contradict(desk: &Desk) -> source::Contradiction {
    desk.read(&[night("one", "LOCATION:Hub\n")], 0);
    desk.revise(&desk.event("one"), |draft| {
        draft.title = build::line("Our title");
        draft.place.venue = Some(build::line("Our place"));
    });
    let theirs =
        night("one", "LOCATION:Their place\nSEQUENCE:1\n").replace("Night of one", "Their title");
    desk.read(&[theirs], 1);
    let row = desk.rows().remove(0);
    desk.ledger
        .read(|tx| source::contradiction(tx, row.id))
        .unwrap()
}

fn what_both_changed_is_settled_part_by_part(desk: Desk) {
    let open = contradict(&desk);
    assert_eq!(open.parts(), [Part::Title, Part::Place]);
    assert_eq!(
        open.event.draft.title.as_str(),
        "Our title",
        "nothing is overwritten"
    );
    let (actor, id) = (Actor::from(&desk.ama), open.row.id);
    let settle = |choices: &[(usize, Prefer)], version| {
        let choices: BTreeMap<usize, Prefer> = choices.iter().copied().collect();
        desk.ledger
            .database
            .write(|tx| source::settle(tx, &actor, id, version, &choices, after(1)))
    };
    let stale = settle(&[(0, Prefer::Theirs)], open.event.version - 1);
    assert!(matches!(stale, Err(SourceError::Settled)), "{stale:?}");
    settle(&[(0, Prefer::Theirs)], open.event.version).unwrap();
    let half = desk.event("one");
    assert_eq!(half.draft.title.as_str(), "Their title");
    assert_eq!(half.draft.place.full().as_deref(), Some("Our place"));
    let open = desk
        .ledger
        .read(|tx| source::contradiction(tx, id))
        .unwrap();
    assert_eq!(open.parts(), [Part::Place], "the other one waits on");
    settle(&[(0, Prefer::Ours)], half.version).unwrap();
    assert_eq!(
        desk.event("one").draft.place.full().as_deref(),
        Some("Our place")
    );
    assert!(!desk.rows()[0].differs);
    // Read again, nothing of it comes up once more; what changes there later does.
    let again = night(
        "one",
        "LOCATION:Their place\nSEQUENCE:2\nURL:https://example.org/x\n",
    )
    .replace("Night of one", "Their title");
    desk.read(&[again], 2);
    assert!(!desk.rows()[0].differs);
    let event = desk.event("one");
    assert_eq!(event.draft.place.full().as_deref(), Some("Our place"));
    assert!(event.draft.links.contains_key(&LinkRole::Website));
}

fn what_is_changed_to_the_same_is_no_contradiction(desk: Desk) {
    desk.read(&[night("one", "")], 0);
    desk.revise(&desk.event("one"), |draft| {
        draft.title = build::line("A better title")
    });
    let theirs = night("one", "SEQUENCE:1\n").replace("Night of one", "A better title");
    desk.read(&[theirs], 1);
    assert!(!desk.rows()[0].differs);
    let later = night("one", "SEQUENCE:2\n").replace("Night of one", "The best title");
    desk.read(&[later], 2);
    assert_eq!(desk.event("one").draft.title.as_str(), "The best title");
}

/// A second group with a calendar that tells of the same night.
fn second(
    desk: &Desk,
    title: &str,
) -> (folkmoot::account::Person, source::SourceEvent, CalendarHost) {
    desk.read(&[night("one", "URL:https://example.org/night\n")], 0);
    let kofi = desk
        .ledger
        .person(&build::person("Kofi", "kofi@example.org"));
    let kumasi = founded(&desk.ledger, "Kumasi", &kofi);
    let told = night("two", "URL:https://example.org/night\n").replace("Night of two", title);
    let host = CalendarHost::publishing(&super::calendar(&[told]));
    let (link, actor) = (WebLink::parse(&host.url()).unwrap(), Actor::from(&kofi));
    let other = desk
        .ledger
        .write(|tx| source::add(tx, &actor, kumasi.id, link, None, after(0)));
    desk.sync(after(0));
    let row = desk
        .ledger
        .read(|tx| source::events_of(tx, other.id))
        .remove(0);
    (kofi, row, host)
}

fn an_event_that_two_calendars_tell_of_is_offered_as_one(desk: Desk) {
    let (kofi, row, host) = second(&desk, "Accra: night of one");
    let first = desk.event("one");
    assert_eq!((row.event, row.alike), (None, Some(first.id)));
    assert_eq!(desk.everything().len(), 1, "it is not there twice");
    let actor = Actor::from(&kofi);
    desk.ledger
        .write(|tx| source::tell_apart(tx, &actor, row.id, true, &build::site(), after(0)));
    let told = desk
        .ledger
        .read(|tx| source::get_event(tx, row.id))
        .unwrap();
    assert_eq!(
        (told.event, told.alike),
        (Some(first.id), Some(first.id)),
        "both origins are kept"
    );
    // What one group hosts, the calendar of another does not change.
    let moved = night(
        "two",
        "SEQUENCE:1\nLOCATION:Kumasi\nURL:https://example.org/night\n",
    );
    host.publish(&super::calendar(&[moved]));
    desk.sync(after(1));
    desk.sync(after(1));
    assert_eq!(desk.event("one"), first);
    assert_eq!(desk.everything().len(), 1);
}

fn what_looks_alike_and_is_another_becomes_an_event_of_its_own(desk: Desk) {
    let (kofi, row, _host) = second(&desk, "Night of one, too");
    let actor = Actor::from(&kofi);
    desk.ledger
        .write(|tx| source::tell_apart(tx, &actor, row.id, false, &build::site(), after(0)));
    let all = desk.everything();
    assert_eq!(all.len(), 2);
    let told = desk
        .ledger
        .read(|tx| source::get_event(tx, row.id))
        .unwrap();
    let other = desk.ledger.stored(told.event.unwrap());
    assert_eq!(
        other.state,
        State::Submitted,
        "nobody trusts the second group"
    );
    let again = desk
        .ledger
        .database
        .write(|tx| source::tell_apart(tx, &actor, row.id, true, &build::site(), after(0)));
    assert!(matches!(again, Err(SourceError::Settled)), "{again:?}");
}

fn nobody_else_settles_anything(desk: Desk) {
    let open = contradict(&desk);
    let esi = desk.ledger.person(&build::person("Esi", "esi@example.org"));
    for actor in [Actor::Anonymous, Actor::from(&esi)] {
        let choices = BTreeMap::from([(0, Prefer::Theirs)]);
        let (id, version) = (open.row.id, open.event.version);
        let refused = desk
            .ledger
            .database
            .write(|tx| source::settle(tx, &actor, id, version, &choices, after(1)));
        assert!(
            matches!(refused, Err(SourceError::Forbidden(_))),
            "{refused:?}"
        );
        for act in [
            source::pause,
            source::resume,
            source::run_now,
            source::accept_loss,
            source::remove,
        ] {
            let refused = desk
                .ledger
                .database
                .write(|tx| act(tx, &actor, desk.source.id, after(1)));
            assert!(
                matches!(refused, Err(SourceError::Forbidden(_))),
                "{refused:?}"
            );
        }
    }
    assert_eq!(desk.event("one").draft.title.as_str(), "Our title");
}
