//! Mail addresses that can be put into an envelope and a header without fear.

use serde::{Deserialize, Serialize};

/// A mailbox (`addr-spec` of RFC 5321): ASCII, no quotes, no control characters, at most 254 octets.
///
/// `Debug` hides it and there is no `Display`, so an address gets into a log or a page only where
/// somebody wrote `as_str()`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address(String);

/// A text that is no mail address we could write to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("is not a mail address we can write to; it should look like name@example.org")]
pub struct BadAddress;

impl Address {
    /// Reads an address as people type it. The domain is folded to lower case, the local part kept.
    pub fn parse(raw: &str) -> Result<Self, BadAddress> {
        let raw = raw.trim();
        // Quoted local parts are allowed by the RFC and used by nobody but those who try them on us.
        if raw.len() > 254
            || !raw.is_ascii()
            || raw.contains(['"', '\\', ' ', '(', ')', ',', ';', '<', '>'])
        {
            return Err(BadAddress);
        }
        let (local, domain) = raw.rsplit_once('@').ok_or(BadAddress)?;
        if local.len() > 64 || !domain.contains('.') || domain.starts_with('[') {
            return Err(BadAddress);
        }
        let address = format!("{local}@{}", domain.to_ascii_lowercase());
        address.parse::<lettre::Address>().map_err(|_| BadAddress)?;
        Ok(Self(address))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands behind the `@`, in lower case.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// Enough for somebody who knows the address to know it again: `a…@example.org`.
    pub fn masked(&self) -> String {
        let first = self.0.chars().next().unwrap_or('…');
        format!("{first}…@{}", self.domain())
    }

    /// What makes two addresses one mailbox for us: all in lower case.
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Address(…)")
    }
}

impl TryFrom<String> for Address {
    type Error = BadAddress;
    fn try_from(raw: String) -> Result<Self, BadAddress> {
        Self::parse(&raw)
    }
}

impl From<Address> for String {
    fn from(address: Address) -> String {
        address.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_could_break_a_header_or_an_envelope_are_refused() {
        for bad in [
            "",
            "a",
            "a@",
            "@b.org",
            "a@b",
            "a b@c.org",
            "a@b.org\r\nBcc: x@y.org",
            "\"a b\"@c.org",
            "a@[127.0.0.1]",
            "a@b..org",
            "a<b>@c.org",
            "ä@c.org",
        ] {
            assert_eq!(Address::parse(bad), Err(BadAddress), "{bad:?}");
        }
        let address = Address::parse(" Ama.Mensah@Example.ORG ").unwrap();
        assert_eq!(address.as_str(), "Ama.Mensah@example.org");
        assert_eq!(address.key(), "ama.mensah@example.org");
        assert_eq!(address.domain(), "example.org");
        assert_eq!(format!("{address:?}"), "Address(…)");
        assert_eq!(address.masked(), "A…@example.org");
    }
}
