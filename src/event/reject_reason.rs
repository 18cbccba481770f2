//! Why a submission, or a change of what is public, is not taken: a list, so that it can be counted.

use crate::database::text_enum;

text_enum! {
    /// Why something was not taken.
    RejectReason {
        /// It has nothing to do with what this calendar is for.
        NotOpenInfrastructure = "not-open-infrastructure",
        /// It sells something.
        Advertisement = "advertisement",
        /// It is here already.
        Duplicate = "duplicate",
        /// Nobody could go there by what it says.
        NotEnoughInformation = "not-enough-information",
        /// It was sent to be sent.
        Spam = "spam",
        /// It is over.
        DateOver = "date-over",
        /// The words beside it say why.
        Other = "other",
    }
}

impl RejectReason {
    /// What staff choose from, and what is counted in public.
    pub fn label(self) -> &'static str {
        match self {
            Self::NotOpenInfrastructure => "Not an open infrastructure event",
            Self::Advertisement => "Commercial advertisement",
            Self::Duplicate => "A duplicate",
            Self::NotEnoughInformation => "Not enough information",
            Self::Spam => "Spam",
            Self::DateOver => "The date is over",
            Self::Other => "Something else",
        }
    }

    /// What its organizer reads; nothing where only the words beside it say why.
    pub fn sentence(self) -> Option<&'static str> {
        match self {
            Self::NotOpenInfrastructure => Some("It is not about open infrastructure."),
            Self::Advertisement => Some("It is a commercial advertisement."),
            Self::Duplicate => Some("It is in the calendar already."),
            Self::NotEnoughInformation => {
                Some("It does not say enough for people to find their way to it.")
            }
            Self::Spam => Some("It looks like spam."),
            Self::DateOver => Some("Its date is over."),
            Self::Other => None,
        }
    }
}
