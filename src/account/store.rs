//! Tables `people` and `mail_links`; the others are in files of their own.

pub(super) mod api_token;
pub(super) mod idempotency;
pub(super) mod identity;
pub(super) mod second_factor;
pub(super) mod session;
pub(super) mod sign_in_code;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use uuid::Uuid;

use super::link_token::LinkToken;
use super::{LinkPurpose, NewPerson, OpenLink, Person, PersonId, Role};
use crate::database::schema::{mail_links, people};
use crate::database::{AnyConnection, DatabaseError, Instant, id_type};
use crate::locale::Locale;
use crate::mail::Address;
use crate::recurrence::Zone;
use crate::text::Line;

id_type! {
    /// The thing a link is about, whatever table it is in.
    SubjectId
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = people)]
struct PersonRow {
    id: PersonId,
    email: String,
    name: String,
    zone: String,
    locale: String,
    role: Role,
    confirmed_at: Option<Instant>,
    language: Option<String>,
}

impl PersonRow {
    fn read(self) -> Result<Person, DatabaseError> {
        let id = self.id;
        let corrupt = |column, cause: String| DatabaseError::Corrupt {
            table: "people",
            id: id.to_string(),
            column,
            cause,
        };
        Ok(Person {
            id,
            email: Address::parse(&self.email).map_err(|e| corrupt("email", e.to_string()))?,
            name: Line::try_from(self.name).map_err(|e| corrupt("name", e.to_string()))?,
            zone: Zone::parse(&self.zone).map_err(|e| corrupt("zone", e.to_string()))?,
            locale: Locale::nearest(self.language.as_ref().unwrap_or(&self.locale))
                .unwrap_or_default(),
            role: self.role,
            confirmed_at: self.confirmed_at.map(|at| at.0),
        })
    }
}

/// The person with this key.
pub fn get(tx: &mut AnyConnection, id: PersonId) -> Result<Option<Person>, DatabaseError> {
    let row = people::table
        .find(id)
        .select(PersonRow::as_select())
        .first(tx)
        .optional()?;
    row.map(PersonRow::read).transpose()
}

/// The person with this address, in whatever case it is written.
pub fn find_by_email(
    tx: &mut AnyConnection,
    email: &Address,
) -> Result<Option<Person>, DatabaseError> {
    let row = people::table
        .filter(people::email_key.eq(email.key()))
        .select(PersonRow::as_select())
        .first(tx)
        .optional()?;
    row.map(PersonRow::read).transpose()
}

