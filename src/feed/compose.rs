//! Puts a feed together: the envelope, a VTIMEZONE for each zone in use, the events' blocks one behind
//! another. Everything was printed with the edition; what is left is copying.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::feed::{Feed, last_modified};
use super::parts::{Part, Parts};
use super::past::Past;
use super::selection::Selection;
use crate::catalog::{Catalog, Entry, ZoneLines};
use crate::doctor::{Finding, violations_of_events, violations_of_head};
use crate::event::EventId;
use crate::ical::{
    CalendarHead, DEADLINE_LENGTH, EventBlock, Publisher, calendar, deadline_blocks_as,
    event_block_as,
};
use crate::locale::Locale;
use crate::recurrence::Zone;

/// For how long a cancelled event stays at least, whatever the window: until then apps that asked
/// rarely have been told.
const KEEP_CANCELLED: Days = Days::new(90);

/// The feed of a selection.
pub fn compose(catalog: &Catalog, selection: &Selection, publisher: &Publisher) -> Feed {
    let path = selection.canonical();
    let language = selection.options().language();
    let what = selection.describe(catalog, language);
    let named = |key| {
        let values = [
            ("what", what.as_str().into()),
            ("publisher", publisher.name.as_str().into()),
        ];
        language.fill(key, values)
    };
    let head = |last_modified| CalendarHead {
        name: if selection.clone().without_options() == Selection::all() {
            publisher.name.clone()
        } else {
            named("calendar-name")
        },
        description: named("calendar-about"),
        source_url: Some(format!("{}/feed/{path}.ics", publisher.origin)),
        page_url: format!(
            "{}/events{}",
            publisher.origin,
            selection.clone().without_options().query()
        ),
        color: None,
        last_modified,
    };
    let wanted = wanted(catalog, selection);
    let blocks = blocks(catalog.day, wanted, selection, publisher);
    put_together(catalog, blocks, head, last_modified(catalog), publisher)
}

/// The feed of one event, however long ago it was.
pub fn event_feed(catalog: &Catalog, entry: &Arc<Entry>, publisher: &Publisher) -> Feed {
    let listing = &entry.listing;
    let page_url = publisher.page_of(&listing.slug);
    let name = publisher.name.as_str();
    let head = |last_modified| CalendarHead {
        name: listing.draft.title.to_string(),
        description: Locale::English.fill("event-about", [("publisher", name.into())]),
        source_url: Some(format!("{page_url}.ics")),
        page_url: page_url.clone(),
        color: None,
        last_modified,
    };
    let block = entry.block.as_deref().map(|block| Cow::Borrowed(&**block));
    let blocks = block.into_iter().map(|block| (&**entry, block)).collect();
    put_together(catalog, blocks, head, last_modified(catalog), publisher)
}

/// A block, and the event it is of.
pub(super) type Printed<'a> = (&'a Entry, Cow<'a, EventBlock>);

/// What a feed is to have of an event.
pub(super) struct Wanted<'a> {
    pub entry: &'a Entry,
    /// The event itself.
    pub event: bool,
    /// What is due before it, as far back as the feed reaches.
    pub deadlines: bool,
}

/// What a selection wants of each event.
pub(super) fn wanted<'a>(
    catalog: &'a Catalog,
    selection: &'a Selection,
) -> impl Iterator<Item = Wanted<'a>> {
    let (matcher, past) = (selection.on(catalog), selection.past());
    catalog.entries().iter().map(move |entry| Wanted {
        entry,
        event: is_recent(entry, past, catalog) && matcher.has(entry),
        deadlines: !entry.deadlines.is_empty() && matcher.has_deadlines_of(entry),
    })
}

/// The events of a selection, in the order of the catalog.
pub fn chosen<'a>(
    catalog: &'a Catalog,
    selection: &'a Selection,
) -> impl Iterator<Item = &'a Entry> {
    wanted(catalog, selection)
        .filter(|wanted| wanted.event)
        .map(|wanted| wanted.entry)
}

/// The blocks of what is wanted: those of the edition, or, where `settings` want them to look
/// otherwise, printed for the occasion. The newsstand keeps such a feed like any other.
pub(super) fn blocks<'a>(
    day: NaiveDate,
    wanted: impl Iterator<Item = Wanted<'a>>,
    settings: &Selection,
    publisher: &Publisher,
) -> Vec<Printed<'a>> {
    let past = settings.past();
    let look = settings.options().look();
    let is_plain = settings.options().is_default();
    let mut blocks: Vec<Printed<'_>> = Vec::new();
    for Wanted {
        entry,
        event,
        deadlines,
    } in wanted
    {
        if event {
            let block = match is_plain {
                true => entry.block.as_deref().map(|block| Cow::Borrowed(&**block)),
                false => event_block_as(&entry.listing, publisher, look).map(Cow::Owned),
            };
            blocks.extend(block.map(|block| (entry, block)));
        }
        let is_due = |block: &EventBlock| {
            past.since(day)
                .is_none_or(|since| block.sort.0 + DEADLINE_LENGTH >= since)
        };
        if deadlines {
            let due: Vec<Cow<'_, EventBlock>> = match is_plain {
                true => entry.deadlines.iter().map(Cow::Borrowed).collect(),
                false => deadline_blocks_as(&entry.listing, publisher, look)
                    .into_iter()
                    .map(Cow::Owned)
                    .collect(),
            };
            let due = due.into_iter().filter(|block| is_due(block));
            blocks.extend(due.map(|block| (entry, block)));
        }
    }
    blocks
}

