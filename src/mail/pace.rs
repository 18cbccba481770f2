//! How fast letters leave: a bucket of tokens for all of them, and one for each domain.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};

use super::Address;

/// How many letters a postman sends in a minute; `None` is as many as there are. A quiet minute is
/// saved up, so that a few letters never wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pace {
    /// To everybody together.
    pub all: Option<u32>,
    /// To the mailboxes of one domain.
    pub domain: Option<u32>,
}

/// The buckets.
#[derive(Debug, Default)]
pub(super) struct Buckets {
    pace: Pace,
    all: Option<Bucket>,
    domains: HashMap<String, Bucket>,
    swept_at: Option<DateTime<Utc>>,
}

/// What is left of a minute's letters, in sixtieths, so that whole seconds fill it exactly.
#[derive(Debug, Clone, Copy)]
struct Bucket {
    level: i64,
    at: DateTime<Utc>,
}

/// Why a letter does not go now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TooFast {
    /// No letter does until then.
    All(DateTime<Utc>),
    /// None to this domain does.
    Domain(DateTime<Utc>),
}

impl Buckets {
    pub fn new(pace: Pace) -> Self {
        Self {
            pace,
            ..Self::default()
        }
    }

    /// Takes a token of each kind for a letter to `to`, or says when there will be one.
    pub fn take(&mut self, to: &Address, now: DateTime<Utc>) -> Result<(), TooFast> {
        let all = fill(self.pace.all, self.all, now);
        if let Some(wait) = all.and_then(|(rate, bucket)| bucket.wait(rate)) {
            return Err(TooFast::All(now + wait));
        }
        let name = to.domain();
        let domain = fill(self.pace.domain, self.domains.get(name).copied(), now);
        if let Some(wait) = domain.and_then(|(rate, bucket)| bucket.wait(rate)) {
            return Err(TooFast::Domain(now + wait));
        }
        self.all = all.map(|(_, bucket)| bucket.spent());
        if let Some((rate, bucket)) = domain {
            self.sweep(rate, now);
            self.domains.insert(name.to_owned(), bucket.spent());
        }
        Ok(())
    }

    /// Whether a letter to somebody may go now.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        fill(self.pace.all, self.all, now).is_none_or(|(rate, it)| it.wait(rate).is_none())
    }

    /// Full buckets say nothing: ten thousand domains leave no trace after a minute.
    fn sweep(&mut self, rate: i64, now: DateTime<Utc>) {
        if self
            .swept_at
            .is_none_or(|at| now - at >= Duration::minutes(1))
        {
            self.swept_at = Some(now);
            self.domains
                .retain(|_, it| it.filled(rate, now).level < rate * 60);
        }
    }
}

fn fill(pace: Option<u32>, bucket: Option<Bucket>, now: DateTime<Utc>) -> Option<(i64, Bucket)> {
    let rate = i64::from(pace?);
    let full = Bucket {
        level: rate * 60,
        at: now,
    };
    Some((rate, bucket.map_or(full, |bucket| bucket.filled(rate, now))))
}

impl Bucket {
    fn filled(self, rate: i64, now: DateTime<Utc>) -> Self {
        let seconds = (now - self.at).num_seconds().clamp(0, 60);
        Self {
            level: (self.level + seconds * rate).min(rate * 60),
            at: now,
        }
    }

    /// How long until there is a letter's worth in it; `None` when there is.
    fn wait(self, rate: i64) -> Option<Duration> {
        let missing = 60 - self.level;
        (missing > 0).then(|| Duration::seconds((missing + rate - 1) / rate.max(1)))
    }

    fn spent(self) -> Self {
        Self {
            level: self.level - 60,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noon() -> DateTime<Utc> {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    fn to(domain: &str) -> Address {
        Address::parse(&format!("ama@{domain}")).unwrap()
    }

    #[test]
    fn a_minutes_letters_go_at_once_and_the_next_when_there_is_a_token() {
        let mut buckets = Buckets::new(Pace {
            all: Some(30),
            domain: None,
        });
        for _ in 0..30 {
            assert_eq!(buckets.take(&to("a.example.org"), noon()), Ok(()));
        }
        let next = noon() + Duration::seconds(2);
        assert_eq!(
            buckets.take(&to("b.example.org"), noon()),
            Err(TooFast::All(next))
        );
        assert_eq!(buckets.take(&to("b.example.org"), next), Ok(()));
        assert!(buckets.take(&to("b.example.org"), next).is_err());
    }

    #[test]
    fn one_domain_does_not_hold_up_another() {
        let mut buckets = Buckets::new(Pace {
            all: None,
            domain: Some(1),
        });
        assert_eq!(buckets.take(&to("a.example.org"), noon()), Ok(()));
        let next = noon() + Duration::minutes(1);
        assert_eq!(
            buckets.take(&to("a.example.org"), noon()),
            Err(TooFast::Domain(next))
        );
        assert_eq!(buckets.take(&to("b.example.org"), noon()), Ok(()));
        assert_eq!(buckets.take(&to("a.example.org"), next), Ok(()));
        assert_eq!(buckets.domains.len(), 1, "{buckets:?}");
    }

    #[test]
    fn over_an_hour_no_more_leave_than_the_pace_and_one_minute_saved_up() {
        let mut buckets = Buckets::new(Pace {
            all: Some(7),
            domain: Some(7),
        });
        let mut sent = 0;
        for second in 0..3600 {
            let now = noon() + Duration::seconds(second);
            while buckets.take(&to("a.example.org"), now).is_ok() {
                sent += 1;
            }
        }
        assert!((7 * 60..=7 * 61).contains(&sent), "{sent}");
    }
}
