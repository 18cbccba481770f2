//! When digests fall due. Pure.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};

use crate::database::text_enum;
use crate::recurrence::Zone;

text_enum! {
    /// How often a digest comes.
    Period {
        /// On Monday morning.
        Weekly = "weekly",
        /// On the morning of the first Monday of a month.
        Monthly = "monthly",
    }
}

/// The hour of the morning, in the reader's zone.
const MORNING: u32 = 8;

/// A morning on which a digest falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueOn {
    /// The local day.
    pub day: NaiveDate,
    /// The instant.
    pub at: DateTime<Utc>,
}

impl Period {
    /// The last due morning that is not after `now`.
    pub fn latest(self, zone: Zone, now: DateTime<Utc>) -> DueOn {
        let today = zone.local(now).date();
        let days = (0..).map_while(|back| today.checked_sub_days(Days::new(back)));
        self.first_of(days, zone, |at| at <= now, now)
    }

    /// The first due morning after `now`.
    pub fn next(self, zone: Zone, now: DateTime<Utc>) -> DueOn {
        let today = zone.local(now).date();
        let days = (0..).map_while(|ahead| today.checked_add_days(Days::new(ahead)));
        self.first_of(days, zone, |at| at > now, now)
    }

    fn first_of(
        self,
        days: impl Iterator<Item = NaiveDate>,
        zone: Zone,
        fits: impl Fn(DateTime<Utc>) -> bool,
        now: DateTime<Utc>,
    ) -> DueOn {
        let due = days
            .filter(|day| self.is_due_on(*day))
            .map(|day| DueOn {
                day,
                at: morning(zone, day),
            })
            .find(|due| fits(due.at));
        // Only at the ends of time there is none.
        due.unwrap_or(DueOn {
            day: now.date_naive(),
            at: now,
        })
    }

    fn is_due_on(self, day: NaiveDate) -> bool {
        let is_first = || day.day() <= 7;
        day.weekday() == Weekday::Mon && (self == Self::Weekly || is_first())
    }

    /// What tells the digest of this day from the others of a subscription: the ISO week or the month. A
    /// week belongs to the year of its Thursday, so 2026 has one more than most years, and Monday
    /// 2024-12-30 begins the first of 2025.
    pub(super) fn word(self, day: NaiveDate) -> String {
        let week = day.iso_week();
        match self {
            Self::Weekly => format!("{}-W{:02}", week.year(), week.week()),
            Self::Monthly => day.format("%Y-%m").to_string(),
        }
    }
}

fn morning(zone: Zone, day: NaiveDate) -> DateTime<Utc> {
    let hour = NaiveTime::from_hms_opt(MORNING, 0, 0).unwrap_or_default();
    zone.instant_of(day.and_time(hour)).earliest()
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn zone(name: &str) -> Zone {
        Zone::parse(name).unwrap()
    }

    #[test]
    fn eight_on_monday_is_that_of_the_reader_before_and_after_clocks_change() {
        let berlin = zone("Europe/Berlin");
        let mut now = at("2026-03-20T12:00:00Z");
        let mut mornings = Vec::new();
        for _ in 0..3 {
            now = Period::Weekly.next(berlin, now).at;
            mornings.push(now.to_rfc3339());
        }
        let expected = ["03-23T07", "03-30T06", "04-06T06"];
        assert_eq!(
            mornings,
            expected.map(|it| format!("2026-{it}:00:00+00:00"))
        );
        let auckland = Period::Weekly.next(zone("Pacific/Auckland"), at("2026-06-01T12:00:00Z"));
        assert_eq!(auckland.day.to_string(), "2026-06-08");
        assert_eq!(auckland.at, at("2026-06-07T20:00:00Z"));
    }

    #[test]
    fn months_begin_with_their_first_monday() {
        let next = |now: &str| Period::Monthly.next(Zone::UTC, at(now)).day.to_string();
        assert_eq!(next("2026-05-31T00:00:00Z"), "2026-06-01");
        assert_eq!(next("2026-06-01T07:59:59Z"), "2026-06-01");
        assert_eq!(next("2026-06-01T08:00:00Z"), "2026-07-06");
        assert_eq!(next("2026-12-08T00:00:00Z"), "2027-01-04");
    }

    #[test]
    fn the_latest_due_morning_is_the_one_before_the_next() {
        for period in Period::ALL {
            let mut now = at("2026-01-01T00:30:00Z");
            while now < at("2027-02-01T00:00:00Z") {
                for name in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Africa/Accra"] {
                    let (latest, next) =
                        (period.latest(zone(name), now), period.next(zone(name), now));
                    assert!(latest.at <= now && now < next.at, "{name} {now}");
                    assert_eq!(period.next(zone(name), latest.at), next, "{name} {now}");
                    assert_ne!(period.word(latest.day), period.word(next.day));
                }
                now += Duration::hours(7);
            }
        }
    }

    #[test]
    fn each_week_has_a_word_of_its_own_in_a_year_of_fifty_three() {
        let words = |first: &str| -> Vec<String> {
            let first: NaiveDate = first.parse().unwrap();
            (0..3)
                .map(|week| Period::Weekly.word(first + Days::new(7 * week)))
                .collect()
        };
        assert_eq!(words("2026-12-21"), ["2026-W52", "2026-W53", "2027-W01"]);
        assert_eq!(words("2024-12-23"), ["2024-W52", "2025-W01", "2025-W02"]);
        let day = "2026-12-07".parse().unwrap();
        assert_eq!(Period::Monthly.word(day), "2026-12");
    }
}
