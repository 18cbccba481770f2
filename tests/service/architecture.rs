//! Holds the import rules of `ARCHITECTURE.md`, by reading the sources.
//!
//! The compiler takes every import; these rules keep the rooms apart, so that one can be changed, or
//! understood, without the others. Privacy (`mod store;`) is the compiler's to hold.

mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use self::source::Source;

/// The rooms from the ground up. A room may import from the bars before its own; rooms within one
/// bar are strangers, but for those in [`GROUND`].
const BARS: [&[&str]; 19] = [
    GROUND,
    &["database", "recurrence"],
    &["geography", "picture"],
    &["mail"],
    &["account"],
    &["audit"],
    &["group"],
    &["event"],
    &["ical"],
    &["card", "doctor"],
    &[
        "abuse",
        "moderation",
        "reminder",
        "import",
        "following",
        "mailing",
    ],
    &["catalog"],
    &["feed"],
    &["subscription"],
    &["rights"],
    &["web", "worker"],
    &["settings"],
    &["service", "telemetry"],
    &["main", "command"],
];

/// Values, and our words in many languages, that know nothing of calendars; they may build on each
/// other.
const GROUND: &[&str] = &[
    "clock", "text", "link", "slug", "language", "locale", "site", "network", "fetch",
];

/// What is allowed beyond the order, and why.
const EXCEPTIONS: [(&str, &str, &str); 2] = [
    (
        "web",
        "worker",
        "a handler rings the bell that wakes the workers after its write",
    ),
    (
        "main",
        "command",
        "the commands are the thin binary, in a folder of its own",
    ),
];

/// Libraries with one home. Whoever replaces one has one place to look.
const HOMES: &[(&str, &[&str])] = &[
    ("actix_web", &["web/", "service.rs", "command/serve.rs"]),
    ("actix_multipart", &["web/form/upload.rs"]),
    ("ammonia", &["catalog/markdown.rs"]),
    ("arc_swap", &["catalog/shelf.rs"]),
    ("askama", &["web/", "mail/letters.rs", "mail/mod.rs"]),
    ("brotli", &["feed/"]),
    ("chrono_tz", &["recurrence/"]),
    (
        "clap",
        &["settings.rs", "main.rs", "command.rs", "command/"],
    ),
    (
        "diesel",
        &["database/", "*/store.rs", "*/store/", "event/history.rs"],
    ),
    ("csv", &["web/pages/staff/log/", "import/"]),
    ("diesel_migrations", &["database/migrate.rs"]),
    (
        "flate2",
        &["feed/", "catalog/made.rs", "fetch/fetcher/tests.rs"],
    ),
    ("fluent_bundle", &["locale/"]),
    ("htmd", &["import/"]),
    ("icalendar", &["ical/"]),
    ("image", &["card/", "picture/"]),
    ("indicatif", &["command/"]),
    ("icu_calendar", &["locale/date.rs"]),
    ("icu_datetime", &["locale/date.rs"]),
    ("icu_locale_core", &["locale/date.rs"]),
    ("indicatif", &["command/import/progress.rs"]),
    ("jiff", &["recurrence/"]),
    (
        "lettre",
        &[
            "mail/transport.rs",
            "mail/transport/",
            "mail/letter.rs",
            "mail/address.rs",
        ],
    ),
    ("mail_parser", &["mail/"]),
    ("openidconnect", &["account/oidc/"]),
    ("resvg", &["card/"]),
    ("rrule", &["recurrence/"]),
    ("ureq", &["account/oidc/", "fetch/"]),
    ("serde_saphyr", &["import/"]),
    ("similar", &["event/difference.rs"]),
    ("utoipa", &["web/api/"]),
    ("totp_rs", &["account/second_factor.rs"]),
    ("unic_langid", &["locale/"]),
    ("zstd", &["feed/"]),
];

/// What everybody may read: made from the shelf alone, so that it goes on without a database.
const SHELF_ONLY: [&str; 4] = [
    "web/pages/public/",
    "web/api/public/",
    "web/feeds.rs",
    "web/feeds/",
];

