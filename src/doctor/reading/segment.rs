//! A stretch of a series that goes by one rule.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use super::super::finding::Findings;
use super::super::stamp::Stamp;
use super::Stated;
use super::clocks::Clocks;
use super::notes::Notes;
use super::piece::Piece;
use super::timing::timing;
use crate::recurrence::{CalendarRule, Frequency, Override, Recurrence, Rule, When};

/// After this day nothing is reckoned.
const LAST_YEAR: i32 = 2100;

/// A stretch of a series; also an event that does not repeat.
pub(super) struct Segment {
    pub stated: Stated,
    /// The date it begins with, as the series of before had it.
    pub from: NaiveDateTime,
    /// How much later its dates are than those.
    pub shift: TimeDelta,
    /// Its rule as it stands there, for what goes on by it.
    pub rule: Option<String>,
}

impl Segment {
    /// What an event states, and the first date of a series that its own rule does not have.
    pub(super) fn read<'t>(
        piece: &Piece<'t>,
        from: Option<NaiveDateTime>,
        rule: Option<String>,
        clocks: &mut Clocks<'t>,
        notes: &mut Notes,
    ) -> Option<(Self, Option<Stated>)> {
        let (line, title) = (piece.event.line, piece.words.title.as_str());
        let timing = match timing(piece, clocks) {
            Ok(timing) => timing,
            Err(why) => {
                notes.skip(line, title, why);
                return None;
            }
        };
        if let Some(assumed) = timing.assumed {
            notes.warn(line, title, assumed);
        }
        let stated = stated(piece, from, timing.when);
        let start = stated.when.local_start();
        let mut segment = Self {
            from: from.unwrap_or(start),
            shift: from.map_or(TimeDelta::zero(), |from| start - from),
            stated,
            rule: piece.event.value("RRULE").map(str::to_owned).or(rule),
        };
        let apart = segment.repeat(piece, clocks, notes);
        segment.add_dates(piece, clocks, notes)?;
        Some((segment, apart))
    }

    /// Puts the rule in, if it is one of ours. Returns the first date where the rule lacks it.
    fn repeat(
        &mut self,
        piece: &Piece<'_>,
        clocks: &mut Clocks<'_>,
        notes: &mut Notes,
    ) -> Option<Stated> {
        let (line, title) = (piece.event.line, piece.words.title.as_str());
        let when = &self.stated.when;
        let rule = match ours(self.rule.as_deref()?, when, clocks) {
            Ok(rule) => rule,
            Err(why) => {
                notes.warn(line, title, format!("only its first date is taken: {why}"));
                return None;
            }
        };
        let start = when.local_start();
        if rule.has(start, start) {
            self.stated.recurrence = Some(Recurrence::by(Rule::Calendar(rule)));
            return None;
        }
        let within = start + TimeDelta::days(3_000);
        let Some(first) = rule.instances(start, start, within).next() else {
            notes.warn(
                line,
                title,
                "only its first date is taken: its rule gives no other",
            );
            return None;
        };
        notes.warn(
            line,
            title,
            "its first date is none of its rule and was taken as an event of its own",
        );
        let alone = Stated {
            date: Some(start),
            ..self.stated.clone()
        };
        self.stated.when = self.stated.when.moved_to(first);
        self.stated.recurrence = Some(Recurrence::by(Rule::Calendar(rule)));
        Some(alone)
    }

    /// Adds what stands in RDATE, and leaves out what stands in EXDATE; `None` when it is too much.
    fn add_dates<'t>(
        &mut self,
        piece: &Piece<'t>,
        clocks: &mut Clocks<'t>,
        notes: &mut Notes,
    ) -> Option<()> {
        let dates = ["RDATE", "EXDATE"].map(|name| dates(piece, name, clocks));
        let [Some(added), Some(left_out)] = dates else {
            notes.skip(
                piece.event.line,
                &piece.words.title,
                "the calendar changes more single dates than can be reckoned",
            );
            return None;
        };
        let (first, time) = (
            self.stated.when.clone(),
            self.stated.when.local_start().time(),
        );
        let meant = |(at, is_day): (NaiveDateTime, bool)| {
            if is_day || !first.is_timed() {
                at.date().and_time(time)
            } else {
                at
            }
        };
        let start = first.local_start();
        let added: BTreeSet<_> = added
            .into_iter()
            .map(meant)
            .filter(|at| *at != start)
            .collect();
        if !added.is_empty() {
            let series = self.stated.recurrence.get_or_insert_with(|| Recurrence {
                rule: None,
                extra: BTreeSet::new(),
                skipped: BTreeSet::new(),
                overrides: BTreeMap::new(),
            });
            series.extra = added;
        }
        if let Some(series) = &mut self.stated.recurrence {
            let left_out = left_out.into_iter().map(meant);
            series.skipped = left_out.filter(|&at| series.gives(&first, at)).collect();
        }
        Some(())
    }

    /// The date of this stretch that is called so: by its own start, or by the one it had before.
    pub(super) fn date(&self, called: NaiveDateTime, is_day: bool) -> Option<NaiveDateTime> {
        let (when, series) = (&self.stated.when, self.stated.recurrence.as_ref()?);
        let at = if is_day || !when.is_timed() {
            called.date().and_time(when.local_start().time())
        } else {
            called
        };
        [at + self.shift, at]
            .into_iter()
            .find(|&at| series.gives(when, at))
    }

    /// Ends it before a date. Returns whether anything is left of it.
    pub(super) fn end_before(&mut self, date: NaiveDateTime) -> bool {
        let start = self.stated.when.local_start();
        let Some(series) = &mut self.stated.recurrence else {
            return start < date;
        };
        let last = date - TimeDelta::seconds(1);
        if let Some(Rule::Calendar(rule)) = &series.rule {
            let near = (date - TimeDelta::days(800)).max(start);
            let last = rule.instances(start, near, date).last().unwrap_or(last);
            series.rule = Some(Rule::Calendar(rule.clone().with_until(last)));
        }
        series.extra.retain(|at| *at < date);
        series.skipped.retain(|at| *at < date);
        series.overrides.retain(|at, _| *at < date);
        start < date
    }

    /// Leaves out what the series of before left out from a date on.
    pub(super) fn keep_exceptions(&mut self, before: &Stated, from: NaiveDateTime) {
        let skipped = before.recurrence.iter().flat_map(|series| &series.skipped);
        let dates: Vec<NaiveDateTime> = skipped
            .filter(|at| **at >= from)
            .filter_map(|&at| self.date(at, false))
            .collect();
        dates.into_iter().for_each(|date| self.leave_out(date));
    }

    /// The event, unless no date of it is left.
    pub(super) fn finish(self, notes: &mut Notes) -> Option<Stated> {
        if let Some(series) = &self.stated.recurrence
            && let Err(fault) = series.check(&self.stated.when)
        {
            notes.skip(
                self.stated.line,
                &self.stated.words.title,
                fault.to_string(),
            );
            return None;
        }
        Some(self.stated)
    }

    /// Puts a change of one date in.
    pub(super) fn change(&mut self, date: NaiveDateTime, change: Override) {
        if let Some(series) = &mut self.stated.recurrence {
            series.skipped.remove(&date);
            series.overrides.insert(date, change);
        }
    }

    /// Leaves a date out.
    pub(super) fn leave_out(&mut self, date: NaiveDateTime) {
        if let Some(series) = &mut self.stated.recurrence {
            series.skipped.insert(date);
        }
    }
}

