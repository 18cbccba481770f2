//! What programs change for their people: by the workflows of the pages, over a version, and once.

use folkmoot::account::Scope;
use folkmoot::event::{self, State};
use serde_json::{Value, json};

use super::{Program, an_event, json as said, problem};
use crate::harness::app::TestApp;
use crate::harness::build;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    an_event_is_submitted_as_by_the_form,
    what_is_wrong_with_an_event_is_told_all_at_once,
    the_same_request_again_gets_the_same_answer,
    a_change_goes_over_the_version_it_names,
    a_series_keeps_its_dates_when_its_words_change,
    what_others_change_of_a_public_event_waits,
    an_event_is_called_off_and_takes_place_after_all,
    a_draft_is_begun_by_a_program_and_ended_by_it,
    what_an_event_stated_before_is_told_to_its_organizers,
    staff_read_what_waits,
    nothing_but_json_is_read,
);

fn meetup() -> Value {
    json!({
        "kind": "meetup",
        "title": "Zuul Night Accra",
        "format": "in-person",
        "start": "2026-06-25T18:30:00",
        "timeZone": "Africa/Accra",
        "duration": "PT2H",
        "location": { "venue": "Impact Hub", "city": "Accra", "country": "GH" },
        "projects": ["zuul"],
        "groups": ["openinfra-accra"],
        "deadlines": { "registration": "2026-06-20T12:00:00" },
    })
}

fn with(mut body: Value, name: &str, value: Value) -> String {
    body[name] = value;
    body.to_string()
}

fn read_letter(app: &TestApp, to: &str) {
    app.wait_for_the_postman();
    app.mailbox().letter_to(to);
}

fn an_event_is_submitted_as_by_the_form(app: TestApp) {
    let ama = app.member("Ama", "ama@example.org");
    let program = Program::of_all_scopes(&app, &ama);
    let made = program.post("/api/v1/submissions", &meetup().to_string());
    assert_eq!(made.status, 201, "{}", made.text());
    let submission = said(&made);
    let path = format!("/api/v1/submissions/{}", submission["id"].as_str().unwrap());
    assert_eq!(made.header("location"), path);
    assert_eq!(submission["state"], "submitted");
    let kept = program.get(&path);
    assert_eq!(said(&kept), submission);
    assert_eq!(kept.header("etag"), made.header("etag"));
    let list = said(&program.get("/api/v1/submissions"));
    assert_eq!(list["items"], json!([submission]));
    for (name, value) in meetup().as_object().unwrap() {
        let stated = &submission["event"][name];
        match value {
            Value::Object(parts) => {
                for (part, value) in parts {
                    assert_eq!(&stated[part], value, "{name}.{part}");
                }
            }
            value => assert_eq!(stated, value, "{name}"),
        }
    }
    let stored = app.read(|tx| event::by_organizer(tx, ama.id));
    assert_eq!(stored[0].draft.hosts.len(), 1);
    read_letter(&app, "ama@example.org");
    let kofi = app.member("Kofi", "kofi@example.org");
    let other = Program::of_all_scopes(&app, &kofi);
    problem(&other.get(&path), 404);
}

fn what_is_wrong_with_an_event_is_told_all_at_once(app: TestApp) {
    let ama = app.member("Ama", "ama@example.org");
    let program = Program::of_all_scopes(&app, &ama);
    let submit = |body: &str| program.post("/api/v1/submissions", body);
    let (_, places) = problem(&submit("{}"), 422);
    for place in [
        "#/kind",
        "#/title",
        "#/format",
        "#/timeZone",
        "#/start",
        "#/duration",
    ] {
        assert!(places.contains(&place.to_owned()), "{place} in {places:?}");
    }
    for (name, value, place) in [
        ("title", json!(7), "#/title"),
        ("title", json!(""), "#/title"),
        ("colour", json!("red"), "#/colour"),
        ("start", json!("tomorrow"), "#/start"),
        ("start", json!("2026-06-25T18:30:15"), "#/start"),
        ("duration", json!("two hours"), "#/duration"),
        ("precision", json!("second"), "#/precision"),
        ("timeZone", json!("Accra"), "#/timeZone"),
        ("groups", json!(["nobody"]), "#/groups"),
        (
            "links",
            json!({ "join": "javascript:alert(1)" }),
            "#/links/join",
        ),
        (
            "location",
            json!({ "latitude": "north" }),
            "#/location/latitude",
        ),
        ("recurrenceRule", json!("FREQ=SECONDLY"), "#/recurrenceRule"),
        ("deadlines", json!({ "cfp": "soon" }), "#/deadlines/cfp"),
        ("tags", json!(["a", 1]), "#/tags/1"),
    ] {
        let answer = submit(&with(meetup(), name, value));
        assert_eq!(problem(&answer, 422).1, [place], "{}", answer.text());
    }
    let gap = json!({
        "kind": "meetup", "title": "Night", "format": "online", "timeZone": "Europe/Prague",
        "start": "2027-03-28T02:30:00", "duration": "PT1H",
    });
    let (detail, places) = problem(&submit(&gap.to_string()), 422);
    assert!(
        places.contains(&"#/start".to_owned()) && detail.contains("clocks go forward"),
        "{detail}"
    );
    let (detail, _) = problem(&submit("{\n \"title\": }"), 400);
    assert!(detail.contains("line 2"), "{detail}");
    assert!(app.read(|tx| event::by_organizer(tx, ama.id)).is_empty());
}

