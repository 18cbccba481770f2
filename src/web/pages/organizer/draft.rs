//! A submission, opened again by the link in a letter: where it stands, and the form to change it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::change::{Change, ChangeForm, Collision, STALE, Typed, collide, resend};
use super::dead_link::{Purpose, dead_link};
use super::standing::Standing;
use super::thread::{Said, said_to_organizer};
use crate::account::{self, Actor, LinkPurpose, LinkToken, Person};
use crate::event::{self, Event, EventDraft, EventError, EventId, Fault, State};
use crate::moderation::{self, Message};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::limit;
use crate::web::page::{Page, see_other};

#[derive(Template)]
#[template(path = "page/organizer/draft.html")]
struct DraftPage {
    token: String,
    it: Standing,
    thread: Vec<Said>,
    is_saved: bool,
    notice: Option<&'static str>,
    collision: Collision,
    faults: Vec<Fault>,
    change: Option<Change>,
}

/// Whether the page follows a save.
#[derive(Debug, Deserialize)]
pub struct Query {
    saved: Option<String>,
}

/// Where the submission stands.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let opened = match open(&app, &token).await {
        Err(WebError::DeadLink) => return Ok(dead_link(&request, Purpose::Draft)),
        opened => opened?,
    };
    let event = &opened.event;
    let change = is_open(event).then(|| Change::to(&app, event, &event.draft, false));
    let page = DraftPage {
        is_saved: query.saved.is_some(),
        change,
        ..page(&opened, &token)
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// Takes the changed submission, or gives the form back.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
    form: web::Form<ChangeForm>,
) -> Result<HttpResponse, WebError> {
    let opened = match open(&app, &token).await {
        Err(WebError::DeadLink) => return Ok(dead_link(&request, Purpose::Draft)),
        opened => opened?,
    };
    let event = &opened.event;
    if !is_open(event) {
        return stale(&request, &app, &opened, &token, &form, None).await;
    }
    let draft = match form.read(&app, event).await? {
        Typed::Draft(draft) => draft,
        Typed::Stale(base) => {
            return stale(&request, &app, &opened, &token, &form, base.map(|it| *it)).await;
        }
        Typed::Faults(faults) => {
            let change = Change::typed(&app, event, &form, false, faults.clone());
            let page = DraftPage {
                faults,
                change: Some(change),
                ..page(&opened, &token)
            };
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(Page::personal(page)
                .with_status(status)
                .respond_to(&request));
        }
    };
    let words = form.answer().unwrap_or_default();
    if words.is_some() {
        limit::check(&request, &app)?;
    }
    match resend(&app, Actor::from(&opened.person), event, *draft, words).await {
        Ok(()) => Ok(see_other(&format!("/drafts/{token}?saved=yes"))),
        Err(WebError::Conflict(_)) => {
            let base = event.draft.clone();
            let opened = open(&app, &token).await?;
            stale(&request, &app, &opened, &token, &form, Some(base)).await
        }
        Err(fault) => Err(fault),
    }
}

const DECIDED: &str = "This was decided while you were writing; what you sent was not saved.";

/// 409: what was typed on top of the event as it is now, or that it was decided about.
async fn stale(
    request: &HttpRequest,
    app: &web::Data<App>,
    opened: &Opened,
    token: &str,
    form: &ChangeForm,
    base: Option<EventDraft>,
) -> Result<HttpResponse, WebError> {
    let event = &opened.event;
    let page = if is_open(event) {
        let (change, collision) = collide(app, event, form, base, false).await?;
        DraftPage {
            notice: Some(STALE),
            faults: change.form.faults.clone(),
            collision,
            change: Some(change),
            ..page(opened, token)
        }
    } else {
        DraftPage {
            notice: Some(DECIDED),
            ..page(opened, token)
        }
    };
    Ok(Page::personal(page)
        .with_status(StatusCode::CONFLICT)
        .respond_to(request))
}

/// What a link leads to.
struct Opened {
    event: Event,
    /// Whose link it is.
    person: Person,
    thread: Vec<Message>,
}

/// The event of a link, and whose link it is. A link whose owner organizes the event no longer is
/// dead like one that is over.
async fn open(app: &web::Data<App>, token: &str) -> Result<Opened, WebError> {
    let (token, now) = (LinkToken::received(token), app.clock.now());
    let opened = app
        .read(move |tx| -> Result<_, EventError> {
            let open = account::peek_link(tx, LinkPurpose::Draft, &token, now)?;
            let Some(id) = open.subject.map(EventId) else {
                return Ok(None);
            };
            let (event, person) = (event::get(tx, id)?, account::get(tx, open.person)?);
            let thread = moderation::thread(tx, id)?;
            let opened = event.zip(person).map(|(event, person)| Opened {
                event,
                person,
                thread,
            });
            Ok(opened.filter(|it| it.event.organizers.contains(&it.person.id)))
        })
        .await?;
    opened.ok_or(WebError::DeadLink)
}

fn is_open(event: &Event) -> bool {
    matches!(
        event.state,
        State::Draft | State::Submitted | State::ChangesAsked
    )
}

fn page(opened: &Opened, token: &str) -> DraftPage {
    DraftPage {
        token: token.to_owned(),
        it: Standing::of(&opened.event).beside(&opened.thread),
        thread: said_to_organizer(&opened.thread),
        is_saved: false,
        notice: None,
        collision: Collision::default(),
        faults: Vec::new(),
        change: None,
    }
}
