//! The workflows by themselves: what of several at once counts, and who may do what.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use diesel::prelude::*;
use folkmoot::account::{self, Actor, PersonId};
use folkmoot::audit::{self, Act, Filter};
use folkmoot::database::schema::{following_changes, people, short_names};
use folkmoot::database::{AnyConnection, DatabaseError};
use folkmoot::event::{EventId, State};
use folkmoot::following::{
    self, Directory, FeedToken, FollowingError, Found, MOST_NAMES, PersonalAddress,
};
use folkmoot::group::{self, Group, GroupId, GroupKind};
use folkmoot::slug::Slug;

use super::{key, name};
use crate::harness::build::{self, NOON, meetup};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    stars_at_once_are_all_kept,
    of_new_addresses_at_once_one_is_made,
    a_name_that_several_want_at_once_is_given_once,
    a_name_is_given_once_and_for_good,
    a_name_is_changed_by_its_owner_and_retired_by_staff_too,
    nobody_gives_more_names_than_they_may,
    only_what_is_public_can_be_starred,
    who_is_forgotten_has_no_calendar_and_their_names_go_on,
    a_ledger_from_a_backup_is_read_anew,
    nobody_follows_more_groups_than_they_may,
);

/// Somebody, and so many public events.
fn with_events(ledger: &Ledger, count: usize) -> (PersonId, Vec<EventId>) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let event = |_| {
        ledger
            .event(build::draft(&meetup()), State::Published, &[])
            .id
    };
    (ama.id, (0..count).map(event).collect())
}

/// What a replica knows after looking.
fn known(ledger: &Ledger, directory: &Directory, person: PersonId) -> BTreeSet<EventId> {
    following::refresh(&ledger.database, directory).unwrap();
    let token = match ledger.read(|tx| following::address_of(tx, person, &key())) {
        PersonalAddress::Known { token, .. } => token,
        other => panic!("{other:?}"),
    };
    match directory.following(&token) {
        Some(Found::Here(following)) => following.events.iter().copied().collect(),
        other => panic!("{other:?}"),
    }
}

fn stars_at_once_are_all_kept(ledger: Ledger) {
    let (ama, events) = with_events(&ledger, 8);
    let directory = Directory::default();
    following::refresh(&ledger.database, &directory).unwrap();
    // Each twice, as by an impatient finger, while a replica looks all the time.
    thread::scope(|scope| {
        let stars = scope.spawn(|| {
            race(16, |runner| {
                let event = events[runner % 8];
                ledger.write(|tx| following::star(tx, ama, event, &key(), build::at(NOON)));
            });
        });
        while !stars.is_finished() {
            following::refresh(&ledger.database, &directory).unwrap();
        }
    });
    let all: BTreeSet<EventId> = events.iter().copied().collect();
    assert_eq!(known(&ledger, &directory, ama), all);
    race(8, |runner| {
        let event = events[runner / 2];
        ledger.write(|tx| following::unstar(tx, ama, event, &key(), build::at(NOON)));
    });
    let kept: BTreeSet<EventId> = events[4..].iter().copied().collect();
    assert_eq!(known(&ledger, &directory, ama), kept);
}

fn of_new_addresses_at_once_one_is_made(ledger: Ledger) {
    let (ama, events) = with_events(&ledger, 2);
    let make = |shown| {
        race(6, |runner| {
            ledger.database.write(|tx| {
                if runner < 2 {
                    following::star(tx, ama, events[runner], &key(), build::at(NOON))?;
                }
                following::make_address(tx, ama, shown, &key(), build::at(NOON))
            })
        })
    };
    let at = |tx: &mut AnyConnection| following::address_of(tx, ama, &key());
    for generation in 1..=3 {
        let results = make(generation - 1);
        let made = results.iter().filter(|result| result.is_ok()).count();
        // A star makes the first address itself: then all are late.
        assert_eq!(
            made,
            usize::from(ledger.read(at).generation() == generation),
            "{results:?}"
        );
        assert!(
            results
                .iter()
                .all(|it| matches!(it, Ok(()) | Err(FollowingError::Stale))),
            "{results:?}"
        );
        if ledger.read(at).generation() < generation {
            let shown = ledger.read(at).generation();
            ledger.write(|tx| following::make_address(tx, ama, shown, &key(), build::at(NOON)));
        }
    }
    assert!(matches!(
        ledger.read(at),
        PersonalAddress::Known { generation: 3, .. }
    ));
}

