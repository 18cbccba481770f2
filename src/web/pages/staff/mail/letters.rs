//! Letters that wait for staff: held ones, and those of which nobody knows whether they left.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use uuid::Uuid;

use crate::account::Actor;
use crate::mail::{self, DeskError, OutboxState, Which};
use crate::mailing::{self, MailingError};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;
use crate::web::show::TimeText;

/// Letters on one page.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "page/staff/mail_letters.html")]
struct LettersPage {
    path: String,
    is_held: bool,
    count: i64,
    letters: Vec<Line>,
    problem: Option<String>,
}

struct Line {
    id: Uuid,
    kind: String,
    to: String,
    subject: String,
    since: TimeText,
    expires: TimeText,
    can_leave: bool,
}

/// `GET /staff/mail/letters/{state}`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    state: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let page = open(&app, waiting_state(&state)?, None).await?;
    Ok(Page::personal(page).respond_to(&request))
}

/// `POST /staff/mail/letters/{state}`: `letter` names those that are meant, unless `all` says how many
/// there are; `act` is `send` or `discard`.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    state: web::Path<String>,
    form: web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let state = waiting_state(&state)?;
    let (act, which) = read(&form);
    if which == Which::These(Vec::new()) {
        let problem = "Choose at least one letter.".to_owned();
        return refuse(
            &request,
            &app,
            state,
            problem,
            StatusCode::UNPROCESSABLE_ENTITY,
        )
        .await;
    }
    let (actor, now) = (Actor::from(&staff), app.clock.now());
    let decided = app
        .write(move |tx| match act.as_str() {
            "send" => settled(mailing::release(tx, &actor, state, &which, now)),
            "discard" => settled(mailing::discard(tx, &actor, state, &which, now)),
            _ => Err(WebError::BadRequest("Choose what to do".to_owned())),
        })
        .await?;
    match decided {
        Ok(()) => Ok(see_other(&path(state))),
        Err(problem) => refuse(&request, &app, state, problem, StatusCode::CONFLICT).await,
    }
}

/// A count that is not true any more is told on the page itself.
fn settled(done: Result<usize, MailingError>) -> Result<Result<(), String>, WebError> {
    match done {
        Ok(_) => Ok(Ok(())),
        Err(MailingError::Desk(fault @ DeskError::NotSoMany(_))) => Ok(Err(fault.to_string())),
        Err(fault) => Err(fault.into()),
    }
}

async fn refuse(
    request: &HttpRequest,
    app: &web::Data<App>,
    state: OutboxState,
    problem: String,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let page = open(app, state, Some(problem)).await?;
    Ok(Page::personal(page).with_status(status).respond_to(request))
}

/// What is to be done, and with which letters.
fn read(form: &[(String, String)]) -> (String, Which) {
    let values = |name: &'static str| {
        let named = form.iter().filter(move |(it, _)| it == name);
        named.map(|(_, value)| value.as_str())
    };
    let act = values("act").next().unwrap_or_default();
    let count = || values("count").next().and_then(|it| it.parse().ok());
    match act.strip_suffix("-all") {
        Some(act) => (act.to_owned(), Which::All(count().unwrap_or(-1))),
        None => {
            let ids = values("letter").filter_map(|id| id.parse().ok());
            (act.to_owned(), Which::These(ids.collect()))
        }
    }
}

fn waiting_state(word: &str) -> Result<OutboxState, WebError> {
    match word {
        "held" => Ok(OutboxState::Held),
        "unknown" => Ok(OutboxState::Unknown),
        _ => Err(WebError::NotFound),
    }
}

fn path(state: OutboxState) -> String {
    format!("/staff/mail/letters/{state}")
}

async fn open(
    app: &web::Data<App>,
    state: OutboxState,
    problem: Option<String>,
) -> Result<LettersPage, WebError> {
    let now = app.clock.now();
    let (count, letters) = app
        .read(move |tx| -> Result<_, crate::database::DatabaseError> {
            Ok((
                mail::count_waiting(tx, state)?,
                mail::waiting(tx, state, SHOWN, now)?,
            ))
        })
        .await?;
    let line = |it: mail::Waiting| Line {
        id: it.id,
        kind: it.letter.as_str().replace('-', " "),
        to: it.to,
        subject: it
            .subject
            .unwrap_or_else(|| "(its words are gone)".to_owned()),
        since: TimeText::utc(it.since),
        expires: TimeText::utc(it.expires_at),
        can_leave: it.can_leave,
    };
    Ok(LettersPage {
        path: path(state),
        is_held: state == OutboxState::Held,
        count,
        letters: letters.into_iter().map(line).collect(),
        problem,
    })
}
