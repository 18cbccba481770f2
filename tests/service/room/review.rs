//! What staff do together: who has taken what up, what they ask and are answered, and what they know of
//! a submission before they decide.

use chrono::{DateTime, Duration, Utc};
use folkmoot::account::{self, Actor, Person, Role};
use folkmoot::audit::{self, Act, Filter};
use folkmoot::event::{self, Changed, Event, EventDraft, EventError, RejectReason, State};
use folkmoot::group::{self, Group, GroupId, GroupKind};
use folkmoot::moderation::{
    self, Answered, CLAIM_TERM, Matter, Rejection, Source, Verdict, decide,
};
use folkmoot::slug::Slug;
use folkmoot::text::Prose;

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    of_staff_who_take_something_up_at_once_one_has_it,
    of_staff_who_take_over_what_is_over_one_has_it,
    a_claim_holds_for_half_an_hour,
    a_claim_is_taken_over_by_whoever_saw_it,
    whoever_does_not_know_of_a_claim_is_told_before_they_decide,
    a_verdict_ends_the_claim_and_what_is_decided_is_not_taken_up,
    a_proposed_change_is_taken_up_like_a_submission,
    only_staff_take_something_up,
    a_question_and_its_answer_are_kept_and_whoever_asked_hears_of_it,
    words_to_staff_leave_what_waits_as_it_is,
    an_answer_to_something_that_was_changed_or_decided_is_refused,
    whoever_is_no_longer_staff_gets_no_answers,
    what_was_asked_about_can_be_decided_without_an_answer,
    a_sender_is_known_by_what_became_of_their_events,
    what_waits_and_looks_alike_is_found,
    what_came_together_is_told_apart_by_its_source,
);

fn now() -> DateTime<Utc> {
    build::at(NOON)
}

fn person(ledger: &Ledger, name: &str) -> Person {
    ledger.person(&build::person(name, &format!("{name}@example.org")))
}

/// One of staff more.
fn staff(ledger: &Ledger, name: &str) -> Actor {
    let person = person(ledger, name);
    ledger.write(|tx| account::set_role(tx, person.id, Role::Staff));
    Actor::Person {
        id: person.id,
        role: Role::Staff,
    }
}

fn waiting(ledger: &Ledger, organizer: &Person) -> Event {
    ledger.event(
        build::draft(&build::meetup()),
        State::Submitted,
        &[organizer],
    )
}

fn draft(fields: &[(&str, &str)]) -> EventDraft {
    build::draft(&build::change(build::meetup(), fields))
}

fn words(text: &str) -> Option<Prose> {
    Some(Prose::parse(text, 1000).unwrap())
}

fn claim(
    ledger: &Ledger,
    actor: &Actor,
    matter: Matter,
    over: Option<&Actor>,
    at: DateTime<Utc>,
) -> Result<(), EventError> {
    let over = over.and_then(Actor::person);
    ledger
        .database
        .write(|tx| moderation::claim(tx, actor, matter, over, at))
}

fn claimer(ledger: &Ledger, matter: Matter, at: DateTime<Utc>) -> Option<account::PersonId> {
    let claim = ledger.read(|tx| moderation::claim_of(tx, matter, at));
    claim.map(|claim| claim.person)
}

fn acts(ledger: &Ledger) -> Vec<Act> {
    let lines = ledger.read(|tx| audit::find(tx, &Filter::default(), 100));
    lines.into_iter().rev().map(|line| line.act).collect()
}

fn is_claimed(result: &Result<(), EventError>) -> bool {
    matches!(result, Err(EventError::Claimed))
}

fn race_for(ledger: &Ledger, matter: Matter, at: DateTime<Utc>) {
    let runners: Vec<Actor> = (0..6)
        .map(|number| staff(ledger, &format!("staff{number}")))
        .collect();
    let results = race(6, |runner| {
        claim(ledger, &runners[runner], matter, None, at)
    });
    let winners: Vec<usize> = (0..6).filter(|&it| results[it].is_ok()).collect();
    assert_eq!(winners.len(), 1, "{results:?}");
    let told = results.iter().filter(|it| is_claimed(it)).count();
    assert_eq!(told, 5, "{results:?}");
    assert_eq!(claimer(ledger, matter, at), runners[winners[0]].person());
}

