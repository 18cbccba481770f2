//! One group: who they are, what they do next, what they did.

use actix_web::{Responder, web};
use askama::Template;
use serde::Deserialize;

use super::agenda;
use super::card::EventCard;
use super::groups;
use super::link_card::Picture;
use super::member_chart::MemberChart;
use super::social::Social;
use crate::catalog::{Catalog, GroupEntry};
use crate::feed::{Facet, Selection};
use crate::group::GroupLink;
use crate::locale::Locale;
use crate::slug::Slug;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::page::Page;
use crate::web::reader::Reader;
use crate::web::show::{Manner, TimeText};

#[derive(Template)]
#[template(path = "page/public/group.html")]
struct GroupPage {
    social: Social,
    path: String,
    name: String,
    kind: String,
    place: Option<String>,
    region: Option<String>,
    description_html: Option<String>,
    links: Vec<(String, String)>,
    dormant_since: Option<TimeText>,
    organizers: Vec<String>,
    wants_organizers: bool,
    upcoming: Vec<EventCard>,
    past: Vec<EventCard>,
    /// Which page of the past it is, from 1.
    page: usize,
    newer_path: Option<String>,
    older_path: Option<String>,
    chart: Option<MemberChart>,
    feed_path: String,
    events_path: String,
    subscribe_path: String,
    follow_path: String,
}

/// Events shown on the page; the list of events has the others.
const UPCOMING: usize = 12;

/// Past events on one page.
const PAST: usize = 10;

/// Which page of the past is wanted.
#[derive(Debug, Deserialize)]
pub struct Query {
    past: Option<String>,
}

/// `GET /groups/{slug}`.
pub async fn get(
    slug: web::Path<String>,
    reader: Reader,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<impl Responder, WebError> {
    let catalog = app.shelf.current();
    let slug = Slug::parse(&slug).map_err(|_| WebError::NotFound)?;
    let entry = catalog.group(&slug).ok_or(WebError::NotFound)?;
    let number = match query.past.as_deref() {
        None => 1,
        Some(number) => number.parse().map_err(|_| WebError::NotFound)?,
    };
    Ok(Page::public(page(
        &app,
        &catalog,
        entry,
        number,
        reader.manner,
    )?))
}

fn page(
    app: &App,
    catalog: &Catalog,
    entry: &GroupEntry,
    number: usize,
    manner: Manner,
) -> Result<GroupPage, WebError> {
    let locale = manner.locale;
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
    let pages = past.len().div_ceil(PAST).max(1);
    if !(1..=pages).contains(&number) {
        return Err(WebError::NotFound);
    }
    let path = format!("/groups/{}", group.slug);
    let past_path = |number: usize| match number {
        1 => format!("{path}#past"),
        _ => format!("{path}?past={number}#past"),
    };
    let place = groups::place(entry, locale);
    let kind = locale.word("group-kind", group.kind.as_str()).into_owned();
    let query = selection.query();
    let who = [Some(kind.as_str()), place.as_deref()];
    let who = who.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let about = locale.fill("group-description", [("who", who.into())]);
    Ok(GroupPage {
        social: Social::of(&app.site, &path, group.name.as_str(), &about)
            .with(Picture::of_group(&app.site, entry)),
        name: group.name.to_string(),
        kind,
        place,
        region: entry
            .region
            .map(|region| locale.word("region", region.as_str()).into_owned()),
        description_html: entry.description_html().map(str::to_owned),
        links: group
            .links
            .iter()
            .map(|(link, address)| (label(*link, locale), address.to_string()))
            .collect(),
        dormant_since: entry.dormant_since.map(|since| {
            let day = since.date_naive();
            TimeText::day(day, locale.date(day))
        }),
        organizers: entry.organizers.clone(),
        wants_organizers: entry.wants_organizers,
        upcoming: agenda::cards(&upcoming, manner, now),
        page: number,
        newer_path: (number > 1).then(|| past_path(number - 1)),
        older_path: (number < pages).then(|| past_path(number + 1)),
        past: past
            .into_iter()
            .skip((number - 1) * PAST)
            .take(PAST)
            .map(|entry| EventCard::of_entry(entry, manner, now))
            .collect(),
        chart: MemberChart::of(&entry.members, locale),
        feed_path: format!("/feed/{}.ics", selection.canonical()),
        events_path: format!("/events{query}"),
        subscribe_path: format!("/subscribe{query}"),
        follow_path: format!("{path}/follow"),
        path,
    })
}

fn label(link: GroupLink, locale: Locale) -> String {
    let text = match link {
        GroupLink::Website => locale.text("link-website"),
        GroupLink::Chat => locale.text("group-chat"),
        GroupLink::List => locale.text("group-list"),
    };
    text.into_owned()
}
