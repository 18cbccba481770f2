//! Where everything stands on a card.

use std::collections::HashSet;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use resvg::tiny_skia::{Pixmap, Transform};

use super::lettering::{self, Style, Weight, is_rtl, line};
use super::palette::{Palette, Symbol, symbol};
use super::wrap;
use super::{Card, CardError, HEIGHT, WIDTH};

/// What is left free at both sides.
const MARGIN: f32 = 72.0;
const FULL: f32 = WIDTH as f32;
const ROOM: f32 = FULL - 2.0 * MARGIN;

const INK: &str = "#161616";
const FAINT_INK: &str = "#4d5358";
const WHITE: &str = "#ffffff";
const DANGER: &str = "#a3141a";
const COMMUNITY: [&str; 4] = ["#e61e24", "#f4a93a", "#39ae4a", "#28a4db"];

/// Sizes of a title, and on how many lines each may be set.
const TITLE: [(f32, usize); 5] = [(80.0, 2), (68.0, 3), (58.0, 3), (50.0, 3), (42.0, 3)];
/// Sizes of a line of facts.
const FACT: [(f32, usize); 5] = [(36.0, 1), (33.0, 1), (30.0, 1), (27.0, 1), (24.0, 1)];
/// Size of the words on a badge.
const BADGE: f32 = 28.0;

/// The card as PNG.
pub fn png(card: &Card) -> Result<Vec<u8>, CardError> {
    let tree = lettering::read(&svg(card)?)?;
    let mut canvas = Pixmap::new(WIDTH, HEIGHT).ok_or(CardError::Memory)?;
    resvg::render(&tree, Transform::identity(), &mut canvas.as_mut());
    // The ground is opaque, so the fourth byte of each pixel says nothing.
    let colours: Vec<u8> = canvas
        .data()
        .chunks_exact(4)
        .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect();
    let mut file = Vec::new();
    PngEncoder::new_with_quality(&mut file, CompressionType::Default, FilterType::Adaptive)
        .write_image(&colours, WIDTH, HEIGHT, ExtendedColorType::Rgb8)?;
    Ok(file)
}

/// A card in the making: words that can be written, and the side they stand at.
struct Desk<'a> {
    card: &'a Card,
    palette: Palette,
    unknown: HashSet<char>,
}

/// How a text is written.
#[derive(Clone, Copy)]
struct Hand {
    sizes: &'static [(f32, usize)],
    weight: Weight,
    colour: &'static str,
    /// Whether it is struck through.
    is_struck: bool,
}

pub(super) fn svg(card: &Card) -> Result<String, CardError> {
    let none = String::new();
    let mark = card.mark.as_ref().map_or(&none, |mark| &mark.text);
    let (title, when, place) = (&card.title, &card.when, &card.place);
    let words = [
        title,
        when,
        place,
        &card.label,
        &card.name,
        &card.host,
        mark,
    ];
    let desk = Desk {
        card,
        palette: Palette::of(card.kind),
        unknown: lettering::unknown(&words.map(String::as_str))?
            .chars()
            .collect(),
    };
    let is_off = card.mark.as_ref().is_some_and(|mark| mark.is_off);
    let of_title = Hand {
        sizes: &TITLE,
        weight: Weight::Bold,
        colour: if is_off { FAINT_INK } else { INK },
        is_struck: is_off,
    };
    let of_when = Hand {
        sizes: &FACT,
        colour: desk.palette.text,
        is_struck: false,
        ..of_title
    };
    let of_place = Hand {
        weight: Weight::Regular,
        colour: FAINT_INK,
        ..of_when
    };
    let parts = [
        desk.ground(),
        desk.badges()?,
        desk.write(title, Base::Below(150.0), of_title)?,
        desk.write(when, Base::At(452.0), of_when)?,
        desk.write(place, Base::At(504.0), of_place)?,
        desk.foot(),
    ];
    Ok(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">{}</svg>"#,
        parts.concat()
    ))
}

/// Where the first line of a text stands.
#[derive(Clone, Copy)]
enum Base {
    /// With its letters right below.
    Below(f32),
    /// On this line, whatever its size.
    At(f32),
}

impl Base {
    fn of(self, size: f32) -> f32 {
        match self {
            Self::Below(top) => top + 0.88 * size,
            Self::At(base) => base,
        }
    }
}

