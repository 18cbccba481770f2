//! Quiet hours: nobody's telephone is to ring at night for a reminder.

use chrono::{DateTime, Days, NaiveTime, Timelike, Utc};

use crate::recurrence::Zone;

/// Hours of a day between which no reminder leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    /// The first of them.
    pub from: u32,
    /// The first after them. The same as `from`: there are none.
    pub until: u32,
}

impl Default for QuietHours {
    /// The night.
    fn default() -> Self {
        Self { from: 21, until: 8 }
    }
}

impl QuietHours {
    fn holds(self, hour: u32) -> bool {
        match self.from <= self.until {
            true => (self.from..self.until).contains(&hour),
            false => hour >= self.from || hour < self.until,
        }
    }

    /// When a letter due at `due_at` may go to somebody in `zone`: at once, or when it is not quiet any
    /// more. When it would be too late by then it goes at once all the same.
    pub fn defer(
        self,
        due_at: DateTime<Utc>,
        expires_at: DateTime<Utc>,
        zone: Zone,
    ) -> DateTime<Utc> {
        let local = zone.local(due_at);
        if !self.holds(local.hour()) {
            return due_at;
        }
        let date = match local.hour() < self.until {
            true => local.date(),
            false => local.date() + Days::new(1),
        };
        let end = NaiveTime::from_hms_opt(self.until, 0, 0).unwrap_or_default();
        let deferred = zone.instant_of(date.and_time(end)).earliest();
        match deferred < expires_at {
            true => deferred,
            false => due_at,
        }
    }
}

/// [`QuietHours::defer`] for who chose none: letters wait for the morning.
pub fn quiet_until(due_at: DateTime<Utc>, expires_at: DateTime<Utc>, zone: Zone) -> DateTime<Utc> {
    QuietHours::default().defer(due_at, expires_at, zone)
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, NaiveDateTime};

    use super::*;

    fn utc(text: &str) -> DateTime<Utc> {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M")
            .unwrap()
            .and_utc()
    }

    #[test]
    fn at_night_a_letter_waits_for_the_morning_of_its_reader() {
        let (never, tokyo) = (utc("2030-01-01 00:00"), Zone::parse("Asia/Tokyo").unwrap());
        // 21:00 and 07:59 in Tokyo are quiet, 20:59 and 08:00 are not.
        assert_eq!(
            quiet_until(utc("2026-11-22 12:00"), never, tokyo),
            utc("2026-11-22 23:00")
        );
        assert_eq!(
            quiet_until(utc("2026-11-22 22:59"), never, tokyo),
            utc("2026-11-22 23:00")
        );
        assert_eq!(
            quiet_until(utc("2026-11-22 11:59"), never, tokyo),
            utc("2026-11-22 11:59")
        );
        assert_eq!(
            quiet_until(utc("2026-11-22 23:00"), never, tokyo),
            utc("2026-11-22 23:00")
        );
    }

    #[test]
    fn a_letter_that_would_come_too_late_goes_at_once() {
        let due = utc("2026-11-22 12:00");
        let tokyo = Zone::parse("Asia/Tokyo").unwrap();
        assert_eq!(quiet_until(due, due + Duration::hours(11), tokyo), due);
    }

    #[test]
    fn who_chose_other_hours_is_left_alone_then_and_who_chose_none_never() {
        let (due, never) = (utc("2026-11-22 12:30"), utc("2030-01-01 00:00"));
        let quiet = |from, until| QuietHours { from, until }.defer(due, never, Zone::UTC);
        assert_eq!(quiet(12, 14), utc("2026-11-22 14:00"));
        assert_eq!(quiet(13, 14), due);
        assert_eq!(quiet(12, 12), due);
        assert_eq!(quiet(10, 9), utc("2026-11-23 09:00"));
    }
}
