//! The directory of groups, by region.

use std::collections::HashMap;

use actix_web::{HttpRequest, Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};
use url::form_urlencoded;

use super::social::Social;
use crate::catalog::{Catalog, GroupEntry};
use crate::geography::Region;
use crate::group::GroupKind;
use crate::locale::Locale;
use crate::text::Prose;
use crate::web::app::App;
use crate::web::filters;
use crate::web::form::Choice;
use crate::web::page::Page;
use crate::web::reader::Reader;
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
    name: String,
    groups: Vec<GroupCard>,
}

struct GroupCard {
    href: String,
    name: String,
    kind: String,
    place: Option<String>,
    next: Option<TimeText>,
    members: Option<usize>,
    is_dormant: bool,
    wants_organizers: bool,
}

/// `GET /groups`.
pub async fn get(request: HttpRequest, reader: Reader, app: web::Data<App>) -> impl Responder {
    let locale = reader.locale();
    let catalog = app.shelf.current();
    let filter = Filter::read(request.query_string());
    let dates = next_dates(&catalog, locale, app.clock.now());
    let regions = Region::ALL.iter().copied().map(Some).chain([None]);
    let regions: Vec<RegionSection> = regions
        .map(|region| section(&catalog, region, &filter, &dates, locale))
        .filter(|section| !section.groups.is_empty())
        .collect();
    Page::public(GroupsPage {
        social: Social::of(
            &app.site,
            "/groups",
            &locale.text("groups"),
            &locale.text("groups-description"),
        ),
        count: regions.iter().map(|section| section.groups.len()).sum(),
        total: catalog.groups().len(),
        kinds: kinds(locale),
        lives: lives(locale),
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
            place(entry, Locale::English).unwrap_or_default(),
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

fn kinds(locale: Locale) -> Vec<Choice> {
    let kinds = GroupKind::ALL.iter().map(|kind| kind.as_str());
    let kinds = kinds.map(|word| Choice::new(word, locale.word("group-kinds", word)));
    let any = Choice::new("", locale.text("any-group-kind"));
    std::iter::once(any).chain(kinds).collect()
}

fn lives(locale: Locale) -> Vec<Choice> {
    vec![
        Choice::new("", locale.text("any-life")),
        Choice::new("active", locale.text("active-only")),
        Choice::new("dormant", locale.text("dormant-only")),
    ]
}

fn section(
    catalog: &Catalog,
    region: Option<Region>,
    filter: &Filter,
    dates: &HashMap<&str, TimeText>,
    locale: Locale,
) -> RegionSection {
    let groups = catalog
        .groups()
        .iter()
        .filter(|entry| entry.region == region && filter.takes(entry));
    RegionSection {
        id: region.map_or("worldwide", |region| region.as_str()),
        name: match region {
            Some(region) => locale.word("region", region.as_str()).into_owned(),
            None => locale.text("worldwide").into_owned(),
        },
        groups: groups.map(|entry| card(entry, dates, locale)).collect(),
    }
}

fn card(entry: &GroupEntry, dates: &HashMap<&str, TimeText>, locale: Locale) -> GroupCard {
    let group = &entry.group;
    GroupCard {
        href: format!("/groups/{}", group.slug),
        name: group.name.to_string(),
        kind: locale.word("group-kind", group.kind.as_str()).into_owned(),
        place: place(entry, locale),
        next: dates.get(group.slug.as_str()).cloned(),
        members: entry.members.last().map(|count| count.members as usize),
        is_dormant: entry.dormant_since.is_some(),
        wants_organizers: entry.wants_organizers,
    }
}

/// City and country of a group, as far as known.
pub(super) fn place(entry: &GroupEntry, locale: Locale) -> Option<String> {
    let city = entry.group.city.as_ref().map(ToString::to_string);
    let country = entry
        .group
        .country
        .map(|country| locale.country(country.code()));
    let parts: Vec<String> = [city, country].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The day of the next event of each group, by slug. One look at each event for all groups together.
fn next_dates(catalog: &Catalog, locale: Locale, now: DateTime<Utc>) -> HashMap<&str, TimeText> {
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
                let text = TimeText::day(day, locale.short_date(day));
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
    use crate::text::Line;

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
