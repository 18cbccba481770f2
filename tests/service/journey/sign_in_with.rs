//! Signing in with an identity provider: a real one, and everything that must not work.

use chrono::Duration;
use folkmoot::account::oidc::{Issuer, Provider};

use crate::harness::app::{STAFF, TestApp};
use crate::harness::build::{self, NOON, ORIGIN};
use crate::harness::contents::execute;
use crate::harness::database::Backend;
use crate::harness::identity_provider::{authorize, provider};
use crate::harness::visitor::{Answer, Visitor};
use crate::harness::{On, on_both};

on_both!(
    somebody_new_signs_in_and_out,
    an_account_is_connected_from_inside_only,
    an_address_that_is_not_verified_is_refused,
    an_answer_to_another_browser_is_refused,
    a_code_works_once,
    an_answer_with_a_foreign_nonce_is_refused,
    a_code_without_its_verifier_is_refused,
    an_answer_that_is_over_is_refused,
    whoever_says_no_is_told_so,
    staff_whose_provider_asked_for_a_second_factor_need_no_other,
    staff_connect_an_account_behind_their_second_factor_only,
);

/// The service with the identity provider in its settings.
struct WithProvider(TestApp);

impl On for WithProvider {
    fn on(backend: Backend) -> Self {
        Self(TestApp::with_identity_provider(backend, provider()))
    }
}

/// Where the sign-in page leads.
fn leave(visitor: &Visitor) -> String {
    let ways = visitor
        .get("/sign-in")
        .attributes("main a[href^='/sign-in/with/']", "href");
    assert_eq!(ways, ["/sign-in/with/openinfraid"]);
    visitor.get(&ways[0]).location()
}

/// Signs in with this login; what the service says at the end.
fn sign_in(visitor: &Visitor, login: &str) -> Answer {
    visitor.get(&authorize(&leave(visitor), login))
}

fn assert_refused(answer: &Answer, status: u16, words: &str, visitor: &Visitor) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert!(answer.says(words), "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(visitor.get("/my/events").status, 401, "nobody is signed in");
}

fn somebody_new_signs_in_and_out(WithProvider(app): WithProvider) {
    let ama = app.anonymous();
    let away = leave(&ama);
    for part in [
        "code_challenge_method=S256",
        "state=",
        "nonce=",
        "response_type=code",
    ] {
        assert!(away.contains(part), "{part} in {away}");
    }
    let signed_in = ama.get(&authorize(&away, "ama"));
    assert_eq!(signed_in.location(), "/my/events");
    assert!(ama.get("/my/events").says("Signed in as ama"));
    let account = ama.get("/my/account");
    assert!(account.says("Your mail address is ama@example.org"));
    assert!(account.says("with OpenInfraID"), "{}", account.text());

    let out = ama.post("/sign-out", &[]).location();
    assert_eq!(out, "/sign-in/with/openinfraid/out");
    let there = ama.get(&out).attributes("main a.primary", "href").concat();
    assert!(
        there.contains("/session/end?") && there.contains("client_id=folkmoot"),
        "{there}"
    );
    assert_eq!(ama.get("/my/events").status, 401);
    assert_eq!(
        sign_in(&ama, "ama").location(),
        "/my/events",
        "and in again"
    );
}

fn an_account_is_connected_from_inside_only(WithProvider(app): WithProvider) {
    let ama = build::person("Ama", "ama@example.org");
    let made = app
        .database
        .write(|tx| folkmoot::account::upsert(tx, &ama, build::at(NOON)));
    made.unwrap();
    let stranger = app.anonymous();
    let refused = sign_in(&stranger, "ama");
    assert_refused(
        &refused,
        403,
        "There is an account with your mail address already",
        &stranger,
    );

    let ama = app.sign_in("ama@example.org");
    let foreign = ama.ask(
        "POST",
        "/my/account/connect/openinfraid",
        &[("Origin", "https://evil.example.org")],
        "",
    );
    assert_eq!(foreign.status, 403, "another site connects nothing");
    let form = ama
        .get("/my/account")
        .form("/my/account/connect/openinfraid");
    let on = form
        .send(&ama)
        .attributes("main a.primary", "href")
        .concat();
    let connected = ama.get(&authorize(&on, "ama"));
    assert_eq!(connected.location(), "/my/account?done=connected");
    assert!(ama.get("/my/account").says("Connected on"));
    assert_eq!(sign_in(&stranger, "ama").location(), "/my/events");

    let kofi = app.anonymous();
    assert_eq!(sign_in(&kofi, "kofi").location(), "/my/events");
    let form = kofi.get("/my/account").form("/my/account/disconnect");
    let issuer = provider().issuer.as_str().to_owned();
    let gone = form.press(&issuer, &kofi);
    assert_eq!(gone.location(), "/my/account?done=disconnected");
    let form = kofi
        .get("/my/account")
        .form("/my/account/connect/openinfraid");
    let on = form
        .send(&kofi)
        .attributes("main a.primary", "href")
        .concat();
    let taken = kofi.get(&authorize(&on, "ama"));
    assert_eq!(taken.status, 403);
    assert!(
        taken.says("Somebody else signs in here by that account"),
        "{}",
        taken.text()
    );
}

