//! A QR code as an SVG path: drawn in the page itself, so it needs no request and no script.

use qrcode::{Color, EcLevel, QrCode};

/// A code to draw.
pub struct Qr {
    /// Width and height of the view box, quiet zone included, in modules.
    pub size: usize,
    /// The dark modules, as the `d` of a path.
    pub path: String,
}

/// The light margin scanners need on each side (ISO/IEC 18004), in modules.
const QUIET_ZONE: usize = 4;

impl Qr {
    /// The code of a text. None when it is longer than a code holds.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let width = code.width();
        let mut path = String::new();
        for (y, row) in code.to_colors().chunks(width).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                if run[0] == Color::Dark {
                    let (left, top, length) = (x + QUIET_ZONE, y + QUIET_ZONE, run.len());
                    path.push_str(&format!("M{left} {top}h{length}v1h-{length}z"));
                }
                x += run.len();
            }
        }
        Some(Self {
            size: width + 2 * QUIET_ZONE,
            path,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_finder_patterns_inside_the_quiet_zone() {
        let qr = Qr::of("webcal://calendar.example.org/feed/all.ics").unwrap();
        assert!(qr.path.starts_with("M4 4h7v1h-7z"));
        assert!(qr.path.contains(&format!("M{} 4h7v1h-7z", qr.size - 4 - 7)));
        assert!(Qr::of(&"x".repeat(5_000)).is_none());
    }
}