impl Desk<'_> {
    /// A text without the letters that we have no font for.
    fn writable(&self, text: &str) -> String {
        let known: String = text.chars().filter(|c| !self.unknown.contains(c)).collect();
        known.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Where what is so wide begins on paper, `from` the side where lines begin.
    fn left(&self, from: f32, width: f32) -> f32 {
        if self.card.is_rtl {
            FULL - from - width
        } else {
            from
        }
    }

    /// The tint of the kind with its icon, large and faint; the colours of the community above.
    fn ground(&self) -> String {
        let Palette { tint, solid, .. } = self.palette;
        let stripe = |(index, colour)| {
            let x = index * WIDTH as usize / COMMUNITY.len();
            format!(r#"<rect x="{x}" width="300" height="14" fill="{colour}"/>"#)
        };
        let stripe: String = COMMUNITY.iter().enumerate().map(stripe).collect();
        let icon = self.icon(self.card.kind, [FULL - 420.0, 126.0], 396.0, solid);
        format!(
            r#"<rect width="{WIDTH}" height="{HEIGHT}" fill="{tint}"/><g opacity="0.13">{icon}</g><rect y="534" width="{WIDTH}" height="96" fill="{WHITE}"/>{stripe}"#
        )
    }

    fn icon(&self, name: &str, [from, y]: [f32; 2], size: f32, colour: &str) -> String {
        let Symbol { edge, drawing } = symbol(name);
        let x = self.left(from, size);
        format!(
            r#"<svg x="{x}" y="{y}" width="{size}" height="{size}" viewBox="0 0 {edge} {edge}" color="{colour}">{drawing}</svg>"#
        )
    }

    /// The kind, and what is unusual.
    fn badges(&self) -> Result<String, CardError> {
        let (label, solid) = (self.writable(&self.card.label), self.palette.solid);
        let mark = self.card.mark.as_ref();
        let told = self.writable(mark.map_or("", |mark| &mark.text));
        let widths = lettering::widths(&[(&label, Weight::Bold), (&told, Weight::Bold)])?;
        let width = 80.0 + widths[0] * BADGE + 24.0;
        let mut svg = self.pill([MARGIN, width], [solid, solid]);
        svg += &self.icon(self.card.kind, [MARGIN + 24.0, 72.0], 32.0, WHITE);
        svg += &self.words(&label, [MARGIN + 70.0, 98.0], BADGE, WHITE);
        if let Some(mark) = mark {
            let [fill, ink] = if mark.is_off {
                [DANGER, WHITE]
            } else {
                [WHITE, INK]
            };
            let edge = if mark.is_off { DANGER } else { INK };
            let from = MARGIN + width + 16.0;
            svg += &self.pill([from, widths[1] * BADGE + 56.0], [fill, edge]);
            svg += &self.words(&told, [from + 28.0, 98.0], BADGE, ink);
        }
        Ok(svg)
    }

    fn pill(&self, [from, width]: [f32; 2], [fill, edge]: [&str; 2]) -> String {
        let x = self.left(from, width);
        format!(
            r#"<rect x="{x}" y="60" width="{width}" height="56" rx="28" fill="{fill}" stroke="{edge}" stroke-width="2"/>"#
        )
    }

    /// Bold words on a line of their own.
    fn words(&self, text: &str, [from, base]: [f32; 2], size: f32, colour: &'static str) -> String {
        line(
            text,
            [self.left(from, 0.0), base],
            self.style(text, size, Weight::Bold, colour),
        )
    }

    /// The style of lines of a text.
    fn style(&self, text: &str, size: f32, weight: Weight, colour: &'static str) -> Style {
        Style {
            size,
            weight,
            colour,
            ends: self.card.is_rtl,
            is_rtl: is_rtl(text),
        }
    }

    /// A text in the room there is.
    fn write(&self, text: &str, base: Base, hand: Hand) -> Result<String, CardError> {
        let text = self.writable(text);
        let setting = set(&text, hand)?;
        let weighed: Vec<_> = setting
            .lines
            .iter()
            .map(|line| (line.as_str(), hand.weight))
            .collect();
        let size = setting.size;
        let style = self.style(&text, size, hand.weight, hand.colour);
        let mut svg = String::new();
        for (index, ((words, _), width)) in
            weighed.iter().zip(lettering::widths(&weighed)?).enumerate()
        {
            let base = base.of(size) + 1.2 * size * index as f32;
            svg += &line(words, [self.left(MARGIN, 0.0), base], style);
            if hand.is_struck {
                let (y, width, height) = (base - 0.3 * size, width * size, 0.06 * size);
                let (x, colour) = (self.left(MARGIN, width), hand.colour);
                svg += &format!(
                    r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{colour}"/>"#
                );
            }
        }
        Ok(svg)
    }

    /// Who publishes it, at the one side, and where, at the other.
    fn foot(&self) -> String {
        let host = self.writable(&self.card.host);
        let mut style = self.style(&host, 28.0, Weight::Regular, FAINT_INK);
        style.ends = !style.ends;
        [
            self.icon("mark", [MARGIN, 560.0], 44.0, INK),
            self.words(
                &self.writable(&self.card.name),
                [MARGIN + 60.0, 594.0],
                34.0,
                INK,
            ),
            line(&host, [self.left(FULL - MARGIN, 0.0), 592.0], style),
        ]
        .concat()
    }
}

/// A text on lines, by the widths of its words.
fn set(text: &str, hand: Hand) -> Result<wrap::Setting, CardError> {
    let pieces = wrap::pieces(text);
    let each = pieces.iter().map(|piece| piece.text.as_str());
    let words: Vec<_> = each
        .chain(["n n", "nn"])
        .map(|word| (word, hand.weight))
        .collect();
    let widths = lettering::widths(&words)?;
    let (widths, space) = widths.split_at(pieces.len());
    Ok(wrap::set(
        &pieces,
        widths,
        space[0] - space[1],
        ROOM,
        hand.sizes,
    ))
}
