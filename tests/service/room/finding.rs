//! Finding one's way: months, series, the search, the help, frames, and what stands where nothing is.

use folkmoot::event;
use folkmoot::slug::Slug;
use serde_json::Value;

use super::feed::furnish;
use crate::harness::app::TestApp;
use crate::harness::build::{self, ORIGIN};
use crate::harness::on_both;
use crate::harness::visitor::{Answer, Visitor};

on_both!(
    a_month_shows_each_event_on_each_of_its_days,
    a_month_without_events_leads_to_the_next_that_has_some,
    a_series_shows_what_comes_what_was_and_how_to_subscribe,
    the_search_finds_what_people_type,
    every_new_page_speaks_and_names_its_fields,
    a_reader_learns_what_moves_when_clocks_change,
    a_list_stands_in_the_frames_of_others_and_nothing_else_does,
    programs_learn_how_a_page_is_embedded,
    what_is_not_there_leads_on,
    crawlers_learn_of_every_public_page,
);

const MEETUP: &str = "/events/zuul-night-accra-2026";
const DAYS: &str = "/events/openinfra-days-vietnam-tada-2026";

/// The texts of the cell of this day of a month.
fn on_day(page: &Answer, day: &str) -> Vec<String> {
    let cells = page.texts("table.month td");
    let days = page.attributes("table.month td time[datetime]", "datetime");
    let shown = page.texts("table.month td li");
    assert!(
        days.iter().any(|one| one == day),
        "{day} is not in {days:?}"
    );
    assert!(cells.len().is_multiple_of(7) && !shown.is_empty());
    let date = page
        .texts(&format!("time[datetime='{day}'] .cell-date"))
        .concat();
    cells
        .into_iter()
        .filter(|cell| cell.contains(&date))
        .collect()
}

fn a_month_shows_each_event_on_each_of_its_days(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let now = visitor.get("/calendar?kind=days");
    assert_eq!(now.location(), "/calendar/2026/06?kind=days");
    let august = visitor.get("/calendar/2026/08");
    assert_eq!(august.status, 200);
    for (day, is_there) in [
        ("19", false),
        ("20", true),
        ("21", true),
        ("22", true),
        ("23", false),
    ] {
        let cell = on_day(&august, &format!("2026-08-{day}")).concat();
        assert_eq!(
            cell.contains("OpenInfra Days Vietnam"),
            is_there,
            "{day}: {cell}"
        );
    }
    assert_eq!(
        august
            .attributes("a[href='/events/bare-metal-sig']", "href")
            .len(),
        4
    );
    let june = visitor.get("/calendar/2026/6");
    let cell = on_day(&june, "2026-06-25").concat();
    assert!(cell.contains("18:30 Zuul Night Accra"), "{cell}");
    assert_eq!(
        june.attributes("td[aria-current='date'] time", "datetime"),
        ["2026-06-01"]
    );
    let only = visitor.get("/calendar/2026/08?kind=days");
    assert!(only.says("OpenInfra Days Vietnam") && !only.says("Bare Metal SIG"));
    assert_eq!(
        only.attributes("a[rel~='next']", "href"),
        ["/calendar/2026/09?kind=days"]
    );
    let due = visitor.get("/calendar/2026/07?kind=days&deadlines=on");
    assert!(on_day(&due, "2026-07-15").concat().contains("18:00"));
    let first = |tongue: &str| {
        let page = visitor.get(&format!("/calendar/2026/08?hl={tongue}"));
        page.texts("table.month th .hidden").remove(0)
    };
    assert_eq!(
        [first("en"), first("ja"), first("ar")],
        ["Monday", "日曜日", "السبت"]
    );
    for path in ["2026/13", "1789/07", "2026/0", "x/y", "2026/006"] {
        assert_eq!(
            visitor.get(&format!("/calendar/{path}")).status,
            404,
            "{path}"
        );
    }
    assert_eq!(visitor.get("/calendar/2026/08?colour=red").status, 400);
}

