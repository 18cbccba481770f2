//! Real calendar programs, subscribed for real: vdirsyncer fetches the feed over HTTP and keeps it as
//! files, khal shows them. What they list is what the service says takes place.
//!
//! `./check` installs both and asks for them by FOLKMOOT_TEST_CLIENTS=required; elsewhere the test says
//! that it was left out, if they are missing.

use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::{env, fs, thread};

use chrono::{DateTime, Days, NaiveDate, Utc};
use folkmoot::import::{Run, import_meetings, load_demo};

use crate::harness::On;
use crate::harness::app::TestApp;
use crate::harness::build;
use crate::harness::database::Backend;
use crate::harness::reader::taking_place;

/// From before clocks change in spring to behind the week 53 of 2026.
const FROM: &str = "2026-03-01";
const TO: &str = "2027-01-31";

#[test]
fn khal_and_vdirsyncer_list_what_the_service_says() {
    if !are_there() {
        return;
    }
    let app = TestApp::on(Backend::Sqlite);
    furnish(&app);
    let folder = tempfile::tempdir().unwrap();
    let port = stand_before(app.address());
    subscribe(
        &format!("http://127.0.0.1:{port}/feed/all.ics"),
        folder.path(),
    );
    let listed = listed(folder.path());

    let catalog = app.of(0).shelf.current();
    let listings = catalog.entries().iter().map(|entry| &*entry.listing);
    let (from, to) = (day(FROM), day(TO) + Days::new(1));
    let stated = taking_place(listings, from, to);
    let title_of = |event: &str| {
        let mut entries = catalog.entries().iter();
        let entry = entries.find(|entry| entry.listing.slug.as_str() == event);
        entry.unwrap().listing.draft.title.to_string()
    };
    let stated: BTreeSet<String> = stated
        .iter()
        .map(|one| line(&one.start, &one.end, one.is_off, &title_of(&one.event)))
        .collect();
    assert!(stated.len() > 200, "{}", stated.len());
    let missing: Vec<_> = stated.difference(&listed).collect();
    let surplus: Vec<_> = listed.difference(&stated).collect();
    assert!(
        missing.is_empty() && surplus.is_empty(),
        "missing: {missing:#?}\nsurplus: {surplus:#?}"
    );
}

fn are_there() -> bool {
    let names = ["vdirsyncer", "khal"];
    let answers = |name: &&str| Command::new(name).arg("--version").output().is_ok();
    let missing: Vec<&str> = names.into_iter().filter(|name| !answers(name)).collect();
    let are_required = env::var("FOLKMOOT_TEST_CLIENTS").is_ok_and(|wish| wish == "required");
    assert!(
        missing.is_empty() || !are_required,
        "not installed: {missing:?}"
    );
    if !missing.is_empty() {
        eprintln!("skipped: no real calendar programs were subscribed, not installed: {missing:?}");
    }
    missing.is_empty()
}

/// The demo community, and meetings that go by the week's number.
fn furnish(app: &TestApp) {
    let site = build::site();
    load_demo(&app.database, &site, app.clock.now()).unwrap();
    let meetings = tempfile::tempdir().unwrap();
    for (name, frequency) in [
        ("nova", "biweekly-even"),
        ("neutron", "biweekly-odd"),
        ("swift", "weekly"),
    ] {
        let text = format!(
            "project: {name} team meeting\nchair: Ada Example\ndescription: We talk.\nschedule:\n  \
             - time: '1400'\n    day: Wednesday\n    irc: openstack-{name}\n    frequency: {frequency}\n"
        );
        fs::write(meetings.path().join(format!("{name}.yaml")), text).unwrap();
    }
    import_meetings(
        &app.database,
        meetings.path(),
        &Run::new(&site, app.clock.now()),
    )
    .unwrap();
    app.ring();
    app.wait_for_edition();
}

