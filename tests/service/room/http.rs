//! What the web sends besides what it should: the right answer to all of it, quickly, and no panic.

use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::harness::app::TestApp;
use crate::harness::on_both;
use crate::harness::visitor::Answer;
use crate::harness::wire::{self, Reply};

on_both!(
    more_filters_than_anybody_wants_are_refused_in_words,
    broken_encodings_are_refused_in_words,
    addresses_longer_than_any_are_refused,
    paths_that_climb_or_hide_lead_nowhere,
    a_range_gets_the_whole_feed,
    odd_wishes_for_a_coding_get_a_body_that_can_be_read,
    tags_and_dates_are_heard_in_every_form,
    a_head_has_the_headers_of_the_get_and_no_body,
    a_feed_is_only_read,
    a_target_may_name_the_host_and_only_ours,
    floods_of_headers_are_refused,
    noise_is_refused_and_the_service_goes_on,
    the_same_feed_at_an_other_address_is_the_same,
);

const FEED: &str = "/feed/all.ics";

/// Nobody has to wait longer, on a machine that builds something at the same time.
const QUICK: Duration = Duration::from_secs(3);

/// Panics of the service or its libraries, in whatever thread. Those of tests are their own matter.
static PANICS: AtomicUsize = AtomicUsize::new(0);

/// Does something that must neither take long nor make the service panic.
fn calmly<T>(what: &str, work: impl FnOnce() -> T) -> T {
    static WATCHED: Once = Once::new();
    WATCHED.call_once(|| {
        let others = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let is_of_tests = |file: &str| file.starts_with("tests/");
            if !panic.location().is_some_and(|at| is_of_tests(at.file())) {
                PANICS.fetch_add(1, Ordering::SeqCst);
            }
            others(panic);
        }));
    });
    let (before, begun) = (PANICS.load(Ordering::SeqCst), Instant::now());
    let result = work();
    assert!(begun.elapsed() < QUICK, "{what}: {:?}", begun.elapsed());
    assert_eq!(PANICS.load(Ordering::SeqCst), before, "{what}: a panic");
    result
}

/// A plain 400 that says why.
fn refused(what: &str, answer: &Answer, why: &str) {
    assert_eq!(answer.status, 400, "{what}: {}", answer.text());
    assert_eq!(
        answer.header("content-type"),
        "text/plain; charset=utf-8",
        "{what}"
    );
    assert!(answer.text().contains(why), "{what}: {}", answer.text());
    assert_eq!(answer.header("cache-control"), "no-store", "{what}");
}

fn more_filters_than_anybody_wants_are_refused_in_words(app: TestApp) {
    let visitor = app.anonymous();
    let many = |filter: &str, between: &str, count| vec![filter; count].join(between);
    for (what, path) in [
        ("filters", many("kind=ptg", ";", 5_000)),
        ("short filters", many("a=b", ";", 10_000)),
        ("choices", many("or", ";", 10_000)),
        ("words", format!("kind={}", many("ptg", ",", 10_000))),
        ("semicolons", ";".repeat(10_000)),
        ("letters", "a".repeat(50_000)),
    ] {
        let answer = calmly(what, || visitor.get(&format!("/feed/{path}.ics")));
        refused(what, &answer, "too many filters");
    }
    let pairs = many("tag=a", "&", 10_000);
    let answer = calmly("pairs", || visitor.get(&format!("/events.ics?{pairs}")));
    refused("pairs", &answer, "too many filters");
    let page = calmly("pairs of a page", || {
        visitor.get(&format!("/events?{pairs}"))
    });
    assert_eq!(page.status, 400);
}

fn broken_encodings_are_refused_in_words(app: TestApp) {
    for target in [
        "/feed/kind=%zz.ics",
        "/feed/kind=%.ics",
        "/feed/%.ics",
        "/feed/kind=%ff%fe.ics",
        "/feed/country=%C0%80.ics",
        "/feed/kind%00=ptg.ics",
        "/feed/kind=ptg%0d%0aSet-Cookie:a=b.ics",
        "/feed/%F0%9F%98.ics",
        "/events.ics?kind=%zz",
        "/events.ics?%=%",
        "/events.ics?kind=%00",
        "/feed/q=ab%ff.ics",
        "/feed/q=ab%00.ics",
    ] {
        let reply = calmly(target, || wire::get(app.address(), target.as_bytes(), ""));
        assert_eq!(reply.status(), Some(400), "{target}: {}", reply.text());
        assert!(!reply.text().contains("\r\nSet-Cookie"), "{target}");
    }
}

