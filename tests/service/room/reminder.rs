//! The planner: which moments fall due, and that two who plan at once plan once.

mod promises;

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use folkmoot::account::Actor;
use folkmoot::clock::Clock;
use folkmoot::event::{self, CallOff, State};
use folkmoot::mail::{self, Folder, OutboxState, Postman, SuppressionKey, Transport};
use folkmoot::recurrence::{Span, When, Zone};
use folkmoot::reminder::{
    Anchor, Audience, Choices, ReminderRule, RuleLetter, RuleState, choose, dispatch, moments,
    quiet_until, rules, still_so,
};
use proptest::prelude::*;

use crate::harness::build;
use crate::harness::ledger::Ledger;
use crate::harness::mailbox::Letter;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    replicas_that_plan_at_once_write_each_letter_once,
    a_planner_whose_clock_is_behind_writes_nothing_again,
    the_first_start_reminds_of_nothing_past,
    the_rules_ready_made_are_those_of_the_letter,
    an_event_that_is_changed_is_told_anew_in_the_letter_of_the_day,
);

fn plan(ledger: &Ledger, now: &str) -> usize {
    let (site, sender) = (build::site(), build::sender());
    ledger
        .write(|tx| dispatch(tx, &site, &sender, build::at(now)))
        .written
}

/// What leaves at this moment: the texts of the letters.
fn carried(ledger: &Ledger, now: &str) -> Vec<String> {
    let home = tempfile::tempdir().unwrap();
    let key = SuppressionKey::derive(b"the secret of the tests");
    let transport = Transport::Folder(Folder::new(home.path()));
    let clock = Clock::fixed(build::at(now));
    let postman = Postman::new("test", &build::sender(), key, transport, clock);
    let mut postman = postman.with_question(still_so);
    postman.deliver_due(&ledger.database, || true).unwrap();
    let files = std::fs::read_dir(home.path()).unwrap();
    let read = |file: std::io::Result<std::fs::DirEntry>| {
        Letter::parse(&std::fs::read(file.unwrap().path()).unwrap()).text
    };
    files.map(read).collect()
}

fn an_event_that_is_changed_is_told_anew_in_the_letter_of_the_day(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let publish = |title: &str| {
        let form = build::change(build::meetup(), &[("title", title)]);
        ledger.event(build::draft(&form), State::Published, &[&ama])
    };
    let (zuul, _) = (publish("Zuul Night"), publish("Ironic Night"));
    let once = Choices {
        digest_at: Some(18),
        ..Choices::default()
    };
    let choose = |tx: &mut _| choose(tx, ama.id, &once, build::at("2026-06-17T12:00:00Z"));
    ledger.write(choose);
    plan(&ledger, "2026-06-18T17:00:00Z");
    assert_eq!(plan(&ledger, "2026-06-18T18:00:00Z"), 1);
    let (actor, reason) = (Actor::Service, build::line("The hall is flooded"));
    let at = build::at("2026-06-18T18:00:30Z");
    ledger.write(|tx| {
        let off = CallOff::Cancel;
        event::call_off(tx, &actor, zuul.id, zuul.version, off, reason, at).map(drop)
    });
    assert_eq!(carried(&ledger, "2026-06-18T18:00:40Z"), [""; 0]);
    assert_eq!(plan(&ledger, "2026-06-18T18:01:00Z"), 1);
    let texts = carried(&ledger, "2026-06-18T18:01:10Z");
    assert_eq!(texts.len(), 1);
    let (has, lacks) = ("Ironic Night", "Zuul Night");
    assert!(
        texts[0].contains(has) && !texts[0].contains(lacks),
        "{}",
        texts[0]
    );
    assert_eq!(plan(&ledger, "2026-06-18T18:02:00Z"), 0);
}

fn letters(ledger: &Ledger) -> i64 {
    ledger
        .read(|tx| mail::overview(tx, build::at("2026-06-24T10:00:00Z")))
        .count(OutboxState::Ready)
}

fn replicas_that_plan_at_once_write_each_letter_once(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let kofi = ledger.person(&build::person("Kofi", "kofi@example.org"));
    for _ in 0..3 {
        ledger.event(
            build::draft(&build::meetup()),
            State::Published,
            &[&ama, &kofi],
        );
    }
    plan(&ledger, "2026-06-24T08:00:00Z");
    let written: usize = race(4, |_| plan(&ledger, "2026-06-24T09:00:00Z"))
        .iter()
        .sum();
    assert_eq!((written, letters(&ledger)), (6, 6));
    assert_eq!(plan(&ledger, "2026-06-24T09:01:00Z"), 0);
}

fn a_planner_whose_clock_is_behind_writes_nothing_again(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    ledger.event(build::draft(&build::meetup()), State::Published, &[&ama]);
    plan(&ledger, "2026-06-24T08:00:00Z");
    assert_eq!(plan(&ledger, "2026-06-24T09:30:00Z"), 1);
    for now in [
        "2026-06-24T08:50:00Z",
        "2026-06-24T09:10:00Z",
        "2026-06-24T09:31:00Z",
    ] {
        assert_eq!(plan(&ledger, now), 0, "{now}");
    }
    assert_eq!(letters(&ledger), 1);
}

fn the_first_start_reminds_of_nothing_past(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    ledger.event(build::draft(&build::meetup()), State::Published, &[&ama]);
    assert_eq!(
        plan(&ledger, "2026-06-24T10:00:00Z"),
        0,
        "the planner never ran before"
    );
    assert_eq!(letters(&ledger), 0);
}

