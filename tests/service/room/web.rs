//! The doors: what is let in, what is sent back, and how it is said.

use std::collections::BTreeSet;

use crate::harness::app::{STAFF, TestApp};
use crate::harness::build::ORIGIN;
use crate::harness::on_both;
use crate::harness::visitor::{Answer, Form, Visitor};
use crate::journey::submit::{MEETUP, first, meetup_but, walk};

on_both!(
    what_cannot_be_is_said_beside_its_field,
    a_megabyte_of_text_is_too_long_and_more_is_too_large,
    text_from_outside_never_becomes_markup,
    what_is_not_there_is_said_to_be_not_there,
    a_foreign_event_is_not_there,
    another_host_is_not_served,
    a_form_from_another_site_changes_nothing,
    every_answer_has_the_headers_that_keep_browsers_safe,
    pages_name_every_field_and_their_language,
    probes_say_how_it_is,
    a_feed_is_sent_once_and_then_not_again,
    a_feed_says_no_in_words,
    each_address_takes_its_methods_only,
);

fn submission(visitor: &Visitor) -> Form {
    crate::journey::submit::meetup(visitor)
}

/// What is wrong, how it is typed, and the field that says so.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

fn what_cannot_be_is_said_beside_its_field(app: TestApp) {
    let visitor = app.anonymous();
    let cases: [Case<'_>; 16] = [
        ("end before start", &[("end_time", "18:00")], "end_date"),
        ("31 February", &[("start_date", "2026-02-31")], "start_date"),
        ("25 o'clock", &[("start_time", "25:00")], "start_time"),
        (
            "a skipped hour",
            &[
                ("zone", "Europe/Berlin"),
                ("start_date", "2027-03-28"),
                ("start_time", "02:30"),
                ("end_time", "05:00"),
            ],
            "start_time",
        ),
        ("an unknown zone", &[("zone", "Middle/Earth")], "zone"),
        ("an abbreviation", &[("zone", "EST")], "zone"),
        (
            "the year 3000",
            &[("start_date", "3000-01-01")],
            "start_date",
        ),
        (
            "a control character",
            &[("title", "Zuul\u{7}Night")],
            "title",
        ),
        ("a second line", &[("title", "Zuul\r\nATTENDEE:x")], "title"),
        (
            "an override of direction",
            &[("venue", "a\u{202e}b")],
            "venue",
        ),
        (
            "a script for a link",
            &[("registration", "javascript:alert(1)")],
            "registration",
        ),
        (
            "a file for a link",
            &[("website", "file:///etc/passwd")],
            "website",
        ),
        (
            "data for a link",
            &[("join", "data:text/html,<script>")],
            "join",
        ),
        ("no such kind", &[("kind", "party")], "kind"),
        (
            "a rule that never ends",
            &[("repeats", "custom"), ("rule", "FREQ=SECONDLY")],
            "rule",
        ),
        (
            "a header in an address",
            &[("email", "a@example.org\r\nBcc: b@example.org")],
            "email",
        ),
    ];
    for (what, fields, field) in cases {
        let answer = match walk(&visitor, fields) {
            Err(refused) => *refused,
            Ok(last) => last.send(&visitor),
        };
        assert_eq!(answer.status, 422, "{what}");
        let linked = answer.attributes("#error-summary a", "href");
        assert_eq!(
            linked,
            [format!("#{field}")],
            "{what}: {:?}",
            answer.texts("#error-summary")
        );
        assert_eq!(answer.texts(&format!("#{field}-error")).len(), 1, "{what}");
        if field == "email" {
            continue;
        }
        let right = [("repeats", "no"), ("venue", ""), ("email", "")];
        let links = [("registration", ""), ("website", ""), ("join", "")];
        let mended = answer.step().fill(&MEETUP).fill(&right).fill(&links);
        assert_eq!(
            mended.send(&visitor).status,
            303,
            "{what}: the rest is kept"
        );
    }
    assert_eq!(
        app.read(|tx| folkmoot::event::by_states(tx, folkmoot::event::State::ALL))
            .len(),
        0
    );
}

