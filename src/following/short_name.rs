//! A short name that a selection keeps for good.

use crate::slug::Slug;

/// A lasting name: 3 to 40 lower-case letters, digits and single hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortName(Slug);

/// Why a word cannot be a short name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadName {
    /// Something else than letters, digits and hyphens.
    #[error("may have only lower-case letters a to z, digits, and single hyphens between them")]
    NoSlug,
    /// Too short or too long.
    #[error("must have 3 to 40 characters")]
    Length,
    /// It would be taken for a part of the service.
    #[error("is kept for the service itself")]
    Reserved,
}

/// Words that would pass for the service speaking, or that it may need itself.
const RESERVED: [&str; 30] = [
    "about",
    "account",
    "admin",
    "all",
    "api",
    "assets",
    "calendar",
    "demo",
    "event",
    "events",
    "feed",
    "feeds",
    "folkmoot",
    "group",
    "groups",
    "health",
    "help",
    "mailbox",
    "name",
    "names",
    "new",
    "official",
    "personal",
    "privacy",
    "security",
    "sign-in",
    "staff",
    "submit",
    "subscribe",
    "support",
];

impl ShortName {
    /// Takes the word when it can be a name; capitals are as small letters.
    pub fn parse(word: &str) -> Result<Self, BadName> {
        let slug = Slug::parse(&word.trim().to_ascii_lowercase()).map_err(|_| BadName::NoSlug)?;
        match (3..=40).contains(&slug.as_str().len()) {
            true => Ok(Self(slug)),
            false => Err(BadName::Length),
        }
    }

    /// Takes the word when it may be given: one that was given before it was reserved goes on.
    pub fn choose(word: &str) -> Result<Self, BadName> {
        let name = Self::parse(word)?;
        match RESERVED.contains(&name.as_str()) {
            false => Ok(name),
            true => Err(BadName::Reserved),
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl std::fmt::Display for ShortName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_plain_and_not_the_services_own() {
        for (word, name) in [
            ("apac-ptgs", "apac-ptgs"),
            (" Nova ", "nova"),
            ("k8s", "k8s"),
        ] {
            assert_eq!(ShortName::choose(word).unwrap().as_str(), name);
        }
        for (word, fault) in [
            ("", BadName::NoSlug),
            ("a b c", BadName::NoSlug),
            ("../feed", BadName::NoSlug),
            ("nova.ics", BadName::NoSlug),
            ("hà-nội", BadName::NoSlug),
            ("ab", BadName::Length),
            (&"a".repeat(41), BadName::Length),
            ("Staff", BadName::Reserved),
            ("sign-in", BadName::Reserved),
        ] {
            assert_eq!(ShortName::choose(word), Err(fault), "{word:?}");
        }
        assert_eq!(ShortName::parse("staff").unwrap().as_str(), "staff");
    }
}
