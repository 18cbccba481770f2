//! Taking a public event down.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use crate::account::Actor;
use crate::event::{self, Event, EventError, EventId, Fault, describe_when};
use crate::text::Line;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormView};
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;

/// The form as it is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TakeDownForm {
    reason: String,
}

#[derive(Template)]
#[template(path = "page/staff/take_down.html")]
struct TakeDownPage {
    id: EventId,
    title: String,
    when: String,
    public_path: String,
    fields: Vec<Field>,
    faults: Vec<Fault>,
}

/// `GET /staff/events/{id}/take-down`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let event = public_event(&app, &id).await?;
    Ok(Page::personal(page(&event, "", Vec::new())).respond_to(&request))
}

/// Takes it down, and tells its organizers.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<TakeDownForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let event = public_event(&app, &id).await?;
    let reason = match Line::of_lines(&form.reason, 1_000) {
        Ok(reason) => reason,
        Err(cause) => {
            let fault = Fault {
                field: "reason",
                message: format!("Reason {cause}: its organizers read it"),
            };
            return Ok(Page::personal(page(&event, &form.reason, vec![fault]))
                .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                .respond_to(&request));
        }
    };
    let (actor, id, post, now) = (Actor::from(&staff), event.id, app.post(), app.clock.now());
    app.write(move |tx| event::take_down(tx, &actor, id, &reason, &post, now))
        .await?;
    Ok(see_other(&format!("/my/events/{id}?saved=taken-down")))
}

async fn public_event(app: &web::Data<App>, id: &str) -> Result<Event, WebError> {
    let id: EventId = id.parse().map_err(|_| WebError::NotFound)?;
    app.read(move |tx| -> Result<Event, EventError> {
        let event = event::get(tx, id)?.ok_or(EventError::Unknown)?;
        if event.state.is_public() {
            Ok(event)
        } else {
            Err(EventError::WrongState(event.state))
        }
    })
    .await
}

fn page(event: &Event, reason: &str, faults: Vec<Fault>) -> TakeDownPage {
    let field = Field::text("reason", "Why it must not be public")
        .hint("Such as: it breaks the law, or shows what is private. Its organizers read this in a letter, and it stands in the log.")
        .area(4)
        .value(reason);
    TakeDownPage {
        id: event.id,
        title: event.draft.title.to_string(),
        when: describe_when(&event.draft.when),
        public_path: format!("/events/{}", event.slug),
        fields: FormView::small(vec![field], &faults),
        faults,
    }
}
