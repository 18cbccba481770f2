//! Somebody follows events: from a button on a public page to a calendar of their own, and a name for
//! a choice. All of it without script.

use folkmoot::account::Actor;
use folkmoot::event::{self, EventError, EventForm, EventId, Imported, State};
use folkmoot::group;
use folkmoot::slug::Slug;

use crate::harness::app::{TestApp, wait_for};
use crate::harness::build::{self, ORIGIN, meetup, weekly_call};
use crate::harness::on_both;
use crate::harness::visitor::{Answer, Visitor};

on_both!(
    a_newcomer_stars_an_event_signs_in_and_finds_it_in_a_calendar_of_their_own,
    who_is_signed_in_stars_and_follows_and_ceases_to,
    a_new_address_is_made_once_however_often_the_form_is_sent,
    a_choice_is_given_a_name_that_leads_elsewhere_later_and_is_retired,
    a_name_that_cannot_be_is_said_beside_its_field,
    staff_retire_a_name_and_nobody_else_does,
    nobody_touches_what_is_another_persons,
    a_form_from_another_site_stars_nothing,
    a_plain_sign_in_makes_no_account,
);

const AMA: &str = "ama@example.org";
const ZUUL: &str = "Zuul Night Accra";
const NIGHT: &str = "/events/zuul-night-accra";
const GROUP: &str = "/groups/openinfra-accra";

/// A meetup of OpenInfra Accra, and a call of nobody's.
fn furnish(app: &TestApp) {
    let slug = Slug::parse("openinfra-accra").unwrap();
    let accra = app.read(|tx| group::find_by_slug(tx, &slug)).unwrap().id;
    let publish = |form: &EventForm, hosts| {
        let mut draft = build::draft(form);
        draft.hosts = hosts;
        let imported = Imported {
            origin: build::line(&EventId::new().to_string()),
            slug: Slug::of(draft.title.as_str()),
            draft,
            state: State::Published,
            state_reason: None,
            organizers: Vec::new(),
        };
        let now = app.clock.now();
        let stored = app.database.write(|tx| {
            event::import(tx, &Actor::Service, imported, &build::site(), now)?;
            Ok::<_, EventError>(())
        });
        stored.unwrap();
    };
    publish(&meetup(), vec![accra]);
    publish(&weekly_call(), Vec::new());
    app.ring();
    app.wait_for_edition();
}

/// Signs in by the letter that comes after the press of a button; returns where that led.
fn sign_in_for(app: &TestApp, visitor: &Visitor, email: &str) -> String {
    let page = visitor.get("/sign-in");
    let asked = page.form("/sign-in").set("email", email).send(visitor);
    assert_eq!(asked.location(), "/sign-in?sent=yes");
    let link = app.mailbox().letter_to(email).link("/sign-in/");
    visitor.get(&link).form(&link).send(visitor).location()
}

/// Somebody with an account, signed in.
fn member(app: &TestApp, email: &str) -> Visitor {
    let visitor = app.anonymous();
    assert_eq!(visitor.get("/my/calendar").location(), "/sign-in");
    assert_eq!(visitor.get("/my/clock-changes").location(), "/sign-in");
    assert_eq!(sign_in_for(app, &visitor, email), "/my/calendar");
    visitor
}

/// The path of the address on the page.
fn address(page: &Answer) -> String {
    let address = page.attributes("#address", "value");
    address[0].strip_prefix(ORIGIN).unwrap().to_owned()
}

fn titles(answer: &Answer) -> Vec<String> {
    let text = answer.calendar();
    let summaries = text
        .lines()
        .filter_map(|line| line.strip_prefix("SUMMARY:"));
    summaries.map(str::to_owned).collect()
}

fn wait_for_titles(app: &TestApp, path: &str, expected: &[&str]) {
    wait_for(path, || {
        let answer = app.anonymous().get(path);
        (answer.status == 200 && titles(&answer) == expected).then_some(())
    });
}

