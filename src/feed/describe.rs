//! A selection in words: what the subscribe page says and what a calendar is called.

use super::choice::Choice;
use super::deadlines::Deadlines;
use super::facet::Facet;
use super::past::Past;
use super::selection::Selection;
use crate::catalog::Catalog;

impl Selection {
    /// What it selects, in English, as a heading: "PTGs and Summits in Asia Pacific". Groups go by
    /// the names they have in `catalog`.
    pub fn describe(&self, catalog: &Catalog) -> String {
        let choices: Vec<String> = self
            .choices()
            .iter()
            .map(|choice| choice.describe(catalog))
            .collect();
        let mut sentence = match choices.is_empty() {
            true => "All events".to_owned(),
            false => choices.join(" + "),
        };
        match self.past() {
            Past::Year => {}
            Past::All => sentence.push_str(", with all of the past"),
            Past::Days(0) => sentence.push_str(", from today on"),
            Past::Days(1) => sentence.push_str(", from yesterday on"),
            Past::Days(days) => sentence.push_str(&format!(", with the last {days} days")),
        }
        match self.deadlines() {
            Deadlines::ByKind => {}
            Deadlines::On => sentence.push_str(", with what is due before them"),
            Deadlines::Off => sentence.push_str(", without what is due before events"),
        }
        sentence
    }
}

impl Choice {
    /// What one alternative selects, in English.
    pub fn describe(&self, catalog: &Catalog) -> String {
        let kinds = self.names(Facet::Kind, catalog);
        let mut sentence = match kinds.is_empty() {
            false => join(&kinds, "and"),
            true => "Events".to_owned(),
        };
        for facet in Facet::all().filter(|&facet| facet != Facet::Kind) {
            let names = self.names(facet, catalog);
            if !names.is_empty() {
                sentence.push_str(&format!(" {} {}", facet.preposition(), join(&names, "or")));
            }
        }
        if let Some(near) = self.near() {
            sentence.push_str(&format!(" {}", near.describe(catalog)));
        }
        if let Some(text) = self.text() {
            sentence.push_str(&format!(" with “{text}”"));
        }
        sentence
    }

    fn names(&self, facet: Facet, catalog: &Catalog) -> Vec<String> {
        self.words(facet)
            .map(|word| facet.name(word, catalog).into_owned())
            .collect()
    }
}

/// "a", "a or b", "a, b or c".
fn join(names: &[String], last: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn describe(path: &str) -> String {
        Selection::from_path(path)
            .unwrap()
            .describe(&Catalog::default())
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
}
