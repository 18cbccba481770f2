//! The list of events by day, with its filters.

mod walk;

use actix_web::{HttpRequest, Responder, web};
use askama::Template;
use chrono::{DateTime, Days, NaiveDate, Utc};

use self::walk::{Listed, backward, first_day_ahead, forward};
use super::agenda::{self, Day};
use super::card::EventCard;
use super::filters::Filters;
use super::social::Social;
use super::{Query, month, query_of, with_query};
use crate::catalog::Catalog;
use crate::feed::{Deadlines, Selection};
use crate::locale::Locale;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::page::Page;
use crate::web::reader::Reader;

#[derive(Template)]
#[template(path = "page/public/events.html")]
struct EventsPage {
    title: String,
    social: Social,
    feed_title: String,
    feed_path: String,
    subscribe_path: String,
    month_path: String,
    filters: Filters,
    is_past: bool,
    has_deadlines: bool,
    from: String,
    under_way: Vec<EventCard>,
    days: Vec<Day>,
    undated: Vec<EventCard>,
    is_empty: bool,
    earlier: Option<Step>,
    later: Option<Step>,
}

/// A link to the list before or after.
struct Step {
    href: String,
    text: String,
}

/// What part of time a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// From now on.
    FromNow,
    /// From a day on.
    From(NaiveDate),
    /// What is over, the latest first, of the days before this one.
    Before(NaiveDate),
}

/// `GET /events`.
pub async fn get(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
) -> Result<impl Responder, WebError> {
    let manner = reader.manner;
    let locale = manner.locale;
    let query = Query::read(request.query_string(), &["from", "show"])?;
    let catalog = app.shelf.current();
    let selection = query.selection.clone();
    selection
        .check(&catalog)
        .map_err(|fault| WebError::BadRequest(fault.to_string()))?;
    let now = app.clock.now();
    let part = Part::read(&query, now)?;
    let listed = match part {
        Part::FromNow => forward(&catalog, &selection, None, now),
        Part::From(day) => forward(&catalog, &selection, Some(day), now),
        Part::Before(day) => backward(&catalog, &selection, day, now),
    };
    let sorted = &listed.sorted;
    let mut days: Vec<Day> = sorted
        .days
        .iter()
        .map(|(day, items)| Day::of(*day, items, manner, now))
        .collect();
    if part.is_past() {
        days.reverse();
    }
    let (earlier, later) = steps(part, &listed, &selection, locale, now);
    let (title, what) = (
        part.title(&selection, &catalog, locale),
        selection.describe(&catalog, locale),
    );
    Ok(Page::public(EventsPage {
        social: Social::of(
            &app.site,
            &with_query("/events", &[query_of(&selection)]),
            &title,
            &locale.fill("events-description", [("what", what.as_str().into())]),
        ),
        title,
        feed_title: what,
        feed_path: format!("/feed/{}.ics", selection.canonical()),
        subscribe_path: with_query("/subscribe", &[query_of(&selection)]),
        month_path: month::address(part.first_day(now), &selection),
        filters: Filters::of(&selection, &catalog, "/events", false, locale),
        is_past: part.is_past(),
        has_deadlines: selection.deadlines() == Deadlines::On,
        from: query.own("from").unwrap_or_default().to_owned(),
        under_way: agenda::cards(&sorted.under_way, manner, now),
        undated: agenda::cards(&sorted.undated, manner, now),
        is_empty: days.is_empty() && sorted.under_way.is_empty() && sorted.undated.is_empty(),
        days,
        earlier,
        later,
    }))
}

impl Part {
    fn read(query: &Query, now: DateTime<Utc>) -> Result<Self, WebError> {
        let is_past = match query.own("show") {
            None | Some("upcoming") => false,
            Some("past") => true,
            Some(other) => {
                return Err(WebError::BadRequest(format!(
                    "{other:?} cannot stand for show; it takes upcoming, past"
                )));
            }
        };
        let day = query.own("from").map(parse_day).transpose()?;
        let today = now.date_naive();
        Ok(match (is_past, day) {
            (false, None) => Self::FromNow,
            (false, Some(day)) if day == today => Self::FromNow,
            (false, Some(day)) => Self::From(day),
            (true, day) => Self::Before(day.unwrap_or(first_day_ahead(now))),
        })
    }

    /// The day whose month shows about the same.
    fn first_day(self, now: DateTime<Utc>) -> NaiveDate {
        match self {
            Self::From(day) => day,
            Self::FromNow | Self::Before(_) => now.date_naive(),
        }
    }

    fn is_past(self) -> bool {
        matches!(self, Self::Before(_))
    }

    fn title(self, selection: &Selection, catalog: &Catalog, locale: Locale) -> String {
        let what = selection.describe(catalog, locale);
        match self {
            Self::FromNow if selection.is_everything() => locale.text("upcoming-events").into(),
            Self::FromNow => what,
            Self::From(day) => {
                let values = [("what", what.into()), ("day", locale.date(day).into())];
                locale.fill("what-from-day", values)
            }
            Self::Before(_) => locale.fill("what-is-over", [("what", what.into())]),
        }
    }
}

fn parse_day(text: &str) -> Result<NaiveDate, WebError> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let sensible = NaiveDate::from_ymd_opt(1990, 1, 1)..=NaiveDate::from_ymd_opt(2100, 12, 31);
    day.filter(|day| sensible.contains(&Some(*day)))
        .ok_or_else(|| {
            let shown: String = text.chars().take(40).collect();
            WebError::BadRequest(format!(
                "{shown:?} cannot stand for from; it takes a date such as 2026-12-01"
            ))
        })
}

/// The links to the pages before and after.
fn steps(
    part: Part,
    listed: &Listed<'_>,
    selection: &Selection,
    locale: Locale,
    now: DateTime<Utc>,
) -> (Option<Step>, Option<Step>) {
    let to = |own: &[String], text: String| {
        let parts: Vec<String> = [query_of(selection)]
            .into_iter()
            .chain(own.iter().cloned())
            .collect();
        Step {
            href: with_query("/events", &parts),
            text,
        }
    };
    let past = "show=past".to_owned();
    let from = |day: NaiveDate| format!("from={day}");
    let text = |key| locale.text(key).into_owned();
    let about = |key, day: NaiveDate| locale.fill(key, [("day", locale.date(day).into())]);
    let later = |day: NaiveDate| to(&[from(day)], about("later-from-day", day));
    match part {
        Part::Before(_) => {
            let earlier = listed.next;
            let earlier =
                earlier.map(|day| to(&[past, from(day)], about("earlier-before-day", day)));
            (earlier, Some(to(&[], text("upcoming-events"))))
        }
        Part::FromNow => (
            Some(to(&[past], text("past-events"))),
            listed.next.map(later),
        ),
        Part::From(day) => {
            let today = now.date_naive();
            let back = day.checked_sub_days(Days::new(30)).unwrap_or(day);
            let earlier = match back {
                _ if back <= today && day > today => to(&[], text("earlier-from-today")),
                back => to(&[from(back)], about("earlier-from-day", back)),
            };
            (Some(earlier), listed.next.map(later))
        }
    }
}
