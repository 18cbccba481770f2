//! A series: what repeats by a rule or has parts, with what comes of it and what was.

use std::sync::Arc;

use actix_web::{Either, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};

use super::calendar_links::SubscribeLinks;
use super::card::{self, Dates, EventCard};
use super::event::{DateLine, Notice, Phase, missing, next_dates, parts};
use super::link_card::Picture;
use super::social::Social;
use crate::catalog::{AgendaItem, Catalog, Entry};
use crate::feed::{Facet, Selection};
use crate::slug::Slug;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::page::{Page, see_other};
use crate::web::reader::Reader;
use crate::web::show::{self, Manner};

#[derive(Template)]
#[template(path = "page/public/series.html")]
struct SeriesPage {
    social: Social,
    title: String,
    lang: Option<String>,
    kind: &'static str,
    kind_label: String,
    notice: Option<Notice>,
    /// Whether nothing of it comes again.
    is_over: bool,
    rule: Option<String>,
    summary: Option<String>,
    place: String,
    event_path: String,
    feed_path: String,
    subscribe: SubscribeLinks,
    subscribe_path: String,
    /// The next dates of what repeats.
    dates: Vec<DateLine>,
    /// The next of what belongs to it.
    parts: Vec<EventCard>,
    past: Vec<EventCard>,
    all_path: String,
    past_path: String,
    clocks_path: String,
}

/// What is listed: still to come, and over.
const NEXT: usize = 5;
const PAST: usize = 10;

/// `GET /series/{slug}`. What is no series has its page as an event.
pub async fn get(
    slug: web::Path<String>,
    reader: Reader,
    app: web::Data<App>,
) -> Result<impl Responder, WebError> {
    let catalog = app.shelf.current();
    let slug = Slug::parse(&slug).map_err(|_| WebError::NotFound)?;
    let entry = catalog
        .entry(&slug)
        .ok_or_else(|| missing(&catalog, &slug))?;
    Ok(match is_series(&catalog, entry) {
        true => Either::Left(Page::public(page(&app, &catalog, entry, reader.manner))),
        false => Either::Right(to_event(&slug)),
    })
}

fn to_event(slug: &Slug) -> HttpResponse {
    see_other(&format!("/events/{slug}"))
}

/// Whether there is more than one date or part of it.
pub fn is_series(catalog: &Catalog, entry: &Entry) -> bool {
    let listing = &entry.listing;
    listing.draft.recurrence.is_some() || !catalog.children(&listing.slug).is_empty()
}

fn page(app: &App, catalog: &Catalog, entry: &Arc<Entry>, manner: Manner) -> SeriesPage {
    let (locale, now) = (manner.locale, app.clock.now());
    let (listing, draft) = (&entry.listing, &entry.listing.draft);
    let selection = Selection::of(Facet::Series, listing.slug.as_str()).unwrap_or_default();
    let feed_path = format!("/feed/{}.ics", selection.canonical());
    let rule = manner.rule(&draft.when, draft.recurrence.as_ref());
    let phase = Phase::of(entry, now);
    let about = [
        rule.clone(),
        draft.summary.as_ref().map(ToString::to_string),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    let (past_parts, parts) = parts(catalog, &listing.slug, [PAST, NEXT], manner, now);
    let mut past = past_dates(entry, manner, now);
    past.extend(past_parts);
    past.truncate(PAST);
    SeriesPage {
        social: Social::of(
            &app.site,
            &format!("/series/{}", listing.slug),
            draft.title.as_str(),
            &about.join(". "),
        )
        .with(Picture::of_event(&app.site, entry)),
        title: draft.title.to_string(),
        lang: show::language_of(draft.title.as_str(), &draft.languages).map(str::to_owned),
        kind: draft.kind.as_str(),
        kind_label: card::kind_label(draft.kind, locale),
        notice: Notice::of(entry, phase, manner),
        is_over: phase == Phase::Over,
        rule,
        summary: draft.summary.as_ref().map(ToString::to_string),
        place: card::place(draft, locale),
        event_path: format!("/events/{}", listing.slug),
        subscribe: SubscribeLinks::to(&app.site, &feed_path, draft.title.as_str()),
        subscribe_path: format!("/subscribe{}", selection.query()),
        dates: next_dates(entry, manner, now),
        parts,
        past,
        all_path: format!("/events{}", selection.query()),
        past_path: format!("/events{}&show=past", selection.query()),
        clocks_path: format!("/clock-changes{}", selection.query()),
        feed_path,
    }
}

/// The last dates of what repeats, the latest first, those that were called off among them; none of
/// what does not repeat.
fn past_dates(entry: &Arc<Entry>, manner: Manner, now: DateTime<Utc>) -> Vec<EventCard> {
    if entry.listing.draft.recurrence.is_none() {
        return Vec::new();
    }
    let over = entry.between(DateTime::<Utc>::MIN_UTC, now);
    let mut over: Vec<_> = over.filter(|one| one.ends_at <= now).collect();
    over.reverse();
    over.truncate(PAST);
    over.into_iter()
        .map(|occurrence| AgendaItem { entry, occurrence })
        .map(|item| EventCard::of(&item, Dates::Full, manner, now))
        .collect()
}