fn the_same_request_again_gets_the_same_answer(app: TestApp) {
    let ama = app.member("Ama", "ama@example.org");
    let program = Program::of_all_scopes(&app, &ama);
    let named = |body: &str| {
        let key = [("Idempotency-Key", "8e03978e-40d5-43dd-bc93-6894a57f9324")];
        program.ask("POST", "/api/v1/submissions", &key, body)
    };
    let body = meetup().to_string();
    // Of several at once one is done, and all are told the same.
    let answers = race(4, |_| named(&body));
    let bodies: Vec<_> = answers.iter().map(|it| (it.status, it.text())).collect();
    assert!(
        bodies.iter().all(|it| *it == bodies[0] && it.0 == 201),
        "{bodies:?}"
    );
    let replayed = answers
        .iter()
        .filter(|it| it.header("idempotent-replayed") == "true");
    assert_eq!(replayed.count(), 3);
    let again = named(&body);
    assert_eq!((again.status, again.text()), bodies[0]);
    assert_eq!(again.header("location"), answers[0].header("location"));
    assert_eq!(again.header("etag"), answers[0].header("etag"));
    assert_eq!(app.read(|tx| event::by_organizer(tx, ama.id)).len(), 1);
    problem(&named(&with(meetup(), "title", json!("Another"))), 422);
    let kofi = app.member("Kofi", "kofi@example.org");
    let key = [("Idempotency-Key", "8e03978e-40d5-43dd-bc93-6894a57f9324")];
    let other = Program::of_all_scopes(&app, &kofi);
    let theirs = other.ask("POST", "/api/v1/submissions", &key, &body);
    assert_eq!(
        (theirs.status, theirs.header("idempotent-replayed")),
        (201, "")
    );
    problem(
        &program.ask(
            "POST",
            "/api/v1/submissions",
            &[("Idempotency-Key", "")],
            &body,
        ),
        400,
    );
    read_letter(&app, "ama@example.org");
    read_letter(&app, "kofi@example.org");
    // A day later the name is free again.
    app.set_clock(build::at("2026-06-02T12:00:01Z"));
    let later = named(&body);
    assert_eq!(
        (later.status, later.header("idempotent-replayed")),
        (201, "")
    );
    read_letter(&app, "ama@example.org");
}