fn of_staff_who_take_something_up_at_once_one_has_it(ledger: Ledger) {
    let event = waiting(&ledger, &person(&ledger, "ama"));
    race_for(&ledger, Matter::Event(event.id), now());
}

fn of_staff_who_take_over_what_is_over_one_has_it(ledger: Ledger) {
    let event = waiting(&ledger, &person(&ledger, "ama"));
    let matter = Matter::Event(event.id);
    claim(&ledger, &ledger.staff(), matter, None, now()).unwrap();
    race_for(&ledger, matter, now() + CLAIM_TERM);
}

fn a_claim_holds_for_half_an_hour(ledger: Ledger) {
    let event = waiting(&ledger, &person(&ledger, "ama"));
    let (matter, thea, kofi) = (
        Matter::Event(event.id),
        ledger.staff(),
        staff(&ledger, "kofi"),
    );
    claim(&ledger, &thea, matter, None, now()).unwrap();
    let almost = now() + Duration::minutes(30) - Duration::seconds(1);
    assert_eq!(claimer(&ledger, matter, almost), thea.person());
    assert!(is_claimed(&claim(&ledger, &kofi, matter, None, almost)));
    let over = now() + Duration::minutes(30);
    assert_eq!(claimer(&ledger, matter, over), None);
    assert_eq!(ledger.read(|tx| moderation::claims(tx, over)).len(), 0);
    claim(&ledger, &thea, matter, None, almost).expect("whoever has it goes on with it");
    assert_eq!(claimer(&ledger, matter, over), thea.person());
    let much_later = almost + CLAIM_TERM;
    claim(&ledger, &kofi, matter, None, much_later).unwrap();
    assert_eq!(claimer(&ledger, matter, much_later), kofi.person());
}

fn a_claim_is_taken_over_by_whoever_saw_it(ledger: Ledger) {
    let event = waiting(&ledger, &person(&ledger, "ama"));
    let matter = Matter::Event(event.id);
    let (thea, kofi, esi) = (
        ledger.staff(),
        staff(&ledger, "kofi"),
        staff(&ledger, "esi"),
    );
    claim(&ledger, &thea, matter, None, now()).unwrap();
    assert!(is_claimed(&claim(
        &ledger,
        &kofi,
        matter,
        Some(&esi),
        now()
    )));
    claim(&ledger, &kofi, matter, Some(&thea), now()).unwrap();
    assert!(is_claimed(&claim(
        &ledger,
        &esi,
        matter,
        Some(&thea),
        now()
    )));
    ledger.write(|tx| moderation::release(tx, &thea, matter, now()));
    assert_eq!(
        claimer(&ledger, matter, now()),
        kofi.person(),
        "nobody gives back what is somebody else's"
    );
    ledger.write(|tx| moderation::release(tx, &kofi, matter, now()));
    assert_eq!(claimer(&ledger, matter, now()), None);
    assert_eq!(acts(&ledger), [Act::Claim, Act::Claim, Act::Release]);
}

fn whoever_does_not_know_of_a_claim_is_told_before_they_decide(ledger: Ledger) {
    let event = waiting(&ledger, &person(&ledger, "ama"));
    let matter = Matter::Event(event.id);
    let (thea, kofi) = (ledger.staff(), staff(&ledger, "kofi"));
    let heed = |actor: &Actor, seen: Option<&Actor>, at| {
        let seen = seen.and_then(Actor::person);
        ledger
            .database
            .read(|tx| moderation::heed_claim(tx, actor, matter, seen, at))
    };
    heed(&kofi, None, now()).expect("nobody has it");
    claim(&ledger, &thea, matter, None, now()).unwrap();
    heed(&thea, None, now()).expect("it is theirs");
    assert!(is_claimed(&heed(&kofi, None, now())));
    heed(&kofi, Some(&thea), now()).expect("they saw who has it");
    heed(&kofi, None, now() + CLAIM_TERM).expect("the claim is over");
}

