//! Content lines, read from bytes as strictly as RFC 5545 writes them, and as forgivingly as apps do:
//! what is wrong is told, and what can be made of it is handed on.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

use super::finding::{Findings, excerpt};

const LINES: &str = "RFC 5545, 3.1";
const PARAMETERS: &str = "RFC 5545, 3.2";

/// The longest physical line, in octets, without its CRLF.
const LIMIT: usize = 75;

/// How far around a fold one looks for an emoji that it splits, in octets.
const LOOK_BACK: usize = 128;
const LOOK_AHEAD: usize = 32;

/// The longest line that is read, unfolded, in octets: a picture inside of it, and some room.
const LONGEST: usize = 1_024 * 1_024;

/// No property has more parameters.
const MOST_PARAMETERS: usize = 100;

/// One property, or the mark where a component begins or ends.
#[derive(Debug, Clone)]
pub(super) struct ContentLine<'a> {
    /// The physical line it begins on, from 1.
    pub number: usize,
    /// In capitals.
    pub name: Cow<'a, str>,
    pub parameters: Vec<Parameter<'a>>,
    /// As it stands there, escapes and all.
    pub value: Cow<'a, str>,
}

#[derive(Debug, Clone)]
pub(super) struct Parameter<'a> {
    /// In capitals.
    pub name: Cow<'a, str>,
    /// Without quotes, RFC 6868 undone.
    pub values: Vec<Cow<'a, str>>,
}

impl ContentLine<'_> {
    /// The first value of a parameter.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let named = self.parameters.iter().find(|one| one.name == name)?;
        named.values.first().map(AsRef::as_ref)
    }
}

/// Reads the content lines of a stream. Lines that are none are told and left out.
pub(super) fn content_lines<'a>(stream: &'a [u8], found: &mut Findings) -> Vec<ContentLine<'a>> {
    let Some(stream) = without_mark(stream, found) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let mut pending: Option<Unfolded<'a>> = None;
    for (at, physical) in physical_lines(stream, found).into_iter().enumerate() {
        let number = at + 1;
        match (physical.first(), &mut pending) {
            (None, _) => found.violation(
                number,
                "blank-line",
                LINES,
                "an empty line stands in the file; many readers stop here",
            ),
            (Some(b' ' | b'\t'), Some(line)) => line.append(number, physical, found),
            (Some(b' ' | b'\t'), None) => found.violation(
                number,
                "stray-continuation",
                LINES,
                "the file begins with a line that continues another",
            ),
            _ => {
                let done = pending.replace(Unfolded::new(number, physical));
                lines.extend(done.and_then(|line| line.read(found)));
            }
        }
    }
    lines.extend(pending.and_then(|line| line.read(found)));
    lines
}

/// Tells of a byte order mark; `None` for what is not UTF-8 at all.
fn without_mark<'a>(stream: &'a [u8], found: &mut Findings) -> Option<&'a [u8]> {
    if stream.starts_with(&[0xFF, 0xFE]) || stream.starts_with(&[0xFE, 0xFF]) {
        found.violation(
            1,
            "encoding",
            "RFC 5545, 6",
            "the file is UTF-16; calendars are read as UTF-8, so nothing of it is understood",
        );
        return None;
    }
    if stream.is_empty() {
        found.violation(
            0,
            "empty",
            "RFC 5545, 3.4",
            "there is nothing in it; Thunderbird clears the calendar when it is given that",
        );
        return None;
    }
    let Some(rest) = stream.strip_prefix(&[0xEF, 0xBB, 0xBF]) else {
        return Some(stream);
    };
    found.violation(
        1,
        "byte-order-mark",
        LINES,
        "the file begins with a byte order mark, and the first line must be BEGIN:VCALENDAR",
    );
    Some(rest)
}

/// The physical lines without their ends. Tells of ends that are not CRLF, and of lines that are too
/// long.
fn physical_lines<'a>(stream: &'a [u8], found: &mut Findings) -> Vec<&'a [u8]> {
    if !stream.ends_with(b"\r\n") {
        found.violation(
            0,
            "last-line-end",
            LINES,
            "the last line does not end with CRLF; the file may have been cut off",
        );
    }
    let body = stream.strip_suffix(b"\n").unwrap_or(stream);
    let mut lines: Vec<&[u8]> = Vec::with_capacity(body.len() / 40);
    let (mut bare, mut first_bare) = (0_usize, 0);
    for line in body.split(|octet| *octet == b'\n') {
        let kept = line.strip_suffix(b"\r").unwrap_or(line);
        lines.push(kept);
        if kept.len() == line.len() {
            bare += 1;
            first_bare = if bare == 1 { lines.len() } else { first_bare };
        }
        if kept.len() > LIMIT {
            found.violation(lines.len(), "line-length", LINES, format!("the line has {} octets; fold it after at most {LIMIT} (Google may drop the whole file)", kept.len()));
        }
    }
    // The end of the last line has been judged already.
    if bare > 1 || (bare == 1 && first_bare < lines.len()) {
        found.violation(
            first_bare,
            "line-end",
            LINES,
            format!("{bare} lines end with LF alone instead of CRLF, the first one here"),
        );
    }
    lines
}

