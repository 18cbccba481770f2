//! What holds for every request: whose host name it names, and the headers that keep browsers safe;
//! and for every change: that it comes from one of our own pages.

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::http::{ConnectionType, Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{Error, web};

use super::api::Refusal;
use super::app::App;
use super::error::WebError;
use super::pages::public::embed;
use super::reader::Reader;

/// What pages may load, and who may frame them.
macro_rules! policy {
    ($ancestors:literal) => {
        HeaderValue::from_static(concat!(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
             connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ",
            $ancestors
        ))
    };
}

static POLICY: HeaderValue = policy!("'none'");

/// For the pages that are made for the frames of others.
static POLICY_OF_FRAMES: HeaderValue = policy!("*");

static SECURITY_HEADERS: [(HeaderName, HeaderValue); 3] = [
    (
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    ),
    // Addresses hold secrets (drafts, sign-in links): no other site is to see them. Ours does: without any
    // referrer browsers say `Origin: null`, and where they send no Fetch Metadata every form is refused.
    (
        header::REFERRER_POLICY,
        HeaderValue::from_static("same-origin"),
    ),
    (
        header::PERMISSIONS_POLICY,
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=()"),
    ),
];

static ONE_YEAR: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// Wraps every route: checks `Host` and adds the security headers.
pub async fn guard(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let app = request.app_data::<web::Data<App>>().cloned();
    let app = app.as_deref();
    let is_https = app.is_some_and(|app| app.site.is_https());
    let is_draining = app.is_some_and(|app| app.is_draining());
    let policy = match request.path().starts_with(embed::FOLDER) {
        true => &POLICY_OF_FRAMES,
        false => &POLICY,
    };
    let mut response = match check_host(&request) {
        Ok(()) => next.call(request).await?.map_into_left_body(),
        Err(fault) if request.path().starts_with("/api/") => request
            .error_response(Refusal::from(fault))
            .map_into_right_body(),
        Err(fault) => request.error_response(fault).map_into_right_body(),
    };
    if is_draining {
        // Who keeps the connection would find it closed at the next request.
        let head = response.response_mut().head_mut();
        head.set_connection_type(ConnectionType::Close);
    }
    if let Some(app) = app {
        app.answered.note(response.status());
    }
    // What a browser has by its 304 came with them (RFC 9110, section 15.4.5).
    if response.status() != StatusCode::NOT_MODIFIED {
        protect(response.headers_mut(), policy, is_https);
    }
    Ok(response)
}

/// Wraps the pages: what went wrong is said in the language of whoever asked.
pub async fn speak(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let reader = Reader::of(request.request());
    let response = next.call(request).await?;
    let fault = response.response().error();
    let page = fault.and_then(|fault| fault.as_error::<WebError>()?.page(&reader));
    Ok(match page {
        Some(html) if is_page(response.headers()) => response.map_body(|head, _| {
            let language = HeaderValue::from_static(reader.locale().tag());
            head.headers_mut()
                .insert(header::CONTENT_LANGUAGE, language);
            EitherBody::right(html)
        }),
        _ => response.map_body(|_, body| EitherBody::left(body)),
    })
}

fn is_page(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn protect(headers: &mut HeaderMap, policy: &HeaderValue, is_https: bool) {
    headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
    for (name, value) in &SECURITY_HEADERS {
        headers.insert(name.clone(), value.clone());
    }
    if is_https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, ONE_YEAR.clone());
    }
}

/// Wraps the pages: a change must come from one of them.
pub async fn refuse_cross_site(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let is_read = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    let origin = request
        .app_data::<web::Data<App>>()
        .map_or("", |app| app.site.origin());
    if is_read || is_own(request.headers(), origin) {
        Ok(next.call(request).await?.map_into_left_body())
    } else {
        Ok(request
            .error_response(WebError::CrossSite)
            .map_into_right_body())
    }
}

fn check_host(request: &ServiceRequest) -> Result<(), WebError> {
    let Some(app) = request.app_data::<web::Data<App>>() else {
        return Ok(());
    };
    // Probes ask by the address of a container, not by our name.
    if request.path().starts_with("/health/") {
        return Ok(());
    }
    // Not `connection_info()`: that believes `X-Forwarded-Host` from anybody.
    let named = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let host = named.or_else(|| {
        request
            .uri()
            .authority()
            .map(|authority| authority.as_str())
    });
    if host.is_some_and(|host| app.site.answers_to(host)) {
        Ok(())
    } else {
        Err(WebError::WrongHost)
    }
}

/// Whether a change comes from one of our own pages: the browser says so (Fetch Metadata), or the
/// origin is ours. Who proves nothing is refused.
fn is_own(headers: &HeaderMap, origin: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match text("sec-fetch-site") {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => text("origin") == Some(origin),
    }
}
