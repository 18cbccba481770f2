//! Which of our languages a browser's wishes come closest to.

use super::Locale;

impl Locale {
    /// The language of ours that `Accept-Language` ranks highest (RFC 9110, section 12.5.4); of those
    /// ranked alike the first. `None` when it names none of ours, and for nonsense.
    ///
    /// Tags match by their language: `de-AT` is German, `pt-PT` the Portuguese we have, `zh-TW` too
    /// the Chinese we have, for its readers read that more easily than English.
    pub fn wished(accept_language: &str) -> Option<Self> {
        let wishes = accept_language.split(',').filter_map(|wish| {
            let (tag, weight) = wish.split_once(';').unwrap_or((wish, ""));
            let weight = match weight.trim().strip_prefix("q=") {
                Some(number) => number.trim().parse::<f32>().ok()?,
                None => 1.0,
            };
            let locale = Self::nearest(tag.trim())?;
            (weight > 0.0).then_some((locale, weight))
        });
        let best = wishes.reduce(|best, wish| if wish.1 > best.1 { wish } else { best });
        best.map(|(locale, _)| locale)
    }

    /// The language of ours that this tag names, whatever country or script it adds.
    pub fn nearest(tag: &str) -> Option<Self> {
        let language = |tag: &str| {
            tag.split('-')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase()
        };
        let wanted = language(tag);
        Self::ALL
            .into_iter()
            .find(|locale| language(locale.tag()) == wanted)
    }

    /// Its name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::SimplifiedChinese => "简体中文",
            Self::Japanese => "日本語",
            Self::Korean => "한국어",
            Self::Spanish => "Español",
            Self::Vietnamese => "Tiếng Việt",
            Self::Indonesian => "Bahasa Indonesia",
            Self::Turkish => "Türkçe",
            Self::German => "Deutsch",
            Self::French => "Français",
            Self::BrazilianPortuguese => "Português (Brasil)",
            Self::Arabic => "العربية",
        }
    }

    /// The direction of its lines, as HTML's `dir` has it.
    pub fn direction(self) -> &'static str {
        match self {
            Self::Arabic => "rtl",
            _ => "ltr",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_wish_we_can_fulfil_wins() {
        let wished = Locale::wished;
        assert_eq!(wished("de-AT,de;q=0.9,en;q=0.5"), Some(Locale::German));
        assert_eq!(wished("sv, fr;q=0.4, ja;q=0.8"), Some(Locale::Japanese));
        assert_eq!(wished("pt-PT"), Some(Locale::BrazilianPortuguese));
        assert_eq!(wished("ZH-hant-TW"), Some(Locale::SimplifiedChinese));
        assert_eq!(wished("en;q=0.5,ko;q=0.5"), Some(Locale::English));
        assert_eq!(wished("es;q=0, en"), Some(Locale::English));
    }

    #[test]
    fn what_we_have_not_and_nonsense_wish_for_nothing() {
        for text in [
            "", "sv", "*", ";;q=", "de;q=x", "d\u{e9}", "es;q=0", "tr;q=-1",
        ] {
            assert_eq!(Locale::wished(text), None, "{text}");
        }
    }
}
