//! Personal calendars and short names as apps get them, on every replica.

mod ledger;
mod secrecy;

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use diesel::prelude::*;
use folkmoot::account::{self, Actor, PersonId};
use folkmoot::database::AnyConnection;
use folkmoot::event::{self, EventError, EventForm, EventId, Imported, State};
use folkmoot::following::{self, FeedKey, FollowingError, PersonalAddress, ShortName};
use folkmoot::group::{self, GroupId};
use folkmoot::slug::Slug;

use crate::harness::app::{TestApp, wait_for};
use crate::harness::build::{self, change, meetup, weekly_call};
use crate::harness::on_both;
use crate::harness::visitor::Answer;

on_both!(
    a_star_is_in_the_calendar_on_every_replica_within_a_second,
    a_followed_group_brings_what_it_hosts_now_and_later,
    what_is_withdrawn_leaves_the_calendar,
    a_new_address_ends_the_old_one_everywhere,
    an_address_is_shown_again_unless_the_secret_is_another,
    only_the_exact_address_leads_to_a_calendar,
    a_personal_feed_is_private_and_sent_once,
    a_personal_address_takes_settings_and_says_what_it_does_not,
    all_goes_on_without_the_database,
    a_service_knows_before_it_answers_what_was_followed,
    a_name_leads_to_its_selection_until_it_is_retired,
);

const ZUUL: &str = "Zuul Night Accra";
const SIG: &str = "Bare Metal SIG";

fn key() -> FeedKey {
    FeedKey::derive(b"the secret of the tests")
}

fn name(word: &str) -> ShortName {
    ShortName::parse(word).unwrap()
}

/// Publishes an event of these hosts.
fn publish(app: &TestApp, form: &EventForm, hosts: &[GroupId]) -> EventId {
    let mut draft = build::draft(form);
    draft.hosts = hosts.to_vec();
    let imported = Imported {
        origin: build::line(&EventId::new().to_string()),
        slug: None,
        draft,
        state: State::Published,
        state_reason: None,
        organizers: Vec::new(),
    };
    let now = app.clock.now();
    let stored = app.database.write(|tx| {
        let stored = event::import(tx, &Actor::Service, imported, &build::site(), now)?;
        Ok::<_, EventError>(stored.id())
    });
    app.ring();
    app.wait_for_edition();
    stored.unwrap()
}

fn accra(app: &TestApp) -> GroupId {
    let slug = Slug::parse("openinfra-accra").unwrap();
    app.read(|tx| group::find_by_slug(tx, &slug)).unwrap().id
}

/// Somebody with an address.
fn person(app: &TestApp, email: &str) -> PersonId {
    let new = build::person("Ama", email);
    let now = app.clock.now();
    let person = app.database.write(|tx| account::upsert(tx, &new, now));
    person.unwrap().id
}

fn write<T>(
    app: &TestApp,
    work: impl FnOnce(&mut AnyConnection) -> Result<T, FollowingError>,
) -> T {
    app.database.write(work).unwrap()
}

fn star(app: &TestApp, person: PersonId, event: EventId) {
    write(app, |tx| {
        following::star(tx, person, event, &key(), app.clock.now())
    });
}

/// The path of somebody's calendar without its ending.
fn address(app: &TestApp, person: PersonId) -> String {
    match app.read(|tx| following::address_of(tx, person, &key())) {
        PersonalAddress::Known { token, .. } => format!("/personal/{}", token.expose()),
        other => panic!("{other:?}"),
    }
}

/// Makes the address that replaces the one in use.
fn renew(app: &TestApp, person: PersonId) {
    write(app, |tx| {
        let shown = following::address_of(tx, person, &key())?.generation();
        following::make_address(tx, person, shown, &key(), app.clock.now())
    });
}

fn titles(answer: &Answer) -> Vec<String> {
    let text = answer.calendar();
    let summaries = text
        .lines()
        .filter_map(|line| line.strip_prefix("SUMMARY:"));
    summaries.map(str::to_owned).collect()
}

/// Waits, without telling anybody to look, until each replica answers so at this path.
fn wait_until(app: &TestApp, path: &str, is_so: impl Fn(&Answer) -> bool) {
    for replica in 0..2 {
        let visitor = app.visitor_of(replica);
        wait_for(path, || is_so(&visitor.get(path)).then_some(()));
    }
}

