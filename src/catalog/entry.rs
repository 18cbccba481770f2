//! One event as it is printed: its listing, its occurrences around today, its rendered block.

use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use super::dates::Dates;
use super::made::Block;
use super::markdown;
use super::search::Names;
use super::window::Window;
use crate::event::{EventId, Listing};
use crate::geography::{Country, Region, SubRegion};
use crate::ical::{EventBlock, Publisher, deadline_blocks, event_block};
use crate::recurrence::{Occurrence, Zone, occurrences};
use crate::slug::Slug;
use crate::text::{Line, Prose, fold};

/// One public event in an edition.
#[derive(Debug)]
pub struct Entry {
    /// What is said of it.
    pub listing: Arc<Listing>,
    /// Its lines in every feed; `None` for what has no place in a calendar app yet, an event of
    /// which only the month is known.
    pub block: Option<Arc<Block>>,
    /// The lines of what is due before it, each for feeds that want deadlines.
    pub deadlines: Arc<[EventBlock]>,
    /// Where in the world, by the country of its place.
    pub region: Option<Region>,
    /// In which part of the region.
    pub sub_region: Option<SubRegion>,
    dates: Dates,
    /// The longest occurrence: how far before an instant one must look for those that reach it.
    longest: TimeDelta,
    /// What every edition asks of every entry is kept here, so that it need not be looked for in
    /// what the entry points to: with thousands of them, that is most of the cost of an edition.
    starts_at: DateTime<Utc>,
    ends_at: Option<DateTime<Utc>>,
    /// Key of its event.
    pub id: EventId,
    pub(super) is_part: bool,
    /// The zone its block needs, and the year in which the block begins to.
    zone_use: Option<(Zone, i32)>,
    description_html: OnceLock<String>,
    search_text: OnceLock<String>,
    names: OnceLock<Names>,
    city: OnceLock<Option<Slug>>,
}

impl Entry {
    /// Prints `listing` for the window.
    pub(super) fn print(listing: Arc<Listing>, window: Window, publisher: &Publisher) -> Self {
        let block = event_block(&listing, publisher).map(|block| Arc::new(Block::new(block)));
        let deadlines = deadline_blocks(&listing, publisher).into();
        let dates = expand(&listing, window);
        Self::with(listing, dates, block, deadlines)
    }

    /// The same event in another window; itself when that changes nothing. Its block stays.
    pub(super) fn moved_to(self: &Arc<Self>, window: Window) -> Arc<Self> {
        if self.listing.draft.recurrence.is_none() {
            return Arc::clone(self);
        }
        let occurrences = expand(&self.listing, window);
        if self.dates.iter().eq(occurrences.iter().cloned()) {
            return Arc::clone(self);
        }
        Arc::new(Self::with(
            Arc::clone(&self.listing),
            occurrences,
            self.block.clone(),
            Arc::clone(&self.deadlines),
        ))
    }

    fn with(
        listing: Arc<Listing>,
        occurrences: Vec<Occurrence>,
        block: Option<Arc<Block>>,
        deadlines: Arc<[EventBlock]>,
    ) -> Self {
        let country = listing.draft.place.country.as_ref();
        let region = country.map(Country::region);
        let sub_region = country.and_then(Country::sub_region);
        let lengths = occurrences.iter().map(|one| one.ends_at - one.starts_at);
        let longest = lengths.max().unwrap_or_default();
        let first = occurrences.first().map(|one| one.starts_at);
        let starts_at = first.unwrap_or_else(|| listing.draft.when.starts_at());
        let ends_at = occurrences.iter().map(|one| one.ends_at).max();
        Self {
            dates: Dates::of(occurrences),
            region,
            sub_region,
            longest,
            starts_at,
            id: listing.id,
            is_part: listing.parent.is_some(),
            zone_use: block
                .as_ref()
                .and_then(|block| Some((block.zone?, block.first_use.year()))),
            ends_at,
            description_html: OnceLock::new(),
            search_text: OnceLock::new(),
            names: OnceLock::new(),
            city: OnceLock::new(),
            listing,
            block,
            deadlines,
        }
    }

