//! What is asked before a letter is written, and once more when it is about to leave: is it still so?

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::RuleLetter;
use super::letter::missing;
use crate::database::{AnyConnection, DatabaseError};
use crate::event::{self, Event, EventId, State};

/// What a letter takes for granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Question {
    /// What it is about.
    pub letter: RuleLetter,
    /// About which event.
    pub event: EventId,
    /// The local day on which the date begins that it is about.
    pub day: NaiveDate,
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.letter, self.event, self.day)
    }
}

impl Question {
    fn parse(words: &str) -> Option<Self> {
        let mut words = words.split(' ');
        let mut next = || words.next();
        Some(Self {
            letter: next()?.parse().ok()?,
            event: EventId(Uuid::parse_str(next()?).ok()?),
            day: next()?.parse().ok()?,
        })
    }

    /// Whether it is so of `event` as it is now.
    pub fn holds(
        self,
        tx: &mut AnyConnection,
        event: &Event,
        now: DateTime<Utc>,
    ) -> Result<bool, DatabaseError> {
        Ok(match self.letter {
            RuleLetter::Waiting => event.state == State::Submitted,
            _ if !takes_place(event) => false,
            RuleLetter::Reminder => true,
            RuleLetter::Details => !missing(&event.draft).is_empty(),
            RuleLetter::HowMany | RuleLetter::NothingBack => {
                event::was_on(event, self.day, now)
                    && event::attendance_of(tx, self.event, self.day)?.is_none()
            }
        })
    }
}

/// Whether it is public and not called off.
fn takes_place(event: &Event) -> bool {
    event.state == State::Published || event.moved_from.is_some()
}

/// Whether the letter that takes `question` for granted may leave. A question that nobody knows any
/// more keeps no letter back.
pub fn still_so(
    tx: &mut AnyConnection,
    question: &str,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let Some(question) = Question::parse(question) else {
        return Ok(true);
    };
    match event::get(tx, question.event)? {
        Some(event) => question.holds(tx, &event, now),
        None => Ok(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_read_as_it_was_written_down() {
        for &letter in RuleLetter::ALL {
            let question = Question {
                letter,
                event: EventId::new(),
                day: "2026-06-25".parse().unwrap(),
            };
            assert_eq!(Question::parse(&question.to_string()), Some(question));
        }
        assert_eq!(Question::parse("of another release"), None);
    }
}
