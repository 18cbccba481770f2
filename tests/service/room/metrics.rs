//! What is told to whoever watches the service, read as Prometheus reads it: by the parser of its own
//! client for Python, which `./check` installs.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use folkmoot::mail::{OutboxState, pause};
use ureq::http::header::CONTENT_TYPE;

use crate::harness::app::{STAFF, Settings, TestApp, wait_for};
use crate::harness::database::Backend;
use crate::harness::on_both;
use crate::harness::python::python;
use crate::harness::smtp_sink::{Answer, Moment, SmtpSink};
use crate::harness::wire::{self, free_address};

on_both!(
    a_watcher_reads_how_mail_stands_without_a_database,
    nothing_is_told_to_everybody,
);

/// Prints each sample as its type, its name with sorted labels, and its value.
const READ: &str = "
import sys
from prometheus_client.parser import text_string_to_metric_families
for family in text_string_to_metric_families(sys.stdin.read()):
    assert family.documentation and family.type in ('counter', 'gauge'), family
    for name, labels, value, *_ in family.samples:
        labels = ','.join(f'{key}={labels[key]}' for key in sorted(labels))
        print(f'{family.type} {name}{{{labels}}}\\t{value}')
";

fn figures(address: SocketAddr) -> BTreeMap<String, f64> {
    let (headers, body) = wire::get(address, b"/metrics", "").parts();
    let kind = headers.get(CONTENT_TYPE).unwrap();
    assert_eq!(kind, "text/plain; version=0.0.4; charset=utf-8");
    let lines = python(READ, &[], &body);
    let read = |line: &str| {
        let (name, value) = line.split_once('\t').unwrap();
        (name.to_owned(), value.parse().unwrap())
    };
    lines.lines().map(read).collect()
}

fn watched(backend: Backend, smtp_url: Option<String>) -> (TestApp, SocketAddr) {
    let address = free_address();
    let settings = Settings {
        smtp_url,
        metrics_listen: Some(address),
        ..Settings::default()
    };
    (TestApp::with(backend, settings), address)
}

fn a_watcher_reads_how_mail_stands_without_a_database(backend: Backend) {
    let sink = SmtpSink::scripted(|moment, to| match moment {
        Moment::Rcpt if to.starts_with("gone") => Answer::Say("550 5.1.1 \"who\\?\""),
        _ => Answer::Accept,
    });
    let (app, address) = watched(backend, Some(sink.url()));
    app.member("Gone", "gone@example.org");
    for email in [STAFF, "gone@example.org"] {
        let asked = app.anonymous().post("/sign-in", &[("email", email)]);
        assert_eq!(asked.status, 303);
    }
    wait_for("both letters", || {
        let counts = app.read(|tx| folkmoot::mail::overview(tx, app.clock.now()));
        let done = counts.count(OutboxState::Sent) + counts.count(OutboxState::Failed);
        (done == 2).then_some(())
    });
    app.database.write(|tx| pause(tx, app.clock.now())).unwrap();
    assert_eq!(app.anonymous().get("/nowhere").status, 404);
    // Mail is counted four times a minute.
    app.set_clock(app.clock.now() + chrono::TimeDelta::seconds(20));
    let told = wait_for("mail to be counted", || {
        let told = app.without_connections(|| figures(address));
        (told.get("gauge folkmoot_mail_stopped{cause=staff}") == Some(&1.0)).then_some(told)
    });
    let now = app.clock.now().timestamp();
    for (name, value) in [
        ("gauge folkmoot_mail_letters{state=sent}", 1.0),
        ("gauge folkmoot_mail_letters{state=failed}", 1.0),
        ("gauge folkmoot_mail_letters{state=ready}", 0.0),
        ("gauge folkmoot_mail_letters{state=unknown}", 0.0),
        (
            "gauge folkmoot_mail_not_taken{code=550,enhanced=5.1.1,phase=envelope,state=failed}",
            1.0,
        ),
        ("gauge folkmoot_mail_suppressed_addresses{}", 1.0),
        ("gauge folkmoot_mail_oldest_waiting_seconds{}", 0.0),
        ("gauge folkmoot_mail_stopped{cause=refused}", 0.0),
        (
            "gauge folkmoot_mail_counted_timestamp_seconds{}",
            now as f64,
        ),
        ("counter folkmoot_mail_leased_total{}", 2.0),
        ("counter folkmoot_http_responses_total{class=3xx}", 2.0),
        ("counter folkmoot_http_responses_total{class=4xx}", 1.0),
        ("counter folkmoot_http_responses_total{class=5xx}", 0.0),
        ("gauge folkmoot_edition_refused{}", 0.0),
    ] {
        assert_eq!(told.get(name), Some(&value), "{name} in {told:#?}");
    }
    assert!(told["gauge folkmoot_edition{}"] >= 1.0, "{told:#?}");
}

fn nothing_is_told_to_everybody(backend: Backend) {
    let (app, address) = watched(backend, None);
    assert_eq!(app.anonymous().get("/metrics").status, 404);
    let other = wire::get(address, b"/", "");
    assert_eq!(other.status(), Some(404), "only figures are told there");
}