/// A content line as its physical lines are put together.
struct Unfolded<'a> {
    number: usize,
    octets: Cow<'a, [u8]>,
    /// Where in `octets` a physical line begins, and its number.
    folds: Vec<(usize, usize)>,
}

impl<'a> Unfolded<'a> {
    fn new(number: usize, physical: &'a [u8]) -> Self {
        Self {
            number,
            octets: Cow::Borrowed(physical),
            folds: Vec::new(),
        }
    }

    fn append(&mut self, number: usize, physical: &[u8], found: &mut Findings) {
        if physical.len() == 1 {
            found.advice(
                number,
                "empty-fold",
                LINES,
                "a continuation without anything in it; some readers take it for the end",
            );
        } else if physical.first() == Some(&b'\t') {
            found.advice(
                number,
                "tab-fold",
                LINES,
                "folded with a tab; some readers know only the space",
            );
        }
        self.folds.push((self.octets.len(), number));
        self.octets.to_mut().extend_from_slice(&physical[1..]);
    }

    fn read(self, found: &mut Findings) -> Option<ContentLine<'a>> {
        let Self {
            number,
            octets,
            folds,
        } = self;
        if octets.len() > LONGEST {
            found.violation(
                number,
                "endless-line",
                LINES,
                format!("the line has {} octets and is not read", octets.len()),
            );
            return None;
        }
        let is_control = |octet: &u8| (*octet < 0x20 && *octet != b'\t') || *octet == 0x7F;
        if let Some(control) = octets.iter().find(|octet| is_control(octet)) {
            found.violation(
                number,
                "control-character",
                LINES,
                format!("a control character (0x{control:02X}) is in the line"),
            );
        }
        let content = text(number, octets, found);
        folds
            .iter()
            .for_each(|fold| check_fold(&content, *fold, found));
        if content.contains('\u{FFFD}') {
            found.advice(
                number,
                "lost-character",
                LINES,
                "a replacement character (U+FFFD): letters were lost before this was written",
            );
        }
        let parts = split(&content).map_err(|wrong| {
            found.violation(
                number,
                "content-line",
                LINES,
                format!("{wrong}: “{}”", excerpt(&content)),
            );
        });
        Some(line(number, &content, parts.ok()?, found))
    }
}

/// The octets as text; what is not UTF-8 is told and replaced.
fn text<'a>(number: usize, octets: Cow<'a, [u8]>, found: &mut Findings) -> Cow<'a, str> {
    let read = match octets {
        Cow::Borrowed(octets) => str::from_utf8(octets)
            .map(Cow::Borrowed)
            .map_err(|_| String::from_utf8_lossy(octets).into_owned()),
        Cow::Owned(octets) => String::from_utf8(octets)
            .map(Cow::Owned)
            .map_err(|fault| String::from_utf8_lossy(fault.as_bytes()).into_owned()),
    };
    read.unwrap_or_else(|replaced| {
        found.violation(
            number,
            "encoding",
            "RFC 5545, 6",
            "the line is not UTF-8, and letters are lost",
        );
        Cow::Owned(replaced)
    })
}

fn check_fold(content: &str, (at, number): (usize, usize), found: &mut Findings) {
    if !content.is_char_boundary(at) {
        found.violation(
            number,
            "split-character",
            LINES,
            "the fold stands inside a character; readers that decode line by line lose it",
        );
        return;
    }
    let before = content.as_bytes()[..at].iter().rev();
    if before.take_while(|octet| **octet == b'\\').count() % 2 == 1 {
        found.advice(
            number,
            "split-escape",
            LINES,
            "the fold stands inside a backslash escape; some readers unescape before they unfold",
        );
    }
    let is_ascii = |at: usize| content.as_bytes().get(at).is_none_or(u8::is_ascii);
    if is_ascii(at) && is_ascii(at.wrapping_sub(1)) {
        return;
    }
    // Whether flags pair up depends on all flags before: a look at some of them has to do.
    let is_boundary = |at: &usize| content.is_char_boundary(*at);
    let from = (0..=at.saturating_sub(LOOK_BACK)).rev().find(is_boundary);
    let to = (at + LOOK_AHEAD..content.len()).find(is_boundary);
    let near = from.unwrap_or(0)..to.unwrap_or(content.len());
    let at = at - near.start;
    let near = &content[near];
    if GraphemeCursor::new(at, near.len(), true).is_boundary(near, 0) == Ok(false) {
        found.advice(
            number,
            "split-emoji",
            LINES,
            "the fold stands inside a letter with its accents, or an emoji of several parts",
        );
    }
}

