//! Pages for staff: what waits for review, whether mail gets out, and what was done.

pub mod log;
pub mod mail;
pub mod queue;
pub mod review;

mod age;
