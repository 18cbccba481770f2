//! Series end within a year, so that none goes on in calendars after its people have gone; and are
//! renewed by one click before they do.

use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::call_off::public_event;
use super::form::fill::{end_of_day, until};
use super::log::log_staff;
use super::publish::restate;
use super::{Event, EventDraft, EventError, EventId, Fault, describe_day, store};
use crate::account::{self, AccountError, Actor, LinkPurpose, LinkToken, Person};
use crate::audit::Act;
use crate::database::AnyConnection;
use crate::recurrence::{Recurrence, Rule, When, occurrences};

/// The last start that the rule of a series may give; none where it does not end by a date.
pub fn last_start(draft: &EventDraft) -> Option<NaiveDateTime> {
    draft.recurrence.as_ref()?.rule.as_ref()?.until()
}

/// The last day on which a series may end that somebody plans, or renews, today.
fn furthest(today: NaiveDate) -> NaiveDate {
    today + Months::new(12)
}

/// Sees to it that a series which somebody plans ends within a year: one without an end gets it there.
/// A rule that is as `stored` stays, whoever made it.
///
/// # Errors
/// When it was given an end, or a count, that is further away.
pub fn end_within_a_year(
    draft: &mut EventDraft,
    stored: Option<&EventDraft>,
    today: NaiveDate,
) -> Result<(), Fault> {
    let rule_of = |draft: &EventDraft| draft.recurrence.as_ref().and_then(|it| it.rule.clone());
    let Some(rule) = rule_of(draft) else {
        return Ok(());
    };
    if stored.is_some_and(|stored| rule_of(stored).as_ref() == Some(&rule)) {
        return Ok(());
    }
    let last_day = furthest(today.max(draft.when.local_start().date()));
    let ends = |until| Some(until) > Some(last_day.and_time(end_of_day(&draft.when)));
    let count = match &rule {
        Rule::Calendar(rule) => rule.count(),
        Rule::IsoWeeks(_) => None,
    };
    let is_too_long = match rule.until() {
        Some(until) => ends(until),
        None if count.is_some() => goes_on_after(draft, last_day),
        None => {
            end_on(draft, last_day);
            false
        }
    };
    if is_too_long {
        let last_day = describe_day(last_day);
        return Err(Fault {
            field: "repeats_until",
            message: format!(
                "Last date of the series is too far away: it may be {last_day} at the latest. Before a \
                 series ends we write to its organizers, and one click renews it"
            ),
        });
    }
    Ok(())
}

fn goes_on_after(draft: &EventDraft, last_day: NaiveDate) -> bool {
    let from = next_midnight(&draft.when, last_day);
    let within_the_century = from + Months::new(1_200);
    !occurrences(
        &draft.when,
        draft.recurrence.as_ref(),
        from,
        within_the_century,
    )
    .is_empty()
}

fn next_midnight(when: &When, day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN);
    when.zone.instant_of(midnight).earliest()
}

/// Ends a series with its last date on or before a day. Exceptions of later dates go with the dates.
pub(super) fn end_on(draft: &mut EventDraft, last_day: NaiveDate) {
    let last = last_day.and_time(end_of_day(&draft.when));
    if let Some(recurrence) = &mut draft.recurrence {
        recurrence.rule = recurrence.rule.take().map(|rule| until(rule, Some(last)));
        recurrence.extra.retain(|&at| at <= last);
        recurrence.skipped.retain(|&at| at <= last);
        recurrence.overrides.retain(|&at, _| at <= last);
    }
}

/// Lets a series that ends by a date go on for a year from today, for any of its organizers and at
/// once: nothing moves but its end. The dates between an end that is past and today stay left out.
///
/// # Errors
/// [`EventError::NothingToRenew`] for what is no such series, or ends later already.
pub fn renew(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    version: i32,
    now: DateTime<Utc>,
) -> Result<Event, EventError> {
    let mut event = public_event(tx, actor, id, version)?;
    let draft = renewed(&event.draft, now).ok_or(EventError::NothingToRenew)?;
    restate(tx, actor, &mut event, draft, now)?;
    log_staff(tx, actor, Act::Revise, id, Some("renewed"), now)?;
    Ok(event)
}