fn a_verdict_ends_the_claim_and_what_is_decided_is_not_taken_up(ledger: Ledger) {
    let event = waiting(&ledger, &person(&ledger, "ama"));
    let (matter, thea) = (Matter::Event(event.id), ledger.staff());
    claim(&ledger, &thea, matter, None, now()).unwrap();
    let verdict = Verdict::Approve;
    ledger.write(|tx| decide(tx, &thea, event.id, event.version, &verdict, now()));
    assert_eq!(claimer(&ledger, matter, now()), None);
    let late = claim(&ledger, &thea, matter, None, now());
    assert!(
        matches!(late, Err(EventError::WrongState(State::Published))),
        "{late:?}"
    );
    assert_eq!(acts(&ledger), [Act::Claim, Act::Approve]);
}

fn a_proposed_change_is_taken_up_like_a_submission(ledger: Ledger) {
    let ama = person(&ledger, "ama");
    let event = ledger.event(draft(&[]), State::Published, &[&ama]);
    let other = draft(&[("title", "Zuul Day")]);
    let proposed = ledger.write(|tx| {
        let actor = Actor::from(&ama);
        event::change(tx, &actor, event.id, event.version, other, None, now())
    });
    let Changed::Proposed(edit) = proposed else {
        panic!("{proposed:?}")
    };
    let (matter, thea) = (Matter::Edit(edit.id), ledger.staff());
    claim(&ledger, &thea, matter, None, now()).unwrap();
    assert_eq!(claimer(&ledger, matter, now()), thea.person());
    let verdict = Verdict::Reject(Rejection::new(RejectReason::Spam, None).unwrap());
    ledger.write(|tx| {
        moderation::decide_edit(tx, &thea, edit.id, event.version, &verdict, None, now())
    });
    assert_eq!(claimer(&ledger, matter, now()), None);
    let late = claim(&ledger, &thea, matter, None, now());
    assert!(matches!(late, Err(EventError::Settled)), "{late:?}");
}

fn only_staff_take_something_up(ledger: Ledger) {
    let ama = person(&ledger, "ama");
    let event = waiting(&ledger, &ama);
    for actor in [Actor::Anonymous, Actor::from(&ama)] {
        let result = claim(&ledger, &actor, Matter::Event(event.id), None, now());
        assert!(
            matches!(result, Err(EventError::Forbidden(_))),
            "{result:?}"
        );
    }
    assert_eq!(claimer(&ledger, Matter::Event(event.id), now()), None);
}

fn ask(ledger: &Ledger, actor: &Actor, event: &Event, what: &str) -> Event {
    let verdict = Verdict::AskChanges(build::line(what));
    let asked = ledger.write(|tx| decide(tx, actor, event.id, event.version, &verdict, now()));
    asked.event
}

fn answer(
    ledger: &Ledger,
    person: &Person,
    event: &Event,
    draft: EventDraft,
    said: Option<Prose>,
) -> Result<Answered, EventError> {
    let actor = Actor::from(person);
    ledger
        .database
        .write(|tx| moderation::answer(tx, &actor, event.id, event.version, draft, said, now()))
}

