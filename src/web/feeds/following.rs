//! Feeds of what people follow and have named: from what this replica knows, without the database.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};

use super::answer::{Headers, Label, PRIVATE, send_at_once, serve};
use super::counter::Asked;
use super::{Address, parts, selected};
use crate::feed::{Feed, Representation, Selection, personal_feed, personal_settings};
use crate::following::{Directory, FeedToken, Following, Found, ShortName};
use crate::web::app::App;
use crate::web::error::WebError;

/// `GET /s/{name}.ics`, `.atom`, `.json`: the selection that has this name now. No redirect: apps would
/// keep where it led.
pub async fn named(
    request: HttpRequest,
    name: web::Path<String>,
    app: web::Data<App>,
) -> HttpResponse {
    let directory = Arc::clone(&app.directory);
    let read = |_: &str| selection_named(&directory, &name);
    // A name may stand for something else in the same edition.
    selected(request, app, Address::Changes, read).await
}

/// What a short name stands for.
///
/// # Errors
/// [`WebError::NotFound`] for one that nobody ever gave, [`WebError::Gone`] for a retired one.
pub fn selection_named(directory: &Directory, name: &str) -> Result<Selection, WebError> {
    let name = ShortName::parse(name).map_err(|_| WebError::NotFound)?;
    match directory.selection(&name).ok_or(WebError::NotFound)? {
        Found::Here(text) => {
            Selection::from_path(&text).map_err(|fault| WebError::BadRequest(fault.to_string()))
        }
        Found::Gone => Err(WebError::Gone(
            "this name was retired and will not come back",
        )),
    }
}

/// `GET /personal/{token}.ics`, `.atom`, `.json`, and with settings `/personal/{token}/{settings}.ics`:
/// what the owner of the secret address follows.
pub async fn personal(request: HttpRequest, app: web::Data<App>) -> HttpResponse {
    if !app.shelf.has_edition() {
        return WebError::NotPrinted.plain();
    }
    let catalog = app.shelf.current();
    let asked = Personal::read(request.uri().path(), &app.directory);
    let Personal {
        following,
        settings,
        representation,
    } = match asked {
        Ok(asked) => asked,
        Err(fault) => return fault.plain(),
    };
    let label = Label {
        media_type: representation.media_type(),
        file_name: format!("my-events.{}", representation.extension()),
        cache: PRIVATE,
    };
    let asked = Asked::new(&catalog, &following, request.uri().path());
    if let Some(tag) = app.counter.tag(&asked) {
        let feed = Arc::new(Feed::shell(tag));
        let known = send_at_once(&request, &feed, &Headers::of(&feed, &label));
        if let Some(not_modified) = known {
            return not_modified;
        }
    }
    let counter = Arc::clone(&app.counter);
    let keep = move |feed: &Arc<Feed>, _: &Arc<Headers>| counter.keep_tag(asked, feed.tag());
    let compose = move || {
        let publisher = &app.publisher;
        Some(Arc::new(personal_feed(
            &catalog,
            &following,
            &settings,
            representation,
            publisher,
        )))
    };
    serve(&request, label, keep, compose).await
}

/// What a personal address asks for.
struct Personal {
    following: Arc<Following>,
    settings: Selection,
    representation: Representation,
}

impl Personal {
    fn read(path: &str, directory: &Directory) -> Result<Self, WebError> {
        let (path, representation) = parts(path).ok_or(WebError::NotFound)?;
        let path = path.strip_prefix("/personal/").ok_or(WebError::NotFound)?;
        let (token, settings) = path.split_once('/').unwrap_or((path, "all"));
        // Who does not know the secret learns nothing else about the address either.
        let found = directory.following(&FeedToken::received(token));
        let following = match found.ok_or(WebError::NotFound)? {
            Found::Here(following) => following,
            Found::Gone => {
                let why = "this address was retired: its owner has a new one, or none any more";
                return Err(WebError::Gone(why));
            }
        };
        let settings =
            personal_settings(settings).map_err(|fault| WebError::BadRequest(fault.to_string()))?;
        Ok(Self {
            following,
            settings,
            representation,
        })
    }
}
