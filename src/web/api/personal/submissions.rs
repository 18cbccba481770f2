//! One's own events, in whatever state: submitted, waiting, public.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::once::once;
use super::{check_json, reader, stated, with, writer};
use crate::abuse;
use crate::account::KeptAnswer;
use crate::catalog::Catalog;
use crate::event::{self, Event};
use crate::site::Site;
use crate::web::api::answer::{Over, own_page, versioned};
use crate::web::api::cursor::{self, Page};
use crate::web::api::probe;
use crate::web::api::problem::Refusal;
use crate::web::api::query::{Paging, next};
use crate::web::api::shape::{Statement, words};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::limit;
use crate::web::pages::organizer::mine::owned;
use crate::web::pages::organizer::submit::{is_lost_race, submit_mine};
use crate::web::pages::organizer::{change, my_event};

/// An event of one's own.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Submission {
    /// Key.
    #[schema(format = Uuid)]
    pub id: String,
    /// Its word in addresses.
    pub slug: String,
    /// UID of RFC 5545.
    pub uid: String,
    /// Goes up with every save; the `ETag` is made of it.
    pub version: i32,
    /// Where it stands.
    #[schema(schema_with = words::state)]
    pub state: &'static str,
    /// Why it is cancelled, postponed, rejected or sent back.
    pub state_reason: Option<String>,
    /// What is stated of it: what a change begins with.
    pub event: Statement,
    /// When it entered the queue.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When it first became public.
    pub published_at: Option<DateTime<Utc>>,
    /// When anything that the public sees of it last changed.
    pub updated: DateTime<Utc>,
    /// Its page for its organizers.
    #[schema(format = "uri")]
    pub url: String,
    /// Its page for everybody, once it has one.
    #[schema(format = "uri")]
    pub public_url: Option<String>,
}

impl Submission {
    /// An event, for one of its organizers.
    pub fn of(event: &Event, catalog: &Catalog, site: &Site) -> Self {
        let origin = site.origin();
        let is_public = event.state.is_public();
        Self {
            id: event.id.to_string(),
            slug: event.slug.to_string(),
            uid: event.uid.to_string(),
            version: event.version,
            state: event.state.as_str(),
            state_reason: event.state_reason.as_ref().map(ToString::to_string),
            event: stated(catalog, &event.draft),
            submitted_at: event.submitted_at,
            published_at: event.published_at,
            updated: event.last_modified,
            url: format!("{origin}/my/events/{}", event.id),
            public_url: is_public.then(|| format!("{origin}/events/{}", event.slug)),
        }
    }

    /// The answer that tells of it, for [`once`].
    pub fn kept(event: &Event, status: u16, app: &App) -> Result<KeptAnswer, Refusal> {
        let content = Self::of(event, &app.shelf.current(), &app.site);
        let body = serde_json::to_string(&content);
        Ok(KeptAnswer {
            status,
            location: (status == 201).then(|| format!("/api/v1/submissions/{}", event.id)),
            tag: Some(tag_of(event)),
            body: body.map_err(|cause| WebError::Fault(cause.into()))?,
        })
    }
}

/// What a change of an event names.
pub fn tag_of(event: &Event) -> String {
    format!("\"{}\"", event.version)
}

