//! One calendar of a group: how it goes, what waits to be settled, and what it states.

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::desk::{Line, source};
use crate::database::AnyConnection;
use crate::event::{self, describe_when};
use crate::import::source::{self, Report, SourceError, SourceEvent};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;

/// So many events are listed.
const SHOWN: usize = 200;

/// What was just done.
#[derive(Debug, Deserialize)]
pub struct Query {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "page/organizer/source.html")]
struct SourcePage {
    path: String,
    list_path: String,
    group: String,
    line: Line,
    link: Option<String>,
    report: Option<Report>,
    /// What people are asked about: whether it is an event that is here already.
    offers: Vec<Stated>,
    /// What people and the calendar state differently.
    differing: Vec<Stated>,
    events: Vec<Stated>,
    unlisted: usize,
    notice: Option<&'static str>,
}

/// An event as the calendar states it.
struct Stated {
    id: String,
    title: String,
    when: String,
    /// The page on which it is managed.
    path: Option<String>,
    mark: Option<&'static str>,
    /// The event it looks like: title, when, public page.
    alike: Option<(String, String, String)>,
}

/// `GET /my/groups/{slug}/sources/{id}`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let (slug, id) = path.into_inner();
    let (desk, source) = source(&request, &app, (&slug, &id)).await?;
    let id = source.id;
    let (rows, unlisted) = app
        .read(move |tx| -> Result<_, SourceError> {
            let rows = source::events_of(tx, id)?;
            let unlisted = rows.len().saturating_sub(SHOWN);
            let settled = |row: &SourceEvent| !row.differs && row.event.is_some();
            let (mut settled, mut open): (Vec<_>, Vec<_>) = rows.into_iter().partition(settled);
            open.append(&mut settled);
            open.truncate(SHOWN);
            let shown: Result<Vec<_>, SourceError> = open
                .into_iter()
                .map(|row| Ok((stated(tx, &row)?, row)))
                .collect();
            Ok((shown?, unlisted))
        })
        .await?;
    let (mut offers, mut differing, mut events) = (Vec::new(), Vec::new(), Vec::new());
    for (stated, row) in rows {
        match (row.event, row.differs) {
            (None, _) => offers.push(stated),
            (Some(_), true) => differing.push(stated),
            (Some(_), false) => events.push(stated),
        }
    }
    let list_path = format!("/my/groups/{}/sources", desk.group.slug);
    let page = SourcePage {
        path: format!("{list_path}/{}", source.id),
        list_path,
        group: desk.group.name.to_string(),
        line: Line::of(&source),
        link: source.link.as_ref().map(ToString::to_string),
        report: source.report,
        offers,
        differing,
        events,
        unlisted,
        notice: query.done.as_deref().and_then(said),
    };
    Ok(Page::personal(page).respond_to(&request))
}

fn stated(tx: &mut AnyConnection, row: &SourceEvent) -> Result<Stated, SourceError> {
    let alike = match row.alike.filter(|_| row.event.is_none()) {
        Some(id) => event::get(tx, id)?,
        None => None,
    };
    Ok(Stated {
        id: row.id.to_string(),
        title: row.stated.title.to_string(),
        when: describe_when(&row.stated.when),
        path: row.event.map(|id| format!("/my/events/{id}")),
        mark: match row {
            SourceEvent {
                is_cancelled: true, ..
            } => Some("Called off there"),
            SourceEvent {
                cancelled_at: Some(_),
                ..
            } => Some("Called off, for it is missing"),
            SourceEvent {
                missing_since: Some(_),
                ..
            } => Some("Missing"),
            SourceEvent {
                alike: Some(_),
                event: Some(_),
                ..
            } => Some("Told elsewhere, too"),
            _ => None,
        },
        alike: alike.map(|event| {
            let draft = &event.draft;
            let page = format!("/events/{}", event.slug);
            (draft.title.to_string(), describe_when(&draft.when), page)
        }),
    })
}

fn said(word: &str) -> Option<&'static str> {
    match word {
        "added" => Some("Added. It is read within a minute, and every hour from then on."),
        "taken" => Some("Taken over. What came of it stands below."),
        "run" => Some("It is read within a minute."),
        "paused" => Some("Paused. It is not read until you resume it."),
        "resumed" => Some("Resumed. It is read within a minute."),
        "accepted" => {
            Some("It is read within a minute, and what is missing from it is called off.")
        }
        "settled" => Some("Settled."),
        "same" => Some("They are one event now, told by both."),
        "another" => Some("It is an event of its own now."),
        _ => None,
    }
}
