//! People sign in, see where they are signed in, and say of themselves who they are; staff pass their
//! second factor; programs show a token.

use chrono::Duration;
use folkmoot::account;

use crate::harness::app::{STAFF, TestApp, code_of};
use crate::harness::build::{self, NOON, ORIGIN};
use crate::harness::on_both;
use crate::harness::visitor::{Answer, Visitor};

on_both!(
    a_letter_on_another_device_lets_the_browser_in_that_asked,
    codes_that_do_not_let_in_all_get_the_same_answer,
    a_lost_telephone_is_signed_out_from_the_laptop,
    signing_out_everywhere_ends_this_browser_too,
    what_people_say_of_themselves_is_in_their_letters,
    what_cannot_be_saved_is_kept_and_said_beside_its_field,
    staff_set_up_a_second_factor_and_are_led_on,
    staff_without_their_second_factor_have_no_rights_of_staff,
    whoever_guesses_codes_has_to_wait,
    a_second_factor_is_changed_by_a_fresh_code,
    a_program_shows_a_token_and_is_refused_when_it_is_revoked,
    a_token_of_staff_is_made_behind_the_second_factor_only,
    pages_of_an_account_name_their_fields_and_are_kept_by_nobody,
);

const AMA: &str = "ama@example.org";

/// Somebody with an account.
fn ama(app: &TestApp) {
    let ama = build::person("Ama", AMA);
    let made = app
        .database
        .write(|tx| account::upsert(tx, &ama, build::at(NOON)));
    made.unwrap();
}

/// Asks for a letter; the browser keeps its cookie.
fn ask(visitor: &Visitor, email: &str) -> Answer {
    let form = visitor.get("/sign-in").form("/sign-in");
    let asked = form.set("email", email).send(visitor);
    visitor.get(&asked.location())
}

/// The short code in a letter, which stands in both of its forms.
fn code_in(letter: &crate::harness::mailbox::Letter) -> String {
    let is_code = |word: &&str| word.len() == 9 && word.as_bytes()[4] == b'-';
    let code = letter.text.split_whitespace().find(is_code).unwrap();
    assert!(letter.html.contains(code), "{}", letter.html);
    code.to_owned()
}

fn a_letter_on_another_device_lets_the_browser_in_that_asked(app: TestApp) {
    ama(&app);
    let (laptop, stranger) = (app.anonymous(), app.anonymous());
    let page = ask(&laptop, AMA);
    let letter = app.mailbox().letter_to(AMA);
    let code = code_in(&letter);

    ask(&stranger, "nobody@example.org");
    let refused = stranger.post("/sign-in/code", &[("code", &code)]);
    assert_eq!(refused.status, 422, "another browser");
    let form = page.form("/sign-in/code").set("code", &code.to_lowercase());
    assert_eq!(form.send(&laptop).location(), "/my/events");
    assert!(laptop.get("/my/events").says("Signed in as Ama"));
    assert_eq!(form.send(&laptop).status, 422, "the code works once");
    assert_eq!(laptop.get(&letter.link("/sign-in/")).status, 410);
}

fn codes_that_do_not_let_in_all_get_the_same_answer(app: TestApp) {
    ama(&app);
    let said = |visitor: &Visitor, code: &str| {
        let answer = visitor.post("/sign-in/code", &[("code", code)]);
        assert_eq!(answer.status, 422);
        assert_eq!(answer.attributes("#error-summary a", "href"), ["#code"]);
        answer.texts("#code-error").concat()
    };
    let (known, unknown, fresh) = (app.anonymous(), app.anonymous(), app.anonymous());
    ask(&known, AMA);
    ask(&unknown, "nobody@example.org");
    let code = code_in(&app.mailbox().letter_to(AMA));
    let answers: Vec<String> = (0..6)
        .flat_map(|_| [&known, &unknown, &fresh].map(|visitor| said(visitor, "AAAA-AAAA")))
        .collect();
    assert!(
        answers.iter().all(|answer| *answer == answers[0]),
        "{answers:?}"
    );
    assert_eq!(said(&known, &code), answers[0], "five wrong ones ended it");
}