/// Whether something of the event is in the window, or it was called off not long ago.
pub(super) fn is_recent(entry: &Entry, past: Past, catalog: &Catalog) -> bool {
    let Some(since) = past.since(catalog.day) else {
        return true;
    };
    if !entry.is_over(since) {
        return true;
    }
    let midnight = catalog.day.and_time(NaiveTime::MIN).and_utc();
    entry.listing.is_off() && !entry.is_over(midnight - KEEP_CANCELLED)
}

pub(super) fn put_together(
    catalog: &Catalog,
    mut blocks: Vec<Printed<'_>>,
    head: impl FnOnce(DateTime<Utc>) -> CalendarHead,
    last_modified: DateTime<Utc>,
    publisher: &Publisher,
) -> Feed {
    let changed_at = put_in_order(&mut blocks);
    let zones = zones(catalog, &blocks);
    let body = calendar(
        &head(changed_at),
        publisher,
        zones.iter().map(|zone| zone.text()),
        blocks.iter().map(|(_, block)| block.text.as_str()),
    );
    let is_fit = is_fit(&body, &blocks);
    Feed::new(body, blocks.len(), last_modified).with_fitness(is_fit)
}

/// Whether nothing that was printed for this feed alone breaks a rule: its head, and the blocks that
/// are not the edition's, which were checked with it.
fn is_fit(body: &str, blocks: &[Printed<'_>]) -> bool {
    let first = ["\r\nBEGIN:", "\r\nEND:"]
        .into_iter()
        .find_map(|mark| body.find(mark));
    let head = first.map_or(body, |at| &body[..at + 2]);
    let of_head = violations_of_head(head).into_iter();
    report(of_head.map(|fault| (None, fault))) & are_fit(blocks)
}

fn are_fit(blocks: &[Printed<'_>]) -> bool {
    let own = blocks.iter().filter_map(|(entry, block)| match block {
        Cow::Owned(block) => Some((entry, block)),
        Cow::Borrowed(_) => None,
    });
    report(own.flat_map(|(entry, block)| {
        let faults = violations_of_events(&block.text).into_iter();
        faults.map(|fault| (Some(entry.listing.id), fault))
    }))
}

/// Logs broken rules; whether there are none.
fn report(faults: impl Iterator<Item = (Option<EventId>, Finding)>) -> bool {
    let mut is_fit = true;
    for (event, fault) in faults {
        is_fit = false;
        tracing::error!(
            event.id = event.map(|id| id.to_string()),
            rule = fault.rule,
            "not sending a feed with a line that breaks a rule"
        );
    }
    is_fit
}

/// The same feed, of parts: for one that is told from others more often than it is read, and kept by
/// nobody. Its head is to have nothing that anybody typed, so it is not checked each time.
pub(super) fn assemble(
    catalog: &Catalog,
    mut blocks: Vec<Printed<'_>>,
    head: impl FnOnce(DateTime<Utc>) -> CalendarHead,
    last_modified: DateTime<Utc>,
    publisher: &Publisher,
) -> Feed {
    let changed_at = put_in_order(&mut blocks);
    let zones = zones(catalog, &blocks).into_iter().map(Arc::clone);
    let mut envelope = calendar(&head(changed_at), publisher, [].into_iter(), [].into_iter());
    let end = envelope.rfind("END:").unwrap_or(envelope.len());
    let end = envelope.split_off(end);
    let (count, is_fit) = (blocks.len(), are_fit(&blocks));
    let parts = std::iter::once(Part::own(envelope))
        .chain(zones.map(Part::Zone))
        .chain(blocks.into_iter().map(part))
        .chain([Part::own(end)]);
    Feed::of_parts(Parts::new(parts.collect()), count, last_modified).with_fitness(is_fit)
}

/// By start, then by UID. Returns when the last of them was changed.
fn put_in_order(blocks: &mut [Printed<'_>]) -> DateTime<Utc> {
    blocks.sort_by(|(_, one), (_, other)| one.sort.cmp(&other.sort));
    let changes = blocks.iter().map(|(entry, _)| entry.listing.last_modified);
    changes.max().unwrap_or(DateTime::UNIX_EPOCH)
}

/// The edition's own block, or what was printed for the occasion.
fn part((entry, lines): Printed<'_>) -> Part {
    match (&entry.block, lines) {
        (Some(block), Cow::Borrowed(lines)) if std::ptr::eq::<EventBlock>(&***block, lines) => {
            Part::Block(Arc::clone(block))
        }
        (_, lines) => Part::own(lines.into_owned().text),
    }
}

/// One VTIMEZONE for each zone in use, from its earliest use on. A feed without events has one for UTC,
/// for a calendar has to have something in it (RFC 5545, 3.6).
fn zones<'a>(catalog: &'a Catalog, blocks: &[Printed<'_>]) -> Vec<&'a Arc<ZoneLines>> {
    let mut first_uses: BTreeMap<Zone, DateTime<Utc>> = BTreeMap::new();
    for (_, block) in blocks {
        if let Some(zone) = block.zone {
            let first = first_uses.entry(zone).or_insert(block.first_use);
            *first = block.first_use.min(*first);
        }
    }
    if blocks.is_empty() {
        first_uses.insert(Zone::UTC, catalog.day.and_time(NaiveTime::MIN).and_utc());
    }
    first_uses
        .into_iter()
        .filter_map(|(zone, first_use)| catalog.timezone(zone, first_use))
        .collect()
}
