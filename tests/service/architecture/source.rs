//! A Rust source as far as the import rules need to understand it: its words, without comments and
//! without what stands in quotes.

use std::collections::BTreeSet;

/// The tokens of one source file.
pub struct Source {
    /// Identifiers whole, `::` as one, every other character that is no white space by itself.
    tokens: Vec<String>,
}

impl Source {
    pub fn read(text: &str) -> Self {
        let code: Vec<char> = code_of(text).chars().collect();
        let (mut tokens, mut at) = (Vec::new(), 0);
        while at < code.len() {
            let end = match code[at] {
                c if is_word(c) => at + code[at..].iter().take_while(|c| is_word(**c)).count(),
                ':' if code.get(at + 1) == Some(&':') => at + 2,
                _ => at + 1,
            };
            if !code[at].is_whitespace() {
                tokens.push(code[at..end].iter().collect());
            }
            at = end;
        }
        Self { tokens }
    }

    /// The rooms that `file` names: by `crate::room`, in a `use crate::{...}` tree, or by as many
    /// `super` as lead out of its own room.
    pub fn rooms_imported(&self, file: &str) -> BTreeSet<String> {
        let mut rooms = BTreeSet::new();
        // The braces that are open around a token: whether each is that of a module in the file.
        let mut braces: Vec<bool> = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            let before = |steps: usize| {
                at.checked_sub(steps)
                    .map(|before| self.tokens[before].as_str())
            };
            let end = match token.as_str() {
                "crate" => Some(at + 1),
                "super" if before(1) != Some("::") => {
                    let modules = braces.iter().filter(|is_module| **is_module).count();
                    self.end_of_supers(at, depth_of(file) + modules)
                }
                "{" => {
                    braces.push(before(2) == Some("mod"));
                    None
                }
                "}" => {
                    braces.pop();
                    None
                }
                _ => None,
            };
            if let Some(end) = end.filter(|end| self.is(*end, "::")) {
                rooms.extend(self.heads(end + 1));
            }
        }
        rooms
    }

    /// Whether a path begins with this crate, or it is imported.
    pub fn names_crate(&self, name: &str) -> bool {
        self.tokens
            .iter()
            .enumerate()
            .filter(|(_, token)| *token == name)
            .any(|(at, _)| {
                let before = |steps: usize| {
                    at.checked_sub(steps)
                        .map_or("", |before| self.tokens[before].as_str())
                };
                // `::name` begins a path too, unless something stands before the colons.
                let (first, is_first) = match (before(1), before(2)) {
                    ("::", "use") => ("use", true),
                    ("::", other) => (other, !other.starts_with(is_word)),
                    (other, _) => (other, true),
                };
                is_first && (first == "use" || self.is(at + 1, "::"))
            })
    }

    /// Whether these words stand in it one behind the other, whatever the white space.
    pub fn says(&self, words: &str) -> bool {
        let words = Self::read(words).tokens;
        self.tokens
            .windows(words.len())
            .any(|window| window == words)
    }

    /// The names of `pub mod name;`.
    pub fn public_modules(&self) -> impl Iterator<Item = &str> {
        self.tokens
            .windows(3)
            .filter(|it| it[0] == "pub" && it[1] == "mod")
            .map(|it| it[2].as_str())
    }

    fn is(&self, at: usize, token: &str) -> bool {
        self.tokens.get(at).is_some_and(|it| it == token)
    }

    /// Where `super::super` ends that begins at `at`, if it leads to the crate's root.
    fn end_of_supers(&self, at: usize, depth: usize) -> Option<usize> {
        let mut end = at + 1;
        let mut supers = 1;
        while self.is(end, "::") && self.is(end + 1, "super") {
            supers += 1;
            end += 2;
        }
        (supers == depth).then_some(end)
    }

    /// The first names of the path, or of each path of the tree, that begins at `at`.
    fn heads(&self, at: usize) -> Vec<String> {
        if !self.is(at, "{") {
            return self.tokens.get(at).cloned().into_iter().collect();
        }
        let (mut heads, mut depth, mut is_head) = (Vec::new(), 0, false);
        for token in &self.tokens[at..] {
            match token.as_str() {
                "{" => {
                    depth += 1;
                    is_head = depth == 1;
                }
                "}" if depth == 1 => break,
                "}" => depth -= 1,
                "," if depth == 1 => is_head = true,
                name if is_head => {
                    heads.push(name.to_owned());
                    is_head = false;
                }
                _ => {}
            }
        }
        heads
    }
}

/// How many `super` lead from a file to the crate's root.
fn depth_of(file: &str) -> usize {
    let folders = file.matches('/').count();
    if file.ends_with("/mod.rs") {
        folders
    } else {
        folders + 1
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The text without comments, and with nothing between its quotes.
fn code_of(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let (mut code, mut at) = (String::new(), 0);
    while at < chars.len() {
        let rest = &chars[at..];
        let skipped = if rest.starts_with(&['/', '/']) {
            rest.iter().take_while(|c| **c != '\n').count()
        } else if rest.starts_with(&['/', '*']) {
            block_comment(rest)
        } else if is_raw_string(rest, code.chars().last()) {
            raw_string(rest)
        } else if rest[0] == '"' {
            quoted(rest, '"')
        } else if is_char(rest) {
            quoted(rest, '\'')
        } else {
            code.push(rest[0]);
            at += 1;
            continue;
        };
        code.push(' ');
        at += skipped;
    }
    code
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn is_raw_string(rest: &[char], before: Option<char>) -> bool {
    let hashes = rest.iter().skip(1).take_while(|c| **c == '#').count();
    rest[0] == 'r'
        && rest.get(1 + hashes) == Some(&'"')
        && !before.is_some_and(|c| is_word(c) && c != 'b')
}

fn raw_string(rest: &[char]) -> usize {
    let hashes = rest.iter().skip(1).take_while(|c| **c == '#').count();
    let end: Vec<char> = std::iter::once('"')
        .chain(std::iter::repeat_n('#', hashes))
        .collect();
    let begin = hashes + 2;
    let inside = rest[begin..]
        .windows(end.len())
        .position(|window| window == end);
    inside.map_or(rest.len(), |inside| begin + inside + end.len())
}

/// Whether a character literal begins here, and not a lifetime.
fn is_char(rest: &[char]) -> bool {
    rest[0] == '\'' && (rest.get(1) == Some(&'\\') || rest.get(2) == Some(&'\''))
}

fn quoted(rest: &[char], quote: char) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != quote {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}
