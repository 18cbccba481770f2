//! Signing in with an identity provider, and connecting one to an account.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::sign_in::let_in;
use crate::account::oidc::{Attempt, IdentityProvider, OidcError, Vouched, Wish};
use crate::account::{self, AccountError};
use crate::database::AnyConnection;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};
use crate::web::session::{self, Purpose};

/// A provider among the ways in.
pub struct Choice {
    /// As people know it.
    pub name: String,
    /// In addresses.
    pub slug: String,
    /// Its own address.
    pub issuer: String,
}

/// The providers of the settings.
pub fn choices(app: &App) -> Vec<Choice> {
    let providers = app.identity_providers.iter().map(|it| &it.provider);
    providers
        .map(|provider| Choice {
            name: provider.name.to_string(),
            slug: provider.slug.to_string(),
            issuer: provider.issuer.as_str().to_owned(),
        })
        .collect()
}

/// The provider’s answer (OpenID Connect Core 1.0, 3.1.2.5 and 3.1.2.6).
#[derive(Deserialize)]
pub struct Answer {
    #[serde(default)]
    state: String,
    code: Option<String>,
    error: Option<String>,
    /// Who answers, where the provider says so (RFC 9207).
    iss: Option<String>,
}

/// On to the provider, from our page.
#[derive(Template)]
#[template(path = "page/organizer/sign_in_on.html")]
struct OnPage {
    name: String,
    href: String,
}

/// Signed out here, and perhaps not there.
#[derive(Template)]
#[template(path = "page/organizer/signed_out.html")]
struct OutPage {
    name: String,
    href: Option<String>,
}

/// It did not work.
#[derive(Template)]
#[template(path = "page/organizer/sign_in_failed.html")]
struct FailedPage {
    name: String,
    message: &'static str,
    is_signed_in: bool,
}

/// Leads to the provider. It changes nothing here, so a link does: a form must not lead to another
/// site (`form-action` in our policy).
pub async fn start(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let attempt = Attempt::new(Wish::SignIn);
    match address(&app, &slug, &attempt).await? {
        (_, Ok(href)) => {
            let mut response = HttpResponse::SeeOther()
                .insert_header((LOCATION, href))
                .insert_header((CACHE_CONTROL, "no-store"))
                .finish();
            session::give(&mut response, &app, Purpose::Provider, &attempt.cookie())?;
            Ok(response)
        }
        (name, Err(fault)) => Ok(failed(&request, name, false, &Failure::Provider(fault))),
    }
}

/// Begins to connect a provider to the account of whoever is signed in. Only a form of ours may, or
/// another site could connect its own account to somebody else's; the link on the page it answers with
/// leads on. Staff connect one behind the second factor only.
pub async fn connect(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    session::current_to_admit(&request, &app).await?;
    let attempt = Attempt::new(Wish::Connect);
    match address(&app, &slug, &attempt).await? {
        (name, Ok(href)) => {
            let mut response = Page::personal(OnPage { name, href }).respond_to(&request);
            session::give(&mut response, &app, Purpose::Provider, &attempt.cookie())?;
            Ok(response)
        }
        (name, Err(fault)) => Ok(failed(&request, name, true, &Failure::Provider(fault))),
    }
}

/// Takes the provider's answer: signs in, or connects.
pub async fn back(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    answer: web::Query<Answer>,
) -> Result<HttpResponse, WebError> {
    let index = index_of(&app, &slug)?;
    let provider = &app.identity_providers[index].provider;
    let (name, issuer) = (provider.name.to_string(), provider.issuer.as_str());
    let attempt = session::received(&request, &app, Purpose::Provider)
        .and_then(|cookie| Attempt::received(cookie.expose()))
        .filter(|attempt| attempt.is_answered_by(&answer.state, &slug))
        .filter(|_| answer.iss.as_ref().is_none_or(|iss| iss == issuer));
    let is_connecting = attempt
        .as_ref()
        .is_some_and(|attempt| attempt.wish() == Wish::Connect);
    let outcome = match (attempt, &answer.code, &answer.error) {
        (None, ..) => Err(Failure::NotAsked),
        (Some(_), _, Some(error)) => Err(Failure::Said(error.clone())),
        (Some(_), None, None) => Err(Failure::NotAsked),
        (Some(attempt), Some(code), None) => take(&request, &app, index, attempt, code).await?,
    };
    let mut response = match outcome {
        Ok(response) => response,
        Err(failure) => failed(&request, name, is_connecting, &failure),
    };
    session::take(&mut response, &app, Purpose::Provider)?;
    Ok(response)
}

/// Signed out here; at the provider perhaps not.
pub async fn out(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let index = index_of(&app, &slug)?;
    let name = app.identity_providers[index].provider.name.to_string();
    let (now, site) = (app.clock.now(), app.site.clone());
    let href =
        off_the_async_threads(&app, index, move |it| it.sign_out_address(&site, now)).await?;
    Ok(Page::personal(OutPage { name, href }).respond_to(&request))
}

/// Why it did not work.
enum Failure {
    /// No attempt of this browser is answered by it.
    NotAsked,
    /// The provider said so (RFC 6749, 4.1.2.1).
    Said(String),
    /// The provider is away, or proves nothing.
    Provider(OidcError),
    /// It is proven who it is, and yet they are not let in.
    Account(AccountError),
}

