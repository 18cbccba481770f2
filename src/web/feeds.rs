//! What calendar apps poll: `/feed/{selection}.ics` and `/events/{slug}.ics`.
//!
//! Apps poll for years, erase what a feed no longer lists and read headers in their own ways, so
//! every header here is there for a reader that was seen to need it. Nothing is packed on the fly:
//! the body of each coding is kept with its own strong tag.

use std::sync::Arc;

use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, ETAG, HeaderName,
    IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, VARY, X_CONTENT_TYPE_OPTIONS,
};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, web};

use super::app::App;
use super::error::WebError;
use crate::catalog::Catalog;
use crate::feed::{Coding, Conditions, Feed, Selection, event_feed, http_date};
use crate::slug::Slug;

/// The feed of a selection. Unknown filters are refused in plain words: an empty calendar would make
/// apps erase what they have.
pub async fn feed(request: HttpRequest, app: web::Data<App>) -> HttpResponse {
    let catalog = app.shelf.current();
    let selection = match selection(request.uri().path(), &catalog) {
        Ok(selection) => selection,
        Err(fault) => return fault.plain(),
    };
    let name = if selection == Selection::all() {
        "all".to_owned()
    } else {
        file_name(&selection.canonical())
    };
    serve(&request, name, move || {
        app.newsstand.feed(&catalog, &selection, &app.publisher)
    })
    .await
}

/// The feed of one event, for as long as the event is public.
pub async fn event(
    request: HttpRequest,
    slug: web::Path<String>,
    app: web::Data<App>,
) -> HttpResponse {
    let catalog = app.shelf.current();
    let known = Slug::parse(&slug)
        .ok()
        .filter(|slug| catalog.entry(slug).is_some());
    let Some(slug) = known else {
        return WebError::NotFound.plain();
    };
    let name = slug.to_string();
    let compose = move || {
        let entry = catalog.entry(&slug)?;
        Some(Arc::new(event_feed(&catalog, entry, &app.publisher)))
    };
    serve(&request, name, compose).await
}

/// Reads the selection from the path as it stands in the request line, for only it still tells an
/// encoded comma from a plain one.
fn selection(path: &str, catalog: &Catalog) -> Result<Selection, WebError> {
    let text = path
        .strip_prefix("/feed/")
        .and_then(|rest| rest.strip_suffix(".ics"));
    let selection = Selection::from_path(text.ok_or(WebError::NotFound)?);
    let checked = selection.and_then(|selection| selection.check(catalog).map(|()| selection));
    checked.map_err(|fault| WebError::BadRequest(fault.to_string()))
}

/// What a client asks for besides the address.
struct Wishes {
    coding: Coding,
    if_none_match: Option<String>,
    if_modified_since: Option<String>,
}

impl Wishes {
    fn of(request: &HttpRequest) -> Self {
        Self {
            coding: Coding::choose(header(request, &ACCEPT_ENCODING).as_deref()),
            if_none_match: header(request, &IF_NONE_MATCH),
            if_modified_since: header(request, &IF_MODIFIED_SINCE),
        }
    }

    fn has(&self, feed: &Feed) -> bool {
        feed.is_known(Conditions {
            if_none_match: self.if_none_match.as_deref(),
            if_modified_since: self.if_modified_since.as_deref(),
        })
    }
}

/// Makes the feed away from the threads that answer everybody: the first who asks in an edition has
/// it composed and packed.
async fn serve<F: Into<Option<Arc<Feed>>> + Send + 'static>(
    request: &HttpRequest,
    name: String,
    compose: impl FnOnce() -> F + Send + 'static,
) -> HttpResponse {
    let wishes = Wishes::of(request);
    let made = web::block(move || {
        let feed: Arc<Feed> = compose().into()?;
        if !wishes.has(&feed) {
            feed.body(wishes.coding);
        }
        Some((feed, wishes))
    });
    match made.await {
        Ok(Some((feed, wishes))) => answer(&wishes, &feed, &name),
        Ok(None) => WebError::NotFound.plain(),
        Err(_) => WebError::Overloaded.plain(),
    }
}

/// 200 with the body in the coding the client takes, or 304.
fn answer(wishes: &Wishes, feed: &Feed, name: &str) -> HttpResponse {
    let coding = wishes.coding;
    if wishes.has(feed) {
        return head(HttpResponse::NotModified(), feed, coding).finish();
    }
    let mut response = head(HttpResponse::Ok(), feed, coding);
    response
        .content_type("text/calendar; charset=utf-8")
        .insert_header((
            CONTENT_DISPOSITION,
            format!("inline; filename=\"{name}.ics\""),
        ))
        .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"));
    if let Some(coding) = coding.name() {
        response.insert_header((CONTENT_ENCODING, coding));
    }
    response.body(feed.body(coding).clone())
}