fn a_lost_telephone_is_signed_out_from_the_laptop(app: TestApp) {
    ama(&app);
    let (telephone, laptop) = (app.sign_in(AMA), app.sign_in(AMA));
    let page = laptop.get("/my/account");
    let theirs = page.attributes("button[name=browser]", "value");
    assert_eq!(theirs.len(), 2);
    assert_eq!(page.texts(".line strong").len(), 2, "{}", page.text());
    let is_this = |digest: &&String| {
        let line = page.texts(&format!(".line:has(button[value='{digest}'])"));
        line.concat().contains("this browser")
    };
    let other = theirs.iter().find(|digest| !is_this(digest)).unwrap();
    let out = page.form("/my/account/sign-out").press(other, &laptop);
    assert_eq!(out.location(), "/my/account?done=signed-out");
    assert_eq!(telephone.get("/my/events").status, 401);
    assert_eq!(laptop.get("/my/events").status, 200);
    assert!(
        laptop
            .get(&out.location())
            .says("That browser is signed out.")
    );
}

fn signing_out_everywhere_ends_this_browser_too(app: TestApp) {
    ama(&app);
    let (telephone, laptop) = (app.sign_in(AMA), app.sign_in(AMA));
    let page = laptop.get("/my/account");
    let out = page.form("/my/account/sign-out-all").send(&laptop);
    assert_eq!(out.location(), "/");
    for browser in [telephone, laptop] {
        assert_eq!(browser.get("/my/account").status, 401);
    }
}

fn what_people_say_of_themselves_is_in_their_letters(app: TestApp) {
    ama(&app);
    let visitor = app.sign_in(AMA);
    let form = visitor.get("/my/account").form("/my/account");
    assert_eq!(form.value("zone"), "Africa/Accra");
    let named = form.fill(&[("name", "Ama Mensah"), ("zone", "Asia/Tokyo")]);
    let saved = named.send(&visitor);
    assert_eq!(saved.location(), "/my/account?done=saved");
    let again = visitor.get(&saved.location());
    assert!(again.says("Saved."));
    let form = again.form("/my/account");
    let values = ["name", "zone"].map(|field| form.value(field).to_owned());
    assert_eq!(values, ["Ama Mensah", "Asia/Tokyo"]);
    ask(&app.anonymous(), AMA);
    let letter = app.mailbox().letter_to(AMA);
    assert!(
        letter.text.starts_with("Hello Ama Mensah,"),
        "{}",
        letter.text
    );
}

fn what_cannot_be_saved_is_kept_and_said_beside_its_field(app: TestApp) {
    ama(&app);
    let visitor = app.sign_in(AMA);
    let form = visitor.get("/my/account").form("/my/account");
    let typed = form.fill(&[("name", "A\u{202e}a"), ("zone", "Middle/Earth")]);
    let refused = typed.send(&visitor);
    assert_eq!(refused.status, 422);
    let linked = refused.attributes("#error-summary a", "href");
    assert_eq!(linked, ["#name", "#zone"]);
    assert_eq!(refused.form("/my/account").value("zone"), "Middle/Earth");
    let token = refused.form("/my/account/tokens").set("token_name", "");
    let refused = token.send(&visitor);
    assert_eq!(refused.status, 422);
    let linked = refused.attributes("#error-summary a", "href");
    assert_eq!(linked, ["#token_name", "#scope-read"]);
    assert_eq!(refused.form("/my/account").value("name"), "Ama");
}

fn staff_set_up_a_second_factor_and_are_led_on(app: TestApp) {
    let thea = app.sign_in(STAFF);
    let led = thea.get("/staff/mail").location();
    assert_eq!(led, "/my/second-factor?back=%2Fstaff%2Fmail");
    let page = thea.get(&led);
    assert_eq!(page.attributes(".qr svg", "role"), ["img"]);
    let form = page.form("/my/second-factor");
    let wrong = form.clone().set("code", "000000").send(&thea);
    assert_eq!(wrong.status, 422);
    assert_eq!(
        wrong.texts("#secret"),
        page.texts("#secret"),
        "the app stays right"
    );

    let code = code_of(&page, build::at(NOON));
    let codes = wrong
        .form("/my/second-factor")
        .set("code", &code)
        .send(&thea);
    assert_eq!(codes.header("cache-control"), "no-store");
    assert_eq!(codes.texts(".codes code").len(), 10);
    assert_eq!(codes.attributes("main a.primary", "href"), ["/staff/mail"]);
    assert_eq!(thea.get("/staff/mail").status, 200);

    let again = app.sign_in(STAFF);
    let asked = again.get(&again.get("/staff/queue").location());
    assert!(
        asked.texts("#secret").is_empty(),
        "an app in use is not shown again"
    );
    let form = asked.form("/my/second-factor");
    let replayed = form.clone().set("code", &code).send(&again);
    assert_eq!(replayed.status, 422, "each code works once");
    let recovered = form
        .set("code", &codes.texts(".codes code")[0])
        .send(&again);
    assert_eq!(recovered.location(), "/staff/queue");
    assert_eq!(again.get("/staff/queue").status, 200);
    let elsewhere = again.get("/my/second-factor?back=//evil.example.org");
    assert!(!elsewhere.text().contains("evil"), "{}", elsewhere.text());
}

