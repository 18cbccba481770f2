//! The secret part of the addresses by which a reader says that no more letters of a sort are to come.
//!
//! It follows from the secret of the service, so that the oldest letter still does it, and nothing of it
//! is stored.

use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretBox};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Bytes of a person's key, and of the proof behind it.
const OF_KEY: usize = 16;
const OF_PROOF: usize = 20;

/// What the addresses are made with. Cheap to clone.
#[derive(Clone)]
pub struct LeaveKey(Arc<SecretBox<[u8; 32]>>);

impl LeaveKey {
    /// The key that follows from the service's secret.
    pub fn derive(secret: &[u8]) -> Self {
        let digest = Sha256::new()
            .chain_update(b"folkmoot letters left\0")
            .chain_update(secret)
            .finalize();
        Self(Arc::new(SecretBox::new(Box::new(digest.into()))))
    }

    /// The secret part of the address by which `person` leaves the letters of this sort.
    pub fn token(&self, person: Uuid, sort: &str) -> String {
        let proof = self.proof(person, sort).finalize().into_bytes();
        let parts = [person.as_bytes(), &proof[..OF_PROOF], sort.as_bytes()];
        URL_SAFE_NO_PAD.encode(parts.concat())
    }

    /// Whose address it is, and for which sort; nobody's when the proof is wrong.
    pub fn read(&self, token: &str) -> Option<(Uuid, String)> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (key, rest) = bytes.split_first_chunk::<OF_KEY>()?;
        let (proof, sort) = rest.split_at_checked(OF_PROOF)?;
        let (person, sort) = (Uuid::from_bytes(*key), std::str::from_utf8(sort).ok()?);
        let proven = self.proof(person, sort).verify_truncated_left(proof);
        proven.ok().map(|()| (person, sort.to_owned()))
    }

    #[expect(
        clippy::expect_used,
        reason = "HMAC takes keys of every length (RFC 2104)"
    )]
    fn proof(&self, person: Uuid, sort: &str) -> Hmac<Sha256> {
        let mac = Hmac::<Sha256>::new_from_slice(self.0.expose_secret()).expect("a key");
        // The key has a fixed length, so that person and sort cannot be parted otherwise.
        mac.chain_update(person.as_bytes())
            .chain_update(sort.as_bytes())
    }
}

impl fmt::Debug for LeaveKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LeaveKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_known_again_and_no_other_is_taken() {
        let (key, other) = (LeaveKey::derive(b"a"), LeaveKey::derive(b"b"));
        let ama = Uuid::now_v7();
        let token = key.token(ama, "day-before");
        assert_eq!(key.read(&token), Some((ama, "day-before".to_owned())));
        assert_eq!(other.read(&token), None);
        for bad in ["", "nobodys", &token[..token.len() - 1], &token[..20]] {
            assert_eq!(key.read(bad), None, "{bad}");
        }
        let theirs = key.token(Uuid::now_v7(), "day-before");
        assert_eq!(key.read(&(token[..21].to_owned() + &theirs[21..])), None);
        assert_eq!(format!("{key:?}"), "LeaveKey(…)");
    }
}
