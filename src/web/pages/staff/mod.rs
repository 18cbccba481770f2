//! Pages for staff: what waits for review, and whether mail gets out.

pub mod mail;
pub mod queue;
pub mod review;

mod age;
