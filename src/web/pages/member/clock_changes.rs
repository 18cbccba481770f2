//! What moves for somebody when clocks change, of the meetings they follow.

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use serde::Deserialize;

use super::errand::Errand;
use crate::feed::followed;
use crate::following;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::pages::public::clock_changes::{ClockChangesPage, Whose};
use crate::web::reader::Reader;
use crate::web::session::signed_in;

/// The zone that is asked for.
#[derive(Debug, Deserialize)]
pub struct Query {
    zone: Option<String>,
}

/// `GET /my/clock-changes`.
pub async fn get(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let person = match signed_in(&request, &app).await {
        Err(WebError::SignInFirst) => return Errand::Calendar.sign_in_first(&app),
        person => person?,
    };
    let (id, key) = (person.id, app.feed_key.clone());
    let mine = app.read(move |tx| following::mine(tx, id, &key)).await?;
    let catalog = app.shelf.current();
    let whose = Whose {
        path: "/my/clock-changes",
        kept: Vec::new(),
        what: reader.locale().text("my-calendar").into_owned(),
        list_path: "/my/calendar".to_owned(),
    };
    let meetings = followed(&catalog, &mine.events, &mine.groups).into_iter();
    let (zone, now) = (query.zone.as_deref(), app.clock.now());
    let page = ClockChangesPage::of(meetings, whose, zone, &reader, now);
    Ok(Page::personal(page).translated().respond_to(&request))
}
