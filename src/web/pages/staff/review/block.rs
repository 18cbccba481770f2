//! Keeping out whoever sent spam, from the page of what they sent: nobody is shown their address for it.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::Duration;
use serde::Deserialize;

use super::case::{Case, open};
use crate::abuse::{NewBlock, TERMS, Target};
use crate::account;
use crate::event::RejectReason;
use crate::text::Line;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Choice, Field};
use crate::web::page::see_other;
use crate::web::pages::staff::blocks::keep_out;
use crate::web::session::signed_in_staff;

/// For how long, as it is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TermForm {
    days: String,
}

/// The field of the form, where it is offered: beside what was rejected as spam.
pub fn field(case: &Case) -> Option<Field> {
    let terms = TERMS.map(|(days, label)| Choice::new(days.to_string(), label));
    let field = Field::text("days", "Keep its sender out for").select(terms.into());
    is_spam(case).then(|| field.value("30"))
}

fn is_spam(case: &Case) -> bool {
    let is_known = !case.event.organizers.is_empty();
    let last = case.decisions.last().and_then(|decision| decision.code);
    is_known && last == Some(RejectReason::Spam)
}

/// Blocks the addresses of everybody who sent it.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<TermForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let case = open(&app, &id).await?;
    if !is_spam(&case) {
        let message = "only whoever sent what was rejected as spam is kept out from here";
        return Err(WebError::Conflict(message.to_owned()));
    }
    let mut terms = TERMS.iter().map(|(days, _)| *days);
    let days = terms.find(|days| days.to_string() == form.days);
    let days = days.ok_or_else(|| WebError::BadRequest("choose for how long".to_owned()))?;
    let reason = Line::parse(&format!("Sent spam: submission {}", case.event.id), 500)
        .map_err(|cause| WebError::Fault(cause.into()))?;
    let (mut kept_out, mut refusal) = (0, None);
    for sender in case.event.organizers {
        let sender = app.read(move |tx| account::get(tx, sender)).await?;
        if let Some(sender) = sender {
            let new = NewBlock {
                target: Target::Address(sender.email),
                reason: reason.clone(),
                term: Duration::days(days),
            };
            match keep_out(&request, &app, &staff, new).await {
                Ok(()) => kept_out += 1,
                // One of several may be kept out already: that spares no other.
                Err(WebError::Conflict(message)) => refusal = Some(message),
                Err(fault) => return Err(fault),
            }
        }
    }
    match refusal {
        Some(message) if kept_out == 0 => Err(WebError::Conflict(message)),
        _ => Ok(see_other("/staff/blocks?done=blocked")),
    }
}
