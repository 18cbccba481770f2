//! How a feed is sent: in the coding the client takes, with its own strong tag, or not again (304).

use std::sync::Arc;

use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_TYPE, ETAG,
    HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, VARY, X_CONTENT_TYPE_OPTIONS,
};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, web};

use crate::feed::{Coding, Conditions, Feed, http_date};
use crate::web::error::WebError;

/// What the headers say of a body.
pub(super) struct Label {
    /// For `Content-Type`.
    pub media_type: &'static str,
    /// The name under which a browser saves it, in ASCII.
    pub file_name: String,
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
pub(super) async fn serve<F: Into<Option<Arc<Feed>>> + Send + 'static>(
    request: &HttpRequest,
    label: Label,
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
        Ok(Some((feed, wishes))) => answer(&wishes, &feed, &label),
        Ok(None) => WebError::NotFound.plain(),
        Err(_) => WebError::Overloaded.plain(),
    }
}

/// 200 with the body in the coding the client takes, or 304.
fn answer(wishes: &Wishes, feed: &Feed, label: &Label) -> HttpResponse {
    let coding = wishes.coding;
    if wishes.has(feed) {
        return head(HttpResponse::NotModified(), feed, coding).finish();
    }
    let mut response = head(HttpResponse::Ok(), feed, coding);
    response
        .insert_header((CONTENT_TYPE, label.media_type))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("inline; filename=\"{}\"", label.file_name),
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

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::StatusCode;
    use actix_web::test::TestRequest;

    use crate::catalog::Catalog;
    use crate::feed::{Selection, compose};

    fn all() -> Feed {
        let publisher = crate::ical::Publisher {
            name: "Folkmoot".to_owned(),
            origin: "https://calendar.example.org".to_owned(),
            domain: "example.org".to_owned(),
        };
        compose(&Catalog::default(), &Selection::all(), &publisher)
    }

    fn ask(feed: &Feed, headers: &[(&str, &str)]) -> HttpResponse {
        let request = headers.iter().fold(TestRequest::get(), |request, header| {
            request.append_header(*header)
        });
        let label = Label {
            media_type: "text/calendar; charset=utf-8",
            file_name: "all.ics".to_owned(),
        };
        answer(&Wishes::of(&request.to_http_request()), feed, &label)
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
            value(&response, CONTENT_TYPE),
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
        for accepts in ["gzip", "br", "zstd"] {
            let packed = ask(&feed, &[("Accept-Encoding", accepts)]);
            assert_eq!(value(&packed, CONTENT_ENCODING), accepts);
            let plain = feed.etag(Coding::Identity).trim_matches('"');
            assert_eq!(value(&packed, ETAG), format!("\"{plain}-{accepts}\""));
        }
        for coding in Coding::ALL {
            let tag = feed.etag(coding).to_owned();
            for accepts in ["identity", "gzip", "br", "zstd"] {
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
}
