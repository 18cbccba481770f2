//! A schedule as an event: the form a person would have filled in, and the checks it goes through.

use chrono::{Duration, NaiveDate};

use super::super::privacy::without_addresses;
use super::super::report::FileFault;
use super::describe::{day_name, markdown};
use super::file::Meeting;
use super::frequency::Frequency;
use super::host::Host;
use super::schedule::Schedule;
use crate::event::{self, EventDraft, EventForm, GroupLookup};
use crate::recurrence::Recurrence;
use crate::slug::Slug;

/// What is to be kept of a schedule.
pub(super) struct Stated {
    pub draft: EventDraft,
    /// What the event cannot say.
    pub notes: Vec<String>,
}

/// The projects by the word that tells them; OpenStack last, for the others' channels name it too.
const PROJECTS: [(&str, &str); 5] = [
    ("airship", "airship"),
    ("starlingx", "starlingx"),
    ("kata", "kata-containers"),
    ("zuul", "zuul"),
    ("openstack", "openstack"),
];

/// The event of a schedule whose first meeting is on or after `since`.
pub(super) fn of(
    meeting: &Meeting,
    schedule: &Schedule,
    since: NaiveDate,
    host: &Host,
) -> Result<Stated, FileFault> {
    let fault = |message: String| schedule.place.fault(message);
    let first = schedule
        .first_day(since)
        .ok_or_else(|| fault(format!("no day after {since} fits")))?;
    let form = form(meeting, schedule, first, host);
    let lookup = GroupLookup {
        group: &|slug: &Slug| (*slug == host.slug).then_some(host.id),
        event: &|_| None,
    };
    let mut draft =
        event::parse(&form, &lookup).map_err(|faults| faults_of(meeting, schedule, &faults))?;
    let mut notes = Vec::new();
    if schedule.frequency == Frequency::AdHoc {
        let (day, time) = (day_name(schedule), schedule.time.format("%H:%M"));
        notes.push(format!(
            "called ad hoc, {day} {time} UTC: an event without a rule, on {first}"
        ));
    }
    if let Some(description) = &meeting.description
        && without_addresses(description.value.as_str()).1 > 0
    {
        notes.push("a mail address in its description was left out".to_owned());
    }
    let mut recurrence = schedule
        .frequency
        .rule(schedule.weekday)
        .map(Recurrence::by);
    for skipped in &schedule.skipped {
        let at = skipped.day.and_time(schedule.time);
        let start = first.and_time(schedule.time);
        match &mut recurrence {
            Some(Recurrence {
                rule: Some(rule),
                skipped,
                ..
            }) if rule.has(start, at) => {
                skipped.insert(at);
            }
            _ => notes.push(format!(
                "nothing to skip on {}: no meeting falls on it",
                skipped.day
            )),
        }
    }
    if let Some(recurrence) = &recurrence {
        recurrence
            .check(&draft.when)
            .map_err(|cause| fault(cause.to_string()))?;
    }
    draft.recurrence = recurrence;
    Ok(Stated { draft, notes })
}

fn form(meeting: &Meeting, schedule: &Schedule, first: NaiveDate, host: &Host) -> EventForm {
    let start = first.and_time(schedule.time);
    let end = start + Duration::minutes(schedule.length.into());
    let website = meeting.agenda_url.as_ref().or(meeting.project_url.as_ref());
    EventForm {
        kind: "sig".to_owned(),
        title: meeting.project.value.to_string(),
        description: markdown(meeting, schedule),
        format: "online".to_owned(),
        timing: "timed".to_owned(),
        zone: "Etc/UTC".to_owned(),
        start_date: start.format("%Y-%m-%d").to_string(),
        start_time: start.format("%H:%M").to_string(),
        end_date: end.format("%Y-%m-%d").to_string(),
        end_time: end.format("%H:%M").to_string(),
        join: web_chat(schedule),
        website: website
            .map(|link| link.value.to_string())
            .unwrap_or_default(),
        projects: project(meeting, schedule).unwrap_or_default().to_owned(),
        tags: "irc-meeting".to_owned(),
        groups: host.slug.to_string(),
        ..EventForm::default()
    }
}

/// The project whose name the meeting's title or channel has; OpenStack where only the text names it.
fn project(meeting: &Meeting, schedule: &Schedule) -> Option<&'static str> {
    let name = format!("{}\n{}", meeting.project.value, schedule.channel).to_lowercase();
    let named = PROJECTS
        .iter()
        .find(|(word, _)| name.contains(word))
        .map(|(_, slug)| *slug);
    named.or_else(|| {
        markdown(meeting, schedule)
            .to_lowercase()
            .contains("openstack")
            .then_some("openstack")
    })
}

/// Where a browser joins a channel, but for its name.
pub(super) const CHANNEL_PAGE: &str = "https://webirc.oftc.net/?channels=";

/// Where a browser joins the channel; none for names that an address cannot hold as they are.
fn web_chat(schedule: &Schedule) -> String {
    let channel = schedule.channel.as_str();
    let is_plain = channel
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
    if is_plain {
        format!("{CHANNEL_PAGE}{channel}")
    } else {
        String::new()
    }
}

/// All that the form's checks found, at the place of the first.
fn faults_of(meeting: &Meeting, schedule: &Schedule, faults: &[event::Fault]) -> FileFault {
    let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    let message = messages.join("; ");
    match faults.first().map(|fault| fault.field) {
        Some("title") => meeting.project.fault(message),
        Some("description") => match &meeting.description {
            Some(description) => description.fault(message),
            None => schedule.place.fault(message),
        },
        Some("start_date") => match &schedule.start_date {
            Some(day) => day.fault(message),
            None => schedule.place.fault(message),
        },
        _ => schedule.place.fault(message),
    }
}