fn a_newcomer_stars_an_event_signs_in_and_finds_it_in_a_calendar_of_their_own(app: TestApp) {
    furnish(&app);
    let visitor = app.anonymous();
    let star = visitor.get(NIGHT).form(&format!("{NIGHT}/star"));
    assert_eq!(star.send(&visitor).location(), "/sign-in");
    let page = visitor.get("/sign-in");
    assert!(
        page.says("Sign in to star “Zuul Night Accra”."),
        "{}",
        page.text()
    );
    assert!(page.says("New here?"));
    assert_eq!(page.header("cache-control"), "no-store");

    let home = sign_in_for(&app, &visitor, "Newcomer.To.All@example.org");
    assert_eq!(home, "/my/calendar?starred=zuul-night-accra");
    let page = visitor.get(&home);
    assert_eq!(
        (page.status, page.header("cache-control")),
        (200, "no-store")
    );
    assert_eq!(page.header("referrer-policy"), "same-origin");
    assert!(page.says("“Zuul Night Accra” is in your calendar now."));
    assert!(page.unlabelled().is_empty(), "{:?}", page.unlabelled());
    wait_for_titles(&app, &address(&page), &[ZUUL]);
    let webcal = page.attributes(".apps a", "href");
    assert!(
        webcal[0].starts_with("webcal://calendar.example.org/personal/"),
        "{webcal:?}"
    );
    assert!(
        !visitor.get("/sign-in").says("to star"),
        "the errand is run"
    );
}

fn who_is_signed_in_stars_and_follows_and_ceases_to(app: TestApp) {
    furnish(&app);
    let ama = member(&app, AMA);
    let page = ama.get("/my/calendar");
    assert!(page.says("Nothing is starred yet.") && page.says("You follow no group yet."));
    assert!(page.attributes("#address", "value").is_empty());

    let followed = ama.get(GROUP).form(&format!("{GROUP}/follow")).send(&ama);
    assert_eq!(followed.location(), "/my/calendar?followed=openinfra-accra");
    let page = ama.get(&followed.location());
    assert!(page.says("Whatever OpenInfra Accra hosts is in your calendar now."));
    let path = address(&page);
    wait_for_titles(&app, &path, &[ZUUL]);
    let call = "/events/bare-metal-sig";
    let starred = ama.get(call).form(&format!("{call}/star")).send(&ama);
    assert_eq!(starred.location(), "/my/calendar?starred=bare-metal-sig");
    wait_for_titles(&app, &path, &["Bare Metal SIG", ZUUL]);

    let page = ama.get("/my/calendar");
    let moving = ama.get("/my/clock-changes?zone=Europe/Berlin");
    assert_eq!(moving.texts("tbody th"), ["Bare Metal SIG"]);
    let other = ama.get("/my/clock-changes?zone=Africa/Accra");
    assert!(other.says("Nothing moves for you."));
    assert_eq!(page.texts("ul.mine .event-title"), ["Bare Metal SIG"]);
    assert_eq!(page.texts("ul.mine p a"), ["OpenInfra Accra"]);
    let removed = page.form("/my/calendar/unfollow").send(&ama);
    assert!(
        ama.get(&removed.location())
            .says("It is out of your calendar.")
    );
    wait_for_titles(&app, &path, &["Bare Metal SIG"]);
    page.form("/my/calendar/unstar").send(&ama).location();
    let nothing = ama.get("/my/clock-changes?zone=Europe/Berlin");
    assert!(nothing.says("Nothing moves for you."));
    wait_for_titles(&app, &path, &[]);
    assert!(ama.get("/my/calendar").says("Nothing is starred yet."));
    for (page, field) in [
        ("/my/calendar/unstar", "event"),
        ("/my/calendar/unfollow", "group"),
    ] {
        assert_eq!(ama.post(page, &[(field, "nonsense")]).status, 404);
    }
    for path in ["/events/no-such-event/star", "/groups/no-such-group/follow"] {
        assert_eq!(ama.post(path, &[]).status, 404, "{path}");
        assert_eq!(app.anonymous().post(path, &[]).status, 404, "{path}");
        assert_eq!(ama.get(path).status, 405, "a link stars nothing");
    }
}

fn a_new_address_is_made_once_however_often_the_form_is_sent(app: TestApp) {
    furnish(&app);
    let ama = member(&app, AMA);
    let first = ama.get("/my/calendar").form("/my/calendar/address");
    let made = first.send(&ama).location();
    let page = ama.get(&made);
    let old = address(&page);
    wait_for_titles(&app, &old, &[]);
    let again = first.send(&ama);
    assert_eq!(again.status, 409);
    assert_eq!(address(&again), old);

    let renew = page.form("/my/calendar/address");
    let page = ama.get(&renew.send(&ama).location());
    let new = address(&page);
    assert_ne!(new, old);
    let again = renew.send(&ama);
    assert_eq!(again.status, 409);
    assert!(again.says("There is a new address already"));
    assert_eq!(address(&again), new, "the second press made no third one");
    wait_for("the old one to be gone", || {
        (app.anonymous().get(&old).status == 410).then_some(())
    });
    wait_for_titles(&app, &new, &[]);
}

