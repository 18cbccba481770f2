//! When things happen: wall time in a zone, rules that repeat it, and the instants that follow.
//!
//! Wall time and zone are what people mean; instants are derived, here and nowhere else. Pure: no
//! database, no clock. Offsets come from `jiff`, over the newer of the system's zone rules and the
//! ones built in; `chrono_tz::Tz` is only the checked name of a zone, for its own tables are older
//! than this year's rule changes.

mod describe;
mod expand;
mod instances;
mod iso_weeks;
mod offset;
mod pattern;
mod rule;
mod rule_check;
mod rule_print;
mod rule_read;
mod series;
mod tzdata;
mod when;
mod zone;

pub use expand::{HORIZON_YEARS, MAX_OCCURRENCES, Occurrence, occurrences};
pub use iso_weeks::{IsoWeeks, Segment};
pub use offset::{Offset, Transition, ZoneInstant};
pub use pattern::Pattern;
pub use rule::{CalendarRule, Frequency};
pub use rule_check::RuleFault;
pub use series::{Override, Recurrence, RecurrenceFault, Rule};
pub use tzdata::{tzdata_version, tzdata_year};
pub use when::{Span, When, WhenFault};
pub use zone::{Zone, ZoneFault};