/// Where the parts of a content line stand in it.
struct Parts {
    name: Range<usize>,
    parameters: Vec<(Range<usize>, Vec<Range<usize>>)>,
    value: usize,
}

fn split(content: &str) -> Result<Parts, &'static str> {
    let octets = content.as_bytes();
    let name = 0..end_of_name(octets, 0);
    if name.is_empty() {
        return Err("not a property, for it does not begin with a name");
    }
    let mut at = name.end;
    let mut parameters = Vec::new();
    while octets.get(at) == Some(&b';') {
        let key = at + 1..end_of_name(octets, at + 1);
        if key.is_empty() || octets.get(key.end) != Some(&b'=') {
            return Err("a parameter is not of the form NAME=value");
        }
        let mut values = Vec::new();
        at = key.end;
        while at == key.end || octets.get(at) == Some(&b',') {
            let value = parameter_value(octets, at + 1)?;
            at = value.end + usize::from(octets.get(value.end) == Some(&b'"'));
            values.push(value);
        }
        parameters.push((key, values));
        if parameters.len() > MOST_PARAMETERS {
            return Err("more parameters than any property has");
        }
    }
    match octets.get(at) {
        Some(b':') => Ok(Parts {
            name,
            parameters,
            value: at + 1,
        }),
        _ => Err("no colon before a value"),
    }
}

fn end_of_name(octets: &[u8], from: usize) -> usize {
    let is_name = |octet: &&u8| octet.is_ascii_alphanumeric() || **octet == b'-';
    from + octets[from..].iter().take_while(is_name).count()
}

/// The value of a parameter, without its quotes.
fn parameter_value(octets: &[u8], from: usize) -> Result<Range<usize>, &'static str> {
    let rest = octets.get(from..).unwrap_or_default();
    if rest.first() == Some(&b'"') {
        let length = rest[1..].iter().position(|octet| *octet == b'"');
        let length = length.ok_or("a quoted parameter does not end")?;
        return Ok(from + 1..from + 1 + length);
    }
    let length = rest.iter().take_while(|octet| !b"\";:,".contains(octet));
    let end = from + length.count();
    match octets.get(end) {
        Some(b'"') => Err("a quotation mark stands inside a parameter (RFC 6868 writes ^')"),
        _ => Ok(from..end),
    }
}

fn line<'a>(
    number: usize,
    content: &Cow<'a, str>,
    parts: Parts,
    found: &mut Findings,
) -> ContentLine<'a> {
    let name = part(content, parts.name);
    if name.bytes().any(|octet| octet.is_ascii_lowercase()) {
        found.advice(
            number,
            "lower-case",
            PARAMETERS,
            format!(
                "{} is not in capitals, as some readers want it",
                excerpt(&name)
            ),
        );
    }
    let mut parameters: Vec<Parameter<'a>> = Vec::with_capacity(parts.parameters.len());
    for (key, values) in parts.parameters {
        let name = capitals(part(content, key));
        if parameters.iter().any(|known| known.name == name) {
            found.violation(
                number,
                "parameter-twice",
                PARAMETERS,
                format!("parameter {} is given twice", excerpt(&name)),
            );
        }
        let values = values
            .into_iter()
            .map(|value| decoded(number, part(content, value), found));
        let values = values.collect();
        parameters.push(Parameter { name, values });
    }
    ContentLine {
        number,
        name: capitals(name),
        parameters,
        value: part(content, parts.value..content.len()),
    }
}

fn part<'a>(content: &Cow<'a, str>, range: Range<usize>) -> Cow<'a, str> {
    match content {
        Cow::Borrowed(text) => Cow::Borrowed(&text[range]),
        Cow::Owned(text) => Cow::Owned(text[range].to_owned()),
    }
}

fn capitals(name: Cow<'_, str>) -> Cow<'_, str> {
    if name.bytes().any(|octet| octet.is_ascii_lowercase()) {
        Cow::Owned(name.to_ascii_uppercase())
    } else {
        name
    }
}

/// Undoes RFC 6868.
fn decoded<'a>(number: usize, value: Cow<'a, str>, found: &mut Findings) -> Cow<'a, str> {
    if !value.contains('^') {
        return value;
    }
    let mut out = String::with_capacity(value.len());
    let mut rest = value.chars().peekable();
    while let Some(c) = rest.next() {
        let meant = match (c, rest.peek()) {
            ('^', Some('n')) => '\n',
            ('^', Some('^')) => '^',
            ('^', Some('\'')) => '"',
            ('^', _) => {
                found.advice(
                    number,
                    "caret",
                    "RFC 6868, 3",
                    "a lone ^ in a parameter; write ^^",
                );
                out.push(c);
                continue;
            }
            _ => {
                out.push(c);
                continue;
            }
        };
        rest.next();
        out.push(meant);
    }
    Cow::Owned(out)
}
