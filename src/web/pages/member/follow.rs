//! Starring and following from the pages of events and groups, and ceasing to from one's own.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::errand::Errand;
use crate::event::EventId;
use crate::following;
use crate::group::GroupId;
use crate::slug::Slug;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::see_other;
use crate::web::session::signed_in;

/// Which event is to leave the calendar.
#[derive(Debug, Deserialize)]
pub struct UnstarForm {
    #[serde(default)]
    event: String,
}

/// Which group is to leave the calendar.
#[derive(Debug, Deserialize)]
pub struct UnfollowForm {
    #[serde(default)]
    group: String,
}

/// `POST /events/{slug}/star`.
pub async fn star(
    request: HttpRequest,
    slug: web::Path<String>,
    app: web::Data<App>,
) -> Result<HttpResponse, WebError> {
    let slug = Slug::parse(&slug).map_err(|_| WebError::NotFound)?;
    if app.shelf.current().entry(&slug).is_none() {
        return Err(WebError::NotFound);
    }
    Errand::Star(slug).run(&request, &app).await
}

/// `POST /groups/{slug}/follow`.
pub async fn follow(
    request: HttpRequest,
    slug: web::Path<String>,
    app: web::Data<App>,
) -> Result<HttpResponse, WebError> {
    let slug = Slug::parse(&slug).map_err(|_| WebError::NotFound)?;
    if app.shelf.current().group(&slug).is_none() {
        return Err(WebError::NotFound);
    }
    Errand::Follow(slug).run(&request, &app).await
}

/// `POST /my/calendar/unstar`. By key, not by address: what is not public any more has none.
pub async fn unstar(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<UnstarForm>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in(&request, &app).await?.id;
    let event: EventId = form.event.parse().map_err(|_| WebError::NotFound)?;
    let (key, now) = (app.feed_key.clone(), app.clock.now());
    app.write(move |tx| following::unstar(tx, person, event, &key, now))
        .await?;
    Ok(see_other("/my/calendar?removed=yes"))
}

/// `POST /my/calendar/unfollow`.
pub async fn unfollow(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<UnfollowForm>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in(&request, &app).await?.id;
    let group: GroupId = form.group.parse().map_err(|_| WebError::NotFound)?;
    let (key, now) = (app.feed_key.clone(), app.clock.now());
    app.write(move |tx| following::unfollow(tx, person, group, &key, now))
        .await?;
    Ok(see_other("/my/calendar?removed=yes"))
}
