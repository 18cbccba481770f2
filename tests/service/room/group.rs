//! Groups: who may do what for them, and what two who come at once get.

mod joining;
mod life;
mod members;
mod publishing;

use folkmoot::account::{Actor, Person};
use folkmoot::audit::{self, Act};
use folkmoot::group::{self, Group, GroupError, GroupForm, GroupId, GroupKind, Role, Trust};
use folkmoot::slug::Slug;

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    the_first_organizer_leads_and_the_others_organize,
    trust_is_given_by_staff_and_counts_for_the_organizers_of_that_group,
    of_two_leads_who_leave_at_once_one_stays,
    leads_look_after_the_others_and_staff_after_everybody,
    of_two_changes_of_one_version_one_is_taken,
    only_who_agrees_is_named,
);

pub fn founded(ledger: &Ledger, name: &str) -> Group {
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
    ledger.write(|tx| group::save(tx, &group, build::at(NOON)));
    group
}

pub fn person(ledger: &Ledger, name: &str) -> Person {
    ledger.person(&build::person(name, &format!("{name}@example.org")))
}

pub fn with_organizer(ledger: &Ledger, group: &Group, name: &str) -> Person {
    let person = person(ledger, name);
    ledger.write(|tx| group::add_organizer(tx, group.id, person.id, build::at(NOON)));
    person
}

fn the_first_organizer_leads_and_the_others_organize(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let ama = with_organizer(&ledger, &accra, "ama");
    let kofi = with_organizer(&ledger, &accra, "kofi");
    with_organizer(&ledger, &accra, "ama");
    let found: Vec<_> = ledger
        .read(|tx| group::organizers(tx, accra.id))
        .into_iter()
        .map(|organizer| (organizer.person, organizer.role, organizer.is_listed))
        .collect();
    assert_eq!(
        found,
        [
            (ama.id, Role::Lead, false),
            (kofi.id, Role::Organizer, false)
        ],
        "nobody's name is shown unasked"
    );
    let of = |person: &Person| ledger.read(|tx| group::role_of(tx, accra.id, person.id));
    assert_eq!(of(&kofi), Some(Role::Organizer));
    assert_eq!(of(&person(&ledger, "esi")), None);
}

/// Trusts the group as staff.
pub fn trust(ledger: &Ledger, group: &Group) {
    let (staff, reason) = (ledger.staff(), build::line("Good work"));
    ledger.write(|tx| {
        group::set_trust(
            tx,
            &staff,
            group.id,
            Trust::Trusted,
            &reason,
            build::at(NOON),
        )
    });
}

fn trust_is_given_by_staff_and_counts_for_the_organizers_of_that_group(ledger: Ledger) {
    let (accra, lagos) = (founded(&ledger, "Accra"), founded(&ledger, "Lagos"));
    let ama = with_organizer(&ledger, &accra, "ama");
    let kofi = with_organizer(&ledger, &accra, "kofi");
    let chidi = with_organizer(&ledger, &lagos, "chidi");
    let is_trusted = |person: &Person, hosts: &[GroupId]| {
        ledger.read(|tx| group::is_trusted_organizer(tx, person.id, hosts))
    };
    assert!(!is_trusted(&ama, &[accra.id]), "a new group is reviewed");

    let reason = build::line("Three good years");
    let set = |actor: &Actor, trust| {
        ledger
            .database
            .write(|tx| group::set_trust(tx, actor, accra.id, trust, &reason, build::at(NOON)))
    };
    let by_lead = set(&Actor::from(&ama), Trust::Trusted);
    assert!(
        matches!(by_lead, Err(GroupError::Forbidden(_))),
        "{by_lead:?}"
    );
    assert!(!is_trusted(&ama, &[accra.id]));

    let staff = ledger.staff();
    set(&staff, Trust::Trusted).unwrap();
    set(&staff, Trust::Trusted).unwrap();
    for (who, hosts, expected) in [
        (&ama, vec![accra.id], true),
        (&kofi, vec![lagos.id, accra.id], true),
        (&chidi, vec![accra.id, lagos.id], false),
        (&ama, vec![lagos.id], false),
        (&ama, vec![], false),
    ] {
        assert_eq!(is_trusted(who, &hosts), expected, "{} {hosts:?}", who.name);
    }
    set(&staff, Trust::New).unwrap();
    assert!(!is_trusted(&ama, &[accra.id]));

    let lines = ledger.read(|tx| audit::find(tx, &audit::Filter::default(), 10));
    let said: Vec<_> = lines
        .iter()
        .map(|line| (line.act, line.subject.key.clone(), line.detail.as_deref()))
        .collect();
    let key = accra.id.to_string();
    let why = Some("Three good years");
    assert_eq!(
        said,
        [(Act::Distrust, key.clone(), why), (Act::Trust, key, why)],
        "what changes nothing leaves no line"
    );
}

fn roles(ledger: &Ledger, group: &Group) -> Vec<(String, Role)> {
    let organizers = ledger.read(|tx| group::organizers(tx, group.id));
    organizers
        .into_iter()
        .map(|it| (it.name, it.role))
        .collect()
}

