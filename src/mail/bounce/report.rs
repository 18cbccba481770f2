//! Reports that a letter could not be delivered (RFC 3464), read from whatever comes. Pure.

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

use crate::mail::words::{enhanced, is_status};

/// The largest report that is looked at, in bytes: our longest letter in it, several times over.
pub const LARGEST: usize = 1024 * 1024;

/// What a report says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::mail) struct Report {
    /// The addresses it came to, one of which may name the letter.
    pub came_to: Vec<String>,
    /// The Message-ID of the letter, with angle brackets.
    pub message_id: Option<String>,
    /// The status code, such as `5.1.1`.
    pub status: String,
    /// What the server said that refused the letter.
    pub words: String,
}

/// Reads a report of a delivery that failed; `None` for everything else: delays, successes, automatic
/// answers, letters of people.
pub(in crate::mail) fn read(message: &[u8]) -> Option<Report> {
    if message.len() > LARGEST {
        return None;
    }
    let message = MessageParser::default().parse(message)?;
    // OpenSMTPD calls its reports `multipart/mixed`; a report that somebody forwards is one part deeper.
    let status = part_of(&message, "delivery-status")?;
    let recipients = recipients(&String::from_utf8_lossy(status.contents()));
    let failed = recipients.into_iter().find(|it| {
        it.field("action")
            .is_some_and(|action| action.eq_ignore_ascii_case("failed"))
    })?;
    // "smtp; 550 5.1.1 no such user": the type before the words (RFC 3464, 2.3.6).
    let words = match failed.field("diagnostic-code") {
        Some(words) => words.split_once(';').map_or(words, |(_, words)| words),
        None => {
            let recipient = failed.field("final-recipient");
            let prose = recipient.and_then(|it| prose_about(&message, it));
            prose.unwrap_or_default()
        }
    };
    Some(Report {
        came_to: addresses(&message),
        message_id: original_id(&message),
        status: status_of(failed.field("status").unwrap_or_default(), words)?,
        words: words.trim().to_owned(),
    })
}

/// What the report says of the recipient to people: "kofi@example.net: 550 5.1.1 no such user".
fn prose_about<'a>(message: &'a Message<'a>, recipient: &str) -> Option<&'a str> {
    let (_, recipient) = recipient.split_once(';')?;
    let prose = message.text_part(0)?.text_contents()?;
    let mut said = prose
        .lines()
        .filter_map(|line| line.trim().strip_prefix(recipient.trim()));
    said.find_map(|rest| rest.strip_prefix(':'))
}

/// The code in the field; where that only says "failed", the one in the server's words says more.
fn status_of(field: &str, words: &str) -> Option<String> {
    let stated = field.split_whitespace().next().filter(|it| is_status(it));
    let said = enhanced(words.trim());
    let is_vague = |it: &&str| it.ends_with(".0.0");
    let status = stated.filter(|it| !is_vague(it)).or(said).or(stated)?;
    (!status.starts_with('2')).then(|| status.to_owned())
}

/// The addresses in the headers in which servers say whom a letter was for.
fn addresses(message: &Message<'_>) -> Vec<String> {
    const NAMES: [&str; 4] = ["Delivered-To", "X-Original-To", "Envelope-To", "To"];
    let raw = NAMES.iter().filter_map(|name| message.header_raw(*name));
    raw.flat_map(|text| text.split(|c: char| c.is_whitespace() || "<>,;:\"".contains(c)))
        .filter(|word| word.contains('@'))
        .take(20)
        .map(str::to_owned)
        .collect()
}

/// The Message-ID of the letter that came back: of the whole of it, or of its headers.
fn original_id(message: &Message<'_>) -> Option<String> {
    let whole = message.parts.iter().find_map(|part| match &part.body {
        PartType::Message(letter) => letter.message_id().map(str::to_owned),
        _ => None,
    });
    let of_headers = || {
        let headers = part_of(message, "rfc822-headers")?;
        let letter = MessageParser::default().parse(headers.contents())?;
        letter.message_id().map(str::to_owned)
    };
    whole.or_else(of_headers).map(|id| format!("<{id}>"))
}

fn part_of<'a>(message: &'a Message<'a>, subtype: &str) -> Option<&'a MessagePart<'a>> {
    message.parts.iter().find(|part| {
        let kind = part.content_type().and_then(|kind| kind.subtype());
        kind.is_some_and(|it| it.eq_ignore_ascii_case(subtype))
    })
}

/// What a report says of one recipient.
struct Fields(Vec<(String, String)>);

