//! Changes of public events: who saves at once and who proposes, what becomes of a proposal, and that
//! nothing of two people's changes is lost.

use folkmoot::account::{self, Actor, Person, Role};
use folkmoot::audit::{self, Act, Filter, SubjectKind};
use folkmoot::event::{
    self, Changed, Edit, EditState, Event, EventDraft, EventError, RejectReason, State, edits,
};
use folkmoot::group::{self, Group, GroupId, GroupKind};
use folkmoot::moderation::{self, Prefer, Rejection, Verdict};
use folkmoot::slug::Slug;

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    who_is_not_trusted_proposes_and_the_event_stays_as_it_is,
    staff_and_organizers_of_a_trusted_group_change_at_once,
    a_newer_proposal_takes_the_place_of_the_one_that_waits,
    of_proposals_sent_at_once_one_waits,
    an_approved_proposal_keeps_what_was_changed_since_it_was_written,
    what_both_changed_is_decided_by_staff,
    nobody_approves_what_is_their_own,
    of_two_who_decide_at_once_one_is_told,
    who_was_asked_proposes_again,
    an_approval_of_what_was_not_looked_at_is_refused,
    a_save_that_changes_no_words_makes_nothing_stale,
    strangers_change_and_propose_nothing,
);

fn draft(fields: &[(&str, &str)]) -> EventDraft {
    build::draft(&build::change(build::meetup(), fields))
}

fn person(ledger: &Ledger, name: &str) -> Person {
    ledger.person(&build::person(name, &format!("{name}@example.org")))
}

/// An event of Ama's, as the form has it.
fn published(ledger: &Ledger) -> (Event, Person) {
    let ama = person(ledger, "ama");
    let event = ledger.event(draft(&[]), State::Published, &[&ama]);
    (event, ama)
}

fn change(
    ledger: &Ledger,
    who: &Person,
    event: &Event,
    fields: &[(&str, &str)],
) -> Result<Changed, EventError> {
    let (actor, words) = (Actor::from(who), Some(build::line("The hall moved")));
    let draft = draft(fields);
    ledger.database.write(|tx| {
        event::change(
            tx,
            &actor,
            event.id,
            event.version,
            draft,
            words,
            build::at(NOON),
        )
    })
}

fn proposed(ledger: &Ledger, who: &Person, event: &Event, fields: &[(&str, &str)]) -> Edit {
    match change(ledger, who, event, fields) {
        Ok(Changed::Proposed(edit)) => edit,
        other => panic!("{other:?}"),
    }
}

fn rejected() -> Verdict {
    Verdict::Reject(Rejection::new(RejectReason::Duplicate, None).unwrap())
}

fn decide(
    ledger: &Ledger,
    staff: &Actor,
    edit: &Edit,
    version: i32,
    verdict: &Verdict,
    prefer: Option<Prefer>,
) -> Result<(), EventError> {
    ledger.database.write(|tx| {
        moderation::decide_edit(
            tx,
            staff,
            edit.id,
            version,
            verdict,
            prefer,
            build::at(NOON),
        )
        .map(drop)
    })
}

fn state_of(ledger: &Ledger, edit: &Edit) -> EditState {
    ledger.read(|tx| edits::get(tx, edit.id)).unwrap().state
}

fn who_is_not_trusted_proposes_and_the_event_stays_as_it_is(ledger: Ledger) {
    let (event, ama) = published(&ledger);
    let edit = proposed(&ledger, &ama, &event, &[("title", "Zuul Day Accra")]);
    assert_eq!(ledger.stored(event.id), event);
    assert_eq!(ledger.read(edits::open), std::slice::from_ref(&edit));
    assert_eq!(edit.draft, draft(&[("title", "Zuul Day Accra")]));
    assert_eq!(
        (edit.base_version, edit.person),
        (event.version, Some(ama.id))
    );
    assert_eq!(edit.words, Some(build::line("The hall moved")));
    let same = change(&ledger, &ama, &event, &[]);
    assert!(matches!(same, Ok(Changed::Unchanged(_))), "{same:?}");
    let revised = ledger.database.write(|tx| {
        let other = draft(&[("title", "At once")]);
        let (actor, now) = (Actor::from(&ama), build::at(NOON));
        event::revise(tx, &actor, event.id, event.version, other, now)
    });
    assert!(
        matches!(revised, Err(EventError::Forbidden(_))),
        "{revised:?}"
    );
}

