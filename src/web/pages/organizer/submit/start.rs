//! Where a submission begins: with an empty first step, or with an event of one's own.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::page::StepPage;
use super::read::{faults_of, fields_of};
use super::step::{is_too_long, keep};
use crate::abuse;
use crate::account::Person;
use crate::event::{self, EventDraft, EventError, EventId, Typed};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Step, filled, pace};
use crate::web::limit;
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in;

/// What is chosen before anything is.
const BEGINNING: [(&str, &str); 2] = [("timing", "timed"), ("repeats", "no")];

#[derive(Template)]
#[template(path = "page/organizer/sent.html")]
struct SentPage {
    has_mailbox: bool,
}

/// The empty first step.
pub async fn get(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    let mine = match visitor(&request, &app).await? {
        Some(person) => {
            let read = app.read(move |tx| event::by_organizer(tx, person.id));
            read.await?
        }
        None => Vec::new(),
    };
    let page = StepPage {
        mine: mine
            .into_iter()
            .map(|event| (event.id, event.draft.title.to_string()))
            .collect(),
        ..StepPage::new(&app, None, Step::What, &Typed::new(), None)
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// What to do now.
pub async fn sent(app: web::Data<App>) -> impl Responder {
    Page::personal(SentPage {
        has_mailbox: app.mailbox.is_some(),
    })
}

/// Takes the first step: from here on the submission has an address.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    sent: web::Form<Typed>,
) -> Result<HttpResponse, WebError> {
    if sent.get("referral").is_some_and(|it| !it.is_empty()) {
        // The answer is that of a submission taken: a program learns nothing from it.
        return Ok(see_other("/submit/sent"));
    }
    let fields = fields_of(Step::What, &sent);
    let then = sent.get("then").map_or("", String::as_str);
    let today = app.clock.now().date_naive();
    let faults = faults_of(&app.shelf.current(), &fields, Step::What, today);
    if then != "auto" && !faults.is_empty() {
        let page = StepPage {
            form_key: sent.get("form_key").cloned().unwrap_or_default(),
            ..StepPage::new(&app, None, Step::What, &fields, None).with_faults(faults)
        };
        return Ok(Page::personal(page)
            .with_status(StatusCode::UNPROCESSABLE_ENTITY)
            .respond_to(&request));
    }
    let form_key = sent.get("form_key").map_or("", String::as_str);
    match begin_in_time(&request, &app, form_key, fields.clone()).await {
        Ok(token) => keep(&request, &app, &token, Step::What, fields, then).await,
        Err(fault) if fault.is_for_now() => {
            let page = StepPage {
                form_key: form_key.to_owned(),
                ..StepPage::new(&app, None, Step::What, &fields, None).with_notice(fault.kept())
            };
            Ok(Page::personal(page).because_of(&fault).respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

/// Begins a submission for whoever took the time to fill in the first step.
async fn begin_in_time(
    request: &HttpRequest,
    app: &web::Data<App>,
    form_key: &str,
    fields: Typed,
) -> Result<String, WebError> {
    pace::check(form_key, app.clock.now())?;
    begin(request, app, fields).await
}

/// Begins a submission with what is known of it; returns the secret of its address. Refuses what is longer
/// than a step takes: what is faulty was told so before, and a program that saves as it types is not asked.
pub(super) async fn begin(
    request: &HttpRequest,
    app: &web::Data<App>,
    fields: Typed,
) -> Result<String, WebError> {
    if is_too_long(&fields) {
        return Err(WebError::TooLarge);
    }
    let caller = limit::admit(request, app, None)?;
    let mut all: Typed = BEGINNING
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
    all.extend(fields.into_iter().filter(|(_, value)| !value.is_empty()));
    let now = app.clock.now();
    let token = app
        .write(move |tx| {
            abuse::refuse_blocked(tx, &caller, now)?;
            Ok::<_, WebError>(event::begin_sketch(tx, &all, now)?)
        })
        .await?;
    Ok(token.expose().to_owned())
}

/// Which event is taken as a pattern.
#[derive(Debug, Deserialize)]
pub struct CopyForm {
    event: String,
}

/// Begins a submission like an event of one's own.
pub async fn copy(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<CopyForm>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in(&request, &app).await?;
    let id: EventId = form.event.parse().map_err(|_| WebError::NotFound)?;
    let known = app
        .read(move |tx| -> Result<_, EventError> { Ok(event::get(tx, id)?) })
        .await?;
    let own = known.filter(|event| event.organizers.contains(&person.id));
    let own = own.ok_or(WebError::NotFound)?;
    let token = begin(&request, &app, copied(&app, &own.draft)).await?;
    Ok(see_other(&format!("/submit/{token}/what")))
}

/// What another event has in common with one that was: everything but its dates and what came after it.
fn copied(app: &web::Data<App>, draft: &EventDraft) -> Typed {
    let form = filled(&app.shelf.current(), draft);
    let mut fields: Typed = serde_json::to_value(form)
        .and_then(serde_json::from_value)
        .unwrap_or_default();
    let is_of_its_date = |name: &str| {
        name.contains("_date") || name.starts_with("repeats") || name.ends_with("closes_time")
    };
    fields.retain(|name, _| {
        !is_of_its_date(name)
            && !matches!(
                name.as_str(),
                "month" | "rule" | "recording" | "slides" | "recap"
            )
    });
    let told = "Copied, but for its dates and what came after it: say when it takes place, and read over the rest.";
    fields.insert("notes".to_owned(), told.to_owned());
    fields
}

/// Who asks, if they are signed in.
pub(super) async fn visitor(
    request: &HttpRequest,
    app: &web::Data<App>,
) -> Result<Option<Person>, WebError> {
    match signed_in(request, app).await {
        Ok(person) => Ok(Some(person)),
        Err(WebError::SignInFirst) => Ok(None),
        Err(fault) => Err(fault),
    }
}
