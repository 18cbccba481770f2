//! The feed doctor: anybody pastes an address or a calendar, and reads what is wrong with it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use super::social::Social;
use crate::doctor::{Diagnosis, Finding, Severity, examine};
use crate::event::Fault;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::foreign::Foreign;
use crate::web::form::{Field, FormView};
use crate::web::limit;
use crate::web::page::Page;

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
    Page::public(page(&app, &Foreign::default(), Vec::new(), None)).in_english()
}

/// `POST /doctor`: the result, or what is wrong with the wish.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<Foreign>,
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

/// Examines it, away from the threads that answer everybody.
async fn diagnose(
    app: &web::Data<App>,
    form: &Foreign,
) -> Result<Result<Diagnosis, Fault>, WebError> {
    let now = app.clock.now();
    Ok(match form.stream(app).await? {
        Ok(stream) => {
            let examined = web::block(move || examine(&stream, now)).await;
            Ok(examined.map_err(|_| WebError::Overloaded)?)
        }
        Err(fault) => Err(fault),
    })
}

const PASTED: &str = "Paste what is in the .ics file, from BEGIN:VCALENDAR to END:VCALENDAR. Line ends cannot be checked \
                      this way.";

fn page(app: &App, form: &Foreign, faults: Vec<Fault>, result: Option<Outcome>) -> DoctorPage {
    let mut fields = form.fields();
    for field in &mut fields {
        if field.name == "calendar" {
            field.hint = PASTED;
        }
    }
    let fields = FormView::small(fields, &faults);
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
