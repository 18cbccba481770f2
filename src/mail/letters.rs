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
    }
}

/// A link to sign in by.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// How to address the reader.
    pub name: String,
    /// Page with the button that signs in.
    pub sign_in_url: String,
    /// The short code that is typed instead, in the browser that asked.
    pub code: Option<String>,
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

/// Where a submission that is being written goes on.
#[derive(Debug, Clone)]
pub struct ContinueSubmission {
    /// How to address the reader, of whom nothing is known.
    pub name: String,
    /// Its first page.
    pub continue_url: String,
    /// How long it is kept when nobody writes on it.
    pub valid_days: i64,
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

/// To staff: an organizer answered what they asked.
#[derive(Debug, Clone)]
pub struct Answered {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// Who answers.
    pub from: String,
    /// What they wrote; may have several lines.
    pub words: Option<String>,
    /// What they changed, one line each.
    pub changes: Vec<String>,
    /// Page on which the submission is reviewed.
    pub review_url: String,
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

/// Staff took it away from the public.
#[derive(Debug, Clone)]
pub struct TakenDown {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// What staff wrote.
    pub reason: String,
}

/// What became of a report.
#[derive(Debug, Clone)]
pub struct ReportSettled {
    /// How to address the reader.
    pub name: String,
    /// The title of the event.
    pub title: String,
    /// What staff wrote.
    pub words: String,
}

/// It is soon.
#[derive(Debug, Clone)]
pub struct Reminder {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// What stands behind the title in the subject: "tomorrow", "registration closes in 7 days".
    pub subject: String,
    /// The same as the begin of a sentence: "your event is tomorrow".
    pub news: String,
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

/// How many came, and where is the recording?
#[derive(Debug, Clone)]
pub struct HowMany {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// When, in the event's zone.
    pub when: String,
    /// Page with the form.
    pub answer_url: String,
    /// Whether it has no recording yet.
    pub lacks_recording: bool,
    /// How long the link works.
    pub valid_days: i64,
}

/// To staff: something waits for somebody.
#[derive(Debug, Clone)]
pub struct StaffTask {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// When, in the event's zone.
    pub when: String,
    /// What is to be done, one sentence or two.
    pub task: String,
    /// Page on which it is done.
    pub url: String,
}

/// Another organizer, or staff, changed it.
#[derive(Debug, Clone)]
pub struct EventChanged {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// Who changed it; nobody when the service did.
    pub by: Option<String>,
    /// Whether it takes place, if that changed: "It is cancelled: the hall is flooded".
    pub standing: Option<String>,
    /// What changed, one line each.
    pub changes: Vec<String>,
    /// Its public page.
    pub event_url: String,
    /// Page with every change, where each can be put back.
    pub history_url: String,
    /// The event as an iCalendar object with `METHOD:PUBLISH`, where it was moved or called off.
    pub ics: Option<String>,
}

/// What became of a proposed change.
#[derive(Debug, Clone)]
pub struct EditDecided {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// What staff decided.
    pub outcome: EditOutcome,
    /// What was proposed, one line for each change.
    pub changes: Vec<String>,
    /// What staff wrote.
    pub reason: Option<String>,
    /// Page on which the event is changed.
    pub manage_url: String,
}

/// What staff decided about a proposed change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditOutcome {
    /// It is public.
    Approved,
    /// They ask for something else.
    Asked,
    /// It was not taken.
    Rejected,
}

/// Would you organize it?
#[derive(Debug, Clone)]
pub struct HandOver {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// When, in the event's zone.
    pub when: String,
    /// Who asks.
    pub giver: String,
    /// Whether they cease to organize it then.
    pub giver_leaves: bool,
    /// Page with the button that accepts.
    pub accept_url: String,
    /// Its public page.
    pub event_url: String,
    /// How long the link works.
    pub valid_days: i64,
}

/// To staff: what is public was not printed anew.
#[derive(Debug, Clone)]
pub struct EditionRefused {
    /// How to address the reader.
    pub name: String,
    /// Each event or zone, what is wrong with it, and by which rule.
    pub faults: Vec<String>,
    /// How many more faults there are.
    pub untold: usize,
    /// Page that says whether it still is so.
    pub queue_url: String,
}

/// Somebody wants to organize for a group.
#[derive(Debug, Clone)]
pub struct GroupRequest {
    /// How to address the reader.
    pub name: String,
    /// The group's name.
    pub group: String,
    /// Who asks.
    pub from: String,
    /// What they wrote; may have several lines.
    pub words: String,
    /// Page on which the request is answered.
    pub manage_url: String,
}

/// A group asks somebody to organize for it.
#[derive(Debug, Clone)]
pub struct GroupInvitation {
    /// How to address the reader.
    pub name: String,
    /// The group's name.
    pub group: String,
    /// Who invites.
    pub from: String,
    /// Page with the button that accepts.
    pub accept_url: String,
    /// How long the link works.
    pub valid_days: i64,
}

/// The series ends soon.
#[derive(Debug, Clone)]
pub struct SeriesEnds {
    /// How to address the reader.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// How it repeats, in words.
    pub repeats: String,
    /// The day after which it does not.
    pub last_day: String,
    /// Until when it would go on.
    pub renewed_until: String,
    /// Page with the button that renews it.
    pub renew_url: String,
    /// Page on which it is changed, moved or cancelled.
    pub manage_url: String,
}

/// Is this group still active?
#[derive(Debug, Clone)]
pub struct GroupQuestion {
    /// How to address the reader.
    pub name: String,
    /// The group's name.
    pub group: String,
    /// Page with the buttons that answer.
    pub answer_url: String,
    /// How many days are left until it counts as dormant.
    pub days_left: i64,
    /// Whether it is asked for the second time.
    pub is_again: bool,
}

/// What became of a request, a proposal or a role.
#[derive(Debug, Clone)]
pub struct GroupNews {
    /// How to address the reader.
    pub name: String,
    /// The group's name.
    pub group: String,
    /// The subject, such as "You organize for OpenInfra Accra now".
    pub news: String,
    /// The news as a sentence.
    pub sentence: String,
    /// Why; may have several lines.
    pub reason: Option<String>,
    /// Where to go on from here.
    pub url: String,
    /// What is there.
    pub label: String,
}

/// What staff write to organizers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// How to address the reader.
    pub name: String,
    /// The subject.
    pub subject: String,
    /// The text, as plain as Markdown is.
    pub text: String,
    /// The text as safe HTML.
    pub html: String,
}

/// A letter of any kind.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "each holds the letter of its name")]
pub enum Letter {
    SignIn(SignIn),
    ConfirmSubmission(ConfirmSubmission),
    ContinueSubmission(ContinueSubmission),
    SubmissionReceived(SubmissionReceived),
    Approved(Approved),
    ChangesAsked(ChangesAsked),
    Answered(Answered),
    Rejected(Rejected),
    TakenDown(TakenDown),
    ReportSettled(ReportSettled),
    Reminder(Reminder),
    HowMany(HowMany),
    StaffTask(StaffTask),
    EventChanged(EventChanged),
    EditDecided(EditDecided),
    HandOver(HandOver),
    SeriesEnds(SeriesEnds),
    Announcement(Announcement),
    EditionRefused(EditionRefused),
    GroupRequest(GroupRequest),
    GroupInvitation(GroupInvitation),
    GroupQuestion(GroupQuestion),
    GroupNews(GroupNews),
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
                    Self::HandOver(letter) => letter.without_bait().render(site),
                    Self::GroupInvitation(letter) => letter.without_bait().render(site),
                    $(#[allow(unreachable_patterns, reason = "the letters above are in the list too")]
                    Self::$letter(letter) => letter.render(site),)+
                }
            }
        }
    };
}

