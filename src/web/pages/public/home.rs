//! The front page: what goes on now, what comes in two weeks, and the ways in.

use actix_web::{Responder, web};
use askama::Template;
use chrono::{DateTime, Days, NaiveTime, Utc};

use super::agenda::{self, Day, Sorted};
use super::card::EventCard;
use super::social::Social;
use crate::catalog::{AgendaItem, Catalog, Entry};
use crate::event::Kind;
use crate::web::app::App;
use crate::web::filters;
use crate::web::page::Page;
use crate::web::reader::Reader;

#[derive(Template)]
#[template(path = "page/public/home.html")]
struct HomePage {
    social: Social,
    now: Vec<EventCard>,
    days: Vec<Day>,
    /// The large events after these days.
    ahead: Vec<EventCard>,
    /// How many events lie ahead, how many groups there are.
    events: usize,
    groups: usize,
    later: String,
}

/// How far the front page looks.
const TWO_WEEKS: Days = Days::new(14);

/// Large events shown beyond that.
const AHEAD: usize = 6;

/// `GET /`.
pub async fn get(reader: Reader, app: web::Data<App>) -> impl Responder {
    let manner = reader.manner;
    let catalog = app.shelf.current();
    let now = app.clock.now();
    let today = now.date_naive();
    let end_day = today + TWO_WEEKS;
    let end = end_day.and_time(NaiveTime::MIN).and_utc();
    let items = catalog.agenda(now, end, |_| true, usize::MAX);
    // What is on now stands above the days, but who was on the way to a cancelled one finds it here.
    let is_off = |item: &AgendaItem<'_>| !item.entry.is_on() || item.occurrence.cancelled;
    let sorted = Sorted::by_day(items, |item| {
        item.occurrence.starts_at > now || is_off(item)
    });
    Page::public(HomePage {
        social: Social::of(
            &app.site,
            "/",
            &manner.locale.text("home-about"),
            &manner.locale.text("home-description"),
        ),
        now: agenda::cards(&catalog.now(now), manner, now),
        days: sorted
            .days
            .iter()
            .map(|(day, items)| Day::of(*day, items, manner, now))
            .collect(),
        ahead: agenda::cards(&large_events(&catalog, end), manner, now),
        events: catalog
            .entries()
            .iter()
            .filter(|entry| entry.is_on() && !entry.is_over(now))
            .count(),
        groups: catalog.groups().len(),
        later: format!("/events?from={end_day}"),
    })
}

/// The next Summits, PTGs and OpenInfra Days that begin after the days listed.
fn large_events(catalog: &Catalog, after: DateTime<Utc>) -> Vec<AgendaItem<'_>> {
    let is_large = |entry: &Entry| {
        matches!(
            entry.listing.draft.kind,
            Kind::Summit | Kind::Ptg | Kind::Days
        )
    };
    let mut items = catalog.upcoming(after, |entry| entry.is_on() && is_large(entry), AHEAD * 2);
    items.retain(|item| {
        item.occurrence.starts_at >= after || item.entry.listing.draft.when.is_month()
    });
    items.truncate(AHEAD);
    items
}
