//! The page of one's own account: who one is, where one is signed in, by what, and for which programs.

use std::collections::BTreeSet;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::sign_in_with::choices;
use super::tokens::{TokenForm, TokenLine, token_fields};
use crate::account::{
    self, ApiToken, Identity, Person, Role, Scope, SecondFactor, Session, SignedIn,
};
use crate::database::DatabaseError;
use crate::event::Fault;
use crate::recurrence::Zone;
use crate::text::Line;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Choice, Field, FormView, zones};
use crate::web::page::{Page, see_other};
use crate::web::session::{self, Purpose};
use crate::web::show::TimeText;

/// What people say of themselves.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ProfileForm {
    name: String,
    zone: String,
}

/// The browser that is to be signed out.
#[derive(Debug, Deserialize)]
pub struct BrowserForm {
    #[serde(default)]
    browser: String,
}

/// The provider that is to be disconnected.
#[derive(Debug, Deserialize)]
pub struct ProviderForm {
    #[serde(default)]
    provider: String,
}

/// What was done a moment ago.
#[derive(Debug, Deserialize)]
pub struct Query {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "page/organizer/account.html")]
struct AccountPage {
    email: String,
    done: Option<&'static str>,
    profile: Vec<Field>,
    zones: &'static [Choice],
    browsers: Vec<BrowserLine>,
    providers: Vec<ProviderLine>,
    needs_second_factor: bool,
    second_factor: Option<TimeText>,
    tokens: Vec<TokenLine>,
    token_fields: Vec<Field>,
    scopes: Vec<ScopeLine>,
    new_token: Option<String>,
    faults: Vec<Fault>,
}

struct BrowserLine {
    digest: String,
    name: String,
    since: TimeText,
    seen: Option<TimeText>,
    provider: Option<String>,
    is_this: bool,
}

struct ProviderLine {
    name: String,
    slug: String,
    issuer: String,
    since: Option<TimeText>,
}

/// A box to tick for a new token.
struct ScopeLine {
    name: &'static str,
    label: &'static str,
    is_ticked: bool,
}

/// What is stored of an account.
struct Stored {
    browsers: Vec<SignedIn>,
    identities: Vec<Identity>,
    second_factor: Option<SecondFactor>,
    tokens: Vec<ApiToken>,
}

/// What stands in the forms of the page, and what is wrong with it.
#[derive(Default)]
pub(super) struct Typed {
    pub profile: Option<ProfileForm>,
    pub token: TokenForm,
    pub faults: Vec<Fault>,
    /// A token that was just made: shown this once.
    pub new_token: Option<String>,
    pub done: Option<&'static str>,
}

/// The page.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let session = session::current(&request, &app).await?;
    let typed = Typed {
        done: query.done.as_deref().and_then(said),
        ..Typed::default()
    };
    show(&request, &app, session, typed).await
}

/// What is said of a thing done; of any other word, nothing.
fn said(word: &str) -> Option<&'static str> {
    match word {
        "saved" => Some("Saved."),
        "signed-out" => Some("That browser is signed out."),
        "connected" => Some("Connected. You can sign in with it from now on."),
        "disconnected" => Some("Disconnected. A letter still lets you in."),
        "revoked" => Some("Revoked. Programs that show this token are refused from now on."),
        _ => None,
    }
}

/// Saves name and zone.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<ProfileForm>,
) -> Result<HttpResponse, WebError> {
    let session = session::current(&request, &app).await?;
    match parse(&form) {
        Ok((name, zone)) => {
            let id = session.person.id;
            app.write(move |tx| account::save_profile(tx, id, &name, zone))
                .await?;
            Ok(see_other("/my/account?done=saved"))
        }
        Err(faults) => {
            let typed = Typed {
                profile: Some(form.into_inner()),
                faults,
                ..Typed::default()
            };
            show(&request, &app, session, typed).await
        }
    }
}

fn parse(form: &ProfileForm) -> Result<(Line, Zone), Vec<Fault>> {
    let told = |field: &'static str, what: &str, cause: String| Fault {
        field,
        message: format!("{what} {cause}"),
    };
    let name = Line::parse(form.name.trim(), 100)
        .map_err(|cause| told("name", "Your name", cause.to_string()));
    let zone = Zone::parse(form.zone.trim())
        .map_err(|cause| told("zone", "Your time zone", cause.to_string()));
    match (name, zone) {
        (Ok(name), Ok(zone)) => Ok((name, zone)),
        (name, zone) => Err([name.err(), zone.err()].into_iter().flatten().collect()),
    }
}

/// Signs one browser of the person out.
pub async fn sign_out(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<BrowserForm>,
) -> Result<HttpResponse, WebError> {
    let session = session::current(&request, &app).await?;
    let (person, digest) = (session.person.id, form.into_inner().browser);
    let is_this = digest == session.signed_in.digest;
    app.write(move |tx| account::end_session_of(tx, person, &digest))
        .await?;
    if is_this {
        return signed_out(&app);
    }
    Ok(see_other("/my/account?done=signed-out"))
}

