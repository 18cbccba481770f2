//! Marking as seen what was published without a review.

use actix_web::{HttpRequest, HttpResponse, web};

use crate::account::Actor;
use crate::event::{self, EventId};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::see_other;
use crate::web::session::signed_in_staff;

/// Notes that staff have looked at the event.
pub async fn mark_seen(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let event: EventId = id.parse().map_err(|_| WebError::NotFound)?;
    let (actor, now) = (Actor::from(&staff), app.clock.now());
    app.write(move |tx| event::mark_seen(tx, &actor, event, now))
        .await?;
    Ok(see_other("/staff/queue?decided=seen"))
}