fn a_choice_is_given_a_name_that_leads_elsewhere_later_and_is_retired(app: TestApp) {
    furnish(&app);
    let ama = app.anonymous();
    let choice = ama.get("/subscribe?project=zuul&alarm=15m");
    let links = choice.attributes("a", "href");
    let link = links.iter().find(|link| link.starts_with("/my/names/new"));
    let link = link.unwrap();
    assert_eq!(link, "/my/names/new?project=zuul&alarm=15m");
    assert_eq!(ama.get(link).location(), "/sign-in");
    assert_eq!(sign_in_for(&app, &ama, AMA), *link);
    let page = ama.get(link);
    assert!(page.says("Events about Zuul") && page.unlabelled().is_empty());
    let given = page
        .form("/my/names/new")
        .set("name", "Zuul-in-Accra")
        .send(&ama);
    assert!(
        ama.get(&given.location()).says("zuul-in-accra"),
        "{}",
        given.text()
    );
    wait_for_titles(&app, "/s/zuul-in-accra.ics", &[ZUUL]);
    let calendar = app.anonymous().get("/s/zuul-in-accra.ics").calendar();
    assert!(
        calendar.contains("TRIGGER:-PT15M"),
        "settings are a part of the choice"
    );
    let visitor = app.anonymous();
    assert_eq!(
        visitor.get("/s/zuul-in-accra").location(),
        "/events?project=zuul"
    );

    let other = "/my/names/new?kind=sig";
    let form = ama.get(other).form("/my/names/zuul-in-accra");
    assert_eq!(form.send(&ama).location(), "/my/calendar?named=yes");
    wait_for_titles(&app, "/s/zuul-in-accra.ics", &["Bare Metal SIG"]);
    let stale = form.send(&ama);
    assert_eq!(stale.status, 409);
    assert!(stale.says("changed in the meantime") && stale.says("zuul-in-accra"));

    let page = ama.get("/my/calendar");
    let retired = page.form("/my/names/zuul-in-accra/retire").send(&ama);
    assert!(
        ama.get(&retired.location())
            .says("You have given no name yet.")
    );
    for path in ["/s/zuul-in-accra.ics", "/s/zuul-in-accra"] {
        wait_for(path, || (visitor.get(path).status == 410).then_some(()));
    }
    assert_eq!(
        form.send(&ama).status,
        409,
        "what is retired leads nowhere again"
    );
}

fn a_name_that_cannot_be_is_said_beside_its_field(app: TestApp) {
    furnish(&app);
    let (ama, kofi) = (member(&app, AMA), member(&app, "kofi@example.org"));
    let give = |visitor: &Visitor, name: &str| {
        let page = visitor.get("/my/names/new?kind=sig");
        page.form("/my/names/new").set("name", name).send(visitor)
    };
    assert_eq!(give(&kofi, "taken-one").status, 303);
    for (name, status, message) in [
        ("", 422, "may have only lower-case letters"),
        ("a b", 422, "may have only lower-case letters"),
        ("<script>", 422, "may have only lower-case letters"),
        ("ab", 422, "must have 3 to 40 characters"),
        ("staff", 422, "is kept for the service itself"),
        ("taken-one", 409, "This name is taken"),
    ] {
        let answer = give(&ama, name);
        assert_eq!(answer.status, status, "{name}");
        let told = answer.texts("#name-error");
        assert!(told.len() == 1 && told[0].contains(message), "{told:?}");
        assert_eq!(answer.form("/my/names/new").value("name"), name);
        assert_eq!(answer.form("/my/names/new").value("selection"), "kind=sig");
        assert!(answer.attributes("#error-summary a", "href") == ["#name"]);
    }
    for selection in ["colour=red", "group=nobodys", "", "kind=party"] {
        let fields = [("name", "fine-name"), ("selection", selection)];
        assert_eq!(
            ama.post("/my/names/new", &fields).status,
            400,
            "{selection}"
        );
    }
    assert_eq!(ama.get("/my/names/new?colour=red").status, 400);
    assert_eq!(app.anonymous().get("/s/fine-name").status, 404);
}

