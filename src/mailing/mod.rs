//! What staff do about mail: let letters leave or not, stop all of them, and write to organizers; each
//! with its line in the log.

mod audience;
mod batch;
mod decide;
mod store;
mod words;

pub use audience::{Addressee, AudienceForm, Missing};
pub use batch::{
    AnnouncementForm, Approval, Batch, BatchId, BatchState, Preview, approve, cancel, go_on, hold,
    preview, progress, retry, send_test, write,
};
pub use decide::{MailingError, discard, lift, lift_address, pause, release, resume};
pub use store::{get, newest};
pub use words::PLACEHOLDERS;
