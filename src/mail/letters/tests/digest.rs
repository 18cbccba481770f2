//! Digests, and the letter that asks whether somebody wants one.

use super::*;

const PLACE: &str = "https://calendar.example.org";

fn night(lead: Option<&str>) -> DigestEvent {
    DigestEvent {
        title: "Zuul Night <Accra>".to_owned(),
        url: format!("{PLACE}/events/zuul-night"),
        lead: lead.map(str::to_owned),
        when: "Thursday 25 June 2026, 18:30–20:30, Accra time".to_owned(),
        when_for_you: Some("Friday 26 June 2026, 03:30–05:30, Tokyo time".to_owned()),
        was: None,
        place: "Impact Hub, Accra".to_owned(),
    }
}

fn digest(days: Vec<DigestDay>, happened: Vec<DigestEvent>, more: usize) -> Letter {
    Letter::Digest(Digest {
        what: "Meetups in Ghana".to_owned(),
        first: "22 June".to_owned(),
        last: "28 June".to_owned(),
        days,
        happened,
        more,
        page_url: format!("{PLACE}/events?kind=meetup"),
        feed_url: format!("{PLACE}/feed/kind=meetup.ics"),
        manage_url: format!("{PLACE}/act?a=1&b=2"),
        leave_page_url: format!("{PLACE}/digests/token/leave?hl=en"),
        leave_url: format!("{PLACE}/digests/token/leave"),
    })
}

/// The letters about digests, each way they come.
pub(super) fn digests() -> Vec<Letter> {
    let day = DigestDay {
        heading: "Thursday 25 June".to_owned(),
        events: vec![night(Some("New")), night(None)],
    };
    let moved = DigestEvent {
        was: Some("Thursday 9 July 2026, 18:30–20:30, Accra time".to_owned()),
        ..night(Some("Moved"))
    };
    let asks = |is_active| {
        Letter::ConfirmDigest(ConfirmDigest {
            what: "Meetups in Ghana".to_owned(),
            is_active,
            url: format!("{PLACE}/act?a=1&b=2"),
            valid_days: 3,
        })
    };
    vec![
        asks(false),
        asks(true),
        digest(vec![day.clone()], Vec::new(), 0),
        digest(vec![day], vec![moved.clone()], 7),
        digest(Vec::new(), vec![moved], 1),
    ]
}

#[test]
fn a_digest_reads_like_this() {
    let words = digests()[3]
        .render(&sender(), &ama(Locale::English))
        .unwrap();
    assert_eq!(words.subject, "Meetups in Ghana: 22 June – 28 June");
    let leave_url = format!("{PLACE}/digests/token/leave");
    assert_eq!(words.leave_url, Some(leave_url));
    let (said, _) = words.text.split_once("Moved").unwrap();
    assert_eq!(
        said,
        "Hello there,

This comes until 28 June:

Thursday 25 June

    Zuul Night <Accra>
    New
    Thursday 25 June 2026, 18:30–20:30, Accra time
    for you: Friday 26 June 2026, 03:30–05:30, Tokyo time
    Impact Hub, Accra

https://calendar.example.org/events/zuul-night

    Zuul Night <Accra>
    Thursday 25 June 2026, 18:30–20:30, Accra time
    for you: Friday 26 June 2026, 03:30–05:30, Tokyo time
    Impact Hub, Accra

https://calendar.example.org/events/zuul-night

Further ahead

    Zuul Night <Accra>
    "
    );
    for said in ["Instead of Thursday 9 July", "7 more are on the page"] {
        assert!(words.text.contains(said), "{said} in {}", words.text);
    }
}

#[test]
fn what_a_stranger_looks_for_is_no_bait_in_the_letter_that_asks() {
    let asks = Letter::ConfirmDigest(ConfirmDigest {
        what: "Events with “win at evil.example now”".to_owned(),
        is_active: false,
        url: format!("{PLACE}/act"),
        valid_days: 3,
    });
    let words = asks.render(&sender(), &ama(Locale::English)).unwrap();
    assert!(!words.text.contains("evil"), "{}", words.text);
    assert!(
        words.text.contains("the events that were chosen"),
        "{}",
        words.text
    );
}
