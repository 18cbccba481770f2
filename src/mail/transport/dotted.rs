//! A letter as it goes over the line: whole, in one piece.
//!
//! The library sends the last line by itself. The kernel keeps so small a piece back until the server has
//! acknowledged what came before, which servers put off (RFC 1122, 4.2.3.2 and 4.2.3.4): 40 ms a letter.

use std::fmt::{Display, Formatter, Result};

/// The bytes of a letter, with dots doubled that begin a line, and the lone dot after them (RFC 5321,
/// 4.5.2). Our letters are ASCII and end their lines with CR and LF.
pub(super) struct Whole<'a>(pub &'a [u8]);

impl Display for Whole<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let text = String::from_utf8_lossy(self.0);
        let text = text.strip_suffix("\r\n").unwrap_or(&text);
        for line in text.split("\r\n") {
            if line.starts_with('.') {
                f.write_str(".")?;
            }
            f.write_str(line)?;
            f.write_str("\r\n")?;
        }
        f.write_str(".\r\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_that_begin_a_line_are_doubled_and_a_lone_one_ends_the_letter() {
        for (letter, sent) in [
            ("a\r\n", "a\r\n.\r\n"),
            ("a", "a\r\n.\r\n"),
            (".a\r\n..\r\n.\r\n", "..a\r\n...\r\n..\r\n.\r\n"),
            ("a\r\n\r\n", "a\r\n\r\n.\r\n"),
            ("a.b\n.c\r\n", "a.b\n.c\r\n.\r\n"),
        ] {
            assert_eq!(Whole(letter.as_bytes()).to_string(), sent);
        }
    }
}
