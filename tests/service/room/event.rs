//! Events under racing hands: what is saved, what is refused, and that nothing is doubled.

use chrono::Duration;
use diesel::prelude::*;
use folkmoot::account::{Actor, Forbidden};
use folkmoot::database::schema::{events, revisions};
use folkmoot::database::{DatabaseError, edition};
use folkmoot::event::{
    self, Action, CallOff, Event, EventDraft, EventError, ImportOutcome, Imported, NewSubmission,
    State, Submission,
};
use uuid::Uuid;

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    of_racing_changes_one_is_taken_and_the_others_are_told,
    a_change_from_an_old_version_is_refused,
    a_save_over_what_somebody_else_saved_is_refused,
    two_changes_in_one_second_do_not_look_alike,
    the_same_form_makes_one_event,
    the_same_form_sent_twice_at_once_makes_one_event,
    events_of_one_title_get_addresses_of_their_own,
    the_address_stays_when_the_title_changes,
    what_was_stated_comes_back_as_it_was,
    an_event_that_is_called_off_stays_public_and_comes_back,
    strangers_may_do_nothing_to_an_event,
    what_is_done_to_an_event_fits_its_state,
    an_import_that_brings_nothing_new_changes_nothing,
    the_catalog_gets_public_events_only,
    the_planner_is_given_what_may_start_in_time,
);

fn titled(title: &str) -> EventDraft {
    build::draft(&build::change(build::meetup(), &[("title", title)]))
}

fn published(ledger: &Ledger) -> Event {
    ledger.event(build::draft(&build::meetup()), State::Published, &[])
}

fn of_racing_changes_one_is_taken_and_the_others_are_told(ledger: Ledger) {
    let (event, staff) = (published(&ledger), ledger.staff());
    let before = ledger.read(edition::current).0;
    let results = race(6, |runner| {
        let draft = titled(&format!("Title {runner}"));
        ledger
            .database
            .write(|tx| event::revise(tx, &staff, event.id, event.version, draft, build::at(NOON)))
    });
    let won: Vec<&Event> = results
        .iter()
        .filter_map(|result| result.as_ref().ok())
        .collect();
    assert_eq!(won.len(), 1, "{results:?}");
    let stale = results
        .iter()
        .filter(|result| matches!(result, Err(EventError::Stale)))
        .count();
    assert_eq!(stale, 5, "{results:?}");
    let stored = ledger.stored(event.id);
    assert_eq!(&stored, won[0]);
    assert_eq!((stored.sequence, stored.version), (1, event.version + 1));
    assert_eq!(ledger.read(edition::current).0, before + 1);
    assert_eq!(ledger.read(|tx| event::revisions_of(tx, event.id)).len(), 2);
}

fn a_change_from_an_old_version_is_refused(ledger: Ledger) {
    let (event, staff) = (published(&ledger), ledger.staff());
    let revise = |version, title: &str| {
        let draft = titled(title);
        ledger
            .database
            .write(|tx| event::revise(tx, &staff, event.id, version, draft, build::at(NOON)))
    };
    let second = revise(event.version, "Second").unwrap();
    assert!(matches!(
        revise(event.version, "Third"),
        Err(EventError::Stale)
    ));
    assert_eq!(ledger.stored(event.id), second);
    let unchanged = revise(second.version, "Second").unwrap();
    assert_eq!(unchanged, second, "the same words again are no change");
}

/// As between two transactions on PostgreSQL, which both read before one of them writes.
fn a_save_over_what_somebody_else_saved_is_refused(ledger: Ledger) {
    let event = published(&ledger);
    let (mut mine, mut theirs) = (event.clone(), event.clone());
    theirs.draft = titled("Theirs");
    mine.draft = titled("Mine");
    ledger.write(|tx| event::save(tx, &mut theirs));
    let result = ledger.database.write(|tx| event::save(tx, &mut mine));
    assert!(matches!(result, Err(EventError::Stale)), "{result:?}");
    assert_eq!(
        mine.version, event.version,
        "what was not saved has no new version"
    );
    assert_eq!(ledger.stored(event.id), theirs);
}

