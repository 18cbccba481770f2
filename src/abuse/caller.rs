//! Whoever asks for something, as far as it tells whether they are kept out.

use std::net::IpAddr;

use super::BlockKind;
use crate::mail::{Address, SuppressionKey};
use crate::network::Network;

/// The mail address somebody typed or has, and where they ask from.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The hash of the address, its domain, and those above it.
    pub(super) names: Vec<String>,
    from: Option<IpAddr>,
}

impl Caller {
    /// Somebody with this address who asks from there; either may be unknown.
    pub fn new(address: Option<&Address>, from: Option<IpAddr>, key: &SuppressionKey) -> Self {
        let names = address.map(|address| {
            let domain = address.domain();
            let above = domain.match_indices('.').map(|(dot, _)| &domain[dot + 1..]);
            let domains = std::iter::once(domain).chain(above).map(str::to_owned);
            std::iter::once(key.digest(address))
                .chain(domains)
                .collect()
        });
        Self {
            names: names.unwrap_or_default(),
            from,
        }
    }

    /// Whether a block of this kind is about them.
    pub(super) fn is_meant(&self, kind: BlockKind, subject: &str) -> bool {
        match kind {
            BlockKind::Address | BlockKind::Domain => self.names.iter().any(|it| it == subject),
            BlockKind::Network => match (subject.parse::<Network>(), self.from) {
                (Ok(network), Some(from)) => network.contains(from),
                _ => false,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abuse::Target;

    #[test]
    fn a_block_means_its_address_its_domain_and_what_is_below_or_its_network() {
        let key = SuppressionKey::derive(b"x");
        let address = Address::parse("ama@mail.example.org").unwrap();
        let caller = Caller::new(Some(&address), "2001:db8:7::9".parse().ok(), &key);
        let is_meant = |typed: &str| {
            let target = Target::parse(typed).unwrap();
            caller.is_meant(target.kind(), &target.subject(&key))
        };
        for meant in [
            "AMA@mail.example.org",
            "mail.example.org",
            "example.org",
            "2001:db8:7::/48",
        ] {
            assert!(is_meant(meant), "{meant}");
        }
        for other in [
            "am@mail.example.org",
            "ama@example.org",
            "ample.org",
            "x.mail.example.org",
            "2001:db8:8::/48",
            "203.0.113.0/24",
        ] {
            assert!(!is_meant(other), "{other}");
        }
        let nobody = Caller::new(None, None, &key);
        assert!(!nobody.is_meant(BlockKind::Network, "203.0.113.0/24"));
        assert!(!nobody.is_meant(BlockKind::Domain, "example.org"));
    }
}
