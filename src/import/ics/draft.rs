//! What a calendar states of an event, as what we state of one.

use std::collections::BTreeSet;

use super::html::{is_html, markdown};
use super::place::place;
use crate::doctor::{Stated, Words};
use crate::event::{EventDraft, Kind, LinkRole, Links};
use crate::group::GroupId;
use crate::import::privacy::without_addresses;
use crate::language::Language;
use crate::link::WebLink;
use crate::slug::Slug;
use crate::text::{Line, Prose};

/// The longest title and description, in characters, as in the form.
const TITLE: usize = 140;
const DESCRIPTION: usize = 20_000;

/// So many words are taken from CATEGORIES.
const TAGS: usize = 20;

/// What a calendar does not say of its events.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// What kind of events they are.
    pub kind: Kind,
    /// Whose.
    pub hosts: Vec<GroupId>,
}

/// An event that can be taken over.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// What we would state.
    pub draft: EventDraft,
    /// What had to be left out, each a clause.
    pub notes: Vec<&'static str>,
}

/// The event as ours. Nothing of who was invited, of attachments and of alarms is in it, and no mail
/// address.
///
/// # Errors
/// Why it cannot be one.
pub fn take(stated: &Stated, given: &Given) -> Result<Taken, &'static str> {
    let words = &stated.words;
    let mut notes = Vec::new();
    let told = place(
        &readable(&words.location),
        &words.join,
        words.point.as_ref(),
    );
    let mut links = Links::new();
    links.extend(told.join.map(|join| (LinkRole::Join, join)));
    match WebLink::parse(&words.url) {
        Ok(url) => drop(links.insert(LinkRole::Website, url)),
        Err(_) if words.url.is_empty() => {}
        Err(_) => notes.push("its link is no web address and was left out"),
    }
    let draft = EventDraft {
        kind: given.kind,
        title: title(words, &mut notes)?,
        summary: None,
        description: description(words, &mut notes),
        languages: vec![Language::english()],
        format: told.format,
        when: stated.when.clone(),
        recurrence: stated.recurrence.clone(),
        place: told.place,
        links,
        deadlines: Default::default(),
        projects: BTreeSet::new(),
        tags: words
            .categories
            .iter()
            .filter_map(|word| Slug::of(word))
            .take(TAGS)
            .collect(),
        hosts: given.hosts.clone(),
        parent: None,
        picture: None,
    };
    Ok(Taken { draft, notes })
}

fn title(words: &Words, notes: &mut Vec<&'static str>) -> Result<Line, &'static str> {
    let plain = if is_html(&words.title) {
        markdown(&words.title)
    } else {
        words.title.clone()
    };
    let line = readable(&plain)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let line = without_addresses(&line).0;
    let short: String = line.chars().take(TITLE).collect();
    if short != line {
        notes.push("its title was cut: it is longer than 140 characters");
    }
    Line::parse(&short, TITLE).map_err(|_| "it has no title")
}

fn description(words: &Words, notes: &mut Vec<&'static str>) -> Option<Prose> {
    let is_empty = words.description.trim().is_empty();
    let text = match &words.html {
        Some(html) if is_empty => markdown(html),
        _ if is_html(&words.description) => markdown(&words.description),
        _ => words.description.clone(),
    };
    let (text, addresses) = without_addresses(&readable(&text));
    if addresses > 0 {
        notes.push("a mail address in its description was left out");
    }
    let short: String = text.trim().chars().take(DESCRIPTION).collect();
    if short.len() < text.trim().len() {
        notes.push("its description was cut: it is longer than 20,000 characters");
    }
    Prose::parse(&short, DESCRIPTION).ok()
}

/// The text without what cannot be shown, and what would show it otherwise than it is.
fn readable(text: &str) -> String {
    let is_shown = |c: &char| match c {
        '\n' | '\t' => true,
        '\u{202A}'..='\u{202E}' | '\u{FEFF}' => false,
        c => !c.is_control(),
    };
    text.replace("\r\n", "\n")
        .replace(['\u{2028}', '\u{2029}', '\r'], "\n")
        .chars()
        .filter(is_shown)
        .collect()
}
