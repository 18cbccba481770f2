//! What calendar apps show below a title: plain text, with the addresses one needs at its end.

use std::borrow::Cow;

use chrono::NaiveDateTime;

use super::plain::{cut, plain};
use super::series::Standing;
use crate::event::{DeadlineRole, LinkRole, Listing};
use crate::link::WebLink;
use crate::locale::Locale;

/// Google cuts at that many characters, and would cut off the addresses.
const MAX: usize = 8192;

/// The text of an event, ending with the link to join and the address of its page.
pub(super) fn description(
    listing: &Listing,
    standing: &Standing,
    page: &str,
    language: Locale,
) -> String {
    let draft = &listing.draft;
    let paragraphs = [
        standing_line(standing, language),
        draft.summary.as_ref().map(ToString::to_string),
        draft.description.as_ref().map(|text| plain(text.as_str())),
        lines(deadlines(listing, language)),
        lines(links(listing, language)),
    ];
    let body = paragraphs
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty());
    let body = body.collect::<Vec<_>>().join("\n\n");
    let join = draft
        .links
        .get(&LinkRole::Join)
        .map(|to| format!("{}\n", link(LinkRole::Join, to, language)));
    let tail = format!("{}{page}", join.unwrap_or_default());
    let room = MAX.saturating_sub(tail.chars().count() + 2);
    if body.is_empty() {
        tail
    } else {
        format!("{}\n\n{tail}", cut(&body, room))
    }
}

/// The text of what is due before an event: where one hands it in, and what it is for.
pub(super) fn deadline_description(
    listing: &Listing,
    role: DeadlineRole,
    standing: &Standing,
    page: &str,
    language: Locale,
) -> String {
    let draft = &listing.draft;
    let role_of_link = LinkRole::of_deadline(role);
    let due = listing
        .draft
        .deadlines
        .get(&role)
        .map(|&at| due(listing, role, at, language));
    let to = draft.links.get(&role_of_link);
    let paragraphs = [
        standing_line(standing, language),
        due,
        draft.summary.as_ref().map(ToString::to_string),
        to.map(|to| link(role_of_link, to, language)),
        Some(page.to_owned()),
    ];
    paragraphs
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// "Call for papers closes".
pub(super) fn deadline_label(role: DeadlineRole, language: Locale) -> Cow<'static, str> {
    language.word("deadline", role.as_str())
}

/// "Register: https://…".
pub(super) fn labelled(label: &str, value: &str, language: Locale) -> String {
    language.fill(
        "labelled",
        [("label", label.into()), ("value", value.into())],
    )
}

fn standing_line(standing: &Standing, language: Locale) -> Option<String> {
    let (what, why) = match standing {
        Standing::Confirmed | Standing::Tentative => return None,
        Standing::Cancelled(reason) => (language.text("cancelled"), reason),
        Standing::Postponed(reason) | Standing::Rescheduled(reason) => {
            (language.text("postponed"), reason)
        }
    };
    let what = ("what", what.into());
    Some(match why {
        None => language.fill("said", [what]),
        Some(why) => language.fill("said-why", [what, ("why", why.as_str().into())]),
    })
}

fn deadlines(listing: &Listing, language: Locale) -> impl Iterator<Item = String> {
    let deadlines = listing.draft.deadlines.iter();
    deadlines.map(move |(&role, &at)| due(listing, role, at, language))
}

fn due(listing: &Listing, role: DeadlineRole, at: NaiveDateTime, language: Locale) -> String {
    let zone = listing.draft.when.zone;
    let at = format!("{} ({zone})", at.format("%Y-%m-%d %H:%M"));
    labelled(&deadline_label(role, language), &at, language)
}

fn link(role: LinkRole, to: &WebLink, language: Locale) -> String {
    labelled(&language.word("link", role.as_str()), to.as_str(), language)
}

fn links(listing: &Listing, language: Locale) -> impl Iterator<Item = String> {
    let beside = listing
        .draft
        .links
        .iter()
        .filter(|(role, _)| **role != LinkRole::Join);
    beside.map(move |(&role, to)| link(role, to, language))
}

fn lines(lines: impl Iterator<Item = String>) -> Option<String> {
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
