//! Signing in by a link in a letter, and out.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::dead_link::{Purpose, dead_link};
use crate::account::{self, AccountError, LinkPurpose, LinkToken, Role, SIGN_IN_TERM, letters};
use crate::event::Fault;
use crate::mail::{self, Address};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormView};
use crate::web::limit;
use crate::web::page::{Page, see_other};
use crate::web::session;

/// The form as it is sent.
#[derive(Debug, Deserialize)]
pub struct SignInForm {
    #[serde(default)]
    email: String,
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
    is_sent: bool,
    has_mailbox: bool,
    minutes: i64,
}

#[derive(Template)]
#[template(path = "page/organizer/sign_in_open.html")]
struct OpenPage {
    token: String,
}

/// Asks for a mail address, or says where to look now.
pub async fn get(app: web::Data<App>, query: web::Query<Query>) -> impl Responder {
    Page::personal(page(&app, "", Vec::new(), query.sent.is_some()))
}

/// Sends a link, if there is somebody with this address. The answer is the same if not.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<SignInForm>,
) -> Result<HttpResponse, WebError> {
    let email = match Address::parse(&form.email) {
        Ok(email) => email,
        Err(cause) => {
            let fault = Fault {
                field: "email",
                message: format!("Your mail address {cause}"),
            };
            let page = page(&app, &form.email, vec![fault], false);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(Page::personal(page)
                .with_status(status)
                .respond_to(&request));
        }
    };
    limit::check(&request, &app)?;
    let (site, sender, now) = (app.site.clone(), app.sender.clone(), app.clock.now());
    let staff = app.staff.clone();
    app.write(move |tx| {
        let sign_in = match account::request_sign_in(tx, &email, &staff, now) {
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
    Ok(see_other("/sign-in?sent=yes"))
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
    match app
        .write(move |tx| account::redeem_sign_in(tx, &link, &staff, now))
        .await
    {
        Ok((person, token)) => {
            let home = if person.role == Role::Staff {
                "/staff/queue"
            } else {
                "/my/events"
            };
            let mut response = see_other(home);
            response
                .add_cookie(&session::cookie(&app, &token))
                .map_err(|cause| WebError::Fault(cause.into()))?;
            Ok(response)
        }
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::SignIn)),
        Err(fault) => Err(fault),
    }
}

/// Ends the session, whether there was one or not.
pub async fn sign_out(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    if let Some(token) = session::token(&request, &app) {
        app.write(move |tx| account::end_session(tx, &token))
            .await?;
    }
    let mut response = see_other("/");
    response
        .add_cookie(&session::no_cookie(&app))
        .map_err(|cause| WebError::Fault(cause.into()))?;
    Ok(response)
}

fn page(app: &App, email: &str, faults: Vec<Fault>, is_sent: bool) -> SignInPage {
    let field = Field::text("email", "Your mail address")
        .kind("email")
        .autocomplete("email")
        .value(email);
    SignInPage {
        fields: FormView::small(vec![field], &faults),
        faults,
        is_sent,
        has_mailbox: app.mailbox.is_some(),
        minutes: SIGN_IN_TERM.num_minutes(),
    }
}