fn staff_and_organizers_of_a_trusted_group_change_at_once(ledger: Ledger) {
    let (ama, staff) = (person(&ledger, "ama"), ledger.staff());
    let group = Group {
        id: GroupId::new(),
        slug: Slug::of("OpenInfra Accra").unwrap(),
        kind: GroupKind::UserGroup,
        name: build::line("OpenInfra Accra"),
        description: None,
        city: None,
        country: None,
        region: None,
        links: Default::default(),
    };
    ledger.write(|tx| {
        group::save(tx, &group, build::at(NOON))?;
        group::add_organizer(tx, group.id, ama.id, build::at(NOON))
    });
    let hosted = |fields: &[(&str, &str)]| {
        let mut draft = draft(fields);
        draft.hosts = vec![group.id];
        draft
    };
    let event = ledger.event(hosted(&[]), State::Published, &[&ama]);
    let titled = |title: &str, actor: &Actor, version: i32| {
        let (draft, now) = (hosted(&[("title", title)]), build::at(NOON));
        ledger.write(|tx| event::change(tx, actor, event.id, version, draft, None, now))
    };
    let mine = Actor::from(&ama);
    let not_yet = titled("Too early", &mine, event.version);
    assert!(matches!(not_yet, Changed::Proposed(_)), "{not_yet:?}");
    ledger.write(|tx| {
        let why = build::line("Known for years");
        group::set_trust(
            tx,
            &staff,
            group.id,
            group::Trust::Trusted,
            &why,
            build::at(NOON),
        )
    });
    let Changed::Saved(saved) = titled("Trusted", &mine, event.version) else {
        panic!("it was proposed")
    };
    assert_eq!(saved.sequence, event.sequence + 1);
    assert_eq!(ledger.stored(event.id), saved);
    let Changed::Saved(saved) = titled("By staff", &staff, saved.version) else {
        panic!("it was proposed")
    };
    assert_eq!(ledger.stored(event.id).draft.title, build::line("By staff"));
    let lines = ledger.read(|tx| audit::find(tx, &Filter::default(), 9));
    let revised: Vec<_> = lines
        .iter()
        .filter(|line| line.act == Act::Revise)
        .collect();
    assert_eq!(
        revised.len(),
        1,
        "what organizers do is not in the log of staff"
    );
    assert_eq!(revised[0].subject.key, saved.id.to_string());
}

fn a_newer_proposal_takes_the_place_of_the_one_that_waits(ledger: Ledger) {
    let (event, ama) = published(&ledger);
    let kofi = person(&ledger, "kofi");
    ledger.write(|tx| event::set_organizers(tx, event.id, &[ama.id, kofi.id]));
    let first = proposed(&ledger, &ama, &event, &[("title", "First")]);
    let other = proposed(&ledger, &kofi, &event, &[("title", "Kofi's")]);
    let second = proposed(&ledger, &ama, &event, &[("title", "Second")]);
    assert_eq!(state_of(&ledger, &first), EditState::Replaced);
    let mut waiting: Vec<_> = ledger.read(edits::open).iter().map(|it| it.id).collect();
    waiting.sort_unstable();
    assert_eq!(waiting, [other.id, second.id]);
    let too_late = decide(
        &ledger,
        &ledger.staff(),
        &first,
        event.version,
        &Verdict::Approve,
        None,
    );
    assert!(matches!(too_late, Err(EventError::Settled)), "{too_late:?}");
}

fn of_proposals_sent_at_once_one_waits(ledger: Ledger) {
    let (event, ama) = published(&ledger);
    let results = race(6, |runner| {
        change(
            &ledger,
            &ama,
            &event,
            &[("title", &format!("Title {runner}"))],
        )
    });
    for result in &results {
        assert!(
            matches!(result, Ok(Changed::Proposed(_)) | Err(EventError::Stale)),
            "{result:?}"
        );
    }
    assert_eq!(ledger.read(edits::open).len(), 1);
}

