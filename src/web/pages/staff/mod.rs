//! Pages for staff: what waits for review, whether mail gets out, and what was done.

pub mod edit;
pub mod group;
pub mod group_proposal;
pub mod groups;
pub mod log;
pub mod mail;
pub mod names;
pub mod queue;
pub mod review;
pub mod spot_check;

mod age;
