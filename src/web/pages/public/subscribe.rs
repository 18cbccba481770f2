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
use crate::catalog::Entry;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::form::{DigestView, pace};
use crate::web::page::Page;
use crate::web::reader::Reader;

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
    /// How many more wait for their day.
    waiting: usize,
    next: Vec<EventCard>,
    links: SubscribeLinks,
    /// The path of the feed without its ending.
    feed: String,
    /// The same for readers of news and for programs, absolute.
    atom: String,
    json: String,
    events_path: String,
    /// Where the choice gets a lasting short name.
    name_path: String,
    qr: Option<Qr>,
    is_loopback: bool,
    /// The form for the same by mail.
    mail: DigestView,
}

/// Dates shown as a taste of what the calendar will hold.
const TASTE: usize = 5;

/// `GET /subscribe`.
///
/// A script asks for the same page when the form changes, and takes from it what it marks with
/// `data-swap`: there is one way to make an answer, and it is the one without script.
pub async fn get(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
) -> Result<impl Responder, WebError> {
    let manner = reader.manner;
    let locale = manner.locale;
    let query = Query::read(request.query_string(), &["also"])?;
    let is_adding = query.own("also").is_some();
    let selection = query.selection;
    let catalog = app.shelf.current();
    selection
        .check(&catalog)
        .map_err(|fault| WebError::BadRequest(fault.to_string()))?;
    let now = app.clock.now();
    let matcher = selection.on(&catalog);
    let look = selection.options().look();
    let is_entry = |entry: &Entry| look.months || !entry.listing.draft.when.is_month();
    let keep = |entry: &Entry| matcher.has(entry) && is_entry(entry);
    let entries = catalog.entries().iter();
    let ahead = entries.filter(|entry| matcher.has(entry) && entry.is_on() && !entry.is_over(now));
    let (entries, waiting): (Vec<_>, Vec<_>) = ahead.partition(|entry| is_entry(entry));
    let feed = format!("/feed/{}", selection.canonical());
    let what = selection.describe(&catalog, locale);
    let name = selection.describe(&catalog, look.language);
    let links = SubscribeLinks::to(&app.site, &format!("{feed}.ics"), &name);
    Ok(Page::public(SubscribePage {
        social: Social::of(
            &app.site,
            "/subscribe",
            &locale.fill("subscribe-to", [("what", what.as_str().into())]),
            &locale.text("subscribe-description"),
        ),
        filters: Filters::of(&selection, &catalog, "/subscribe", is_adding, locale),
        settings: Settings::of(&selection, locale),
        count: entries.len(),
        waiting: waiting.len(),
        next: agenda::next(&catalog, &matcher, keep, manner, now, TASTE),
        qr: Qr::of(&links.webcal),
        events_path: with_query("/events", &[query_of(&selection.clone().without_options())]),
        name_path: format!("/my/names/new{}", selection.query()),
        is_loopback: app.site.is_loopback(),
        mail: DigestView::blank(
            &reader,
            selection.canonical(),
            pace::form_key(now).to_string(),
        ),
        atom: app.site.url(&format!("{feed}.atom")),
        json: app.site.url(&format!("{feed}.json")),
        what,
        links,
        feed,
    }))
}
