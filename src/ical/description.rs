//! What calendar apps show below a title: plain text, with the addresses one needs at its end.

use chrono::NaiveDateTime;

use super::plain::{cut, plain};
use super::series::Standing;
use crate::event::{DeadlineRole, LinkRole, Listing};

/// Google cuts at that many characters, and would cut off the addresses.
const MAX: usize = 8192;

/// The text of an event, ending with the link to join and the address of its page.
pub(super) fn description(listing: &Listing, standing: &Standing, page: &str) -> String {
    let draft = &listing.draft;
    let paragraphs = [
        standing_line(standing),
        draft.summary.as_ref().map(ToString::to_string),
        draft.description.as_ref().map(|text| plain(text.as_str())),
        lines(deadlines(listing)),
        lines(links(listing)),
    ];
    let body = paragraphs
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty());
    let body = body.collect::<Vec<_>>().join("\n\n");
    let join = draft
        .links
        .get(&LinkRole::Join)
        .map(|link| format!("{}: {link}\n", LinkRole::Join.label()));
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
) -> String {
    let draft = &listing.draft;
    let link = match role {
        DeadlineRole::Cfp => LinkRole::Cfp,
        DeadlineRole::Registration => LinkRole::Registration,
    };
    let due = listing
        .draft
        .deadlines
        .get(&role)
        .map(|&at| due(listing, role, at));
    let link = draft
        .links
        .get(&link)
        .map(|to| format!("{}: {to}", link.label()));
    let paragraphs = [
        standing_line(standing),
        due,
        draft.summary.as_ref().map(ToString::to_string),
        link,
        Some(page.to_owned()),
    ];
    paragraphs
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// "Call for papers closes".
pub(super) fn deadline_label(role: DeadlineRole) -> &'static str {
    match role {
        DeadlineRole::Cfp => "Call for papers closes",
        DeadlineRole::Registration => "Registration closes",
    }
}

fn standing_line(standing: &Standing) -> Option<String> {
    let (word, reason) = match standing {
        Standing::Confirmed => return None,
        Standing::Cancelled(reason) => ("Cancelled", reason),
        Standing::Postponed(reason) => ("Postponed", reason),
    };
    Some(
        reason
            .as_ref()
            .map_or(format!("{word}."), |reason| format!("{word}: {reason}")),
    )
}

fn deadlines(listing: &Listing) -> impl Iterator<Item = String> {
    let deadlines = listing.draft.deadlines.iter();
    deadlines.map(|(&role, &at)| due(listing, role, at))
}

fn due(listing: &Listing, role: DeadlineRole, at: NaiveDateTime) -> String {
    let (what, zone) = (deadline_label(role), listing.draft.when.zone);
    format!("{what}: {} ({zone})", at.format("%Y-%m-%d %H:%M"))
}

fn links(listing: &Listing) -> impl Iterator<Item = String> {
    let beside = listing
        .draft
        .links
        .iter()
        .filter(|(role, _)| **role != LinkRole::Join);
    beside.map(|(role, link)| format!("{}: {link}", role.label()))
}

fn lines(lines: impl Iterator<Item = String>) -> Option<String> {
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
