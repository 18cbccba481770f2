//! Whether mail gets out.

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use super::age::age;
use crate::mail::{self, OutboxState};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::session::signed_in_staff;

#[derive(Template)]
#[template(path = "page/staff/mail.html")]
struct MailPage {
    states: Vec<StateLine>,
    waiting_since: Option<String>,
    has_mailbox: bool,
}

struct StateLine {
    label: &'static str,
    meaning: &'static str,
    count: i64,
}

/// The outbox by states.
pub async fn get(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let now = app.clock.now();
    let overview = app.read(move |tx| mail::overview(tx, now)).await?;
    let line = |&state: &OutboxState| {
        let (label, meaning) = words(state);
        StateLine {
            label,
            meaning,
            count: overview.count(state),
        }
    };
    let page = MailPage {
        states: OutboxState::ALL.iter().map(line).collect(),
        waiting_since: overview.waiting_since.map(|since| age(since, now)),
        has_mailbox: app.mailbox.is_some(),
    };
    Ok(Page::personal(page).respond_to(&request))
}

fn words(state: OutboxState) -> (&'static str, &'static str) {
    match state {
        OutboxState::Held => ("Held", "wait for staff"),
        OutboxState::Ready => ("Ready", "wait for their time and a postman"),
        OutboxState::Leased => ("Leased", "are with a postman"),
        OutboxState::Sending => ("Sending", "are being handed over"),
        OutboxState::Sent => ("Sent", "were taken by the mail server"),
        OutboxState::Bounced => ("Bounced", "came back"),
        OutboxState::Failed => ("Failed", "were refused for good"),
        OutboxState::Cancelled => ("Cancelled", "were called back: what they were about is off"),
        OutboxState::Expired => ("Expired", "could not be sent while they were worth sending"),
        OutboxState::Suppressed => ("Suppressed", "were for addresses that get no mail"),
        OutboxState::Unknown => ("Unknown", "were handed over, and no answer came"),
    }
}
