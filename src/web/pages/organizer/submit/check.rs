//! The last step: everything read back in words, what stands beside it in the calendar, and who submits
//! it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use super::page::{hosts, notes, place_zone, preview};
use super::read::{fields_of, form_of, home_of, so_far, step_of, suggested_zone, whole};
use super::start::visitor;
use super::step::{is_too_long, postponed};
use crate::abuse::{self, Caller};
use crate::account::{Actor, LinkToken, NewPerson, Person};
use crate::catalog::markdown_to_html;
use crate::database::{AnyConnection, DatabaseError};
use crate::event::{
    self, Event, EventDraft, EventId, Fault, NewSubmission, Outlook, Sketch, Submission, Typed,
    letters, outlook,
};
use crate::locale::Locale;
use crate::mail::{self, Address};
use crate::text::Line;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{FormScope, FormView, Step};
use crate::web::limit;
use crate::web::page::{Page, see_other};
use crate::web::pages::organizer::beside::{Beside, collisions, similar};
use crate::web::pages::organizer::confirm::news;
use crate::web::pages::organizer::date_rows::RowFault;
use crate::web::pages::organizer::dead_link::{Purpose, dead_link};
use crate::web::pages::organizer::facts::{Fact, facts};
use crate::web::pages::public::card::EventCard;
use crate::web::reader::Reader;

/// How often a submission is tried again that lost a race for its slug.
const ATTEMPTS: usize = 3;

#[derive(Template)]
#[template(path = "page/organizer/check.html")]
pub(super) struct CheckPage {
    token: Option<String>,
    path: String,
    step: Step,
    /// What is missing or wrong, and where it is mended.
    pointers: Vec<Pointer>,
    /// Whether they tried to send it with that.
    is_refused: bool,
    notes: Vec<String>,
    event: Option<ReadBack>,
    place_zone: Option<&'static str>,
    /// Asked of those who did not sign in.
    who: FormView,
    signed_in: Option<String>,
}

/// The event as it was told.
struct ReadBack {
    title: String,
    summary: Option<String>,
    description_html: Option<String>,
    facts: Vec<Fact>,
    outlook: Option<Outlook>,
    preview: EventCard,
    similar: Vec<Beside>,
    collisions: Vec<Beside>,
}

/// Something to be mended.
struct Pointer {
    href: String,
    message: String,
}

/// Everything read back, with what is still missing.
pub(super) fn page(
    app: &web::Data<App>,
    token: &str,
    fields: &Typed,
    person: Option<&Person>,
) -> CheckPage {
    let (catalog, now) = (app.shelf.current(), app.clock.now());
    let whole = whole(&catalog, fields, now.date_naive());
    let (draft, faults) = match whole {
        Ok(draft) => (Some(draft), Vec::new()),
        Err(faults) => (so_far(&catalog, fields, now.date_naive()), faults),
    };
    let home = person.map(|it| it.zone).or_else(|| home_of(fields));
    let form = form_of(fields);
    CheckPage {
        token: Some(token.to_owned()),
        path: format!("/submit/{token}"),
        step: Step::Check,
        pointers: faults.iter().map(|it| Pointer::to(token, it)).collect(),
        is_refused: false,
        notes: notes(fields),
        place_zone: place_zone(suggested_zone(&catalog, &form), &form.zone, now),
        event: draft.map(|draft| ReadBack {
            title: draft.title.to_string(),
            summary: draft.summary.as_ref().map(ToString::to_string),
            description_html: draft.description.as_ref().map(markdown_to_html),
            facts: facts(&draft, &hosts(&catalog, &draft)),
            outlook: outlook(&draft, home, now),
            preview: preview(&catalog, &draft, Some(token)),
            similar: similar(&catalog, &draft, None),
            collisions: collisions(&catalog, &draft, now),
        }),
        who: who(app, fields, Vec::new()),
        signed_in: person.map(|person| person.name.to_string()),
    }
}

fn who(app: &web::Data<App>, fields: &Typed, faults: Vec<Fault>) -> FormView {
    let value = |name: &str| fields.get(name).map_or("", String::as_str);
    let extra = [("name", value("name")), ("email", value("email"))];
    let scope = FormScope::Step(Step::Check);
    FormView::of(
        &app.shelf.current(),
        scope,
        &form_of(fields),
        &extra,
        faults,
    )
}

