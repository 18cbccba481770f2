//! iCalendar: an event of somebody's calendar as a form to read over, and as one of ours.

mod draft;
pub(super) mod html;
mod place;
mod prefill;

pub use draft::{Given, Taken, take};
pub use prefill::{Prefill, prefill};
