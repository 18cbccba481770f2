//! What everybody may read.

use folkmoot::event::State;

use super::{Program, an_event, json, problem};
use crate::harness::On;
use crate::harness::app::TestApp;
use crate::harness::build;
use crate::harness::database::Backend;
use crate::harness::on_both;

on_both!(
    what_is_public_is_read_as_it_is_stated,
    a_series_is_laid_out_and_walked_page_by_page,
    what_is_known_is_not_sent_again,
    it_goes_on_without_a_database,
    pages_of_other_sites_may_read_what_everybody_may_and_nothing_else,
    what_is_wrong_with_a_question_is_named,
    whatever_goes_wrong_is_a_problem_document,
    a_selection_is_explained,
);

fn what_is_public_is_read_as_it_is_stated(app: TestApp) {
    let meetup = an_event(&app, build::draft(&build::meetup()), State::Published, &[]);
    an_event(
        &app,
        build::draft(&build::weekly_call()),
        State::Submitted,
        &[],
    );
    let program = Program::of_nobody(&app);
    let list = json(&program.get("/api/v1/events"));
    assert_eq!(list["items"].as_array().unwrap().len(), 1, "{list}");
    let one = json(&program.get(&format!("/api/v1/events/{}", meetup.slug)));
    assert_eq!(list["items"][0], one);
    for (name, value) in [
        ("uid", meetup.uid.as_str()),
        ("title", "Zuul Night Accra"),
        ("start", "2026-06-25T18:30:00"),
        ("timeZone", "Africa/Accra"),
        ("duration", "PT2H"),
        ("startsAt", "2026-06-25T18:30:00Z"),
        ("precision", "time"),
        ("status", "confirmed"),
        ("description", "Bring a **laptop**."),
    ] {
        assert_eq!(one[name], value, "{name}");
    }
    assert_eq!(one["location"]["country"], "GH");
    assert_eq!(one["links"]["registration"], "https://example.org/register");
    assert_eq!(one["recurrenceRule"], serde_json::Value::Null);
    let groups = json(&program.get("/api/v1/groups"));
    assert_eq!(groups["items"][0]["slug"], "openinfra-accra");
    let group = json(&program.get("/api/v1/groups/openinfra-accra"));
    assert_eq!(groups["items"][0], group);
    let gone = app.database.write(|tx| {
        let staff = folkmoot::account::Actor::Service;
        let why = build::line("It shows where somebody lives");
        folkmoot::event::take_down(tx, &staff, meetup.id, &why, &build::post(), app.clock.now())
    });
    gone.unwrap();
    app.wait_for_edition();
    problem(
        &program.get(&format!("/api/v1/events/{}", meetup.slug)),
        410,
    );
    problem(&program.get("/api/v1/events/nothing-of-this-name"), 404);
}

