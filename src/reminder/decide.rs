//! What staff decide about rules.

use chrono::{DateTime, Duration, NaiveTime, Utc};
use uuid::Uuid;

use super::{ReminderError, ReminderRule, RuleState, store};
use crate::account::Actor;
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::AnyConnection;
use crate::event::Fault;
use crate::text::Line;

/// A rule as people write it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the form")]
pub struct RuleForm {
    pub title: String,
    pub days: String,
    pub side: String,
    pub anchor: String,
    pub time: String,
    pub audience: String,
    pub letter: String,
    pub worth_days: String,
    pub state: String,
}

/// The furthest a rule may lie from its anchor, in days: what [`super::dispatch`] looks at.
const FURTHEST: i32 = 60;

impl RuleForm {
    fn parse(&self) -> Result<ReminderRule, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut wrong = |field, message: String| faults.push(Fault { field, message });
        let title = Line::parse(self.title.trim(), 80)
            .map_err(|cause| wrong("title", format!("What you call it {cause}")))
            .ok();
        let days = number(&self.days, 0, FURTHEST);
        if days.is_none() {
            wrong("days", format!("Days are a number from 0 to {FURTHEST}"));
        }
        let local_time = match self.time.trim() {
            "" => Some(None),
            time => NaiveTime::parse_from_str(time, "%H:%M").ok().map(Some),
        };
        if local_time.is_none() {
            wrong(
                "time",
                "The time is hours and minutes, such as 09:00".to_owned(),
            );
        }
        let worth_days = number(&self.worth_days, 1, FURTHEST);
        if worth_days.is_none() {
            let message = format!("How long it is worth sending is a number from 1 to {FURTHEST}");
            wrong("worth_days", message);
        }
        let words = (
            self.anchor.parse().ok(),
            self.audience.parse().ok(),
            self.letter.parse().ok(),
            self.state.parse().ok(),
        );
        let (Some(anchor), Some(audience), Some(letter), Some(state)) = words else {
            wrong("letter", "Choose one of each list".to_owned());
            return Err(faults);
        };
        let (Some(title), Some(days), Some(local_time), Some(worth_days)) =
            (title, days, local_time, worth_days)
        else {
            return Err(faults);
        };
        let rule = ReminderRule {
            #[expect(clippy::expect_used, reason = "a key is one printable line")]
            slug: Line::parse(&Uuid::now_v7().to_string(), 80).expect("a key is a line"),
            title,
            anchor,
            offset_days: if self.side == "before" { -days } else { days },
            local_time,
            audience,
            letter,
            worth: Duration::days(worth_days.into()),
            state,
        };
        match rule.letter.suits(rule.anchor, rule.offset_days, audience) {
            true => Ok(rule),
            false => Err(vec![Fault {
                field: "letter",
                message: "This letter makes no sense for them at that time".to_owned(),
            }]),
        }
    }
}

fn number(text: &str, least: i32, most: i32) -> Option<i32> {
    let number = text.trim().parse().ok()?;
    (least..=most).contains(&number).then_some(number)
}

/// Adds a rule of the staff's own.
///
/// # Errors
/// [`ReminderError::Faults`] for one that cannot be understood, or makes no sense.
pub fn add_rule(
    tx: &mut AnyConnection,
    actor: &Actor,
    form: &RuleForm,
    now: DateTime<Utc>,
) -> Result<(), ReminderError> {
    actor.require_staff()?;
    let rule = form.parse().map_err(ReminderError::Faults)?;
    store::insert(tx, &rule)?;
    let detail = format!(
        "{}: {}; {}",
        rule.title,
        rule.describe(),
        rule.state.label()
    );
    record(tx, actor, Act::Create, rule.slug.as_str(), &detail, now)
}

/// Switches a rule on, off, or to letters that wait for approval.
///
/// # Errors
/// [`ReminderError::UnknownRule`] when there is none of that word.
pub fn switch_rule(
    tx: &mut AnyConnection,
    actor: &Actor,
    slug: &str,
    state: RuleState,
    now: DateTime<Utc>,
) -> Result<(), ReminderError> {
    actor.require_staff()?;
    if !store::set_state(tx, slug, state)? {
        return Err(ReminderError::UnknownRule);
    }
    record(tx, actor, Act::Revise, slug, state.label(), now)
}

fn record(
    tx: &mut AnyConnection,
    actor: &Actor,
    act: Act,
    slug: &str,
    detail: &str,
    now: DateTime<Utc>,
) -> Result<(), ReminderError> {
    let subject = Subject::new(SubjectKind::ReminderRule, slug);
    Ok(audit::record(tx, actor, act, &subject, Some(detail), now)?)
}
