//! Review: what waits, and what staff decide about it.

mod decide;
mod edits;
mod letters;
mod similar;
mod verdict;

pub use self::similar::looks_alike;
pub use decide::{Decided, decide};
pub use edits::{DecidedEdit, EditCase, Prefer, decide_edit, edit_case};
pub use letters::{edit_letter, letters};
pub use verdict::{Verdict, VerdictFault};
