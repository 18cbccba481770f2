//! Mail addresses in other people's texts: they do not go onto public pages and into feeds.

/// The text without the mail addresses in it, and how many there were.
pub(super) fn without_addresses(text: &str) -> (String, usize) {
    let mut kept = String::with_capacity(text.len());
    let mut count = 0;
    let mut rest = text;
    while let Some(at) = rest.find('@') {
        let begin = rest[..at]
            .rfind(|c| !is_local(c))
            .map_or(0, |i| i + char_len(rest, i));
        let end = rest[at + 1..]
            .find(|c| !is_domain(c))
            .map_or(rest.len(), |i| at + 1 + i);
        let domain = rest[at + 1..end].trim_end_matches('.');
        let end = at + 1 + domain.len();
        if begin < at && domain.contains('.') {
            kept.push_str(&rest[..begin]);
            kept.push_str("(address left out)");
            count += 1;
        } else {
            kept.push_str(&rest[..end.max(at + 1)]);
        }
        rest = &rest[end.max(at + 1)..];
    }
    kept.push_str(rest);
    // The brackets of `Name <address>` would be markup now.
    let kept = kept.replace("mailto:(address left out)", "(address left out)");
    (
        kept.replace("<(address left out)>", "(address left out)"),
        count,
    )
}

fn char_len(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(1, char::len_utf8)
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || "._%+-".contains(c)
}

fn is_domain(c: char) -> bool {
    c.is_alphanumeric() || ".-".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_go_and_other_signs_stay() {
        for (text, expected, count) in [
            (
                "email Eric <eric.k@example.org>.",
                "email Eric (address left out).",
                1,
            ),
            ("é.ñ@example.org, b@c", "(address left out), b@c", 1),
            ("<mailto:a@example.org>", "(address left out)", 1),
            ("@home and a@b.example.", "@home and (address left out).", 1),
            ("no address @ all", "no address @ all", 0),
            ("x@@y.example", "x@@y.example", 0),
        ] {
            assert_eq!(
                without_addresses(text),
                (expected.to_owned(), count),
                "{text}"
            );
        }
    }
}
