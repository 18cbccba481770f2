//! The group that a meeting belongs to: the name of the meeting without the word "meeting".

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::super::report::FileFault;
use super::Refusal;
use super::file::Meeting;
use crate::database::AnyConnection;
use crate::group::{self, Group, GroupId, GroupKind, GroupLink};
use crate::slug::Slug;
use crate::text::Line;

/// The hosting group of a meeting.
pub(super) struct Host {
    pub id: GroupId,
    pub slug: Slug,
    pub is_new: bool,
}

impl Host {
    /// The group of that name, made when there is none. One that is known is left as it is: people
    /// look after their groups, and several meetings may name the same.
    pub(super) fn find_or_make(
        tx: &mut AnyConnection,
        meeting: &Meeting,
        now: DateTime<Utc>,
    ) -> Result<Self, Refusal> {
        let (name, slug) = name_and_slug(meeting)?;
        if let Some(known) = group::find_by_slug(tx, &slug)? {
            return Ok(Self {
                id: known.id,
                slug,
                is_new: false,
            });
        }
        let website = meeting
            .project_url
            .as_ref()
            .map(|link| (GroupLink::Website, link.value.clone()));
        let group = Group {
            id: GroupId::new(),
            slug: slug.clone(),
            kind: kind_of(name.as_str()),
            name,
            description: None,
            city: None,
            country: None,
            region: None,
            links: BTreeMap::from_iter(website),
        };
        group::save(tx, &group, now)?;
        Ok(Self {
            id: group.id,
            slug,
            is_new: true,
        })
    }
}

fn name_and_slug(meeting: &Meeting) -> Result<(Line, Slug), FileFault> {
    let project = meeting.project.value.as_str();
    let name = group_name(project);
    // "Ironic (Bare Metal) Team" is the group that others know as the Ironic team.
    let slug = Slug::of(&without_parentheses(name)).or_else(|| Slug::of(project));
    let slug = slug.ok_or_else(|| {
        meeting
            .project
            .fault("project has no letter to name a group by")
    })?;
    let line = Line::parse(name, 140).unwrap_or_else(|_| meeting.project.value.clone());
    Ok((line, slug))
}

/// "Nova Team" of "Nova Team Meeting".
fn group_name(project: &str) -> &str {
    for ending in ["meetings", "meeting", "office hours"] {
        let start = project.len().saturating_sub(ending.len());
        if let Some((name, last)) = project.split_at_checked(start)
            && last.eq_ignore_ascii_case(ending)
            && name.ends_with(' ')
        {
            return name.trim_end();
        }
    }
    project
}

fn without_parentheses(name: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for c in name.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

fn kind_of(name: &str) -> GroupKind {
    let lower = name.to_lowercase();
    let has_word = |word: &str| {
        lower
            .split(|c: char| !c.is_alphanumeric())
            .any(|part| part == word)
    };
    if has_word("sig") || lower.contains("special interest group") {
        GroupKind::Sig
    } else if has_word("wg") || lower.contains("working group") {
        GroupKind::WorkingGroup
    } else {
        GroupKind::ProjectTeam
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_named_after_its_meeting() {
        assert_eq!(group_name("Nova Team Meeting"), "Nova Team");
        assert_eq!(
            group_name("Technical Committee Office hours"),
            "Technical Committee"
        );
        assert_eq!(group_name("OpenStack Charms"), "OpenStack Charms");
        assert_eq!(group_name("Meeting"), "Meeting");
        assert_eq!(group_name("회의"), "회의");
        assert_eq!(
            Slug::of(&without_parentheses("Ironic (Bare Metal) Team"))
                .unwrap()
                .as_str(),
            "ironic-team"
        );
    }

    #[test]
    fn the_kind_of_a_group_is_in_its_name() {
        assert_eq!(kind_of("First Contact SIG"), GroupKind::Sig);
        assert_eq!(kind_of("API Special Interest Group"), GroupKind::Sig);
        assert_eq!(kind_of("Interop Working Group"), GroupKind::WorkingGroup);
        assert_eq!(kind_of("Interop WG"), GroupKind::WorkingGroup);
        assert_eq!(kind_of("Signal Team"), GroupKind::ProjectTeam);
    }
}
