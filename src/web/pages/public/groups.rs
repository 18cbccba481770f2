//! The directory of groups, by region.

use std::collections::HashMap;

use actix_web::{Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};

use super::social::Social;
use crate::catalog::{Catalog, GroupEntry};
use crate::geography::{Country, Region};
use crate::text::Line;
use crate::web::app::App;
use crate::web::page::Page;
use crate::web::show::{self, TimeText};

#[derive(Template)]
#[template(path = "page/public/groups.html")]
struct GroupsPage {
    social: Social,
    regions: Vec<RegionSection>,
    count: usize,
}

const DESCRIPTION: &str = "User groups, SIGs, working groups and project teams of open infrastructure \
    communities, by region, with their next events.";

struct RegionSection {
    id: &'static str,
    name: &'static str,
    groups: Vec<GroupCard>,
}

struct GroupCard {
    href: String,
    name: String,
    kind: &'static str,
    place: Option<String>,
    next: Option<TimeText>,
}

/// `GET /groups`.
pub async fn get(app: web::Data<App>) -> impl Responder {
    let catalog = app.shelf.current();
    let dates = next_dates(&catalog, app.clock.now());
    let regions = Region::ALL.iter().copied().map(Some).chain([None]);
    let regions = regions.map(|region| section(&catalog, region, &dates));
    Page::public(GroupsPage {
        social: Social::of(&app.site, "/groups", "Groups", DESCRIPTION),
        regions: regions
            .filter(|section| !section.groups.is_empty())
            .collect(),
        count: catalog.groups().len(),
    })
}

fn section(
    catalog: &Catalog,
    region: Option<Region>,
    dates: &HashMap<&str, TimeText>,
) -> RegionSection {
    let groups = catalog
        .groups()
        .iter()
        .filter(|entry| entry.region == region);
    RegionSection {
        id: region.map_or("worldwide", |region| region.as_str()),
        name: region.map_or("Worldwide", Region::label),
        groups: groups.map(|entry| card(entry, dates)).collect(),
    }
}

fn card(entry: &GroupEntry, dates: &HashMap<&str, TimeText>) -> GroupCard {
    let group = &entry.group;
    GroupCard {
        href: format!("/groups/{}", group.slug),
        name: group.name.to_string(),
        kind: group.kind.label(),
        place: place(entry),
        next: dates.get(group.slug.as_str()).cloned(),
    }
}

/// City and country of a group, as far as known.
pub(super) fn place(entry: &GroupEntry) -> Option<String> {
    let city = entry.group.city.as_ref().map(Line::as_str);
    let country = entry.group.country.as_ref().map(Country::name);
    let parts: Vec<&str> = [city, country].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The day of the next event of each group, by slug. One look at each event for all groups together.
fn next_dates(catalog: &Catalog, now: DateTime<Utc>) -> HashMap<&str, TimeText> {
    let mut earliest: HashMap<&str, (DateTime<Utc>, TimeText)> = HashMap::new();
    for entry in catalog.entries().iter().filter(|entry| entry.is_on()) {
        let Some(next) = entry
            .next(now)
            .filter(|_| !entry.listing.draft.when.is_month())
        else {
            continue;
        };
        for host in &entry.listing.hosts {
            let is_earlier = earliest
                .get(host.slug.as_str())
                .is_none_or(|(at, _)| next.starts_at < *at);
            if is_earlier {
                let day = show::local_day(&next.when);
                let text = TimeText::day(day, show::date(day));
                earliest.insert(host.slug.as_str(), (next.starts_at, text));
            }
        }
    }
    earliest
        .into_iter()
        .map(|(slug, (_, day))| (slug, day))
        .collect()
}
