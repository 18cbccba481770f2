//! What a selection comes to: its one spelling, how many events it has, and where its feeds are.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use super::edition;
use crate::feed::Representation;
use crate::locale::Locale;
use crate::web::api::answer::shared;
use crate::web::api::problem::Refusal;
use crate::web::api::query::Asked;
use crate::web::app::App;

/// What a selection comes to.
#[derive(Debug, Serialize, ToSchema)]
pub struct Selected {
    /// Its one spelling, whatever order it was asked in.
    #[schema(example = "country=GH;kind=meetup")]
    pub canonical: String,
    /// What it has, in words.
    pub description: String,
    /// How many events belong to it, whenever they take place.
    pub events: usize,
    /// The page that shows it.
    #[schema(format = "uri")]
    pub url: String,
    /// Its feeds, which may be polled for years.
    pub feeds: Feeds,
}

/// The feeds of a selection.
#[derive(Debug, Serialize, ToSchema)]
pub struct Feeds {
    /// For calendar apps.
    #[schema(format = "uri")]
    pub ics: String,
    /// For feed readers.
    #[schema(format = "uri")]
    pub atom: String,
    /// As JSCalendar (RFC 8984).
    #[schema(format = "uri")]
    pub json: String,
}

/// What a selection comes to. What it names that nobody knows is answered with the words that are known.
#[utoipa::path(
    get,
    path = "/api/v1/selections/{selection}",
    tag = "events",
    params(("selection" = String, Path, description = "As in the addresses of feeds: `kind=ptg,summit;region=apac`, or `all`")),
    responses((status = 200, description = "The selection", body = Selected))
)]
pub async fn one(
    request: HttpRequest,
    selection: web::Path<String>,
    app: web::Data<App>,
) -> Result<HttpResponse, Refusal> {
    let catalog = edition(&app)?;
    let asked = Asked {
        selection: Some(selection.into_inner()),
        ..Asked::default()
    };
    let selection = asked.selection(&catalog)?;
    let (canonical, matcher) = (selection.canonical(), selection.on(&catalog));
    let origin = app.site.origin();
    let feed = |it: Representation| format!("{origin}/feed/{canonical}.{}", it.extension());
    let selected = Selected {
        description: selection.describe(&catalog, Locale::English),
        events: catalog
            .entries()
            .iter()
            .filter(|it| matcher.has(it))
            .count(),
        url: format!("{origin}/events{}", selection.query()),
        feeds: Feeds {
            ics: feed(Representation::Calendar),
            atom: feed(Representation::Atom),
            json: feed(Representation::Json),
        },
        canonical: canonical.clone(),
    };
    shared(&request, &selected, None)
}
