//! A finished feed: its bytes, plain and packed, and what tells them from others.

use std::fmt;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, AtomicU32, AtomicU64, Ordering};

use bytes::Bytes;
use chrono::{DateTime, NaiveTime, Utc};
use sha2::{Digest as _, Sha256};

use super::coding::Coding;
use super::etag::Conditions;
use super::parts::Parts;
use crate::catalog::Catalog;

/// SHA-256 of the bytes of a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Digest([u8; 32]);

/// What tells a personal feed from others, to be kept when the feed is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag {
    digest: Digest,
    last_modified: DateTime<Utc>,
}

/// A feed as it is sent.
#[derive(Debug)]
pub struct Feed {
    /// What it is put together from when somebody takes it; none when it was made whole.
    parts: Option<Parts>,
    body: OnceLock<Bytes>,
    /// In each coding but the plain one; made when first asked for, and then kept: packing costs far
    /// more than composing.
    packed: [OnceLock<Bytes>; Coding::PACKED.len()],
    digest: Digest,
    etags: [String; Coding::ALL.len()],
    /// In seconds; another replica may have seen these bytes earlier, which is learned a moment later.
    last_modified: AtomicI64,
    events: usize,
    /// Whether it may go out: no line of it breaks a rule of calendars.
    is_fit: bool,
    /// How often it was handed out, and when last by the count of its newsstand.
    polls: AtomicU32,
    polled_at: AtomicU64,
}

impl Feed {
    pub(super) fn new(body: String, events: usize, last_modified: DateTime<Utc>) -> Self {
        let digest = Digest(Sha256::digest(body.as_bytes()).into());
        // Without the room a growing string keeps: a feed stays in memory for as long as its edition.
        let body = Bytes::from(body.into_bytes().into_boxed_slice());
        Self {
            body: body.into(),
            ..Self::of(None, digest, events, last_modified)
        }
    }

    /// A feed that is put together when somebody takes it, and told from others before.
    pub(super) fn of_parts(parts: Parts, events: usize, last_modified: DateTime<Utc>) -> Self {
        let digest = parts.digest();
        Self::of(Some(parts), digest, events, last_modified)
    }

    /// The feed of this tag without anything in it: only good to tell whether somebody has it.
    pub fn shell(tag: Tag) -> Self {
        let parts = Some(Parts::default());
        Self::of(parts, tag.digest, 0, tag.last_modified)
    }

    /// What tells it from others.
    pub fn tag(&self) -> Tag {
        Tag {
            digest: self.digest,
            last_modified: self.last_modified(),
        }
    }

    fn of(
        parts: Option<Parts>,
        digest: Digest,
        events: usize,
        last_modified: DateTime<Utc>,
    ) -> Self {
        Self {
            parts,
            body: OnceLock::new(),
            packed: Default::default(),
            digest,
            etags: Coding::ALL.map(|coding| match coding.name() {
                None => format!("\"{digest}\""),
                Some(name) => format!("\"{digest}-{name}\""),
            }),
            last_modified: AtomicI64::new(last_modified.timestamp()),
            events,
            is_fit: true,
            polls: AtomicU32::new(0),
            polled_at: AtomicU64::new(0),
        }
    }

    /// The same, known to be fit to go out or not.
    pub(super) fn with_fitness(self, is_fit: bool) -> Self {
        Self { is_fit, ..self }
    }

    /// Whether it may go out. One that may not is kept all the same: asking again would make the same.
    pub fn is_fit(&self) -> bool {
        self.is_fit
    }

    /// The bytes in this coding.
    pub fn body(&self, coding: Coding) -> &Bytes {
        let Some(place) = self.place(coding) else {
            let joined = || self.parts.as_ref().map_or(Bytes::new(), Parts::joined);
            return self.body.get_or_init(joined);
        };
        place.get_or_init(|| match &self.parts {
            Some(parts) if coding == Coding::Gzip => parts.gzipped(),
            _ => coding.pack(self.body(Coding::Identity)),
        })
    }

