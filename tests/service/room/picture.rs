//! Pictures of events: sent without script, made anew, reviewed, shown without the database, and gone.

use std::io::Cursor;

use diesel::prelude::*;
use folkmoot::account::Person;
use folkmoot::database::schema::pictures;
use folkmoot::event::{self, Event, State};
use image::{ImageFormat, Rgb, RgbImage};
use serde_json::Value;

use crate::harness::app::{TestApp, wait_for};
use crate::harness::build::{self, ORIGIN};
use crate::harness::on_both;
use crate::harness::visitor::{Answer, Visitor};
use crate::journey::manage::publish;

on_both!(
    a_trusted_picture_is_public_at_once_and_needs_no_database,
    a_picture_waits_for_staff_who_see_it_and_then_everybody_does,
    a_picture_is_taken_away_and_one_that_is_taken_down_is_gone,
    what_is_no_picture_is_said_beside_its_field,
    the_form_of_the_event_leaves_its_picture_alone,
    what_no_event_shows_is_removed_a_day_later,
    only_organizers_and_staff_send_one,
);

const AMA: &str = "ama@example.org";
const PAGE: &str = "/events/zuul-night-accra-2026";
const ALT: &str = "Forty people in a hall";

fn meetup(app: &TestApp) -> (Visitor, Event, String) {
    let ama: Person = app.member("Ama Mensah", AMA);
    let event = publish(app, &build::meetup(), &[&ama]);
    let path = format!("/my/events/{}", event.id);
    (app.sign_in(AMA), event, path)
}

/// A picture of one colour.
fn png(width: u32, height: u32, red: u8) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    let picture = RgbImage::from_pixel(width, height, Rgb([red, 90, 40]));
    picture.write_to(&mut file, ImageFormat::Png).unwrap();
    file.into_inner()
}

/// Sends a file by the form of the page.
fn send(visitor: &Visitor, path: &str, alt: &str, file: &[u8]) -> Answer {
    let action = format!("{path}/picture");
    let version = visitor
        .get(&action)
        .form(&action)
        .value("version")
        .to_owned();
    let fields = [("version", &version[..]), ("alt", alt), ("then", "save")];
    visitor.upload(&action, &fields, ("file", "hall.png", file))
}

/// The addresses of the picture on the public page, from the smallest.
fn shown(visitor: &Visitor) -> Vec<String> {
    let sets = visitor.get(PAGE).attributes("img.photo", "srcset");
    let all = sets.iter().flat_map(|set| set.split(", "));
    all.map(|one| one.split(' ').next().unwrap().to_owned())
        .collect()
}

fn wait_until_shown(visitor: &Visitor) -> Vec<String> {
    wait_for("the picture is on the page", || {
        let files = shown(visitor);
        (!files.is_empty()).then_some(files)
    })
}

fn a_trusted_picture_is_public_at_once_and_needs_no_database(app: TestApp) {
    let (_, _, path) = meetup(&app);
    let (staff, visitor) = (app.staff(), app.anonymous());
    let sent = send(&staff, &path, ALT, &png(1300, 650, 200));
    assert_eq!(sent.location(), format!("{path}?saved=yes"));
    let files = wait_until_shown(&visitor);
    let page = visitor.get(PAGE);
    for (name, value) in [("alt", ALT), ("width", "1200"), ("height", "600")] {
        assert_eq!(page.attributes("img.photo", name), [value]);
    }
    for (file, width) in files.iter().zip([400, 800, 1200]) {
        let answer = app.without_connections(|| visitor.get(file));
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, "image/jpeg"),
            "{file}"
        );
        assert_eq!(
            answer.header("cache-control"),
            "public, max-age=31536000, immutable"
        );
        answer.assert_safe(file);
        let seen = image::load_from_memory_with_format(&answer.body, ImageFormat::Jpeg).unwrap();
        assert_eq!((seen.width(), seen.height()), (width, width / 2));
        let tag = answer.header("etag").to_owned();
        let again = visitor.get_with(file, &[("if-none-match", &tag)]);
        assert_eq!((again.status, again.body.len()), (304, 0));
    }
    let largest = format!("{ORIGIN}{}", files[2]);
    let feed = visitor.get("/feed/all.ics").calendar();
    let image = feed
        .lines()
        .find(|line| line.starts_with("IMAGE;"))
        .unwrap();
    for part in [";VALUE=URI", ";DISPLAY=FULLSIZE", ";FMTTYPE=image/jpeg"] {
        assert!(image.contains(part), "{image}");
    }
    assert!(image.ends_with(&format!(":{largest}")), "{image}");
    let data = page.texts("script[type='application/ld+json']").concat();
    let data: Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["image"][0], largest);
    for other in ["-401.jpg", "-0.jpg", "-x.jpg"] {
        assert_eq!(
            visitor.get(&files[0].replace("-400.jpg", other)).status,
            404,
            "{other}"
        );
    }
    // What was changed is told when its author has been quiet for a while.
    app.set_clock(app.clock.now() + event::SESSION);
    app.mailbox().letter_to(AMA);
}

