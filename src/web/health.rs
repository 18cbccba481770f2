//! Probes for whoever runs the service.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};

use super::app::App;

/// The process answers. Never touches the database: a database that is away is no reason to restart us.
pub async fn live() -> HttpResponse {
    answer(true, "alive")
}

/// The service takes work: an edition is on the shelf, the database answers, and it is not draining.
pub async fn ready(app: web::Data<App>) -> HttpResponse {
    if app.is_draining() {
        return answer(false, "draining");
    }
    if !app.shelf.has_edition() {
        return answer(false, "no edition could be printed");
    }
    let database = app.database.clone();
    match web::block(move || database.ping()).await {
        Ok(Ok(())) => answer(true, "ready"),
        _ => answer(false, "the database does not answer"),
    }
}

fn answer(well: bool, word: &str) -> HttpResponse {
    let mut response = if well {
        HttpResponse::Ok()
    } else {
        HttpResponse::ServiceUnavailable()
    };
    response
        .insert_header((CACHE_CONTROL, "no-store"))
        .content_type("text/plain; charset=utf-8")
        .body(format!("{word}\n"))
}
