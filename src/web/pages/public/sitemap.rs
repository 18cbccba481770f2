//! What crawlers should know of (<https://www.sitemaps.org/protocol.html>).

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};

use super::series::is_series;
use crate::catalog::Catalog;
use crate::site::Site;
use crate::web::app::App;

/// As many addresses as a sitemap may have.
const MOST: usize = 50_000;

/// Pages that are there whatever takes place.
const ALWAYS: [&str; 6] = ["/", "/events", "/groups", "/subscribe", "/help", "/submit"];

/// `GET /sitemap.xml`.
pub async fn get(app: web::Data<App>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("application/xml; charset=utf-8")
        .insert_header((CACHE_CONTROL, "public, max-age=3600"))
        .body(sitemap(&app.site, &app.shelf.current()))
}

/// Our own pages, then groups, events and series, the latest changed first.
fn sitemap(site: &Site, catalog: &Catalog) -> String {
    let mut events: Vec<_> = catalog.entries().iter().collect();
    events.sort_by_key(|entry| std::cmp::Reverse(entry.listing.last_modified));
    let always = ALWAYS.into_iter().map(|path| (path.to_owned(), None));
    let groups = catalog.groups().iter();
    let groups = groups.map(|entry| (format!("/groups/{}", entry.group.slug), None));
    let events = events.into_iter().flat_map(|entry| {
        let changed = Some(entry.listing.last_modified);
        let slug = &entry.listing.slug;
        let series = is_series(catalog, entry).then(|| (format!("/series/{slug}"), changed));
        [(format!("/events/{slug}"), changed)]
            .into_iter()
            .chain(series)
    });
    let urls = always.chain(groups).chain(events).take(MOST);
    let urls: String = urls
        .map(|(path, changed)| url(site, &path, changed))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    )
}

/// Slugs and our own paths have no character that XML would have to escape.
fn url(site: &Site, path: &str, changed: Option<DateTime<Utc>>) -> String {
    let changed =
        changed.map(|at| format!("<lastmod>{}</lastmod>", at.format("%Y-%m-%dT%H:%M:%SZ")));
    let (address, changed) = (site.url(path), changed.unwrap_or_default());
    format!("<url><loc>{address}</loc>{changed}</url>\n")
}
