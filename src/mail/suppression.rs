//! Addresses that get no more mail.
//!
//! Kept as a keyed hash: the list must outlive an erased person, and who reads the database must not
//! be able to try addresses on it.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use secrecy::{ExposeSecret, SecretBox};
use sha2::{Digest, Sha256};

use super::{Address, store};
use crate::database::{AnyConnection, DatabaseError, text_enum};

text_enum! {
    /// How much mail an address does without.
    SuppressionScope {
        /// All: the mailbox does not exist.
        All = "all",
        /// What we send of our own accord: the person asked for it.
        Reminders = "reminders",
    }
}

/// The key of the hash, derived from the secret of the service. Cheap to clone.
#[derive(Clone)]
pub struct SuppressionKey(Arc<SecretBox<[u8; 32]>>);

impl SuppressionKey {
    /// The key that follows from the service's secret.
    pub fn derive(secret: &[u8]) -> Self {
        let digest = Sha256::new()
            .chain_update(b"folkmoot suppression list\0")
            .chain_update(secret)
            .finalize();
        Self(Arc::new(SecretBox::new(Box::new(digest.into()))))
    }

    /// What stands for an address on the list: the same for each way its letters' case is written.
    ///
    /// SHA-256 over a key of fixed length and the address: the digest is looked up and never shown
    /// as a proof, so what HMAC adds against extension is not needed.
    pub fn digest(&self, address: &Address) -> String {
        let digest = Sha256::new()
            .chain_update(self.0.expose_secret())
            .chain_update(address.key().as_bytes())
            .finalize();
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Whether `address` stands on the list, so that no reminder leaves for it.
pub fn gets_no_reminders(
    tx: &mut AnyConnection,
    key: &SuppressionKey,
    address: &Address,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let scopes = &[SuppressionScope::All, SuppressionScope::Reminders];
    store::is_suppressed(tx, &key.digest(address), scopes, now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mailbox_has_one_digest_and_another_key_another() {
        let (key, other) = (SuppressionKey::derive(b"a"), SuppressionKey::derive(b"b"));
        let digest = key.digest(&Address::parse("Ama@example.org").unwrap());
        assert_eq!(
            digest,
            key.digest(&Address::parse("ama@Example.org").unwrap())
        );
        assert_ne!(
            digest,
            key.digest(&Address::parse("amah@example.org").unwrap())
        );
        assert_ne!(
            digest,
            other.digest(&Address::parse("ama@example.org").unwrap())
        );
    }
}
