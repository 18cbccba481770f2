//! What waits for review, the longest waiting first.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};

use super::age::age;
use crate::account::{self, PersonId};
use crate::database::DatabaseError;
use crate::event::{self, Event, State, describe_place, describe_when};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::session::signed_in_staff;

#[derive(Template)]
#[template(path = "page/staff/queue.html")]
struct QueuePage {
    name: String,
    waiting: Vec<Waiting>,
    decided: Option<String>,
}

struct Waiting {
    path: String,
    title: String,
    kind: &'static str,
    kind_label: &'static str,
    when: String,
    place: String,
    from: String,
    age: String,
    submitted_at: String,
}

/// What was just decided, to say so above the queue.
#[derive(Debug, serde::Deserialize)]
pub struct Query {
    decided: Option<String>,
}

/// The queue.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let (events, names) = app
        .read(|tx| -> Result<_, DatabaseError> {
            let events = event::by_states(tx, &[State::Submitted])?;
            let people: Vec<PersonId> = events
                .iter()
                .flat_map(|event| event.organizers.clone())
                .collect();
            let names = account::names_of(tx, &people)?;
            Ok((events, names))
        })
        .await?;
    let now = app.clock.now();
    let page = QueuePage {
        name: staff.name.to_string(),
        waiting: events
            .iter()
            .map(|event| waiting(event, &names, now))
            .collect(),
        decided: query.decided.as_deref().and_then(said).map(str::to_owned),
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// What is said of a decision; of any other word, nothing.
fn said(word: &str) -> Option<&'static str> {
    match word {
        "approve" => Some("Approved. It is public, and its organizer gets a letter."),
        "ask-changes" => {
            Some("Sent back. Its organizer gets a letter with your words and a link to change it.")
        }
        "reject" => Some("Rejected. Its organizer gets a letter with your words."),
        _ => None,
    }
}

fn waiting(event: &Event, names: &BTreeMap<PersonId, String>, now: DateTime<Utc>) -> Waiting {
    let since = event.submitted_at.unwrap_or(event.created_at);
    Waiting {
        path: format!("/staff/queue/{}", event.id),
        title: event.draft.title.to_string(),
        kind: event.draft.kind.as_str(),
        kind_label: event.draft.kind.label(),
        when: describe_when(&event.draft.when),
        place: describe_place(&event.draft),
        from: names_in(&event.organizers, names),
        age: age(since, now),
        submitted_at: since.to_rfc3339(),
    }
}

/// The names of these people; somebody whose account is gone has none.
pub(super) fn names_in(people: &[PersonId], names: &BTreeMap<PersonId, String>) -> String {
    let known: Vec<&str> = people
        .iter()
        .filter_map(|id| names.get(id))
        .map(String::as_str)
        .collect();
    if known.is_empty() {
        "somebody unknown".to_owned()
    } else {
        known.join(", ")
    }
}
