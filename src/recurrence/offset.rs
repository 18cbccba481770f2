//! What the clocks of a zone show, and when.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use jiff::Timestamp;
use jiff::tz::AmbiguousOffset;
use sha2::{Digest, Sha256};

use super::Zone;

/// The offset of a zone at an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offset {
    /// Seconds east of UTC.
    pub seconds: i32,
    /// `CEST`, or `+0545` where there are no letters.
    pub abbreviation: String,
    /// Whether the zone calls it daylight saving time: in Dublin and Casablanca that is the time
    /// an hour *less* than the standard one.
    pub dst: bool,
}

/// A change of offset or abbreviation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// The first instant with the new offset.
    pub at: DateTime<Utc>,
    /// The offset until then.
    pub before: Offset,
    /// The offset from then on.
    pub after: Offset,
}

/// The instant, or instants, that a local time names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoneInstant {
    /// As nearly always.
    One(DateTime<Utc>),
    /// Clocks go forward over it.
    Gap {
        /// When they do: the first instant after the gap.
        valid_from: DateTime<Utc>,
    },
    /// Clocks go back, so it comes twice.
    Fold {
        /// Before they do.
        earlier: DateTime<Utc>,
        /// After.
        later: DateTime<Utc>,
    },
}

impl ZoneInstant {
    /// The earliest instant that fits: of a gap its end, of a fold the first of the two.
    pub fn earliest(self) -> DateTime<Utc> {
        match self {
            Self::One(instant) => instant,
            Self::Gap { valid_from } => valid_from,
            Self::Fold { earlier, .. } => earlier,
        }
    }

    /// Whether clocks skip the local time.
    pub fn is_gap(self) -> bool {
        matches!(self, Self::Gap { .. })
    }
}

impl Zone {
    /// The offset in force at an instant.
    pub fn offset_at(self, instant: DateTime<Utc>) -> Offset {
        let info = self.rules().to_offset_info(timestamp(instant));
        Offset {
            seconds: info.offset().seconds(),
            abbreviation: info.abbreviation().to_owned(),
            dst: info.dst().is_dst(),
        }
    }

    /// What clocks in the zone show at an instant.
    pub fn local(self, instant: DateTime<Utc>) -> NaiveDateTime {
        let offset = self.rules().to_offset(timestamp(instant));
        shift(instant.naive_utc(), offset.seconds())
    }

    /// When clocks in the zone show a local time.
    pub fn instant_of(self, local: NaiveDateTime) -> ZoneInstant {
        // jiff wants the local time in its own type: it is the one that UTC shows at that second.
        let civil = jiff::tz::Offset::UTC.to_datetime(timestamp(local.and_utc()));
        let by = |offset: jiff::tz::Offset| shift(local, -offset.seconds()).and_utc();
        match self.rules().to_ambiguous_timestamp(civil).offset() {
            AmbiguousOffset::Unambiguous { offset } => ZoneInstant::One(by(offset)),
            // By the old offset a skipped time falls after the change, by less than the gap is
            // long: the change is the last one up to there.
            AmbiguousOffset::Gap { before, .. } => ZoneInstant::Gap {
                valid_from: self.last_change(by(before)),
            },
            AmbiguousOffset::Fold { before, after } => ZoneInstant::Fold {
                earlier: by(before),
                later: by(after),
            },
        }
    }

    /// SHA-256 of the offsets of this zone from 1990 to 2050, in hexadecimal: another digest at another
    /// time means that its rules were changed.
    pub fn rules_digest(self) -> String {
        let year = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        let begin = year(1990).and_time(NaiveTime::MIN).and_utc();
        let end = year(2051).and_time(NaiveTime::MIN).and_utc();
        let mut digest = Sha256::new();
        digest.update(self.offset_at(begin).seconds.to_be_bytes());
        for change in self.transitions(begin, end) {
            digest.update(change.at.timestamp().to_be_bytes());
            digest.update(change.after.seconds.to_be_bytes());
        }
        digest
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// The changes of offset or abbreviation in `[from, until)`, in order.
    pub fn transitions(self, from: DateTime<Utc>, until: DateTime<Utc>) -> Vec<Transition> {
        let eve = shift(from.naive_utc(), -1).and_utc();
        let mut before = self.offset_at(eve);
        let mut found = Vec::new();
        for change in self.rules().following(timestamp(eve)) {
            let at = instant(change.timestamp());
            if at >= until {
                break;
            }
            let after = self.offset_at(at);
            if (after.seconds, &after.abbreviation) != (before.seconds, &before.abbreviation) {
                found.push(Transition {
                    at,
                    before,
                    after: after.clone(),
                });
            }
            before = after;
        }
        found
    }

    fn last_change(self, until: DateTime<Utc>) -> DateTime<Utc> {
        let past = timestamp(shift(until.naive_utc(), 1).and_utc());
        let change = self.rules().preceding(past).next();
        change.map_or(until, |change| instant(change.timestamp()))
    }
}

/// The jiff timestamp of an instant; an end of its range (years -9999 to 9999) for what is beyond.
fn timestamp(instant: DateTime<Utc>) -> Timestamp {
    let end = if instant < DateTime::UNIX_EPOCH {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    };
    Timestamp::from_second(instant.timestamp()).unwrap_or(end)
}

fn instant(timestamp: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp(timestamp.as_second(), 0).unwrap_or_default()
}

/// Later by `seconds`, but never out of chrono's range.
fn shift(time: NaiveDateTime, seconds: i32) -> NaiveDateTime {
    time.checked_add_signed(TimeDelta::seconds(seconds.into()))
        .unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        Zone::parse(name).unwrap()
    }

