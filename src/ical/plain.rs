//! Markdown as readable plain text, for readers that show no markup.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use unicode_segmentation::UnicodeSegmentation;

/// Renders Markdown as plain text: paragraphs with a blank line between them, lists with hyphens or
/// numbers, links as `text (address)`. Raw HTML is left out.
pub(super) fn plain(markdown: &str) -> String {
    let mut page = Page::default();
    for event in Parser::new(markdown) {
        page.take(event);
    }
    page.out.truncate(page.out.trim_end().len());
    page.out
}

/// Cuts text to at most `max` characters, between words where there are any, with an ellipsis.
pub(super) fn cut(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let mut left = max.saturating_sub(1);
    let fits = |piece: &&str| {
        let size = piece.chars().count();
        let fits = size <= left;
        left = left.saturating_sub(size);
        fits
    };
    let head: String = text.split_word_bounds().take_while(fits).collect();
    let head = if head.is_empty() {
        text.chars().take(max.saturating_sub(1)).collect()
    } else {
        head
    };
    format!("{}…", head.trim_end())
}

/// Where an address stands that the text has not named yet.
struct Link {
    address: String,
    text_from: usize,
}

#[derive(Default)]
struct Page {
    out: String,
    /// Open lists; `Some` with the next number in numbered ones.
    lists: Vec<Option<u64>>,
    links: Vec<Link>,
    in_html: bool,
    /// Just behind the mark of a list's item.
    at_mark: bool,
}

impl Page {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if !self.in_html => self.text(&text),
            Event::Code(text) => self.text(&text),
            Event::SoftBreak => self.out.push(' '),
            Event::HardBreak => self.line_break(),
            Event::Rule => self.blank_line(),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::Heading { .. } | Tag::BlockQuote(_) | Tag::CodeBlock(_) => {
                self.blank_line()
            }
            Tag::HtmlBlock => self.in_html = true,
            Tag::List(first) => {
                if self.lists.is_empty() {
                    self.blank_line();
                }
                self.lists.push(first);
            }
            Tag::Item => self.item(),
            Tag::Link { dest_url, .. } => {
                self.links.push(Link {
                    address: dest_url.into_string(),
                    text_from: self.out.len(),
                });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::HtmlBlock => self.in_html = false,
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Link => self.name_address(),
            _ => {}
        }
    }

    fn name_address(&mut self) {
        let Some(Link { address, text_from }) = self.links.pop() else {
            return;
        };
        let shown = self.out.get(text_from..).unwrap_or_default();
        let is_said = shown == address || address.strip_prefix("mailto:") == Some(shown);
        let is_readable = ["http://", "https://", "mailto:"]
            .iter()
            .any(|scheme| address.starts_with(scheme));
        if is_readable && shown.is_empty() {
            self.out.push_str(&address);
        } else if is_readable && !is_said {
            self.out.push_str(&format!(" ({address})"));
        }
    }

    fn item(&mut self) {
        if !self.out.ends_with("\n\n") {
            self.end_line();
        }
        self.out
            .push_str(&"  ".repeat(self.lists.len().saturating_sub(1)));
        self.at_mark = true;
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.out.push_str(&format!("{number}. "));
                *number += 1;
            }
            _ => self.out.push_str("- "),
        }
    }

    fn text(&mut self, text: &str) {
        self.at_mark = false;
        self.out.push_str(text);
    }

    fn line_break(&mut self) {
        self.out.push('\n');
        self.out.push_str(&"  ".repeat(self.lists.len()));
    }

    fn end_line(&mut self) {
        self.out.truncate(self.out.trim_end().len());
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    /// A blank line, but for the first paragraph of a list's item, which stands behind its mark.
    fn blank_line(&mut self) {
        if self.at_mark {
            return;
        }
        self.end_line();
        if !self.out.is_empty() {
            self.out.push('\n');
            self.out.push_str(&"  ".repeat(self.lists.len()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_what_one_would_type_into_a_letter() {
        let markdown = "# Agenda\n\nBring **your** `laptop`,\nplease.\n\n1. Keynote\n2. [Talks](https://a.example/t)\n   - one\n   - two\n\nBye  \nAll\n\n---\n\nSee <https://a.example/> &amp; <me@example.org>.";
        let expected = "Agenda\n\nBring your laptop, please.\n\n1. Keynote\n2. Talks (https://a.example/t)\n  - one\n  - two\n\nBye\nAll\n\nSee https://a.example/ & me@example.org.";
        assert_eq!(plain(markdown), expected);
    }

    #[test]
    fn loose_lists_quotes_and_code_keep_their_lines() {
        assert_eq!(plain("- a\n\n- b\n\n  c\n"), "- a\n- b\n\n  c");
        assert_eq!(
            plain("> said\n\n```\nx = 1\ny = 2\n```\nend"),
            "said\n\nx = 1\ny = 2\n\nend"
        );
    }

    #[test]
    fn html_and_links_that_run_code_leave_only_their_text() {
        assert_eq!(
            plain("a <b>c</b>\n\n<script>\nalert(1)\n</script>\n\nd"),
            "a c\n\nd"
        );
        assert_eq!(plain("[click](javascript:alert(1))"), "click");
        assert_eq!(plain("![A map](https://a.example/map.png)"), "A map");
    }

    #[test]
    fn long_text_is_cut_between_words() {
        assert_eq!(cut("one two three", 13), "one two three");
        assert_eq!(cut("one two three", 12), "one two…");
        assert_eq!(cut("onetwothree", 5), "onet…");
        assert_eq!(cut(&"文字".repeat(300), 255).chars().count(), 255);
        assert!(cut(&"word ".repeat(3000), 8192).chars().count() <= 8192);
    }
}