fn two_changes_in_one_second_do_not_look_alike(ledger: Ledger) {
    let (mut event, staff) = (published(&ledger), ledger.staff());
    for title in ["Second", "Third"] {
        let next = ledger.write(|tx| {
            event::revise(
                tx,
                &staff,
                event.id,
                event.version,
                titled(title),
                build::at(NOON),
            )
        });
        assert!(next.last_modified > event.last_modified);
        assert_eq!(next.sequence, event.sequence + 1);
        event = next;
    }
}

fn submission(form_key: u128, title: &str) -> NewSubmission {
    NewSubmission {
        draft: titled(title),
        submitter: build::person("Ama", "ama@example.org"),
        form_key: Uuid::from_u128(form_key),
    }
}

fn the_same_form_makes_one_event(ledger: Ledger) {
    let submit = |key| {
        ledger.write(|tx| {
            event::submit(
                tx,
                submission(key, "Zuul Night"),
                &ledger.site,
                build::at(NOON),
            )
        })
    };
    let Submission::New { event, .. } = submit(1) else {
        panic!("the first is new")
    };
    assert_eq!(event.state, State::Draft);
    assert!(matches!(submit(1), Submission::Repeated));
    assert!(
        matches!(submit(2), Submission::New { .. }),
        "another form is another event"
    );
    assert_eq!(count(&ledger), 2);
}

fn the_same_form_sent_twice_at_once_makes_one_event(ledger: Ledger) {
    ledger.person(&build::person("Ama", "ama@example.org"));
    let results = race(6, |_| {
        ledger.database.write(|tx| {
            event::submit(
                tx,
                submission(1, "Zuul Night"),
                &ledger.site,
                build::at(NOON),
            )
        })
    });
    let new = results
        .iter()
        .filter(|result| matches!(result, Ok(Submission::New { .. })))
        .count();
    assert_eq!(new, 1, "{results:?}");
    for result in &results {
        match result {
            Ok(_) => {}
            Err(EventError::Database(fault)) => assert!(fault.is_unique_violation(), "{fault}"),
            Err(fault) => panic!("{fault}"),
        }
    }
    assert_eq!(count(&ledger), 1);
    assert_eq!(
        ledger.read(|tx| Ok::<i64, DatabaseError>(revisions::table.count().get_result(tx)?)),
        1
    );
}

fn count(ledger: &Ledger) -> i64 {
    ledger.read(|tx| Ok::<_, DatabaseError>(events::table.count().get_result(tx)?))
}

fn events_of_one_title_get_addresses_of_their_own(ledger: Ledger) {
    let slugs: Vec<String> = (0..3)
        .map(|_| published(&ledger).slug.to_string())
        .collect();
    assert_eq!(
        slugs,
        [
            "zuul-night-accra-2026",
            "zuul-night-accra-2026-2",
            "zuul-night-accra-2026-3"
        ]
    );
    let nameless = ledger.event(titled("开源基础设施"), State::Published, &[]);
    assert!(!nameless.slug.as_str().is_empty());
}

fn the_address_stays_when_the_title_changes(ledger: Ledger) {
    let (event, staff) = (published(&ledger), ledger.staff());
    let changed = ledger.write(|tx| {
        event::revise(
            tx,
            &staff,
            event.id,
            event.version,
            titled("Airship Day"),
            build::at(NOON),
        )
    });
    assert_eq!((changed.slug, changed.uid), (event.slug, event.uid));
}

