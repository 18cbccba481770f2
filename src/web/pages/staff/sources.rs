//! Every calendar that is read, those that fail first.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use crate::account::Actor;
use crate::group::{self, GroupId};
use crate::import::source::{self, Source, SourceError, SourceId};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};
use crate::web::pages::organizer::sources::{Act, Line, carry_out};
use crate::web::session::signed_in_staff;

/// The button.
#[derive(Debug, Deserialize)]
pub struct ActForm {
    act: Act,
}

/// What was just done.
#[derive(Debug, Deserialize)]
pub struct Query {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "page/staff/sources.html")]
struct SourcesPage {
    sources: Vec<Row>,
    failing: usize,
    done: Option<&'static str>,
}

struct Row {
    line: Line,
    /// Whose: name and word in addresses.
    group: Option<(String, String)>,
}

/// `GET /staff/sources`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let (sources, groups) = app
        .read(|tx| Ok::<_, SourceError>((source::all(tx)?, group::all(tx)?)))
        .await?;
    let groups: BTreeMap<GroupId, (String, String)> = groups
        .into_iter()
        .map(|group| (group.id, (group.name.to_string(), group.slug.to_string())))
        .collect();
    let row = |source: &Source| Row {
        line: Line::of(source),
        group: source.group.and_then(|id| groups.get(&id).cloned()),
    };
    let page = SourcesPage {
        failing: sources.iter().filter(|source| source.failures > 0).count(),
        sources: sources.iter().map(row).collect(),
        done: match query.done.as_deref() {
            Some("run") => Some("It is read within a minute."),
            Some("paused") => Some("Paused."),
            Some("resumed") => Some("Resumed."),
            _ => None,
        },
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// `POST /staff/sources/{id}`.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<ActForm>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in_staff(&request, &app).await?;
    let id: SourceId = id.parse().map_err(|_| WebError::NotFound)?;
    let done = carry_out(&app, Actor::from(&person), id, form.act).await?;
    Ok(see_other(&format!("/staff/sources?done={done}")))
}
