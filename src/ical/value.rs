//! Values as they go on the wire: TEXT escaped, parameters quoted, numbers with a point.

use chrono::{DateTime, NaiveDateTime, Utc};

/// Readies text for a TEXT value: all line ends become `\n`, control characters go (a tab becomes a
/// space), and so does U+FFFD, which is what is left of a character somebody else lost. Trimmed at
/// the end, for readers do that and would then differ from what we said.
pub(super) fn clean(text: &str) -> String {
    let unified = text.replace("\r\n", "\n");
    let kept = unified.chars().filter_map(|c| match c {
        '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\n' => Some(c),
        '\t' => Some(' '),
        '\u{FFFD}' | '\u{FEFF}' => None,
        c => (!c.is_control()).then_some(c),
    });
    let mut cleaned: String = kept.collect();
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

/// The same in one line: line breaks become spaces, and it is trimmed at both ends.
pub(super) fn clean_line(text: &str) -> String {
    clean(text).replace('\n', " ").trim().to_owned()
}

/// Escapes cleaned text (RFC 5545, 3.3.11): backslash, semicolon, comma and line break only.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    out
}

/// A parameter value (RFC 5545, 3.2; RFC 6868). A double quote becomes a single one, for readers
/// that know nothing of RFC 6868 are many.
pub(super) fn parameter(value: &str) -> String {
    let line = clean_line(value).replace('"', "'").replace('^', "^^");
    if line.contains([':', ';', ',']) {
        format!("\"{line}\"")
    } else {
        line
    }
}

/// A UTC DATE-TIME.
pub(super) fn utc(instant: DateTime<Utc>) -> String {
    instant.format("%Y%m%dT%H%M%SZ").to_string()
}

/// A local DATE-TIME.
pub(super) fn local(time: NaiveDateTime) -> String {
    time.format("%Y%m%dT%H%M%S").to_string()
}

/// A UTC-OFFSET from seconds east of UTC: `+0530`, `-001521`.
pub(super) fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let size = seconds.unsigned_abs();
    let (hours, minutes, rest) = (size / 3600, size / 60 % 60, size % 60);
    let tail = if rest == 0 {
        String::new()
    } else {
        format!("{rest:02}")
    };
    format!("{sign}{hours:02}{minutes:02}{tail}")
}

/// Degrees to a tenth of a metre: at most six decimals, no exponent, no `-0`.
pub(super) fn degrees(value: f64) -> String {
    let fixed = format!("{value:.6}");
    let short = fixed.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" {
        "0".to_owned()
    } else {
        short.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn unescape(wire: &str) -> String {
        let mut out = String::new();
        let mut chars = wire.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n') => out.push('\n'),
                    Some(c) => out.push(c),
                    None => panic!("lone backslash at the end of {wire:?}"),
                },
                ';' | ',' => panic!("bare {c} in {wire:?}"),
                c => out.push(c),
            }
        }
        out
    }

    #[test]
    fn text_keeps_its_lines_and_loses_its_controls() {
        assert_eq!(clean("a\r\nb\rc\u{2028}d\u{2029}e\n \n"), "a\nb\nc\nd\ne");
        assert_eq!(clean("a\u{0}b\u{7}c\td\u{85}e\u{7f}\u{FFFD}"), "abc de");
        assert_eq!(clean_line("  a\nb "), "a b");
        assert_eq!(escape("a\\b;c,d:e\"f\ng"), "a\\\\b\\;c\\,d:e\"f\\ng");
    }

    #[test]
    fn a_parameter_cannot_end_before_its_time() {
        assert_eq!(parameter("Ama \"Ace\" Mensah"), "Ama 'Ace' Mensah");
        assert_eq!(parameter("a:b"), "\"a:b\"");
        assert_eq!(parameter("a;X=1,2^\r\nEND"), "\"a;X=1,2^^ END\"");
    }

    #[test]
    fn offsets_and_degrees_have_the_forms_readers_take() {
        assert_eq!(offset(20_700), "+0545");
        assert_eq!(offset(-12_600), "-0330");
        assert_eq!(offset(0), "+0000");
        assert_eq!(offset(-921), "-001521");
        assert_eq!(degrees(52.5), "52.5");
        assert_eq!(degrees(-0.000_000_01), "0");
        assert_eq!(degrees(106.0), "106");
        assert_eq!(degrees(1e-5), "0.00001");
    }

    proptest! {
        #[test]
        fn escaped_text_comes_back_and_has_no_control_character(text in any::<String>()) {
            let cleaned = clean(&text);
            let wire = escape(&cleaned);
            prop_assert!(!wire.chars().any(char::is_control));
            prop_assert_eq!(unescape(&wire), cleaned);
        }

        #[test]
        fn a_parameter_is_one_value_whatever_is_in_it(text in any::<String>()) {
            let wire = parameter(&text);
            prop_assert!(!wire.chars().any(char::is_control));
            let inner = wire.strip_prefix('"').and_then(|w| w.strip_suffix('"'));
            match inner {
                Some(inner) => prop_assert!(!inner.contains('"')),
                None => prop_assert!(!wire.contains([':', ';', ',', '"'])),
            }
        }
    }
}