/// Signs all browsers of the person out, this one too.
pub async fn sign_out_all(
    request: HttpRequest,
    app: web::Data<App>,
) -> Result<HttpResponse, WebError> {
    let person = session::current(&request, &app).await?.person.id;
    app.write(move |tx| account::end_all_sessions(tx, person))
        .await?;
    signed_out(&app)
}

fn signed_out(app: &App) -> Result<HttpResponse, WebError> {
    let mut response = see_other("/");
    session::take(&mut response, app, Purpose::Session)?;
    Ok(response)
}

/// Takes an identity provider away again.
pub async fn disconnect(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<ProviderForm>,
) -> Result<HttpResponse, WebError> {
    let person = session::current(&request, &app).await?.person.id;
    let issuer = form.into_inner().provider;
    app.write(move |tx| account::disconnect_identity(tx, person, &issuer))
        .await?;
    Ok(see_other("/my/account?done=disconnected"))
}

/// The page with what was typed; 422 when something is wrong with it.
pub(super) async fn show(
    request: &HttpRequest,
    app: &web::Data<App>,
    session: Session,
    typed: Typed,
) -> Result<HttpResponse, WebError> {
    let (person, now) = (session.person.id, app.clock.now());
    let stored = app
        .read(move |tx| {
            Ok::<_, DatabaseError>(Stored {
                browsers: account::sessions_of(tx, person, now)?,
                identities: account::identities_of(tx, person)?,
                second_factor: account::second_factor_of(tx, person)?,
                tokens: account::api_tokens_of(tx, person, now)?,
            })
        })
        .await?;
    let status = if typed.faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok(Page::personal(page(app, session, stored, typed))
        .with_status(status)
        .respond_to(request))
}

fn page(app: &App, session: Session, stored: Stored, typed: Typed) -> AccountPage {
    let this = session.signed_in.digest.clone();
    let needs_second_factor = session.person.role == Role::Staff;
    let profile = typed
        .profile
        .unwrap_or_else(|| ProfileForm::of(&session.person));
    let person = session::acting(session, app);
    let browsers = stored.browsers.into_iter();
    AccountPage {
        email: person.email.as_str().to_owned(),
        done: typed.done,
        profile: FormView::small(profile_fields(&profile), &typed.faults),
        zones: zones(),
        browsers: browsers.map(|it| browser(app, it, &this)).collect(),
        providers: providers(app, &stored.identities),
        needs_second_factor,
        second_factor: stored
            .second_factor
            .map(|factor| TimeText::utc(factor.enrolled_at)),
        tokens: stored.tokens.iter().map(TokenLine::of).collect(),
        token_fields: FormView::small(token_fields(&typed.token), &typed.faults),
        scopes: scopes(person.role, &typed.token.scopes()),
        new_token: typed.new_token,
        faults: typed.faults,
    }
}

impl ProfileForm {
    fn of(person: &Person) -> Self {
        Self {
            name: person.name.to_string(),
            zone: person.zone.to_string(),
        }
    }
}

fn profile_fields(form: &ProfileForm) -> Vec<Field> {
    vec![
        Field::text("name", "Your name")
            .hint("Our letters call you so, and staff who review your events see it.")
            .autocomplete("name")
            .value(&form.name),
        Field::text("zone", "Your time zone")
            .hint("Begin to type a city, such as Accra. Our letters give times in it too.")
            .list("zone-list")
            .value(&form.zone),
    ]
}

fn browser(app: &App, it: SignedIn, this: &str) -> BrowserLine {
    let providers = app.identity_providers.iter().map(|it| &it.provider);
    let issuer = it.issuer.as_deref();
    let provider = providers
        .into_iter()
        .find(|provider| Some(provider.issuer.as_str()) == issuer);
    BrowserLine {
        is_this: it.digest == this,
        digest: it.digest,
        name: it.browser.unwrap_or_else(|| "A browser".to_owned()),
        since: TimeText::utc(it.created_at),
        seen: it.last_seen_at.map(TimeText::utc),
        provider: provider.map(|provider| provider.name.to_string()),
    }
}

fn providers(app: &App, identities: &[Identity]) -> Vec<ProviderLine> {
    let line = |choice: super::sign_in_with::Choice| {
        let mut connected = identities.iter().filter(|it| it.issuer == choice.issuer);
        ProviderLine {
            since: connected.next().map(|it| TimeText::utc(it.connected_at)),
            name: choice.name,
            slug: choice.slug,
            issuer: choice.issuer,
        }
    };
    choices(app).into_iter().map(line).collect()
}

fn scopes(role: Role, ticked: &BTreeSet<Scope>) -> Vec<ScopeLine> {
    let offered = Scope::ALL.iter().copied();
    offered
        .filter(|scope| *scope != Scope::Staff || role == Role::Staff)
        .map(|scope| ScopeLine {
            name: scope.as_str(),
            label: scope.label(),
            is_ticked: ticked.contains(&scope),
        })
        .collect()
}
