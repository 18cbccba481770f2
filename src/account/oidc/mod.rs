//! Signing in with an identity provider: OpenID Connect Core 1.0, the authorization code flow with PKCE.
//!
//! `provider` is what the settings say of one, `attempt` what binds an answer to the browser that asked,
//! `client` the conversation, `http` its only way out.

mod attempt;
mod client;
mod http;
mod provider;

pub use attempt::{Attempt, Wish};
pub use client::{IdentityProvider, OidcError, Vouched};
pub use provider::{Issuer, Provider};
