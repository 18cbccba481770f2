//! One of one's own events: where it stands, what it states, and everything that can be done to it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::change::{Change, ChangeForm, STALE, Typed};
use super::facts::{Fact, facts};
use crate::account::{Actor, Person, Role};
use crate::event::{self, CallOff, Event, EventError, EventForm, EventId, Fault, State};
use crate::text::Line;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Choice, Field, FormView};
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in;

/// How the form for calling off is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CallOffForm {
    how: String,
    reason: String,
    version: String,
}

/// How the form for reinstating is sent.
#[derive(Debug, Deserialize)]
pub struct ReinstateForm {
    #[serde(default)]
    version: String,
}

/// Whether the page follows a save.
#[derive(Debug, Deserialize)]
pub struct Query {
    saved: Option<String>,
}

#[derive(Template)]
#[template(path = "page/organizer/my_event.html")]
struct MyEventPage {
    path: String,
    title: String,
    state: State,
    state_label: &'static str,
    reason: Option<String>,
    facts: Vec<Fact>,
    public_path: Option<String>,
    version: i32,
    is_staff: bool,
    is_saved: bool,
    notice: Option<&'static str>,
    faults: Vec<Fault>,
    change: Option<Change>,
    call_off: Option<Vec<Field>>,
    can_reinstate: bool,
}

/// The event as it is.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let (event, person) = own(&request, &app, &id).await?;
    let change = may_change(&event, &person).then(|| Change::stored(&app, &event));
    let page = MyEventPage {
        is_saved: query.saved.is_some(),
        ..page(&event, &person, change)
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// Saves a change: of a public event at once, of any other into the queue.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<ChangeForm>,
) -> Result<HttpResponse, WebError> {
    let (event, person) = own(&request, &app, &id).await?;
    if !may_change(&event, &person) {
        return Err(WebError::Forbidden);
    }
    let draft = match form.read(&app, &event) {
        Typed::Draft(draft) => draft,
        Typed::Stale => return Ok(stale(&request, &app, &event, &person, &form.event)),
        Typed::Faults(faults) => {
            let change = Change::typed(&app, &event, &form.event, faults.clone());
            let page = MyEventPage {
                faults,
                ..page(&event, &person, Some(change))
            };
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(Page::personal(page)
                .with_status(status)
                .respond_to(&request));
        }
    };
    let (key, version, now) = (event.id, event.version, app.clock.now());
    let (actor, is_public) = (Actor::from(&person), event.state.is_public());
    let saved = app
        .write(move |tx| {
            if is_public {
                event::revise(tx, &actor, key, version, *draft, now)
            } else {
                event::resubmit(tx, &actor, key, version, *draft, now)
            }
        })
        .await;
    match saved {
        Ok(_) => Ok(see_other(&format!("/my/events/{key}?saved=yes"))),
        Err(WebError::Conflict(_)) => {
            let (event, person) = own(&request, &app, &id).await?;
            Ok(stale(&request, &app, &event, &person, &form.event))
        }
        Err(fault) => Err(fault),
    }
}

