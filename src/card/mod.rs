//! The picture that others show beside a link to one of our pages (Open Graph): 1200 by 630 pixels, PNG.
//!
//! Pure: words in, bytes out, and the same bytes on every machine, for the fonts are part of the binary.

mod draw;
mod lettering;
mod palette;
mod wrap;

#[cfg(test)]
mod tests;

use serde::Serialize;
use sha2::{Digest, Sha256};

/// Its width in pixels.
pub const WIDTH: u32 = 1200;
/// Its height in pixels.
pub const HEIGHT: u32 = 630;

/// Counts how cards have looked: an address with a digest is for ever, so what draws the same words in
/// another way is another number. A test tells.
const DESIGN: u32 = 1;

/// What stands on a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// The word of a kind of event: it chooses colours and icon.
    pub kind: &'static str,
    /// The kind in words.
    pub label: String,
    /// What is unusual, such as "Cancelled".
    pub mark: Option<Mark>,
    /// The title, on three lines at most.
    pub title: String,
    /// When, a line.
    pub when: String,
    /// Where and by whom, a line.
    pub place: String,
    /// Who publishes it.
    pub name: String,
    /// Where it is found.
    pub host: String,
    /// Whether its language is read from right to left.
    pub is_rtl: bool,
}

/// A word that sets an event apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// What it says.
    pub text: String,
    /// Whether it does not take place: its title is struck through.
    pub is_off: bool,
}

/// Why a card could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum CardError {
    /// The drawing was not understood.
    #[error("the drawing of a card is no SVG: {0}")]
    Drawing(#[from] resvg::usvg::Error),
    /// There is no memory for it.
    #[error("there is no memory for a card")]
    Memory,
    /// The picture could not be packed.
    #[error("a card could not be packed: {0}")]
    Packing(#[from] image::ImageError),
}

impl Card {
    /// 16 hexadecimal digits that are others for every other picture.
    pub fn digest(&self) -> String {
        let words = serde_json::to_vec(self).unwrap_or_default();
        let hash = Sha256::new()
            .chain_update(DESIGN.to_be_bytes())
            .chain_update(words)
            .finalize();
        hash[..8].iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Draws it, as PNG. Takes tens of milliseconds.
    ///
    /// # Errors
    /// [`CardError`], for reasons of ours: any words can be drawn.
    pub fn draw(&self) -> Result<Vec<u8>, CardError> {
        draw::png(self)
    }
}
