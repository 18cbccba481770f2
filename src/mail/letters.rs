//! The letters: what each says, and how it is set.
//!
//! A letter holds plain strings: whoever writes one has reckoned its times, in the reader's language,
//! and made its links already. It says itself on a [`Sheet`](sheet), in texts of `locales/<tag>/letters.ftl`;
//! the sheet is set twice, as plain text and by `templates/mail/letter.html`.

mod account;
mod digest;
mod event;
mod group;
mod sheet;
mod staff;
mod submission;

use askama::Template;

pub use self::account::{Announcement, ReportSettled, SignIn};
pub use self::digest::{ConfirmDigest, Digest, DigestDay, DigestEvent};
pub use self::event::{
    Ahead, EditDecided, EditOutcome, EventChanged, HandOver, HowMany, Missing, Reminder,
    ReminderDigest, SeriesEnds, Turn,
};
pub use self::group::{GroupInvitation, GroupNews, GroupQuestion, GroupRequest, GroupTurn};
pub use self::sheet::Optional;
use self::sheet::{Block, Sheet, Words};
pub use self::staff::{Answered, EditionRefused, StaffTask};
pub use self::submission::{
    Approved, ChangesAsked, ConfirmSubmission, ContinueSubmission, Rejected, SubmissionReceived,
    TakenDown,
};
use super::{MailError, Recipient, Sender};
use crate::database::text_enum;
use crate::locale::Locale;

text_enum! {
    /// Which letter, in the outbox.
    LetterKind {
        /// A link to sign in by.
        SignIn = "sign-in",
        /// Is this address yours, and this event from you?
        ConfirmSubmission = "confirm-submission",
        /// Where a submission that is being written goes on.
        ContinueSubmission = "continue-submission",
        /// It is in the queue.
        SubmissionReceived = "submission-received",
        /// It is public.
        Approved = "approved",
        /// Staff want something changed first.
        ChangesAsked = "changes-asked",
        /// To staff: an organizer answered what they asked.
        Answered = "answered",
        /// It will not be public.
        Rejected = "rejected",
        /// It is public no more.
        TakenDown = "taken-down",
        /// What became of a report.
        ReportSettled = "report-settled",
        /// It is soon.
        Reminder = "reminder",
        /// What is soon, all of a day.
        ReminderDigest = "reminder-digest",
        /// How many came, and where is the recording?
        HowMany = "how-many",
        /// To staff: something waits for somebody.
        StaffTask = "staff-task",
        /// Another organizer, or staff, changed it.
        EventChanged = "event-changed",
        /// What became of a proposed change.
        EditDecided = "edit-decided",
        /// Would you organize it?
        HandOver = "hand-over",
        /// The series ends soon.
        SeriesEnds = "series-ends",
        /// What staff write to organizers.
        Announcement = "announcement",
        /// To staff: what is public was not printed anew.
        EditionRefused = "edition-refused",
        /// Somebody wants to organize for a group.
        GroupRequest = "group-request",
        /// A group asks somebody to organize for it.
        GroupInvitation = "group-invitation",
        /// Is this group still active?
        GroupQuestion = "group-question",
        /// What became of a request, a proposal or a role.
        GroupNews = "group-news",
        /// Do you want this digest?
        ConfirmDigest = "confirm-digest",
        /// What comes, and what happened.
        Digest = "digest",
    }
}

/// A letter in words, not yet in an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rendered {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same in HTML.
    pub html: String,
    /// An iCalendar object to attach.
    pub ics: Option<String>,
    /// Where its reader says, with one click, that no more such letters are to come.
    pub leave_url: Option<String>,
}

/// The sheet as HTML.
#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Html<'a> {
    sheet: &'a Sheet,
}

macro_rules! letters {
    ($($letter:ident),+ $(,)?) => {
        /// A letter of any kind.
        #[derive(Debug, Clone)]
        #[expect(missing_docs, reason = "each holds the letter of its name")]
        pub enum Letter {
            $($letter($letter),)+
        }

        impl Letter {
            /// Which it is.
            pub fn kind(&self) -> LetterKind {
                match self { $(Self::$letter(_) => LetterKind::$letter),+ }
            }

            fn write(&self, sheet: &mut Sheet) {
                match self { $(Self::$letter(letter) => letter.write(sheet)),+ }
            }
        }
    };
}