fn a_picture_waits_for_staff_who_see_it_and_then_everybody_does(app: TestApp) {
    let ((ama, _, path), staff) = (meetup(&app), app.staff());
    let visitor = app.anonymous();
    let sent = send(&ama, &path, ALT, &png(700, 700, 10));
    assert_eq!(sent.location(), format!("{path}?saved=proposed"));
    let own = ama.get(&format!("{path}/picture"));
    let file = own.attributes("img.photo", "src").remove(0);
    assert_eq!(own.attributes("img.photo", "alt"), [ALT]);
    assert_eq!(ama.get(&file).header("content-type"), "image/jpeg");
    assert_eq!(visitor.get(&file).status, 401, "the public does not see it");
    // Other words of the same picture go on waiting with it.
    let action = format!("{path}/picture");
    let reworded = own
        .form(&action)
        .set("alt", "A full hall")
        .press("save", &ama);
    assert_eq!(reworded.status, 303, "{}", reworded.text());
    let queue = staff.get("/staff/queue");
    let edit = queue
        .attributes("main a[href^='/staff/edits/']", "href")
        .remove(0);
    let proposal = staff.get(&edit);
    assert_eq!(proposal.attributes("img.photo", "src"), [file.as_str()]);
    assert!(proposal.says("A full hall"), "{}", proposal.text());
    assert_eq!(staff.get(&file).status, 200);
    assert_eq!(shown(&visitor), [""; 0]);
    let form = proposal.form(&format!("{edit}/decision"));
    assert_eq!(form.press("approve", &staff).status, 303);
    app.mailbox().letter_to(AMA);
    wait_until_shown(&visitor);
    assert_eq!(
        visitor.get(PAGE).attributes("img.photo", "alt"),
        ["A full hall"]
    );
}

fn rows(app: &TestApp) -> i64 {
    app.read(|tx| Ok(pictures::table.count().get_result(tx)?))
}

fn a_picture_is_taken_away_and_one_that_is_taken_down_is_gone(app: TestApp) {
    let (_, event, path) = meetup(&app);
    let (staff, visitor) = (app.staff(), app.anonymous());
    send(&staff, &path, ALT, &png(500, 300, 1));
    let files = wait_until_shown(&visitor);
    let action = format!("{path}/picture");
    let none = staff.get(&action).form(&action).press("remove", &staff);
    assert_eq!(none.status, 303);
    app.wait_for_edition();
    assert_eq!(shown(&visitor), [""; 0]);
    assert_eq!(visitor.get(&files[0]).status, 404);
    send(&staff, &path, ALT, &png(500, 300, 120));
    let files = wait_until_shown(&visitor);
    assert_eq!(rows(&app), 4, "two pictures in two sizes each");
    let down = format!("/staff/events/{}/take-down", event.id);
    assert_eq!(
        staff.post(&down, &[("reason", "It shows a home")]).status,
        303
    );
    app.wait_for_edition();
    assert_eq!(visitor.get(&files[0]).status, 410);
    assert_eq!(
        rows(&app),
        2,
        "only what was taken away before waits for its day"
    );
    app.wait_for_the_postman();
    app.mailbox().letter_to(AMA);
}

