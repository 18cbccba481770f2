//! Words as SVG in fonts of ours, and how wide they are.

use std::sync::{Arc, LazyLock};

use resvg::usvg::{self, Node, Tree, fontdb};

use super::CardError;

/// Whole fonts, so that no letter of a word is of another font, or none.
const FONTS: [&[u8]; 10] = [
    include_bytes!("../../fonts/Roboto-Regular.ttf"),
    include_bytes!("../../fonts/Roboto-Bold.ttf"),
    include_bytes!("../../fonts/DroidSansFallbackFull.ttf"),
    include_bytes!("../../fonts/NanumSquareR.ttf"),
    include_bytes!("../../fonts/NanumSquareB.ttf"),
    include_bytes!("../../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansArabic-Bold.ttf"),
    include_bytes!("../../fonts/NotoSansHebrew-Bold.ttf"),
    include_bytes!("../../fonts/NotoSansDevanagari-Bold.ttf"),
    include_bytes!("../../fonts/NotoSansThai-Bold.ttf"),
];

static OPTIONS: LazyLock<usvg::Options<'static>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for font in FONTS {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(font)));
    }
    usvg::Options {
        fontdb: Arc::new(fonts),
        font_resolver: usvg::FontResolver {
            select_fallback: Box::new(|letter, used, fonts| substitute(letter, used, fonts)),
            ..usvg::FontResolver::default()
        },
        ..usvg::Options::default()
    }
});

/// The font for signs that [`family`]'s own lacks: that of the ideographs has many, and no letters, for
/// a font that has all letters of a line is taken for the whole line.
fn substitute(letter: char, used: &[fontdb::ID], fonts: &fontdb::Database) -> Option<fontdb::ID> {
    let mut faces = fonts.faces();
    let face = faces.find(|face| face.families.iter().any(|(name, _)| name == IDEOGRAPHS))?;
    (family(letter) == LETTERS && !used.contains(&face.id)).then_some(face.id)
}

/// Latin, Greek, Cyrillic, and whatever is of no script.
const LETTERS: &str = "Roboto";

/// Scripts in which a letter may be several drawings, or several letters one.
const JOINING: [&str; 4] = [
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
];

/// Chinese and Japanese.
const IDEOGRAPHS: &str = "Droid Sans Fallback";

/// Korean.
const HANGUL: &str = "NanumSquare";

/// How far bold letters of [`IDEOGRAPHS`] and [`HANGUL`] are drawn beyond their outline, in em: the one has
/// none that are bold, those of the other are slender.
const EMBOLDENED: f32 = 0.03;

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 700.
    Bold,
}

/// Where letters stand, and how they look.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// The height of a line without the space between lines.
    pub size: f32,
    /// How heavy.
    pub weight: Weight,
    /// `#rrggbb`.
    pub colour: &'static str,
    /// Whether the point is where the words end, to the right.
    pub ends: bool,
    /// Whether they are of a text that is read from right to left.
    pub is_rtl: bool,
}

/// A drawing by its SVG.
pub fn read(svg: &str) -> Result<Tree, CardError> {
    Ok(Tree::from_str(svg, &OPTIONS)?)
}

