//! Groups as staff see them: what is proposed, who is trusted, who is dormant.

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};

use super::age::age;
use crate::account::{self, PersonId};
use crate::database::DatabaseError;
use crate::group::{self, GroupKind, Proposal, ProposalState};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::session::signed_in_staff;
use crate::web::show;

#[derive(Template)]
#[template(path = "page/staff/groups.html")]
struct GroupsPage {
    proposals: Vec<Waiting>,
    groups: Vec<Line>,
    notice: Option<&'static str>,
}

struct Waiting {
    path: String,
    name: String,
    kind: String,
    from: String,
    age: String,
    proposed_at: String,
}

struct Line {
    path: String,
    name: String,
    kind: &'static str,
    is_trusted: bool,
    dormant_since: Option<String>,
    wants_organizers: bool,
}

/// What was just done.
#[derive(Debug, serde::Deserialize)]
pub struct Query {
    done: Option<String>,
}

/// `GET /staff/groups`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let (proposals, names, listings, trusted) = app
        .read(|tx| -> Result<_, DatabaseError> {
            let proposals = group::proposals_in(tx, ProposalState::Waiting)?;
            let people: Vec<PersonId> = proposals.iter().map(|it| it.person).collect();
            let names = account::names_of(tx, &people)?;
            Ok((proposals, names, group::listings(tx)?, group::trusted(tx)?))
        })
        .await?;
    let now = app.clock.now();
    let name = |person| names.get(&person).cloned().unwrap_or_default();
    let page = GroupsPage {
        proposals: proposals
            .iter()
            .map(|proposal| waiting(proposal, name(proposal.person), now))
            .collect(),
        groups: listings
            .iter()
            .map(|listing| Line {
                path: format!("/staff/groups/{}", listing.group.slug),
                name: listing.group.name.to_string(),
                kind: listing.group.kind.label(),
                is_trusted: trusted.contains(&listing.group.id),
                dormant_since: listing
                    .dormant_since
                    .map(|since| show::date(since.date_naive())),
                wants_organizers: listing.wants_organizers,
            })
            .collect(),
        notice: query.done.as_deref().and_then(said),
    };
    Ok(Page::personal(page).respond_to(&request))
}

fn waiting(proposal: &Proposal, from: String, now: DateTime<Utc>) -> Waiting {
    let kind: Option<GroupKind> = proposal.form.kind.parse().ok();
    Waiting {
        path: format!("/staff/groups/proposals/{}", proposal.id),
        name: proposal.form.name.clone(),
        kind: kind.map_or(proposal.form.kind.clone(), |kind| kind.label().to_owned()),
        from,
        age: age(proposal.proposed_at, now),
        proposed_at: proposal.proposed_at.to_rfc3339(),
    }
}

fn said(word: &str) -> Option<&'static str> {
    match word {
        "approved" => Some("Approved. The group is in the directory, and its lead gets a letter."),
        "declined" => Some("Declined. Whoever proposed it gets a letter with your words."),
        _ => None,
    }
}
