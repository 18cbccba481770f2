//! Where people and a calendar changed the same: both side by side, to be settled part by part. And
//! whether what a calendar states is an event that is here already.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::desk::source;
use crate::account::Actor;
use crate::event::Difference;
use crate::import::source::{self, Contradiction, Prefer, SourceEventId};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};

/// What was chosen: `part-0=theirs`, and the version of the event it was chosen over.
type Chosen = BTreeMap<String, String>;

/// The answer to whether it is the same event.
#[derive(Debug, Deserialize)]
pub struct SameForm {
    /// `yes` or `no`.
    same: String,
}

#[derive(Template)]
#[template(path = "page/organizer/source_differs.html")]
struct DiffersPage {
    path: String,
    source_path: String,
    title: String,
    event_path: String,
    version: i32,
    parts: Vec<Vec<Difference>>,
    notice: Option<&'static str>,
}

/// `GET /my/groups/{slug}/sources/{id}/events/{row}`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(String, String, String)>,
) -> Result<HttpResponse, WebError> {
    let path = path.into_inner();
    let (_, open) = open(&request, &app, &path).await?;
    Ok(Page::personal(page(&path, open, None)).respond_to(&request))
}

/// `POST /my/groups/{slug}/sources/{id}/events/{row}`: settles what was chosen.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(String, String, String)>,
    form: web::Form<Chosen>,
) -> Result<HttpResponse, WebError> {
    let path = path.into_inner();
    let (actor, open) = open(&request, &app, &path).await?;
    let version = form
        .get("version")
        .and_then(|it| it.parse().ok())
        .unwrap_or(0);
    let choices = choices(&form);
    if choices.is_empty() {
        let page = page(&path, open, Some("Choose which of the two is right."));
        return Ok(Page::personal(page)
            .with_status(StatusCode::UNPROCESSABLE_ENTITY)
            .respond_to(&request));
    }
    let (id, now) = (open.row.id, app.clock.now());
    let settled = app
        .write(move |tx| source::settle(tx, &actor, id, version, &choices, now))
        .await;
    match settled {
        Ok(()) => Ok(see_other(&format!(
            "/my/groups/{}/sources/{}?done=settled",
            path.0, path.1
        ))),
        Err(WebError::Conflict(_)) => {
            let news = "The event was changed in the meantime. Below is what differs now.";
            let (_, open) = self::open(&request, &app, &path).await?;
            Ok(Page::personal(page(&path, open, Some(news)))
                .with_status(StatusCode::CONFLICT)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

/// `POST /my/groups/{slug}/sources/{id}/events/{row}/same`.
pub async fn tell_apart(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(String, String, String)>,
    form: web::Form<SameForm>,
) -> Result<HttpResponse, WebError> {
    let (slug, id, row) = path.into_inner();
    let (desk, source) = source(&request, &app, (&slug, &id)).await?;
    let row: SourceEventId = row.parse().map_err(|_| WebError::NotFound)?;
    let is_same = match form.same.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(WebError::BadRequest("Choose one of the two".to_owned())),
    };
    let (actor, site, now) = (Actor::from(&desk.person), app.site.clone(), app.clock.now());
    app.write(move |tx| source::tell_apart(tx, &actor, row, is_same, &site, now))
        .await?;
    let done = if is_same { "same" } else { "another" };
    let back = format!("/my/groups/{slug}/sources/{}?done={done}", source.id);
    Ok(see_other(&back))
}

async fn open(
    request: &HttpRequest,
    app: &web::Data<App>,
    (slug, id, row): &(String, String, String),
) -> Result<(Actor, Contradiction), WebError> {
    let (desk, source) = source(request, app, (slug, id)).await?;
    let row: SourceEventId = row.parse().map_err(|_| WebError::NotFound)?;
    let open = app
        .read(move |tx| source::contradiction(tx, row))
        .await?
        .filter(|open| open.row.source == source.id)
        .ok_or(WebError::NotFound)?;
    Ok((Actor::from(&desk.person), open))
}

fn choices(form: &Chosen) -> BTreeMap<usize, Prefer> {
    let chosen = form.iter().filter_map(|(name, value)| {
        let part = name.strip_prefix("part-")?.parse().ok()?;
        let prefer = match value.as_str() {
            "ours" => Prefer::Ours,
            "theirs" => Prefer::Theirs,
            _ => return None,
        };
        Some((part, prefer))
    });
    chosen.collect()
}

fn page(
    (slug, id, row): &(String, String, String),
    open: Contradiction,
    notice: Option<&'static str>,
) -> DiffersPage {
    let source_path = format!("/my/groups/{slug}/sources/{id}");
    let parts = open.parts().into_iter().map(|part| {
        let of_it = open.differences.iter().filter(|it| it.part == part);
        of_it.cloned().collect()
    });
    DiffersPage {
        path: format!("{source_path}/events/{row}"),
        source_path,
        title: open.event.draft.title.to_string(),
        event_path: format!("/my/events/{}", open.event.id),
        version: open.event.version,
        parts: parts.collect(),
        notice,
    }
}
