//! How far around its day an edition looks.

use chrono::{DateTime, Months, NaiveDate, NaiveTime, Utc};

/// The stretch of time an edition expands series over: two years back, two years ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Its first instant.
    pub from: DateTime<Utc>,
    /// Its end, exclusive.
    pub until: DateTime<Utc>,
}

const REACH: Months = Months::new(24);

impl Window {
    /// The window around a day (UTC).
    pub fn around(day: NaiveDate) -> Self {
        let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
        Self {
            from: midnight(day.checked_sub_months(REACH).unwrap_or(NaiveDate::MIN)),
            until: midnight(day.checked_add_months(REACH).unwrap_or(NaiveDate::MAX)),
        }
    }
}
