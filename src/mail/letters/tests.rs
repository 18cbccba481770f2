use super::*;
use crate::mail::Address;
use crate::text::Line;

fn sender() -> Sender {
    Sender {
        name: Line::parse("Folkmoot", 99).unwrap(),
        address: Address::parse("calendar@example.org").unwrap(),
        reply_to: None,
        domain: "calendar.example.org".to_owned(),
        site_url: "https://calendar.example.org".to_owned(),
    }
}

fn reminder() -> Reminder {
    Reminder {
        name: "Ama".to_owned(),
        title: "OpenInfra <b>Accra</b> & friends".to_owned(),
        how_soon: "tomorrow".to_owned(),
        when: "Tuesday 24 November 2026, 18:00 · Accra time".to_owned(),
        when_for_you: Some("Tuesday 24 November 2026, 19:00 · Berlin time".to_owned()),
        place: "Impact Hub, Accra".to_owned(),
        event_url: "https://calendar.example.org/events/accra".to_owned(),
        manage_url: "https://calendar.example.org/my/events/accra".to_owned(),
        missing: vec![
            "a link to register".to_owned(),
            "the street address".to_owned(),
        ],
        ics: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_owned(),
    }
}

fn all() -> Vec<Letter> {
    let (name, title) = ("Ama".to_owned(), "Accra meetup".to_owned());
    let when = "Tuesday 24 November 2026, 18:00".to_owned();
    let url = "https://calendar.example.org/act?a=1&b=2".to_owned();
    let reason = "Please name the venue.\nAnd <the> street.".to_owned();
    vec![
        Letter::SignIn(SignIn {
            name: name.clone(),
            sign_in_url: url.clone(),
            valid_minutes: 10,
        }),
        Letter::ConfirmSubmission(ConfirmSubmission {
            name: name.clone(),
            title: title.clone(),
            confirm_url: url.clone(),
            valid_hours: 48,
        }),
        Letter::SubmissionReceived(SubmissionReceived {
            name: name.clone(),
            title: title.clone(),
            when: when.clone(),
            edit_url: url.clone(),
        }),
        Letter::Approved(Approved {
            name: name.clone(),
            title: title.clone(),
            when: when.clone(),
            when_for_you: None,
            place: "Accra".to_owned(),
            event_url: url.clone(),
            ics_url: url.clone(),
            feed_url: url.clone(),
            manage_url: url.clone(),
        }),
        Letter::ChangesAsked(ChangesAsked {
            name: name.clone(),
            title: title.clone(),
            reason: reason.clone(),
            edit_url: url,
        }),
        Letter::Rejected(Rejected {
            name,
            title,
            reason,
        }),
        Letter::Reminder(reminder()),
    ]
}

#[test]
fn every_letter_greets_says_why_it_came_and_leaves_no_gaps() {
    for letter in all() {
        let words = letter.render(&sender()).unwrap();
        assert!(
            !words.subject.is_empty() && !words.subject.contains('\n'),
            "{words:?}"
        );
        for body in [&words.text, &words.html] {
            assert!(
                body.contains("Ama") && body.contains("You get this because"),
                "{body}"
            );
            assert!(body.contains("https://calendar.example.org"), "{body}");
        }
        assert!(!words.text.contains("\n\n\n"), "{}", words.text);
        assert!(words.html.starts_with("<!doctype html>"), "{}", words.html);
        assert!(
            !words.html.contains("<script") && !words.html.contains("<img"),
            "{}",
            words.html
        );
    }
}

#[test]
fn every_letter_but_a_rejection_has_its_link_in_text_and_html() {
    for letter in all()
        .into_iter()
        .filter(|letter| letter.kind() != LetterKind::Rejected)
    {
        let words = letter.render(&sender()).unwrap();
        let path = if letter.kind() == LetterKind::Reminder {
            "/my/events/accra"
        } else {
            "/act?a=1&b=2"
        };
        assert!(
            words
                .text
                .lines()
                .any(|line| line == format!("https://calendar.example.org{path}")),
            "{}",
            words.text
        );
        let escaped = path.replace('&', "&#38;");
        assert!(
            words
                .html
                .contains(&format!("href=\"https://calendar.example.org{escaped}\"")),
            "{}",
            words.html
        );
    }
}

#[test]
fn a_reminder_reads_like_this() {
    let words = Letter::Reminder(reminder()).render(&sender()).unwrap();
    assert_eq!(words.subject, "OpenInfra <b>Accra</b> & friends: tomorrow");
    assert_eq!(
        words.text,
        "Hello Ama,

your event is tomorrow:

    OpenInfra <b>Accra</b> & friends
    Tuesday 24 November 2026, 18:00 · Accra time
    for you: Tuesday 24 November 2026, 19:00 · Berlin time
    Impact Hub, Accra

https://calendar.example.org/events/accra

People look for these on its page and do not find them yet:

    - a link to register
    - the street address

Is it moved or cancelled, or is something to add? Please say so here, and every calendar follows:
https://calendar.example.org/my/events/accra

The event is attached for your own calendar.

--\x20
You get this because you organize this event.
Folkmoot · https://calendar.example.org
"
    );
    assert!(
        words
            .html
            .contains("OpenInfra &#60;b&#62;Accra&#60;/b&#62; &#38; friends"),
        "{}",
        words.html
    );
    assert!(words.ics.is_some());
}

#[test]
fn the_letter_to_an_unproven_address_carries_no_bait() {
    for bait in [
        "Win at https://evil.example",
        "visit evil.example now",
        "mail x@evil.example",
        "ｅｖｉｌ．ｃｏｍ",
    ] {
        let letter = Letter::ConfirmSubmission(ConfirmSubmission {
            name: bait.to_owned(),
            title: bait.to_owned(),
            confirm_url: "https://calendar.example.org/confirm/x".to_owned(),
            valid_hours: 48,
        });
        let words = letter.render(&sender()).unwrap();
        for part in [&words.subject, &words.text, &words.html] {
            assert!(!part.contains("evil") && !part.contains('ｅ'), "{part}");
        }
        assert!(words.text.starts_with("Hello there,") && words.text.contains("your event"));
    }
    let plain = excerpt(&"a".repeat(300), 100);
    assert_eq!(plain.chars().count(), 101);
}
