//! Groups on their pages: proposed and approved, asked to join and invited, trusted, counted, and asked
//! whether they are still there.

use chrono::Duration;
use folkmoot::account;
use folkmoot::group::{self, Role};
use folkmoot::slug::Slug;

use super::submit::{meetup, meetup_but};
use crate::harness::app::{STAFF, TestApp};
use crate::harness::build::{self, NOON};
use crate::harness::on_both;
use crate::harness::visitor::Visitor;

on_both!(
    a_proposed_group_comes_into_the_directory_with_its_lead,
    somebody_asks_to_join_and_is_accepted,
    nobody_but_staff_answers_for_a_group_without_leads,
    an_invitation_is_accepted_by_its_button,
    the_last_lead_is_told_to_hand_on_first,
    trusted_organizers_publish_at_once,
    figures_are_drawn_and_names_shown_only_by_consent,
    a_quiet_group_answers_by_one_button_or_is_marked,
    nobody_else_looks_after_a_group,
);

const ACCRA: &str = "/my/groups/openinfra-accra";
const AMA: &str = "ama@example.org";
const ESI: &str = "esi@example.org";

/// Somebody who looks after the group that is there from the start: the first one leads it.
fn organizer(app: &TestApp, name: &str) -> Visitor {
    let email = format!("{}@example.org", name.to_lowercase());
    let new = build::person(name, &email);
    let joined = app.database.write(|tx| {
        let person = account::upsert(tx, &new, build::at(NOON))?;
        account::confirm(tx, person.id, build::at(NOON))?;
        let slug = Slug::parse("openinfra-accra").unwrap();
        let accra = group::find_by_slug(tx, &slug)?.unwrap();
        group::add_organizer(tx, accra.id, person.id, build::at(NOON))
    });
    joined.unwrap();
    app.sign_in(&email)
}

/// Somebody with an account and without a group.
fn member(app: &TestApp, name: &str) -> Visitor {
    let email = format!("{}@example.org", name.to_lowercase());
    let new = build::person(name, &email);
    let made = app
        .database
        .write(|tx| account::upsert(tx, &new, build::at(NOON)));
    made.unwrap();
    app.sign_in(&email)
}

fn role(app: &TestApp, email: &str) -> Option<Role> {
    let address = folkmoot::mail::Address::parse(email).unwrap();
    app.read(|tx| {
        let person = account::find_by_email(tx, &address)?.unwrap();
        let accra = group::find_by_slug(tx, &Slug::parse("openinfra-accra").unwrap())?.unwrap();
        group::role_of(tx, accra.id, person.id)
    })
}

