//! The groups of whoever is signed in: those they look after, those they asked to join, those they proposed.

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use crate::account::Role as PersonRole;
use crate::database::DatabaseError;
use crate::group::{self, Group, ProposalState, RequestState, Role};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::session::signed_in;

#[derive(Template)]
#[template(path = "page/organizer/groups.html")]
struct GroupsPage {
    name: String,
    is_staff: bool,
    groups: Vec<Mine>,
    requests: Vec<Asked>,
    proposals: Vec<Proposed>,
    notice: Option<&'static str>,
}

struct Mine {
    path: String,
    name: String,
    kind: &'static str,
    role: &'static str,
    waiting: usize,
    is_dormant: bool,
}

struct Asked {
    path: String,
    name: String,
    state: &'static str,
}

struct Proposed {
    name: String,
    state: &'static str,
    reason: Option<String>,
}

/// What was just done.
#[derive(Debug, serde::Deserialize)]
pub struct Query {
    done: Option<String>,
}

/// `GET /my/groups`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in(&request, &app).await?;
    let id = person.id;
    let (groups, requests, proposals) = app
        .read(move |tx| -> Result<_, DatabaseError> {
            let mut groups = Vec::new();
            for (group, role) in group::groups_of(tx, id)? {
                let waiting = group::requests_to(tx, group.id)?.len();
                groups.push((group, role, waiting));
            }
            let requests = group::requests_of(tx, id)?;
            Ok((groups, requests, group::proposals_of(tx, id)?))
        })
        .await?;
    let catalog = app.shelf.current();
    let is_dormant = |group: &Group| {
        let entry = catalog.group(&group.slug);
        entry.is_some_and(|entry| entry.dormant_since.is_some())
    };
    let page = GroupsPage {
        name: person.name.to_string(),
        is_staff: person.role == PersonRole::Staff,
        groups: groups
            .iter()
            .map(|(group, role, waiting)| Mine {
                path: format!("/my/groups/{}", group.slug),
                name: group.name.to_string(),
                kind: group.kind.label(),
                role: role.label(),
                waiting: if *role == Role::Lead { *waiting } else { 0 },
                is_dormant: is_dormant(group),
            })
            .collect(),
        requests: requests
            .iter()
            .filter(|(_, state)| *state != RequestState::Accepted)
            .map(|(group, state)| Asked {
                path: format!("/groups/{}", group.slug),
                name: group.name.to_string(),
                state: match state {
                    RequestState::Declined => "Declined",
                    _ => "Waits for an answer",
                },
            })
            .collect(),
        proposals: proposals
            .into_iter()
            .map(|proposal| Proposed {
                name: proposal.form.name,
                state: match proposal.state {
                    ProposalState::Declined => "Not taken",
                    _ => "Waits for our staff",
                },
                reason: proposal.reason,
            })
            .collect(),
        notice: query.done.as_deref().and_then(said),
    };
    Ok(Page::personal(page).respond_to(&request))
}

fn said(word: &str) -> Option<&'static str> {
    match word {
        "proposed" => Some("Proposed. Our staff look at it, and you get a letter either way."),
        "asked" => Some("Asked. You get a letter with the answer."),
        "left" => Some("You do not organize for that group any more."),
        _ => None,
    }
}
