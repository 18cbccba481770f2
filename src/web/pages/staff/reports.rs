//! What readers reported, and the words that settle it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::age::age;
use crate::abuse::{self, AbuseError, Report, ReportId};
use crate::account::Actor;
use crate::text::Line;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;

/// The words as they are sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettleForm {
    words: String,
}

/// Whether one was just settled.
#[derive(Debug, Deserialize)]
pub struct Query {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "page/staff/reports.html")]
struct ReportsPage {
    reports: Vec<Waiting>,
    fault: Option<WordsFault>,
    notice: Option<String>,
    is_done: bool,
}

/// What is wrong with the words of one form.
struct WordsFault {
    id: ReportId,
    message: String,
}

struct Waiting {
    id: ReportId,
    title: String,
    event_path: String,
    take_down_path: Option<String>,
    reason: &'static str,
    words: Option<String>,
    address: Option<String>,
    age: String,
    reported_at: String,
    typed: String,
    fault: Option<String>,
}

/// `GET /staff/reports`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let page = ReportsPage {
        is_done: query.done.is_some(),
        ..page(&app, None, "").await?
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// `POST /staff/reports/{id}`: settles it.
pub async fn settle(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<SettleForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let id: ReportId = id.parse().map_err(|_| WebError::NotFound)?;
    let words = match Line::of_lines(&form.words, 1_000) {
        Ok(words) => words,
        Err(cause) => {
            let message = format!("What you answer {cause}");
            let page = page(&app, Some(WordsFault { id, message }), &form.words).await?;
            return Ok(Page::personal(page)
                .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                .respond_to(&request));
        }
    };
    let (actor, post, now) = (Actor::from(&staff), app.post(), app.clock.now());
    let settled = app
        .write(move |tx| abuse::settle(tx, &actor, id, &words, &post, now))
        .await;
    match settled {
        Ok(()) => Ok(see_other("/staff/reports?done=yes")),
        Err(WebError::Conflict(message)) => {
            let page = ReportsPage {
                notice: Some(message),
                ..page(&app, None, "").await?
            };
            Ok(Page::personal(page)
                .with_status(StatusCode::CONFLICT)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

async fn page(
    app: &web::Data<App>,
    fault: Option<WordsFault>,
    typed: &str,
) -> Result<ReportsPage, WebError> {
    let now = app.clock.now();
    let reports = app
        .read(|tx| Ok::<_, AbuseError>(abuse::reports(tx)?))
        .await?;
    let waiting = |report: Report| {
        let here = fault.as_ref().filter(|fault| fault.id == report.id);
        Waiting {
            id: report.id,
            title: report.title.to_string(),
            event_path: format!("/my/events/{}", report.event),
            take_down_path: report
                .is_public
                .then(|| format!("/staff/events/{}/take-down", report.event)),
            reason: report.reason.label(),
            words: report.words,
            address: report.address.map(String::from),
            age: age(report.reported_at, now),
            reported_at: report.reported_at.to_rfc3339(),
            typed: here.map(|_| typed.to_owned()).unwrap_or_default(),
            fault: here.map(|fault| fault.message.clone()),
        }
    };
    Ok(ReportsPage {
        reports: reports.into_iter().map(waiting).collect(),
        fault,
        notice: None,
        is_done: false,
    })
}
