//! Calendars of groups that are read again and again: what changes there is taken, what people changed
//! stays, and nothing is lost when one fails.

mod pages;
mod settling;

use chrono::{DateTime, TimeDelta, Utc};
use folkmoot::account::{Actor, Person};
use folkmoot::event::{self, Event, EventDraft, State};
use folkmoot::fetch::{Fetcher, Guard};
use folkmoot::group::{self, Group, GroupId, GroupKind, Trust};
use folkmoot::import::source::{self, Source, SourceEvent, Synced, sync_due};
use folkmoot::link::WebLink;
use folkmoot::mail;
use folkmoot::slug::Slug;

use crate::harness::On;
use crate::harness::build::{self, NOON, ORIGIN};
use crate::harness::database::Backend;
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::publisher::CalendarHost;
use crate::harness::race::race;

on_both!(
    a_calendar_is_read_every_hour_and_only_when_it_is_new,
    of_two_replicas_one_reads_it,
    what_is_new_changed_and_called_off_there_is_so_here,
    an_older_statement_changes_nothing,
    a_trusted_group_needs_no_review_and_another_does,
    a_calendar_that_fails_is_left_alone_longer_and_its_group_told_once,
    what_empties_halves_or_breaks_off_takes_nothing_away,
    what_is_missing_for_a_day_is_called_off_and_comes_back,
    what_people_say_is_meant_to_be_missing_is_cancelled_at_once,
    the_same_calendar_twice_changes_nothing,
);

/// A group with a calendar on the web.
pub(super) struct Desk {
    pub ledger: Ledger,
    pub host: CalendarHost,
    pub group: Group,
    pub ama: Person,
    pub source: Source,
    fetcher: Fetcher,
}

impl On for Desk {
    fn on(backend: Backend) -> Self {
        let ledger = Ledger::on(backend);
        let ama = ledger.person(&build::person("Ama", "ama@example.org"));
        let group = founded(&ledger, "Accra", &ama);
        let host = CalendarHost::publishing(&calendar(&[night("one", "")]));
        let link = WebLink::parse(&host.url()).unwrap();
        let actor = Actor::from(&ama);
        let source =
            ledger.write(|tx| source::add(tx, &actor, group.id, link, None, build::at(NOON)));
        let desk = Self {
            // As fetch's own tests: only here a publisher may be on this machine.
            fetcher: Fetcher::new(Guard::OwnMachine, ORIGIN),
            ledger,
            host,
            group,
            ama,
            source,
        };
        desk.trust(Trust::Trusted);
        desk
    }
}

pub(super) fn founded(ledger: &Ledger, name: &str, lead: &Person) -> Group {
    let group = Group {
        id: GroupId::new(),
        slug: Slug::of(name).unwrap(),
        kind: GroupKind::UserGroup,
        name: build::line(name),
        description: None,
        city: None,
        country: None,
        region: None,
        links: Default::default(),
    };
    ledger.write(|tx| {
        group::save(tx, &group, build::at(NOON))?;
        group::add_organizer(tx, group.id, lead.id, build::at(NOON))
    });
    group
}

impl Desk {
    pub fn trust(&self, trust: Trust) {
        let reason = build::line("Known for years");
        self.ledger.write(|tx| {
            group::set_trust(
                tx,
                &Actor::Service,
                self.group.id,
                trust,
                &reason,
                build::at(NOON),
            )
        });
    }

    pub fn sync(&self, now: DateTime<Utc>) -> Synced {
        let post = (&build::site(), &build::sender());
        sync_due(&self.ledger.database, &self.fetcher, post, now).unwrap()
    }

    /// Publishes this, and reads it so many hours after noon.
    pub fn read(&self, events: &[String], hours: i64) -> Synced {
        self.host.publish(&calendar(events));
        self.sync(after(hours))
    }

    pub fn stored(&self) -> Source {
        self.ledger
            .read(|tx| source::get(tx, self.source.id))
            .unwrap()
    }

