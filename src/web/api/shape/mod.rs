//! What the API reads and writes: JSON with the names of JSCalendar (RFC 8984) where it has any.
//!
//! Wall time and zone are the truth; instants stand beside them, reckoned with the zone rules of today.

mod event;
mod given;
mod group;
mod occurrence;
mod precision;
mod statement;
mod statement_form;
pub mod words;

pub use event::Event;
pub use group::Group;
pub use occurrence::Occurrence;
pub use statement::Statement;
pub use statement_form::{fault_named, fault_of};
