//! The pictures that others show beside links to our pages.

use folkmoot::event;
use folkmoot::slug::Slug;
use serde_json::Value;

use super::feed::furnish;
use crate::harness::app::TestApp;
use crate::harness::build::ORIGIN;
use crate::harness::on_both;
use crate::harness::visitor::Visitor;

on_both!(
    a_page_names_the_picture_of_its_event_and_its_words,
    a_picture_is_kept_for_ever_and_needs_no_database,
    an_old_address_leads_to_the_picture_of_today,
    what_was_taken_down_has_no_picture,
);

const MEETUP: &str = "/events/zuul-night-accra-2026";

/// What a page says of itself to those who show links.
fn told(visitor: &Visitor, page: &str, property: &str) -> String {
    let selector = format!("head meta[property='og:{property}']");
    visitor.get(page).attributes(&selector, "content").concat()
}

/// The path of the picture of a page.
fn picture_of(visitor: &Visitor, page: &str) -> String {
    let address = told(visitor, page, "image");
    address.strip_prefix(ORIGIN).unwrap().to_owned()
}

/// Width and height of a PNG (PNG 1.2, 11.2.2).
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

fn a_page_names_the_picture_of_its_event_and_its_words(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    for page in [
        MEETUP,
        "/events/openinfra-days-vietnam-tada-2026",
        "/series/bare-metal-sig",
        "/",
        "/events",
    ] {
        let answer = visitor.get(&picture_of(&visitor, page));
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, "image/png"),
            "{page}"
        );
        assert_eq!(size(&answer.body), (1200, 630), "{page}");
        assert!(answer.body.len() < 300_000, "{page}");
        for (property, value) in [
            ("image:width", "1200"),
            ("image:height", "630"),
            ("type", "website"),
        ] {
            assert_eq!(told(&visitor, page, property), value, "{page}");
        }
        for property in ["title", "url", "description", "site_name", "image:alt"] {
            assert!(
                !told(&visitor, page, property).is_empty(),
                "{page}: {property}"
            );
        }
        let card = visitor
            .get(page)
            .attributes("meta[name='twitter:card']", "content");
        assert_eq!(card, ["summary_large_image"]);
    }
    assert_eq!(
        told(&visitor, MEETUP, "image:alt"),
        "Zuul Night Accra. Thursday, 25 June 2026, 18:30–20:30 · Accra, UTC+0. Accra, Ghana"
    );
    // The next date of a series would be out of date wherever the picture is kept.
    assert_eq!(
        told(&visitor, "/series/bare-metal-sig", "image:alt"),
        "Bare Metal SIG. Every Tuesday · 15:00–16:00 · UTC. Online"
    );
    let address = format!("{ORIGIN}{}", picture_of(&visitor, MEETUP));
    let data = visitor
        .get(MEETUP)
        .texts("script[type='application/ld+json']")
        .concat();
    let data: Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["image"], serde_json::json!([address]));
    let frame = visitor.get(&format!("/oembed?url={ORIGIN}{MEETUP}"));
    let frame: Value = serde_json::from_str(&frame.text()).unwrap();
    assert_eq!(frame["thumbnail_url"], address);
    assert_eq!(
        (&frame["thumbnail_width"], &frame["thumbnail_height"]),
        (&1200.into(), &630.into())
    );
}

fn a_picture_is_kept_for_ever_and_needs_no_database(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let path = picture_of(&visitor, MEETUP);
    let answer = app.without_connections(|| visitor.get(&path));
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    let tag = answer.header("etag");
    assert!(
        tag.starts_with('"') && path.contains(tag.trim_matches('"')),
        "{tag} {path}"
    );
    answer.assert_safe(&path);
    for known in [
        tag.to_owned(),
        format!("\"other\", W/{tag}"),
        "*".to_owned(),
    ] {
        let again = visitor.get_with(&path, &[("if-none-match", &known)]);
        assert_eq!(
            (again.status, again.header("etag"), again.body.len()),
            (304, tag, 0),
            "{known}"
        );
    }
    assert_eq!(
        visitor
            .get_with(&path, &[("if-none-match", "\"other\"")])
            .status,
        200
    );
    let head = visitor.ask("HEAD", &path, &[], "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(visitor.get("/events/nothing/card-0.png").status, 404);
}

fn an_old_address_leads_to_the_picture_of_today(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let before = picture_of(&visitor, MEETUP);
    let staff = app.staff();
    let slug = Slug::parse("zuul-night-accra-2026").unwrap();
    let event = app.read(|tx| event::find_by_slug(tx, &slug)).unwrap();
    let page = format!("/my/events/{}", event.id);
    let called_off = staff
        .get(&page)
        .form(&format!("{page}/call-off"))
        .fill(&[("how", "cancel"), ("reason", "The roof leaks")])
        .send(&staff);
    assert_eq!(called_off.status, 303, "{}", called_off.text());
    app.wait_for_edition();
    let after = picture_of(&visitor, MEETUP);
    assert_ne!(before, after, "it says that it is cancelled");
    assert_eq!(visitor.get(&before).location(), after);
    assert_eq!(visitor.get(&after).status, 200);
}

fn what_was_taken_down_has_no_picture(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let path = picture_of(&visitor, MEETUP);
    assert_eq!(visitor.get(&path).status, 200);
    let slug = Slug::parse("zuul-night-accra-2026").unwrap();
    let event = app.read(|tx| event::find_by_slug(tx, &slug)).unwrap();
    let page = format!("/staff/events/{}/take-down", event.id);
    assert_eq!(
        app.staff()
            .post(&page, &[("reason", "It shows a home")])
            .status,
        303
    );
    app.wait_for_edition();
    assert_eq!(visitor.get(&path).status, 410);
}
