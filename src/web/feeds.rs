//! What apps poll: selections as iCalendar, Atom and JSCalendar, each beside the page that shows it.
//!
//! Apps poll for years, erase what a feed no longer lists and read headers in their own ways, so
//! every header here is there for a reader that was seen to need it. Nothing is packed on the fly:
//! the body of each coding is kept with its own strong tag.

mod answer;
mod counter;
mod following;
mod pieces;

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};

use self::answer::{Headers, Label, PUBLIC, serve};
pub use self::counter::{Counter, serve_ready};
pub use self::following::{named, personal, selection_named};
use super::app::App;
use super::error::WebError;
use super::pages::public::event::missing;
use super::query::Query;
use crate::catalog::Catalog;
use crate::feed::{EVENT_MEDIA_TYPE, Facet, Feed, Representation, Selection};
use crate::slug::Slug;

/// `GET /feed/{selection}.ics`, `.atom`, `.json`: the feed of a selection. Unknown filters are refused
/// in plain words: an empty calendar would make apps erase what they have.
pub async fn feed(request: HttpRequest, app: web::Data<App>) -> HttpResponse {
    let read = |path: &str| {
        let text = path.strip_prefix("/feed/").ok_or(WebError::NotFound)?;
        Selection::from_path(text).map_err(|fault| WebError::BadRequest(fault.to_string()))
    };
    selected(request, app, Address::Lasts, read).await
}

/// `GET /events.ics`, `.atom`, `.json`: the list of events with the same query, but for what only a
/// page has.
pub async fn events(request: HttpRequest, app: web::Data<App>) -> HttpResponse {
    let query = request.query_string().to_owned();
    selected(request, app, Address::Lasts, |_| from_query(&query)).await
}

/// `GET /groups/{slug}.ics`, `.atom`, `.json`: what a group hosts.
pub async fn group(
    request: HttpRequest,
    slug: web::Path<String>,
    app: web::Data<App>,
) -> HttpResponse {
    let known = Slug::parse(&slug)
        .ok()
        .filter(|slug| app.shelf.current().group(slug).is_some());
    let read = |_: &str| {
        let slug = known.ok_or(WebError::NotFound)?;
        Selection::of(Facet::Group, slug.as_str())
            .map_err(|fault| WebError::BadRequest(fault.to_string()))
    };
    selected(request, app, Address::Lasts, read).await
}

/// `GET /events/{slug}.ics`, `.json`: one event, for as long as it is public.
pub async fn event(
    request: HttpRequest,
    slug: web::Path<String>,
    app: web::Data<App>,
) -> HttpResponse {
    if !app.shelf.has_edition() {
        return WebError::NotPrinted.plain();
    }
    let catalog = app.shelf.current();
    let (Ok(slug), Some((_, representation))) = (Slug::parse(&slug), parts(request.uri().path()))
    else {
        return WebError::NotFound.plain();
    };
    if catalog.entry(&slug).is_none() {
        return missing(&catalog, &slug).plain();
    }
    let is_json = representation == Representation::Json;
    let label = Label {
        media_type: if is_json {
            EVENT_MEDIA_TYPE
        } else {
            representation.media_type()
        },
        file_name: format!("{slug}.{}", representation.extension()),
        cache: PUBLIC,
    };
    let compose = move |app: &App, catalog: &Catalog| {
        let entry = catalog.entry(&slug)?;
        let newsstand = &app.newsstand;
        Some(newsstand.event(catalog, entry, representation, &app.publisher))
    };
    serve_kept(&request, app, catalog, Address::Lasts, label, compose).await
}

/// Whether an address leads to the same feed for a whole edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Address {
    Lasts,
    Changes,
}

