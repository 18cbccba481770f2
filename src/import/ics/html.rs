//! Descriptions that are written in HTML, as Markdown.
//!
//! What is made of it is rendered through an allow-list like everything people write; here only what
//! nobody wants to read is left out: scripts, styles, pictures, and links that lead nowhere.

use std::sync::LazyLock;

use htmd::element_handler::{HandlerResult, Handlers};
use htmd::{Element, HtmlToMarkdown};

use crate::link::WebLink;

/// How deep elements may stand in one another. The converter goes down by recursion, and its parser
/// opens what is left open again in each paragraph.
const DEEPEST: usize = 24;

/// The longest that is converted, in octets; longer texts lose their tags only.
const LONGEST: usize = 64 * 1024;

/// Elements without an end, or whose end is mostly left out.
const ENDLESS: [&str; 17] = [
    "area", "base", "br", "col", "dd", "dt", "hr", "img", "input", "li", "link", "meta", "p", "td",
    "th", "tr", "wbr",
];

static CONVERTER: LazyLock<HtmlToMarkdown> = LazyLock::new(|| {
    HtmlToMarkdown::builder()
        .skip_tags(vec![
            "script", "style", "head", "title", "iframe", "object", "embed", "form", "svg", "img",
            "video", "audio", "template", "noscript",
        ])
        .add_handler(vec!["a"], link)
        .build()
});

/// Whether a text is written in HTML: an element that texts in Markdown do not have.
pub(super) fn is_html(text: &str) -> bool {
    const TELLING: [&str; 14] = [
        "p", "br", "div", "span", "a", "b", "i", "u", "ul", "ol", "html", "strong", "em", "table",
    ];
    tags(text).any(|(name, _)| TELLING.contains(&name.as_str()))
}

/// The text as Markdown.
pub(in crate::import) fn markdown(html: &str) -> String {
    if html.len() > LONGEST || depth(html) > DEEPEST {
        return without_tags(html);
    }
    match CONVERTER.convert(html) {
        Ok(markdown) => markdown.replace('\u{A0}', " ").trim().to_owned(),
        Err(_) => without_tags(html),
    }
}

/// A link that leads into the web; of any other its words.
fn link(handlers: &dyn Handlers, element: Element) -> Option<HandlerResult> {
    let leads = element
        .attrs
        .iter()
        .any(|it| &*it.name.local == "href" && WebLink::parse(&it.value).is_ok());
    if leads {
        handlers.fallback(element)
    } else {
        Some(handlers.walk_children(element.node))
    }
}

/// The tags of a text: their names in lower case, and whether they end an element.
fn tags(text: &str) -> impl Iterator<Item = (String, bool)> {
    text.match_indices('<').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        let name = rest.strip_prefix('/').unwrap_or(rest);
        let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let is_closed = matches!(
            name.as_bytes().get(length),
            Some(b'>' | b' ' | b'/' | b'\n' | b'\t')
        );
        let is_tag = (1..=12).contains(&length) && is_closed;
        is_tag.then(|| (name[..length].to_ascii_lowercase(), rest.starts_with('/')))
    })
}

fn depth(html: &str) -> usize {
    let (mut open, mut deepest) = (0_usize, 0);
    for (name, is_end) in tags(html) {
        if ENDLESS.contains(&name.as_str()) {
            continue;
        }
        open = if is_end {
            open.saturating_sub(1)
        } else {
            open + 1
        };
        deepest = deepest.max(open);
    }
    deepest
}

/// What stands between the tags.
fn without_tags(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        kept.push_str(&rest[..at]);
        rest = match rest[at..].find('>') {
            Some(end) => &rest[at + end + 1..],
            None => "",
        };
        kept.push(' ');
    }
    kept.push_str(rest);
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_told_from_markdown() {
        for html in [
            "<p>Hi",
            "one<br>two",
            "<A HREF='x'>y</A>",
            "see <b>this</b>",
        ] {
            assert!(is_html(html), "{html}");
        }
        for text in [
            "a < b > c",
            "<https://example.org>",
            "Eric <eric@example.org>",
            "x <3 y",
            "<",
        ] {
            assert!(!is_html(text), "{text}");
        }
    }

    #[test]
    fn words_lists_and_web_links_stay_and_the_rest_goes() {
        let html = "<html><head><style>p{}</style></head><body><p>Come <b>all</b>!</p><ul><li>one</li></ul>\
                    <script>alert(1)</script><a href=\"https://example.org/x\">here</a> \
                    <a href=\"javascript:alert(1)\">there</a> <a href='mailto:a@example.org'>mail</a>\
                    <img src=x onerror=alert(1)></body></html>";
        let text = markdown(html);
        assert_eq!(
            text,
            "Come **all**!\n\n*   one\n\n[here](https://example.org/x) there mail"
        );
    }

    #[test]
    fn what_stands_too_deep_loses_its_tags_only() {
        let deep = format!("{}deep{}", "<b>".repeat(20_000), "</b>".repeat(20_000));
        assert_eq!(markdown(&deep), "deep");
        assert_eq!(markdown(&format!("{}x", "<div>".repeat(25))), "x");
    }
}
