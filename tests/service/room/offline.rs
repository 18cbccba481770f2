//! What a browser keeps: the service worker does its work in Node, on the pages of the real service.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::feed::furnish;
use crate::harness::app::TestApp;
use crate::harness::on_both;
use crate::harness::visitor::{Answer, Visitor};

on_both!(
    a_browser_may_install_the_calendar,
    what_was_read_is_read_again_without_a_network_and_says_as_of_when,
);

const MEETUP: &str = "/events/zuul-night-accra-2026";

fn a_browser_may_install_the_calendar(app: TestApp) {
    let visitor = app.anonymous();
    let path = visitor.get("/").attributes("link[rel=manifest]", "href");
    let manifest = visitor.get(&path.concat());
    assert_eq!(manifest.header("content-type"), "application/manifest+json");
    let manifest: Value = serde_json::from_str(&manifest.text()).unwrap();
    assert_eq!(
        (&manifest["start_url"], &manifest["scope"]),
        (&"/".into(), &"/".into())
    );
    for icon in manifest["icons"].as_array().unwrap() {
        let answer = visitor.get(icon["src"].as_str().unwrap());
        assert_eq!(answer.header("content-type"), "image/png");
        // Width and height stand in the first chunk of a PNG.
        let side = |at: usize| u32::from_be_bytes(answer.body[at..at + 4].try_into().unwrap());
        let sizes = format!("{}x{}", side(16), side(20));
        assert_eq!(icon["sizes"], sizes.as_str());
    }
    let worker = visitor.get("/sw.js");
    assert_eq!(
        worker.header("content-type"),
        "text/javascript; charset=utf-8"
    );
    assert_eq!(worker.header("cache-control"), "no-cache");
}

/// An answer as the worker's `fetch` gets it.
fn answer(answer: &Answer) -> Value {
    let names = ["cache-control", "content-type", "content-security-policy"];
    let headers = names.map(|name| (name.to_owned(), answer.header(name).into()));
    let mut headers = serde_json::Map::from_iter(headers);
    headers.insert("date".to_owned(), "Mon, 01 Jun 2026 12:00:00 GMT".into());
    json!({ "status": answer.status, "headers": headers, "body": answer.text() })
}

/// Does these steps with the worker, and tells what each navigation showed.
fn shown(visitor: &Visitor, steps: &[Value]) -> Vec<String> {
    let script =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/service/harness/service_worker.mjs");
    let mut node = Command::new("node")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node runs; ./check installs it");
    let play = json!({ "worker": visitor.get("/sw.js").text(), "steps": steps });
    let mut words = node.stdin.take().unwrap();
    words.write_all(play.to_string().as_bytes()).unwrap();
    drop(words);
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

fn what_was_read_is_read_again_without_a_network_and_says_as_of_when(app: TestApp) {
    furnish(&app);
    let (visitor, staff) = (app.anonymous(), app.staff());
    let online = |path: &str, page: &Answer| json!({ "path": path, "answer": answer(page) });
    let offline = |path: &str| json!({ "path": path });
    let event = visitor.get(MEETUP);
    let german = visitor.get_with("/events", &[("accept-language", "de")]);
    let queue = staff.get("/staff/queue");
    assert_eq!(
        (queue.status, queue.header("cache-control")),
        (200, "no-store")
    );
    let shown = shown(
        &visitor,
        &[
            online("/offline", &visitor.get("/offline")),
            online(MEETUP, &event),
            online("/events", &german),
            online("/staff/queue", &queue),
            online("/search?q=zuul", &visitor.get("/search?q=zuul")),
            offline(MEETUP),
            offline("/events"),
            offline("/staff/queue"),
            offline("/search?q=zuul"),
            online(MEETUP, &visitor.get("/events/nothing")),
            offline(MEETUP),
        ],
    );
    let banner = "<div class=\"offline\" id=\"offline\" role=\"status\">";
    assert!(
        event
            .text()
            .contains("id=\"offline\" role=\"status\" hidden>"),
        "online it is hidden"
    );
    assert_eq!(
        shown[1],
        event.text(),
        "with a network the page is as it came"
    );
    for (page, words, date) in [
        (&shown[5], "Zuul Night Accra", "1 June 2026 at 12:00"),
        (&shown[6], "OpenInfra Days Vietnam", "1. Juni 2026 um 12:00"),
    ] {
        assert!(page.contains(banner) && page.contains(words), "{page}");
        let (_, time) = page
            .split_once("<time datetime=\"2026-06-01T12:00:00.000Z\">")
            .unwrap();
        assert!(time.split('<').next().unwrap().ends_with(date), "{page}");
    }
    for page in [&shown[7], &shown[8], &shown[10]] {
        assert!(
            page.contains("<h1>You are offline</h1>"),
            "nothing was kept of it: {page}"
        );
    }
}
