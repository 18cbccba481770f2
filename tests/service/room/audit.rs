//! The log: every act of staff has its line, and no line can be changed or taken out.

use chrono::{DateTime, Duration, Utc};
use diesel::RunQueryDsl;
use folkmoot::account::Actor;
use folkmoot::audit::{self, Act, AuditLine, Filter, Subject, SubjectKind};
use folkmoot::event::{RejectReason, State};
use folkmoot::moderation::{Rejection, Verdict, decide};

use crate::harness::app::TestApp;
use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;

on_both!(
    no_line_can_be_changed_or_taken_out,
    a_verdict_writes_its_line_and_one_that_is_refused_writes_none,
    lines_are_found_by_who_what_and_when_the_newest_first,
    staff_read_the_log_page_by_page_and_take_it_along,
    nobody_else_reads_the_log,
);

fn all(ledger: &Ledger, filter: &Filter) -> Vec<AuditLine> {
    ledger.read(|tx| audit::find(tx, filter, 1000))
}

fn record(ledger: &Ledger, actor: &Actor, act: Act, key: &str, now: DateTime<Utc>) {
    let group = Subject::new(SubjectKind::Group, key);
    ledger.write(|tx| audit::record(tx, actor, act, &group, Some("because"), now));
}

fn no_line_can_be_changed_or_taken_out(ledger: Ledger) {
    record(
        &ledger,
        &ledger.staff(),
        Act::Trust,
        "accra",
        build::at(NOON),
    );
    let before = all(&ledger, &Filter::default());
    assert_eq!(before.len(), 1);
    for statement in [
        "UPDATE audit_log SET detail = 'nothing happened'",
        "DELETE FROM audit_log",
    ] {
        let result = ledger.database.write(|tx| {
            diesel::sql_query(statement).execute(tx)?;
            Ok::<_, folkmoot::database::DatabaseError>(())
        });
        let said = result.unwrap_err().to_string();
        assert!(said.contains("append-only"), "{statement}: {said}");
    }
    assert_eq!(all(&ledger, &Filter::default()), before);
}

fn a_verdict_writes_its_line_and_one_that_is_refused_writes_none(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let event = ledger.event(build::draft(&build::meetup()), State::Submitted, &[&ama]);
    let (staff, now) = (ledger.staff(), build::at(NOON));
    let words = build::line("It was last year");
    let rejection = Rejection::new(RejectReason::DateOver, Some(&words)).unwrap();
    let verdict = Verdict::Reject(rejection);
    let stale = ledger
        .database
        .write(|tx| decide(tx, &staff, event.id, event.version + 1, &verdict, now));
    assert!(stale.is_err());
    assert_eq!(all(&ledger, &Filter::default()), []);
    ledger.write(|tx| decide(tx, &staff, event.id, event.version, &verdict, now));
    let lines = all(&ledger, &Filter::default());
    let line = &lines[0];
    assert_eq!(lines.len(), 1);
    assert_eq!(
        (line.act, line.at, line.person),
        (Act::Reject, now, staff.person())
    );
    assert_eq!(line.subject, Subject::new(SubjectKind::Event, event.id));
    assert_eq!(
        line.detail.as_deref(),
        Some("date-over: Its date is over. It was last year")
    );
}

fn lines_are_found_by_who_what_and_when_the_newest_first(ledger: Ledger) {
    let (staff, noon) = (ledger.staff(), build::at(NOON));
    for hour in 0..3 {
        let at = noon + Duration::hours(hour);
        record(&ledger, &staff, Act::Trust, &format!("group-{hour}"), at);
        record(&ledger, &Actor::Service, Act::MarkDormant, "quiet", at);
    }
    let keys = |filter: Filter| -> Vec<String> {
        let lines = all(&ledger, &filter).into_iter();
        lines.map(|line| line.subject.key).collect()
    };
    let by_staff = Filter {
        person: staff.person(),
        ..Filter::default()
    };
    assert_eq!(keys(by_staff.clone()), ["group-2", "group-1", "group-0"]);
    let within = Filter {
        from: Some(noon + Duration::hours(1)),
        until: Some(noon + Duration::hours(2)),
        ..by_staff
    };
    assert_eq!(keys(within), ["group-1"]);
    let of_act = Filter {
        act: Some(Act::MarkDormant),
        ..Filter::default()
    };
    assert_eq!(keys(of_act), ["quiet"; 3]);
    let of_key = Filter {
        kind: Some(SubjectKind::Group),
        key: Some("group-0".to_owned()),
        ..Filter::default()
    };
    assert_eq!(keys(of_key), ["group-0"]);

    let mut walked = Vec::new();
    let mut filter = Filter::default();
    while let [line] = &ledger.read(|tx| audit::find(tx, &filter, 1))[..] {
        filter.before = Some((line.at, line.id));
        walked.push(line.clone());
    }
    assert_eq!(walked, all(&ledger, &Filter::default()));
}

fn staff_read_the_log_page_by_page_and_take_it_along(app: TestApp) {
    let noon = build::at(NOON);
    app.database
        .write(|tx| {
            for number in 0..101 {
                let group = Subject::new(SubjectKind::Group, format!("group-{number:03}"));
                let detail = Some("=1+1");
                let at = noon + Duration::seconds(number);
                audit::record(tx, &Actor::Service, Act::MarkActive, &group, detail, at)?;
            }
            Ok::<_, folkmoot::database::DatabaseError>(())
        })
        .unwrap();
    let staff = app.staff();
    let page = staff.get("/staff/log");
    assert_eq!(page.status, 200);
    assert_eq!(page.texts("tbody tr").len(), 100);
    assert!(page.says("group-100") && !page.says("group-000"));
    assert_eq!(page.unlabelled(), [] as [String; 0]);
    let older = page.attributes(".steps a", "href")[0].clone();
    let last = staff.get(&older);
    assert_eq!(last.texts("tbody tr").len(), 1, "{older}");
    assert!(last.says("group-000"));

    let csv = staff.get("/staff/log.csv?key=group-007").text();
    let mut lines = csv.lines();
    assert_eq!(
        lines.next(),
        Some("at,person,who,act,subject_kind,subject,detail")
    );
    assert_eq!(
        lines.next(),
        Some("2026-06-01T12:00:07Z,,the service,mark-active,group,group-007,'=1+1")
    );
    assert_eq!(lines.next(), None);
    let json: serde_json::Value =
        serde_json::from_str(&staff.get("/staff/log.json").text()).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 101);
    assert_eq!(json[0]["subject"], "group-100");

    let wrong = staff.get("/staff/log?act=dance");
    assert_eq!(wrong.status, 400);
    assert!(wrong.says("cannot stand for act"));
    let nothing = staff.get("/staff/log?act=block");
    assert!(nothing.says("No line is like this"));
}

fn nobody_else_reads_the_log(app: TestApp) {
    app.member("Ama", "ama@example.org");
    let member = app.sign_in("ama@example.org");
    for path in ["/staff/log", "/staff/log.csv", "/staff/log.json"] {
        assert_eq!(member.get(path).status, 403, "{path}");
        assert_ne!(app.anonymous().get(path).status, 200, "{path}");
    }
}
