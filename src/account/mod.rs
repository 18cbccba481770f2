//! People: who they are, how they prove it, what they may do.

pub mod letters;
mod link_token;
mod permission;
mod person;
mod session;
mod sign_in;
mod store;

pub use link_token::{LinkPurpose, LinkToken, OpenLink, issue_link, peek_link, use_link};
pub use permission::{Actor, Forbidden};
pub use person::{NewPerson, Person, PersonId, Role};
pub use session::{SESSION_TERM, SessionToken, end_session, resume_session, start_session};
pub use sign_in::{SIGN_IN_TERM, SignIn, redeem_sign_in, request_sign_in};
pub use store::{confirm, find_by_email, get, make_staff, names_of, set_role, upsert};

use crate::database::DatabaseError;

/// Why something about a person's account could not be done.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The link was used, is too old, or never was.
    #[error("this link does not work any more")]
    DeadLink,
    /// More links were asked for than anyone needs.
    #[error("too many links were asked for this address; please wait an hour")]
    TooManyLinks,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
