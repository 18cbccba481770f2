//! iCalendar: an event of somebody's calendar as a form to read over, and whole calendars taken over.

mod draft;
mod file;
pub(super) mod html;
mod place;
mod prefill;

pub use draft::{Given, Taken, take};
pub use file::{IcsReport, Outcome, import_ics};
pub use prefill::{Prefill, prefill};
