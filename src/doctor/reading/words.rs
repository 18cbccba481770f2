//! What an event says in words, as it was meant: escapes and encodings undone, nothing judged yet.

use std::borrow::Cow;

use super::super::component::Component;
use super::super::decode::quoted_printable;
use super::super::finding::Findings;
use super::super::line::ContentLine;
use super::super::text::{text, texts, unescaped};

/// The words of an event. Who was invited, what is attached and what rings is not among them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Words {
    /// SUMMARY.
    pub title: String,
    /// DESCRIPTION.
    pub description: String,
    /// The description as HTML (X-ALT-DESC), where there is one.
    pub html: Option<String>,
    /// LOCATION.
    pub location: String,
    /// URL, and where one joins (CONFERENCE and what Google and Microsoft call it).
    pub url: String,
    /// Where one joins.
    pub join: String,
    /// CATEGORIES.
    pub categories: Vec<String>,
    /// GEO: degrees north and east.
    pub point: Option<(String, String)>,
}

/// Where one joins, the most telling first.
const JOINS: [&str; 4] = [
    "CONFERENCE",
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
];

impl Words {
    pub(super) fn of(event: &Component<'_>) -> Self {
        let said = |name: &str| event.one(name).map_or_else(String::new, meant);
        let point = event.value("GEO").and_then(|value| value.split_once(';'));
        let html = event.all("X-ALT-DESC").find(|line| {
            line.parameter("FMTTYPE")
                .is_some_and(|it| it == "text/html")
        });
        let join = JOINS.iter().find_map(|name| event.value(name));
        let mut found = Findings::default();
        Self {
            title: said("SUMMARY"),
            description: said("DESCRIPTION"),
            html: html.map(meant),
            location: said("LOCATION"),
            url: event.value("URL").unwrap_or_default().trim().to_owned(),
            join: join.unwrap_or_default().trim().to_owned(),
            categories: event
                .all("CATEGORIES")
                .flat_map(|line| texts(line, &mut found))
                .collect(),
            point: point.map(|(north, east)| (north.to_owned(), east.to_owned())),
        }
    }

    /// The same event by other words: a date of a series that only differs in when it is.
    pub(super) fn names_the_same(&self, other: &Self) -> bool {
        self.title == other.title
            && self.location == other.location
            && self.url == other.url
            && self.join == other.join
    }

    /// What a change of one date leaves out is as in the series.
    pub(super) fn over(self, series: &Self) -> Self {
        let or = |own: String, theirs: &String| if own.is_empty() { theirs.clone() } else { own };
        let is_described = !self.description.is_empty() || self.html.is_some();
        Self {
            title: or(self.title, &series.title),
            description: or(self.description, &series.description),
            html: if is_described {
                self.html
            } else {
                series.html.clone()
            },
            location: or(self.location, &series.location),
            url: or(self.url, &series.url),
            join: or(self.join, &series.join),
            categories: if self.categories.is_empty() {
                series.categories.clone()
            } else {
                self.categories
            },
            point: self.point.or_else(|| series.point.clone()),
        }
    }
}

fn meant(line: &ContentLine<'_>) -> String {
    let is_quoted = line
        .parameter("ENCODING")
        .is_some_and(|it| it.eq_ignore_ascii_case("QUOTED-PRINTABLE"));
    if is_quoted {
        return unescaped(&quoted_printable(&line.value)).into_owned();
    }
    match text(line, &mut Findings::default()) {
        Cow::Borrowed(text) => text.to_owned(),
        Cow::Owned(text) => text,
    }
}
