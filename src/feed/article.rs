//! An event as an article: what a reader of news shows of it, in HTML that is safe on any page.

use super::xml::escape;
use crate::catalog::Entry;
use crate::event::{
    DeadlineRole, EventDraft, Listing, State, describe_day, describe_place, describe_when,
};

/// The full text of an event: its state, when and where, what it is about, its deadlines and links.
/// Our own words are marked as English, the others are in the language of the event.
pub(super) fn html(entry: &Entry) -> String {
    let Listing {
        draft,
        state,
        state_reason,
        ..
    } = entry.listing.as_ref();
    let mut html = String::new();
    if let State::Cancelled | State::Postponed = state {
        let reason = state_reason.as_ref().map_or_else(String::new, |reason| {
            format!(": {}", escape(reason.as_str()))
        });
        html.push_str(&format!(
            "<p><strong lang=\"en\">{}</strong>{reason}</p>\n",
            state.label()
        ));
    }
    html.push_str(&format!(
        "<p lang=\"en\">{}</p>\n",
        when_and_where(draft)
            .map(|line| escape(&line))
            .join("<br>\n")
    ));
    if let Some(summary) = &draft.summary {
        html.push_str(&format!("<p>{}</p>\n", escape(summary.as_str())));
    }
    html.push_str(entry.description_html().unwrap_or_default());
    let links = draft.links.iter().map(|(role, address)| {
        format!(
            "<a href=\"{}\" rel=\"nofollow ugc noopener\">{}</a>",
            escape(address.as_str()),
            role.label()
        )
    });
    let items: Vec<String> = deadlines(draft).chain(links).collect();
    if !items.is_empty() {
        let items = items.join("</li>\n<li>");
        html.push_str(&format!("<ul lang=\"en\">\n<li>{items}</li>\n</ul>\n"));
    }
    html
}

fn when_and_where(draft: &EventDraft) -> [String; 2] {
    let mut when = describe_when(&draft.when);
    let rule = draft
        .recurrence
        .as_ref()
        .and_then(|recurrence| recurrence.rule.as_ref());
    if let Some(rule) = rule {
        when = format!("{when}; {}", rule.describe(draft.when.local_start()));
    }
    [when, describe_place(draft)]
}

fn deadlines(draft: &EventDraft) -> impl Iterator<Item = String> {
    let zone = draft.when.zone.name();
    draft.deadlines.iter().map(move |(role, at)| {
        let what = match role {
            DeadlineRole::Cfp => "Call for papers closes",
            DeadlineRole::Registration => "Registration closes",
        };
        let day = describe_day(at.date());
        format!("{what} {day}, {} ({zone})", at.format("%H:%M"))
    })
}
