//! Addresses of feeds over HTTP: combinations, options, deadlines, and the form that makes them.

use folkmoot::account::Actor;
use folkmoot::event::{self, EventForm, EventId, Imported, State};

use crate::harness::app::TestApp;
use crate::harness::build::{self, change, meetup, weekly_call};
use crate::harness::on_both;

on_both!(
    several_choices_are_one_subscription,
    an_address_in_another_order_is_the_same_feed,
    alarms_and_single_days_are_for_those_who_ask,
    deadlines_are_entries_for_those_who_ask,
    near_a_city_is_what_the_catalog_knows_of_it,
    a_wrong_word_is_named_in_text_and_on_the_page,
    the_form_adds_and_leaves_out_choices,
    the_form_keeps_how_a_feed_is_written,
    a_month_is_an_entry_for_those_who_ask,
    our_words_are_in_the_language_of_the_address,
    what_is_due_stands_on_its_day_in_the_list_and_in_every_form,
    a_script_finds_in_the_answer_what_it_puts_in_its_place,
    an_app_gets_its_feed_whatever_it_accepts_and_no_robot_is_kept_from_it,
    a_feed_without_events_is_no_empty_calendar,
);

pub fn publish(app: &TestApp, form: &EventForm) {
    let imported = Imported {
        origin: build::line(&EventId::new().to_string()),
        slug: None,
        draft: build::draft(form),
        state: State::Published,
        state_reason: None,
        organizers: Vec::new(),
    };
    let now = app.clock.now();
    let stored = app.database.write(|tx| {
        event::import(tx, &Actor::Service, imported, &build::site(), now)?;
        Ok::<_, event::EventError>(())
    });
    stored.unwrap();
}

/// A meetup in Accra, a weekly call, three days in Hanoi with a call for papers.
pub fn furnish(app: &TestApp) {
    publish(app, &meetup());
    publish(app, &weekly_call());
    let days = [
        ("kind", "days"),
        ("title", "OpenInfra Days Vietnam 🎉"),
        ("zone", "Asia/Ho_Chi_Minh"),
        ("timing", "all-day"),
        ("start_date", "2026-08-20"),
        ("start_time", ""),
        ("end_date", "2026-08-22"),
        ("end_time", ""),
        ("city", "Hà Nội"),
        ("country", "VN"),
        ("projects", "openstack"),
        ("cfp_closes_date", "2026-07-15"),
        ("cfp_closes_time", "18:00"),
    ];
    publish(app, &change(meetup(), &days));
    app.ring();
    app.wait_for_edition();
}

fn titles(app: &TestApp, path: &str) -> Vec<String> {
    let text = app.anonymous().get(path).calendar().replace("\r\n ", "");
    let summaries = text
        .lines()
        .filter_map(|line| line.strip_prefix("SUMMARY:"));
    summaries.map(str::to_owned).collect()
}

const ZUUL: &str = "Zuul Night Accra";
const SIG: &str = "Bare Metal SIG";
const DAYS: &str = "OpenInfra Days Vietnam 🎉";

fn several_choices_are_one_subscription(app: TestApp) {
    furnish(&app);
    assert_eq!(titles(&app, "/feed/all.ics"), [SIG, ZUUL, DAYS]);
    assert_eq!(
        titles(&app, "/feed/project=zuul;or;country=VN.ics"),
        [ZUUL, DAYS]
    );
    assert_eq!(
        titles(&app, "/feed/kind=sig;or;country=VN;kind=days.ics"),
        [SIG, DAYS]
    );
    assert_eq!(titles(&app, "/feed/region=western-africa.ics"), [ZUUL]);
    assert_eq!(titles(&app, "/feed/series=bare-metal-sig.ics"), [SIG]);
    let page = app.anonymous().get("/events?project=zuul&or&country=VN");
    assert_eq!(page.status, 200);
    assert!(page.says(ZUUL) && page.says("OpenInfra Days Vietnam") && !page.says(SIG));
}

fn an_address_in_another_order_is_the_same_feed(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let tag = |path: &str| visitor.get(path).header("etag").to_owned();
    let canonical = tag("/feed/country=VN;or;project=ironic,zuul;alarm=15m.ics");
    assert!(!canonical.is_empty());
    for path in [
        "/feed/alarm=15m;project=zuul;or;project=ironic;or;country=vn.ics",
        "/feed/project%3Dzuul%2Cironic;or;country%3DVN;alarm%3D15m.ics",
    ] {
        assert_eq!(tag(path), canonical, "{path}");
    }
}

