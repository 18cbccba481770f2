//! One group: who they are, what they do next, what they did.

use actix_web::{Responder, web};
use askama::Template;

use super::agenda;
use super::card::EventCard;
use super::groups;
use super::social::Social;
use crate::catalog::{Catalog, GroupEntry};
use crate::feed::{Facet, Selection};
use crate::group::GroupLink;
use crate::slug::Slug;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;

#[derive(Template)]
#[template(path = "page/public/group.html")]
struct GroupPage {
    social: Social,
    name: String,
    kind: &'static str,
    place: Option<String>,
    region: Option<&'static str>,
    description_html: Option<String>,
    links: Vec<(&'static str, String)>,
    upcoming: Vec<EventCard>,
    past: Vec<EventCard>,
    feed_path: String,
    events_path: String,
    past_path: String,
    subscribe_path: String,
}

/// Events shown on the page; the list of events has the others.
const UPCOMING: usize = 12;
const PAST: usize = 8;

/// `GET /groups/{slug}`.
pub async fn get(slug: web::Path<String>, app: web::Data<App>) -> Result<impl Responder, WebError> {
    let catalog = app.shelf.current();
    let slug = Slug::parse(&slug).map_err(|_| WebError::NotFound)?;
    let entry = catalog.group(&slug).ok_or(WebError::NotFound)?;
    Ok(Page::public(page(&app, &catalog, entry)?))
}

fn page(app: &App, catalog: &Catalog, entry: &GroupEntry) -> Result<GroupPage, WebError> {
    let group = &entry.group;
    let now = app.clock.now();
    let selection = Selection::of(Facet::Group, group.slug.as_str());
    let selection = selection.map_err(|fault| WebError::BadRequest(fault.to_string()))?;
    let matcher = selection.on(catalog);
    let keep = |entry: &crate::catalog::Entry| matcher.has(entry);
    let upcoming = catalog.upcoming(now, keep, UPCOMING);
    let mut past: Vec<_> = catalog
        .hosted_by(&group.slug)
        .filter(|entry| entry.is_over(now))
        .collect();
    past.sort_by_key(|entry| std::cmp::Reverse(entry.ends_at()));
    past.truncate(PAST);
    let place = groups::place(entry);
    let query = selection.query();
    let about = format!(
        "{}{}: upcoming events, past events and a calendar feed.",
        group.kind.label(),
        place
            .as_ref()
            .map(|place| format!(" in {place}"))
            .unwrap_or_default()
    );
    Ok(GroupPage {
        social: Social::of(
            &app.site,
            &format!("/groups/{}", group.slug),
            group.name.as_str(),
            &about,
        ),
        name: group.name.to_string(),
        kind: group.kind.label(),
        place,
        region: entry.region.map(|region| region.label()),
        description_html: entry.description_html().map(str::to_owned),
        links: group
            .links
            .iter()
            .map(|(link, address)| (label(*link), address.to_string()))
            .collect(),
        upcoming: agenda::cards(&upcoming, now),
        past: past
            .into_iter()
            .map(|entry| EventCard::of_entry(entry, now))
            .collect(),
        feed_path: format!("/feed/{}.ics", selection.canonical()),
        events_path: format!("/events{query}"),
        past_path: format!("/events{query}&show=past"),
        subscribe_path: format!("/subscribe{query}"),
    })
}

fn label(link: GroupLink) -> &'static str {
    match link {
        GroupLink::Website => "Website",
        GroupLink::Chat => "Chat",
        GroupLink::List => "Mailing list",
    }
}
