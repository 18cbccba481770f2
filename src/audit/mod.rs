//! What staff and the service did: an append-only log that staff can read, filter and take along.
//!
//! A line is written in the transaction of the act, by the workflow that carries it out: nothing is
//! done without its line, and no line stands for what was rolled back. Lines name people and things by
//! key, never by address, so that the log can be kept when a person is erased.

mod act;
mod line;
mod store;

pub use act::{Act, Subject, SubjectKind};
pub use line::{AuditLine, Filter};
pub use store::{find, record};
