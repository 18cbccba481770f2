//! Reading what is due: of several replicas one does it, without a transaction while it waits for the
//! other side; a polite time goes by between two readings, and more of it when they fail.

use chrono::{DateTime, Duration, Utc};

use super::look_after::terms;
use super::take::take_over;
use super::{Source, SourceError, Tally, letters, store};
use crate::database::{AnyConnection, Database};
use crate::doctor::read;
use crate::fetch::{Answer, Fetcher, Seen};
use crate::mail::Sender;
use crate::site::Site;

/// How long after a reading the next one comes.
pub const INTERVAL: Duration = Duration::hours(1);

/// How long after one that failed, at most.
const LONGEST: Duration = Duration::hours(24);

/// How long a reading may take before another may begin: the fetch has ten seconds.
const TERM: Duration = Duration::minutes(10);

/// So many readings fail before the group is told: servers are away now and then.
const TOLD_AFTER: i32 = 3;

/// What became of a source that was due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Synced {
    /// Nothing is due.
    Nothing,
    /// It was read, or is as it was.
    Read,
    /// It could not be read, or not be believed.
    Failed {
        /// How many letters tell of it.
        letters: usize,
    },
}

/// Reads the source that has been due for the longest time.
///
/// # Errors
/// When the database fails; a calendar that cannot be read is none.
pub fn sync_due(
    database: &Database,
    fetcher: &Fetcher,
    (site, sender): (&Site, &Sender),
    now: DateTime<Utc>,
) -> Result<Synced, SourceError> {
    let Some(source) = database.write(|tx| store::claim_due(tx, now, now + TERM))? else {
        return Ok(Synced::Nothing);
    };
    let fetched = fetch(fetcher, &source);
    let kept = database.write(|tx| keep(tx, &source, fetched, (site, sender), now));
    match kept {
        Ok(synced) => Ok(synced),
        Err(fault @ SourceError::Database(_)) => Err(fault),
        // Somebody saved one of its events at the same moment, or the like: nothing of it was kept.
        Err(fault) => {
            database.write(|tx| keep(tx, &source, Err(fault.to_string()), (site, sender), now))
        }
    }
}

/// Keeps what came of a reading. Whoever removed the source, or began to read it anew, has the word.
fn keep(
    tx: &mut AnyConnection,
    claimed: &Source,
    fetched: Result<Option<(Vec<u8>, Seen)>, String>,
    post: (&Site, &Sender),
    now: DateTime<Utc>,
) -> Result<Synced, SourceError> {
    let is_mine = |known: &Source| known.run == claimed.run;
    let Some(mut source) = store::get(tx, claimed.id)?.filter(is_mine) else {
        return Ok(Synced::Read);
    };
    let came = match fetched {
        Ok(None) => Ok(None),
        Ok(Some((body, seen))) => took(tx, &mut source, &body, seen, post.0, now)?.map(Some),
        Err(fault) => Err(fault),
    };
    let synced = finish(tx, &mut source, came, post, now)?;
    store::save(tx, &source)?;
    Ok(synced)
}

/// What is at the address of a source, if it is something else than before.
fn fetch(fetcher: &Fetcher, source: &Source) -> Result<Option<(Vec<u8>, Seen)>, String> {
    let Some(link) = &source.link else {
        return Ok(None);
    };
    let seen = Seen {
        etag: source.etag.clone(),
        last_modified: source.last_modified.clone(),
    };
    match fetcher.get_if_new(link.as_str(), &seen) {
        Ok(Answer::New(fetched)) => Ok(Some((fetched.body, fetched.seen))),
        Ok(Answer::AsBefore) => Ok(None),
        Err(fault) => Err(fault.to_string()),
    }
}

/// Takes over what was fetched; says what is wrong with it.
fn took(
    tx: &mut AnyConnection,
    source: &mut Source,
    body: &[u8],
    seen: Seen,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<Result<Tally, String>, SourceError> {
    let reading = match read(body, source.zone) {
        Ok(reading) => reading,
        Err(why) => {
            return Ok(Err(format!(
                "what is there cannot be read as a calendar: {why}"
            )));
        }
    };
    let Some(terms) = terms(tx, source)? else {
        return Ok(Err("nobody organizes this group any more".to_owned()));
    };
    let tally = take_over(
        tx,
        source,
        &reading,
        (&terms, site),
        false,
        now,
        &mut |_| (),
    )?;
    if let Some(loss) = tally.loss {
        source.report = Some(tally.report);
        return Ok(Err(format!("{loss}; nothing was taken away")));
    }
    // What was not believed is asked for in full again.
    (source.etag, source.last_modified) = (seen.etag, seen.last_modified);
    source.accepts_loss = false;
    Ok(Ok(tally))
}

/// Notes how a reading ended, and when the next one is.
fn finish(
    tx: &mut AnyConnection,
    source: &mut Source,
    came: Result<Option<Tally>, String>,
    post: (&Site, &Sender),
    now: DateTime<Utc>,
) -> Result<Synced, SourceError> {
    source.running_until = None;
    source.ran_at = Some(now);
    match came {
        Ok(tally) => {
            source.report = tally.map(|it| it.report).or(source.report.take());
            (source.good_at, source.fault, source.told_at) = (Some(now), None, None);
            source.failures = 0;
            source.due_at = now + INTERVAL;
            Ok(Synced::Read)
        }
        Err(fault) => {
            source.failures = source.failures.saturating_add(1);
            source.due_at = now + pause_after(source.failures);
            let mut letters = 0;
            if source.failures >= TOLD_AFTER && source.told_at.is_none() {
                letters = letters::tell(tx, source, &fault, post, now)?;
                source.told_at = Some(now);
            }
            source.fault = Some(fault);
            Ok(Synced::Failed { letters })
        }
    }
}

/// How long to wait after so many failures: an hour, two, four, at most a day.
fn pause_after(failures: i32) -> Duration {
    let doublings = u32::try_from(failures.clamp(1, 6)).unwrap_or(1) - 1;
    (INTERVAL * (1 << doublings)).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_often_it_fails_the_longer_it_is_left_alone() {
        let hours = [1, 2, 3, 4, 5, 6, 99].map(|failures| pause_after(failures).num_hours());
        assert_eq!(hours, [1, 2, 4, 8, 16, 24, 24]);
    }
}
