//! What belongs to somebody: for programs that show a token of theirs. Cookies are not looked at, so no
//! page of another site can ask for anything here in somebody's name.

pub mod cancellation;
pub mod drafts;
pub mod me;
mod once;
pub mod queue;
pub mod reminders;
pub mod revisions;
pub mod submissions;

use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, web};
use chrono::NaiveDate;

use super::problem::Refusal;
use super::shape::{Statement, fault_of};
use crate::account::{Person, Role, Scope};
use crate::catalog::Catalog;
use crate::event::{Event, EventDraft, EventForm};
use crate::web::app::App;
use crate::web::bearer::bearer;
use crate::web::error::WebError;
use crate::web::form::{draft_of, filled};
use crate::web::limit;

/// Who reads what is theirs.
async fn reader(request: &HttpRequest, app: &web::Data<App>) -> Result<Person, Refusal> {
    Ok(bearer(request, app, Scope::Read).await?.0)
}

/// Who changes something, not too often, and sends JSON where anything is sent.
async fn writer(request: &HttpRequest, app: &web::Data<App>) -> Result<Person, Refusal> {
    let (person, _) = bearer(request, app, Scope::Submit).await?;
    limit::check_change(app, person.id)?;
    Ok(person)
}

/// A member of staff, by a token that was made behind the second factor.
async fn staff(request: &HttpRequest, app: &web::Data<App>) -> Result<Person, Refusal> {
    let (person, _) = bearer(request, app, Scope::Staff).await?;
    match person.role {
        Role::Staff => Ok(person),
        _ => Err(WebError::Forbidden.into()),
    }
}

/// Refuses a body that says it is no JSON; a patch says it is a merge (RFC 7396).
fn check_json(request: &HttpRequest) -> Result<(), Refusal> {
    let kind = request.headers().get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let is_json = ["application/json", "application/merge-patch+json"]
        .iter()
        .any(|known| kind.eq_ignore_ascii_case(known));
    if is_json {
        Ok(())
    } else {
        Err(Refusal::NotJson)
    }
}

/// What a draft states, by the names of what it refers to.
fn stated(catalog: &Catalog, draft: &EventDraft) -> Statement {
    let form = filled(catalog, draft);
    let groups = form.groups.split(", ").filter(|slug| !slug.is_empty());
    let groups = groups.map(str::to_owned).collect();
    Statement::of(
        draft,
        groups,
        Some(form.parent).filter(|slug| !slug.is_empty()),
    )
}

/// The event as it would be with what was sent; of a stored one, on top of what it states.
fn with(
    catalog: &Catalog,
    sent: Statement,
    stored: Option<&Event>,
    today: NaiveDate,
) -> Result<EventDraft, Refusal> {
    let base = stored.map(|event| &event.draft);
    let mut form = base.map_or_else(EventForm::default, |base| filled(catalog, base));
    sent.write(&mut form, base).map_err(Refusal::Invalid)?;
    let draft = draft_of(catalog, &form, stored, today);
    draft.map_err(|faults| Refusal::Invalid(faults.into_iter().map(fault_of).collect()))
}
