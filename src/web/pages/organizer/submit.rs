//! Submitting an event: one form, read as a whole.

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, RETRY_AFTER};
use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError, web};
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;
use uuid::Uuid;

use crate::account::NewPerson;
use crate::catalog::Catalog;
use crate::database::DatabaseError;
use crate::event::{self, EventForm, Fault, NewSubmission, Submission, letters};
use crate::language::Language;
use crate::mail::{self, Address};
use crate::text::Line;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{FormScope, FormView, draft_of};
use crate::web::limit;
use crate::web::page::{Page, see_other};

/// How often a submission is tried again that lost a race for its slug or its form key.
const ATTEMPTS: usize = 3;

/// The form as it is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SubmitForm {
    #[serde(flatten)]
    event: EventForm,
    name: String,
    email: String,
    /// Which rendering of the form it is: the same one sent twice is one submission.
    form_key: String,
    /// A field people do not see. Whoever fills it in is a program.
    referral: String,
}

#[derive(Template)]
#[template(path = "page/organizer/submit.html")]
struct SubmitPage {
    form: FormView,
    form_key: String,
    notice: Option<String>,
}

#[derive(Template)]
#[template(path = "page/organizer/sent.html")]
struct SentPage {
    has_mailbox: bool,
}

/// The empty form.
pub async fn get(app: web::Data<App>) -> impl Responder {
    let event = EventForm {
        timing: "timed".to_owned(),
        repeats: "no".to_owned(),
        ..EventForm::default()
    };
    let form = SubmitForm {
        event,
        form_key: Uuid::now_v7().to_string(),
        ..SubmitForm::default()
    };
    Page::personal(page(&app.shelf.current(), &form, Vec::new(), None))
}

/// What to do now.
pub async fn sent(app: web::Data<App>) -> impl Responder {
    Page::personal(SentPage {
        has_mailbox: app.mailbox.is_some(),
    })
}

/// Takes a submission, or gives the form back with what is wrong with it.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<SubmitForm>,
) -> Result<HttpResponse, WebError> {
    let form = form.into_inner();
    if !form.referral.is_empty() {
        // The answer is that of a submission taken: a program learns nothing from it.
        return Ok(see_other("/submit/sent"));
    }
    let catalog = app.shelf.current();
    let new = match read(&catalog, &form, app.clock.now().date_naive()) {
        Ok(new) => new,
        Err(faults) => return Ok(again(&request, &catalog, &form, faults)),
    };
    limit::check(&request, &app)?;
    match keep(&app, new).await {
        Ok(()) => Ok(see_other("/submit/sent")),
        Err(WebError::TooMany) => {
            let message = "Your mail address was used for many submissions within the last hour. Please \
                           confirm those first, or send this one later";
            let fault = Fault {
                field: "email",
                message: message.to_owned(),
            };
            Ok(again(&request, &catalog, &form, vec![fault]))
        }
        Err(fault @ (WebError::Unavailable(_) | WebError::Overloaded)) => {
            Ok(postponed(&request, &catalog, &form, &fault))
        }
        Err(fault) => Err(fault),
    }
}

/// Everything at once: the faults of the event and those of who submits it, in the form's order.
fn read(
    catalog: &Catalog,
    form: &SubmitForm,
    today: NaiveDate,
) -> Result<NewSubmission, Vec<Fault>> {
    let mut faults = Vec::new();
    let draft = draft_of(catalog, &form.event, None, today)
        .map_err(|found| faults.extend(found))
        .ok();
    let name = Line::parse(&form.name, 100)
        .map_err(|cause| {
            faults.push(Fault {
                field: "name",
                message: format!("Your name {cause}"),
            })
        })
        .ok();
    let email = Address::parse(&form.email)
        .map_err(|cause| {
            faults.push(Fault {
                field: "email",
                message: format!("Your mail address {cause}"),
            })
        })
        .ok();
    let (Some(draft), Some(name), Some(email)) = (draft, name, email) else {
        return Err(faults);
    };
    // Organizers mostly live where their event is; whoever does not can say so later.
    let submitter = NewPerson {
        email,
        name,
        zone: draft.when.zone,
        locale: Language::english(),
    };
    // A form without a key is one nobody can send twice by going back: it gets one of its own.
    let form_key = form.form_key.parse().unwrap_or_else(|_| Uuid::now_v7());
    Ok(NewSubmission {
        draft,
        submitter,
        form_key,
    })
}

/// Stores the submission and its letter. Of two that race for one form key or one slug the database
/// refuses one, which is tried again and then finds what the other has stored.
async fn keep(app: &web::Data<App>, new: NewSubmission) -> Result<(), WebError> {
    let mut attempt = 1;
    loop {
        match keep_once(app, new.clone()).await {
            Err(fault) if attempt < ATTEMPTS && is_lost_race(&fault) => attempt += 1,
            result => return result,
        }
    }
}

