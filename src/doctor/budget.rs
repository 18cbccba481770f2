//! How much work rules may cost. A file of 2 MB has room for 20,000 of them, each good for centuries.

use chrono::NaiveDateTime;

/// Days that may be looked at in one examination: 5,000 series over two years take 3.6 million.
const DAYS: i64 = 5_000_000;

/// What is left of the work that one examination may cost.
#[derive(Debug)]
pub(super) struct Budget(i64);

impl Default for Budget {
    fn default() -> Self {
        Self(DAYS)
    }
}

impl Budget {
    /// Takes the cost of a rule laid out between two times, if there is enough left for it.
    pub(super) fn takes(&mut self, from: NaiveDateTime, to: NaiveDateTime) -> bool {
        // A yearly rule looks at all days of its first and last year.
        let days = (to - from).num_days().max(0) + 400;
        let is_enough = days <= self.0;
        if is_enough {
            self.0 -= days;
        }
        is_enough
    }
}
