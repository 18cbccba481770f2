//! Beginning with an event that stands in another calendar.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use super::start::begin;
use crate::event::{Fault, Typed};
use crate::import::{Prefill, prefill};
use crate::locale::Locale;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::foreign::Foreign;
use crate::web::form::{Field, FormView};
use crate::web::limit;
use crate::web::page::{Page, see_other};

#[derive(Template)]
#[template(path = "page/organizer/from.html")]
struct FromPage {
    fields: Vec<Field>,
    faults: Vec<Fault>,
}

/// The form.
pub async fn get() -> impl Responder {
    Page::personal(page(&Foreign::default(), Vec::new()))
}

/// Fills the steps in from the first event of a calendar.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: Foreign,
) -> Result<HttpResponse, WebError> {
    limit::check_examination(&request, &app)?;
    let filled = form
        .stream(&app, Locale::English)
        .await?
        .and_then(|stream| {
            prefill(&stream).ok_or_else(|| Fault {
                field: "address",
                message: "There is no event in this calendar that can be read".to_owned(),
            })
        });
    match filled {
        Ok(filled) => {
            let token = begin(&request, &app, fields_of(filled)).await?;
            Ok(see_other(&format!("/submit/{token}/what")))
        }
        Err(fault) => Ok(Page::personal(page(&form, vec![fault]))
            .with_status(StatusCode::UNPROCESSABLE_ENTITY)
            .respond_to(&request)),
    }
}

fn page(form: &Foreign, faults: Vec<Fault>) -> FromPage {
    FromPage {
        fields: FormView::small(form.fields(Locale::English), &faults),
        faults,
    }
}

/// What a calendar fills in, as if it had been typed.
fn fields_of(filled: Prefill) -> Typed {
    let mut fields: Typed = serde_json::to_value(&filled.form)
        .and_then(serde_json::from_value)
        .unwrap_or_default();
    fields.retain(|_, value| !value.is_empty());
    let left_out = filled.left_out.iter().map(|at| {
        let name = format!("how@{}", at.format("%Y-%m-%dT%H:%M:%S"));
        (name, "leave-out".to_owned())
    });
    fields.extend(left_out);
    let mut notes = vec!["Taken over from the calendar: please read over each step.".to_owned()];
    notes.extend(filled.notes);
    fields.insert("notes".to_owned(), notes.join("\n"));
    fields
}
