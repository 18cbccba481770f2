//! Who writes to whom, why, and until when it is worth sending.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Address, LeaveKey};
use crate::locale::Locale;
use crate::text::Line;

/// Who the service is in its letters.
#[derive(Debug, Clone)]
pub struct Sender {
    /// The name beside the address, and the name of the service in the text.
    pub name: Line,
    /// The address in `From`, and the return path.
    pub address: Address,
    /// Where answers go, when not to `address`.
    pub reply_to: Option<Address>,
    /// The right side of every Message-ID: the domain of the service.
    pub domain: String,
    /// The front page, for the foot of every letter.
    pub site_url: String,
    /// What the addresses are made with by which readers leave letters.
    pub leave_key: LeaveKey,
}

/// Who gets a letter.
#[derive(Debug, Clone)]
pub struct Recipient {
    /// The mailbox.
    pub address: Address,
    /// As they want to be called.
    pub name: Line,
    /// The language they read.
    pub locale: Locale,
}

/// What goes first when more is due than can be sent at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Priority {
    /// Somebody sits and waits for it: sign-in and confirmation links.
    Now = 0,
    /// An answer to something done: received, approved, changes asked.
    Soon = 5,
    /// Sent of our own accord: reminders.
    Bulk = 9,
}

/// What a letter is for. One intent is one letter, however often it is meant.
#[derive(Debug, Clone)]
pub struct Intent {
    /// Words that make it unique, for instance rule, event, occurrence, local date and recipient
    /// of a reminder. Only a hash of them is kept, so an address may be among them.
    pub key: String,
    /// Who gets it.
    pub to: Recipient,
    /// The recipient's account.
    pub person: Option<Uuid>,
    /// The event it is about, to [withdraw](super::withdraw) it by.
    pub event: Option<Uuid>,
    /// Its place in the queue.
    pub priority: Priority,
    /// Not sent before.
    pub not_before: DateTime<Utc>,
    /// Not sent at or after: it would be stale.
    pub expires_at: DateTime<Utc>,
}

impl Intent {
    /// The idempotency key: SHA-256 of the words, in hexadecimal.
    pub(super) fn digest(&self) -> String {
        Sha256::digest(self.key.as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

impl Sender {
    /// The Message-ID of an intent (RFC 5322, 3.6.4). It follows from the key, so that a second
    /// copy, should there ever be one, is known by mail programs as the same letter.
    pub(super) fn message_id(&self, digest: &str) -> String {
        format!("<{digest}@{}>", self.domain)
    }
}
