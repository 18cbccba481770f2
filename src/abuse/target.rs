//! What can be blocked, as staff type it.

use crate::database::text_enum;
use crate::mail::{Address, SuppressionKey};
use crate::network::Network;

text_enum! {
    /// What is blocked.
    BlockKind {
        /// One mail address.
        Address = "address",
        /// All addresses of a domain, and of those below it.
        Domain = "domain",
        /// Whoever asks from a network.
        Network = "network",
    }
}

/// An address, a domain or a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// One mail address.
    Address(Address),
    /// A domain, in lower case.
    Domain(String),
    /// A network.
    Network(Network),
}

/// What is wrong with a target as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TargetFault {
    /// It is none of the three.
    #[error(
        "is no mail address, domain or network, such as name@example.org, example.org or 203.0.113.0/24"
    )]
    Unknown,
    /// Too many people are in it.
    #[error("is too wide: at most a /16 of IPv4 or a /32 of IPv6")]
    TooWide,
}

/// No wider networks than these are blocked: IPv4 and IPv6, in bits.
const WIDEST: (u32, u32) = (16, 32);

impl Target {
    /// Reads what staff typed: what has an `@` inside is an address, what has digits only a network,
    /// anything else a domain, with or without an `@` before it.
    pub fn parse(raw: &str) -> Result<Self, TargetFault> {
        let raw = raw.trim();
        if let Ok(network) = raw.parse::<Network>() {
            return if network.is_wider_than(WIDEST.0, WIDEST.1) {
                Err(TargetFault::TooWide)
            } else {
                Ok(Self::Network(network))
            };
        }
        let domain = raw.strip_prefix('@').unwrap_or(raw);
        if domain.contains('@') {
            return Address::parse(domain)
                .map(Self::Address)
                .map_err(|_| TargetFault::Unknown);
        }
        // What ends in digits is a network mistyped.
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        let ends_in_letters = domain.ends_with(|c: char| c.is_ascii_alphabetic());
        if !domain.chars().all(is_name) || !ends_in_letters {
            return Err(TargetFault::Unknown);
        }
        let of_domain = Address::parse(&format!("x@{domain}")).map_err(|_| TargetFault::Unknown)?;
        Ok(Self::Domain(of_domain.domain().to_owned()))
    }

    /// Which of the three.
    pub fn kind(&self) -> BlockKind {
        match self {
            Self::Address(_) => BlockKind::Address,
            Self::Domain(_) => BlockKind::Domain,
            Self::Network(_) => BlockKind::Network,
        }
    }

    /// What is stored to know it by: of an address only its keyed hash.
    pub(super) fn subject(&self, key: &SuppressionKey) -> String {
        match self {
            Self::Address(address) => key.digest(address),
            Self::Domain(domain) => domain.clone(),
            Self::Network(network) => network.to_string(),
        }
    }

    /// What staff see of it: of an address the first letter and the domain.
    pub fn shown(&self) -> String {
        match self {
            Self::Address(address) => address.masked(),
            Self::Domain(domain) => format!("@{domain}"),
            Self::Network(network) => network.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_target_is_known_for_what_it_is() {
        for (typed, kind, shown) in [
            (" Ama@Example.org ", BlockKind::Address, "A…@example.org"),
            ("Spam.Example.org", BlockKind::Domain, "@spam.example.org"),
            ("@example.org", BlockKind::Domain, "@example.org"),
            ("203.0.113.77/24", BlockKind::Network, "203.0.113.0/24"),
            ("203.0.113.9", BlockKind::Network, "203.0.113.9/32"),
            ("2001:db8:7::1/48", BlockKind::Network, "2001:db8:7::/48"),
        ] {
            let target = Target::parse(typed).unwrap();
            assert_eq!((target.kind(), target.shown().as_str()), (kind, shown));
        }
        for wide in ["0.0.0.0/0", "10.0.0.0/8", "::/0", "2001:db8::/31"] {
            assert_eq!(Target::parse(wide), Err(TargetFault::TooWide), "{wide}");
        }
        for wrong in [
            "",
            "ama",
            "ama@",
            "a b.org",
            "example",
            "203.0.113.0/33",
            "203.0.113.256",
        ] {
            assert_eq!(Target::parse(wrong), Err(TargetFault::Unknown), "{wrong}");
        }
    }
}
