//! Who reads a page: in which language, by which clock, in which zone, on which ground.
//!
//! A reader's choice stands in a cookie that names nobody; before there is one the browser's wishes
//! count. A page in another language has an address of its own: `?hl=ja`.

use std::any::Any;
use std::convert::Infallible;
use std::future::{Ready, ready};

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::{FromRequest, HttpRequest};
use url::form_urlencoded;

use super::show::Manner;
use crate::locale::{Hours, Locale};
use crate::recurrence::Zone;

/// The name of the cookie.
const COOKIE: &str = "settings";

/// The key that gives a page in another language its address. Not `lang`: that is the language a feed
/// speaks, which one may choose on a page in another.
pub const LANGUAGE: &str = "hl";

/// On which ground letters stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device has it.
    #[default]
    Device,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Device, Self::Light, Self::Dark];

    /// Its word in forms and style.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What a reader has chosen; whatever they have not is left to the browser.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Choices {
    /// The language.
    pub locale: Option<Locale>,
    /// The zone.
    pub zone: Option<Zone>,
    /// The clock.
    pub hours: Hours,
    /// The ground.
    pub theme: Theme,
}

impl Choices {
    /// Reads what stands in the cookie; what makes no sense there was not chosen.
    pub fn of(request: &HttpRequest) -> Self {
        let cookie = request.cookie(COOKIE);
        Self::read(cookie.as_ref().map_or("", |cookie| cookie.value()))
    }

    fn read(text: &str) -> Self {
        let mut choices = Self::default();
        for (key, value) in form_urlencoded::parse(text.as_bytes()) {
            match &*key {
                "lang" => choices.locale = Locale::of_tag(&value),
                "zone" => choices.zone = Zone::parse(&value).ok(),
                "hours" if value == "12" => choices.hours = Hours::Twelve,
                "theme" => {
                    let theme = Theme::ALL.into_iter().find(|theme| theme.as_str() == value);
                    choices.theme = theme.unwrap_or_default();
                }
                _ => {}
            }
        }
        choices
    }

    fn written(self) -> String {
        let mut text = form_urlencoded::Serializer::new(String::new());
        if let Some(locale) = self.locale {
            text.append_pair("lang", locale.tag());
        }
        if let Some(zone) = self.zone {
            text.append_pair("zone", zone.name());
        }
        if self.hours == Hours::Twelve {
            text.append_pair("hours", "12");
        }
        if self.theme != Theme::Device {
            text.append_pair("theme", self.theme.as_str());
        }
        text.finish()
    }

    /// The cookie that keeps them for a year. It holds no secret and no name, so that it is no
    /// `__Host-` cookie and serves without TLS, too.
    pub fn cookie(self, is_https: bool) -> Cookie<'static> {
        Cookie::build(COOKIE, self.written())
            .path("/")
            .http_only(true)
            .secure(is_https)
            .same_site(SameSite::Lax)
            .max_age(Duration::days(365))
            .finish()
    }
}

/// A reader, and which page they read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reader {
    /// How they are told times, and in which language everything.
    pub manner: Manner,
    /// The ground.
    pub theme: Theme,
    /// Whether the page has our words in more languages than English.
    pub is_translated: bool,
    /// The path of the page, to come back to.
    path: String,
    /// What is asked of it, without the language.
    query: String,
}

impl Reader {
    /// Who sent this request.
    pub fn of(request: &HttpRequest) -> Self {
        let choices = Choices::of(request);
        let mut asked = None;
        let mut rest = form_urlencoded::Serializer::new(String::new());
        for (key, value) in form_urlencoded::parse(request.query_string().as_bytes()) {
            match &*key {
                LANGUAGE => asked = Locale::of_tag(&value),
                _ => {
                    rest.append_pair(&key, &value);
                }
            }
        }
        let wishes = request.headers().get(ACCEPT_LANGUAGE);
        let wished = || Locale::wished(wishes?.to_str().ok()?);
        Self {
            manner: Manner {
                locale: asked.or(choices.locale).or_else(wished).unwrap_or_default(),
                hours: choices.hours,
                zone: choices.zone,
            },
            theme: choices.theme,
            is_translated: true,
            path: request.path().to_owned(),
            query: rest.finish(),
        }
    }

    /// Their language.
    pub fn locale(&self) -> Locale {
        self.manner.locale
    }

    /// The same reader of a page that is in English only.
    pub fn of_english(mut self) -> Self {
        self.manner.locale = Locale::English;
        self.is_translated = false;
        self
    }

    /// The words of the last part of the path, to look for where there is no such page: of
    /// `/events/zuul-night` "zuul night".
    pub fn words(&self) -> String {
        let last = self.path.rsplit_once('/').map_or("", |(_, last)| last);
        let is_mark = |c: char| !c.is_alphanumeric();
        let words: Vec<&str> = last
            .split(is_mark)
            .filter(|word| !word.is_empty())
            .collect();
        words.join(" ")
    }

    /// This page as it was asked for, in no particular language.
    pub fn here(&self) -> String {
        match self.query.is_empty() {
            true => self.path.clone(),
            false => format!("{}?{}", self.path, self.query),
        }
    }
}

impl FromRequest for Reader {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self::of(request)))
    }
}

/// The name under which templates find who reads them.
const NAME: &str = "reader";

impl askama::Values for Reader {
    fn get_value<'a>(&'a self, key: &str) -> Option<&'a dyn Any> {
        (key == NAME).then_some(self as &dyn Any)
    }
}

/// Whoever reads a template, or an English reader where it is rendered for nobody in particular.
pub fn reader_of(values: &dyn askama::Values) -> Option<&Reader> {
    askama::get_value(values, NAME).ok()
}
