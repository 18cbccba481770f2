//! The letters: a digest, and those about asking for one.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::ask::{ASK_TERM, Wish};
use super::dispatch::WORTH;
use super::news::{Item, News, Turn, What};
use super::{DueOn, Subscription, SubscriptionId, SubscriptionKey};
use crate::account::{LinkToken, NewPerson};
use crate::catalog::Catalog;
use crate::event::{Describe, State};
use crate::locale::Locale;
use crate::mail::{
    Address, ConfirmDigest, Digest, DigestDay, DigestEvent, Intent, Letter, Priority, Recipient,
    Sender,
};
use crate::recurrence::{Span, When, Zone};
use crate::reminder::quiet_until;
use crate::site::Site;

/// What letters need besides their words.
#[derive(Clone, Copy)]
pub struct Office<'a> {
    /// Our addresses.
    pub site: &'a Site,
    /// Whom letters are from.
    pub sender: &'a Sender,
    /// What their links are made with.
    pub key: &'a SubscriptionKey,
    /// What is public.
    pub catalog: &'a Catalog,
}

/// Asks whoever reads the address whether they want what was asked for.
pub(super) fn confirmation(
    id: SubscriptionId,
    wish: &Wish,
    token: &LinkToken,
    office: &Office<'_>,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let letter = ConfirmDigest {
        what: wish.selection.describe(office.catalog, wish.locale),
        is_active: false,
        url: spoken(office.site.confirm_digest(token.expose()), wish.locale),
        valid_days: ASK_TERM.num_days(),
    };
    about(id, &wish.address, wish.locale, letter, now)
}

/// Tells somebody who asked for what they get already where it is changed.
pub(super) fn already(
    it: &Subscription,
    office: &Office<'_>,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let letter = ConfirmDigest {
        what: it.selection.describe(office.catalog, it.locale),
        is_active: true,
        url: spoken(office.site.digest(&office.key.token(it.id)), it.locale),
        valid_days: ASK_TERM.num_days(),
    };
    about(it.id, &it.email, it.locale, letter, now)
}

fn about(
    id: SubscriptionId,
    address: &Address,
    locale: Locale,
    letter: ConfirmDigest,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let intent = Intent {
        key: format!("digest-asked:{id}:{}", now.timestamp()),
        to: recipient(address, locale),
        person: None,
        event: None,
        priority: Priority::Now,
        not_before: now,
        expires_at: now + ASK_TERM,
    };
    (Letter::ConfirmDigest(letter), intent)
}

/// A page of ours in the language of the letter.
fn spoken(url: String, locale: Locale) -> String {
    format!("{url}?hl={}", locale.tag())
}

fn recipient(address: &Address, locale: Locale) -> Recipient {
    Recipient {
        address: address.clone(),
        name: NewPerson::at(address).name,
        locale,
    }
}

/// The digest of a day; `next` is that of the one after it. Whoever sleeps gets it in the morning.
pub(super) fn digest(
    it: &Subscription,
    [due, next]: [DueOn; 2],
    news: &News<'_>,
    office: &Office<'_>,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let (site, token, writer) = (office.site, office.key.token(it.id), Writer::of(it, office));
    let letter = Letter::Digest(Digest {
        what: it.selection.describe(office.catalog, it.locale),
        first: it.locale.day(due.day),
        last: it.locale.day(next.day - Days::new(1)),
        days: writer.days(&news.coming),
        happened: news.later.iter().map(|item| writer.event(item)).collect(),
        more: news.more,
        page_url: site.url(&format!("/events{}", it.selection.query())),
        feed_url: site.url(&format!("/feed/{}.ics", it.selection.canonical())),
        manage_url: spoken(site.digest(&token), it.locale),
        leave_page_url: spoken(site.leave_digest(&token), it.locale),
        leave_url: site.leave_digest(&token),
    });
    let expires_at = due.at + WORTH;
    let intent = Intent {
        key: format!("digest:{}:{}", it.id, it.period.word(due.day)),
        to: recipient(&it.email, it.locale),
        person: None,
        event: None,
        priority: Priority::Bulk,
        not_before: quiet_until(now, expires_at, it.zone),
        expires_at,
    };
    (letter, intent)
}

/// Writes lines in the language and by the clocks of one reader.
struct Writer<'a> {
    locale: Locale,
    zone: Zone,
    site: &'a Site,
}

impl<'a> Writer<'a> {
    fn of(it: &Subscription, office: &Office<'a>) -> Self {
        Self {
            locale: it.locale,
            zone: it.zone,
            site: office.site,
        }
    }

    /// The lines under the days on which they are where they take place.
    fn days(&self, items: &[Item<'_>]) -> Vec<DigestDay> {
        let mut days: Vec<(NaiveDate, DigestDay)> = Vec::new();
        for item in items {
            let (day, event) = (item.day(), self.event(item));
            match days.iter_mut().find(|(known, _)| *known == day) {
                Some((_, day)) => day.events.push(event),
                None => {
                    let (heading, events) = (self.locale.heading(day), vec![event]);
                    days.push((day, DigestDay { heading, events }));
                }
            }
        }
        days.sort_by_key(|(day, _)| *day);
        days.into_iter().map(|(_, day)| day).collect()
    }

    fn event(&self, item: &Item<'_>) -> DigestEvent {
        let listing = &item.entry.listing;
        let draft = &listing.draft;
        let (say, when) = (Describe(self.locale), item.when());
        let was = match &item.turn {
            Some(Turn::Moved(from)) => Some(say.when(from)),
            _ => None,
        };
        let lead = match &item.what {
            What::Due(due) => Some(self.locale.word("deadline", due.role.as_str()).into_owned()),
            What::Date(_) => mark(item).map(|key| self.locale.text(key).into_owned()),
        };
        DigestEvent {
            title: draft.title.to_string(),
            url: self.site.event(&listing.slug),
            lead,
            when: say.when(&when),
            when_for_you: say.when_in(&when, self.zone),
            was,
            place: say.place(draft),
        }
    }
}

impl Item<'_> {
    fn when(&self) -> When {
        let zone = self.entry.listing.draft.when.zone;
        let span = match &self.what {
            What::Date(date) => date.when,
            What::Due(due) => Span::Timed {
                start: due.local,
                end: due.local,
            },
        };
        When { zone, span }
    }

    /// The local day it begins on.
    fn day(&self) -> NaiveDate {
        match self.when().span {
            Span::Timed { start, .. } => start.date(),
            Span::AllDay { first, .. } => first,
            Span::Month { first_day } => first_day,
        }
    }
}

/// The word that sets a line apart.
fn mark(item: &Item<'_>) -> Option<&'static str> {
    let What::Date(date) = &item.what else {
        return None;
    };
    match item.turn {
        Some(Turn::New) => return Some("digest-new"),
        Some(Turn::OnAgain) => return Some("digest-on-again"),
        Some(Turn::Moved(_)) => return Some("moved"),
        Some(Turn::Cancelled) => return Some("cancelled"),
        Some(Turn::Postponed) => return Some("postponed"),
        None => {}
    }
    match item.entry.listing.state {
        State::Cancelled => Some("cancelled"),
        State::Postponed => Some("postponed"),
        _ if date.cancelled => Some("cancelled"),
        _ if date.moved => Some("moved"),
        _ => None,
    }
}
