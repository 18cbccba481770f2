//! The link by which a series goes on for another year: opening it changes nothing, its button renews.

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use super::dead_link::{Purpose, dead_link};
use super::standing::Standing;
use crate::account::{Actor, LinkToken};
use crate::event::{self, Event, describe_day, last_start, renewed};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;

#[derive(Template)]
#[template(path = "page/organizer/renew.html")]
struct RenewPage {
    token: String,
    it: Standing,
    path: String,
    ends: Option<String>,
    /// The last day it would have; none when there is nothing to renew.
    until: Option<String>,
    is_done: bool,
}

/// What would be renewed, and a button.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (link, now) = (LinkToken::received(&token), app.clock.now());
    match app.read(move |tx| event::renewable(tx, &link, now)).await {
        Ok((event, _)) => Ok(Page::personal(page(&app, &event, &token)).respond_to(&request)),
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::Renew)),
        Err(fault) => Err(fault),
    }
}

/// Renews.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (link, now, post) = (LinkToken::received(&token), app.clock.now(), app.post());
    let renewed = app.write(move |tx| {
        let (event, person) = event::renewable(tx, &link, now)?;
        event::telling(tx, &Actor::from(&person), event.id, &post, now, |tx| {
            event::renew_by_link(tx, &link, now)
        })
    });
    match renewed.await {
        Ok(event) => {
            let page = RenewPage {
                is_done: true,
                ..page(&app, &event, &token)
            };
            Ok(Page::personal(page).respond_to(&request))
        }
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::Renew)),
        Err(fault) => Err(fault),
    }
}

fn page(app: &web::Data<App>, event: &Event, token: &str) -> RenewPage {
    let day = |draft| last_start(draft).map(|at| describe_day(at.date()));
    RenewPage {
        token: token.to_owned(),
        it: Standing::of(event),
        path: format!("/my/events/{}", event.id),
        ends: day(&event.draft),
        until: renewed(&event.draft, app.clock.now())
            .as_ref()
            .and_then(day),
        is_done: false,
    }
}
