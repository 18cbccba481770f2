//! Randomness and SHA-256, as every secret of this room needs them.

use std::hint::black_box;

use sha2::{Digest, Sha256};

/// Random bytes of the system.
pub(super) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0u8; N];
    #[expect(
        clippy::expect_used,
        reason = "without randomness of the system nothing here can be safe"
    )]
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    bytes
}

/// SHA-256 of the parts, each behind its length, so that no two lists of parts read alike.
pub(super) fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// Bytes in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether two texts are one, in a time that does not tell how much of them is.
pub(super) fn same(one: &str, other: &str) -> bool {
    let differing = one
        .bytes()
        .zip(other.bytes())
        .fold(0, |differing, (a, b)| black_box(differing | (a ^ b)));
    one.len() == other.len() && differing == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_cannot_be_shifted_into_each_other() {
        assert_ne!(sha256(&[b"ab", b"c"]), sha256(&[b"a", b"bc"]));
        assert_eq!(hex(&sha256(&[b"a"])).len(), 64);
        assert_ne!(random::<32>(), random::<32>());
    }

    #[test]
    fn texts_are_the_same_in_full_only() {
        assert!(same("abc", "abc"));
        for other in ["abd", "ab", "abcd", ""] {
            assert!(!same("abc", other), "{other}");
        }
    }
}
