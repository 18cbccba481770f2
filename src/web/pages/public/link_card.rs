//! The picture that others show beside a link to an event or a group, and where it is found.
//!
//! Its address holds the digest of its words: what stands there never changes, and whoever comes by an
//! old one is sent on to the picture of today.

mod rack;

use actix_web::{HttpRequest, HttpResponse, web};

pub use self::rack::CardRack;
use super::card::{kind_label, place};
use super::event::missing;
use super::groups;
use crate::card::{Card, Mark};
use crate::catalog::{Entry, GroupEntry};
use crate::event::State;
use crate::locale::Locale;
use crate::recurrence::Span;
use crate::site::{NAME, Site};
use crate::slug::Slug;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::immutable::immutable;
use crate::web::page::see_other;
use crate::web::show::Manner;

/// A picture of a page.
pub struct Picture {
    /// Its whole address.
    pub url: String,
    /// What stands on it.
    pub alt: String,
}

impl Picture {
    /// That of an event.
    pub fn of_event(site: &Site, entry: &Entry) -> Self {
        let page = site.event(&entry.listing.slug);
        Self::at(&page, &event_card(site, entry))
    }

    /// That of a group.
    pub fn of_group(site: &Site, entry: &GroupEntry) -> Self {
        let page = site.url(&format!("/groups/{}", entry.group.slug));
        Self::at(&page, &group_card(site, entry, Locale::default()))
    }

    fn at(page: &str, card: &Card) -> Self {
        let words = [&card.title, &card.when, &card.place].map(String::as_str);
        let words: Vec<&str> = words
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect();
        Self {
            url: format!("{page}/{}", file_name(card)),
            alt: words.join(". "),
        }
    }
}

fn file_name(card: &Card) -> String {
    format!("card-{}.png", card.digest())
}

/// `GET /events/{slug}/card-{digest}.png`.
pub async fn event(
    request: HttpRequest,
    path: web::Path<(String, String)>,
    app: web::Data<App>,
) -> Result<HttpResponse, WebError> {
    let (slug, asked) = path.into_inner();
    let catalog = app.shelf.current();
    let slug = Slug::parse(&slug).map_err(|_| WebError::NotFound)?;
    let entry = catalog
        .entry(&slug)
        .ok_or_else(|| missing(&catalog, &slug))?;
    let card = event_card(&app.site, entry);
    answer(&request, &app, &format!("/events/{slug}"), card, &asked).await
}

/// `GET /groups/{slug}/card-{digest}.png`.
pub async fn group(
    request: HttpRequest,
    path: web::Path<(String, String)>,
    app: web::Data<App>,
) -> Result<HttpResponse, WebError> {
    let (slug, asked) = path.into_inner();
    let catalog = app.shelf.current();
    let slug = Slug::parse(&slug).map_err(|_| WebError::NotFound)?;
    let entry = catalog.group(&slug).ok_or(WebError::NotFound)?;
    let card = group_card(&app.site, entry, Locale::default());
    answer(&request, &app, &format!("/groups/{slug}"), card, &asked).await
}

/// Sends the card of this page.
async fn answer(
    request: &HttpRequest,
    app: &App,
    page: &str,
    card: Card,
    asked: &str,
) -> Result<HttpResponse, WebError> {
    let digest = card.digest();
    if digest != asked {
        return Ok(see_other(&format!("{page}/{}", file_name(&card))));
    }
    immutable(request, digest, "image/png", async || {
        app.cards.png(card).await
    })
    .await
}

/// What stands on the picture of an event: in its own language, if we speak that, by its own clock. What
/// depends on the day it is looked at does not, for it is kept where links are shown.
fn event_card(site: &Site, entry: &Entry) -> Card {
    let (listing, draft) = (&entry.listing, &entry.listing.draft);
    let mut spoken = draft.languages.iter();
    let locale = spoken.find_map(|language| Locale::nearest(language.as_str()));
    let locale = locale.unwrap_or_default();
    let hosts: Vec<&str> = listing
        .hosts
        .iter()
        .map(|host| host.name.as_str())
        .collect();
    let mark = |key, is_off| Mark {
        text: locale.text(key).into_owned(),
        is_off,
    };
    Card {
        kind: draft.kind.as_str(),
        label: kind_label(draft.kind, locale),
        mark: match listing.state {
            State::Cancelled => Some(mark("cancelled", true)),
            State::Postponed => Some(mark("postponed", false)),
            _ => None,
        },
        title: draft.title.to_string(),
        when: when(entry, locale),
        place: joined([place(draft, locale), hosts.join(", ")]),
        ..blank(site, locale)
    }
}

/// When it takes place: of what repeats the rule and the hours, for its next date passes.
fn when(entry: &Entry, locale: Locale) -> String {
    let draft = &entry.listing.draft;
    let manner = Manner {
        locale,
        ..Manner::default()
    };
    let rule = manner.rule(&draft.when, draft.recurrence.as_ref());
    let show = match (&rule, draft.when.span) {
        (None, _) => Manner::full,
        (Some(_), Span::Timed { .. }) => Manner::within_day,
        (Some(rule), _) => return rule.clone(),
    };
    let mut told = show(manner, &draft.when.span, draft.when.zone, &draft.place);
    told.zone = told
        .zone_short
        .take()
        .map(|zone| match (&rule, zone.rsplit_once(", ")) {
            // Clocks may change while it goes on: the place stays, its offset does not.
            (Some(_), Some((city, _))) => city.to_owned(),
            _ => zone,
        });
    joined([rule.unwrap_or_default(), told.line()])
}

fn group_card(site: &Site, entry: &GroupEntry, locale: Locale) -> Card {
    Card {
        kind: "ptg",
        label: locale
            .word("group-kind", entry.group.kind.as_str())
            .into_owned(),
        title: entry.group.name.to_string(),
        when: groups::place(entry, locale).unwrap_or_default(),
        ..blank(site, locale)
    }
}

/// A card that only says who publishes it.
fn blank(site: &Site, locale: Locale) -> Card {
    Card {
        kind: "other",
        label: String::new(),
        mark: None,
        title: String::new(),
        when: String::new(),
        place: String::new(),
        name: NAME.to_owned(),
        host: site.authority().to_owned(),
        is_rtl: locale.direction() == "rtl",
    }
}

fn joined(parts: [String; 2]) -> String {
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(" · ")
}