fn a_question_and_its_answer_are_kept_and_whoever_asked_hears_of_it(ledger: Ledger) {
    let ama = person(&ledger, "ama");
    let (thea, kofi) = (ledger.staff(), staff(&ledger, "kofi"));
    let event = waiting(&ledger, &ama);
    assert_eq!(
        ledger.read(|tx| moderation::changed_since_asked(tx, &event)),
        None
    );
    let asked = ask(&ledger, &thea, &event, "Which hall?");
    let changed = draft(&[("venue", "Hall 2")]);
    let said = words("Hall 2.\nIt has a ramp.");
    let first = answer(&ledger, &ama, &asked, changed, said.clone()).unwrap();
    assert_eq!(first.event.state, State::Submitted);
    assert_eq!(first.asker.as_ref().map(|person| person.id), thea.person());
    let (letter, intent) = moderation::answer_letter(&first, &ledger.site, now()).unwrap();
    assert_eq!(intent.to.address.as_str(), "staff@example.org");
    let folkmoot::mail::Letter::Answered(letter) = letter else {
        panic!("another letter")
    };
    assert_eq!(letter.words, said.as_ref().map(ToString::to_string));
    assert_eq!(letter.changes, ["Venue: Impact Hub → Hall 2"]);

    let again = ask(&ledger, &kofi, &first.event, "On which floor?");
    claim(&ledger, &thea, Matter::Event(event.id), None, now()).unwrap();
    let same = again.draft.clone();
    let second = answer(&ledger, &ama, &again, same, words("On the first.")).unwrap();
    assert_eq!(
        second.asker.map(|person| person.id),
        thea.person(),
        "whoever has it hears first"
    );
    let thread = ledger.read(|tx| moderation::thread(tx, event.id));
    let told: Vec<(bool, &str)> = thread
        .iter()
        .map(|message| (message.from_staff, message.words.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (true, "Which hall?"),
            (false, "Hall 2.\nIt has a ramp."),
            (true, "On which floor?"),
            (false, "On the first."),
        ]
    );
    assert_eq!(thread[1].person, Some(ama.id));
    let since = ledger.read(|tx| moderation::changed_since_asked(tx, &second.event));
    assert_eq!(since, Some(vec![]), "since the second question");
    let since = ledger.read(|tx| moderation::changed_since_asked(tx, &event));
    assert_eq!(since.unwrap()[0].in_a_line(), "Venue: Hall 2 → Impact Hub");
}

fn words_to_staff_leave_what_waits_as_it_is(ledger: Ledger) {
    let ama = person(&ledger, "ama");
    let event = waiting(&ledger, &ama);
    let said = words("It may be moved to July");
    let told = answer(&ledger, &ama, &event, event.draft.clone(), said).unwrap();
    assert_eq!(told.event, event);
    assert_eq!(ledger.stored(event.id), event);
    assert!(told.asker.is_none(), "nobody asked and nobody has it");
    assert_eq!(ledger.read(|tx| moderation::thread(tx, event.id)).len(), 1);
}

fn an_answer_to_something_that_was_changed_or_decided_is_refused(ledger: Ledger) {
    let (ama, thea) = (person(&ledger, "ama"), ledger.staff());
    let event = waiting(&ledger, &ama);
    let asked = ask(&ledger, &thea, &event, "Which hall?");
    let same = event.draft.clone();
    let stale = answer(&ledger, &ama, &event, same.clone(), words("Hall 2"));
    assert!(matches!(stale, Err(EventError::Stale)), "{stale:?}");
    let esi = person(&ledger, "esi");
    let foreign = answer(&ledger, &esi, &asked, same.clone(), words("Hall 3"));
    assert!(
        matches!(foreign, Err(EventError::Forbidden(_))),
        "{foreign:?}"
    );
    let verdict = Verdict::Approve;
    ledger.write(|tx| decide(tx, &thea, event.id, asked.version, &verdict, now()));
    let late = answer(&ledger, &ama, &asked, same, words("Hall 2"));
    assert!(matches!(late, Err(EventError::WrongState(_))), "{late:?}");
    assert_eq!(ledger.read(|tx| moderation::thread(tx, event.id)).len(), 1);
}

fn whoever_is_no_longer_staff_gets_no_answers(ledger: Ledger) {
    let (ama, kofi) = (person(&ledger, "ama"), staff(&ledger, "kofi"));
    let event = waiting(&ledger, &ama);
    let asked = ask(&ledger, &kofi, &event, "Which hall?");
    let id = kofi.person().unwrap();
    ledger.write(|tx| account::set_role(tx, id, Role::Member));
    let answered = answer(&ledger, &ama, &asked, asked.draft.clone(), words("2")).unwrap();
    assert!(answered.asker.is_none(), "{answered:?}");
    assert!(moderation::answer_letter(&answered, &ledger.site, now()).is_none());
}

fn what_was_asked_about_can_be_decided_without_an_answer(ledger: Ledger) {
    let (ama, thea) = (person(&ledger, "ama"), ledger.staff());
    let event = waiting(&ledger, &ama);
    let asked = ask(&ledger, &thea, &event, "Which hall?");
    let decided = ledger.write(|tx| {
        let verdict = Verdict::Approve;
        decide(tx, &thea, event.id, asked.version, &verdict, now())
    });
    assert_eq!(
        (decided.event.state, decided.event.state_reason),
        (State::Published, None)
    );
}

