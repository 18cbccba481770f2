//! The kinds and formats of events. Their words are the slugs everywhere.

use crate::database::text_enum;
use crate::group::GroupKind;

text_enum! {
    /// What kind of event it is.
    Kind {
        /// An OpenInfra Summit.
        Summit = "summit",
        /// A Project Teams Gathering.
        Ptg = "ptg",
        /// OpenInfra Days, run by a local community.
        Days = "days",
        /// A user group's meetup.
        Meetup = "meetup",
        /// An episode of OpenInfra Live.
        Live = "live",
        /// A meeting of a SIG, working group or project team.
        Sig = "sig",
        /// A training.
        Training = "training",
        /// A date by which something is due.
        Deadline = "deadline",
        /// Anything else.
        Other = "other",
    }
}

text_enum! {
    /// How one takes part.
    Format {
        /// At a place only.
        InPerson = "in-person",
        /// On the net only.
        Online = "online",
        /// Either.
        Hybrid = "hybrid",
    }
}

impl Kind {
    /// What a group's events mostly are.
    pub fn of_group(group: GroupKind) -> Self {
        match group {
            GroupKind::UserGroup => Self::Meetup,
            GroupKind::Sig | GroupKind::WorkingGroup | GroupKind::ProjectTeam => Self::Sig,
            GroupKind::Foundation => Self::Other,
        }
    }

    /// Its name in English, for one event.
    pub fn label(self) -> &'static str {
        match self {
            Self::Summit => "Summit",
            Self::Ptg => "PTG",
            Self::Days => "OpenInfra Days",
            Self::Meetup => "Meetup",
            Self::Live => "OpenInfra Live",
            Self::Sig => "SIG or working group",
            Self::Training => "Training",
            Self::Deadline => "Deadline",
            Self::Other => "Other",
        }
    }

    /// Its name in English, for many.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Summit => "Summits",
            Self::Ptg => "PTGs",
            Self::Days => "OpenInfra Days",
            Self::Meetup => "Meetups",
            Self::Live => "OpenInfra Live",
            Self::Sig => "SIG and working-group meetings",
            Self::Training => "Trainings",
            Self::Deadline => "Deadlines",
            Self::Other => "Other events",
        }
    }
}

impl Format {
    /// Its name in English.
    pub fn label(self) -> &'static str {
        match self {
            Self::InPerson => "In person",
            Self::Online => "Online",
            Self::Hybrid => "Hybrid: in person and online",
        }
    }
}
