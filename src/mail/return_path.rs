//! Where letters come back to: an address of its own for each letter, which says which it was (VERP).

use secrecy::{ExposeSecret, SecretBox};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Address;

/// Digits of the token: those of a key, then those that prove it is ours. Base 32 in lower case, for
/// some servers fold the case of addresses.
const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
const OF_KEY: usize = 26;
const OF_PROOF: usize = 16;

/// The address that reports come to: `bounces+<token>@example.org`.
pub struct ReturnPath {
    name: String,
    domain: String,
    key: SecretBox<[u8; 32]>,
}

/// An address whose name leaves no room for the token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the name before the @ has at most 20 characters and no +: we put +<token> behind it")]
pub struct BadReturnPath;

impl ReturnPath {
    /// Reports come to `address`, with `+<token>` behind its name; what is proven by tokens follows
    /// from the service's secret.
    pub fn new(address: &Address, secret: &[u8]) -> Result<Self, BadReturnPath> {
        let (name, domain) = address.as_str().rsplit_once('@').ok_or(BadReturnPath)?;
        if name.len() > 20 || name.contains('+') {
            return Err(BadReturnPath);
        }
        let key = Sha256::new()
            .chain_update(b"folkmoot return path\0")
            .chain_update(secret)
            .finalize();
        Ok(Self {
            name: name.to_owned(),
            domain: domain.to_owned(),
            key: SecretBox::new(Box::new(key.into())),
        })
    }

    /// Where the letter `id` comes back to.
    pub(super) fn of(&self, id: Uuid) -> Option<Address> {
        let token = base32(id.as_bytes(), OF_KEY) + &self.proof(id);
        Address::parse(&format!("{}+{token}@{}", self.name, self.domain)).ok()
    }

    /// Whether this is an address that reports come to, with whatever token.
    pub fn is_ours(&self, address: &str) -> bool {
        self.token(address).is_some()
    }

    /// The letter that came back to `address`; `None` when it is not ours or the proof is wrong.
    pub(super) fn letter(&self, address: &str) -> Option<Uuid> {
        let token = self.token(address)?;
        let (key, proof) = token.split_at_checked(OF_KEY)?;
        let id = Uuid::from_bytes(read_base32(key)?);
        // Guessing a proof of eighty bits by the time of this comparison needs a server that answers a
        // million times a second, and wins the right to report one letter as undeliverable.
        (proof == self.proof(id)).then_some(id)
    }

    fn token(&self, address: &str) -> Option<String> {
        let (local, domain) = address.trim().rsplit_once('@')?;
        let (name, token) = local.split_once('+')?;
        let is_ours =
            name.eq_ignore_ascii_case(&self.name) && domain.eq_ignore_ascii_case(&self.domain);
        let fits = token.len() == OF_KEY + OF_PROOF && token.is_ascii();
        (is_ours && fits).then(|| token.to_ascii_lowercase())
    }

    /// Key and message have fixed lengths and the digest is cut, so what HMAC adds is not needed.
    fn proof(&self, id: Uuid) -> String {
        let digest = Sha256::new()
            .chain_update(self.key.expose_secret())
            .chain_update(id.as_bytes())
            .finalize();
        base32(&digest[..10], OF_PROOF)
    }
}

/// The first `digits` digits of `bytes`, five bits each.
fn base32(bytes: &[u8], digits: usize) -> String {
    let bit = |at: usize| {
        let byte = bytes.get(at / 8).copied().unwrap_or(0);
        usize::from(byte >> (7 - at % 8) & 1)
    };
    let digit = |n: usize| (0..5).fold(0, |value, at| value << 1 | bit(n * 5 + at));
    (0..digits).map(|n| char::from(DIGITS[digit(n)])).collect()
}

fn read_base32(text: &str) -> Option<[u8; 16]> {
    let mut bytes = [0_u8; 16];
    for (n, character) in text.bytes().enumerate() {
        let digit = DIGITS.iter().position(|it| *it == character)?;
        for at in 0..5 {
            let (bit, place) = (digit >> (4 - at) & 1, n * 5 + at);
            match bytes.get_mut(place / 8) {
                Some(byte) if bit == 1 => *byte |= 1 << (7 - place % 8),
                None if bit == 1 => return None,
                _ => {}
            }
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(address: &str, secret: &[u8]) -> ReturnPath {
        ReturnPath::new(&Address::parse(address).unwrap(), secret).unwrap()
    }

    #[test]
    fn every_letter_has_an_address_that_says_which_it_is_whatever_servers_do_to_its_case() {
        let path = path("bounces@example.org", b"a");
        for n in (0..200_u128).map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)) {
            let id = Uuid::from_u128(n);
            let address = path.of(id).unwrap();
            let local = address.as_str().split('@').next().unwrap();
            assert!(local.len() <= 64, "{local}");
            assert_eq!(path.letter(address.as_str()), Some(id));
            assert_eq!(path.letter(&address.as_str().to_uppercase()), Some(id));
        }
    }

    #[test]
    fn a_token_that_somebody_made_up_says_nothing() {
        let (ours, other) = (
            path("bounces@example.org", b"a"),
            path("bounces@example.org", b"b"),
        );
        let address = other.of(Uuid::from_u128(7)).unwrap();
        assert!(ours.is_ours(address.as_str()));
        let long = "a".repeat(42);
        for made_up in [
            address.as_str(),
            "bounces@example.org",
            "bounces+@example.org",
            &format!("bounces+{long}@example.org"),
            &format!("bounces+{}@example.org", "ä".repeat(21)),
            &format!("bounces+{long}@example.com"),
            &format!("other+{long}@example.org"),
            "",
        ] {
            assert_eq!(ours.letter(made_up), None, "{made_up}");
        }
    }

    #[test]
    fn a_name_that_leaves_no_room_is_refused() {
        let long = format!("{}@example.org", "b".repeat(21));
        for address in [long.as_str(), "a+b@example.org"] {
            assert!(ReturnPath::new(&Address::parse(address).unwrap(), b"a").is_err());
        }
    }
}
