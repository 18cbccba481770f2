//! How many came to an event, as its organizers say: for each of its dates, with how they know.

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};

use super::{Changed, Event, EventDraft, EventError, EventId, Fault, LinkRole, State, edit, store};
use crate::account::{self, AccountError, Actor, LinkPurpose, LinkToken, Person};
use crate::database::{AnyConnection, text_enum};
use crate::link::WebLink;
use crate::recurrence::occurrences;

text_enum! {
    /// How the numbers are known.
    AttendanceSource {
        /// Heads were counted.
        Counted = "counted",
        /// From those who registered or checked in.
        Registrations = "registrations",
        /// Somebody's guess.
        Estimated = "estimated",
    }
}

impl AttendanceSource {
    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Counted => "We counted",
            Self::Registrations => "From registrations or a check-in list",
            Self::Estimated => "It is an estimate",
        }
    }
}

/// How many came on one date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendance {
    /// People in the room; `None` when nobody said.
    pub in_person: Option<i32>,
    /// People who followed from elsewhere.
    pub online: Option<i32>,
    /// How that is known.
    pub source: AttendanceSource,
}

/// An answer as people type it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the form")]
pub struct AttendanceForm {
    pub in_person: String,
    pub online: String,
    pub source: String,
    pub recording: String,
}

/// More than this never came to anything here.
const MOST: i32 = 1_000_000;

impl AttendanceForm {
    /// The answer, and the recording if one was given.
    ///
    /// # Errors
    /// All faults at once.
    pub fn parse(&self) -> Result<(Attendance, Option<WebLink>), Vec<Fault>> {
        let mut faults = Vec::new();
        let in_person = number(&mut faults, "in_person", &self.in_person);
        let online = number(&mut faults, "online", &self.online);
        if faults.is_empty() && in_person.is_none() && online.is_none() {
            let message = "Say how many came in person, online, or both".to_owned();
            faults.push(Fault {
                field: "in_person",
                message,
            });
        }
        let source = self.source.parse().ok();
        if source.is_none() {
            let message = "Choose how you know".to_owned();
            faults.push(Fault {
                field: "source",
                message,
            });
        }
        let recording = match self.recording.trim() {
            "" => None,
            typed => WebLink::parse(typed)
                .map_err(|cause| {
                    faults.push(Fault {
                        field: "recording",
                        message: format!("The recording {cause}"),
                    })
                })
                .ok(),
        };
        match source {
            Some(source) if faults.is_empty() => Ok((
                Attendance {
                    in_person,
                    online,
                    source,
                },
                recording,
            )),
            _ => Err(faults),
        }
    }
}

fn number(faults: &mut Vec<Fault>, field: &'static str, text: &str) -> Option<i32> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let number = text.parse().ok().filter(|it| (0..=MOST).contains(it));
    if number.is_none() {
        let message = "How many came is a whole number, such as 40".to_owned();
        faults.push(Fault { field, message });
    }
    number
}

/// What a link asks about, without using it: the event, and whose link it is. A link whose owner
/// organizes the event no longer is dead, and so is one about a day on which no date of it was over.
pub fn attendance_asked(
    tx: &mut AnyConnection,
    token: &LinkToken,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(Event, Person), EventError> {
    let open = account::peek_link(tx, LinkPurpose::HowMany, token, now)?;
    let event = match open.subject.map(EventId) {
        Some(id) => store::get(tx, id)?,
        None => None,
    };
    event
        .zip(account::get(tx, open.person)?)
        .filter(|(event, person)| event.organizers.contains(&person.id) && was_on(event, day, now))
        .ok_or(AccountError::DeadLink.into())
}

/// Whether a date of the event began on that local day, took place and is over.
pub fn was_on(event: &Event, day: NaiveDate, now: DateTime<Utc>) -> bool {
    let EventDraft {
        when, recurrence, ..
    } = &event.draft;
    let from = when
        .zone
        .instant_of(day.and_time(NaiveTime::MIN))
        .earliest();
    let until = from + Duration::hours(27);
    let dates = occurrences(when, recurrence.as_ref(), from, until);
    let takes_place = event.state == State::Published || event.moved_from.is_some();
    takes_place
        && dates.iter().any(|it| {
            !it.cancelled && it.ends_at <= now && when.zone.local(it.starts_at).date() == day
        })
}

/// Keeps an answer, in the place of an earlier one. The link stays good, for corrections.
///
/// # Errors
/// [`AccountError::DeadLink`] as [`attendance_asked`].
pub fn answer_attendance(
    tx: &mut AnyConnection,
    token: &LinkToken,
    day: NaiveDate,
    answer: (Attendance, Option<WebLink>),
    now: DateTime<Utc>,
) -> Result<Changed, EventError> {
    let (event, person) = attendance_asked(tx, token, day, now)?;
    let (attendance, recording) = answer;
    store::attendances::put(tx, event.id, day, &attendance, person.id, now)?;
    let Some(recording) = recording else {
        return Ok(Changed::Unchanged(event));
    };
    let mut draft = event.draft.clone();
    draft.links.insert(LinkRole::Recording, recording);
    let actor = Actor::from(&person);
    edit::change(tx, &actor, event.id, event.version, draft, None, now)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(in_person: &str, online: &str, source: &str, recording: &str) -> AttendanceForm {
        AttendanceForm {
            in_person: in_person.to_owned(),
            online: online.to_owned(),
            source: source.to_owned(),
            recording: recording.to_owned(),
        }
    }

    #[test]
    fn an_answer_has_a_number_and_where_it_is_from_and_tells_all_faults_at_once() {
        let (answer, link) = form(" 40 ", "", "estimated", "").parse().unwrap();
        assert_eq!((answer.in_person, answer.online), (Some(40), None));
        assert_eq!((answer.source, link), (AttendanceSource::Estimated, None));
        let (nobody, _) = form("0", "", "counted", "").parse().unwrap();
        assert_eq!(nobody.in_person, Some(0), "nobody came, which is an answer");
        let fields = |form: AttendanceForm| -> Vec<&str> {
            let faults = form.parse().unwrap_err();
            faults.iter().map(|fault| fault.field).collect()
        };
        assert_eq!(fields(form("", "", "counted", "")), ["in_person"]);
        assert_eq!(
            fields(form("many", "-1", "heard", "javascript:x")),
            ["in_person", "online", "source", "recording"]
        );
        assert_eq!(fields(form("1000001", "", "counted", "")), ["in_person"]);
    }
}
