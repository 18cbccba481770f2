//! Submissions that are being written: a program begins one, and a person goes on with it on its pages, or
//! the other way round. Its address is its only key, so it is known to whoever began it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use super::once::once;
use super::submissions::Submission;
use super::{check_json, reader, stated, writer};
use crate::abuse;
use crate::account::LinkToken;
use crate::catalog::Catalog;
use crate::event::{self, SKETCH_TERM, Sketch, Typed};
use crate::site::Site;
use crate::web::api::answer::{Over, versioned};
use crate::web::api::probe;
use crate::web::api::problem::{Fault, Refusal};
use crate::web::api::shape::{Statement, fault_named};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::limit;
use crate::web::pages::organizer::submit::{form_of, is_lost_race, so_far, submit_mine, whole};

/// A submission that is being written.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// Its key. Who knows it can read and change it: keep it like a password.
    pub id: String,
    /// What is stated so far; null before there is a title and a date.
    pub event: Option<Statement>,
    /// What is missing or wrong; nothing when it can be handed in.
    pub missing: Vec<Fault>,
    /// Whether it was handed in.
    pub handed_in: bool,
    /// When it was last written on.
    pub saved_at: DateTime<Utc>,
    /// When it is forgotten, if nobody writes on it.
    pub expires_at: DateTime<Utc>,
    /// Where a person goes on with it.
    #[schema(format = "uri")]
    pub url: String,
}

impl Draft {
    fn of(token: &str, sketch: &Sketch, catalog: &Catalog, site: &Site, today: NaiveDate) -> Self {
        let draft = so_far(catalog, &sketch.fields, today);
        Self {
            id: token.to_owned(),
            event: draft.map(|draft| stated(catalog, &draft)),
            missing: match sketch.is_handed_in {
                true => Vec::new(),
                false => missing(catalog, &sketch.fields, today),
            },
            handed_in: sketch.is_handed_in,
            saved_at: sketch.saved_at,
            expires_at: sketch.saved_at + SKETCH_TERM,
            url: format!("{}/submit/{token}/check", site.origin()),
        }
    }
}

/// Begins a draft. A person goes on with it at its `url`, signed in or not.
///
/// Needs a token with the scope `submit`.
#[utoipa::path(
    post,
    path = "/api/v1/drafts",
    tag = "drafts",
    security(("token" = [])),
    request_body = Statement,
    responses((status = 201, description = "It is kept for 14 days", body = Draft))
)]
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    body: web::Bytes,
) -> Result<HttpResponse, Refusal> {
    let person = writer(&request, &app).await?;
    check_json(&request)?;
    let mut typed = written(&app, &Typed::new(), &body)?;
    typed.retain(|_, value| !value.is_empty());
    let caller = limit::caller(&request, &app, Some(&person.email));
    let now = app.clock.now();
    let begun = app.write(move |tx| {
        abuse::refuse_blocked(tx, &caller, now)?;
        let token = event::begin_sketch(tx, &typed, now)?;
        let sketch = event::open_sketch(tx, &token, now)?;
        Ok::<_, WebError>((token.expose().to_owned(), sketch))
    });
    let (token, sketch) = begun.await?;
    told(&app, StatusCode::CREATED, &token, &sketch)
}

/// A draft, and what is still missing of it.
///
/// Needs a token with the scope `read`.
#[utoipa::path(
    get,
    path = "/api/v1/drafts/{id}",
    tag = "drafts",
    security(("token" = [])),
    params(("id" = String, Path, description = "Its key")),
    responses(
        (status = 200, description = "The draft", body = Draft),
        (status = 410, description = "There is none, or none any more"),
    )
)]
pub async fn one(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, Refusal> {
    reader(&request, &app).await?;
    let (token, now) = (LinkToken::received(&id), app.clock.now());
    let sketch = app
        .read(move |tx| event::open_sketch(tx, &token, now))
        .await?;
    told(&app, StatusCode::OK, &id, &sketch)
}

/// Writes on a draft. It need not be whole; what is said has to be right.
///
/// What is left out stays as it is; null takes away (RFC 7396). Needs a token with the scope `submit`.
#[utoipa::path(
    patch,
    path = "/api/v1/drafts/{id}",
    tag = "drafts",
    security(("token" = [])),
    params(
        ("id" = String, Path, description = "Its key"),
        ("If-Match" = String, Header, description = "The `ETag` of what was read"),
    ),
    request_body(content = Statement, content_type = "application/merge-patch+json"),
    responses(
        (status = 200, description = "The draft as it is now", body = Draft),
        (status = 410, description = "There is none, or none any more"),
    )
)]
pub async fn patch(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    body: web::Bytes,
) -> Result<HttpResponse, Refusal> {
    writer(&request, &app).await?;
    check_json(&request)?;
    let over = Over::of(&request)?;
    let (token, now, all) = (LinkToken::received(&id), app.clock.now(), app.clone());
    let saved = app.transact(move |tx| {
        // Nothing is written yet, but the row is held: nobody comes in between.
        let sketch = event::write_sketch(tx, &token, Typed::new(), now)?;
        over.check(&tag_of(&sketch))?;
        if sketch.is_handed_in {
            return Err(handed_in());
        }
        let typed = written(&all, &sketch.fields, &body)?;
        Ok::<_, Refusal>(event::write_sketch(tx, &token, typed, now)?)
    });
    told(&app, StatusCode::OK, &id, &saved.await??)
}

