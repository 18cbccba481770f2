//! What one letter says to one reader, part by part, in their language; and how the parts are set as
//! plain text.
//!
//! Values that people wrote stand between the marks of an isolate (Unicode TR9), so that a title in
//! another script leaves the order of our own words alone: HTML has an element for it, and plain text
//! keeps the marks where lines run from right to left.

use crate::locale::{Locale, Value};

/// Begin and end of a value in a text of ours.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// One part of a letter.
#[derive(Debug)]
pub(super) enum Block {
    /// A paragraph of ours.
    Text(Vec<Run>),
    /// What stands above a part.
    Heading(String),
    /// An event, or a group: its name, where it leads, and a line each of what is known.
    Facts(String, Option<String>, Vec<String>),
    /// The one thing to do: its name and where it leads.
    Button(String, String),
    /// Something else that may be done.
    Link(String, String),
    /// What somebody wrote.
    Quote(String),
    /// Several things of one sort.
    List(Vec<String>),
    /// What was laid out already: as plain text, and as safe HTML.
    Written(String, String),
}

/// Words of ours, or a value among them.
#[derive(Debug)]
pub(super) struct Run {
    pub is_value: bool,
    pub text: String,
}

/// How the reader of a reminder says that no more of them are to come.
#[derive(Debug, Clone)]
pub struct Optional {
    /// Where this sort is left with one click (RFC 8058); a page with a button for people.
    pub leave_url: String,
    /// Page on which they choose.
    pub choices_url: String,
}

/// A letter while it is written.
#[derive(Debug)]
pub(super) struct Sheet {
    pub locale: Locale,
    /// The name of the service.
    pub site: String,
    /// Its front page.
    pub site_url: String,
    /// Whom it greets.
    name: Option<String>,
    pub subject: String,
    pub blocks: Vec<Block>,
    why: String,
}

/// What a letter can do: say itself.
pub(super) trait Words {
    fn write(&self, sheet: &mut Sheet);
}

impl Sheet {
    pub fn new(locale: Locale, name: &str, site: &str, site_url: &str) -> Self {
        Self {
            locale,
            site: site.to_owned(),
            site_url: site_url.to_owned(),
            name: Some(name.to_owned()),
            subject: String::new(),
            blocks: Vec::new(),
            why: String::new(),
        }
    }

    /// A text of ours with its values isolated.
    pub fn fill<const N: usize>(
        &self,
        key: &'static str,
        values: [(&'static str, Value<'_>); N],
    ) -> String {
        self.locale.fill(key, values.map(isolated))
    }

    /// A text of ours by the family of its key.
    pub fn word(&self, family: &str, word: &str) -> String {
        self.locale.word(family, word).into_owned()
    }

    /// What the mail program shows in its list.
    pub fn subject<const N: usize>(
        &mut self,
        key: &'static str,
        values: [(&'static str, Value<'_>); N],
    ) {
        self.subject = self.locale.fill(key, values);
    }

    /// A paragraph.
    pub fn say<const N: usize>(
        &mut self,
        key: &'static str,
        values: [(&'static str, Value<'_>); N],
    ) {
        let text = self.fill(key, values);
        self.paragraph(&text);
    }

    /// A paragraph that has its words already.
    pub fn paragraph(&mut self, text: &str) {
        self.blocks.push(Block::Text(runs(text)));
    }

    /// What stands above what follows.
    pub fn heading(&mut self, text: &str) {
        self.blocks.push(Block::Heading(text.to_owned()));
    }

    /// What it is about, and what is known of it.
    pub fn facts(&mut self, title: &str, url: Option<&str>, lines: Vec<String>) {
        let url = url.map(str::to_owned);
        self.blocks.push(Block::Facts(title.to_owned(), url, lines));
    }

    /// An event by its title and time.
    pub fn event(&mut self, title: &str, when: &str) {
        self.facts(title, None, vec![when.to_owned()]);
    }

    /// The one thing to do.
    pub fn button(&mut self, key: &'static str, url: &str) {
        let label = self.locale.text(key).into_owned();
        self.blocks.push(Block::Button(label, url.to_owned()));
    }

    /// The same in a letter to staff, which is in English.
    pub fn do_this(&mut self, label: &str, url: &str) {
        let block = Block::Button(label.to_owned(), url.to_owned());
        self.blocks.push(block);
    }

    /// Something else that may be done.
    pub fn link(&mut self, key: &'static str, url: &str) {
        let label = self.locale.text(key).into_owned();
        self.blocks.push(Block::Link(label, url.to_owned()));
    }

    /// What somebody wrote; may have several lines.
    pub fn quote(&mut self, text: &str) {
        self.blocks.push(Block::Quote(text.to_owned()));
    }

