//! The program itself: settings that stop it with one line, exit codes a script can rely on, and how
//! it ends.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

use crate::harness::app::{STAFF, TestApp};
use crate::harness::database::{Backend, TestDatabase};
use crate::harness::on_both;
use crate::harness::visitor::Visitor;
use crate::harness::wire::free_address;

on_both!(
    a_good_import_ends_with_0_and_one_with_a_bad_file_with_1,
    a_calendar_is_imported_once_and_a_dry_run_keeps_nothing,
    an_export_is_a_calendar_or_json_of_what_is_public,
    what_one_format_exports_it_imports,
    staff_are_added_once,
    a_lost_second_factor_is_reset_by_whoever_runs_the_service,
);

/// The program in an empty folder, with no settings but the ones given.
pub(super) struct Program {
    folder: TempDir,
}

impl Program {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn command(&self, arguments: &[&str], settings: &[(&str, &str)]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
        command
            .args(arguments)
            .env_clear()
            .envs(settings.iter().copied())
            .current_dir(self.folder.path())
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str], settings: &[(&str, &str)]) -> Output {
        self.command(arguments, settings).output().unwrap()
    }
}

fn error_of(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn words_of(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn a_wrong_setting_stops_the_start_with_one_line_that_names_it_and_not_its_value() {
    for (name, value) in [
        ("DATABASE_URL", "mysql://root:hunter2@db/x"),
        ("FOLKMOOT_PUBLIC_URL", "ftp://hunter2.example.org"),
        ("FOLKMOOT_LISTEN", "hunter2"),
        ("FOLKMOOT_MAIL_FROM", "hunter2"),
        ("FOLKMOOT_STAFF", "a@example.org,hunter2"),
        ("FOLKMOOT_TRUSTED_PROXIES", "10.0.0.0/8,hunter2"),
        ("FOLKMOOT_OIDC_NAME", "OpenInfraID,hunter2"),
        ("FOLKMOOT_OIDC_ISSUER", "http://hunter2.example.org"),
        ("FOLKMOOT_OIDC_CLIENT_SECRET", "hunter2"),
        ("SMTP_URL", "http://user:hunter2@mail"),
    ] {
        let from = ("FOLKMOOT_MAIL_FROM", "calendar@example.org");
        let settings: &[(&str, &str)] = match name {
            "SMTP_URL" => &[(name, value), from],
            _ => &[(name, value)],
        };
        let program = Program::new();
        let output = program.run(&["serve"], settings);
        let error = error_of(&output);
        assert_eq!(output.status.code(), Some(2), "{name}: {error}");
        assert_eq!(error.lines().count(), 1, "{error}");
        assert!(error.contains(name), "{error}");
        assert!(!error.contains("hunter2"), "{error}");
    }
}

#[test]
fn a_mail_server_needs_an_address_to_write_from() {
    let output = Program::new().run(&["serve"], &[("SMTP_URL", "smtp://127.0.0.1:1")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(error_of(&output).contains("FOLKMOOT_MAIL_FROM"));
}

#[test]
fn a_secret_that_others_can_read_stops_the_start() {
    let program = Program::new();
    let path = program.folder.path().join("folkmoot.secret");
    fs::write(&path, [7; 32]).unwrap();
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o644);
    fs::set_permissions(&path, mode).unwrap();
    let output = program.run(&["serve"], &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(error_of(&output).contains("FOLKMOOT_SECRET_FILE"));
}

#[test]
fn help_is_no_failure_and_a_wrong_command_is_2() {
    let program = Program::new();
    let help = program.run(&["--help"], &[]);
    assert_eq!(help.status.code(), Some(0));
    for command in ["serve", "migrate", "import", "export", "staff", "health"] {
        assert!(words_of(&help).contains(command), "{command}");
    }
    assert_eq!(program.run(&["dance"], &[]).status.code(), Some(2));
    let nothing = program.run(&["export", "ics", "colour=red"], &[]);
    assert_eq!(nothing.status.code(), Some(2));
    assert!(error_of(&nothing).contains("colour"));
}

#[test]
fn every_setting_of_the_program_stands_in_the_readme() {
    let help = words_of(&Program::new().run(&["serve", "--help"], &[]));
    let settings: Vec<&str> = help
        .split("[env: ")
        .skip(1)
        .filter_map(|rest| rest.split(['=', ']']).next())
        .collect();
    assert!(settings.len() >= 9, "{settings:?}");
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    for setting in settings {
        assert!(readme.contains(&format!("| `{setting}` |")), "{setting}");
    }
}

#[test]
fn a_database_that_is_away_is_a_failure_and_its_password_stays_secret() {
    let url = "postgres://folkmoot:hunter2@127.0.0.1:1/none";
    let output = Program::new().run(&["migrate"], &[("DATABASE_URL", url)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        !error_of(&output).contains("hunter2"),
        "{}",
        error_of(&output)
    );
}

const MEETING: &str = "project: Accra Team Meeting
meeting_id: accra
agenda_url: https://example.org/agenda
schedule:
  - time: '1500'
    day: Tuesday
    irc: example-meeting
    frequency: weekly
    start_date: 20260106
chair: Ama Mensah (ama)
description: The weekly meeting.
";

fn a_good_import_ends_with_0_and_one_with_a_bad_file_with_1(backend: Backend) {
    let (program, database) = (Program::new(), TestDatabase::new(backend));
    let settings = [("DATABASE_URL", database.url())];
    let meetings = program.folder.path().join("meetings");
    fs::create_dir(&meetings).unwrap();
    fs::write(meetings.join("accra.yaml"), MEETING).unwrap();
    let import = ["import", "meetings", "meetings"];
    let first = program.run(&import, &settings);
    assert_eq!(first.status.code(), Some(0), "{}", error_of(&first));
    fs::write(
        meetings.join("bad.yaml"),
        MEETING.replace("Tuesday", "Someday"),
    )
    .unwrap();
    let second = program.run(&import, &settings);
    assert_eq!(second.status.code(), Some(1));
    assert!(
        words_of(&second).contains("bad.yaml:6"),
        "{}",
        words_of(&second)
    );
    assert!(
        words_of(&second).contains("1 unchanged"),
        "{}",
        words_of(&second)
    );
}

fn a_calendar_is_imported_once_and_a_dry_run_keeps_nothing(backend: Backend) {
    let (program, database) = (Program::new(), TestDatabase::new(backend));
    let settings = [("DATABASE_URL", database.url())];
    let calendar = |title: &str| {
        format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:{title}\nDTSTART:20270107T183000\nDTEND:20270107T203000\n\
             END:VEVENT\nBEGIN:VEVENT\nUID:b\nSUMMARY:Never\nEND:VEVENT\nEND:VCALENDAR\n"
        )
    };
    let file = program.folder.path().join("nights.ics");
    let import = |title: &str, more: &[&str]| {
        fs::write(&file, calendar(title)).unwrap();
        let arguments = ["import", "ics", "nights.ics", "--zone", "Africa/Accra"];
        let output = program.run(&[&arguments, more].concat(), &settings);
        assert_eq!(output.status.code(), Some(1), "one of the two is not taken");
        // Nothing else: a bar is for a terminal.
        let told = "folkmoot: 1 event was not taken; the others are in\n";
        assert_eq!(error_of(&output), told);
        words_of(&output)
    };
    let skipped = "line 8: skipped: Never: it does not say when it begins\n";
    let night = "Night, Thursday 7 January 2027, 18:30–20:30, Accra time (Africa/Accra, UTC+0)";
    let totals =
        |done: &str, unchanged: usize| format!("{done}; {unchanged} unchanged, 1 skipped\n");
    let added = "1 added, 0 changed, 0 called off";
    for _ in 0..2 {
        let dry = import("Night", &["--dry-run"]);
        assert_eq!(
            dry,
            format!("+ {night}\n{skipped}would be {}", totals(added, 0))
        );
    }
    assert_eq!(
        import("Night", &[]),
        format!("+ {night}\n{skipped}{}", totals(added, 0))
    );
    let none = totals("0 added, 0 changed, 0 called off", 1);
    assert_eq!(import("Night", &[]), format!("{skipped}{none}"));
    let other = import("Other Night", &["--dry-run"]);
    assert!(other.starts_with(&format!("~ Other {night}\n")), "{other}");
    let nobody = program.run(
        &["import", "ics", "nights.ics", "--group", "nobody"],
        &settings,
    );
    assert_eq!(error_of(&nobody), "folkmoot: there is no group nobody\n");
    fs::write(&file, "<html>").unwrap();
    let page = program.run(&["import", "ics", "nights.ics"], &settings);
    assert!(
        error_of(&page).contains("it is a web page, no calendar"),
        "{}",
        error_of(&page)
    );
}

fn an_export_is_a_calendar_or_json_of_what_is_public(backend: Backend) {
    let (program, database) = (Program::new(), TestDatabase::new(backend));
    let settings = [
        ("DATABASE_URL", database.url()),
        ("FOLKMOOT_PUBLIC_URL", "https://calendar.example.org"),
    ];
    let meetings = program.folder.path().join("meetings");
    fs::create_dir(&meetings).unwrap();
    fs::write(meetings.join("accra.yaml"), MEETING).unwrap();
    program.run(&["import", "meetings", "meetings"], &settings);
    let calendar = words_of(&program.run(&["export", "ics"], &settings));
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"));
    assert!(calendar.contains("SUMMARY:Accra Team Meeting\r\n"));
    assert!(calendar.contains("@calendar.example.org\r\n"));
    let other = words_of(&program.run(&["export", "ics", "kind=ptg"], &settings));
    assert!(!other.contains("BEGIN:VEVENT"));
    let json = program.run(&["export", "json"], &settings).stdout;
    let value: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert!(value.to_string().contains("Accra Team Meeting"));
}

fn what_one_format_exports_it_imports(backend: Backend) {
    let (program, database) = (Program::new(), TestDatabase::new(backend));
    let settings = [("DATABASE_URL", database.url())];
    let file = |name: &str| program.folder.path().join(name);
    fs::create_dir(file("meetings")).unwrap();
    fs::write(file("meetings/accra.yaml"), MEETING).unwrap();
    program.run(&["import", "meetings", "meetings"], &settings);
    for (format, name) in [("jscalendar", "a.json"), ("csv", "a.csv")] {
        let exported = program
            .run(&["export", format, "past=all"], &settings)
            .stdout;
        fs::write(file(name), exported).unwrap();
        let again = program.run(&["import", format, name], &settings);
        assert_eq!(again.status.code(), Some(0), "{}", error_of(&again));
        assert!(
            words_of(&again).contains("1 unchanged"),
            "{}",
            words_of(&again)
        );
    }
    let written = program.run(&["export", "meetings", "out"], &settings);
    assert_eq!(words_of(&written), "1 files written\n");
    let rehearsal = program.run(&["import", "meetings", "out", "--dry-run"], &settings);
    assert!(
        words_of(&rehearsal).contains("1 unchanged"),
        "{}",
        words_of(&rehearsal)
    );
    assert!(words_of(&rehearsal).ends_with("this was a rehearsal.\n"));
    let template = program.run(&["import", "csv", "--template"], &settings);
    assert!(words_of(&template).starts_with("id,title,"));
    assert!(error_of(&template).contains("Africa/Accra"));
    fs::write(file("b.csv"), "title,start_date\nZuul,soon\n").unwrap();
    let refused = program.run(&["import", "csv", "b.csv"], &settings);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        words_of(&refused).contains("b.csv:2:2: "),
        "{}",
        words_of(&refused)
    );
}

fn staff_are_added_once(backend: Backend) {
    let (program, database) = (Program::new(), TestDatabase::new(backend));
    let settings = [("DATABASE_URL", database.url())];
    let add = ["staff", "add", "grace@example.org"];
    let first = program.run(&add, &settings);
    assert_eq!(first.status.code(), Some(0), "{}", error_of(&first));
    assert!(words_of(&first).contains("are staff now"));
    assert!(words_of(&program.run(&add, &settings)).contains("already"));
    let wrong = program.run(&["staff", "add", "grace"], &settings);
    assert_eq!(wrong.status.code(), Some(2));
}

fn a_lost_second_factor_is_reset_by_whoever_runs_the_service(app: TestApp) {
    let program = Program::new();
    let settings = [("DATABASE_URL", app.url())];
    let thea = app.staff();
    assert_eq!(thea.get("/staff/queue").status, 200);
    let reset = program.run(&["staff", "reset", STAFF], &settings);
    assert_eq!(reset.status.code(), Some(0), "{}", error_of(&reset));
    assert_eq!(thea.get("/staff/queue").status, 401, "signed out");
    let again = app.sign_in(STAFF);
    assert_eq!(again.get("/my/second-factor").texts("#secret").len(), 1);
    let nobody = program.run(&["staff", "reset", "nobody@example.org"], &settings);
    assert_eq!(nobody.status.code(), Some(1));
    assert!(error_of(&nobody).contains("nobody has this address"));
}

/// The demo, started as the README says but for the port.
struct Demo {
    child: Child,
    address: String,
    greeting: String,
}

impl Demo {
    fn start(folder: &Path) -> Self {
        let address = free_address().to_string();
        let mut child = Command::new(env!("CARGO_BIN_EXE_folkmoot"))
            .args(["serve", "--demo"])
            .env_clear()
            .env("FOLKMOOT_LISTEN", &address)
            .env("FOLKMOOT_PUBLIC_URL", format!("http://{address}"))
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let greeting: Vec<String> = lines
            .map(|line| line.unwrap())
            .take_while(|line| !line.starts_with("Ctrl-C"))
            .collect();
        Self {
            child,
            address,
            greeting: greeting.join("\n"),
        }
    }

    /// The whole answer to a GET, on a connection of its own.
    fn get(&self, path: &str) -> String {
        self.ask(path, "close")
    }

    /// The same, saying what is to become of the connection. One that the service keeps open is an
    /// error: the end of the answer is that of the connection.
    fn ask(&self, path: &str, connection_wish: &str) -> String {
        let mut connection = TcpStream::connect(&self.address).unwrap();
        let host = &self.address;
        let patience = Some(std::time::Duration::from_secs(5));
        connection.set_read_timeout(patience).unwrap();
        let head = format!("Host: {host}\r\nConnection: {connection_wish}");
        write!(connection, "GET {path} HTTP/1.1\r\n{head}\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        connection.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn signal(&self, name: &str) {
        let pid = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args([name, &pid])
                .status()
                .unwrap()
                .success()
        );
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // Ended already where the test went well.
        if self.child.kill().is_ok() {
            self.child.wait().unwrap();
        }
    }
}

#[test]
fn the_demo_starts_in_an_empty_folder_and_a_signal_drains_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut demo = Demo::start(folder.path());
    for page in [
        "/submit",
        "/subscribe",
        "/feed/all.ics",
        "/mailbox",
        "/sign-in/",
    ] {
        assert!(
            demo.greeting
                .contains(&format!("http://{}{page}", demo.address)),
            "{page}"
        );
    }
    for page in ["/", "/events", "/feed/all.ics", "/mailbox", "/health/ready"] {
        assert!(demo.get(page).starts_with("HTTP/1.1 200 "), "{page}");
    }
    let link = demo.greeting.split_whitespace();
    let mut links = link.filter_map(|word| word.split_once("/sign-in/"));
    let path = format!("/sign-in/{}", links.next_back().unwrap().1);
    let visitor = Visitor::new(demo.address.parse().unwrap());
    let (host, origin) = (demo.address.as_str(), format!("http://{}", demo.address));
    let own = [("Host", host), ("Origin", &origin)];
    assert_eq!(
        visitor.ask("POST", &path, &own, "").location(),
        "/staff/queue"
    );
    let queue = visitor.get_with("/staff/queue", &own);
    assert_eq!(queue.status, 200, "a first look needs no authenticator app");

    let mode = fs::metadata(folder.path().join("folkmoot.secret"))
        .unwrap()
        .permissions();
    assert_eq!(
        std::os::unix::fs::PermissionsExt::mode(&mode) & 0o777,
        0o600
    );

    demo.signal("-TERM");
    let unready = (0..100)
        .map(|_| demo.get("/health/ready"))
        .find(|answer| !answer.contains(" 200 "));
    assert!(unready.unwrap().starts_with("HTTP/1.1 503 "));
    let last = demo.ask("/events", "keep-alive");
    assert!(
        last.starts_with("HTTP/1.1 200 "),
        "who comes late is still answered"
    );
    assert!(last.to_lowercase().contains("connection: close"));
    assert_eq!(demo.child.wait().unwrap().code(), Some(0));
}