letters! {
    SignIn, ConfirmSubmission, ContinueSubmission, SubmissionReceived, Approved, ChangesAsked, Answered,
    Rejected, TakenDown, ReportSettled, Reminder, HowMany, StaffTask, EventChanged, EditDecided, HandOver,
    SeriesEnds, Announcement, EditionRefused, GroupRequest, GroupInvitation, GroupQuestion, GroupNews,
    ReminderDigest, ConfirmDigest, Digest,
}

impl Letter {
    /// Puts the letter into words for whoever gets it.
    pub(super) fn render(&self, sender: &Sender, to: &Recipient) -> Result<Rendered, MailError> {
        let locale = match self.kind().is_to_staff() {
            true => Locale::English,
            false => to.locale,
        };
        let (name, site) = (to.name.as_str(), sender.name.as_str());
        let mut sheet = Sheet::new(locale, name, site, &sender.site_url);
        self.write(&mut sheet);
        // A subject is one line whatever stands in the strings it is made of.
        sheet.subject = sheet
            .subject
            .split(|c: char| c.is_whitespace() || c.is_control())
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        let html = Html { sheet: &sheet }.render();
        let html = html.map_err(|cause| MailError::Render {
            letter: self.kind(),
            cause,
        })?;
        Ok(Rendered {
            text: sheet.text(),
            html: html.trim().to_owned() + "\n",
            subject: sheet.subject,
            ics: match self {
                Self::Reminder(letter) => Some(letter.ics.clone()),
                Self::EventChanged(letter) => letter.ics.clone(),
                _ => None,
            },
            leave_url: match self {
                Self::Digest(letter) => Some(letter.leave_url.clone()),
                letter => letter.optional().map(|it| it.leave_url.clone()),
            },
        })
    }
}

impl Letter {
    /// How its reader gets no more of them; none for what answers something they did.
    fn optional(&self) -> Option<&Optional> {
        match self {
            Self::Reminder(letter) => Some(&letter.optional),
            Self::ReminderDigest(letter) => Some(&letter.optional),
            Self::HowMany(letter) => Some(&letter.optional),
            Self::SeriesEnds(letter) => Some(&letter.optional),
            Self::StaffTask(letter) => Some(&letter.optional),
            _ => None,
        }
    }
}

impl LetterKind {
    /// Whether a letter that may have been sent already is sent once more. A second sign-in link
    /// is asked for anew by whoever waits for it, and would come when nobody does any more.
    pub(super) fn is_worth_a_copy(self) -> bool {
        self != Self::SignIn
    }

    /// Whether only staff get it, who work in English.
    fn is_to_staff(self) -> bool {
        matches!(
            self,
            Self::Answered | Self::StaffTask | Self::EditionRefused
        )
    }

    /// Whether it is sent of our own accord.
    pub(super) fn is_reminder(self) -> bool {
        matches!(
            self,
            Self::Reminder
                | Self::ReminderDigest
                | Self::HowMany
                | Self::StaffTask
                | Self::SeriesEnds
                | Self::Announcement
                | Self::Digest
        )
    }

    /// Whether staff decide what becomes of one that may have left already: many get the same.
    pub(super) fn asks_when_unsure(self) -> bool {
        self == Self::Digest
    }

    /// Whether its text holds a link that stands for a right. Such text is not kept longer than it
    /// is needed: elsewhere only hashes of those links are stored.
    pub(super) fn holds_secret(self) -> bool {
        matches!(
            self,
            Self::SignIn
                | Self::ConfirmSubmission
                | Self::ContinueSubmission
                | Self::SubmissionReceived
                | Self::ChangesAsked
                | Self::HandOver
                | Self::SeriesEnds
                | Self::HowMany
                | Self::GroupInvitation
                | Self::GroupQuestion
                | Self::ConfirmDigest
                | Self::Digest
        )
    }
}

#[cfg(test)]
mod tests;
