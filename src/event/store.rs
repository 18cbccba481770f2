//! Tables `events`, `event_hosts` and `event_organizers`.

pub mod attendances;
pub mod edits;
pub(super) mod forget;
pub(super) mod hand_overs;
pub(super) mod pictures;
mod row;
pub(super) mod sketches;
pub(super) mod spot_checks;
pub(super) mod zone_rules;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use uuid::Uuid;

pub use self::forget::unorganized;
use self::row::{EventRow, corrupt};
use super::{Called, Event, EventDraft, EventError, EventId, HostListing, Listing, State};
use crate::account::PersonId;
use crate::database::schema::{event_hosts, event_organizers, events, groups};
use crate::database::{AnyConnection, DatabaseError, Instant, id_type};
use crate::group::{GroupId, GroupKind};
use crate::recurrence::Zone;
use crate::slug::Slug;
use crate::text::Line;

id_type! {
    /// Key of one rendering of the event form.
    FormKey
}

/// The event with this key.
pub fn get(tx: &mut AnyConnection, id: EventId) -> Result<Option<Event>, DatabaseError> {
    let row = events::table
        .find(id)
        .select(EventRow::as_select())
        .first(tx)
        .optional()?;
    one(tx, row)
}

/// The event with this slug, in whatever state.
pub fn find_by_slug(tx: &mut AnyConnection, slug: &Slug) -> Result<Option<Event>, DatabaseError> {
    let row = events::table
        .filter(events::slug.eq(slug.as_str()))
        .select(EventRow::as_select())
        .first(tx)
        .optional()?;
    one(tx, row)
}

/// The event that an import made from `origin`.
pub fn find_by_origin(
    tx: &mut AnyConnection,
    origin: &str,
) -> Result<Option<Event>, DatabaseError> {
    let row = events::table
        .filter(events::origin.eq(origin))
        .select(EventRow::as_select())
        .first(tx)
        .optional()?;
    one(tx, row)
}

/// The event with this UID, in whatever state.
pub(super) fn find_by_uid(
    tx: &mut AnyConnection,
    uid: &str,
) -> Result<Option<Event>, DatabaseError> {
    let row = events::table
        .filter(events::uid.eq(uid))
        .select(EventRow::as_select())
        .first(tx)
        .optional()?;
    one(tx, row)
}

/// The event that this rendering of the form made already.
pub fn find_by_form_key(
    tx: &mut AnyConnection,
    key: Uuid,
) -> Result<Option<EventId>, DatabaseError> {
    Ok(events::table
        .filter(events::form_key.eq(FormKey(key)))
        .select(events::id)
        .first(tx)
        .optional()?)
}

/// Events in these states, the longest waiting first.
pub fn by_states(tx: &mut AnyConnection, states: &[State]) -> Result<Vec<Event>, DatabaseError> {
    let rows = events::table
        .filter(events::state.eq_any(states.to_vec()))
        .select(EventRow::as_select())
        .order((events::submitted_at.asc(), events::id.asc()))
        .load(tx)?;
    whole(tx, rows)
}

/// Events this person organizes, the newest first.
pub fn by_organizer(tx: &mut AnyConnection, person: PersonId) -> Result<Vec<Event>, DatabaseError> {
    let rows = events::table
        .inner_join(event_organizers::table)
        .filter(event_organizers::person_id.eq(person))
        .select(EventRow::as_select())
        .order((events::created_at.desc(), events::id.desc()))
        .load(tx)?;
    whole(tx, rows)
}

