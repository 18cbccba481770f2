//! Review: what waits, and what staff decide about it.

mod decide;
mod letters;
mod similar;
mod verdict;

pub use decide::{Decided, decide};
pub use letters::letters;
pub use similar::looks_alike;
pub use verdict::{Verdict, VerdictFault};
