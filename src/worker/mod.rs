//! What goes on without a request: printing editions, planning reminders, delivering mail.

mod lmtp;
mod loops;
mod notice;
mod supervise;

pub use loops::{Duties, PostOffice, start};
pub use notice::Notice;
pub use supervise::Crew;
