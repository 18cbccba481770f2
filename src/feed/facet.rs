//! The filters a selection is made of, one table row each.
//!
//! A filter knows its key in addresses, how its words are spelled, which words an event has, and
//! how it reads in a sentence. Pages, feeds and forms all go through this table, so a new filter is
//! one more row.

use std::borrow::Cow;

use crate::catalog::{Catalog, Entry};
use crate::event::{Format, Kind};
use crate::geography::{Country, Region, SubRegion};
use crate::language::Language;
use crate::locale::Locale;
use crate::slug::Slug;

/// A filter by words. Their order is the order of keys in canonical addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What kind of event.
    Kind,
    /// In which part of the world: a region, or a part of one.
    Region,
    /// In which country.
    Country,
    /// Hosted by which group.
    Group,
    /// Of which series: an event that has parts, and these.
    Series,
    /// About which project.
    Project,
    /// With which free word.
    Tag,
    /// In which language; a wider tag takes the narrower ones in, `zh` also `zh-Hans`.
    Language,
    /// How one takes part.
    Format,
}

/// Whether an event has a word for which the question is answered with yes.
type HasWord = fn(&Entry, &dyn Fn(&str) -> bool) -> bool;

/// What the table holds of one filter.
struct Row {
    facet: Facet,
    key: &'static str,
    /// The one spelling of a word, or what words there are.
    spell: fn(&str) -> Result<String, String>,
    has: HasWord,
    /// The text that has its names in a sentence: "hosted by …".
    phrase: &'static str,
    /// A word as people read it, in their language where the word is ours.
    name: fn(&str, &Catalog, Locale) -> Option<String>,
}

/// In the order of [`Facet`].
const TABLE: [Row; 9] = [
    Row {
        facet: Facet::Kind,
        key: "kind",
        spell: |word| known::<Kind>(word, Kind::ALL.iter().map(|kind| kind.as_str())),
        has: |entry, wanted| wanted(entry.listing.draft.kind.as_str()),
        phrase: "narrowed",
        name: |word, _, language| {
            let kind: Kind = word.parse().ok()?;
            Some(language.word("kinds", kind.as_str()).into_owned())
        },
    },
    Row {
        facet: Facet::Region,
        key: "region",
        spell: |word| {
            let parts = SubRegion::ALL.iter().map(|part| part.as_str());
            let all = Region::ALL
                .iter()
                .map(|region| region.as_str())
                .chain(parts);
            known::<Region>(word, std::iter::empty()).or_else(|_| known::<SubRegion>(word, all))
        },
        has: |entry, wanted| {
            entry.region.is_some_and(|region| wanted(region.as_str()))
                || entry.sub_region.is_some_and(|part| wanted(part.as_str()))
        },
        phrase: "by-region",
        name: |word, _, language| Some(language.word("region", word).into_owned()),
    },
    Row {
        facet: Facet::Country,
        key: "country",
        spell: |word| match Country::parse(word) {
            Ok(country) => Ok(country.code().to_owned()),
            Err(_) => Err("country codes of two letters (ISO 3166), such as DE or VN".to_owned()),
        },
        has: |entry, wanted| {
            entry
                .listing
                .draft
                .place
                .country
                .is_some_and(|country| wanted(country.code()))
        },
        phrase: "by-country",
        name: |word, _, _| {
            Country::parse(word)
                .ok()
                .map(|country| country.name().to_owned())
        },
    },
    Row {
        facet: Facet::Group,
        key: "group",
        spell: |word| {
            slug(
                word,
                "the words of groups in their addresses, such as large-scale-sig",
            )
        },
        has: |entry, wanted| {
            entry
                .listing
                .hosts
                .iter()
                .any(|host| wanted(host.slug.as_str()))
        },
        phrase: "by-group",
        name: |word, catalog, _| {
            catalog
                .group(&Slug::parse(word).ok()?)
                .map(|entry| entry.group.name.to_string())
        },
    },
    Row {
        facet: Facet::Series,
        key: "series",
        spell: |word| {
            slug(
                word,
                "the words of events in their addresses, such as bare-metal-sig",
            )
        },
        has: |entry, wanted| {
            let listing = &entry.listing;
            wanted(listing.slug.as_str())
                || listing
                    .parent
                    .as_ref()
                    .is_some_and(|parent| wanted(parent.as_str()))
        },
        phrase: "by-series",
        name: |word, catalog, _| {
            catalog
                .entry(&Slug::parse(word).ok()?)
                .map(|entry| entry.listing.draft.title.to_string())
        },
    },
    Row {
        facet: Facet::Project,
        key: "project",
        spell: |word| {
            slug(
                word,
                "projects in lower-case letters, digits and hyphens, such as kata-containers",
            )
        },
        has: |entry, wanted| {
            entry
                .listing
                .draft
                .projects
                .iter()
                .any(|project| wanted(project.as_str()))
        },
        phrase: "by-project",
        name: |word, _, _| project_name(word).map(str::to_owned),
    },
    Row {
        facet: Facet::Tag,
        key: "tag",
        spell: |word| {
            slug(
                word,
                "tags in lower-case letters, digits and hyphens, such as bare-metal",
            )
        },
        has: |entry, wanted| {
            entry
                .listing
                .draft
                .tags
                .iter()
                .any(|tag| wanted(tag.as_str()))
        },
        phrase: "by-tag",
        name: |_, _, _| None,
    },
    Row {
        facet: Facet::Language,
        key: "language",
        spell: |word| match Language::parse(word) {
            Ok(language) => Ok(language.as_str().to_owned()),
            Err(_) => Err("language tags (BCP 47), such as en, vi or zh-Hans".to_owned()),
        },
        has: |entry, wanted| {
            entry
                .listing
                .draft
                .languages
                .iter()
                .any(|language| wider(language.as_str()).any(wanted))
        },
        phrase: "by-language",
        name: |word, _, _| {
            Language::parse(word)
                .ok()
                .map(|language| language.name().to_owned())
        },
    },
    Row {
        facet: Facet::Format,
        key: "format",
        spell: |word| known::<Format>(word, Format::ALL.iter().map(|format| format.as_str())),
        has: |entry, wanted| wanted(entry.listing.draft.format.as_str()),
        phrase: "by-format",
        name: |word, _, language| Some(language.word("format", word).into_owned()),
    },
];