    pub fn rows(&self) -> Vec<SourceEvent> {
        self.ledger.read(|tx| source::events_of(tx, self.source.id))
    }

    /// Our event of a UID.
    pub fn event(&self, uid: &str) -> Event {
        let rows = self.rows();
        let row = rows.iter().find(|row| row.uid == uid).unwrap();
        self.ledger.stored(row.event.unwrap())
    }

    pub fn everything(&self) -> Vec<Event> {
        self.ledger.read(|tx| event::by_states(tx, State::ALL))
    }

    /// People change an event here.
    pub fn revise(&self, event: &Event, change: impl FnOnce(&mut EventDraft)) -> Event {
        let mut draft = event.draft.clone();
        change(&mut draft);
        let (id, version, now) = (event.id, event.version, build::at(NOON));
        self.ledger
            .write(|tx| event::revise(tx, &Actor::Service, id, version, draft, now))
    }
}

pub(super) fn after(hours: i64) -> DateTime<Utc> {
    build::at(NOON) + TimeDelta::hours(hours)
}

/// Zuul night, a month ahead, with more lines.
pub(super) fn night(uid: &str, lines: &str) -> String {
    let day = 1 + uid.len() % 28;
    format!(
        "UID:{uid}\nDTSTAMP:20260101T000000Z\nSUMMARY:Night of {uid}\n\
         DTSTART;TZID=Africa/Accra:202607{day:02}T183000\nDTEND;TZID=Africa/Accra:202607{day:02}T203000\n{lines}"
    )
}

pub(super) fn calendar(events: &[String]) -> String {
    let events: String = events
        .iter()
        .map(|lines| format!("BEGIN:VEVENT\n{lines}END:VEVENT\n"))
        .collect();
    format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//EN\n{events}END:VCALENDAR\n")
        .replace('\n', "\r\n")
}

fn a_calendar_is_read_every_hour_and_only_when_it_is_new(desk: Desk) {
    assert_eq!(desk.sync(after(0)), Synced::Read);
    assert_eq!(desk.sync(after(0)), Synced::Nothing, "it is not due");
    assert_eq!(desk.event("one").draft.title.as_str(), "Night of one");
    assert_eq!(desk.sync(after(1)), Synced::Read);
    let asked = desk.host.asked();
    assert_eq!(asked.len(), 2);
    assert!(!asked[0].contains("if-none-match"), "{}", asked[0]);
    assert!(
        asked[0].contains("mozilla/5.0 (compatible; folkmoot/"),
        "{}",
        asked[0]
    );
    assert!(
        asked[1].contains("if-none-match: \"version-1\""),
        "{}",
        asked[1]
    );
    let source = desk.stored();
    assert_eq!((source.good_at, source.due_at), (Some(after(1)), after(2)));
    assert_eq!(
        source.report.unwrap().added,
        1,
        "of the last time there was something"
    );
}

fn of_two_replicas_one_reads_it(desk: Desk) {
    let came = race(4, |_| desk.sync(after(0)));
    assert_eq!(
        came.iter().filter(|it| **it == Synced::Read).count(),
        1,
        "{came:?}"
    );
    assert_eq!(desk.host.asked().len(), 1);
    assert_eq!((desk.everything().len(), desk.stored().run), (1, 1));
}

