//! Pages for whoever reads events: a calendar of one's own, lasting short names, and a word to staff.

pub mod calendar;
pub mod clock_changes;
pub mod data;
pub mod digest;
pub mod errand;
pub mod follow;
pub mod names;
pub mod report;
