//! What every replica knows of secret addresses and short names without asking the database.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::token::Digest;
use super::{FeedToken, ShortName};
use crate::event::EventId;
use crate::group::GroupId;

/// What one person follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Following {
    /// Tells the feed from others and says nothing of its address or its owner.
    pub name: Uuid,
    /// Starred events, public or not, in no order.
    pub events: Vec<EventId>,
    /// Followed groups, in no order.
    pub groups: Vec<GroupId>,
    /// When the person last changed any of it.
    pub changed_at: DateTime<Utc>,
}

/// What stands at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found<T> {
    /// This.
    Here(T),
    /// Nothing any more, for good: 410.
    Gone,
}

/// All secret addresses and short names, in memory. Readers never wait for a database.
#[derive(Debug, Default)]
pub struct Directory {
    known: RwLock<Known>,
    /// The number of the last change that is in it; held while the directory is brought up to date.
    pub(super) seen: Mutex<Option<i64>>,
}

#[derive(Debug, Default)]
struct Known {
    feeds: HashMap<Digest, Found<Arc<Following>>>,
    names: HashMap<ShortName, Found<Arc<str>>>,
}

/// What has changed since the directory was last brought up to date; all of it at the start.
#[derive(Debug, Default)]
pub(super) struct News {
    pub feeds: Vec<(Digest, Found<Following>)>,
    pub names: Vec<(ShortName, Found<String>)>,
}

impl Directory {
    /// What the owner of this address follows; `None` when it never was one.
    pub fn following(&self, token: &FeedToken) -> Option<Found<Arc<Following>>> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.feeds.get(&token.digest()).cloned()
    }

    /// The canonical text of the selection that has this name; `None` when nobody ever gave it.
    pub fn selection(&self, name: &ShortName) -> Option<Found<Arc<str>>> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.names.get(name).cloned()
    }

    /// Takes in what is new; `afresh` when it is all there is.
    pub(super) fn take_in(&self, news: News, afresh: bool) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if afresh {
            *known = Known::default();
        }
        let feeds = news.feeds.into_iter();
        known
            .feeds
            .extend(feeds.map(|(digest, feed)| (digest, feed.map(Arc::new))));
        let names = news.names.into_iter();
        known
            .names
            .extend(names.map(|(name, selection)| (name, selection.map(Arc::from))));
    }
}

impl<T> Found<T> {
    fn map<U>(self, change: impl FnOnce(T) -> U) -> Found<U> {
        match self {
            Self::Here(thing) => Found::Here(change(thing)),
            Self::Gone => Found::Gone,
        }
    }
}
