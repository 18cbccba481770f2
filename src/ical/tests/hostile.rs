//! Text that tries to be more than text, in every field a person can write into.

use proptest::prelude::*;

use super::*;
use crate::event::Coordinates;

/// An event with `text` wherever people write. What the door refuses (control characters) is not
/// in it, for the types refuse it.
fn everywhere(text: &str) -> Option<Listing> {
    let words = Line::parse(text, 100_000).ok()?;
    let when = timed(
        "Asia/Ho_Chi_Minh",
        "2026-12-03T18:30:00",
        "2026-12-03T21:00:00",
    );
    let mut listing = meetup("hostile", "placeholder", when);
    listing.draft.title = words.clone();
    listing.draft.summary = Some(words.clone());
    listing.draft.description = Some(Prose::parse(&format!("{text}\n\n{text}"), 300_000).ok()?);
    listing.draft.place = Place {
        venue: Some(words.clone()),
        address: Some(words.clone()),
        city: Some(words.clone()),
        country: None,
        coordinates: Coordinates::new(21.03, 105.85),
    };
    listing.hosts[0].name = words.clone();
    listing.state = State::Cancelled;
    listing.state_reason = Some(words);
    Some(listing)
}

const NAMES: [&str; 21] = [
    "BEGIN",
    "UID",
    "SEQUENCE",
    "DTSTAMP",
    "CREATED",
    "LAST-MODIFIED",
    "DTSTART",
    "DTEND",
    "STATUS",
    "TRANSP",
    "CLASS",
    "SUMMARY",
    "LOCATION",
    "GEO",
    "X-APPLE-STRUCTURED-LOCATION",
    "DESCRIPTION",
    "URL",
    "CATEGORIES",
    "ORGANIZER",
    "X-MICROSOFT-CDO-BUSYSTATUS",
    "END",
];

fn assert_harmless(listing: &Listing) {
    let text = printed(listing);
    assert!(text.ends_with("END:VEVENT\r\n"));
    for physical in text.split_terminator("\r\n") {
        assert!(
            physical.len() <= 75,
            "{} octets: {physical:?}",
            physical.len()
        );
        assert!(
            !physical.is_empty() && !physical.chars().any(char::is_control),
            "{physical:?}"
        );
    }
    let lines = unfolded(&text);
    let names: Vec<&str> = lines
        .iter()
        .map(|line| line.split([':', ';']).next().unwrap())
        .collect();
    assert_eq!(names, NAMES, "{text}");
    assert!(values(&text, "SUMMARY")[0].chars().count() <= 255 * 2);
    let organizer = &values(&text, "ORGANIZER")[0];
    assert!(
        organizer.ends_with(":mailto:noreply@calendar.example.org"),
        "{organizer}"
    );
    assert!(organizer.matches('"').count() <= 2, "{organizer}");
}

#[test]
fn hostile_texts_leave_as_many_lines_as_harmless_ones() {
    for text in [
        "\"; X-EVIL=1:\\, \\\\; ^n ^' ^^",
        "END:VEVENT",
        "\\nATTENDEE:mailto:victim@example.org",
        "a\\r\\nBEGIN:VALARM",
        ";CN=\"x\":mailto:a@example.org,b",
        "👩‍👩‍👧‍👦🇻🇳👍🏽 gia đình ệ".repeat(40).trim(),
        "漢字かな交じり文、".repeat(60).trim(),
        "Z\u{301}\u{302}\u{303}".repeat(80).trim(),
        "<script>alert(1)</script> [x](javascript:alert(1)) `code` **b**",
        "\u{FFFD}?\u{200D}\u{2066}rtl\u{2069}\u{00A0}x",
        "a".repeat(5_000).as_str(),
    ] {
        assert_harmless(&everywhere(text).unwrap_or_else(|| panic!("{text:?}")));
    }
}

#[test]
fn control_characters_do_not_get_in_at_all() {
    for text in [
        "a\r\nb",
        "a\nb",
        "a\rb",
        "a\u{0}b",
        "a\u{1b}[0m",
        "a\u{85}b",
        "a\u{2028}b",
    ] {
        assert!(everywhere(text).is_none(), "{text:?}");
    }
}

#[test]
fn a_calendar_cannot_be_broken_by_its_head() {
    let evil = "x\r\nBEGIN:VEVENT\u{2028}\";:,^\\";
    let head = CalendarHead {
        name: evil.into(),
        description: evil.into(),
        source_url: Some(format!("https://calendar.example.org/{evil}")),
        page_url: "javascript:alert(1)".into(),
        color: None,
        last_modified: utc("2026-10-02T09:30:00Z"),
    };
    let publisher = Publisher {
        name: evil.into(),
        ..publisher()
    };
    let text = calendar(&head, &publisher, std::iter::empty(), std::iter::empty());
    let lines = unfolded(&text);
    assert_eq!(lines.len(), 14, "{text}");
    assert_eq!(lines[5], "NAME:x BEGIN:VEVENT \"\\;:\\,^\\\\");
    assert_eq!(lines[7], "DESCRIPTION:x\\nBEGIN:VEVENT\\n\"\\;:\\,^\\\\");
    assert!(
        !text.contains("SOURCE") && !text.contains("javascript"),
        "{text}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_passes_the_door_is_harmless(text in "\\PC{1,120}") {
        if let Some(listing) = everywhere(&text) {
            assert_harmless(&listing);
        }
    }

    #[test]
    fn so_is_markdown_of_any_shape(text in "[-*#>` \\[\\]()a-z0-9.\n<&;\\\\_~|:/]{1,200}") {
        let when = timed("Etc/UTC", "2026-12-03T18:30:00", "2026-12-03T21:00:00");
        if let Ok(prose) = Prose::parse(&text, 1_000) {
            let mut listing = meetup("markdown", "Markdown", when);
            listing.draft.description = Some(prose);
            let printed = printed(&listing);
            prop_assert_eq!(unfolded(&printed).len(), 18, "{}", printed);
        }
    }
}
