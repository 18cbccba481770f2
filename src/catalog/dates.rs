//! The occurrences of an entry, packed: a community's series have hundreds of thousands of them, and
//! almost all are told by their start and their length.

use chrono::{DateTime, Days, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use crate::recurrence::{Occurrence, Span};

/// Occurrences by start.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Dates {
    /// Whether an unmoved one is told by times or by days.
    is_timed: bool,
    all: Box<[Date]>,
    /// Those that are more than their times say (moved, cancelled, a month), by their place among all.
    special: Box<[(u32, Occurrence)]>,
}

/// Sixteen bytes where an [`Occurrence`] takes ninety-six.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Date {
    /// In seconds.
    starts_at: i64,
    /// In seconds.
    length: u32,
    /// By how many minutes wall time is ahead of UTC at the start, and at the end.
    ahead: [i16; 2],
}

impl Dates {
    /// Packs occurrences that stand by start.
    pub fn of(occurrences: Vec<Occurrence>) -> Self {
        let is_timed = |one: &Occurrence| matches!(one.when, Span::Timed { .. });
        let is_timed = occurrences.first().is_some_and(is_timed);
        let all: Box<[Date]> = occurrences.iter().map(Date::of).collect();
        let special = occurrences
            .into_iter()
            .zip(all.iter().zip(0..))
            .filter(|(one, (date, _))| date.occurrence(is_timed) != *one)
            .map(|(one, (_, place))| (place, one))
            .collect();
        Self {
            is_timed,
            all,
            special,
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Occurrence> + use<'_> {
        (0..self.all.len()).map(|place| self.get(place))
    }

    /// The last one.
    pub fn last(&self) -> Option<Occurrence> {
        Some(self.get(self.all.len().checked_sub(1)?))
    }

    /// Those that overlap with [`from`, `to`); none is longer than `longest`.
    pub fn between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        longest: TimeDelta,
    ) -> impl Iterator<Item = Occurrence> + use<'_> {
        let (from, to) = (from.timestamp(), to.timestamp());
        let is_past = |date: &Date| date.starts_at + longest.num_seconds() <= from;
        (self.all.partition_point(is_past)..self.all.len())
            .take_while(move |&place| self.all[place].starts_at < to)
            .filter(move |&place| self.all[place].ends_at() > from)
            .map(|place| self.get(place))
    }

    fn get(&self, place: usize) -> Occurrence {
        let special = self
            .special
            .binary_search_by_key(&place, |(special, _)| *special as usize);
        match special {
            Ok(found) => self.special[found].1.clone(),
            Err(_) => self.all[place].occurrence(self.is_timed),
        }
    }
}

impl Date {
    fn of(one: &Occurrence) -> Self {
        let [start, end] = wall_times(&one.when);
        // What does not fit makes another occurrence than this one, which is then kept as it is.
        let ahead = |local: NaiveDateTime, at: DateTime<Utc>| {
            i16::try_from((local - at.naive_utc()).num_minutes()).unwrap_or(0)
        };
        Self {
            starts_at: one.starts_at.timestamp(),
            length: u32::try_from((one.ends_at - one.starts_at).num_seconds()).unwrap_or(u32::MAX),
            ahead: [ahead(start, one.starts_at), ahead(end, one.ends_at)],
        }
    }

    fn ends_at(self) -> i64 {
        self.starts_at + i64::from(self.length)
    }

    /// The occurrence that has these times, if nothing else is to be said of it.
    fn occurrence(self, is_timed: bool) -> Occurrence {
        let instant = |seconds| DateTime::from_timestamp(seconds, 0).unwrap_or_default();
        let [starts_at, ends_at] = [self.starts_at, self.ends_at()].map(instant);
        let local =
            |at: DateTime<Utc>, ahead: i16| at.naive_utc() + TimeDelta::minutes(i64::from(ahead));
        let [start, end] = [
            local(starts_at, self.ahead[0]),
            local(ends_at, self.ahead[1]),
        ];
        Occurrence {
            recurrence_id: start,
            when: match is_timed {
                true => Span::Timed { start, end },
                false => Span::AllDay {
                    first: start.date(),
                    last: end.date() - Days::new(1),
                },
            },
            starts_at,
            ends_at,
            moved: false,
            cancelled: false,
            reason: None,
        }
    }
}

/// Wall time of start and end; of days the midnights around them.
fn wall_times(span: &Span) -> [NaiveDateTime; 2] {
    match *span {
        Span::Timed { start, end } => [start, end],
        Span::AllDay { first, last } => {
            [first, last + Days::new(1)].map(|day| day.and_time(NaiveTime::MIN))
        }
        Span::Month { first_day } => [first_day, first_day].map(|day| day.and_time(NaiveTime::MIN)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Window;
    use crate::catalog::generate::{listings, today};
    use crate::recurrence::occurrences;

    #[test]
    fn packed_and_unpacked_they_are_the_same_and_few_are_special() {
        let window = Window::around(today());
        let (mut count, mut special) = (0, 0);
        for listing in listings(1_000) {
            let draft = &listing.draft;
            let found =
                |from, until| occurrences(&draft.when, draft.recurrence.as_ref(), from, until);
            let all = found(window.from, window.until);
            let dates = Dates::of(all.clone());
            assert!(dates.iter().eq(all.iter().cloned()), "{:?}", draft.when);
            assert_eq!(dates.last().as_ref(), all.last());
            let longest = all.iter().map(|one| one.ends_at - one.starts_at).max();
            let noon = today().and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(12);
            let soon = noon + TimeDelta::days(30);
            let between = dates.between(noon, soon, longest.unwrap_or_default());
            assert!(
                between.eq(found(noon, soon)),
                "{:?} {:?}",
                draft.when,
                draft.recurrence
            );
            count += all.len();
            special += dates.special.len();
        }
        assert!(
            count > 15_000 && special < count / 50,
            "{special} of {count}"
        );
    }
}