fn a_proposed_group_comes_into_the_directory_with_its_lead(app: TestApp) {
    let (esi, staff) = (member(&app, "Esi"), app.staff());
    let page = esi.get("/propose-group");
    assert_eq!(page.unlabelled(), [""; 0]);
    let form = page.form("/propose-group");
    let wrong = form
        .set("name", "OpenInfra Accra")
        .set("website", "javascript:x")
        .send(&esi);
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.texts(".summary a").len(), 2, "{}", wrong.text());
    let form = wrong.form("/propose-group");
    assert_eq!(form.value("name"), "OpenInfra Accra");
    let form = form.fill(&[
        ("kind", "user-group"),
        ("website", "https://example.org/"),
        ("country", "GH"),
    ]);
    assert_eq!(form.send(&esi).location(), "/my/groups?done=proposed");
    assert!(esi.get("/my/groups").says("Waits for our staff"));
    assert_eq!(app.anonymous().get("/staff/groups").status, 401);
    assert_eq!(esi.get("/staff/groups").status, 403);

    let queue = staff.get("/staff/groups");
    let path = queue
        .attributes("main a[href*='/proposals/']", "href")
        .remove(0);
    let review = staff.get(&path);
    assert!(
        review.says("Esi") && review.says("OpenInfra Accra"),
        "{}",
        review.text()
    );
    let decision = format!("{path}/decision");
    let form = review.form(&decision);
    assert_eq!(form.value("slug"), "openinfra-accra");
    let taken = form.press("approve", &staff);
    assert_eq!(taken.status, 409);
    assert!(
        taken.says("/groups/openinfra-accra is the address of another group"),
        "{}",
        taken.text()
    );
    let form = taken.form(&decision).set("slug", "accra-west");
    assert_eq!(
        form.clone().press("approve", &staff).location(),
        "/staff/groups?done=approved"
    );
    assert_eq!(form.press("approve", &staff).status, 409, "it was decided");
    let letter = app.mailbox().letter_to(ESI);
    assert_eq!(letter.link("/my/groups/"), "/my/groups/accra-west");
    app.wait_for_edition();
    let directory = app.anonymous().get("/groups");
    let links = directory.attributes(".group a", "href");
    assert!(
        links.contains(&"/groups/accra-west".to_owned()),
        "{links:?}"
    );
    let desk = esi.get("/my/groups/accra-west");
    assert!(desk.status == 200 && desk.says("Lead"), "{}", desk.text());

    let edit = "/my/groups/accra-west/edit";
    let forms = [esi.get(edit).form(edit), esi.get(edit).form(edit)];
    let saved = forms[0].clone().set("description", "We *meet*").send(&esi);
    assert_eq!(saved.location(), "/my/groups/accra-west?done=saved");
    let stale = forms[1].clone().set("name", "Accra West").send(&esi);
    assert_eq!(stale.status, 409);
    assert_eq!(
        stale.form(edit).value("name"),
        "Accra West",
        "nothing typed is lost"
    );
    assert_eq!(stale.form(edit).send(&esi).status, 303);
    app.wait_for_edition();
    assert!(app.anonymous().get("/groups/accra-west").says("Accra West"));
}

fn somebody_asks_to_join_and_is_accepted(app: TestApp) {
    let (ama, esi) = (organizer(&app, "Ama"), member(&app, "Esi"));
    let join = "/groups/openinfra-accra/join";
    assert_eq!(app.anonymous().get(join).status, 401);
    let links = app
        .anonymous()
        .get("/groups/openinfra-accra")
        .attributes("aside a", "href");
    assert!(links.contains(&join.to_owned()), "{links:?}");
    let empty = esi.get(join).form(join).set("words", " ").send(&esi);
    assert_eq!((empty.status, empty.texts("#words-error").len()), (422, 1));
    let form = empty.form(join).set("words", "I would bring\nthe chairs");
    assert_eq!(form.send(&esi).location(), "/my/groups?done=asked");
    let again = form.send(&esi);
    assert_eq!(again.status, 409);
    assert_eq!(again.form(join).value("words"), "I would bring\nthe chairs");
    let letter = app.mailbox().letter_to(AMA);
    assert!(letter.text.contains("the chairs"), "{}", letter.text);
    assert_eq!(letter.link("/my/groups/"), ACCRA);
    assert_eq!(esi.get(ACCRA).status, 403);

    let action = format!("{ACCRA}/requests");
    let desk = ama.get(ACCRA);
    assert!(desk.says("I would bring the chairs"), "{}", desk.text());
    assert_eq!(desk.unlabelled(), [""; 0]);
    let form = desk.form(&action);
    assert_eq!(
        form.clone().press("accept", &ama).location(),
        format!("{ACCRA}?done=accepted")
    );
    let late = form.press("decline", &ama);
    assert_eq!(late.status, 409, "it was answered");
    let letter = app.mailbox().letter_to(ESI);
    assert_eq!(letter.link("/my/groups/"), ACCRA);
    assert_eq!(role(&app, ESI), Some(Role::Organizer));
    let desk = esi.get(ACCRA);
    assert!(
        desk.status == 200 && !desk.says("Invite somebody"),
        "organizers do not invite"
    );
}

