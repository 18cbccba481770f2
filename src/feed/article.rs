//! An event as an article: what a reader of news shows of it, in HTML that is safe on any page.

use std::borrow::Cow;

use chrono::NaiveDateTime;

use super::deadlines::Due;
use super::xml::escape;
use crate::catalog::Entry;
use crate::event::{
    DeadlineRole, EventDraft, Format, LinkRole, Listing, State, describe_day, describe_offset,
    describe_when,
};
use crate::link::WebLink;
use crate::locale::Locale;
use crate::recurrence::{Span, When};

/// The full text of an event: its state, when and where, what it is about, its deadlines and links.
/// Our own words are marked with their language, the others are in that of the event.
pub(super) fn html(entry: &Entry, language: Locale) -> String {
    let Listing {
        draft,
        state,
        state_reason,
        ..
    } = entry.listing.as_ref();
    let lang = language.tag();
    let mut html = String::new();
    if let Some(word) = word_of(*state, language) {
        let reason = state_reason.as_ref().map_or_else(String::new, |reason| {
            format!(": {}", escape(reason.as_str()))
        });
        html.push_str(&format!(
            "<p><strong lang=\"{lang}\">{word}</strong>{reason}</p>\n"
        ));
    }
    let (when, place) = (when_of(draft, language), place_of(draft, language));
    html.push_str(&format!(
        "<p lang=\"{lang}\">{when}<br>\n{}</p>\n",
        escape(&place)
    ));
    if let Some(summary) = &draft.summary {
        html.push_str(&format!("<p>{}</p>\n", escape(summary.as_str())));
    }
    html.push_str(entry.description_html().unwrap_or_default());
    let deadlines = draft.deadlines.iter();
    let deadlines = deadlines.map(|(&role, &at)| escape(&due(draft, role, at, language)));
    let links = draft.links.iter();
    let links = links.map(|(&role, to)| link(role, to, language));
    let items: Vec<String> = deadlines.chain(links).collect();
    if !items.is_empty() {
        let items = items.join("</li>\n<li>");
        html.push_str(&format!("<ul lang=\"{lang}\">\n<li>{items}</li>\n</ul>\n"));
    }
    html
}

/// The text of what is due before an event: until when, what the event is about, and where one
/// hands it in.
pub(super) fn due_html(what: &Due<'_>, language: Locale) -> String {
    let draft = &what.entry.listing.draft;
    let due = escape(&due(draft, what.role, what.local, language));
    let mut html = format!("<p>{due}</p>\n");
    if let Some(summary) = &draft.summary {
        html.push_str(&format!("<p>{}</p>\n", escape(summary.as_str())));
    }
    let role = LinkRole::of_deadline(what.role);
    if let Some(to) = draft.links.get(&role) {
        html.push_str(&format!("<p>{}</p>\n", link(role, to, language)));
    }
    html
}

fn word_of(state: State, language: Locale) -> Option<Cow<'static, str>> {
    match state {
        State::Cancelled => Some(language.text("cancelled")),
        State::Postponed => Some(language.text("postponed")),
        _ => None,
    }
}

/// When it takes place, and by which rule. Rules are told in English, and marked so.
fn when_of(draft: &EventDraft, language: Locale) -> String {
    let when = match language {
        Locale::English => describe_when(&draft.when),
        _ => in_numbers(&draft.when, language),
    };
    let recurrence = draft.recurrence.as_ref();
    let rule = recurrence.and_then(|recurrence| recurrence.rule.as_ref());
    let when = escape(&when);
    let Some(rule) = rule else { return when };
    let rule = escape(&rule.describe(draft.when.local_start()));
    match language {
        Locale::English => format!("{when}; {rule}"),
        _ => format!("{when}; <span lang=\"en\">{rule}</span>"),
    }
}

/// Dates as every language reads them: `2026-11-26 18:30–20:30 (Africa/Accra, UTC+0)`.
fn in_numbers(when: &When, language: Locale) -> String {
    let zone = || {
        let offset = describe_offset(when.zone, when.starts_at());
        format!("({}, {offset})", when.zone.name())
    };
    match when.span {
        Span::Timed { start, end } => {
            let until = match start.date() == end.date() {
                true => format!("–{}", end.format("%H:%M")),
                false => format!(" – {}", end.format("%Y-%m-%d %H:%M")),
            };
            format!("{}{until} {}", start.format("%Y-%m-%d %H:%M"), zone())
        }
        Span::AllDay { first, last } if first == last => first.to_string(),
        Span::AllDay { first, last } => format!("{first} – {last}"),
        Span::Month { first_day } => {
            let month = first_day.format("%Y-%m").to_string();
            language.fill("day-open", [("month", month.into())])
        }
    }
}

fn place_of(draft: &EventDraft, language: Locale) -> String {
    match (draft.format, draft.place.full()) {
        (Format::Online, _) => language.text("online").into_owned(),
        (Format::InPerson, Some(place)) => place,
        (Format::Hybrid, Some(place)) => {
            language.fill("place-and-online", [("place", place.into())])
        }
        (Format::InPerson | Format::Hybrid, None) => language.text("place-open").into_owned(),
    }
}

fn due(draft: &EventDraft, role: DeadlineRole, at: NaiveDateTime, language: Locale) -> String {
    let zone = draft.when.zone.name();
    let what = language.word("deadline", role.as_str());
    if language == Locale::English {
        let day = describe_day(at.date());
        return format!("{what} {day}, {} ({zone})", at.format("%H:%M"));
    }
    let at = format!("{} ({zone})", at.format("%Y-%m-%d %H:%M"));
    language.fill("labelled", [("label", what.into()), ("value", at.into())])
}

fn link(role: LinkRole, to: &WebLink, language: Locale) -> String {
    format!(
        "<a href=\"{}\" rel=\"nofollow ugc noopener\">{}</a>",
        escape(to.as_str()),
        escape(&language.word("link", role.as_str()))
    )
}
