//! iCalendar: a public event as lines that every calendar app takes (RFC 5545, RFC 7986).
//!
//! Pure: values in, text out, and the same text for the same values, for caches and apps compare
//! bytes. The types of properties are those of the `icalendar` crate; ordering, escaping, folding
//! and time zones are ours, and each file says which reader asks for what it does.

mod block;
mod calendar;
mod deadline;
mod description;
mod fold;
mod look;
mod observance;
mod piece;
mod plain;
mod print;
mod property;
mod publisher;
mod series;
mod single;
mod timezone;
mod value;
mod vevent;

#[cfg(test)]
mod tests;

pub use block::{EventBlock, event_block, event_block_as};
pub use calendar::{CalendarHead, Color, calendar};
pub use deadline::{DEADLINE_LENGTH, deadline_blocks, deadline_blocks_as};
pub use look::Look;
pub use publisher::Publisher;
pub use single::single;
pub use timezone::{HORIZON_YEARS, vtimezone};