/// How a source would reach the database from there.
const WAYS_TO_THE_DATABASE: [&str; 8] = [
    "app.database",
    "app.read",
    "app.write",
    ".read(|",
    ".read(move|",
    "crate::database",
    "AnyConnection",
    "session::",
];

#[test]
fn rooms_import_only_from_their_left() {
    assert_none(each_source(faults_of_order));
}

#[test]
fn each_library_has_one_home() {
    assert_none(each_source(faults_of_home));
}

#[test]
fn what_everybody_may_read_opens_no_connection() {
    assert_none(each_source(faults_of_shelf));
}

#[test]
fn every_room_has_a_place_in_the_order() {
    let map = Source::read(&fs::read_to_string(sources().join("lib.rs")).unwrap());
    let rooms: BTreeSet<&str> = map.public_modules().collect();
    let ordered: BTreeSet<&str> = BARS
        .concat()
        .into_iter()
        .filter(|room| !["main", "command"].contains(room))
        .collect();
    assert_eq!(
        rooms, ordered,
        "src/lib.rs and the order in this file name different rooms"
    );
}

fn assert_none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn each_source(faults_of: impl Fn(&str, &Source) -> Vec<String>) -> Vec<String> {
    let (root, mut faults, mut count) = (sources(), Vec::new(), 0);
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let file = path
                    .strip_prefix(&root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned();
                faults.extend(faults_of(
                    &file,
                    &Source::read(&fs::read_to_string(&path).unwrap()),
                ));
                count += 1;
            }
        }
    }
    assert!(
        count > 100,
        "only {count} sources were found: the rules would hold for nothing"
    );
    faults.sort();
    faults
}

/// The room a file is in: `event/form/when.rs` is in `event`, `clock.rs` is `clock`.
fn room_of(file: &str) -> &str {
    let first = file.split('/').next().unwrap_or(file);
    first.strip_suffix(".rs").unwrap_or(first)
}

fn bar_of(room: &str) -> Option<usize> {
    BARS.iter().position(|bar| bar.contains(&room))
}

fn may_import(room: &str, other: &str) -> bool {
    let (Some(own), Some(others)) = (bar_of(room), bar_of(other)) else {
        return false;
    };
    let is_ground = GROUND.contains(&room) && GROUND.contains(&other);
    room == other
        || others < own
        || is_ground
        || EXCEPTIONS
            .iter()
            .any(|(from, to, _)| (room, other) == (*from, *to))
}

fn faults_of_order(file: &str, source: &Source) -> Vec<String> {
    let room = room_of(file);
    if room == "lib" {
        return Vec::new();
    }
    source
        .rooms_imported(file)
        .into_iter()
        .filter(|other| !may_import(room, other))
        .map(|other| {
            format!("src/{file} imports from `{other}`, which is not to the left of `{room}`")
        })
        .collect()
}

fn faults_of_home(file: &str, source: &Source) -> Vec<String> {
    let is_home = |place: &&str| match place.strip_prefix("*/") {
        Some(inner) if inner.ends_with('/') => file.contains(&format!("/{inner}")),
        Some(inner) => file.ends_with(&format!("/{inner}")),
        None if place.ends_with('/') => file.starts_with(place),
        None => file == *place,
    };
    HOMES
        .iter()
        .filter(|(library, homes)| source.names_crate(library) && !homes.iter().any(is_home))
        .map(|(library, homes)| {
            format!(
                "src/{file} uses `{library}`, whose home is {}",
                homes.join(", ")
            )
        })
        .collect()
}

fn faults_of_shelf(file: &str, source: &Source) -> Vec<String> {
    if !SHELF_ONLY.iter().any(|place| file.starts_with(place)) {
        return Vec::new();
    }
    WAYS_TO_THE_DATABASE
        .iter()
        .filter(|way| source.says(way))
        .map(|way| format!("src/{file} says `{way}`: what everybody may read comes from the shelf"))
        .collect()
}

/// The checks themselves, on sources made up to break them.
mod checks {
    use super::*;

    fn order(file: &str, text: &str) -> usize {
        faults_of_order(file, &Source::read(text)).len()
    }

