//! Style, script, fonts and icons: part of the binary, named by their content, kept for ever.

use std::collections::HashMap;
use std::sync::LazyLock;

use actix_web::http::header::{CACHE_CONTROL, ETAG};
use actix_web::{HttpResponse, web};
use rust_embed::RustEmbed;

use super::app::App;
use super::error::WebError;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Files;

/// Public name (`app.4f2a91c3.css`) to file name.
static BY_PUBLIC_NAME: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    Files::iter()
        .map(|file| (public_name(&file), file.into_owned()))
        .collect()
});

/// The address of an asset, with the digest of its content in the name: a new content is a new address.
pub fn url(file: &str) -> String {
    format!("/assets/{}", public_name(file))
}

fn public_name(file: &str) -> String {
    let Some(content) = Files::get(file) else {
        return file.to_owned();
    };
    let digest: String = content.metadata.sha256_hash()[..4]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    match file.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{digest}.{extension}"),
        None => format!("{file}.{digest}"),
    }
}

/// The text of a file that has an address of its own.
pub fn text(file: &str) -> String {
    let content = Files::get(file).map(|file| file.data);
    String::from_utf8_lossy(&content.unwrap_or_default()).into_owned()
}

/// One asset by its public name.
pub async fn get(name: web::Path<String>) -> Result<HttpResponse, WebError> {
    let file = BY_PUBLIC_NAME
        .get(name.as_str())
        .ok_or(WebError::NotFound)?;
    let content = Files::get(file).ok_or(WebError::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type(content.metadata.mimetype())
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((ETAG, format!("\"{name}\"")))
        .body(content.data.into_owned()))
}

/// Crawlers may read what is public; calendar apps that honour this file may poll the feeds.
const ROBOTS: &str = "User-agent: *\nAllow: /feed/\nDisallow: /staff/\nDisallow: /my/\nDisallow: /drafts/\nDisallow: /submit/\nDisallow: /confirm/\nDisallow: /sign-in\nDisallow: /search\n";

/// `GET /robots.txt`.
pub async fn robots(app: web::Data<App>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .insert_header((CACHE_CONTROL, "public, max-age=86400"))
        .body(format!(
            "{ROBOTS}\nSitemap: {}\n",
            app.site.url("/sitemap.xml")
        ))
}
