//! The link in the first letter: opening it changes nothing, its button confirms.

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};

use super::dead_link::{Purpose, dead_link};
use super::facts::{Fact, facts};
use crate::account::{self, LinkPurpose, LinkToken, Person};
use crate::event::{self, Event, EventError, EventId, letters};
use crate::group;
use crate::mail::{self, Intent, Letter};
use crate::moderation::{self, Decided, Verdict};
use crate::site::Site;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};

#[derive(Template)]
#[template(path = "page/organizer/confirm.html")]
struct ConfirmPage {
    token: String,
    title: String,
    facts: Vec<Fact>,
    /// Whether it will be public at once.
    is_trusted: bool,
}

/// What is to be confirmed, and a button.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (event, is_trusted) = match find(&app, &token).await {
        Err(WebError::DeadLink) => return Ok(dead_link(&request, Purpose::Confirm)),
        found => found?,
    };
    let page = ConfirmPage {
        token: token.into_inner(),
        title: event.draft.title.to_string(),
        facts: facts(&event.draft, &[]),
        is_trusted,
    };
    Ok(Page::personal(page).respond_to(&request))
}

async fn find(app: &web::Data<App>, token: &str) -> Result<(Event, bool), WebError> {
    let (token, now) = (LinkToken::received(token), app.clock.now());
    app.read(move |tx| -> Result<_, EventError> {
        let open = account::peek_link(tx, LinkPurpose::Confirm, &token, now)?;
        let id = open.subject.map(EventId).ok_or(EventError::Unknown)?;
        let event = event::get(tx, id)?.ok_or(EventError::Unknown)?;
        let is_trusted = group::is_trusted_organizer(tx, open.person, &event.draft.hosts)?;
        Ok((event, is_trusted))
    })
    .await
}

/// What a submitter is told whose event waits for review, or is public already.
pub(super) fn news(
    event: Event,
    submitter: Person,
    link: &LinkToken,
    site: &Site,
    now: DateTime<Utc>,
) -> Vec<(Letter, Intent)> {
    if !event.state.is_public() {
        let received = letters::submission_received(&event, &submitter, link, site, now);
        return vec![received];
    }
    let organizers = vec![(submitter, None)];
    let decided = Decided { event, organizers };
    moderation::letters(&decided, &Verdict::Approve, site, now)
}

/// Confirms, and leads to the submission, which says that it waits for review, or is public.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (site, sender, now) = (app.site.clone(), app.sender.clone(), app.clock.now());
    let token = LinkToken::received(&token);
    let confirmed = app
        .write(move |tx| {
            let (event, submitter, link) = event::confirm(tx, &token, now)?;
            for (letter, intent) in news(event, submitter, &link, &site, now) {
                mail::enqueue(tx, &sender, &letter, &intent, now)?;
            }
            Ok::<_, WebError>(link)
        })
        .await;
    match confirmed {
        Ok(link) => Ok(see_other(&format!("/drafts/{}", link.expose()))),
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::Confirm)),
        Err(fault) => Err(fault),
    }
}