fn a_month_without_events_leads_to_the_next_that_has_some(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let empty = visitor.get("/calendar/2026/07?kind=days");
    assert!(empty.says("Nothing is listed in this month."));
    assert_eq!(
        empty.attributes(".empty a", "href"),
        ["/calendar/2026/08?kind=days"]
    );
    let last = visitor.get("/calendar/2026/09?kind=days");
    assert!(last.says("Nothing is listed") && last.attributes(".empty a", "href").is_empty());
}

fn a_series_shows_what_comes_what_was_and_how_to_subscribe(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let event = visitor.get("/events/bare-metal-sig");
    assert_eq!(
        event.attributes(".when-box a", "href"),
        ["/series/bare-metal-sig"]
    );
    let before = visitor.get("/series/bare-metal-sig");
    assert_eq!(before.texts("ol.dates li").len(), 5);
    assert!(before.texts("#past").is_empty());
    app.set_clock(build::at("2026-06-30T17:00:00Z"));
    let after = visitor.get("/series/bare-metal-sig");
    assert!(after.says("Tuesday"), "the rule in words");
    let past = after.attributes(
        "section[aria-labelledby='past'] .event-when time:first-child",
        "datetime",
    );
    let starts = ["30", "23", "16", "09", "02"].map(|day| format!("2026-06-{day}T15:00:00+00:00"));
    assert_eq!(past, starts);
    let feed = after
        .attributes("link[type='text/calendar']", "href")
        .remove(0);
    let calendar = visitor.get(&feed).calendar();
    assert!(calendar.contains("SUMMARY:Bare Metal SIG") && !calendar.contains("Zuul Night"));
    assert!(after.attributes("a[href^='webcal:']", "href")[0].ends_with(&feed));
    assert_eq!(
        visitor.get("/series/zuul-night-accra-2026").location(),
        MEETUP
    );
    assert_eq!(visitor.get("/series/nothing").status, 404);
}

fn the_search_finds_what_people_type(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let form = visitor
        .get("/")
        .attributes("header form[role=search]", "action");
    assert_eq!(form, ["/search"]);
    let found = |words: &str| {
        let query: String = url::form_urlencoded::byte_serialize(words.as_bytes()).collect();
        let page = visitor.get(&format!("/search?q={query}"));
        assert_eq!(page.status, 200, "{words}");
        page.attributes(".event-title a", "href")
    };
    for words in [
        "hanoi",
        "HÀ NỘI",
        "ha noi",
        "vietnam",
        "Việt",
        "ベトナム",
        "days viet",
    ] {
        assert_eq!(found(words), [DAYS], "{words}");
    }
    assert_eq!(found("zuul"), [MEETUP]);
    assert_eq!(found("meetup"), [MEETUP], "by its kind");
    assert_eq!(found("zuul hanoi"), [""; 0]);
    assert!(
        visitor.get("/search?q=accra").says("OpenInfra Accra"),
        "a group"
    );
    // What was ahead when it was found first stands below what is ahead now.
    app.set_clock(build::at("2026-07-01T12:00:00Z"));
    let page = visitor.get("/search?q=zuul");
    assert_eq!(page.texts("#past").len(), 1);
    assert!(page.texts("#ahead").is_empty());
    let nothing = visitor.get("/search?q=%3Cscript%3E+xyzzy");
    assert!(nothing.says("Nothing was found."));
    assert_eq!(
        nothing.attributes("main input[name=q]", "value"),
        ["<script> xyzzy"]
    );
    assert_eq!(visitor.get("/search").status, 200);
    assert_eq!(visitor.get("/search?q=%00%FF").status, 200);
    let feed = visitor.get("/feed/q=ha%20noi.ics").calendar();
    assert!(feed.contains("OpenInfra Days Vietnam"), "feeds fold alike");
}