fn a_change_goes_over_the_version_it_names(app: TestApp) {
    let ama = app.member("Ama", "ama@example.org");
    let waiting = an_event(
        &app,
        build::draft(&build::meetup()),
        State::Submitted,
        &[&ama],
    );
    let program = Program::of_all_scopes(&app, &ama);
    let path = format!("/api/v1/submissions/{}", waiting.id);
    let patch = |headers: &[(&str, &str)], body: Value| {
        program.ask("PATCH", &path, headers, &body.to_string())
    };
    let tag = program.get(&path).header("etag").to_owned();
    problem(&patch(&[], json!({ "title": "Zuul Day" })), 428);
    problem(
        &patch(&[("If-Match", "\"99\"")], json!({ "title": "Zuul Day" })),
        412,
    );
    let weak = format!("W/{tag}");
    problem(
        &patch(&[("If-Match", &weak)], json!({ "title": "Zuul Day" })),
        412,
    );
    let kind = ("Content-Type", "application/merge-patch+json");
    let moved = json!({ "title": "Zuul Day", "start": "2026-06-26T10:00:00", "summary": null });
    let changed = patch(&[("If-Match", &tag), kind], moved);
    assert_eq!(changed.status, 200, "{}", changed.text());
    let stated = &said(&changed)["event"];
    assert_eq!(stated["title"], "Zuul Day");
    assert_eq!(stated["start"], "2026-06-26T10:00:00");
    assert_eq!(stated["duration"], "PT2H", "it lasts as long as before");
    assert_eq!(stated["summary"], Value::Null);
    assert_eq!(
        stated["description"], "Bring a **laptop**.",
        "what is left out stays"
    );
    problem(
        &patch(&[("If-Match", &tag)], json!({ "title": "Zuul Week" })),
        412,
    );
    // Of two over one version one is taken.
    let tag = changed.header("etag").to_owned();
    let raced = race(2, |number| {
        let body = json!({ "title": format!("Zuul Night {number}") });
        patch(&[("If-Match", &tag)], body).status
    });
    assert_eq!(
        raced.iter().filter(|status| **status == 200).count(),
        1,
        "{raced:?}"
    );
    assert_eq!(
        raced.iter().filter(|status| **status == 412).count(),
        1,
        "{raced:?}"
    );
    let kofi = app.member("Kofi", "kofi@example.org");
    let other = Program::of_all_scopes(&app, &kofi);
    problem(&other.ask("PATCH", &path, &[("If-Match", "*")], "{}"), 404);
    let reader = Program::of(&app, &ama, &[Scope::Read]);
    let refused = reader.ask("PATCH", &path, &[("If-Match", "*")], "{}");
    problem(&refused, 403);
    assert!(refused.header("www-authenticate").contains("submit"));
}

fn a_series_keeps_its_dates_when_its_words_change(app: TestApp) {
    let ama = app.member("Ama", "ama@example.org");
    let mut draft = build::draft(&build::weekly_call());
    let skipped = "2026-06-16T15:00:00".parse().unwrap();
    draft.recurrence.as_mut().unwrap().skipped.insert(skipped);
    let series = an_event(&app, draft, State::Submitted, &[&ama]);
    let program = Program::of_all_scopes(&app, &ama);
    let path = format!("/api/v1/submissions/{}", series.id);
    let mut body = said(&program.get(&path))["event"].clone();
    body["title"] = json!("Bare Metal Call");
    let all = program.ask("PATCH", &path, &[("If-Match", "*")], &body.to_string());
    assert_eq!(all.status, 200, "{}", all.text());
    let stored = |id| app.read(|tx| event::get(tx, id)).unwrap().draft;
    let recurrence = stored(series.id).recurrence.unwrap();
    assert!(recurrence.skipped.contains(&skipped), "{recurrence:?}");
    let none = json!({ "recurrenceRule": null }).to_string();
    program.ask("PATCH", &path, &[("If-Match", "*")], &none);
    assert_eq!(stored(series.id).recurrence, None);
    let rule = json!({ "recurrenceRule": "FREQ=MONTHLY;BYDAY=1TU" }).to_string();
    let repeats = program.ask("PATCH", &path, &[("If-Match", "*")], &rule);
    // People plan series for a year at most.
    assert_eq!(
        said(&repeats)["event"]["recurrenceRule"],
        "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270602T235959"
    );
}

fn what_others_change_of_a_public_event_waits(app: TestApp) {
    let ama = app.member("Ama", "ama@example.org");
    let public = an_event(
        &app,
        build::draft(&build::meetup()),
        State::Published,
        &[&ama],
    );
    let program = Program::of_all_scopes(&app, &ama);
    let path = format!("/api/v1/submissions/{}", public.id);
    let title = json!({ "title": "Zuul Day" }).to_string();
    let proposed = program.ask("PATCH", &path, &[("If-Match", "*")], &title);
    assert_eq!(proposed.status, 202, "{}", proposed.text());
    assert_eq!(said(&proposed)["event"]["title"], "Zuul Night Accra");
    assert_eq!(
        app.read(|tx| event::edits::of_event(tx, public.id)).len(),
        1
    );
    let staff = Program::of_staff(&app);
    let saved = staff.ask("PATCH", &path, &[("If-Match", "*")], &title);
    assert_eq!(saved.status, 200, "{}", saved.text());
    assert_eq!(said(&saved)["event"]["title"], "Zuul Day");
    app.set_clock(build::at("2026-06-01T12:20:00Z"));
    app.mailbox().letter_to("ama@example.org");
}

