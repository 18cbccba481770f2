//! Events as they are stated.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};

use super::edition;
use crate::catalog::Entry;
use crate::slug::Slug;
use crate::web::api::answer::shared;
use crate::web::api::cursor::{self, Page};
use crate::web::api::problem::Refusal;
use crate::web::api::query::{Asked, next};
use crate::web::api::shape::Event;
use crate::web::app::App;
use crate::web::pages::public::event::missing;

/// What the list is ordered by: the first start that is printed, then the UID.
type Key = (DateTime<Utc>, String);

/// Public events, by their first start.
///
/// A series is one event; its dates are among the occurrences. With `from` and `to`, those with a date in
/// between. Without `from`, as far back as the selection says: a year, or `past=`.
#[utoipa::path(
    get,
    path = "/api/v1/events",
    tag = "events",
    params(Asked),
    responses((status = 200, description = "A page of them", body = Page<Event>))
)]
pub async fn list(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Refusal> {
    let (asked, catalog) = (Asked::of(&request)?, edition(&app)?);
    let (selection, words) = (asked.selection(&catalog)?, asked.words()?);
    let (limit, name) = (asked.limit()?, asked.list("events"));
    let behind: Option<Key> = cursor::read(&name, asked.cursor.as_deref())?;
    let (of_selection, of_words) = (selection.on(&catalog), words.on(&catalog));
    let from = asked.from.map(|from| from.0);
    let from = from.or_else(|| selection.past().since(catalog.day));
    let from = from.unwrap_or(DateTime::<Utc>::MIN_UTC);
    let to = asked.to.map_or(DateTime::<Utc>::MAX_UTC, |to| to.0);
    let is_then = |entry: &Entry| {
        entry.between(from, to).next().is_some()
            // Of a series that begins behind the window no date is known yet.
            || (entry.occurrences().len() == 0 && (from..to).contains(&entry.starts_at()))
    };
    let entries = catalog.entries();
    let begun = entries.partition_point(|it| behind.as_ref().is_some_and(|key| key_of(it) <= *key));
    let found = entries[begun..]
        .iter()
        .filter(|entry| is_then(entry) && of_selection.has(entry) && of_words.has(entry));
    let page = cursor::page(found.take(limit + 1).collect(), limit, &name, |it| {
        key_of(it)
    });
    let items = page.items.iter();
    let page = Page {
        items: items.map(|entry| Event::of(entry, &app.site)).collect(),
        next: page.next,
    };
    let next = page.next.as_deref().map(|cursor| next(&request, cursor));
    shared(&request, &page, next.as_deref())
}

fn key_of(entry: &Entry) -> Key {
    (entry.starts_at(), entry.listing.uid.to_string())
}

/// One public event, however long ago it was.
#[utoipa::path(
    get,
    path = "/api/v1/events/{slug}",
    tag = "events",
    params(("slug" = String, Path, description = "Its word in addresses")),
    responses(
        (status = 200, description = "The event", body = Event),
        (status = 404, description = "There is none of this name"),
        (status = 410, description = "It was taken down"),
    )
)]
pub async fn one(
    request: HttpRequest,
    slug: web::Path<String>,
    app: web::Data<App>,
) -> Result<HttpResponse, Refusal> {
    let catalog = edition(&app)?;
    let slug = Slug::parse(&slug).map_err(|_| crate::web::error::WebError::NotFound)?;
    match catalog.entry(&slug) {
        Some(entry) => shared(&request, &Event::of(entry, &app.site), None),
        None => Err(missing(&catalog, &slug).into()),
    }
}
