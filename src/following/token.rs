//! The secret part of a personal address.
//!
//! It follows from the secret of the service, so that it can be shown again to its signed-in owner,
//! and only its digest is stored: who reads the database cannot read anybody's calendar with it.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretBox, SecretString};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::account::PersonId;

/// The key that all personal addresses follow from.
pub struct FeedKey(SecretBox<[u8; 32]>);

/// The secret part of a personal address: 256 bits in base64url.
#[derive(Debug, Clone)]
pub struct FeedToken(SecretString);

/// What stands for a token in tables: its SHA-256.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Digest([u8; 32]);

impl FeedKey {
    /// The key that follows from the service's secret.
    pub fn derive(secret: &[u8]) -> Self {
        Self(SecretBox::new(Box::new(hmac(secret, &[b"personal feeds"]))))
    }

    /// The token of a person's address of this generation.
    pub(super) fn token(&self, person: PersonId, generation: i32) -> FeedToken {
        let parts: [&[u8]; 2] = [person.0.as_bytes(), &generation.to_be_bytes()];
        let secret = hmac(self.0.expose_secret(), &parts);
        FeedToken(URL_SAFE_NO_PAD.encode(secret).into())
    }
}

impl FeedToken {
    /// A token as it came in an address.
    pub fn received(text: &str) -> Self {
        Self(text.to_owned().into())
    }

    /// The text to put into the address, and nowhere else.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    pub(super) fn digest(&self) -> Digest {
        Digest(Sha256::digest(self.expose().as_bytes()).into())
    }
}

impl Digest {
    /// In hexadecimal, as it is stored.
    pub(super) fn to_text(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if text.len() != 2 * bytes.len() {
            return None;
        }
        for (place, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(2 * place..2 * place + 2)?, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// A name for the feed that tells it from others and gives no way to it.
    pub(super) fn name(self) -> Uuid {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&self.0[..16]);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }
}

/// HMAC-SHA256 (RFC 2104) of the parts one behind another. Whoever uses several gives them fixed
/// lengths, or two messages could be one.
///
/// # Panics
/// When the key is longer than a block of 64 bytes; ours have 32.
fn hmac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut block = [0; 64];
    block[..key.len()].copy_from_slice(key);
    let inner = Sha256::new().chain_update(block.map(|byte| byte ^ 0x36));
    let inner = parts
        .iter()
        .fold(inner, |hash, part| hash.chain_update(part));
    let outer = Sha256::new().chain_update(block.map(|byte| byte ^ 0x5c));
    outer.chain_update(inner.finalize()).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_the_one_of_the_standard() {
        let code = hmac(&[0x0b; 20], &[b"Hi ", b"There"]);
        // RFC 4231, section 4.2.
        let stated = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";
        assert_eq!(Digest(code).to_text(), stated);
    }

    #[test]
    fn each_key_person_and_generation_has_a_token_of_its_own() {
        let (one, other) = (PersonId::new(), PersonId::new());
        let (key, changed) = (FeedKey::derive(b"a"), FeedKey::derive(b"b"));
        let token = key.token(one, 1);
        assert_eq!(token.expose().len(), 43);
        assert_eq!(token.expose(), key.token(one, 1).expose());
        for foreign in [
            key.token(one, 2),
            key.token(other, 1),
            changed.token(one, 1),
        ] {
            assert_ne!(token.expose(), foreign.expose());
        }
        assert!(!format!("{token:?}").contains(token.expose()));
    }

    #[test]
    fn a_digest_is_stored_and_read_again() {
        let digest = FeedToken::received("x").digest();
        assert_eq!(Digest::parse(&digest.to_text()), Some(digest));
        for bad in ["", "zz", &"z".repeat(64), &"é".repeat(32)] {
            assert_eq!(Digest::parse(bad), None, "{bad}");
        }
        assert_eq!(digest.name(), FeedToken::received("x").digest().name());
        assert_ne!(digest.name(), FeedToken::received("y").digest().name());
    }
}
