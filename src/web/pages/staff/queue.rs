//! What waits for review, the longest waiting first.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::age::age;
use super::batch::{name_of, query_of};
use crate::account::{self, PersonId};
use crate::catalog::Misprint;
use crate::database::DatabaseError;
use crate::event::{self, Edit, Event, SpotCheck, State, describe_place, describe_when};
use crate::moderation::{self, Claim, Matter};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::session::signed_in_staff;

#[derive(Template)]
#[template(path = "page/staff/queue.html")]
struct QueuePage {
    name: String,
    waiting: Vec<Waiting>,
    /// What came together with others.
    batches: Vec<BatchLink>,
    /// What staff asked about.
    asked: Vec<Waiting>,
    edits: Vec<WaitingEdit>,
    unreviewed: Vec<Unreviewed>,
    /// Events to come whose organizers are all gone: path and title.
    unorganized: Vec<(String, String)>,
    decided: Option<String>,
    /// Why the newest changes are not public, if they are not.
    misprints: Vec<Misprint>,
}

/// An event that a trusted group published, and that staff are to look at.
struct Unreviewed {
    path: String,
    action: String,
    title: String,
    age: String,
    published_at: String,
}

/// Several submissions of one source.
struct BatchLink {
    path: String,
    from: String,
    count: usize,
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
    /// Who has it, and since how long.
    claim: Option<(String, String)>,
}

/// A change of a public event.
struct WaitingEdit {
    path: String,
    title: String,
    from: String,
    age: String,
    proposed_at: String,
    claim: Option<(String, String)>,
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
    let now = app.clock.now();
    let (events, asked, edits, checks, unorganized, around) = app
        .read(move |tx| -> Result<_, DatabaseError> {
            let events = event::by_states(tx, &[State::Submitted])?;
            let asked = event::by_states(tx, &[State::ChangesAsked])?;
            let edits = event::edits::open(tx)?;
            let claims = moderation::claims(tx, now)?;
            let organizers = events.iter().chain(&asked).flat_map(|it| &it.organizers);
            let proposers = edits.iter().filter_map(|edit| edit.person);
            let claimers = claims.values().map(|claim| claim.person);
            let people = organizers.copied().chain(proposers).chain(claimers);
            let names = account::names_of(tx, &people.collect::<Vec<PersonId>>())?;
            let around = Around { names, claims, now };
            let (checks, unorganized) = (event::spot_checks(tx)?, event::unorganized(tx, now)?);
            Ok((events, asked, edits, checks, unorganized, around))
        })
        .await?;
    let page = QueuePage {
        name: staff.name.to_string(),
        waiting: events.iter().map(|event| around.waiting(event)).collect(),
        batches: moderation::batches(&events)
            .into_iter()
            .map(|(source, events)| BatchLink {
                path: format!("/staff/batch?{}", query_of(&source)),
                from: name_of(&source, &around.names),
                count: events.len(),
            })
            .collect(),
        asked: asked.iter().map(|event| around.waiting(event)).collect(),
        edits: edits.iter().map(|edit| around.edit(edit)).collect(),
        misprints: app
            .shelf
            .refusal()
            .map(|refusal| refusal.misprints.clone())
            .unwrap_or_default(),
        unreviewed: checks.iter().map(|check| unreviewed(check, now)).collect(),
        unorganized: unorganized
            .iter()
            .map(|event| {
                (
                    format!("/my/events/{}/organizers", event.id),
                    event.draft.title.to_string(),
                )
            })
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
        "approve-edit" => {
            Some("Approved. The change is public, and who proposed it gets a letter.")
        }
        "ask-changes-edit" | "reject-edit" => {
            Some("The event stays as it is. Who proposed the change gets a letter with your words.")
        }
        "reject" => Some("Rejected. Its organizer gets a letter with your words."),
        "approve-batch" => Some("Approved. They are public, and their organizers get letters."),
        "seen" => Some("Noted: you have looked at it."),
        _ => None,
    }
}

/// What is told of everything that waits.
struct Around {
    names: BTreeMap<PersonId, String>,
    claims: BTreeMap<Uuid, Claim>,
    now: DateTime<Utc>,
}

impl Around {
    fn waiting(&self, event: &Event) -> Waiting {
        let since = event.submitted_at.unwrap_or(event.created_at);
        Waiting {
            path: format!("/staff/queue/{}", event.id),
            title: event.draft.title.to_string(),
            kind: event.draft.kind.as_str(),
            kind_label: event.draft.kind.label(),
            when: describe_when(&event.draft.when),
            place: describe_place(&event.draft),
            from: names_in(&event.organizers, &self.names),
            age: age(since, self.now),
            submitted_at: since.to_rfc3339(),
            claim: self.claim(Matter::Event(event.id)),
        }
    }

    fn edit(&self, edit: &Edit) -> WaitingEdit {
        WaitingEdit {
            path: format!("/staff/edits/{}", edit.id),
            title: edit.draft.title.to_string(),
            from: names_in(edit.person.as_slice(), &self.names),
            age: age(edit.created_at, self.now),
            proposed_at: edit.created_at.to_rfc3339(),
            claim: self.claim(Matter::Edit(edit.id)),
        }
    }

    fn claim(&self, matter: Matter) -> Option<(String, String)> {
        let claim = self.claims.get(&matter.key())?;
        let who = names_in(&[claim.person], &self.names);
        Some((who, age(claim.claimed_at, self.now)))
    }
}

fn unreviewed(check: &SpotCheck, now: DateTime<Utc>) -> Unreviewed {
    Unreviewed {
        path: format!("/staff/queue/{}", check.event),
        action: format!("/staff/spot-checks/{}", check.event),
        title: check.title.to_string(),
        age: age(check.published_at, now),
        published_at: check.published_at.to_rfc3339(),
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
