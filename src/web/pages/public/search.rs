//! The search: a few words, and what is known by them.

use std::sync::Arc;

use actix_web::{HttpRequest, Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};
use url::form_urlencoded;

use super::card::EventCard;
use crate::catalog::{Entry, GroupEntry};
use crate::feed::Selection;
use crate::web::app::App;
use crate::web::filters;
use crate::web::page::Page;
use crate::web::reader::Reader;
use crate::web::show::Manner;

#[derive(Template)]
#[template(path = "page/public/search.html")]
struct SearchPage {
    /// What is looked for; empty for nothing yet.
    query: String,
    count: usize,
    ahead: Vec<EventCard>,
    past: Vec<EventCard>,
    groups: Vec<GroupLink>,
    /// How many groups there are, and where all of them stand when some are left out.
    groups_count: usize,
    groups_path: Option<String>,
    /// The lists of the events that have the words anywhere in their texts.
    events_path: Option<String>,
    past_path: Option<String>,
}

/// A group that was found.
struct GroupLink {
    href: String,
    name: String,
    place: Option<String>,
}

/// The longest text that is looked for, in characters.
const LONGEST: usize = 100;

/// Events shown of each side, and groups.
const SHOWN: usize = 30;
const GROUPS: usize = 6;

/// `GET /search?q=`.
pub async fn get(request: HttpRequest, reader: Reader, app: web::Data<App>) -> impl Responder {
    let query = words(request.query_string());
    let catalog = app.shelf.current();
    let now = app.clock.now();
    let found = catalog.search(&query, now, SHOWN);
    let cards = |entries: &[&Arc<Entry>]| cards(entries, reader.manner, now);
    let list = Selection::from_pairs([("q", query.as_str())]).ok();
    let list = list.filter(|selection| !selection.is_everything());
    let events_path = list.map(|selection| format!("/events{}", selection.query()));
    Page::public(SearchPage {
        count: found.count,
        groups_count: found.groups.len(),
        groups_path: (found.groups.len() > GROUPS).then(|| groups_path(&query)),
        ahead: cards(&found.ahead),
        past: cards(&found.past),
        groups: found
            .groups
            .iter()
            .take(GROUPS)
            .map(|group| GroupLink::to(group))
            .collect(),
        past_path: events_path.as_ref().map(|path| format!("{path}&show=past")),
        events_path,
        query,
    })
}

fn groups_path(query: &str) -> String {
    let words: String = form_urlencoded::byte_serialize(query.as_bytes()).collect();
    format!("/groups?q={words}")
}

/// The words of `q`, one space between them. Whatever cannot be shown is none of them.
fn words(query: &str) -> String {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let text = pairs.find(|(key, _)| key == "q");
    let text = text.map_or_else(Default::default, |(_, text)| text);
    let is_mark = |c: char| c.is_whitespace() || c.is_control() || c == char::REPLACEMENT_CHARACTER;
    let words: Vec<&str> = text
        .split(is_mark)
        .filter(|word| !word.is_empty())
        .collect();
    let cut: String = words.join(" ").chars().take(LONGEST).collect();
    cut.trim_end().to_owned()
}

fn cards(entries: &[&Arc<Entry>], manner: Manner, now: DateTime<Utc>) -> Vec<EventCard> {
    let card = |entry: &&Arc<Entry>| EventCard::of_entry(entry, manner, now);
    entries.iter().map(card).collect()
}

impl GroupLink {
    fn to(entry: &GroupEntry) -> Self {
        let group = &entry.group;
        Self {
            href: format!("/groups/{}", group.slug),
            name: group.name.to_string(),
            place: group.city.as_ref().map(ToString::to_string),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_typed_is_words() {
        assert_eq!(words("q=+H%C3%A0%09N%E1%BB%99i%0D%0A&hl=de"), "Hà Nội");
        assert_eq!(words("q=%00a%00%FF"), "a");
        assert_eq!(words(""), "");
        assert_eq!(
            words(&format!("q={}", "東".repeat(500))).chars().count(),
            100
        );
    }
}
