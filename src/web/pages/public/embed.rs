//! Lists and events for the pages of others: small pages for an `iframe`, and oEmbed
//! (<https://oembed.com>), by which programs learn which.

use actix_web::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL};
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;
use serde_json::json;
use url::Url;

use super::card::EventCard;
use super::event::missing;
use super::link_card::Picture;
use super::{Query, agenda, query_of, with_query};
use crate::card;
use crate::catalog::{Catalog, Entry};
use crate::feed::{Facet, Selection};
use crate::locale::Locale;
use crate::site::{NAME, Site};
use crate::slug::Slug;
use crate::web::app::App;
use crate::web::assets;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::page::Page;
use crate::web::reader::Reader;

/// Where these pages stand. They alone may be framed by others.
pub const FOLDER: &str = "/embed/";

#[derive(Template)]
#[template(path = "page/public/embed.html")]
struct EmbedPage {
    title: String,
    cards: Vec<EventCard>,
    /// The same on the calendar's own page.
    href: String,
    subscribe_path: String,
}

/// Events a list holds, and may be asked to hold.
const USUAL: usize = 10;
const MOST: usize = 50;

/// `GET /embed/events`: what comes next of a selection.
pub async fn list(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
) -> Result<impl Responder, WebError> {
    let query = Query::read(request.query_string(), &["limit"])?;
    let catalog = app.shelf.current();
    let selection = query.selection.clone();
    selection
        .check(&catalog)
        .map_err(|fault| WebError::BadRequest(fault.to_string()))?;
    let limit = query.own("limit").map_or(Ok(USUAL), str::parse);
    let limit = limit.ok().filter(|limit| (1..=MOST).contains(limit));
    let limit = limit
        .ok_or_else(|| WebError::BadRequest(format!("limit takes a number from 1 to {MOST}")))?;
    let (manner, now) = (reader.manner, app.clock.now());
    let matcher = selection.on(&catalog);
    let keep = |entry: &Entry| matcher.has(entry);
    Ok(Page::public(EmbedPage {
        title: selection.describe(&catalog, manner.locale),
        cards: agenda::next(&catalog, &matcher, keep, manner, now, limit),
        href: with_query("/events", &[query_of(&selection)]),
        subscribe_path: with_query("/subscribe", &[query_of(&selection)]),
    }))
}

/// `GET /embed/events/{slug}`: one event, in whatever state it is.
pub async fn event(
    slug: web::Path<String>,
    reader: Reader,
    app: web::Data<App>,
) -> Result<impl Responder, WebError> {
    let catalog = app.shelf.current();
    let slug = Slug::parse(&slug).map_err(|_| WebError::NotFound)?;
    let entry = catalog
        .entry(&slug)
        .ok_or_else(|| missing(&catalog, &slug))?;
    Ok(Page::public(EmbedPage {
        title: entry.listing.draft.title.to_string(),
        cards: vec![EventCard::of_entry(entry, reader.manner, app.clock.now())],
        href: format!("/events/{slug}"),
        subscribe_path: format!("/events/{slug}.ics"),
    }))
}

/// What a program asks (oEmbed, 2.2).
#[derive(Debug, Deserialize)]
pub struct Asked {
    #[serde(default)]
    url: String,
    format: Option<String>,
    maxwidth: Option<u32>,
    maxheight: Option<u32>,
}

/// The usual size of a frame, in CSS pixels: for a list, and for one event.
const WIDTH: u32 = 640;
const LIST_HEIGHT: u32 = 560;
const EVENT_HEIGHT: u32 = 240;

/// `GET /oembed`.
pub async fn oembed(
    asked: web::Query<Asked>,
    app: web::Data<App>,
) -> Result<HttpResponse, WebError> {
    if asked
        .format
        .as_deref()
        .is_some_and(|format| format != "json")
    {
        // As the standard has it (2.3): a format we do not speak.
        return Ok(HttpResponse::NotImplemented().body("only json\n"));
    }
    let catalog = app.shelf.current();
    let framed = Framed::of(&asked.url, &app.site, &catalog)?;
    let width = asked.maxwidth.unwrap_or(WIDTH).min(WIDTH);
    let height = asked.maxheight.unwrap_or(framed.height).min(framed.height);
    let html = Frame {
        src: app.site.url(&framed.path),
        title: framed.title.clone(),
        width,
        height,
    };
    let html = html
        .render()
        .map_err(|cause| WebError::Fault(cause.into()))?;
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": NAME,
        "provider_url": app.site.origin(),
        "title": framed.title,
        "cache_age": 3600,
        "width": width,
        "height": height,
        "html": html,
        "thumbnail_url": framed.picture,
        "thumbnail_width": card::WIDTH,
        "thumbnail_height": card::HEIGHT,
    });
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .insert_header((CACHE_CONTROL, "public, max-age=3600"))
        .insert_header((ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .body(answer.to_string()))
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<iframe src="{{ src }}" title="{{ title }}" width="{{ width }}" height="{{ height }}" loading="lazy"></iframe>"#
)]
struct Frame {
    src: String,
    title: String,
    width: u32,
    height: u32,
}

/// What stands in the frame for one of our pages.
struct Framed {
    path: String,
    title: String,
    height: u32,
    /// The picture of the page.
    picture: String,
}

impl Framed {
    /// For the page at this address; a page of others, or one that makes no list, is not there.
    fn of(address: &str, site: &Site, catalog: &Catalog) -> Result<Self, WebError> {
        let url = Url::parse(address).map_err(|_| WebError::NotFound)?;
        if url.origin().ascii_serialization() != site.origin() {
            return Err(WebError::NotFound);
        }
        let parts: Vec<&str> = url.path().trim_matches('/').split('/').collect();
        let selection = match parts.as_slice() {
            ["events", slug] => return Self::event(slug, site, catalog),
            ["" | "events"] | ["calendar", ..] => {
                Query::read(url.query().unwrap_or_default(), &["from", "show"])?.selection
            }
            ["groups", slug] => of(Facet::Group, slug)?,
            ["series", slug] => of(Facet::Series, slug)?,
            _ => return Err(WebError::NotFound),
        };
        selection.check(catalog).map_err(|_| WebError::NotFound)?;
        Ok(Self {
            path: with_query("/embed/events", &[query_of(&selection)]),
            title: selection.describe(catalog, Locale::English),
            height: LIST_HEIGHT,
            picture: site.url(&assets::url("card.png")),
        })
    }

    fn event(slug: &str, site: &Site, catalog: &Catalog) -> Result<Self, WebError> {
        let slug = Slug::parse(slug).map_err(|_| WebError::NotFound)?;
        let entry = catalog
            .entry(&slug)
            .ok_or_else(|| missing(catalog, &slug))?;
        Ok(Self {
            path: format!("/embed/events/{slug}"),
            title: entry.listing.draft.title.to_string(),
            height: EVENT_HEIGHT,
            picture: Picture::of_event(site, entry).url,
        })
    }
}

fn of(facet: Facet, word: &str) -> Result<Selection, WebError> {
    Selection::of(facet, word).map_err(|_| WebError::NotFound)
}
