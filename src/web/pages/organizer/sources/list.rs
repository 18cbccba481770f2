//! The calendars of a group, one more of them, and a calendar that is taken over once.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::super::group::{Desk, open};
use super::desk::Line;
use crate::account::Actor;
use crate::event::Fault;
use crate::import::source::{self, Handed, SourceError};
use crate::link::WebLink;
use crate::locale::Locale;
use crate::recurrence::Zone;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::foreign::Foreign;
use crate::web::form::{Choice, Field, FormView, zones};
use crate::web::limit;
use crate::web::page::{Page, see_other};

/// The address of a calendar, as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    link: String,
    zone: String,
}

/// A calendar that is handed in, as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FileForm {
    address: String,
    calendar: String,
    clocks: String,
}

/// What was just done.
#[derive(Debug, Deserialize)]
pub struct Query {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "page/organizer/sources.html")]
struct SourcesPage {
    path: String,
    group_path: String,
    group: String,
    is_trusted: bool,
    sources: Vec<Line>,
    add: Vec<Field>,
    file: Vec<Field>,
    zones: &'static [Choice],
    faults: Vec<Fault>,
    notice: Option<&'static str>,
}

/// `GET /my/groups/{slug}/sources`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let desk = open(&request, &app, &slug).await?;
    let notice = match query.done.as_deref() {
        Some("removed") => Some("Removed. The events it brought stay as they are."),
        _ => None,
    };
    let (link, file) = (LinkForm::default(), FileForm::default());
    let page = SourcesPage {
        notice,
        ..page(&app, desk, (&link, &file), Vec::new()).await?
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// `POST /my/groups/{slug}/sources`: one more that is read again and again.
pub async fn add(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    form: web::Form<LinkForm>,
) -> Result<HttpResponse, WebError> {
    let desk = open(&request, &app, &slug).await?;
    let typed = form.into_inner();
    let (link, zone) = match read(&typed) {
        Ok(read) => read,
        Err(faults) => {
            return again(&request, &app, desk, (typed, FileForm::default()), faults).await;
        }
    };
    let (actor, group, now) = (Actor::from(&desk.person), desk.group.id, app.clock.now());
    let added = app
        .write(move |tx| source::add(tx, &actor, group, link, zone, now))
        .await;
    match added {
        Ok(source) => Ok(see_other(&format!(
            "/my/groups/{}/sources/{}?done=added",
            desk.group.slug, source.id
        ))),
        Err(WebError::Conflict(message)) => {
            let fault = Fault {
                field: "link",
                message,
            };
            again(
                &request,
                &app,
                desk,
                (typed, FileForm::default()),
                vec![fault],
            )
            .await
        }
        Err(fault) => Err(fault),
    }
}

/// `POST /my/groups/{slug}/sources/file`: a calendar that is taken over once.
pub async fn hand_in(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    form: web::Form<FileForm>,
) -> Result<HttpResponse, WebError> {
    let desk = open(&request, &app, &slug).await?;
    limit::check_examination(&request, &app)?;
    let typed = form.into_inner();
    let mut faults = Vec::new();
    let zone = zone("clocks", &typed.clocks, &mut faults);
    let foreign = Foreign::new(&typed.address, &typed.calendar);
    let stream = match foreign.stream(&app, Locale::default()).await? {
        Ok(stream) if faults.is_empty() => stream,
        Ok(_) => return again(&request, &app, desk, (LinkForm::default(), typed), faults).await,
        Err(fault) => {
            faults.push(fault);
            return again(&request, &app, desk, (LinkForm::default(), typed), faults).await;
        }
    };
    let (actor, group, now) = (Actor::from(&desk.person), desk.group.id, app.clock.now());
    let site = app.site.clone();
    let taken = app
        .write(move |tx| -> Result<_, WebError> {
            let handed = Handed {
                stream: &stream,
                zone,
                is_dry_run: false,
            };
            match source::hand_in(tx, &actor, Some(group), handed, &site, now, &mut |_| ()) {
                Err(SourceError::NoCalendar(why)) => Ok(Err(why.to_string())),
                taken => Ok(Ok(taken?)),
            }
        })
        .await?;
    match taken {
        Ok((id, _)) => Ok(see_other(&format!(
            "/my/groups/{}/sources/{id}?done=taken",
            desk.group.slug
        ))),
        Err(why) => {
            let fault = Fault {
                field: "address",
                message: format!("The calendar cannot be read: {why}"),
            };
            again(
                &request,
                &app,
                desk,
                (LinkForm::default(), typed),
                vec![fault],
            )
            .await
        }
    }
}

fn read(form: &LinkForm) -> Result<(WebLink, Option<Zone>), Vec<Fault>> {
    let mut faults = Vec::new();
    let address = form.link.trim();
    let https = ["webcals://", "webcal://"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme))
        .map_or(address.to_owned(), |rest| format!("https://{rest}"));
    let link = WebLink::parse(&https)
        .map_err(|cause| {
            faults.push(Fault {
                field: "link",
                message: format!("The address {cause}"),
            });
        })
        .ok();
    let zone = zone("zone", &form.zone, &mut faults);
    match link {
        Some(link) if faults.is_empty() => Ok((link, zone)),
        _ => Err(faults),
    }
}

fn zone(field: &'static str, typed: &str, faults: &mut Vec<Fault>) -> Option<Zone> {
    if typed.trim().is_empty() {
        return None;
    }
    let fault = |cause| Fault {
        field,
        message: format!("Time zone: {cause}"),
    };
    Zone::parse(typed)
        .map_err(|cause| faults.push(fault(cause)))
        .ok()
}

async fn again(
    request: &HttpRequest,
    app: &web::Data<App>,
    desk: Desk,
    (link, file): (LinkForm, FileForm),
    faults: Vec<Fault>,
) -> Result<HttpResponse, WebError> {
    let page = page(app, desk, (&link, &file), faults).await?;
    Ok(Page::personal(page)
        .with_status(StatusCode::UNPROCESSABLE_ENTITY)
        .respond_to(request))
}

async fn page(
    app: &web::Data<App>,
    desk: Desk,
    (link, file): (&LinkForm, &FileForm),
    faults: Vec<Fault>,
) -> Result<SourcesPage, WebError> {
    let group = desk.group.id;
    let sources = app
        .read(move |tx| Ok::<_, SourceError>(source::of_group(tx, Some(group))?))
        .await?;
    let zone = |name| {
        Field::text(name, "Time zone of times that name none")
            .hint("Such as Africa/Accra. Most calendars name one.")
            .list("zone-list")
            .optional()
    };
    let add = vec![
        Field::text("link", "Address of the calendar")
            .hint("https:// or webcal://: what Meetup, Luma, Google or Nextcloud call the iCal address")
            .value(&link.link),
        zone("zone").value(&link.zone),
    ];
    let mut fields = Foreign::new(&file.address, &file.calendar).fields(Locale::default());
    // A script puts a file into the field for pasting.
    fields.retain(|field| field.name != "file");
    for field in fields.iter_mut().filter(|field| field.name == "calendar") {
        field.hint = "Paste what is in the .ics file.".into();
    }
    fields.push(zone("clocks").value(&file.clocks));
    Ok(SourcesPage {
        path: format!("/my/groups/{}/sources", desk.group.slug),
        group_path: format!("/my/groups/{}", desk.group.slug),
        group: desk.group.name.to_string(),
        is_trusted: desk.is_trusted(),
        sources: sources.iter().map(Line::of).collect(),
        add: FormView::small(add, &faults),
        file: FormView::small(fields, &faults),
        zones: zones(),
        faults,
        notice: None,
    })
}
