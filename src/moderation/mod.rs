//! Review: what waits, what staff know of it, what they ask, and what they decide about it.

mod batch;
mod beside;
mod claim;
mod decide;
mod edits;
mod figures;
mod letters;
mod matter;
mod store;
mod thread;
mod verdict;

pub use batch::{Source, UnknownSource, batches};
pub use beside::{SenderRecord, alike, changed_since_asked, senders, waiting};
pub use claim::{CLAIM_TERM, Claim, claim, claim_of, claims, heed_claim, release};
pub use decide::{Decided, decide};
pub use edits::{DecidedEdit, EditCase, Prefer, decide_edit, edit_case};
pub use figures::{FigureBoard, Figures, Tally};
pub use letters::{answer_letter, edit_letter, letters};
pub use matter::Matter;
pub use store::forget;
pub use thread::{Answered, Message, answer, thread};
pub use verdict::{Rejection, Verdict, VerdictFault};
