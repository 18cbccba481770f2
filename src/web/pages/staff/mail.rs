//! Whether mail gets out, and what staff do when it does not.

pub mod batch;
pub mod letters;
pub mod suppressed;
pub mod write;

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::age::age;
use crate::account::Actor;
use crate::database::DatabaseError;
use crate::mail::{self, Failure, OutboxState, Overview, Phase, Stop, StopCause};
use crate::mailing;
use crate::subscription::{self, Counts};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;
use crate::web::show::TimeText;

#[derive(Template)]
#[template(path = "page/staff/mail.html")]
struct MailPage {
    stop: Option<StopNotice>,
    states: Vec<StateLine>,
    waiting_since: Option<String>,
    has_mailbox: bool,
    hours: Vec<Hour>,
    most_an_hour: i64,
    sent_today: i64,
    reasons: Vec<Reason>,
    suppressed: usize,
    digests: Counts,
}

/// Why no letters leave, and what to do about it.
struct StopNotice {
    since: TimeText,
    title: &'static str,
    advice: &'static str,
    words: Option<String>,
    retry_at: Option<TimeText>,
}

struct StateLine {
    label: &'static str,
    meaning: &'static str,
    count: i64,
    href: Option<&'static str>,
}

struct Hour {
    begins: TimeText,
    letters: i64,
}

/// Why letters were not taken.
struct Reason {
    state: &'static str,
    phase: &'static str,
    code: String,
    words: String,
    letters: usize,
    last: String,
}

/// The button on the page: `pause` or `resume`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct QueueForm {
    act: String,
}

/// `GET /staff/mail`.
pub async fn get(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    /// More than this many suppressed addresses are not counted.
    const MANY: i64 = 1000;
    signed_in_staff(&request, &app).await?;
    let now = app.clock.now();
    let (overview, stop, hours, failures, suppressed, digests) = app
        .read(move |tx| -> Result<_, DatabaseError> {
            Ok((
                mail::overview(tx, now)?,
                mail::stop(tx)?,
                mail::sent_by_hour(tx, now)?,
                mail::failures(tx, now)?,
                mail::suppressed(tx, MANY, now)?.len(),
                subscription::counts(tx)?,
            ))
        })
        .await?;
    let hour = |(begins, letters)| Hour {
        begins: TimeText::utc(begins),
        letters,
    };
    let hours: Vec<Hour> = hours.into_iter().map(hour).collect();
    let page = MailPage {
        stop: stop.map(notice),
        states: states(&overview),
        waiting_since: overview.waiting_since.map(|since| age(since, now)),
        has_mailbox: app.mailbox.is_some(),
        most_an_hour: hours.iter().map(|hour| hour.letters).max().unwrap_or(0),
        sent_today: hours.iter().map(|hour| hour.letters).sum(),
        hours: hours.into_iter().filter(|hour| hour.letters > 0).collect(),
        reasons: failures
            .into_iter()
            .take(30)
            .map(|it| reason(it, now))
            .collect(),
        suppressed,
        digests,
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// `POST /staff/mail/queue`: stops all letters, or lets them leave again.
pub async fn set_queue(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<QueueForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let (actor, now) = (Actor::from(&staff), app.clock.now());
    let act = form.into_inner().act;
    app.write(move |tx| match act.as_str() {
        "pause" => Ok::<bool, WebError>(mailing::pause(tx, &actor, now)?),
        "resume" => Ok(mailing::resume(tx, &actor, now)?),
        _ => Err(WebError::BadRequest("Choose what to do".to_owned())),
    })
    .await?;
    Ok(see_other("/staff/mail"))
}

fn notice(stop: Stop) -> StopNotice {
    let (title, advice) = match stop.cause {
        StopCause::Staff => (
            "Staff stopped all letters",
            "Links to sign in by still leave. Whatever is due waits and leaves when you resume.",
        ),
        StopCause::Refused => (
            "The mail server refuses us",
            "Look after the login and the sender's address in the settings, or ask whoever runs the mail \
             server. One letter is tried now and then; when it is taken, the others follow by themselves.",
        ),
        StopCause::Restored => (
            "The database was put back from a backup, or copied from elsewhere",
            "Letters in it may have left already, so those that waited are held: look through them, let \
             leave or discard them, and resume. On a copy for trying things out, leave it as it is: links \
             to sign in by still leave, and nothing else does.",
        ),
    };
    StopNotice {
        since: TimeText::utc(stop.since),
        title,
        advice,
        words: stop.words,
        retry_at: stop.retry_at.map(TimeText::utc),
    }
}

fn states(overview: &Overview) -> Vec<StateLine> {
    let line = |&state: &OutboxState| {
        let (label, meaning) = words(state);
        StateLine {
            label,
            meaning,
            count: overview.count(state),
            href: match state {
                OutboxState::Held => Some("/staff/mail/letters/held"),
                OutboxState::Unknown => Some("/staff/mail/letters/unknown"),
                OutboxState::Suppressed => Some("/staff/mail/suppressed"),
                _ => None,
            },
        }
    };
    OutboxState::ALL.iter().map(line).collect()
}

fn reason(failure: Failure, now: chrono::DateTime<chrono::Utc>) -> Reason {
    let codes = failure.code.map(|code| code.to_string());
    let codes: Vec<String> = codes.into_iter().chain(failure.enhanced.clone()).collect();
    // The enhanced code begins the words: it need not stand there twice.
    let words = failure.enhanced.and_then(|code| {
        let rest = failure.words.strip_prefix(&code)?;
        Some(rest.trim_start().to_owned())
    });
    Reason {
        state: match failure.state {
            OutboxState::Ready => "tried again",
            state => self::words(state).0,
        },
        phase: match failure.phase {
            Phase::Connect => "connecting",
            Phase::Envelope => "naming sender and recipient",
            Phase::Data | Phase::Done => "handing the letter over",
        },
        code: codes.join(" "),
        words: words.unwrap_or(failure.words),
        letters: failure.letters,
        last: age(failure.last, now),
    }
}

fn words(state: OutboxState) -> (&'static str, &'static str) {
    match state {
        OutboxState::Held => ("Held", "wait for staff"),
        OutboxState::Ready => ("Ready", "wait for their time and a postman"),
        OutboxState::Leased => ("Leased", "are with a postman"),
        OutboxState::Sending => ("Sending", "are being handed over"),
        OutboxState::Sent => ("Sent", "were taken by the mail server"),
        OutboxState::Bounced => ("Bounced", "came back"),
        OutboxState::Failed => ("Failed", "were refused for good"),
        OutboxState::Cancelled => ("Cancelled", "were called back: what they were about is off"),
        OutboxState::Expired => ("Expired", "could not be sent while they were worth sending"),
        OutboxState::Suppressed => ("Suppressed", "were for addresses that get no mail"),
        OutboxState::Unknown => ("Unknown", "were handed over, and no answer came"),
    }
}
