mod digest;
mod spam;

use super::*;
use crate::mail::{Address, LeaveKey};
use crate::text::Line;

fn sender() -> Sender {
    Sender {
        name: Line::parse("Folkmoot", 99).unwrap(),
        address: Address::parse("calendar@example.org").unwrap(),
        reply_to: None,
        domain: "calendar.example.org".to_owned(),
        site_url: "https://calendar.example.org".to_owned(),
        leave_key: LeaveKey::derive(b"a secret"),
    }
}

fn ama(locale: Locale) -> Recipient {
    called("Ama", locale)
}

fn called(name: &str, locale: Locale) -> Recipient {
    Recipient {
        address: Address::parse("ama@example.net").unwrap(),
        name: Line::parse(name, 99).unwrap(),
        locale,
    }
}

fn reminder() -> Reminder {
    Reminder {
        title: "OpenInfra <b>Accra</b> & friends".to_owned(),
        news: Ahead::Starts,
        days: 1,
        when: "Tuesday 24 November 2026, 18:00 · Accra time".to_owned(),
        when_for_you: Some("Tuesday 24 November 2026, 19:00 · Berlin time".to_owned()),
        place: "Impact Hub, Accra".to_owned(),
        event_url: "https://calendar.example.org/events/accra".to_owned(),
        manage_url: "https://calendar.example.org/my/events/accra".to_owned(),
        missing: vec![Missing::Register, Missing::Place],
        ics: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_owned(),
        optional: optional(),
    }
}

fn optional() -> Optional {
    Optional {
        leave_url: "https://calendar.example.org/letters/leave/s3cret".to_owned(),
        choices_url: "https://calendar.example.org/my/letters".to_owned(),
    }
}

fn refused() -> Letter {
    Letter::EditionRefused(EditionRefused {
        faults: vec![
            "Accra <meetup>: DTEND is not later than DTSTART (RFC 5545, 3.8.2.2)".to_owned(),
        ],
        untold: 3,
        queue_url: "https://calendar.example.org/act?a=1&b=2".to_owned(),
    })
}

