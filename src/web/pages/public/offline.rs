//! What a browser keeps of us: how the calendar is installed, and what is shown without a network.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, Responder};
use askama::Template;
use serde_json::json;

use crate::site::NAME;
use crate::web::assets;
use crate::web::filters;
use crate::web::page::Page;
use crate::web::reader::Reader;

#[derive(Template)]
#[template(path = "page/public/offline.html")]
struct OfflinePage {}

/// `GET /offline`: what stands for a page that this browser has not kept.
pub async fn get() -> impl Responder {
    Page::public(OfflinePage {})
}

/// `GET /sw.js`: the service worker. Browsers ask for it anew, so that a mended one is soon at work.
pub async fn service_worker() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/javascript; charset=utf-8")
        .insert_header((CACHE_CONTROL, "no-cache"))
        .body(assets::text("sw.js"))
}

/// `GET /manifest.webmanifest` (<https://www.w3.org/TR/appmanifest/>).
pub async fn manifest(reader: Reader) -> HttpResponse {
    let locale = reader.locale();
    let icon = |file: &str, size: u32, purpose: &str| {
        json!({
            "src": assets::url(file),
            "sizes": format!("{size}x{size}"),
            "type": "image/png",
            "purpose": purpose,
        })
    };
    let shortcut = |key, path: &str| json!({ "name": locale.text(key), "url": path });
    let manifest = json!({
        "id": "/",
        "name": NAME,
        "short_name": NAME,
        "description": locale.text("home-description"),
        "lang": locale.tag(),
        "dir": locale.direction(),
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        "icons": [
            icon("icon-192.png", 192, "any"),
            icon("icon-512.png", 512, "any"),
            icon("icon-maskable-512.png", 512, "maskable"),
        ],
        "shortcuts": [
            shortcut("nav-events", "/events"),
            shortcut("this-month", "/calendar"),
            shortcut("nav-submit", "/submit"),
        ],
    });
    HttpResponse::Ok()
        .content_type("application/manifest+json")
        .insert_header((CACHE_CONTROL, "public, max-age=3600"))
        .insert_header(("vary", "accept-language, cookie"))
        .body(manifest.to_string())
}
