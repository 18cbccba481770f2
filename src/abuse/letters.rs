//! The answer to whoever reported an event.

use chrono::{DateTime, Utc};

use super::Report;
use crate::account::NewPerson;
use crate::event::letters::NEWS_TERM;
use crate::mail::{Intent, Letter, Priority, Recipient, ReportSettled};
use crate::text::Line;

/// Tells what became of a report, if there is anybody to tell.
pub fn settled(report: &Report, words: &Line, now: DateTime<Utc>) -> Option<(Letter, Intent)> {
    let address = report.address.as_ref()?;
    let letter = Letter::ReportSettled(ReportSettled {
        title: report.title.to_string(),
        words: words.to_string(),
    });
    let intent = Intent {
        key: format!("report-settled:{}", report.id),
        to: Recipient {
            address: address.clone(),
            name: NewPerson::at(address).name,
            locale: report.locale,
        },
        person: None,
        event: Some(report.event.0),
        priority: Priority::Soon,
        not_before: now,
        expires_at: now + NEWS_TERM,
    };
    Some((letter, intent))
}
