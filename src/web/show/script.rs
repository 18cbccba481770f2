//! In which language a text is, by its letters.

use crate::language::Language;

/// The language a text of an event is written in, as far as its letters and the event's languages
/// tell: kana are Japanese, Hangul is Korean, Han letters are the event's first language that has
/// them. `None` leaves the browser to its own guess.
pub fn language_of<'a>(text: &str, languages: &'a [Language]) -> Option<&'a str> {
    let has = |from: char, to: char| text.chars().any(|c| (from..=to).contains(&c));
    let first = |tags: &[&str]| {
        languages
            .iter()
            .map(Language::as_str)
            .find(|tag| tags.contains(&tag.split('-').next().unwrap_or(tag)))
    };
    if has('\u{3040}', '\u{30ff}') {
        return first(&["ja"]);
    }
    if has('\u{ac00}', '\u{d7a3}') {
        return first(&["ko"]);
    }
    if has('\u{4e00}', '\u{9fff}') {
        return first(&["zh", "ja", "yue"]);
    }
    match languages {
        [only] if !matches!(only.as_str().split('-').next(), Some("zh" | "ja" | "ko")) => {
            Some(only.as_str())
        }
        _ => None,
    }
}
