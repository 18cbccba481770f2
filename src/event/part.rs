//! What an event states, in parts: each is changed, compared and put back as one thing.

use super::{DeadlineRole, EventDraft, LinkRole};

/// One of the things an event states. Date and rule are one part, for dates are dates of a rule; so
/// is the place, for half of one place and half of another is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of EventDraft of its name")]
pub enum Part {
    Title,
    Kind,
    Summary,
    Description,
    Hosts,
    When,
    Format,
    Place,
    Link(LinkRole),
    Deadline(DeadlineRole),
    Languages,
    Projects,
    Tags,
    Parent,
    Picture,
}

impl Part {
    /// All of them, in the order of the form.
    pub fn all() -> impl Iterator<Item = Self> {
        let first = [
            Self::Title,
            Self::Kind,
            Self::Summary,
            Self::Description,
            Self::Hosts,
            Self::When,
            Self::Format,
            Self::Place,
        ];
        let last = [
            Self::Languages,
            Self::Projects,
            Self::Tags,
            Self::Parent,
            Self::Picture,
        ];
        first
            .into_iter()
            .chain(LinkRole::ALL.iter().copied().map(Self::Link))
            .chain(DeadlineRole::ALL.iter().copied().map(Self::Deadline))
            .chain(last)
    }

    /// Whether two drafts state the same of it.
    pub fn is_same(self, one: &EventDraft, other: &EventDraft) -> bool {
        match self {
            Self::Title => one.title == other.title,
            Self::Kind => one.kind == other.kind,
            Self::Summary => one.summary == other.summary,
            Self::Description => one.description == other.description,
            Self::Hosts => one.hosts == other.hosts,
            Self::When => one.when == other.when && one.recurrence == other.recurrence,
            Self::Format => one.format == other.format,
            Self::Place => one.place == other.place,
            Self::Link(role) => one.links.get(&role) == other.links.get(&role),
            Self::Deadline(role) => one.deadlines.get(&role) == other.deadlines.get(&role),
            Self::Languages => one.languages == other.languages,
            Self::Projects => one.projects == other.projects,
            Self::Tags => one.tags == other.tags,
            Self::Parent => one.parent == other.parent,
            Self::Picture => one.picture == other.picture,
        }
    }

    /// Makes `draft` state of it what `other` states.
    pub fn copy(self, other: &EventDraft, draft: &mut EventDraft) {
        match self {
            Self::Title => draft.title.clone_from(&other.title),
            Self::Kind => draft.kind = other.kind,
            Self::Summary => draft.summary.clone_from(&other.summary),
            Self::Description => draft.description.clone_from(&other.description),
            Self::Hosts => draft.hosts.clone_from(&other.hosts),
            Self::When => {
                draft.when.clone_from(&other.when);
                draft.recurrence.clone_from(&other.recurrence);
            }
            Self::Format => draft.format = other.format,
            Self::Place => draft.place.clone_from(&other.place),
            Self::Link(role) => match other.links.get(&role) {
                Some(link) => drop(draft.links.insert(role, link.clone())),
                None => drop(draft.links.remove(&role)),
            },
            Self::Deadline(role) => match other.deadlines.get(&role) {
                Some(&at) => drop(draft.deadlines.insert(role, at)),
                None => drop(draft.deadlines.remove(&role)),
            },
            Self::Languages => draft.languages.clone_from(&other.languages),
            Self::Projects => draft.projects.clone_from(&other.projects),
            Self::Tags => draft.tags.clone_from(&other.tags),
            Self::Parent => draft.parent = other.parent,
            Self::Picture => draft.picture.clone_from(&other.picture),
        }
    }
}
