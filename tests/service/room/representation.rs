//! The same events as pages, calendars, news and objects, beside each other at addresses alike.

use std::io::Read;

use folkmoot::account::Actor;
use folkmoot::event::{self, EventForm, EventId, Imported, State};
use folkmoot::group;
use serde_json::Value;

use crate::harness::app::TestApp;
use crate::harness::build;
use crate::harness::on_both;
use crate::harness::visitor::Answer;

on_both!(
    every_list_is_there_in_every_form,
    every_form_keeps_the_rules_of_feeds,
    a_body_comes_in_the_coding_the_client_likes_best,
    what_is_unknown_is_refused_in_words_in_every_form,
    pages_say_where_their_feeds_are,
    a_group_takes_along_what_is_its_own,
);

const CALENDAR: &str = "text/calendar; charset=utf-8";
const ATOM: &str = "application/atom+xml; charset=utf-8";
const GROUP: &str = "application/jscalendar+json;type=group";
const EVENT: &str = "application/jscalendar+json;type=event";

const FORMS: [(&str, &str); 3] = [("ics", CALENDAR), ("atom", ATOM), ("json", GROUP)];

/// Where lists stand without their endings and queries, and which of the two events are in them.
const LISTS: [(&str, &str, bool, bool); 6] = [
    ("/feed/all", "", true, true),
    ("/feed/kind=meetup", "", true, false),
    ("/events", "", true, true),
    ("/events", "?kind=sig&region=", false, true),
    ("/events", "?country=AQ", false, false),
    ("/groups/openinfra-accra", "", true, false),
];

const MEETUP: &str = "Zuul Night Accra";
const CALL: &str = "Bare Metal SIG";

/// Publishes a meetup of OpenInfra Accra and a call of nobody's; returns the keys of both.
fn publish(app: &TestApp) -> [EventId; 2] {
    let host = app.read(|tx| {
        let groups = group::all(tx)?;
        let ids = groups.into_iter().map(|group| (group.slug, group.id));
        Ok(ids
            .into_iter()
            .find(|(slug, _)| slug.as_str() == "openinfra-accra"))
    });
    let host = host.unwrap().1;
    let publish = |form: EventForm, hosts| {
        let mut draft = build::draft(&form);
        draft.hosts = hosts;
        let imported = Imported {
            origin: build::line(&EventId::new().to_string()),
            slug: None,
            draft,
            state: State::Published,
            state_reason: None,
            organizers: Vec::new(),
        };
        let now = app.clock.now();
        let stored = app.database.write(|tx| {
            event::import(tx, &Actor::Service, imported, &build::site(), now)
                .map(|outcome| outcome.id())
        });
        stored.unwrap()
    };
    let ids = [
        publish(build::meetup(), vec![host]),
        publish(build::weekly_call(), Vec::new()),
    ];
    app.ring();
    app.wait_for_edition();
    ids
}

fn object(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap()
}

fn every_list_is_there_in_every_form(app: TestApp) {
    let [meetup, _] = publish(&app);
    let visitor = app.anonymous();
    for (path, query, has_meetup, has_call) in LISTS {
        for (ending, media_type) in FORMS {
            let address = format!("{path}.{ending}{query}");
            let answer = visitor.get(&address);
            assert_eq!(
                (answer.status, answer.header("content-type")),
                (200, media_type),
                "{address}: {}",
                answer.text()
            );
            let text = answer.text();
            assert_eq!(text.contains(MEETUP), has_meetup, "{address}: {text}");
            assert_eq!(text.contains(CALL), has_call, "{address}: {text}");
        }
    }
    let group = object(&visitor.get("/events.json?kind=meetup"));
    assert_eq!(
        (&group["@type"], group["entries"].as_array().map(Vec::len)),
        (&"Group".into(), Some(1))
    );

    let one = visitor.get("/events/zuul-night-accra-2026.json");
    assert_eq!((one.status, one.header("content-type")), (200, EVENT));
    assert_eq!(object(&one), group["entries"][0]);
    assert_eq!(object(&one)["start"], "2026-06-25T18:30:00");

    let news = visitor.get("/feed/kind=meetup.atom").text();
    assert!(
        news.contains(&format!("<id>urn:uuid:{meetup}</id>")),
        "{news}"
    );
    assert!(
        news.contains("&lt;strong&gt;laptop&lt;/strong&gt;"),
        "{news}"
    );
    assert!(news.contains("<name>OpenInfra Accra</name>"), "{news}");
    for page in [
        "/events/nothing.json",
        "/groups/nothing.atom",
        "/groups/nothing.ics",
        "/feed/all.xml",
        "/events/zuul-night-accra-2026.atom",
    ] {
        assert_eq!(visitor.get(page).status, 404, "{page}");
    }
}

