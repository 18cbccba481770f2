//! The address in each reminder by which no more of its sort come (RFC 8058): mail programs send a POST
//! there of their own accord, people press its button. Nobody signs in for it.

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use crate::account::PersonId;
use crate::reminder;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;

#[derive(Template)]
#[template(path = "page/organizer/leave_letters.html")]
struct LeavePage {
    token: String,
    is_left: bool,
}

/// The button. Opening the address changes nothing: mail scanners open links, too.
pub async fn get(request: HttpRequest, token: web::Path<String>) -> HttpResponse {
    answer(&request, token.into_inner(), false)
}

/// Leaves. The answer is the same for an address that was never ours: whoever tries some learns nothing.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let now = app.clock.now();
    if let Some((person, sort)) = app.sender.leave_key.read(&token) {
        app.write(move |tx| reminder::leave(tx, PersonId(person), &sort, now))
            .await?;
    }
    Ok(answer(&request, token.into_inner(), true))
}

fn answer(request: &HttpRequest, token: String, is_left: bool) -> HttpResponse {
    Page::personal(LeavePage { token, is_left })
        .translated()
        .respond_to(request)
}
