//! Whether a group is still there: what counts as a sign of life, who is asked, and the mark that
//! everybody sees.
//!
//! Signs of life are: an event of the group that takes place, or is announced; a change of what the group
//! says of itself; and an answer to the question. That an organizer signs in is none: who looks after
//! another group signs in too.

use chrono::{DateTime, Duration, Utc};

use super::{GroupError, GroupId, store};
use crate::account::{self, AccountError, Actor, LinkPurpose, LinkToken, Person};
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::{AnyConnection, DatabaseError, edition};
use crate::group::Group;
use crate::text::Line;

/// After so long without a sign of life it is asked.
pub const QUIET: Duration = Duration::days(180);
/// So long after the first question it is asked once more.
pub const ASKED_AGAIN: Duration = Duration::days(30);
/// So long after the first question, unanswered, a group counts as dormant.
pub const UNANSWERED: Duration = Duration::days(60);

/// What is known of a group's life, but for its events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life {
    /// Which group.
    pub id: GroupId,
    /// When it was made, changed or affirmed last.
    pub sign_at: DateTime<Utc>,
    /// When it was asked; none when nothing is asked.
    pub asked_at: Option<DateTime<Utc>>,
    /// How often since then.
    pub asked_times: i32,
    /// Since when it counts as dormant.
    pub dormant_since: Option<DateTime<Utc>>,
}

/// What its events say of a group's life.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EventSigns {
    /// When one was announced last.
    pub announced_at: Option<DateTime<Utc>>,
    /// When the last one is over; beyond all time while a series has no end.
    pub over_at: Option<DateTime<Utc>>,
}

/// What is to be done about a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    None,
    /// Its organizers are asked, for the first or the second time.
    Ask(i32),
    /// It counts as dormant from now on.
    Sleep,
    /// It does not any more, or the question has answered itself.
    Wake,
}

impl Life {
    /// What is to be done now. Pure.
    pub fn step(&self, events: EventSigns, now: DateTime<Utc>) -> Step {
        let said_at = self
            .sign_at
            .max(events.announced_at.unwrap_or(self.sign_at));
        let alive_at = said_at.max(events.over_at.unwrap_or(said_at));
        if let Some(since) = self.dormant_since {
            // An event that was announced before the mark does not take it away: it was known then.
            return if said_at > since {
                Step::Wake
            } else {
                Step::None
            };
        }
        match (self.asked_at, self.asked_times) {
            (Some(asked_at), _) if alive_at > asked_at => Step::Wake,
            (Some(asked_at), _) if now >= asked_at + UNANSWERED => Step::Sleep,
            (Some(asked_at), 1) if now >= asked_at + ASKED_AGAIN => Step::Ask(2),
            (Some(_), _) => Step::None,
            (None, _) if now - alive_at >= QUIET => Step::Ask(1),
            (None, _) => Step::None,
        }
    }
}

/// Carries a step out; returns whether this call did, for two replicas may try at once.
pub fn take_step(
    tx: &mut AnyConnection,
    life: &Life,
    step: Step,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let changed = match step {
        Step::None => return Ok(false),
        Step::Ask(times) => {
            let asked_at = life.asked_at.unwrap_or(now);
            store::set_asked(tx, life, asked_at, times)?
        }
        Step::Sleep => store::set_dormant(tx, life.id, life.dormant_since, Some(now))?,
        Step::Wake => store::set_dormant(tx, life.id, life.dormant_since, None)?,
    };
    let act = match (step, life.dormant_since) {
        (Step::Sleep, _) => Act::MarkDormant,
        (Step::Wake, Some(_)) => Act::MarkActive,
        _ => return Ok(changed),
    };
    if changed {
        let subject = Subject::new(SubjectKind::Group, life.id);
        let why = "by the signs of life the service sees";
        audit::record(tx, &Actor::Service, act, &subject, Some(why), now)?;
        edition::bump(tx, now)?;
    }
    Ok(changed)
}

/// Staff say whether a group counts as dormant, for a reason.
pub fn set_dormant(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
    is_dormant: bool,
    reason: &Line,
    now: DateTime<Utc>,
) -> Result<(), GroupError> {
    actor.require_staff()?;
    let life = store::life(tx, group)?.ok_or(GroupError::Unknown)?;
    if life.dormant_since.is_some() == is_dormant {
        return Ok(());
    }
    if !settle(tx, &life, is_dormant, now)? {
        return Err(GroupError::Stale);
    }
    let act = if is_dormant {
        Act::MarkDormant
    } else {
        Act::MarkActive
    };
    let subject = Subject::new(SubjectKind::Group, group);
    Ok(audit::record(
        tx,
        actor,
        act,
        &subject,
        Some(reason.as_str()),
        now,
    )?)
}

