//! What is asked before a letter is written, and once more when it is about to leave: is it still so?

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::letter::missing;
use super::{RuleLetter, store};
use crate::account::PersonId;
use crate::database::{AnyConnection, DatabaseError};
use crate::event::{self, Event, EventId, State};

/// What a letter takes for granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Question {
    /// What it is about.
    pub letter: RuleLetter,
    /// About which event.
    pub event: EventId,
    /// The local day on which the date begins that it is about.
    pub day: NaiveDate,
    /// Who reads it, and by which rule: they want it still.
    pub wanted: Option<(PersonId, String)>,
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.letter, self.event, self.day)?;
        match &self.wanted {
            Some((person, rule)) => write!(f, " {person} {rule}"),
            None => Ok(()),
        }
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
            wanted: match (next(), next()) {
                (Some(person), Some(rule)) => {
                    Some((PersonId(Uuid::parse_str(person).ok()?), rule.to_owned()))
                }
                _ => None,
            },
        })
    }

    /// Whether it is so of `event` as it is now.
    pub fn holds(
        &self,
        tx: &mut AnyConnection,
        event: &Event,
        now: DateTime<Utc>,
    ) -> Result<bool, DatabaseError> {
        if let Some((person, rule)) = &self.wanted
            && store::is_refused(tx, *person, rule)?
        {
            return Ok(false);
        }
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

/// Whether the letter that takes `questions` for granted may leave: each holds, and the event of one that
/// names a version behind an `@` is still of that version. A question that nobody knows any more keeps no
/// letter back.
pub fn still_so(
    tx: &mut AnyConnection,
    questions: &str,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    for words in questions.split(';') {
        let (words, version) = match words.split_once('@') {
            Some((words, version)) => (words, version.parse::<i32>().ok()),
            None => (words, None),
        };
        let Some(question) = Question::parse(words) else {
            continue;
        };
        let Some(event) = event::get(tx, question.event)? else {
            return Ok(false);
        };
        let is_same = version.is_none_or(|version| version == event.version);
        if !is_same || !question.holds(tx, &event, now)? {
            return Ok(false);
        }
    }
    Ok(true)
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
                wanted: None,
            };
            let of_somebody = Question {
                wanted: Some((PersonId::new(), "day-before".to_owned())),
                ..question.clone()
            };
            for question in [question, of_somebody] {
                assert_eq!(Question::parse(&question.to_string()), Some(question));
            }
        }
        assert_eq!(Question::parse("of another release"), None);
    }
}