/// Cancels or postpones.
pub async fn call_off(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<CallOffForm>,
) -> Result<HttpResponse, WebError> {
    let (event, person) = own(&request, &app, &id).await?;
    if !event.state.is_public() {
        return Err(WebError::Conflict(
            EventError::WrongState(event.state).to_string(),
        ));
    }
    let (how, reason) = match read_call_off(&form) {
        Ok(read) => read,
        Err(faults) => {
            let fields = call_off_fields(&event, &form, &faults);
            let page = MyEventPage {
                faults,
                call_off: Some(fields),
                ..page(&event, &person, None)
            };
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(Page::personal(page)
                .with_status(status)
                .respond_to(&request));
        }
    };
    let (key, version, now) = (event.id, version_of(&form.version), app.clock.now());
    let actor = Actor::from(&person);
    let done = app
        .write(move |tx| event::call_off(tx, &actor, key, version, how, reason, now))
        .await;
    match done {
        Ok(_) => Ok(see_other(&format!("/my/events/{key}?saved=yes"))),
        Err(WebError::Conflict(_)) => {
            let (event, person) = own(&request, &app, &id).await?;
            let call_off = may_call_off(&event).then(|| call_off_fields(&event, &form, &[]));
            let page = MyEventPage {
                notice: Some(CHANGED),
                call_off,
                ..page(&event, &person, None)
            };
            Ok(Page::personal(page)
                .with_status(StatusCode::CONFLICT)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

/// Says that it takes place after all.
pub async fn reinstate(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<ReinstateForm>,
) -> Result<HttpResponse, WebError> {
    let (event, person) = own(&request, &app, &id).await?;
    let (key, version, now) = (event.id, version_of(&form.version), app.clock.now());
    let actor = Actor::from(&person);
    match app
        .write(move |tx| event::reinstate(tx, &actor, key, version, now))
        .await
    {
        Ok(_) => Ok(see_other(&format!("/my/events/{key}?saved=yes"))),
        Err(WebError::Conflict(_)) => {
            let (event, person) = own(&request, &app, &id).await?;
            let page = MyEventPage {
                notice: Some(CHANGED),
                ..page(&event, &person, None)
            };
            Ok(Page::personal(page)
                .with_status(StatusCode::CONFLICT)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

const CHANGED: &str = "Somebody else changed this event in the meantime. Below it stands as it is now; if you still \
                       want to do this, press the button again.";

/// The event, if it is one of the visitor's own; a foreign one is not there at all.
async fn own(
    request: &HttpRequest,
    app: &web::Data<App>,
    id: &str,
) -> Result<(Event, Person), WebError> {
    let person = signed_in(request, app).await?;
    let id: EventId = id.parse().map_err(|_| WebError::NotFound)?;
    let event = app
        .read(move |tx| event::get(tx, id))
        .await?
        .ok_or(WebError::NotFound)?;
    match Actor::from(&person).require_one_of(&event.organizers) {
        Ok(()) => Ok((event, person)),
        Err(_) => Err(WebError::NotFound),
    }
}

/// Whether the visitor may save other words: of what is public, only staff, without a review.
fn may_change(event: &Event, person: &Person) -> bool {
    match event.state {
        State::Draft | State::Submitted | State::ChangesAsked => true,
        State::Published | State::Cancelled | State::Postponed => person.role == Role::Staff,
        State::Rejected => false,
    }
}

fn may_call_off(event: &Event) -> bool {
    matches!(event.state, State::Published | State::Postponed)
}

fn stale(
    request: &HttpRequest,
    app: &web::Data<App>,
    event: &Event,
    person: &Person,
    form: &EventForm,
) -> HttpResponse {
    let change = may_change(event, person).then(|| Change::typed(app, event, form, Vec::new()));
    let page = MyEventPage {
        notice: Some(STALE),
        ..page(event, person, change)
    };
    Page::personal(page)
        .with_status(StatusCode::CONFLICT)
        .respond_to(request)
}

/// A version as it came; one that is no number is none that was ever stored.
fn version_of(raw: &str) -> i32 {
    raw.trim().parse().unwrap_or(-1)
}

fn read_call_off(form: &CallOffForm) -> Result<(CallOff, Line), Vec<Fault>> {
    let mut faults = Vec::new();
    let how = match form.how.as_str() {
        "cancel" => Some(CallOff::Cancel),
        "postpone" => Some(CallOff::Postpone),
        _ => {
            let message = "Choose whether it is cancelled or postponed".to_owned();
            faults.push(Fault {
                field: "how",
                message,
            });
            None
        }
    };
    let reason = Line::parse(&form.reason, 300)
        .map_err(|cause| {
            faults.push(Fault {
                field: "reason",
                message: format!("Reason {cause}: people will read it"),
            })
        })
        .ok();
    how.zip(reason).ok_or(faults)
}

fn call_off_fields(event: &Event, form: &CallOffForm, faults: &[Fault]) -> Vec<Field> {
    let mut choices = vec![Choice::new(
        "cancel",
        "It is cancelled: it does not take place",
    )];
    if event.state != State::Postponed {
        choices.push(Choice::new(
            "postpone",
            "It is postponed: the new date is not known yet",
        ));
    }
    let how = Field::text("how", "What happened?")
        .radios(choices)
        .value(&form.how);
    let reason = Field::text("reason", "Reason")
        .hint("One sentence that everybody reads")
        .value(&form.reason);
    FormView::small(vec![how, reason], faults)
}

fn page(event: &Event, person: &Person, change: Option<Change>) -> MyEventPage {
    MyEventPage {
        path: format!("/my/events/{}", event.id),
        title: event.draft.title.to_string(),
        state: event.state,
        state_label: event.state.label(),
        reason: event.state_reason.as_ref().map(ToString::to_string),
        facts: facts(&event.draft, &[]),
        public_path: event
            .state
            .is_public()
            .then(|| format!("/events/{}", event.slug)),
        version: event.version,
        is_staff: person.role == Role::Staff,
        is_saved: false,
        notice: None,
        faults: Vec::new(),
        change,
        call_off: may_call_off(event).then(|| call_off_fields(event, &CallOffForm::default(), &[])),
        can_reinstate: matches!(event.state, State::Cancelled | State::Postponed),
    }
}
