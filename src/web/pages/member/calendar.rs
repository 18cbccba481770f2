//! One's own calendar: its secret address, what is in it, and the names one has given.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::errand::Errand;
use crate::account::Person;
use crate::catalog::{Catalog, Entry};
use crate::event::EventId;
use crate::feed::Selection;
use crate::following::{self, Mine, NamedSelection, PersonalAddress};
use crate::group::GroupId;
use crate::locale::Locale;
use crate::slug::Slug;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};
use crate::web::pages::public::calendar_links::SubscribeLinks;
use crate::web::pages::public::card::EventCard;
use crate::web::pages::public::qr::Qr;
use crate::web::session::signed_in;
use crate::web::show::Manner;

/// What has just been done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    starred: Option<String>,
    followed: Option<String>,
    removed: Option<String>,
    renewed: Option<String>,
    named: Option<String>,
    retired: Option<String>,
    failed: Option<String>,
}

/// How the form for a new address is sent.
#[derive(Debug, Deserialize)]
pub struct AddressForm {
    #[serde(default)]
    shown: String,
}

#[derive(Template)]
#[template(path = "page/member/calendar.html")]
struct CalendarPage {
    name: String,
    notice: Option<Notice>,
    address: Option<Address>,
    /// Whether there is an address that cannot be shown.
    is_lost: bool,
    /// The address that is replaced by a new one.
    shown: i32,
    ahead: Vec<Starred>,
    past: Vec<Starred>,
    /// Starred events that are not public any more.
    missing: Vec<EventId>,
    groups: Vec<Followed>,
    names: Vec<Named>,
    is_loopback: bool,
}

struct Notice {
    /// For style: `ok` or `changed`.
    class: &'static str,
    text: String,
}

struct Address {
    links: SubscribeLinks,
    path: String,
    qr: Option<Qr>,
}

struct Starred {
    id: EventId,
    card: EventCard,
}

struct Followed {
    id: GroupId,
    name: String,
    /// Its page; none when it is no group any more.
    href: Option<String>,
}

struct Named {
    name: String,
    /// What it stands for, in words.
    what: String,
    /// The address of the feed.
    address: String,
    /// Where another choice is made for it.
    choose_path: String,
}

/// `GET /my/calendar`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let person = match signed_in(&request, &app).await {
        Err(WebError::SignInFirst) => return Errand::Calendar.sign_in_first(&app),
        person => person?,
    };
    let notice = query.notice(&app.shelf.current());
    let page = page(&app, &person, notice).await?;
    Ok(Page::personal(page).respond_to(&request))
}

