//! Table `reminder_rules`.

use chrono::{Duration, NaiveTime, Timelike};
use diesel::prelude::*;

use crate::database::schema::reminder_rules;
use crate::database::{AnyConnection, DatabaseError};
use crate::reminder::{Anchor, Audience, ReminderRule, RuleLetter, RuleState};
use crate::text::Line;

#[derive(Queryable, Selectable)]
#[diesel(table_name = reminder_rules)]
struct RuleRow {
    slug: String,
    title: String,
    anchor: Anchor,
    offset_days: i32,
    local_minute: Option<i32>,
    audience: Audience,
    letter: RuleLetter,
    worth_hours: i32,
    needs_approval: bool,
    enabled: bool,
}

/// Every rule, switched on or not, in the order in which their letters come.
pub fn all_rules(tx: &mut AnyConnection) -> Result<Vec<ReminderRule>, DatabaseError> {
    let rows: Vec<RuleRow> = reminder_rules::table
        .select(RuleRow::as_select())
        .order((reminder_rules::offset_days, reminder_rules::slug))
        .load(tx)?;
    rows.into_iter().map(read).collect()
}

/// The rules that write letters, held or not.
pub fn rules(tx: &mut AnyConnection) -> Result<Vec<ReminderRule>, DatabaseError> {
    let mut rules = all_rules(tx)?;
    rules.retain(|rule| rule.state != RuleState::Off);
    Ok(rules)
}

fn read(row: RuleRow) -> Result<ReminderRule, DatabaseError> {
    let corrupt = |column, cause: String| DatabaseError::Corrupt {
        table: "reminder_rules",
        id: row.slug.clone(),
        column,
        cause,
    };
    let line = |column, text: &str| {
        Line::parse(text, 80).map_err(|cause| corrupt(column, cause.to_string()))
    };
    let time = |minute: i32| {
        let time = u32::try_from(minute)
            .ok()
            .and_then(|it| NaiveTime::from_hms_opt(it / 60, it % 60, 0));
        time.ok_or_else(|| corrupt("local_minute", format!("{minute} is no minute of a day")))
    };
    Ok(ReminderRule {
        slug: line("slug", &row.slug)?,
        title: line("title", &row.title)?,
        anchor: row.anchor,
        offset_days: row.offset_days,
        local_time: row.local_minute.map(time).transpose()?,
        audience: row.audience,
        letter: row.letter,
        worth: Duration::hours(row.worth_hours.into()),
        state: match (row.enabled, row.needs_approval) {
            (false, _) => RuleState::Off,
            (true, true) => RuleState::Held,
            (true, false) => RuleState::On,
        },
    })
}

pub(in crate::reminder) fn insert(
    tx: &mut AnyConnection,
    rule: &ReminderRule,
) -> Result<(), DatabaseError> {
    let minute = |time: NaiveTime| i32::try_from(time.num_seconds_from_midnight() / 60).ok();
    diesel::insert_into(reminder_rules::table)
        .values((
            reminder_rules::slug.eq(rule.slug.as_str()),
            reminder_rules::title.eq(rule.title.as_str()),
            reminder_rules::anchor.eq(rule.anchor),
            reminder_rules::offset_days.eq(rule.offset_days),
            reminder_rules::local_minute.eq(rule.local_time.and_then(minute)),
            reminder_rules::audience.eq(rule.audience),
            reminder_rules::letter.eq(rule.letter),
            reminder_rules::worth_hours.eq(i32::try_from(rule.worth.num_hours()).unwrap_or(0)),
            states(rule.state),
        ))
        .execute(tx)?;
    Ok(())
}

/// Switches a rule; `false` where there is none of that word.
pub(in crate::reminder) fn set_state(
    tx: &mut AnyConnection,
    slug: &str,
    state: RuleState,
) -> Result<bool, DatabaseError> {
    let switched = diesel::update(reminder_rules::table.find(slug))
        .set(states(state))
        .execute(tx)?;
    Ok(switched == 1)
}

type States = (
    diesel::dsl::Eq<reminder_rules::enabled, bool>,
    diesel::dsl::Eq<reminder_rules::needs_approval, bool>,
);

fn states(state: RuleState) -> States {
    (
        reminder_rules::enabled.eq(state != RuleState::Off),
        reminder_rules::needs_approval.eq(state == RuleState::Held),
    )
}
