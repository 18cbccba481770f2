//! Two changes of one event put together, part by part: what only one of them changed is taken from
//! it, what both changed differently is a conflict for people to look at. Pure.

use super::{EventDraft, Part};

/// Two changes put together.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// Both changes; in conflicts the second.
    pub draft: EventDraft,
    /// What both changed, each to something else.
    pub conflicts: Vec<Part>,
    /// What only the first changed.
    pub kept: Vec<Part>,
}

/// Puts `second` on top of `first`; both were made from `base`.
pub fn merge(base: &EventDraft, first: &EventDraft, second: &EventDraft) -> Merged {
    let mut merged = Merged {
        draft: second.clone(),
        conflicts: Vec::new(),
        kept: Vec::new(),
    };
    for part in Part::all() {
        if part.is_same(first, second) || part.is_same(base, first) {
            continue;
        }
        if part.is_same(base, second) {
            part.copy(first, &mut merged.draft);
            merged.kept.push(part);
        } else {
            merged.conflicts.push(part);
        }
    }
    merged
}

impl Merged {
    /// Both changes; in conflicts the first.
    pub fn yielding(self, first: &EventDraft) -> EventDraft {
        let mut draft = self.draft;
        for part in self.conflicts {
            part.copy(first, &mut draft);
        }
        draft
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::sample::meetup as draft;
    use crate::event::{DeadlineRole, EventId, LinkRole, Picture};
    use crate::group::GroupId;
    use crate::slug::Slug;
    use crate::text::Line;

    /// One change of each part, and the part it changes.
    fn changes() -> Vec<(EventDraft, Part)> {
        let mut parent = draft(&[]);
        parent.parent = Some(EventId::new());
        let mut hosts = draft(&[]);
        hosts.hosts = vec![GroupId::new()];
        let mut picture = draft(&[]);
        picture.picture = Some(Picture {
            digest: Slug::parse("0123456789abcdef").unwrap(),
            alt: Line::parse("A hall", 99).unwrap(),
            sizes: vec![(400, 300)],
        });
        let mut changes = vec![
            (parent, Part::Parent),
            (hosts, Part::Hosts),
            (picture, Part::Picture),
        ];
        let typed = [
            ("title", "Zuul day", Part::Title),
            ("kind", "sig", Part::Kind),
            ("summary", "Gates", Part::Summary),
            ("description", "Come.", Part::Description),
            ("start_time", "18:00", Part::When),
            ("zone", "Africa/Abidjan", Part::When),
            ("repeats", "weekly", Part::When),
            ("format", "hybrid", Part::Format),
            ("city", "Accra", Part::Place),
            ("venue", "Impact Hub", Part::Place),
            ("languages", "fr", Part::Languages),
            ("projects", "zuul", Part::Projects),
            ("tags", "ci", Part::Tags),
            (
                "cfp_closes_date",
                "2026-11-01",
                Part::Deadline(DeadlineRole::Cfp),
            ),
            (
                "registration_closes_date",
                "2026-11-01",
                Part::Deadline(DeadlineRole::Registration),
            ),
        ];
        changes.extend(typed.map(|(field, value, part)| (draft(&[(field, value)]), part)));
        changes.extend(LinkRole::ALL.iter().map(|&role| {
            let with_link = draft(&[(role.as_str(), "https://example.org/x")]);
            (with_link, Part::Link(role))
        }));
        changes
    }

    #[test]
    fn every_part_of_a_draft_is_told_from_the_others_and_can_be_put_back() {
        let base = draft(&[]);
        for (changed, part) in changes() {
            let parts: Vec<Part> = Part::all()
                .filter(|it| !it.is_same(&base, &changed))
                .collect();
            assert_eq!(parts, [part]);
            let mut back = changed.clone();
            part.copy(&base, &mut back);
            assert_eq!(back, base, "{part:?}");
        }
        let known: Vec<Part> = changes().into_iter().map(|(_, part)| part).collect();
        for part in Part::all() {
            assert!(known.contains(&part), "{part:?} is changed by no test");
        }
    }

    #[test]
    fn changes_of_different_parts_are_both_kept_whichever_comes_first() {
        let base = draft(&[]);
        for (one, part) in changes() {
            for (other, other_part) in changes() {
                if part == other_part {
                    continue;
                }
                let (there, back) = (merge(&base, &one, &other), merge(&base, &other, &one));
                assert_eq!(there.draft, back.draft, "{part:?} and {other_part:?}");
                assert_eq!(
                    (&there.kept[..], &there.conflicts[..]),
                    (&[part][..], &[][..])
                );
                assert!(part.is_same(&there.draft, &one));
                assert!(other_part.is_same(&there.draft, &other));
            }
        }
    }

    #[test]
    fn what_both_changed_is_a_conflict_unless_they_agree() {
        let base = draft(&[]);
        let (one, other) = (
            draft(&[("title", "One"), ("tags", "a")]),
            draft(&[("title", "Other")]),
        );
        let merged = merge(&base, &one, &other);
        assert_eq!(merged.conflicts, [Part::Title]);
        assert_eq!(merged.draft, draft(&[("title", "Other"), ("tags", "a")]));
        assert_eq!(merged.yielding(&one), one);
        let agreed = merge(&base, &one, &one);
        assert_eq!((agreed.draft, agreed.conflicts), (one, Vec::new()));
    }
}