fn a_star_is_in_the_calendar_on_every_replica_within_a_second(mut app: TestApp) {
    app.start_replica();
    let (night, call) = (
        publish(&app, &meetup(), &[]),
        publish(&app, &weekly_call(), &[]),
    );
    let ama = person(&app, "ama@example.org");
    star(&app, ama, night);
    let path = format!("{}.ics", address(&app, ama));
    wait_until(&app, &path, |answer| answer.status == 200);

    let begun = Instant::now();
    star(&app, ama, call);
    wait_until(&app, &path, |answer| titles(answer) == [SIG, ZUUL]);
    assert!(
        begun.elapsed() < Duration::from_secs(1),
        "{:?}",
        begun.elapsed()
    );
    write(&app, |tx| {
        following::unstar(tx, ama, night, &key(), app.clock.now())
    });
    wait_until(&app, &path, |answer| titles(answer) == [SIG]);
}

fn a_followed_group_brings_what_it_hosts_now_and_later(mut app: TestApp) {
    app.start_replica();
    let accra = accra(&app);
    publish(&app, &meetup(), &[accra]);
    let ama = person(&app, "ama@example.org");
    write(&app, |tx| {
        following::follow(tx, ama, accra, &key(), app.clock.now())
    });
    let path = format!("{}.ics", address(&app, ama));
    wait_until(&app, &path, |answer| {
        answer.status == 200 && titles(answer) == [ZUUL]
    });
    publish(&app, &weekly_call(), &[accra]);
    publish(
        &app,
        &change(meetup(), &[("title", "Somebody else's")]),
        &[],
    );
    wait_until(&app, &path, |answer| titles(answer) == [SIG, ZUUL]);
    write(&app, |tx| {
        following::unfollow(tx, ama, accra, &key(), app.clock.now())
    });
    wait_until(&app, &path, |answer| titles(answer).is_empty());
}

fn what_is_withdrawn_leaves_the_calendar(mut app: TestApp) {
    app.start_replica();
    let night = publish(&app, &meetup(), &[]);
    let ama = person(&app, "ama@example.org");
    star(&app, ama, night);
    let path = format!("{}.ics", address(&app, ama));
    wait_until(&app, &path, |answer| {
        answer.status == 200 && titles(answer) == [ZUUL]
    });
    let withdrawn = app.database.write(|tx| {
        let mut event = event::get(tx, night)?.unwrap();
        event.state = State::Rejected;
        event::save(tx, &mut event)?;
        folkmoot::database::edition::bump(tx, app.clock.now())?;
        Ok::<_, EventError>(())
    });
    withdrawn.unwrap();
    wait_until(&app, &path, |answer| titles(answer).is_empty());
}

fn a_new_address_ends_the_old_one_everywhere(mut app: TestApp) {
    app.start_replica();
    let night = publish(&app, &meetup(), &[]);
    let ama = person(&app, "ama@example.org");
    star(&app, ama, night);
    let old = address(&app, ama);
    wait_until(&app, &format!("{old}.ics"), |answer| answer.status == 200);
    renew(&app, ama);
    let new = address(&app, ama);
    assert_ne!(old, new);
    for ending in ["ics", "atom", "json"] {
        wait_until(&app, &format!("{new}.{ending}"), |answer| {
            answer.status == 200
        });
        wait_until(&app, &format!("{old}.{ending}"), |answer| {
            answer.status == 410
        });
    }
    let gone = app.anonymous().get(&format!("{old}/past=all.ics"));
    assert_eq!(
        (gone.status, gone.header("content-type")),
        (410, "text/plain; charset=utf-8")
    );
    assert_eq!(titles(&app.anonymous().get(&format!("{new}.ics"))), [ZUUL]);
    renew(&app, ama);
    wait_until(&app, &format!("{new}.ics"), |answer| answer.status == 410);
    assert_eq!(app.anonymous().get(&format!("{old}.ics")).status, 410);
}

fn an_address_is_shown_again_unless_the_secret_is_another(app: TestApp) {
    let ama = person(&app, "ama@example.org");
    let shown = app.read(|tx| following::address_of(tx, ama, &key()));
    assert!(matches!(shown, PersonalAddress::None), "{shown:?}");
    renew(&app, ama);
    assert_eq!(address(&app, ama), address(&app, ama));
    let path = format!("{}.ics", address(&app, ama));
    wait_for("the address", || {
        (app.anonymous().get(&path).status == 200).then_some(())
    });

    let other = FeedKey::derive(b"another secret");
    let shown = app.read(|tx| following::address_of(tx, ama, &other));
    assert!(
        matches!(shown, PersonalAddress::Lost { generation: 1 }),
        "{shown:?}"
    );
    assert_eq!(
        app.anonymous().get(&path).status,
        200,
        "apps that have it go on"
    );
}