/// A proxy before the service, as in every installation; this one says by which name people came. It
/// stays until the tests are over.
fn stand_before(service: SocketAddr) -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for client in listener.incoming() {
            forward(client.unwrap(), service).unwrap();
        }
    });
    port
}

fn forward(mut client: TcpStream, service: SocketAddr) -> io::Result<()> {
    let mut service = TcpStream::connect(service)?;
    for line in BufReader::new(client.try_clone()?).lines() {
        let line = line?;
        match line.split(':').next().unwrap_or_default() {
            "Host" => write!(service, "Host: calendar.example.org\r\n")?,
            "Connection" => {}
            "" => break,
            _ => write!(service, "{line}\r\n")?,
        }
    }
    write!(service, "Connection: close\r\n\r\n")?;
    io::copy(&mut service, &mut client).map(drop)
}

fn subscribe(url: &str, folder: &Path) {
    let config = folder.join("vdirsyncer.conf");
    let (status, calendar) = (folder.join("status"), folder.join("calendar"));
    fs::create_dir(&calendar).unwrap();
    let text = format!(
        "[general]\nstatus_path = \"{}\"\n\
         [pair folkmoot]\na = \"there\"\nb = \"here\"\ncollections = null\n\
         [storage there]\ntype = \"http\"\nurl = \"{url}\"\n\
         [storage here]\ntype = \"filesystem\"\npath = \"{}\"\nfileext = \".ics\"\n",
        status.display(),
        calendar.display()
    );
    fs::write(&config, text).unwrap();
    for step in ["discover", "sync"] {
        let config = config.to_str().unwrap();
        run(Command::new("vdirsyncer").args(["--config", config, step]));
    }
}

/// What khal lists, a line an occurrence: of several days it prints one for each.
fn listed(folder: &Path) -> BTreeSet<String> {
    let config = folder.join("khal.conf");
    let text = format!(
        "[calendars]\n[[folkmoot]]\npath = {}\nreadonly = True\n\
         [sqlite]\npath = {}\n\
         [locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n\
         timeformat = %H:%M:%S\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n\
         datetimeformat = %Y-%m-%d %H:%M:%S\nlongdatetimeformat = %Y-%m-%d %H:%M:%S\n",
        folder.join("calendar").display(),
        folder.join("khal.db").display()
    );
    fs::write(&config, text).unwrap();
    let format = "{start-long}|{end-long}|{status}|{title}";
    let text = run(Command::new("khal").args([
        "--config",
        config.to_str().unwrap(),
        "list",
        "--day-format",
        "",
        "--format",
        format,
        FROM,
        TO,
    ]));
    text.lines()
        .filter(|line| !line.is_empty())
        .map(as_stated)
        .collect()
}

/// A line of khal's as we state it: instants with their mark of UTC, whole days with the day after.
fn as_stated(row: &str) -> String {
    let [start, end, status, title] = row.splitn(4, '|').collect::<Vec<_>>()[..] else {
        panic!("not a row of khal's: {row}");
    };
    let instant = |text: &str| format!("{}Z", text.replace(' ', "T"));
    let (start, end) = match end.parse::<NaiveDate>() {
        Ok(last) => (start.to_owned(), last.succ_opt().unwrap().to_string()),
        Err(_) => (instant(start), instant(end)),
    };
    let title = ["[Cancelled] ", "[Postponed] "]
        .iter()
        .fold(title, |title, mark| title.trim_start_matches(mark));
    line(&start, &end, status.trim() == "CANCELLED", title)
}

fn line(start: &str, end: &str, is_off: bool, title: &str) -> String {
    let off = if is_off { " (off)" } else { "" };
    format!("{start} to {end}{off}: {title}")
}

fn day(text: &str) -> DateTime<Utc> {
    build::at(&format!("{text}T00:00:00Z"))
}

fn run(command: &mut Command) -> String {
    let output = command.env("LC_ALL", "C.UTF-8").output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}
