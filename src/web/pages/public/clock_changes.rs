//! What moves for a reader when clocks change: meetings keep the time of their place, and a reader whose
//! clock goes forward on another day, or not at all, finds them at another hour.

mod shift;

use std::sync::Arc;

use actix_web::{HttpRequest, Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};

use self::shift::{Shift, shifts};
use super::{Query, query_of, with_query};
use crate::catalog::Entry;
use crate::feed::Selection;
use crate::recurrence::Zone;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::page::Page;
use crate::web::reader::Reader;
use crate::web::show::{Manner, TimeText, language_of};

#[derive(Template)]
#[template(path = "page/public/clock_changes.html")]
pub struct ClockChangesPage {
    /// Whose meetings they are.
    whose: Whose,
    /// The zone that is asked for, as it was typed.
    zone: String,
    /// What is wrong with it.
    is_unknown: bool,
    zones: Vec<&'static str>,
    /// What moves, by the first date that does.
    moving: Vec<Line>,
    /// How many meetings stay as they are.
    staying: usize,
}

/// Which meetings a page looks at.
pub struct Whose {
    /// The address of the page.
    pub path: &'static str,
    /// What chooses them, to keep it with another zone.
    pub kept: Vec<(String, String)>,
    /// The same in words.
    pub what: String,
    /// Where they are listed.
    pub list_path: String,
}

/// A meeting that moves.
struct Line {
    href: String,
    title: String,
    lang: Option<String>,
    /// When it is now.
    now: TimeText,
    /// When it is from then on, on the first date that differs.
    then: TimeText,
}

/// `GET /clock-changes`.
pub async fn get(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
) -> Result<impl Responder, WebError> {
    let query = Query::read(request.query_string(), &["zone"])?;
    let catalog = app.shelf.current();
    let selection = &query.selection;
    selection
        .check(&catalog)
        .map_err(|fault| WebError::BadRequest(fault.to_string()))?;
    let matcher = selection.on(&catalog);
    let meetings = catalog.entries().iter();
    let meetings = meetings.filter(|entry| matcher.has(entry));
    let whose = Whose {
        path: "/clock-changes",
        kept: pairs(selection),
        what: selection.describe(&catalog, reader.locale()),
        list_path: with_query("/events", &[query_of(selection)]),
    };
    let (zone, now) = (query.own("zone"), app.clock.now());
    Ok(Page::public(ClockChangesPage::of(
        meetings, whose, zone, &reader, now,
    )))
}

impl ClockChangesPage {
    /// What moves of these meetings in a zone, or in the reader's own.
    pub fn of<'a>(
        meetings: impl Iterator<Item = &'a Arc<Entry>>,
        whose: Whose,
        asked: Option<&str>,
        reader: &Reader,
        now: DateTime<Utc>,
    ) -> Self {
        let zone = match asked {
            Some(asked) => Zone::parse(asked).ok(),
            None => reader.manner.zone,
        };
        let all = zone.map(|zone| shifts(meetings, zone, now));
        let all = all.unwrap_or_default();
        let mut zones: Vec<&str> = Zone::all().map(Zone::name).collect();
        zones.sort_unstable();
        let line = |shift: &Shift<'_>| Line::of(shift, reader.manner);
        Self {
            whose,
            zone: asked
                .or(zone.map(Zone::name))
                .unwrap_or_default()
                .to_owned(),
            is_unknown: asked.is_some() && zone.is_none(),
            zones,
            moving: all.moving.iter().map(line).collect(),
            staying: all.staying,
        }
    }
}

/// The selection as fields of a form.
fn pairs(selection: &Selection) -> Vec<(String, String)> {
    let query = query_of(selection);
    url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

impl Line {
    fn of(shift: &Shift<'_>, manner: Manner) -> Self {
        let listing = &shift.entry.listing;
        let title = listing.draft.title.as_str();
        Self {
            href: format!("/events/{}", listing.slug),
            title: title.to_owned(),
            lang: language_of(title, &listing.draft.languages).map(str::to_owned),
            now: manner.moment(shift.now, shift.zone),
            then: manner.moment(shift.then, shift.zone),
        }
    }
}