fn only_the_exact_address_leads_to_a_calendar(app: TestApp) {
    let night = publish(&app, &meetup(), &[]);
    let (ama, kofi) = (
        person(&app, "ama@example.org"),
        person(&app, "kofi@example.org"),
    );
    star(&app, ama, night);
    renew(&app, kofi);
    let (path, other) = (address(&app, ama), address(&app, kofi));
    let visitor = app.anonymous();
    wait_for("both", || {
        let both = [&path, &other].map(|path| visitor.get(&format!("{path}.ics")).status);
        (both == [200, 200]).then_some(())
    });
    assert!(titles(&visitor.get(&format!("{other}.ics"))).is_empty());
    let token = path.strip_prefix("/personal/").unwrap();
    let flipped = if token.starts_with('A') { 'B' } else { 'A' };
    let digest: String = app.read(|tx| {
        use folkmoot::database::schema::personal_feeds::dsl::{digest, person_id, personal_feeds};
        Ok(personal_feeds
            .filter(person_id.eq(ama))
            .select(digest)
            .first(tx)?)
    });
    for wrong in [
        format!("{flipped}{}", &token[1..]),
        token[..42].to_owned(),
        format!("{token}A"),
        token.to_ascii_uppercase(),
        digest,
        ama.to_string(),
        "A".repeat(5_000),
        "%00".to_owned(),
    ] {
        for rest in [".ics", ".json", "/past=all.ics", "/colour=red.ics"] {
            let answer = visitor.get(&format!("/personal/{wrong}{rest}"));
            assert_eq!(answer.status, 404, "{wrong}{rest}");
        }
    }
    for path in [
        path.clone(),
        "/personal/".to_owned(),
        format!("{path}.html"),
    ] {
        assert_eq!(visitor.get(&path).status, 404, "{path}");
    }
    assert_eq!(visitor.post(&format!("{path}.ics"), &[]).status, 405);
}

/// The client of the tests would ask for gzip otherwise.
const PLAIN: (&str, &str) = ("Accept-Encoding", "identity");

fn a_personal_feed_is_private_and_sent_once(app: TestApp) {
    let (night, call) = (
        publish(&app, &meetup(), &[]),
        publish(&app, &weekly_call(), &[]),
    );
    let ama = person(&app, "ama@example.org");
    app.clock.set(app.clock.now() + TimeDelta::hours(1));
    star(&app, ama, night);
    let visitor = app.anonymous();
    for (ending, media_type) in [
        ("ics", "text/calendar; charset=utf-8"),
        ("atom", "application/atom+xml; charset=utf-8"),
        ("json", "application/jscalendar+json;type=group"),
    ] {
        let path = format!("{}.{ending}", address(&app, ama));
        let first = wait_for("the feed", || {
            let answer = visitor.get_with(&path, &[PLAIN]);
            (answer.status == 200 && answer.text().contains(ZUUL)).then_some(answer)
        });
        assert_eq!(first.header("content-type"), media_type);
        assert_eq!(first.header("cache-control"), "private, no-cache");
        assert_eq!(first.header("referrer-policy"), "same-origin");
        assert_eq!(first.header("vary"), "Accept-Encoding");
        assert_eq!(
            first.header("last-modified"),
            "Mon, 01 Jun 2026 13:00:00 GMT"
        );
        assert!(!first.text().contains("/personal/"), "{}", first.text());
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with('"'), "{tag}");
        let again = visitor.get_with(&path, &[("If-None-Match", &tag)]);
        assert_eq!((again.status, again.body.len()), (304, 0));
        assert_eq!(again.header("cache-control"), "private, no-cache");
        let packed = visitor.get_with(&path, &[("Accept-Encoding", "gzip")]);
        assert_eq!(packed.header("etag"), format!("{}-gzip\"", &tag[..65]));
        let since = [("If-Modified-Since", first.header("last-modified"))];
        assert_eq!(visitor.get_with(&path, &since).status, 304);
        let head = visitor.ask("HEAD", &path, &[PLAIN], "");
        assert_eq!((head.status, head.header("etag")), (200, tag.as_str()));
    }
    let path = format!("{}.ics", address(&app, ama));
    let tag = visitor.get(&path).header("etag").to_owned();
    app.clock.set(app.clock.now() + TimeDelta::seconds(1));
    star(&app, ama, call);
    wait_for("another tag", || {
        let answer = visitor.get_with(&path, &[("If-None-Match", &tag)]);
        (answer.status == 200).then_some(())
    });
    let since = [("If-Modified-Since", "Mon, 01 Jun 2026 13:00:00 GMT")];
    assert_eq!(visitor.get_with(&path, &since).status, 200);
}