    /// Several things of one sort; no block where there are none.
    pub fn list(&mut self, items: &[String]) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items.to_vec()));
        }
    }

    /// What was laid out already.
    pub fn written(&mut self, text: &str, html: &str) {
        let block = Block::Written(text.to_owned(), html.to_owned());
        self.blocks.push(block);
    }

    /// How to get no more of its sort.
    pub fn optional(&mut self, optional: &Optional) {
        self.link("letter-choices", &optional.choices_url);
        self.link("letter-leave", &optional.leave_url);
    }

    /// Why the reader gets it.
    pub fn why<const N: usize>(
        &mut self,
        key: &'static str,
        values: [(&'static str, Value<'_>); N],
    ) {
        self.why = self.fill(key, values);
    }

    /// The same in a letter to staff, which is in English.
    pub fn because_of(&mut self, why: &str) {
        why.clone_into(&mut self.why);
    }

    /// When something is by the reader's own clocks.
    pub fn for_you(&self, when: &str) -> String {
        self.locale.fill("letter-for-you", [("when", when.into())])
    }

    /// Greets nobody by name: of the reader nothing is known.
    pub fn greet_nobody(&mut self) {
        self.name = None;
    }

    /// Greets by name only where it could not pass for a link: a stranger may have typed it.
    pub fn greet_warily(&mut self) {
        self.name = self.name.take().and_then(|name| harmless(&name, 60));
    }

    /// The greeting.
    pub fn hello(&self) -> Vec<Run> {
        runs(&match &self.name {
            Some(name) => self.fill("letter-hello", [("name", name.as_str().into())]),
            None => self.locale.text("letter-hello-there").into_owned(),
        })
    }

    /// Why the reader gets it, for the foot.
    pub fn because(&self) -> Vec<Run> {
        runs(&self.why)
    }

    /// The side on which lines begin, for what no style can say by itself in mail programs.
    pub fn side(&self) -> &'static str {
        match self.locale.direction() {
            "rtl" => "right",
            _ => "left",
        }
    }

    /// The letter as plain text.
    pub fn text(&self) -> String {
        let blocks = self.blocks.iter().map(|block| self.plain(block));
        let mut parts = vec![self.line(&self.hello())];
        parts.extend(blocks);
        let foot = format!(
            "-- \n{}\n{} · {}\n",
            self.line(&self.because()),
            self.site,
            self.site_url
        );
        parts.push(foot);
        parts.join("\n\n")
    }

    fn plain(&self, block: &Block) -> String {
        let indented = |line: &str| format!("    {line}").trim_end().to_owned();
        match block {
            Block::Text(text) => self.line(text),
            Block::Heading(text) => text.clone(),
            Block::Facts(title, url, lines) => {
                let lines = lines.iter().map(|line| indented(line));
                let url = url.iter().map(|url| format!("\n{url}"));
                let all = [indented(title)].into_iter().chain(lines).chain(url);
                all.collect::<Vec<_>>().join("\n")
            }
            Block::Button(label, url) | Block::Link(label, url) => {
                let values = [
                    ("label", label.as_str().into()),
                    ("value", format!("\n{url}").into()),
                ];
                self.locale.fill("labelled", values).replace(" \n", "\n")
            }
            Block::Quote(text) => text.lines().map(indented).collect::<Vec<_>>().join("\n"),
            Block::List(items) => {
                let lines = items.iter().map(|item| format!("  - {item}"));
                lines.collect::<Vec<_>>().join("\n")
            }
            Block::Written(text, _) => text.trim().to_owned(),
        }
    }

    /// A paragraph of plain text.
    fn line(&self, text: &[Run]) -> String {
        let [begin, end] = ISOLATE;
        let is_marked = self.locale.direction() == "rtl";
        let runs = text.iter().map(|run| match run.is_value && is_marked {
            true => format!("{begin}{}{end}", run.text),
            false => run.text.clone(),
        });
        runs.collect()
    }
}

/// The same value between marks, with none of its own; numbers stay numbers, for their plural forms.
fn isolated((name, value): (&'static str, Value<'_>)) -> (&'static str, Value<'static>) {
    let [begin, end] = ISOLATE;
    match value {
        Value::String(text) => {
            let text = text.replace(ISOLATE, "");
            (name, format!("{begin}{text}{end}").into())
        }
        other => (name, other.into_owned()),
    }
}

/// Our words and the values among them, in turn.
fn runs(text: &str) -> Vec<Run> {
    let [begin, end] = ISOLATE;
    let pieces = text
        .split(begin)
        .flat_map(|piece| match piece.split_once(end) {
            Some((value, rest)) => [(true, value), (false, rest)],
            None => [(false, piece), (false, "")],
        });
    let said = pieces.filter(|(_, text)| !text.is_empty());
    said.map(|(is_value, text)| Run {
        is_value,
        text: text.to_owned(),
    })
    .collect()
}

/// What a stranger typed, cut short; nothing where a mail program might make a link of it, for such
/// words must not travel under our name.
pub(super) fn harmless(text: &str, max: usize) -> Option<String> {
    (!looks_like_link(text)).then(|| excerpt(text, max))
}

/// Whether a mail program might make a link of some of it: a scheme, or a dot between letters.
fn looks_like_link(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    text.contains("://")
        || text.contains('@')
        || chars.windows(3).any(|w| {
            w[0].is_alphanumeric() && matches!(w[1], '.' | '。' | '．') && w[2].is_alphabetic()
        })
}

fn excerpt(text: &str, max: usize) -> String {
    let mut cut: String = text.chars().take(max).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_stranger_typed_is_cut_short() {
        let cut = harmless(&"a".repeat(300), 100).unwrap();
        assert_eq!(cut.chars().count(), 101);
    }

    #[test]
    fn a_value_stands_apart_from_our_words_and_brings_no_marks_of_its_own() {
        let sheet = Sheet::new(
            Locale::Arabic,
            "A\u{2069}b",
            "Folkmoot",
            "https://example.org",
        );
        let hello = sheet.hello();
        let names: Vec<&str> = hello
            .iter()
            .filter(|run| run.is_value)
            .map(|run| run.text.as_str())
            .collect();
        assert_eq!(names, ["Ab"]);
        assert!(
            sheet.text().contains("\u{2068}Ab\u{2069}"),
            "{}",
            sheet.text()
        );
        let sheet = Sheet::new(Locale::German, "Ab", "Folkmoot", "https://example.org");
        assert!(!sheet.text().contains(ISOLATE), "{}", sheet.text());
    }
}
