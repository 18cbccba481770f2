//! Table `groups`; those around it are in the files below.

mod invitations;
mod life;
mod listing;
mod members;
mod organizers;
mod proposals;
mod requests;

use chrono::{DateTime, Utc};
use diesel::prelude::*;

pub use self::invitations::open_invitations;
pub(super) use self::invitations::{group_of_invitation, insert_invitation, settle_invitation};
pub(super) use self::life::{affirm, set_asked, set_dormant};
pub use self::life::{life, lives};
pub use self::listing::listings;
pub use self::members::members_of;
pub(super) use self::members::{delete_members, put_members};
pub use self::organizers::{
    Organizer, add_organizer, groups_of, is_trusted_organizer, leads, organizers, role_of,
};
pub(super) use self::organizers::{delete_organizer, set_listed, set_role};
pub use self::proposals::{get_proposal, proposals_in, proposals_of};
pub(super) use self::proposals::{insert_proposal, proposals_waiting, settle_proposal};
pub(super) use self::requests::{put_request, request_state, settle_request};
pub use self::requests::{requests_of, requests_to};
use super::{Group, GroupId, GroupKind, Trust};
use crate::database::schema::groups;
use crate::database::{AnyConnection, DatabaseError, Instant, Json, edition};
use crate::geography::{Country, Region};
use crate::slug::Slug;
use crate::text::{Line, Prose};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = groups, treat_none_as_null = true)]
struct GroupRow {
    id: GroupId,
    slug: String,
    kind: GroupKind,
    name: String,
    description: Option<String>,
    city: Option<String>,
    country: Option<String>,
    region: Option<Region>,
    links: Json,
}

impl GroupRow {
    fn of(group: &Group) -> Self {
        Self {
            id: group.id,
            slug: group.slug.to_string(),
            kind: group.kind,
            name: group.name.to_string(),
            description: group.description.as_ref().map(Prose::to_string),
            city: group.city.as_ref().map(Line::to_string),
            country: group.country.map(String::from),
            region: group.region,
            links: Json::of(&group.links),
        }
    }

    fn read(self) -> Result<Group, DatabaseError> {
        let id = self.id;
        let corrupt = |column, cause: String| DatabaseError::Corrupt {
            table: "groups",
            id: id.to_string(),
            column,
            cause,
        };
        Ok(Group {
            id,
            slug: Slug::parse(&self.slug).map_err(|e| corrupt("slug", e.to_string()))?,
            kind: self.kind,
            name: Line::try_from(self.name).map_err(|e| corrupt("name", e.to_string()))?,
            description: self
                .description
                .map(Prose::try_from)
                .transpose()
                .map_err(|e| corrupt("description", e.to_string()))?,
            city: self
                .city
                .map(Line::try_from)
                .transpose()
                .map_err(|e| corrupt("city", e.to_string()))?,
            country: self
                .country
                .map(Country::try_from)
                .transpose()
                .map_err(|e| corrupt("country", e.to_string()))?,
            region: self.region,
            links: self
                .links
                .read()
                .map_err(|e| corrupt("links", e.to_string()))?,
        })
    }
}

/// All groups, by name.
pub fn all(tx: &mut AnyConnection) -> Result<Vec<Group>, DatabaseError> {
    let rows = groups::table
        .select(GroupRow::as_select())
        .order(groups::name)
        .load(tx)?;
    rows.into_iter().map(GroupRow::read).collect()
}

/// The group with this key.
pub fn get(tx: &mut AnyConnection, id: GroupId) -> Result<Option<Group>, DatabaseError> {
    let row = groups::table
        .find(id)
        .select(GroupRow::as_select())
        .first(tx)
        .optional()?;
    row.map(GroupRow::read).transpose()
}

/// The group with this slug.
pub fn find_by_slug(tx: &mut AnyConnection, slug: &Slug) -> Result<Option<Group>, DatabaseError> {
    let row = groups::table
        .filter(groups::slug.eq(slug.as_str()))
        .select(GroupRow::as_select())
        .first(tx)
        .optional()?;
    row.map(GroupRow::read).transpose()
}

/// Stores the group as it is, new or changed; returns whether anything was different. The public
/// sees it: the edition moves on.
pub fn save(
    tx: &mut AnyConnection,
    group: &Group,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let known = groups::table
        .find(group.id)
        .select(GroupRow::as_select())
        .first(tx)
        .optional()?;
    match known.map(GroupRow::read).transpose()? {
        Some(known) if known == *group => return Ok(false),
        Some(_) => {
            diesel::update(groups::table.find(group.id))
                .set((
                    GroupRow::of(group),
                    groups::version.eq(groups::version + 1),
                    groups::last_modified.eq(Instant(now)),
                ))
                .execute(tx)?;
        }
        None => {
            diesel::insert_into(groups::table)
                .values((
                    GroupRow::of(group),
                    groups::created_at.eq(Instant(now)),
                    groups::last_modified.eq(Instant(now)),
                ))
                .execute(tx)?;
        }
    }
    edition::bump(tx, now)?;
    Ok(true)
}

/// The same group with other words, if nobody saved it since `version` was read.
pub(super) fn save_over(
    tx: &mut AnyConnection,
    version: i32,
    group: &Group,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let saved = diesel::update(
        groups::table
            .find(group.id)
            .filter(groups::version.eq(version)),
    )
    .set((
        GroupRow::of(group),
        groups::version.eq(version + 1),
        groups::last_modified.eq(Instant(now)),
    ))
    .execute(tx)?;
    if saved == 1 {
        edition::bump(tx, now)?;
    }
    Ok(saved == 1)
}

/// What staff and its leads see of a group besides its public face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Whether its events are reviewed.
    pub trust: Trust,
    /// +1 with every save.
    pub version: i32,
}

/// How the group stands.
pub fn standing(tx: &mut AnyConnection, id: GroupId) -> Result<Option<Standing>, DatabaseError> {
    let row: Option<(Trust, i32)> = groups::table
        .find(id)
        .select((groups::trust, groups::version))
        .first(tx)
        .optional()?;
    Ok(row.map(|(trust, version)| Standing { trust, version }))
}

/// Which groups are trusted.
pub fn trusted(tx: &mut AnyConnection) -> Result<Vec<GroupId>, DatabaseError> {
    Ok(groups::table
        .filter(groups::trust.eq(Trust::Trusted))
        .select(groups::id)
        .load(tx)?)
}

/// Holds the row of the group until the transaction ends: who changes its people does so one after
/// another. PostgreSQL waits here; SQLite has one writer anyway.
pub(super) fn hold(tx: &mut AnyConnection, id: GroupId) -> Result<(), DatabaseError> {
    diesel::update(groups::table.find(id))
        .set(groups::version.eq(groups::version))
        .execute(tx)?;
    Ok(())
}

/// Says whether the group is trusted; returns whether that is another answer than before.
pub(super) fn set_trust(
    tx: &mut AnyConnection,
    id: GroupId,
    trust: Trust,
) -> Result<bool, DatabaseError> {
    let changed = diesel::update(groups::table.find(id).filter(groups::trust.ne(trust)))
        .set(groups::trust.eq(trust))
        .execute(tx)?;
    Ok(changed == 1)
}