/// What a link renews, without using it: the event, and whose link it is. A link whose owner organizes
/// the event no longer is dead.
pub fn renewable(
    tx: &mut AnyConnection,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<(Event, Person), EventError> {
    let open = account::peek_link(tx, LinkPurpose::Renew, token, now)?;
    let event = match open.subject.map(EventId) {
        Some(id) => store::get(tx, id)?,
        None => None,
    };
    event
        .zip(account::get(tx, open.person)?)
        .filter(|(event, person)| event.organizers.contains(&person.id))
        .ok_or(AccountError::DeadLink.into())
}

/// Renews by a link, once.
pub fn renew_by_link(
    tx: &mut AnyConnection,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<Event, EventError> {
    let (event, person) = renewable(tx, token, now)?;
    account::use_link(tx, LinkPurpose::Renew, token, now)?;
    renew(tx, &Actor::from(&person), event.id, event.version, now)
}

/// The draft with a later end; `None` where there is none to be had.
pub fn renewed(draft: &EventDraft, now: DateTime<Utc>) -> Option<EventDraft> {
    let before = last_start(draft)?;
    let today = draft.when.zone.local(now);
    let mut renewed = draft.clone();
    let series = renewed.recurrence.as_mut()?;
    let last = furthest(today.date()).and_time(end_of_day(&draft.when));
    if last.date().year() > 2100 || last <= before {
        return None;
    }
    series.rule = series.rule.take().map(|rule| until(rule, Some(last)));
    let missed = missed(&draft.when, series, before, today);
    series.skipped.extend(missed);
    Some(renewed)
}

/// The starts after an end and before today, on which nobody met.
fn missed(
    first: &When,
    series: &Recurrence,
    end: NaiveDateTime,
    today: NaiveDateTime,
) -> Vec<NaiveDateTime> {
    let instant = |at| first.zone.instant_of(at).earliest();
    if today <= end {
        return Vec::new();
    }
    let between = occurrences(first, Some(series), instant(end), instant(today));
    let starts = between.into_iter().map(|one| one.recurrence_id);
    starts.filter(|&at| at > end && at < today).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::sample::meetup;

    const TODAY: &str = "2026-11-22";

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn planned(fields: &[(&str, &str)]) -> Result<Option<NaiveDate>, Fault> {
        let mut draft = meetup(fields);
        end_within_a_year(&mut draft, None, day(TODAY))?;
        Ok(last_start(&draft).map(|at| at.date()))
    }

    #[test]
    fn a_series_without_an_end_ends_a_year_after_it_begins() {
        let end = planned(&[("repeats", "weekly")]);
        assert_eq!(end, Ok(Some(day("2027-11-26"))));
        let weeks = planned(&[("repeats", "even-weeks")]);
        assert_eq!(weeks, Ok(Some(day("2027-11-26"))));
        assert_eq!(planned(&[("repeats", "no")]), Ok(None));
    }

    #[test]
    fn an_end_that_is_more_than_a_year_away_is_refused_by_date_and_by_count() {
        let until = |until| planned(&[("repeats", "weekly"), ("repeats_until", until)]);
        assert_eq!(until("2027-11-26"), Ok(Some(day("2027-11-26"))));
        assert_eq!(until("2027-11-27").unwrap_err().field, "repeats_until");
        let custom = |rule| planned(&[("repeats", "custom"), ("rule", rule)]);
        assert_eq!(custom("FREQ=WEEKLY;COUNT=53"), Ok(None));
        assert!(custom("FREQ=WEEKLY;COUNT=54").is_err());
        assert!(custom("FREQ=WEEKLY;UNTIL=20290101").is_err());
    }

    #[test]
    fn a_rule_that_nobody_touched_stays_without_an_end() {
        let stored = meetup(&[("repeats", "weekly")]);
        let mut changed = meetup(&[("repeats", "weekly"), ("title", "Zuul day")]);
        end_within_a_year(&mut changed, Some(&stored), day(TODAY)).unwrap();
        assert_eq!(changed.recurrence, stored.recurrence);
    }

    #[test]
    fn renewed_before_its_end_a_series_goes_on_for_a_year_from_today() {
        let series = meetup(&[("repeats", "weekly"), ("repeats_until", "2027-11-26")]);
        let now = "2027-10-27T09:00:00Z".parse().unwrap();
        let renewed = renewed(&series, now).unwrap();
        assert_eq!(last_start(&renewed).unwrap().date(), day("2028-10-27"));
        let series = renewed.recurrence.clone().unwrap();
        assert_eq!(series.check(&renewed.when), Ok(()));
        assert!(series.skipped.is_empty());
        assert_eq!(super::renewed(&renewed, now), None, "it ends a year away");
        assert_eq!(super::renewed(&meetup(&[]), now), None);
    }

    #[test]
    fn renewed_after_its_end_the_dates_nobody_met_on_stay_out() {
        let series = meetup(&[("repeats", "weekly"), ("repeats_until", "2026-12-10")]);
        let now = "2026-12-30T09:00:00Z".parse().unwrap();
        let renewed = renewed(&series, now).unwrap();
        let skipped = renewed.recurrence.unwrap().skipped;
        let days: Vec<NaiveDate> = skipped.iter().map(|at| at.date()).collect();
        assert_eq!(days, [day("2026-12-17"), day("2026-12-24")]);
    }
}
