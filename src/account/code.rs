//! Codes that people read in one place and type in another.

use std::fmt;

use super::digest::random;

/// Letters and digits that are not mistaken for each other: no I, L, O, U, 0 or 1. Thirty: a byte
/// below 240 chooses one evenly.
const ALPHABET: &[u8; 30] = b"ABCDEFGHJKMNPQRSTVWXYZ23456789";

/// A code, without its hyphens.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// A random code of so many characters; each is worth 4.9 bits.
    pub(super) fn random(length: usize) -> Self {
        let even = ALPHABET.len() * (256 / ALPHABET.len());
        let bytes = std::iter::repeat_with(random::<32>)
            .flatten()
            .map(usize::from);
        let chosen = bytes
            .filter(|byte| *byte < even)
            .map(|byte| char::from(ALPHABET[byte % ALPHABET.len()]));
        Self(chosen.take(length).collect())
    }

    /// A code as somebody typed it, in any case and with anything between its characters.
    pub fn typed(text: &str) -> Self {
        let plain = text.chars().filter(char::is_ascii_alphanumeric).take(64);
        Self(plain.map(|c| c.to_ascii_uppercase()).collect())
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// In groups of four, as it is read.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, c) in self.0.chars().enumerate() {
            if index > 0 && index % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{c}")?;
        }
        Ok(())
    }
}

/// Codes are secrets: logs get none.
impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_code_is_known_again_however_it_is_typed() {
        let code = Code::random(8);
        let shown = code.to_string();
        assert_eq!((shown.len(), &shown[4..5]), (9, "-"));
        for typed in [
            shown.to_lowercase(),
            shown.replace('-', " "),
            format!(" {} ", code.as_str()),
        ] {
            assert_eq!(Code::typed(&typed), code, "{typed}");
        }
    }

    #[test]
    fn every_character_turns_up_and_no_code_twice() {
        let codes: BTreeSet<String> = (0..1_000).map(|_| Code::random(8).0).collect();
        assert_eq!(codes.len(), 1_000);
        let seen: BTreeSet<u8> = codes.iter().flat_map(|code| code.bytes()).collect();
        assert_eq!(seen, ALPHABET.iter().copied().collect());
    }

    #[test]
    fn a_log_does_not_get_the_code() {
        let code = Code::random(8);
        assert!(!format!("{code:?}").contains(code.as_str()));
    }
}
