//! Readers of many languages, clocks and zones: what they are told, and how they change it.

use super::publish::published;
use crate::harness::app::TestApp;
use crate::harness::on_both;
use crate::harness::visitor::{Answer, Visitor};

on_both!(
    a_browser_is_answered_in_the_language_it_wishes,
    a_choice_at_the_foot_of_a_page_stays,
    a_reader_who_told_zone_and_clock_is_told_times_by_them,
    a_zone_that_there_is_not_is_said_and_kept_as_typed,
    what_went_wrong_is_said_in_the_language_of_the_reader,
);

/// A meetup in Accra, 25 June 2026, 18:30 to 20:30.
const PAGE: &str = "/events/zuul-night-accra-2026";

fn language(answer: &Answer) -> (String, String) {
    let of = |name| answer.attributes("html", name).concat();
    assert_eq!(answer.header("content-language"), of("lang"));
    (of("lang"), of("dir"))
}

fn wishing(visitor: &Visitor, path: &str, wish: &str) -> Answer {
    visitor.get_with(path, &[("accept-language", wish)])
}

fn a_browser_is_answered_in_the_language_it_wishes(app: TestApp) {
    published(&app);
    let visitor = app.anonymous();
    let pages = [
        "/",
        "/events",
        PAGE,
        "/groups",
        "/groups/openinfra-accra",
        "/subscribe",
        "/settings",
        "/sign-in",
        "/doctor",
        &format!("{PAGE}/report"),
    ];
    for path in pages {
        let english = visitor.get(path);
        assert_eq!(language(&english), ("en".into(), "ltr".into()), "{path}");
        let german = wishing(&visitor, path, "de-AT, en;q=0.5");
        assert_eq!(language(&german), ("de".into(), "ltr".into()), "{path}");
        assert_ne!(german.text(), english.text(), "{path}");
        let vary = german.header("vary").to_lowercase();
        assert!(
            vary.contains("accept-language") && vary.contains("cookie"),
            "{vary}"
        );
        let arabic = wishing(&visitor, path, "ar");
        assert_eq!(language(&arabic), ("ar".into(), "rtl".into()), "{path}");
    }
    let japanese = visitor.get(&format!("{PAGE}?hl=ja"));
    assert!(japanese.says("2026年6月25日木曜日"), "{}", japanese.text());
    assert!(
        japanese.says("Zuul Night Accra"),
        "what organizers say stays"
    );
    let alternates = japanese.attributes("link[hreflang]", "href");
    assert_eq!(
        alternates.len(),
        13,
        "twelve languages and the one for all others"
    );
    assert!(
        alternates
            .iter()
            .any(|href| href.ends_with(&format!("{PAGE}?hl=pt-BR")))
    );
    // Forms of organizers have no other words yet, so that they do not say they had.
    assert_eq!(language(&wishing(&visitor, "/submit", "de")).0, "en");
}

fn a_choice_at_the_foot_of_a_page_stays(app: TestApp) {
    let visitor = app.anonymous();
    let chosen = visitor
        .get("/events?kind=meetup")
        .form("/settings/language");
    let answer = chosen.press("ko", &visitor);
    assert_eq!(
        (answer.status, answer.location().as_str()),
        (303, "/events?kind=meetup")
    );
    assert_eq!(language(&wishing(&visitor, "/", "de")).0, "ko");
    let away = visitor.post(
        "/settings/language",
        &[("lang", "en"), ("back", "//example.org")],
    );
    assert_eq!(away.location(), "/");
}

fn a_reader_who_told_zone_and_clock_is_told_times_by_them(app: TestApp) {
    published(&app);
    let visitor = app.anonymous();
    let form = visitor.get("/settings").form("/settings");
    let told = [
        ("lang", "en"),
        ("zone", "Asia/Tokyo"),
        ("hours", "12"),
        ("theme", "dark"),
    ];
    let saved = form.fill(&told).send(&visitor);
    assert_eq!(
        (saved.status, saved.location().as_str()),
        (303, "/settings?saved=yes")
    );
    assert_eq!(
        visitor.get("/settings").form("/settings").value("zone"),
        "Asia/Tokyo"
    );
    let page = visitor.get(PAGE);
    assert_eq!(page.attributes("html", "data-theme"), ["dark"]);
    for said in [
        "Thursday, 25 June 2026, 6:30 pm",
        "For you: Fri, 26 Jun 2026, 3:30 am–5:30 am",
    ] {
        assert!(page.says(said), "{said}: {}", page.text());
    }
    assert!(visitor.get("/events").says("For you: Fri, 26 Jun 2026"));
    assert!(!app.anonymous().get(PAGE).says("For you:"));
}

fn a_zone_that_there_is_not_is_said_and_kept_as_typed(app: TestApp) {
    let visitor = app.anonymous();
    let form = visitor.get("/settings").form("/settings");
    let wrong = form.fill(&[("zone", "Mars/Olympus"), ("hours", "12"), ("lang", "en")]);
    let answer = wrong.send(&visitor);
    assert_eq!(answer.status, 422);
    assert!(answer.says("This is no time zone we know"));
    assert_eq!(answer.form("/settings").value("zone"), "Mars/Olympus");
    assert_eq!(answer.form("/settings").value("hours"), "12");
    assert!(!visitor.has_cookies(), "nothing is kept of it");
}

fn what_went_wrong_is_said_in_the_language_of_the_reader(app: TestApp) {
    let visitor = app.anonymous();
    let english = visitor.get("/events/no-such-event");
    let french = wishing(&visitor, "/events/no-such-event", "fr");
    assert_eq!((english.status, french.status), (404, 404));
    assert!(english.says("Page not found") && !french.says("Page not found"));
    assert_eq!(language(&french).0, "fr");
}