fn staff_retire_a_name_and_nobody_else_does(app: TestApp) {
    furnish(&app);
    let (ama, staff) = (member(&app, AMA), app.staff());
    let page = ama.get("/my/names/new?kind=sig");
    page.form("/my/names/new")
        .set("name", "misleading")
        .send(&ama)
        .location();
    assert_eq!(ama.get("/staff/names").status, 403);
    assert_eq!(ama.post("/staff/names/misleading/retire", &[]).status, 403);
    assert_eq!(
        app.anonymous()
            .post("/staff/names/misleading/retire", &[])
            .status,
        401
    );
    let list = staff.get("/staff/names");
    assert!(list.says("misleading") && list.says("kind=sig") && list.says("ama"));
    assert!(!list.text().contains(AMA), "no address is needed for it");
    let retire = list.form("/staff/names/misleading/retire").send(&staff);
    assert_eq!(retire.location(), "/staff/names");
    assert!(staff.get("/staff/names").says("retired"));
    wait_for("410", || {
        (app.anonymous().get("/s/misleading.ics").status == 410).then_some(())
    });
    assert!(staff.get("/staff/log").says("misleading"));
}

fn nobody_touches_what_is_another_persons(app: TestApp) {
    furnish(&app);
    let (ama, kofi) = (member(&app, AMA), member(&app, "kofi@example.org"));
    let page = ama.get("/my/names/new?kind=sig");
    page.form("/my/names/new")
        .set("name", "amas-own")
        .send(&ama)
        .location();
    ama.get(NIGHT)
        .form(&format!("{NIGHT}/star"))
        .send(&ama)
        .location();
    let own = ama.get("/my/calendar");
    let path = address(&own);
    wait_for_titles(&app, &path, &[ZUUL]);
    let event = own.form("/my/calendar/unstar").value("event").to_owned();

    let nobody = app.anonymous();
    for (path, fields) in [
        ("/my/calendar/unstar", [("event", event.as_str()), ("", "")]),
        (
            "/my/calendar/unfollow",
            [("group", event.as_str()), ("", "")],
        ),
        ("/my/calendar/address", [("shown", "1"), ("", "")]),
        (
            "/my/names/new",
            [("name", "x-y-z"), ("selection", "kind=sig")],
        ),
        (
            "/my/names/amas-own",
            [("selection", "kind=ptg"), ("version", "1")],
        ),
        ("/my/names/amas-own/retire", [("", ""), ("", "")]),
    ] {
        assert_eq!(nobody.post(path, &fields).status, 401, "{path}");
    }
    kofi.post("/my/calendar/unstar", &[("event", &event)])
        .location();
    assert_eq!(
        kofi.post("/my/calendar/address", &[("shown", "1")]).status,
        409
    );
    let version = app
        .read(folkmoot::following::names)
        .first()
        .unwrap()
        .version
        .to_string();
    let fields = [("selection", "kind=ptg"), ("version", version.as_str())];
    assert_eq!(kofi.post("/my/names/amas-own", &fields).status, 404);
    assert_eq!(kofi.post("/my/names/amas-own/retire", &[]).status, 404);
    let page = kofi.get("/my/calendar");
    assert!(!page.text().contains("amas-own") && !page.text().contains(&path));
    let page = ama.get("/my/calendar");
    assert_eq!(address(&page), path);
    assert!(page.says(ZUUL) && page.says("amas-own"));
    assert_eq!(titles(&nobody.get("/s/amas-own.ics")), ["Bare Metal SIG"]);
}

fn a_form_from_another_site_stars_nothing(app: TestApp) {
    furnish(&app);
    let ama = member(&app, AMA);
    for headers in [
        [("Origin", "https://evil.example.org"), ("X", "")],
        [("Sec-Fetch-Site", "cross-site"), ("Origin", ORIGIN)],
        [("X", ""), ("Y", "")],
    ] {
        for visitor in [&ama, &app.anonymous()] {
            let answer = visitor.ask("POST", &format!("{NIGHT}/star"), &headers, "");
            assert_eq!(answer.status, 403);
            assert_eq!(answer.header("set-cookie"), "", "no errand is set either");
        }
    }
    assert!(ama.get("/my/calendar").says("Nothing is starred yet."));
}

fn a_plain_sign_in_makes_no_account(app: TestApp) {
    let visitor = app.anonymous();
    let page = visitor.get("/sign-in");
    assert!(!page.says("New here?"));
    let sent = page
        .form("/sign-in")
        .set("email", "nobody@example.org")
        .send(&visitor);
    assert_eq!(sent.location(), "/sign-in?sent=yes");
    let address = folkmoot::mail::Address::parse("nobody@example.org").unwrap();
    let found = app.read(|tx| folkmoot::account::find_by_email(tx, &address));
    assert_eq!(found, None);
}
