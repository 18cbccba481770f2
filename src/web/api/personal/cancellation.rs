//! Calling an event off, and saying that it takes place after all.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;

use super::once::once;
use super::submissions::{Submission, stale, tag_of, told};
use super::{check_json, writer};
use crate::event::{self, EventError};
use crate::web::api::answer::Over;
use crate::web::api::probe;
use crate::web::api::problem::{Fault, Refusal};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::pages::organizer::call_off::{self, CallOffForm};
use crate::web::pages::organizer::mine::owned;
use crate::web::pages::organizer::my_event::act;

/// How an event is called off.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Cancellation {
    /// `cancel`: it does not take place. `postpone`: it takes place later, nobody knows when. `move`: it
    /// begins at `start`, and lasts as long as before.
    #[schema(required = true, value_type = String, example = "cancel", pattern = "^(cancel|postpone|move)$")]
    how: Option<String>,
    /// Why, in a sentence that everybody reads.
    #[schema(required = true, value_type = String, min_length = 1, max_length = 300, example = "The hall is closed")]
    reason: Option<String>,
    /// Wall time at which it begins now, in its zone.
    #[schema(value_type = String, required = false, example = "2026-11-02T18:30:00")]
    start: Option<String>,
}

/// Calls one of your public events off.
///
/// It stays in feeds, marked, so that it also disappears from calendars, or moves in them. Needs a token
/// with the scope `submit`.
#[utoipa::path(
    post,
    path = "/api/v1/submissions/{id}/cancellation",
    tag = "submissions",
    security(("token" = [])),
    params(
        ("id" = String, Path, description = "Its key"),
        ("If-Match" = String, Header, description = "The `ETag` of what was read"),
        ("Idempotency-Key" = Option<String>, Header, max_length = 200, description = "A name for this request: sent again within 24 hours it gets the same answer, and nothing is done twice"),
    ),
    request_body = Cancellation,
    responses(
        (status = 200, description = "It is called off", body = Submission),
        (status = 404, description = "There is none, or it is not yours"),
    )
)]
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    body: web::Bytes,
) -> Result<HttpResponse, Refusal> {
    let person = writer(&request, &app).await?;
    let mine = owned(&app, person.clone(), &id).await?;
    check_json(&request)?;
    let sent: Cancellation = probe::body(&body)?;
    let over = Over::of(&request)?;
    let read = call_off::read(&sent.form(), &mine.event);
    let read = read.map_err(|faults| Refusal::Invalid(faults.into_iter().map(fault_of).collect()));
    let (key, actor) = (mine.event.id, mine.actor());
    let (post, now, all) = (app.post(), app.clock.now(), app.clone());
    once(&request, &app, person.id, &body, move |tx| {
        // Looked at here, so that the same request again is answered as before, and not that it is late.
        let event = event::get(tx, key)?.ok_or(WebError::NotFound)?;
        over.check(&tag_of(&event))?;
        if !event.state.is_public() {
            return Err(EventError::WrongState(event.state).into());
        }
        let (how, reason) = read?;
        let event = event::telling(tx, &actor, key, &post, now, |tx| {
            event::call_off(tx, &actor, key, event.version, how, reason, now)
        })?;
        Submission::kept(&event, 200, &all)
    })
    .await
}

/// Says that one of your events takes place after all, at the time it states.
///
/// Needs a token with the scope `submit`.
#[utoipa::path(
    delete,
    path = "/api/v1/submissions/{id}/cancellation",
    tag = "submissions",
    security(("token" = [])),
    params(
        ("id" = String, Path, description = "Its key"),
        ("If-Match" = String, Header, description = "The `ETag` of what was read"),
    ),
    responses(
        (status = 200, description = "It takes place", body = Submission),
        (status = 404, description = "There is none, or it is not yours"),
    )
)]
pub async fn delete(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, Refusal> {
    let person = writer(&request, &app).await?;
    let mine = owned(&app, person, &id).await?;
    Over::of(&request)?.check(&tag_of(&mine.event))?;
    if !call_off::can_reinstate(&mine.event) {
        return Err(WebError::from(EventError::WrongState(mine.event.state)).into());
    }
    let (key, version, now, actor) = (
        mine.event.id,
        mine.event.version,
        app.clock.now(),
        mine.actor(),
    );
    let done = act(&app, &mine, move |tx| {
        event::reinstate(tx, &actor, key, version, now)
    });
    let event = done.await.map_err(stale)?;
    told(&app, &event, StatusCode::OK)
}

impl Cancellation {
    /// As the form sends it.
    fn form(&self) -> CallOffForm {
        let start = self.start.clone().unwrap_or_default();
        let (date, time) = start.split_once('T').unwrap_or((start.as_str(), ""));
        CallOffForm {
            how: self.how.clone().unwrap_or_default(),
            reason: self.reason.clone().unwrap_or_default(),
            new_date: date.to_owned(),
            new_time: time.chars().take(5).collect(),
            ..CallOffForm::default()
        }
    }
}

/// Where in a cancellation a fault of the form is.
fn fault_of(fault: event::Fault) -> Fault {
    let pointer = match fault.field {
        "new_date" | "new_time" => "/start",
        "reason" => "/reason",
        _ => "/how",
    };
    Fault::at(pointer, fault.message)
}
