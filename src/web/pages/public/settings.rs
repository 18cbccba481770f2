//! What a reader chooses for themselves: language, zone, clock and ground, kept in a cookie.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use crate::event::Fault;
use crate::locale::{Hours, Locale};
use crate::recurrence::Zone;
use crate::web::app::App;
use crate::web::filters;
use crate::web::page::{Page, see_other};
use crate::web::reader::{Choices, Reader, Theme};

/// The form as it is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    lang: String,
    zone: String,
    hours: String,
    theme: String,
}

/// A language, chosen at the foot of a page.
#[derive(Debug, Deserialize)]
pub struct LanguageForm {
    lang: String,
    #[serde(default)]
    back: String,
}

/// Whether it was just saved.
#[derive(Debug, Deserialize)]
pub struct Query {
    saved: Option<String>,
}

#[derive(Template)]
#[template(path = "page/public/settings.html")]
struct SettingsPage {
    locale: Locale,
    zone: String,
    hours: Hours,
    theme: Theme,
    zones: Vec<&'static str>,
    faults: Vec<Fault>,
    is_saved: bool,
}

impl SettingsPage {
    fn of(locale: Locale, choices: Choices) -> Self {
        let mut zones: Vec<&str> = Zone::all().map(Zone::name).collect();
        zones.sort_unstable();
        Self {
            locale,
            zone: choices.zone.map_or("", Zone::name).to_owned(),
            hours: choices.hours,
            theme: choices.theme,
            zones,
            faults: Vec::new(),
            is_saved: false,
        }
    }
}

/// `GET /settings`.
pub async fn get(request: HttpRequest, reader: Reader, query: web::Query<Query>) -> impl Responder {
    Page::personal(SettingsPage {
        is_saved: query.saved.is_some(),
        ..SettingsPage::of(reader.locale(), Choices::of(&request))
    })
    .translated()
}

/// `POST /settings`: keeps them, or says which zone there is not.
pub async fn post(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
    form: web::Form<SettingsForm>,
) -> HttpResponse {
    let form = form.into_inner();
    let theme = Theme::ALL
        .into_iter()
        .find(|theme| theme.as_str() == form.theme);
    let zone = form.zone.trim();
    let choices = Choices {
        locale: Locale::of_tag(&form.lang),
        zone: Zone::parse(zone).ok(),
        hours: match form.hours.as_str() {
            "12" => Hours::Twelve,
            _ => Hours::TwentyFour,
        },
        theme: theme.unwrap_or_default(),
    };
    if zone.is_empty() || choices.zone.is_some() {
        return keep(choices, &app, "/settings?saved=yes");
    }
    let locale = choices.locale.unwrap_or(reader.locale());
    let page = SettingsPage {
        zone: zone.to_owned(),
        faults: vec![Fault {
            field: "zone",
            message: locale.text("no-such-zone").into_owned(),
        }],
        ..SettingsPage::of(locale, choices)
    };
    Page::personal(page)
        .translated()
        .with_status(StatusCode::UNPROCESSABLE_ENTITY)
        .respond_to(&request)
        .map_into_boxed_body()
}

/// `POST /settings/language`: from now on in this language, and back to the page.
pub async fn language(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<LanguageForm>,
) -> HttpResponse {
    let choices = Choices {
        locale: Locale::of_tag(&form.lang),
        ..Choices::of(&request)
    };
    keep(choices, &app, back(&form.back))
}

/// A path of ours; whatever else is asked for leads to the front page.
fn back(path: &str) -> &str {
    let is_ours = path.starts_with('/')
        && !path.starts_with("//")
        && path.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    if is_ours { path } else { "/" }
}

fn keep(choices: Choices, app: &App, path: &str) -> HttpResponse {
    let mut response = see_other(path);
    if let Err(cause) = response.add_cookie(&choices.cookie(app.site.is_https())) {
        tracing::error!(%cause, "a cookie of settings could not be written");
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_a_path_of_ours() {
        assert_eq!(back("/events?kind=ptg"), "/events?kind=ptg");
        for foreign in [
            "//example.org",
            "https://example.org",
            "",
            "/\\example.org",
            "/a\r\nb",
            "/ä",
        ] {
            assert_eq!(back(foreign), "/", "{foreign:?}");
        }
    }
}
