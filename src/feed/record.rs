//! Writes down since when feeds have been as they are, and reads what other replicas wrote.
//!
//! Those who answer never come here: the printer does, between two looks for an edition.

use chrono::{DateTime, TimeDelta, Utc};

use super::chronicle::MOST;
use super::newsstand::Newsstand;
use super::store;
use crate::database::{AnyConnection, Database, DatabaseError};

/// How many feeds are written down in one transaction: a new edition has news of thousands, and
/// others want to write, too.
const AT_ONCE: usize = 200;

/// A feed that nobody asked for in so many days is forgotten when there is no room.
const FORGOTTEN_AFTER: TimeDelta = TimeDelta::days(100);

/// Tells a newsstand that was just set up how feeds stand.
pub fn recall(tx: &mut AnyConnection, newsstand: &Newsstand) -> Result<(), DatabaseError> {
    for (title, standing) in store::standings(tx)? {
        newsstand.settle(&title, standing);
    }
    Ok(())
}

/// Writes down what is new of the feeds of this process. Where another replica saw the same bytes
/// earlier, its date is taken over. Costs nothing when there is nothing new. Returns how many feeds
/// were looked at; fewer than all when there are many.
pub fn record(
    database: &Database,
    newsstand: &Newsstand,
    now: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let news = newsstand.chronicle().news(AT_ONCE);
    if news.is_empty() {
        return Ok(0);
    }
    let long_ago = now - FORGOTTEN_AFTER;
    let written = database.write(|tx| {
        let mut room = MOST.saturating_sub(store::count(tx)?);
        if room < news.len() {
            store::forget(tx, long_ago)?;
            room = MOST.saturating_sub(store::count(tx)?);
        }
        let mut stored = Vec::new();
        for (title, standing) in &news {
            stored.push(store::settle(tx, title, standing, &mut room)?);
        }
        Ok::<_, DatabaseError>(stored)
    });
    match written {
        Ok(stored) => {
            newsstand.chronicle().forget(long_ago.date_naive());
            for ((title, _), standing) in news.iter().zip(stored) {
                newsstand.settle(title, standing);
            }
            Ok(news.len())
        }
        Err(cause) => {
            let titles = news.into_iter().map(|(title, _)| title);
            newsstand.chronicle().put_back(titles);
            Err(cause)
        }
    }
}