    /// Whether the bytes in this coding are there already: whoever must not wait asks first.
    pub fn is_packed(&self, coding: Coding) -> bool {
        let has_parts = self.parts.as_ref().is_some_and(|parts| !parts.is_empty());
        let is_quick = matches!(coding, Coding::Identity | Coding::Gzip) && has_parts;
        is_quick || self.place(coding).unwrap_or(&self.body).get().is_some()
    }

    /// The best coding for a client that sent this `Accept-Encoding`. What is put together for the
    /// occasion comes as it is or as gzip: those cost nothing more.
    pub fn choose(&self, accept_encoding: Option<&str>) -> Coding {
        match self.parts {
            Some(_) => Coding::choose_among(&[Coding::Gzip], accept_encoding),
            None => Coding::choose(accept_encoding),
        }
    }

    /// Where the bytes in a packed coding are kept.
    fn place(&self, coding: Coding) -> Option<&OnceLock<Bytes>> {
        let packed = Coding::PACKED.iter().zip(&self.packed);
        let place = packed.into_iter().find(|(kept, _)| **kept == coding);
        place.map(|(_, packed)| packed)
    }

    /// The strong entity tag of the bytes in this coding, with its quotes: SHA-256 of the plain ones,
    /// and another one for each coding, as different bytes need (RFC 9110, section 8.8.3).
    pub fn etag(&self, coding: Coding) -> &str {
        &self.etags[coding as usize]
    }

    /// When these bytes last changed, as far as anybody saw; until the first who sees them has been
    /// asked, when they may have: at the last public change of anything, or at the midnight (UTC) that
    /// moved the window. Not before the true time, and the same on every replica and after every start.
    pub fn last_modified(&self) -> DateTime<Utc> {
        let seconds = self.last_modified.load(Ordering::Relaxed);
        DateTime::from_timestamp(seconds, 0).unwrap_or_default()
    }

    /// Makes this the time of its last change.
    pub(super) fn date(&self, last_modified: DateTime<Utc>) {
        let seconds = last_modified.timestamp();
        self.last_modified.store(seconds, Ordering::Relaxed);
    }

    pub(super) fn digest(&self) -> &Digest {
        &self.digest
    }

    /// How many events are in it.
    pub fn events(&self) -> usize {
        self.events
    }

    /// Whether a client with these conditions has it already: 304. A tag of any coding will do,
    /// for what it was packed from is the same.
    pub fn is_known(&self, conditions: Conditions<'_>) -> bool {
        let etags = self.etags.each_ref().map(String::as_str);
        conditions.hold(&etags, self.last_modified())
    }

    /// Notes that it was handed out at this count.
    pub(super) fn note_poll(&self, count: u64) {
        self.polls.fetch_add(1, Ordering::Relaxed);
        self.polled_at.store(count, Ordering::Relaxed);
    }

    pub(super) fn polls(&self) -> u32 {
        self.polls.load(Ordering::Relaxed)
    }

    pub(super) fn polled_at(&self) -> u64 {
        self.polled_at.load(Ordering::Relaxed)
    }

    /// About how much memory it takes, packed or yet to be packed in each coding.
    pub(super) fn size(&self) -> usize {
        let body = self.body.get().map_or(0, Bytes::len);
        let parts = self.parts.as_ref().map_or(0, Parts::size);
        parts + body + Coding::PACKED.len() * body / 6 + 1024
    }
}

/// When an edition was printed, the same on every replica: the last public change of anything, or
/// the midnight (UTC) of its day, whichever came later.
pub(super) fn last_modified(catalog: &Catalog) -> DateTime<Utc> {
    let midnight = catalog.day.and_time(NaiveTime::MIN).and_utc();
    catalog.changed_at.max(midnight)
}

impl Digest {
    pub(super) fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads what `to_string` wrote.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        let pairs = text.as_bytes().chunks_exact(2);
        if !text.is_ascii() || text.len() != 2 * bytes.len() {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(pairs) {
            *byte = u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok()?;
        }
        Some(Self(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