/// One line of text at a point of its base line.
pub fn line(text: &str, [x, y]: [f32; 2], style: Style) -> String {
    let weight = match style.weight {
        Weight::Regular => 400,
        Weight::Bold => 700,
    };
    let anchor = if style.ends { "end" } else { "start" };
    let Style { size, colour, .. } = style;
    let mut svg = format!(
        r#"<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{colour}" text-anchor="{anchor}" xml:space="preserve">"#
    );
    // Lines are laid out from left to right, unless they are embedded in one that is not (Unicode
    // Annex 9, RLE and PDF).
    let (open, close) = if style.is_rtl {
        ("\u{202b}", "\u{202c}")
    } else {
        ("", "")
    };
    // The library puts the letters of each font in the place of those of the first, one by one: so the
    // first is the one whose letters join or stand on each other, by a mark that has no width.
    let joining = text
        .chars()
        .map(family)
        .find(|family| JOINING.contains(family));
    if let Some(family) = joining {
        svg += &format!("<tspan font-family=\"{family}\">\u{200b}</tspan>");
    }
    let whole = format!("{open}{text}{close}");
    for (family, run) in runs(&whole) {
        let bold = match (family, style.weight) {
            (IDEOGRAPHS | HANGUL, Weight::Bold) => {
                let width = size * EMBOLDENED;
                format!(r#" stroke="{colour}" stroke-width="{width}" stroke-linejoin="round""#)
            }
            _ => String::new(),
        };
        let run = escape(run);
        svg += &format!(r#"<tspan font-family="{family}"{bold}>{run}</tspan>"#);
    }
    svg.push_str("</text>");
    svg
}

/// Whether a text begins with a letter of a script that is written from right to left.
pub fn is_rtl(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(|c| matches!(family(c), "Noto Sans Arabic" | "Noto Sans Hebrew"))
}

/// Stretches of text of one font.
fn runs(text: &str) -> Vec<(&'static str, &str)> {
    let mut runs: Vec<(&'static str, &str)> = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match runs.last_mut() {
            Some((last, run)) if *last == family(c) => *run = &text[start..end],
            _ => {
                start = at;
                runs.push((family(c), &text[start..end]));
            }
        }
    }
    runs
}

/// The font of a letter. What its font lacks is looked for in the others.
fn family(c: char) -> &'static str {
    match c {
        '\u{590}'..='\u{5ff}' => "Noto Sans Hebrew",
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' => "Noto Sans Arabic",
        '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' => "Noto Sans Arabic",
        '\u{900}'..='\u{97f}' => "Noto Sans Devanagari",
        '\u{e00}'..='\u{e7f}' => "Noto Sans Thai",
        '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7af}' => HANGUL,
        // Arrows and signs, which its font has, too.
        '\u{2190}'..='\u{21ff}' | '\u{2460}'..='\u{266f}' => HANGUL,
        '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' => IDEOGRAPHS,
        '\u{20000}'..='\u{3ffff}' => IDEOGRAPHS,
        _ => LETTERS,
    }
}

/// The size at which words are measured: large, for positions are kept in steps.
const SAMPLE: f32 = 100.0;

/// How wide each text is at a size of 1.
pub fn widths(texts: &[(&str, Weight)]) -> Result<Vec<f32>, CardError> {
    let found = texts_of(&laid_out(texts)?, |text| {
        text.bounding_box().width() / SAMPLE
    });
    // A text without any letters has no node.
    let mut found = found.into_iter().peekable();
    let width = |index| match found.next_if(|(at, _)| *at == index) {
        Some((_, width)) => width,
        None => 0.0,
    };
    Ok((0..texts.len()).map(width).collect())
}

/// The letters of these texts that none of our fonts has.
pub fn unknown(texts: &[&str]) -> Result<String, CardError> {
    let texts: Vec<_> = texts.iter().map(|text| (*text, Weight::Bold)).collect();
    let found = texts_of(&laid_out(&texts)?, |text| {
        let spans = text.layouted().iter();
        let glyphs = spans.flat_map(|span| &span.positioned_glyphs);
        let missing = glyphs.filter(|glyph| glyph.id.0 == 0);
        missing.map(|glyph| glyph.text.clone()).collect::<String>()
    });
    Ok(found.into_iter().map(|(_, letters)| letters).collect())
}

fn laid_out(texts: &[(&str, Weight)]) -> Result<Tree, CardError> {
    let mut svg = String::from(r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">"#);
    for (index, (text, weight)) in texts.iter().enumerate() {
        let style = Style {
            size: SAMPLE,
            weight: *weight,
            colour: "#000000",
            ends: false,
            is_rtl: is_rtl(text),
        };
        let text = line(text, [0.0, 0.0], style);
        svg += &format!(r#"<g id="{index}">{text}</g>"#);
    }
    svg.push_str("</svg>");
    read(&svg)
}

/// What is found of each text, by its number.
fn texts_of<T>(tree: &Tree, find: impl Fn(&usvg::Text) -> T) -> Vec<(usize, T)> {
    let mut found = Vec::new();
    for node in tree.root().children() {
        let Node::Group(group) = node else { continue };
        for child in group.children() {
            if let (Ok(index), Node::Text(text)) = (group.id().parse(), child) {
                found.push((index, find(text)));
            }
        }
    }
    found
}

/// A text without what ends or breaks an XML document, and without what turns lines around.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
