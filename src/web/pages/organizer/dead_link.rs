//! The page behind a link that does not work any more, with what to do about it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, Responder};
use askama::Template;

use crate::web::page::Page;

/// What the link was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Confirming a submission.
    Confirm,
    /// Opening a submission again.
    Draft,
    /// Going on with a submission that is being written.
    Sketch,
    /// Signing in.
    SignIn,
    /// Taking an event over.
    HandOver,
    /// Renewing a series.
    Renew,
    /// Organizing for a group that invites.
    Invitation,
    /// Saying whether a group is still active.
    StillActive,
    /// Saying how many came.
    HowMany,
}

#[derive(Template)]
#[template(path = "page/organizer/dead_link.html")]
struct DeadLinkPage {
    purpose: Purpose,
}

/// 410: it worked once, or never; which of the two is nobody's business.
pub fn dead_link(request: &HttpRequest, purpose: Purpose) -> HttpResponse {
    Page::personal(DeadLinkPage { purpose })
        .with_status(StatusCode::GONE)
        .respond_to(request)
}
