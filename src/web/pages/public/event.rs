//! One event: its page in every state it can be in.

mod dates;
mod facts;
mod json_ld;
pub mod photo;
mod status;

use std::borrow::Cow;
use std::sync::Arc;

use actix_web::{Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};

pub use self::dates::{DateLine, next_dates};
use self::facts::{Deadline, Facts, LinkButton, buttons, deadlines};
use self::photo::Photo;
pub use self::status::{Notice, Phase};
use super::calendar_links::{AddLinks, SubscribeLinks};
use super::card::{self, EventCard};
use super::link_card::Picture;
use super::series::is_series;
use super::social::Social;
use crate::catalog::{Catalog, Entry};
use crate::feed::{Facet, Selection};
use crate::slug::Slug;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::page::Page;
use crate::web::reader::Reader;
use crate::web::show::{self, Manner, SpanText, TimeText};

#[derive(Template)]
#[template(path = "page/public/event.html")]
struct EventPage {
    social: Social,
    title: String,
    lang: Option<String>,
    kind: &'static str,
    kind_label: String,
    kind_path: String,
    notice: Option<Notice>,
    is_struck: bool,
    when: SpanText,
    /// What stands above the time of a series: "Next" or "Last".
    when_label: Option<Cow<'static, str>>,
    countdown: Option<String>,
    rule: Option<String>,
    dates: Vec<DateLine>,
    summary: Option<String>,
    description_html: Option<String>,
    text_lang: Option<String>,
    photo: Option<Photo>,
    facts: Facts,
    buttons: Vec<LinkButton>,
    deadlines: Vec<Deadline>,
    ics_path: String,
    report_path: String,
    subscribe: SubscribeLinks,
    add: Option<AddLinks>,
    is_addable: bool,
    /// Where a star goes; none for what is over.
    star_path: Option<String>,
    parent: Option<EventCard>,
    /// The page of the series that it is or belongs to.
    series_path: Option<String>,
    parts: Vec<EventCard>,
    past_parts: Vec<EventCard>,
    updated: TimeText,
    json_ld: String,
}

/// Parts of an event that are listed on its page: still to come, and over.
const PARTS: usize = 30;
const PAST_PARTS: usize = 10;

/// `GET /events/{slug}`.
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
    Ok(Page::public(page(&app, &catalog, entry, reader.manner)))
}

/// Why there is no event with this slug.
pub fn missing(catalog: &Catalog, slug: &Slug) -> WebError {
    if catalog.is_gone(slug) {
        WebError::Gone("our staff have taken this event down, and it does not come back")
    } else {
        WebError::NotFound
    }
}

fn page(app: &App, catalog: &Catalog, entry: &Entry, manner: Manner) -> EventPage {
    let locale = manner.locale;
    let now = app.clock.now();
    let (listing, draft) = (&entry.listing, &entry.listing.draft);
    let phase = Phase::of(entry, now);
    // A series is shown by its next date, or its last when it is over.
    let shown = entry.next(now).or_else(|| entry.last());
    let (span, starts_at) = shown.map_or((draft.when.span, draft.when.starts_at()), |occurrence| {
        (occurrence.when, occurrence.starts_at)
    });
    let when = manner.full(&span, draft.when.zone, &draft.place);
    let kind_label = card::kind_label(draft.kind, locale);
    let is_series = draft.recurrence.is_some();
    let lang = |text: &str| show::language_of(text, &draft.languages).map(str::to_owned);
    let ics_path = format!("/events/{}.ics", listing.slug);
    let brief = match &draft.summary {
        Some(summary) => summary.to_string(),
        None => format!(
            "{kind_label}: {}. {}.",
            when.line(),
            card::place(draft, locale)
        ),
    };
    let kind_query = Selection::of(Facet::Kind, draft.kind.as_str()).map(|kind| kind.query());
    let (past_parts, parts) = parts(catalog, &listing.slug, [PAST_PARTS, PARTS], manner, now);
    EventPage {
        social: Social::of(
            &app.site,
            &format!("/events/{}", listing.slug),
            draft.title.as_str(),
            &format!("{}. {brief}", when.line()),
        )
        .with(Picture::of_event(&app.site, entry)),
        title: draft.title.to_string(),
        lang: lang(draft.title.as_str()),
        kind: draft.kind.as_str(),
        kind_label,
        kind_path: format!("/events{}", kind_query.unwrap_or_default()),
        notice: Notice::of(entry, phase, manner),
        is_struck: phase == Phase::Cancelled,
        when_label: is_series.then(|| match phase {
            Phase::Over => locale.text("last-date"),
            _ => locale.text("next-date"),
        }),
        countdown: (phase == Phase::Ahead && !draft.when.is_month())
            .then(|| manner.countdown(starts_at, now))
            .flatten(),
        rule: manner.rule(&draft.when, draft.recurrence.as_ref()),
        dates: next_dates(entry, manner, now),
        text_lang: draft
            .description
            .as_ref()
            .and_then(|text| lang(text.as_str())),
        summary: draft.summary.as_ref().map(|summary| summary.to_string()),
        description_html: entry.description_html().map(str::to_owned),
        photo: draft
            .picture
            .as_ref()
            .filter(|picture| app.album.has(picture))
            .map(|picture| Photo::of(&format!("/events/{}", listing.slug), picture)),
        facts: Facts::of(entry, catalog, locale),
        buttons: buttons(draft, phase, locale),
        deadlines: deadlines(draft, manner, now),
        subscribe: SubscribeLinks::to(&app.site, &ics_path, draft.title.as_str()),
        add: AddLinks::to(&app.site, entry),
        is_addable: matches!(phase, Phase::Ahead | Phase::On) && !draft.when.is_month(),
        star_path: (phase != Phase::Over).then(|| format!("/events/{}/star", listing.slug)),
        parent: listing
            .parent
            .as_ref()
            .and_then(|slug| catalog.entry(slug))
            .map(|parent| EventCard::of_entry(parent, manner, now)),
        series_path: series_path(catalog, entry),
        parts,
        past_parts,
        updated: TimeText::day(
            listing.last_modified.date_naive(),
            locale.date(listing.last_modified.date_naive()),
        ),
        report_path: format!("/events/{}/report", listing.slug),
        json_ld: json_ld::script(&app.site, entry, now, &brief),
        when,
        ics_path,
    }
}

fn series_path(catalog: &Catalog, entry: &Entry) -> Option<String> {
    let listing = &entry.listing;
    let own = is_series(catalog, entry).then_some(&listing.slug);
    let slug = own.or(listing.parent.as_ref())?;
    Some(format!("/series/{slug}"))
}

/// What belongs to an event: what is over, the latest first, and what is not; so many of each.
pub fn parts(
    catalog: &Catalog,
    slug: &Slug,
    [most_past, most_ahead]: [usize; 2],
    manner: Manner,
    now: DateTime<Utc>,
) -> (Vec<EventCard>, Vec<EventCard>) {
    let children = catalog.children(slug).iter();
    let (past, ahead): (Vec<_>, Vec<_>) = children.partition(|part| part.is_over(now));
    let card = |part: &Arc<Entry>| EventCard::of_entry(part, manner, now);
    (
        past.into_iter().rev().take(most_past).map(card).collect(),
        ahead.into_iter().take(most_ahead).map(card).collect(),
    )
}