fn a_megabyte_of_text_is_too_long_and_more_is_too_large(app: TestApp) {
    let visitor = app.anonymous();
    let form = first(&visitor).fill(&MEETUP[..5]);
    let long = form
        .clone()
        .set("description", &"word ".repeat(200_000))
        .send(&visitor);
    assert_eq!(long.status, 422);
    assert_eq!(long.texts("#description-error").len(), 1);
    assert_eq!(
        long.step().value("description").len(),
        1_000_000,
        "nothing typed is lost"
    );
    let huge = form
        .set("description", &"word ".repeat(600_000))
        .send(&visitor);
    assert_eq!(huge.status, 413);
    assert_eq!(app.anonymous().get("/events").status, 200);
}

fn text_from_outside_never_becomes_markup(app: TestApp) {
    let (ama, staff) = (app.anonymous(), app.staff());
    let attack = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";
    let form = meetup_but(
        &ama,
        &[
            ("title", "<b>Zuul</b> & \"friends\" 2026"),
            ("summary", attack),
            (
                "description",
                &format!("{attack}\n\n[link](javascript:alert(3)) [fine](https://example.org/)"),
            ),
            ("venue", attack),
            ("name", "<i>Ama</i>"),
        ],
    );
    let draft = crate::journey::submit::submit(&app, &ama, &form);
    app.mailbox().letter_to("ama@example.org");
    let path = staff
        .get("/staff/queue")
        .attributes("main a[href^='/staff/queue/']", "href")
        .remove(0);
    let review = staff.get(&path);
    assert_eq!(
        review
            .form(&format!("{path}/decision"))
            .press("approve", &staff)
            .status,
        303
    );
    let letter = app.mailbox().letter_to("ama@example.org");
    app.wait_for_edition();
    let page = letter.link("/events/");
    let pages = [
        ama.get(&draft),
        review,
        ama.get("/"),
        ama.get("/events"),
        ama.get(&page),
    ];
    for answer in &pages {
        let scripts = answer.attributes("script", "src");
        assert!(
            scripts.iter().all(|src| src.starts_with("/assets/")),
            "{scripts:?}"
        );
        assert_eq!(
            answer.texts("script:not([src]):not([type='application/ld+json'])"),
            Vec::<String>::new()
        );
        for selector in [
            "[onerror]",
            "img[src=x]",
            "a[href^='javascript:']",
            "h1 b",
            "bdi i",
            "[style]",
        ] {
            assert_eq!(
                answer.attributes(selector, "class").len() + answer.texts(selector).len(),
                0,
                "{selector}"
            );
        }
    }
    assert!(
        pages[4].says("<b>Zuul</b> & \"friends\" 2026"),
        "it is shown as it was typed"
    );
    let fine = pages[4].attributes("a[href='https://example.org/']", "rel");
    assert!(
        !fine.is_empty()
            && fine
                .iter()
                .all(|rel| rel.contains("nofollow") && rel.contains("ugc")),
        "{fine:?}"
    );
    let calendar = ama.get("/feed/all.ics").calendar();
    assert!(
        calendar.contains("\r\nSUMMARY:<b>Zuul</b> & \"friends\" 2026\r\n"),
        "{calendar}"
    );
}

fn what_is_not_there_is_said_to_be_not_there(app: TestApp) {
    let visitor = app.anonymous();
    let unknown = [
        "/events/nothing",
        "/events/../etc/passwd",
        "/events/%00",
        "/groups/nobody",
        "/nowhere",
        "/assets/none.css",
        "/mailbox",
        "/events/nothing.ics",
    ];
    for path in unknown {
        let answer = visitor.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.is_empty(), "{path}");
    }
    for path in ["/confirm/nonsense", "/drafts/nonsense", "/sign-in/nonsense"] {
        assert_eq!(visitor.get(path).status, 410, "{path}");
        assert_eq!(visitor.post(path, &[]).status, 410, "{path}");
    }
    for path in ["/events?kind=party", "/events?from=yesterday"] {
        let status = visitor.get(path).status;
        assert!([200, 400].contains(&status), "{path}: {status}");
    }
}

