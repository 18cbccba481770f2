//! The link in the letter that asks whether its reader wants a digest. Opening it changes nothing.

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use crate::account::LinkToken;
use crate::locale::Locale;
use crate::subscription::{self, Period, Subscription};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::page::Page;
use crate::web::reader::Reader;

#[derive(Template)]
#[template(path = "page/member/digest_confirm.html")]
struct ConfirmPage {
    what: String,
    period: Period,
    /// The day on which it comes first.
    first: String,
    locale: Locale,
    zone: &'static str,
    /// Where it is changed, once it is confirmed.
    manage_path: Option<String>,
}

/// What it would be, and a button.
pub async fn get(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (link, now) = (LinkToken::received(&token), app.clock.now());
    let it = app
        .read(move |tx| subscription::asked(tx, &link, now))
        .await?;
    Ok(respond(&request, &reader, &app, &it))
}

/// Confirms it; pressing twice is pressing once.
pub async fn post(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (link, now) = (LinkToken::received(&token), app.clock.now());
    let suppressions = app.suppression_key.clone();
    let it = app
        .write(move |tx| subscription::confirm(tx, &link, &suppressions, now))
        .await?;
    Ok(respond(&request, &reader, &app, &it))
}

fn respond(request: &HttpRequest, reader: &Reader, app: &App, it: &Subscription) -> HttpResponse {
    let due = it.period.next(it.zone, app.clock.now());
    let is_active = it.confirmed_at.is_some();
    let path = || format!("/digests/{}", app.subscription_key.token(it.id));
    let page = ConfirmPage {
        what: it.selection.describe(&app.shelf.current(), reader.locale()),
        period: it.period,
        first: reader.locale().date(due.day),
        locale: it.locale,
        zone: it.zone.name(),
        manage_path: is_active.then(path),
    };
    Page::personal(page).translated().respond_to(request)
}
