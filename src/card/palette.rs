//! The colours of each kind of event on a light ground, as the pages have them, and its icon.

/// Three tones of one colour, as `#rrggbb`.
pub struct Palette {
    /// For words on the tint.
    pub text: &'static str,
    /// For grounds.
    pub tint: &'static str,
    /// For areas that white words stand on.
    pub solid: &'static str,
}

/// Symbols, by their names.
const SPRITE: &str = include_str!("../../assets/sprite.svg");

impl Palette {
    /// The colours of a kind; of one that has none those of all others.
    pub fn of(kind: &str) -> Self {
        let [text, tint, solid] = match kind {
            "summit" => ["#a3141a", "#fdeceb", "#e61e24"],
            "ptg" => ["#0b5a82", "#e6f4fb", "#1787b8"],
            "days" => ["#1d6b2a", "#e8f6ea", "#2c8a3b"],
            "meetup" => ["#7a4a00", "#fdf3e0", "#b87400"],
            "live" => ["#7b2a8c", "#f7ecfa", "#a045b4"],
            "sig" => ["#155e63", "#e3f4f4", "#1f858b"],
            "deadline" => ["#3d4248", "#eceeef", "#6b7279"],
            _ => ["#3f3d9e", "#eeeefb", "#6361c9"],
        };
        Self { text, tint, solid }
    }
}

/// A drawing in a square.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Symbol {
    /// How long the edge of the square is.
    pub edge: u32,
    /// What is in it, as SVG.
    pub drawing: &'static str,
}

/// A symbol of the pages; an empty one for a name that is not there.
pub fn symbol(name: &str) -> Symbol {
    let find = || {
        let (_, rest) = SPRITE.split_once(&format!(r#"<symbol id="{name}" viewBox="0 0 "#))?;
        let (edge, rest) = rest.split_once(' ')?;
        let (_, rest) = rest.split_once('>')?;
        let (drawing, _) = rest.split_once("</symbol>")?;
        let edge = edge.parse().ok()?;
        Some(Symbol { edge, drawing })
    };
    find().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_of_the_pages() {
        let style = include_str!("../../assets/app.css");
        for kind in [
            "summit", "ptg", "days", "meetup", "live", "sig", "deadline", "other",
        ] {
            let Palette { text, tint, solid } = Palette::of(kind);
            let rule = style
                .lines()
                .find(|line| line.starts_with(&format!(".k-{kind}")))
                .unwrap();
            for colour in [text, tint, solid] {
                assert!(rule.contains(&format!("light-dark({colour},")), "{kind}");
            }
            assert!(symbol(kind).drawing.contains("<path"), "{kind}");
        }
        assert_eq!(symbol("mark").edge, 32);
        assert_eq!(symbol("none"), Symbol::default());
    }
}