fn of_two_leads_who_leave_at_once_one_stays(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let ama = with_organizer(&ledger, &accra, "ama");
    let kofi = with_organizer(&ledger, &accra, "kofi");
    let leave = |person: &Person| {
        let actor = Actor::from(person);
        ledger
            .database
            .write(|tx| group::leave(tx, &actor, accra.id, build::at(NOON)))
    };
    assert!(matches!(leave(&ama), Err(GroupError::LastLead)));
    assert_eq!(roles(&ledger, &accra).len(), 2);
    let lead = Actor::from(&ama);
    ledger.write(|tx| group::make_lead(tx, &lead, accra.id, kofi.id, false, build::at(NOON)));
    let results = race(2, |number| leave([&ama, &kofi][number]));
    let refused = results
        .iter()
        .filter(|result| matches!(result, Err(GroupError::LastLead)))
        .count();
    assert_eq!(refused, 1, "{results:?}");
    assert_eq!(roles(&ledger, &accra).len(), 1);
}

fn leads_look_after_the_others_and_staff_after_everybody(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let ama = with_organizer(&ledger, &accra, "ama");
    let kofi = with_organizer(&ledger, &accra, "kofi");
    let esi = with_organizer(&ledger, &accra, "esi");
    let stranger = person(&ledger, "chidi");
    let remove = |by: &Actor, whom: &Person| {
        ledger
            .database
            .write(|tx| group::remove(tx, by, accra.id, whom.id, build::at(NOON)))
    };
    for outsider in [Actor::from(&kofi), Actor::from(&stranger), Actor::Anonymous] {
        let refused = remove(&outsider, &esi);
        assert!(
            matches!(refused, Err(GroupError::Forbidden(_))),
            "{outsider:?}"
        );
        let refused = ledger
            .database
            .write(|tx| group::make_lead(tx, &outsider, accra.id, esi.id, false, build::at(NOON)));
        assert!(
            matches!(refused, Err(GroupError::Forbidden(_))),
            "{outsider:?}"
        );
    }
    // Ama hands her lead on, and is an organizer like the others.
    let lead = Actor::from(&ama);
    ledger.write(|tx| group::make_lead(tx, &lead, accra.id, kofi.id, true, build::at(NOON)));
    let role = |name: &str| {
        let all = roles(&ledger, &accra);
        all.into_iter()
            .find(|(it, _)| it == name)
            .map(|(_, role)| role)
    };
    assert_eq!(
        (role("ama"), role("kofi")),
        (Some(Role::Organizer), Some(Role::Lead))
    );
    assert!(remove(&lead, &esi).is_err(), "she leads no longer");
    remove(&Actor::from(&kofi), &esi).unwrap();
    assert_eq!(role("esi"), None);
    let again = remove(&Actor::from(&kofi), &esi);
    assert!(matches!(again, Err(GroupError::NotThere)), "{again:?}");
    let staff = ledger.staff();
    remove(&staff, &kofi).unwrap();
    assert_eq!(
        roles(&ledger, &accra),
        [("ama".to_owned(), Role::Organizer)]
    );
    let lines = ledger.read(|tx| audit::find(tx, &audit::Filter::default(), 10));
    assert_eq!(lines.len(), 1, "only what staff did is in the log");
    assert_eq!(
        (lines[0].act, &lines[0].subject.key),
        (Act::TakeRole, &kofi.id.to_string())
    );
}

fn of_two_changes_of_one_version_one_is_taken(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let lead = Actor::from(&with_organizer(&ledger, &accra, "ama"));
    let version = ledger
        .read(|tx| group::standing(tx, accra.id))
        .unwrap()
        .version;
    let edit = |name: &str, version| {
        let form = GroupForm {
            name: name.to_owned(),
            ..GroupForm::of(&accra)
        };
        let draft = form.parse().unwrap();
        ledger
            .database
            .write(|tx| group::edit(tx, &lead, accra.id, version, draft, build::at(NOON)))
    };
    let results = race(4, |number| edit(&format!("Name {number}"), version));
    let taken = results.iter().filter(|result| result.is_ok()).count();
    assert_eq!(taken, 1, "{results:?}");
    assert!(
        results
            .iter()
            .all(|result| matches!(result, Ok(()) | Err(GroupError::Stale)))
    );
    edit("The last word", version + 1).unwrap();
    let stored = ledger.read(|tx| group::get(tx, accra.id)).unwrap();
    assert_eq!(stored.name.as_str(), "The last word");
    assert_eq!(stored.slug, accra.slug, "its address stays");
}

fn only_who_agrees_is_named(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let ama = with_organizer(&ledger, &accra, "ama");
    with_organizer(&ledger, &accra, "kofi");
    let named = || {
        let listings = ledger.read(group::listings);
        let listing = listings
            .into_iter()
            .find(|it| it.group.id == accra.id)
            .unwrap();
        assert!(!listing.wants_organizers);
        listing.organizers
    };
    assert!(named().is_empty());
    let set = |actor: &Actor, is_listed| {
        ledger
            .database
            .write(|tx| group::set_listed(tx, actor, accra.id, is_listed, build::at(NOON)))
    };
    set(&Actor::from(&ama), true).unwrap();
    assert_eq!(named(), ["ama"]);
    set(&Actor::from(&ama), false).unwrap();
    assert!(named().is_empty());
    let stranger = person(&ledger, "chidi");
    assert!(matches!(
        set(&Actor::from(&stranger), true),
        Err(GroupError::Forbidden(_))
    ));
}
