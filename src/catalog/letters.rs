//! What staff are told of an edition that was not put out.

use chrono::{DateTime, Duration, Utc};

use super::Refusal;
use crate::account::letters::intent_for;
use crate::account::{self, Person};
use crate::database::AnyConnection;
use crate::mail::{self, Intent, Letter, MailError, Priority, Sender};
use crate::site::Site;

/// How long the news is worth sending.
const TERM: Duration = Duration::days(3);

/// So many faults are told in a letter; the rest is in the log.
const TOLD: usize = 20;

/// Writes to all staff that an edition was refused: once for each edition, whoever tells it and
/// however often. Returns how many letters are new.
pub fn tell_staff(
    tx: &mut AnyConnection,
    refusal: &Refusal,
    site: &Site,
    sender: &Sender,
    now: DateTime<Utc>,
) -> Result<usize, MailError> {
    let mut count = 0;
    for person in account::all_staff(tx)? {
        let (letter, intent) = edition_refused(refusal, &person, site, now);
        count += usize::from(mail::enqueue(tx, sender, &letter, &intent, now)?);
    }
    Ok(count)
}

fn edition_refused(
    refusal: &Refusal,
    person: &Person,
    site: &Site,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let told = refusal.misprints.iter().take(TOLD);
    let letter = Letter::EditionRefused(mail::EditionRefused {
        faults: told
            .map(|misprint| format!("{}: {}", misprint.title, misprint.message))
            .collect(),
        untold: refusal.misprints.len().saturating_sub(TOLD),
        queue_url: site.url("/staff/queue"),
    });
    let words = format!("edition-refused:{}", refusal.edition);
    (
        letter,
        intent_for(person, &words, Priority::Soon, now, TERM),
    )
}