impl Facet {
    /// All filters by words, in canonical order.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.facet)
    }

    /// The filter of this key.
    pub fn of_key(key: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.key == key).map(|row| row.facet)
    }

    /// Its key in addresses.
    pub fn key(self) -> &'static str {
        self.row().key
    }

    /// The one spelling of `word`.
    ///
    /// # Errors
    /// What words the filter takes, when this is none of them.
    pub fn spell(self, word: &str) -> Result<String, String> {
        (self.row().spell)(word)
    }

    /// Whether the event has a word for which `wanted` is true.
    pub fn has(self, entry: &Entry, wanted: &dyn Fn(&str) -> bool) -> bool {
        (self.row().has)(entry, wanted)
    }

    /// The text that has its names in a sentence.
    pub(super) fn phrase(self) -> &'static str {
        self.row().phrase
    }

    /// A word of it as people read it.
    pub fn name<'a>(self, word: &'a str, catalog: &Catalog, language: Locale) -> Cow<'a, str> {
        (self.row().name)(word, catalog, language).map_or(Cow::Borrowed(word), Cow::Owned)
    }

    fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }
}

/// A word of an enum, or the list of them.
fn known<T: std::str::FromStr>(
    word: &str,
    all: impl Iterator<Item = &'static str>,
) -> Result<String, String> {
    let word = word.to_ascii_lowercase();
    match word.parse::<T>() {
        Ok(_) => Ok(word),
        Err(_) => Err(all.collect::<Vec<_>>().join(", ")),
    }
}

fn slug(word: &str, takes: &str) -> Result<String, String> {
    match Slug::parse(word) {
        Ok(slug) => Ok(slug.to_string()),
        Err(_) => Err(takes.to_owned()),
    }
}

/// A language tag and every wider one: `zh-Hans-CN`, `zh-Hans`, `zh` (RFC 4647, section 3.3.1).
fn wider(tag: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(tag), |tag| {
        tag.rsplit_once('-').map(|(wider, _)| wider)
    })
}

/// The projects of the Foundation as they write themselves.
fn project_name(slug: &str) -> Option<&'static str> {
    match slug {
        "openstack" => Some("OpenStack"),
        "kata-containers" => Some("Kata Containers"),
        "starlingx" => Some("StarlingX"),
        "zuul" => Some("Zuul"),
        "airship" => Some("Airship"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_in_the_order_of_the_filters() {
        for (index, facet) in Facet::all().enumerate() {
            assert_eq!(facet as usize, index);
            assert_eq!(Facet::of_key(facet.key()), Some(facet));
        }
    }

    #[test]
    fn a_language_is_found_by_its_wider_tags() {
        assert_eq!(
            wider("zh-Hans-CN").collect::<Vec<_>>(),
            ["zh-Hans-CN", "zh-Hans", "zh"]
        );
    }
}