/// Redeems the code and does what the attempt was for.
async fn take(
    request: &HttpRequest,
    app: &web::Data<App>,
    index: usize,
    attempt: Attempt,
    code: &str,
) -> Result<Result<HttpResponse, Failure>, WebError> {
    let (wish, now) = (attempt.wish(), app.clock.now());
    let (code, site) = (code.to_owned(), app.site.clone());
    let redeem = move |it: &IdentityProvider| it.redeem(&attempt, &code, &site, now);
    let vouched = match off_the_async_threads(app, index, redeem).await? {
        Ok(vouched) => vouched,
        Err(fault) => return Ok(Err(Failure::Provider(fault))),
    };
    match wish {
        Wish::SignIn => sign_in(request, app, vouched).await,
        Wish::Connect => connect_to(request, app, vouched).await,
    }
}

async fn sign_in(
    request: &HttpRequest,
    app: &web::Data<App>,
    vouched: Vouched,
) -> Result<Result<HttpResponse, Failure>, WebError> {
    let (browser, now) = (session::browser(request), app.clock.now());
    let welcomed = twice(app, move |tx| {
        account::sign_in_by_identity(tx, &vouched, browser.clone(), now)
    })
    .await?;
    match welcomed {
        Ok(welcomed) => let_in(request, app, &welcomed).await.map(Ok),
        Err(fault) => Ok(Err(Failure::Account(fault))),
    }
}

async fn connect_to(
    request: &HttpRequest,
    app: &web::Data<App>,
    vouched: Vouched,
) -> Result<Result<HttpResponse, Failure>, WebError> {
    let (person, now) = (
        session::current_to_admit(request, app).await?.person.id,
        app.clock.now(),
    );
    let connected = twice(app, move |tx| {
        account::connect_identity(tx, person, &vouched, now)
    })
    .await?;
    Ok(connected
        .map(|()| see_other("/my/account?done=connected"))
        .map_err(Failure::Account))
}

/// Writes, and once more when somebody else wrote the same key first: then it is there to be found.
/// What the account says against it is for the page.
async fn twice<T: Send + 'static>(
    app: &web::Data<App>,
    work: impl Fn(&mut AnyConnection) -> Result<T, AccountError> + Send + Clone + 'static,
) -> Result<Result<T, AccountError>, WebError> {
    let once = |work| async {
        let database = app.database.clone();
        web::block(move || database.write::<T, AccountError>(work)).await
    };
    let is_beaten = |fault: &AccountError| matches!(fault, AccountError::Database(cause) if cause.is_unique_violation());
    let mut result = once(work.clone()).await.map_err(|_| WebError::Overloaded)?;
    if result.as_ref().is_err_and(is_beaten) {
        result = once(work).await.map_err(|_| WebError::Overloaded)?;
    }
    match result {
        Err(AccountError::Database(cause)) => Err(cause.into()),
        result => Ok(result),
    }
}

type Href = (String, Result<String, OidcError>);

/// The provider's name, and where to go.
async fn address(app: &web::Data<App>, slug: &str, attempt: &Attempt) -> Result<Href, WebError> {
    let index = index_of(app, slug)?;
    let name = app.identity_providers[index].provider.name.to_string();
    let (now, site) = (app.clock.now(), app.site.clone());
    let attempt = attempt.clone();
    let talk = move |it: &IdentityProvider| it.address(&attempt, &site, now);
    Ok((name, off_the_async_threads(app, index, talk).await?))
}

fn index_of(app: &App, slug: &str) -> Result<usize, WebError> {
    let mut providers = app.identity_providers.iter();
    let found = providers.position(|it| it.provider.slug.as_str() == slug);
    found.ok_or(WebError::NotFound)
}

/// Talks to the provider on the blocking pool.
async fn off_the_async_threads<T: Send + 'static>(
    app: &web::Data<App>,
    index: usize,
    talk: impl FnOnce(&IdentityProvider) -> T + Send + 'static,
) -> Result<T, WebError> {
    let app = app.clone();
    web::block(move || talk(&app.identity_providers[index]))
        .await
        .map_err(|_| WebError::Overloaded)
}

fn failed(
    request: &HttpRequest,
    name: String,
    is_signed_in: bool,
    failure: &Failure,
) -> HttpResponse {
    let (status, message) = match failure {
        Failure::NotAsked => (
            StatusCode::BAD_REQUEST,
            "The answer does not belong to anything this browser asked for, or it took longer than ten minutes. Please try again.",
        ),
        Failure::Said(error) => {
            tracing::info!(error, "an identity provider did not sign somebody in");
            match error.as_str() {
                "access_denied" => (
                    StatusCode::FORBIDDEN,
                    "You, or it, said no. Nothing was changed.",
                ),
                _ => (
                    StatusCode::BAD_GATEWAY,
                    "It says that something went wrong on its side. Please try again in a while.",
                ),
            }
        }
        Failure::Provider(fault) => {
            tracing::warn!(cause = %fault, provider = name, "signing in with an identity provider failed");
            match fault {
                OidcError::Unreachable(_) => (
                    StatusCode::BAD_GATEWAY,
                    "It cannot be asked at the moment. Please try again in a while.",
                ),
                OidcError::Unproven(_) => (
                    StatusCode::FORBIDDEN,
                    "What it told us does not prove who you are. Please try again; if it happens again, tell whoever runs this service.",
                ),
            }
        }
        Failure::Account(fault) => (StatusCode::FORBIDDEN, in_words(fault)),
    };
    Page::personal(FailedPage {
        name,
        message,
        is_signed_in,
    })
    .with_status(status)
    .respond_to(request)
}

fn in_words(fault: &AccountError) -> &'static str {
    match fault {
        AccountError::AddressTaken => {
            "There is an account with your mail address already. Sign in by a letter first, then connect the two on the page of your account."
        }
        AccountError::IdentityTaken => {
            "Somebody else signs in here by that account. It must be disconnected there first."
        }
        _ => {
            "It does not say that your mail address is verified. Verify it there first, or sign in by a letter."
        }
    }
}
