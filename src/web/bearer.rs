//! Who is asking, when a program asks: the token in `Authorization: Bearer` (RFC 6750).
//!
//! Only the header is read: addresses end up in logs.

use actix_web::http::header::AUTHORIZATION;
use actix_web::{HttpRequest, web};

use super::app::App;
use super::error::WebError;
use crate::account::{self, ApiToken, Person, Scope};

/// The person whose token the request shows, with the rights that person and token have together. The
/// answers to the faults are for programs: see [`Refusal`](super::api).
///
/// # Errors
/// [`WebError::TokenFirst`] without a token that works, [`WebError::ScopeMissing`] when it was not made
/// for this.
pub async fn bearer(
    request: &HttpRequest,
    app: &web::Data<App>,
    needed: Scope,
) -> Result<(Person, ApiToken), WebError> {
    let text = shown(request).ok_or(WebError::TokenFirst)?.to_owned();
    let now = app.clock.now();
    let found = app
        .read(move |tx| account::resume_api_token(tx, &text, now))
        .await?;
    let (person, token) = found.ok_or(WebError::TokenFirst)?;
    if !token.scopes.contains(&needed) {
        return Err(WebError::ScopeMissing(needed));
    }
    if token.is_to_be_noted(now) {
        let id = token.id;
        // A note for its owner: no reason to refuse what was asked for.
        if let Err(cause) = app
            .write(move |tx| account::note_token_used(tx, id, now))
            .await
        {
            tracing::warn!(%cause, "could not note that an API token was used");
        }
    }
    Ok((person, token))
}

/// The token of the header; the word before it is written in any case (RFC 9110, 11.1).
fn shown(request: &HttpRequest) -> Option<&str> {
    let header = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = header.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(token.trim())
}
