//! The log as a file: CSV for a table, JSON for a program.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;

use super::query::{LogQuery, instant};
use super::{load, who};
use crate::audit::AuditLine;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::session::signed_in_staff;

/// The most lines of one file; narrower filters give the rest.
const MOST: usize = 50_000;

/// One line, as a program reads it.
#[derive(Serialize)]
struct Record {
    at: String,
    person: Option<String>,
    who: String,
    act: &'static str,
    subject_kind: &'static str,
    subject: String,
    detail: Option<String>,
}

/// `GET /staff/log.csv`: RFC 4180, with a line of names.
pub async fn csv(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<LogQuery>,
) -> Result<HttpResponse, WebError> {
    let records = records(&request, &app, &query).await?;
    let mut table = csv::Writer::from_writer(Vec::new());
    for record in records {
        let record = Record {
            who: no_formula(record.who),
            detail: record.detail.map(no_formula),
            ..record
        };
        table
            .serialize(record)
            .map_err(|e| WebError::Fault(e.into()))?;
    }
    let body = table
        .into_inner()
        .map_err(|e| WebError::Fault(e.to_string().into()))?;
    Ok(file("text/csv; charset=utf-8", "log.csv", body))
}

/// `GET /staff/log.json`: an array of the same lines.
pub async fn json(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<LogQuery>,
) -> Result<HttpResponse, WebError> {
    let records = records(&request, &app, &query).await?;
    let body = serde_json::to_vec(&records).map_err(|e| WebError::Fault(e.into()))?;
    Ok(file("application/json", "log.json", body))
}

async fn records(
    request: &HttpRequest,
    app: &web::Data<App>,
    query: &LogQuery,
) -> Result<Vec<Record>, WebError> {
    signed_in_staff(request, app).await?;
    let (lines, names) = load(app, query.filter()?, MOST).await?;
    let record = |line: &AuditLine| Record {
        at: instant(line.at),
        person: line.person.map(|id| id.to_string()),
        who: who(line, &names),
        act: line.act.as_str(),
        subject_kind: line.subject.kind.as_str(),
        subject: line.subject.key.clone(),
        detail: line.detail.clone(),
    };
    Ok(lines.iter().map(record).collect())
}

/// What people typed must not become a formula in whoever's table program: a quote before it says
/// that it is text.
fn no_formula(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text
    }
}

fn file(media_type: &'static str, name: &str, body: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, media_type))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(body)
}
