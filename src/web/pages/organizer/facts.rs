//! What an event states, line by line: for its organizer to read over, and for staff to judge.

use crate::event::{EventDraft, LinkRole, Picture, describe_place, describe_when};
use crate::recurrence::{Override, Recurrence, When};

/// One line.
pub struct Fact {
    /// What it is about.
    pub label: &'static str,
    /// What is stated.
    pub text: String,
    /// Where it leads, when it is a link.
    pub href: Option<String>,
    /// Where the picture is that the text tells of.
    pub image: Option<String>,
}

impl Fact {
    fn said(label: &'static str, text: impl Into<String>) -> Self {
        Self {
            label,
            text: text.into(),
            href: None,
            image: None,
        }
    }
}

/// Everything a draft states but its title, summary and description.
pub fn facts(draft: &EventDraft, hosts: &[String]) -> Vec<Fact> {
    let mut facts = vec![Fact::said("When", describe_when(&draft.when))];
    if let Some(recurrence) = &draft.recurrence {
        facts.push(Fact::said("Repeats", repeats(recurrence, &draft.when)));
    }
    facts.push(Fact::said("Taking part", draft.format.label()));
    facts.push(Fact::said("Where", describe_place(draft)));
    if let Some(point) = draft.place.coordinates {
        facts.push(Fact::said(
            "Coordinates",
            format!("{}, {}", point.latitude, point.longitude),
        ));
    }
    if !hosts.is_empty() {
        facts.push(Fact::said("Hosted by", hosts.join(", ")));
    }
    facts.extend(
        draft
            .links
            .iter()
            .map(|(&role, link)| link_fact(role, link.as_str())),
    );
    for (role, at) in &draft.deadlines {
        facts.push(Fact::said(
            role.label(),
            at.format("%A %-d %B %Y, %H:%M").to_string(),
        ));
    }
    let languages: Vec<&str> = draft
        .languages
        .iter()
        .map(|language| language.name())
        .collect();
    facts.push(Fact::said("Languages", languages.join(", ")));
    for (label, words) in [("Projects", &draft.projects), ("Tags", &draft.tags)] {
        if !words.is_empty() {
            let words: Vec<&str> = words.iter().map(|word| word.as_str()).collect();
            facts.push(Fact::said(label, words.join(", ")));
        }
    }
    facts
}

/// A picture, for those who may see it before everybody.
pub fn picture(picture: &Picture) -> Fact {
    Fact {
        image: Some(format!("/my/pictures/{}.jpg", picture.digest)),
        ..Fact::said("Picture", picture.alt.as_str())
    }
}

fn link_fact(role: LinkRole, link: &str) -> Fact {
    Fact {
        label: role.label(),
        text: link.to_owned(),
        href: Some(link.to_owned()),
        image: None,
    }
}

/// The rule in words, and how many dates differ from it.
fn repeats(recurrence: &Recurrence, first: &When) -> String {
    let mut text = match &recurrence.rule {
        Some(rule) => rule.describe(first.local_start()),
        None => "On dates of its own".to_owned(),
    };
    let cancelled = recurrence
        .overrides
        .values()
        .filter(|change| matches!(change, Override::Cancelled { .. }))
        .count();
    let counted = [
        (recurrence.extra.len(), "added"),
        (recurrence.skipped.len(), "left out"),
        (recurrence.overrides.len() - cancelled, "moved"),
        (cancelled, "cancelled"),
    ];
    for (count, what) in counted {
        match count {
            0 => {}
            1 => text.push_str(&format!("; one date is {what}")),
            many => text.push_str(&format!("; {many} dates are {what}")),
        }
    }
    text
}
