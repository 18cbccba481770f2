//! One of one's own events: where it stands, what it states, and the form to change it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::afterwards;
use super::call_off;
use super::change::{Change, ChangeForm, Collision, STALE, Typed, collide, resend};
use super::mine::{Mine, own};
use super::standing::Standing;
use super::thread::{Said, said_to_organizer};
use crate::event::{
    self, Changed, EditState, EventDraft, EventError, Fault, Merged, merge, stated_at,
};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::Field;
use crate::web::limit;
use crate::web::page::{Page, see_other};

/// What was just done, to say so above the event.
#[derive(Debug, Deserialize)]
pub struct Query {
    saved: Option<String>,
}

#[derive(Template)]
#[template(path = "page/organizer/my_event.html")]
pub(super) struct MyEventPage {
    pub path: String,
    pub it: Standing,
    pub thread: Vec<Said>,
    pub is_organizer: bool,
    pub version: i32,
    pub is_series: bool,
    pub is_alone: bool,
    pub saved: Option<&'static str>,
    pub notice: Option<&'static str>,
    pub proposal: Option<Proposal>,
    pub collision: Collision,
    pub faults: Vec<Fault>,
    pub change: Option<Change>,
    pub call_off: Option<Vec<Field>>,
    pub can_reinstate: bool,
    pub afterwards: Option<Vec<Field>>,
    /// Where staff take it down.
    pub take_down_path: Option<String>,
}

/// What the visitor proposed.
pub(super) struct Proposal {
    pub is_open: bool,
    pub reason: Option<String>,
}

/// The event as it is; a proposal that waits, or was asked about, is in the form.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let mine = own(&request, &app, &id).await?;
    let draft = proposed(&app, &mine).await?;
    let change = Change::to(&app, &mine.event, &draft, mine.is_trusted);
    let page = MyEventPage {
        saved: query.saved.as_deref().and_then(said),
        change: mine.is_open().then_some(change),
        ..page(&app, &mine)
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// What is said of what was done; of any other word, nothing.
fn said(word: &str) -> Option<&'static str> {
    match word {
        "yes" => Some("Saved."),
        "proposed" => Some(
            "Sent for review. Everybody sees the event as it was until our staff have looked at your change.",
        ),
        "submitted" => Some(
            "Sent for review. You get a letter as soon as our staff have looked at it; until then you can still change it.",
        ),
        "published" => Some("Published: you organize for a group that is trusted."),
        "asked" => Some("The letter is on its way. They organize it as soon as they accept."),
        "taken-down" => Some(
            "Taken down. It is gone from every page and feed, and its organizers get a letter.",
        ),
        "renewed" => Some("Renewed: it goes on for a year from today."),
        _ => None,
    }
}

/// What the event would state with the visitor's proposal on top of it.
pub(super) async fn proposed(app: &web::Data<App>, mine: &Mine) -> Result<EventDraft, WebError> {
    let now = &mine.event.draft;
    let Some(edit) = mine.proposal.clone() else {
        return Ok(now.clone());
    };
    let base = app
        .read(move |tx| stated_at(tx, edit.event, edit.base_version))
        .await?;
    let Merged { draft, .. } = merge(base.as_ref().unwrap_or(now), now, &edit.draft);
    Ok(draft)
}