fn addresses_longer_than_any_are_refused(app: TestApp) {
    for (what, length) in [("200 kB", 200_000), ("1 MB", 1_000_000)] {
        let target = format!("/events.ics?q={}", "x".repeat(length));
        let reply = calmly(what, || wire::get(app.address(), target.as_bytes(), ""));
        // Enough was heard before the end; the reply may be lost with the rest that nobody read.
        assert!(
            matches!(reply.status(), None | Some(400 | 413 | 414 | 431)),
            "{what}: {}",
            reply.text()
        );
    }
    let long = format!("/events.ics?utm_source={}", "x".repeat(60_000));
    let answer = calmly("60 kB", || app.anonymous().get(&long));
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(app.anonymous().get(FEED).status, 200);
}

fn paths_that_climb_or_hide_lead_nowhere(app: TestApp) {
    for target in [
        "/feed/../../../etc/passwd",
        "/feed/..%2f..%2fetc%2fpasswd.ics",
        "/assets/../feed/all.ics",
        "/assets/..%2f..%2fCargo.toml",
        "/assets/%2e%2e%2fCargo.toml",
        "/./feed/all.ics",
        "//feed/all.ics",
        "/feed/all.ics/",
        "/feed/all.ics%00",
        "/feed/all.ics;x=.png",
        "/events/%00.ics",
        "/events/..ics",
        "/groups/%2e%2e.ics",
        "/feed\\all.ics",
    ] {
        let reply = calmly(target, || wire::get(app.address(), target.as_bytes(), ""));
        assert!(
            matches!(reply.status(), Some(400 | 404)),
            "{target}: {}",
            reply.text()
        );
    }
    for raw in [
        b"/feed/all.ics\0".as_slice(),
        b"/feed/\xff\xfe.ics",
        b"/feed/a b.ics",
        b"feed/all.ics",
    ] {
        let reply = calmly("raw bytes", || wire::get(app.address(), raw, ""));
        assert!(
            matches!(reply.status(), Some(400 | 404)),
            "{raw:?}: {}",
            reply.text()
        );
    }
}

fn a_range_gets_the_whole_feed(app: TestApp) {
    let visitor = app.anonymous();
    let whole = visitor.get(FEED);
    for range in ["bytes=0-9", "bytes=-5", "bytes=9999999-", "lines=1-2", "x"] {
        let headers = [("Range", range), ("If-Range", whole.header("etag"))];
        let answer = calmly(range, || visitor.get_with(FEED, &headers));
        assert_eq!((answer.status, &answer.body), (200, &whole.body), "{range}");
        assert_eq!(answer.header("content-range"), "", "{range}");
    }
}

fn odd_wishes_for_a_coding_get_a_body_that_can_be_read(app: TestApp) {
    let visitor = app.anonymous();
    let long = "gzip;q=0.1,".repeat(2_000);
    for (accepts, coding) in [
        ("", ""),
        (",,,", ""),
        ("gzip;q=nan", ""),
        ("gzip;q=inf", "gzip"),
        ("gzip;q=-1", ""),
        ("gzip;q=99999999999999999999", "gzip"),
        ("gzip;;;q=1", "gzip"),
        ("\"gzip\"", ""),
        ("gzip\t;\tq=1", "gzip"),
        ("deflate, compress", ""),
        ("identity;q=0, *;q=0", ""),
        ("*;q=0.1", "gzip"),
        (long.as_str(), "gzip"),
    ] {
        let answer = calmly(accepts, || {
            visitor.get_with(FEED, &[("Accept-Encoding", accepts)])
        });
        assert_eq!(answer.status, 200, "{accepts}");
        assert_eq!(answer.header("content-encoding"), coding, "{accepts}");
        assert_eq!(answer.header("vary"), "Accept-Encoding", "{accepts}");
    }
    let raw = "Accept-Encoding: gz\u{fc}ip\r\n";
    let reply = calmly("no ASCII", || {
        wire::get(app.address(), FEED.as_bytes(), raw)
    });
    assert_eq!(reply.status(), Some(200), "{}", reply.text());
}

