//! Several submissions of one source: whoever trusts it approves those they choose at once. Each is a
//! decision of its own, so that one that somebody else was faster with holds up no other.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;
use url::form_urlencoded;

use super::queue::names_in;
use super::review::carry_out;
use crate::account::{self, Actor, Person, PersonId};
use crate::database::DatabaseError;
use crate::event::{self, Event, EventError, EventId, State, describe_place, describe_when};
use crate::moderation::{self, Matter, Source, Verdict};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};
use crate::web::pages::organizer::beside::similar;
use crate::web::session::signed_in_staff;

/// Whose submissions.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    from: String,
}

#[derive(Template)]
#[template(path = "page/staff/batch.html")]
struct BatchPage {
    source: String,
    from: String,
    items: Vec<Item>,
    approved: usize,
    /// What was not approved, and why.
    failed: Vec<Failure>,
    is_unchosen: bool,
}

/// A submission that can be chosen.
struct Item {
    /// Its key and the version that was read, as they are sent.
    value: String,
    id: EventId,
    title: String,
    when: String,
    place: String,
    is_chosen: bool,
    /// Why it is not chosen from the start.
    doubt: Option<String>,
}

struct Failure {
    path: String,
    title: String,
    why: String,
}

/// A submission that somebody chose.
struct Chosen {
    id: EventId,
    version: i32,
}

/// What waits of a source, to be chosen from.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let source: Source = query.from.parse().map_err(|_| WebError::NotFound)?;
    let page = page(&app, &staff, source).await?;
    Ok(Page::personal(page).respond_to(&request))
}

/// Approves what was chosen, one after another, and says of each that was not why.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let all = |name| form.iter().filter(move |(field, _)| field == name);
    let source = all("from").next().and_then(|(_, from)| from.parse().ok());
    let source: Source = source.ok_or(WebError::NotFound)?;
    let chosen: Vec<Chosen> = all("event").filter_map(|(_, it)| chosen(it)).collect();
    if chosen.is_empty() {
        let page = BatchPage {
            is_unchosen: true,
            ..page(&app, &staff, source).await?
        };
        return Ok(Page::personal(page)
            .with_status(StatusCode::UNPROCESSABLE_ENTITY)
            .respond_to(&request));
    }
    let (mut approved, mut failed) = (0, Vec::new());
    for it in chosen {
        match approve(&app, &staff, &source, &it).await {
            Ok(()) => approved += 1,
            Err(WebError::Unavailable(cause)) => return Err(WebError::Unavailable(cause)),
            Err(fault) => failed.push(failure(&app, &it, &fault).await?),
        }
    }
    if failed.is_empty() {
        return Ok(see_other("/staff/queue?decided=approve-batch"));
    }
    let page = BatchPage {
        approved,
        failed,
        ..page(&app, &staff, source).await?
    };
    Ok(Page::personal(page)
        .with_status(StatusCode::CONFLICT)
        .respond_to(&request))
}

fn chosen(value: &str) -> Option<Chosen> {
    let (id, version) = value.split_once(':')?;
    Some(Chosen {
        id: id.parse().ok()?,
        version: version.parse().ok()?,
    })
}

/// Approves one, if it is of this source and nobody else has it.
async fn approve(
    app: &web::Data<App>,
    staff: &Person,
    source: &Source,
    chosen: &Chosen,
) -> Result<(), WebError> {
    let (actor, source) = (Actor::from(staff), source.clone());
    let (id, version) = (chosen.id, chosen.version);
    let (post, now) = (app.post(), app.clock.now());
    app.write(move |tx| -> Result<(), EventError> {
        let event = event::get(tx, id)?;
        if event.as_ref().and_then(Source::of) != Some(source) {
            return Err(EventError::Unknown);
        }
        moderation::heed_claim(tx, &actor, Matter::Event(id), None, now)?;
        carry_out(tx, &actor, id, version, &Verdict::Approve, &post, now)
    })
    .await
}

async fn failure(
    app: &web::Data<App>,
    chosen: &Chosen,
    fault: &WebError,
) -> Result<Failure, WebError> {
    let id = chosen.id;
    let event = app.read(move |tx| event::get(tx, id)).await?;
    let title = event.map(|event| event.draft.title.to_string());
    Ok(Failure {
        path: format!("/staff/queue/{id}"),
        title: title.unwrap_or_else(|| "a submission that is gone".to_owned()),
        why: fault.to_string(),
    })
}

async fn page(app: &web::Data<App>, staff: &Person, source: Source) -> Result<BatchPage, WebError> {
    let (wanted, now) = (source.clone(), app.clock.now());
    let (waiting, claims, names) = app
        .read(move |tx| -> Result<_, DatabaseError> {
            let claims = moderation::claims(tx, now)?;
            let sender = match &wanted {
                Source::Sender(person) => Some(*person),
                Source::Origin(_) => None,
            };
            let claimers = claims.values().map(|claim| claim.person);
            let people: Vec<PersonId> = claimers.chain(sender).collect();
            let names = account::names_of(tx, &people)?;
            Ok((moderation::waiting(tx)?, claims, names))
        })
        .await?;
    let catalog = app.shelf.current();
    let doubt = |event: &Event| {
        let claim = claims.get(&event.id.0).map(|claim| claim.person);
        if event.organizers.contains(&staff.id) {
            Some("it is your own".to_owned())
        } else if let Some(person) = claim.filter(|person| *person != staff.id) {
            Some(format!("{} has taken it up", names_in(&[person], &names)))
        } else if !moderation::alike(event, &waiting).is_empty() {
            Some("another that waits looks like it".to_owned())
        } else {
            let public = similar(&catalog, &event.draft, Some(event.id));
            Some(format!("it looks like {}", public.first()?.title))
        }
    };
    let of_source = |event: &&Event| {
        event.state == State::Submitted && Source::of(event).as_ref() == Some(&source)
    };
    let items = waiting.iter().filter(of_source);
    let items = items.map(|event| item(event, doubt(event))).collect();
    Ok(BatchPage {
        from: name_of(&source, &names),
        source: source.to_string(),
        items,
        approved: 0,
        failed: Vec::new(),
        is_unchosen: false,
    })
}

fn item(event: &Event, doubt: Option<String>) -> Item {
    Item {
        value: format!("{}:{}", event.id, event.version),
        id: event.id,
        title: event.draft.title.to_string(),
        when: describe_when(&event.draft.when),
        place: describe_place(&event.draft),
        is_chosen: doubt.is_none(),
        doubt,
    }
}

/// A source as people call it.
pub(super) fn name_of(source: &Source, names: &BTreeMap<PersonId, String>) -> String {
    match source {
        Source::Sender(person) => names_in(&[*person], names),
        Source::Origin(place) => format!("the import “{place}”"),
    }
}

/// A source in the query of an address.
pub(super) fn query_of(source: &Source) -> String {
    form_urlencoded::Serializer::new(String::new())
        .append_pair("from", &source.to_string())
        .finish()
}
