//! Languages people write and speak in, as BCP 47 tags.

use oxilangtag::LanguageTag;
use serde::{Deserialize, Serialize};

/// A well-formed language tag (RFC 5646), in its usual spelling: `en`, `zh-Hans`, `pt-BR`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

/// A word that is no language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a language tag (such as en, vi, zh-Hans or pt-BR)")]
pub struct UnknownLanguage(String);

impl Language {
    /// Reads a tag in any case.
    pub fn parse(tag: &str) -> Result<Self, UnknownLanguage> {
        let tag = tag.trim();
        LanguageTag::parse_and_normalize(tag)
            .map(|tag| Self(tag.into_inner()))
            .map_err(|_| UnknownLanguage(tag.chars().take(35).collect()))
    }

    /// English.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name people know it by, in the language itself; the tag where we know no better.
    pub fn name(&self) -> &str {
        match self.0.as_str() {
            "en" => "English",
            "zh" | "zh-Hans" | "zh-CN" => "简体中文",
            "zh-Hant" | "zh-TW" => "繁體中文",
            "ja" => "日本語",
            "ko" => "한국어",
            "es" => "Español",
            "vi" => "Tiếng Việt",
            "id" => "Bahasa Indonesia",
            "tr" => "Türkçe",
            "de" => "Deutsch",
            "fr" => "Français",
            "pt" => "Português",
            "pt-BR" => "Português (Brasil)",
            "ar" => "العربية",
            "hi" => "हिन्दी",
            "sw" => "Kiswahili",
            "sv" => "Svenska",
            "ne" => "नेपाली",
            tag => tag,
        }
    }
}

impl TryFrom<String> for Language {
    type Error = UnknownLanguage;
    fn try_from(tag: String) -> Result<Self, UnknownLanguage> {
        Self::parse(&tag)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> String {
        language.0
    }
}
