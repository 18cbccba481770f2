//! A letter in its envelope: the bytes that are stored and sent (RFC 5322, RFC 2045).

use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};
use lettre::Message;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};

use super::letters::Rendered;
use super::{Address, Recipient, Sender};

type Fault = Box<dyn std::error::Error + Send + Sync>;

/// What makes the bytes of a letter, besides its words. The same of it gives the same bytes.
pub(super) struct Envelope<'a> {
    pub sender: &'a Sender,
    pub to: &'a Recipient,
    /// With angle brackets.
    pub message_id: &'a str,
    /// The idempotency key; MIME boundaries are made of it.
    pub digest: &'a str,
    pub date: DateTime<Utc>,
}

/// Puts words into an envelope: text and HTML as alternatives, the calendar file attached.
pub(super) fn compose(envelope: &Envelope<'_>, words: Rendered) -> Result<Vec<u8>, Fault> {
    let Envelope { sender, to, .. } = envelope;
    let mut builder = Message::builder()
        .message_id(Some(envelope.message_id.to_owned()))
        .date(system_time(envelope.date))
        .from(mailbox(sender.name.as_str(), &sender.address)?)
        .to(mailbox(to.name.as_str(), &to.address)?)
        .subject(no_encoded_word(&words.subject))
        // Keeps out-of-office answers away (RFC 3834, 5).
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Some(url) = words.leave_url {
        // RFC 8058, 3.1: one address, which takes a POST of its own accord.
        builder = builder
            .raw_header(header("List-Unsubscribe", &format!("<{url}>")))
            .raw_header(header(
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click",
            ));
    }
    if let Some(address) = &sender.reply_to {
        builder = builder.reply_to(mailbox(sender.name.as_str(), address)?);
    }
    let alternatives = MultiPart::alternative()
        .boundary(boundary("text", envelope.digest))
        .singlepart(SinglePart::plain(words.text))
        .singlepart(SinglePart::html(words.html));
    let body = match words.ics {
        None => alternatives,
        Some(ics) => MultiPart::mixed()
            .boundary(boundary("file", envelope.digest))
            .multipart(alternatives)
            .singlepart(calendar(ics)?),
    };
    Ok(builder.multipart(body)?.formatted())
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The event for the reader's own calendar. `method` must say what the object says (RFC 6047, 2.4).
fn calendar(ics: String) -> Result<SinglePart, Fault> {
    let kind = "text/calendar; charset=utf-8; method=PUBLISH; name=\"event.ics\"";
    Ok(Attachment::new("event.ics".to_owned()).body(ics, ContentType::parse(kind)?))
}

fn mailbox(name: &str, address: &Address) -> Result<Mailbox, Fault> {
    Ok(Mailbox::new(
        Some(no_encoded_word(name)),
        address.as_str().parse()?,
    ))
}

/// Spoils what looks like an encoded word (RFC 2047). It would pass as the plain ASCII it is, and be
/// decoded by the reader's program into whatever our types refuse, line breaks among them.
fn no_encoded_word(text: &str) -> String {
    text.replace("=?", "= ?")
}

fn boundary(part: &str, digest: &str) -> String {
    format!("{part}-{}", digest.get(..32).unwrap_or(digest))
}

fn system_time(date: DateTime<Utc>) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(date.timestamp().unsigned_abs())
}

#[cfg(test)]
mod tests {
    use mail_parser::{MessageParser, MimeHeaders};

    use super::*;
    use crate::locale::Locale;
    use crate::mail::LeaveKey;
    use crate::text::Line;

    fn compose_for(name: &str, subject: &str, text: &str, ics: Option<&str>) -> Vec<u8> {
        let sender = Sender {
            name: Line::parse("Folkmoot", 99).unwrap(),
            address: Address::parse("calendar@example.org").unwrap(),
            reply_to: Some(Address::parse("staff@example.org").unwrap()),
            domain: "example.org".to_owned(),
            site_url: "https://example.org".to_owned(),
            leave_key: LeaveKey::derive(b"a secret"),
        };
        let to = Recipient {
            address: Address::parse("ama@example.org").unwrap(),
            name: Line::parse(name, 200).unwrap(),
            locale: Locale::English,
        };
        let envelope = Envelope {
            sender: &sender,
            to: &to,
            message_id: "<k@example.org>",
            digest: &"0f".repeat(32),
            date: "2026-11-22T12:00:00Z".parse().unwrap(),
        };
        let words = Rendered {
            subject: subject.to_owned(),
            text: text.to_owned(),
            html: format!("<p>{text}</p>"),
            ics: ics.map(str::to_owned),
            leave_url: Some("https://example.org/leave".to_owned()),
        };
        compose(&envelope, words).unwrap()
    }