fn nobody_but_staff_answers_for_a_group_without_leads(app: TestApp) {
    let (esi, staff) = (member(&app, "Esi"), app.staff());
    let join = "/groups/openinfra-accra/join";
    esi.get(join)
        .form(join)
        .set("words", "I would start it")
        .send(&esi);
    let letter = app.mailbox().letter_to(STAFF);
    let desk = staff.get(&letter.link("/my/groups/"));
    let form = desk.form(&format!("{ACCRA}/requests"));
    assert_eq!(form.press("accept", &staff).status, 303);
    app.mailbox().letter_to(ESI);
    assert_eq!(role(&app, ESI), Some(Role::Lead), "the first one leads");
}

fn an_invitation_is_accepted_by_its_button(app: TestApp) {
    let ama = organizer(&app, "Ama");
    let action = format!("{ACCRA}/invitations");
    let wrong = ama.get(ACCRA).form(&action).set("email", "esi").send(&ama);
    assert_eq!(
        (wrong.status, wrong.form(&action).value("email")),
        (422, "esi")
    );
    let form = wrong.form(&action).set("email", ESI);
    assert_eq!(form.send(&ama).location(), format!("{ACCRA}?done=invited"));
    assert_eq!(form.send(&ama).status, 422, "she is invited already");
    let link = app.mailbox().letter_to(ESI).link("/invitations/");
    let esi = app.anonymous();
    for _ in 0..2 {
        let page = esi.get(&link);
        assert_eq!(
            (page.status, page.header("cache-control")),
            (200, "no-store")
        );
        assert!(
            page.says("OpenInfra Accra") && !esi.has_cookies(),
            "{}",
            page.text()
        );
    }
    assert_eq!(role(&app, ESI), None, "looking changes nothing");
    let accepted = esi.get(&link).form(&link).send(&esi);
    assert_eq!(accepted.location(), format!("{ACCRA}?done=joined"));
    assert!(
        esi.get(&accepted.location())
            .says("you organize for this group now")
    );
    assert_eq!(role(&app, ESI), Some(Role::Organizer));
    let other = app.anonymous();
    assert_eq!(
        (other.get(&link).status, other.post(&link, &[]).status),
        (410, 410)
    );
    assert!(!other.has_cookies());

    ama.get(ACCRA)
        .form(&action)
        .set("email", "yaw@example.org")
        .send(&ama);
    let link = app
        .mailbox()
        .letter_to("yaw@example.org")
        .link("/invitations/");
    let withdraw = ama
        .get(ACCRA)
        .attributes("form[action$='/withdraw']", "action")
        .remove(0);
    assert_eq!(ama.post(&withdraw, &[]).status, 303);
    assert_eq!(app.anonymous().post(&link, &[]).status, 410);
    assert_eq!(ama.post(&withdraw, &[]).status, 409);
}

fn the_last_lead_is_told_to_hand_on_first(app: TestApp) {
    let (ama, kofi) = (organizer(&app, "Ama"), organizer(&app, "Kofi"));
    let leave = format!("{ACCRA}/leave");
    let refused = ama.get(ACCRA).form(&leave).send(&ama);
    assert_eq!(refused.status, 409);
    assert!(
        refused.says("make somebody else a lead first"),
        "{}",
        refused.text()
    );
    let people = format!("{ACCRA}/people");
    assert!(
        !kofi.get(ACCRA).text().contains(&people),
        "organizers change nobody"
    );
    let form = ama.get(ACCRA).form(&people);
    assert_eq!(
        kofi.post(
            &people,
            &[("person", form.value("person")), ("act", "lead")]
        )
        .status,
        403
    );
    assert_eq!(
        form.press("hand-on", &ama).location(),
        format!("{ACCRA}?done=lead")
    );
    assert_eq!(
        app.mailbox()
            .letter_to("kofi@example.org")
            .link("/my/groups/"),
        ACCRA
    );
    assert_eq!(ama.post(&leave, &[]).location(), "/my/groups?done=left");
    assert_eq!(ama.get(ACCRA).status, 403);
    let organizers = role(&app, "kofi@example.org");
    assert_eq!((organizers, role(&app, AMA)), (Some(Role::Lead), None));
}