/// What a 304 repeats of the 200 it stands for (RFC 9110, section 15.4.5).
fn head(mut response: HttpResponseBuilder, feed: &Feed, coding: Coding) -> HttpResponseBuilder {
    response
        .insert_header((ETAG, feed.etag(coding)))
        .insert_header((LAST_MODIFIED, http_date(feed.last_modified())))
        .insert_header((CACHE_CONTROL, "public, max-age=900"))
        .insert_header((VARY, "Accept-Encoding"));
    response
}

/// All lines of a header joined as one list; none when it is absent or no text.
fn header(request: &HttpRequest, name: &HeaderName) -> Option<String> {
    let lines: Vec<&str> = request
        .headers()
        .get_all(name)
        .filter_map(|line| line.to_str().ok())
        .collect();
    (!lines.is_empty()).then(|| lines.join(", "))
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
    use actix_web::http::StatusCode;
    use actix_web::test::TestRequest;

    fn all() -> Feed {
        let publisher = crate::ical::Publisher {
            name: "Folkmoot".to_owned(),
            origin: "https://calendar.example.org".to_owned(),
            domain: "example.org".to_owned(),
        };
        crate::feed::compose(&Catalog::default(), &Selection::all(), &publisher)
    }

    fn ask(feed: &Feed, headers: &[(&str, &str)]) -> HttpResponse {
        let request = headers.iter().fold(TestRequest::get(), |request, header| {
            request.append_header(*header)
        });
        answer(&Wishes::of(&request.to_http_request()), feed, "all")
    }

    fn value(response: &HttpResponse, name: HeaderName) -> &str {
        response
            .headers()
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    #[test]
    fn a_first_poll_gets_every_header_an_app_needs() {
        let feed = all();
        let response = ask(&feed, &[]);
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(
            value(&response, actix_web::http::header::CONTENT_TYPE),
            "text/calendar; charset=utf-8"
        );
        assert_eq!(
            value(&response, CONTENT_DISPOSITION),
            "inline; filename=\"all.ics\""
        );
        assert_eq!(value(&response, CACHE_CONTROL), "public, max-age=900");
        assert_eq!(value(&response, VARY), "Accept-Encoding");
        assert_eq!(value(&response, X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert_eq!(value(&response, ETAG), feed.etag(Coding::Identity));
        assert_eq!(value(&response, CONTENT_ENCODING), "");
    }

    #[test]
    fn each_coding_has_its_own_tag_and_each_tag_is_honoured_in_any_coding() {
        let feed = all();
        let packed = ask(&feed, &[("Accept-Encoding", "gzip")]);
        assert_eq!(value(&packed, CONTENT_ENCODING), "gzip");
        assert_ne!(value(&packed, ETAG), feed.etag(Coding::Identity));
        for coding in [Coding::Identity, Coding::Gzip] {
            let tag = feed.etag(coding).to_owned();
            for accepts in ["identity", "gzip"] {
                let again = ask(
                    &feed,
                    &[("If-None-Match", &tag), ("Accept-Encoding", accepts)],
                );
                assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
                assert_eq!(
                    value(&again, ETAG),
                    feed.etag(Coding::choose(Some(accepts)))
                );
            }
        }
    }

    #[test]
    fn several_lines_of_tags_are_one_list() {
        let feed = all();
        let tag = feed.etag(Coding::Identity).to_owned();
        let again = ask(
            &feed,
            &[("If-None-Match", "\"other\""), ("If-None-Match", &tag)],
        );
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        let date = http_date(feed.last_modified());
        let changed = ask(
            &feed,
            &[("If-None-Match", "\"other\""), ("If-Modified-Since", &date)],
        );
        assert_eq!(changed.status(), StatusCode::OK);
        assert_eq!(
            ask(&feed, &[("If-Modified-Since", &date)]).status(),
            StatusCode::NOT_MODIFIED
        );
    }

    #[test]
    fn an_unknown_filter_is_named_and_an_encoded_comma_is_read() {
        let catalog = Catalog::default();
        let fault = selection("/feed/colour=red.ics", &catalog).unwrap_err();
        assert!(
            matches!(&fault, WebError::BadRequest(text) if text.contains("colour")),
            "{fault}"
        );
        assert!(selection("/feed/group=nobody.ics", &catalog).is_err());
        let read = selection("/feed/kind%3Dptg%2Csummit.ics", &catalog).unwrap();
        assert_eq!(read.canonical(), "kind=ptg,summit");
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
