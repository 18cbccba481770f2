//! Signing in by a letter, and out.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::dead_link::{Purpose, dead_link};
use super::sign_in_with::{Choice, choices};
use crate::abuse;
use crate::account::{
    self, AccountError, Code, LinkPurpose, LinkToken, NewPerson, Person, Role, SIGN_IN_TERM,
    SessionToken, letters,
};
use crate::event::Fault;
use crate::locale::Locale;
use crate::mail::{self, Address};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::form::{Field, FormView};
use crate::web::limit;
use crate::web::page::{Page, see_other};
use crate::web::pages::member::errand::{self, Errand, after_sign_in};
use crate::web::reader::Reader;
use crate::web::session;

/// The form as it is sent.
#[derive(Debug, Deserialize)]
pub struct SignInForm {
    #[serde(default)]
    email: String,
}

/// The code of a letter, typed into the browser that asked for it.
#[derive(Deserialize)]
pub struct CodeForm {
    #[serde(default)]
    code: String,
}

/// Whether a link was asked for.
#[derive(Debug, Deserialize)]
pub struct Query {
    sent: Option<String>,
}

#[derive(Template)]
#[template(path = "page/organizer/sign_in.html")]
struct SignInPage {
    fields: Vec<Field>,
    faults: Vec<Fault>,
    providers: Vec<Choice>,
    /// What the visitor came for, as a sentence.
    errand: Option<String>,
}

#[derive(Template)]
#[template(path = "page/organizer/sign_in_sent.html")]
struct SentPage {
    fields: Vec<Field>,
    faults: Vec<Fault>,
    errand: Option<String>,
    has_mailbox: bool,
    minutes: usize,
}

#[derive(Template)]
#[template(path = "page/organizer/sign_in_open.html")]
struct OpenPage {
    token: String,
}

/// Asks for a mail address, or says where to look now.
pub async fn get(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> HttpResponse {
    let errand = Errand::of(&request, &app);
    let locale = reader.locale();
    if query.sent.is_some() {
        let page = sent_page(&app, errand, locale, Vec::new());
        Page::personal(page).translated().respond_to(&request)
    } else {
        let page = page(&app, errand, locale, "", Vec::new());
        Page::personal(page).translated().respond_to(&request)
    }
}

/// Sends a letter, if there is somebody with this address. The answer is the same if not, and so is
/// the cookie that the letter's code needs. Who came to follow something needs no account before: the
/// letter makes it.
pub async fn post(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
    form: web::Form<SignInForm>,
) -> Result<HttpResponse, WebError> {
    let errand = Errand::of(&request, &app);
    let email = match Address::parse(&form.email) {
        Ok(email) => email,
        Err(_) => {
            let locale = reader.locale();
            let fault = Fault {
                field: "email",
                message: locale.text("bad-mail").into_owned(),
            };
            let page = page(&app, errand, locale, &form.email, vec![fault]);
            return Ok(Page::personal(page)
                .translated()
                .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                .respond_to(&request));
        }
    };
    let caller = limit::admit(&request, &app, Some(&email))?;
    let (site, sender, now) = (app.site.clone(), app.sender.clone(), app.clock.now());
    let (staff, browser) = (app.staff.clone(), LinkToken::random());
    let locale = reader.locale();
    let mut response = see_other("/sign-in?sent=yes");
    session::give(
        &mut response,
        &app,
        session::Purpose::Letter,
        browser.expose(),
    )?;
    app.write(move |tx| {
        abuse::refuse_blocked(tx, &caller, now)?;
        if errand.is_some() {
            account::upsert(tx, &NewPerson::at(&email).reading(locale), now)?;
        }
        let sign_in = match account::request_sign_in(tx, &email, &staff, Some(&browser), now) {
            Ok(Some(sign_in)) => sign_in,
            // Who asked too often learns as little as who asked for nobody.
            Ok(None) | Err(AccountError::TooManyLinks) => return Ok::<(), WebError>(()),
            Err(fault) => return Err(fault.into()),
        };
        let (letter, intent) = letters::sign_in(&sign_in, &site, now);
        mail::enqueue(tx, &sender, &letter, &intent, now)?;
        Ok(())
    })
    .await?;
    Ok(response)
}

/// What the link in the letter opens. Nothing happens yet: mail scanners open links too.
pub async fn open(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (link, now) = (LinkToken::received(&token), app.clock.now());
    match app
        .read(move |tx| account::peek_link(tx, LinkPurpose::SignIn, &link, now))
        .await
    {
        Ok(_) => Ok(Page::personal(OpenPage {
            token: token.into_inner(),
        })
        .translated()
        .respond_to(&request)),
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::SignIn)),
        Err(fault) => Err(fault),
    }
}