fn every_form_keeps_the_rules_of_feeds(app: TestApp) {
    publish(&app);
    let visitor = app.anonymous();
    let lists = LISTS
        .iter()
        .flat_map(|(path, query, ..)| FORMS.map(|(ending, _)| format!("{path}.{ending}{query}")));
    for path in lists.chain(["/events/zuul-night-accra-2026.json".to_owned()]) {
        let first = visitor.get(&path);
        assert_eq!(first.status, 200, "{path}: {}", first.text());
        assert_eq!(
            first.header("cache-control"),
            "public, max-age=900",
            "{path}"
        );
        assert_eq!(first.header("vary"), "Accept-Encoding", "{path}");
        assert_eq!(first.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(first.header("content-length"), first.body.len().to_string());
        assert_eq!(first.header("set-cookie"), "", "{path}");
        let ending = path.split('?').next().unwrap().rsplit('.').next().unwrap();
        let name = first.header("content-disposition");
        assert!(
            name.starts_with("inline; filename=\"") && name.ends_with(&format!(".{ending}\"")),
            "{path}: {name}"
        );

        let (tag, since) = (first.header("etag"), first.header("last-modified"));
        for condition in [("If-None-Match", tag), ("If-Modified-Since", since)] {
            let again = visitor.get_with(&path, &[condition]);
            assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
            assert_eq!(again.header("etag"), tag, "{path}");
        }
        let other = [("If-None-Match", "\"other\""), ("If-Modified-Since", since)];
        assert_eq!(visitor.get_with(&path, &other).status, 200, "{path}");

        let head = visitor.ask("HEAD", &path, &[], "");
        assert_eq!((head.status, head.body.len()), (200, 0), "{path}");
        for header in ["etag", "content-type", "content-length", "last-modified"] {
            assert_eq!(head.header(header), first.header(header), "{path}");
        }
        let posted = visitor.ask("POST", &path, &[("Origin", build::ORIGIN)], "");
        assert_eq!(
            (posted.status, posted.header("allow")),
            (405, "GET, HEAD"),
            "{path}"
        );
    }
}

fn a_body_comes_in_the_coding_the_client_likes_best(app: TestApp) {
    publish(&app);
    let visitor = app.anonymous();
    for (ending, _) in FORMS {
        let path = format!("/feed/all.{ending}");
        let plain = visitor.get_with(&path, &[("Accept-Encoding", "identity")]);
        assert_eq!(plain.header("content-encoding"), "");
        let digest = plain.header("etag").trim_matches('"').to_owned();
        for (accepted, coding) in [
            ("gzip", "gzip"),
            ("gzip, deflate, br", "br"),
            ("gzip;q=0.5, zstd", "zstd"),
            ("br;q=0, zstd;q=0.3, gzip;q=0.2", "zstd"),
        ] {
            let packed = visitor.get_with(&path, &[("Accept-Encoding", accepted)]);
            assert_eq!(packed.header("content-encoding"), coding, "{accepted}");
            assert_eq!(packed.header("etag"), format!("\"{digest}-{coding}\""));
            assert_eq!(
                packed.header("content-length"),
                packed.body.len().to_string()
            );
            assert_eq!(
                unpack(coding, &packed.body),
                plain.body,
                "{path}, {accepted}"
            );
            let known = [
                ("Accept-Encoding", accepted),
                ("If-None-Match", plain.header("etag")),
            ];
            let again = visitor.get_with(&path, &known);
            assert_eq!(
                (again.status, again.header("etag")),
                (304, packed.header("etag"))
            );
        }
    }
}

fn unpack(coding: &str, packed: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    let read = match coding {
        "gzip" => flate2::read::GzDecoder::new(packed).read_to_end(&mut body),
        "br" => brotli::Decompressor::new(packed, 4096).read_to_end(&mut body),
        "zstd" => zstd::Decoder::new(packed).unwrap().read_to_end(&mut body),
        other => panic!("nobody asked for {other}"),
    };
    assert_eq!(read.unwrap(), body.len());
    body
}

fn what_is_unknown_is_refused_in_words_in_every_form(app: TestApp) {
    let visitor = app.anonymous();
    for (ending, _) in FORMS {
        for (path, word) in [
            (format!("/feed/colour=red.{ending}"), "colour"),
            (format!("/feed/group=nobody.{ending}"), "nobody"),
            (format!("/events.{ending}?colour=red"), "colour"),
            (format!("/events.{ending}?kind=party"), "party"),
            (format!("/events.{ending}?group=nobody"), "nobody"),
        ] {
            let answer = visitor.get(&path);
            assert_eq!(answer.status, 400, "{path}: {}", answer.text());
            assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
            assert!(answer.text().contains(word), "{path}: {}", answer.text());
        }
    }
}

fn pages_say_where_their_feeds_are(app: TestApp) {
    publish(&app);
    let visitor = app.anonymous();
    for (page, types) in [
        ("/", &[CALENDAR, ATOM, GROUP][..]),
        ("/events", &[CALENDAR, ATOM, GROUP]),
        ("/events?kind=sig&country=", &[CALENDAR, ATOM, GROUP]),
        ("/groups/openinfra-accra", &[CALENDAR, ATOM, GROUP]),
        ("/events/zuul-night-accra-2026", &[CALENDAR, EVENT]),
    ] {
        let answer = visitor.get(page);
        // What says how a page is embedded is no feed.
        let feeds = "head link[rel=alternate][type]:not([type$='oembed'])";
        let of = |name| answer.attributes(feeds, name);
        let (stated, addresses) = (of("type"), of("href"));
        assert_eq!(stated.len(), types.len(), "{page}: {stated:?}");
        for ((stated, address), media_type) in stated.iter().zip(&addresses).zip(types) {
            assert_eq!(
                Some(stated.as_str()),
                media_type.split("; ").next(),
                "{page}"
            );
            let feed = visitor.get(address.trim_start_matches(build::ORIGIN));
            assert_eq!(
                (feed.status, feed.header("content-type")),
                (200, *media_type),
                "{address}"
            );
        }
    }
    let narrow = visitor
        .get("/events?kind=sig")
        .attributes("head link[type='application/atom+xml']", "href");
    assert_eq!(narrow, ["/feed/kind=sig.atom"]);
}

fn a_group_takes_along_what_is_its_own(app: TestApp) {
    publish(&app);
    let visitor = app.anonymous();
    let page = app.without_connections(|| visitor.get("/groups/openinfra-accra/export"));
    page.assert_safe("the page of what can be taken along");
    let files = page.attributes("main a[download]", "href");
    assert_eq!(files.len(), 4, "{files:?}");
    for (file, media_type) in [
        ("events.ics", CALENDAR),
        ("events.json", GROUP),
        ("events.csv", "text/csv; charset=utf-8"),
    ] {
        let address = format!("/groups/openinfra-accra/export/{file}");
        assert!(files.contains(&address));
        let answer = app.without_connections(|| visitor.get(&address));
        assert_eq!(answer.status, 200, "{address}");
        assert_eq!(answer.header("content-type"), media_type);
        let named = format!("filename=\"{}\"", file.replace("events", "openinfra-accra"));
        assert!(answer.header("content-disposition").contains(&named));
        let text = answer.text();
        assert!(text.contains(MEETUP) && !text.contains(CALL), "{text}");
    }
    let template = visitor.get("/groups/openinfra-accra/export/template.csv");
    assert!(template.text().starts_with("id,title,"));
    for nothing in [
        "openinfra-accra/export/call.yaml",
        "nobody/export",
        "nobody/export/events.csv",
    ] {
        assert_eq!(
            visitor.get(&format!("/groups/{nothing}")).status,
            404,
            "{nothing}"
        );
    }
}
