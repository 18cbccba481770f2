//! What letters keep of somebody who is erased: nothing.

use chrono::{DateTime, Utc};
use mail_parser::MessageParser;
use uuid::Uuid;

use super::store::{self, Suppression};
use super::{Address, LetterKind, SuppressionKey, SuppressionScope};
use crate::database::{AnyConnection, DatabaseError};

/// Cancels what waits to be sent to a person, and empties every letter to them and every other one that
/// names them. What stays is the keyed hash of their address: no list ever writes to it again.
pub fn forget(
    tx: &mut AnyConnection,
    person: Uuid,
    email: &Address,
    name: &str,
    key: &SuppressionKey,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let mut letters = store::letters_to(tx, person, email)?;
    store::drop_recipient(tx, &letters)?;
    let naming = store::letters_naming(tx)?.into_iter();
    letters.extend(
        naming
            .filter(|letter| names(&letter.message, name, email))
            .map(|letter| letter.id),
    );
    store::drop_words(tx, &letters, now)?;
    let digest = key.digest(email);
    store::forget_bounces(tx, &digest)?;
    let entry = Suppression {
        digest: &digest,
        scope: SuppressionScope::Reminders,
        masked: None,
        reason: "erased",
        until: None,
    };
    store::suppress(tx, &entry, now)?;
    store::unmask(tx, &digest)
}

/// Cancels the letters of these kinds that wait to be sent to an address, and empties all there were: of
/// what went out nothing is kept but when.
pub fn forget_letters(
    tx: &mut AnyConnection,
    email: &Address,
    kinds: &[LetterKind],
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let letters = store::letters_of(tx, email, kinds)?;
    store::drop_recipient(tx, &letters)?;
    store::drop_words(tx, &letters, now)
}

/// Whether a letter says somebody's name, as whole words, or address: in its subject or behind its
/// greeting, which names its reader.
fn names(message: &[u8], name: &str, email: &Address) -> bool {
    let Some(message) = MessageParser::default().parse(message) else {
        return false;
    };
    let text = message.body_text(0).unwrap_or_default();
    let text = text.replace('\r', "");
    let behind = text.split_once("\n\n").map_or(&*text, |(_, behind)| behind);
    let words = message
        .subject()
        .unwrap_or_default()
        .split_whitespace()
        .chain(behind.split_whitespace())
        .collect::<Vec<_>>()
        .join(" ");
    let said = words.match_indices(name).any(|(at, found)| {
        let is_outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        is_outside(words[..at].chars().next_back())
            && is_outside(words[at + found.len()..].chars().next())
    });
    said || words.to_ascii_lowercase().contains(&email.key())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_names_somebody_by_whole_words_and_not_by_greeting_them() {
        let ama = Address::parse("Ama@example.org").unwrap();
        for (subject, text, named) in [
            ("News", "Hello Kofi,\r\n\r\nAma asks you.", true),
            ("News", "Hello Kofi,\r\n\r\nIt was Ama\r\nMensah.", true),
            ("Ama asks", "Hello Kofi,\r\n\r\nWould you?", true),
            ("News", "Hello Kofi,\r\n\r\nWrite to ama@Example.org.", true),
            ("News", "Hello Ama,\r\n\r\nKofi asks you.", false),
            (
                "News",
                "Hello Kofi,\r\n\r\nAmanda asks, and Grandama.",
                false,
            ),
        ] {
            let letter = format!("Subject: {subject}\r\n\r\n{text}");
            assert_eq!(names(letter.as_bytes(), "Ama", &ama), named, "{text}");
        }
        let split = b"Subject: News\r\n\r\nHello Kofi,\r\n\r\nIt was Ama\r\nMensah.";
        assert!(names(split, "Ama Mensah", &ama));
        assert!(!names(b"", "Ama", &ama));
    }
}