fn tags_and_dates_are_heard_in_every_form(app: TestApp) {
    let visitor = app.anonymous();
    let first = visitor.get(FEED);
    let (tag, date) = (first.header("etag"), first.header("last-modified"));
    let weak = format!("W/{tag}");
    let listed = format!("\"a,b\", W/\"x\",, {tag}");
    let gzipped = format!("{}-gzip\"", tag.trim_end_matches('"'));
    let thousands = format!("{}{tag}", "\"0\", ".repeat(5_000));
    let others = "\"0\", ".repeat(5_000);
    for (if_none_match, status) in [
        (tag, 304),
        (&weak, 304),
        (&listed, 304),
        (&gzipped, 304),
        (&thousands, 304),
        ("*", 304),
        ("\"other\"", 200),
        (&others, 200),
        (tag.trim_matches('"'), 200),
        ("\"", 200),
        ("W/", 200),
        ("\"*\"", 200),
        ("", 200),
    ] {
        // The date alone would give 304: a tag beats it.
        let headers = [
            ("If-None-Match", if_none_match),
            ("If-Modified-Since", date),
        ];
        let answer = calmly("tags", || visitor.get_with(FEED, &headers));
        let shown = if_none_match.chars().take(40).collect::<String>();
        assert_eq!(answer.status, status, "{shown}");
        assert_eq!(answer.header("etag"), tag, "{shown}");
        assert_eq!(answer.body.is_empty(), status == 304, "{shown}");
    }
    for (since, status) in [
        (date, 304),
        ("Sat, 01 Jan 2050 00:00:00 GMT", 304),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 200),
        ("Mon, 99 Foo 9999 99:99:99 GMT", 200),
        ("now", 200),
        ("", 200),
    ] {
        let answer = calmly("dates", || {
            visitor.get_with(FEED, &[("If-Modified-Since", since)])
        });
        assert_eq!(answer.status, status, "{since}");
    }
    // Other conditions are for changes.
    let other = [("If-Match", "\"other\""), ("If-Unmodified-Since", "now")];
    assert_eq!(visitor.get_with(FEED, &other).status, 200);
}

fn a_head_has_the_headers_of_the_get_and_no_body(app: TestApp) {
    let visitor = app.anonymous();
    let known = visitor.get(FEED).header("etag").to_owned();
    for headers in [
        vec![],
        vec![("Accept-Encoding", "gzip")],
        vec![("If-None-Match", known.as_str())],
    ] {
        for path in [
            FEED,
            "/events.atom",
            "/feed/colour=red.ics",
            "/feed/q=x.json",
        ] {
            // Once before it lies ready, and once after.
            for _ in 0..2 {
                let head = calmly(path, || visitor.ask("HEAD", path, &headers, ""));
                let get = visitor.get_with(path, &headers);
                assert_eq!(head.status, get.status, "{path} {headers:?}");
                assert!(head.body.is_empty(), "{path} {headers:?}");
                let all = |answer: &Answer| {
                    let mut headers = answer.headers.clone();
                    headers.remove("date");
                    headers
                };
                assert_eq!(all(&head), all(&get), "{path} {headers:?}");
            }
        }
    }
}

fn a_feed_is_only_read(app: TestApp) {
    let visitor = app.anonymous();
    for path in [FEED, "/events.json", "/events/none.ics", "/groups/x.atom"] {
        for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"] {
            // Before and after the feed lies ready.
            for _ in 0..2 {
                let answer = calmly(method, || visitor.ask(method, path, &[], ""));
                assert_eq!(answer.status, 405, "{method} {path}");
                assert_eq!(answer.header("allow"), "GET, HEAD", "{method} {path}");
                visitor.get(path);
            }
        }
    }
    let body = "x".repeat(3_000_000);
    let large = format!(
        "POST {FEED} HTTP/1.1\r\nHost: calendar.example.org\r\nContent-Length: 3000000\r\n\r\n{body}"
    );
    let reply = calmly("a large body", || {
        wire::send(app.address(), large.as_bytes())
    });
    assert!(
        matches!(reply.status(), None | Some(405)),
        "{}",
        reply.text()
    );
}

