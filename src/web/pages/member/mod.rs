//! Pages for whoever follows events: a calendar of one's own, and lasting short names.

pub mod calendar;
pub mod errand;
pub mod follow;
pub mod names;