fn staff_without_their_second_factor_have_no_rights_of_staff(app: TestApp) {
    let visitor = app.anonymous();
    let form = super::submit::meetup(&visitor);
    super::submit::submit(&app, &visitor, &form);
    app.mailbox().letter_to(AMA);
    let events =
        app.read(|tx| folkmoot::event::by_states(tx, &[folkmoot::event::State::Submitted]));
    let (queue, mine) = (
        format!("/staff/queue/{}", events[0].id),
        format!("/my/events/{}", events[0].id),
    );
    let thea = app.sign_in(STAFF);
    assert!(
        !thea
            .get("/my/events")
            .text()
            .contains("/staff/queue\">Review")
    );
    assert_eq!(thea.get(&mine).status, 404, "a foreign event");
    assert_eq!(thea.get(&queue).status, 303);
    let decided = thea.post(
        &format!("{queue}/decision"),
        &[("verdict", "approve"), ("version", "1")],
    );
    assert_eq!(
        decided.location(),
        "/my/second-factor?back=%2Fstaff%2Fqueue"
    );
    app.pass_second_factor(&thea);
    assert_eq!(
        (thea.get(&mine).status, thea.get(&queue).status),
        (200, 200)
    );
    let organizer = app.sign_in(AMA);
    assert_eq!(organizer.get("/my/second-factor").status, 403);
}

fn whoever_guesses_codes_has_to_wait(app: TestApp) {
    drop(app.staff());
    let thief = app.sign_in(STAFF);
    let form = thief.get("/my/second-factor").form("/my/second-factor");
    let guess = || form.clone().set("code", "000000").send(&thief);
    for _ in 0..5 {
        assert_eq!(guess().status, 422);
    }
    let refused = guess();
    assert_eq!(
        (refused.status, refused.header("retry-after")),
        (429, "900")
    );
    assert!(refused.says("15 minutes"), "{}", refused.text());
    app.clock.set(build::at(NOON) + Duration::minutes(15));
    assert_eq!(guess().status, 422);
}

fn a_second_factor_is_changed_by_a_fresh_code(app: TestApp) {
    let thea = app.sign_in(STAFF);
    let page = thea.get("/my/second-factor");
    let first = code_of(&page, build::at(NOON));
    let enrol = page.form("/my/second-factor");
    let codes = enrol.set("code", &first).send(&thea).texts(".codes code");
    let change = |code: &str, wish: &str| {
        let form = thea
            .get("/my/second-factor")
            .form("/my/second-factor/change");
        form.set("code", code).press(wish, &thea)
    };
    assert_eq!(change(&first, "remove").status, 422, "it is not fresh");
    let new = change(&codes[0], "codes");
    assert_eq!((new.status, new.texts(".codes code").len()), (200, 10));
    assert_eq!(
        change(&codes[1], "remove").status,
        422,
        "an old recovery code"
    );
    let removed = change(&new.texts(".codes code")[0], "remove");
    assert_eq!(removed.location(), "/my/second-factor");
    assert_eq!(thea.get("/staff/queue").status, 303);
    assert_eq!(thea.get("/my/second-factor").texts("#secret").len(), 1);
}

/// What a program is answered that shows this.
fn me(visitor: &Visitor, authorization: &str) -> Answer {
    visitor.get_with("/api/v1/me", &[("Authorization", authorization)])
}

fn json(answer: &Answer) -> serde_json::Value {
    serde_json::from_slice(&answer.body).unwrap()
}