async fn keep_once(app: &web::Data<App>, new: NewSubmission) -> Result<(), WebError> {
    let (site, sender, now) = (app.site.clone(), app.sender.clone(), app.clock.now());
    app.write(move |tx| {
        let Submission::New {
            event,
            submitter,
            token,
        } = event::submit(tx, new, &site, now)?
        else {
            return Ok::<(), WebError>(());
        };
        let (letter, intent) = letters::confirm_submission(&event, &submitter, &token, &site, now);
        mail::enqueue(tx, &sender, &letter, &intent, now)?;
        Ok(())
    })
    .await
}

fn is_lost_race(fault: &WebError) -> bool {
    let WebError::Fault(cause) = fault else {
        return false;
    };
    cause
        .downcast_ref::<DatabaseError>()
        .is_some_and(DatabaseError::is_unique_violation)
}

fn again(
    request: &HttpRequest,
    catalog: &Catalog,
    form: &SubmitForm,
    faults: Vec<Fault>,
) -> HttpResponse {
    Page::personal(page(catalog, form, faults, None))
        .with_status(StatusCode::UNPROCESSABLE_ENTITY)
        .respond_to(request)
}

/// The form with everything that was typed, when it could not be stored.
fn postponed(
    request: &HttpRequest,
    catalog: &Catalog,
    form: &SubmitForm,
    fault: &WebError,
) -> HttpResponse {
    let notice = "Saving is not possible at the moment. Nothing you typed is lost: please send the form again \
                  in a minute.";
    let mut response = Page::personal(page(catalog, form, Vec::new(), Some(notice.to_owned())))
        .with_status(fault.status_code())
        .respond_to(request);
    response
        .headers_mut()
        .insert(RETRY_AFTER, HeaderValue::from_static("30"));
    response
}

fn page(
    catalog: &Catalog,
    form: &SubmitForm,
    faults: Vec<Fault>,
    notice: Option<String>,
) -> SubmitPage {
    let extra = [("name", form.name.as_str()), ("email", form.email.as_str())];
    let view = FormView::of(catalog, FormScope::Submission, &form.event, &extra, faults);
    SubmitPage {
        form: view,
        form_key: form.form_key.clone(),
        notice,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-11-22".parse().unwrap()
    }

    fn faults_of(form: &SubmitForm) -> Vec<&'static str> {
        match read(&Catalog::default(), form, today()) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.into_iter().map(|fault| fault.field).collect(),
        }
    }

    #[test]
    fn an_empty_form_is_told_all_that_is_missing_at_once() {
        let found = faults_of(&SubmitForm::default());
        for field in ["title", "kind", "format", "timing", "zone", "name", "email"] {
            assert!(found.contains(&field), "{field} of {found:?}");
        }
    }

    #[test]
    fn the_whole_form_comes_out_of_one_body_and_goes_back_into_the_page() {
        let body = "title=Zuul+night&kind=meetup&format=online&timing=timed&zone=Africa%2FAccra\
                    &start_date=2026-11-26&start_time=18%3A30&end_time=17%3A30&repeats=no\
                    &name=Ama+Mensah&email=ama%40example.org&form_key=k&referral=";
        let form = decode(body);
        assert_eq!(faults_of(&form), ["end_date"]);
        let faults = read(&Catalog::default(), &form, today()).unwrap_err();
        let html = page(&Catalog::default(), &form, faults, None)
            .render()
            .unwrap();
        for kept in [
            "Zuul night",
            "Ama Mensah",
            "ama@example.org",
            "2026-11-26",
            "18:30",
            "Africa/Accra",
        ] {
            assert!(html.contains(&format!("value=\"{kept}\"")), "{kept}");
        }
        assert!(
            html.contains("<title>Error: Submit an event"),
            "the title says that something is wrong"
        );
        assert!(html.contains("id=\"error-summary\"") && html.contains("href=\"#end_date\""));
        assert!(html.contains("id=\"end_date-error\"") && html.contains("aria-invalid=\"true\""));
    }

    fn decode(body: &str) -> SubmitForm {
        use actix_web::FromRequest;
        let (request, mut payload) = actix_web::test::TestRequest::post()
            .insert_header(("content-type", "application/x-www-form-urlencoded"))
            .set_payload(body.to_owned())
            .to_http_parts();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        runtime
            .block_on(web::Form::<SubmitForm>::from_request(
                &request,
                &mut payload,
            ))
            .unwrap()
            .into_inner()
    }
}
