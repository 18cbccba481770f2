//! People: who they are, how they prove it, what they may do.
//!
//! They prove their address by a letter (`sign_in`, `sign_in_code`) or are vouched for by an identity
//! provider (`oidc`, `identity`); either starts a session. Staff pass a second factor besides. Programs
//! of a person show a token.

mod api_token;
mod browser;
mod code;
mod digest;
mod idempotency;
mod identity;
pub mod letters;
mod link_token;
pub mod oidc;
mod permission;
mod person;
mod second_factor;
mod session;
mod sign_in;
mod sign_in_code;
mod store;

pub use api_token::{
    ApiToken, ApiTokenId, LONGEST_TERM, MOST_TOKENS, NewApiToken, Scope, api_tokens_of,
    issue_api_token, note_token_used, resume_api_token, revoke_api_token,
};
pub use browser::describe_browser;
pub use code::Code;
pub use idempotency::{KEPT, KeptAnswer, NamedRequest, Once, once, sweep_answers};
pub use identity::{
    Identity, connect_identity, disconnect_identity, identities_of, sign_in_by_identity,
};
pub use link_token::{LinkPurpose, LinkToken, OpenLink, issue_link, peek_link, use_link};
pub use permission::{Actor, Forbidden};
pub use person::{NewPerson, Person, PersonId, Role};
pub use second_factor::{
    Enrolment, RECOVERY_CODES, SecondFactor, SecondFactorKey, enrol, enrolment_of,
    pass_second_factor, remove_second_factor, replace_recovery_codes, reset_second_factor,
    second_factor_of,
};
pub use session::{
    Entry, SESSION_TERM, Session, SessionToken, SignedIn, end_all_sessions, end_session,
    end_session_of, note_seen, resume_session, sessions_of, start_session,
};
pub use sign_in::{SIGN_IN_TERM, SignIn, redeem_sign_in, request_sign_in};
pub use sign_in_code::redeem_code;
pub use store::{
    all_staff, choose_language, chosen_language, confirm, find_by_email, get, hold_staff,
    make_staff, names_of, note_language, remove, save_profile, set_role, upsert,
};

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
    /// More codes were typed than anyone mistypes.
    #[error("too many codes were typed; please wait")]
    TooManyTries {
        /// How long.
        wait: chrono::Duration,
    },
    /// There is a second factor already.
    #[error("there is a second factor already; its code removes it")]
    SecondFactorThere,
    /// The identity provider does not say that the address is the person's.
    #[error("the identity provider does not say that your mail address is verified")]
    AddressUnproven,
    /// Somebody has an account with the address that the identity provider gives.
    #[error("there is an account with your mail address already")]
    AddressTaken,
    /// Somebody else signs in by that account.
    #[error("somebody else signs in by that account")]
    IdentityTaken,
    /// Nobody needs that many API tokens.
    #[error("you have as many tokens as anyone needs; please revoke one first")]
    TooManyTokens,
    /// It is not theirs to do.
    #[error("you may not do this")]
    Forbidden,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
