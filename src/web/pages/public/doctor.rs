//! The feed doctor: anybody pastes an address or a calendar, and reads what is wrong with it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use super::social::Social;
use crate::doctor::{Diagnosis, Finding, Severity, examine};
use crate::event::Fault;
use crate::locale::Locale;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::foreign::Foreign;
use crate::web::form::{Field, FormView};
use crate::web::limit;
use crate::web::page::Page;
use crate::web::reader::Reader;

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
    headings: [String; 2],
    /// Whether the reader reads English: findings are told in nothing else.
    is_in_english: bool,
}

impl Outcome {
    fn of(diagnosis: Diagnosis, locale: Locale) -> Self {
        Self {
            violations: diagnosis.count(Severity::Violation),
            advice: diagnosis.count(Severity::Advice),
            headings: ["doctor-breaks", "doctor-better"].map(|key| locale.text(key).into_owned()),
            is_in_english: locale == Locale::English,
            diagnosis,
        }
    }

    /// The findings of one severity that are listed, under a heading.
    fn groups(&self) -> [(&str, Vec<&Finding>); 2] {
        let of = |severity| {
            self.diagnosis
                .findings
                .iter()
                .filter(move |finding| finding.severity == severity)
                .collect()
        };
        let [breaks, better] = &self.headings;
        [
            (breaks, of(Severity::Violation)),
            (better, of(Severity::Advice)),
        ]
    }
}

/// `GET /doctor`: the form.
pub async fn get(reader: Reader, app: web::Data<App>) -> impl Responder {
    let form = Foreign::default();
    Page::public(page(&app, reader.locale(), &form, Vec::new(), None))
}

/// `POST /doctor`: the result, or what is wrong with the wish.
pub async fn post(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
    form: Foreign,
) -> Result<HttpResponse, WebError> {
    limit::check_examination(&request, &app)?;
    let locale = reader.locale();
    let (status, faults, result) = match diagnose(&app, locale, &form).await? {
        Ok(diagnosis) => {
            let outcome = Outcome::of(diagnosis, locale);
            (StatusCode::OK, Vec::new(), Some(outcome))
        }
        Err(fault) => (StatusCode::UNPROCESSABLE_ENTITY, vec![fault], None),
    };
    Ok(Page::personal(page(&app, locale, &form, faults, result))
        .translated()
        .with_status(status)
        .respond_to(&request))
}

/// Examines it, away from the threads that answer everybody.
async fn diagnose(
    app: &web::Data<App>,
    locale: Locale,
    form: &Foreign,
) -> Result<Result<Diagnosis, Fault>, WebError> {
    let now = app.clock.now();
    Ok(match form.stream(app, locale).await? {
        Ok(stream) => {
            let examined = web::block(move || examine(&stream, now)).await;
            Ok(examined.map_err(|_| WebError::Overloaded)?)
        }
        Err(fault) => Err(fault),
    })
}

fn page(
    app: &App,
    locale: Locale,
    form: &Foreign,
    faults: Vec<Fault>,
    result: Option<Outcome>,
) -> DoctorPage {
    DoctorPage {
        social: Social::of(
            &app.site,
            "/doctor",
            &locale.text("check-a-calendar"),
            &locale.text("doctor-description"),
        ),
        fields: FormView::small(form.fields(locale), &faults),
        faults,
        result,
    }
}
