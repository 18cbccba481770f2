//! What is added when an event is over: recording, slides, recap.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::mine::{CHANGED, own};
use super::my_event::{MyEventPage, page, refused, save};
use crate::event::{Event, EventForm, Fault, LinkRole, State};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormView, draft_of, filled};
use crate::web::page::see_other;

/// The form as it is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AfterwardsForm {
    recording: String,
    slides: String,
    recap: String,
}

/// Saves the links: the rest of the event is left as it is, whatever happened to it meanwhile.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<AfterwardsForm>,
) -> Result<HttpResponse, WebError> {
    let mine = own(&request, &app, &id).await?;
    let now = app.clock.now();
    if !is_over(&mine.event, now) {
        return Err(WebError::Conflict("the event is not over yet".to_owned()));
    }
    let catalog = app.shelf.current();
    let typed = EventForm {
        recording: form.recording.clone(),
        slides: form.slides.clone(),
        recap: form.recap.clone(),
        ..filled(&catalog, &mine.event.draft)
    };
    let draft = match draft_of(&catalog, &typed, Some(&mine.event), now.date_naive()) {
        Ok(draft) => draft,
        Err(faults) => {
            let page = MyEventPage {
                afterwards: Some(fields_of(&form, &faults)),
                faults,
                ..page(&app, &mine)
            };
            return Ok(refused(&request, page, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    match save(&app, &mine, draft, None).await {
        Ok(word) => Ok(see_other(&format!("{}?saved={word}", mine.path()))),
        Err(WebError::Conflict(_)) => {
            let mine = own(&request, &app, &id).await?;
            let page = MyEventPage {
                notice: Some(CHANGED),
                afterwards: Some(fields_of(&form, &[])),
                ..page(&app, &mine)
            };
            Ok(refused(&request, page, StatusCode::CONFLICT))
        }
        Err(fault) => Err(fault),
    }
}

/// Whether there is something to show of it: it, or its first date, is over and took place.
fn is_over(event: &Event, now: DateTime<Utc>) -> bool {
    event.state == State::Published && event.draft.when.ends_at() <= now
}

/// The form with what is known, once there is something to add.
pub(super) fn fields(event: &Event, now: DateTime<Utc>) -> Option<Vec<Field>> {
    let link = |role| {
        let link = event.draft.links.get(&role);
        link.map(ToString::to_string).unwrap_or_default()
    };
    let form = AfterwardsForm {
        recording: link(LinkRole::Recording),
        slides: link(LinkRole::Slides),
        recap: link(LinkRole::Recap),
    };
    is_over(event, now).then(|| fields_of(&form, &[]))
}

fn fields_of(form: &AfterwardsForm, faults: &[Fault]) -> Vec<Field> {
    let link =
        |name, label, value: &str| Field::text(name, label).kind("url").optional().value(value);
    let fields = vec![
        link("recording", "Recording", &form.recording),
        link("slides", "Slides", &form.slides),
        link("recap", "Recap", &form.recap),
    ];
    FormView::small(fields, faults)
}
