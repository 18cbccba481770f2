//! The events of whoever is signed in.

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, Months, Utc};

use crate::account::Role;
use crate::event::{self, Event, State, describe_when};
use crate::recurrence::{HORIZON_YEARS, When, occurrences};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::session::signed_in;

#[derive(Template)]
#[template(path = "page/organizer/my_events.html")]
struct MyEventsPage {
    name: String,
    is_staff: bool,
    events: Vec<MyEvent>,
}

struct MyEvent {
    path: String,
    title: String,
    kind: &'static str,
    kind_label: &'static str,
    state: &'static str,
    state_label: &'static str,
    when: String,
}

/// The list.
pub async fn get(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    let person = signed_in(&request, &app).await?;
    let id = person.id;
    let events = app.read(move |tx| event::by_organizer(tx, id)).await?;
    let now = app.clock.now();
    let page = MyEventsPage {
        name: person.name.to_string(),
        is_staff: person.role == Role::Staff,
        events: events.iter().map(|event| mine(event, now)).collect(),
    };
    Ok(Page::personal(page).respond_to(&request))
}

fn mine(event: &Event, now: DateTime<Utc>) -> MyEvent {
    MyEvent {
        path: format!("/my/events/{}", event.id),
        title: event.draft.title.to_string(),
        kind: event.draft.kind.as_str(),
        kind_label: event.draft.kind.label(),
        state: event.state.as_str(),
        state_label: event.state.label(),
        when: next_date(event, now),
    }
}

/// When it takes place next; when it did, if it is over.
fn next_date(event: &Event, now: DateTime<Utc>) -> String {
    let draft = &event.draft;
    let horizon = now + Months::new(12 * HORIZON_YEARS);
    let next = occurrences(&draft.when, draft.recurrence.as_ref(), now, horizon)
        .into_iter()
        .find(|occurrence| !occurrence.cancelled);
    match next {
        Some(next) if event.state != State::Cancelled => describe_when(&When {
            zone: draft.when.zone,
            span: next.when,
        }),
        _ => describe_when(&draft.when),
    }
}
