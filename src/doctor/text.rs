//! TEXT and URI values (RFC 5545, 3.3.11 and 3.3.13).

use std::borrow::Cow;

use super::finding::{Findings, excerpt};
use super::line::ContentLine;

const TEXT: &str = "RFC 5545, 3.3.11";
const URI: &str = "RFC 5545, 3.3.13";

/// The text people read; tells of escapes that are none and of marks that should be escaped.
pub(super) fn text<'a>(line: &'a ContentLine<'_>, found: &mut Findings) -> Cow<'a, str> {
    let bare = check_escapes(line, found);
    if let Some(mark) = bare {
        found.violation(
            line.number,
            "bare-mark",
            TEXT,
            format!(
                "{} has a “{mark}” without a backslash; readers may cut the text there",
                line.name
            ),
        );
    }
    unescaped(&line.value)
}

/// The items of a list of texts, parted by commas.
pub(super) fn texts(line: &ContentLine<'_>, found: &mut Findings) -> Vec<String> {
    if check_escapes(line, found) == Some(';') {
        found.violation(
            line.number,
            "bare-mark",
            TEXT,
            format!("{} has a “;” without a backslash", line.name),
        );
    }
    let (mut items, mut begin, mut is_escaped) = (Vec::new(), 0, false);
    for (at, octet) in line.value.bytes().enumerate() {
        if octet == b',' && !is_escaped {
            items.push(unescaped(&line.value[begin..at]).into_owned());
            begin = at + 1;
        }
        is_escaped = octet == b'\\' && !is_escaped;
    }
    items.push(unescaped(&line.value[begin..]).into_owned());
    items
}

/// The first unescaped `;`, or else `,`.
fn check_escapes(line: &ContentLine<'_>, found: &mut Findings) -> Option<char> {
    let mut octets = line.value.bytes();
    let (mut comma, mut semicolon) = (false, false);
    while let Some(octet) = octets.next() {
        match octet {
            b'\\' => {
                let escaped = octets.next();
                if !matches!(escaped, Some(b'n' | b'N' | b'\\' | b';' | b',')) {
                    found.violation(
                        line.number,
                        "escape",
                        TEXT,
                        format!(
                            "{} has a backslash that escapes nothing; write it twice",
                            line.name
                        ),
                    );
                }
            }
            b';' => semicolon = true,
            b',' => comma = true,
            _ => {}
        }
    }
    match (semicolon, comma) {
        (true, _) => Some(';'),
        (_, true) => Some(','),
        _ => None,
    }
}

pub(super) fn unescaped(wire: &str) -> Cow<'_, str> {
    if !wire.contains('\\') {
        return Cow::Borrowed(wire);
    }
    let mut out = String::with_capacity(wire.len());
    let mut chars = wire.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, false) => out.push(c),
            _ => match chars.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(c) => out.push(c),
                None => {}
            },
        }
    }
    Cow::Owned(out)
}

/// Advice on a text: what looks broken on somebody's screen. `longest` is in characters.
pub(super) fn check_looks(
    line: &ContentLine<'_>,
    text: &str,
    longest: usize,
    found: &mut Findings,
) {
    let name = &line.name;
    let has_escape = || {
        ["\\n", "\\;", "\\,"]
            .iter()
            .any(|escape| text.contains(escape))
    };
    if text.contains('\\') && has_escape() {
        found.advice(
            line.number,
            "escaped-twice",
            TEXT,
            format!("{name} still shows backslashes to its reader: it was escaped twice"),
        );
    }
    if text.contains('&') && has_entity(text) {
        found.advice(
            line.number,
            "entity",
            TEXT,
            format!("{name} has HTML entities, which are shown as they stand"),
        );
    }
    if text.contains('<') && has_markup(text) {
        found.advice(line.number, "markup", TEXT, format!("{name} has HTML, which most apps show as it stands; it belongs into X-ALT-DESC beside plain text"));
    }
    if !text.is_ascii() && looks_decoded_twice(text) {
        found.advice(
            line.number,
            "mojibake",
            "RFC 5545, 6",
            format!(
                "{name} looks like UTF-8 that was encoded twice: “{}”",
                excerpt(text)
            ),
        );
    }
    if text.trim_end().len() < text.len() {
        found.advice(
            line.number,
            "white-space",
            TEXT,
            format!("{name} ends in white space, which some apps keep and some do not"),
        );
    }
    if text.len() > longest && text.chars().count() > longest {
        found.advice(
            line.number,
            "length",
            "Outlook, Google",
            format!("{name} is longer than {longest} characters and will be cut"),
        );
    }
}