/// `POST /my/calendar/address`: makes a new address, or the first.
pub async fn renew(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<AddressForm>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in(&request, &app).await?;
    let shown: i32 = form.shown.trim().parse().unwrap_or(-1);
    let (id, key, now) = (person.id, app.feed_key.clone(), app.clock.now());
    let made = app
        .write(move |tx| following::make_address(tx, id, shown, &key, now))
        .await;
    match made {
        Ok(()) => Ok(see_other("/my/calendar?renewed=yes")),
        Err(WebError::Conflict(_)) => {
            let text =
                "There is a new address already: below. Press again only if you want another one.";
            let notice = Notice {
                class: "changed",
                text: text.to_owned(),
            };
            let page = page(&app, &person, Some(notice)).await?;
            Ok(Page::personal(page)
                .with_status(StatusCode::CONFLICT)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

impl Query {
    fn notice(&self, catalog: &Catalog) -> Option<Notice> {
        let slug = |word: &Option<String>| Slug::parse(word.as_ref()?).ok();
        let starred = slug(&self.starred).and_then(|slug| catalog.entry(&slug));
        let followed = slug(&self.followed).and_then(|slug| catalog.group(&slug));
        let (class, text) = if let Some(entry) = starred {
            let title = &entry.listing.draft.title;
            ("ok", format!("“{title}” is in your calendar now."))
        } else if let Some(entry) = followed {
            let name = &entry.group.name;
            (
                "ok",
                format!("Whatever {name} hosts is in your calendar now."),
            )
        } else if self.removed.is_some() {
            ("ok", "It is out of your calendar.".to_owned())
        } else if self.renewed.is_some() {
            let text = "This is your address now. Any older one does not work any more.";
            ("ok", text.to_owned())
        } else if self.named.is_some() {
            ("ok", "The name leads to your choice now.".to_owned())
        } else if self.retired.is_some() {
            ("ok", "The name is retired.".to_owned())
        } else if self.failed.is_some() {
            let text =
                "You are signed in, but what you came for could not be done. Please try again.";
            ("changed", text.to_owned())
        } else {
            return None;
        };
        Some(Notice { class, text })
    }
}

async fn page(
    app: &web::Data<App>,
    person: &Person,
    notice: Option<Notice>,
) -> Result<CalendarPage, WebError> {
    let (id, key) = (person.id, app.feed_key.clone());
    let mine = app.read(move |tx| following::mine(tx, id, &key)).await?;
    let (catalog, now) = (app.shelf.current(), app.clock.now());
    let (ahead, past, missing) = starred(&catalog, &mine, now);
    Ok(CalendarPage {
        name: person.name.to_string(),
        notice,
        is_lost: matches!(mine.address, PersonalAddress::Lost { .. }),
        shown: mine.address.generation(),
        address: match &mine.address {
            PersonalAddress::Known { token, .. } => Some(address(app, token.expose())),
            _ => None,
        },
        ahead,
        past,
        missing,
        groups: mine
            .groups
            .iter()
            .map(|&id| followed(&catalog, id))
            .collect(),
        names: mine
            .names
            .iter()
            .map(|name| named(app, &catalog, name))
            .collect(),
        is_loopback: app.site.is_loopback(),
    })
}

fn address(app: &App, token: &str) -> Address {
    let path = format!("/personal/{token}.ics");
    let links = SubscribeLinks::to(&app.site, &path, "My events");
    Address {
        qr: Qr::of(&links.webcal),
        links,
        path,
    }
}

/// What is still to come by start, what is over with the latest first, and what is not public.
fn starred(
    catalog: &Catalog,
    mine: &Mine,
    now: DateTime<Utc>,
) -> (Vec<Starred>, Vec<Starred>, Vec<EventId>) {
    let (known, missing): (Vec<EventId>, Vec<EventId>) = mine
        .events
        .iter()
        .partition(|&&id| catalog.event(id).is_some());
    let mut entries: Vec<&Arc<Entry>> = known.iter().filter_map(|&id| catalog.event(id)).collect();
    let next = |entry: &Entry| {
        entry
            .next(now)
            .map_or(entry.starts_at(), |one| one.starts_at)
    };
    entries.sort_by_key(|entry| next(entry));
    let (past, ahead): (Vec<_>, Vec<_>) = entries.into_iter().partition(|entry| entry.is_over(now));
    let shown = |entry: &Arc<Entry>| Starred {
        id: entry.listing.id,
        card: EventCard::of_entry(entry, Manner::default(), now),
    };
    (
        ahead.into_iter().map(shown).collect(),
        past.into_iter().rev().map(shown).collect(),
        missing,
    )
}

fn followed(catalog: &Catalog, id: GroupId) -> Followed {
    let known = catalog.groups().iter().find(|entry| entry.group.id == id);
    Followed {
        id,
        name: known.map_or("A group that is gone".to_owned(), |entry| {
            entry.group.name.to_string()
        }),
        href: known.map(|entry| format!("/groups/{}", entry.group.slug)),
    }
}

fn named(app: &App, catalog: &Catalog, named: &NamedSelection) -> Named {
    // A selection that was understood when it was named and is not now is shown as it is stored.
    let selection = Selection::from_path(&named.selection).ok();
    Named {
        name: named.name.to_string(),
        what: selection
            .as_ref()
            .map_or(named.selection.clone(), |selection| {
                selection.describe(catalog, Locale::English)
            }),
        address: app.site.url(&format!("/s/{}.ics", named.name)),
        choose_path: format!(
            "/subscribe{}",
            selection
                .map(|selection| selection.query())
                .unwrap_or_default()
        ),
    }
}