fn a_foreign_event_is_not_there(app: TestApp) {
    let ama = app.anonymous();
    let draft = crate::journey::submit::submit(&app, &ama, &submission(&ama));
    app.mailbox().letter_to("ama@example.org");
    let ama = app.sign_in("ama@example.org");
    let path = ama
        .get("/my/events")
        .attributes("main a[href^='/my/events/']", "href")
        .remove(0);
    assert_eq!(ama.get(&path).status, 200);

    let other = app.anonymous();
    crate::journey::submit::submit(
        &app,
        &other,
        &meetup_but(&other, &[("email", "kofi@example.org")]),
    );
    app.mailbox().letter_to("kofi@example.org");
    let kofi = app.sign_in("kofi@example.org");
    let (version, staff_paths) = ([("version", "2")], ["/staff/queue", "/staff/mail"]);
    assert_eq!(kofi.get(&path).status, 404);
    for action in ["", "/call-off", "/reinstate"] {
        assert_eq!(
            kofi.post(&format!("{path}{action}"), &version).status,
            404,
            "{action}"
        );
        assert_eq!(
            app.anonymous()
                .post(&format!("{path}{action}"), &version)
                .status,
            401,
            "{action}"
        );
    }
    for path in staff_paths {
        assert_eq!(
            (kofi.get(path).status, app.anonymous().get(path).status),
            (403, 401),
            "{path}"
        );
    }
    let review = path.replace("/my/events/", "/staff/queue/");
    let decision = format!("{review}/decision");
    assert_eq!(kofi.get(&review).status, 403);
    assert_eq!(
        kofi.post(&decision, &[("verdict", "approve"), ("version", "2")])
            .status,
        403
    );
    assert_eq!(
        app.anonymous()
            .post(&decision, &[("verdict", "approve"), ("version", "2")])
            .status,
        401
    );
    assert_eq!(ama.get(&draft).status, 200);
    assert!(
        ama.get(&path).says("Waiting for review"),
        "nothing of it was changed"
    );
}

fn another_host_is_not_served(app: TestApp) {
    let visitor = app.anonymous();
    for host in [
        "evil.example.com",
        "calendar.example.org.evil.example.com",
        "calendar.example.org:81",
        "127.0.0.1",
    ] {
        for path in ["/", "/feed/all.ics", "/sign-in"] {
            assert_eq!(
                visitor.get_with(path, &[("Host", host)]).status,
                421,
                "{host} {path}"
            );
        }
    }
    let forwarded = visitor.get_with("/", &[("X-Forwarded-Host", "evil.example.com")]);
    assert_eq!(forwarded.status, 200);
    assert!(!forwarded.text().contains("evil.example.com"));
    assert_eq!(
        visitor
            .get_with("/health/live", &[("Host", "10.0.0.7:8080")])
            .status,
        200,
        "probes ask by address"
    );
}

fn a_form_from_another_site_changes_nothing(app: TestApp) {
    let visitor = app.anonymous();
    let body = format!("email={STAFF}");
    let kind = ("Content-Type", "application/x-www-form-urlencoded");
    let send = |headers: &[(&str, &str)]| {
        let headers: Vec<_> = headers.iter().copied().chain([kind]).collect();
        visitor.ask("POST", "/sign-in", &headers, &body).status
    };
    for headers in [
        &[][..],
        &[("Origin", "https://evil.example.com")],
        &[("Origin", "null")],
        &[("Origin", "http://calendar.example.org")],
        &[("Sec-Fetch-Site", "cross-site"), ("Origin", ORIGIN)],
        &[("Sec-Fetch-Site", "same-site")],
    ] {
        assert_eq!(send(headers), 403, "{headers:?}");
    }
    app.wait_for_the_postman();
    assert_eq!(app.mailbox().unread(), []);
    assert_eq!(send(&[("Origin", ORIGIN)]), 303);
    app.mailbox().letter_to(STAFF);
    assert_eq!(
        send(&[("Sec-Fetch-Site", "same-origin"), ("Origin", ORIGIN)]),
        303
    );
    app.mailbox().letter_to(STAFF);
}

