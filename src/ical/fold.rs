//! Folding: a content line of any length as physical lines of at most 75 octets (RFC 5545, 3.1).
//!
//! The RFC lets a fold stand anywhere; readers do not. Some decode each physical line by itself (so
//! a code point must stay whole), some unescape before they unfold (so `\n` must), and some draw what
//! they were given (so an emoji of several code points must).

use unicode_segmentation::GraphemeCursor;

/// The longest physical line, in octets, without its CRLF.
const LIMIT: usize = 75;

/// Appends `line` to `out`, folded, with CRLF at its end. `line` has no line break.
pub(super) fn fold(line: &str, out: &mut String) {
    let mut rest = line;
    let mut room = LIMIT;
    while rest.len() > room {
        let (head, tail) = rest.split_at(break_within(rest, room));
        out.push_str(head);
        out.push_str("\r\n ");
        rest = tail;
        room = LIMIT - 1; // The space that marks a continuation counts.
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

/// Where to break `rest`, which is longer than `room`: at most `room` octets in, never 0. Four
/// octets always hold a candidate, so `room` itself is never taken for want of one.
fn break_within(rest: &str, room: usize) -> usize {
    let is_candidate = |at: &usize| rest.is_char_boundary(*at) && !splits_escape(rest, *at);
    let candidates = || (1..=room).rev().filter(is_candidate);
    // A cluster longer than a line (a letter under forty accents) has to be broken somewhere.
    candidates()
        .find(|&at| is_cluster_end(rest, at))
        .or_else(|| candidates().next())
        .unwrap_or(room)
}

fn splits_escape(text: &str, at: usize) -> bool {
    let backslashes = text
        .bytes()
        .take(at)
        .rev()
        .take_while(|&octet| octet == b'\\')
        .count();
    backslashes % 2 == 1
}

fn is_cluster_end(text: &str, at: usize) -> bool {
    GraphemeCursor::new(at, text.len(), true)
        .is_boundary(text, 0)
        .unwrap_or(true)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    fn folded(line: &str) -> String {
        let mut out = String::new();
        fold(line, &mut out);
        out
    }

    #[test]
    fn a_line_of_75_octets_stays_and_one_of_76_is_folded() {
        assert_eq!(folded(&"a".repeat(75)), format!("{}\r\n", "a".repeat(75)));
        assert_eq!(
            folded(&"a".repeat(76)),
            format!("{}\r\n a\r\n", "a".repeat(75))
        );
        let long = format!("{}\r\n {}\r\n {}\r\n", "a".repeat(75), "a".repeat(74), "a");
        assert_eq!(folded(&"a".repeat(150)), long);
    }

    #[test]
    fn code_points_emoji_flags_accents_and_escapes_stay_whole() {
        for whole in [
            "é",
            "한",
            "👩‍👩‍👧‍👦",
            "🇻🇳",
            "o\u{302}\u{300}",
            "\\n",
            "\\\\",
            "\\,",
            "👍🏽",
            "\\n\u{301}",
        ] {
            for before in 60..76 {
                let line = format!("{}{whole}{}", "x".repeat(before), "y".repeat(40));
                let out = folded(&line);
                assert!(out.contains(whole), "{whole:?} after {before}: {out:?}");
                assert!(out.lines().all(|line| line.len() <= 75), "{out:?}");
            }
        }
    }

    #[test]
    fn a_cluster_longer_than_a_line_is_broken_between_code_points() {
        let line = format!("SUMMARY:Z{}", "\u{301}".repeat(200));
        let out = folded(&line);
        assert!(
            out.lines().all(|line| (2..=75).contains(&line.len())),
            "{out:?}"
        );
        assert_eq!(out.replace("\r\n ", "").trim_end_matches("\r\n"), line);
    }

    proptest! {
        #[test]
        fn unfolding_gives_the_line_back_and_no_unit_is_split(
            words in prop::collection::vec(
                prop_oneof![
                    "[ -\\[\\]-~]{0,12}",
                    Just("\\\\".to_owned()), Just("\\n".to_owned()), Just("\\;".to_owned()),
                    Just("👩🏽‍💻".to_owned()), Just("🇩🇪🇰🇷".to_owned()), Just("ệ".to_owned()),
                    Just("e\u{323}\u{302}".to_owned()), Just("日本語".to_owned()),
                    "\\PC{0,6}".prop_map(|text| text.replace('\\', "")),
                ],
                0..60,
            )
        ) {
            let line = words.concat();
            let out = folded(&line);
            prop_assert!(out.ends_with("\r\n"));
            let lines: Vec<&str> = out.trim_end_matches("\r\n").split("\r\n").collect();
            prop_assert!(lines.iter().all(|line| line.len() <= 75));
            prop_assert_eq!(out.replace("\r\n ", ""), format!("{line}\r\n"));
            let ends: Vec<usize> =
                line.grapheme_indices(true).map(|(at, cluster)| at + cluster.len()).collect();
            let mut at = 0;
            for (number, piece) in lines.iter().enumerate().take(lines.len() - 1) {
                at += piece.len() - usize::from(number > 0);
                prop_assert!(ends.contains(&at), "cluster split at {at}");
                prop_assert!(!splits_escape(&line, at), "escape split at {at}");
            }
        }
    }
}