fn every_new_page_speaks_and_names_its_fields(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    for path in [
        "/calendar/2026/06",
        "/series/bare-metal-sig",
        "/search?q=zuul",
        "/search?q=xyzzy",
        "/help",
        "/clock-changes?zone=Asia/Tokyo",
        "/offline",
    ] {
        let english = visitor.get(path);
        assert_eq!(
            (english.status, english.texts("h1").len()),
            (200, 1),
            "{path}"
        );
        assert_eq!(english.unlabelled(), Vec::<String>::new(), "{path}");
        assert!(english.header("cache-control").contains("public"), "{path}");
        let arabic = visitor.get_with(path, &[("accept-language", "ar")]);
        assert_eq!(arabic.attributes("html", "dir"), ["rtl"], "{path}");
        assert_ne!(
            arabic.texts("h1, main p"),
            english.texts("h1, main p"),
            "{path}"
        );
    }
    let by_app = visitor.get("/help");
    for app in ["iPhone", "Google", "Outlook", "Thunderbird"] {
        assert!(by_app.says(app), "{app}");
    }
    let linked = visitor.get("/").attributes("footer a", "href");
    assert!(
        ["/help", "/calendar", "/search"]
            .iter()
            .all(|path| linked.iter().any(|it| it == path))
    );
}

fn a_reader_learns_what_moves_when_clocks_change(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let berlin = visitor.get("/clock-changes?zone=Europe/Berlin");
    assert_eq!(
        berlin.attributes("tbody td time", "datetime"),
        ["2026-10-20T17:00:00+02:00", "2026-10-27T16:00:00+01:00"]
    );
    let accra = visitor.get("/clock-changes?zone=Africa/Accra");
    assert!(accra.says("Nothing moves for you.") && accra.says("1 series keeps its hour"));
    let other = visitor.get("/clock-changes?zone=Europe/Berlin&kind=days");
    assert!(other.says("Nothing moves for you."), "only what was chosen");
    assert_eq!(
        other.attributes("main form input[name=kind]", "value"),
        ["days"]
    );
    let unknown = visitor.get("/clock-changes?zone=Mars/Olympus");
    assert!(unknown.says("This is no time zone we know"));
    assert_eq!(unknown.attributes("#zone", "value"), ["Mars/Olympus"]);
    assert!(visitor.get("/clock-changes").texts("table").is_empty());
}

fn policy(visitor: &Visitor, path: &str) -> String {
    visitor
        .get(path)
        .header("content-security-policy")
        .to_owned()
}