    /// The instant its first printed occurrence begins; of a series out of the window, its first.
    pub fn starts_at(&self) -> DateTime<Utc> {
        self.starts_at
    }

    /// The instant the last of its printed occurrences is over; `None` when the window has none.
    pub fn ends_at(&self) -> Option<DateTime<Utc>> {
        self.ends_at
    }

    /// Whether nothing of it is left to come. A series whose dates are all behind the window's end
    /// is still to come.
    pub fn is_over(&self, at: DateTime<Utc>) -> bool {
        self.ends_at()
            .unwrap_or_else(|| self.listing.draft.when.ends_at())
            <= at
    }

    /// Whether it takes place, at the time it states.
    pub fn is_on(&self) -> bool {
        !self.listing.is_off()
    }

    /// When it takes place, by start. Of a series what lies in the [window](super::Window) of the
    /// edition; of anything else, a month-only event too, the one time it has.
    pub fn occurrences(&self) -> impl ExactSizeIterator<Item = Occurrence> + use<'_> {
        self.dates.iter()
    }

    /// The last of its occurrences.
    pub fn last(&self) -> Option<Occurrence> {
        self.dates.last()
    }

    /// The occurrences that overlap with [`from`, `to`), by start.
    pub fn between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> impl Iterator<Item = Occurrence> + use<'_> {
        self.dates.between(from, to, self.longest)
    }

    /// The occurrence that goes on at `at` or comes next, cancelled ones left out.
    pub fn next(&self, at: DateTime<Utc>) -> Option<Occurrence> {
        self.between(at, DateTime::<Utc>::MAX_UTC)
            .find(|occurrence| !occurrence.cancelled)
    }

    /// The description as safe HTML. Made when first asked for: feeds and lists need none.
    pub fn description_html(&self) -> Option<&str> {
        let prose = self.listing.draft.description.as_ref()?;
        Some(
            self.description_html
                .get_or_init(|| markdown::to_html(prose)),
        )
    }

    /// The word its city has in addresses: `ha-noi`. Made when first asked for.
    pub fn city(&self) -> Option<&Slug> {
        let of_place = || Slug::of(self.listing.draft.place.city.as_ref()?.as_str());
        self.city.get_or_init(of_place).as_ref()
    }

    /// The zones and years in which the lines of its event and of its deadlines begin to need them.
    pub(super) fn zone_uses(&self) -> impl Iterator<Item = (Zone, i32)> {
        let of_deadline = |block: &EventBlock| Some((block.zone?, block.first_use.year()));
        self.zone_use
            .into_iter()
            .chain(self.deadlines.iter().filter_map(of_deadline))
    }

    /// What it is called and by what it is named, for the search. Made when first asked for.
    pub(super) fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::of(&self.listing))
    }

    /// What is searched for words: title, summary, description, place, hosts, projects and tags,
    /// [folded](fold). Made when first asked for.
    pub fn search_text(&self) -> &str {
        self.search_text.get_or_init(|| search_text(&self.listing))
    }
}

fn expand(listing: &Listing, window: Window) -> Vec<Occurrence> {
    let draft = &listing.draft;
    match &draft.recurrence {
        // A single event keeps its date however long ago it was: its page and archives need it.
        None => occurrences(
            &draft.when,
            None,
            draft.when.starts_at(),
            draft.when.ends_at(),
        ),
        series => occurrences(&draft.when, series.as_ref(), window.from, window.until),
    }
}

fn search_text(listing: &Listing) -> String {
    let draft = &listing.draft;
    let mut parts = vec![draft.title.as_str()];
    parts.extend(draft.summary.as_ref().map(Line::as_str));
    parts.extend(draft.description.as_ref().map(Prose::as_str));
    let place = draft.place.full();
    parts.extend(place.as_deref());
    parts.extend(listing.hosts.iter().map(|host| host.name.as_str()));
    parts.extend(
        draft
            .projects
            .iter()
            .chain(&draft.tags)
            .map(|word| word.as_str()),
    );
    parts.extend([draft.kind.label()]);
    fold(&parts.join("\n"))
}