impl Pointer {
    fn to(token: &str, fault: &RowFault) -> Self {
        let field = &fault.field;
        let href = match step_of(field) {
            Step::Check => format!("#{field}"),
            step => format!("/submit/{token}/{step}#{field}"),
        };
        Self {
            href,
            message: fault.message.clone(),
        }
    }
}

/// What becomes of a submission that is handed in.
enum Outcome {
    /// It was handed in before.
    Repeated,
    /// Something is missing or wrong.
    Refused(Box<Sketch>, Vec<Fault>),
    /// The letter that asks for confirmation is on its way.
    Sent,
    /// It is among the events of whoever is signed in; whether it is public.
    Mine(EventId, bool),
}

/// Hands the submission in.
pub(super) async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    token: &str,
    sent: Typed,
) -> Result<HttpResponse, WebError> {
    if sent.get("referral").is_some_and(|it| !it.is_empty()) {
        // The answer is that of a submission taken: a program learns nothing from it.
        return Ok(see_other("/submit/sent"));
    }
    let fields = fields_of(Step::Check, &sent);
    if is_too_long(&fields) {
        return Err(WebError::TooLarge);
    }
    match admit_and_hand_in(&request, &app, token, &fields).await {
        Ok((Outcome::Repeated | Outcome::Sent, _)) => Ok(see_other("/submit/sent")),
        Ok((Outcome::Mine(id, is_public), _)) => {
            let word = if is_public { "published" } else { "submitted" };
            Ok(see_other(&format!("/my/events/{id}?saved={word}")))
        }
        Ok((Outcome::Refused(sketch, faults), person)) => Ok(refused(
            &request,
            &app,
            token,
            &sketch.fields,
            faults,
            person,
        )),
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::Sketch)),
        Err(fault) if fault.is_for_now() => {
            let step = Step::Check;
            Ok(postponed(
                &request,
                &app,
                Some(token),
                step,
                &fields,
                &fault,
            ))
        }
        Err(fault) => Err(fault),
    }
}

/// Hands it in for whoever may send one now; says who they are, if they are signed in.
async fn admit_and_hand_in(
    request: &HttpRequest,
    app: &web::Data<App>,
    token: &str,
    fields: &Typed,
) -> Result<(Outcome, Option<Person>), WebError> {
    let person = visitor(request, app).await?;
    let typed = fields.get("email").and_then(|raw| Address::parse(raw).ok());
    let email = person.as_ref().map(|it| it.email.clone()).or(typed);
    let caller = limit::admit(request, app, email.as_ref())?;
    let outcome = hand_in(
        app,
        &caller,
        token,
        fields,
        person.as_ref(),
        Reader::of(request).locale(),
    )
    .await?;
    Ok((outcome, person))
}

fn told(field: &'static str, message: String) -> Fault {
    Fault { field, message }
}

/// The page again, with what is wrong with any of the steps.
fn refused(
    request: &HttpRequest,
    app: &web::Data<App>,
    token: &str,
    fields: &Typed,
    faults: Vec<Fault>,
    person: Option<Person>,
) -> HttpResponse {
    let mut page = page(app, token, fields, person.as_ref());
    let own = faults.iter().cloned().map(RowFault::from);
    page.pointers
        .extend(own.map(|fault| Pointer::to(token, &fault)));
    page.who = who(app, fields, faults);
    page.is_refused = true;
    Page::personal(page)
        .with_status(StatusCode::UNPROCESSABLE_ENTITY)
        .respond_to(request)
}

/// Of two that race for one slug the database refuses one, which is tried again.
async fn hand_in(
    app: &web::Data<App>,
    caller: &Caller,
    token: &str,
    fields: &Typed,
    person: Option<&Person>,
    locale: Locale,
) -> Result<Outcome, WebError> {
    let mut attempt = 1;
    loop {
        match hand_in_once(
            app,
            caller.clone(),
            token,
            fields.clone(),
            person.cloned(),
            locale,
        )
        .await
        {
            Err(fault) if attempt < ATTEMPTS && is_lost_race(&fault) => attempt += 1,
            result => return result,
        }
    }
}

