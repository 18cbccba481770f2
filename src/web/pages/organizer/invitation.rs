//! The link in an invitation: opening it changes nothing, its button accepts and signs in.

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use super::dead_link::{Purpose, dead_link};
use crate::account::{self, LinkToken};
use crate::group;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};
use crate::web::session;

#[derive(Template)]
#[template(path = "page/organizer/invitation.html")]
struct InvitationPage {
    token: String,
    group: String,
    public_path: String,
    name: String,
}

/// To which group, and a button.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (link, now) = (LinkToken::received(&token), app.clock.now());
    match app
        .read(move |tx| group::open_invitation(tx, &link, now))
        .await
    {
        Ok((group, person)) => {
            let page = InvitationPage {
                token: token.into_inner(),
                group: group.name.to_string(),
                public_path: format!("/groups/{}", group.slug),
                name: person.name.to_string(),
            };
            Ok(Page::personal(page).respond_to(&request))
        }
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::Invitation)),
        Err(fault) => Err(fault),
    }
}

/// Accepts, and leads to the group.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (link, now) = (LinkToken::received(&token), app.clock.now());
    let entry = session::entry(&request);
    let accepted = app
        .write(move |tx| {
            let (group, person) = group::accept_invitation(tx, &link, now)?;
            let session = account::start_session(tx, person.id, &entry, now)?;
            Ok::<_, WebError>((group, session))
        })
        .await;
    match accepted {
        Ok((group, token)) => {
            let mut response = see_other(&format!("/my/groups/{}?done=joined", group.slug));
            let purpose = session::Purpose::Session;
            session::give(&mut response, &app, purpose, token.expose())?;
            Ok(response)
        }
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::Invitation)),
        Err(fault) => Err(fault),
    }
}
