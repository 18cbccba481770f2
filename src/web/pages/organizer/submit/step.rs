//! A step: shown with what is known, kept as it is sent, faulty or not.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use serde::Deserialize;

use super::check;
use super::page::StepPage;
use super::read::{faults_of, fields_of};
use super::start::visitor;
use crate::abuse;
use crate::account::LinkToken;
use crate::event::{self, Sketch, Typed, letters};
use crate::mail::{self, Address};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::Step;
use crate::web::limit;
use crate::web::page::{Page, see_other};
use crate::web::pages::organizer::dead_link::{Purpose, dead_link};
use crate::web::reader::Reader;

/// More than the fields of a step may hold together, in bytes. What is longer is told so and not kept.
const LARGEST: usize = 256 * 1024;

/// Whether the page follows a save.
#[derive(Debug, Deserialize)]
pub struct Query {
    saved: Option<String>,
}

/// The step with what is known.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let (token, step) = path.into_inner();
    let step: Step = step.parse().map_err(|_| WebError::NotFound)?;
    let sketch = match open(&app, &token).await {
        Err(WebError::DeadLink) => return Ok(dead_link(&request, Purpose::Sketch)),
        opened => opened?,
    };
    if sketch.is_handed_in {
        return Ok(see_other("/submit/sent"));
    }
    let person = visitor(&request, &app).await?;
    if step == Step::Check {
        let page = check::page(&app, &token, &sketch.fields, person.as_ref());
        return Ok(Page::personal(page).respond_to(&request));
    }
    let home = person.map(|person| person.zone);
    let page = StepPage::new(&app, Some(&token), step, &sketch.fields, home);
    let saved = query.saved.is_some().then_some(sketch.saved_at);
    Ok(Page::personal(page.saved(saved)).respond_to(&request))
}

/// Keeps a step as it was sent, and goes on, or says what is wrong with it.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    sent: web::Form<Typed>,
) -> Result<HttpResponse, WebError> {
    let (token, step) = path.into_inner();
    let step: Step = step.parse().map_err(|_| WebError::NotFound)?;
    let fields = fields_of(step, &sent);
    let then = sent.get("then").map_or("", String::as_str);
    if step == Step::Check && then.is_empty() {
        return check::post(request, app, &token, sent.into_inner()).await;
    }
    let sketch = match write(&app, &token, fields.clone()).await {
        Ok(sketch) => sketch,
        Err(WebError::DeadLink) => return Ok(dead_link(&request, Purpose::Sketch)),
        Err(fault) if fault.is_for_now() => {
            let (token, fields) = (Some(token.as_str()), &fields);
            return Ok(postponed(&request, &app, token, step, fields, &fault));
        }
        Err(fault) => return Err(fault),
    };
    if sketch.is_handed_in {
        return Ok(see_other("/submit/sent"));
    }
    let today = app.clock.now().date_naive();
    let faults = faults_of(&app.shelf.current(), &sketch.fields, step, today);
    if then.is_empty() && !faults.is_empty() {
        let home = visitor(&request, &app).await?.map(|person| person.zone);
        let page = StepPage::new(&app, Some(&token), step, &sketch.fields, home);
        return Ok(Page::personal(page.with_faults(faults))
            .with_status(StatusCode::UNPROCESSABLE_ENTITY)
            .respond_to(&request));
    }
    keep(&request, &app, &token, step, fields, then).await
}

/// What follows a step that is kept: the letter with its address where one was typed, and the page that
/// was asked for.
pub(super) async fn keep(
    request: &HttpRequest,
    app: &web::Data<App>,
    token: &str,
    step: Step,
    fields: Typed,
    then: &str,
) -> Result<HttpResponse, WebError> {
    // An address that is saved while it is typed is not whole yet.
    let typed = fields.get("email").filter(|_| then != "auto");
    if let Some(Ok(to)) = typed.map(|raw| Address::parse(raw)) {
        let caller = limit::admit(request, app, Some(&to))?;
        let (token, site) = (LinkToken::received(token), app.site.clone());
        let (sender, now) = (app.sender.clone(), app.clock.now());
        let locale = Reader::of(request).locale();
        app.write(move |tx| {
            abuse::refuse_blocked(tx, &caller, now)?;
            if event::note_mailing(tx, &token, &to, now)? {
                let (letter, intent) =
                    letters::continue_submission(&to, locale, &token, &site, now);
                mail::enqueue(tx, &sender, &letter, &intent, now)?;
            }
            Ok::<(), WebError>(())
        })
        .await?;
    }
    let (next, saved) = match then {
        "auto" | "later" => (step, "?saved=yes"),
        "check" => (Step::Check, ""),
        _ => (step.next(), ""),
    };
    Ok(see_other(&format!("/submit/{token}/{next}{saved}")))
}

async fn open(app: &web::Data<App>, token: &str) -> Result<Sketch, WebError> {
    let (token, now) = (LinkToken::received(token), app.clock.now());
    app.read(move |tx| event::open_sketch(tx, &token, now))
        .await
}

/// Whether that is more than a step takes.
pub(super) fn is_too_long(fields: &Typed) -> bool {
    fields.values().map(String::len).sum::<usize>() > LARGEST
}

/// Keeps what was typed; what is too long to be kept is only put on top of what is.
async fn write(app: &web::Data<App>, token: &str, fields: Typed) -> Result<Sketch, WebError> {
    if is_too_long(&fields) {
        let mut sketch = open(app, token).await?;
        sketch.fields.extend(fields);
        return Ok(sketch);
    }
    let (token, now) = (LinkToken::received(token), app.clock.now());
    app.write(move |tx| event::write_sketch(tx, &token, fields, now))
        .await
}

/// The step with everything that was typed, when it could not be kept.
pub(super) fn postponed(
    request: &HttpRequest,
    app: &web::Data<App>,
    token: Option<&str>,
    step: Step,
    fields: &Typed,
    fault: &WebError,
) -> HttpResponse {
    let page = StepPage::new(app, token, step, fields, None).with_notice(fault.kept());
    Page::personal(page).because_of(fault).respond_to(request)
}
