//! Leaving a digest with one click (RFC 8058).
//!
//! Mail programs send the POST of their own accord when their reader presses their button: without a
//! cookie, from no page of ours. What it does is all that the secret in the address stands for, so it
//! needs no other proof; and whoever sends a wrong one learns nothing.

use actix_web::{Responder, web};
use askama::Template;

use crate::subscription;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::page::Page;

#[derive(Template)]
#[template(path = "page/member/digest_leave.html")]
struct LeavePage {
    path: String,
    has_left: bool,
}

/// A button: whatever opens links in letters must leave nothing.
pub async fn get(token: web::Path<String>) -> impl Responder {
    Page::personal(page(&token, false)).translated()
}

/// Leaves, and says so.
pub async fn post(
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<impl Responder, WebError> {
    if let Some(id) = app.subscription_key.read(&token) {
        app.write(move |tx| subscription::leave(tx, id)).await?;
    }
    Ok(Page::personal(page(&token, true)).translated())
}

fn page(token: &str, has_left: bool) -> LeavePage {
    LeavePage {
        path: format!("/digests/{token}"),
        has_left,
    }
}