/// Hands a draft in, in your name.
///
/// It is in the queue at once, or public, if you organize for a trusted group that hosts it. Needs a token
/// with the scope `submit`.
#[utoipa::path(
    post,
    path = "/api/v1/drafts/{id}/submission",
    tag = "drafts",
    security(("token" = [])),
    params(
        ("id" = String, Path, description = "Its key"),
        ("Idempotency-Key" = Option<String>, Header, max_length = 200, description = "A name for this request: sent again within 24 hours it gets the same answer, and nothing is done twice"),
    ),
    responses(
        (status = 201, description = "It was taken", body = Submission),
        (status = 409, description = "It was handed in before"),
        (status = 410, description = "There is none, or none any more"),
        (status = 422, description = "Something is missing"),
    )
)]
pub async fn hand_in(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, Refusal> {
    let person = writer(&request, &app).await?;
    let caller = limit::caller(&request, &app, Some(&person.email));
    for _ in 0..2 {
        let (all, person, caller) = (app.clone(), person.clone(), caller.clone());
        let (token, now) = (LinkToken::received(&id), app.clock.now());
        let done = once(&request, &app, person.id, b"", move |tx| {
            abuse::refuse_blocked(tx, &caller, now)?;
            let sketch = event::write_sketch(tx, &token, Typed::new(), now)?;
            if sketch.is_handed_in {
                return Err(handed_in());
            }
            let (catalog, today) = (all.shelf.current(), now.date_naive());
            let draft = whole(&catalog, &sketch.fields, today)
                .map_err(|_| Refusal::Invalid(missing(&catalog, &sketch.fields, today)))?;
            event::hand_in_sketch(tx, &token, now)?;
            let event = submit_mine(tx, &all, person, draft, sketch.form_key)?;
            Submission::kept(&event.ok_or_else(handed_in)?, 201, &all)
        });
        match done.await {
            Err(Refusal::Of(fault)) if is_lost_race(&fault) => {}
            came => return came,
        }
    }
    Err(WebError::Overloaded.into())
}

fn handed_in() -> Refusal {
    WebError::Conflict("this draft was handed in".to_owned()).into()
}

/// What was typed, with what was sent written on it.
///
/// # Errors
/// What is wrong with what was sent; what was not said may be missing.
fn written(app: &App, typed: &Typed, body: &[u8]) -> Result<Typed, Refusal> {
    let (catalog, today) = (app.shelf.current(), app.clock.now().date_naive());
    let (sent, said): (Statement, Map<String, Value>) = (probe::body(body)?, probe::body(body)?);
    let base = so_far(&catalog, typed, today);
    let mut form = form_of(typed);
    sent.write(&mut form, base.as_ref())
        .map_err(Refusal::Invalid)?;
    let fields = serde_json::to_value(form).and_then(serde_json::from_value);
    let fields: Typed = fields.map_err(|cause| WebError::Fault(cause.into()))?;
    let is_said = |fault: &Fault| {
        let mut parts = fault.pointer.as_deref().unwrap_or_default().split('/');
        let part = parts.nth(1).and_then(|name| said.get(name));
        part.is_some_and(|value| !value.is_null())
    };
    let mut faults = missing(&catalog, &fields, today);
    faults.retain(is_said);
    if faults.is_empty() {
        Ok(fields)
    } else {
        Err(Refusal::Invalid(faults))
    }
}

/// What is missing or wrong.
fn missing(catalog: &Catalog, fields: &Typed, today: NaiveDate) -> Vec<Fault> {
    let faults = whole(catalog, fields, today).err().unwrap_or_default();
    let named = faults.into_iter();
    named.map(|it| fault_named(&it.field, it.message)).collect()
}

fn tag_of(sketch: &Sketch) -> String {
    let fields = (&sketch.fields, sketch.is_handed_in);
    let fields = serde_json::to_vec(&fields).unwrap_or_default();
    let digest = Sha256::digest(fields);
    let tag = digest[..12].iter().map(|byte| format!("{byte:02x}"));
    format!("\"{}\"", tag.collect::<String>())
}

fn told(
    app: &App,
    status: StatusCode,
    token: &str,
    sketch: &Sketch,
) -> Result<HttpResponse, Refusal> {
    let today = app.clock.now().date_naive();
    let content = Draft::of(token, sketch, &app.shelf.current(), &app.site, today);
    let location = (status == StatusCode::CREATED).then(|| format!("/api/v1/drafts/{token}"));
    versioned(status, &content, &tag_of(sketch), location.as_deref())
}
