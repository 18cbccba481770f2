//! Addresses that get no mail, and letting one get mail again.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use crate::account::Actor;
use crate::event::Fault;
use crate::mail::{self, Address, Suppressed, SuppressionScope};
use crate::mailing;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormView};
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;
use crate::web::show::TimeText;

/// Addresses on the page; whoever is further down is found by the address itself.
const SHOWN: i64 = 200;

#[derive(Template)]
#[template(path = "page/staff/mail_suppressed.html")]
struct SuppressedPage {
    lines: Vec<Line>,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    is_lifted: bool,
}

struct Line {
    digest: String,
    scope: SuppressionScope,
    masked: String,
    reason: String,
    since: TimeText,
    until: Option<TimeText>,
}

/// Either what stands for an address on the list, or the address as somebody types it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LiftForm {
    digest: String,
    scope: String,
    email: String,
}

/// Whether the page follows a change.
#[derive(Debug, Deserialize)]
pub struct Query {
    lifted: Option<String>,
}

/// `GET /staff/mail/suppressed`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let page = SuppressedPage {
        is_lifted: query.lifted.is_some(),
        ..open(&app, "", Vec::new()).await?
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// `POST /staff/mail/suppressed`: lets an address get mail again.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<LiftForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let (actor, now) = (Actor::from(&staff), app.clock.now());
    let LiftForm {
        digest,
        scope,
        email,
    } = form.into_inner();
    let was_listed = if let Ok(scope) = scope.parse::<SuppressionScope>() {
        app.write(move |tx| mailing::lift(tx, &actor, &digest, scope, now))
            .await?
    } else {
        let address = match Address::parse(&email) {
            Ok(address) => address,
            Err(cause) => return refuse(&request, &app, &email, format!("It {cause}")).await,
        };
        let key = app.suppression_key.clone();
        app.write(move |tx| mailing::lift_address(tx, &actor, &key, &address, now))
            .await?
    };
    match was_listed {
        true => Ok(see_other("/staff/mail/suppressed?lifted=yes")),
        false => {
            let problem = "This address is not on the list: mail goes there".to_owned();
            refuse(&request, &app, &email, problem).await
        }
    }
}

async fn refuse(
    request: &HttpRequest,
    app: &web::Data<App>,
    email: &str,
    message: String,
) -> Result<HttpResponse, WebError> {
    let fault = Fault {
        field: "email",
        message,
    };
    let page = open(app, email, vec![fault]).await?;
    Ok(Page::personal(page)
        .with_status(StatusCode::UNPROCESSABLE_ENTITY)
        .respond_to(request))
}

async fn open(
    app: &web::Data<App>,
    email: &str,
    faults: Vec<Fault>,
) -> Result<SuppressedPage, WebError> {
    let now = app.clock.now();
    let listed = app.read(move |tx| mail::suppressed(tx, SHOWN, now)).await?;
    let line = |it: Suppressed| Line {
        digest: it.digest,
        scope: it.scope,
        masked: it.masked.unwrap_or_else(|| "not kept".to_owned()),
        reason: it.reason,
        since: TimeText::utc(it.since),
        until: it.until.map(TimeText::utc),
    };
    let field = Field::text("email", "The address")
        .hint("Only its hash is kept, so it is not looked up but compared")
        .kind("email")
        .value(email);
    Ok(SuppressedPage {
        lines: listed.into_iter().map(line).collect(),
        fields: FormView::small(vec![field], &faults),
        faults,
        is_lifted: false,
    })
}