/// A piece as an event, or as a date that is one.
pub(super) fn stated(piece: &Piece<'_>, date: Option<NaiveDateTime>, when: When) -> Stated {
    Stated {
        uid: piece.uid.clone(),
        date,
        line: piece.event.line,
        sequence: piece.sequence,
        modified: piece.modified,
        is_cancelled: piece.is_cancelled,
        words: piece.words.clone(),
        when,
        recurrence: None,
    }
}

/// The rule as one of ours, ending by date if it ends: a number of dates would be counted from the
/// first one for each question about a later one.
fn ours(text: &str, when: &When, clocks: &mut Clocks<'_>) -> Result<CalendarRule, String> {
    let start = when.local_start();
    let text = without_time_of_day(text, start.time());
    let rule = CalendarRule::parse(&text, when.zone, !when.is_timed());
    let rule = rule
        .map_err(|fault| format!("the rule {fault}"))?
        .spelled_out(start);
    let Some(count) = rule.count() else {
        return Ok(rule);
    };
    let days = match rule.frequency() {
        Frequency::Daily => 1,
        Frequency::Weekly => 7,
        Frequency::Monthly => 31,
        Frequency::Yearly => 366,
    };
    let length = TimeDelta::days(days * i64::from(rule.interval()) * i64::from(count));
    let end = chrono::NaiveDate::from_ymd_opt(LAST_YEAR, 12, 31).unwrap_or_default();
    let end = start
        .checked_add_signed(length)
        .unwrap_or(start)
        .min(end.and_time(NaiveTime::MIN));
    if !clocks.budget.takes(start, end) {
        return Err("there is more to reckon in this calendar than can be".to_owned());
    }
    let last = rule.instances(start, start, end).last();
    Ok(last.map_or(rule.clone(), |last| rule.with_until(last)))
}

/// The rule without an hour and a minute that are those of the start: some programs write them all.
fn without_time_of_day(text: &str, time: NaiveTime) -> String {
    let is_said_twice = |part: &str| {
        let upper = part.trim().to_ascii_uppercase();
        let stated = |name: &str| {
            upper
                .strip_prefix(name)
                .and_then(|value| value.parse::<u32>().ok())
        };
        use chrono::Timelike;
        stated("BYHOUR=") == Some(time.hour())
            || stated("BYMINUTE=") == Some(time.minute())
            || stated("BYSECOND=") == Some(time.second())
    };
    let parts: Vec<&str> = text
        .split(';')
        .filter(|part| !is_said_twice(part))
        .collect();
    parts.join(";")
}

/// The dates of all lines of a name, on the clocks of the start, each with whether it is a day.
fn dates<'t>(
    piece: &Piece<'t>,
    name: &'static str,
    clocks: &mut Clocks<'t>,
) -> Option<Vec<(NaiveDateTime, bool)>> {
    let zone = clocks.zone(&piece.start).ok()?;
    let found = &mut Findings::default();
    let mut dates = Vec::new();
    for line in piece.event.all(name) {
        for value in line.value.split(',') {
            let start = value.split('/').next().unwrap_or(value).trim();
            if let Some(stamp) = Stamp::read_value(line, start, found) {
                if !clocks.takes_exception() {
                    return None;
                }
                dates.push((clocks.local(zone, &stamp), stamp.is_date()));
            }
        }
    }
    Some(dates)
}