/// Sends the feed of the selection that `read` finds in the path without its ending.
async fn selected(
    request: HttpRequest,
    app: web::Data<App>,
    address: Address,
    read: impl FnOnce(&str) -> Result<Selection, WebError>,
) -> HttpResponse {
    if !app.shelf.has_edition() {
        return WebError::NotPrinted.plain();
    }
    let catalog = app.shelf.current();
    // The path as it stands in the request line: only it still tells an encoded comma from a plain one.
    let (selection, representation) = match selection(request.uri().path(), &catalog, read) {
        Ok(found) => found,
        Err(fault) => return fault.plain(),
    };
    let label = Label {
        media_type: representation.media_type(),
        file_name: format!(
            "{}.{}",
            file_name(&selection.canonical()),
            representation.extension()
        ),
        cache: PUBLIC,
    };
    let compose = move |app: &App, catalog: &Catalog| {
        let newsstand = &app.newsstand;
        Some(newsstand.feed(catalog, &selection, representation, &app.publisher))
    };
    serve_kept(&request, app, catalog, address, label, compose).await
}

/// Has a feed made by the newsstand, away from the threads that answer everybody; whoever asks at the
/// same address again finds it at the counter, if the address lasts.
async fn serve_kept(
    request: &HttpRequest,
    app: web::Data<App>,
    catalog: Arc<Catalog>,
    address: Address,
    label: Label,
    compose: impl FnOnce(&App, &Catalog) -> Option<Arc<Feed>> + Send + 'static,
) -> HttpResponse {
    let (maker, edition) = (app.clone(), Arc::clone(&catalog));
    let keep = |_: &Arc<Feed>, headers: &Arc<Headers>| {
        if address == Address::Lasts {
            app.counter.keep(&catalog, request, Arc::clone(headers));
        }
    };
    serve(request, label, keep, move || compose(&maker, &edition)).await
}

/// What is asked for, and as what.
fn selection(
    path: &str,
    catalog: &Catalog,
    read: impl FnOnce(&str) -> Result<Selection, WebError>,
) -> Result<(Selection, Representation), WebError> {
    let (path, representation) = parts(path).ok_or(WebError::NotFound)?;
    let selection = read(path)?;
    match selection.check(catalog) {
        Ok(()) => Ok((selection, representation)),
        Err(fault) => Err(WebError::BadRequest(fault.to_string())),
    }
}

/// A path without its ending, and what the ending stands for.
fn parts(path: &str) -> Option<(&str, Representation)> {
    let (path, extension) = path.rsplit_once('.')?;
    Some((path, Representation::of_extension(extension)?))
}

/// Reads the filters of a query as the page does; where the page stands is nothing to a feed.
fn from_query(query: &str) -> Result<Selection, WebError> {
    Query::read(query, &["from", "show"]).map(|query| query.selection)
}

/// A file name for a selection, in ASCII letters, digits and hyphens: `kind-ptg-summit`.
fn file_name(selection: &str) -> String {
    let words = selection
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut name = words.collect::<Vec<_>>().join("-");
    name.truncate(100);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_says_what_a_feed_is_written_in() {
        for (path, expected) in [
            (
                "/feed/all.ics",
                Some(("/feed/all", Representation::Calendar)),
            ),
            ("/events.atom", Some(("/events", Representation::Atom))),
            (
                "/feed/q=a.ics.json",
                Some(("/feed/q=a.ics", Representation::Json)),
            ),
            ("/feed/all.ICS", None),
            ("/feed/all.xml", None),
            ("/events", None),
        ] {
            assert_eq!(parts(path), expected, "{path}");
        }
    }

    #[test]
    fn an_unknown_filter_is_named_and_an_encoded_comma_is_read() {
        let fault = from_query("kind=ptg&colour=red").unwrap_err();
        assert!(
            matches!(&fault, WebError::BadRequest(text) if text.contains("colour")),
            "{fault}"
        );
        let read = from_query("kind=ptg%2Csummit&region=").unwrap();
        assert_eq!(read.canonical(), "kind=ptg,summit");
        assert_eq!(from_query("").unwrap(), Selection::all());
        let catalog = Catalog::default();
        let group = |_: &str| from_query("group=nobody");
        assert!(selection("/events.ics", &catalog, group).is_err());
    }

    #[test]
    fn file_names_are_plain_ascii() {
        assert_eq!(
            file_name("kind=ptg,summit;region=apac"),
            "kind-ptg-summit-region-apac"
        );
        assert_eq!(file_name("q=h%C3%A0%20n"), "q-h-C3-A0-20n");
        assert!(file_name(&"é".repeat(300)).is_ascii());
    }
}
