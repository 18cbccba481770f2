//! Announcements: written, looked at, approved as they were seen, sent, stopped and gone on with.

use chrono::{DateTime, Duration, Utc};
use sha2::{Digest, Sha256};

use super::audience::{Addressee, Audience, AudienceForm};
use super::decide::MailingError;
use super::{store, words};
use crate::account::{Actor, Person, PersonId};
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::{AnyConnection, id_type, text_enum};
use crate::event::Fault;
use crate::mail::{self, Announcement, Intent, Letter, Priority, Progress, Recipient, Sender};
use crate::site::Site;

id_type! {
    /// Key of an announcement.
    BatchId
}

text_enum! {
    /// Where an announcement stands.
    BatchState {
        /// Being written.
        Draft = "draft",
        /// Its letters are in the outbox.
        Approved = "approved",
        /// Those that have not left are held.
        Paused = "paused",
        /// Those that have not left do not leave.
        Cancelled = "cancelled",
    }
}

/// How long letters are tried after the moment they are meant for.
const WORTH: Duration = Duration::days(3);

/// An announcement as people write it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnnouncementForm {
    /// To whom.
    pub audience: AudienceForm,
    /// One line, with placeholders.
    pub subject: String,
    /// Markdown, with placeholders.
    pub text: String,
}

/// An announcement as stored.
#[derive(Debug, Clone)]
pub struct Batch {
    /// Key.
    pub id: BatchId,
    /// Who wrote it.
    pub author: Option<PersonId>,
    /// What they wrote.
    pub form: AnnouncementForm,
    /// Where it stands.
    pub state: BatchState,
    /// How many letters it is, once it is approved.
    pub letters: Option<i32>,
    /// The moment they are meant for, once it is approved.
    pub not_before: Option<DateTime<Utc>>,
    /// When it was first written down.
    pub created_at: DateTime<Utc>,
}

/// Every letter of an announcement as it would leave now.
#[derive(Debug, Clone)]
pub struct Preview {
    /// To whom, and what.
    pub letters: Vec<(Addressee, Announcement)>,
    /// Stands for all of them, to the letter.
    pub digest: String,
}

/// What somebody approves: what they saw, and how many letters they believe it is.
#[derive(Debug, Clone)]
pub struct Approval {
    /// The digest of the preview.
    pub digest: String,
    /// The count, typed.
    pub count: String,
    /// The moment letters are meant for.
    pub not_before: DateTime<Utc>,
}

/// Keeps an announcement that is being written, as a new one or in the place of `id`.
pub fn write(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: Option<BatchId>,
    form: &AnnouncementForm,
    now: DateTime<Utc>,
) -> Result<BatchId, MailingError> {
    actor.require_staff()?;
    check(form)?;
    match id {
        None => Ok(store::insert(tx, actor.person(), form, now)?),
        Some(id) if store::rewrite(tx, id, form)? => Ok(id),
        Some(_) => Err(MailingError::Settled),
    }
}

fn check(form: &AnnouncementForm) -> Result<(), MailingError> {
    let mut faults = Audience::parse(&form.audience).err().unwrap_or_default();
    for (field, name, text, most) in [
        ("subject", "The subject", &form.subject, 150),
        ("text", "The text", &form.text, 20_000),
    ] {
        let mut fault = |message| faults.push(Fault { field, message });
        if text.trim().is_empty() {
            fault(format!("{name} is empty"));
        }
        if text.chars().count() > most {
            fault(format!("{name} is longer than {most} characters"));
        }
        let unknown = words::unknown_placeholders(text);
        if !unknown.is_empty() {
            let known = words::PLACEHOLDERS.map(|(name, _)| format!("{{{name}}}"));
            fault(format!(
                "{name} has placeholders that stand for nothing: {{{}}}. There are {}",
                unknown.join("}, {"),
                known.join(", ")
            ));
        }
    }
    match faults.is_empty() {
        true => Ok(()),
        false => Err(MailingError::Faults(faults)),
    }
}

/// Every letter as it would leave now.
pub fn preview(
    tx: &mut AnyConnection,
    batch: &Batch,
    site: &Site,
) -> Result<Preview, MailingError> {
    let form = &batch.form;
    let audience = Audience::parse(&form.audience).map_err(MailingError::Faults)?;
    let mut digest = Sha256::new();
    let mut letters = Vec::new();
    for to in audience.gather(tx)? {
        let letter = words::letter(&form.subject, &form.text, &to, site);
        // Lengths keep the parts apart.
        for part in [
            to.person.email.as_str(),
            to.person.name.as_str(),
            to.person.locale.tag(),
            &letter.subject,
            &letter.text,
            &letter.html,
        ] {
            digest.update(part.len().to_be_bytes());
            digest.update(part.as_bytes());
        }
        letters.push((to, letter));
    }
    let digest = digest.finalize();
    Ok(Preview {
        letters,
        digest: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
    })
}

