//! The demo community, loaded once and again.

use std::thread;

use chrono::Duration;
use diesel::prelude::*;
use folkmoot::account::{self, Role};
use folkmoot::database::schema::{events, group_organizers, groups, people};
use folkmoot::event::{self, State};
use folkmoot::import::DemoReport;
use folkmoot::mail::Address;
use folkmoot::recurrence::Override;
use folkmoot::text::Line;

use super::{BOTH, Desk, start, sunday};

#[test]
fn the_demo_is_loaded_with_its_people_groups_and_states() {
    for backend in BOTH {
        let desk = Desk::open(backend);

        let report = desk.load_demo(sunday());

        let counted = desk.read(|tx| {
            let events: i64 = events::table.count().get_result(tx)?;
            let groups: i64 = groups::table.count().get_result(tx)?;
            let people: i64 = people::table.count().get_result(tx)?;
            Ok((events as usize, groups as usize, people as usize))
        });
        assert_eq!(counted, (report.events, report.groups, report.people));
        assert_eq!((report.added, report.moved), (report.events, 0));
        assert!(report.events >= 60, "{report:?}");
        let person = |email: &str| {
            let email = Address::parse(email).unwrap();
            desk.read(|tx| account::find_by_email(tx, &email)).unwrap()
        };
        assert_eq!(person("staff@example.org").role, Role::Staff);
        assert_eq!(person("ama.mensah@example.org").role, Role::Organizer);
        assert_eq!(
            person("ama.mensah@example.org").confirmed_at,
            Some(sunday())
        );
        let ghana = desk.read(|tx| {
            Ok(group_organizers::table
                .inner_join(groups::table)
                .filter(groups::slug.eq("ghana-user-group"))
                .select(group_organizers::person_id)
                .load::<account::PersonId>(tx)?)
        });
        assert_eq!(ghana, [person("ama.mensah@example.org").id]);

        let cancelled = desk.event("demo:wellington-meetup-hydro");
        assert_eq!(cancelled.state, State::Cancelled);
        assert!(cancelled.state_reason.is_some());
        let decisions = desk.read(|tx| event::decisions_of(tx, cancelled.id));
        assert_eq!(decisions.last().unwrap().action, event::Action::Cancel);
        let tour = desk.event("demo:accra-meetup-first-cloud");
        assert_eq!(tour.organizers, [person("ama.mensah@example.org").id]);
        assert_eq!(start(&tour), "2026-11-22 18:00");
        let episode = desk.event("demo:openinfra-live-zed");
        assert_eq!(
            episode.draft.parent,
            Some(desk.event("demo:openinfra-live").id)
        );
        let show = desk.event("demo:openinfra-live").draft.recurrence.unwrap();
        assert_eq!((show.skipped.len(), show.overrides.len()), (2, 2));
        assert!(
            show.overrides
                .values()
                .any(|change| matches!(change, Override::Moved { .. }))
        );
        // A queue that is worth sorting: everybody submitted at another time, all in the past.
        let queue = desk.read(|tx| event::by_states(tx, &[State::Submitted]));
        let times: Vec<_> = queue
            .iter()
            .map(|event| event.submitted_at.unwrap())
            .collect();
        assert!(
            times.len() >= 3 && times.windows(2).all(|pair| pair[0] < pair[1]),
            "{times:?}"
        );
        assert!(times.iter().all(|at| *at < sunday()));
    }
}

#[test]
fn loading_the_demo_again_on_the_same_day_changes_nothing_and_keeps_what_people_changed() {
    for backend in BOTH {
        let desk = Desk::open(backend);
        desk.load_demo(sunday());
        let retitled = desk.event("demo:accra-meetup-first-cloud");
        let title = Line::parse("Your second cloud", 140).unwrap();
        desk.revise(&retitled, |draft| draft.title = title.clone(), sunday());
        let moved = desk.event("demo:tokyo-meetup-upgrade");
        let tomorrow = moved.draft.when.local_start() + Duration::days(1);
        desk.revise(
            &moved,
            |draft| draft.when = draft.when.moved_to(tomorrow),
            sunday(),
        );
        let before = desk.everything();

        let report = desk.load_demo(sunday() + Duration::hours(3));

        assert_eq!((report.added, report.moved), (0, 0));
        assert_eq!(desk.everything(), before);
    }
}

#[test]
fn loading_the_demo_on_a_later_day_moves_what_is_relative_to_today_and_nothing_else() {
    for backend in BOTH {
        let desk = Desk::open(backend);
        desk.load_demo(sunday());
        let retitled = desk.event("demo:accra-meetup-first-cloud");
        let title = Line::parse("Your second cloud", 140).unwrap();
        desk.revise(&retitled, |draft| draft.title = title.clone(), sunday());
        let before = desk.everything();
        let later = sunday() + Duration::days(45);

        let report = desk.load_demo(later);

        assert_eq!(report.added, 0);
        assert!(report.moved >= 20, "{report:?}");
        let today = desk.event("demo:accra-meetup-first-cloud");
        assert_eq!(start(&today), "2027-01-06 18:00");
        assert_eq!(today.draft.title, title);
        assert_eq!((today.uid.clone(), today.sequence), (retitled.uid, 2));
        let waiting = desk.event("demo:edge-computing-use-cases");
        assert_eq!(
            (waiting.state, start(&waiting).as_str()),
            (State::Submitted, "2027-01-24 13:00")
        );
        let after = desk.everything();
        let moved = after.iter().filter(|event| !before.contains(event)).count();
        assert_eq!((after.len(), moved), (before.len(), report.moved));
        let absolute = desk.event("demo:summit-berlin-2022");
        assert!(before.contains(&absolute));

        let again = desk.load_demo(later);
        assert_eq!((again.added, again.moved), (0, 0));
    }
}

#[test]
fn replicas_that_load_the_demo_at_the_same_moment_load_it_once() {
    for backend in BOTH {
        let desk = Desk::open(backend);

        let reports: Vec<DemoReport> = thread::scope(|scope| {
            let replicas: Vec<_> = (0..2)
                .map(|_| scope.spawn(|| desk.load_demo(sunday())))
                .collect();
            replicas
                .into_iter()
                .map(|replica| replica.join().unwrap())
                .collect()
        });

        assert_eq!(desk.everything().len(), reports[0].events);
        let added: usize = reports.iter().map(|report| report.added).sum();
        assert_eq!(added, reports[0].events);
    }
}
