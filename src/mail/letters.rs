//! The letters: what each says, as plain strings, and the templates that say it.
//!
//! Whoever writes one has reckoned its times and made its links already. Templates are in
//! `templates/mail/<letter>/`: `subject.txt`, `body.txt`, `body.html`.

use askama::Template;

use super::{MailError, Sender};
use crate::database::text_enum;

text_enum! {
    /// Which letter, in the outbox.
    LetterKind {
        /// A link to sign in by.
        SignIn = "sign-in",
        /// Is this address yours, and this event from you?
        ConfirmSubmission = "confirm-submission",
        /// It is in the queue.
        SubmissionReceived = "submission-received",
        /// It is public.
        Approved = "approved",
        /// Staff want something changed first.
        ChangesAsked = "changes-asked",
        /// It will not be public.
        Rejected = "rejected",
        /// It is soon.
        Reminder = "reminder",
    }
}

/// A link to sign in by.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// How to address the reader.
    pub name: String,
    /// Page with the button that signs in.
    pub sign_in_url: String,
    /// How long the link works.
    pub valid_minutes: i64,
}

/// The only letter to an address nobody has proven yet.
#[derive(Debug, Clone)]
pub struct ConfirmSubmission {
    /// The name given in the form.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// Page with the button that confirms.
    pub confirm_url: String,
    /// How long the link works.
    pub valid_hours: i64,
}

/// It is in the queue.
#[derive(Debug, Clone)]
pub struct SubmissionReceived {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// When, in the event's zone.
    pub when: String,
    /// Page on which the submission is changed.
    pub edit_url: String,
}

/// It is public.
#[derive(Debug, Clone)]
pub struct Approved {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// When, in the event's zone.
    pub when: String,
    /// When, in the reader's zone, if that is another.
    pub when_for_you: Option<String>,
    /// Where.
    pub place: String,
    /// Its public page.
    pub event_url: String,
    /// The event as a calendar file.
    pub ics_url: String,
    /// A feed it is in, to subscribe to.
    pub feed_url: String,
    /// Page on which it is changed, moved or cancelled.
    pub manage_url: String,
}

/// Staff want something changed first.
#[derive(Debug, Clone)]
pub struct ChangesAsked {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// What staff wrote; may have several lines.
    pub reason: String,
    /// Page on which the submission is changed.
    pub edit_url: String,
}

/// It will not be public.
#[derive(Debug, Clone)]
pub struct Rejected {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// What staff wrote; may have several lines.
    pub reason: String,
}

/// It is soon.
#[derive(Debug, Clone)]
pub struct Reminder {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// "tomorrow", "in 7 days".
    pub how_soon: String,
    /// When, in the event's zone.
    pub when: String,
    /// When, in the reader's zone, if that is another.
    pub when_for_you: Option<String>,
    /// Where.
    pub place: String,
    /// Its public page.
    pub event_url: String,
    /// Page on which it is changed, moved or cancelled.
    pub manage_url: String,
    /// What the page still lacks: "a link to register", "the street address".
    pub missing: Vec<String>,
    /// The event as an iCalendar object with `METHOD:PUBLISH`.
    pub ics: String,
}

/// A letter of any kind.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "each holds the letter of its name")]
pub enum Letter {
    SignIn(SignIn),
    ConfirmSubmission(ConfirmSubmission),
    SubmissionReceived(SubmissionReceived),
    Approved(Approved),
    ChangesAsked(ChangesAsked),
    Rejected(Rejected),
    Reminder(Reminder),
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
}

/// What the templates know besides the letter.
struct Site<'a> {
    name: &'a str,
    url: &'a str,
}

