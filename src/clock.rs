//! The only place that asks what time it is.
//!
//! Everything else takes `now` as an argument, so tests can stand at any moment and two replicas
//! can be compared. Whole seconds, because PostgreSQL, SQLite and iCalendar keep different fractions.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, SubsecRound, Utc};

/// A source of the current instant, in whole seconds. Cheap to clone and to share.
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System,
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still at `instant` until it is [set](Clock::set); for tests.
    pub fn fixed(instant: DateTime<Utc>) -> Self {
        Self(Source::Fixed(Arc::new(AtomicI64::new(instant.timestamp()))))
    }

    /// The current instant, cut to whole seconds.
    #[expect(clippy::disallowed_methods, reason = "the one place that may")]
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            Source::System => Utc::now().trunc_subsecs(0),
            Source::Fixed(seconds) => {
                DateTime::from_timestamp(seconds.load(Ordering::SeqCst), 0).unwrap_or_default()
            }
        }
    }

    /// Moves a fixed clock; the system clock is left alone.
    pub fn set(&self, instant: DateTime<Utc>) {
        if let Source::Fixed(seconds) = &self.0 {
            seconds.store(instant.timestamp(), Ordering::SeqCst);
        }
    }
}
