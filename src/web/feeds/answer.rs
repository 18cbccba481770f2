//! How a feed is sent: in the coding the client takes, with its own strong tag, or not again (304).

use std::borrow::Cow;
use std::sync::{Arc, Weak};

use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_TYPE, ETAG,
    HeaderName, HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};

use super::pieces::Pieces;
use crate::feed::{Coding, Conditions, Feed, http_date};
use crate::web::error::WebError;

/// What the headers say of a body.
pub(super) struct Label {
    /// For `Content-Type`.
    pub media_type: &'static str,
    /// The name under which a browser saves it, in ASCII.
    pub file_name: String,
    /// Who may keep it, for how long.
    pub cache: &'static str,
}

/// For feeds that are the same for everybody.
pub(super) const PUBLIC: &str = "public, max-age=900";

/// For one person's: no cache between hands it to another, and what was just starred is there when the
/// app is told to look again.
pub(super) const PRIVATE: &str = "private, no-cache";

/// What a client asks for besides the address.
struct Wishes<'a> {
    coding: Coding,
    if_none_match: Option<Cow<'a, str>>,
    if_modified_since: Option<Cow<'a, str>>,
}

impl<'a> Wishes<'a> {
    fn of(request: &'a HttpRequest, feed: &Feed) -> Self {
        Self {
            coding: feed.choose(header(request, &ACCEPT_ENCODING).as_deref()),
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

/// The headers of a feed, made once for all who poll it, and the feed for as long as it is kept.
pub(super) struct Headers {
    feed: Weak<Feed>,
    dated: DateTime<Utc>,
    etags: [HeaderValue; Coding::ALL.len()],
    last_modified: HeaderValue,
    media_type: HeaderValue,
    disposition: HeaderValue,
    cache: HeaderValue,
}

impl Headers {
    pub fn of(feed: &Arc<Feed>, label: &Label) -> Self {
        let dated = feed.last_modified();
        Self {
            feed: Arc::downgrade(feed),
            dated,
            etags: Coding::ALL.map(|coding| value(feed.etag(coding))),
            last_modified: value(&http_date(dated)),
            media_type: HeaderValue::from_static(label.media_type),
            disposition: value(&format!("inline; filename=\"{}\"", label.file_name)),
            cache: HeaderValue::from_static(label.cache),
        }
    }

    /// The feed, if it is still kept and these headers are still true of it.
    pub fn feed(&self) -> Option<Arc<Feed>> {
        let feed = self.feed.upgrade()?;
        (feed.last_modified() == self.dated).then_some(feed)
    }
}

/// Makes a feed away from the threads that answer everybody, and sends it. `keep` may remember it and
/// its headers for those who ask again.
pub(super) async fn serve(
    request: &HttpRequest,
    label: Label,
    keep: impl FnOnce(&Arc<Feed>, &Arc<Headers>),
    compose: impl FnOnce() -> Option<Arc<Feed>> + Send + 'static,
) -> HttpResponse {
    let feed = match web::block(compose).await {
        Ok(Some(feed)) if feed.is_fit() => feed,
        Ok(Some(_)) => return WebError::NotPrinted.plain(),
        Ok(None) => return WebError::NotFound.plain(),
        Err(_) => return WebError::Overloaded.plain(),
    };
    let headers = Arc::new(Headers::of(&feed, &label));
    keep(&feed, &headers);
    send(request, &feed, &headers).await
}

/// Sends a feed; the first who takes it in its coding has it packed, away from the threads that
/// answer everybody.
async fn send(request: &HttpRequest, feed: &Arc<Feed>, headers: &Headers) -> HttpResponse {
    if let Some(response) = send_at_once(request, feed, headers) {
        return response;
    }
    let wishes = Wishes::of(request, feed);
    let (coding, unpacked) = (wishes.coding, Arc::clone(feed));
    match web::block(move || unpacked.body(coding).len()).await {
        Ok(_) => answer(&wishes, feed, headers),
        Err(_) => WebError::Overloaded.plain(),
    }
}

/// Sends a feed, if nothing has to be packed for that.
pub(super) fn send_at_once(
    request: &HttpRequest,
    feed: &Feed,
    headers: &Headers,
) -> Option<HttpResponse> {
    let wishes = Wishes::of(request, feed);
    if wishes.has(feed) {
        Some(not_modified(&wishes, headers))
    } else {
        feed.is_packed(wishes.coding)
            .then(|| answer(&wishes, feed, headers))
    }
}

/// 200 with the body in the coding the client takes.
fn answer(wishes: &Wishes<'_>, feed: &Feed, headers: &Headers) -> HttpResponse {
    let body = feed.body(wishes.coding).clone();
    let mut response = HttpResponse::Ok().body(Pieces::of(body));
    label(&mut response, wishes.coding, headers);
    let all = response.headers_mut();
    all.insert(CONTENT_TYPE, headers.media_type.clone());
    all.insert(CONTENT_DISPOSITION, headers.disposition.clone());
    all.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Some(coding) = wishes.coding.name() {
        all.insert(CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}

/// 304.
fn not_modified(wishes: &Wishes<'_>, headers: &Headers) -> HttpResponse {
    let mut response = HttpResponse::NotModified().finish();
    label(&mut response, wishes.coding, headers);
    response
}

/// What a 304 repeats of the 200 it stands for (RFC 9110, section 15.4.5).
fn label(response: &mut HttpResponse, coding: Coding, headers: &Headers) {
    let all = response.headers_mut();
    all.insert(ETAG, headers.etags[coding as usize].clone());
    all.insert(LAST_MODIFIED, headers.last_modified.clone());
    all.insert(CACHE_CONTROL, headers.cache.clone());
    all.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
}

/// All lines of a header joined as one list; none when it is absent or no text.
fn header<'a>(request: &'a HttpRequest, name: &HeaderName) -> Option<Cow<'a, str>> {
    let lines = request.headers().get_all(name);
    let mut lines = lines.filter_map(|line| line.to_str().ok());
    let first = Cow::Borrowed(lines.next()?);
    Some(lines.fold(first, |list, line| Cow::Owned(format!("{list}, {line}"))))
}

fn value(text: &str) -> HeaderValue {
    #[expect(
        clippy::expect_used,
        reason = "tags, dates and file names of ours are printable ASCII"
    )]
    HeaderValue::from_str(text).expect("printable ASCII")
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::StatusCode;
    use actix_web::test::TestRequest;

    use crate::catalog::Catalog;
    use crate::feed::{Selection, compose};

    fn all() -> Arc<Feed> {
        let publisher = crate::ical::Publisher {
            name: "Folkmoot".to_owned(),
            origin: "https://calendar.example.org".to_owned(),
            domain: "example.org".to_owned(),
        };
        Arc::new(compose(&Catalog::default(), &Selection::all(), &publisher))
    }

    fn ask(feed: &Arc<Feed>, headers: &[(&str, &str)]) -> HttpResponse {
        let request = headers.iter().fold(TestRequest::get(), |request, header| {
            request.append_header(*header)
        });
        let label = Label {
            media_type: "text/calendar; charset=utf-8",
            file_name: "all.ics".to_owned(),
            cache: PUBLIC,
        };
        let request = request.to_http_request();
        feed.body(Wishes::of(&request, feed).coding);
        send_at_once(&request, feed, &Headers::of(feed, &label)).unwrap()
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