fn an_address_that_is_not_verified_is_refused(WithProvider(app): WithProvider) {
    for login in ["ama.unverified", "ama.nameless"] {
        let visitor = app.anonymous();
        let refused = sign_in(&visitor, login);
        assert_refused(
            &refused,
            403,
            "does not say that your mail address is verified",
            &visitor,
        );
    }
}

fn an_answer_to_another_browser_is_refused(WithProvider(app): WithProvider) {
    let (attacker, victim) = (app.anonymous(), app.anonymous());
    let answer = authorize(&leave(&attacker), "attacker");
    let refused = victim.get(&answer);
    assert_refused(
        &refused,
        400,
        "does not belong to anything this browser asked for",
        &victim,
    );
    leave(&victim);
    assert_refused(&victim.get(&answer), 400, "Please try again", &victim);
    leave(&victim);
    let stateless = answer.replace("state=", "other=");
    assert_refused(&victim.get(&stateless), 400, "Please try again", &victim);
    let foreign = authorize(&leave(&victim), "victim").replace("iss=", "iss=x");
    assert_refused(&victim.get(&foreign), 400, "Please try again", &victim);
}

fn a_code_works_once(WithProvider(app): WithProvider) {
    let ama = app.anonymous();
    let away = leave(&ama);
    let cookies = ama.cookies();
    let answer = authorize(&away, "ama");
    assert_eq!(ama.get(&answer).location(), "/my/events");
    assert_eq!(ama.get(&answer).status, 400, "the attempt is over");
    let thief = app.anonymous();
    thief.set_cookies(cookies);
    assert_refused(
        &thief.get(&answer),
        403,
        "does not prove who you are",
        &thief,
    );
}

fn an_answer_with_a_foreign_nonce_is_refused(WithProvider(app): WithProvider) {
    let ama = app.anonymous();
    let answer = authorize(&leave(&ama).replace("nonce=", "nonce=x"), "ama");
    assert_refused(&ama.get(&answer), 403, "does not prove who you are", &ama);
}

fn a_code_without_its_verifier_is_refused(WithProvider(app): WithProvider) {
    let ama = app.anonymous();
    let other = format!("code_challenge={}&x=", "A".repeat(43));
    let away = leave(&ama).replace("code_challenge=", &other);
    let answer = authorize(&away, "ama");
    assert_refused(&ama.get(&answer), 403, "does not prove who you are", &ama);
}

fn an_answer_that_is_over_is_refused(WithProvider(app): WithProvider) {
    let ama = app.anonymous();
    let answer = authorize(&leave(&ama), "ama");
    app.clock.set(build::at(NOON) + Duration::days(36_500));
    assert_refused(&ama.get(&answer), 403, "does not prove who you are", &ama);
}

fn whoever_says_no_is_told_so(WithProvider(app): WithProvider) {
    let ama = app.anonymous();
    let refused = sign_in(&ama, "nobody");
    assert_refused(&refused, 403, "You, or it, said no", &ama);
}

fn staff_whose_provider_asked_for_a_second_factor_need_no_other(WithProvider(app): WithProvider) {
    for login in ["thea.work", "thea.mfa"] {
        let thea = app.staff();
        let form = thea
            .get("/my/account")
            .form("/my/account/connect/openinfraid");
        let on = form
            .send(&thea)
            .attributes("main a.primary", "href")
            .concat();
        assert_eq!(
            thea.get(&authorize(&on, login)).location(),
            "/my/account?done=connected"
        );
        let fresh = app.anonymous();
        assert_eq!(sign_in(&fresh, login).location(), "/staff/queue");
        let status = if login == "thea.mfa" { 200 } else { 303 };
        assert_eq!(fresh.get("/staff/queue").status, status, "{login}");
        let form = thea.get("/my/account").form("/my/account/disconnect");
        form.press(provider().issuer.as_str(), &thea);
    }
}

fn staff_connect_an_account_behind_their_second_factor_only(WithProvider(app): WithProvider) {
    let factor = "/my/second-factor?back=%2Fmy%2Faccount";
    let thea = app.staff();
    let thief = app.sign_in(STAFF);
    let connect = "/my/account/connect/openinfraid";
    assert_eq!(thief.post(connect, &[]).location(), factor);

    // Nor by an attempt that was begun behind it, when it has been taken out of use since.
    let on = thea.get("/my/account").form(connect).send(&thea);
    let away = on.attributes("main a.primary", "href").concat();
    let lowered = "UPDATE sessions SET second_factor_at = NULL";
    app.database.write(|tx| execute(tx, lowered)).unwrap();
    assert_eq!(thea.get(&authorize(&away, "thea.mfa")).location(), factor);
}

#[test]
fn a_provider_that_is_away_is_said_to_be() {
    let away = Provider {
        issuer: Issuer::parse("http://127.0.0.1:1").unwrap(),
        ..provider()
    };
    let app = TestApp::with_identity_provider(Backend::Sqlite, away);
    let visitor = app.anonymous();
    let answer = visitor.get("/sign-in/with/openinfraid");
    assert_refused(&answer, 502, "cannot be asked at the moment", &visitor);
    assert_eq!(visitor.get("/sign-in/with/nobody").status, 404);
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("form-action 'self'"), "{ORIGIN}: {policy}");
}