fn an_event_is_called_off_and_takes_place_after_all(app: TestApp) {
    let ama = app.member("Ama", "ama@example.org");
    let public = an_event(
        &app,
        build::draft(&build::meetup()),
        State::Published,
        &[&ama],
    );
    let program = Program::of_all_scopes(&app, &ama);
    let path = format!("/api/v1/submissions/{}", public.id);
    let off = format!("{path}/cancellation");
    let tag = program.get(&path).header("etag").to_owned();
    let headers = [("If-Match", tag.as_str()), ("Idempotency-Key", "off")];
    let body = json!({ "how": "cancel", "reason": "The hall is closed" }).to_string();
    problem(&program.ask("POST", &off, &[], &body), 428);
    let wrong = program.ask("POST", &off, &[("If-Match", &tag)], r#"{"how": "burn"}"#);
    assert_eq!(problem(&wrong, 422).1, ["#/how", "#/reason"]);
    let done = program.ask("POST", &off, &headers, &body);
    assert_eq!(
        (done.status, said(&done)["state"].clone()),
        (200, json!("cancelled"))
    );
    let again = program.ask("POST", &off, &headers, &body);
    assert_eq!(
        (again.status, again.text()),
        (200, done.text()),
        "it is not told that it is late"
    );
    problem(&program.ask("POST", &off, &headers[..1], &body), 412);
    app.wait_for_edition();
    let public_path = format!("/api/v1/events/{}", public.slug);
    assert_eq!(said(&program.get(&public_path))["status"], "cancelled");

    let back = program.ask("DELETE", &off, &[("If-Match", done.header("etag"))], "");
    assert_eq!(
        (back.status, said(&back)["state"].clone()),
        (200, json!("published"))
    );
    problem(&program.ask("DELETE", &off, &[("If-Match", "*")], ""), 409);
    let moved = json!({ "how": "move", "reason": "Trains", "start": "2026-07-02T17:00:00" });
    let moved = program.ask("POST", &off, &[("If-Match", "*")], &moved.to_string());
    assert_eq!(
        said(&moved)["event"]["start"],
        "2026-07-02T17:00:00",
        "{}",
        moved.text()
    );
    app.wait_for_edition();
    let public = said(&program.get(&public_path));
    assert_eq!(public["movedFrom"], "2026-06-25T18:30:00");
}

fn a_draft_is_begun_by_a_program_and_ended_by_it(app: TestApp) {
    let ama = app.member("Ama", "ama@example.org");
    let program = Program::of_all_scopes(&app, &ama);
    let begun = program.post("/api/v1/drafts", r#"{"title": "Zuul Night Accra"}"#);
    assert_eq!(begun.status, 201, "{}", begun.text());
    let path = begun.header("location").to_owned();
    let draft = said(&begun);
    assert_eq!(draft["event"], Value::Null);
    let missing = draft["missing"].as_array().unwrap();
    assert!(
        missing.iter().any(|it| it["pointer"] == "#/kind"),
        "{missing:?}"
    );
    let hand_in = format!("{path}/submission");
    let (_, places) = problem(&program.post(&hand_in, ""), 422);
    assert!(places.contains(&"#/kind".to_owned()), "{places:?}");

    let patch = |tag: &str, body: &Value| {
        program.ask("PATCH", &path, &[("If-Match", tag)], &body.to_string())
    };
    let written = patch(begun.header("etag"), &meetup());
    assert_eq!(said(&written)["missing"], json!([]), "{}", written.text());
    problem(&patch(begun.header("etag"), &meetup()), 412);
    let moved = patch(
        written.header("etag"),
        &json!({ "start": "2026-06-26T18:30:00" }),
    );
    assert_eq!(said(&moved)["event"]["start"], "2026-06-26T18:30:00");
    assert_eq!(said(&moved)["event"]["duration"], "PT2H");
    assert_eq!(said(&program.get(&path)), said(&moved));
    // A person reads the same.
    let token = draft["id"].as_str().unwrap();
    let page = app.anonymous().get(&format!("/submit/{token}/check"));
    assert!(
        page.says("Zuul Night Accra") && page.says("26 June"),
        "{}",
        page.text()
    );

    let taken = program.ask("POST", &hand_in, &[("Idempotency-Key", "mine")], "");
    assert_eq!(taken.status, 201, "{}", taken.text());
    assert_eq!(said(&taken)["event"]["title"], "Zuul Night Accra");
    let again = program.ask("POST", &hand_in, &[("Idempotency-Key", "mine")], "");
    assert_eq!(again.text(), taken.text());
    problem(&program.post(&hand_in, ""), 409);
    assert_eq!(said(&program.get(&path))["handedIn"], true);
    problem(&program.get("/api/v1/drafts/nobodys"), 410);
    read_letter(&app, "ama@example.org");
}

fn what_an_event_stated_before_is_told_to_its_organizers(app: TestApp) {
    let ama = app.member("Ama", "ama@example.org");
    let waiting = an_event(
        &app,
        build::draft(&build::meetup()),
        State::Submitted,
        &[&ama],
    );
    let program = Program::of_all_scopes(&app, &ama);
    let path = format!("/api/v1/submissions/{}", waiting.id);
    let title = json!({ "title": "Zuul Day" }).to_string();
    program.ask("PATCH", &path, &[("If-Match", "*")], &title);
    let list = said(&program.get(&format!("{path}/revisions")));
    let items = list["items"].as_array().unwrap();
    assert_eq!(items.len(), 2, "{list}");
    assert_eq!(items[0]["event"]["title"], "Zuul Night Accra");
    assert_eq!(items[1]["event"]["title"], "Zuul Day");
    assert_eq!(items[1]["by"], "Ama");
    let first = said(&program.get(&format!("{path}/revisions?limit=1")));
    let cursor = first["next"].as_str().unwrap();
    let second = said(&program.get(&format!("{path}/revisions?limit=1&cursor={cursor}")));
    assert_eq!(
        (&second["items"][0], &second["next"]),
        (&items[1], &Value::Null)
    );
    let kofi = app.member("Kofi", "kofi@example.org");
    let other = Program::of_all_scopes(&app, &kofi);
    problem(&other.get(&format!("{path}/revisions")), 404);
}

fn staff_read_what_waits(app: TestApp) {
    let ama = app.member("Ama", "ama@example.org");
    an_event(
        &app,
        build::draft(&build::meetup()),
        State::Published,
        &[&ama],
    );
    let staff = Program::of_staff(&app);
    let queue = said(&staff.get("/api/v1/queue"));
    assert_eq!(queue["mail"]["stopped"], Value::Null);
    assert!(queue["review"]["waiting"].is_i64(), "{queue}");
    let reminders = said(&staff.get("/api/v1/reminders?days=31"));
    let first = &reminders["items"][0];
    assert_eq!(
        (&first["title"], &first["reader"]),
        (&json!("Zuul Night Accra"), &json!("Ama"))
    );
    let walked = said(&staff.get("/api/v1/reminders?days=31&limit=1"));
    assert_eq!(&walked["items"][0], first);
    problem(&staff.get("/api/v1/reminders?days=32"), 400);
    let program = Program::of_all_scopes(&app, &ama);
    for path in ["/api/v1/queue", "/api/v1/reminders"] {
        problem(&program.get(path), 403);
    }
    // A token for staff is worth nothing to who is staff no more.
    let thea = app
        .read(|tx| {
            folkmoot::account::find_by_email(
                tx,
                &folkmoot::mail::Address::parse(crate::harness::app::STAFF).unwrap(),
            )
        })
        .unwrap();
    let demote =
        |tx: &mut _| folkmoot::account::set_role(tx, thea.id, folkmoot::account::Role::Member);
    app.database.write(demote).unwrap();
    problem(&staff.get("/api/v1/queue"), 403);
}

fn nothing_but_json_is_read(app: TestApp) {
    let ama = app.member("Ama", "ama@example.org");
    let program = Program::of_all_scopes(&app, &ama);
    let send = |kind: &str, body: &str| {
        program.ask(
            "POST",
            "/api/v1/submissions",
            &[("Content-Type", kind)],
            body,
        )
    };
    problem(&send("application/x-www-form-urlencoded", "title=x"), 415);
    problem(&send("text/plain", "{}"), 415);
    problem(&send("application/json; charset=utf-8", "{}"), 422);
    let large = format!("{{\"description\": \"{}\"}}", "x".repeat(300_000));
    problem(&send("application/json", &large), 413);
    // A browser that is signed in is nobody here.
    let browser = app.sign_in("ama@example.org");
    let own = [
        ("Origin", build::ORIGIN),
        ("Content-Type", "application/json"),
    ];
    let answer = browser.ask("POST", "/api/v1/submissions", &own, "{}");
    problem(&answer, 401);
    problem(&browser.get("/api/v1/me"), 401);
}
