use super::*;
use crate::event::sample::meetup as draft;

fn told(before: &EventDraft, after: &EventDraft) -> Vec<String> {
    let differences = differences(before, after, &Called::default());
    differences.iter().map(Difference::in_a_line).collect()
}

#[test]
fn every_difference_is_told_in_the_words_of_the_page() {
    let before = draft(&[]);
    for (field, value, said) in [
        ("title", "Zuul day", "Title: Zuul night → Zuul day"),
        ("kind", "sig", "Kind: Meetup → SIG or working group"),
        ("summary", "Gates", "In one sentence: nothing → Gates"),
        (
            "end_time",
            "21:00",
            "When: Thursday 26 November 2026, 18:30–20:30, Accra time (Africa/Accra, UTC+0) → \
             Thursday 26 November 2026, 18:30–21:00, Accra time (Africa/Accra, UTC+0)",
        ),
        ("repeats", "weekly", "Repeats: nothing → every Thursday"),
        ("city", "Accra", "City: nothing → Accra"),
        ("country", "GH", "Country: nothing → Ghana"),
        (
            "recording",
            "https://example.org/v",
            "Recording: nothing → https://example.org/v",
        ),
        (
            "cfp_closes_date",
            "2026-11-01",
            "Call for papers closes: nothing → Sunday 1 November 2026, 23:59",
        ),
        ("languages", "fr", "Languages: English → Français"),
        ("tags", "ci, cd", "Tags: nothing → cd, ci"),
    ] {
        let after = draft(&[(field, value)]);
        assert_eq!(told(&before, &after), [said]);
        assert_eq!(told(&after, &after), [""; 0]);
    }
}

#[test]
fn dates_that_differ_from_the_rule_are_told_by_their_day() {
    let before = draft(&[("repeats", "weekly")]);
    let mut after = before.clone();
    let series = after.recurrence.as_mut().unwrap();
    let at = |text: &str| text.parse::<chrono::NaiveDateTime>().unwrap();
    series.skipped.insert(at("2026-12-03T18:30:00"));
    let reason = Some(Line::parse("Holidays", 99).unwrap());
    series
        .overrides
        .insert(at("2026-12-24T18:30:00"), Override::Cancelled { reason });
    let span = crate::recurrence::Span::Timed {
        start: at("2026-12-11T17:00:00"),
        end: at("2026-12-11T19:00:00"),
    };
    series
        .overrides
        .insert(at("2026-12-10T18:30:00"), Override::Moved { span });
    assert_eq!(
        told(&before, &after),
        [
            "Left-out dates: nothing → Thursday 3 December 2026",
            "Moved dates: nothing → Thursday 10 December 2026 to Friday 11 December 2026, 17:00–19:00, \
             Accra time (Africa/Accra, UTC+0)",
            "Cancelled dates: nothing → Thursday 24 December 2026: Holidays",
        ]
    );
}

#[test]
fn groups_and_events_are_called_by_their_names() {
    let (before, mut after) = (draft(&[]), draft(&[]));
    let (group, event) = (GroupId::new(), EventId::new());
    after.hosts = vec![group];
    after.parent = Some(event);
    let called = Called {
        groups: [(group, "OpenInfra Accra".to_owned())].into(),
        events: BTreeMap::new(),
    };
    let told: Vec<String> = differences(&before, &after, &called)
        .iter()
        .map(Difference::in_a_line)
        .collect();
    assert_eq!(
        told,
        [
            "Hosted by: nothing → OpenInfra Accra",
            "Part of: nothing → (one that is gone)"
        ]
    );
}

#[test]
fn of_a_long_text_the_lines_that_differ_are_shown_with_the_words_that_do() {
    let before = draft(&[("description", "One\n\nTwo\n\nThree of us all\n\nFour")]);
    let after = draft(&[("description", "One\n\nTwo\n\nThree of us, and you\n\nFour")]);
    let [difference] = &differences(&before, &after, &Called::default())[..] else {
        panic!("one difference")
    };
    assert_eq!(difference.in_a_line(), "Description: changed");
    let lines = difference.lines();
    let sides: Vec<Side> = lines.iter().map(|line| line.side).collect();
    assert_eq!(
        sides,
        [Side::Gap, Side::Both, Side::Before, Side::After, Side::Both]
    );
    let text = |line: &DiffLine| {
        line.pieces
            .iter()
            .map(|(_, text)| text.as_str())
            .collect::<String>()
    };
    assert_eq!(text(&lines[2]), "Three of us all");
    assert_eq!(text(&lines[3]), "Three of us, and you");
    let emphasized: Vec<&str> = lines[3]
        .pieces
        .iter()
        .filter(|(differs, _)| *differs)
        .map(|(_, text)| text.as_str())
        .collect();
    assert_eq!(emphasized, ["us, and", "you"]);
}

#[test]
fn the_longest_texts_are_compared_in_no_time() {
    let words = |seed: u32| -> String {
        let word = |number: u32| format!("w{}", number.wrapping_mul(2_654_435_761 ^ seed) % 5_000);
        (0..3_000).map(word).collect::<Vec<_>>().join(" ")
    };
    let (one, other) = (words(1), words(2));
    let before = draft(&[("description", &one)]);
    let after = draft(&[("description", &other)]);
    let begun = std::time::Instant::now();
    let lines: usize = differences(&before, &after, &Called::default())
        .iter()
        .map(|it| it.lines().len())
        .sum();
    assert_eq!(lines, 2);
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
}