/// The letters to those who look after an event, each way they come.
fn managing() -> Vec<Letter> {
    let title = "Accra <b>meetup</b>".to_owned();
    let url = "https://calendar.example.org/act?a=1&b=2".to_owned();
    let changed = |by: Option<&str>, turn: Option<Turn>, changes: &[&str]| {
        Letter::EventChanged(EventChanged {
            title: title.clone(),
            by: by.map(str::to_owned),
            turn,
            reason: Some("the hall is flooded".to_owned()),
            changes: changes.iter().map(|&change| change.to_owned()).collect(),
            event_url: "https://calendar.example.org/events/accra".to_owned(),
            history_url: url.clone(),
            ics: turn.map(|_| "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_owned()),
        })
    };
    let decided = |outcome, reason: Option<&str>| {
        Letter::EditDecided(EditDecided {
            title: title.clone(),
            outcome,
            changes: vec![
                "Venue: Hall 1 → Hall 2".to_owned(),
                "City: nothing → Accra".to_owned(),
            ],
            reason: reason.map(str::to_owned),
            manage_url: url.clone(),
        })
    };
    let answered = |words: Option<&str>, changes: &[&str]| {
        Letter::Answered(Answered {
            title: title.clone(),
            from: "Kofi".to_owned(),
            words: words.map(str::to_owned),
            changes: changes.iter().map(|&change| change.to_owned()).collect(),
            review_url: url.clone(),
        })
    };
    vec![
        changed(Some("Kofi"), Some(Turn::Cancelled), &["Venue: a → b"]),
        changed(Some("Kofi"), Some(Turn::Back), &[]),
        changed(None, None, &["Venue: a → b", "City: a → b"]),
        changed(Some("Kofi"), None, &[]),
        decided(EditOutcome::Approved, None),
        decided(EditOutcome::Asked, Some("Which hall?\nAnd <when>?")),
        decided(EditOutcome::Rejected, Some("There is no hall 2")),
        answered(
            Some("Hall 2.\nIt has <a> ramp."),
            &["Venue: nothing → Hall 2"],
        ),
        answered(None, &["Venue: nothing → Hall 2", "City: nothing → Accra"]),
        answered(Some("Hall 2."), &[]),
        Letter::HandOver(HandOver {
            title: title.clone(),
            when: "Tuesday 24 November 2026, 18:00".to_owned(),
            giver: "Kofi".to_owned(),
            giver_leaves: true,
            accept_url: url.clone(),
            event_url: "https://calendar.example.org/events/accra".to_owned(),
            valid_days: 14,
        }),
        Letter::SeriesEnds(SeriesEnds {
            title: title.clone(),
            repeats: "every Tuesday until 29 December 2026".to_owned(),
            last_day: "Tuesday 29 December 2026".to_owned(),
            renewed_until: "Monday 29 November 2027".to_owned(),
            renew_url: url.clone(),
            manage_url: "https://calendar.example.org/my/events/accra".to_owned(),
            optional: optional(),
        }),
    ]
}

fn all() -> Vec<Letter> {
    let mut letters = single();
    letters.extend(managing());
    letters.extend(digest::digests());
    letters
}

/// The letters that come in one way.
fn single() -> Vec<Letter> {
    let title = "Accra meetup".to_owned();
    let when = "Tuesday 24 November 2026, 18:00".to_owned();
    let url = "https://calendar.example.org/act?a=1&b=2".to_owned();
    let reason = "Please name the venue.\nAnd <the> street.".to_owned();
    vec![
        refused(),
        Letter::HowMany(HowMany {
            title: title.clone(),
            when: when.clone(),
            answer_url: url.clone(),
            lacks_recording: true,
            valid_days: 60,
            optional: optional(),
        }),
        Letter::StaffTask(StaffTask {
            title: title.clone(),
            when: when.clone(),
            task: "It has waited for review since Monday.".to_owned(),
            url: url.clone(),
            optional: optional(),
        }),
        Letter::Announcement(Announcement {
            subject: "Rooms in Accra".to_owned(),
            text: format!("the rooms are open:\n\n{url}"),
            html: format!(
                "<p>the <b>rooms</b> are open: <a href=\"{}\">look</a></p>",
                url.replace('&', "&#38;")
            ),
        }),
        Letter::SignIn(SignIn {
            sign_in_url: url.clone(),
            code: Some("K7QM-2XWA".to_owned()),
            valid_minutes: 10,
        }),
        Letter::ConfirmSubmission(ConfirmSubmission {
            title: title.clone(),
            confirm_url: url.clone(),
            valid_hours: 48,
        }),
        Letter::ContinueSubmission(ContinueSubmission {
            continue_url: url.clone(),
            valid_days: 14,
        }),
        Letter::SubmissionReceived(SubmissionReceived {
            title: title.clone(),
            when: when.clone(),
            edit_url: url.clone(),
        }),
        Letter::Approved(Approved {
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
            title: title.clone(),
            reason: reason.clone(),
            edit_url: url.clone(),
        }),
        Letter::TakenDown(TakenDown {
            title: title.clone(),
            reason: reason.clone(),
        }),
        Letter::ReportSettled(ReportSettled {
            title: title.clone(),
            words: reason.clone(),
        }),
        Letter::Rejected(Rejected {
            title,
            reason: reason.clone(),
        }),
        Letter::Reminder(reminder()),
        Letter::ReminderDigest(ReminderDigest {
            reminders: vec![reminder(), reminder()],
            optional: optional(),
        }),
        Letter::GroupRequest(GroupRequest {
            group: "OpenInfra <b>Accra</b>".to_owned(),
            from: "Esi".to_owned(),
            words: reason.clone(),
            manage_url: url.clone(),
        }),
        Letter::GroupInvitation(GroupInvitation {
            group: "OpenInfra Accra".to_owned(),
            from: "Kofi".to_owned(),
            accept_url: url.clone(),
            valid_days: 14,
        }),
        Letter::GroupQuestion(GroupQuestion {
            group: "OpenInfra Accra".to_owned(),
            answer_url: url.clone(),
            days_left: 30,
            is_again: true,
        }),
        Letter::GroupNews(GroupNews {
            group: "OpenInfra Accra".to_owned(),
            turn: GroupTurn::CalendarFails,
            reason: Some(reason.clone()),
            url: url.clone(),
        }),
        Letter::GroupNews(GroupNews {
            group: "OpenInfra Accra".to_owned(),
            turn: GroupTurn::NotTaken,
            reason: Some(reason),
            url,
        }),
    ]
}

#[test]
fn every_letter_in_every_language_greets_says_why_it_came_and_leaves_no_gaps() {
    for (letter, locale) in all()
        .iter()
        .flat_map(|it| Locale::ALL.map(|locale| (it, locale)))
    {
        let words = letter.render(&sender(), &ama(locale)).unwrap();
        assert!(
            !words.subject.is_empty() && !words.subject.contains('\n'),
            "{words:?}"
        );
        let greets_nobody = matches!(
            letter.kind(),
            LetterKind::ContinueSubmission
                | LetterKind::ReportSettled
                | LetterKind::ConfirmDigest
                | LetterKind::Digest
        );
        for text in [&words.subject, &words.text, &words.html] {
            // A text that is missing is said as its key, a value as its name in braces.
            let has_gap = text.contains("letter-")
                || text.contains("digest-")
                || text.contains("{$")
                || text.contains("{ $");
            assert!(!has_gap, "{} {text}", locale.tag());
        }
        for body in [&words.text, &words.html] {
            assert!(body.contains("Ama") != greets_nobody, "{body}");
            assert!(body.contains("https://calendar.example.org"), "{body}");
        }
        let (_, foot) = words.text.rsplit_once("\n-- \n").unwrap();
        assert_eq!(foot.lines().count(), 2, "{foot}");
        assert!(foot.lines().all(|line| !line.is_empty()), "{foot}");
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
fn a_letter_is_in_the_language_of_its_reader_and_those_to_staff_in_english() {
    for letter in all() {
        let english = letter.render(&sender(), &ama(Locale::English)).unwrap();
        for locale in Locale::ALL.into_iter().skip(1) {
            let own = letter.render(&sender(), &ama(locale)).unwrap();
            if letter.kind().is_to_staff() {
                assert_eq!(own, english);
                continue;
            }
            let said = |words: &Rendered| words.text.lines().next().map(str::to_owned);
            let is_french = locale == Locale::French;
            assert!(is_french || said(&own) != said(&english), "{}", own.text);
            let (tag, direction) = (locale.tag(), locale.direction());
            let html = format!("<html lang=\"{tag}\" dir=\"{direction}\">");
            assert!(own.html.contains(&html), "{}", own.html);
        }
    }
}

#[test]
fn text_and_html_say_the_same() {
    for (letter, locale) in all()
        .iter()
        .flat_map(|it| Locale::ALL.map(|locale| (it, locale)))
    {
        if letter.kind() == LetterKind::Announcement {
            continue;
        }
        let words = letter.render(&sender(), &ama(locale)).unwrap();
        let (_, body) = words.html.split_once("<body").unwrap();
        let shown = plain(body);
        for line in words.text.lines().filter(|line| *line != "-- ") {
            let line = line.trim().trim_start_matches("- ");
            let line = line.replace(['\u{2068}', '\u{2069}'], "");
            // What stands before an address in the text is the name of a link in HTML.
            let line = line.trim_end_matches([':', '：', ' ', '\u{a0}', '\u{202f}']);
            for part in line.split(" · ") {
                let is_shown = shown.contains(part) || words.html.contains(&escape(part));
                assert!(is_shown, "{part:?} in {shown}");
            }
        }
    }
}

/// The words of HTML.
fn plain(html: &str) -> String {
    let pieces = html.split('<').map(|piece| match piece.split_once('>') {
        Some((tag, rest)) if tag.starts_with("br") => format!("\n{rest}"),
        Some((_, rest)) => rest.to_owned(),
        None => piece.to_owned(),
    });
    let text: String = pieces.collect();
    let marks = [
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#38;", "&"),
    ];
    marks
        .into_iter()
        .fold(text, |text, (mark, sign)| text.replace(mark, sign))
}

fn escape(text: &str) -> String {
    text.replace('&', "&#38;")
}

/// There is nowhere to go from these.
fn ends_something(kind: LetterKind) -> bool {
    matches!(
        kind,
        LetterKind::Rejected | LetterKind::TakenDown | LetterKind::ReportSettled
    )
}

#[test]
fn every_letter_has_its_link_but_those_that_end_something_in_text_and_html() {
    for letter in all()
        .into_iter()
        .filter(|letter| !ends_something(letter.kind()))
    {
        let words = letter.render(&sender(), &ama(Locale::English)).unwrap();
        let path = match letter.kind() {
            LetterKind::Reminder | LetterKind::ReminderDigest => "/my/events/accra",
            _ => "/act?a=1&b=2",
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
    let words = Letter::Reminder(reminder())
        .render(&sender(), &ama(Locale::English))
        .unwrap();
    assert_eq!(words.subject, "OpenInfra <b>Accra</b> & friends: tomorrow");
    assert_eq!(
        words.text,
        "Hello Ama,

Your event is tomorrow

    OpenInfra <b>Accra</b> & friends
    Tuesday 24 November 2026, 18:00 · Accra time
    for you: Tuesday 24 November 2026, 19:00 · Berlin time
    Impact Hub, Accra

https://calendar.example.org/events/accra

People look for these on its page and do not find them yet:

  - a link to register
  - the venue or its address

Is it moved or cancelled, or is something to add? Please say so, and every calendar follows.

Change, move or cancel it:
https://calendar.example.org/my/events/accra

The event as it is now is attached for your own calendar.

Choose which letters you get, and when:
https://calendar.example.org/my/letters

No more letters of this sort:
https://calendar.example.org/letters/leave/s3cret

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
            title: bait.to_owned(),
            confirm_url: "https://calendar.example.org/confirm/x".to_owned(),
            valid_hours: 48,
        });
        let words = letter
            .render(&sender(), &called(bait, Locale::English))
            .unwrap();
        for part in [&words.subject, &words.text, &words.html] {
            assert!(!part.contains("evil") && !part.contains('ｅ'), "{part}");
        }
        assert!(words.text.starts_with("Hello there,") && words.text.contains("your event"));
    }
}

#[test]
fn staff_are_told_what_is_wrong_and_how_much_more_there_is() {
    let words = refused().render(&sender(), &ama(Locale::English)).unwrap();
    let fault = "  - Accra <meetup>: DTEND is not later than DTSTART (RFC 5545, 3.8.2.2)\n";
    assert!(words.text.contains(fault), "{}", words.text);
    assert!(words.text.contains("and 3 more"), "{}", words.text);
    assert!(
        words.html.contains("Accra &#60;meetup&#62;"),
        "{}",
        words.html
    );
}

#[test]
fn what_changed_is_told_line_by_line() {
    let words = managing()[0]
        .render(&sender(), &ama(Locale::English))
        .unwrap();
    let told = "Kofi changed an event that you organize:\n\n    Accra <b>meetup</b>\n\n\
                It is cancelled: the hall is flooded\n\n  - Venue: a → b\n\nSee what changed, and put it back:\n";
    assert!(words.text.contains(told), "{}", words.text);
    assert!(
        words.html.contains("Accra &#60;b&#62;meetup"),
        "{}",
        words.html
    );
    let nothing = managing()[3]
        .render(&sender(), &ama(Locale::English))
        .unwrap();
    let told = "\n\nIn the end everything stands as it did before.\n\nSee what changed, and put it back:\n";
    assert!(nothing.text.contains(told), "{}", nothing.text);
}

#[test]
fn what_staff_decided_about_a_change_is_told_with_their_words() {
    let [approved, asked, rejected] = [4, 5, 6].map(|at| {
        managing()[at]
            .render(&sender(), &ama(Locale::English))
            .unwrap()
    });
    let changes =
        "    Accra <b>meetup</b>\n\n  - Venue: Hall 1 → Hall 2\n  - City: nothing → Accra\n\n";
    let told = format!("Your change is public:\n\n{changes}See my event:\n");
    assert!(approved.text.contains(&told), "{}", approved.text);
    let told = format!(
        "{changes}This is what our staff wrote:\n\n    Which hall?\n    And <when>?\n\nWhat you entered is kept."
    );
    assert!(asked.text.contains(&told), "{}", asked.text);
    assert!(asked.html.contains("And &#60;when&#62;?"), "{}", asked.html);
    assert!(
        rejected.text.contains("did not take it"),
        "{}",
        rejected.text
    );
    assert!(
        rejected.subject.starts_with("Your change was not taken: "),
        "{}",
        rejected.subject
    );
}

#[test]
fn who_hands_an_event_over_carries_no_bait_to_a_stranger() {
    let bait = "evil.example".to_owned();
    let hand_over = managing().into_iter().find_map(|letter| match letter {
        Letter::HandOver(letter) => Some(letter),
        _ => None,
    });
    let letter = hand_over.unwrap();
    let letter = HandOver {
        giver: bait.clone(),
        ..letter
    };
    let words = Letter::HandOver(letter)
        .render(&sender(), &called(&bait, Locale::English))
        .unwrap();
    for text in [&words.subject, &words.text, &words.html] {
        assert!(!text.contains(&bait), "{text}");
    }
    assert!(
        words.text.contains("One of its organizers asks you"),
        "{}",
        words.text
    );
}

#[test]
fn an_invitation_to_a_typed_address_carries_no_bait() {
    let bait = "evil.example".to_owned();
    let letter = Letter::GroupInvitation(GroupInvitation {
        group: bait.clone(),
        from: bait.clone(),
        accept_url: "https://calendar.example.org/invitations/s3cret".to_owned(),
        valid_days: 14,
    });
    let words = letter
        .render(&sender(), &called(&bait, Locale::English))
        .unwrap();
    for text in [&words.subject, &words.text, &words.html] {
        assert!(!text.contains(&bait), "{text}");
    }
    assert!(words.text.contains("one of its leads"), "{}", words.text);
}

#[test]
fn what_is_sent_of_our_own_accord_can_be_left_with_one_click_and_nothing_else() {
    // Digests of events have an address of their own.
    for letter in all()
        .into_iter()
        .filter(|it| it.kind() != LetterKind::Digest)
    {
        let words = letter.render(&sender(), &ama(Locale::English)).unwrap();
        let (kind, leave) = (letter.kind(), optional().leave_url);
        // Staff write announcements to those who organize, about what they organize.
        let is_optional = kind.is_reminder() && kind != LetterKind::Announcement;
        assert_eq!(
            words.leave_url,
            is_optional.then(|| leave.clone()),
            "{kind}"
        );
        assert_eq!(words.text.contains(&leave), is_optional, "{kind}");
        assert_eq!(
            words.text.contains(&optional().choices_url),
            is_optional,
            "{kind}"
        );
    }
}

#[test]
fn a_letter_says_in_its_subject_that_an_event_is_off_or_elsewhere() {
    let subjects: Vec<String> = managing()[..4]
        .iter()
        .map(|it| it.render(&sender(), &ama(Locale::English)).unwrap().subject)
        .collect();
    let title = "Accra <b>meetup</b>";
    assert_eq!(
        subjects,
        [
            format!("Cancelled: {title}"),
            format!("It takes place after all: {title}"),
            format!("Changed: {title}"),
            format!("Changed: {title}"),
        ]
    );
}
