//! One announcement: its letters as they would leave, the approval, and how far it is.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::Deserialize;

use super::write::standing;
use crate::account::{Actor, Person};
use crate::event::Fault;
use crate::mail::{OutboxState, Progress};
use crate::mailing::{self, Approval, Batch, BatchId, BatchState, MailingError, Preview};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormView};
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;
use crate::web::show::TimeText;

/// Names of readers that are listed.
const SAMPLE: usize = 20;

#[derive(Template)]
#[template(path = "page/staff/mail_batch.html")]
struct BatchPage {
    path: String,
    edit: String,
    subject: String,
    state: &'static str,
    is_approved: bool,
    is_paused: bool,
    draft: Option<DraftView>,
    progress: Option<ProgressView>,
    problem: Option<String>,
    faults: Vec<Fault>,
    is_tested: bool,
}

/// The letters as they would leave.
struct DraftView {
    count: usize,
    readers: Vec<String>,
    untold: usize,
    letter: Option<LetterView>,
    digest: String,
    fields: Vec<Field>,
}

/// One letter, and the ways to those before and behind it.
struct LetterView {
    to: String,
    subject: String,
    text: String,
    number: usize,
    before: Option<usize>,
    behind: Option<usize>,
}

struct ProgressView {
    all: i64,
    sent: i64,
    waiting: i64,
    failed: i64,
    stopped: i64,
    begins: Option<TimeText>,
}

/// Which letter is looked at, from 1, and what was done just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    letter: Option<usize>,
    done: Option<String>,
}

/// What staff decide.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct BatchForm {
    act: String,
    digest: String,
    count: String,
    when: String,
}

/// `GET /staff/mail/batches/{id}`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let id = id.parse().map_err(|_| WebError::NotFound)?;
    let number = query.letter.unwrap_or(1);
    let page = BatchPage {
        is_tested: query.done.as_deref() == Some("test"),
        ..open(&app, id, number, &BatchForm::default(), None).await?
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// `POST /staff/mail/batches/{id}`: `test`, `approve`, `hold`, `go-on`, `cancel` or `retry`.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<BatchForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let id: BatchId = id.parse().map_err(|_| WebError::NotFound)?;
    let form = form.into_inner();
    let (asked, act) = (app.clone(), form.clone());
    let done = app
        .write(move |tx| {
            let batch = mailing::get(tx, id)?.ok_or(WebError::NotFound)?;
            match decide(tx, &asked, &staff, &batch, &act) {
                Err(
                    fault @ (MailingError::Faults(_)
                    | MailingError::NotAsSeen
                    | MailingError::Nobody
                    | MailingError::Settled),
                ) => Ok(Err(fault)),
                Err(fault) => Err(WebError::from(fault)),
                Ok(is_known) if is_known => Ok(Ok(())),
                Ok(_) => Err(WebError::BadRequest("Choose what to do".to_owned())),
            }
        })
        .await?;
    let path = format!("/staff/mail/batches/{id}");
    match done {
        Ok(()) if form.act == "test" => Ok(see_other(&format!("{path}?done=test"))),
        Ok(()) => Ok(see_other(&path)),
        Err(fault) => {
            let status = match fault {
                MailingError::Faults(_) => StatusCode::UNPROCESSABLE_ENTITY,
                _ => StatusCode::CONFLICT,
            };
            let page = open(&app, id, 1, &form, Some(fault)).await?;
            Ok(Page::personal(page)
                .with_status(status)
                .respond_to(&request))
        }
    }
}

/// Whether the act is known.
fn decide(
    tx: &mut crate::database::AnyConnection,
    app: &App,
    staff: &Person,
    batch: &Batch,
    form: &BatchForm,
) -> Result<bool, MailingError> {
    let (actor, now, id) = (Actor::from(staff), app.clock.now(), batch.id);
    match form.act.as_str() {
        "test" => mailing::send_test(tx, staff, batch, &app.site, &app.sender, now)?,
        "approve" => {
            let approval = Approval {
                digest: form.digest.clone(),
                count: form.count.clone(),
                not_before: moment(&form.when, now)?,
            };
            mailing::approve(tx, &actor, batch, &approval, &app.site, &app.sender, now)?;
        }
        "hold" => drop(mailing::hold(tx, &actor, id, now)?),
        "go-on" => drop(mailing::go_on(tx, &actor, id, now)?),
        "cancel" => drop(mailing::cancel(tx, &actor, id, now)?),
        "retry" => drop(mailing::retry(tx, &actor, id, now)?),
        _ => return Ok(false),
    }
    Ok(true)
}