fn what_is_new_changed_and_called_off_there_is_so_here(desk: Desk) {
    desk.read(&[night("one", "")], 0);
    let first = desk.event("one");
    assert_eq!((first.state, first.sequence), (State::Published, 0));
    assert_eq!(first.draft.hosts, [desk.group.id]);
    desk.read(
        &[
            night("one", "LOCATION:Impact Hub\nSEQUENCE:1\n"),
            night("second", ""),
        ],
        1,
    );
    let moved = desk.event("one");
    assert_eq!(moved.draft.place.full().as_deref(), Some("Impact Hub"));
    assert_eq!((moved.sequence, desk.everything().len()), (1, 2));
    desk.read(
        &[
            night("one", "LOCATION:Impact Hub\nSEQUENCE:2\nSTATUS:CANCELLED\n"),
            night("second", ""),
        ],
        2,
    );
    assert_eq!(desk.event("one").state, State::Cancelled);
    desk.read(
        &[
            night("one", "LOCATION:Impact Hub\nSEQUENCE:3\n"),
            night("second", ""),
        ],
        3,
    );
    assert_eq!(desk.event("one").state, State::Published);
    assert_eq!(desk.event("second").state, State::Published);
}

fn an_older_statement_changes_nothing(desk: Desk) {
    desk.read(&[night("one", "SEQUENCE:5\nLOCATION:Hub\n")], 0);
    desk.read(&[night("one", "SEQUENCE:4\nLOCATION:Elsewhere\n")], 1);
    assert_eq!(desk.event("one").draft.place.full().as_deref(), Some("Hub"));
    let notes = desk.stored().report.unwrap().notes;
    assert!(notes[0].contains("older statement (SEQUENCE)"), "{notes:?}");
    // What changes without a new number is a change all the same: many programs never count.
    desk.read(&[night("one", "SEQUENCE:5\nLOCATION:Elsewhere\n")], 2);
    assert_eq!(
        desk.event("one").draft.place.full().as_deref(),
        Some("Elsewhere")
    );
}

fn a_trusted_group_needs_no_review_and_another_does(desk: Desk) {
    desk.trust(Trust::New);
    desk.read(&[night("one", "")], 0);
    let waiting = desk.event("one");
    assert_eq!(
        (waiting.state, waiting.organizers),
        (State::Submitted, vec![desk.ama.id])
    );
    desk.read(&[night("one", "LOCATION:Hub\n")], 1);
    let waiting = desk.event("one");
    assert_eq!(waiting.draft.place.full().as_deref(), Some("Hub"));
    assert_eq!(waiting.state, State::Submitted);
    desk.ledger.write(|tx| {
        let mut event = event::get(tx, waiting.id)?.ok_or(event::EventError::Unknown)?;
        event::publish(tx, &Actor::Service, &mut event, after(1))
    });
    desk.read(&[night("one", "LOCATION:Elsewhere\n")], 2);
    let public = desk.event("one");
    assert_eq!(
        public.draft.place.full().as_deref(),
        Some("Hub"),
        "it waits for staff"
    );
    let edits = desk.ledger.read(|tx| event::edits::of_event(tx, public.id));
    assert_eq!(edits.len(), 1);
    assert_eq!(edits[0].draft.place.full().as_deref(), Some("Elsewhere"));
    // What was proposed is proposed once.
    desk.sync(after(3));
    assert_eq!(
        desk.ledger
            .read(|tx| event::edits::of_event(tx, public.id))
            .len(),
        1
    );
}

fn letters(desk: &Desk) -> i64 {
    desk.ledger
        .read(|tx| mail::overview(tx, after(999)))
        .count(mail::OutboxState::Ready)
}

fn a_calendar_that_fails_is_left_alone_longer_and_its_group_told_once(desk: Desk) {
    desk.read(&[night("one", "")], 0);
    desk.host.fail(500);
    let mut now = after(1);
    for (failures, hours) in [(1, 1), (2, 2), (3, 4), (4, 8), (5, 16), (6, 24)] {
        let letters = usize::from(failures == 3);
        assert_eq!(desk.sync(now), Synced::Failed { letters }, "{failures}");
        let source = desk.stored();
        assert_eq!(source.failures, failures);
        assert_eq!(source.due_at - now, TimeDelta::hours(hours));
        assert!(source.fault.unwrap().contains("status 500"));
        now = source.due_at;
    }
    assert_eq!(letters(&desk), 1);
    assert_eq!(desk.event("one").state, State::Published);
    desk.host.publish("<html>Sign in</html>");
    assert_eq!(desk.sync(now), Synced::Failed { letters: 0 });
    assert!(desk.stored().fault.unwrap().contains("web page"));
    now = desk.stored().due_at;
    desk.host.publish(&calendar(&[night("one", "")]));
    assert_eq!(desk.sync(now), Synced::Read);
    let source = desk.stored();
    assert_eq!(
        (source.failures, source.fault, source.told_at),
        (0, None, None)
    );
}

