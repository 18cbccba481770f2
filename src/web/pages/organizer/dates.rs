//! The dates of a series, one by one: left out, moved, cancelled, and where it ends.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::Deserialize;

use super::mine::{CHANGED, Mine, own, version_of};
use super::my_event::act;
use crate::event::{
    self, DateChange, DateStanding, DatesFault, EventDraft, SeriesDate, dates_of, describe_day,
    describe_when, in_zone, last_start, renewed, with_dates,
};
use crate::recurrence::Recurrence;
use crate::text::{Line, TextFault};
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

/// One date, and what is to become of it.
struct Row {
    /// Its start as the rule has it: its name in the form.
    id: String,
    when: String,
    for_you: Option<String>,
    standing: &'static str,
    told: Option<String>,
    note: Option<&'static str>,
    typed: Typed,
    fault: Option<String>,
}

/// What was typed for one date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Typed {
    how: String,
    date: String,
    time: String,
    reason: String,
}

/// What is wrong, and with which field.
struct RowFault {
    field: String,
    message: String,
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

/// What was typed for each date, by its start.
fn typed(fields: &BTreeMap<String, String>) -> BTreeMap<NaiveDateTime, Typed> {
    let mut typed: BTreeMap<NaiveDateTime, Typed> = BTreeMap::new();
    for (name, value) in fields {
        let Some((field, id)) = name.split_once('@') else {
            continue;
        };
        let Ok(id) = id.parse() else { continue };
        let row = typed.entry(id).or_default();
        match field {
            "how" => row.how.clone_from(value),
            "date" => row.date.clone_from(value),
            "time" => row.time.clone_from(value),
            "reason" => row.reason.clone_from(value),
            _ => {}
        }
    }
    typed
}

/// The series with every change that was typed, or everything that is wrong.
fn read(
    draft: &EventDraft,
    fields: &BTreeMap<String, String>,
) -> Result<Recurrence, Vec<RowFault>> {
    let (mut faults, mut changes) = (Vec::new(), BTreeMap::new());
    for (id, typed) in typed(fields) {
        match change(draft, id, &typed) {
            Ok(change) => changes.extend(change.map(|change| (id, change))),
            Err((field, message)) => faults.push(RowFault {
                field: format!("{field}@{}", name_of(id)),
                message: format!("{}: {message}", describe_day(id.date())),
            }),
        }
    }
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

/// What is to become of one date; nothing where it stays as it is.
fn change(
    draft: &EventDraft,
    id: NaiveDateTime,
    typed: &Typed,
) -> Result<Option<DateChange>, (&'static str, String)> {
    Ok(Some(match typed.how.as_str() {
        "restore" => DateChange::Restore,
        "leave-out" => DateChange::LeaveOut,
        "move" => DateChange::Move(moved_to(draft, id, typed)?),
        "cancel" => match Line::parse(&typed.reason, 300) {
            Err(TextFault::Empty) => DateChange::Cancel(None),
            Err(cause) => return Err(("reason", format!("the reason {cause}"))),
            Ok(reason) => DateChange::Cancel(Some(reason)),
        },
        _ => return Ok(None),
    }))
}

fn moved_to(
    draft: &EventDraft,
    id: NaiveDateTime,
    typed: &Typed,
) -> Result<NaiveDateTime, (&'static str, String)> {
    let date: NaiveDate = typed.date.trim().parse().map_err(|_| {
        (
            "date",
            "say to which date it moves, such as 2026-11-26".to_owned(),
        )
    })?;
    if !draft.when.is_timed() || typed.time.trim().is_empty() {
        return Ok(date.and_time(id.time()));
    }
    let time = NaiveTime::parse_from_str(typed.time.trim(), "%H:%M")
        .map_err(|_| ("time", "say at which time, such as 18:30".to_owned()))?;
    Ok(date.and_time(time))
}

/// The start of a date, as its fields are named.
fn name_of(id: NaiveDateTime) -> String {
    id.format("%Y-%m-%dT%H:%M:%S").to_string()
}

impl RowFault {
    fn of(fault: &DatesFault) -> Self {
        let (field, message) = match fault {
            DatesFault::Time { id, fault } => (
                format!("date@{}", name_of(*id)),
                format!("{}: {fault}", describe_day(id.date())),
            ),
            DatesFault::EndBeforeStart => ("last_day".to_owned(), format!("Last date: {fault}")),
            DatesFault::NoSeries | DatesFault::Series(_) => {
                ("last_day".to_owned(), fault.to_string())
            }
        };
        Self { field, message }
    }
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
        row(date, mine, typed.unwrap_or_default())
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

fn row(date: &SeriesDate, mine: &Mine, typed: Typed) -> Row {
    let (standing, told) = match &date.standing {
        DateStanding::On => ("Takes place", None),
        DateStanding::LeftOut => ("Left out", None),
        DateStanding::Moved(to) => ("Moved", Some(format!("to {}", describe_when(to)))),
        DateStanding::Cancelled(reason) => ("Cancelled", reason.as_ref().map(ToString::to_string)),
        DateStanding::Missed => ("Falls out", None),
    };
    let note = match date.standing {
        DateStanding::Missed => Some(
            "Clocks go forward that night and skip the hour it would begin at, so nothing takes place. To meet \
             all the same, make a single event of it.",
        ),
        _ if date.is_twice => Some(
            "Clocks go back that night and show the hour it begins at twice: the first of the two is meant.",
        ),
        _ => None,
    };
    Row {
        id: name_of(date.id),
        when: describe_when(&date.planned),
        for_you: in_zone(&date.planned, mine.person.zone),
        standing,
        told,
        note,
        typed,
        fault: None,
    }
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

impl Row {
    /// Whether it can be changed here: what clocks skip cannot.
    fn is_open(&self) -> bool {
        self.standing != "Falls out"
    }

    /// Whether its fields are unfolded.
    fn is_unfolded(&self) -> bool {
        self.fault.is_some() || !matches!(self.typed.how.as_str(), "" | "keep")
    }

    fn choices(&self) -> Vec<(&'static str, &'static str)> {
        let all = [
            ("restore", "It takes place as planned", "Takes place"),
            ("move", "It moves to another date or time", "-"),
            (
                "leave-out",
                "It is left out: calendars do not show it",
                "Left out",
            ),
            (
                "cancel",
                "It is cancelled: calendars show that it is",
                "Cancelled",
            ),
        ];
        let others = all
            .iter()
            .filter(|(.., standing)| *standing != self.standing);
        others.map(|&(value, label, _)| (value, label)).collect()
    }
}
