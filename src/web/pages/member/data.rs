//! What is stored of oneself: taken along, or erased.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::Duration;
use serde::Deserialize;
use uuid::Uuid;

use super::errand::Errand;
use crate::account::{Actor, Session};
use crate::event::{self, Event, Fault, describe_when};
use crate::feed::{Coding, Representation, personal_feed, personal_settings};
use crate::following::{self, Following};
use crate::group::Group;
use crate::mail::Address;
use crate::rights::{self, Consequences};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormView};
use crate::web::page::Page;
use crate::web::session::{self, Purpose};

/// Who erases an account has signed in within this time.
const FRESH: Duration = Duration::minutes(10);

/// The form as it is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EraseForm {
    confirmation: String,
}

#[derive(Template)]
#[template(path = "page/member/data.html")]
struct DataPage {
    email: String,
    /// Whether somebody else could sit at this browser, and is asked to sign in first.
    is_stale: bool,
    is_last_staff: bool,
    /// What goes with the account.
    dropped: Vec<Shared>,
    /// What is left to staff.
    alone: Vec<Shared>,
    groups: Vec<Shared>,
    fields: Vec<Field>,
    faults: Vec<Fault>,
}

/// An event or a group that is more than the person's own.
struct Shared {
    path: String,
    name: String,
    /// When it is; of a group nothing.
    about: String,
}

#[derive(Template)]
#[template(path = "page/member/erased.html")]
struct ErasedPage {}

/// `GET /my/data`.
pub async fn get(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    let session = session::current(&request, &app).await?;
    show(&request, &app, &session, &EraseForm::default(), Vec::new()).await
}

/// `GET /my/data.json`: everything that is stored.
pub async fn json(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    let person = session::signed_in(&request, &app).await?;
    let (key, now) = (app.suppression_key.clone(), app.clock.now());
    let export = app
        .read(move |tx| rights::export(tx, &Actor::from(&person), person.id, &key, now))
        .await?;
    let body = serde_json::to_vec_pretty(&export).map_err(|cause| WebError::Fault(cause.into()))?;
    Ok(file("application/json", "my-data.json", body))
}

/// `GET /my/data.ics`: the public events that the person organizes, has starred, or follows a host of.
pub async fn calendar(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    let person = session::signed_in(&request, &app).await?;
    if !app.shelf.has_edition() {
        return Err(WebError::NotPrinted);
    }
    let (key, now) = (app.feed_key.clone(), app.clock.now());
    let following = app
        .read(move |tx| {
            let mine = following::mine(tx, person.id, &key)?;
            let organized = event::by_organizer(tx, person.id)?;
            Ok::<_, WebError>(Following {
                name: Uuid::nil(),
                events: organized
                    .iter()
                    .map(|it| it.id)
                    .chain(mine.events)
                    .collect(),
                groups: mine.groups,
                changed_at: now,
            })
        })
        .await?;
    let all = personal_settings("past=all").map_err(|cause| WebError::Fault(cause.into()))?;
    let (catalog, form) = (app.shelf.current(), Representation::Calendar);
    let feed = personal_feed(&catalog, &following, &all, form, &app.publisher);
    let body = feed.body(Coding::Identity).to_vec();
    Ok(file(form.media_type(), "my-events.ics", body))
}

fn file(media_type: &'static str, name: &str, body: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, media_type))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(body)
}

/// Erases the account, for who has just signed in and typed their address. The answer is the last page
/// that knows them.
pub async fn erase(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<EraseForm>,
) -> Result<HttpResponse, WebError> {
    let session = session::current(&request, &app).await?;
    if is_stale(&session, &app) {
        return Errand::Data.sign_in_first(&app);
    }
    let typed = Address::parse(form.confirmation.trim());
    if !typed.is_ok_and(|typed| typed.key() == session.person.email.key()) {
        let fault = Fault {
            field: "confirmation",
            message: format!(
                "Type your mail address, {}, to erase the account",
                session.person.email.as_str()
            ),
        };
        return show(&request, &app, &session, &form, vec![fault]).await;
    }
    let (actor, id) = (Actor::from(&session.person), session.person.id);
    let (key, now) = (app.suppression_key.clone(), app.clock.now());
    let erased = app
        .write(move |tx| rights::erase(tx, &actor, id, &key, now))
        .await;
    match erased {
        // The last of the staff: the page says why they stay.
        Err(WebError::Conflict(_)) => {
            let mut page = show(&request, &app, &session, &form, Vec::new()).await?;
            *page.status_mut() = StatusCode::CONFLICT;
            return Ok(page);
        }
        erased => erased?,
    }
    let mut response = Page::personal(ErasedPage {}).respond_to(&request);
    session::take(&mut response, &app, Purpose::Session)?;
    Ok(response)
}

fn is_stale(session: &Session, app: &App) -> bool {
    session.signed_in.created_at + FRESH < app.clock.now()
}

async fn show(
    request: &HttpRequest,
    app: &web::Data<App>,
    session: &Session,
    form: &EraseForm,
    faults: Vec<Fault>,
) -> Result<HttpResponse, WebError> {
    let (person, now) = (session.person.id, app.clock.now());
    let Consequences {
        events,
        groups,
        is_last_staff,
    } = app
        .read(move |tx| rights::consequences(tx, person, now))
        .await?;
    let status = match faults.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let field = Field::text("confirmation", "Your mail address, to say that you mean it")
        .kind("email")
        .autocomplete("off")
        .value(&form.confirmation);
    let page = DataPage {
        email: session.person.email.as_str().to_owned(),
        is_stale: is_stale(session, app),
        is_last_staff,
        dropped: events.dropped.iter().map(Shared::event).collect(),
        alone: events.alone.iter().map(Shared::event).collect(),
        groups: groups.iter().map(Shared::group).collect(),
        fields: FormView::small(vec![field], &faults),
        faults,
    };
    Ok(Page::personal(page).with_status(status).respond_to(request))
}

impl Shared {
    fn event(event: &Event) -> Self {
        Self {
            path: format!("/my/events/{}/organizers", event.id),
            name: event.draft.title.to_string(),
            about: describe_when(&event.draft.when),
        }
    }

    fn group(group: &Group) -> Self {
        Self {
            path: format!("/my/groups/{}", group.slug),
            name: group.name.to_string(),
            about: String::new(),
        }
    }
}