/// Your events, the newest first.
///
/// Needs a token with the scope `read`.
#[utoipa::path(
    get,
    path = "/api/v1/submissions",
    tag = "submissions",
    security(("token" = [])),
    params(Paging),
    responses((status = 200, description = "A page of them", body = Page<Submission>))
)]
pub async fn list(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Refusal> {
    let person = reader(&request, &app).await?;
    let asked = Paging::of(&request)?;
    let limit = cursor::limit(asked.limit)?;
    let behind: Option<(DateTime<Utc>, Uuid)> =
        cursor::read("submissions", asked.cursor.as_deref())?;
    let mut mine = app
        .read(move |tx| event::by_organizer(tx, person.id))
        .await?;
    let key = |event: &Event| (event.created_at, event.id.0);
    mine.retain(|event| behind.is_none_or(|behind| key(event) < behind));
    mine.sort_by_key(|event| std::cmp::Reverse(key(event)));
    let page = cursor::page(mine, limit, "submissions", key);
    let catalog = app.shelf.current();
    let items = page.items.iter();
    let page = Page {
        items: items
            .map(|event| Submission::of(event, &catalog, &app.site))
            .collect(),
        next: page.next,
    };
    let next = page.next.as_deref().map(|cursor| next(&request, cursor));
    own_page(&page, next.as_deref())
}

/// Submits an event.
///
/// It is in the queue at once, or public, if you organize for a trusted group that hosts it. Needs a token
/// with the scope `submit`.
#[utoipa::path(
    post,
    path = "/api/v1/submissions",
    tag = "submissions",
    security(("token" = [])),
    params(("Idempotency-Key" = Option<String>, Header, max_length = 200, description = "A name for this request: sent again within 24 hours it gets the same answer, and nothing is done twice")),
    request_body = Statement,
    responses((status = 201, description = "It was taken", body = Submission))
)]
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    body: web::Bytes,
) -> Result<HttpResponse, Refusal> {
    let person = writer(&request, &app).await?;
    check_json(&request)?;
    let sent: Statement = probe::body(&body)?;
    let now = app.clock.now();
    let draft = with(&app.shelf.current(), sent, None, now.date_naive())?;
    let caller = limit::caller(&request, &app, Some(&person.email));
    // Of two that race for one slug the database refuses one, which is tried again.
    for _ in 0..2 {
        let (all, person, draft, caller) =
            (app.clone(), person.clone(), draft.clone(), caller.clone());
        let done = once(&request, &app, person.id, &body, move |tx| {
            abuse::refuse_blocked(tx, &caller, now)?;
            let event = submit_mine(tx, &all, person, draft, Uuid::now_v7())?;
            Submission::kept(&event.ok_or(WebError::NotFound)?, 201, &all)
        });
        match done.await {
            Err(Refusal::Of(fault)) if is_lost_race(&fault) => {}
            came => return came,
        }
    }
    Err(WebError::Overloaded.into())
}

/// One of your events. Its `ETag` is what a change names.
///
/// Needs a token with the scope `read`.
#[utoipa::path(
    get,
    path = "/api/v1/submissions/{id}",
    tag = "submissions",
    security(("token" = [])),
    params(("id" = String, Path, description = "Its key")),
    responses(
        (status = 200, description = "The event", body = Submission),
        (status = 404, description = "There is none, or it is not yours"),
    )
)]
pub async fn one(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, Refusal> {
    let person = reader(&request, &app).await?;
    let mine = owned(&app, person, &id).await?;
    told(&app, &mine.event, StatusCode::OK)
}

/// Changes one of your events.
///
/// What is left out stays as it is; null takes away (RFC 7396). What trusted people change of a public event
/// is public at once; what others do waits for review (202), and the event stays as it is until then. Needs
/// a token with the scope `submit`.
#[utoipa::path(
    patch,
    path = "/api/v1/submissions/{id}",
    tag = "submissions",
    security(("token" = [])),
    params(
        ("id" = String, Path, description = "Its key"),
        ("If-Match" = String, Header, description = "The `ETag` of what was read"),
    ),
    request_body(content = Statement, content_type = "application/merge-patch+json"),
    responses(
        (status = 200, description = "It states so now", body = Submission),
        (status = 202, description = "The change waits for review; this is what stands until then", body = Submission),
        (status = 404, description = "There is none, or it is not yours"),
    )
)]
pub async fn patch(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    body: web::Bytes,
) -> Result<HttpResponse, Refusal> {
    let person = writer(&request, &app).await?;
    let mine = owned(&app, person.clone(), &id).await?;
    check_json(&request)?;
    Over::of(&request)?.check(&tag_of(&mine.event))?;
    if !mine.is_open() {
        return Err(
            WebError::Conflict("what was rejected is not changed any more".to_owned()).into(),
        );
    }
    let sent: Statement = probe::body(&body)?;
    let today = app.clock.now().date_naive();
    let draft = with(&app.shelf.current(), sent, Some(&mine.event), today)?;
    let status = match mine.event.state.is_public() {
        true => match my_event::save(&app, &mine, draft, None)
            .await
            .map_err(stale)?
        {
            "proposed" => StatusCode::ACCEPTED,
            _ => StatusCode::OK,
        },
        false => {
            let sent = change::resend(&app, mine.actor(), &mine.event, draft, None);
            sent.await.map_err(stale)?;
            StatusCode::OK
        }
    };
    let mine = owned(&app, person, &id).await?;
    told(&app, &mine.event, status)
}

/// Whoever named the version that stood is only too late if another came in between.
pub fn stale(fault: WebError) -> Refusal {
    match fault {
        WebError::Conflict(_) => Refusal::TagStale,
        fault => fault.into(),
    }
}

/// The answer that tells of an event.
pub fn told(app: &App, event: &Event, status: StatusCode) -> Result<HttpResponse, Refusal> {
    let content = Submission::of(event, &app.shelf.current(), &app.site);
    versioned(status, &content, &tag_of(event), None)
}
