//! What never changes where it stands, because its address holds its digest: kept for ever by whoever gets it.

use actix_web::http::header::{CACHE_CONTROL, ETAG, EntityTag, Header, IfNoneMatch};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};

use super::error::WebError;

/// Sends what `make` comes to under this tag, or 304 to whoever has it.
pub async fn immutable(
    request: &HttpRequest,
    tag: String,
    media_type: &'static str,
    make: impl AsyncFnOnce() -> Result<Bytes, WebError>,
) -> Result<HttpResponse, WebError> {
    let tag = EntityTag::new_strong(tag);
    let (mut response, body) = match knows(request, &tag) {
        true => (HttpResponse::NotModified(), None),
        false => (HttpResponse::Ok(), Some(make().await?)),
    };
    response
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((ETAG, tag.to_string()));
    Ok(match body {
        Some(body) => response.content_type(media_type).body(body),
        None => response.finish(),
    })
}

/// Whether the client has what it asks for (RFC 9110, section 13.1.2).
fn knows(request: &HttpRequest, tag: &EntityTag) -> bool {
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(tags)) => tags.iter().any(|known| known.weak_eq(tag)),
        Err(_) => false,
    }
}
