//! A text broken into lines by the widths of its words. Pure.

use unicode_segmentation::UnicodeSegmentation;

/// What is not broken: a word with the marks at it, an ideograph.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Whether a space stands before it.
    pub is_spaced: bool,
}

/// A text on lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// The size of its letters.
    pub size: f32,
    /// Its lines.
    pub lines: Vec<String>,
}

/// Letters that a word without a break may have at most; no language has longer ones.
const LONGEST: usize = 24;

/// Marks that no line begins with, and those that none ends with.
const CLOSING: &str = "、。，．：；！？）」』】〉》〕］｝ー々…‥・゛゜ゝゞヽヾぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;!?)]}”’»›%";
const OPENING: &str = "（「『【〈《〔［｛([{“‘«‹";

/// The pieces of a text.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut is_spaced = false;
    for word in text.split_word_bounds() {
        if word.chars().all(char::is_whitespace) {
            is_spaced = true;
            continue;
        }
        match pieces.last_mut() {
            Some(last) if !is_spaced && !may_part(&last.text, word) => last.text.push_str(word),
            _ => pieces.push(Piece {
                text: word.to_owned(),
                is_spaced,
            }),
        }
        is_spaced = false;
    }
    pieces.into_iter().flat_map(shortened).collect()
}

/// Whether a line may end between the two.
fn may_part(before: &str, after: &str) -> bool {
    let (Some(last), Some(first)) = (before.chars().last(), after.chars().next()) else {
        return false;
    };
    if CLOSING.contains(first) || OPENING.contains(last) {
        return false;
    }
    is_wide(last) || is_wide(first) || (matches!(last, '-' | '–' | '/') && first.is_alphabetic())
}

/// Letters that are written without spaces: Han, kana, and their marks.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{312f}' | '\u{3190}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

fn shortened(piece: Piece) -> Vec<Piece> {
    let letters: Vec<&str> = piece.text.graphemes(true).collect();
    let chunks = letters.chunks(LONGEST).enumerate();
    chunks
        .map(|(index, letters)| Piece {
            text: letters.concat(),
            is_spaced: piece.is_spaced && index == 0,
        })
        .collect()
}

/// Sets pieces of these widths (for a size of 1, as that of a space) in the first of the sizes, each
/// with the lines it may take, that holds them; the last size drops what is too much, and says so.
pub fn set(
    pieces: &[Piece],
    widths: &[f32],
    space: f32,
    width: f32,
    sizes: &[(f32, usize)],
) -> Setting {
    let measured: Vec<(&Piece, f32)> = pieces.iter().zip(widths.iter().copied()).collect();
    for &(size, most) in sizes {
        let room = width / size;
        let lines = fill(&measured, space, room);
        let fits = measured.iter().all(|(_, width)| *width <= room);
        if fits && lines.len() <= most {
            return Setting {
                size,
                lines: balanced(&measured, space, room, lines.len()),
            };
        }
    }
    let (size, most) = sizes.last().copied().unwrap_or((1.0, 1));
    let mut lines = fill(&measured, space, width / size);
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        // What three dots need is less than two letters.
        let letters: Vec<&str> = last.graphemes(true).collect();
        let kept = letters[..letters.len().saturating_sub(2)].concat();
        *last = format!("{}…", kept.trim_end());
    }
    Setting { size, lines }
}

/// As many pieces on each line as it holds.
fn fill(pieces: &[(&Piece, f32)], space: f32, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0.0;
    for (piece, width) in pieces {
        let gap = if piece.is_spaced { space } else { 0.0 };
        match lines.last_mut() {
            Some(line) if used + gap + width <= room => {
                if piece.is_spaced {
                    line.push(' ');
                }
                line.push_str(&piece.text);
                used += gap + width;
            }
            _ => {
                lines.push(piece.text.clone());
                used = *width;
            }
        }
    }
    lines
}

/// As many lines, of lengths as alike as can be: no word stands alone on the last.
fn balanced(pieces: &[(&Piece, f32)], space: f32, room: f32, count: usize) -> Vec<String> {
    let widest = pieces
        .iter()
        .fold(0.0_f32, |most, (_, width)| most.max(*width));
    let (mut too_narrow, mut enough) = (widest.min(room), room);
    for _ in 0..12 {
        let middle = (too_narrow + enough) / 2.0;
        if fill(pieces, space, middle).len() > count {
            too_narrow = middle;
        } else {
            enough = middle;
        }
    }
    fill(pieces, space, enough)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sets a text as if each letter were as wide as high.
    fn set_in(text: &str, width: f32, sizes: &[(f32, usize)]) -> Setting {
        let pieces = pieces(text);
        let count = |piece: &Piece| piece.text.graphemes(true).count() as f32;
        let widths: Vec<f32> = pieces.iter().map(count).collect();
        set(&pieces, &widths, 1.0, width, sizes)
    }

    fn told(text: &str) -> Vec<String> {
        pieces(text).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn words_are_whole_and_ideographs_are_pieces_with_their_marks() {
        assert_eq!(told("Hà Nội: (day 1)"), ["Hà", "Nội:", "(day", "1)"]);
        assert_eq!(
            told("東京「勉強会」、開催"),
            ["東", "京", "「勉", "強", "会」、", "開", "催"]
        );
        assert_eq!(told("OpenStack/Kubernetes"), ["OpenStack/", "Kubernetes"]);
        assert_eq!(told("2026-10"), ["2026-10"]);
        assert_eq!(told("모임 안내"), ["모임", "안내"]);
        assert_eq!(told(&"a".repeat(50)).len(), 3);
    }

    #[test]
    fn the_largest_size_that_holds_the_text_is_taken_and_its_lines_are_alike() {
        let sizes = [(2.0, 1), (1.0, 3)];
        let short = set_in("ab cd", 10.0, &sizes);
        assert_eq!((short.size, short.lines), (2.0, vec!["ab cd".to_owned()]));
        let long = set_in("aaa bbb ccc dd", 12.0, &sizes);
        assert_eq!(
            (long.size, long.lines),
            (1.0, vec!["aaa bbb".to_owned(), "ccc dd".to_owned()])
        );
        assert_eq!(
            set_in("東京東京東京", 4.0, &sizes).lines,
            ["東京東", "京東京"]
        );
    }

    #[test]
    fn what_is_too_much_for_the_smallest_size_ends_in_dots() {
        let cut = set_in("aaaa bbbb cccc dddd", 4.0, &[(1.0, 3)]);
        assert_eq!(cut.lines, ["aaaa", "bbbb", "cc…"]);
        assert!(set_in("", 4.0, &[(1.0, 3)]).lines.is_empty());
    }
}