    #[test]
    fn names_and_subjects_of_all_scripts_and_of_the_hostile_come_back_as_they_were() {
        for (name, subject) in [
            ("Ama Mensah", "Accra meetup"),
            (
                "山田 太郎",
                "クラウドオペレーターデイズ東京 2026 開催のお知らせ — 詳細はこちらのページをご覧ください",
            ),
            ("Nguyễn Văn A", "Ngày hội OpenInfra Việt Nam tại Hà Nội 🎉"),
            ("\"Ama\" <evil@example.com>, b@example.com", "a: b; c = ?d"),
            ("a, b; c (d) [e] \\ \"", "\"quoted\" <tag>"),
        ] {
            let bytes = compose_for(name, subject, "hello", None);
            assert!(bytes.is_ascii(), "{name}");
            let message = MessageParser::default().parse(&bytes).unwrap();
            let to: Vec<_> = message.to().unwrap().iter().collect();
            assert_eq!(to.len(), 1, "{}", String::from_utf8_lossy(&bytes));
            assert_eq!(to[0].address(), Some("ama@example.org"));
            assert_eq!(to[0].name(), Some(name));
            assert_eq!(message.subject(), Some(subject));
        }
    }

    #[test]
    fn an_encoded_word_in_a_title_or_name_is_not_decoded_by_the_reader() {
        let trick = "=?utf-8?q?a=0D=0ABcc:_b@example.com?=";
        let bytes = compose_for(trick, trick, "hello", None);
        let message = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(
            message.subject(),
            Some("= ?utf-8?q?a=0D=0ABcc:_b@example.com?=")
        );
        assert!(
            !message
                .to()
                .unwrap()
                .first()
                .unwrap()
                .name()
                .unwrap()
                .contains('\n')
        );
    }

    #[test]
    fn headers_say_who_when_and_that_a_machine_wrote_it() {
        let bytes = compose_for("Ama", "Hi", "hello", None);
        let message = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(message.message_id(), Some("k@example.org"));
        assert_eq!(message.date().unwrap().to_rfc3339(), "2026-11-22T12:00:00Z");
        assert_eq!(
            message.header("Auto-Submitted").unwrap().as_text(),
            Some("auto-generated")
        );
        assert_eq!(
            message.reply_to().unwrap().first().unwrap().address(),
            Some("staff@example.org")
        );
        for (name, value) in [
            ("List-Unsubscribe", "<https://example.org/leave>"),
            ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ] {
            assert_eq!(message.header_raw(name).map(str::trim), Some(value));
        }
        assert_eq!(
            message.header("MIME-Version").unwrap().as_text(),
            Some("1.0")
        );
    }

    #[test]
    fn text_html_and_calendar_survive_the_way_and_lines_stay_short() {
        let ics = "BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nSUMMARY:Hà Nội\r\nEND:VCALENDAR\r\n";
        let text = format!("Hà Nội\n.\n..dots\nFrom here\n{}\n", "x".repeat(1500));
        let bytes = compose_for("Ama", "Hi", &text, Some(ics));
        assert!(
            bytes.split(|&b| b == b'\n').all(|line| line.len() <= 999),
            "a line over 998 octets"
        );
        assert!(
            !String::from_utf8_lossy(&bytes)
                .replace("\r\n", "")
                .contains(['\r', '\n']),
            "bare CR or LF"
        );
        let message = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(message.body_text(0).unwrap().replace("\r\n", "\n"), text);
        assert!(message.body_html(0).unwrap().contains("Hà Nội"));
        let part = message.attachment(0).unwrap();
        assert_eq!(part.attachment_name(), Some("event.ics"));
        assert_eq!(part.contents(), ics.as_bytes());
        let kind = part.content_type().unwrap();
        assert_eq!((kind.ctype(), kind.subtype()), ("text", Some("calendar")));
        assert_eq!(kind.attribute("method"), Some("PUBLISH"));
    }

    #[test]
    fn the_same_letter_has_the_same_bytes() {
        let write = || {
            compose_for(
                "Ama",
                "Hi",
                "hello",
                Some("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
            )
        };
        assert_eq!(write(), write());
    }
}
