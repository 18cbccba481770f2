//! Submitting an event: four steps, each kept on the server as it is sent, under an address of its own.

mod check;
pub mod from;
mod page;
mod read;
mod start;
mod step;

pub(in crate::web) use check::{is_lost_race, submit_mine};
pub(in crate::web) use read::{form_of, so_far, whole};
pub use start::{copy, get, post, sent};
pub use step::{get as get_step, post as post_step};
