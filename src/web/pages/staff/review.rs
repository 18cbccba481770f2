//! One submission: what readers will see, what is known around it, and the verdict.

pub mod block;
mod case;
mod view;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};

use self::case::{Case, open};
use self::view::{ReviewPage, page};
use super::age::age;
use super::claim::{self, ClaimForm};
use super::queue::names_in;
use super::verdict::VerdictForm;
use crate::account::{Actor, Person};
use crate::database::AnyConnection;
use crate::event::{Action, EventError, EventId, Post, RejectReason};
use crate::mail;
use crate::moderation::{self, Matter, Verdict};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;

/// The submission, and the form for the verdict.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let case = open(&app, &id).await?;
    let page = page(&app, &case, &staff, &VerdictForm::default(), Vec::new());
    Ok(Page::personal(page).respond_to(&request))
}

/// Carries the verdict out, and tells the organizers.
pub async fn decide(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<VerdictForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let event: EventId = id.parse().map_err(|_| WebError::NotFound)?;
    let verdict = match form.read() {
        Ok(verdict) => verdict,
        Err(fault) => {
            let page = page(&app, &open(&app, &id).await?, &staff, &form, vec![fault]);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(Page::personal(page)
                .with_status(status)
                .respond_to(&request));
        }
    };
    let (actor, version, seen) = (Actor::from(&staff), form.version(), form.seen());
    let (post, now) = (app.post(), app.clock.now());
    let is_spam = matches!(&verdict, Verdict::Reject(it) if it.reason == RejectReason::Spam);
    let decided = app
        .write(move |tx| -> Result<(), EventError> {
            moderation::heed_claim(tx, &actor, Matter::Event(event), seen, now)?;
            carry_out(tx, &actor, event, version, &verdict, &post, now)
        })
        .await;
    match decided {
        // There the sender can be kept out.
        Ok(()) if is_spam => Ok(see_other(&format!("/staff/queue/{event}"))),
        // A word of `Verdict::parse`, so nothing typed gets into the address.
        Ok(()) => Ok(see_other(&format!("/staff/queue?decided={}", form.verdict))),
        Err(WebError::Conflict(_)) => conflict(&request, &app, &id, &staff, &form).await,
        Err(fault) => Err(fault),
    }
}

/// A verdict with its letters, in one transaction.
pub(super) fn carry_out(
    tx: &mut AnyConnection,
    actor: &Actor,
    event: EventId,
    version: i32,
    verdict: &Verdict,
    post: &Post,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(), EventError> {
    let decided = moderation::decide(tx, actor, event, version, verdict, now)?;
    for (letter, intent) in moderation::letters(&decided, verdict, &post.site, now) {
        mail::enqueue(tx, &post.sender, &letter, &intent, now)?;
    }
    Ok(())
}

/// Takes the submission up, or gives it back.
pub async fn claim(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<ClaimForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let event: EventId = id.parse().map_err(|_| WebError::NotFound)?;
    match claim::carry_out(&app, &staff, Matter::Event(event), &form).await {
        Ok(()) => Ok(see_other(&format!("/staff/queue/{event}"))),
        Err(WebError::Conflict(_)) => {
            conflict(&request, &app, &id, &staff, &VerdictForm::default()).await
        }
        Err(fault) => Err(fault),
    }
}

/// 409: the submission as it stands now, with the news.
async fn conflict(
    request: &HttpRequest,
    app: &web::Data<App>,
    id: &str,
    staff: &Person,
    form: &VerdictForm,
) -> Result<HttpResponse, WebError> {
    let case = open(app, id).await?;
    let mut page = page(app, &case, staff, form, Vec::new());
    page.notice = Some(news(&case, &page, app.clock.now()));
    Ok(Page::personal(page)
        .with_status(StatusCode::CONFLICT)
        .respond_to(request))
}

/// What happened while the page was open: who decided what or took it up, or that it was changed.
fn news(case: &Case, page: &ReviewPage, now: chrono::DateTime<chrono::Utc>) -> String {
    if let Some(news) = page.claimed.news() {
        return news;
    }
    let is_verdict = |action| action != Action::Submit;
    match case.decisions.last().filter(|it| is_verdict(it.action)) {
        Some(decision) => {
            let who = names_in(decision.person.as_slice(), &case.names);
            let what = decision.action.label();
            let age = age(decision.decided_at, now);
            format!("{what} by {who}, {age} ago. Nothing of yours was carried out; what you wrote is kept below.")
        }
        None => "The submission was changed while you read it. Below it stands as it is now, with what you \
                 wrote; please look again before you decide."
            .to_owned(),
    }
}