/// The same for what is shown in one line.
pub(super) fn check_one_line(line: &ContentLine<'_>, text: &str, found: &mut Findings) {
    check_looks(line, text, 255, found);
    if text.contains('\n') {
        found.advice(
            line.number,
            "line-break",
            TEXT,
            format!("{} has a line break, and is shown in one line", line.name),
        );
    }
}

fn has_entity(text: &str) -> bool {
    let is_entity = |rest: &str| {
        let name = rest.split_once(';').map_or("", |(name, _)| name);
        matches!(name, "amp" | "lt" | "gt" | "quot" | "nbsp" | "#39")
    };
    text.match_indices('&')
        .any(|(at, _)| is_entity(&text[at + 1..]))
}

fn has_markup(text: &str) -> bool {
    const TAGS: [&str; 12] = [
        "p", "br", "div", "span", "a", "b", "i", "ul", "li", "strong", "em", "table",
    ];
    let is_tag = |rest: &str| {
        let name = rest.trim_start_matches('/');
        let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let ends = matches!(name.as_bytes().get(length), Some(b'>' | b' ' | b'/'));
        ends && TAGS
            .iter()
            .any(|tag| tag.eq_ignore_ascii_case(&name[..length]))
    };
    text.match_indices('<')
        .any(|(at, _)| is_tag(&text[at + 1..]))
}

/// `Ã©` for `é`, `â€™` for `’`.
fn looks_decoded_twice(text: &str) -> bool {
    let pairs = text.chars().zip(text.chars().skip(1));
    pairs
        .into_iter()
        .any(|pair| matches!(pair, ('Ã', '\u{80}'..='\u{BF}') | ('â', '€')))
}

/// Checks an address. `schemes` are those that readers follow from here.
pub(super) fn check_uri(line: &ContentLine<'_>, schemes: &[&str], found: &mut Findings) {
    let (name, value) = (&line.name, line.value.as_ref());
    let is_illegal = |c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c);
    if let Some(illegal) = value.chars().find(|c| is_illegal(*c)) {
        found.violation(line.number, "uri", URI, format!("{name} has “{}” in its address; addresses are not escaped as text is, but percent-encoded", illegal.escape_debug()));
    }
    if !value.is_ascii() {
        found.violation(
            line.number,
            "uri",
            URI,
            format!("{name} has letters outside of ASCII in its address; percent-encode them"),
        );
    }
    let Some((scheme, rest)) = value
        .split_once(':')
        .filter(|(scheme, _)| is_scheme(scheme))
    else {
        found.violation(
            line.number,
            "uri",
            URI,
            format!(
                "{name} has “{}”, which is no absolute address",
                excerpt(value)
            ),
        );
        return;
    };
    let scheme = scheme.to_ascii_lowercase();
    if matches!(scheme.as_str(), "javascript" | "vbscript" | "file" | "blob") {
        found.violation(
            line.number,
            "uri-scheme",
            URI,
            format!("{name} has an address of scheme {scheme}:, which no reader may follow"),
        );
    } else if !schemes.contains(&scheme.as_str()) {
        found.advice(
            line.number,
            "uri-scheme",
            URI,
            format!(
                "{name} has an address of scheme {}:, which few apps follow",
                excerpt(&scheme)
            ),
        );
    }
    let has_host = rest
        .strip_prefix("//")
        .is_some_and(|rest| !rest.starts_with(['/', '?', '#']) && !rest.is_empty());
    if matches!(scheme.as_str(), "http" | "https") && !has_host {
        found.violation(
            line.number,
            "uri",
            URI,
            format!("{name} has an address without a host"),
        );
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|octet| octet.is_ascii_alphanumeric() || b"+-.".contains(&octet))
}
