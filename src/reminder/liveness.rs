//! "Is this group still active?": asked of its organizers after half a year without a sign of life, and
//! what follows when nobody answers.
//!
//! Nothing is planned ahead here either: each run looks at the groups as they are. What was asked stands
//! in the group's row, so a letter is written by whoever noted the question there.

use chrono::{DateTime, Utc};

use super::{ReminderError, store};
use crate::account::{self, AccountError, LinkPurpose, Person};
use crate::database::AnyConnection;
use crate::group::{self, Group, GroupId, QUIET, Step, UNANSWERED};
use crate::mail::{self, Sender};
use crate::site::Site;

/// Does what is due about every group; returns how many letters were written.
pub fn look_after_groups(
    tx: &mut AnyConnection,
    site: &Site,
    sender: &Sender,
    now: DateTime<Utc>,
) -> Result<usize, ReminderError> {
    let mut lives = group::lives(tx)?;
    // Most groups have said something within the half year, and their events need no look.
    lives.retain(|life| {
        life.asked_at.is_some() || life.dormant_since.is_some() || now - life.sign_at >= QUIET
    });
    if lives.is_empty() {
        return Ok(0);
    }
    let signs = store::event_signs(tx)?;
    let mut written = 0;
    for life in lives {
        let events = signs.get(&life.id).copied().unwrap_or_default();
        let step = life.step(events, now);
        let is_ours = group::take_step(tx, &life, step, now)?;
        if let Step::Ask(times) = step
            && is_ours
        {
            let asked = (life.asked_at.unwrap_or(now), times);
            written += ask(tx, life.id, asked, site, sender, now)?;
        }
    }
    Ok(written)
}

fn ask(
    tx: &mut AnyConnection,
    id: GroupId,
    asked: (DateTime<Utc>, i32),
    site: &Site,
    sender: &Sender,
    now: DateTime<Utc>,
) -> Result<usize, ReminderError> {
    let Some(group) = group::get(tx, id)? else {
        return Ok(0);
    };
    let readers = group::letters::listeners(tx, &group)?;
    for reader in &readers {
        let (letter, intent) = question(tx, &group, reader, asked, site, now)?;
        mail::enqueue(tx, sender, &letter, &intent, now)?;
    }
    Ok(readers.len())
}

fn question(
    tx: &mut AnyConnection,
    group: &Group,
    reader: &Person,
    asked: (DateTime<Utc>, i32),
    site: &Site,
    now: DateTime<Utc>,
) -> Result<(mail::Letter, mail::Intent), AccountError> {
    let purpose = LinkPurpose::StillActive;
    let token = account::issue_link(tx, purpose, reader.id, Some(group.id.0), UNANSWERED, now)?;
    Ok(group::letters::question(
        group, reader, &token, asked, site, now,
    ))
}