/// Whether somebody else took what the database holds once only.
pub(in crate::web) fn is_lost_race(fault: &WebError) -> bool {
    let WebError::Fault(cause) = fault else {
        return false;
    };
    cause
        .downcast_ref::<DatabaseError>()
        .is_some_and(DatabaseError::is_unique_violation)
}

/// Keeps what was typed; where all is well, makes the event of it in the same transaction.
async fn hand_in_once(
    app: &web::Data<App>,
    caller: Caller,
    token: &str,
    fields: Typed,
    person: Option<Person>,
    locale: Locale,
) -> Result<Outcome, WebError> {
    let (catalog, now) = (app.shelf.current(), app.clock.now());
    let (token, all) = (LinkToken::received(token), app.clone());
    app.write(move |tx| {
        abuse::refuse_blocked(tx, &caller, now)?;
        let sketch = event::write_sketch(tx, &token, fields, now)?;
        if sketch.is_handed_in {
            return Ok(Outcome::Repeated);
        }
        let draft = whole(&catalog, &sketch.fields, now.date_naive());
        let who = match &person {
            Some(_) => Ok(None),
            None => submitter(&sketch.fields).map(Some),
        };
        let (Ok(draft), Ok(who)) = (draft, who.as_ref()) else {
            let faults = who.err().unwrap_or_default();
            return Ok(Outcome::Refused(Box::new(sketch), faults));
        };
        if event::hand_in_sketch(tx, &token, now)?.is_none() {
            return Ok(Outcome::Repeated);
        }
        match (person, who) {
            (Some(person), _) => {
                let event = submit_mine(tx, &all, person, draft, sketch.form_key)?;
                Ok(event.map_or(Outcome::Repeated, |it| {
                    Outcome::Mine(it.id, it.state.is_public())
                }))
            }
            (None, Some((name, email))) => {
                let submitter = NewPerson {
                    email: email.clone(),
                    name: name.clone(),
                    zone: home_of(&sketch.fields).unwrap_or(draft.when.zone),
                    locale,
                };
                let form_key = sketch.form_key;
                let new = NewSubmission {
                    draft,
                    submitter,
                    form_key,
                };
                submit_unproven(tx, &all, new)
            }
            (None, None) => Ok(Outcome::Repeated),
        }
    })
    .await
}

/// Who submits it, or what is wrong with what they said of themselves.
fn submitter(fields: &Typed) -> Result<(Line, Address), Vec<Fault>> {
    let value = |name: &str| fields.get(name).map_or("", String::as_str);
    let name =
        Line::parse(value("name"), 100).map_err(|cause| told("name", format!("Your name {cause}")));
    let email = Address::parse(value("email"))
        .map_err(|cause| told("email", format!("Your mail address {cause}")));
    match (name, email) {
        (Ok(name), Ok(email)) => Ok((name, email)),
        (name, email) => Err([name.err(), email.err()].into_iter().flatten().collect()),
    }
}

fn submit_unproven(
    tx: &mut AnyConnection,
    app: &App,
    new: NewSubmission,
) -> Result<Outcome, WebError> {
    let (site, now) = (&app.site, app.clock.now());
    let submitted = event::submit(tx, new, site, now)?;
    if let Submission::New {
        event,
        submitter,
        token,
    } = submitted
    {
        let (letter, intent) = letters::confirm_submission(&event, &submitter, &token, site, now);
        mail::enqueue(tx, &app.sender, &letter, &intent, now)?;
    }
    Ok(Outcome::Sent)
}

/// Submits an event of somebody whose address is proven, and tells them. `None` when the same form was sent
/// before.
pub(in crate::web) fn submit_mine(
    tx: &mut AnyConnection,
    app: &App,
    person: Person,
    draft: EventDraft,
    form_key: uuid::Uuid,
) -> Result<Option<Event>, WebError> {
    let (site, now, actor) = (&app.site, app.clock.now(), Actor::from(&person));
    let submitted = event::submit_proven(tx, &actor, &person, draft, form_key, site, now)?;
    let Some((event, link)) = submitted else {
        return Ok(None);
    };
    for (letter, intent) in news(event.clone(), person, &link, site, now) {
        mail::enqueue(tx, &app.sender, &letter, &intent, now)?;
    }
    Ok(Some(event))
}
