//! How exactly a time is told.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::recurrence::Span;

/// Whether a time is meant to the minute, as a day, or as a month of which no day is known yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// To the minute.
    Time,
    /// By the day.
    Day,
    /// By the month.
    Month,
}

impl Precision {
    /// How exactly this one is.
    pub fn of(span: &Span) -> Self {
        match span {
            Span::Timed { .. } => Self::Time,
            Span::AllDay { .. } => Self::Day,
            Span::Month { .. } => Self::Month,
        }
    }

    /// What the form calls it.
    pub fn timing(self) -> &'static str {
        match self {
            Self::Time => "timed",
            Self::Day => "all-day",
            Self::Month => "month",
        }
    }
}