templates! {
    SignIn: "mail/sign_in/subject.txt" "mail/sign_in/body.txt" "mail/sign_in/body.html";
    ConfirmSubmission: "mail/confirm_submission/subject.txt" "mail/confirm_submission/body.txt" "mail/confirm_submission/body.html";
    ContinueSubmission: "mail/continue_submission/subject.txt" "mail/continue_submission/body.txt" "mail/continue_submission/body.html";
    SubmissionReceived: "mail/submission_received/subject.txt" "mail/submission_received/body.txt" "mail/submission_received/body.html";
    Approved: "mail/approved/subject.txt" "mail/approved/body.txt" "mail/approved/body.html";
    ChangesAsked: "mail/changes_asked/subject.txt" "mail/changes_asked/body.txt" "mail/changes_asked/body.html";
    Answered: "mail/answered/subject.txt" "mail/answered/body.txt" "mail/answered/body.html";
    Rejected: "mail/rejected/subject.txt" "mail/rejected/body.txt" "mail/rejected/body.html";
    TakenDown: "mail/taken_down/subject.txt" "mail/taken_down/body.txt" "mail/taken_down/body.html";
    ReportSettled: "mail/report_settled/subject.txt" "mail/report_settled/body.txt" "mail/report_settled/body.html";
    Reminder: "mail/reminder/subject.txt" "mail/reminder/body.txt" "mail/reminder/body.html";
    HowMany: "mail/how_many/subject.txt" "mail/how_many/body.txt" "mail/how_many/body.html";
    StaffTask: "mail/staff_task/subject.txt" "mail/staff_task/body.txt" "mail/staff_task/body.html";
    EventChanged: "mail/event_changed/subject.txt" "mail/event_changed/body.txt" "mail/event_changed/body.html";
    EditDecided: "mail/edit_decided/subject.txt" "mail/edit_decided/body.txt" "mail/edit_decided/body.html";
    HandOver: "mail/hand_over/subject.txt" "mail/hand_over/body.txt" "mail/hand_over/body.html";
    SeriesEnds: "mail/series_ends/subject.txt" "mail/series_ends/body.txt" "mail/series_ends/body.html";
    Announcement: "mail/announcement/subject.txt" "mail/announcement/body.txt" "mail/announcement/body.html";
    EditionRefused: "mail/edition_refused/subject.txt" "mail/edition_refused/body.txt" "mail/edition_refused/body.html";
    GroupRequest: "mail/group_request/subject.txt" "mail/group_request/body.txt" "mail/group_request/body.html";
    GroupInvitation: "mail/group_invitation/subject.txt" "mail/group_invitation/body.txt" "mail/group_invitation/body.html";
    GroupQuestion: "mail/group_question/subject.txt" "mail/group_question/body.txt" "mail/group_question/body.html";
    GroupNews: "mail/group_news/subject.txt" "mail/group_news/body.txt" "mail/group_news/body.html";
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
                Self::EventChanged(letter) => letter.ics.clone(),
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
        matches!(
            self,
            Self::Reminder
                | Self::HowMany
                | Self::StaffTask
                | Self::SeriesEnds
                | Self::Announcement
        )
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

impl HandOver {
    /// Staff have read the title; the names are what anybody calls themselves.
    fn without_bait(&self) -> Self {
        let safe = |name: &str, otherwise: &str| {
            if looks_like_link(name) {
                otherwise.to_owned()
            } else {
                excerpt(name, 60)
            }
        };
        Self {
            name: safe(&self.name, "there"),
            giver: safe(&self.giver, "One of its organizers"),
            ..self.clone()
        }
    }
}

impl GroupInvitation {
    fn without_bait(&self) -> Self {
        let plain = |text: &str, instead: &str| match looks_like_link(text) {
            true => instead.to_owned(),
            false => excerpt(text, 100),
        };
        Self {
            name: plain(&self.name, "there"),
            group: plain(&self.group, "a group"),
            from: plain(&self.from, "one of its leads"),
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
