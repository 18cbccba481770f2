//! The filters of a list as a form that shows what is chosen.
//!
//! The form has the fields of one choice. Of a selection with several, each is kept in hidden fields
//! before them, with a link that leaves it out, so that the fields add one more.

mod settings;

use std::collections::BTreeMap;

pub use self::settings::Settings;
use super::{query_of, with_query};
use crate::catalog::Catalog;
use crate::event::{Format, Kind};
use crate::feed::{self, Facet, Near, Selection};
use crate::geography::{Country, Region, SubRegion};
use crate::locale::Locale;
use crate::slug::Slug;

/// The filter form.
pub struct Filters {
    /// Choices that are not in the fields.
    pub kept: Vec<Kept>,
    /// The words looked for.
    pub text: String,
    /// Kinds, as boxes to tick.
    pub kinds: Vec<Choice>,
    /// The other filters, as lists to choose from.
    pub menus: Vec<Menu>,
    /// Whether anything is chosen at all.
    pub is_narrow: bool,
}

/// A choice that is kept as it is.
pub struct Kept {
    /// What it is, in words.
    pub label: String,
    /// Its filters, for hidden fields.
    pub pairs: Vec<(&'static str, String)>,
    /// The page without it.
    pub without: String,
}

/// A filter with one choice.
pub struct Menu {
    /// Its key in the query.
    pub key: &'static str,
    /// Its label.
    pub label: String,
    /// What the empty choice says.
    pub any: String,
    /// The choices.
    pub choices: Vec<Choice>,
}

/// One choice.
pub struct Choice {
    /// Its word in the query.
    pub value: String,
    /// What people read.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    fn new(value: &str, label: &str, chosen: bool) -> Self {
        Self {
            value: value.to_owned(),
            label: label.to_owned(),
            chosen,
        }
    }
}

/// How far around a city the form looks, in kilometres.
const AROUND: u16 = 100;

const MENUS: [Facet; 8] = [
    Facet::Region,
    Facet::Country,
    Facet::Group,
    Facet::Series,
    Facet::Project,
    Facet::Language,
    Facet::Format,
    Facet::Tag,
];

impl Filters {
    /// The form for a selection on the page at `path`, with the choices that find something in this
    /// edition. With `adding` its fields are empty, for one choice more.
    pub fn of(
        selection: &Selection,
        catalog: &Catalog,
        path: &str,
        adding: bool,
        locale: Locale,
    ) -> Self {
        let nothing = feed::Choice::default();
        let (kept, shown) = match selection.choices() {
            [one] if !adding => (Vec::new(), one),
            several => (kept(selection, several, catalog, path, locale), &nothing),
        };
        let chosen_kinds: Vec<&str> = shown.words(Facet::Kind).collect();
        let kinds = Kind::ALL.iter().map(|kind| {
            let word = kind.as_str();
            Choice::new(
                word,
                &locale.word("kinds", word),
                chosen_kinds.contains(&word),
            )
        });
        let mut menus: Vec<Menu> = MENUS
            .iter()
            .map(|&facet| Menu::of(facet.key(), choices(facet, shown, catalog, locale), locale))
            .collect();
        menus.insert(2, Menu::of("near", places(shown, catalog, locale), locale));
        menus.retain(|menu| !menu.choices.is_empty());
        Self {
            kept,
            text: shown.text().unwrap_or_default().to_owned(),
            kinds: kinds.collect(),
            menus,
            is_narrow: !selection.is_everything(),
        }
    }
}

impl Menu {
    fn of(key: &'static str, choices: Vec<Choice>, locale: Locale) -> Self {
        Self {
            key,
            label: locale.word("menu", key).into_owned(),
            any: locale.word("any", key).into_owned(),
            choices,
        }
    }
}

fn kept(
    selection: &Selection,
    choices: &[feed::Choice],
    catalog: &Catalog,
    path: &str,
    locale: Locale,
) -> Vec<Kept> {
    let keep = |(index, choice): (usize, &feed::Choice)| Kept {
        label: choice.describe(catalog, locale),
        pairs: choice.pairs(),
        without: with_query(path, &[query_of(&selection.clone().without_choice(index))]),
    };
    choices.iter().enumerate().map(keep).collect()
}

