//! One submission: what readers will see, what it may be a double of, what was decided before, and
//! the verdict.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::age::age;
use super::queue::names_in;
use crate::account::{self, Actor, PersonId};
use crate::catalog::{Catalog, markdown_to_html};
use crate::event::{
    self, Decision, Event, EventError, EventId, Fault, Listing, State, describe_when,
};
use crate::mail;
use crate::moderation::{self, Verdict, VerdictFault, looks_alike};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormView};
use crate::web::page::{Page, see_other};
use crate::web::pages::organizer::facts::{Fact, facts};
use crate::web::session::signed_in_staff;

/// The verdict as it is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct VerdictForm {
    /// The button: `approve`, `ask-changes` or `reject`.
    verdict: String,
    reason: String,
    version: String,
}

#[derive(Template)]
#[template(path = "page/staff/review.html")]
struct ReviewPage {
    id: EventId,
    title: String,
    kind: &'static str,
    kind_label: &'static str,
    summary: Option<String>,
    description_html: Option<String>,
    facts: Vec<Fact>,
    from: String,
    age: String,
    state_label: &'static str,
    reason: Option<String>,
    is_waiting: bool,
    public_path: Option<String>,
    version: i32,
    similar: Vec<Similar>,
    history: Vec<Past>,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    notice: Option<String>,
}

/// A public event that this one may be a double of.
struct Similar {
    path: String,
    title: String,
    when: String,
}

/// A decision that was made.
struct Past {
    what: &'static str,
    who: String,
    at: String,
    said_at: String,
    why: Option<String>,
}

/// A submission with what is known around it.
struct Case {
    event: Event,
    listing: Listing,
    decisions: Vec<Decision>,
    names: BTreeMap<PersonId, String>,
}

/// The submission, and the form for the verdict.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let case = open(&app, &id).await?;
    Ok(Page::personal(page(&app, &case, &VerdictForm::default(), Vec::new())).respond_to(&request))
}

