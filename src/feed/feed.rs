//! A finished feed: its bytes, plain and packed, and what tells them from others.

use std::sync::OnceLock;

use bytes::Bytes;
use chrono::{DateTime, NaiveTime, Utc};
use sha2::{Digest, Sha256};

use super::coding::Coding;
use super::etag::Conditions;
use crate::catalog::Catalog;

/// A feed as it is sent.
#[derive(Debug)]
pub struct Feed {
    body: Bytes,
    /// In each coding but the plain one; made when first asked for, and then kept: packing costs far
    /// more than composing.
    packed: [OnceLock<Bytes>; Coding::PACKED.len()],
    etags: [String; Coding::ALL.len()],
    last_modified: DateTime<Utc>,
    events: usize,
}

impl Feed {
    pub(super) fn new(body: String, events: usize, last_modified: DateTime<Utc>) -> Self {
        let digest = hexadecimal(&Sha256::digest(body.as_bytes()));
        Self {
            // Without the room a growing string keeps: a feed stays in memory for as long as its edition.
            body: body.into_bytes().into_boxed_slice().into(),
            packed: Default::default(),
            etags: Coding::ALL.map(|coding| match coding.name() {
                None => format!("\"{digest}\""),
                Some(name) => format!("\"{digest}-{name}\""),
            }),
            last_modified,
            events,
        }
    }

    /// The bytes in this coding.
    pub fn body(&self, coding: Coding) -> &Bytes {
        let packed = Coding::PACKED.iter().zip(&self.packed);
        let place = packed.into_iter().find(|(kept, _)| **kept == coding);
        place.map_or(&self.body, |(_, packed)| {
            packed.get_or_init(|| coding.pack(&self.body))
        })
    }

    /// The strong entity tag of the bytes in this coding, with its quotes: SHA-256 of the plain ones,
    /// and another one for each coding, as different bytes need (RFC 9110, section 8.8.3).
    pub fn etag(&self, coding: Coding) -> &str {
        &self.etags[coding as usize]
    }

    /// When these bytes may last have changed: the last public change of anything, or the midnight
    /// (UTC) that moved the window, whichever came later. Not before the true time and the same on
    /// every replica and after every start, without anything to be stored for each feed.
    pub fn last_modified(&self) -> DateTime<Utc> {
        self.last_modified
    }

    /// How many events are in it.
    pub fn events(&self) -> usize {
        self.events
    }

    /// Whether a client with these conditions has it already: 304. A tag of any coding will do,
    /// for what it was packed from is the same.
    pub fn is_known(&self, conditions: Conditions<'_>) -> bool {
        let etags = self.etags.each_ref().map(String::as_str);
        conditions.hold(&etags, self.last_modified)
    }

    /// About how much memory it takes, packed or yet to be packed in each coding.
    pub(super) fn size(&self) -> usize {
        self.body.len() + Coding::PACKED.len() * self.body.len() / 6 + 1024
    }
}

/// The last public change of anything, or the midnight (UTC) of the edition's day.
pub(super) fn last_modified(catalog: &Catalog) -> DateTime<Utc> {
    let midnight = catalog.day.and_time(NaiveTime::MIN).and_utc();
    catalog.changed_at.max(midnight)
}

fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| char::from(DIGITS[usize::from(value & 15)]);
    bytes
        .iter()
        .flat_map(|&byte| [digit(byte >> 4), digit(byte)])
        .collect()
}
