//! The link by which somebody takes an event over: opening it changes nothing, its button accepts.

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use super::dead_link::{Purpose, dead_link};
use super::standing::Standing;
use crate::account::{self, LinkToken};
use crate::event::{self, EventError};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;

#[derive(Template)]
#[template(path = "page/organizer/hand_over.html")]
struct HandOverPage {
    token: String,
    it: Standing,
    giver: String,
    giver_leaves: bool,
    /// The page on which it is managed, once it was accepted.
    accepted: Option<String>,
}

/// What is offered, and a button.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    match offered(&app, &token).await {
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::HandOver)),
        page => Ok(Page::personal(page?).respond_to(&request)),
    }
}

/// Accepts.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let page = match offered(&app, &token).await {
        Err(WebError::DeadLink) => return Ok(dead_link(&request, Purpose::HandOver)),
        page => page?,
    };
    let (link, now) = (LinkToken::received(&token), app.clock.now());
    match app.write(move |tx| event::accept(tx, &link, now)).await {
        Ok(event) => {
            let accepted = Some(format!("/my/events/{}", event.id));
            Ok(Page::personal(HandOverPage { accepted, ..page }).respond_to(&request))
        }
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::HandOver)),
        Err(fault) => Err(fault),
    }
}

async fn offered(app: &web::Data<App>, token: &str) -> Result<HandOverPage, WebError> {
    let (link, now) = (LinkToken::received(token), app.clock.now());
    let (event, offer, giver) = app
        .read(move |tx| -> Result<_, EventError> {
            let (event, offer) = event::offered(tx, &link, now)?;
            let giver = match offer.giver {
                Some(giver) => account::get(tx, giver)?,
                None => None,
            };
            Ok((event, offer, giver))
        })
        .await?;
    Ok(HandOverPage {
        token: token.to_owned(),
        it: Standing::of(&event),
        giver: giver.map_or_else(|| "Somebody".to_owned(), |person| person.name.to_string()),
        giver_leaves: offer.giver_leaves,
        accepted: None,
    })
}
