//! When organizers are reminded.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};

use crate::database::text_enum;
use crate::recurrence::{Occurrence, Zone};
use crate::text::Line;

text_enum! {
    /// What the days are counted from.
    Anchor {
        /// The local date an occurrence starts on.
        Start = "start",
        /// The local date it ends on.
        End = "end",
    }
}

/// A rule: so many days before or after the anchor, at a local time of the event's zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderRule {
    /// Its word.
    pub slug: Line,
    /// What the days are counted from.
    pub anchor: Anchor,
    /// Days from the anchor; negative is before.
    pub offset_days: i32,
    /// Local time of day in the event's zone.
    pub local_time: NaiveTime,
    /// Whether its letters wait until staff approve them.
    pub needs_approval: bool,
}

/// How long a letter about something past is still worth sending.
const AFTERWARDS: Duration = Duration::days(14);

impl ReminderRule {
    /// The local date the rule counts from, for one occurrence.
    pub fn anchor_date(&self, occurrence: &Occurrence, zone: Zone) -> NaiveDate {
        match self.anchor {
            Anchor::Start => zone.local(occurrence.starts_at).date(),
            // The end is exclusive: what ends at midnight ended the day before.
            Anchor::End => zone.local(occurrence.ends_at - Duration::seconds(1)).date(),
        }
    }

    /// The instant the rule falls due for one occurrence. Of a local time that clocks skip the first
    /// valid instant is taken, of one that comes twice the earlier.
    pub fn due_at(&self, occurrence: &Occurrence, zone: Zone) -> DateTime<Utc> {
        let days = Days::new(self.offset_days.unsigned_abs().into());
        let anchor = self.anchor_date(occurrence, zone);
        let date = if self.offset_days < 0 {
            anchor - days
        } else {
            anchor + days
        };
        zone.instant_of(date.and_time(self.local_time)).earliest()
    }

    /// When its letter is not worth sending any more.
    pub fn expires_at(&self, occurrence: &Occurrence) -> DateTime<Utc> {
        match self.anchor {
            Anchor::Start => occurrence.starts_at,
            Anchor::End => occurrence.ends_at + AFTERWARDS,
        }
    }
}