fn every_answer_has_the_headers_that_keep_browsers_safe(app: TestApp) {
    let (visitor, staff) = (app.anonymous(), app.staff());
    let answers: Vec<(&str, Answer)> = [
        ("a page", visitor.get("/")),
        ("a form", visitor.get("/submit")),
        (
            "a form with faults",
            visitor.get("/submit").step().send(&visitor),
        ),
        ("a feed", visitor.get("/feed/all.ics")),
        ("a wrong feed", visitor.get("/feed/colour=red.ics")),
        ("nothing", visitor.get("/nowhere")),
        (
            "a wrong host",
            visitor.get_with("/", &[("Host", "evil.example.com")]),
        ),
        ("a foreign form", visitor.ask("POST", "/submit", &[], "a=b")),
        ("a redirect", visitor.post("/sign-out", &[])),
        ("a page for staff", staff.get("/staff/queue")),
        ("robots.txt", visitor.get("/robots.txt")),
        (
            "too much",
            visitor.post("/submit", &[("title", &"x".repeat(3_000_000))]),
        ),
    ]
    .into();
    for (what, answer) in &answers {
        answer.assert_safe(what);
    }
    for path in ["/submit", "/sign-in"] {
        assert_eq!(
            visitor.get(path).header("cache-control"),
            "no-store",
            "{path}"
        );
    }
    assert_eq!(
        staff.get("/staff/queue").header("cache-control"),
        "no-store"
    );
}

fn pages_name_every_field_and_their_language(app: TestApp) {
    let (visitor, staff) = (app.anonymous(), app.staff());
    let pages = [
        visitor.get("/"),
        visitor.get("/events"),
        visitor.get("/groups"),
        visitor.get("/groups/openinfra-accra"),
        visitor.get("/subscribe"),
        visitor.get("/submit"),
        visitor.get("/sign-in"),
        visitor.get("/nowhere"),
        staff.get("/staff/queue"),
        staff.get("/staff/mail"),
    ];
    let mut titles = BTreeSet::new();
    for page in &pages {
        let title = page.texts("title").concat();
        assert!(
            titles.insert(title.clone()),
            "two pages are called {title:?}"
        );
        assert_eq!(page.attributes("html", "lang"), ["en"], "{title}");
        assert_eq!(page.texts("h1").len(), 1, "{title}");
        assert_eq!(page.texts("main").len(), 1, "{title}");
        let ids = page.attributes("[id]", "id");
        assert_eq!(
            ids.iter().collect::<BTreeSet<_>>().len(),
            ids.len(),
            "an id stands twice on {title}"
        );
        assert_eq!(page.unlabelled(), Vec::<String>::new(), "{title}");
        for name in ["style", "onclick"] {
            assert_eq!(
                page.attributes(&format!("[{name}]"), name),
                Vec::<String>::new(),
                "{title}"
            );
        }
    }
}

fn probes_say_how_it_is(app: TestApp) {
    let visitor = app.anonymous();
    for path in ["/health/live", "/health/ready"] {
        let answer = visitor.get(path);
        assert_eq!(
            (answer.status, answer.header("cache-control")),
            (200, "no-store"),
            "{path}"
        );
    }
    app.of(0)
        .draining
        .store(true, std::sync::atomic::Ordering::Relaxed);
    assert_eq!(
        visitor.get("/health/ready").status,
        503,
        "a draining service takes no newcomers"
    );
    assert_eq!(visitor.get("/health/live").status, 200);
    assert_eq!(
        visitor.get("/events").status,
        200,
        "whoever comes all the same is served"
    );
}