fn a_program_shows_a_token_and_is_refused_when_it_is_revoked(app: TestApp) {
    ama(&app);
    let (visitor, program) = (app.sign_in(AMA), app.anonymous());
    let form = visitor.get("/my/account").form("/my/account/tokens");
    let make = |scope: &str| {
        let named = form
            .clone()
            .set("token_name", "our website")
            .set(scope, "yes");
        let made = named.send(&visitor);
        assert_eq!(
            (made.status, made.header("cache-control")),
            (200, "no-store")
        );
        made.texts("#new-token .secret").concat()
    };
    let (reading, submitting) = (make("read"), make("submit"));
    let listed = visitor.get("/my/account");
    assert!(!listed.text().contains(&reading), "it is shown once");
    assert!(listed.says("never used"));

    let answer = me(&program, &format!("Bearer {reading}"));
    assert_eq!(answer.header("cache-control"), "no-store");
    let about = json(&answer);
    assert_eq!(
        (&about["email"], &about["role"]),
        (&AMA.into(), &"member".into())
    );
    assert_eq!(about["token"]["scopes"], serde_json::json!(["read"]));
    assert!(
        visitor
            .get("/my/account")
            .says("last used about Monday, 1 June 2026, 12:00 UTC")
    );
    assert_eq!(me(&program, &format!("bearer {reading}")).status, 200);

    for wrong in ["", "Bearer", "Bearer nonsense", "Basic YTpi", &reading] {
        let refused = me(&program, wrong);
        assert_eq!(
            (refused.status, refused.header("www-authenticate")),
            (401, "Bearer")
        );
        assert_eq!(refused.header("content-type"), "application/problem+json");
        assert_eq!(json(&refused)["status"], 401);
    }
    let in_the_address = program.get(&format!("/api/v1/me?access_token={reading}"));
    assert_eq!(in_the_address.status, 401);
    assert_eq!(
        visitor.get("/api/v1/me").status,
        401,
        "a cookie is no token"
    );
    let short = me(&program, &format!("Bearer {submitting}"));
    assert_eq!(short.status, 403);
    assert!(
        short
            .header("www-authenticate")
            .contains("insufficient_scope")
    );
    assert_eq!(json(&short)["title"], "Not allowed");

    let ids = visitor
        .get("/my/account")
        .attributes("button[name=token]", "value");
    for id in ids {
        let revoke = visitor.get("/my/account").form("/my/account/tokens/revoke");
        assert_eq!(
            revoke.press(&id, &visitor).location(),
            "/my/account?done=revoked"
        );
        let again = visitor.post("/my/account/tokens/revoke", &[("token", &id)]);
        assert_eq!(again.status, 404);
    }
    assert_eq!(me(&program, &format!("Bearer {reading}")).status, 401);
}

fn a_token_of_staff_is_made_behind_the_second_factor_only(app: TestApp) {
    let thea = app.sign_in(STAFF);
    let fields = [
        ("token_name", "robot"),
        ("token_days", "7"),
        ("staff", "yes"),
        ("read", "yes"),
    ];
    assert_eq!(
        thea.get("/my/account")
            .attributes("#scope-staff", "name")
            .len(),
        0
    );
    assert_eq!(thea.post("/my/account/tokens", &fields).status, 403);
    app.pass_second_factor(&thea);
    assert_eq!(
        thea.get("/my/account").attributes("#scope-staff", "name"),
        ["staff"]
    );
    let made = thea.post("/my/account/tokens", &fields);
    let token = made.texts("#new-token .secret").concat();
    let about = json(&me(&app.anonymous(), &format!("Bearer {token}")));
    assert_eq!(about["role"], "staff");
}

fn pages_of_an_account_name_their_fields_and_are_kept_by_nobody(app: TestApp) {
    let thea = app.sign_in(STAFF);
    let set_up = thea.get("/my/second-factor");
    app.pass_second_factor(&thea);
    let again = app.sign_in(STAFF);
    let pages = [
        set_up,
        again.get("/my/second-factor"),
        thea.get("/my/second-factor"),
        thea.get("/my/account"),
        thea.get("/sign-in"),
        thea.get("/sign-in?sent=yes"),
    ];
    for page in &pages {
        let title = page.texts("title").concat();
        assert_eq!(page.header("cache-control"), "no-store", "{title}");
        assert_eq!(page.texts("h1").len(), 1, "{title}");
        assert_eq!(page.unlabelled(), Vec::<String>::new(), "{title}");
        let ids = page.attributes("[id]", "id");
        let once: std::collections::BTreeSet<&String> = ids.iter().collect();
        assert_eq!(once.len(), ids.len(), "an id stands twice on {title}");
        for origin in ["", "https://evil.example.org"] {
            let path = "/my/account/sign-out-all";
            let foreign = thea.ask("POST", path, &[("Origin", origin)], "");
            assert_eq!(foreign.status, 403, "from {origin} and not {ORIGIN}");
        }
    }
    assert_eq!(thea.get("/my/account").status, 200, "nobody was signed out");
}
