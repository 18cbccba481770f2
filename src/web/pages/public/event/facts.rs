//! What stands beside the text: where, who, in which language, what is due, where to go.

use chrono::{DateTime, Utc};

use super::status::Phase;
use crate::catalog::{Catalog, Entry};
use crate::event::{DeadlineRole, EventDraft, Format, LinkRole};
use crate::feed::{Facet, Selection};
use crate::locale::Locale;
use crate::web::show::{Manner, TimeText, language_of};

/// A word that leads somewhere.
pub struct NamedLink {
    /// What it says.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// The language of its name, if known.
    pub lang: Option<String>,
}

/// The facts of an event.
pub struct Facts {
    /// How one takes part.
    pub format: String,
    /// Lines of an address: venue, street, city, country.
    pub place: Vec<String>,
    /// A map of the place.
    pub map: Option<String>,
    /// Whether a place is expected and not yet known.
    pub is_place_open: bool,
    /// Hosting groups.
    pub hosts: Vec<NamedLink>,
    /// Languages: tag and name.
    pub languages: Vec<(String, String)>,
    /// Projects.
    pub projects: Vec<NamedLink>,
    /// Tags.
    pub tags: Vec<NamedLink>,
}

/// A way to take part.
pub struct LinkButton {
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Where that is, for those who want to know before they click.
    pub host: String,
    /// Whether it is the one thing to do here.
    pub is_primary: bool,
}

/// Something that is due before the event.
pub struct Deadline {
    /// What is due.
    pub label: String,
    /// Until when, in the event's zone.
    pub until: TimeText,
    /// Whether it has passed.
    pub is_over: bool,
}

impl Facts {
    /// The facts of one event.
    pub fn of(entry: &Entry, catalog: &Catalog, locale: Locale) -> Self {
        let draft = &entry.listing.draft;
        let place = &draft.place;
        let lines = [&place.venue, &place.address, &place.city]
            .into_iter()
            .flatten()
            .map(|line| line.to_string());
        let country = place.country.map(|country| locale.country(country.code()));
        let lines: Vec<String> = lines.chain(country).collect();
        let words = |facet: Facet, words: &mut dyn Iterator<Item = &str>| -> Vec<NamedLink> {
            words
                .map(|word| named(facet, word, catalog, locale))
                .collect()
        };
        let host = |host: &crate::event::HostListing| NamedLink {
            name: host.name.to_string(),
            href: format!("/groups/{}", host.slug),
            lang: language_of(host.name.as_str(), &draft.languages).map(str::to_owned),
        };
        Self {
            format: locale
                .word("taking-part", draft.format.as_str())
                .into_owned(),
            is_place_open: lines.is_empty() && draft.format != Format::Online,
            map: map(draft),
            place: lines,
            hosts: entry.listing.hosts.iter().map(host).collect(),
            languages: draft
                .languages
                .iter()
                .map(|l| (l.as_str().to_owned(), l.name().to_owned()))
                .collect(),
            projects: words(
                Facet::Project,
                &mut draft.projects.iter().map(|word| word.as_str()),
            ),
            tags: words(Facet::Tag, &mut draft.tags.iter().map(|word| word.as_str())),
        }
    }
}

fn named(facet: Facet, word: &str, catalog: &Catalog, locale: Locale) -> NamedLink {
    let query = Selection::of(facet, word)
        .map(|selection| selection.query())
        .unwrap_or_default();
    NamedLink {
        name: facet.name(word, catalog, locale).into_owned(),
        href: format!("/events{query}"),
        lang: None,
    }
}

/// A map by coordinates only: an address in words may be found in the wrong town.
fn map(draft: &EventDraft) -> Option<String> {
    let at = draft.place.coordinates?;
    let (lat, lon) = (at.latitude, at.longitude);
    Some(format!(
        "https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=16/{lat}/{lon}"
    ))
}

/// The links that are of use in this phase, the most useful first.
pub fn buttons(draft: &EventDraft, phase: Phase, locale: Locale) -> Vec<LinkButton> {
    use LinkRole::{Cfp, Join, Livestream, Recap, Recording, Registration, Slides, Website};
    let order: &[LinkRole] = match phase {
        Phase::Ahead => &[Registration, Join, Livestream, Cfp, Website, Slides],
        Phase::On => &[Join, Livestream, Registration, Website, Slides],
        Phase::Over => &[Recording, Slides, Recap, Website],
        Phase::Cancelled | Phase::Postponed => &[Website],
    };
    let found = order
        .iter()
        .filter_map(|role| Some((*role, draft.links.get(role)?)));
    let button = |(index, (role, link)): (usize, (LinkRole, &crate::link::WebLink))| LinkButton {
        label: locale.word("link", role.as_str()).into_owned(),
        href: link.to_string(),
        host: host_of(link.as_str()),
        is_primary: index == 0 && role != Website,
    };
    found.enumerate().map(button).collect()
}

fn host_of(link: &str) -> String {
    let host = url::Url::parse(link)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned));
    host.map(|host| host.trim_start_matches("www.").to_owned())
        .unwrap_or_default()
}

/// What is due, by time.
pub fn deadlines(draft: &EventDraft, manner: Manner, now: DateTime<Utc>) -> Vec<Deadline> {
    let zone = draft.when.zone;
    let mut all: Vec<_> = draft.deadlines.iter().collect();
    all.sort_by_key(|(_, local)| **local);
    let deadline = |(role, local): (&DeadlineRole, &chrono::NaiveDateTime)| Deadline {
        label: manner.locale.word("deadline", role.as_str()).into_owned(),
        until: manner.moment(*local, zone),
        is_over: zone.instant_of(*local).earliest() <= now,
    };
    all.into_iter().map(deadline).collect()
}