fn a_name_that_several_want_at_once_is_given_once(ledger: Ledger) {
    let people: Vec<PersonId> = (0..6)
        .map(|number| build::person("P", &format!("p{number}@example.org")))
        .map(|new| ledger.person(&new).id)
        .collect();
    let results = race(6, |runner| {
        let person = people[runner];
        ledger.database.write(|tx| {
            following::give(tx, person, &name("apac-ptgs"), "kind=ptg", build::at(NOON))
        })
    });
    let given: Vec<usize> = (0..6).filter(|&runner| results[runner].is_ok()).collect();
    assert_eq!(given.len(), 1, "{results:?}");
    let refused = results
        .iter()
        .filter(|it| matches!(it, Err(FollowingError::Taken)));
    assert_eq!(refused.count(), 5, "{results:?}");
    let owner = ledger
        .read(|tx| following::name(tx, &name("apac-ptgs")))
        .unwrap()
        .owner;
    assert_eq!(owner, Some(people[given[0]]));
}

fn a_name_is_given_once_and_for_good(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org")).id;
    let give = |selection: &str| {
        ledger
            .database
            .write(|tx| following::give(tx, ama, &name("mine"), selection, build::at(NOON)))
    };
    give("kind=ptg").unwrap();
    give("kind=ptg").unwrap();
    assert!(matches!(give("kind=sig"), Err(FollowingError::Taken)));
    let own = Actor::Person {
        id: ama,
        role: account::Role::Member,
    };
    for _ in 0..2 {
        ledger.write(|tx| following::retire(tx, &own, &name("mine"), build::at(NOON)));
    }
    assert!(matches!(give("kind=ptg"), Err(FollowingError::Taken)));
    assert!(
        ledger
            .read(|tx| following::mine(tx, ama, &key()))
            .names
            .is_empty()
    );
}

fn a_name_is_changed_by_its_owner_and_retired_by_staff_too(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org")).id;
    let kofi = ledger.person(&build::person("Kofi", "kofi@example.org")).id;
    let staff = ledger.staff();
    ledger.write(|tx| following::give(tx, ama, &name("mine"), "kind=ptg", build::at(NOON)));
    let version = ledger
        .read(|tx| following::name(tx, &name("mine")))
        .unwrap()
        .version;
    let change = |person, version, selection: &str| {
        ledger.database.write(|tx| {
            following::reassign(
                tx,
                person,
                &name("mine"),
                version,
                selection,
                build::at(NOON),
            )
        })
    };
    let stranger = Actor::Person {
        id: kofi,
        role: account::Role::Organizer,
    };
    for person in [Some(kofi), staff.person()] {
        let result = change(person.unwrap(), version, "kind=sig");
        assert!(matches!(result, Err(FollowingError::Unknown)), "{result:?}");
    }
    change(ama, version, "kind=sig").unwrap();
    assert!(matches!(
        change(ama, version, "kind=ptg"),
        Err(FollowingError::Stale)
    ));
    for actor in [stranger, Actor::Anonymous] {
        let result = ledger
            .database
            .write(|tx| following::retire(tx, &actor, &name("mine"), build::at(NOON)));
        assert!(matches!(result, Err(FollowingError::Unknown)), "{result:?}");
    }
    ledger.write(|tx| following::retire(tx, &staff, &name("mine"), build::at(NOON)));
    let stored = ledger
        .read(|tx| following::name(tx, &name("mine")))
        .unwrap();
    assert_eq!(
        (stored.selection.as_str(), stored.is_retired),
        ("kind=sig", true)
    );
    assert!(matches!(
        change(ama, stored.version, "kind=ptg"),
        Err(FollowingError::Stale)
    ));
    let filter = Filter::default();
    let log = ledger.read(|tx| audit::find(tx, &filter, 10));
    let lines: Vec<_> = log
        .iter()
        .map(|line| (line.act, line.subject.key.as_str()))
        .collect();
    assert_eq!(lines, [(Act::Retire, "mine")]);
}

fn nobody_gives_more_names_than_they_may(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org")).id;
    let give = |number: i64| {
        let name = name(&format!("name-{number}"));
        ledger
            .database
            .write(|tx| following::give(tx, ama, &name, "kind=ptg", build::at(NOON)))
    };
    let results = race(4, |runner| {
        let numbers = (0..MOST_NAMES).filter(|number| number % 4 == runner as i64);
        numbers.map(give).filter(Result::is_ok).count()
    });
    assert_eq!(results.into_iter().sum::<usize>(), MOST_NAMES as usize);
    let own = Actor::Person {
        id: ama,
        role: account::Role::Member,
    };
    ledger.write(|tx| following::retire(tx, &own, &name("name-0"), build::at(NOON)));
    assert!(matches!(give(99), Err(FollowingError::TooMany(_))));
}