    #[test]
    fn an_import_from_the_right_is_found_however_it_is_written() {
        for text in [
            "use crate::web::app::App;",
            "use crate::{clock::Clock, web::{app::App, page}};",
            "pub(crate) use crate::web as pages;",
            "fn f() { let x = crate::web::routes::configure; }",
            "use crate\n    ::\n    web::app;",
            "fn f<'a>(x: &'a str) -> char { '\"' } use crate::web::app; // \"",
            "use super::super::web::app::App;",
        ] {
            assert_eq!(order("event/form.rs", text), 1, "{text}");
        }
        assert_eq!(order("clock.rs", "use super::database::Database;"), 1);
        assert_eq!(
            order(
                "clock.rs",
                "mod tests { use super::super::database::Database; }"
            ),
            1
        );
        assert_eq!(order("event/mod.rs", "use super::web::app::App;"), 1);
        assert_eq!(
            order("database/pool.rs", "use crate::recurrence::Zone;"),
            1,
            "within one bar"
        );
        assert_eq!(
            order("worker/loops.rs", "use crate::web::app::App;"),
            1,
            "an exception has one direction"
        );
        assert_eq!(
            order("event/form.rs", "use crate::nowhere::X;"),
            1,
            "a room without a place"
        );
    }

    #[test]
    fn what_is_allowed_is_let_through() {
        for text in [
            "use crate::mail::{self, LetterKind};\nuse crate::event::Event;",
            "use super::web::Page;", // a module of its own room, whatever its name
            "// use crate::web::app::App;",
            "/* a /* nested */ use crate::web; */",
            "const A: &str = \"use crate::web::app;\";",
            "const A: &str = r#\"use \"crate::web::app;\"#;",
            "let why = \"\\\"\"; const B: char = '\\''; // crate::web::x",
        ] {
            assert_eq!(order("event/form.rs", text), 0, "{text}");
        }
        assert_eq!(order("web/app.rs", "use crate::worker::Notice;"), 0);
        assert_eq!(order("site.rs", "use crate::slug::Slug;"), 0);
        assert_eq!(
            order(
                "site.rs",
                "fn f() { g(); } mod tests { use super::*; use super::Site; }"
            ),
            0
        );
        assert_eq!(
            order("command/serve.rs", "use folkmoot::service::Service;"),
            0
        );
        assert_eq!(
            order("service/secret.rs", "use super::super::clock::Clock;"),
            0
        );
    }

    #[test]
    fn a_library_away_from_home_is_found() {
        let faults = |file: &str, text: &str| faults_of_home(file, &Source::read(text)).len();
        assert_eq!(faults("event/submit.rs", "use diesel::prelude::*;"), 1);
        assert_eq!(
            faults("event/submit.rs", "fn f() { diesel::delete(x); }"),
            1
        );
        assert_eq!(
            faults("event/submit.rs", "#[derive(askama::Template)] struct A;"),
            1
        );
        assert_eq!(faults("event/submit.rs", "use ::lettre as post;"), 1);
        assert_eq!(faults("event/restore.rs", "use diesel::prelude::*;"), 1);
        assert_eq!(faults("event/store.rs", "use diesel::prelude::*;"), 0);
        assert_eq!(faults("mail/store/record.rs", "use diesel::prelude::*;"), 0);
        assert_eq!(
            faults(
                "event/submit.rs",
                "let diesel = 1; // diesel::x\nuse crate::diesel_like::x;"
            ),
            0
        );
    }

    #[test]
    fn a_public_page_that_asks_the_database_is_found() {
        let faults =
            |text: &str| faults_of_shelf("web/pages/public/home.rs", &Source::read(text)).len();
        assert_eq!(
            faults("async fn get(app: Data<App>) { app\n    .read(|tx| x(tx)).await }"),
            2
        );
        assert_eq!(
            faults("async fn get(it: Data<App>) { it.read(move |tx| x(tx)).await }"),
            1
        );
        assert_eq!(faults("use crate::database::edition;"), 1);
        assert_eq!(
            faults("fn get(folder: &Folder) { folder.read(\"name\") } // app.read"),
            0
        );
        let staff = faults_of_shelf(
            "web/pages/staff/queue.rs",
            &Source::read("app.read(|tx| x)"),
        );
        assert!(staff.is_empty());
    }
}