fn trusted_organizers_publish_at_once(app: TestApp) {
    let (ama, staff) = (organizer(&app, "Ama"), app.staff());
    let standing = "/staff/groups/openinfra-accra";
    assert_eq!(ama.get(standing).status, 403);
    let form = staff.get(standing).form(standing);
    assert_eq!(
        form.clone().press("trust", &staff).status,
        422,
        "with a reason"
    );
    let form = form.set("reason", "Three good years");
    assert_eq!(
        form.press("trust", &staff).location(),
        format!("{standing}?saved=yes")
    );
    let page = staff.get(standing);
    assert!(
        page.says("Three good years") && page.says("Trusted by Thea"),
        "{}",
        page.text()
    );

    let saved = meetup(&ama).send(&ama).location();
    assert!(saved.ends_with("?saved=published"), "{saved}");
    assert!(
        ama.get(&saved)
            .says("Published: you organize for a group that is trusted.")
    );
    let letter = app.mailbox().letter_to(AMA);
    let event = letter.link("/events/");
    app.wait_for_edition();
    assert_eq!(app.anonymous().get(&event).status, 200);
    assert!(staff.get("/staff/queue").says("Nothing waits"));
    // Somebody else in the group's name waits as before.
    let esi = app.anonymous();
    let another = [("email", ESI), ("name", "Esi"), ("title", "Another night")];
    meetup_but(&esi, &another).send(&esi);
    let link = app.mailbox().letter_to(ESI).link("/confirm/");
    assert!(esi.get(&link).says("Confirm and send for review"));
    esi.get(&link).form(&link).send(&esi);
    app.mailbox().letter_to(ESI).link("/drafts/");
    assert!(staff.get("/staff/queue").says("Another night"));
}

fn figures_are_drawn_and_names_shown_only_by_consent(app: TestApp) {
    let ama = organizer(&app, "Ama");
    let members = format!("{ACCRA}/members");
    let page = || {
        app.wait_for_edition();
        app.anonymous().get("/groups/openinfra-accra")
    };
    assert!(page().texts("svg[role=img]").is_empty());
    let wrong = ama
        .get(ACCRA)
        .form(&members)
        .fill(&[("day", "2027-01-01"), ("members", "x")]);
    let wrong = wrong.send(&ama);
    assert_eq!(wrong.status, 422);
    assert_eq!(
        (
            wrong.texts("#day-error").len(),
            wrong.texts("#members-error").len()
        ),
        (1, 1)
    );
    assert_eq!(wrong.form(&members).value("members"), "x");
    for (day, count) in [("2025-06-01", "140"), ("2026-06-01", "265")] {
        let form = ama
            .get(ACCRA)
            .form(&members)
            .fill(&[("day", day), ("members", count)]);
        assert_eq!(form.send(&ama).location(), format!("{ACCRA}?done=counted"));
    }
    let shown = page();
    let said = "265 members on Monday, 1 June 2026; 140 members on Sunday, 1 June 2025";
    assert_eq!(shown.texts("svg[role=img] desc"), [said]);
    assert_eq!(shown.texts("table td"), ["265", "140"]);
    assert!(app.anonymous().get("/groups").says("265 members"));
    let forget = format!("{ACCRA}/members/2025-06-01/forget");
    assert_eq!(ama.get(ACCRA).form(&forget).send(&ama).status, 303);
    assert_eq!(page().texts("table td"), ["265"]);

    assert!(!page().says("Ama"), "nobody is named unasked");
    let listed = format!("{ACCRA}/listed");
    assert_eq!(ama.get(ACCRA).form(&listed).press("yes", &ama).status, 303);
    assert!(page().says("Organizers Ama"), "{}", page().text());
    assert_eq!(ama.get(ACCRA).form(&listed).press("no", &ama).status, 303);
    assert!(!page().says("Ama"));
}