/// The person with this address, made when there was none. What is known of somebody already is
/// left as it is: whoever types a foreign address must not rename its owner.
pub fn upsert(
    tx: &mut AnyConnection,
    new: &NewPerson,
    now: DateTime<Utc>,
) -> Result<Person, DatabaseError> {
    if let Some(known) = find_by_email(tx, &new.email)? {
        return Ok(known);
    }
    let id = PersonId::new();
    diesel::insert_into(people::table)
        .values((
            people::id.eq(id),
            people::email.eq(new.email.as_str()),
            people::email_key.eq(new.email.key()),
            people::name.eq(new.name.as_str()),
            people::zone.eq(new.zone.name()),
            people::locale.eq(new.locale.tag()),
            people::role.eq(Role::Member),
            people::created_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(Person {
        id,
        email: new.email.clone(),
        name: new.name.clone(),
        zone: new.zone,
        locale: new.locale,
        role: Role::Member,
        confirmed_at: None,
    })
}

/// Notes that the person proved the address; the first time counts.
pub fn confirm(
    tx: &mut AnyConnection,
    id: PersonId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::update(
        people::table
            .find(id)
            .filter(people::confirmed_at.is_null()),
    )
    .set(people::confirmed_at.eq(Instant(now)))
    .execute(tx)?;
    Ok(())
}

/// Makes the person with this address staff; returns whether they were not before.
pub fn make_staff(
    tx: &mut AnyConnection,
    new: &NewPerson,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let person = upsert(tx, new, now)?;
    set_role(tx, person.id, Role::Staff)?;
    Ok(person.role != Role::Staff)
}

/// Gives the person a role.
pub fn set_role(tx: &mut AnyConnection, id: PersonId, role: Role) -> Result<(), DatabaseError> {
    diesel::update(people::table.find(id))
        .set(people::role.eq(role))
        .execute(tx)?;
    Ok(())
}

/// What somebody says of themselves, as they say it now.
pub fn save_profile(
    tx: &mut AnyConnection,
    id: PersonId,
    name: &Line,
    zone: Zone,
) -> Result<(), DatabaseError> {
    diesel::update(people::table.find(id))
        .set((people::name.eq(name.as_str()), people::zone.eq(zone.name())))
        .execute(tx)?;
    Ok(())
}

/// Notes in which language somebody reads our pages: that of their letters, unless they chose one.
pub fn note_language(
    tx: &mut AnyConnection,
    id: PersonId,
    locale: Locale,
) -> Result<(), DatabaseError> {
    let other = people::table
        .find(id)
        .filter(people::locale.ne(locale.tag()));
    diesel::update(other)
        .set(people::locale.eq(locale.tag()))
        .execute(tx)?;
    Ok(())
}

/// The language somebody chose for their letters; none while they leave it to the pages they read.
pub fn chosen_language(
    tx: &mut AnyConnection,
    id: PersonId,
) -> Result<Option<Locale>, DatabaseError> {
    let chosen: Option<Option<String>> = people::table
        .find(id)
        .select(people::language)
        .first(tx)
        .optional()?;
    Ok(chosen.flatten().and_then(|tag| Locale::of_tag(&tag)))
}

/// Chooses the language of somebody's letters, or leaves it to the pages they read.
pub fn choose_language(
    tx: &mut AnyConnection,
    id: PersonId,
    language: Option<Locale>,
) -> Result<(), DatabaseError> {
    diesel::update(people::table.find(id))
        .set(people::language.eq(language.map(Locale::tag)))
        .execute(tx)?;
    Ok(())
}

/// Everybody who is staff, by when they came.
pub fn all_staff(tx: &mut AnyConnection) -> Result<Vec<Person>, DatabaseError> {
    let rows = people::table
        .filter(people::role.eq(Role::Staff))
        .select(PersonRow::as_select())
        .order((people::created_at, people::id))
        .load(tx)?;
    rows.into_iter().map(PersonRow::read).collect()
}

/// How many are staff. Their rows are held until the end of the transaction, so that of two who go at
/// once the second counts without the first.
pub fn hold_staff(tx: &mut AnyConnection) -> Result<usize, DatabaseError> {
    Ok(
        diesel::update(people::table.filter(people::role.eq(Role::Staff)))
            .set(people::role.eq(Role::Staff))
            .execute(tx)?,
    )
}

/// Holds somebody's row until the end of the transaction: whoever else holds it waits.
pub(super) fn hold(tx: &mut AnyConnection, id: PersonId) -> Result<(), DatabaseError> {
    diesel::update(people::table.find(id))
        .set(people::id.eq(id))
        .execute(tx)?;
    Ok(())
}

/// Removes a person, and with them what is theirs alone: sessions, links, identities, second factor,
/// tokens, what they follow and their places among organizers. Whatever else names them names nobody then.
pub fn remove(tx: &mut AnyConnection, id: PersonId) -> Result<(), DatabaseError> {
    diesel::delete(people::table.find(id)).execute(tx)?;
    Ok(())
}

/// What these people are called.
pub fn names_of(
    tx: &mut AnyConnection,
    ids: &[PersonId],
) -> Result<BTreeMap<PersonId, String>, DatabaseError> {
    let ids: BTreeSet<PersonId> = ids.iter().copied().collect();
    let ids: Vec<PersonId> = ids.into_iter().collect();
    let mut names = BTreeMap::new();
    // In parts: SQLite takes 32,766 bound values in one statement, and a file of the log has more lines.
    for ids in ids.chunks(10_000) {
        let rows: Vec<(PersonId, String)> = people::table
            .filter(people::id.eq_any(ids.to_vec()))
            .select((people::id, people::name))
            .load(tx)?;
        names.extend(rows);
    }
    Ok(names)
}

pub(super) fn insert_link(
    tx: &mut AnyConnection,
    token: &LinkToken,
    purpose: LinkPurpose,
    person: PersonId,
    subject: Option<Uuid>,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(mail_links::table)
        .values((
            mail_links::digest.eq(token.digest()),
            mail_links::purpose.eq(purpose),
            mail_links::person_id.eq(person),
            mail_links::subject.eq(subject.map(SubjectId)),
            mail_links::created_at.eq(Instant(now)),
            mail_links::expires_at.eq(Instant(expires_at)),
        ))
        .execute(tx)?;
    Ok(())
}

pub(super) fn links_since(
    tx: &mut AnyConnection,
    purpose: LinkPurpose,
    person: PersonId,
    since: DateTime<Utc>,
) -> Result<i64, DatabaseError> {
    Ok(mail_links::table
        .filter(mail_links::purpose.eq(purpose))
        .filter(mail_links::person_id.eq(person))
        .filter(mail_links::created_at.gt(Instant(since)))
        .count()
        .get_result(tx)?)
}

pub(super) fn open_link(
    tx: &mut AnyConnection,
    purpose: LinkPurpose,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<Option<OpenLink>, DatabaseError> {
    let row: Option<(PersonId, Option<SubjectId>)> = mail_links::table
        .find(token.digest())
        .filter(mail_links::purpose.eq(purpose))
        .filter(mail_links::used_at.is_null())
        .filter(mail_links::expires_at.gt(Instant(now)))
        .select((mail_links::person_id, mail_links::subject))
        .first(tx)
        .optional()?;
    Ok(row.map(|(person, subject)| OpenLink {
        person,
        subject: subject.map(|s| s.0),
    }))
}

/// Whether this call was the one that used it up.
pub(super) fn mark_link_used(
    tx: &mut AnyConnection,
    digest: &str,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let marked = diesel::update(
        mail_links::table
            .find(digest)
            .filter(mail_links::used_at.is_null()),
    )
    .set(mail_links::used_at.eq(Instant(now)))
    .execute(tx)?;
    Ok(marked == 1)
}
