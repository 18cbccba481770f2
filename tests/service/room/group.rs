//! Groups: who may do what for them, and what two who come at once get.

use folkmoot::account::{Actor, Person};
use folkmoot::audit::{self, Act};
use folkmoot::group::{self, Group, GroupError, GroupId, GroupKind, Role, Trust};
use folkmoot::slug::Slug;

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;

on_both!(
    the_first_organizer_leads_and_the_others_organize,
    trust_is_given_by_staff_and_counts_for_the_organizers_of_that_group,
);

fn founded(ledger: &Ledger, name: &str) -> Group {
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

fn person(ledger: &Ledger, name: &str) -> Person {
    ledger.person(&build::person(name, &format!("{name}@example.org")))
}

fn with_organizer(ledger: &Ledger, group: &Group, name: &str) -> Person {
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
