//! How many members a group had: entered by its leads, or brought by a file.

use std::fs;

use folkmoot::account::Actor;
use folkmoot::group::{self, Group, GroupError, MemberCount, MemberSource};
use folkmoot::import::{ImportError, MembersReport, import_members};

use super::{founded, with_organizer};
use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;

on_both!(
    a_figure_of_a_day_is_kept_once_and_replaced,
    a_file_is_taken_line_by_line_and_the_second_run_changes_nothing,
    a_dry_run_keeps_nothing,
);

fn figures(ledger: &Ledger, group: &Group) -> Vec<(String, u32)> {
    let figures = ledger.read(|tx| group::members_of(tx, group.id));
    figures
        .into_iter()
        .map(|it| (it.day.to_string(), it.members))
        .collect()
}

fn a_figure_of_a_day_is_kept_once_and_replaced(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let lead = Actor::from(&with_organizer(&ledger, &accra, "ama"));
    let kofi = Actor::from(&with_organizer(&ledger, &accra, "kofi"));
    let record = |by: &Actor, day: &str, members| {
        let count = MemberCount {
            day: day.parse().unwrap(),
            members,
            source: MemberSource::Entered,
        };
        ledger
            .database
            .write(|tx| group::record_members(tx, by, accra.id, count, build::at(NOON)))
    };
    assert!(record(&lead, "2026-05-31", 265).unwrap());
    assert!(record(&lead, "2025-05-31", 140).unwrap());
    let edition = || ledger.read(folkmoot::database::edition::current).0;
    let before = edition();
    assert!(!record(&lead, "2026-05-31", 265).unwrap());
    assert_eq!(edition(), before, "what says nothing new prints nothing");
    assert!(record(&lead, "2026-05-31", 266).unwrap());
    assert_eq!(edition(), before + 1);
    assert!(matches!(
        record(&kofi, "2026-05-31", 1),
        Err(GroupError::Forbidden(_))
    ));
    let both = [
        ("2025-05-31".to_owned(), 140),
        ("2026-05-31".to_owned(), 266),
    ];
    assert_eq!(figures(&ledger, &accra), both);
    let day = "2025-05-31".parse().unwrap();
    ledger.write(|tx| group::forget_members(tx, &lead, accra.id, day, build::at(NOON)));
    assert_eq!(figures(&ledger, &accra), both[1..]);
}

const FILE: &str = "group,day,members\n\
    accra,2026-01-01,100\n\
    nowhere,2026-01-01,5\n\
    accra,2026-02-30,120\n\
    lagos,2026-01-01,77\n\
    accra,2026-03-01,many\n";

fn run(ledger: &Ledger, text: &str, is_dry_run: bool) -> Result<MembersReport, ImportError> {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("members.csv");
    fs::write(&file, text).unwrap();
    import_members(&ledger.database, &file, is_dry_run, build::at(NOON))
}

fn a_file_is_taken_line_by_line_and_the_second_run_changes_nothing(ledger: Ledger) {
    let (accra, lagos) = (founded(&ledger, "Accra"), founded(&ledger, "Lagos"));
    let first = run(&ledger, FILE, false).unwrap();
    assert_eq!(
        first.to_string(),
        "line 3:1: there is no group \"nowhere\"\n\
         line 4:2: \"2026-02-30\" is no day such as 2026-11-22\n\
         line 6:3: \"many\" is no number of people\n\
         2 figures taken, 0 unchanged, 3 lines refused\n"
    );
    assert_eq!(figures(&ledger, &accra), [("2026-01-01".to_owned(), 100)]);
    assert_eq!(figures(&ledger, &lagos), [("2026-01-01".to_owned(), 77)]);
    let before = ledger.read(folkmoot::database::edition::current).0;
    let second = run(&ledger, FILE, false).unwrap();
    assert_eq!((second.taken, second.unchanged), (0, 2));
    assert_eq!(ledger.read(folkmoot::database::edition::current).0, before);
    let source = ledger.read(|tx| group::members_of(tx, accra.id))[0].source;
    assert_eq!(source, MemberSource::Imported);
    assert!(run(&ledger, "name,count\na,1\n", false).is_err());
}

fn a_dry_run_keeps_nothing(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let report = run(&ledger, FILE, true).unwrap();
    assert_eq!((report.taken, report.faults.len()), (1, 4));
    assert!(report.to_string().contains("1 figures would be taken"));
    assert!(figures(&ledger, &accra).is_empty());
}
