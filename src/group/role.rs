//! What people are to a group, and what the group is to staff.

use crate::database::text_enum;

text_enum! {
    /// What an organizer is to the group.
    Role {
        /// Invites, accepts, hands the lead on, edits the group; and all that an organizer does.
        Lead = "lead",
        /// Looks after its events.
        Organizer = "organizer",
    }
}

text_enum! {
    /// Whether the events of its organizers are reviewed before they are public.
    Trust {
        /// They are.
        New = "new",
        /// They are public at once; staff look at some of them afterwards.
        Trusted = "trusted",
    }
}

impl Role {
    /// Its name in English.
    pub fn label(self) -> &'static str {
        match self {
            Self::Lead => "Lead",
            Self::Organizer => "Organizer",
        }
    }
}

impl Trust {
    /// Its name in English.
    pub fn label(self) -> &'static str {
        match self {
            Self::New => "Reviewed",
            Self::Trusted => "Trusted",
        }
    }
}