fn what_was_stated_comes_back_as_it_was(ledger: Ledger) {
    let everything = [
        (
            "title",
            "Hà Nội · オープンインフラ · \u{1F389} \"quoted\" 'and' \\ %_",
        ),
        ("languages", "vi, ja"),
        ("format", "hybrid"),
        ("zone", "America/St_Johns"),
        ("start_date", "2026-11-01"),
        ("start_time", "00:30"),
        ("end_time", "02:30"),
        ("repeats", "monthly-weekday"),
        ("repeats_until", "2027-11-07"),
        ("latitude", "-6.2088"),
        ("longitude", "106.845599"),
        ("join", "https://example.org/%E4%B8%AD?a=b&c=d#e"),
        ("cfp_closes_date", "2026-10-01"),
        ("tags", "edge, telco"),
    ];
    for fields in [
        &everything[..],
        &[("timing", "all-day")],
        &[("timing", "month"), ("month", "2026-10")],
    ] {
        let draft = build::draft(&build::change(build::meetup(), fields));
        let ama = ledger.person(&build::person("Ama", "ama@example.org"));
        let event = ledger.event(draft.clone(), State::Published, &[&ama]);
        assert_eq!(event.draft, draft);
        assert_eq!(event.organizers, [ama.id]);
        let kept = ledger.read(|tx| event::revisions_of(tx, event.id));
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].draft, draft);
        let by_slug = ledger.read(|tx| event::find_by_slug(tx, &event.slug));
        assert_eq!(by_slug, Some(event));
    }
}

fn an_event_that_is_called_off_stays_public_and_comes_back(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let event = ledger.event(build::draft(&build::meetup()), State::Published, &[&ama]);
    let actor = Actor::from(&ama);
    let reason = build::line("The hall is flooded");
    let off = ledger.write(|tx| {
        event::call_off(
            tx,
            &actor,
            event.id,
            event.version,
            CallOff::Cancel,
            reason.clone(),
            build::at(NOON),
        )
    });
    assert_eq!(
        (off.state, off.state_reason.as_ref()),
        (State::Cancelled, Some(&reason))
    );
    assert_eq!(off.sequence, event.sequence + 1);
    assert_eq!(ledger.read(event::listings).len(), 1, "it stays, marked");
    let again = ledger.database.write(|tx| {
        event::call_off(
            tx,
            &actor,
            event.id,
            off.version,
            CallOff::Cancel,
            reason.clone(),
            build::at(NOON),
        )
    });
    assert!(
        matches!(again, Err(EventError::WrongState(State::Cancelled))),
        "{again:?}"
    );
    let back =
        ledger.write(|tx| event::reinstate(tx, &actor, event.id, off.version, build::at(NOON)));
    assert_eq!(
        (back.state, back.state_reason.as_ref(), back.sequence),
        (State::Published, None, event.sequence + 2)
    );
    let actions: Vec<Action> = ledger
        .read(|tx| event::decisions_of(tx, event.id))
        .iter()
        .map(|decision| decision.action)
        .collect();
    assert_eq!(actions, [Action::Cancel, Action::Reinstate]);
}

fn strangers_may_do_nothing_to_an_event(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let kofi = ledger.person(&build::person("Kofi", "kofi@example.org"));
    let event = ledger.event(build::draft(&build::meetup()), State::Published, &[&ama]);
    let waiting = ledger.event(titled("Waiting"), State::Submitted, &[&ama]);
    for actor in [Actor::from(&kofi), Actor::Anonymous] {
        let now = build::at(NOON);
        let results = [
            ledger.database.write(|tx| {
                event::revise(tx, &actor, event.id, event.version, titled("Mine"), now)
            }),
            ledger.database.write(|tx| {
                event::call_off(
                    tx,
                    &actor,
                    event.id,
                    event.version,
                    CallOff::Postpone,
                    build::line("x"),
                    now,
                )
            }),
            ledger
                .database
                .write(|tx| event::reinstate(tx, &actor, event.id, event.version, now)),
            ledger.database.write(|tx| {
                event::resubmit(tx, &actor, waiting.id, waiting.version, titled("Mine"), now)
            }),
        ];
        for result in results {
            assert!(
                matches!(result, Err(EventError::Forbidden(Forbidden))),
                "{result:?}"
            );
        }
    }
    assert_eq!(ledger.stored(event.id), event);
    assert_eq!(ledger.stored(waiting.id), waiting);
}

