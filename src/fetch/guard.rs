//! Where one may go.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use url::Url;

/// How far the asker is trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// Not at all: only what everybody on the Internet can reach, on the ports of the web.
    Public,
    /// As whoever sits at this machine: anywhere.
    OwnMachine,
}

/// Why one may not go there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Another scheme than those of the web.
    #[error("only addresses that begin with https:// or http:// can be fetched")]
    Scheme,
    /// A user name or a password in the address.
    #[error("the address has a user name or password in it, which we will not pass on")]
    Credentials,
    /// Another port than those of the web.
    #[error("only the usual ports of the web are fetched from, and not port {0}")]
    Port(u16),
    /// An address inside somebody's network. Whoever typed a name is not told which: our resolver may
    /// know hosts that nobody outside does.
    #[error(
        "it leads into a private or special network, and only public addresses are fetched from"
    )]
    Address(IpAddr),
}

impl Guard {
    /// Checks an address before its name is resolved.
    pub(super) fn check_url(self, url: &Url) -> Result<(), Refused> {
        if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
            return Err(Refused::Scheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Refused::Credentials);
        }
        match url.port_or_known_default() {
            Some(80 | 443) => Ok(()),
            _ if self == Self::OwnMachine => Ok(()),
            port => Err(Refused::Port(port.unwrap_or_default())),
        }
    }

    /// Checks everything a name was resolved to: one bad address among good ones is a trap.
    pub(super) fn check_all(self, addresses: &[SocketAddr]) -> Result<(), Refused> {
        let is_bad = |address: &&SocketAddr| self == Self::Public && !is_public(address.ip());
        match addresses.iter().find(is_bad) {
            Some(bad) => Err(Refused::Address(bad.ip())),
            None => Ok(()),
        }
    }
}

/// Whether everybody on the Internet reaches the same host by it.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

/// By IANA's registry of special-purpose IPv4 addresses (RFC 6890).
fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_special = match (a, b, c) {
        (0 | 10 | 127, ..) => true,
        (100, 64..=127, _) => true, // Carriers' own (RFC 6598).
        (169, 254, _) | (172, 16..=31, _) | (192, 168, _) => true,
        (192, 0, 0 | 2) | (192, 88, 99) => true,
        (198, 18 | 19, _) | (198, 51, 100) | (203, 0, 113) => true,
        (224.., ..) => true, // Multicast, reserved, broadcast.
        _ => false,
    };
    !is_special
}

/// Only what is handed out as global unicast, 2000::/3, without the parts of it that lead elsewhere.
/// IPv4 in any disguise (mapped, NAT64, 6to4, Teredo) would get around the rules above.
fn is_public_v6(address: Ipv6Addr) -> bool {
    let [a, b, ..] = address.segments();
    let is_global = (0x2000..=0x3FFF).contains(&a);
    let is_special = match (a, b) {
        (0x2001, 0..=0x1FF) => true,  // Protocols, among them Teredo and ORCHID.
        (0x2001, 0x0DB8) => true,     // Documentation.
        (0x2002, _) => true,          // 6to4.
        (0x3FFF, 0..=0x0FFF) => true, // Documentation.
        _ => false,
    };
    is_global && !is_special
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_networks_are_told_from_public_ones_in_every_disguise() {
        for special in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.255.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.7",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
            "::7f00:1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "fe80::1",
            "fc00::1",
            "fd12:3456::1",
            "ff02::1",
            "2001::1",
            "2001:10::1",
            "2001:db8::1",
            "2002:7f00:1::1",
            "3fff::1",
            "100::1",
            "5f00::1",
        ] {
            assert!(!is_public(special.parse().unwrap()), "{special}");
        }
        for public in [
            "8.8.8.8",
            "100.63.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "2606:4700::1111",
            "2a00:1450:4001::1",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }

    #[test]
    fn one_private_address_among_public_ones_is_refused() {
        let found: Vec<SocketAddr> = ["8.8.8.8:443", "10.0.0.1:443"]
            .map(|at| at.parse().unwrap())
            .into();
        let private = "10.0.0.1".parse().unwrap();
        assert_eq!(
            Guard::Public.check_all(&found),
            Err(Refused::Address(private))
        );
        assert_eq!(Guard::OwnMachine.check_all(&found), Ok(()));
        assert_eq!(Guard::Public.check_all(&found[..1]), Ok(()));
    }

    #[test]
    fn schemes_ports_and_passwords_are_looked_at_first() {
        let check = |url: &str| Guard::Public.check_url(&Url::parse(url).unwrap());
        assert_eq!(check("https://example.org/a.ics"), Ok(()));
        assert_eq!(check("http://example.org:80/"), Ok(()));
        assert_eq!(check("file:///etc/passwd"), Err(Refused::Scheme));
        assert_eq!(check("gopher://example.org/"), Err(Refused::Scheme));
        assert_eq!(
            check("https://ama:s3cret@example.org/"),
            Err(Refused::Credentials)
        );
        assert_eq!(check("http://example.org:5432/"), Err(Refused::Port(5432)));
        let own = Url::parse("http://127.0.0.1:8080/feed/all.ics").unwrap();
        assert_eq!(Guard::OwnMachine.check_url(&own), Ok(()));
    }
}