/// Events that take place, single or repeating, of which something may start between the two instants:
/// those behind `after` by key, a page at a time.
pub fn public_starting_between(
    tx: &mut AnyConnection,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    after: Option<EventId>,
) -> Result<Vec<Event>, DatabaseError> {
    let single = events::recurrence
        .is_null()
        .and(events::starts_at.ge(Instant(from)));
    let series = events::recurrence.is_not_null().and(
        events::ends_at
            .is_null()
            .or(events::ends_at.ge(Instant(from)).assume_not_null()),
    );
    let rows = events::table
        .filter(
            events::state
                .eq(State::Published)
                .or(events::moved_from.is_not_null()),
        )
        .filter(events::starts_at.lt(Instant(until)))
        .filter(single.or(series))
        .filter(events::id.gt(after.unwrap_or(EventId(Uuid::nil()))))
        .select(EventRow::as_select())
        .order(events::id)
        .limit(ROWS)
        .load(tx)?;
    whole(tx, rows)
}

/// Series that take place and whose last date may lie between the two instants.
pub fn public_ending_between(
    tx: &mut AnyConnection,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<Event>, DatabaseError> {
    let rows = events::table
        .filter(events::state.eq(State::Published))
        .filter(events::recurrence.is_not_null())
        .filter(events::ends_at.between(Instant(from), Instant(until)))
        .select(EventRow::as_select())
        .order(events::id)
        .load(tx)?;
    whole(tx, rows)
}

/// What people call the groups and events that these drafts refer to.
pub fn called(tx: &mut AnyConnection, drafts: &[&EventDraft]) -> Result<Called, DatabaseError> {
    let hosts: Vec<GroupId> = drafts.iter().flat_map(|it| it.hosts.clone()).collect();
    let parents: Vec<EventId> = drafts.iter().filter_map(|it| it.parent).collect();
    let groups: Vec<(GroupId, String)> = groups::table
        .filter(groups::id.eq_any(hosts))
        .select((groups::id, groups::name))
        .load(tx)?;
    let events: Vec<(EventId, String)> = events::table
        .filter(events::id.eq_any(parents))
        .select((events::id, events::title))
        .load(tx)?;
    Ok(Called {
        groups: groups.into_iter().collect(),
        events: events.into_iter().collect(),
    })
}

/// All events of a zone, each with whether its stored instants are not those its wall time has by
/// the rules of today.
pub(super) fn in_zone(
    tx: &mut AnyConnection,
    zone: Zone,
) -> Result<Vec<(Event, bool)>, DatabaseError> {
    let rows: Vec<EventRow> = events::table
        .filter(events::zone.eq(zone.name()))
        .select(EventRow::as_select())
        .order(events::id)
        .load(tx)?;
    let stored: Vec<_> = rows.iter().map(EventRow::instants).collect();
    let events = whole(tx, rows)?.into_iter();
    let is_off = |(event, stored): (Event, _)| {
        let is_off = EventRow::of(&event).instants() != stored;
        (event, is_off)
    };
    Ok(events.zip(stored).map(is_off).collect())
}

/// Who organizes the event.
pub fn organizers_of(tx: &mut AnyConnection, id: EventId) -> Result<Vec<PersonId>, DatabaseError> {
    Ok(event_organizers::table
        .filter(event_organizers::event_id.eq(id))
        .select(event_organizers::person_id)
        .order(event_organizers::person_id)
        .load(tx)?)
}

/// Writes a new event. Its slug is made from the title, with a number where it is taken.
pub fn insert(
    tx: &mut AnyConnection,
    mut event: Event,
    form_key: Option<Uuid>,
) -> Result<Event, DatabaseError> {
    event.slug = free_slug(tx, &event.slug)?;
    diesel::insert_into(events::table)
        .values((
            EventRow::of(&event),
            events::form_key.eq(form_key.map(FormKey)),
        ))
        .execute(tx)?;
    set_hosts(tx, event.id, &event.draft.hosts)?;
    set_organizers(tx, event.id, &event.organizers)?;
    Ok(event)
}

/// Saves `event`, whole, if nobody saved it since `event.version` was read; the version goes up.
///
/// # Errors
/// [`EventError::Stale`] when somebody did.
pub fn save(tx: &mut AnyConnection, event: &mut Event) -> Result<(), EventError> {
    let read_version = event.version;
    event.version += 1;
    let saved = diesel::update(
        events::table
            .find(event.id)
            .filter(events::version.eq(read_version)),
    )
    .set(EventRow::of(event))
    .execute(tx)
    .map_err(DatabaseError::from)?;
    if saved == 0 {
        event.version = read_version;
        return Err(EventError::Stale);
    }
    set_hosts(tx, event.id, &event.draft.hosts)?;
    Ok(())
}

/// Makes these people the organizers of the event, and no others.
pub fn set_organizers(
    tx: &mut AnyConnection,
    id: EventId,
    organizers: &[PersonId],
) -> Result<(), DatabaseError> {
    diesel::delete(event_organizers::table.filter(event_organizers::event_id.eq(id)))
        .execute(tx)?;
    for &person in organizers {
        diesel::insert_into(event_organizers::table)
            .values((
                event_organizers::event_id.eq(id),
                event_organizers::person_id.eq(person),
            ))
            .execute(tx)?;
    }
    Ok(())
}

fn set_hosts(tx: &mut AnyConnection, id: EventId, hosts: &[GroupId]) -> Result<(), DatabaseError> {
    diesel::delete(event_hosts::table.filter(event_hosts::event_id.eq(id))).execute(tx)?;
    for &group in hosts {
        diesel::insert_into(event_hosts::table)
            .values((
                event_hosts::event_id.eq(id),
                event_hosts::group_id.eq(group),
            ))
            .execute(tx)?;
    }
    Ok(())
}

/// The slug itself, or the first numbered one that is free. Two who race for it: the unique index
/// refuses one, who tries again.
fn free_slug(tx: &mut AnyConnection, wanted: &Slug) -> Result<Slug, DatabaseError> {
    let mut slug = wanted.clone();
    for number in 2.. {
        let taken: i64 = events::table
            .filter(events::slug.eq(slug.as_str()))
            .count()
            .get_result(tx)?;
        if taken == 0 {
            break;
        }
        slug = wanted.numbered(number);
    }
    Ok(slug)
}

fn one(tx: &mut AnyConnection, row: Option<EventRow>) -> Result<Option<Event>, DatabaseError> {
    Ok(whole(tx, row.into_iter().collect())?.pop())
}

/// The events of these rows, with their hosts and organizers.
fn whole(tx: &mut AnyConnection, rows: Vec<EventRow>) -> Result<Vec<Event>, DatabaseError> {
    let ids: Vec<EventId> = rows.iter().map(|row| row.id).collect();
    let mut hosts: HashMap<EventId, Vec<GroupId>> = HashMap::new();
    let mut organizers: HashMap<EventId, Vec<PersonId>> = HashMap::new();
    // In parts: SQLite takes 32,766 bound values in one statement.
    for ids in ids.chunks(10_000) {
        let pairs: Vec<(EventId, GroupId)> = event_hosts::table
            .filter(event_hosts::event_id.eq_any(ids.to_vec()))
            .select((event_hosts::event_id, event_hosts::group_id))
            .order(event_hosts::group_id)
            .load(tx)?;
        for (event, group) in pairs {
            hosts.entry(event).or_default().push(group);
        }
        let pairs: Vec<(EventId, PersonId)> = event_organizers::table
            .filter(event_organizers::event_id.eq_any(ids.to_vec()))
            .select((event_organizers::event_id, event_organizers::person_id))
            .order(event_organizers::person_id)
            .load(tx)?;
        for (event, person) in pairs {
            organizers.entry(event).or_default().push(person);
        }
    }
    rows.into_iter()
        .map(|row| {
            let id = row.id;
            row.read(
                hosts.remove(&id).unwrap_or_default(),
                organizers.remove(&id).unwrap_or_default(),
            )
        })
        .collect()
}

/// So many rows are read at a time: each takes as much memory as the listing made of it, and what all
/// of them together take is not given back.
const ROWS: i64 = 1_000;

/// Every public event, for the catalog.
pub fn listings(tx: &mut AnyConnection) -> Result<Vec<Arc<Listing>>, DatabaseError> {
    let mut hosts = hosts_of_all(tx)?;
    let mut listings: Vec<Arc<Listing>> = Vec::new();
    let mut last = EventId(Uuid::nil());
    loop {
        let rows: Vec<EventRow> = events::table
            .filter(events::state.eq_any(State::PUBLIC.to_vec()))
            .filter(events::id.gt(last))
            .select(EventRow::as_select())
            .order(events::id)
            .limit(ROWS)
            .load(tx)?;
        let Some(row) = rows.last() else {
            name_parents(&mut listings);
            return Ok(listings);
        };
        last = row.id;
        for row in rows {
            let hosts = hosts.remove(&row.id).unwrap_or_default();
            let (ids, hosts): (Vec<_>, Vec<_>) = hosts.into_iter().unzip();
            let listing = row.read(ids, Vec::new())?.into_listing(hosts, None);
            listings.push(Arc::new(listing));
        }
    }
}

/// The hosts of every event, by name.
fn hosts_of_all(
    tx: &mut AnyConnection,
) -> Result<BTreeMap<EventId, Vec<(GroupId, HostListing)>>, DatabaseError> {
    let pairs: Vec<(EventId, GroupId, String, String, GroupKind)> = event_hosts::table
        .inner_join(groups::table)
        .select((
            event_hosts::event_id,
            groups::id,
            groups::slug,
            groups::name,
            groups::kind,
        ))
        .order(groups::name)
        .load(tx)?;
    let mut hosts: BTreeMap<EventId, Vec<(GroupId, HostListing)>> = BTreeMap::new();
    for (event, group, slug, name, kind) in pairs {
        let slug = Slug::parse(&slug).map_err(|cause| corrupt("groups", group, "slug", cause))?;
        let name = Line::try_from(name).map_err(|cause| corrupt("groups", group, "name", cause))?;
        hosts
            .entry(event)
            .or_default()
            .push((group, HostListing { slug, name, kind }));
    }
    Ok(hosts)
}

/// Gives each listing the slug of the event it is a part of, if that is public too.
fn name_parents(listings: &mut [Arc<Listing>]) {
    let wanted: HashSet<EventId> = listings.iter().filter_map(|it| it.draft.parent).collect();
    let slugs: HashMap<EventId, Slug> = listings
        .iter()
        .filter(|listing| wanted.contains(&listing.id))
        .map(|listing| (listing.id, listing.slug.clone()))
        .collect();
    for listing in listings.iter_mut().filter(|it| it.draft.parent.is_some()) {
        let listing = Arc::make_mut(listing);
        listing.parent = listing.draft.parent.and_then(|id| slugs.get(&id)).cloned();
    }
}

/// The public face of one event, whether it is public yet or not: for previews and reminders.
pub fn listing_of(tx: &mut AnyConnection, event: &Event) -> Result<Listing, DatabaseError> {
    let rows: Vec<(GroupId, String, String, GroupKind)> = groups::table
        .filter(groups::id.eq_any(event.draft.hosts.clone()))
        .select((groups::id, groups::slug, groups::name, groups::kind))
        .order(groups::name)
        .load(tx)?;
    let mut hosts = Vec::new();
    for (group, slug, name, kind) in rows {
        let slug = Slug::parse(&slug).map_err(|cause| corrupt("groups", group, "slug", cause))?;
        let name = Line::try_from(name).map_err(|cause| corrupt("groups", group, "name", cause))?;
        hosts.push(HostListing { slug, name, kind });
    }
    Ok(event.clone().into_listing(hosts, None))
}

/// How many events there are, in whatever state: the catalog holds it against its last edition.
pub fn count_all(tx: &mut AnyConnection) -> Result<i64, DatabaseError> {
    Ok(events::table.count().get_result(tx)?)
}