/// Carries the verdict out, and tells the organizers.
pub async fn decide(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<VerdictForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let event: EventId = id.parse().map_err(|_| WebError::NotFound)?;
    let verdict = match Verdict::parse(&form.verdict, &form.reason) {
        Ok(verdict) => verdict,
        Err(fault) => {
            let page = page(&app, &open(&app, &id).await?, &form, vec![told(&fault)]);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(Page::personal(page)
                .with_status(status)
                .respond_to(&request));
        }
    };
    let version = form.version.trim().parse().unwrap_or(-1);
    let (site, sender, now) = (app.site.clone(), app.sender.clone(), app.clock.now());
    let decided = app
        .write(move |tx| {
            let decided =
                moderation::decide(tx, &Actor::from(&staff), event, version, &verdict, now)?;
            for (letter, intent) in moderation::letters(&decided, &verdict, &site, now) {
                mail::enqueue(tx, &sender, &letter, &intent, now)?;
            }
            Ok::<(), WebError>(())
        })
        .await;
    match decided {
        // A word of `Verdict::parse`, so nothing typed gets into the address.
        Ok(()) => Ok(see_other(&format!("/staff/queue?decided={}", form.verdict))),
        Err(WebError::Conflict(_)) => {
            let case = open(&app, &id).await?;
            let notice = Some(news(&case, now));
            let page = ReviewPage {
                notice,
                ..page(&app, &case, &form, Vec::new())
            };
            Ok(Page::personal(page)
                .with_status(StatusCode::CONFLICT)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

fn told(fault: &VerdictFault) -> Fault {
    let field = match fault {
        VerdictFault::Unknown => "verdict",
        VerdictFault::Reason(_) => "reason",
    };
    Fault {
        field,
        message: fault.to_string(),
    }
}

/// What happened while the page was open: who decided what, or that it was changed.
fn news(case: &Case, now: DateTime<Utc>) -> String {
    let last = case
        .decisions
        .last()
        .filter(|_| case.event.state != State::Submitted);
    match last {
        Some(decision) => {
            let who = names_in(decision.person.as_slice(), &case.names);
            let what = decision.action.label();
            let age = age(decision.decided_at, now);
            format!("{what} by {who}, {age} ago. Your verdict was not carried out; what you wrote is kept below.")
        }
        None => "The submission was changed while you read it. Below it stands as it is now, with what you \
                 wrote; please look again before you decide."
            .to_owned(),
    }
}

async fn open(app: &web::Data<App>, id: &str) -> Result<Case, WebError> {
    let id: EventId = id.parse().map_err(|_| WebError::NotFound)?;
    app.read(move |tx| -> Result<Case, EventError> {
        let event = event::get(tx, id)?.ok_or(EventError::Unknown)?;
        let listing = event::listing_of(tx, &event)?;
        let decisions = event::decisions_of(tx, id)?;
        let deciders = decisions.iter().filter_map(|decision| decision.person);
        let people: Vec<PersonId> = event.organizers.iter().copied().chain(deciders).collect();
        let names = account::names_of(tx, &people)?;
        Ok(Case {
            event,
            listing,
            decisions,
            names,
        })
    })
    .await
}

fn page(app: &web::Data<App>, case: &Case, form: &VerdictForm, faults: Vec<Fault>) -> ReviewPage {
    let (event, draft, now) = (&case.event, &case.event.draft, app.clock.now());
    let hosts: Vec<String> = case
        .listing
        .hosts
        .iter()
        .map(|host| host.name.to_string())
        .collect();
    let reason = Field::text("reason", "Your words to the organizer")
        .hint("Needed for asking and for rejecting. The organizer reads them in a letter.")
        .area(4)
        .optional()
        .value(&form.reason);
    ReviewPage {
        id: event.id,
        title: draft.title.to_string(),
        kind: draft.kind.as_str(),
        kind_label: draft.kind.label(),
        summary: draft.summary.as_ref().map(ToString::to_string),
        description_html: draft.description.as_ref().map(markdown_to_html),
        facts: facts(draft, &hosts),
        from: names_in(&event.organizers, &case.names),
        age: age(event.submitted_at.unwrap_or(event.created_at), now),
        state_label: event.state.label(),
        reason: event.state_reason.as_ref().map(ToString::to_string),
        is_waiting: event.state == State::Submitted,
        public_path: event
            .state
            .is_public()
            .then(|| format!("/events/{}", event.slug)),
        version: event.version,
        similar: similar(&app.shelf.current(), event),
        history: case
            .decisions
            .iter()
            .map(|decision| past(decision, &case.names))
            .collect(),
        fields: FormView::small(vec![reason], &faults),
        faults,
        notice: None,
    }
}

fn past(decision: &Decision, names: &BTreeMap<PersonId, String>) -> Past {
    Past {
        what: decision.action.label(),
        who: match decision.person {
            Some(person) => names_in(&[person], names),
            None => "the service".to_owned(),
        },
        at: decision.decided_at.to_rfc3339(),
        said_at: decision
            .decided_at
            .format("%-d %B %Y, %H:%M UTC")
            .to_string(),
        why: decision.reason.clone(),
    }
}

/// Public events that look like this one, at most five.
fn similar(catalog: &Catalog, event: &Event) -> Vec<Similar> {
    let is_double = |entry: &&std::sync::Arc<crate::catalog::Entry>| {
        let known = &entry.listing;
        known.id != event.id
            && entry
                .occurrences()
                .any(|one| looks_alike(&event.draft, &known.draft, one.starts_at))
    };
    let found = catalog.entries().iter().filter(is_double).take(5);
    found
        .map(|entry| Similar {
            path: format!("/events/{}", entry.listing.slug),
            title: entry.listing.draft.title.to_string(),
            when: describe_when(&entry.listing.draft.when),
        })
        .collect()
}
