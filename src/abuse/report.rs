//! What readers report about public events, and what staff made of it.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::letters::settled;
use super::{AbuseError, store};
use crate::account::Actor;
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::{AnyConnection, DatabaseError, id_type, text_enum};
use crate::event::{self, EventId, Post};
use crate::locale::Locale;
use crate::mail::{self, Address};
use crate::text::{Line, Prose};

id_type! {
    /// Key of a report: that of the form it was written in, so that a form sent twice is one report.
    ReportId
}

text_enum! {
    /// What is wrong with an event.
    ReportReason {
        /// Something in it is not true.
        Wrong = "wrong",
        /// It advertises, or cheats.
        Spam = "spam",
        /// It shows what is private.
        Private = "private",
        /// It breaks the law.
        Illegal = "illegal",
        /// Somebody is insulted or threatened.
        Conduct = "conduct",
        /// The words say.
        Other = "other",
    }
}

impl ReportReason {
    /// What readers choose from.
    pub fn label(self) -> &'static str {
        match self {
            Self::Wrong => "Something in it is wrong: the date, the place, a link",
            Self::Spam => "It is advertising or a fraud",
            Self::Private => "It shows something private",
            Self::Illegal => "It breaks the law",
            Self::Conduct => "It insults or threatens somebody",
            Self::Other => "Something else",
        }
    }
}

/// A report as it is sent.
#[derive(Debug, Clone)]
pub struct NewReport {
    /// The key of the form.
    pub id: ReportId,
    /// About what.
    pub event: EventId,
    /// What is wrong.
    pub reason: ReportReason,
    /// In the reader's words.
    pub words: Option<Prose>,
    /// Where the answer goes, if one is wanted.
    pub address: Option<Address>,
    /// The language of the page it was written on.
    pub locale: Locale,
}

/// A report that waits.
#[derive(Debug, Clone)]
pub struct Report {
    /// Key.
    pub id: ReportId,
    /// About what.
    pub event: EventId,
    /// What that is called.
    pub title: Line,
    /// Whether it is public yet.
    pub is_public: bool,
    /// What is wrong.
    pub reason: ReportReason,
    /// In the reader's words.
    pub words: Option<String>,
    /// Where the answer goes.
    pub address: Option<Address>,
    /// In which language.
    pub locale: Locale,
    /// Since when it waits.
    pub reported_at: DateTime<Utc>,
}

/// Keeps a report. The event stays as it is, however many there are.
///
/// # Errors
/// [`AbuseError::Unknown`] for an event that is not public.
pub fn report(
    tx: &mut AnyConnection,
    new: &NewReport,
    now: DateTime<Utc>,
) -> Result<(), AbuseError> {
    let event = event::get(tx, new.event)?.filter(|event| event.state.is_public());
    if event.is_none() {
        return Err(AbuseError::Unknown);
    }
    Ok(store::reports::insert(tx, new, now)?)
}

/// What nobody has settled, the longest waiting first.
pub fn reports(tx: &mut AnyConnection) -> Result<Vec<Report>, DatabaseError> {
    store::reports::open(tx)
}

/// Settles a report with words: the log keeps them, and whoever left an address gets them in a letter.
/// The address is forgotten then.
///
/// # Errors
/// [`AbuseError::Settled`] when somebody else did.
pub fn settle(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: ReportId,
    words: &Line,
    post: &Post,
    now: DateTime<Utc>,
) -> Result<(), AbuseError> {
    actor.require_staff()?;
    let waiting = store::reports::open(tx)?;
    let report = waiting.into_iter().find(|report| report.id == id);
    let report = report.ok_or(AbuseError::Settled)?;
    if !store::reports::settle(tx, id, actor.person(), words, now)? {
        return Err(AbuseError::Settled);
    }
    let subject = Subject::new(SubjectKind::Report, id);
    audit::record(
        tx,
        actor,
        Act::SettleReport,
        &subject,
        Some(words.as_str()),
        now,
    )?;
    if let Some((letter, intent)) = settled(&report, words, now) {
        mail::enqueue(tx, &post.sender, &letter, &intent, now)?;
    }
    Ok(())
}

impl From<Uuid> for ReportId {
    fn from(form_key: Uuid) -> Self {
        Self(form_key)
    }
}