/// Saves a change: of a public event at once, or as a proposal; of any other into the queue.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<ChangeForm>,
) -> Result<HttpResponse, WebError> {
    let mine = own(&request, &app, &id).await?;
    if !mine.is_open() {
        return Err(WebError::Forbidden);
    }
    let mut draft = match form.read(&app, &mine.event).await? {
        Typed::Draft(draft) => draft,
        Typed::Stale(base) => return stale(&request, &app, &mine, &form, base.map(|it| *it)).await,
        Typed::Faults(faults) => {
            let change = Change::typed(&app, &mine.event, &form, mine.is_trusted, faults.clone());
            let page = MyEventPage {
                faults,
                change: Some(change),
                ..page(&app, &mine)
            };
            return Ok(refused(&request, page, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    // The form has no field for the picture: one that is proposed goes on waiting.
    draft.picture = proposed(&app, &mine).await?.picture;
    let saved = if mine.event.state.is_public() {
        save(&app, &mine, *draft, form.words().unwrap_or_default()).await
    } else {
        let words = form.answer().unwrap_or_default();
        let words = words.filter(|_| mine.is_organizer());
        if words.is_some() {
            limit::check(&request, &app)?;
        }
        let sent = resend(&app, mine.actor(), &mine.event, *draft, words).await;
        sent.map(|()| "yes")
    };
    match saved {
        Ok(word) => Ok(see_other(&format!("{}?saved={word}", mine.path()))),
        Err(WebError::Conflict(_)) => {
            let base = mine.event.draft.clone();
            let mine = own(&request, &app, &id).await?;
            stale(&request, &app, &mine, &form, Some(base)).await
        }
        Err(fault) => Err(fault),
    }
}

/// Changes the event as its reader may, and tells the other organizers; returns the word for what it
/// came to.
pub(in crate::web) async fn save(
    app: &web::Data<App>,
    mine: &Mine,
    draft: EventDraft,
    words: Option<crate::text::Line>,
) -> Result<&'static str, WebError> {
    let (id, version, actor) = (mine.event.id, mine.event.version, mine.actor());
    let (post, now) = (app.post(), app.clock.now());
    let changed = app
        .write(move |tx| {
            event::telling(tx, &actor, id, &post, now, |tx| {
                event::change(tx, &actor, id, version, draft, words, now)
            })
        })
        .await?;
    Ok(match changed {
        Changed::Saved(_) | Changed::Unchanged(_) => "yes",
        Changed::Proposed(_) => "proposed",
    })
}

/// Does something to the event and tells the other organizers.
pub(in crate::web) async fn act<T: Send + 'static>(
    app: &web::Data<App>,
    mine: &Mine,
    work: impl FnOnce(&mut crate::database::AnyConnection) -> Result<T, EventError> + Send + 'static,
) -> Result<T, WebError> {
    let (id, actor, post, now) = (mine.event.id, mine.actor(), app.post(), app.clock.now());
    app.write(move |tx| event::telling(tx, &actor, id, &post, now, work))
        .await
}

/// 409, with what was typed on top of what stands now.
async fn stale(
    request: &HttpRequest,
    app: &web::Data<App>,
    mine: &Mine,
    form: &ChangeForm,
    base: Option<EventDraft>,
) -> Result<HttpResponse, WebError> {
    let (change, collision) = collide(app, &mine.event, form, base, mine.is_trusted).await?;
    let page = MyEventPage {
        notice: Some(STALE),
        faults: change.form.faults.clone(),
        change: Some(change),
        collision,
        ..page(app, mine)
    };
    Ok(refused(request, page, StatusCode::CONFLICT))
}

/// The page with what was typed, saved by nobody.
pub(super) fn refused(
    request: &HttpRequest,
    page: MyEventPage,
    status: StatusCode,
) -> HttpResponse {
    Page::personal(page).with_status(status).respond_to(request)
}

/// The page without the form.
pub(super) fn page(app: &web::Data<App>, mine: &Mine) -> MyEventPage {
    let event = &mine.event;
    MyEventPage {
        path: mine.path(),
        it: Standing::of(event).beside(&mine.thread),
        thread: said_to_organizer(&mine.thread),
        is_organizer: mine.is_organizer(),
        version: event.version,
        is_series: mine.is_series(),
        is_alone: event.organizers.len() < 2,
        saved: None,
        notice: None,
        proposal: mine.proposal.as_ref().map(|edit| Proposal {
            is_open: edit.state == EditState::Open,
            reason: edit.reason.as_ref().map(ToString::to_string),
        }),
        collision: Collision::default(),
        faults: Vec::new(),
        change: None,
        call_off: call_off::fields(event),
        can_reinstate: call_off::can_reinstate(event),
        afterwards: afterwards::fields(event, app.clock.now()),
        take_down_path: (mine.is_staff() && event.state.is_public())
            .then(|| format!("/staff/events/{}/take-down", event.id)),
    }
}