/// Sends the first letter of the preview to whoever asks, as often as they ask.
pub fn send_test(
    tx: &mut AnyConnection,
    to: &Person,
    batch: &Batch,
    site: &Site,
    sender: &Sender,
    now: DateTime<Utc>,
) -> Result<(), MailingError> {
    Actor::from(to).require_staff()?;
    let preview = preview(tx, batch, site)?;
    let Some((_, letter)) = preview.letters.into_iter().next() else {
        return Err(MailingError::Nobody);
    };
    let intent = Intent {
        key: format!(
            "test of announcement {} {} {}",
            batch.id,
            to.id,
            BatchId::new()
        ),
        priority: Priority::Soon,
        ..intent(batch.id, to, now)
    };
    mail::enqueue(tx, sender, &Letter::Announcement(letter), &intent, now)?;
    Ok(())
}

/// Puts every letter into the outbox, if they are what was seen and as many as somebody typed. Returns
/// how many.
pub fn approve(
    tx: &mut AnyConnection,
    actor: &Actor,
    batch: &Batch,
    approval: &Approval,
    site: &Site,
    sender: &Sender,
    now: DateTime<Utc>,
) -> Result<usize, MailingError> {
    actor.require_staff()?;
    let preview = preview(tx, batch, site)?;
    if preview.digest != approval.digest {
        return Err(MailingError::NotAsSeen);
    }
    let count = preview.letters.len();
    if count == 0 {
        return Err(MailingError::Nobody);
    }
    if approval.count.trim().parse() != Ok(count) {
        return Err(MailingError::Faults(vec![Fault {
            field: "count",
            message: "The number of letters is not the one above".to_owned(),
        }]));
    }
    let not_before = approval.not_before.max(now);
    let frozen = store::Frozen {
        digest: &preview.digest,
        letters: i32::try_from(count).unwrap_or(i32::MAX),
        not_before,
    };
    if !store::approve(tx, batch.id, &frozen, now)? {
        return Err(MailingError::Settled);
    }
    for (to, letter) in preview.letters {
        let intent = intent(batch.id, &to.person, not_before);
        mail::enqueue(tx, sender, &Letter::Announcement(letter), &intent, now)?;
        mail::put_in_batch(tx, &intent, batch.id.0)?;
    }
    record(
        tx,
        actor,
        Act::Approve,
        batch.id,
        &format!("{count} letters"),
        now,
    )?;
    Ok(count)
}

fn intent(batch: BatchId, to: &Person, not_before: DateTime<Utc>) -> Intent {
    Intent {
        key: format!("announcement {batch} {}", to.id),
        to: Recipient {
            address: to.email.clone(),
            name: to.name.clone(),
            locale: to.locale,
        },
        person: Some(to.id.0),
        event: None,
        priority: Priority::Bulk,
        not_before,
        expires_at: not_before + WORTH,
    }
}

/// Holds the letters that have not left. Returns how many.
pub fn hold(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: BatchId,
    now: DateTime<Utc>,
) -> Result<usize, MailingError> {
    turn(tx, actor, id, &[BatchState::Approved], BatchState::Paused)?;
    let count = mail::hold_batch(tx, id.0)?;
    record(
        tx,
        actor,
        Act::PauseMail,
        id,
        &format!("{count} letters"),
        now,
    )?;
    Ok(count)
}

/// Lets them leave.
pub fn go_on(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: BatchId,
    now: DateTime<Utc>,
) -> Result<usize, MailingError> {
    turn(tx, actor, id, &[BatchState::Paused], BatchState::Approved)?;
    let count = mail::release_batch(tx, id.0)?;
    record(
        tx,
        actor,
        Act::ResumeMail,
        id,
        &format!("{count} letters"),
        now,
    )?;
    Ok(count)
}

/// Ends those that have not left.
pub fn cancel(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: BatchId,
    now: DateTime<Utc>,
) -> Result<usize, MailingError> {
    let from = [BatchState::Draft, BatchState::Approved, BatchState::Paused];
    turn(tx, actor, id, &from, BatchState::Cancelled)?;
    let count = mail::cancel_batch(tx, id.0, now)?;
    record(
        tx,
        actor,
        Act::DiscardMail,
        id,
        &format!("{count} letters"),
        now,
    )?;
    Ok(count)
}

/// Tries those again that were refused, and those that ran out of time, for as long as at first.
pub fn retry(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: BatchId,
    now: DateTime<Utc>,
) -> Result<usize, MailingError> {
    turn(tx, actor, id, &[BatchState::Approved], BatchState::Approved)?;
    let count = mail::retry_batch(tx, id.0, now, now + WORTH)?;
    record(
        tx,
        actor,
        Act::SendMail,
        id,
        &format!("{count} letters"),
        now,
    )?;
    Ok(count)
}

/// How far it is.
pub fn progress(tx: &mut AnyConnection, id: BatchId) -> Result<Progress, MailingError> {
    Ok(mail::progress_of(tx, id.0)?)
}

fn turn(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: BatchId,
    from: &[BatchState],
    to: BatchState,
) -> Result<(), MailingError> {
    actor.require_staff()?;
    match store::turn(tx, id, from, to)? {
        true => Ok(()),
        false => Err(MailingError::Settled),
    }
}

fn record(
    tx: &mut AnyConnection,
    actor: &Actor,
    act: Act,
    id: BatchId,
    detail: &str,
    now: DateTime<Utc>,
) -> Result<(), MailingError> {
    let subject = Subject::new(SubjectKind::Mail, id);
    Ok(audit::record(tx, actor, act, &subject, Some(detail), now)?)
}