fn alarms_and_single_days_are_for_those_who_ask(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    assert!(!visitor.get("/feed/all.ics").calendar().contains("VALARM"));
    let rung = visitor.get("/feed/alarm=15m,1d.ics").calendar();
    assert_eq!(rung.matches("TRIGGER:-PT15M").count(), 3);
    assert_eq!(rung.matches("TRIGGER:-PT1440M").count(), 3);
    assert_eq!(
        titles(&app, "/feed/country=VN;perday=on;emoji=off.ics"),
        [1, 2, 3].map(|day| format!("OpenInfra Days Vietnam (day {day} of 3)"))
    );
}

fn deadlines_are_entries_for_those_who_ask(app: TestApp) {
    furnish(&app);
    let due = format!("Call for papers closes: {DAYS}");
    assert_eq!(
        titles(&app, "/feed/country=VN;deadlines=on.ics"),
        [due.as_str(), DAYS]
    );
    assert_eq!(titles(&app, "/feed/kind=deadline.ics"), [due.as_str()]);
    assert_eq!(
        titles(&app, "/feed/kind=deadline;deadlines=off.ics"),
        [""; 0]
    );
    let text = app.anonymous().get("/feed/kind=deadline.ics").calendar();
    assert!(
        text.contains("DTEND;TZID=Asia/Ho_Chi_Minh:20260715T180000\r\n"),
        "{text}"
    );
}

fn near_a_city_is_what_the_catalog_knows_of_it(app: TestApp) {
    furnish(&app);
    assert_eq!(titles(&app, "/feed/near=ha-noi,50.ics"), [DAYS]);
    assert_eq!(
        titles(&app, "/feed/near=H%C3%A0%20N%E1%BB%99i,50.ics"),
        [DAYS]
    );
    assert_eq!(titles(&app, "/feed/near=5.6,-0.2,50.ics"), [""; 0]);
    let page = app.anonymous().get("/events?near=accra,100");
    assert!(page.says(ZUUL) && !page.says("OpenInfra Days Vietnam"));
}

fn a_wrong_word_is_named_in_text_and_on_the_page(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    for (path, query, named) in [
        ("colour=red", "colour=red", "colour"),
        ("alarm=soon", "alarm=soon", "15m, 2h, 1d"),
        ("near=atlantis,50", "near=atlantis,50", "atlantis"),
        (
            "series=no-such-series",
            "series=no-such-series",
            "no-such-series",
        ),
        (
            "kind=ptg;or;region=asia",
            "kind=ptg&or&region=asia",
            "southeast-asia",
        ),
        ("deadlines=maybe", "deadlines=maybe", "on, off"),
        ("lang=xx", "lang=xx", "zh-Hans, ja, ko"),
        ("months=2", "months=2", "on, off"),
    ] {
        let feed = visitor.get(&format!("/feed/{path}.ics"));
        assert_eq!(feed.status, 400, "{path}");
        assert_eq!(feed.header("content-type"), "text/plain; charset=utf-8");
        assert!(feed.text().contains(named), "{path}: {}", feed.text());
        for page in ["/events", "/subscribe"] {
            let answer = visitor.get(&format!("{page}?{query}"));
            assert_eq!(answer.status, 400, "{page}?{query}");
            assert!(answer.says(named), "{page}?{query}");
        }
    }
    for path in ["/feed/or.ics", "/feed/kind=ptg;or.ics"] {
        assert_eq!(visitor.get(path).status, 400, "{path}");
    }
}

fn the_form_adds_and_leaves_out_choices(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let one = visitor.get("/subscribe?project=zuul");
    assert_eq!(
        one.attributes("#f-project option[selected]", "value"),
        ["zuul"]
    );
    let more = visitor.get("/subscribe?project=zuul&also=1");
    assert!(more.unlabelled().is_empty(), "{:?}", more.unlabelled());
    assert_eq!(more.attributes("ul.kept input", "name"), ["project", "or"]);
    assert_eq!(more.attributes("ul.kept input", "value"), ["zuul", ""]);
    let both = visitor.get("/subscribe?project=zuul&or=&q=&project=&country=VN&past=");
    assert!(
        both.says("Events in Vietnam + Events about Zuul"),
        "{}",
        both.text()
    );
    let address = both.attributes("#address", "value");
    assert!(
        address[0].ends_with("/feed/country=VN;or;project=zuul.ics"),
        "{address:?}"
    );
    assert_eq!(
        both.attributes("ul.kept a", "href"),
        ["/subscribe?project=zuul", "/subscribe?country=VN"]
    );
}

