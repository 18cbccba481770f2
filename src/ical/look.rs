//! How a reader wants the events of a feed to look; nothing of it changes which events are selected.

use std::collections::BTreeSet;

use chrono::{Days, NaiveTime, TimeDelta};
use icalendar::Property;
use unicode_segmentation::UnicodeSegmentation;

use super::property;
use super::series::{Component, Standing};
use crate::locale::Locale;
use crate::recurrence::{Span, When};

/// The wishes of a reader for the events of a feed. The default is what everybody gets.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Look {
    /// Alarms, in minutes before the start.
    pub alarms: BTreeSet<u32>,
    /// Whether what lasts several days is one entry a day. A series stays whole, for a rule cannot
    /// be moved by a day: the second of a month is not the day behind its first Monday.
    pub per_day: bool,
    /// Whether an event of which only the month is known is an entry, too: that whole month, marked
    /// and tentative. Without it, it waits for its day, for a calendar has no other place for it.
    pub months: bool,
    /// Whether titles are without emoji.
    pub plain_titles: bool,
    /// The language of our own words. What events say stays as it was written.
    pub language: Locale,
}

impl Look {
    /// The title as it is wanted. One of nothing but emoji stays as it is: an event needs a title.
    pub(super) fn title(&self, title: &str) -> String {
        if !self.plain_titles {
            return title.to_owned();
        }
        let kept: String = title.graphemes(true).map(without_emoji).collect();
        let kept: Vec<&str> = kept.split_whitespace().collect();
        if kept.is_empty() {
            title.to_owned()
        } else {
            kept.join(" ")
        }
    }

    /// The lines of each alarm (RFC 5545, 3.6.6), without what would change with the time of printing.
    /// What does not take place rings no bell.
    pub(super) fn alarms(&self, standing: &Standing, title: &str) -> Vec<[Property; 3]> {
        let minutes = self
            .alarms
            .iter()
            .filter(|_| standing == &Standing::Confirmed);
        let alarm = |minutes: &u32| {
            [
                property::token("ACTION", "DISPLAY"),
                property::text_line("DESCRIPTION", title),
                property::token("TRIGGER", format!("-PT{minutes}M")),
            ]
        };
        minutes.map(alarm).collect()
    }

    /// The components as they are wanted: months or none, each day of a longer one by itself.
    pub(super) fn components(&self, mut components: Vec<Component>) -> Vec<Component> {
        components.retain(|component| self.months || !component.when.is_month());
        if !self.per_day {
            return components;
        }
        components.into_iter().flat_map(by_day).collect()
    }
}

/// The days of a single component, each under a UID of its own that stays when the event is moved.
fn by_day(component: Component) -> Vec<Component> {
    let days = match component.rule {
        None => days(&component.when),
        Some(_) => Vec::new(),
    };
    if days.len() < 2 {
        return vec![component];
    }
    let of = days.len();
    let numbered = |(index, when): (usize, When)| {
        let day = Component::single(&component.uid, when, component.standing.clone());
        Component {
            day: Some((index + 1, of)),
            ..day.with_suffix(&format!("day{}", index + 1))
        }
    };
    days.into_iter().enumerate().map(numbered).collect()
}

/// The days of what lasts several; none of what does not, and a night through is not several. The
/// first begins when it begins, the last ends when it ends, and those between are whole.
fn days(when: &When) -> Vec<When> {
    let zone = when.zone;
    let all_day = |day| When {
        zone,
        span: Span::AllDay {
            first: day,
            last: day,
        },
    };
    match when.span {
        Span::AllDay { first, last } => first
            .iter_days()
            .take_while(|&day| day <= last)
            .map(all_day)
            .collect(),
        Span::Timed { start, end } if when.ends_at() - when.starts_at() > TimeDelta::hours(24) => {
            // The first local time of a day: in some zones clocks go forward at midnight.
            let morning = |day: chrono::NaiveDate| {
                zone.local(zone.instant_of(day.and_time(NaiveTime::MIN)).earliest())
            };
            let part = |start, end| When {
                zone,
                span: Span::Timed { start, end },
            };
            let (first, last) = (start.date(), end.date());
            let between = first
                .iter_days()
                .skip(1)
                .take_while(|&day| day < last)
                .map(all_day);
            let mut days = vec![part(start, morning(first + Days::new(1)))];
            days.extend(between);
            days.extend((morning(last) < end).then(|| part(morning(last), end)));
            days
        }
        Span::Timed { .. } | Span::Month { .. } => Vec::new(),
    }
}

/// A cluster without what is drawn as a picture: nothing of a smiley or a flag, of a keycap its digit.
fn without_emoji(cluster: &str) -> &str {
    let Some(first) = cluster.chars().next() else {
        return cluster;
    };
    if is_pictograph(first) {
        ""
    } else if cluster.contains(['\u{FE0F}', '\u{20E3}']) {
        &cluster[..first.len_utf8()]
    } else {
        cluster
    }
}

/// The blocks of Unicode that are pictures, with those older symbols that apps draw as such.
fn is_pictograph(c: char) -> bool {
    matches!(
        c,
        '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B05}'..='\u{2B07}'
            | '\u{2B1B}' | '\u{2B1C}' | '\u{2B50}' | '\u{2B55}' | '\u{231A}' | '\u{231B}'
            | '\u{23E9}'..='\u{23FA}' | '\u{FE0F}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(title: &str) -> String {
        let look = Look {
            plain_titles: true,
            ..Look::default()
        };
        look.title(title)
    }

    #[test]
    fn titles_lose_their_pictures_and_nothing_else() {
        assert_eq!(plain("🎉 Zuul Night 🇬🇭 Accra ☕️"), "Zuul Night Accra");
        assert_eq!(plain("Step 1️⃣: gate 👩🏽‍💻👨‍👩‍👧"), "Step 1: gate");
        assert_eq!(plain("🎉"), "🎉");
        for kept in ["Hà Nội – gặp gỡ", "北京 OpenInfra 日", "क्‍ष © 2026", "a → b"]
        {
            assert_eq!(plain(kept), kept);
        }
        assert_eq!(Look::default().title("🎉 a  b"), "🎉 a  b");
    }
}
