//! The addresses of this service, as others see them: in letters, feeds and pages.

use chrono::NaiveDate;
use url::Url;

use crate::slug::Slug;

/// What the service is called, in feeds and letters.
pub const NAME: &str = "Folkmoot";

/// Where the service is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// `https://calendar.example.org`, without a slash at the end.
    origin: String,
    host: String,
}

impl Site {
    /// Takes the public address from the settings: http or https, a host, no path.
    pub fn parse(raw: &str) -> Result<Self, &'static str> {
        let url = Url::parse(raw.trim()).map_err(|_| "is not a web address")?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err("must begin with https:// or http://");
        }
        if url.path() != "/" || url.query().is_some() || !url.username().is_empty() {
            return Err("must be scheme and host only, such as https://calendar.example.org");
        }
        let host = url.host_str().ok_or("has no host")?.to_owned();
        Ok(Self {
            origin: url.origin().ascii_serialization(),
            host,
        })
    }

    /// Scheme, host and port, without a slash at the end.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The host alone.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// What stands behind the `@` of UIDs. A service on one's own machine has no name of its own,
    /// and its host would be that of every other machine too.
    pub fn uid_domain(&self) -> &str {
        if self.is_loopback() {
            "folkmoot.invalid"
        } else {
            &self.host
        }
    }

    /// Host and port, as a browser sends them in `Host`.
    pub fn authority(&self) -> &str {
        self.origin
            .split_once("://")
            .map_or("", |(_, authority)| authority)
    }

    /// Whether a request that names this host (and port) is meant for us. On a machine of one's own
    /// `localhost` and `127.0.0.1` are the same place.
    pub fn answers_to(&self, host: &str) -> bool {
        if host.eq_ignore_ascii_case(self.authority()) {
            return true;
        }
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        self.is_loopback() && matches!(name, "localhost" | "127.0.0.1" | "[::1]")
    }

    /// Whether browsers reach it over TLS.
    pub fn is_https(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// Whether it is only reached from this machine.
    pub fn is_loopback(&self) -> bool {
        self.host == "localhost" || self.host == "[::1]" || self.host.starts_with("127.")
    }

    /// The whole address of a path that begins with a slash.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The page of an event.
    pub fn event(&self, slug: &Slug) -> String {
        self.url(&format!("/events/{slug}"))
    }

    /// The feed of one event.
    pub fn event_ics(&self, slug: &Slug) -> String {
        self.url(&format!("/events/{slug}.ics"))
    }

    /// The page that a sign-in link opens.
    pub fn sign_in(&self, token: &str) -> String {
        self.url(&format!("/sign-in/{token}"))
    }

    /// The page that confirms a submission.
    pub fn confirm(&self, token: &str) -> String {
        self.url(&format!("/confirm/{token}"))
    }

    /// The page on which somebody takes an event over.
    pub fn hand_over(&self, token: &str) -> String {
        self.url(&format!("/hand-over/{token}"))
    }

    /// The page on which a series is renewed.
    pub fn renew(&self, token: &str) -> String {
        self.url(&format!("/renew/{token}"))
    }

    /// The page on which organizers say how many came on a day.
    pub fn how_many(&self, token: &str, day: NaiveDate) -> String {
        self.url(&format!("/how-many/{token}/{day}"))
    }

    /// The first page of a submission that is being written.
    pub fn sketch(&self, token: &str) -> String {
        self.url(&format!("/submit/{token}/what"))
    }

    /// The page on which somebody confirms that they want a digest.
    pub fn confirm_digest(&self, token: &str) -> String {
        self.url(&format!("/digests/confirm/{token}"))
    }

    /// The page on which somebody changes their digest.
    pub fn digest(&self, token: &str) -> String {
        self.url(&format!("/digests/{token}"))
    }

    /// Where a digest is left with one click (RFC 8058).
    pub fn leave_digest(&self, token: &str) -> String {
        self.url(&format!("/digests/{token}/leave"))
    }

    /// The page that opens a submission again.
    pub fn draft(&self, token: &str) -> String {
        self.url(&format!("/drafts/{token}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_origin_is_a_public_address() {
        let site = Site::parse("https://Calendar.Example.org/").unwrap();
        assert_eq!(site.origin(), "https://calendar.example.org");
        assert_eq!(site.authority(), "calendar.example.org");
        assert!(site.is_https() && !site.is_loopback());
        let local = Site::parse("http://127.0.0.1:8080").unwrap();
        assert_eq!(
            (local.authority(), local.host()),
            ("127.0.0.1:8080", "127.0.0.1")
        );
        assert!(local.is_loopback());
        for bad in [
            "calendar",
            "ftp://a.b",
            "https://a.b/c",
            "https://a.b/?x",
            "https://u@a.b",
        ] {
            assert!(Site::parse(bad).is_err(), "{bad}");
        }
    }
}
