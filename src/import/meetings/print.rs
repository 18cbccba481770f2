//! Events as meeting files, for `yaml2ical` and for another import: what it brings is the same.

use std::collections::BTreeSet;
use std::fmt::Write;

use chrono::{NaiveDate, Timelike};
use serde_json::json;

use super::draft::CHANNEL_PAGE;
use super::facts::Facts;
use super::frequency::Frequency;
use crate::event::{LinkRole, Listing};
use crate::recurrence::{Override, Rule, Span};
use crate::slug::Slug;

/// A file, as it stands in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingFile {
    /// `nova-team-meeting.yaml`.
    pub name: String,
    /// YAML.
    pub text: String,
}

/// The files of these events, and what could not be written: the title of an event, and why.
pub fn print_meetings<'a>(
    listings: impl IntoIterator<Item = &'a Listing>,
) -> (Vec<MeetingFile>, Vec<(String, &'static str)>) {
    let (mut meetings, mut left_out): (Vec<Vec<Schedule>>, Vec<_>) = (Vec::new(), Vec::new());
    let mut listings: Vec<&Listing> = listings.into_iter().collect();
    // Keys are made in the order of time, so this is the order in which a file had them.
    listings.sort_by_key(|listing| listing.id);
    for listing in listings {
        match Schedule::of(listing) {
            Ok(schedule) => match meetings.iter_mut().find(|it| it[0].is_with(&schedule)) {
                Some(meeting) => meeting.push(schedule),
                None => meetings.push(vec![schedule]),
            },
            Err(why) => left_out.push((listing.draft.title.to_string(), why)),
        }
    }
    let mut taken = BTreeSet::new();
    let files = meetings.iter().map(|meeting| MeetingFile {
        name: format!("{}.yaml", stem(meeting, &mut taken)),
        text: text(meeting),
    });
    (files.collect(), left_out)
}

/// An event, as a schedule of its meeting.
struct Schedule<'a> {
    listing: &'a Listing,
    facts: Facts,
    channel: String,
    frequency: String,
    /// In minutes.
    length: i64,
}

impl<'a> Schedule<'a> {
    fn of(listing: &'a Listing) -> Result<Self, &'static str> {
        let draft = &listing.draft;
        if listing.is_off() {
            return Err("it is called off");
        }
        let Span::Timed { start, .. } = draft.when.span else {
            return Err("it has no hours");
        };
        if !draft.when.zone.is_utc() {
            return Err("its time is not in UTC");
        }
        if start.second() != 0 {
            return Err("it does not begin with a minute");
        }
        let text = draft.description.as_ref().map_or("", |it| it.as_str());
        let facts = Facts::of(text);
        let join = draft.links.get(&LinkRole::Join).map(|link| link.as_str());
        let channel = join.and_then(|link| link.strip_prefix(CHANNEL_PAGE));
        let channel = facts.channel.clone().or_else(|| channel.map(str::to_owned));
        Ok(Self {
            channel: channel.ok_or("it names no IRC channel")?,
            frequency: frequency(listing, facts.is_ad_hoc)?,
            length: (draft.when.ends_at() - draft.when.starts_at()).num_minutes(),
            facts,
            listing,
        })
    }

    /// Whether both are schedules of one meeting.
    fn is_with(&self, other: &Self) -> bool {
        let head = |it: &Self| {
            let Facts {
                said,
                chair,
                agenda,
                project,
                bot,
                ..
            } = it.facts.clone();
            (
                it.listing.draft.title.clone(),
                said,
                chair,
                agenda,
                project,
                bot,
            )
        };
        head(self) == head(other) && self.listing.hosts == other.listing.hosts
    }

    /// The days without a meeting: as the file said, as the series skips them, and those that people
    /// cancelled or moved.
    fn skipped(&self) -> Vec<(NaiveDate, Option<String>)> {
        let mut skipped = self.facts.skipped.clone();
        let Some(series) = &self.listing.draft.recurrence else {
            return skipped;
        };
        let left_out = series.skipped.iter().map(|at| (at.date(), None));
        let changed = series.overrides.iter().map(|(at, change)| {
            let reason = match change {
                Override::Cancelled { reason } => reason.as_ref().map(ToString::to_string),
                Override::Moved {
                    span: Span::Timed { start, .. },
                } => Some(format!("moved to {} UTC", start.format("%Y-%m-%d %H:%M"))),
                Override::Moved { .. } => Some("moved".to_owned()),
            };
            (at.date(), reason)
        });
        for (day, reason) in left_out.chain(changed) {
            if !skipped.iter().any(|(known, _)| *known == day) {
                skipped.push((day, reason));
            }
        }
        skipped
    }

    fn print(&self, out: &mut String) -> std::fmt::Result {
        let start = self.listing.draft.when.local_start();
        writeln!(out, "  - time: '{}'", start.format("%H%M"))?;
        writeln!(out, "    day: {}", start.format("%A"))?;
        writeln!(out, "    irc: {}", quoted(&self.channel))?;
        writeln!(out, "    frequency: {}", self.frequency)?;
        writeln!(out, "    duration: {}", self.length)?;
        writeln!(out, "    start_date: {}", start.format("%Y%m%d"))?;
        let rule = self
            .listing
            .draft
            .recurrence
            .as_ref()
            .and_then(|it| it.rule.as_ref());
        if let Some(until) = rule.and_then(Rule::until) {
            writeln!(
                out,
                "    # ends on {}, which this format cannot say",
                until.date()
            )?;
        }
        let skipped = self.skipped();
        if !skipped.is_empty() {
            writeln!(out, "    skip_dates:")?;
        }
        for (day, reason) in skipped {
            writeln!(out, "      - skip_date: {}", day.format("%Y%m%d"))?;
            if let Some(reason) = reason {
                writeln!(out, "        reason: {}", quoted(&reason))?;
            }
        }
        Ok(())
    }
}

/// The word of `yaml2ical` for how it repeats.
fn frequency(listing: &Listing, is_ad_hoc: bool) -> Result<String, &'static str> {
    let draft = &listing.draft;
    let Some(series) = &draft.recurrence else {
        return if is_ad_hoc {
            Ok("adhoc".to_owned())
        } else {
            Err("it takes place once")
        };
    };
    if !series.extra.is_empty() {
        return Err("it has dates beside its rule");
    }
    let rule = series.rule.as_ref().ok_or("it has no rule")?;
    let weekday = draft.when.local_start().format("%A").to_string();
    let is_rule = |word: &String| {
        let frequency = Frequency::parse(word);
        let day = weekday.parse().ok();
        let said = frequency
            .zip(day)
            .and_then(|(frequency, day)| frequency.rule(day));
        match (said, rule) {
            (Some(Rule::Calendar(said)), Rule::Calendar(rule)) => match rule.until() {
                Some(until) => said.with_until(until) == *rule,
                None => said == *rule,
            },
            (Some(Rule::IsoWeeks(said)), Rule::IsoWeeks(rule)) => {
                (said.every(), said.remainder()) == (rule.every(), rule.remainder())
            }
            _ => false,
        }
    };
    Frequency::words(&weekday.to_lowercase())
        .find(is_rule)
        .ok_or("how it repeats has no word there")
}

