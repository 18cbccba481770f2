//! Calling an event off from its page, postponing it, and saying that it takes place after all.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDateTime;
use serde::Deserialize;

use super::mine::{CHANGED, own, version_of};
use super::my_event::{MyEventPage, act, page, refused};
use crate::event::{self, CallOff, Event, EventError, Fault, State};
use crate::recurrence::{Span, When};
use crate::text::Line;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Choice, Field, FormView};
use crate::web::page::see_other;

/// How the form for calling off is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CallOffForm {
    pub how: String,
    pub new_date: String,
    pub new_time: String,
    pub reason: String,
    pub version: String,
}

/// How the form for reinstating is sent.
#[derive(Debug, Deserialize)]
pub struct ReinstateForm {
    #[serde(default)]
    version: String,
}

/// Cancels or postpones.
pub async fn call_off(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<CallOffForm>,
) -> Result<HttpResponse, WebError> {
    let mine = own(&request, &app, &id).await?;
    if !mine.event.state.is_public() {
        let fault = EventError::WrongState(mine.event.state);
        return Err(WebError::Conflict(fault.to_string()));
    }
    let (how, reason) = match read(&form, &mine.event) {
        Ok(read) => read,
        Err(faults) => {
            let page = MyEventPage {
                call_off: Some(fields_of(&mine.event, &form, &faults)),
                faults,
                ..page(&app, &mine)
            };
            return Ok(refused(&request, page, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    let (key, version, now) = (mine.event.id, version_of(&form.version), app.clock.now());
    let actor = mine.actor();
    let done = act(&app, &mine, move |tx| {
        event::call_off(tx, &actor, key, version, how, reason, now)
    });
    match done.await {
        Ok(_) => Ok(see_other(&format!("{}?saved=yes", mine.path()))),
        Err(WebError::Conflict(_)) => {
            let mine = own(&request, &app, &id).await?;
            let call_off = may(&mine.event).then(|| fields_of(&mine.event, &form, &[]));
            let page = MyEventPage {
                notice: Some(CHANGED),
                call_off,
                ..page(&app, &mine)
            };
            Ok(refused(&request, page, StatusCode::CONFLICT))
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
    let mine = own(&request, &app, &id).await?;
    let (key, version, now) = (mine.event.id, version_of(&form.version), app.clock.now());
    let actor = mine.actor();
    let done = act(&app, &mine, move |tx| {
        event::reinstate(tx, &actor, key, version, now)
    });
    match done.await {
        Ok(_) => Ok(see_other(&format!("{}?saved=yes", mine.path()))),
        Err(WebError::Conflict(_)) => {
            let mine = own(&request, &app, &id).await?;
            let page = MyEventPage {
                notice: Some(CHANGED),
                ..page(&app, &mine)
            };
            Ok(refused(&request, page, StatusCode::CONFLICT))
        }
        Err(fault) => Err(fault),
    }
}

fn may(event: &Event) -> bool {
    matches!(event.state, State::Published | State::Postponed)
}

/// Whether the event can be said to take place after all.
pub(in crate::web) fn can_reinstate(event: &Event) -> bool {
    matches!(event.state, State::Cancelled | State::Postponed)
}

/// The empty form, where there is something to call off.
pub(super) fn fields(event: &Event) -> Option<Vec<Field>> {
    may(event).then(|| fields_of(event, &CallOffForm::default(), &[]))
}

/// A series is not moved as a whole, and a month has no date yet.
fn can_move(event: &Event) -> bool {
    event.draft.recurrence.is_none() && !event.draft.when.is_month()
}

fn fields_of(event: &Event, form: &CallOffForm, faults: &[Fault]) -> Vec<Field> {
    let is_postponed = event.state == State::Postponed && event.moved_from.is_none();
    let mut choices = vec![Choice::new(
        "cancel",
        "It is cancelled: it does not take place",
    )];
    if can_move(event) {
        choices.push(Choice::new(
            "move",
            "It is postponed to another date, given below",
        ));
    }
    if !is_postponed {
        choices.push(Choice::new(
            "postpone",
            "It is postponed: the new date is not known yet",
        ));
    }
    let how = Field::text("how", "What happened?")
        .radios(choices)
        .value(&form.how);
    let new_date = Field::text("new_date", "New date").kind("date");
    let new_time = Field::text("new_time", "New start time")
        .kind("time")
        .hint("Empty: the hour it was to begin. It lasts as long as before.");
    let reason = Field::text("reason", "Reason")
        .hint("One sentence that everybody reads")
        .value(&form.reason);
    let mut fields = vec![how];
    if can_move(event) {
        fields.push(new_date.optional().value(&form.new_date));
    }
    if can_move(event) && event.draft.when.is_timed() {
        fields.push(new_time.optional().value(&form.new_time));
    }
    fields.push(reason);
    FormView::small(fields, faults)
}

/// How it is called off and why, or what is wrong with that.
pub(in crate::web) fn read(
    form: &CallOffForm,
    event: &Event,
) -> Result<(CallOff, Line), Vec<Fault>> {
    let mut faults = Vec::new();
    let mut fault = |field, message: String| faults.push(Fault { field, message });
    let how = match form.how.as_str() {
        "cancel" => Some(CallOff::Cancel),
        "postpone" => Some(CallOff::Postpone),
        "move" if can_move(event) => match new_date(form, &event.draft.when) {
            Ok(when) => Some(CallOff::PostponeTo(when)),
            Err((field, message)) => {
                fault(field, message);
                None
            }
        },
        _ => {
            fault(
                "how",
                "Choose whether it is cancelled or postponed".to_owned(),
            );
            None
        }
    };
    let reason = Line::parse(&form.reason, 300)
        .map_err(|cause| fault("reason", format!("Reason {cause}: people will read it")))
        .ok();
    how.zip(reason).ok_or(faults)
}

/// The new date, as long as the old.
fn new_date(form: &CallOffForm, before: &When) -> Result<When, (&'static str, String)> {
    let date = form.new_date.trim().parse().map_err(|_| {
        let message = "New date: say which, or choose that it is not known yet".to_owned();
        ("new_date", message)
    })?;
    let start = match (before.is_timed(), form.new_time.trim()) {
        (true, typed) if !typed.is_empty() => {
            let time = chrono::NaiveTime::parse_from_str(typed, "%H:%M").map_err(|_| {
                let message = "New start time is no time of day; it should look like 18:30";
                ("new_time", message.to_owned())
            })?;
            NaiveDateTime::new(date, time)
        }
        _ => NaiveDateTime::new(date, before.local_start().time()),
    };
    if start == before.local_start() {
        let message = "New date: this is the date it has already".to_owned();
        return Err(("new_date", message));
    }
    // The start is checked by itself: what lasts from an hour that clocks skip begins nowhere.
    let span = match before.moved_to(start).span {
        Span::Timed { end, .. } => Span::Timed { start, end },
        span => span,
    };
    When::new(before.zone, span).map_err(|cause| ("new_date", format!("The new date {cause}")))
}
