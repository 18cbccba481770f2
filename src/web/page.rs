//! A rendered page and how long it may be kept.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE};
use actix_web::{HttpRequest, HttpResponse, Responder};
use askama::Template;

use super::error::WebError;

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
}

impl<T: Template> Page<T> {
    /// A page for everybody.
    pub fn public(template: T) -> Self {
        Self {
            template,
            status: StatusCode::OK,
            policy: CachePolicy::Public,
        }
    }

    /// A page for one visitor.
    pub fn personal(template: T) -> Self {
        Self {
            template,
            status: StatusCode::OK,
            policy: CachePolicy::Personal,
        }
    }

    /// The same page with another status, such as 422 for a form with faults.
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }
}

impl<T: Template> Responder for Page<T> {
    type Body = actix_web::body::BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let html = match self.template.render() {
            Ok(html) => html,
            Err(cause) => return HttpResponse::from_error(WebError::Fault(cause.into())),
        };
        let cache = match self.policy {
            CachePolicy::Public => "public, max-age=60",
            CachePolicy::Personal => "no-store",
        };
        HttpResponse::build(self.status)
            .content_type("text/html; charset=utf-8")
            .insert_header((CACHE_CONTROL, cache))
            .insert_header((CONTENT_LANGUAGE, "en"))
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
