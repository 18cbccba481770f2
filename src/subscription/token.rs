//! The secret part of the links in a digest: by it a digest is changed and left, without an account.
//!
//! It follows from the secret of the service and the key of the subscription, so that every digest has
//! the same one and an old letter still lets its reader go; nothing of it is stored.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretBox};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::SubscriptionId;

/// Bytes of a key, and of the proof behind it.
const OF_KEY: usize = 16;
const OF_PROOF: usize = 20;

/// What the links are made with. Cheap to clone.
#[derive(Clone)]
pub struct SubscriptionKey(Arc<SecretBox<[u8; 32]>>);

impl SubscriptionKey {
    /// The key that follows from the service's secret.
    pub fn derive(secret: &[u8]) -> Self {
        let digest = Sha256::new()
            .chain_update(b"folkmoot digests by mail\0")
            .chain_update(secret)
            .finalize();
        Self(Arc::new(SecretBox::new(Box::new(digest.into()))))
    }

    /// The secret part of the links of this subscription.
    pub fn token(&self, id: SubscriptionId) -> String {
        let proof = self.proof(id).finalize().into_bytes();
        URL_SAFE_NO_PAD.encode([id.0.as_bytes(), &proof[..OF_PROOF]].concat())
    }

    /// Whose link it is; nobody's when the proof is wrong.
    pub fn read(&self, token: &str) -> Option<SubscriptionId> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (key, proof) = bytes.split_first_chunk::<OF_KEY>()?;
        let id = SubscriptionId(Uuid::from_bytes(*key));
        let is_ours =
            proof.len() == OF_PROOF && self.proof(id).verify_truncated_left(proof).is_ok();
        is_ours.then_some(id)
    }

    #[expect(
        clippy::expect_used,
        reason = "HMAC takes keys of every length (RFC 2104)"
    )]
    fn proof(&self, id: SubscriptionId) -> Hmac<Sha256> {
        let mac = Hmac::<Sha256>::new_from_slice(self.0.expose_secret()).expect("a key");
        mac.chain_update(id.0.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_known_again_and_no_other_is_taken() {
        let (key, other) = (SubscriptionKey::derive(b"a"), SubscriptionKey::derive(b"b"));
        let id = SubscriptionId::new();
        let token = key.token(id);
        assert_eq!((token.len(), key.read(&token)), (48, Some(id)));
        assert_eq!(other.read(&token), None);
        for bad in [
            "",
            "nobodys",
            &token[..47],
            &token[..44],
            &format!("{token}AAAA"),
        ] {
            assert_eq!(key.read(bad), None, "{bad}");
        }
        let mut flipped = token.into_bytes();
        flipped[30] = if flipped[30] == b'A' { b'B' } else { b'A' };
        assert_eq!(key.read(std::str::from_utf8(&flipped).unwrap()), None);
    }
}
