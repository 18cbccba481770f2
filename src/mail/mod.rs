//! Mail: letters, the outbox they wait in, and the postman who carries them away.
//!
//! A letter is written into the outbox in the transaction of its cause, with its bytes; from there
//! it moves only by compare-and-set, so that several postmen never carry one letter at a time and
//! every intent ends in a state staff can see. Mail knows no event: letters hold plain strings.

mod address;
mod ask;
mod backoff;
mod batch;
mod board;
mod bounce;
mod delivered;
mod delivery;
mod desk;
mod dkim;
mod folder;
mod forget;
mod intent;
mod leave;
mod letter;
mod letters;
mod lmtp;
mod mailbox;
mod outbox;
mod pace;
mod postman;
mod queue;
mod return_path;
mod settle;
mod store;
mod suppression;
mod tally;
mod transport;
mod words;

pub use address::{Address, BadAddress};
pub use ask::{Question, Terms};
pub use batch::{
    Progress, cancel_batch, hold_batch, progress_of, put_in_batch, release_batch, retry_batch,
};
pub use board::{MailBoard, MailFigures};
pub use bounce::{BounceKind, Bounced, LARGEST, take_back};
pub use delivered::{Delivered, Pause};
pub use delivery::{Phase, Transport};
pub use desk::{
    DeskError, Failure, Suppressed, Waiting, Which, count_waiting, discard, failures, lift,
    lift_address, release, sent_by_hour, subject_of, suppressed, waiting,
};
pub use dkim::{Dkim, DkimError};
pub use folder::Folder;
pub use forget::{forget, forget_letters};
pub use intent::{Intent, Priority, Recipient, Sender};
pub use leave::LeaveKey;
pub use letters::{
    Ahead, Announcement, Answered, Approved, ChangesAsked, ConfirmDigest, ConfirmSubmission,
    ContinueSubmission, Digest, DigestDay, DigestEvent, EditDecided, EditOutcome, EditionRefused,
    EventChanged, GroupInvitation, GroupNews, GroupQuestion, GroupRequest, GroupTurn, HandOver,
    HowMany, Letter, LetterKind, Missing, Optional, Rejected, Reminder, ReminderDigest,
    ReportSettled, SeriesEnds, SignIn, StaffTask, SubmissionReceived, TakenDown, Turn,
};
pub use lmtp::{Conversation, Received};
pub use mailbox::{MailboxEntry, ReceivedLetter};
pub use outbox::{OutboxState, Overview, enqueue, enqueue_on, overview, state_of, withdraw};
pub use pace::Pace;
pub use postman::Postman;
pub use queue::{Stop, StopCause, come_home, pause, resume, stop};
pub use return_path::{BadReturnPath, ReturnPath};
pub use suppression::{SuppressionKey, SuppressionScope, gets_no_reminders};
pub use tally::Tally;
pub use transport::{Smtp, SmtpUrlFault, Timeouts};

use crate::database::DatabaseError;

/// Why mail could not be written or carried.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// A letter could not be rendered from its template.
    #[error("the {letter} letter could not be written: {cause}")]
    Render {
        /// Which letter.
        letter: LetterKind,
        /// What the template engine said.
        cause: askama::Error,
    },
    /// A rendered letter could not be made into a message.
    #[error("the {letter} letter could not be put into an envelope: {cause}")]
    Compose {
        /// Which letter.
        letter: LetterKind,
        /// What the mail library said.
        cause: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The folder of the demo mailbox could not be read.
    #[error("the mail folder cannot be read: {0}")]
    Folder(#[from] std::io::Error),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