fn a_quiet_group_answers_by_one_button_or_is_marked(app: TestApp) {
    organizer(&app, "Ama");
    app.set_clock(build::at(NOON) + Duration::days(181));
    let link = app.mailbox().letter_to(AMA).link("/still-active/");
    let anybody = app.anonymous();
    let page = anybody.get(&link);
    assert!(page.status == 200 && page.says("Is OpenInfra Accra still active?"));
    app.set_clock(build::at(NOON) + Duration::days(211));
    let second = app.mailbox().letter_to(AMA);
    assert!(second.text.contains("within 30 days"), "{}", second.text);
    app.set_clock(build::at(NOON) + Duration::days(241));
    app.wait_for_edition();
    for path in ["/groups", "/groups/openinfra-accra"] {
        assert!(app.anonymous().get(path).says("ormant"), "{path}");
    }
    let json = app.anonymous().get("/groups/openinfra-accra.json").text();
    assert!(
        json.contains("calendar.example.org:dormantSince\":\"2027-01-28T12:00:00Z"),
        "{json}"
    );
    assert!(
        !app.anonymous()
            .get("/groups?life=active")
            .says("OpenInfra Accra")
    );

    assert_eq!(
        anybody.get(&link).status,
        410,
        "after sixty days the link is over"
    );
    let late = second.link("/still-active/");
    let woken = anybody.get(&late).form(&late).press("active", &anybody);
    assert_eq!(woken.status, 200);
    app.wait_for_edition();
    let page = app.anonymous().get("/groups/openinfra-accra");
    assert!(!page.says("dormant"), "a late answer is one too");

    app.set_clock(app.clock.now() + Duration::days(181));
    let link = app.mailbox().letter_to(AMA).link("/still-active/");
    let thanks = anybody.get(&link).form(&link).press("active", &anybody);
    assert!(
        thanks.status == 200 && thanks.says("is active"),
        "{}",
        thanks.text()
    );
    assert_eq!(anybody.post(&link, &[("answer", "ended")]).status, 410);
    app.set_clock(app.clock.now() + Duration::days(179));
    assert_eq!(
        app.mailbox().unread(),
        [],
        "nobody is asked within the half year"
    );
}

fn nobody_else_looks_after_a_group(app: TestApp) {
    let (ama, esi, stranger) = (organizer(&app, "Ama"), member(&app, "Esi"), app.anonymous());
    let figure = [("day", "2026-06-01"), ("members", "3")];
    assert_eq!(ama.post(&format!("{ACCRA}/members"), &figure).status, 303);
    for (path, fields) in [
        (
            "/requests",
            vec![
                ("person", "00000000-0000-7000-8000-000000000000"),
                ("answer", "accept"),
            ],
        ),
        ("/invitations", vec![("email", "x@example.org")]),
        (
            "/invitations/00000000-0000-7000-8000-000000000000/withdraw",
            vec![],
        ),
        (
            "/people",
            vec![
                ("person", "00000000-0000-7000-8000-000000000000"),
                ("act", "remove"),
            ],
        ),
        ("/listed", vec![("listed", "yes")]),
        ("/leave", vec![]),
        ("/members", figure.to_vec()),
        ("/members/2026-06-01/forget", vec![]),
        (
            "/edit",
            vec![("name", "Ours now"), ("kind", "sig"), ("version", "1")],
        ),
    ] {
        let path = format!("{ACCRA}{path}");
        assert_eq!(stranger.post(&path, &fields).status, 401, "{path}");
        assert_eq!(esi.post(&path, &fields).status, 403, "{path}");
    }
    for path in [ACCRA, "/my/groups/openinfra-accra/edit"] {
        assert_eq!(
            (stranger.get(path).status, esi.get(path).status),
            (401, 403)
        );
    }
    assert_eq!(esi.get("/my/groups/no-such-group").status, 404);
    for path in ["/staff/groups", "/staff/groups/openinfra-accra"] {
        assert_eq!(
            (stranger.get(path).status, ama.get(path).status),
            (401, 403)
        );
    }
    assert_eq!(role(&app, AMA), Some(Role::Lead));
}
