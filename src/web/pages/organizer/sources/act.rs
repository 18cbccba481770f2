//! What is done about a calendar: each a button.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::desk::source;
use crate::account::Actor;
use crate::import::source::{self, SourceId};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::see_other;

/// The button.
#[derive(Debug, Deserialize)]
pub struct ActForm {
    act: Act,
}

/// What can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Read it now.
    Run,
    /// Read it no more for the time being.
    Pause,
    /// Read it again.
    Resume,
    /// Take what is missing for meant.
    Accept,
    /// Forget it.
    Remove,
}

/// `POST /my/groups/{slug}/sources/{id}/act`.
pub async fn act(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    form: web::Form<ActForm>,
) -> Result<HttpResponse, WebError> {
    let (slug, id) = path.into_inner();
    let (desk, source) = source(&request, &app, (&slug, &id)).await?;
    let done = carry_out(&app, Actor::from(&desk.person), source.id, form.act).await?;
    let page = format!("/my/groups/{}/sources", desk.group.slug);
    Ok(see_other(&match form.act {
        Act::Remove => format!("{page}?done={done}"),
        _ => format!("{page}/{}?done={done}", source.id),
    }))
}

/// Does it; returns what it is called.
pub async fn carry_out(
    app: &web::Data<App>,
    actor: Actor,
    id: SourceId,
    act: Act,
) -> Result<&'static str, WebError> {
    let now = app.clock.now();
    app.write(move |tx| match act {
        Act::Run => source::run_now(tx, &actor, id, now).map(|()| "run"),
        Act::Pause => source::pause(tx, &actor, id, now).map(|()| "paused"),
        Act::Resume => source::resume(tx, &actor, id, now).map(|()| "resumed"),
        Act::Accept => source::accept_loss(tx, &actor, id, now).map(|()| "accepted"),
        Act::Remove => source::remove(tx, &actor, id, now).map(|()| "removed"),
    })
    .await
}
