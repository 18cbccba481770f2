//! The feed doctor: anybody pastes an address or a calendar, and reads what is wrong with it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::social::Social;
use crate::doctor::{Diagnosis, Finding, Severity, examine};
use crate::event::Fault;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Control, Field};
use crate::web::limit;
use crate::web::page::Page;

/// The form as it is sent: an address, or else the text of a calendar.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DoctorForm {
    address: String,
    calendar: String,
}

#[derive(Template)]
#[template(path = "page/public/doctor.html")]
struct DoctorPage {
    social: Social,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    result: Option<Outcome>,
}

/// What is shown of an examination.
struct Outcome {
    diagnosis: Diagnosis,
    violations: usize,
    advice: usize,
}

impl Outcome {
    fn of(diagnosis: Diagnosis) -> Self {
        Self {
            violations: diagnosis.count(Severity::Violation),
            advice: diagnosis.count(Severity::Advice),
            diagnosis,
        }
    }

    /// The findings of one severity that are listed, under a heading.
    fn groups(&self) -> [(&'static str, Vec<&Finding>); 2] {
        let of = |severity| {
            self.diagnosis
                .findings
                .iter()
                .filter(move |finding| finding.severity == severity)
                .collect()
        };
        [
            ("What breaks a rule", of(Severity::Violation)),
            ("What could be better", of(Severity::Advice)),
        ]
    }
}

/// `GET /doctor`: the form.
pub async fn get(app: web::Data<App>) -> impl Responder {
    Page::public(page(&app, &DoctorForm::default(), Vec::new(), None))
}

/// `POST /doctor`: the result, or what is wrong with the wish.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<DoctorForm>,
) -> Result<HttpResponse, WebError> {
    limit::check_examination(&request, &app)?;
    let form = form.into_inner();
    let (status, page) = match diagnose(&app, &form).await? {
        Ok(diagnosis) => (
            StatusCode::OK,
            page(&app, &form, Vec::new(), Some(Outcome::of(diagnosis))),
        ),
        Err(fault) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            page(&app, &form, vec![fault], None),
        ),
    };
    Ok(Page::personal(page)
        .with_status(status)
        .respond_to(&request))
}

/// Fetches what is to be fetched and examines it, away from the threads that answer everybody.
async fn diagnose(
    app: &web::Data<App>,
    form: &DoctorForm,
) -> Result<Result<Diagnosis, Fault>, WebError> {
    let (address, calendar) = (
        form.address.trim().to_owned(),
        form.calendar.trim_start().to_owned(),
    );
    let now = app.clock.now();
    let wrong = |message: &str| Fault {
        field: "address",
        message: message.to_owned(),
    };
    let work = match (address.is_empty(), calendar.is_empty()) {
        (true, true) => {
            return Ok(Err(wrong(
                "Give the address of a calendar, or paste one below",
            )));
        }
        (false, false) => {
            return Ok(Err(wrong(
                "Give an address or a calendar, not both: empty one of the two",
            )));
        }
        (true, false) => web::block(move || Ok(examine(&as_sent(&calendar), now))).await,
        (false, true) => {
            let Ok(_turn) = app.fetches.acquire().await else {
                return Err(WebError::Overloaded);
            };
            let fetcher = app.fetcher.clone();
            web::block(move || Ok(examine(&fetcher.get(&address)?.body, now))).await
        }
    };
    let examined: Result<Diagnosis, crate::fetch::FetchError> =
        work.map_err(|_| WebError::Overloaded)?;
    Ok(examined.map_err(|fault| Fault {
        field: "address",
        message: format!("The calendar could not be fetched: {fault}"),
    }))
}

/// A pasted calendar with the line ends it had: browsers send every line end as CRLF, so what they
/// were cannot be told any more, and whether the last line had one depends on how it was copied.
fn as_sent(calendar: &str) -> Vec<u8> {
    let mut text = calendar
        .trim_end()
        .replace("\r\n", "\n")
        .replace('\n', "\r\n");
    text.push_str("\r\n");
    text.into_bytes()
}

fn page(app: &App, form: &DoctorForm, faults: Vec<Fault>, result: Option<Outcome>) -> DoctorPage {
    let error = |name: &str| {
        faults
            .iter()
            .find(|fault| fault.field == name)
            .map(|fault| fault.message.clone())
    };
    let fields = vec![
        Field {
            name: "address",
            label: "Address of the calendar",
            hint: "https://, http:// or webcal://",
            is_optional: true,
            autocomplete: "off",
            value: form.address.clone(),
            error: error("address"),
            control: Control::Input {
                kind: "text",
                list: "",
            },
        },
        Field {
            name: "calendar",
            label: "Or the calendar itself",
            hint: "Paste what is in the .ics file, from BEGIN:VCALENDAR to END:VCALENDAR. Line ends cannot be checked this way.",
            is_optional: true,
            autocomplete: "off",
            value: form.calendar.clone(),
            error: error("calendar"),
            control: Control::Area { rows: 8 },
        },
    ];
    DoctorPage {
        social: Social::of(
            &app.site,
            "/doctor",
            "Check a calendar",
            "What is wrong with an iCalendar feed, by which rule, and what Outlook, Google and Apple will make of it.",
        ),
        fields,
        faults,
        result,
    }
}
