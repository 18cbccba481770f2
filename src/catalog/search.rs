//! Finds events and groups by the words that people know them by.
//!
//! Each entry keeps its names folded, and entries are shared by editions, so that an edition makes the
//! names of what is new in it. A search is one walk over these short texts.

use std::sync::{Arc, LazyLock};

use chrono::{DateTime, Utc};

use super::{Catalog, Entry, GroupEntry};
use crate::event::{Kind, Listing};
use crate::geography::Country;
use crate::locale::Locale;
use crate::text::fold;

/// What was found.
#[derive(Debug, Default)]
pub struct Found<'a> {
    /// Events that are not over: those with the words in their titles first, then by their next date.
    pub ahead: Vec<&'a Arc<Entry>>,
    /// Events that are over: those with the words in their titles first, then the latest.
    pub past: Vec<&'a Arc<Entry>>,
    /// Groups, by name.
    pub groups: Vec<&'a Arc<GroupEntry>>,
    /// How many events there are in all, with those beyond the limit.
    pub count: usize,
}

/// The names of an event, folded: its title, then what else it is known by, each on a line.
#[derive(Debug)]
pub(super) struct Names {
    text: Box<str>,
    /// How much of it is the title, in bytes.
    title: usize,
}

/// A word somebody looks for, and what it may mean in one of our languages.
struct Word<'a> {
    text: &'a str,
    countries: Vec<Country>,
    kinds: Vec<Kind>,
}

impl Catalog {
    /// The first `limit` events ahead and past, and the groups, that every word of `text` is found in: in the
    /// title, the city, the names of hosts, the projects and tags; as the beginning of a word of
    /// a country's name or of a kind of event in any of our languages. Case and marks make no difference, and what is
    /// written without spaces is found by any part of it.
    pub fn search(&self, text: &str, now: DateTime<Utc>, limit: usize) -> Found<'_> {
        let text = fold(text);
        let words: Vec<Word<'_>> = text.split_whitespace().map(Word::of).collect();
        if words.is_empty() {
            return Found::default();
        }
        let (mut ahead, mut past) = (Vec::new(), Vec::new());
        for entry in &self.entries {
            let Some(is_only_near) = rank(&words, entry) else {
                continue;
            };
            match entry.is_over(now) {
                true => past.push((is_only_near, -entry.starts_at().timestamp(), entry)),
                false => {
                    let next = entry.next(now).map(|next| next.starts_at);
                    let next = next.unwrap_or_else(|| entry.starts_at());
                    ahead.push((is_only_near, next.timestamp(), entry));
                }
            }
        }
        let groups = self.groups.iter().filter(|group| is_group(&words, group));
        Found {
            count: ahead.len() + past.len(),
            ahead: first(ahead, limit),
            past: first(past, limit),
            groups: groups.collect(),
        }
    }
}

/// Those of the lowest keys.
fn first(mut ranked: Vec<(bool, i64, &Arc<Entry>)>, limit: usize) -> Vec<&Arc<Entry>> {
    ranked.sort_by_key(|(is_only_near, at, _)| (*is_only_near, *at));
    ranked.truncate(limit);
    ranked.into_iter().map(|(.., entry)| entry).collect()
}

/// Whether some word stands elsewhere than in the title; none when one stands nowhere.
fn rank(words: &[Word<'_>], entry: &Entry) -> Option<bool> {
    let names = entry.names();
    let draft = &entry.listing.draft;
    let mut is_only_near = false;
    for word in words {
        if names.text[..names.title].contains(word.text) {
            continue;
        }
        is_only_near = true;
        let is_meant = || {
            let country = draft.place.country;
            country.is_some_and(|country| word.countries.contains(&country))
                || word.kinds.contains(&draft.kind)
        };
        if !names.text[names.title..].contains(word.text) && !is_meant() {
            return None;
        }
    }
    Some(is_only_near)
}

fn is_group(words: &[Word<'_>], entry: &GroupEntry) -> bool {
    let group = &entry.group;
    let city = group.city.as_ref().map_or("", |city| city.as_str());
    let names = fold(&format!("{}\n{city}\n{}", group.name, squeezed(city)));
    let is_meant = |word: &Word<'_>| {
        let country = group.country;
        country.is_some_and(|country| word.countries.contains(&country))
    };
    words
        .iter()
        .all(|word| names.contains(word.text) || is_meant(word))
}

/// A name without its spaces: many write `Hanoi` for `Hà Nội`.
fn squeezed(name: &str) -> String {
    name.split_whitespace().collect()
}

impl Names {
    pub(super) fn of(listing: &Listing) -> Self {
        let draft = &listing.draft;
        let mut text = fold(draft.title.as_str());
        let title = text.len();
        let mut add = |name: &str| {
            text.push('\n');
            text.push_str(&fold(name));
        };
        if let Some(city) = &draft.place.city {
            add(city.as_str());
            add(&squeezed(city.as_str()));
        }
        let hosts = listing.hosts.iter().map(|host| host.name.as_str());
        let words = draft.projects.iter().chain(&draft.tags);
        hosts
            .chain(words.map(|word| word.as_str()))
            .for_each(&mut add);
        Self {
            text: text.into(),
            title,
        }
    }
}

impl<'a> Word<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            text,
            countries: meant(&COUNTRIES, text),
            kinds: meant(&KINDS, text),
        }
    }
}

