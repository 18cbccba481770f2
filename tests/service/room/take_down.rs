//! What is taken down is gone for the public at once, whatever else happens at that moment.

use diesel::prelude::*;
use folkmoot::account::Actor;
use folkmoot::audit::{self, Act, Filter};
use folkmoot::catalog::{Shelf, refresh};
use folkmoot::database::{DatabaseError, edition, schema::events};
use folkmoot::event::{
    self, Action, Changed, EditState, Event, EventError, ImportOutcome, Imported, State,
};
use folkmoot::ical::Publisher;
use folkmoot::mail::{self, OutboxState};
use folkmoot::recurrence::Span;

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    only_staff_take_down_and_only_what_is_public,
    it_is_written_down_and_proposals_wait_no_more,
    a_save_at_the_same_moment_does_not_keep_it_public,
    it_leaves_an_edition_that_goes_on_because_the_next_is_wrong,
    it_leaves_an_edition_that_goes_on_because_rows_were_lost,
    an_import_does_not_bring_it_back,
);

fn titled(ledger: &Ledger, title: &str) -> Event {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let form = build::change(build::meetup(), &[("title", title)]);
    ledger.event(build::draft(&form), State::Published, &[&ama])
}

fn take_down(ledger: &Ledger, actor: &Actor, event: &Event) -> Result<Event, EventError> {
    let (post, now) = (build::post(), build::at(NOON));
    let reason = build::line("It shows where somebody lives");
    ledger
        .database
        .write(|tx| event::take_down(tx, actor, event.id, &reason, &post, now))
}

fn only_staff_take_down_and_only_what_is_public(ledger: Ledger) {
    let event = titled(&ledger, "Zuul Night");
    let ama = Actor::from(&ledger.person(&build::person("Ama", "ama@example.org")));
    for actor in [ama, Actor::Anonymous] {
        let refused = take_down(&ledger, &actor, &event);
        assert!(
            matches!(refused, Err(EventError::Forbidden(_))),
            "{refused:?}"
        );
    }
    let staff = ledger.staff();
    take_down(&ledger, &staff, &event).unwrap();
    let again = take_down(&ledger, &staff, &event);
    assert!(
        matches!(again, Err(EventError::WrongState(State::Rejected))),
        "{again:?}"
    );
}

fn it_is_written_down_and_proposals_wait_no_more(ledger: Ledger) {
    let event = titled(&ledger, "Zuul Night");
    let (ama, staff, now) = (
        Actor::from(&ledger.person(&build::person("Ama", "ama@example.org"))),
        ledger.staff(),
        build::at(NOON),
    );
    let draft = build::draft(&build::change(build::meetup(), &[("title", "Other")]));
    let changed =
        ledger.write(|tx| event::change(tx, &ama, event.id, event.version, draft, None, now));
    let Changed::Proposed(edit) = changed else {
        panic!("{changed:?}")
    };
    let before = ledger.read(edition::current).0;
    let down = take_down(&ledger, &staff, &event).unwrap();
    assert!(down.is_taken_down());
    assert_eq!(ledger.stored(event.id), down);
    assert_eq!(ledger.read(edition::current).0, before + 1);
    let edit = ledger.read(|tx| event::edits::get(tx, edit.id)).unwrap();
    assert_eq!(edit.state, EditState::Replaced);
    let decisions = ledger.read(|tx| event::decisions_of(tx, event.id));
    let last = decisions.last().unwrap();
    assert_eq!(
        (last.action, last.person),
        (Action::TakeDown, staff.person())
    );
    let wanted = Filter {
        act: Some(Act::TakeDown),
        ..Filter::default()
    };
    let lines = ledger.read(|tx| audit::find(tx, &wanted, 9));
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].subject.key, event.id.to_string());
    assert_eq!(
        lines[0].detail.as_deref(),
        Some("It shows where somebody lives")
    );
    let outbox = ledger.read(|tx| mail::overview(tx, now));
    assert_eq!(outbox.count(OutboxState::Ready), 1, "the letter to Ama");
}

