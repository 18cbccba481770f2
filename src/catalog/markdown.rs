//! What people write as Markdown, made into HTML that can stand in any page.
//!
//! `pulldown-cmark` renders `javascript:` links and raw HTML as they come, so its output always goes
//! through `ammonia`: an allow-list of tags, web and mail links only.

use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::text::Prose;

/// What a description may be made of. No images: they would tell a stranger's server who reads.
const TAGS: [&str; 22] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .tags(TAGS.into_iter().chain(["ul"]).collect())
        .generic_attributes(HashSet::new())
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        // A relative link would lead to an address of ours that its writer does not know.
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("nofollow ugc noopener"));
    builder
});

/// Renders Markdown (CommonMark with tables and strike-through) to safe HTML. Raw HTML is shown as
/// the text it is; headings begin at `h3`, below those of the page.
pub fn to_html(prose: &Prose) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events = Parser::new_ext(prose.as_str(), options).map(tame);
    let mut rendered = String::with_capacity(prose.as_str().len() * 3 / 2);
    html::push_html(&mut rendered, events);
    CLEANER.clean(&rendered).to_string()
}

fn tame(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Heading { level, .. }) => Event::Start(Tag::Heading {
            level: below_page(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(below_page(level))),
        // An image becomes a link to it, with its alternative text.
        Event::Start(Tag::Image {
            link_type,
            dest_url,
            ..
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url,
            title: CowStr::Borrowed(""),
            id: CowStr::Borrowed(""),
        }),
        Event::End(TagEnd::Image) => Event::End(TagEnd::Link),
        other => other,
    }
}

fn below_page(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(markdown: &str) -> String {
        to_html(&Prose::parse(markdown, 20_000).unwrap())
    }

    #[test]
    fn links_lead_to_the_web_or_to_a_mailbox_only_and_are_marked_as_written_by_others() {
        assert_eq!(
            render("[talks](https://a.example/x)").trim(),
            r#"<p><a href="https://a.example/x" rel="nofollow ugc noopener">talks</a></p>"#
        );
        assert!(
            render("<mailto:noreply@example.org>").contains(r#"href="mailto:noreply@example.org""#)
        );
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "/staff",
            "vbscript:x",
        ] {
            let html = render(&format!("[x]({bad})"));
            assert!(!html.contains("href"), "{bad}: {html}");
        }
    }

    #[test]
    fn raw_html_is_shown_as_text() {
        let html =
            render("<script>alert(1)</script>\n\nHi <b onclick=x>there</b> <img src=x onerror=y>");
        assert!(
            !html.contains("<script") && !html.contains("<img") && !html.contains("<b"),
            "{html}"
        );
        assert!(
            html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"),
            "{html}"
        );
    }

    #[test]
    fn images_become_links_and_headings_stay_below_those_of_the_page() {
        let html = render("# Programme\n\n![the venue](https://a.example/v.jpg)");
        assert!(html.contains("<h3>Programme</h3>"), "{html}");
        assert!(
            html.contains(">the venue</a>") && !html.contains("<img"),
            "{html}"
        );
    }
}