fn what_is_done_to_an_event_fits_its_state(ledger: Ledger) {
    let (staff, now) = (ledger.staff(), build::at(NOON));
    for state in [
        State::Draft,
        State::Submitted,
        State::ChangesAsked,
        State::Rejected,
    ] {
        let event = ledger.event(titled("Hidden"), state, &[]);
        let revised = ledger
            .database
            .write(|tx| event::revise(tx, &staff, event.id, event.version, titled("Other"), now));
        assert!(
            matches!(revised, Err(EventError::WrongState(it)) if it == state),
            "{revised:?}"
        );
        let off = ledger.database.write(|tx| {
            event::call_off(
                tx,
                &staff,
                event.id,
                event.version,
                CallOff::Cancel,
                build::line("x"),
                now,
            )
        });
        assert!(
            matches!(off, Err(EventError::WrongState(it)) if it == state),
            "{off:?}"
        );
    }
    for state in [
        State::Published,
        State::Cancelled,
        State::Postponed,
        State::Rejected,
    ] {
        let event = ledger.event(titled("Decided"), state, &[]);
        let again = ledger
            .database
            .write(|tx| event::resubmit(tx, &staff, event.id, event.version, titled("Other"), now));
        assert!(
            matches!(again, Err(EventError::WrongState(it)) if it == state),
            "{again:?}"
        );
    }
    let unknown = ledger
        .database
        .write(|tx| event::reinstate(tx, &staff, event::EventId(Uuid::from_u128(1)), 1, now));
    assert!(matches!(unknown, Err(EventError::Unknown)));
}

fn an_import_that_brings_nothing_new_changes_nothing(ledger: Ledger) {
    let import = |title: &str| {
        let imported = Imported {
            origin: build::line("irc:zuul#1"),
            slug: None,
            draft: titled(title),
            state: State::Published,
            state_reason: None,
            organizers: Vec::new(),
        };
        ledger
            .write(|tx| event::import(tx, &Actor::Service, imported, &ledger.site, build::at(NOON)))
    };
    let ImportOutcome::Added(id) = import("Zuul") else {
        panic!("there was none")
    };
    let (event, edition) = (ledger.stored(id), ledger.read(edition::current));
    assert_eq!(import("Zuul"), ImportOutcome::Unchanged(id));
    assert_eq!(
        (ledger.stored(id), ledger.read(edition::current)),
        (event.clone(), edition)
    );
    assert_eq!(import("Zuul, again"), ImportOutcome::Changed(id));
    assert_eq!(
        (ledger.stored(id).slug, ledger.stored(id).sequence),
        (event.slug, 1)
    );
    assert_eq!(count(&ledger), 1);
}

fn the_catalog_gets_public_events_only(ledger: Ledger) {
    for &state in State::ALL {
        ledger.event(titled(&format!("It is {state}")), state, &[]);
    }
    let mut shown: Vec<State> = ledger
        .read(event::listings)
        .iter()
        .map(|listing| listing.state)
        .collect();
    shown.sort();
    assert_eq!(
        shown,
        [State::Published, State::Cancelled, State::Postponed]
    );
}

fn the_planner_is_given_what_may_start_in_time(ledger: Ledger) {
    let dated = |title: &str, date: &str| {
        let form = build::change(build::meetup(), &[("title", title), ("start_date", date)]);
        ledger.event(build::draft(&form), State::Published, &[])
    };
    dated("Before", "2026-05-31");
    dated("Within", "2026-06-03");
    dated("After", "2026-06-09");
    ledger.event(titled("Cancelled"), State::Cancelled, &[]);
    let series = |title: &str, until: &str| {
        let form = build::change(
            build::weekly_call(),
            &[
                ("title", title),
                ("start_date", "2026-01-06"),
                ("repeats_until", until),
            ],
        );
        ledger.event(build::draft(&form), State::Published, &[])
    };
    series("Endless", "");
    series("Ended", "2026-05-26");
    series("Still on", "2026-06-02");
    let (from, until) = (build::at(NOON), build::at(NOON) + Duration::days(7));
    let found = ledger.read(|tx| event::public_starting_between(tx, from, until, None));
    let mut titles: Vec<&str> = found
        .iter()
        .map(|event| event.draft.title.as_str())
        .collect();
    titles.sort();
    assert_eq!(titles, ["Endless", "Still on", "Within"]);
}
