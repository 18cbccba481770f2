//! The dates of a series, one by one: left out, moved, cancelled, and where it ends.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Deserialize;

use super::date_rows::{Row, RowFault, changes, row, typed};
use super::mine::{CHANGED, Mine, own, version_of};
use super::my_event::act;
use crate::event::{
    self, DatesFault, EventDraft, dates_of, describe_day, last_start, renewed, with_dates,
};
use crate::recurrence::Recurrence;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};

/// Dates on one page: a quarter of a weekly meeting.
const SHOWN: usize = 13;

/// From which day on dates are shown.
#[derive(Debug, Default, Deserialize)]
pub struct Query {
    from: Option<NaiveDate>,
}

#[derive(Template)]
#[template(path = "page/organizer/dates.html")]
struct DatesPage {
    path: String,
    /// Where the form is sent: here, to the same dates.
    action: String,
    title: String,
    repeats: String,
    version: i32,
    is_timed: bool,
    rows: Vec<Row>,
    last_day: String,
    ends: Option<String>,
    can_renew: bool,
    later: Option<String>,
    notice: Option<&'static str>,
    faults: Vec<RowFault>,
}

/// The fields as they come: those of each date end with its start.
type Fields = web::Form<BTreeMap<String, String>>;

/// The next dates.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let mine = own(&request, &app, &id).await?;
    let page = page(&mine, query.from, app.clock.now(), &BTreeMap::new())?;
    Ok(Page::personal(page).respond_to(&request))
}

/// Changes several dates at once, as one change for subscribers.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    query: web::Query<Query>,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let mine = own(&request, &app, &id).await?;
    let version = fields.get("version").map_or(-1, |raw| version_of(raw));
    let recurrence = match read(&mine.event.draft, &fields) {
        Ok(recurrence) => recurrence,
        Err(faults) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return again(&request, &app, &mine, &query, &fields, (status, faults));
        }
    };
    let (key, now, actor) = (mine.event.id, app.clock.now(), mine.actor());
    let done = act(&app, &mine, move |tx| {
        event::reschedule(tx, &actor, key, version, recurrence, now)
    });
    match done.await {
        Ok(_) => Ok(see_other(&format!("{}?saved=yes", mine.path()))),
        Err(WebError::Conflict(_)) => {
            let mine = own(&request, &app, &id).await?;
            let told = (StatusCode::CONFLICT, Vec::new());
            again(&request, &app, &mine, &query, &fields, told)
        }
        Err(fault) => Err(fault),
    }
}

/// Lets the series go on for a year from today.
pub async fn renew(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let mine = own(&request, &app, &id).await?;
    let version = fields.get("version").map_or(-1, |raw| version_of(raw));
    let (key, now, actor) = (mine.event.id, app.clock.now(), mine.actor());
    let done = act(&app, &mine, move |tx| {
        event::renew(tx, &actor, key, version, now)
    });
    done.await?;
    Ok(see_other(&format!("{}?saved=renewed", mine.path())))
}

/// The page with what was typed.
fn again(
    request: &HttpRequest,
    app: &web::Data<App>,
    mine: &Mine,
    query: &Query,
    fields: &Fields,
    (status, faults): (StatusCode, Vec<RowFault>),
) -> Result<HttpResponse, WebError> {
    let page = page(mine, query.from, app.clock.now(), fields)?.with_faults(faults);
    let notice = (status == StatusCode::CONFLICT).then_some(CHANGED);
    Ok(Page::personal(DatesPage { notice, ..page })
        .with_status(status)
        .respond_to(request))
}

/// The series with every change that was typed, or everything that is wrong.
fn read(
    draft: &EventDraft,
    fields: &BTreeMap<String, String>,
) -> Result<Recurrence, Vec<RowFault>> {
    let (changes, mut faults) = changes(draft, fields);
    let last_day = match fields.get("last_day").map_or("", |raw| raw.trim()) {
        "" => None,
        raw => raw.parse().map(Some).unwrap_or_else(|_| {
            let message = "Last date is not a date of the calendar; it should look like 2026-11-26";
            faults.push(RowFault {
                field: "last_day".to_owned(),
                message: message.to_owned(),
            });
            None
        }),
    };
    if !faults.is_empty() {
        return Err(faults);
    }
    let changed = with_dates(draft, &changes, last_day)
        .map_err(|faults| faults.iter().map(RowFault::of).collect::<Vec<_>>())?;
    changed
        .recurrence
        .ok_or_else(|| vec![RowFault::of(&DatesFault::NoSeries)])
}

fn page(
    mine: &Mine,
    shown_from: Option<NaiveDate>,
    now: DateTime<Utc>,
    fields: &BTreeMap<String, String>,
) -> Result<DatesPage, WebError> {
    let draft = &mine.event.draft;
    let recurrence = draft
        .recurrence
        .as_ref()
        .filter(|_| mine.event.state.is_public());
    let recurrence = recurrence.ok_or(WebError::NotFound)?;
    let zone = draft.when.zone;
    let from = shown_from.map_or(now, |day| {
        zone.instant_of(day.and_time(NaiveTime::MIN)).earliest()
    });
    let mut dates = dates_of(draft, from, SHOWN + 1);
    let later = dates.get(SHOWN).map(|it| it.id.date().to_string());
    dates.truncate(SHOWN);
    let mut typed = typed(fields);
    let rows = dates.iter().map(|date| {
        let typed = typed.remove(&date.id);
        row(date, Some(mine.person.zone), typed.unwrap_or_default())
    });
    Ok(DatesPage {
        path: mine.path(),
        action: match shown_from {
            Some(day) => format!("{}/dates?from={day}", mine.path()),
            None => format!("{}/dates", mine.path()),
        },
        title: draft.title.to_string(),
        repeats: match &recurrence.rule {
            Some(rule) => rule.describe(draft.when.local_start()),
            None => "on dates of its own".to_owned(),
        },
        version: mine.event.version,
        is_timed: draft.when.is_timed(),
        rows: rows.collect(),
        last_day: fields.get("last_day").cloned().unwrap_or_default(),
        ends: last_start(draft).map(|at| describe_day(at.date())),
        can_renew: renewed(draft, now).is_some(),
        later: later.map(|day| format!("{}/dates?from={day}", mine.path())),
        notice: None,
        faults: Vec::new(),
    })
}

impl DatesPage {
    fn with_faults(mut self, faults: Vec<RowFault>) -> Self {
        for row in &mut self.rows {
            let own = faults.iter().find(|fault| fault.field.ends_with(&row.id));
            row.fault = own.map(|fault| fault.message.clone());
        }
        Self { faults, ..self }
    }

    /// What is wrong with the last day.
    fn fault_of_end(&self) -> Option<&str> {
        let fault = self.faults.iter().find(|fault| fault.field == "last_day");
        fault.map(|fault| fault.message.as_str())
    }
}
