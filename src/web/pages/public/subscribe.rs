//! From filters to a calendar in one's own app.

use actix_web::{HttpRequest, Responder, web};
use askama::Template;

use super::agenda;
use super::calendar_links::SubscribeLinks;
use super::card::EventCard;
use super::filters::{Filters, Settings};
use super::qr::Qr;
use super::social::Social;
use super::{Query, query_of, with_query};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;

#[derive(Template)]
#[template(path = "page/public/subscribe.html")]
struct SubscribePage {
    social: Social,
    filters: Filters,
    settings: Settings,
    /// What is chosen, in words.
    what: String,
    /// How many events lie ahead in it.
    count: usize,
    next: Vec<EventCard>,
    links: SubscribeLinks,
    feed_path: String,
    events_path: String,
    qr: Option<Qr>,
    is_loopback: bool,
}

const DESCRIPTION: &str = "Choose what you care for and get it in Apple Calendar, Google Calendar, Outlook, \
    Thunderbird or any other app, always up to date.";

/// Dates shown as a taste of what the calendar will hold.
const TASTE: usize = 5;

/// `GET /subscribe`.
pub async fn get(request: HttpRequest, app: web::Data<App>) -> Result<impl Responder, WebError> {
    let query = Query::read(request.query_string(), &["also"])?;
    let is_adding = query.own("also").is_some();
    let selection = query.selection;
    let catalog = app.shelf.current();
    selection
        .check(&catalog)
        .map_err(|fault| WebError::BadRequest(fault.to_string()))?;
    let now = app.clock.now();
    let matcher = selection.on(&catalog);
    let keep = |entry: &crate::catalog::Entry| matcher.has(entry);
    let ahead = catalog
        .entries()
        .iter()
        .filter(|entry| keep(entry) && entry.is_on() && !entry.is_over(now));
    let feed_path = format!("/feed/{}.ics", selection.canonical());
    let what = selection.describe(&catalog);
    let links = SubscribeLinks::to(&app.site, &feed_path, &what);
    Ok(Page::public(SubscribePage {
        social: Social::of(
            &app.site,
            "/subscribe",
            &format!("Subscribe: {what}"),
            DESCRIPTION,
        ),
        filters: Filters::of(&selection, &catalog, "/subscribe", is_adding),
        settings: Settings::of(&selection),
        count: ahead.count(),
        next: agenda::cards(&catalog.upcoming(now, keep, TASTE), now),
        qr: Qr::of(&links.webcal),
        events_path: with_query("/events", &[query_of(&selection.clone().without_options())]),
        is_loopback: app.site.is_loopback(),
        what,
        links,
        feed_path,
    }))
}
