//! Pages for staff: what waits for review, whether mail gets out, and what was done.

pub mod batch;
pub mod blocks;
pub mod edit;
pub mod group;
pub mod group_proposal;
pub mod groups;
pub mod log;
pub mod mail;
pub mod names;
pub mod queue;
pub mod reminders;
pub mod reports;
pub mod review;
pub mod sources;
pub mod spot_check;
pub mod take_down;

mod age;
mod claim;
mod verdict;