fn a_sender_is_known_by_what_became_of_their_events(ledger: Ledger) {
    let (ama, thea) = (person(&ledger, "ama"), ledger.staff());
    let reject = |reason| Verdict::Reject(Rejection::new(reason, None).unwrap());
    let verdicts = [
        Verdict::Approve,
        Verdict::Approve,
        reject(RejectReason::Spam),
        reject(RejectReason::Duplicate),
        reject(RejectReason::Spam),
        Verdict::AskChanges(build::line("Where?")),
    ];
    for verdict in &verdicts {
        let event = waiting(&ledger, &ama);
        ledger.write(|tx| decide(tx, &thea, event.id, event.version, verdict, now()));
    }
    let esi = person(&ledger, "esi");
    let others = waiting(&ledger, &esi);
    ledger.write(|tx| decide(tx, &thea, others.id, others.version, &verdicts[2], now()));
    let event = waiting(&ledger, &ama);
    let records = ledger.read(|tx| moderation::senders(tx, &event));
    assert_eq!(records.len(), 1);
    let record = &records[0];
    assert_eq!(
        (record.person, record.domain.as_str(), record.first_seen),
        (ama.id, "example.org", now())
    );
    assert_eq!(record.accepted, 2);
    assert_eq!(
        record.rejected,
        [
            (Some(RejectReason::Duplicate), 1),
            (Some(RejectReason::Spam), 2)
        ]
        .into()
    );
}

fn what_waits_and_looks_alike_is_found(ledger: Ledger) {
    let ama = person(&ledger, "ama");
    let accra = Group {
        id: GroupId::new(),
        slug: Slug::parse("accra").unwrap(),
        kind: GroupKind::UserGroup,
        name: build::line("Accra"),
        description: None,
        city: None,
        country: None,
        region: None,
        links: Default::default(),
    };
    ledger.write(|tx| group::save(tx, &accra, now()));
    let hosted = |fields: &[(&str, &str)]| EventDraft {
        hosts: vec![accra.id],
        ..draft(fields)
    };
    let apart = [("registration", "https://example.org/other")];
    let other_title = [("title", "Open source lunch"), apart[0]];
    let event = ledger.event(hosted(&[]), State::Submitted, &[&ama]);
    let an_hour_later = [other_title[0], apart[0], ("start_time", "19:30")];
    let a_month_later = [("start_date", "2026-07-30")];
    let drafts = [
        (draft(&apart), true, "the same title in the same week"),
        (draft(&other_title[..1]), true, "the same link"),
        (draft(&other_title), false, "the same hour, elsewhere"),
        (hosted(&other_title), true, "the same group and hour"),
        (hosted(&an_hour_later), false, "the same group later"),
        (draft(&a_month_later), false, "the same title a month later"),
    ];
    for (draft, is_alike, what) in drafts {
        let other = ledger.event(draft, State::Submitted, &[]);
        let waiting = ledger.read(moderation::waiting);
        let found = moderation::alike(&event, &waiting);
        let is_found = found.iter().any(|it| it.id == other.id);
        assert_eq!(is_found, is_alike, "{what}");
        assert!(found.iter().all(|it| it.id != event.id), "itself");
    }
}

fn what_came_together_is_told_apart_by_its_source(ledger: Ledger) {
    let ama = person(&ledger, "ama");
    for _ in 0..2 {
        waiting(&ledger, &ama);
    }
    let mut events = ledger.read(moderation::waiting);
    let imported = moderation::batches(&events);
    let source = Source::Origin("test".to_owned());
    assert_eq!(imported.keys().collect::<Vec<_>>(), [&source]);
    assert_eq!(imported[&source].len(), 2);
    for event in &mut events {
        event.origin = None;
    }
    let sent = moderation::batches(&events);
    let source = Source::Sender(ama.id);
    assert_eq!(sent.keys().collect::<Vec<_>>(), [&source]);
    assert_eq!(source.to_string().parse(), Ok(source));
    assert!(moderation::batches(&events[..1]).is_empty());
    assert!("sender:nobody".parse::<Source>().is_err());
}