fn the_form_keeps_how_a_feed_is_written(app: TestApp) {
    furnish(&app);
    let page = app
        .anonymous()
        .get("/subscribe?kind=days&alarm=15m&alarm=45m&perday=on&months=on&emoji=off&lang=vi&deadlines=on&past=0");
    let address = page.attributes("#address", "value");
    let feed = "/feed/kind=days;past=0;deadlines=on;alarm=15m,45m;perday=on;months=on;emoji=off;lang=vi.ics";
    assert!(address[0].ends_with(feed), "{address:?}");
    assert_eq!(
        page.attributes("form.filters details input[checked]", "value"),
        ["15m", "45m", "on", "on", "on", "off"]
    );
    assert_eq!(page.attributes("#f-lang option[selected]", "value"), ["vi"]);
    assert_eq!(page.attributes("#f-lang option", "value").len(), 12);
    assert!(page.unlabelled().is_empty(), "{:?}", page.unlabelled());
    for (field, ending) in [("#atom", ".atom"), ("#json", ".json")] {
        let stated = page.attributes(field, "value");
        assert_eq!(stated, [address[0].replace(".ics", ending)]);
    }
    assert_eq!(page.attributes("#f-past option[selected]", "value"), ["0"]);
}

fn a_month_is_an_entry_for_those_who_ask(app: TestApp) {
    furnish(&app);
    let someday = [
        ("title", "Days Seoul"),
        ("timing", "month"),
        ("month", "2026-11"),
        ("start_date", ""),
        ("start_time", ""),
        ("end_time", ""),
        ("country", "KR"),
    ];
    publish(&app, &change(meetup(), &someday));
    app.ring();
    app.wait_for_edition();
    let visitor = app.anonymous();
    assert_eq!(titles(&app, "/feed/country=KR.ics"), [""; 0]);
    assert_eq!(
        titles(&app, "/feed/country=KR;months=on.ics"),
        ["Days Seoul (day to be confirmed)"]
    );
    let entry = visitor.get("/feed/country=KR;months=on.ics").calendar();
    for line in [
        "DTSTART;VALUE=DATE:20261101",
        "DTEND;VALUE=DATE:20261201",
        "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT",
    ] {
        assert!(entry.contains(&format!("{line}\r\n")), "{line}: {entry}");
    }
    let page = |query: &str| visitor.get(&format!("/subscribe?country=KR{query}"));
    assert!(page("").says("Nothing is ahead") && !page("").says("Days Seoul"));
    assert!(page("").says("1 more has only a month so far"));
    assert!(page("&months=on").says("1 event") && page("&months=on").says("Days Seoul"));
}

fn our_words_are_in_the_language_of_the_address(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let due = format!("Einreichungsfrist für Vorträge endet: {DAYS}");
    assert_eq!(
        titles(&app, "/feed/country=VN;deadlines=on;lang=de.ics"),
        [due.as_str(), DAYS]
    );
    let feed = |ending: &str| visitor.get(&format!("/feed/country=GH;lang=de.{ending}"));
    let calendar = feed("ics").calendar().replace("\r\n ", "");
    assert!(
        calendar.contains("NAME:Veranstaltungen · Land: Ghana (Folkmoot)\r\n"),
        "{calendar}"
    );
    assert!(calendar.contains("Anmelden: https://example.org/register"));
    assert!(calendar.contains("PRODID:-//Folkmoot//Folkmoot//EN\r\n"));
    for ending in ["atom", "json"] {
        let text = feed(ending).text();
        assert!(text.contains("Land: Ghana (Folkmoot)"), "{text}");
        assert!(text.contains("Anmelden"), "{text}");
    }
    let plain = visitor.get("/feed/country=GH.ics");
    let english = visitor.get("/feed/country=GH;lang=EN.ics");
    assert_eq!(english.header("etag"), plain.header("etag"));
}

