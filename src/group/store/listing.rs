//! The public faces of all groups, for the catalog.

use std::collections::HashMap;

use diesel::prelude::*;

use super::members::read_count;
use super::{GroupRow, members};
use crate::database::schema::{group_members, group_organizers, groups, people};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::group::{GroupId, GroupListing, MemberCount};

/// Every group as everybody sees it, by name.
pub fn listings(tx: &mut AnyConnection) -> Result<Vec<GroupListing>, DatabaseError> {
    let rows: Vec<(GroupRow, Option<Instant>)> = groups::table
        .select((GroupRow::as_select(), groups::dormant_since))
        .order(groups::name)
        .load(tx)?;
    let mut organizers = organizers(tx)?;
    let mut members = figures(tx)?;
    rows.into_iter()
        .map(|(row, dormant_since)| {
            let group = row.read()?;
            let people = organizers.remove(&group.id);
            Ok(GroupListing {
                dormant_since: dormant_since.map(|since| since.0),
                wants_organizers: people.is_none(),
                organizers: people.unwrap_or_default(),
                members: members.remove(&group.id).unwrap_or_default(),
                group,
            })
        })
        .collect()
}

/// The names that may be shown, of every group that has organizers.
fn organizers(tx: &mut AnyConnection) -> Result<HashMap<GroupId, Vec<String>>, DatabaseError> {
    let rows: Vec<(GroupId, String, bool)> = group_organizers::table
        .inner_join(people::table)
        .select((
            group_organizers::group_id,
            people::name,
            group_organizers::listed,
        ))
        .order((group_organizers::role, people::name))
        .load(tx)?;
    let mut organizers: HashMap<GroupId, Vec<String>> = HashMap::new();
    for (group, name, is_listed) in rows {
        let names = organizers.entry(group).or_default();
        names.extend(is_listed.then_some(name));
    }
    Ok(organizers)
}

fn figures(tx: &mut AnyConnection) -> Result<HashMap<GroupId, Vec<MemberCount>>, DatabaseError> {
    let rows: Vec<(GroupId, members::CountRow)> = group_members::table
        .select((
            group_members::group_id,
            (
                group_members::day,
                group_members::members,
                group_members::source,
            ),
        ))
        .order((group_members::group_id, group_members::day))
        .load(tx)?;
    let mut figures: HashMap<GroupId, Vec<MemberCount>> = HashMap::new();
    for (group, row) in rows {
        figures
            .entry(group)
            .or_default()
            .push(read_count(group, row)?);
    }
    Ok(figures)
}