fn only_what_is_public_can_be_starred(ledger: Ledger) {
    let (ama, _) = with_events(&ledger, 0);
    let star = |event| {
        ledger
            .database
            .write(|tx| following::star(tx, ama, event, &key(), build::at(NOON)))
    };
    let waiting = ledger.event(build::draft(&meetup()), State::Submitted, &[]);
    for event in [waiting.id, EventId::new()] {
        assert!(matches!(star(event), Err(FollowingError::Unknown)));
    }
    let result = ledger
        .database
        .write(|tx| following::follow(tx, ama, GroupId::new(), &key(), build::at(NOON)));
    assert!(matches!(result, Err(FollowingError::Unknown)), "{result:?}");
    let mine = ledger.read(|tx| following::mine(tx, ama, &key()));
    assert!(mine.events.is_empty() && mine.groups.is_empty());
}

fn who_is_forgotten_has_no_calendar_and_their_names_go_on(ledger: Ledger) {
    let (ama, events) = with_events(&ledger, 1);
    ledger.write(|tx| following::star(tx, ama, events[0], &key(), build::at(NOON)));
    ledger.write(|tx| following::give(tx, ama, &name("mine"), "kind=ptg", build::at(NOON)));
    let token = match ledger.read(|tx| following::address_of(tx, ama, &key())) {
        PersonalAddress::Known { token, .. } => token,
        other => panic!("{other:?}"),
    };
    let directory = Directory::default();
    assert_eq!(known(&ledger, &directory, ama).len(), 1);
    ledger.write(|tx| {
        following::forget(tx, ama, build::at(NOON))?;
        diesel::delete(people::table.find(ama)).execute(tx)?;
        Ok::<_, DatabaseError>(())
    });
    for directory in [&directory, &Directory::default()] {
        following::refresh(&ledger.database, directory).unwrap();
        assert!(matches!(directory.following(&token), Some(Found::Gone)));
        assert_eq!(
            directory.selection(&name("mine")),
            Some(Found::Here("kind=ptg".into()))
        );
    }
    assert_eq!(
        ledger
            .read(|tx| following::name(tx, &name("mine")))
            .unwrap()
            .owner,
        None
    );
}

fn a_ledger_from_a_backup_is_read_anew(ledger: Ledger) {
    let (ama, events) = with_events(&ledger, 2);
    let directory = Directory::default();
    ledger.write(|tx| following::star(tx, ama, events[0], &key(), build::at(NOON)));
    ledger.write(|tx| following::give(tx, ama, &name("later"), "kind=ptg", build::at(NOON)));
    assert_eq!(known(&ledger, &directory, ama).len(), 1);
    // As the backup was: before the name was given.
    ledger.write(|tx| {
        diesel::delete(short_names::table).execute(tx)?;
        diesel::update(following_changes::table)
            .set(following_changes::number.eq(1))
            .execute(tx)?;
        Ok::<_, DatabaseError>(())
    });
    assert_eq!(known(&ledger, &directory, ama).len(), 1);
    assert_eq!(directory.selection(&name("later")), None);
    ledger.write(|tx| following::star(tx, ama, events[1], &key(), build::at(NOON)));
    assert_eq!(known(&ledger, &directory, ama).len(), 2);
    let never = FeedToken::received("never");
    assert_eq!(directory.following(&never), None);
}

fn nobody_follows_more_groups_than_they_may(ledger: Ledger) {
    let (ama, _) = with_events(&ledger, 0);
    let followed = ledger.write(|tx| {
        let mut followed = 0;
        for number in 0..201 {
            let group = Group {
                id: GroupId::new(),
                slug: Slug::parse(&format!("group-{number}")).unwrap(),
                kind: GroupKind::Sig,
                name: build::line("A group"),
                description: None,
                city: None,
                country: None,
                region: None,
                links: BTreeMap::new(),
            };
            group::save(tx, &group, build::at(NOON))?;
            match following::follow(tx, ama, group.id, &key(), build::at(NOON)) {
                Err(FollowingError::TooMany(_)) => break,
                result => result?,
            }
            followed += 1;
        }
        Ok::<_, FollowingError>(followed)
    });
    assert_eq!(followed, 200);
}
