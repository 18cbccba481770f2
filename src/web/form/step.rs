//! The steps in which an event is submitted.

use crate::database::text_enum;

text_enum! {
    /// A step; its word is the last part of its address.
    Step {
        /// What it is.
        What = "what",
        /// When it takes place, and how it repeats.
        When = "when",
        /// Where, and how to take part.
        Where = "where",
        /// Everything read back, and who submits it.
        Check = "check",
    }
}

impl Step {
    /// What stands above it.
    pub fn label(self) -> &'static str {
        match self {
            Self::What => "What",
            Self::When => "When",
            Self::Where => "Where",
            Self::Check => "Check",
        }
    }

    /// The one behind it.
    pub fn next(self) -> Self {
        match self {
            Self::What => Self::When,
            Self::When => Self::Where,
            Self::Where | Self::Check => Self::Check,
        }
    }
}
