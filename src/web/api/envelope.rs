//! What holds for every answer of the API: how often one may ask, who may read it from another site's page,
//! and that whatever went wrong is told in a problem document.

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse, web};

use super::problem::{MEDIA_TYPE, Refusal, problem, title};
use super::public::OPEN;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::limit::{self, Left};

static RATE_LIMIT: HeaderName = HeaderName::from_static("ratelimit");
static RATE_LIMIT_POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");

/// What a page of another site may see of the headers.
const EXPOSED: &str = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After";

/// Wraps the API.
pub async fn envelope(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let is_open = is_open(request.path());
    if !is_open {
        // What belongs to somebody is not packed: its tag is that of its bytes, and beside what strangers
        // can put into it the length would tell of the rest.
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    let app = request.app_data::<web::Data<App>>();
    let left = app.and_then(|app| limit::count_call(request.request(), app));
    let mut response = match refusal(&request, left) {
        Some(refusal) => request.error_response(refusal).map_into_right_body(),
        None if request.method() == Method::OPTIONS && is_open => {
            request.into_response(preflight()).map_into_right_body()
        }
        None => told(next.call(request).await?).map_into_left_body(),
    };
    let headers = response.headers_mut();
    if is_open {
        headers.insert(
            header::ACCESS_CONTROL_ALLOW_ORIGIN,
            HeaderValue::from_static("*"),
        );
        let exposed = HeaderValue::from_static(EXPOSED);
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
    }
    if let Some(Ok(left) | Err(left)) = left {
        say_limit(headers, left);
    }
    Ok(response)
}

/// What there is nothing at.
pub async fn not_found() -> Result<HttpResponse, Refusal> {
    Err(WebError::NotFound.into())
}

/// Whether everybody may read it, from whichever site.
fn is_open(path: &str) -> bool {
    OPEN.iter().any(|folder| {
        let rest = path.strip_prefix(folder);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// What can be refused before anything is looked for.
fn refusal(request: &ServiceRequest, left: Option<Result<Left, Left>>) -> Option<Refusal> {
    if let Some(Err(left)) = left {
        return Some(WebError::TooMany { wait: left.resets }.into());
    }
    (!takes_json(request.headers())).then_some(Refusal::NotAcceptable)
}

/// Whether `Accept` allows what we write; who says nothing takes anything (RFC 9110, 12.5.1).
fn takes_json(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(header::ACCEPT);
    let lines: Vec<&str> = lines.filter_map(|line| line.to_str().ok()).collect();
    let is_taken = |range: &str| {
        let (kind, weight) = range.split_once(';').unwrap_or((range, ""));
        let kind = kind.trim().to_ascii_lowercase();
        let is_ours = matches!(kind.as_str(), "*/*" | "application/*" | "application/json");
        is_ours && !is_refused(weight)
    };
    lines.is_empty() || lines.iter().flat_map(|line| line.split(',')).any(is_taken)
}

/// Whether the parameters of a range give it no weight at all.
fn is_refused(parameters: &str) -> bool {
    let mut parameters = parameters.split(';').map(str::trim);
    let weight = parameters.find_map(|it| it.strip_prefix("q="));
    weight.is_some_and(|weight| weight.parse() == Ok(0.0))
}

/// What a browser asks before it lets a page of another site read with headers of its own (Fetch, 3.2.5).
fn preflight() -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header((header::ALLOW, "GET, HEAD, OPTIONS"))
        .insert_header((header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD"))
        .insert_header((
            header::ACCESS_CONTROL_ALLOW_HEADERS,
            "Accept, If-None-Match",
        ))
        .insert_header((header::ACCESS_CONTROL_MAX_AGE, "86400"))
        .finish()
}

/// What the framework refused by itself is told as everything else is.
fn told<B: MessageBody>(response: ServiceResponse<B>) -> ServiceResponse<EitherBody<B, String>> {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_told = kind.is_some_and(|kind| kind.as_bytes() == MEDIA_TYPE.as_bytes());
    if is_told || !(status.is_client_error() || status.is_server_error()) {
        return response.map_into_left_body();
    }
    response.map_body(|head, _| {
        head.headers_mut().remove(header::CONTENT_ENCODING);
        let kind = HeaderValue::from_static(MEDIA_TYPE);
        head.headers_mut().insert(header::CONTENT_TYPE, kind);
        let kept = HeaderValue::from_static("no-store");
        head.headers_mut().insert(header::CACHE_CONTROL, kept);
        EitherBody::right(problem(status, detail(status).to_owned(), &[]))
    })
}

fn detail(status: StatusCode) -> &'static str {
    match status {
        StatusCode::METHOD_NOT_ALLOWED => "this takes other methods: see Allow",
        StatusCode::PAYLOAD_TOO_LARGE => "this is more than anybody states of an event",
        _ => title(status),
    }
}

/// Says what is left (draft-ietf-httpapi-ratelimit-headers-10).
fn say_limit(headers: &mut HeaderMap, left: Left) {
    let Left {
        share,
        remaining,
        resets,
    } = left;
    let policy = format!("\"calls\";q={share};w=3600");
    let seconds = resets.num_seconds().max(0);
    let limit = format!("\"calls\";r={remaining};t={seconds}");
    for (name, text) in [(&RATE_LIMIT_POLICY, policy), (&RATE_LIMIT, limit)] {
        if let Ok(value) = HeaderValue::try_from(text) {
            headers.insert(name.clone(), value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_takes_no_json_is_known() {
        let takes = |accept: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, HeaderValue::from_str(accept).unwrap());
            takes_json(&headers)
        };
        for yes in [
            "*/*",
            "text/html, application/json;q=0.1",
            "APPLICATION/*",
            "text/html,*/*;q=0.8",
        ] {
            assert!(takes(yes), "{yes}");
        }
        for no in [
            "text/html",
            "application/json;q=0",
            "application/xml, */*;q=0.0",
        ] {
            assert!(!takes(no), "{no}");
        }
        assert!(takes_json(&HeaderMap::new()));
    }

    #[test]
    fn what_everybody_may_read_is_told_by_whole_segments() {
        assert!(is_open("/api/v1/events") && is_open("/api/v1/events/x"));
        assert!(!is_open("/api/v1/eventsx") && !is_open("/api/v1/me") && !is_open("/api/v1"));
    }
}
