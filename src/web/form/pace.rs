//! Telling people from programs without a puzzle: nobody fills in a form within seconds.
//!
//! The key of a form says when it was given out (RFC 9562, 5.7). It proves nothing, for a program could
//! make one up; those that flood forms do not look at them.

use chrono::{DateTime, Duration, Utc};
use uuid::{NoContext, Timestamp, Uuid};

use crate::web::error::WebError;

/// Nobody is faster.
pub const PACE: Duration = Duration::seconds(3);

/// The key of a form that is given out now.
pub fn form_key(now: DateTime<Utc>) -> Uuid {
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, 0))
}

/// Refuses the form with this key if no person can have filled it in.
pub fn check(key: &str, now: DateTime<Utc>) -> Result<(), WebError> {
    if is_too_quick(key, now) {
        Err(WebError::TooQuick)
    } else {
        Ok(())
    }
}

/// Whether the form with this key came back sooner than people type, or never was one of ours.
fn is_too_quick(key: &str, now: DateTime<Utc>) -> bool {
    let given_out = key
        .parse::<Uuid>()
        .ok()
        .and_then(|key| key.get_timestamp())
        .and_then(|at| i64::try_from(at.to_unix().0).ok());
    // One from the future comes of two clocks that differ.
    given_out.is_none_or(|at| (0..PACE.num_seconds()).contains(&(now.timestamp() - at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_that_comes_back_within_three_seconds_is_too_quick() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let key = form_key(now).to_string();
        assert_ne!(key, form_key(now).to_string());
        for (seconds, expected) in [
            (0, true),
            (2, true),
            (3, false),
            (86_400, false),
            (-5, false),
        ] {
            let then = now + Duration::seconds(seconds);
            assert_eq!(is_too_quick(&key, then), expected, "{seconds}");
        }
        for forged in ["", "1", "e7a1d0f4-3c42-4b6e-9a53-0c7f5d1f2b11"] {
            assert!(is_too_quick(forged, now), "{forged}");
        }
    }
}
