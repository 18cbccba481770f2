//! What a group takes along when it leaves: all its public events, in every form we write.

use std::sync::Arc;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::{HttpResponse, Responder, web};
use askama::Template;

use super::social::Social;
use crate::catalog::{Catalog, GroupEntry};
use crate::event::Listing;
use crate::feed::{Coding, Facet, Selection, chosen, compose, export_jscalendar};
use crate::ical::Publisher;
use crate::import::{COLUMNS, print_csv, print_meetings, template};
use crate::slug::Slug;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::page::Page;
use crate::web::reader::Reader;

#[derive(Template)]
#[template(path = "page/public/export.html")]
struct ExportPage {
    social: Social,
    group: String,
    group_path: String,
    path: String,
    events: usize,
    meetings: Vec<String>,
    columns: [(&'static str, &'static str); COLUMNS.len()],
}

/// `GET /groups/{slug}/export`.
pub async fn get(
    slug: web::Path<String>,
    reader: Reader,
    app: web::Data<App>,
) -> Result<impl Responder, WebError> {
    let catalog = app.shelf.current();
    let group = &group(&catalog, &slug)?.group;
    let selection = all_of(&group.slug)?;
    let (meetings, _) = print_meetings(listings(&catalog, &selection));
    let group_path = format!("/groups/{}", group.slug);
    let path = format!("{group_path}/export");
    let locale = reader.manner.locale;
    let title = locale.text("export-group");
    Ok(Page::public(ExportPage {
        social: Social::of(&app.site, &path, group.name.as_str(), &title),
        group: group.name.to_string(),
        events: chosen(&catalog, &selection).count(),
        meetings: meetings.into_iter().map(|file| file.name).collect(),
        columns: COLUMNS,
        group_path,
        path,
    }))
}

/// `GET /groups/{slug}/export/{file}`: one of the files of that page.
pub async fn file(
    at: web::Path<(String, String)>,
    app: web::Data<App>,
) -> Result<HttpResponse, WebError> {
    let (slug, name) = at.into_inner();
    let catalog = app.shelf.current();
    let slug = group(&catalog, &slug)?.group.slug.clone();
    let made = web::block(move || File::of(&catalog, &slug, &name, &app.publisher)).await;
    let File {
        name,
        media_type,
        body,
    } = made.map_err(|cause| WebError::Fault(cause.into()))??;
    Ok(HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .insert_header((CACHE_CONTROL, "public, max-age=0, s-maxage=60"))
        .body(body))
}

/// A file to take along.
struct File {
    name: String,
    media_type: &'static str,
    body: Vec<u8>,
}

impl File {
    fn of(
        catalog: &Arc<Catalog>,
        group: &Slug,
        name: &str,
        publisher: &Publisher,
    ) -> Result<Self, WebError> {
        let selection = all_of(group)?;
        let (media_type, body) = match name {
            "events.ics" => {
                let feed = compose(catalog, &selection, publisher);
                (
                    "text/calendar; charset=utf-8",
                    feed.body(Coding::Identity).to_vec(),
                )
            }
            "events.json" => {
                let group = export_jscalendar(catalog, &selection, publisher);
                let media_type = "application/jscalendar+json;type=group";
                (media_type, group.to_string().into_bytes())
            }
            "events.csv" => {
                let table = print_csv(listings(catalog, &selection), |slug| {
                    publisher.page_of(slug)
                });
                ("text/csv; charset=utf-8", table.into_bytes())
            }
            "template.csv" => ("text/csv; charset=utf-8", template().into_bytes()),
            meeting => {
                let (files, _) = print_meetings(listings(catalog, &selection));
                let file = files.into_iter().find(|file| file.name == meeting);
                let text = file.ok_or(WebError::NotFound)?.text;
                ("application/yaml; charset=utf-8", text.into_bytes())
            }
        };
        let name = match name {
            "template.csv" => name.to_owned(),
            name => name.replace("events.", &format!("{group}.")),
        };
        Ok(Self {
            name,
            media_type,
            body,
        })
    }
}

fn group<'a>(catalog: &'a Catalog, slug: &str) -> Result<&'a Arc<GroupEntry>, WebError> {
    let slug = Slug::parse(slug).map_err(|_| WebError::NotFound)?;
    catalog.group(&slug).ok_or(WebError::NotFound)
}

/// What a group hosts and hosted, however long ago.
fn all_of(group: &Slug) -> Result<Selection, WebError> {
    let pairs = [(Facet::Group.key(), group.as_str()), ("past", "all")];
    Selection::from_pairs(pairs).map_err(|fault| WebError::BadRequest(fault.to_string()))
}

fn listings<'a>(
    catalog: &'a Catalog,
    selection: &'a Selection,
) -> impl Iterator<Item = &'a Listing> {
    chosen(catalog, selection).map(|entry| entry.listing.as_ref())
}