fn a_personal_address_takes_settings_and_says_what_it_does_not(app: TestApp) {
    let days = change(
        meetup(),
        &[
            ("timing", "all-day"),
            ("end_date", "2026-06-26"),
            ("start_time", ""),
            ("end_time", ""),
        ],
    );
    let event = publish(&app, &days, &[]);
    let ama = person(&app, "ama@example.org");
    star(&app, ama, event);
    let path = address(&app, ama);
    let visitor = app.anonymous();
    wait_for("it", || {
        (visitor.get(&format!("{path}.ics")).status == 200).then_some(())
    });
    assert_eq!(
        titles(&visitor.get(&format!("{path}/perday=on;alarm=15m.ics"))),
        [1, 2].map(|day| format!("{ZUUL} (day {day} of 2)"))
    );
    let rung = visitor
        .get(&format!("{path}/alarm%3D15m%2C1d;past%3Dall.ics"))
        .calendar();
    assert!(rung.contains("TRIGGER:-PT15M") && rung.contains("TRIGGER:-PT1440M"));
    for (bad, named) in [
        ("kind=ptg", "past, deadlines, alarm"),
        ("group=openinfra-accra", "past, deadlines, alarm"),
        ("colour=red", "colour"),
        ("alarm=soon", "15m, 2h, 1d"),
        ("past=0;past=1", "past"),
    ] {
        let answer = visitor.get(&format!("{path}/{bad}.ics"));
        assert_eq!(answer.status, 400, "{bad}");
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        assert!(answer.text().contains(named), "{}", answer.text());
    }
}

fn all_goes_on_without_the_database(app: TestApp) {
    let night = publish(&app, &meetup(), &[]);
    let ama = person(&app, "ama@example.org");
    star(&app, ama, night);
    write(&app, |tx| {
        following::give(tx, ama, &name("zuul"), "project=zuul", app.clock.now())
    });
    let path = address(&app, ama);
    let visitor = app.anonymous();
    wait_for("both", || {
        let both = [format!("{path}.ics"), "/s/zuul.ics".to_owned()];
        both.iter()
            .all(|path| visitor.get(path).status == 200)
            .then_some(())
    });
    app.without_connections(|| {
        for path in [&path, "/s/zuul", &format!("{path}/past=all;alarm=1h")] {
            for ending in ["ics", "atom", "json"] {
                let answer = visitor.get(&format!("{path}.{ending}"));
                assert_eq!(answer.status, 200, "{path}.{ending}");
                assert!(answer.text().contains(ZUUL));
            }
        }
        assert_eq!(visitor.get("/personal/nobody.ics").status, 404);
    });
}

fn a_service_knows_before_it_answers_what_was_followed(mut app: TestApp) {
    let night = publish(&app, &meetup(), &[]);
    let ama = person(&app, "ama@example.org");
    star(&app, ama, night);
    renew(&app, ama);
    write(&app, |tx| {
        following::give(tx, ama, &name("zuul"), "project=zuul", app.clock.now())
    });
    app.start_replica();
    let newcomer = app.visitor_of(1);
    let path = format!("{}.ics", address(&app, ama));
    assert_eq!(titles(&newcomer.get(&path)), [ZUUL]);
    assert_eq!(titles(&newcomer.get("/s/zuul.ics")), [ZUUL]);
}

fn a_name_leads_to_its_selection_until_it_is_retired(mut app: TestApp) {
    app.start_replica();
    publish(&app, &meetup(), &[]);
    publish(&app, &weekly_call(), &[]);
    let ama = person(&app, "ama@example.org");
    write(&app, |tx| {
        following::give(tx, ama, &name("mine"), "project=zuul", app.clock.now())
    });
    wait_until(&app, "/s/mine.ics", |answer| answer.status == 200);
    let visitor = app.anonymous();
    assert_eq!(titles(&visitor.get("/s/mine.ics")), [ZUUL]);
    assert_eq!(visitor.get("/s/MINE.ics").status, 200, "people type names");
    assert_eq!(
        visitor.get("/s/mine.ics").header("etag"),
        visitor.get("/feed/project=zuul.ics").header("etag"),
        "composed once"
    );
    for ending in ["atom", "json"] {
        assert_eq!(visitor.get(&format!("/s/mine.{ending}")).status, 200);
    }
    assert_eq!(visitor.get("/s/nobodys.ics").status, 404);
    assert_eq!(visitor.get("/s/-.ics").status, 404);

    let version = app
        .read(|tx| following::name(tx, &name("mine")))
        .unwrap()
        .version;
    write(&app, |tx| {
        following::reassign(tx, ama, &name("mine"), version, "kind=sig", app.clock.now())
    });
    wait_until(&app, "/s/mine.ics", |answer| titles(answer) == [SIG]);
    let actor = Actor::Service;
    write(&app, |tx| {
        following::retire(tx, &actor, &name("mine"), app.clock.now())
    });
    wait_until(&app, "/s/mine.ics", |answer| answer.status == 410);
    let gone = visitor.get("/s/mine.json");
    assert_eq!(
        (gone.status, gone.header("content-type")),
        (410, "text/plain; charset=utf-8")
    );
}