fn a_feed_is_sent_once_and_then_not_again(app: TestApp) {
    let visitor = app.anonymous();
    for path in ["/feed/all.ics", "/feed/kind=meetup.ics"] {
        let first = visitor.get(path);
        first.calendar();
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with('"'), "a strong tag: {tag}");
        assert_eq!(first.header("cache-control"), "public, max-age=900");
        assert!(
            first
                .header("content-disposition")
                .starts_with("inline; filename=")
        );
        assert_eq!(first.header("content-length"), first.body.len().to_string());
        assert_eq!(first.header("set-cookie"), "");

        let again = visitor.get_with(path, &[("If-None-Match", &tag)]);
        assert_eq!(
            (again.status, again.body.len(), again.header("etag")),
            (304, 0, tag.as_str())
        );
        let listed = format!("\"other\", W/{tag}");
        assert_eq!(
            visitor.get_with(path, &[("If-None-Match", &listed)]).status,
            304
        );
        assert_eq!(
            visitor
                .get_with(path, &[("If-None-Match", "\"other\"")])
                .status,
            200
        );
        let since = first.header("last-modified").to_owned();
        assert_eq!(
            visitor
                .get_with(path, &[("If-Modified-Since", &since)])
                .status,
            304
        );

        let packed = visitor.get_with(path, &[("Accept-Encoding", "gzip")]);
        assert_eq!(
            (packed.status, packed.header("content-encoding")),
            (200, "gzip")
        );
        assert_ne!(
            packed.header("etag"),
            tag,
            "each coding has a tag of its own"
        );
        assert!(
            packed
                .header("vary")
                .to_lowercase()
                .contains("accept-encoding")
        );

        let head = visitor.ask("HEAD", path, &[], "");
        assert_eq!(
            (head.status, head.body.len(), head.header("etag")),
            (200, 0, tag.as_str())
        );
        assert_eq!(
            head.header("content-length"),
            first.header("content-length")
        );
    }
}

fn a_feed_says_no_in_words(app: TestApp) {
    let visitor = app.anonymous();
    for path in [
        "/feed/colour=red.ics",
        "/feed/kind=party.ics",
        "/feed/kind=.ics",
        "/feed/group=nobody.ics",
    ] {
        let answer = visitor.get(path);
        assert_eq!(
            answer.status, 400,
            "{path}: an empty calendar would erase what apps have"
        );
        assert_eq!(
            answer.header("content-type"),
            "text/plain; charset=utf-8",
            "{path}"
        );
        assert!(!answer.text().contains('<'), "{path}: {}", answer.text());
    }
    assert!(
        visitor
            .get("/feed/group=openinfra-accra.ics")
            .calendar()
            .contains("BEGIN:VTIMEZONE")
    );
    for path in ["/feed/all.ics", "/feed/kind=meetup.ics"] {
        for method in ["PUT", "DELETE", "POST"] {
            let answer = visitor.ask(method, path, &[("Origin", ORIGIN)], "");
            assert_eq!(answer.status, 405, "{method} {path}");
            assert!(answer.header("allow").contains("GET"), "{method} {path}");
        }
    }
}

fn each_address_takes_its_methods_only(app: TestApp) {
    let visitor = app.anonymous();
    let own = [("Origin", ORIGIN)];
    for path in ["/", "/events", "/groups", "/calendar", "/staff/queue"] {
        assert_eq!(visitor.ask("POST", path, &own, "").status, 405, "{path}");
    }
    assert_eq!(
        visitor.get("/sign-out").status,
        405,
        "a link cannot sign anybody out"
    );
    for path in ["/", "/events", "/submit", "/health/live", "/robots.txt"] {
        let (get, head) = (visitor.get(path), visitor.ask("HEAD", path, &[], ""));
        assert_eq!(
            (head.status, head.body.len()),
            (get.status, 0),
            "HEAD {path}"
        );
    }
}
