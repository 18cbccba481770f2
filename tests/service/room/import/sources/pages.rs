//! The pages on which a group looks after its calendars, and what staff see of them.

use chrono::TimeDelta;
use folkmoot::account::Actor;
use folkmoot::event::{self, State};
use folkmoot::group::{self, Trust};
use folkmoot::import::source;

use super::{calendar, night};
use crate::harness::app::TestApp;
use crate::harness::build::{self, NOON};
use crate::harness::on_both;

on_both!(
    a_group_hands_a_calendar_in_and_settles_what_differs,
    a_calendar_is_added_paused_and_removed_and_staff_see_it,
    what_is_no_calendar_is_refused_and_kept_in_the_form,
);

const PAGE: &str = "/my/groups/openinfra-accra/sources";

/// Ama organizes for Accra.
fn organizer(app: &TestApp) -> (folkmoot::account::Person, group::Group) {
    let ama = app.member("Ama", "ama@example.org");
    let accra = app
        .read(|tx| group::find_by_slug(tx, &"openinfra-accra".to_owned().try_into().unwrap()))
        .unwrap();
    let add = |tx: &mut _| group::add_organizer(tx, accra.id, ama.id, build::at(NOON));
    app.database.write(add).unwrap();
    (ama, accra)
}

fn a_group_hands_a_calendar_in_and_settles_what_differs(app: TestApp) {
    let (_ama, accra) = organizer(&app);
    let reason = build::line("Known");
    let trusted = app.database.write(|tx| {
        group::set_trust(
            tx,
            &Actor::Service,
            accra.id,
            Trust::Trusted,
            &reason,
            build::at(NOON),
        )
    });
    trusted.unwrap();
    let ama = app.sign_in("ama@example.org");
    let hand_in = |text: &str| {
        let page = ama.get(PAGE);
        let sent = page
            .form(&format!("{PAGE}/file"))
            .set("calendar", text)
            .send(&ama);
        assert_eq!(sent.status, 303, "{}", sent.text());
        ama.get(&sent.location())
    };
    let first = hand_in(&calendar(&[
        night("one", "LOCATION:Hub\n"),
        night("two", "CLASS:PRIVATE\n"),
    ]));
    assert!(first.says("1 event: 1 new"), "{}", first.text());
    assert!(first.says("marked as private"), "{}", first.text());
    let all = app.read(|tx| event::by_states(tx, &[State::Published]));
    let mut draft = all[0].draft.clone();
    draft.title = build::line("Our title");
    let changed = app.database.write(|tx| {
        event::revise(
            tx,
            &Actor::Service,
            all[0].id,
            all[0].version,
            draft,
            build::at(NOON),
        )
    });
    changed.unwrap();
    let theirs = night("one", "LOCATION:Hub\n").replace("Night of one", "Their title");
    let second = hand_in(&calendar(&[theirs]));
    assert!(second.says("Changed here and there"), "{}", second.text());
    let link = second.attributes("#differing ~ ul a", "href").remove(0);
    let page = ama.get(&link);
    assert!(
        page.says("Our title") && page.says("Their title"),
        "{}",
        page.text()
    );
    let none = page.form(&link).send(&ama);
    assert_eq!(none.status, 422);
    let settled = page.form(&link).set("part-0", "theirs").send(&ama);
    assert_eq!(settled.status, 303, "{}", settled.text());
    assert!(ama.get(&settled.location()).says("Settled."));
    let now = app.read(|tx| event::get(tx, all[0].id)).unwrap();
    assert_eq!(now.draft.title.as_str(), "Their title");
    assert_eq!(ama.get(&link).status, 404, "nothing waits any more");
}

fn a_calendar_is_added_paused_and_removed_and_staff_see_it(app: TestApp) {
    let (_, accra) = organizer(&app);
    let ama = app.sign_in("ama@example.org");
    // An address that the guard refuses before anything is asked for it.
    let link = "webcal://127.0.0.1/calendar.ics";
    let added = ama.get(PAGE).form(PAGE).set("link", link).send(&ama);
    assert_eq!(added.status, 303, "{}", added.text());
    let twice = ama.get(PAGE).form(PAGE).set("link", link).send(&ama);
    assert_eq!(twice.status, 422);
    assert!(twice.says("read for the group already"), "{}", twice.text());
    let source = app
        .read(|tx| source::of_group(tx, Some(accra.id)).map_err(|fault| panic!("{fault}")))
        .remove(0);
    assert_eq!(
        source.link.unwrap().as_str(),
        "https://127.0.0.1/calendar.ics"
    );
    crate::harness::app::wait_for("the reader", || {
        app.ring();
        let known = app.read(|tx| source::get(tx, source.id)).unwrap();
        known.fault.filter(|_| known.running_until.is_none())
    });
    let page = format!("{PAGE}/{}", source.id);
    assert!(
        ama.get(&page).says("nothing was taken away"),
        "{}",
        ama.get(&page).text()
    );
    let paused = ama
        .get(&page)
        .form(&format!("{page}/act"))
        .press("pause", &ama);
    assert_eq!(paused.status, 303, "{}", paused.text());
    app.clock.set(build::at(NOON) + TimeDelta::days(2));
    let staff = app.staff();
    let list = staff.get("/staff/sources");
    assert!(
        list.says("127.0.0.1/calendar.ics") && list.says("Paused"),
        "{}",
        list.text()
    );
    let form = format!("/staff/sources/{}", source.id);
    let resumed = list.form(&form).press("resume", &staff);
    assert_eq!(resumed.status, 303, "{}", resumed.text());
    let log = staff.get("/staff/log");
    assert!(log.says("Resumed"), "{}", log.text());
    crate::harness::app::wait_for("the reader again", || {
        app.ring();
        let known = app.read(|tx| source::get(tx, source.id)).unwrap();
        (known.failures > 1 && known.running_until.is_none()).then_some(())
    });
    let ama = app.sign_in("ama@example.org");
    assert!(ama.get(&page).says("Remove this calendar"));
    let removed = ama.post(&format!("{page}/act"), &[("act", "remove")]);
    assert_eq!(removed.status, 303, "{}", removed.text());
    assert_eq!(ama.get(&page).status, 404);
}

fn what_is_no_calendar_is_refused_and_kept_in_the_form(app: TestApp) {
    organizer(&app);
    let ama = app.sign_in("ama@example.org");
    let file = format!("{PAGE}/file");
    let refused = ama
        .get(PAGE)
        .form(&file)
        .set("calendar", "Dear all,")
        .send(&ama);
    assert_eq!(refused.status, 422);
    assert!(refused.says("BEGIN:VCALENDAR"), "{}", refused.text());
    assert_eq!(refused.form(&file).value("calendar").trim(), "Dear all,");
    let nowhere = ama
        .get(PAGE)
        .form(PAGE)
        .fill(&[("link", "calendar"), ("zone", "Nowhere")])
        .send(&ama);
    assert_eq!(nowhere.status, 422);
    assert!(
        nowhere.says("The address is not a web address"),
        "{}",
        nowhere.text()
    );
    assert!(
        nowhere.says("Time zone: Nowhere is not a time zone"),
        "{}",
        nowhere.text()
    );
}
