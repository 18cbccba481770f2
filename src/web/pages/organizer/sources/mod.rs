//! The calendars of a group: which are read, what came of them, and what people have to settle.

mod act;
mod desk;
mod differ;
mod list;
mod one;

pub use act::{Act, act, carry_out};
pub(in crate::web::pages) use desk::Line;
pub use differ::{get as differ, post as settle, tell_apart};
pub use list::{add, get as list, hand_in};
pub use one::get as one;