impl Fields {
    fn field(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(it, _)| it == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// The groups of fields of a delivery status; the first, about the report itself, is one of them.
fn recipients(text: &str) -> Vec<Fields> {
    let mut groups = vec![Fields(Vec::new())];
    for line in text.lines().take(2000) {
        let Some(group) = groups.last_mut() else {
            break;
        };
        if line.trim().is_empty() {
            if !group.0.is_empty() {
                groups.push(Fields(Vec::new()));
            }
        } else if line.starts_with([' ', '\t']) {
            // A line that goes on (RFC 5322, 2.2.3).
            if let Some((_, value)) = group.0.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            let name = name.trim().to_ascii_lowercase();
            group.0.push((name, value.trim().to_owned()));
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn dsn(status: &str, letter: &str) -> String {
        format!(
            "Return-Path: <>\r\nDelivered-To: bounces+token@example.org\r\n\
             From: MAILER-DAEMON@mx.example.org\r\nTo: <bounces@example.org>\r\n\
             Subject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\r\n\r\n\
             --B\r\nContent-Type: text/plain\r\n\r\nI'm sorry.\r\n\
             --B\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; mx.example.org\r\n\r\n{status}\r\n\
             --B\r\n{letter}\r\n--B--\r\n"
        )
    }

    const WHOLE: &str = "Content-Type: message/rfc822\r\n\r\nMessage-ID: <abc@example.org>\r\n\
                         Subject: Hi\r\n\r\nhello";
    const HEADERS: &str = "Content-Type: text/rfc822-headers\r\n\r\n\
                           Message-ID: <abc@example.org>\r\nSubject: Hi\r\n";

    #[test]
    fn a_report_says_which_letter_failed_and_why() {
        for letter in [WHOLE, HEADERS] {
            let report = read(
                dsn(
                    "Final-Recipient: rfc822; gone@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n\
                     Diagnostic-Code: smtp; 550 5.1.1 <gone@example.net>:\r\n  no such user\r\n",
                    letter,
                )
                .as_bytes(),
            );
            let report = report.unwrap();
            assert_eq!(
                report.came_to,
                ["bounces+token@example.org", "bounces@example.org"]
            );
            assert_eq!(report.message_id.as_deref(), Some("<abc@example.org>"));
            assert_eq!(report.status, "5.1.1");
            assert_eq!(report.words, "550 5.1.1 <gone@example.net>: no such user");
        }
    }

    #[test]
    fn the_server_that_said_more_is_believed() {
        let status = "Action: failed\r\nStatus: 5.0.0\r\nDiagnostic-Code: smtp; 552 5.2.2 full";
        assert_eq!(read(dsn(status, WHOLE).as_bytes()).unwrap().status, "5.2.2");
        let status = "Action: failed\r\nStatus: 5.0.0\r\nDiagnostic-Code: smtp; 550 no";
        assert_eq!(read(dsn(status, WHOLE).as_bytes()).unwrap().status, "5.0.0");
    }

    /// As OpenSMTPD 6.8 writes it.
    const MIXED: &str = "Subject: Delivery status notification: failed\r\n\
        To: bounces+token@example.org\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed;boundary=\"B\"\r\n\r\n\
        --B\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n    Hi!\r\n\r\n\
        gone@example.net: 550 5.1.1 no such user here\r\n\r\n\
        --B\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n\
        Final-Recipient: rfc822; gone@example.net\r\nAction: failed\r\nStatus: 5.0.0\r\n\r\n\
        --B\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <abc@example.org>\r\n\r\n--B--\r\n";

    #[test]
    fn a_report_that_says_why_to_people_only_is_read_as_one() {
        let report = read(MIXED.as_bytes()).unwrap();
        assert_eq!(report.status, "5.1.1");
        assert_eq!(report.words, "550 5.1.1 no such user here");
        assert_eq!(report.message_id.as_deref(), Some("<abc@example.org>"));
        let forwarded = format!(
            "Subject: Fwd: what is this?\r\nContent-Type: multipart/mixed; boundary=A\r\n\r\n\
             --A\r\nContent-Type: message/rfc822\r\n\r\n{MIXED}\r\n--A--\r\n"
        );
        assert_eq!(read(forwarded.as_bytes()), None);
    }

    #[test]
    fn what_is_no_failure_is_none() {
        for status in [
            "Action: delayed\r\nStatus: 4.4.1",
            "Action: delivered\r\nStatus: 2.0.0",
            "Action: failed\r\nStatus: 2.0.0",
            "Action: failed",
            "",
        ] {
            assert_eq!(read(dsn(status, WHOLE).as_bytes()), None, "{status}");
        }
        for message in [
            "",
            "\r\n",
            "Subject: Re: Accra\r\nAuto-Submitted: auto-replied\r\n\r\nI am away. Status: 5.1.1",
            "Content-Type: multipart/report; boundary=B\r\n\r\n--B--",
        ] {
            assert_eq!(read(message.as_bytes()), None, "{message}");
        }
        assert_eq!(read(&vec![b'a'; LARGEST + 1]), None);
    }

    #[test]
    fn hostile_reports_are_read_quickly_and_without_a_panic() {
        let begun = std::time::Instant::now();
        let nested = "Content-Type: multipart/report; boundary=B\r\n\r\n--B\r\n".repeat(15_000);
        let wrapped = "Content-Type: message/rfc822\r\n\r\n".repeat(30_000);
        let fields = dsn(&"Action: failed\r\n ".repeat(50_000), WHOLE);
        let folded = dsn(
            &format!("Status: 5.1.1\r\n{}", " x\r\n".repeat(200_000)),
            WHOLE,
        );
        let parts = "--B\r\nContent-Type: message/delivery-status\r\n\r\n".repeat(20_000);
        let parts = format!("Content-Type: multipart/report; boundary=B\r\n\r\n{parts}");
        for message in [nested, wrapped, fields, folded, parts] {
            let message = message.as_bytes();
            read(&message[..message.len().min(LARGEST)]);
        }
        assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
    }

    proptest! {
        #[test]
        fn any_bytes_in_any_place_are_read_without_a_panic(
            bytes in proptest::collection::vec(any::<u8>(), 0..400), at in 0_usize..900,
        ) {
            let mut message = dsn("Action: failed\r\nStatus: 5.1.1", WHOLE).into_bytes();
            let at = at.min(message.len());
            message.splice(at..at, bytes);
            read(&message);
        }
    }
}