/// Things with their names in all languages, folded, each word behind a line break.
type Named<T> = Vec<(T, String)>;

static COUNTRIES: LazyLock<Named<Country>> = LazyLock::new(|| {
    let names = |country: Country| {
        let names = Locale::ALL.map(|locale| format!("\n{}", locale.country(country.code())));
        (country, fold(&names.concat()).replace(' ', "\n"))
    };
    Country::all().map(names).collect()
});

static KINDS: LazyLock<Named<Kind>> = LazyLock::new(|| {
    let names = |kind: &Kind| {
        let names = Locale::ALL.map(|locale| format!("\n{}", locale.word("kind", kind.as_str())));
        (*kind, fold(&names.concat()).replace(' ', "\n"))
    };
    Kind::ALL.iter().map(names).collect()
});

/// The shortest beginning of a name that is no accident, in bytes: three Latin letters, or one Han.
const MEANT: usize = 3;

/// Whatever has a word in its names that begins with this.
fn meant<T: Copy>(named: &Named<T>, text: &str) -> Vec<T> {
    if text.len() < MEANT {
        return Vec::new();
    }
    let beginning = format!("\n{text}");
    let is_meant = |(_, names): &&(T, String)| names.contains(&beginning);
    let meant = named.iter().filter(is_meant);
    meant.map(|(thing, _)| *thing).collect()
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;
    use crate::catalog::generate::{printed, today};

    fn now() -> DateTime<Utc> {
        today().and_time(chrono::NaiveTime::MIN).and_utc()
    }

    #[test]
    fn what_people_type_finds_what_is_written_otherwise() {
        let catalog = printed(600);
        let count = |text: &str| catalog.search(text, now(), 10).count;
        let in_city = |city: &str| {
            let is_there = |entry: &&Arc<Entry>| {
                let place = &entry.listing.draft.place;
                place.city.as_ref().is_some_and(|own| own.as_str() == city)
            };
            catalog.entries().iter().filter(is_there).count()
        };
        for (city, ways) in [
            ("Hà Nội", ["hà nội", "HA NOI", "hanoi"]),
            ("東京", ["東京", "東", " 東京 "]),
            ("São Paulo", ["sao paulo", "paulo sao", "SÃO"]),
            ("İstanbul", ["istanbul", "ISTANBUL", "İstanbul"]),
        ] {
            let there = in_city(city);
            assert!(there > 3, "{city}");
            for way in ways {
                assert_eq!(count(way), there, "{way}");
            }
        }
        for nothing in ["", "  ", "no such words", "hà nội 東京"] {
            assert_eq!(count(nothing), 0, "{nothing}");
        }
        let vietnam = count("Việt Nam");
        assert!(vietnam > 3 && vietnam == count("ベトナム") && vietnam >= count("hanoi"));
    }

    #[test]
    fn what_is_ahead_comes_first_and_titles_before_places() {
        let catalog = printed(600);
        let found = catalog.search("operators", now(), 20);
        assert!(!found.ahead.is_empty() && found.count > found.ahead.len());
        assert!(found.ahead.iter().all(|entry| !entry.is_over(now())));
        assert!(found.past.iter().all(|entry| entry.is_over(now())));
        let past = found.past.iter().map(|entry| entry.starts_at());
        assert!(past.is_sorted_by(|one, next| one >= next));
        let found = catalog.search("meetup", now(), 600);
        let in_title =
            |entry: &&Arc<Entry>| fold(entry.listing.draft.title.as_str()).contains("meetup");
        let titled = found.ahead.iter().filter(|entry| in_title(entry)).count();
        assert!(titled > 0 && titled < found.ahead.len());
        assert!(found.ahead.iter().take(titled).all(in_title));
    }

    /// Tests are not optimized; what people run is several times faster.
    #[test]
    fn twenty_thousand_events_are_searched_within_a_blink() {
        let catalog = printed(20_000);
        catalog.search("once, so that the names are there", now(), 1);
        for text in ["hanoi", "e", "東京 edge", "việt nam operators"] {
            let best = (0..5).map(|_| {
                let begun = Instant::now();
                let found = catalog.search(text, now(), 30);
                assert!(found.count > 0, "{text}");
                begun.elapsed()
            });
            let best = best.min().unwrap_or_default();
            println!("{text}: {best:?}");
            assert!(best.as_millis() < 200, "{text} took {best:?}");
        }
    }
}
