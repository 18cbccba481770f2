//! What cannot be answered is told on a page that keeps browsers as safe as any other.

use crate::harness::app::{STAFF, TestApp};
use crate::harness::contents::execute;
use crate::harness::on_both;
use crate::harness::visitor::{Answer, Visitor};

on_both!(each_fault_keeps_browsers_safe);

const AMA: &str = "ama@example.org";

fn each_fault_keeps_browsers_safe(app: TestApp) {
    app.member("Ama", AMA);
    let (anonymous, ama) = (app.anonymous(), app.sign_in(AMA));
    let away = app.without_connections(|| ama.get("/my/account"));
    let corrupt = "UPDATE people SET zone = 'Nowhere/At_All' WHERE email <> ";
    app.database
        .write(|tx| execute(tx, &format!("{corrupt}'{STAFF}'")))
        .unwrap();
    for (status, answer) in [
        (404, anonymous.get("/nowhere")),
        (404, anonymous.get("/events/nothing-of-this-name")),
        (410, anonymous.get("/sign-in/nobodys")),
        (429, ask_too_often(&anonymous)),
        (500, ama.get("/my/account")),
        (503, away),
    ] {
        assert_eq!(answer.status, status, "{}", answer.text());
        assert!(answer.header("content-type").starts_with("text/html"));
        answer.assert_safe(&status.to_string());
        assert_eq!(answer.header("cache-control"), "no-store", "{status}");
        let says_when = matches!(status, 429 | 503);
        assert_eq!(answer.header("retry-after").is_empty(), !says_when);
    }
}

/// Asks for letters to an address that nobody has, until that is too much.
fn ask_too_often(visitor: &Visitor) -> Answer {
    let ask = |_| visitor.post("/sign-in", &[("email", "nobody@example.org")]);
    let refused = (0..100).map(ask).find(|answer| answer.status != 303);
    refused.expect("somebody may ask for any number of letters")
}
