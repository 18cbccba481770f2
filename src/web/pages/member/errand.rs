//! What somebody was about to do when they were asked to sign in: kept in their browser for a while,
//! and done as soon as they have, so that nobody has to look for the event again.
//!
//! What changes something is set only by a form of our own pages, so no link from elsewhere can make anybody
//! follow anything; a link can set which page opens.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::account::PersonId;
use crate::catalog::Catalog;
use crate::feed::Selection;
use crate::following;
use crate::locale::Locale;
use crate::slug::Slug;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::see_other;
use crate::web::session::signed_in;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// Star this event.
    Star(Slug),
    /// Follow this group.
    Follow(Slug),
    /// Open one's own calendar.
    Calendar,
    /// Take one's data along, or erase it.
    Data,
    /// Give this selection a name.
    Name(Box<Selection>),
}

/// For how long it is remembered: long enough for a letter to come.
const TERM: Duration = Duration::minutes(30);

impl Errand {
    /// What the visitor was about to do, if anything.
    pub fn of(request: &HttpRequest, app: &App) -> Option<Self> {
        let cookie = request.cookie(cookie_name(app))?;
        let text = URL_SAFE_NO_PAD.decode(cookie.value()).ok()?;
        Self::parse(std::str::from_utf8(&text).ok()?)
    }

    /// What signing in is for, as the sign-in page says it.
    pub fn describe(&self, catalog: &Catalog, locale: Locale) -> String {
        let to = |key, what: String| locale.fill(key, [("what", what.into())]);
        match self {
            Self::Star(slug) => {
                let entry = catalog.entry(slug);
                let title = entry.map(|entry| entry.listing.draft.title.to_string());
                to("sign-in-to-star", title.unwrap_or_else(|| slug.to_string()))
            }
            Self::Follow(slug) => {
                let entry = catalog.group(slug);
                let name = entry.map(|entry| entry.group.name.to_string());
                to(
                    "sign-in-to-follow",
                    name.unwrap_or_else(|| slug.to_string()),
                )
            }
            Self::Calendar => locale.text("sign-in-to-calendar").into_owned(),
            Self::Data => locale.text("sign-in-to-data").into_owned(),
            Self::Name(selection) => to("sign-in-to-name", selection.describe(catalog, locale)),
        }
    }

    /// Does it for who is signed in; sends anybody else to sign in, and remembers it.
    pub async fn run(
        self,
        request: &HttpRequest,
        app: &web::Data<App>,
    ) -> Result<HttpResponse, WebError> {
        match signed_in(request, app).await {
            Ok(person) => Ok(see_other(&self.carry_out(app, person.id).await?)),
            Err(WebError::SignInFirst) => self.sign_in_first(app),
            Err(fault) => Err(fault),
        }
    }

    /// The way to the sign-in page, with the errand in the luggage.
    pub fn sign_in_first(&self, app: &App) -> Result<HttpResponse, WebError> {
        let value = URL_SAFE_NO_PAD.encode(self.to_text());
        let mut response = see_other("/sign-in");
        response
            .add_cookie(&cookie(app, value, TERM))
            .map_err(|cause| WebError::Fault(cause.into()))?;
        Ok(response)
    }

    /// Does it; returns the page that shows what was done.
    async fn carry_out(self, app: &web::Data<App>, person: PersonId) -> Result<String, WebError> {
        let (key, now) = (app.feed_key.clone(), app.clock.now());
        let catalog = app.shelf.current();
        match self {
            Self::Star(slug) => {
                let event = catalog.entry(&slug).ok_or(WebError::NotFound)?.listing.id;
                app.write(move |tx| following::star(tx, person, event, &key, now))
                    .await?;
                Ok(format!("/my/calendar?starred={slug}"))
            }
            Self::Follow(slug) => {
                let group = catalog.group(&slug).ok_or(WebError::NotFound)?.group.id;
                app.write(move |tx| following::follow(tx, person, group, &key, now))
                    .await?;
                Ok(format!("/my/calendar?followed={slug}"))
            }
            Self::Calendar => Ok("/my/calendar".to_owned()),
            Self::Data => Ok("/my/data".to_owned()),
            Self::Name(selection) => Ok(format!("/my/names/new{}", selection.query())),
        }
    }

    fn to_text(&self) -> String {
        match self {
            Self::Star(slug) => format!("star {slug}"),
            Self::Follow(slug) => format!("follow {slug}"),
            Self::Calendar => "calendar".to_owned(),
            Self::Data => "data".to_owned(),
            Self::Name(selection) => format!("name {}", selection.canonical()),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        match text.split_once(' ').unwrap_or((text, "")) {
            ("star", slug) => Slug::parse(slug).ok().map(Self::Star),
            ("follow", slug) => Slug::parse(slug).ok().map(Self::Follow),
            ("calendar", "") => Some(Self::Calendar),
            ("data", "") => Some(Self::Data),
            ("name", path) => Some(Self::Name(Box::new(Selection::from_path(path).ok()?))),
            _ => None,
        }
    }
}

/// Does what the visitor who has just signed in came for, and returns where to go then: `home` for who
/// came for nothing else. What could not be done is told on the page; signed in they are all the same.
pub async fn after_sign_in(
    request: &HttpRequest,
    app: &web::Data<App>,
    person: PersonId,
    home: &str,
) -> String {
    let Some(errand) = Errand::of(request, app) else {
        return home.to_owned();
    };
    match errand.carry_out(app, person).await {
        Ok(path) => path,
        Err(cause) => {
            tracing::warn!(%cause, "what somebody signed in for could not be done");
            "/my/calendar?failed=yes".to_owned()
        }
    }
}

/// The cookie that takes the errand's place when it was run.
pub fn no_cookie(app: &App) -> Cookie<'static> {
    cookie(app, String::new(), Duration::ZERO)
}

fn cookie(app: &App, value: String, max_age: Duration) -> Cookie<'static> {
    Cookie::build(cookie_name(app), value)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.site.is_https())
        .max_age(max_age)
        .finish()
}

fn cookie_name(app: &App) -> &'static str {
    if app.site.is_https() {
        "__Host-errand"
    } else {
        "errand"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_errand_is_remembered_as_it_is_and_nothing_else_is_one() {
        let slug = || Slug::parse("zuul-night-accra").unwrap();
        let selection = Selection::from_path("country=VN;or;q=hà%20nội;alarm=15m").unwrap();
        for errand in [
            Errand::Star(slug()),
            Errand::Follow(slug()),
            Errand::Calendar,
            Errand::Data,
            Errand::Name(Box::new(selection)),
            Errand::Name(Box::new(Selection::all())),
        ] {
            assert_eq!(Errand::parse(&errand.to_text()), Some(errand));
        }
        for text in [
            "",
            "star",
            "star ../staff",
            "follow //evil.example.org",
            "calendar x",
            "data x",
            "name colour=red",
            "retire mine",
        ] {
            assert_eq!(Errand::parse(text), None, "{text}");
        }
    }
}
