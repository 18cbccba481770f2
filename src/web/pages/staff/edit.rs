//! A change that an organizer proposes of a public event: what it changes of what is public now, and
//! the verdict.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::age::age;
use super::queue::names_in;
use crate::account::{self, Actor, PersonId};
use crate::event::{self, Called, Difference, EditId, EditState, EventError, Fault, differences};
use crate::mail;
use crate::moderation::{self, EditCase, Prefer, Verdict, VerdictFault};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Choice, Field, FormView};
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;

/// The verdict as it is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct VerdictForm {
    /// The button: `approve`, `ask-changes` or `reject`.
    verdict: String,
    reason: String,
    /// `proposal` or `public`, where both changed the same.
    prefer: String,
    version: String,
}

#[derive(Template)]
#[template(path = "page/staff/edit.html")]
struct EditPage {
    id: EditId,
    title: String,
    public_path: String,
    history_path: String,
    from: String,
    age: String,
    state_label: &'static str,
    is_waiting: bool,
    is_own: bool,
    words: Option<String>,
    reason: Option<String>,
    version: i32,
    changes: Vec<Difference>,
    conflicts: Vec<Difference>,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    notice: Option<String>,
}

/// A proposal with what is known around it.
struct Shown {
    case: EditCase,
    called: Called,
    names: BTreeMap<PersonId, String>,
}

/// What is proposed, and the form for the verdict.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let shown = open(&app, &id).await?;
    let page = page(&app, &shown, staff.id, &VerdictForm::default(), Vec::new());
    Ok(Page::personal(page).respond_to(&request))
}

/// Carries the verdict out, and tells the proposer and the other organizers.
pub async fn decide(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<VerdictForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let verdict = match Verdict::parse(&form.verdict, &form.reason) {
        Ok(verdict) => verdict,
        Err(fault) => {
            let field = match fault {
                VerdictFault::Unknown => "verdict",
                VerdictFault::Reason(_) => "reason",
            };
            let message = fault.to_string();
            let shown = open(&app, &id).await?;
            let page = page(
                &app,
                &shown,
                staff.id,
                &form,
                vec![Fault { field, message }],
            );
            return Ok(Page::personal(page)
                .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                .respond_to(&request));
        }
    };
    match carry_out(&app, Actor::from(&staff), &id, &form, verdict).await {
        // A word of `Verdict::parse`, so nothing typed gets into the address.
        Ok(()) => Ok(see_other(&format!(
            "/staff/queue?decided={}-edit",
            form.verdict
        ))),
        Err(WebError::Conflict(message)) => {
            let shown = open(&app, &id).await?;
            let page = EditPage {
                notice: Some(news(&shown, &message)),
                ..page(&app, &shown, staff.id, &form, Vec::new())
            };
            Ok(Page::personal(page)
                .with_status(StatusCode::CONFLICT)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

async fn carry_out(
    app: &web::Data<App>,
    actor: Actor,
    id: &str,
    form: &VerdictForm,
    verdict: Verdict,
) -> Result<(), WebError> {
    let Shown { case, called, .. } = open(app, id).await?;
    let version = form.version.trim().parse().unwrap_or(-1);
    let prefer = match form.prefer.as_str() {
        "proposal" => Some(Prefer::Proposal),
        "public" => Some(Prefer::Public),
        _ => None,
    };
    let changes = differences(&case.base, &case.edit.draft, &called);
    let changes: Vec<String> = changes.iter().map(Difference::in_a_line).collect();
    let (post, now) = (app.post(), app.clock.now());
    app.write(move |tx| -> Result<(), EventError> {
        let author = case.edit.person.map_or(actor, |id| Actor::Person {
            id,
            role: account::Role::Member,
        });
        let edit = case.edit.id;
        let decided = event::telling(tx, &author, case.event.id, &post, now, |tx| {
            moderation::decide_edit(tx, &actor, edit, version, &verdict, prefer, now)
        })?;
        if let Some(proposer) = &decided.proposer {
            let (letter, intent) =
                moderation::edit_letter(&decided, proposer, &verdict, changes, &post.site, now);
            mail::enqueue(tx, &post.sender, &letter, &intent, now)?;
        }
        Ok(())
    })
    .await
}

/// What happened while the page was open.
fn news(shown: &Shown, message: &str) -> String {
    let edit = &shown.case.edit;
    if edit.state != EditState::Open {
        let by = edit
            .decided_by
            .map(|person| names_in(&[person], &shown.names));
        let by = by.map_or_else(String::new, |name| format!(" by {name}"));
        return format!(
            "{}{by}. Your verdict was not carried out; what you wrote is kept below.",
            edit.state.label()
        );
    }
    let mut told = format!("{}{}", message[..1].to_uppercase(), &message[1..]);
    told.push_str(". Below is what the proposal would make of the event as it is now; please look again before you decide.");
    told
}

async fn open(app: &web::Data<App>, id: &str) -> Result<Shown, WebError> {
    let id: EditId = id.parse().map_err(|_| WebError::NotFound)?;
    app.read(move |tx| -> Result<Shown, EventError> {
        let case = moderation::edit_case(tx, id)?.ok_or(EventError::Unknown)?;
        let called = event::called(tx, &[&case.base, &case.event.draft, &case.edit.draft])?;
        let people = [case.edit.person, case.edit.decided_by];
        let people: Vec<PersonId> = people.into_iter().flatten().collect();
        let names = account::names_of(tx, &people)?;
        Ok(Shown {
            case,
            called,
            names,
        })
    })
    .await
}

fn page(
    app: &web::Data<App>,
    shown: &Shown,
    staff: PersonId,
    form: &VerdictForm,
    faults: Vec<Fault>,
) -> EditPage {
    let EditCase { edit, event, base } = &shown.case;
    let merged = shown.case.merged();
    let is_waiting = edit.state == EditState::Open;
    // What was decided about is shown as it was proposed; what waits, as it would be now.
    let all = if is_waiting {
        differences(&event.draft, &merged.draft, &shown.called)
    } else {
        differences(base, &edit.draft, &shown.called)
    };
    let is_conflict = |it: &Difference| is_waiting && merged.conflicts.contains(&it.part);
    let (conflicts, changes): (Vec<_>, Vec<_>) = all.into_iter().partition(is_conflict);
    EditPage {
        id: edit.id,
        title: event.draft.title.to_string(),
        public_path: format!("/events/{}", event.slug),
        history_path: format!("/my/events/{}/history", event.id),
        from: names_in(edit.person.as_slice(), &shown.names),
        age: age(edit.created_at, app.clock.now()),
        state_label: edit.state.label(),
        is_waiting,
        is_own: edit.person == Some(staff),
        words: edit.words.as_ref().map(ToString::to_string),
        reason: edit.reason.as_ref().map(ToString::to_string),
        version: event.version,
        fields: fields(form, !conflicts.is_empty(), &faults),
        changes,
        conflicts,
        faults,
        notice: None,
    }
}

fn fields(form: &VerdictForm, has_conflicts: bool, faults: &[Fault]) -> Vec<Field> {
    let prefer = Field::text("prefer", "Where both changed the same")
        .hint("Needed for approving.")
        .radios(vec![
            Choice::new("proposal", "Take what is proposed"),
            Choice::new("public", "Keep what is public"),
        ])
        .value(&form.prefer);
    let reason = Field::text("reason", "Your words to the organizer")
        .hint("Needed for asking and for rejecting. The organizer reads them in a letter.")
        .area(4)
        .optional()
        .value(&form.reason);
    let fields = if has_conflicts {
        vec![prefer, reason]
    } else {
        vec![reason]
    };
    FormView::small(fields, faults)
}