/// Uses the link up and starts a session.
pub async fn redeem(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (link, staff, now) = (
        LinkToken::received(&token),
        app.staff.clone(),
        app.clock.now(),
    );
    let entry = session::entry(&request);
    match app
        .write(move |tx| account::redeem_sign_in(tx, &link, &staff, &entry, now))
        .await
    {
        Ok(welcomed) => let_in(&request, &app, &welcomed).await,
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::SignIn)),
        Err(fault) => Err(fault),
    }
}

/// Uses the code up and starts a session, in the browser that asked for the letter.
pub async fn redeem_code(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
    form: web::Form<CodeForm>,
) -> Result<HttpResponse, WebError> {
    let (typed, now) = (Code::typed(&form.code), app.clock.now());
    let (staff, entry) = (app.staff.clone(), session::entry(&request));
    let welcomed = match session::received(&request, &app, session::Purpose::Letter) {
        Some(browser) => {
            app.write(move |tx| account::redeem_code(tx, &browser, &typed, &staff, &entry, now))
                .await?
        }
        None => None,
    };
    match welcomed {
        Some(welcomed) => let_in(&request, &app, &welcomed).await,
        None => {
            // Said of every code that does not let in, so that nobody learns whether there was a letter.
            let locale = reader.locale();
            let fault = Fault {
                field: "code",
                message: locale.text("wrong-code").into_owned(),
            };
            let page = sent_page(&app, Errand::of(&request, &app), locale, vec![fault]);
            Ok(Page::personal(page)
                .translated()
                .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                .respond_to(&request))
        }
    }
}

/// Signs the browser in, does what its visitor came for, and leads on.
pub(super) async fn let_in(
    request: &HttpRequest,
    app: &web::Data<App>,
    (person, token): &(Person, SessionToken),
) -> Result<HttpResponse, WebError> {
    let home = match person.role {
        Role::Staff => "/staff/queue",
        Role::Member | Role::Organizer => "/my/events",
    };
    let home = after_sign_in(request, app, person.id, home).await;
    let (id, locale) = (person.id, Reader::of(request).locale());
    app.write(move |tx| account::note_language(tx, id, locale))
        .await?;
    let mut response = see_other(&home);
    let session = session::Purpose::Session;
    session::give(&mut response, app, session, token.expose())?;
    session::take(&mut response, app, session::Purpose::Letter)?;
    response
        .add_cookie(&errand::no_cookie(app))
        .map_err(|cause| WebError::Fault(cause.into()))?;
    Ok(response)
}

/// Ends the session, whether there was one or not. Who came by an identity provider is led to a page
/// from which they can sign out there too.
pub async fn sign_out(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    let now = app.clock.now();
    let mut issuer = None;
    if let Some(token) = session::token(&request, &app) {
        let ended = app
            .write(move |tx| {
                let session = account::resume_session(tx, &token, now)?;
                account::end_session(tx, &token)?;
                Ok::<_, WebError>(session)
            })
            .await?;
        issuer = ended.and_then(|session| session.signed_in.issuer);
    }
    let providers = &app.identity_providers;
    let left = providers
        .iter()
        .find(|it| Some(it.provider.issuer.as_str()) == issuer.as_deref());
    let mut response = match left {
        Some(it) => see_other(&format!("/sign-in/with/{}/out", it.provider.slug)),
        None => see_other("/"),
    };
    session::take(&mut response, &app, session::Purpose::Session)?;
    Ok(response)
}

fn page(
    app: &App,
    errand: Option<Errand>,
    locale: Locale,
    email: &str,
    faults: Vec<Fault>,
) -> SignInPage {
    let field = Field::text("email", locale.text("your-mail"))
        .kind("email")
        .autocomplete("email")
        .value(email);
    SignInPage {
        fields: FormView::small(vec![field], &faults),
        faults,
        providers: choices(app),
        errand: errand.map(|errand| errand.describe(&app.shelf.current(), locale)),
    }
}

fn sent_page(app: &App, errand: Option<Errand>, locale: Locale, faults: Vec<Fault>) -> SentPage {
    let field = Field::text("code", locale.text("letter-code"))
        .hint(locale.text("letter-code-hint"))
        .autocomplete("one-time-code");
    SentPage {
        fields: FormView::small(vec![field], &faults),
        faults,
        errand: errand.map(|errand| errand.describe(&app.shelf.current(), locale)),
        has_mailbox: app.mailbox.is_some(),
        minutes: usize::try_from(SIGN_IN_TERM.num_minutes()).unwrap_or_default(),
    }
}
