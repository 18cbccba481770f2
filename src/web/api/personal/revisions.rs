//! What an event stated after each save.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{reader, stated};
use crate::web::api::answer::own_page;
use crate::web::api::cursor::{self, Page};
use crate::web::api::problem::Refusal;
use crate::web::api::query::{Paging, next};
use crate::web::api::shape::Statement;
use crate::web::app::App;
use crate::web::pages::organizer::history::name_of;
use crate::web::pages::organizer::mine::owned;
use crate::{account, event};

/// What an event stated after a save.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Revision {
    /// The version of the event that it is.
    pub version: i32,
    /// When it was saved.
    pub saved_at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// What was stated.
    pub event: Statement,
}

/// What one of your events stated after each save, oldest first.
///
/// Needs a token with the scope `read`.
#[utoipa::path(
    get,
    path = "/api/v1/submissions/{id}/revisions",
    tag = "submissions",
    security(("token" = [])),
    params(("id" = String, Path, description = "The key of the event"), Paging),
    responses(
        (status = 200, description = "A page of them", body = Page<Revision>),
        (status = 404, description = "There is no such event, or it is not yours"),
    )
)]
pub async fn list(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, Refusal> {
    let person = reader(&request, &app).await?;
    let asked = Paging::of(&request)?;
    let limit = cursor::limit(asked.limit)?;
    let mine = owned(&app, person, &id).await?;
    let name = format!("revisions {}", mine.event.id);
    let behind: Option<i32> = cursor::read(&name, asked.cursor.as_deref())?;
    let key = mine.event.id;
    let found = app.read(move |tx| {
        let mut revisions = event::revisions_of(tx, key)?;
        revisions.retain(|it| behind.is_none_or(|behind| it.version > behind));
        revisions.truncate(limit + 1);
        let mut found = Vec::new();
        for revision in revisions {
            let person = match revision.person {
                Some(person) => account::get(tx, person)?,
                None => None,
            };
            found.push((revision, person));
        }
        Ok::<_, crate::event::EventError>(found)
    });
    let page = cursor::page(found.await?, limit, &name, |(it, _)| it.version);
    let catalog = app.shelf.current();
    let items = page.items.iter().map(|(revision, person)| Revision {
        version: revision.version,
        saved_at: revision.saved_at,
        by: name_of(revision.person, person.as_ref(), &mine),
        event: stated(&catalog, &revision.draft),
    });
    let page = Page {
        items: items.collect(),
        next: page.next,
    };
    let next = page.next.as_deref().map(|cursor| next(&request, cursor));
    own_page(&page, next.as_deref())
}
