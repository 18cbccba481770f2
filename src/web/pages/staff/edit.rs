//! A change that an organizer proposes of a public event: what it changes of what is public now, and
//! the verdict.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use super::age::age;
use super::claim::{self, ClaimForm, Claimed};
use super::queue::names_in;
use super::verdict::VerdictForm;
use crate::account::{self, Actor, PersonId};
use crate::event::{
    self, Called, Difference, EditId, EditState, Event, EventDraft, EventError, Fault, differences,
};
use crate::mail;
use crate::moderation::{self, Claim, EditCase, Matter, Prefer, Verdict};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::Field;
use crate::web::page::{Page, see_other};
use crate::web::pages::organizer::facts::{self, Fact};
use crate::web::session::signed_in_staff;

#[derive(Template)]
#[template(path = "page/staff/edit.html")]
struct EditPage {
    title: String,
    public_path: String,
    history_path: String,
    from: String,
    age: String,
    state_label: &'static str,
    is_waiting: bool,
    is_own: bool,
    claimed: Claimed,
    words: Option<String>,
    reason: Option<String>,
    version: i32,
    /// The picture it would show, where that is another.
    picture: Vec<Fact>,
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
    claim: Option<Claim>,
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
    let verdict = match form.read() {
        Ok(verdict) => verdict,
        Err(fault) => {
            let page = page(&app, &open(&app, &id).await?, staff.id, &form, vec![fault]);
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
            conflict(&request, &app, &id, staff.id, &form, &message).await
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
    let version = form.version();
    let prefer = match form.prefer.as_str() {
        "proposal" => Some(Prefer::Proposal),
        "public" => Some(Prefer::Public),
        _ => None,
    };
    let changes = differences(&case.base, &case.edit.draft, &called);
    let changes: Vec<String> = changes.iter().map(Difference::in_a_line).collect();
    let (post, seen, now) = (app.post(), form.seen(), app.clock.now());
    app.write(move |tx| -> Result<(), EventError> {
        moderation::heed_claim(tx, &actor, Matter::Edit(case.edit.id), seen, now)?;
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

/// Takes the proposal up, or gives it back.
pub async fn claim(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<ClaimForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let edit: EditId = id.parse().map_err(|_| WebError::NotFound)?;
    match claim::carry_out(&app, &staff, Matter::Edit(edit), &form).await {
        Ok(()) => Ok(see_other(&format!("/staff/edits/{edit}"))),
        Err(WebError::Conflict(message)) => {
            let typed = VerdictForm::default();
            conflict(&request, &app, &id, staff.id, &typed, &message).await
        }
        Err(fault) => Err(fault),
    }
}

/// 409: the proposal as it stands now, with the news.
async fn conflict(
    request: &HttpRequest,
    app: &web::Data<App>,
    id: &str,
    staff: PersonId,
    form: &VerdictForm,
    message: &str,
) -> Result<HttpResponse, WebError> {
    let shown = open(app, id).await?;
    let mut page = page(app, &shown, staff, form, Vec::new());
    page.notice = Some(news(&shown, &page.claimed, message));
    Ok(Page::personal(page)
        .with_status(StatusCode::CONFLICT)
        .respond_to(request))
}

/// What happened while the page was open.
fn news(shown: &Shown, claimed: &Claimed, message: &str) -> String {
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
    if let Some(told) = claimed.news() {
        return told;
    }
    let mut told = format!("{}{}", message[..1].to_uppercase(), &message[1..]);
    told.push_str(". Below is what the proposal would make of the event as it is now; please look again before you decide.");
    told
}

async fn open(app: &web::Data<App>, id: &str) -> Result<Shown, WebError> {
    let id: EditId = id.parse().map_err(|_| WebError::NotFound)?;
    let now = app.clock.now();
    app.read(move |tx| -> Result<Shown, EventError> {
        let case = moderation::edit_case(tx, id)?.ok_or(EventError::Unknown)?;
        let called = event::called(tx, &[&case.base, &case.event.draft, &case.edit.draft])?;
        let claim = moderation::claim_of(tx, Matter::Edit(id), now)?;
        let claimer = claim.map(|claim| claim.person);
        let people = [case.edit.person, case.edit.decided_by, claimer];
        let people: Vec<PersonId> = people.into_iter().flatten().collect();
        let names = account::names_of(tx, &people)?;
        Ok(Shown {
            case,
            called,
            names,
            claim,
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
    let (path, now) = (format!("/staff/edits/{}", edit.id), app.clock.now());
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
        title: event.draft.title.to_string(),
        public_path: format!("/events/{}", event.slug),
        history_path: format!("/my/events/{}/history", event.id),
        from: names_in(edit.person.as_slice(), &shown.names),
        age: age(edit.created_at, now),
        state_label: edit.state.label(),
        is_waiting,
        is_own: edit.person == Some(staff),
        claimed: Claimed::of(&path, shown.claim, staff, &shown.names, now),
        words: edit.words.as_ref().map(ToString::to_string),
        reason: edit.reason.as_ref().map(ToString::to_string),
        version: event.version,
        fields: form.fields(!conflicts.is_empty(), &faults),
        picture: changed_picture(event, &edit.draft),
        changes,
        conflicts,
        faults,
        notice: None,
    }
}

/// The picture that a proposal would have the event show, where it is another.
fn changed_picture(event: &Event, proposed: &EventDraft) -> Vec<Fact> {
    let picture = proposed.picture.as_ref();
    let other = picture.filter(|it| event.draft.picture.as_ref() != Some(it));
    other.map(facts::picture).into_iter().collect()
}