/// What the link in the question leads to.
///
/// # Errors
/// [`AccountError::DeadLink`] when it was used, is over, or its reader organizes for the group no longer.
pub fn open_question(
    tx: &mut AnyConnection,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<(Group, Person), GroupError> {
    let open = account::peek_link(tx, LinkPurpose::StillActive, token, now)?;
    let id = open.subject.map(GroupId).ok_or(AccountError::DeadLink)?;
    let group = store::get(tx, id)?.ok_or(AccountError::DeadLink)?;
    let person = account::get(tx, open.person)?.ok_or(AccountError::DeadLink)?;
    match store::role_of(tx, id, person.id)? {
        Some(_) => Ok((group, person)),
        None => Err(AccountError::DeadLink.into()),
    }
}

/// Answers the question by its link.
///
/// # Errors
/// As [`open_question`], and [`GroupError::Stale`] when the group was marked, or the mark taken away, at the
/// same moment; the link goes on working then.
pub fn answer_question(
    tx: &mut AnyConnection,
    token: &LinkToken,
    is_active: bool,
    now: DateTime<Utc>,
) -> Result<Group, GroupError> {
    let (group, _) = open_question(tx, token, now)?;
    account::use_link(tx, LinkPurpose::StillActive, token, now)?;
    let life = store::life(tx, group.id)?.ok_or(GroupError::Unknown)?;
    if !settle(tx, &life, !is_active, now)? {
        return Err(GroupError::Stale);
    }
    Ok(group)
}

fn settle(
    tx: &mut AnyConnection,
    life: &Life,
    is_dormant: bool,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    if !is_dormant {
        store::affirm(tx, life.id, now)?;
    }
    // A group that has been dormant stays so since the day it was marked.
    let since = is_dormant.then(|| life.dormant_since.unwrap_or(now));
    let changed = store::set_dormant(tx, life.id, life.dormant_since, since)?;
    if changed {
        edition::bump(tx, now)?;
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::days(number)
    }

    fn life() -> Life {
        Life {
            id: GroupId::new(),
            sign_at: day(0),
            asked_at: None,
            asked_times: 0,
            dormant_since: None,
        }
    }

    const SILENCE: EventSigns = EventSigns {
        announced_at: None,
        over_at: None,
    };

    #[test]
    fn a_quiet_group_is_asked_twice_and_then_dormant() {
        let mut life = life();
        assert_eq!(life.step(SILENCE, day(179)), Step::None);
        assert_eq!(life.step(SILENCE, day(180)), Step::Ask(1));
        (life.asked_at, life.asked_times) = (Some(day(200)), 1);
        assert_eq!(life.step(SILENCE, day(229)), Step::None);
        assert_eq!(life.step(SILENCE, day(230)), Step::Ask(2));
        life.asked_times = 2;
        assert_eq!(life.step(SILENCE, day(259)), Step::None);
        assert_eq!(life.step(SILENCE, day(260)), Step::Sleep);
        life.dormant_since = Some(day(260));
        assert_eq!(life.step(SILENCE, day(900)), Step::None);
    }

    #[test]
    fn who_could_not_be_asked_for_months_is_not_put_to_sleep_unasked() {
        assert_eq!(life().step(SILENCE, day(500)), Step::Ask(1));
    }

    #[test]
    fn an_event_that_takes_place_or_is_announced_is_a_sign_of_life() {
        let held = EventSigns {
            announced_at: Some(day(10)),
            over_at: Some(day(100)),
        };
        assert_eq!(life().step(held, day(200)), Step::None);
        assert_eq!(life().step(held, day(280)), Step::Ask(1));
        let endless = EventSigns {
            over_at: Some(DateTime::<Utc>::MAX_UTC),
            ..held
        };
        assert_eq!(life().step(endless, day(9_000)), Step::None);
        let asked = Life {
            asked_at: Some(day(280)),
            asked_times: 1,
            ..life()
        };
        let announced = EventSigns {
            announced_at: Some(day(290)),
            over_at: Some(day(300)),
        };
        assert_eq!(asked.step(announced, day(291)), Step::Wake);
    }

    #[test]
    fn only_what_is_said_after_the_mark_takes_it_away() {
        let dormant = Life {
            dormant_since: Some(day(260)),
            ..life()
        };
        let known_before = EventSigns {
            announced_at: Some(day(250)),
            over_at: Some(day(400)),
        };
        assert_eq!(dormant.step(known_before, day(270)), Step::None);
        let announced = EventSigns {
            announced_at: Some(day(261)),
            over_at: Some(day(270)),
        };
        assert_eq!(dormant.step(announced, day(262)), Step::Wake);
    }
}
