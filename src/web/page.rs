//! A rendered page and how long it may be kept.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, RETRY_AFTER, VARY};
use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError};
use askama::Template;

use super::error::WebError;
use super::reader::Reader;

/// Who may keep a page, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CachePolicy {
    /// Anybody, for a minute: public pages.
    Public,
    /// Nobody: what belongs to one person.
    Personal,
}

/// A page: a filled-in template, its status and its cache policy.
pub struct Page<T> {
    template: T,
    status: StatusCode,
    policy: CachePolicy,
    /// Whether our words on it are in the reader's language; else they are English.
    is_translated: bool,
    retry_after: Option<i64>,
}

impl<T: Template> Page<T> {
    /// A page for everybody, in the language of whoever reads it.
    pub fn public(template: T) -> Self {
        Self {
            template,
            status: StatusCode::OK,
            policy: CachePolicy::Public,
            is_translated: true,
            retry_after: None,
        }
    }

    /// A page for one visitor, in English.
    pub fn personal(template: T) -> Self {
        Self {
            template,
            status: StatusCode::OK,
            policy: CachePolicy::Personal,
            is_translated: false,
            retry_after: None,
        }
    }

    /// The same page in the language of whoever reads it.
    pub fn translated(mut self) -> Self {
        self.is_translated = true;
        self
    }

    /// The same page for a form that was not taken now and is given back whole: the status of the fault,
    /// and when to try again.
    pub fn because_of(mut self, fault: &WebError) -> Self {
        self.status = fault.status_code();
        self.retry_after = fault.retry_after();
        self
    }

    /// The same page with another status, such as 422 for a form with faults.
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }
}

impl<T: Template> Responder for Page<T> {
    type Body = actix_web::body::BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let mut reader = Reader::of(request);
        if !self.is_translated {
            reader = reader.of_english();
        }
        let html = match self.template.render_with_values(&reader) {
            Ok(html) => html,
            Err(cause) => return HttpResponse::from_error(WebError::Fault(cause.into())),
        };
        let cache = match self.policy {
            // Kept in front of us, not in browsers: whoever calls an event off sees its page change.
            CachePolicy::Public => "public, max-age=0, s-maxage=60",
            CachePolicy::Personal => "no-store",
        };
        let mut response = HttpResponse::build(self.status);
        if let Some(seconds) = self.retry_after {
            response.insert_header((RETRY_AFTER, seconds.to_string()));
        }
        response
            .content_type("text/html; charset=utf-8")
            .insert_header((CACHE_CONTROL, cache))
            .insert_header((CONTENT_LANGUAGE, reader.locale().tag()))
            .insert_header((VARY, "accept-language, cookie"))
            .body(html)
    }
}

/// 303: the way from a POST to the page that shows what it did. Relative paths only.
pub fn see_other(path: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header(("Location", path))
        .insert_header((CACHE_CONTROL, "no-store"))
        .finish()
}