fn an_approved_proposal_keeps_what_was_changed_since_it_was_written(ledger: Ledger) {
    let (event, ama) = published(&ledger);
    let staff = ledger.staff();
    let edit = proposed(
        &ledger,
        &ama,
        &event,
        &[("title", "Zuul Day"), ("venue", "Hall 2")],
    );
    let between = draft(&[("summary", "By staff"), ("venue", "Hall 2")]);
    let now = build::at(NOON);
    let public =
        ledger.write(|tx| event::revise(tx, &staff, event.id, event.version, between, now));
    decide(
        &ledger,
        &staff,
        &edit,
        public.version,
        &Verdict::Approve,
        None,
    )
    .unwrap();

    let stored = ledger.stored(event.id);
    let both = [
        ("title", "Zuul Day"),
        ("venue", "Hall 2"),
        ("summary", "By staff"),
    ];
    assert_eq!(stored.draft, draft(&both));
    assert_eq!(stored.sequence, public.sequence + 1);
    assert_eq!(state_of(&ledger, &edit), EditState::Approved);
    let revisions = ledger.read(|tx| event::revisions_of(tx, event.id));
    let last = revisions.last().unwrap();
    assert_eq!((last.version, last.person), (stored.version, Some(ama.id)));
    let decided = ledger.read(|tx| edits::get(tx, edit.id)).unwrap();
    assert_eq!(decided.decided_by, staff.person());
    let filter = Filter {
        kind: Some(SubjectKind::Edit),
        ..Filter::default()
    };
    let lines = ledger.read(|tx| audit::find(tx, &filter, 9));
    let lines: Vec<_> = lines
        .iter()
        .map(|line| (line.act, line.subject.key.clone()))
        .collect();
    assert_eq!(lines, [(Act::Approve, edit.id.to_string())]);
}

fn what_both_changed_is_decided_by_staff(ledger: Ledger) {
    let staff = ledger.staff();
    for (prefer, venue) in [(Prefer::Proposal, "Hall 2"), (Prefer::Public, "Hall 3")] {
        let (event, ama) = published(&ledger);
        let edit = proposed(
            &ledger,
            &ama,
            &event,
            &[("title", "Zuul Day"), ("venue", "Hall 2")],
        );
        let between = draft(&[("venue", "Hall 3")]);
        let now = build::at(NOON);
        let public =
            ledger.write(|tx| event::revise(tx, &staff, event.id, event.version, between, now));
        let decide = |prefer| {
            decide(
                &ledger,
                &staff,
                &edit,
                public.version,
                &Verdict::Approve,
                prefer,
            )
        };
        let unsaid = decide(None);
        assert!(matches!(unsaid, Err(EventError::Conflict)), "{unsaid:?}");
        assert_eq!(ledger.stored(event.id), public);
        decide(Some(prefer)).unwrap();
        let expected = draft(&[("title", "Zuul Day"), ("venue", venue)]);
        assert_eq!(ledger.stored(event.id).draft, expected);
    }
}

fn nobody_approves_what_is_their_own(ledger: Ledger) {
    let (event, ama) = published(&ledger);
    let edit = proposed(&ledger, &ama, &event, &[("title", "Mine")]);
    let waiting = ledger.event(draft(&[]), State::Submitted, &[&ama]);
    ledger.write(|tx| account::set_role(tx, ama.id, Role::Staff));
    let ama = Actor::Person {
        id: ama.id,
        role: Role::Staff,
    };
    let approved = decide(&ledger, &ama, &edit, event.version, &Verdict::Approve, None);
    assert!(matches!(approved, Err(EventError::OwnWork)), "{approved:?}");
    assert_eq!(ledger.stored(event.id), event);
    let verdict = |verdict: &Verdict| {
        let now = build::at(NOON);
        ledger.database.write(|tx| {
            moderation::decide(tx, &ama, waiting.id, waiting.version, verdict, now).map(drop)
        })
    };
    let approved = verdict(&Verdict::Approve);
    assert!(matches!(approved, Err(EventError::OwnWork)), "{approved:?}");
    assert_eq!(ledger.stored(waiting.id), waiting);
    verdict(&rejected()).unwrap();
}

