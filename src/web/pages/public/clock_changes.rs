//! What moves for a reader when clocks change: meetings keep the time of their place, and a reader whose
//! clock goes forward on another day, or not at all, finds them at another hour.

mod shift;

use actix_web::{HttpRequest, Responder, web};
use askama::Template;

use self::shift::{Shift, shifts};
use super::{Query, query_of, with_query};
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
struct ClockChangesPage {
    /// The zone that is asked for, as it was typed.
    zone: String,
    /// What is wrong with it.
    is_unknown: bool,
    /// The selection, to keep it with another zone.
    kept: Vec<(String, String)>,
    /// What is looked at, in words.
    what: String,
    zones: Vec<&'static str>,
    /// What moves, by the first date that does.
    moving: Vec<Line>,
    /// How many meetings stay as they are.
    staying: usize,
    list_path: String,
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
    let asked = query.own("zone").map(Zone::parse);
    let is_unknown = matches!(asked, Some(Err(_)));
    let zone = match &asked {
        Some(asked) => asked.as_ref().ok().copied(),
        None => reader.manner.zone,
    };
    let matcher = selection.on(&catalog);
    let meetings = catalog.entries().iter();
    let meetings = meetings.filter(|entry| matcher.has(entry));
    let all = zone.map(|zone| shifts(meetings, zone, app.clock.now()));
    let all = all.unwrap_or_default();
    let typed = query.own("zone").or(zone.map(Zone::name));
    let mut zones: Vec<&str> = Zone::all().map(Zone::name).collect();
    zones.sort_unstable();
    Ok(Page::public(ClockChangesPage {
        zone: typed.unwrap_or_default().to_owned(),
        is_unknown,
        kept: pairs(selection),
        what: selection.describe(&catalog, reader.locale()),
        zones,
        moving: all
            .moving
            .iter()
            .map(|shift| Line::of(shift, reader.manner))
            .collect(),
        staying: all.staying,
        list_path: with_query("/events", &[query_of(selection)]),
    }))
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
