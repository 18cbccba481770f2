//! A selection in words: what the subscribe page says and what a calendar is called.

use super::choice::Choice;
use super::deadlines::Deadlines;
use super::facet::Facet;
use super::past::Past;
use super::selection::Selection;
use crate::catalog::Catalog;
use crate::locale::Locale;

impl Selection {
    /// What it selects, as a heading: "PTGs and Summits in Asia Pacific". Groups go by the names
    /// they have in `catalog`, countries by their English ones.
    pub fn describe(&self, catalog: &Catalog, language: Locale) -> String {
        let choices = self.choices().iter();
        let choices: Vec<String> = choices
            .map(|choice| choice.describe(catalog, language))
            .collect();
        let what = match choices.is_empty() {
            true => language.text("everything").into_owned(),
            false => choices.join(" + "),
        };
        let said = |key, what: String| language.fill(key, [("what", what.into())]);
        let what = match self.past() {
            Past::Year => what,
            Past::All => said("past-all", what),
            Past::Days(0) => said("past-today", what),
            Past::Days(days) => {
                language.fill("past-days", [("what", what.into()), ("days", days.into())])
            }
        };
        match self.deadlines() {
            Deadlines::ByKind => what,
            Deadlines::On => said("deadlines-on", what),
            Deadlines::Off => said("deadlines-off", what),
        }
    }
}

impl Choice {
    /// What one alternative selects.
    pub fn describe(&self, catalog: &Catalog, language: Locale) -> String {
        let names = |facet: Facet| -> Vec<String> {
            let words = self.words(facet);
            words
                .map(|word| facet.name(word, catalog, language).into_owned())
                .collect()
        };
        let kinds = language.list(&names(Facet::Kind), "list-and");
        let what = kinds.unwrap_or_else(|| language.text("events").into_owned());
        let by_words = Facet::all()
            .filter(|&facet| facet != Facet::Kind)
            .filter_map(|facet| {
                let names = language.list(&names(facet), "list-or")?;
                Some(language.fill(facet.phrase(), [("names", names.into())]))
            });
        let near = self.near().map(|near| near.describe(catalog, language));
        let text = self
            .text()
            .map(|words| language.fill("by-words", [("words", words.into())]));
        by_words.chain(near).chain(text).fold(what, |what, how| {
            language.fill("narrowed", [("what", what.into()), ("how", how.into())])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{DeadlineRole, Format, Kind, LinkRole};
    use crate::geography::{Region, SubRegion};

    fn describe(path: &str) -> String {
        Selection::from_path(path)
            .unwrap()
            .describe(&Catalog::default(), Locale::English)
    }

    #[test]
    fn a_selection_reads_as_a_heading() {
        assert_eq!(describe("all"), "All events");
        assert_eq!(
            describe("kind=ptg,summit;region=apac"),
            "PTGs and Summits in Asia Pacific"
        );
        assert_eq!(
            describe("country=vn,kr;language=vi"),
            "Events in South Korea or Vietnam in Tiếng Việt"
        );
        assert_eq!(
            describe("kind=meetup,live,sig;project=zuul,kata-containers;format=online"),
            "OpenInfra Live, Meetups and SIG and working-group meetings about Kata Containers or Zuul held online"
        );
        assert_eq!(
            describe("tag=edge;q=hà%20nội"),
            "Events tagged edge with “hà nội”"
        );
        assert_eq!(
            describe("project=nova;or;project=ironic;or;country=VN"),
            "Events in Vietnam + Events about ironic or nova"
        );
        assert_eq!(
            describe("kind=meetup;region=southeast-asia;near=5.6,-0.2,100;deadlines=on"),
            "Meetups in Southeast Asia within 100 km of 5.6, -0.2, with what is due before them"
        );
        assert_eq!(describe("past=0"), "All events, from today on");
        assert_eq!(describe("kind=ptg;past=all"), "PTGs, with all of the past");
    }

    #[test]
    fn every_language_has_a_heading_of_its_own_for_every_filter() {
        let path = "kind=meetup;region=apac;country=VN;group=a;series=b;project=c;tag=d;language=de;\
                    format=online;near=accra,5;q=e;or;kind=ptg,live;past=7;deadlines=on";
        let selection = Selection::from_path(path).unwrap();
        let in_language = |language| selection.describe(&Catalog::default(), language);
        let headings = Locale::ALL.map(in_language);
        for (at, heading) in headings.iter().enumerate() {
            let is_key = |word: &str| {
                ["by-", "list-", "kinds-", "region-", "format-"]
                    .iter()
                    .any(|family| word.contains(family))
            };
            assert!(!heading.split(' ').any(is_key), "{heading}");
            assert!(!headings[..at].contains(heading), "{heading}");
        }
        let german = Selection::from_path("kind=ptg,summit;region=apac").unwrap();
        assert_eq!(
            german.describe(&Catalog::default(), Locale::German),
            "PTGs und Summits · Region: Asien-Pazifik"
        );
    }

    #[test]
    fn our_words_are_the_same_on_pages_and_in_feeds() {
        let said = |family: &str, word: &str| Locale::English.word(family, word);
        for kind in Kind::ALL {
            assert_eq!(said("kind", kind.as_str()), kind.label());
            assert_eq!(said("kinds", kind.as_str()), kind.plural());
        }
        for role in LinkRole::ALL {
            assert_eq!(said("link", role.as_str()), role.label());
        }
        for region in Region::ALL {
            assert_eq!(said("region", region.as_str()), region.label());
        }
        for part in SubRegion::ALL {
            assert_eq!(said("region", part.as_str()), part.label());
        }
        for role in DeadlineRole::ALL {
            assert_ne!(said("deadline", role.as_str()), format!("deadline-{role}"));
        }
        for format in Format::ALL {
            assert_ne!(said("format", format.as_str()), format!("format-{format}"));
        }
    }
}
