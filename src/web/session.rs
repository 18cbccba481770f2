//! Who is asking: the cookies, and the person behind them.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::Method;
use actix_web::http::header::USER_AGENT;
use actix_web::{HttpRequest, HttpResponse, web};

use super::app::App;
use super::error::WebError;
use crate::account::oidc::Attempt;
use crate::account::{
    self, Entry, LinkToken, Person, Role, SESSION_TERM, SIGN_IN_TERM, Session, SessionToken,
    describe_browser,
};

/// What a cookie of ours is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Staying signed in.
    Session,
    /// The browser that asked for a sign-in letter: its code works in no other.
    Letter,
    /// The browser that went to an identity provider: its answer works in no other.
    Provider,
}

impl Purpose {
    /// The name of the cookie. `__Host-` binds it to this host and to TLS; browsers refuse that name
    /// without TLS, which a first look on one's own machine has not.
    fn name(self, app: &App) -> &'static str {
        match (self, app.site.is_https()) {
            (Self::Session, true) => "__Host-session",
            (Self::Session, false) => "session",
            (Self::Letter, true) => "__Host-letter",
            (Self::Letter, false) => "letter",
            (Self::Provider, true) => "__Host-provider",
            (Self::Provider, false) => "provider",
        }
    }

    fn term(self) -> chrono::Duration {
        match self {
            Self::Session => SESSION_TERM,
            Self::Letter => SIGN_IN_TERM,
            Self::Provider => Attempt::TERM,
        }
    }
}

/// What the request's cookie holds, whether it is good or not.
pub fn received(request: &HttpRequest, app: &App, purpose: Purpose) -> Option<LinkToken> {
    request
        .cookie(purpose.name(app))
        .map(|cookie| LinkToken::received(cookie.value()))
}

/// Gives the browser a cookie with the answer.
pub fn give(
    response: &mut HttpResponse,
    app: &App,
    purpose: Purpose,
    value: &str,
) -> Result<(), WebError> {
    let term = Duration::seconds(purpose.term().num_seconds());
    set(response, app, purpose, value.to_owned(), term)
}

/// Takes the cookie away with the answer.
pub fn take(response: &mut HttpResponse, app: &App, purpose: Purpose) -> Result<(), WebError> {
    set(response, app, purpose, String::new(), Duration::ZERO)
}

fn set(
    response: &mut HttpResponse,
    app: &App,
    purpose: Purpose,
    value: String,
    max_age: Duration,
) -> Result<(), WebError> {
    let cookie = Cookie::build(purpose.name(app), value)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.site.is_https())
        .max_age(max_age)
        .finish();
    let added = response.add_cookie(&cookie);
    added.map_err(|cause| WebError::Fault(cause.into()))
}

/// The token of the session cookie.
pub fn token(request: &HttpRequest, app: &App) -> Option<SessionToken> {
    received(request, app, Purpose::Session)
}

/// The signed-in browser, or [`WebError::SignInFirst`]. Its person is what they are, whether this
/// session has passed the second factor or not; see [`signed_in`].
pub async fn current(request: &HttpRequest, app: &web::Data<App>) -> Result<Session, WebError> {
    let token = token(request, app).ok_or(WebError::SignInFirst)?;
    let now = app.clock.now();
    let session = app
        .read(move |tx| account::resume_session(tx, &token, now))
        .await?
        .ok_or(WebError::SignInFirst)?;
    if session.is_to_be_noted(now) {
        let seen = session.signed_in.clone();
        // A note for its owner: no reason to refuse what was asked for.
        if let Err(cause) = app
            .write(move |tx| account::note_seen(tx, &seen, now))
            .await
        {
            tracing::warn!(%cause, "could not note when a browser was seen");
        }
    }
    Ok(session)
}

/// The person who is signed in, with the rights this session has.
pub async fn signed_in(request: &HttpRequest, app: &web::Data<App>) -> Result<Person, WebError> {
    Ok(acting(current(request, app).await?, app))
}

/// The signed-in browser, before its person is given one more way in. That of staff has to have passed the
/// second factor: who reads their letters could else connect an account of their own with a provider, and
/// let that vouch for the second factor.
pub async fn current_to_admit(
    request: &HttpRequest,
    app: &web::Data<App>,
) -> Result<Session, WebError> {
    let session = current(request, app).await?;
    let is_staff = session.person.role == Role::Staff;
    if is_staff && acting(session.clone(), app).role != Role::Staff {
        return Err(WebError::SecondFactorFirst {
            back: "/my/account".to_owned(),
        });
    }
    Ok(session)
}

/// The signed-in member of staff, behind the second factor; [`WebError::SecondFactorFirst`] leads
/// there. Others are told that they may not.
pub async fn signed_in_staff(
    request: &HttpRequest,
    app: &web::Data<App>,
) -> Result<Person, WebError> {
    let session = current(request, app).await?;
    let is_staff = session.person.role == Role::Staff;
    let person = acting(session, app);
    match (is_staff, person.role) {
        (true, Role::Staff) => Ok(person),
        (true, _) => Err(WebError::SecondFactorFirst {
            back: if request.method() == Method::POST {
                "/staff/queue".to_owned()
            } else {
                request.path().to_owned()
            },
        }),
        (false, _) => Err(WebError::Forbidden),
    }
}

/// The person with the rights of the session.
pub fn acting(session: Session, app: &App) -> Person {
    if app.needs_second_factor {
        session.acting()
    } else {
        session.person
    }
}

/// How the browser that asks comes in by a letter.
pub fn entry(request: &HttpRequest) -> Entry {
    Entry {
        browser: browser(request),
        ..Entry::default()
    }
}

/// The browser that asks, in a few words.
pub fn browser(request: &HttpRequest) -> String {
    let agent = request.headers().get(USER_AGENT);
    describe_browser(agent.and_then(|agent| agent.to_str().ok()).unwrap_or(""))
}