fn what_is_due_stands_on_its_day_in_the_list_and_in_every_form(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let closes = "Call for papers closes: OpenInfra Days Vietnam";
    for path in ["/events", "/events?country=VN"] {
        assert!(!visitor.get(path).says(closes), "{path}");
    }
    for query in ["deadlines=on", "kind=deadline", "country=VN&deadlines=on"] {
        let page = visitor.get(&format!("/events?{query}"));
        assert!(page.says(closes), "{query}: {}", page.text());
        let on = page.attributes(".event.k-deadline time", "datetime");
        assert_eq!(on, ["2026-07-15T18:00:00+07:00"], "{query}");
        assert_eq!(
            page.texts(".event.k-deadline .badge.k-deadline"),
            ["Deadline"],
            "in words beside the colour"
        );
        let days = page.attributes(".day-date time", "datetime");
        assert!(days.contains(&"2026-07-15".to_owned()), "{days:?}");
        let atom = visitor.get(&format!("/events.atom?{query}")).text();
        assert!(
            atom.contains("Call for papers closes: OpenInfra Days"),
            "{atom}"
        );
        let json = visitor.get(&format!("/events.json?{query}")).text();
        assert!(json.contains("\"due\":\"2026-07-15T18:00:00\""), "{json}");
    }
    assert!(!visitor.get("/events?country=GH&deadlines=on").says(closes));
    assert!(visitor.get("/subscribe?kind=deadline").says(closes));
    app.set_clock(build::at("2026-08-01T12:00:00Z"));
    // Nobody said how many came to the meetup.
    app.mailbox().letter_to(crate::harness::app::STAFF);
    let past = visitor.get("/events?deadlines=on&show=past");
    assert!(past.says(closes), "{}", past.text());
    assert!(!visitor.get("/events?deadlines=on").says(closes));
}

fn a_script_finds_in_the_answer_what_it_puts_in_its_place(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let parts = |query: &str| {
        visitor
            .get(&format!("/subscribe{query}"))
            .attributes("[data-swap]", "id")
    };
    let expected = ["reset", "chosen", "ways", "by-mail-what", "next"];
    for query in [
        "",
        "?kind=ptg",
        "?country=GH&lang=ja",
        "?q=nothing+at+all&also=1",
    ] {
        assert_eq!(parts(query), expected, "{query}");
    }
    let page = visitor.get("/subscribe?country=GH");
    assert_eq!(page.texts("output#chosen .what"), ["Events in Ghana"]);
    let inside = page.attributes("form[data-live] [data-swap]", "id");
    assert_eq!(inside, ["reset"], "no field loses its focus");
    assert_eq!(page.attributes("#ways #address", "value").len(), 1);
}

fn an_app_gets_its_feed_whatever_it_accepts_and_no_robot_is_kept_from_it(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    for accepted in ["text/html", "application/json", "image/png;q=0.1", "?"] {
        let feed = visitor.get_with("/feed/all.ics", &[("Accept", accepted)]);
        assert_eq!(
            (feed.status, feed.header("content-type")),
            (200, "text/calendar; charset=utf-8"),
            "{accepted}"
        );
    }
    // Google fetches nothing that it is forbidden to.
    let robots = visitor.get("/robots.txt").text();
    let forbidden = robots
        .lines()
        .filter_map(|line| line.strip_prefix("Disallow: "));
    for path in forbidden {
        for feed in ["/feed/", "/events", "/groups/", "/personal/"] {
            assert!(!feed.starts_with(path), "{path} keeps robots from {feed}");
        }
    }
}

/// RFC 5545, 3.6: a calendar has something in it. Some apps take another one for a failure.
fn a_feed_without_events_is_no_empty_calendar(app: TestApp) {
    furnish(&app);
    let zones = |path: &str| {
        let text = app.anonymous().get(path).calendar();
        (
            text.matches("BEGIN:VTIMEZONE").count(),
            text.matches("BEGIN:VEVENT").count(),
        )
    };
    assert_eq!(zones("/feed/country=AQ.ics"), (1, 0));
    assert_eq!(zones("/feed/kind=days.ics"), (0, 1), "whole days need none");
    assert_eq!(zones("/feed/kind=sig,meetup.ics"), (2, 2));
}
