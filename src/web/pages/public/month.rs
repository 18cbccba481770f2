//! A month as a table; where there is no room for one, its days stand one below the other.

mod cells;

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, Utc};

use self::cells::{Cell, DaysOf, weeks};
use super::card::EventCard;
use super::filters::Filters;
use super::social::Social;
use super::{Query, agenda, query_of, with_query};
use crate::catalog::{Catalog, Entry};
use crate::feed::{Deadlines, Matcher, Selection};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::page::{Page, see_other};
use crate::web::reader::Reader;
use crate::web::show::{Manner, local_day};

#[derive(Template)]
#[template(path = "page/public/month.html")]
struct MonthPage {
    social: Social,
    title: String,
    caption: String,
    path: String,
    has_deadlines: bool,
    feed_title: String,
    feed_path: String,
    /// The heads of the columns, in short and in full.
    weekdays: Vec<(String, String)>,
    weeks: Vec<Vec<Cell>>,
    undated: Vec<EventCard>,
    is_empty: bool,
    /// The month of the next event, where this one has none.
    next: Option<Link>,
    earlier: Option<Link>,
    later: Option<Link>,
    /// The month we live in, where it is another one.
    current: Option<String>,
    list_path: String,
    subscribe_path: String,
    filters: Filters,
}

/// A month to go to.
struct Link {
    href: String,
    text: String,
}

/// `GET /calendar`: the month we live in.
pub async fn current(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    let query = Query::read(request.query_string(), &[])?;
    let today = app.clock.now().date_naive();
    Ok(see_other(&address(today, &query.selection)))
}

/// `GET /calendar/{year}/{month}`.
pub async fn get(
    path: web::Path<(String, String)>,
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
) -> Result<impl Responder, WebError> {
    let first = parse(&path).ok_or(WebError::NotFound)?;
    let query = Query::read(request.query_string(), &[])?;
    let catalog = app.shelf.current();
    let selection = query.selection;
    selection
        .check(&catalog)
        .map_err(|fault| WebError::BadRequest(fault.to_string()))?;
    Ok(Page::public(page(
        &app,
        &catalog,
        &selection,
        first,
        reader.manner,
    )))
}

/// The first day of a month that people plan for or look back on.
fn parse((year, month): &(String, String)) -> Option<NaiveDate> {
    let digits = |text: &str, longest| {
        let is_number = text.len() <= longest && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse::<u32>().ok()).flatten()
    };
    let (year, month) = (digits(year, 4)?, digits(month, 2)?);
    (1990..=2100).contains(&year).then_some(())?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1)
}

/// The page of the month of a day.
pub fn address(day: NaiveDate, selection: &Selection) -> String {
    let path = format!("/calendar/{}/{:02}", day.year(), day.month());
    with_query(&path, &[query_of(selection)])
}

fn page(
    app: &App,
    catalog: &Catalog,
    selection: &Selection,
    first: NaiveDate,
    manner: Manner,
) -> MonthPage {
    let (locale, now) = (manner.locale, app.clock.now());
    let matcher = selection.on(catalog);
    let days = DaysOf::month(catalog, &matcher, first);
    let link = |day: NaiveDate| Link {
        href: address(day, selection),
        text: locale.month(day),
    };
    let to = |day: Option<NaiveDate>| {
        let sensible = day.filter(|day| (1990..=2100).contains(&day.year()));
        sensible.map(link)
    };
    let is_empty = days.is_empty();
    let what = selection.describe(catalog, locale);
    let month = locale.month(first);
    let title = match selection.is_everything() {
        true => month.clone(),
        false => format!("{what} · {month}"),
    };
    let path = address(first, &Selection::all());
    MonthPage {
        social: Social::of(
            &app.site,
            &address(first, selection),
            &title,
            &locale.fill("events-description", [("what", title.as_str().into())]),
        ),
        caption: what.clone(),
        has_deadlines: selection.deadlines() == Deadlines::On,
        feed_title: what,
        feed_path: format!("/feed/{}.ics", selection.canonical()),
        weekdays: cells::week_of(first, locale)
            .map(|day| (locale.short_weekday(day), locale.weekday(day)))
            .collect(),
        undated: agenda::cards(&days.undated, manner, now),
        next: is_empty
            .then(|| next_month(catalog, &matcher, first, now).map(link))
            .flatten(),
        earlier: to(first.checked_sub_months(Months::new(1))),
        later: to(first.checked_add_months(Months::new(1))),
        current: (now.date_naive().with_day(1) != Some(first))
            .then(|| address(now.date_naive(), selection)),
        list_path: with_query("/events", &[query_of(selection), format!("from={first}")]),
        subscribe_path: with_query("/subscribe", &[query_of(selection)]),
        filters: Filters::of(selection, catalog, &path, false, locale),
        weeks: weeks(&days, selection, manner, now),
        is_empty,
        title,
        path,
    }
}

/// The month in which the first thing after this one takes place, of what is still to come.
fn next_month(
    catalog: &Catalog,
    matcher: &Matcher<'_>,
    first: NaiveDate,
    now: DateTime<Utc>,
) -> Option<NaiveDate> {
    let after = (first + Months::new(1) + Days::new(1)).and_time(NaiveTime::MIN);
    let from = after.and_utc().max(now);
    let keep = |entry: &Entry| entry.is_on() && matcher.has(entry);
    let next = catalog.upcoming(from, keep, 1).into_iter().next()?;
    Some(local_day(&next.occurrence.when))
}