fn the_rules_ready_made_are_those_of_the_letter(ledger: Ledger) {
    let found = ledger.read(rules);
    assert!(found.iter().all(|rule| rule.state == RuleState::On));
    let said: Vec<(&str, String, Audience)> = found
        .iter()
        .map(|rule| (rule.slug.as_str(), rule.describe(), rule.audience))
        .collect();
    let of = |slug, when: &str, audience| (slug, when.to_owned(), audience);
    let (organizers, staff) = (Audience::Organizers, Audience::Staff);
    let expected = [
        of(
            "month-before",
            "30 days before it starts, at 09:00",
            organizers,
        ),
        of(
            "details-missing",
            "21 days before it starts, at 09:00",
            organizers,
        ),
        of(
            "cfp-week",
            "7 days before the call for papers closes, at 09:00",
            organizers,
        ),
        of(
            "week-before",
            "7 days before it starts, at 09:00",
            organizers,
        ),
        of(
            "cfp-day",
            "1 day before the call for papers closes, at 09:00",
            organizers,
        ),
        of("day-before", "1 day before it starts, at 09:00", organizers),
        of("how-many", "1 day after it ends, at 10:00", organizers),
        of(
            "waiting",
            "2 days after it was submitted, at the same hour",
            staff,
        ),
        of("nothing-back", "30 days after it ends, at 09:00", staff),
    ];
    assert_eq!(said, expected);
}

fn before(days: i32) -> ReminderRule {
    let slug = build::line(&format!("{days}-before"));
    ReminderRule {
        title: slug.clone(),
        slug,
        anchor: Anchor::Start,
        offset_days: -days,
        local_time: NaiveTime::from_hms_opt(9, 0, 0),
        audience: Audience::Organizers,
        letter: RuleLetter::Reminder,
        worth: Duration::days(14),
        state: RuleState::On,
    }
}

fn evening(zone: Zone, day: NaiveDate) -> Option<When> {
    let time = |hour| day.and_hms_opt(hour, 30, 0).unwrap();
    When::new(
        zone,
        Span::Timed {
            start: time(18),
            end: time(20),
        },
    )
    .ok()
}

#[test]
fn in_every_zone_nine_is_what_its_clocks_show_on_every_day_of_the_year() {
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
    let first: NaiveDate = "2026-01-01".parse().unwrap();
    for zone in Zone::all() {
        // Only days around a change of the clocks can differ from their neighbours.
        let changes = (0..365).filter(|day| {
            let noon = (first + Duration::days(*day))
                .and_hms_opt(12, 0, 0)
                .unwrap()
                .and_utc();
            zone.offset_at(noon) != zone.offset_at(noon + Duration::days(1))
        });
        for day in changes.flat_map(|day| day - 1..day + 9) {
            let day = first + Duration::days(day);
            let Some(when) = evening(zone, day) else {
                continue;
            };
            for days in [1, 7] {
                let from = when.starts_at() - Duration::days(10);
                let due = moments(&before(days), &when, None, from, when.starts_at());
                assert_eq!(due.len(), 1, "{zone} {day}");
                let local = zone.local(due[0].due_at);
                assert_eq!(
                    (local.date(), local.time()),
                    (day - Duration::days(days.into()), nine),
                    "{zone}"
                );
            }
        }
    }
}

fn any_zone() -> impl Strategy<Value = Zone> {
    let zones: Vec<Zone> = Zone::all().collect();
    proptest::sample::select(zones)
}

fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
    let first = build::at("2026-01-01T00:00:00Z").timestamp();
    (0..2 * 365 * 24 * 60i64)
        .prop_map(move |minute| DateTime::from_timestamp(first + minute * 60, 0).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    /// However often and however irregularly the planner runs, each moment falls into one run.
    #[test]
    fn no_moment_falls_between_two_runs_or_into_both(
        zone in any_zone(),
        day in 30..700i64,
        is_weekly in any::<bool>(),
        cuts in proptest::collection::vec(0..60 * 24 * 60i64, 0..6),
        days in prop_oneof![Just(1), Just(7)],
    ) {
        let day = "2026-01-01".parse::<NaiveDate>().unwrap() + Duration::days(day);
        let Some(when) = evening(zone, day) else { return Ok(()) };
        let series = build::draft(&build::weekly_call()).recurrence;
        // The weekly rule of the builder is for Tuesdays; only such a start is a date of it.
        let series = series.filter(|series| is_weekly && series.check(&when).is_ok());
        let from = when.starts_at() - Duration::days(20);
        let mut instants: Vec<_> = cuts.iter().map(|minute| from + Duration::minutes(*minute)).collect();
        instants.extend([from, from + Duration::days(60)]);
        instants.sort();
        let (rule, rule_of) = (before(days), series.as_ref());
        let whole = moments(&rule, &when, rule_of, from, from + Duration::days(60));
        let mut parts = Vec::new();
        for run in instants.windows(2) {
            parts.extend(moments(&rule, &when, rule_of, run[0], run[1]));
        }
        prop_assert_eq!(parts, whole);
    }

    /// A letter waits for the morning, or goes at once when that would be too late; never longer.
    #[test]
    fn a_letter_is_put_off_to_the_next_morning_at_most(
        zone in any_zone(),
        due in any_instant(),
        worth in 1..72i64,
    ) {
        let expires = due + Duration::hours(worth);
        let goes = quiet_until(due, expires, zone);
        prop_assert!(goes >= due && goes < expires);
        prop_assert!(goes - due <= Duration::hours(13), "{} to {}", due, goes);
        let hour = chrono::Timelike::hour(&zone.local(goes));
        let is_day = (8..21).contains(&hour);
        prop_assert!(is_day || goes == due);
    }
}
