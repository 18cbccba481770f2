//! The languages we speak.

/// A language that our own words are written in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names are those of the languages")]
pub enum Locale {
    #[default]
    English,
    SimplifiedChinese,
    Japanese,
    Korean,
    Spanish,
    Vietnamese,
    Indonesian,
    Turkish,
    German,
    French,
    BrazilianPortuguese,
    Arabic,
}

impl Locale {
    /// All of them, English first.
    pub const ALL: [Self; 12] = [
        Self::English,
        Self::SimplifiedChinese,
        Self::Japanese,
        Self::Korean,
        Self::Spanish,
        Self::Vietnamese,
        Self::Indonesian,
        Self::Turkish,
        Self::German,
        Self::French,
        Self::BrazilianPortuguese,
        Self::Arabic,
    ];

    /// Its language tag (BCP 47), which is the name of its folder, too.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::SimplifiedChinese => "zh-Hans",
            Self::Japanese => "ja",
            Self::Korean => "ko",
            Self::Spanish => "es",
            Self::Vietnamese => "vi",
            Self::Indonesian => "id",
            Self::Turkish => "tr",
            Self::German => "de",
            Self::French => "fr",
            Self::BrazilianPortuguese => "pt-BR",
            Self::Arabic => "ar",
        }
    }

    /// The language of this tag, in any case.
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|locale| locale.tag().eq_ignore_ascii_case(tag))
    }
}
