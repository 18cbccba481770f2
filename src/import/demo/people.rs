//! The groups and the people of the demo.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::super::ImportError;
use super::file::{GroupEntry, PersonEntry};
use crate::account::{self, Actor, NewPerson, PersonId, Role};
use crate::database::{AnyConnection, DatabaseError};
use crate::group::{self, Group, GroupError, GroupId, MemberCount, MemberSource, Trust};
use crate::locale::Locale;
use crate::mail::Address;
use crate::slug::Slug;
use crate::text::Line;

/// Makes the groups that are not there yet; those that are stay as they are.
pub(super) fn keep_groups(
    tx: &mut AnyConnection,
    entries: &[GroupEntry],
    now: DateTime<Utc>,
) -> Result<BTreeMap<Slug, GroupId>, ImportError> {
    let mut groups = BTreeMap::new();
    for entry in entries {
        let id = match group::find_by_slug(tx, &entry.slug)? {
            Some(known) => known.id,
            None => {
                let group = new_group(entry);
                group::save(tx, &group, now)?;
                keep_standing(tx, entry, group.id, now)?;
                group.id
            }
        };
        groups.insert(entry.slug.clone(), id);
    }
    Ok(groups)
}

/// What staff and leads have said of a group.
fn keep_standing(
    tx: &mut AnyConnection,
    entry: &GroupEntry,
    group: GroupId,
    now: DateTime<Utc>,
) -> Result<(), ImportError> {
    let fault = |cause: GroupError| match cause {
        GroupError::Database(cause) => ImportError::Database(cause),
        cause => ImportError::Demo(format!("demo/groups.yaml: {}: {cause}", entry.slug)),
    };
    if entry.trusted {
        let why = Line::parse("It is so in the demo", 99)
            .map_err(|cause| ImportError::Demo(cause.to_string()))?;
        group::set_trust(tx, &Actor::Service, group, Trust::Trusted, &why, now).map_err(fault)?;
    }
    for (&day, &members) in &entry.members {
        let count = MemberCount {
            day,
            members,
            source: MemberSource::Imported,
        };
        group::record_members(tx, &Actor::Service, group, count, now).map_err(fault)?;
    }
    Ok(())
}

fn new_group(entry: &GroupEntry) -> Group {
    Group {
        id: GroupId::new(),
        slug: entry.slug.clone(),
        kind: entry.kind,
        name: entry.name.clone(),
        description: entry.description.clone(),
        city: entry.city.clone(),
        country: entry.country,
        region: entry
            .region
            .or_else(|| entry.country.map(|country| country.region())),
        links: entry.links.clone(),
    }
}

/// Makes the people that are not there yet, and lets them organize for their groups.
pub(super) fn keep_people(
    tx: &mut AnyConnection,
    entries: &[PersonEntry],
    groups: &BTreeMap<Slug, GroupId>,
    now: DateTime<Utc>,
) -> Result<BTreeMap<Address, PersonId>, ImportError> {
    let mut people = BTreeMap::new();
    for entry in entries {
        let (id, is_new) = keep_person(tx, entry, now)?;
        for slug in &entry.groups {
            let group = groups.get(slug).ok_or_else(|| {
                ImportError::Demo(format!(
                    "demo/people.yaml: {}: there is no group {slug}",
                    entry.name
                ))
            })?;
            group::add_organizer(tx, *group, id, now)?;
            if is_new && entry.named {
                group::set_listed(tx, &whoever(id), *group, true, now)
                    .map_err(|cause| ImportError::Demo(cause.to_string()))?;
            }
        }
        people.insert(entry.email.clone(), id);
    }
    Ok(people)
}

/// The person, as one who acts for themselves.
fn whoever(id: PersonId) -> Actor {
    Actor::Person {
        id,
        role: Role::Organizer,
    }
}

/// The person, and whether nobody was known by that address.
fn keep_person(
    tx: &mut AnyConnection,
    entry: &PersonEntry,
    now: DateTime<Utc>,
) -> Result<(PersonId, bool), DatabaseError> {
    if let Some(known) = account::find_by_email(tx, &entry.email)? {
        return Ok((known.id, false));
    }
    let new = NewPerson {
        email: entry.email.clone(),
        name: entry.name.clone(),
        zone: entry.zone,
        locale: Locale::nearest(entry.locale.as_str()).unwrap_or_default(),
    };
    let person = account::upsert(tx, &new, now)?;
    account::set_role(tx, person.id, entry.role)?;
    account::confirm(tx, person.id, now)?;
    Ok((person.id, true))
}