macro_rules! templates {
    ($($letter:ident: $subject:tt $text:tt $html:tt;)+) => {
        $(impl $letter {
            fn render(&self, site: &Site<'_>) -> Result<(String, String, String), askama::Error> {
                #[derive(Template)]
                #[template(path = $subject)]
                #[allow(dead_code, reason = "a subject needs one of the two or the other")]
                struct Subject<'a> { letter: &'a $letter, site: &'a Site<'a> }
                #[derive(Template)]
                #[template(path = $text)]
                struct Text<'a> { letter: &'a $letter, site: &'a Site<'a> }
                #[derive(Template)]
                #[template(path = $html)]
                struct Html<'a> { letter: &'a $letter, site: &'a Site<'a> }
                let letter = self;
                let subject = Subject { letter, site }.render()?;
                Ok((subject, Text { letter, site }.render()?, Html { letter, site }.render()?))
            }
        })+

        impl Letter {
            /// Which it is.
            pub fn kind(&self) -> LetterKind {
                match self { $(Self::$letter(_) => LetterKind::$letter),+ }
            }

            fn words(&self, site: &Site<'_>) -> Result<(String, String, String), askama::Error> {
                match self {
                    // A stranger may put any words into the form and anybody's address: what looks
                    // like a link must not travel under our name.
                    Self::ConfirmSubmission(letter) => letter.without_bait().render(site),
                    $(#[allow(unreachable_patterns, reason = "the letter above is in the list too")]
                    Self::$letter(letter) => letter.render(site),)+
                }
            }
        }
    };
}

templates! {
    SignIn: "mail/sign_in/subject.txt" "mail/sign_in/body.txt" "mail/sign_in/body.html";
    ConfirmSubmission: "mail/confirm_submission/subject.txt" "mail/confirm_submission/body.txt" "mail/confirm_submission/body.html";
    SubmissionReceived: "mail/submission_received/subject.txt" "mail/submission_received/body.txt" "mail/submission_received/body.html";
    Approved: "mail/approved/subject.txt" "mail/approved/body.txt" "mail/approved/body.html";
    ChangesAsked: "mail/changes_asked/subject.txt" "mail/changes_asked/body.txt" "mail/changes_asked/body.html";
    Rejected: "mail/rejected/subject.txt" "mail/rejected/body.txt" "mail/rejected/body.html";
    Reminder: "mail/reminder/subject.txt" "mail/reminder/body.txt" "mail/reminder/body.html";
}

impl Letter {
    /// Puts the letter into words.
    pub(super) fn render(&self, sender: &Sender) -> Result<Rendered, MailError> {
        let site = Site {
            name: sender.name.as_str(),
            url: &sender.site_url,
        };
        let words = self.words(&site);
        let (subject, text, html) = words.map_err(|cause| MailError::Render {
            letter: self.kind(),
            cause,
        })?;
        Ok(Rendered {
            // A subject is one line whatever stands in the strings it is made of.
            subject: subject
                .split(|c: char| c.is_whitespace() || c.is_control())
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join(" "),
            text: text.trim().to_owned() + "\n",
            html: html.trim().to_owned() + "\n",
            ics: match self {
                Self::Reminder(letter) => Some(letter.ics.clone()),
                _ => None,
            },
        })
    }
}

impl LetterKind {
    /// Whether a letter that may have been sent already is sent once more. A second sign-in link
    /// is asked for anew by whoever waits for it, and would come when nobody does any more.
    pub(super) fn is_worth_a_copy(self) -> bool {
        self != Self::SignIn
    }

    /// Whether it is sent of our own accord.
    pub(super) fn is_reminder(self) -> bool {
        self == Self::Reminder
    }

    /// Whether its text holds a link that stands for a right. Such text is not kept longer than it
    /// is needed: elsewhere only hashes of those links are stored.
    pub(super) fn holds_secret(self) -> bool {
        matches!(
            self,
            Self::SignIn | Self::ConfirmSubmission | Self::SubmissionReceived | Self::ChangesAsked
        )
    }
}

impl ConfirmSubmission {
    fn without_bait(&self) -> Self {
        Self {
            name: if looks_like_link(&self.name) {
                "there".to_owned()
            } else {
                excerpt(&self.name, 60)
            },
            title: if looks_like_link(&self.title) {
                "your event".to_owned()
            } else {
                excerpt(&self.title, 100)
            },
            ..self.clone()
        }
    }
}

/// Whether a mail program might make a link of some of it: a scheme, or a dot between letters.
fn looks_like_link(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    text.contains("://")
        || text.contains('@')
        || chars.windows(3).any(|w| {
            w[0].is_alphanumeric() && matches!(w[1], '.' | '。' | '．') && w[2].is_alphabetic()
        })
}

fn excerpt(text: &str, max: usize) -> String {
    let mut cut: String = text.chars().take(max).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}

#[cfg(test)]
mod tests;