fn a_list_stands_in_the_frames_of_others_and_nothing_else_does(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    for path in [
        "/embed/events",
        "/embed/events/zuul-night-accra-2026",
        "/embed/events?kind=x",
    ] {
        let policy = policy(&visitor, path);
        assert!(policy.ends_with("frame-ancestors *"), "{path}: {policy}");
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
    }
    for path in [
        "/",
        "/events",
        "/oembed",
        "/embed",
        "/events/embed/",
        "/my/events",
    ] {
        let policy = policy(&visitor, path);
        assert!(
            policy.ends_with("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
    }
    let list = visitor.get("/embed/events?kind=days");
    assert_eq!(list.attributes(".event-title a", "href"), [DAYS]);
    assert_eq!(list.attributes("base", "target"), ["_blank"]);
    assert_eq!(list.attributes("script, form, input", "src"), [""; 0]);
    assert!(list.header("set-cookie").is_empty() && !visitor.has_cookies());
    let two = visitor.get("/embed/events?limit=2");
    assert_eq!(two.attributes(".event-title a", "href").len(), 2);
    for limit in ["0", "51", "x"] {
        assert_eq!(
            visitor.get(&format!("/embed/events?limit={limit}")).status,
            400
        );
    }
    assert_eq!(visitor.get("/embed/events/nothing").status, 404);
    app.set_clock(build::at("2026-07-01T12:00:00Z"));
    let over = visitor.get("/embed/events/zuul-night-accra-2026");
    assert!(
        over.says("Zuul Night Accra"),
        "what is over is told all the same"
    );
}

fn programs_learn_how_a_page_is_embedded(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    for (page, frame) in [
        (MEETUP, "/embed/events/zuul-night-accra-2026"),
        ("/events?kind=days&hl=de", "/embed/events?kind=days"),
        (
            "/series/bare-metal-sig",
            "/embed/events?series=bare-metal-sig",
        ),
        ("/calendar/2026/08?kind=days", "/embed/events?kind=days"),
    ] {
        let link = visitor
            .get(page)
            .attributes("link[type='application/json+oembed']", "href")
            .remove(0);
        let answer = visitor.get(link.strip_prefix(ORIGIN).unwrap());
        assert_eq!(answer.header("content-type"), "application/json", "{page}");
        let told: Value = serde_json::from_str(&answer.text()).unwrap();
        assert_eq!(
            (&told["version"], &told["type"]),
            (&"1.0".into(), &"rich".into())
        );
        let html = told["html"].as_str().unwrap();
        assert!(
            html.starts_with(&format!("<iframe src=\"{ORIGIN}{frame}\"")),
            "{html}"
        );
        assert_eq!(visitor.get(frame).status, 200, "{frame}");
    }
    let ask = |query: &str| visitor.get(&format!("/oembed?{query}"));
    let small = ask(&format!("url={ORIGIN}{MEETUP}&maxwidth=200&maxheight=100"));
    let small: Value = serde_json::from_str(&small.text()).unwrap();
    assert_eq!(
        (&small["width"], &small["height"]),
        (&200.into(), &100.into())
    );
    assert_eq!(ask(&format!("url={ORIGIN}{MEETUP}&format=xml")).status, 501);
    for other in ["https://example.com/events", "x", "javascript:1"] {
        assert_eq!(ask(&format!("url={other}")).status, 404, "{other}");
    }
    for own in ["/my/events", "/events/nothing", "/groups/nobody"] {
        assert_eq!(ask(&format!("url={ORIGIN}{own}")).status, 404, "{own}");
    }
    assert_eq!(ask("").status, 404);
}

fn what_is_not_there_leads_on(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let missing = visitor.get("/events/zuul-nite");
    assert_eq!(missing.status, 404);
    assert_eq!(
        missing.attributes("main input[name=q]", "value"),
        ["zuul nite"]
    );
    assert_eq!(
        missing.attributes("main form[role=search]", "action"),
        ["/search"]
    );
    let slug = Slug::parse("zuul-night-accra-2026").unwrap();
    let event = app.read(|tx| event::find_by_slug(tx, &slug)).unwrap();
    let staff = app.staff();
    let page = format!("/staff/events/{}/take-down", event.id);
    assert_eq!(
        staff.post(&page, &[("reason", "It shows a home")]).status,
        303
    );
    app.wait_for_edition();
    for path in [
        MEETUP,
        "/series/zuul-night-accra-2026",
        "/embed/events/zuul-night-accra-2026",
    ] {
        let gone = visitor.get_with(path, &[("accept-language", "de")]);
        assert_eq!(gone.status, 410, "{path}");
        assert!(gone.says("kommt nicht wieder"), "{path}: {}", gone.text());
    }
}

fn crawlers_learn_of_every_public_page(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let robots = visitor.get("/robots.txt").text();
    assert!(
        robots.contains(&format!("\nSitemap: {ORIGIN}/sitemap.xml\n")),
        "{robots}"
    );
    let map = visitor.get("/sitemap.xml");
    assert_eq!(map.header("content-type"), "application/xml; charset=utf-8");
    let text = map.text();
    let addresses: Vec<&str> = text
        .split("<loc>")
        .skip(1)
        .filter_map(|rest| rest.split_once("</loc>"))
        .map(|(address, _)| address)
        .collect();
    for path in [
        "/",
        "/help",
        MEETUP,
        DAYS,
        "/series/bare-metal-sig",
        "/groups/openinfra-accra",
    ] {
        let address = format!("{ORIGIN}{path}");
        assert!(addresses.contains(&address.as_str()), "{address}");
    }
    for address in addresses {
        let path = address.strip_prefix(ORIGIN).unwrap();
        assert_eq!(visitor.get(path).status, 200, "{path}");
    }
}