/// The moment in the field, in UTC; now when it is empty.
fn moment(text: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>, MailingError> {
    if text.trim().is_empty() {
        return Ok(now);
    }
    let read = NaiveDateTime::parse_from_str(text.trim(), "%Y-%m-%dT%H:%M");
    read.map(|at| at.and_utc()).map_err(|_| {
        MailingError::Faults(vec![Fault {
            field: "when",
            message: "The moment is not a date and a time".to_owned(),
        }])
    })
}

async fn open(
    app: &web::Data<App>,
    id: BatchId,
    number: usize,
    form: &BatchForm,
    fault: Option<MailingError>,
) -> Result<BatchPage, WebError> {
    let site = app.site.clone();
    let (batch, preview, progress) = app
        .read(move |tx| {
            let batch = mailing::get(tx, id)?.ok_or(WebError::NotFound)?;
            let preview = match batch.state {
                BatchState::Draft => Some(mailing::preview(tx, &batch, &site)?),
                _ => None,
            };
            let progress = mailing::progress(tx, id)?;
            Ok::<_, WebError>((batch, preview, progress))
        })
        .await?;
    let (faults, problem) = match fault {
        Some(MailingError::Faults(faults)) => (faults, None),
        fault => (Vec::new(), fault.map(|fault| fault.to_string())),
    };
    Ok(BatchPage {
        path: format!("/staff/mail/batches/{id}"),
        edit: format!("/staff/mail/write?batch={id}"),
        state: standing(batch.state),
        is_approved: batch.state == BatchState::Approved,
        is_paused: batch.state == BatchState::Paused,
        draft: preview.map(|preview| draft(preview, number, form, &faults)),
        progress: (progress.all() > 0).then(|| view(&progress, &batch)),
        subject: batch.form.subject,
        problem,
        faults,
        is_tested: false,
    })
}

fn draft(preview: Preview, number: usize, form: &BatchForm, faults: &[Fault]) -> DraftView {
    let count = preview.letters.len();
    let names = preview.letters.iter().take(SAMPLE);
    let readers = names.map(|(to, _)| format!("{} ({})", to.person.name, to.person.email.masked()));
    let number = number.clamp(1, count.max(1));
    let letter = preview
        .letters
        .get(number - 1)
        .map(|(to, letter)| LetterView {
            to: to.person.name.to_string(),
            subject: letter.subject.clone(),
            text: letter.text.clone(),
            number,
            before: (number > 1).then(|| number - 1),
            behind: (number < count).then_some(number + 1),
        });
    let fields = vec![
        Field::text("when", "Send at (UTC)")
            .hint("Empty: at once")
            .kind("datetime-local")
            .optional()
            .value(&form.when),
        Field::text("count", "How many letters is it?")
            .hint("Type the number above")
            .value(&form.count),
    ];
    DraftView {
        count,
        readers: readers.collect(),
        untold: count.saturating_sub(SAMPLE),
        letter,
        digest: preview.digest,
        fields: FormView::small(fields, faults),
    }
}

fn view(progress: &Progress, batch: &Batch) -> ProgressView {
    use OutboxState as S;
    ProgressView {
        all: progress.all(),
        sent: progress.count(&[S::Sent]),
        waiting: progress.count(&[S::Held, S::Ready, S::Leased, S::Sending]),
        failed: progress.count(&[S::Failed, S::Expired, S::Bounced, S::Unknown]),
        stopped: progress.count(&[S::Cancelled, S::Suppressed]),
        begins: batch.not_before.map(TimeText::utc),
    }
}