fn what_is_no_picture_is_said_beside_its_field(app: TestApp) {
    let (ama, _, path) = meetup(&app);
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let large = vec![0; 5 * 1024 * 1024 + 1];
    for (file, words) in [
        (&b""[..], "Choose a picture"),
        (svg, "has to be a PNG, JPEG or WebP file"),
        (&png(500, 300, 3)[..90], "the file is damaged"),
        (&png(100, 100, 3), "at least 200 pixels"),
        (&large, "larger than 5 MB"),
    ] {
        let refused = send(&ama, &path, "A <hall>", file);
        assert_eq!(refused.status, 422, "{words}: {}", refused.text());
        let said = refused.texts("#file-error").concat();
        assert!(said.contains(words), "{words}: {said}");
        assert!(refused.texts("title")[0].starts_with("Error: "));
        let form = refused.form(&format!("{path}/picture"));
        assert_eq!(form.value("alt"), "A <hall>", "what was typed stays");
        assert_eq!(refused.unlabelled(), [""; 0]);
    }
    let wordless = send(&ama, &path, " ", &png(500, 300, 3));
    assert_eq!(
        (wordless.status, wordless.texts("#alt-error").len()),
        (422, 1)
    );
    assert_eq!(rows(&app), 0);
    // A form that was opened before somebody else saved.
    let old = [("version", "0"), ("alt", ALT)];
    let file = ("file", "hall.png", &png(500, 300, 3)[..]);
    let stale = ama.upload(&format!("{path}/picture"), &old, file);
    assert_eq!((stale.status, stale.texts("#notice").len()), (409, 1));
}

fn the_form_of_the_event_leaves_its_picture_alone(app: TestApp) {
    let (ama, _, path) = meetup(&app);
    send(&ama, &path, ALT, &png(500, 300, 4));
    let changed = ama
        .get(&path)
        .form(&path)
        .set("title", "Zuul Day")
        .send(&ama);
    assert_eq!(changed.location(), format!("{path}?saved=proposed"));
    let page = ama.get(&format!("{path}/picture"));
    assert_eq!(page.attributes("img.photo", "alt"), [ALT]);
    let form = ama.get(&path).form(&path);
    assert_eq!(form.value("title"), "Zuul Day", "both wait together");
}

fn what_no_event_shows_is_removed_a_day_later(app: TestApp) {
    let (ama, _, path) = meetup(&app);
    send(&ama, &path, ALT, &png(500, 300, 5));
    send(&ama, &path, ALT, &png(500, 300, 160));
    assert_eq!(rows(&app), 4);
    let sweep = |at: &str| {
        let swept = app
            .database
            .write(|tx| event::sweep_pictures(tx, build::at(at)));
        swept.unwrap()
    };
    let now = app.clock.now();
    assert_eq!(sweep(&now.to_rfc3339()), 0, "it may be named in a moment");
    let later = (now + chrono::Duration::days(2)).to_rfc3339();
    assert_eq!(
        (sweep(&later), rows(&app)),
        (1, 2),
        "the one that waits stays"
    );
    assert_eq!(sweep(&later), 0);
    let page = ama.get(&format!("{path}/picture"));
    let file = page.attributes("img.photo", "src").remove(0);
    assert_eq!(ama.get(&file).status, 200);
}

fn only_organizers_and_staff_send_one(app: TestApp) {
    let (_, event, path) = meetup(&app);
    let kofi = app.member("Kofi", "kofi@example.org");
    assert_ne!(event.organizers, [kofi.id]);
    let fields = [("version", "1"), ("alt", ALT)];
    let file = ("file", "hall.png", &png(500, 300, 7)[..]);
    let action = format!("{path}/picture");
    let stranger = app.sign_in("kofi@example.org");
    assert_eq!(stranger.upload(&action, &fields, file).status, 404);
    let nobody = app.anonymous().upload(&action, &fields, file);
    assert_eq!(nobody.status, 401);
    assert_eq!((rows(&app), event.state), (0, State::Published));
}
