//! Quiet hours: nobody's telephone is to ring at night for a reminder.

use chrono::{DateTime, Days, NaiveTime, Timelike, Utc};

use crate::recurrence::Zone;

const FROM_HOUR: u32 = 21;
const UNTIL_HOUR: u32 = 8;

/// When a letter due at `due_at` may go to somebody in `zone`: at once by day, at eight in the
/// morning otherwise. When it would be too late by then it goes at once all the same.
pub fn quiet_until(due_at: DateTime<Utc>, expires_at: DateTime<Utc>, zone: Zone) -> DateTime<Utc> {
    let local = zone.local(due_at);
    if (UNTIL_HOUR..FROM_HOUR).contains(&local.hour()) {
        return due_at;
    }
    let date = if local.hour() >= FROM_HOUR {
        local.date() + Days::new(1)
    } else {
        local.date()
    };
    let morning = NaiveTime::from_hms_opt(UNTIL_HOUR, 0, 0).unwrap_or_default();
    let deferred = zone.instant_of(date.and_time(morning)).earliest();
    if deferred < expires_at {
        deferred
    } else {
        due_at
    }
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
}
