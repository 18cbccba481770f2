//! How letters leave the house: to a mail server, or into a folder that stands in for one.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Address, Folder, Smtp};
use crate::database::text_enum;

text_enum! {
    /// How far a try came.
    Phase {
        /// The connection: greeting, TLS, login.
        Connect = "connect",
        /// Sender and recipient were named.
        Envelope = "envelope",
        /// The letter itself was handed over, or was about to be when the server refused it.
        Data = "data",
        /// The server took it.
        Done = "done",
    }
}

/// What the server's word means for the letter and for the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blame {
    /// The server refused for now (4xx).
    Passing,
    /// The recipient was refused for good (5xx to RCPT).
    Recipient,
    /// The letter itself was refused for good (5xx to DATA).
    Letter,
    /// We were refused for good: our login, our address, our way of connecting. No letter will fare
    /// better until somebody mends it.
    Sender,
    /// The server could not be reached, or went away before the letter was handed over.
    Line,
    /// The letter was handed over and no answer came: it may have been taken.
    NoAnswer,
}

/// A try that did not end in a letter taken.
#[derive(Debug, Clone)]
pub(super) struct Refusal {
    pub phase: Phase,
    pub blame: Blame,
    /// The SMTP reply code.
    pub code: Option<i32>,
    /// What was said; never the recipient's address.
    pub reply: String,
}

impl Refusal {
    /// Whether there was no connection to say anything over.
    pub fn is_unreached(&self) -> bool {
        self.phase == Phase::Connect && self.blame == Blame::Line
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.code {
            Some(code) => write!(f, "{code} {}", self.reply),
            None => f.write_str(&self.reply),
        }
    }
}

/// A letter on the way, as far as a transport needs to know.
pub(super) struct Parcel<'a> {
    pub id: Uuid,
    pub from: &'a Address,
    pub to: &'a Address,
    pub message: &'a [u8],
    pub written_at: DateTime<Utc>,
}

/// The way out.
#[derive(Debug)]
pub enum Transport {
    /// A mail server.
    Smtp(Box<Smtp>),
    /// A folder, one file a letter, for a trial or a demo.
    Folder(Folder),
}

impl Transport {
    /// Everything before the letter itself: connects and names sender and recipient. After an `Ok`
    /// comes either [`hand_over`](Self::hand_over) or [`forget`](Self::forget).
    pub(super) fn announce(&mut self, parcel: &Parcel<'_>) -> Result<(), Refusal> {
        match self {
            Self::Smtp(smtp) => smtp.announce(parcel),
            Self::Folder(folder) => folder.announce(),
        }
    }

    /// Hands the letter over and returns what the server said on taking it.
    pub(super) fn hand_over(&mut self, parcel: &Parcel<'_>) -> Result<String, Refusal> {
        match self {
            Self::Smtp(smtp) => smtp.hand_over(parcel),
            Self::Folder(folder) => folder.hand_over(parcel),
        }
    }

    /// One more way to the same place, to be gone at the same time; a folder has one way in.
    pub(super) fn another(&self) -> Option<Self> {
        match self {
            Self::Smtp(smtp) => Some(Self::Smtp(Box::new(smtp.another()))),
            Self::Folder(_) => None,
        }
    }

    /// Takes back what was announced.
    pub(super) fn forget(&mut self) {
        if let Self::Smtp(smtp) = self {
            smtp.forget();
        }
    }

    /// Says good-bye to the server at the end of a round's work, keeping nothing open for hours.
    pub(super) fn rest(&mut self) {
        if let Self::Smtp(smtp) = self {
            smtp.close_if_idle();
        }
    }
}