fn a_series_is_laid_out_and_walked_page_by_page(app: TestApp) {
    an_event(
        &app,
        build::draft(&build::weekly_call()),
        State::Published,
        &[],
    );
    an_event(&app, build::draft(&build::meetup()), State::Published, &[]);
    let program = Program::of_nobody(&app);
    let path = "/api/v1/occurrences?from=2026-06-01&to=2026-07-01";
    let all = json(&program.get(path));
    let starts = |list: &serde_json::Value| -> Vec<String> {
        let items = list["items"].as_array().unwrap().iter();
        items
            .map(|it| it["start"].as_str().unwrap().to_owned())
            .collect()
    };
    let dates = ["02T15", "09T15", "16T15", "23T15", "25T18", "30T15"];
    let dates = dates.map(|at| match at {
        "25T18" => "2026-06-25T18:30:00".to_owned(),
        at => format!("2026-06-{at}:00:00"),
    });
    assert_eq!(starts(&all), dates);
    assert_eq!(all["items"][0]["recurrenceId"], "2026-06-02T15:00:00");
    assert_eq!(all["items"][4]["recurrenceId"], serde_json::Value::Null);
    assert_eq!(all["next"], serde_json::Value::Null);

    let (mut walked, mut next) = (Vec::new(), format!("{path}&limit=2"));
    for _ in 0..3 {
        let answer = program.get(&next);
        let page = json(&answer);
        walked.extend(starts(&page));
        let link = answer.header("link");
        next = match page["next"].as_str() {
            Some(cursor) => {
                let next = format!("{path}&limit=2&cursor={cursor}");
                assert_eq!(link, format!("<{next}>; rel=\"next\""));
                next
            }
            None => {
                assert_eq!(link, "");
                String::new()
            }
        };
    }
    assert_eq!((walked, next), (dates.to_vec(), String::new()));

    let selected = json(&program.get(&format!("{path}&selection=kind=meetup")));
    assert_eq!(starts(&selected), ["2026-06-25T18:30:00"]);
    let words = json(&program.get(&format!("{path}&q=bare+metal&limit=1")));
    assert_eq!(words["items"][0]["title"], "Bare Metal SIG");
    let series = json(&program.get("/api/v1/events?q=bare+metal"));
    assert_eq!(series["items"][0]["recurrenceRule"], "FREQ=WEEKLY;BYDAY=TU");
    assert_eq!(series["items"].as_array().unwrap().len(), 1);
}

fn what_is_known_is_not_sent_again(app: TestApp) {
    let program = Program::of_nobody(&app);
    for path in [
        "/api/v1/events",
        "/api/v1/groups/openinfra-accra",
        "/api/v1/openapi.json",
    ] {
        let first = program.get(path);
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with("W/\""), "{tag}");
        assert_eq!(first.header("cache-control"), "public, max-age=60");
        let again = program.ask("GET", path, &[("If-None-Match", &tag)], "");
        assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
        assert_eq!(again.header("etag"), tag);
        let other = program.ask("GET", path, &[("If-None-Match", "\"other\"")], "");
        assert_eq!(other.status, 200);
    }
    let before = program.get("/api/v1/events").header("etag").to_owned();
    an_event(&app, build::draft(&build::meetup()), State::Published, &[]);
    let changed = program.ask("GET", "/api/v1/events", &[("If-None-Match", &before)], "");
    assert_eq!(changed.status, 200);
}

fn it_goes_on_without_a_database(app: TestApp) {
    let meetup = an_event(&app, build::draft(&build::meetup()), State::Published, &[]);
    let program = Program::of_nobody(&app);
    let paths = [
        "/api/v1/events".to_owned(),
        format!("/api/v1/events/{}", meetup.slug),
        "/api/v1/occurrences?from=2026-06-01&to=2026-07-01".to_owned(),
        "/api/v1/groups".to_owned(),
        "/api/v1/selections/kind=meetup".to_owned(),
    ];
    app.without_connections(|| {
        for path in &paths {
            assert_eq!(program.get(path).status, 200, "{path}");
        }
    });
}

fn pages_of_other_sites_may_read_what_everybody_may_and_nothing_else(app: TestApp) {
    let program = Program::of_nobody(&app);
    let origin = ("Origin", "https://elsewhere.example.org");
    for path in [
        "/api/v1/events",
        "/api/v1/occurrences",
        "/api/v1/events/nothing",
    ] {
        let answer = program.ask("GET", path, &[origin], "");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(answer.header("access-control-allow-credentials"), "");
        let asked = ("Access-Control-Request-Method", "GET");
        let preflight = program.ask("OPTIONS", path, &[origin, asked], "");
        assert_eq!(preflight.status, 204);
        assert_eq!(
            preflight.header("access-control-allow-methods"),
            "GET, HEAD"
        );
    }
    for path in ["/api/v1/me", "/api/v1/submissions", "/api/v1/queue"] {
        for method in ["GET", "OPTIONS"] {
            let answer = program.ask(method, path, &[origin], "");
            assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
        }
    }
}