fn what_empties_halves_or_breaks_off_takes_nothing_away(desk: Desk) {
    let all: Vec<String> = ["a", "bb", "ccc", "dddd"]
        .map(|uid| night(uid, ""))
        .to_vec();
    desk.read(&all, 0);
    let whole = calendar(&all);
    let bad = [
        (calendar(&[]), "none of the 4"),
        (calendar(&all[..2]), "2 of the 4"),
        (whole[..whole.len() - 60].to_owned(), "breaks off"),
    ];
    let mut now = after(1);
    for (body, told) in bad {
        for _ in 0..2 {
            desk.host.publish(&body);
            assert!(matches!(desk.sync(now), Synced::Failed { .. }), "{told}");
            let source = desk.stored();
            assert!(
                source.fault.as_deref().unwrap().contains(told),
                "{:?}",
                source.fault
            );
            now = source.due_at;
        }
    }
    assert!(
        desk.everything()
            .iter()
            .all(|event| event.state == State::Published)
    );
    assert!(desk.rows().iter().all(|row| row.missing_since.is_none()));
    assert_eq!(letters(&desk), 1);
}

fn what_is_missing_for_a_day_is_called_off_and_comes_back(desk: Desk) {
    let all: Vec<String> = ["a", "bb", "ccc", "dddd"]
        .map(|uid| night(uid, ""))
        .to_vec();
    desk.read(&all, 0);
    desk.read(&all[1..], 1);
    assert_eq!(
        desk.event("a").state,
        State::Published,
        "it may be back in an hour"
    );
    assert_eq!(desk.rows()[0].missing_since, Some(after(1)));
    let more: Vec<String> = [&all[1..], &[night("eeeee", "")]].concat();
    desk.read(&more, 25);
    let gone = desk.event("a");
    assert_eq!(gone.state, State::Cancelled);
    assert_eq!(
        gone.state_reason.unwrap().as_str(),
        "No longer in the calendar it comes from"
    );
    desk.read(&all, 26);
    assert_eq!(desk.event("a").state, State::Published);
    assert_eq!(desk.everything().len(), 5, "nothing is deleted");
}

fn what_people_say_is_meant_to_be_missing_is_cancelled_at_once(desk: Desk) {
    desk.read(&[night("one", "")], 0);
    assert!(matches!(desk.read(&[], 1), Synced::Failed { .. }));
    let actor = Actor::from(&desk.ama);
    desk.ledger
        .write(|tx| source::accept_loss(tx, &actor, desk.source.id, after(1)));
    assert_eq!(desk.sync(after(1)), Synced::Read);
    assert_eq!(desk.event("one").state, State::Cancelled);
    assert!(!desk.stored().accepts_loss, "for this time only");
}

fn the_same_calendar_twice_changes_nothing(desk: Desk) {
    let series = night(
        "series",
        "RRULE:FREQ=WEEKLY;COUNT=5\nEXDATE;TZID=Africa/Accra:20260714T183000\n",
    );
    let events = [night("one", "DESCRIPTION:<p>Hi <b>all</b></p>\n"), series];
    desk.read(&events, 0);
    let before = desk.everything();
    desk.read(&events, 1);
    assert_eq!(desk.everything(), before);
    let report = desk.stored().report.unwrap();
    assert_eq!((report.stated, report.added, report.changed), (2, 0, 0));
}
