//! The page of one's own data.

use chrono::Duration;
use diesel::prelude::*;
use folkmoot::account;
use folkmoot::database::DatabaseError;
use folkmoot::database::schema::{event_organizers, events};
use folkmoot::event::{self, Event};
use folkmoot::following::{self, FeedKey, FollowingError, PersonalAddress};
use folkmoot::mail::Address;
use serde_json::Value;

use crate::harness::app::{STAFF, TestApp, wait_for};
use crate::harness::build;
use crate::harness::on_both;

on_both!(
    somebody_takes_their_data_along_and_goes,
    who_erases_an_account_has_just_signed_in,
    the_last_of_the_staff_is_told_why_they_stay,
);

const ABENA: &str = "abena@example.org";

/// A public event that Abena alone has submitted.
fn event_of_abena(app: &TestApp) -> Event {
    let abena = app.member("Abena", ABENA);
    app.database
        .write(|tx| {
            let imported = event::Imported {
                origin: build::line("test:abena"),
                slug: None,
                draft: build::draft(&build::meetup()),
                state: event::State::Published,
                state_reason: None,
                organizers: vec![abena.id],
            };
            let (site, now) = (build::site(), build::at(build::NOON));
            let id = event::import(tx, &account::Actor::Service, imported, &site, now)?.id();
            // As if it had come by the form.
            diesel::update(events::table.find(id))
                .set(events::origin.eq(None::<String>))
                .execute(tx)
                .map_err(DatabaseError::from)?;
            Ok::<_, event::EventError>(event::get(tx, id)?.unwrap())
        })
        .unwrap()
}

/// The address of the calendar of what she follows.
fn personal_calendar(app: &TestApp) -> String {
    let key = FeedKey::derive(b"the secret of the tests");
    let now = build::at(build::NOON);
    let address = app.database.write(|tx| {
        let abena = account::find_by_email(tx, &Address::parse(ABENA).unwrap())?.unwrap();
        following::make_address(tx, abena.id, 0, &key, now)?;
        Ok::<_, FollowingError>(following::address_of(tx, abena.id, &key)?)
    });
    let Ok(PersonalAddress::Known { token, .. }) = address else {
        panic!("the address was just made: {address:?}")
    };
    format!("/personal/{}.ics", token.expose())
}

fn somebody_takes_their_data_along_and_goes(app: TestApp) {
    let event = event_of_abena(&app);
    let title = event.draft.title.as_str();
    app.ring();
    app.wait_for_edition();
    let abena = app.sign_in(ABENA);
    let calendar = personal_calendar(&app);
    let reader = app.anonymous();
    wait_for("the personal calendar", || {
        (reader.get(&calendar).status == 200).then_some(())
    });
    let link = abena
        .get("/my/account")
        .attributes("a[href='/my/data']", "href");
    assert_eq!(link, ["/my/data"]);
    let page = abena.get("/my/data");
    assert_eq!(page.status, 200);
    assert_eq!(page.unlabelled(), [] as [String; 0]);
    assert!(page.says("These are left to our staff") && page.says(title));

    let json = abena.get("/my/data.json");
    assert_eq!(json.header("cache-control"), "no-store");
    let json: Value = serde_json::from_str(&json.text()).unwrap();
    assert_eq!(json["stored"]["people"][0]["email"], ABENA);
    assert_eq!(json["stored"]["events"][0]["title"], title);
    let taken = abena.get("/my/data.ics");
    assert_eq!(taken.header("content-type"), "text/calendar; charset=utf-8");
    assert!(taken.text().contains(&event.uid.to_string()));

    let other = page
        .form("/my/data/erase")
        .set("confirmation", STAFF)
        .send(&abena);
    assert_eq!(other.status, 422);
    assert_eq!(other.texts(".summary a").len(), 1);
    assert_eq!(other.form("/my/data/erase").value("confirmation"), STAFF);
    let gone = other
        .form("/my/data/erase")
        .set("confirmation", " Abena@Example.org ")
        .send(&abena);
    assert_eq!(gone.status, 200, "{}", gone.text());
    assert!(gone.says("Your account is erased"));
    assert_ne!(abena.get("/my/data").status, 200);
    let found = app.read(|tx| account::find_by_email(tx, &Address::parse(ABENA).unwrap()));
    assert_eq!(found, None);

    wait_for("the calendar's end", || {
        (reader.get(&calendar).status == 410).then_some(())
    });
    let public = app.anonymous().get(&format!("/events/{}", event.slug));
    assert_eq!(public.status, 200);
    let queue = app.staff().get("/staff/queue");
    assert!(queue.says("Nobody organizes these any more") && queue.says(title));
    let organizers = app.read(|tx| {
        event_organizers::table
            .count()
            .get_result::<i64>(tx)
            .map_err(DatabaseError::from)
    });
    assert_eq!(organizers, 0);
}

fn who_erases_an_account_has_just_signed_in(app: TestApp) {
    app.member("Abena", ABENA);
    let abena = app.sign_in(ABENA);
    let form = abena.get("/my/data").form("/my/data/erase");
    app.set_clock(app.clock.now() + Duration::minutes(11));
    assert!(abena.get("/my/data").says("sign in anew"));
    let refused = form.set("confirmation", ABENA).send(&abena);
    assert_eq!(
        (refused.status, refused.header("location")),
        (303, "/sign-in")
    );
    let asked = abena.get("/sign-in").form("/sign-in").set("email", ABENA);
    assert_eq!(asked.send(&abena).status, 303);
    let link = app.mailbox().letter_to(ABENA).link("/sign-in/");
    let back = abena.get(&link).form(&link).send(&abena);
    assert_eq!(back.header("location"), "/my/data");
    let form = abena.get("/my/data").form("/my/data/erase");
    assert_eq!(form.set("confirmation", ABENA).send(&abena).status, 200);
}

fn the_last_of_the_staff_is_told_why_they_stay(app: TestApp) {
    let staff = app.staff();
    assert!(staff.get("/my/data").says("You are the last of the staff"));
    let refused = staff.post("/my/data/erase", &[("confirmation", STAFF)]);
    assert_eq!(refused.status, 409);
    assert!(refused.says("You are the last of the staff"));
    assert_eq!(staff.get("/my/data").status, 200);
}