/// The cities of events, and the place that is chosen if it is another one.
fn places(shown: &feed::Choice, catalog: &Catalog, locale: Locale) -> Vec<Choice> {
    let mut cities: BTreeMap<&Slug, &str> = BTreeMap::new();
    for entry in catalog.entries() {
        if let (Some(slug), Some(city)) = (entry.city(), &entry.listing.draft.place.city) {
            cities.entry(slug).or_insert(city.as_str());
        }
    }
    let chosen = shown.near();
    let mut is_listed = false;
    let mut choices: Vec<Choice> = cities
        .into_iter()
        .map(|(slug, city)| {
            let near = Near::city(slug, AROUND);
            let is_chosen = chosen == Some(&near);
            is_listed |= is_chosen;
            let values = [("city", city.into()), ("kilometres", AROUND.into())];
            let label = locale.fill("around-city", values);
            Choice::new(&near.to_string(), &label, is_chosen)
        })
        .collect();
    choices.sort_by_cached_key(|choice| choice.label.to_lowercase());
    if let Some(near) = chosen.filter(|_| !is_listed) {
        let label = near.describe(catalog, locale);
        choices.insert(0, Choice::new(&near.to_string(), &label, true));
    }
    choices
}

/// The choices of a filter by name. Several words at once, which only a link can ask for, are one
/// choice more, so that sending the form again keeps them.
fn choices(facet: Facet, shown: &feed::Choice, catalog: &Catalog, locale: Locale) -> Vec<Choice> {
    let chosen: Vec<&str> = shown.words(facet).collect();
    let mut names = words_in_use(facet, catalog, locale);
    for word in &chosen {
        names
            .entry((*word).to_owned())
            .or_insert_with(|| facet.name(word, catalog, locale).into_owned());
    }
    let mut choices: Vec<Choice> = names
        .iter()
        .map(|(word, name)| Choice::new(word, name, chosen == [word.as_str()]))
        .collect();
    choices.sort_by_cached_key(|choice| choice.label.to_lowercase());
    if chosen.len() > 1 {
        let named = chosen.iter().filter_map(|word| names.get(*word));
        let names: Vec<String> = named.cloned().collect();
        let label = locale.list(&names, "list-or").unwrap_or_default();
        choices.insert(0, Choice::new(&chosen.join(","), &label, true));
    }
    choices
}

/// The words of a filter that some event has, with their names. Of tags, which are many, none.
fn words_in_use(facet: Facet, catalog: &Catalog, locale: Locale) -> BTreeMap<String, String> {
    if facet == Facet::Region {
        return regions(catalog, locale);
    }
    let mut words = BTreeMap::new();
    let mut add = |word: &str| {
        if !words.contains_key(word) {
            words.insert(
                word.to_owned(),
                facet.name(word, catalog, locale).into_owned(),
            );
        }
    };
    match facet {
        Facet::Format => Format::ALL.iter().for_each(|format| add(format.as_str())),
        Facet::Country => {
            let draft = catalog.entries().iter().map(|entry| &entry.listing.draft);
            draft
                .filter_map(|draft| draft.place.country.as_ref())
                .map(Country::code)
                .for_each(add);
        }
        Facet::Group => {
            for entry in catalog.entries() {
                entry
                    .listing
                    .hosts
                    .iter()
                    .for_each(|host| add(host.slug.as_str()));
            }
        }
        Facet::Series => {
            let parents = catalog.entries().iter();
            parents
                .filter_map(|entry| entry.listing.parent.as_ref())
                .for_each(|parent| add(parent.as_str()));
        }
        Facet::Project => {
            for entry in catalog.entries() {
                entry
                    .listing
                    .draft
                    .projects
                    .iter()
                    .for_each(|project| add(project.as_str()));
            }
        }
        Facet::Language => {
            for entry in catalog.entries() {
                entry
                    .listing
                    .draft
                    .languages
                    .iter()
                    .for_each(|language| add(language.as_str()));
            }
        }
        Facet::Kind | Facet::Region | Facet::Tag => {}
    }
    words
}

/// All regions, and behind each those parts of it that have events.
fn regions(catalog: &Catalog, locale: Locale) -> BTreeMap<String, String> {
    let name = |word: &str| locale.word("region", word).into_owned();
    let regions = Region::ALL.iter().map(|region| region.as_str());
    let regions = regions.map(|word| (word.to_owned(), name(word)));
    let mut words: BTreeMap<String, String> = regions.collect();
    for part in catalog
        .entries()
        .iter()
        .filter_map(|entry| entry.sub_region)
    {
        let label =
            |part: SubRegion| format!("{}: {}", name(part.region().as_str()), name(part.as_str()));
        words
            .entry(part.as_str().to_owned())
            .or_insert_with(|| label(part));
    }
    words
}