fn of_two_who_decide_at_once_one_is_told(ledger: Ledger) {
    let (event, ama) = published(&ledger);
    let staff = ledger.staff();
    let edit = proposed(&ledger, &ama, &event, &[("title", "Zuul Day")]);
    let verdicts = [Verdict::Approve, rejected()];
    let results = race(2, |runner| {
        decide(
            &ledger,
            &staff,
            &edit,
            event.version,
            &verdicts[runner],
            None,
        )
    });
    let won: Vec<bool> = results.iter().map(Result::is_ok).collect();
    assert_ne!(won[0], won[1], "{results:?}");
    for result in results {
        assert!(
            matches!(result, Ok(()) | Err(EventError::Settled)),
            "{result:?}"
        );
    }
    let is_public = ledger.stored(event.id).draft.title == build::line("Zuul Day");
    assert_eq!(is_public, won[0]);
    let expected = if won[0] {
        EditState::Approved
    } else {
        EditState::Rejected
    };
    assert_eq!(state_of(&ledger, &edit), expected);
}

fn who_was_asked_proposes_again(ledger: Ledger) {
    let (event, ama) = published(&ledger);
    let (staff, why) = (ledger.staff(), build::line("Which hall?"));
    let first = proposed(&ledger, &ama, &event, &[("venue", "The hall")]);
    let ask = Verdict::AskChanges(why.clone());
    decide(&ledger, &staff, &first, event.version, &ask, None).unwrap();
    let asked = ledger.read(|tx| edits::get(tx, first.id)).unwrap();
    assert_eq!(
        (asked.state, asked.reason),
        (EditState::ChangesAsked, Some(why))
    );
    assert_eq!(ledger.stored(event.id), event);
    let second = proposed(&ledger, &ama, &event, &[("venue", "Hall 2")]);
    assert_eq!(state_of(&ledger, &first), EditState::Replaced);
    decide(
        &ledger,
        &staff,
        &second,
        event.version,
        &Verdict::Approve,
        None,
    )
    .unwrap();
    assert_eq!(ledger.stored(event.id).draft, draft(&[("venue", "Hall 2")]));
}

fn an_approval_of_what_was_not_looked_at_is_refused(ledger: Ledger) {
    let (event, ama) = published(&ledger);
    let staff = ledger.staff();
    let edit = proposed(&ledger, &ama, &event, &[("title", "Zuul Day")]);
    let (between, now) = (draft(&[("summary", "By staff")]), build::at(NOON));
    let public =
        ledger.write(|tx| event::revise(tx, &staff, event.id, event.version, between, now));
    let stale = decide(
        &ledger,
        &staff,
        &edit,
        event.version,
        &Verdict::Approve,
        None,
    );
    assert!(matches!(stale, Err(EventError::Stale)), "{stale:?}");
    assert_eq!(ledger.stored(event.id), public);
    assert_eq!(state_of(&ledger, &edit), EditState::Open);
}

fn a_save_that_changes_no_words_makes_nothing_stale(ledger: Ledger) {
    let (event, ama) = published(&ledger);
    let mut saved = event.clone();
    ledger.write(|tx| event::save(tx, &mut saved));
    let edit = proposed(&ledger, &ama, &event, &[("title", "Zuul Day")]);
    assert_eq!(edit.base_version, saved.version);
    let staff = ledger.staff();
    let (other, now) = (draft(&[("title", "Another")]), build::at(NOON));
    ledger.write(|tx| event::revise(tx, &staff, event.id, saved.version, other, now));
    let stale = change(&ledger, &ama, &event, &[("title", "Zuul Day")]);
    assert!(matches!(stale, Err(EventError::Stale)), "{stale:?}");
}

fn strangers_change_and_propose_nothing(ledger: Ledger) {
    let (event, _) = published(&ledger);
    let stranger = person(&ledger, "kofi");
    let changed = change(&ledger, &stranger, &event, &[("title", "Mine now")]);
    assert!(
        matches!(changed, Err(EventError::Forbidden(_))),
        "{changed:?}"
    );
    assert_eq!(ledger.read(edits::open), []);
    let edit = proposed(
        &ledger,
        &person(&ledger, "ama"),
        &event,
        &[("title", "Zuul Day")],
    );
    let mine = Actor::from(&stranger);
    let decided = decide(
        &ledger,
        &mine,
        &edit,
        event.version,
        &Verdict::Approve,
        None,
    );
    assert!(
        matches!(decided, Err(EventError::Forbidden(_))),
        "{decided:?}"
    );
}
