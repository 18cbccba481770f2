//! The audit log: what was done, by whom, when; filtered, and taken along as a file.

mod file;
mod query;

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use self::query::LogQuery;
use crate::account::{self, PersonId};
use crate::audit::{self, Act, AuditLine, Filter, SubjectKind};
use crate::database::DatabaseError;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::session::signed_in_staff;

pub use self::file::{csv, json};

/// Lines on one page.
const PAGE: usize = 100;

#[derive(Template)]
#[template(path = "page/staff/log.html")]
struct LogPage {
    choices: Vec<Chooser>,
    from: String,
    until: String,
    is_narrow: bool,
    lines: Vec<Shown>,
    older: Option<String>,
    csv: String,
    json: String,
}

/// One of the selects of the filter.
struct Chooser {
    name: &'static str,
    label: &'static str,
    options: Vec<Choice>,
}

struct Choice {
    value: &'static str,
    label: &'static str,
    chosen: bool,
}

/// A line as it is read.
struct Shown {
    at: String,
    said_at: String,
    who: String,
    by_person: Option<String>,
    act: &'static str,
    kind: &'static str,
    key: String,
    by_subject: String,
    detail: String,
}

/// `GET /staff/log`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<LogQuery>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let filter = query.filter()?;
    // One more than is shown tells whether there are older ones.
    let (mut lines, names) = load(&app, filter, PAGE + 1).await?;
    let has_more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let last = lines.last().filter(|_| has_more);
    let page = LogPage {
        choices: choosers(&query),
        from: query.from.clone(),
        until: query.until.clone(),
        is_narrow: query.is_narrow(),
        older: last.map(|line| query.address("/staff/log", Some(line))),
        csv: query.address("/staff/log.csv", None),
        json: query.address("/staff/log.json", None),
        lines: lines.iter().map(|line| shown(line, &names)).collect(),
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// The lines, and the names of those who are in them.
async fn load(
    app: &web::Data<App>,
    filter: Filter,
    limit: usize,
) -> Result<(Vec<AuditLine>, BTreeMap<PersonId, String>), WebError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    app.read(move |tx| -> Result<_, DatabaseError> {
        let lines = audit::find(tx, &filter, limit)?;
        let people: Vec<PersonId> = lines.iter().filter_map(|line| line.person).collect();
        let names = account::names_of(tx, &people)?;
        Ok((lines, names))
    })
    .await
}

fn shown(line: &AuditLine, names: &BTreeMap<PersonId, String>) -> Shown {
    Shown {
        at: line.at.to_rfc3339(),
        said_at: line.at.format("%Y-%m-%d %H:%M:%S").to_string(),
        who: who(line, names),
        by_person: line.person.map(|id| format!("/staff/log?person={id}")),
        act: line.act.label(),
        kind: line.subject.kind.label(),
        key: line.subject.key.clone(),
        by_subject: query::about(&line.subject),
        detail: line.detail.clone().unwrap_or_default(),
    }
}

/// The name of whoever did it; of somebody whose account is gone, nothing is left to say.
fn who(line: &AuditLine, names: &BTreeMap<PersonId, String>) -> String {
    match line.person {
        None => "the service".to_owned(),
        Some(id) => names
            .get(&id)
            .cloned()
            .unwrap_or_else(|| "somebody unknown".to_owned()),
    }
}

fn choosers(query: &LogQuery) -> Vec<Chooser> {
    let acts = Act::ALL.iter().map(|act| (act.as_str(), act.label()));
    let kinds = SubjectKind::ALL
        .iter()
        .map(|kind| (kind.as_str(), kind.label()));
    vec![
        chooser("act", "What", acts, &query.act),
        chooser("kind", "To a", kinds, &query.kind),
    ]
}

fn chooser(
    name: &'static str,
    label: &'static str,
    words: impl Iterator<Item = (&'static str, &'static str)>,
    chosen: &str,
) -> Chooser {
    let choice = |(value, label)| Choice {
        value,
        label,
        chosen: value == chosen,
    };
    Chooser {
        name,
        label,
        options: words.map(choice).collect(),
    }
}