fn a_target_may_name_the_host_and_only_ours(app: TestApp) {
    let ask = |target: &str, host: &str| {
        let text = format!("GET {target} HTTP/1.1\r\nConnection: close\r\n{host}\r\n");
        calmly(target, || wire::send(app.address(), text.as_bytes()))
    };
    let (ours, others) = (
        "Host: calendar.example.org\r\n",
        "Host: evil.example.com\r\n",
    );
    for _ in 0..2 {
        // The second time the feed lies ready.
        for (target, host, status) in [
            ("http://calendar.example.org/feed/all.ics", ours, 200),
            (FEED, ours, 200),
            (FEED, others, 421),
            (FEED, "", 400),
            ("http://calendar.example.org/feed/all.ics", others, 421),
            ("*", ours, 404),
            ("calendar.example.org:443", ours, 404),
        ] {
            let reply = ask(target, host);
            let allowed = [Some(status), Some(400)];
            let is_right = match status {
                404 => allowed.contains(&reply.status()),
                _ => reply.status() == Some(status),
            };
            assert!(is_right, "{target} {host}: {}", reply.text());
        }
    }
}

fn floods_of_headers_are_refused(app: TestApp) {
    let many: String = (0..2_000).map(|n| format!("X-{n}: y\r\n")).collect();
    let large = format!("X: {}\r\n", "y".repeat(500_000));
    let folded = format!("X: a\r\n{}", " b\r\n".repeat(1_000));
    for (what, headers) in [("many", many), ("large", large), ("folded", folded)] {
        let reply = calmly(what, || wire::get(app.address(), FEED.as_bytes(), &headers));
        assert!(
            matches!(reply.status(), None | Some(400 | 413 | 431)),
            "{what}: {}",
            reply.text()
        );
    }
    assert_eq!(app.anonymous().get(FEED).status, 200);
}

fn noise_is_refused_and_the_service_goes_on(app: TestApp) {
    let status = |reply: &Reply| reply.status();
    let smuggled = format!(
        "GET {FEED} HTTP/1.1\r\nHost: calendar.example.org\r\nContent-Length: 5\r\n\
         Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n"
    );
    for (what, bytes) in [
        ("zeros", vec![0; 10_000]),
        ("ones", vec![0xff; 10_000]),
        (
            "a TLS greeting",
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".repeat(20),
        ),
        (
            "line breaks and noise",
            b"\r\n\r\n\r\n\x01\x02\r\n\r\n".to_vec(),
        ),
        ("no version", b"GET /feed/all.ics\r\n\r\n".to_vec()),
        ("a version to come", b"GET / HTTP/9.9\r\n\r\n".to_vec()),
        (
            "a mail",
            b"EHLO example.org\r\nMAIL FROM:<a@example.org>\r\n\r\n".to_vec(),
        ),
        ("two lengths", smuggled.into_bytes()),
        (
            "a length below zero",
            b"POST / HTTP/1.1\r\nHost: calendar.example.org\r\nContent-Length: -1\r\n\r\n".to_vec(),
        ),
    ] {
        let reply = calmly(what, || wire::send(app.address(), &bytes));
        assert!(
            matches!(status(&reply), None | Some(400)),
            "{what}: {}",
            reply.text()
        );
    }
    assert_eq!(app.anonymous().get(FEED).status, 200);
}

fn the_same_feed_at_an_other_address_is_the_same(app: TestApp) {
    let visitor = app.anonymous();
    let canonical = visitor.get("/feed/kind=ptg,summit.ics");
    assert_eq!(canonical.status, 200);
    for path in [
        "/feed/kind=summit,ptg.ics",
        "/feed/kind%3Dsummit%2Cptg.ics",
        "/feed/kind=ptg,summit.ics?utm_source=letter",
        "/events.ics?kind=summit&kind=ptg&utm_source=letter",
    ] {
        for _ in 0..2 {
            let answer = visitor.get(path);
            assert_eq!(answer.body, canonical.body, "{path}");
            for name in ["etag", "last-modified", "content-disposition"] {
                assert_eq!(answer.header(name), canonical.header(name), "{path} {name}");
            }
        }
    }
}
