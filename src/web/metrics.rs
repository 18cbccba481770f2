//! Figures for whoever watches the service, as Prometheus reads them: its text format, version 0.0.4.
//!
//! They are told on an address of their own, which no proxy hands on: what is not for everybody is then
//! not one wrong line in a proxy's settings away from everybody. Nothing is asked of the database; what
//! stands there is counted by a worker.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::atomic::{AtomicU64, Ordering};

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::app::App;
use crate::mail::{MailFigures, OutboxState, StopCause};

const FORMAT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// How many requests were answered, by the first digit of the status.
#[derive(Debug, Default)]
pub struct Answered([AtomicU64; 5]);

impl Answered {
    /// Counts one.
    pub fn note(&self, status: StatusCode) {
        let class = usize::from(status.as_u16() / 100);
        if let Some(count) = class.checked_sub(1).and_then(|at| self.0.get(at)) {
            count.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn counts(&self) -> impl Iterator<Item = (String, u64)> {
        let counts = self.0.iter().enumerate();
        counts.map(|(at, count)| (format!("{}xx", at + 1), count.load(Ordering::Relaxed)))
    }
}

/// `GET /metrics`
pub async fn get(app: web::Data<App>) -> HttpResponse {
    let mut page = Page::default();
    let version = [("version", env!("CARGO_PKG_VERSION"))];
    page.gauge("folkmoot_info", "The program that runs.")
        .of(&version, 1);
    let edition = app.shelf.current().print().0;
    page.gauge(
        "folkmoot_edition",
        "The edition of the catalog on the shelf.",
    )
    .of(&[], edition);
    page.gauge(
        "folkmoot_edition_refused",
        "Whether a newer edition was not put out, for it breaks the rules of calendars.",
    )
    .of(&[], u8::from(app.shelf.refusal().is_some()));
    let mut responses = page.counter(
        "folkmoot_http_responses_total",
        "Requests that this process answered.",
    );
    for (class, count) in app.answered.counts() {
        responses.of(&[("class", &class)], count);
    }
    if let Some(figures) = app.mail_board.current() {
        mail(&mut page, &figures);
    }
    HttpResponse::Ok().content_type(FORMAT).body(page.0)
}

/// What all replicas say alike, for it is counted in the database.
fn mail(page: &mut Page, figures: &MailFigures) {
    page.gauge(
        "folkmoot_mail_counted_timestamp_seconds",
        "When the figures of mail were counted, in seconds since 1970.",
    )
    .of(&[], figures.as_of.timestamp());
    let mut letters = page.gauge(
        "folkmoot_mail_letters",
        "Letters in the outbox, by state: ready ones wait, leased and sending ones are on the way.",
    );
    for state in OutboxState::ALL {
        let count = figures.overview.count(*state);
        letters.of(&[("state", state.as_str())], count);
    }
    page.counter(
        "folkmoot_mail_leased_total",
        "How often a postman took up a letter.",
    )
    .of(&[], figures.carried);
    let since = figures.overview.waiting_since;
    let oldest = since.map_or(0, |since| (figures.as_of - since).num_seconds());
    page.gauge(
        "folkmoot_mail_oldest_waiting_seconds",
        "How long the letter has been due that waits longest.",
    )
    .of(&[], oldest);
    not_taken(page, figures);
    page.gauge(
        "folkmoot_mail_suppressed_addresses",
        "Addresses that get no mail.",
    )
    .of(&[], figures.suppressed);
    let mut stopped = page.gauge(
        "folkmoot_mail_stopped",
        "Whether no letters leave, and why.",
    );
    for cause in StopCause::ALL {
        let is_so = figures.stop == Some(*cause);
        stopped.of(&[("cause", cause.as_str())], u8::from(is_so));
    }
}

/// By code only: what servers say beside it is on the staff's page, and without end.
fn not_taken(page: &mut Page, figures: &MailFigures) {
    let mut by_reason = BTreeMap::<_, usize>::new();
    for failure in &figures.failures {
        let code = failure.code.map_or(String::new(), |code| code.to_string());
        let enhanced = failure.enhanced.clone().unwrap_or_default();
        let reason = (failure.state, failure.phase, code, enhanced);
        *by_reason.entry(reason).or_default() += failure.letters;
    }
    let mut not_taken = page.gauge(
        "folkmoot_mail_not_taken",
        "Letters that were not taken in the last seven days, by where they are now, how far the last try came and what the server said.",
    );
    for ((state, phase, code, enhanced), count) in by_reason {
        let labels = [
            ("state", state.as_str()),
            ("phase", phase.as_str()),
            ("code", &code),
            ("enhanced", &enhanced),
        ];
        not_taken.of(&labels, count);
    }
}

/// The page as it is written.
#[derive(Default)]
struct Page(String);

/// A metric whose samples follow.
struct Metric<'a> {
    page: &'a mut String,
    name: &'static str,
}

impl Page {
    fn gauge(&mut self, name: &'static str, help: &str) -> Metric<'_> {
        self.metric(name, "gauge", help)
    }

    fn counter(&mut self, name: &'static str, help: &str) -> Metric<'_> {
        self.metric(name, "counter", help)
    }

    fn metric(&mut self, name: &'static str, kind: &str, help: &str) -> Metric<'_> {
        let page = &mut self.0;
        page.push_str(&format!("# HELP {name} {help}\n# TYPE {name} {kind}\n"));
        Metric { page, name }
    }
}

impl Metric<'_> {
    fn of(&mut self, labels: &[(&str, &str)], value: impl Display) {
        let labels: Vec<String> = labels
            .iter()
            .map(|(name, value)| format!("{name}=\"{}\"", escaped(value)))
            .collect();
        self.page.push_str(self.name);
        if !labels.is_empty() {
            self.page.push_str(&format!("{{{}}}", labels.join(",")));
        }
        self.page.push_str(&format!(" {value}\n"));
    }
}

fn escaped(value: &str) -> String {
    let value = value.replace('\\', "\\\\").replace('"', "\\\"");
    value.replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_label_early_is_escaped() {
        let mut page = Page::default();
        page.gauge("a", "It.").of(&[("b", "\"\\\n")], 2);
        assert_eq!(
            page.0,
            "# HELP a It.\n# TYPE a gauge\na{b=\"\\\"\\\\\\n\"} 2\n"
        );
    }
}
