//! The form behind the link of the letter after an event: how many came, and where is the recording.
//! Opening it changes nothing.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;

use super::dead_link::{Purpose, dead_link};
use super::standing::Standing;
use crate::account::{Actor, LinkToken};
use crate::event::{self, AttendanceForm, AttendanceSource, Event, EventError, Fault, LinkRole};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Choice, Field, FormView};
use crate::web::page::Page;

/// The form as it is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Answer {
    in_person: String,
    online: String,
    source: String,
    recording: String,
}

#[derive(Template)]
#[template(path = "page/organizer/how_many.html")]
struct HowManyPage {
    action: String,
    it: Standing,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    is_done: bool,
}

/// The form, with what was said before.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (link, day) = parts(&path)?;
    let now = app.clock.now();
    let found = app.read(move |tx| {
        let (event, _) = event::attendance_asked(tx, &link, day, now)?;
        let said = event::attendance_of(tx, event.id, day)?;
        Ok::<_, EventError>((event, said))
    });
    match found.await {
        Ok((event, said)) => {
            let number = |it: Option<i32>| it.map(|it| it.to_string()).unwrap_or_default();
            let recording = event.draft.links.get(&LinkRole::Recording);
            let answer = Answer {
                in_person: number(said.and_then(|it| it.in_person)),
                online: number(said.and_then(|it| it.online)),
                source: said.map_or_else(String::new, |it| it.source.to_string()),
                recording: recording.map(ToString::to_string).unwrap_or_default(),
            };
            let page = page(&event, &path, &answer, Vec::new());
            Ok(Page::personal(page).respond_to(&request))
        }
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::HowMany)),
        Err(fault) => Err(fault),
    }
}

/// Keeps the answer.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    form: web::Form<Answer>,
) -> Result<HttpResponse, WebError> {
    let (link, day) = parts(&path)?;
    let (now, post, parsed) = (app.clock.now(), app.post(), form.form().parse());
    let answered = app.write(move |tx| {
        let (event, person) = event::attendance_asked(tx, &link, day, now)?;
        let answer = match parsed {
            Ok(answer) => answer,
            Err(faults) => return Ok((event, faults)),
        };
        event::telling(tx, &Actor::from(&person), event.id, &post, now, |tx| {
            event::answer_attendance(tx, &link, day, answer, now)
        })?;
        Ok::<_, EventError>((event, Vec::new()))
    });
    match answered.await {
        Ok((event, faults)) => {
            let is_done = faults.is_empty();
            let status = match is_done {
                true => StatusCode::OK,
                false => StatusCode::UNPROCESSABLE_ENTITY,
            };
            let page = HowManyPage {
                is_done,
                ..page(&event, &path, &form, faults)
            };
            Ok(Page::personal(page)
                .with_status(status)
                .respond_to(&request))
        }
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::HowMany)),
        Err(fault) => Err(fault),
    }
}

fn parts((token, day): &(String, String)) -> Result<(LinkToken, NaiveDate), WebError> {
    let day = day.parse().map_err(|_| WebError::NotFound)?;
    Ok((LinkToken::received(token), day))
}

fn page(
    event: &Event,
    (token, day): &(String, String),
    answer: &Answer,
    faults: Vec<Fault>,
) -> HowManyPage {
    HowManyPage {
        action: format!("/how-many/{token}/{day}"),
        it: Standing::of(event),
        fields: FormView::small(answer.fields(), &faults),
        faults,
        is_done: false,
    }
}

impl Answer {
    fn form(&self) -> AttendanceForm {
        let it = self.clone();
        AttendanceForm {
            in_person: it.in_person,
            online: it.online,
            source: it.source,
            recording: it.recording,
        }
    }

    fn fields(&self) -> Vec<Field> {
        let sources = AttendanceSource::ALL.iter();
        let sources = sources.map(|it| Choice::new(it.as_str(), it.label()));
        vec![
            Field::text("in_person", "How many came in person?")
                .kind("number")
                .optional()
                .value(&self.in_person),
            Field::text("online", "How many followed online?")
                .kind("number")
                .optional()
                .value(&self.online),
            Field::text("source", "How do you know?")
                .radios(sources.collect())
                .value(&self.source),
            Field::text("recording", "Where is the recording?")
                .kind("url")
                .optional()
                .hint("It is shown on the page of the event.")
                .value(&self.recording),
        ]
    }
}