/// The name the file had: the slug of its event, without the hour that tells several apart.
fn stem(meeting: &[Schedule<'_>], taken: &mut BTreeSet<Slug>) -> Slug {
    let first = meeting[0].listing;
    let hour = first.draft.when.local_start().format("-%H%M").to_string();
    let short = first.slug.as_str().strip_suffix(&hour);
    let short = short.and_then(|short| Slug::parse(short).ok());
    let wanted = short
        .filter(|_| meeting.len() > 1)
        .unwrap_or_else(|| first.slug.clone());
    let mut stem = wanted.clone();
    for number in 2.. {
        if taken.insert(stem.clone()) {
            break;
        }
        stem = wanted.numbered(number);
    }
    stem
}

#[expect(clippy::expect_used, reason = "a string takes all text")]
fn text(meeting: &[Schedule<'_>]) -> String {
    let mut out = String::new();
    print(meeting, &mut out).expect("text in memory");
    out
}

fn print(meeting: &[Schedule<'_>], out: &mut String) -> std::fmt::Result {
    let Schedule { listing, facts, .. } = &meeting[0];
    let website = listing
        .draft
        .links
        .get(&LinkRole::Website)
        .map(|link| link.as_str());
    let is_imported = facts.channel.is_some();
    let project = facts
        .project
        .as_deref()
        .or(website.filter(|_| !is_imported));
    writeln!(out, "project: {}", quoted(listing.draft.title.as_str()))?;
    for (key, value) in [
        ("meeting_id", facts.bot.as_deref()),
        ("agenda_url", facts.agenda.as_deref()),
        ("project_url", project),
    ] {
        if let Some(value) = value {
            writeln!(out, "{key}: {}", quoted(value))?;
        }
    }
    writeln!(out, "schedule:")?;
    meeting
        .iter()
        .try_for_each(|schedule| schedule.print(out))?;
    if let Some(chair) = &facts.chair {
        writeln!(out, "chair: {}", quoted(chair))?;
    }
    if let Some(said) = &facts.said {
        // As it is, line by line, with the spaces a line begins with (YAML 1.2.2, 8.1.1.1).
        writeln!(out, "description: |2-")?;
        for line in said.lines() {
            let indent = if line.is_empty() { "" } else { "  " };
            writeln!(out, "{indent}{line}")?;
        }
    }
    Ok(())
}

/// A text in double quotes: those of JSON are those of YAML (YAML 1.2.2, 1.3).
fn quoted(text: &str) -> String {
    json!(text).to_string()
}
