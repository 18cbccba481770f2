//! Bytes as a source of choices; when they are used up, all choices are the first.

/// Bytes that are used up from the front.
pub struct Bytes<'a>(pub &'a [u8]);

impl Bytes<'_> {
    /// The next one.
    pub fn byte(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    /// Yes or no.
    pub fn flip(&mut self) -> bool {
        self.byte() % 2 == 1
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::from(u16::from_le_bytes([self.byte(), self.byte()])) % end
    }

    /// One of these.
    pub fn pick<'t, T>(&mut self, all: &'t [T]) -> &'t T {
        &all[self.below(all.len())]
    }

    /// A text of up to that many bytes; what is no UTF-8 becomes U+FFFD.
    pub fn text(&mut self, max: usize) -> String {
        let size = self.below(max + 1).min(self.0.len());
        let (text, rest) = self.0.split_at(size);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }
}
