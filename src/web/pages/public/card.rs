//! One line of a list of events.

use chrono::{DateTime, Utc};

use crate::catalog::{AgendaItem, Entry};
use crate::event::{EventDraft, Format, Kind, Place, State};
use crate::feed::Due;
use crate::locale::Locale;
use crate::recurrence::Span;
use crate::web::show::{self, Manner, SpanText};

/// An occurrence of an event as lists show it.
pub struct EventCard {
    /// The page of the event.
    pub href: String,
    /// What is due, where it is that and no event.
    pub lead: Option<String>,
    /// Its title.
    pub title: String,
    /// The language of the title, if known.
    pub lang: Option<String>,
    /// The word of its kind, for style.
    pub kind: &'static str,
    /// The kind in words.
    pub kind_label: String,
    /// When.
    pub when: SpanText,
    /// Where, or "Online"; nothing where it is no place to go to.
    pub place: Option<String>,
    /// Who hosts it.
    pub hosts: Vec<String>,
    /// What is unusual about it.
    pub mark: Option<Mark>,
    /// Whether it is one of a series.
    pub repeats: bool,
    /// Whether the reader's own time is of use: it has hours, and they are not over.
    pub is_local: bool,
}

/// A word that sets an event apart. Its class carries colour, the word the meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// For style: `off`, `changed` or `live`.
    pub class: &'static str,
    /// What it says.
    pub text: String,
}

impl Mark {
    fn new(class: &'static str, key: &'static str, locale: Locale) -> Self {
        let text = locale.text(key).into_owned();
        Self { class, text }
    }
}

/// How much of the time a card has to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dates {
    /// The hours; the day stands above.
    UnderDay,
    /// Day and hours.
    Full,
}

impl EventCard {
    /// The card of one occurrence.
    pub fn of(item: &AgendaItem<'_>, dates: Dates, manner: Manner, now: DateTime<Utc>) -> Self {
        let occurrence = &item.occurrence;
        let is_on = occurrence.starts_at <= now
            && now < occurrence.ends_at
            && !matches!(occurrence.when, Span::Month { .. });
        let mark = |class, key| Some(Mark::new(class, key, manner.locale));
        let mark = match mark_of(item.entry, manner.locale) {
            None if occurrence.cancelled => mark("off", "cancelled"),
            None if is_on => mark("live", "now"),
            None if occurrence.moved => mark("changed", "moved"),
            mark => mark,
        };
        let is_over = occurrence.ends_at <= now;
        Self {
            mark,
            ..Self::at(item.entry, &occurrence.when, dates, manner, is_over)
        }
    }

    /// The card of an event, by the time that is next, or was last.
    pub fn of_entry(entry: &Entry, manner: Manner, now: DateTime<Utc>) -> Self {
        let next = entry.next(now).or_else(|| entry.last());
        let span = next.map_or(entry.listing.draft.when.span, |occurrence| occurrence.when);
        Self::at(entry, &span, Dates::Full, manner, entry.is_over(now))
    }

    fn at(entry: &Entry, span: &Span, dates: Dates, manner: Manner, is_over: bool) -> Self {
        let listing = &entry.listing;
        let draft = &listing.draft;
        let show = match dates {
            Dates::UnderDay => Manner::within_day,
            Dates::Full => Manner::short,
        };
        let hosts = listing.hosts.iter().map(|host| host.name.to_string());
        let href = format!("/events/{}", listing.slug);
        let when = show(manner, span, draft.when.zone, &draft.place);
        Self {
            mark: mark_of(entry, manner.locale),
            is_local: !is_over && when.is_timed(),
            ..Self::stating(draft, hosts.collect(), href, when, manner.locale)
        }
    }

    /// The card of an event that is being written, as it will stand in lists.
    pub fn preview(draft: &EventDraft, hosts: Vec<String>, href: String) -> Self {
        let when = SpanText::full(&draft.when.span, draft.when.zone, &draft.place);
        Self::stating(draft, hosts, href, when, Locale::English)
    }

    fn stating(
        draft: &EventDraft,
        hosts: Vec<String>,
        href: String,
        when: SpanText,
        locale: Locale,
    ) -> Self {
        Self {
            href,
            lead: None,
            title: draft.title.to_string(),
            lang: show::language_of(draft.title.as_str(), &draft.languages).map(str::to_owned),
            kind: draft.kind.as_str(),
            kind_label: kind_label(draft.kind, locale),
            is_local: when.is_timed(),
            when,
            place: Some(place(draft, locale)),
            hosts,
            mark: None,
            repeats: draft.recurrence.is_some(),
        }
    }

    /// The card of what is due before an event.
    pub fn of_due(due: &Due<'_>, dates: Dates, manner: Manner, now: DateTime<Utc>) -> Self {
        let draft = &due.entry.listing.draft;
        let show = match dates {
            Dates::UnderDay => Manner::due_within_day,
            Dates::Full => Manner::due,
        };
        let is_over = due.at() <= now;
        let lead = manner.locale.word("deadline", due.role.as_str());
        Self {
            lead: Some(lead.into_owned()),
            kind: Kind::Deadline.as_str(),
            kind_label: kind_label(Kind::Deadline, manner.locale),
            when: show(manner, due.local, draft.when.zone, &draft.place),
            place: None,
            repeats: false,
            is_local: !is_over,
            ..Self::of_entry(due.entry, manner, now)
        }
    }
}

fn mark_of(entry: &Entry, locale: Locale) -> Option<Mark> {
    match entry.listing.state {
        State::Cancelled => Some(Mark::new("off", "cancelled", locale)),
        State::Postponed => Some(Mark::new("changed", "postponed", locale)),
        _ => None,
    }
}

/// A kind in words.
pub fn kind_label(kind: Kind, locale: Locale) -> String {
    locale.word("kind", kind.as_str()).into_owned()
}

/// Where one takes part, in a few words: `Hà Nội, Vietnam`, `Online`, `Berlin, Germany, and online`.
pub fn place(draft: &EventDraft, locale: Locale) -> String {
    let text = |key| locale.text(key).into_owned();
    match (draft.format, city(&draft.place, locale)) {
        (Format::Online, _) => text("online"),
        (Format::InPerson, Some(place)) => place,
        (Format::InPerson, None) => text("place-open"),
        (Format::Hybrid, Some(place)) => locale.fill("place-and-online", [("place", place.into())]),
        (Format::Hybrid, None) => text("place-open-and-online"),
    }
}

/// City and country; the address where there is neither.
fn city(place: &Place, locale: Locale) -> Option<String> {
    let country = place.country.map(|country| locale.country(country.code()));
    let parts: Vec<String> = place
        .city
        .iter()
        .map(ToString::to_string)
        .chain(country)
        .collect();
    match parts.is_empty() {
        true => place.full(),
        false => Some(parts.join(", ")),
    }
}
