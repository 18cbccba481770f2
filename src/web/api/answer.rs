//! Answers in JSON: with a tag, and not again to who has them.

use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, ETAG, HeaderName, IF_MATCH, IF_NONE_MATCH, LINK, LOCATION,
};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use chrono::{DateTime, Utc};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::problem::Refusal;
use crate::feed::Conditions;
use crate::web::error::WebError;

/// For how long what everybody may read is kept.
const SHARED: &str = "public, max-age=60";

/// What everybody may read. Its tag is of its content, and weak, for it is packed on its way.
///
/// `next` is the address of the next page, where there is one.
pub fn shared(
    request: &HttpRequest,
    content: &impl Serialize,
    next: Option<&str>,
) -> Result<HttpResponse, Refusal> {
    let body = written(content)?;
    let digest = Sha256::digest(&body);
    let tag = digest[..12].iter().map(|byte| format!("{byte:02x}"));
    let tag = format!("\"{}\"", tag.collect::<String>());
    let had = header(request, &IF_NONE_MATCH);
    let conditions = Conditions {
        if_none_match: had.as_deref(),
        if_modified_since: None,
    };
    let mut response = match conditions.hold(&[&tag], DateTime::<Utc>::MAX_UTC) {
        true => HttpResponse::NotModified(),
        false => HttpResponse::Ok(),
    };
    response
        .insert_header((ETAG, format!("W/{tag}")))
        .insert_header((CACHE_CONTROL, SHARED));
    if let Some(next) = next {
        response.insert_header((LINK, format!("<{next}>; rel=\"next\"")));
    }
    Ok(finished(response, body))
}

/// What belongs to somebody: nobody keeps it.
pub fn own(content: &impl Serialize) -> Result<HttpResponse, Refusal> {
    Ok(finished(private(StatusCode::OK), written(content)?))
}

/// A page of what belongs to somebody.
pub fn own_page(content: &impl Serialize, next: Option<&str>) -> Result<HttpResponse, Refusal> {
    let mut response = private(StatusCode::OK);
    if let Some(next) = next {
        response.insert_header((LINK, format!("<{next}>; rel=\"next\"")));
    }
    Ok(finished(response, written(content)?))
}

/// Something that can be changed, with the tag that a change of it names.
pub fn versioned(
    status: StatusCode,
    content: &impl Serialize,
    tag: &str,
    location: Option<&str>,
) -> Result<HttpResponse, Refusal> {
    let mut response = private(status);
    response.insert_header((ETAG, tag));
    if let Some(location) = location {
        response.insert_header((LOCATION, location));
    }
    Ok(finished(response, written(content)?))
}

fn private(status: StatusCode) -> HttpResponseBuilder {
    let mut response = HttpResponse::build(status);
    response.insert_header((CACHE_CONTROL, "no-store"));
    response
}

fn finished(mut response: HttpResponseBuilder, body: Vec<u8>) -> HttpResponse {
    let mut response = response.content_type("application/json").body(body);
    if response.status() == StatusCode::NOT_MODIFIED {
        response = response.drop_body().map_into_boxed_body();
    }
    response
}

fn written(content: &impl Serialize) -> Result<Vec<u8>, Refusal> {
    serde_json::to_vec(content).map_err(|cause| WebError::Fault(cause.into()).into())
}

/// The version over which a change goes, as `If-Match` names it.
pub struct Over(String);

impl Over {
    /// What the request says.
    ///
    /// # Errors
    /// [`Refusal::TagFirst`] when it says nothing (RFC 6585, section 3).
    pub fn of(request: &HttpRequest) -> Result<Self, Refusal> {
        header(request, &IF_MATCH)
            .map(Self)
            .ok_or(Refusal::TagFirst)
    }

    /// Refuses a change over another version than the one with this tag (RFC 9110, 13.1.1). Compared
    /// strongly: a weak tag stands for no version.
    pub fn check(&self, tag: &str) -> Result<(), Refusal> {
        let mut tags = self.0.split(',').map(str::trim);
        match tags.any(|it| it == tag || it == "*") {
            true => Ok(()),
            false => Err(Refusal::TagStale),
        }
    }
}

/// All lines of a header as one list; none when it is absent or no text.
fn header(request: &HttpRequest, name: &HeaderName) -> Option<String> {
    let lines = request.headers().get_all(name);
    let lines: Vec<&str> = lines.filter_map(|line| line.to_str().ok()).collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}