fn what_is_wrong_with_a_question_is_named(app: TestApp) {
    let program = Program::of_nobody(&app);
    for (query, place, says) in [
        ("colour=red", "colour", "from"),
        ("limit=0", "limit", "1 to 500"),
        ("limit=many", "limit", "invalid"),
        ("from=tomorrow", "from", "2026-10-26"),
        ("from=2026-06-02&to=2026-06-01", "to", "later"),
        ("from=2026-01-01&to=2028-01-01", "to", "366"),
        ("cursor=x", "cursor", "next"),
        ("selection=colour=red", "selection", "the filters are kind"),
        ("selection=kind=party", "selection", "summit, ptg"),
        ("selection=group=nobody", "selection", "nobody"),
    ] {
        let answer = program.get(&format!("/api/v1/occurrences?{query}"));
        let (detail, places) = problem(&answer, 400);
        assert_eq!(places, [place], "{query}");
        assert!(detail.contains(says), "{query}: {detail}");
    }
    let twice = program.get("/api/v1/occurrences?limit=0x&colour=red");
    assert_eq!(problem(&twice, 400).1, ["limit", "colour"]);
}

fn whatever_goes_wrong_is_a_problem_document(app: TestApp) {
    let program = Program::of_nobody(&app);
    for path in [
        "/api/",
        "/api/v1",
        "/api/v1/nothing",
        "/api/v2/events",
        "/api/v1/events/%20",
    ] {
        problem(&program.get(path), 404);
    }
    let wrong = program.ask("DELETE", "/api/v1/events", &[], "");
    problem(&wrong, 405);
    assert_eq!(wrong.header("allow"), "GET, HEAD, OPTIONS");
    let html = program.ask("GET", "/api/v1/events", &[("Accept", "text/html")], "");
    problem(&html, 406);
    let elsewhere = [("Host", "elsewhere.example.org")];
    problem(&program.ask("GET", "/api/v1/events", &elsewhere, ""), 421);
    let packed = [("Accept-Encoding", "gzip")];
    problem(&program.ask("GET", "/api/v1/nothing", &packed, ""), 404);
    for path in [
        "/api/v1/me",
        "/api/v1/submissions",
        "/api/v1/reminders",
        "/api/v1/queue",
    ] {
        let answer = program.get(path);
        problem(&answer, 401);
        assert_eq!(answer.header("www-authenticate"), "Bearer");
    }
}

fn a_selection_is_explained(app: TestApp) {
    an_event(&app, build::draft(&build::meetup()), State::Published, &[]);
    let program = Program::of_nobody(&app);
    let told = json(&program.get("/api/v1/selections/country=GH;kind=meetup,ptg"));
    assert_eq!(told["canonical"], "kind=meetup,ptg;country=GH");
    assert_eq!(told["events"], 1);
    let feed = told["feeds"]["ics"].as_str().unwrap();
    let feed = feed.strip_prefix(build::ORIGIN).unwrap();
    assert_eq!(program.get(feed).status, 200, "{feed}");
    let all = json(&program.get("/api/v1/selections/all"));
    assert_eq!(all["canonical"], "all");
}

/// Nothing of it is in a database, so one will do.
#[test]
fn who_asks_without_end_is_told_when_to_go_on() {
    let app = TestApp::on(Backend::Sqlite);
    let program = Program {
        visitor: app.anonymous().from("203.0.113.7"),
        token: None,
    };
    let first = program.get("/api/v1/groups/nobody");
    assert_eq!(first.header("ratelimit-policy"), "\"calls\";q=3600;w=3600");
    assert!(first.header("ratelimit").starts_with("\"calls\";r=3599;t="));
    for _ in 0..3_599 {
        program.get("/api/v1/groups/nobody");
    }
    let refused = program.get("/api/v1/groups/nobody");
    problem(&refused, 429);
    assert_ne!(refused.header("retry-after"), "");
    let other = Program {
        visitor: app.anonymous().from("203.0.113.8"),
        token: None,
    };
    assert_eq!(other.get("/api/v1/groups/nobody").status, 404);
}
