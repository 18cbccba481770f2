//! Links to the web that may stand in a page, a feed or a letter.

use serde::{Deserialize, Serialize};
use url::Url;

/// What is wrong with a link.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkFault {
    /// Not an absolute URL.
    #[error("is not a web address; it should look like https://example.org/page")]
    NotAUrl,
    /// `javascript:`, `data:`, `ftp:` and the like.
    #[error("must begin with https:// or http://, not {0}:")]
    Scheme(String),
    /// A user name or password in the address would be shown to everybody.
    #[error("must not contain a user name or password")]
    Credentials,
    /// Longer than 2,000 characters.
    #[error("is too long: at most 2000 characters")]
    TooLong,
}

/// An absolute http or https address in ASCII (RFC 3986), without credentials.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WebLink(String);

impl WebLink {
    /// Takes `raw` when it is a link we would show to anybody.
    pub fn parse(raw: &str) -> Result<Self, LinkFault> {
        let raw = raw.trim();
        // The URL standard drops tabs and line breaks silently; a link that has one is a mistake or worse.
        if raw.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(LinkFault::NotAUrl);
        }
        let url = Url::parse(raw).map_err(|_| LinkFault::NotAUrl)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(LinkFault::Scheme(url.scheme().to_owned()));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(LinkFault::Credentials);
        }
        // Measured as it is kept, percent-encoded: what was taken once is taken again.
        if url.as_str().len() > 2000 {
            return Err(LinkFault::TooLong);
        }
        Ok(Self(url.into()))
    }

    /// The address, ASCII only.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for WebLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for WebLink {
    type Error = LinkFault;
    fn try_from(raw: String) -> Result<Self, LinkFault> {
        Self::parse(&raw)
    }
}

impl From<WebLink> for String {
    fn from(link: WebLink) -> String {
        link.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_web_addresses_pass() {
        assert_eq!(
            WebLink::parse("javascript:alert(1)"),
            Err(LinkFault::Scheme("javascript".into()))
        );
        assert_eq!(WebLink::parse("openinfra.org"), Err(LinkFault::NotAUrl));
        assert_eq!(
            WebLink::parse("https://a.example/\r\nX:1"),
            Err(LinkFault::NotAUrl)
        );
        assert_eq!(
            WebLink::parse("https://me:pw@a.example/"),
            Err(LinkFault::Credentials)
        );
        assert_eq!(
            WebLink::parse("https://a.example/Hà").unwrap().as_str(),
            "https://a.example/H%C3%A0"
        );
    }
}