fn a_save_at_the_same_moment_does_not_keep_it_public(ledger: Ledger) {
    let (event, staff) = (titled(&ledger, "Zuul Night"), ledger.staff());
    let results = race(6, |runner| {
        if runner == 3 {
            return take_down(&ledger, &staff, &event).map(drop);
        }
        let title = format!("Night {runner}");
        let draft = build::draft(&build::change(build::meetup(), &[("title", &title)]));
        ledger
            .database
            .write(|tx| event::revise(tx, &staff, event.id, event.version, draft, build::at(NOON)))
            .map(drop)
    });
    assert!(results[3].is_ok(), "{results:?}");
    assert!(ledger.stored(event.id).is_taken_down());
}

/// A shelf with the edition of now, and what prints the next one.
fn press(ledger: &Ledger) -> (Shelf, impl Fn(&Shelf) -> bool) {
    let publisher = Publisher::of(&ledger.site);
    let print =
        move |shelf: &Shelf| refresh(&ledger.database, shelf, &publisher, build::at(NOON)).unwrap();
    let shelf = Shelf::default();
    assert!(print(&shelf));
    (shelf, print)
}

fn it_leaves_an_edition_that_goes_on_because_the_next_is_wrong(ledger: Ledger) {
    let (event, other) = (
        titled(&ledger, "Zuul Night"),
        titled(&ledger, "Ironic Night"),
    );
    let (shelf, print) = press(&ledger);
    let first = shelf.current();
    ledger.write(|tx| {
        let mut other = event::get(tx, other.id)?.unwrap();
        if let Span::Timed { start, end } = &mut other.draft.when.span {
            *end = start.date().and_hms_opt(1, 0, 0).unwrap();
        }
        event::save(tx, &mut other)?;
        Ok::<_, EventError>(edition::bump(tx, build::at(NOON))?)
    });
    assert!(!print(&shelf), "it ends before it begins");
    take_down(&ledger, &ledger.staff(), &event).unwrap();
    assert!(print(&shelf));
    let out = shelf.current();
    assert!(out.entry(&event.slug).is_none() && out.is_gone(&event.slug));
    assert!(out.entry(&other.slug).is_some(), "as it was before");
    assert_ne!(out.print(), first.print(), "feeds of before are not kept");
    assert!(shelf.refusal().is_some(), "staff still see what is wrong");
    assert!(!print(&shelf), "it leaves once");
}

fn it_leaves_an_edition_that_goes_on_because_rows_were_lost(ledger: Ledger) {
    let kept = titled(&ledger, "Kept");
    let event = titled(&ledger, "Zuul Night");
    for number in 0..12 {
        titled(&ledger, &format!("Lost {number}"));
    }
    let (shelf, print) = press(&ledger);
    assert_eq!(shelf.current().entries().len(), 14);
    ledger.write(|tx| {
        diesel::delete(events::table.filter(events::title.like("Lost%")))
            .execute(tx)
            .map_err(DatabaseError::from)?;
        edition::bump(tx, build::at(NOON))
    });
    assert!(!print(&shelf), "somebody lost most of it");
    take_down(&ledger, &ledger.staff(), &event).unwrap();
    assert!(print(&shelf));
    let out = shelf.current();
    assert_eq!(out.entries().len(), 13);
    assert!(out.is_gone(&event.slug) && out.entry(&kept.slug).is_some());
    assert!(!print(&shelf));
}

fn an_import_does_not_bring_it_back(ledger: Ledger) {
    let event = titled(&ledger, "Zuul Night");
    take_down(&ledger, &ledger.staff(), &event).unwrap();
    let again = Imported {
        origin: event.origin.clone().unwrap(),
        slug: None,
        draft: build::draft(&build::meetup()),
        state: State::Published,
        state_reason: None,
        organizers: Vec::new(),
    };
    let outcome =
        ledger.write(|tx| event::import(tx, &Actor::Service, again, &ledger.site, build::at(NOON)));
    assert_eq!(outcome, ImportOutcome::Unchanged(event.id));
    assert!(ledger.stored(event.id).is_taken_down());
}
