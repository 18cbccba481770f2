//! One line of a list of events.

use chrono::{DateTime, Utc};

use crate::catalog::{AgendaItem, Entry};
use crate::event::{EventDraft, Format, Kind, State};
use crate::feed::Due;
use crate::locale::Locale;
use crate::recurrence::Span;
use crate::web::show::{self, SpanText};

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
    /// The kind in English.
    pub kind_label: &'static str,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// For style: `off`, `changed` or `live`.
    pub class: &'static str,
    /// What it says.
    pub text: &'static str,
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
    pub fn of(item: &AgendaItem<'_>, dates: Dates, now: DateTime<Utc>) -> Self {
        let occurrence = &item.occurrence;
        let mark = match mark_of(item.entry) {
            None if occurrence.cancelled => Some(Mark {
                class: "off",
                text: "Cancelled",
            }),
            None if occurrence.starts_at <= now
                && now < occurrence.ends_at
                && !is_month(&occurrence.when) =>
            {
                Some(Mark {
                    class: "live",
                    text: "Now",
                })
            }
            None if occurrence.moved => Some(Mark {
                class: "changed",
                text: "Moved",
            }),
            mark => mark,
        };
        Self {
            mark,
            ..Self::at(
                item.entry,
                &occurrence.when,
                dates,
                occurrence.ends_at <= now,
            )
        }
    }

    /// The card of an event, by the time that is next, or was last.
    pub fn of_entry(entry: &Entry, now: DateTime<Utc>) -> Self {
        let next = entry.next(now).or_else(|| entry.last());
        let span = next.map_or(entry.listing.draft.when.span, |occurrence| occurrence.when);
        Self::at(entry, &span, Dates::Full, entry.is_over(now))
    }

    fn at(entry: &Entry, span: &Span, dates: Dates, is_over: bool) -> Self {
        let listing = &entry.listing;
        let draft = &listing.draft;
        let show = match dates {
            Dates::UnderDay => SpanText::within_day,
            Dates::Full => SpanText::full,
        };
        Self {
            href: format!("/events/{}", listing.slug),
            lead: None,
            title: draft.title.to_string(),
            lang: show::language_of(draft.title.as_str(), &draft.languages).map(str::to_owned),
            kind: draft.kind.as_str(),
            kind_label: draft.kind.label(),
            when: show(span, draft.when.zone, &draft.place),
            place: Some(place(draft)),
            hosts: listing
                .hosts
                .iter()
                .map(|host| host.name.to_string())
                .collect(),
            mark: mark_of(entry),
            repeats: draft.recurrence.is_some(),
            is_local: !is_over && matches!(span, Span::Timed { .. }),
        }
    }

    /// The card of what is due before an event.
    pub fn of_due(due: &Due<'_>, dates: Dates, now: DateTime<Utc>) -> Self {
        let draft = &due.entry.listing.draft;
        let show = match dates {
            Dates::UnderDay => SpanText::moment_within_day,
            Dates::Full => SpanText::moment,
        };
        let is_over = due.at() <= now;
        Self {
            lead: Some(Locale::English.word("deadline", due.role.as_str()).into()),
            kind: Kind::Deadline.as_str(),
            kind_label: Kind::Deadline.label(),
            when: show(due.local, draft.when.zone, &draft.place),
            place: None,
            repeats: false,
            is_local: !is_over,
            ..Self::of_entry(due.entry, now)
        }
    }
}

fn is_month(span: &Span) -> bool {
    matches!(span, Span::Month { .. })
}

fn mark_of(entry: &Entry) -> Option<Mark> {
    match entry.listing.state {
        State::Cancelled => Some(Mark {
            class: "off",
            text: "Cancelled",
        }),
        State::Postponed => Some(Mark {
            class: "changed",
            text: "Postponed",
        }),
        _ => None,
    }
}

/// Where one takes part, in a few words: `Hà Nội, Vietnam`, `Online`, `Berlin, Germany, and online`.
pub fn place(draft: &EventDraft) -> String {
    let place = draft.place.short().or_else(|| draft.place.full());
    match (draft.format, place) {
        (Format::Online, _) => "Online".to_owned(),
        (Format::InPerson, Some(place)) => place,
        (Format::InPerson, None) => "Place to be announced".to_owned(),
        (Format::Hybrid, Some(place)) => format!("{place}, and online"),
        (Format::Hybrid, None) => "Online and at a place to be announced".to_owned(),
    }
}
