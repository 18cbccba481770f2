//! What everybody may read, from the edition on the shelf.

pub mod events;
pub mod groups;
pub mod occurrences;
pub mod selections;

use std::sync::Arc;

use super::problem::Refusal;
use crate::catalog::Catalog;
use crate::web::app::App;
use crate::web::error::WebError;

/// The folders of what everybody may read, of whichever site their page is.
pub const OPEN: [&str; 5] = [
    "/api/v1/events",
    "/api/v1/occurrences",
    "/api/v1/groups",
    "/api/v1/selections",
    "/api/v1/openapi.json",
];

/// The edition that is out; before the first there is none.
fn edition(app: &App) -> Result<Arc<Catalog>, Refusal> {
    match app.shelf.has_edition() {
        true => Ok(app.shelf.current()),
        false => Err(WebError::NotPrinted.into()),
    }
}
