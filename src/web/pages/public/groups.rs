//! The directory of groups, by region.

use std::collections::HashMap;

use actix_web::{HttpRequest, Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};
use url::form_urlencoded;

use super::social::Social;
use crate::catalog::{Catalog, GroupEntry};
use crate::geography::{Country, Region};
use crate::group::GroupKind;
use crate::text::{Line, Prose};
use crate::web::app::App;
use crate::web::form::Choice;
use crate::web::page::Page;
use crate::web::show::{self, TimeText};

#[derive(Template)]
#[template(path = "page/public/groups.html")]
struct GroupsPage {
    social: Social,
    filter: Filter,
    kinds: Vec<Choice>,
    lives: Vec<Choice>,
    regions: Vec<RegionSection>,
    /// How many are shown, and how many there are.
    count: usize,
    total: usize,
}

const DESCRIPTION: &str = "User groups, SIGs, working groups and project teams of open infrastructure \
    communities, by region, with their next events.";

/// Which groups are wanted. A word that no choice has is as none: old links go on working.
#[derive(Debug, Default)]
struct Filter {
    q: String,
    kind: String,
    life: String,
    wanted: bool,
}

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
    members: Option<u32>,
    is_dormant: bool,
    wants_organizers: bool,
}

/// `GET /groups`.
pub async fn get(request: HttpRequest, app: web::Data<App>) -> impl Responder {
    let catalog = app.shelf.current();
    let filter = Filter::read(request.query_string());
    let dates = next_dates(&catalog, app.clock.now());
    let regions = Region::ALL.iter().copied().map(Some).chain([None]);
    let regions: Vec<RegionSection> = regions
        .map(|region| section(&catalog, region, &filter, &dates))
        .filter(|section| !section.groups.is_empty())
        .collect();
    Page::public(GroupsPage {
        social: Social::of(&app.site, "/groups", "Groups", DESCRIPTION),
        count: regions.iter().map(|section| section.groups.len()).sum(),
        total: catalog.groups().len(),
        kinds: kinds(),
        lives: lives(),
        filter,
        regions,
    })
}

impl Filter {
    fn read(query: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = value.trim();
            match key.as_ref() {
                "q" => filter.q = value.chars().take(100).collect(),
                "kind" => filter.kind = value.to_owned(),
                "life" => filter.life = value.to_owned(),
                "wanted" => filter.wanted = value == "yes",
                _ => {}
            }
        }
        filter
    }

    /// Whether anything is left out by it.
    fn is_narrow(&self) -> bool {
        !self.q.is_empty() || !self.kind.is_empty() || !self.life.is_empty() || self.wanted
    }

    fn takes(&self, entry: &GroupEntry) -> bool {
        let kind: Option<GroupKind> = self.kind.parse().ok();
        let is_dormant = entry.dormant_since.is_some();
        let has_life = match self.life.as_str() {
            "active" => !is_dormant,
            "dormant" => is_dormant,
            _ => true,
        };
        has_life
            && kind.is_none_or(|kind| entry.group.kind == kind)
            && (!self.wanted || entry.wants_organizers)
            && self.occurs_in(entry)
    }

    /// Whether each word is somewhere in what the group says of itself.
    fn occurs_in(&self, entry: &GroupEntry) -> bool {
        if self.q.is_empty() {
            return true;
        }
        let group = &entry.group;
        let mut text = group.name.as_str().to_lowercase();
        for more in [
            place(entry).unwrap_or_default(),
            group
                .description
                .as_ref()
                .map_or("", Prose::as_str)
                .to_owned(),
        ] {
            text.push('\n');
            text.push_str(&more.to_lowercase());
        }
        let words = self.q.to_lowercase();
        words.split_whitespace().all(|word| text.contains(word))
    }
}

fn kinds() -> Vec<Choice> {
    let kinds = GroupKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), kind.plural()));
    std::iter::once(Choice::new("", "Groups of every kind"))
        .chain(kinds)
        .collect()
}

fn lives() -> Vec<Choice> {
    vec![
        Choice::new("", "Active and dormant"),
        Choice::new("active", "Active only"),
        Choice::new("dormant", "Dormant only"),
    ]
}

fn section(
    catalog: &Catalog,
    region: Option<Region>,
    filter: &Filter,
    dates: &HashMap<&str, TimeText>,
) -> RegionSection {
    let groups = catalog
        .groups()
        .iter()
        .filter(|entry| entry.region == region && filter.takes(entry));
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
        members: entry.members.last().map(|count| count.members),
        is_dormant: entry.dormant_since.is_some(),
        wants_organizers: entry.wants_organizers,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Manuscript, compile};
    use crate::group::{Group, GroupId, GroupListing};
    use crate::ical::Publisher;
    use crate::site::Site;
    use crate::slug::Slug;

    fn catalog() -> Catalog {
        let group = |name: &str, kind, city: &str| Group {
            id: GroupId::new(),
            slug: Slug::of(name).unwrap(),
            kind,
            name: Line::parse(name, 99).unwrap(),
            description: Prose::parse("Talks about *Ironic*", 99).ok(),
            city: Line::parse(city, 99).ok(),
            country: None,
            region: None,
            links: Default::default(),
        };
        let asleep = GroupListing {
            dormant_since: Some(DateTime::UNIX_EPOCH),
            wants_organizers: false,
            ..group("Kumasi", GroupKind::UserGroup, "Kumasi").into()
        };
        let manuscript = Manuscript {
            edition: 1,
            changed_at: DateTime::UNIX_EPOCH,
            listings: Vec::new(),
            groups: vec![
                group("Accra", GroupKind::UserGroup, "Accra").into(),
                group("Bare Metal", GroupKind::Sig, "").into(),
                asleep,
            ],
        };
        let site = Site::parse("https://calendar.example.org").unwrap();
        compile(manuscript, None, Default::default(), &Publisher::of(&site))
    }

    #[test]
    fn each_filter_takes_what_it_says() {
        let catalog = catalog();
        for (query, names) in [
            ("", vec!["Accra", "Bare Metal", "Kumasi"]),
            ("kind=sig", vec!["Bare Metal"]),
            ("life=dormant", vec!["Kumasi"]),
            ("life=active&kind=user-group", vec!["Accra"]),
            ("wanted=yes", vec!["Accra", "Bare Metal"]),
            ("q=ironic+kumasi", vec!["Kumasi"]),
            ("q=nothing", vec![]),
            (
                "kind=band&colour=red",
                vec!["Accra", "Bare Metal", "Kumasi"],
            ),
        ] {
            let filter = Filter::read(query);
            let entries = catalog.groups().iter();
            let found: Vec<&str> = entries
                .filter(|entry| filter.takes(entry))
                .map(|entry| entry.group.name.as_str())
                .collect();
            assert_eq!(found, names, "{query}");
        }
    }
}
