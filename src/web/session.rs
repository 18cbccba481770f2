//! Who is asking: the cookie, and the person behind it.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpRequest, web};

use super::app::App;
use super::error::WebError;
use crate::account::{self, Person, Role, SESSION_TERM, SessionToken};

/// The name of the session cookie. `__Host-` binds it to this host and to TLS; browsers refuse that
/// name without TLS, which a first look on one's own machine has not.
fn cookie_name(app: &App) -> &'static str {
    if app.site.is_https() {
        "__Host-session"
    } else {
        "session"
    }
}

/// The token in the request's cookie, whether it is good or not.
pub fn token(request: &HttpRequest, app: &App) -> Option<SessionToken> {
    request
        .cookie(cookie_name(app))
        .map(|cookie| SessionToken::received(cookie.value()))
}

/// The person who is signed in, or [`WebError::SignInFirst`].
pub async fn signed_in(request: &HttpRequest, app: &web::Data<App>) -> Result<Person, WebError> {
    let token = token(request, app).ok_or(WebError::SignInFirst)?;
    let now = app.clock.now();
    app.read(move |tx| account::resume_session(tx, &token, now))
        .await?
        .ok_or(WebError::SignInFirst)
}

/// The signed-in member of staff. Others are told that they may not.
pub async fn signed_in_staff(
    request: &HttpRequest,
    app: &web::Data<App>,
) -> Result<Person, WebError> {
    let person = signed_in(request, app).await?;
    if person.role == Role::Staff {
        Ok(person)
    } else {
        Err(WebError::Forbidden)
    }
}

/// The cookie of a new session.
pub fn cookie(app: &App, token: &SessionToken) -> Cookie<'static> {
    build(
        app,
        token.expose().to_owned(),
        Duration::seconds(SESSION_TERM.num_seconds()),
    )
}

/// The cookie that takes the session's place when it is over.
pub fn no_cookie(app: &App) -> Cookie<'static> {
    build(app, String::new(), Duration::ZERO)
}

fn build(app: &App, value: String, max_age: Duration) -> Cookie<'static> {
    Cookie::build(cookie_name(app), value)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.site.is_https())
        .max_age(max_age)
        .finish()
}
