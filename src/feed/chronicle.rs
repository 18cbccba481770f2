//! Since when feeds have been as they are: what `Last-Modified` says.
//!
//! No row of the ledger knows it. A feed changes when an event in it does, when one leaves its
//! window at midnight, and when one is taken down; of the last two nothing is left to ask. So the
//! digest of each feed is remembered with the moment from which on it was seen: here for those who
//! answer, in the database for the next start and for the other replicas (`feed/record.rs`).

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::feed::{Digest, Feed, last_modified};
use crate::catalog::Catalog;

/// How one feed stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    /// Of its bytes.
    pub digest: Digest,
    /// Since when it has had them, as far as anybody saw.
    pub since: DateTime<Utc>,
    /// The day on which it was last written down; once a month is enough to tell that it is still
    /// asked for.
    pub noted_on: NaiveDate,
}

/// How all feeds stand that anybody asked for, by title.
#[derive(Debug, Default)]
pub(super) struct Chronicle {
    standings: HashMap<String, Standing>,
    /// What the database does not know yet.
    news: Vec<String>,
}

/// The most feeds that are remembered, here and in the database. Who asks for more of them hears of
/// the edition instead: later than the true time, and still the same from every replica.
pub(super) const MOST: usize = 20_000;

/// After so many days a feed that stays as it is is written down again.
const NOTE_AGAIN: i64 = 30;

/// Longer titles than this are not remembered: an index of PostgreSQL takes some 2,700 bytes, and
/// nobody's choice is so long.
const LONGEST_TITLE: usize = 1_000;

impl Chronicle {
    /// Since when a feed that was just composed has been as it is. Bytes that are new are dated by
    /// their edition, and always later than those before them: two changes within a second must not
    /// look like one to a client that has only the date.
    pub fn date(&mut self, title: String, feed: &Feed, catalog: &Catalog) -> DateTime<Utc> {
        let printed_at = last_modified(catalog);
        let fresh = Standing {
            digest: *feed.digest(),
            since: printed_at,
            noted_on: catalog.day,
        };
        let standing = match self.standings.get(&title) {
            // Somebody who still reads an older edition.
            Some(known) if known.since > printed_at && known.digest != fresh.digest => {
                return printed_at;
            }
            Some(known) if known.digest == fresh.digest => {
                let age = catalog.day.signed_duration_since(known.noted_on);
                if age.num_days() < NOTE_AGAIN {
                    return known.since;
                }
                Standing {
                    since: known.since,
                    ..fresh
                }
            }
            Some(known) => Standing {
                since: printed_at.max(known.since + TimeDelta::seconds(1)),
                ..fresh
            },
            None if self.standings.len() >= MOST || title.len() > LONGEST_TITLE => {
                return printed_at;
            }
            None => fresh,
        };
        self.standings.insert(title.clone(), standing);
        self.news.push(title);
        standing.since
    }

    /// Takes over what the database knows.
    pub fn settle(&mut self, title: &str, standing: Standing) {
        match self.standings.get_mut(title) {
            Some(known) if known.digest == standing.digest || known.since < standing.since => {
                *known = standing;
            }
            // It has changed again since the database was asked; that is news of its own.
            Some(_) => {}
            None => {
                self.standings.insert(title.to_owned(), standing);
            }
        }
    }

    /// Some of what the database does not know yet, to be written down.
    pub fn news(&mut self, most: usize) -> Vec<(String, Standing)> {
        let rest = self.news.len().saturating_sub(most);
        let titles = self.news.split_off(rest);
        let standing = |title: String| {
            let standing = *self.standings.get(&title)?;
            Some((title, standing))
        };
        titles.into_iter().filter_map(standing).collect()
    }

    /// Drops what was noted before this day for the last time.
    pub fn forget(&mut self, noted_before: NaiveDate) {
        self.standings
            .retain(|_, standing| standing.noted_on >= noted_before);
    }

    /// Puts news back that could not be written down.
    pub fn put_back(&mut self, titles: impl IntoIterator<Item = String>) {
        self.news.extend(titles);
    }
}
