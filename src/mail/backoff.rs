//! When a letter is tried again.

use chrono::{DateTime, Duration, Utc};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Minutes before the second try, the third and so on; the last goes on.
const STEPS: [i64; 6] = [1, 5, 15, 60, 180, 360];

/// When the letter `id` is tried again after `tries` fruitless ones, the last of them at `now`;
/// `None` when it is not worth sending any more by then.
///
/// The steps vary by a fifth either way, so that letters refused together do not come back
/// together. Near the end of a letter's worth the wait is half of what remains: a sign-in link has
/// ten minutes, and a server that is back after seven should still get it.
pub(super) fn next_try(
    id: Uuid,
    tries: i32,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let step = usize::try_from(tries - 1).unwrap_or(0).min(STEPS.len() - 1);
    let wait = Duration::seconds(STEPS[step] * 60 * spread(id, tries) / 1000);
    if now + wait < expires_at {
        return Some(now + wait);
    }
    let half = Duration::seconds((expires_at - now).num_seconds() / 2);
    (half >= Duration::seconds(30)).then(|| now + half)
}

/// A factor in thousandths, 800 to 1200: even over letters, always the same for one try of one letter.
fn spread(id: Uuid, tries: i32) -> i64 {
    let digest = Sha256::new()
        .chain_update(id.as_bytes())
        .chain_update(tries.to_be_bytes())
        .finalize();
    800 + i64::from(u16::from_be_bytes([digest[0], digest[1]])) * 401 / 65_536
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noon() -> DateTime<Utc> {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn the_waits_grow_to_six_hours_and_vary_by_a_fifth() {
        let never = noon() + Duration::days(90);
        for (tries, minutes) in [
            (1, 1),
            (2, 5),
            (3, 15),
            (4, 60),
            (5, 180),
            (6, 360),
            (7, 360),
            (40, 360),
        ] {
            let waits: Vec<i64> = (0..200)
                .map(|n| {
                    (next_try(Uuid::from_u128(n), tries, noon(), never).unwrap() - noon())
                        .num_seconds()
                })
                .collect();
            let (least, most) = (waits.iter().min().unwrap(), waits.iter().max().unwrap());
            assert!(
                *least >= minutes * 48 && *most <= minutes * 72,
                "{tries}: {least}..{most}"
            );
            assert!(
                most - least > minutes * 18,
                "{tries}: all alike, {least}..{most}"
            );
        }
    }

    #[test]
    fn no_try_is_set_at_or_past_the_expiry() {
        for tries in 1..9 {
            for left in 0..8000 {
                let expires_at = noon() + Duration::seconds(left);
                if let Some(next) = next_try(Uuid::from_u128(7), tries, noon(), expires_at) {
                    assert!(next > noon() && next < expires_at, "{tries} {left}: {next}");
                } else {
                    assert!(left < 60, "{tries}: given up with {left} s left");
                }
            }
        }
    }
}