    fn local(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn utc(text: &str) -> DateTime<Utc> {
        local(text).and_utc()
    }

    fn gap(valid_from: &str) -> ZoneInstant {
        ZoneInstant::Gap {
            valid_from: utc(valid_from),
        }
    }

    fn fold(earlier: &str, later: &str) -> ZoneInstant {
        ZoneInstant::Fold {
            earlier: utc(earlier),
            later: utc(later),
        }
    }

    #[track_caller]
    fn assert_instant(name: &str, at: &str, expected: ZoneInstant) {
        assert_eq!(zone(name).instant_of(local(at)), expected, "{name} {at}");
    }

    #[test]
    fn nine_in_chicago_is_14_utc_in_summer_and_15_in_winter() {
        let at = |text| zone("America/Chicago").instant_of(local(text));
        assert_eq!(
            at("2026-07-02T09:00:00"),
            ZoneInstant::One(utc("2026-07-02T14:00:00"))
        );
        assert_eq!(
            at("2026-12-03T09:00:00"),
            ZoneInstant::One(utc("2026-12-03T15:00:00"))
        );
    }

    #[test]
    fn a_gap_and_a_fold_are_told_apart_in_both_hemispheres() {
        assert_instant(
            "Europe/Prague",
            "2026-03-29T02:00:00",
            gap("2026-03-29T01:00:00"),
        );
        assert_instant(
            "Europe/Prague",
            "2026-03-29T02:59:59",
            gap("2026-03-29T01:00:00"),
        );
        let first_valid = ZoneInstant::One(utc("2026-03-29T01:00:00"));
        assert_instant("Europe/Prague", "2026-03-29T03:00:00", first_valid);
        let twice = fold("2026-10-25T00:30:00", "2026-10-25T01:30:00");
        assert_instant("Europe/Prague", "2026-10-25T02:30:00", twice);

        assert_instant(
            "Australia/Sydney",
            "2026-10-04T02:30:00",
            gap("2026-10-03T16:00:00"),
        );
        let twice = fold("2026-04-04T15:30:00", "2026-04-04T16:30:00");
        assert_instant("Australia/Sydney", "2026-04-05T02:30:00", twice);
    }

    #[test]
    fn lord_howe_moves_its_clocks_by_half_an_hour() {
        let at = |text| zone("Australia/Lord_Howe").instant_of(local(text));
        assert_eq!(at("2026-10-04T02:15:00"), gap("2026-10-03T15:30:00"));
        assert_eq!(
            at("2026-10-04T02:30:00"),
            ZoneInstant::One(utc("2026-10-03T15:30:00"))
        );
        assert_eq!(
            at("2026-04-05T01:45:00"),
            fold("2026-04-04T14:45:00", "2026-04-04T15:15:00")
        );
    }

    #[test]
    fn offsets_need_not_be_whole_hours() {
        let now = utc("2026-07-02T00:00:00");
        let kathmandu = zone("Asia/Kathmandu").offset_at(now);
        assert_eq!(
            (kathmandu.seconds, kathmandu.abbreviation.as_str()),
            (20_700, "+0545")
        );
        assert_eq!(
            zone("Asia/Kolkata").local(now),
            local("2026-07-02T05:30:00")
        );
    }

    #[test]
    fn a_skipped_day_is_a_gap_too() {
        assert_instant(
            "Pacific/Apia",
            "2011-12-30T12:00:00",
            gap("2011-12-30T10:00:00"),
        );
    }

    #[test]
    fn transitions_begin_at_from_end_before_until_and_carry_both_offsets() {
        let (spring, autumn) = (utc("2026-03-29T01:00:00"), utc("2026-10-25T01:00:00"));
        let prague = zone("Europe/Prague");
        let found = prague.transitions(spring, autumn + TimeDelta::seconds(1));
        assert_eq!(
            found.iter().map(|t| t.at).collect::<Vec<_>>(),
            [spring, autumn]
        );
        let cest = Offset {
            seconds: 7_200,
            abbreviation: "CEST".to_owned(),
            dst: true,
        };
        assert_eq!((&found[0].after, &found[1].before), (&cest, &cest));
        assert_eq!(
            (found[0].before.seconds, found[0].before.dst),
            (3_600, false)
        );
        assert_eq!(prague.transitions(spring, autumn).len(), 1);
        assert_eq!(Zone::UTC.transitions(DateTime::UNIX_EPOCH, autumn), []);
    }

    #[test]
    fn casablanca_puts_its_clocks_back_for_ramadan() {
        let winter = zone("Africa/Casablanca").offset_at(utc("2025-03-10T12:00:00"));
        assert_eq!((winter.seconds, winter.dst), (0, true));
        let around = zone("Africa/Casablanca")
            .transitions(utc("2025-01-01T00:00:00"), utc("2025-12-31T00:00:00"));
        assert_eq!(
            around.iter().map(|t| t.after.seconds).collect::<Vec<_>>(),
            [0, 3_600]
        );
    }

    #[test]
    fn any_time_at_all_has_an_instant() {
        for name in ["America/Chicago", "Africa/Casablanca", "Etc/UTC"] {
            for time in [
                NaiveDateTime::MIN,
                NaiveDateTime::MAX,
                local("9999-12-31T23:59:59"),
            ] {
                let instant = zone(name).instant_of(time).earliest();
                zone(name).offset_at(zone(name).local(instant).and_utc());
            }
            assert!(
                zone(name)
                    .transitions(DateTime::<Utc>::MAX_UTC, DateTime::<Utc>::MAX_UTC)
                    .is_empty()
            );
        }
    }
}
