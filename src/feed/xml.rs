//! Writes well-formed XML 1.0: as much of it as a feed needs.

/// A document in the making.
#[derive(Debug)]
pub(super) struct Xml {
    text: String,
}

/// The attributes of an element: names and values.
type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    pub fn new() -> Self {
        Self {
            text: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned(),
        }
    }

    /// Begins an element that holds others.
    pub fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.tag(name, attributes, ">\n");
    }

    /// Ends what was begun last under this name.
    pub fn close(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    /// An element that holds nothing.
    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.tag(name, attributes, "/>\n");
    }

    /// An element that holds text.
    pub fn leaf(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.tag(name, attributes, ">");
        escape_into(&mut self.text, text);
        self.close(name);
    }

    pub fn finish(self) -> String {
        self.text
    }

    fn tag(&mut self, name: &str, attributes: Attributes<'_>, end: &str) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            escape_into(&mut self.text, value);
            self.text.push('"');
        }
        self.text.push_str(end);
    }
}

/// Text as it may stand between tags or quotes, of XML and of HTML alike.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    escape_into(&mut escaped, text);
    escaped
}

fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // A parser would read it as a line feed.
            '\r' => out.push_str("&#13;"),
            c if is_allowed(c) => out.push(c),
            _ => out.push('\u{FFFD}'),
        }
    }
}

/// `Char` of XML 1.0, section 2.2: nothing else can stand in a document, not even escaped.
fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_markup_is_text() {
        let mut xml = Xml::new();
        xml.open("a", &[("b", "\"<&>'")]);
        xml.leaf("c", &[], "]]> & <d/>");
        xml.empty("e", &[("f", "g")]);
        xml.close("a");
        assert_eq!(
            xml.finish().split_once('\n').unwrap().1,
            "<a b=\"&quot;&lt;&amp;&gt;&#39;\">\n<c>]]&gt; &amp; &lt;d/&gt;</c>\n<e f=\"g\"/>\n</a>\n"
        );
    }

    #[test]
    fn what_no_document_may_hold_is_replaced() {
        assert_eq!(
            escape("a\u{0}\u{B}\u{FFFE}\u{FFFF}b\t\n\r\u{1F389}"),
            "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b\t\n&#13;\u{1F389}"
        );
    }
}
