//! Networks in CIDR notation.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr};
use std::str::FromStr;

/// A network such as `10.0.0.0/8` or `fd00::/8`; a single address is a network of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: u128,
    bits: u32,
}

impl FromStr for Network {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, &'static str> {
        const WRONG: &str = "is not a network such as 10.0.0.0/8 or fd00::/8";
        let (address, bits) = match text.trim().split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse::<u32>().map_err(|_| WRONG)?)),
            None => (text.trim(), None),
        };
        let address: IpAddr = address.parse().map_err(|_| WRONG)?;
        let (width, offset) = if address.is_ipv4() {
            (32, V4_OFFSET)
        } else {
            (128, 0)
        };
        let bits = bits.unwrap_or(width);
        if bits > width {
            return Err(WRONG);
        }
        let bits = bits + offset;
        Ok(Self {
            address: as_v6(address) & mask(bits),
            bits,
        })
    }
}

impl Network {
    /// Whether the address is in it. IPv4 addresses and their IPv6-mapped form are the same.
    pub fn contains(&self, address: IpAddr) -> bool {
        as_v6(address) & mask(self.bits) == self.address
    }

    /// Whether more is in it than in a network of so many bits, of IPv4 or of IPv6.
    pub fn is_wider_than(&self, bits_of_v4: u32, bits_of_v6: u32) -> bool {
        match self.first() {
            IpAddr::V4(_) => self.bits < bits_of_v4 + V4_OFFSET,
            IpAddr::V6(_) => self.bits < bits_of_v6,
        }
    }

    /// Its first address, of IPv4 if all of them are.
    fn first(&self) -> IpAddr {
        let first = Ipv6Addr::from_bits(self.address);
        let v4 = first.to_ipv4_mapped().filter(|_| self.bits >= V4_OFFSET);
        v4.map_or(IpAddr::V6(first), IpAddr::V4)
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.first();
        let offset = if first.is_ipv4() { V4_OFFSET } else { 0 };
        write!(f, "{first}/{}", self.bits - offset)
    }
}

/// The bits before an IPv4 address in its IPv6-mapped form.
const V4_OFFSET: u32 = 96;

/// The first `bits` bits.
fn mask(bits: u32) -> u128 {
    u128::MAX.checked_shl(128 - bits).unwrap_or_default()
}

fn as_v6(address: IpAddr) -> u128 {
    let v6: Ipv6Addr = match address {
        IpAddr::V4(v4) => v4.to_ipv6_mapped(),
        IpAddr::V6(v6) => v6,
    };
    v6.to_bits()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_hold_their_addresses_and_no_others() {
        let net: Network = "10.1.0.0/16".parse().unwrap();
        assert!(net.contains("10.1.200.3".parse().unwrap()));
        assert!(net.contains("::ffff:10.1.200.3".parse().unwrap()));
        assert!(!net.contains("10.2.0.1".parse().unwrap()));
        let all: Network = "::/0".parse().unwrap();
        assert!(all.contains("203.0.113.9".parse().unwrap()));
        for (typed, shown) in [
            ("10.1.200.3/16", "10.1.0.0/16"),
            ("203.0.113.9", "203.0.113.9/32"),
            ("2001:db8:7:8::9/48", "2001:db8:7::/48"),
            ("::ffff:10.1.2.3/104", "10.0.0.0/8"),
            ("::/0", "::/0"),
        ] {
            let network: Network = typed.parse().unwrap();
            assert_eq!(network.to_string(), shown);
            assert_eq!(shown.parse(), Ok(network), "{typed}");
        }
        for bad in ["10.0.0.0/33", "ten", "10.0.0.0/x", ""] {
            assert!(bad.parse::<Network>().is_err(), "{bad}");
        }
    }
}
