//! Writing to organizers: whom, and what; and what was written before.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use crate::account::Actor;
use crate::event::{Fault, Kind, State};
use crate::geography::Region;
use crate::mailing::{
    self, AnnouncementForm, AudienceForm, Batch, BatchId, BatchState, MailingError, Missing,
    PLACEHOLDERS,
};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Choice, Field, FormView};
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;
use crate::web::show::TimeText;

/// Announcements in the list.
const SHOWN: i64 = 30;

#[derive(Template)]
#[template(path = "page/staff/mail_write.html")]
struct WritePage {
    batch: String,
    audience: Vec<Field>,
    words: Vec<Field>,
    placeholders: [(&'static str, &'static str); 7],
    faults: Vec<Fault>,
    batches: Vec<Line>,
}

struct Line {
    path: String,
    subject: String,
    state: &'static str,
    written: TimeText,
}

/// The form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WriteForm {
    batch: String,
    kind: String,
    region: String,
    state: String,
    from: String,
    until: String,
    missing: String,
    subject: String,
    text: String,
}

/// Which draft is written on.
#[derive(Debug, Deserialize)]
pub struct Query {
    batch: Option<String>,
}

/// `GET /staff/mail/write`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let form = match &query.batch {
        None => WriteForm {
            from: app.clock.now().date_naive().to_string(),
            ..WriteForm::default()
        },
        Some(id) => {
            let id: BatchId = id.parse().map_err(|_| WebError::NotFound)?;
            let batch = app.read(move |tx| mailing::get(tx, id)).await?;
            shown(batch.ok_or(WebError::NotFound)?)
        }
    };
    let page = page(&app, form, Vec::new()).await?;
    Ok(Page::personal(page).respond_to(&request))
}

/// `POST /staff/mail/write`: keeps it, and leads to the letters as they would leave.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<WriteForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let (actor, now) = (Actor::from(&staff), app.clock.now());
    let form = form.into_inner();
    let id: Option<BatchId> = form.batch.parse().ok();
    let announcement = read(&form);
    let written = app
        .write(
            move |tx| match mailing::write(tx, &actor, id, &announcement, now) {
                Err(MailingError::Faults(faults)) => Ok(Err(faults)),
                done => done.map(Ok).map_err(WebError::from),
            },
        )
        .await?;
    match written {
        Ok(id) => Ok(see_other(&format!("/staff/mail/batches/{id}"))),
        Err(faults) => {
            let page = page(&app, form, faults).await?;
            Ok(Page::personal(page)
                .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                .respond_to(&request))
        }
    }
}

fn read(form: &WriteForm) -> AnnouncementForm {
    AnnouncementForm {
        audience: AudienceForm {
            kind: form.kind.clone(),
            region: form.region.clone(),
            state: form.state.clone(),
            from: form.from.clone(),
            until: form.until.clone(),
            missing: form.missing.clone(),
        },
        subject: form.subject.clone(),
        // Browsers send line breaks as CR LF.
        text: form.text.replace("\r\n", "\n"),
    }
}

fn shown(batch: Batch) -> WriteForm {
    let AnnouncementForm {
        audience,
        subject,
        text,
    } = batch.form;
    WriteForm {
        batch: match batch.state {
            BatchState::Draft => batch.id.to_string(),
            // What was sent can be written on as something new.
            _ => String::new(),
        },
        kind: audience.kind,
        region: audience.region,
        state: audience.state,
        from: audience.from,
        until: audience.until,
        missing: audience.missing,
        subject,
        text,
    }
}

async fn page(
    app: &web::Data<App>,
    form: WriteForm,
    faults: Vec<Fault>,
) -> Result<WritePage, WebError> {
    let batches = app.read(|tx| mailing::newest(tx, SHOWN)).await?;
    let line = |batch: Batch| Line {
        path: format!("/staff/mail/batches/{}", batch.id),
        state: standing(batch.state),
        written: TimeText::utc(batch.created_at),
        subject: batch.form.subject,
    };
    Ok(WritePage {
        audience: FormView::small(audience_fields(&form), &faults),
        words: FormView::small(word_fields(&form), &faults),
        batch: form.batch,
        placeholders: PLACEHOLDERS,
        faults,
        batches: batches.into_iter().map(line).collect(),
    })
}

pub(super) fn standing(state: BatchState) -> &'static str {
    match state {
        BatchState::Draft => "Draft",
        BatchState::Approved => "Approved",
        BatchState::Paused => "Paused",
        BatchState::Cancelled => "Cancelled",
    }
}

fn audience_fields(form: &WriteForm) -> Vec<Field> {
    let any = |label: &str| vec![Choice::new("", label)];
    let kinds = Kind::ALL
        .iter()
        .map(|it| Choice::new(it.as_str(), it.label()));
    let regions = Region::ALL
        .iter()
        .map(|it| Choice::new(it.as_str(), it.label()));
    let states = State::ALL
        .iter()
        .map(|it| Choice::new(it.as_str(), it.label()));
    let missing = Missing::ALL
        .iter()
        .map(|it| Choice::new(it.as_str(), it.label()));
    let state = match form.state.as_str() {
        "" => State::Published.as_str(),
        state => state,
    };
    vec![
        Field::text("kind", "Kind of event")
            .select(any("Any").into_iter().chain(kinds).collect())
            .value(&form.kind),
        Field::text("region", "Region")
            .select(any("Any").into_iter().chain(regions).collect())
            .value(&form.region),
        Field::text("state", "Where it stands")
            .select(states.collect())
            .value(state),
        Field::text("from", "Takes place on or after")
            .kind("date")
            .optional()
            .value(&form.from),
        Field::text("until", "Begins on or before")
            .kind("date")
            .optional()
            .value(&form.until),
        Field::text("missing", "Has no")
            .select(
                any("Whatever it has or lacks")
                    .into_iter()
                    .chain(missing)
                    .collect(),
            )
            .value(&form.missing),
    ]
}

fn word_fields(form: &WriteForm) -> Vec<Field> {
    vec![
        Field::text("subject", "Subject").value(&form.subject),
        Field::text("text", "Text")
            .hint("Markdown. “Hello” and the reader's name are put before it")
            .area(14)
            .value(&form.text),
    ]
}
