//! The readable part of an address: lower-case ASCII words joined by hyphens.

use serde::{Deserialize, Serialize};

/// A slug of at most 80 characters: `[a-z0-9]` and single hyphens between them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// A word that cannot stand in an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} may have only lower-case letters, digits and hyphens")]
pub struct BadSlug(String);

/// The longest slug we make or take.
const MAX: usize = 80;

impl Slug {
    /// Takes `word` when it is a slug already.
    pub fn parse(word: &str) -> Result<Self, BadSlug> {
        let word = word.trim();
        let fits = (1..=MAX).contains(&word.len())
            && word.split('-').all(|part| {
                !part.is_empty()
                    && part
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
        if fits {
            Ok(Self(word.to_owned()))
        } else {
            Err(BadSlug(word.chars().take(MAX).collect()))
        }
    }

    /// Makes a slug of any text: other scripts are romanised, the rest becomes hyphens. `None` when
    /// nothing is left of it.
    pub fn of(text: &str) -> Option<Self> {
        let slug = slug::slugify(text);
        let cut = match slug.get(..=MAX) {
            // Too long: whole words of it.
            Some(head) => head
                .rsplit_once('-')
                .map_or(&slug[..MAX], |(words, _)| words),
            None => &slug,
        };
        Self::parse(cut).ok()
    }

    /// The same slug with a number behind it, for the second event of a name.
    pub fn numbered(&self, number: u32) -> Self {
        let suffix = format!("-{number}");
        let room = MAX - suffix.len();
        let stem = self.0.get(..room).unwrap_or(&self.0).trim_end_matches('-');
        Self(format!("{stem}{suffix}"))
    }

    /// The slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Slug {
    type Error = BadSlug;
    fn try_from(word: String) -> Result<Self, BadSlug> {
        Self::parse(&word)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> String {
        slug.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_any_script_become_addresses() {
        assert_eq!(
            Slug::of("OpenInfra Days Türkiye 2026!").unwrap().as_str(),
            "openinfra-days-turkiye-2026"
        );
        assert!(Slug::of("오픈인프라 데이").unwrap().as_str().is_ascii());
        assert_eq!(Slug::of("!!!"), None);
        let long = Slug::of(&"community ".repeat(40)).unwrap();
        assert!(long.as_str().len() <= 80 && !long.as_str().ends_with('-'));
        assert!(long.numbered(12).as_str().ends_with("-12"));
        assert!(Slug::parse(long.numbered(12).as_str()).is_ok());
        let exact = format!("{}-end", "a".repeat(76));
        assert_eq!(Slug::of(&exact).unwrap().as_str(), exact);
        assert_eq!(
            Slug::of(&format!("{exact}s")).unwrap().as_str(),
            "a".repeat(76)
        );
    }

    #[test]
    fn only_slugs_are_slugs() {
        for bad in ["", "-a", "a--b", "A", "a_b", "../etc", "ü"] {
            assert!(Slug::parse(bad).is_err(), "{bad:?}");
        }
    }
}
