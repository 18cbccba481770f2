//! The filters of a list as a form that shows what is chosen.

use std::collections::BTreeMap;

use crate::catalog::Catalog;
use crate::event::{Format, Kind};
use crate::feed::{Facet, Selection};
use crate::geography::{Country, Region};

/// The filter form.
pub struct Filters {
    /// The words looked for.
    pub text: String,
    /// Kinds, as boxes to tick.
    pub kinds: Vec<Choice>,
    /// The other filters, as lists to choose from.
    pub menus: Vec<Menu>,
    /// Whether anything is chosen at all.
    pub is_narrow: bool,
}

/// A filter with one choice.
pub struct Menu {
    /// Its key in the query.
    pub key: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What the empty choice says.
    pub any: &'static str,
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

const MENUS: [(Facet, &str, &str); 7] = [
    (Facet::Region, "Region", "Anywhere"),
    (Facet::Country, "Country", "Any country"),
    (Facet::Group, "Group", "Any group"),
    (Facet::Project, "Project", "Any project"),
    (Facet::Language, "Language", "Any language"),
    (Facet::Format, "Taking part", "Online or in person"),
    (Facet::Tag, "Tag", "Any tag"),
];

impl Filters {
    /// The form for a selection, with the choices that find something in this edition.
    pub fn of(selection: &Selection, catalog: &Catalog) -> Self {
        let chosen_kinds: Vec<&str> = selection.words(Facet::Kind).collect();
        let kinds = Kind::ALL.iter().map(|kind| Choice {
            value: kind.as_str().to_owned(),
            label: kind.plural().to_owned(),
            chosen: chosen_kinds.contains(&kind.as_str()),
        });
        let menus = MENUS.iter().map(|&(facet, label, any)| Menu {
            key: facet.key(),
            label,
            any,
            choices: choices(facet, selection, catalog),
        });
        Self {
            text: selection.text().unwrap_or_default().to_owned(),
            kinds: kinds.collect(),
            menus: menus.filter(|menu| !menu.choices.is_empty()).collect(),
            is_narrow: !selection.is_everything(),
        }
    }
}

/// The choices of a filter by name. Several words at once, which only a link can ask for, are one
/// choice more, so that sending the form again keeps them.
fn choices(facet: Facet, selection: &Selection, catalog: &Catalog) -> Vec<Choice> {
    let chosen: Vec<&str> = selection.words(facet).collect();
    let mut names = words_in_use(facet, catalog);
    for word in &chosen {
        names
            .entry((*word).to_owned())
            .or_insert_with(|| facet.name(word, catalog).into_owned());
    }
    let mut choices: Vec<Choice> = names
        .iter()
        .map(|(word, name)| Choice {
            value: word.clone(),
            label: name.clone(),
            chosen: chosen.len() == 1 && chosen[0] == word,
        })
        .collect();
    choices.sort_by_cached_key(|choice| choice.label.to_lowercase());
    if chosen.len() > 1 {
        let labels: Vec<&str> = chosen
            .iter()
            .filter_map(|word| names.get(*word))
            .map(String::as_str)
            .collect();
        choices.insert(
            0,
            Choice {
                value: chosen.join(","),
                label: labels.join(" or "),
                chosen: true,
            },
        );
    }
    choices
}

/// The words of a filter that some event has, with their names. Of tags, which are many, none.
fn words_in_use(facet: Facet, catalog: &Catalog) -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    let mut add = |word: &str| {
        if !words.contains_key(word) {
            words.insert(word.to_owned(), facet.name(word, catalog).into_owned());
        }
    };
    match facet {
        Facet::Region => Region::ALL.iter().for_each(|region| add(region.as_str())),
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
        Facet::Kind | Facet::Tag => {}
    }
    words
}
