//! What mail servers say, as it is kept: one short line, and no address, for servers like to repeat
//! them, and what is kept outlives an erased person.

use super::Address;

/// The longest text that is kept, in characters.
const MOST: usize = 300;

/// `said` on one line, with every address, and the name before the `@` of `to`, taken out.
pub(super) fn kept(said: &str, to: &Address) -> String {
    let name = to.as_str().split('@').next().unwrap_or_default();
    let words = said.split_whitespace().map(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        match bare.eq_ignore_ascii_case(name) {
            true => word.replace(bare, "…"),
            false => without_addresses(word),
        }
    });
    let line = words.collect::<Vec<_>>().join(" ");
    line.chars()
        .filter(|c| !c.is_control())
        .take(MOST)
        .collect()
}

/// A word with `…` for each address in it.
fn without_addresses(word: &str) -> String {
    let mut kept = String::new();
    let mut rest = word;
    while let Some(at) = rest.find('@') {
        let of_name = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
        let of_domain = |c: char| c.is_alphanumeric() || "-.".contains(c);
        let before = rest[..at].trim_end_matches(of_name).len();
        let domain = rest[at + 1..].trim_start_matches(of_domain);
        kept.push_str(&rest[..before]);
        kept.push('…');
        rest = domain;
    }
    kept + rest
}

/// The enhanced status code that a server's words begin with, perhaps after the code of three digits
/// (RFC 2034, 4).
pub(super) fn enhanced(words: &str) -> Option<&str> {
    words.split_whitespace().take(2).find(|it| is_status(it))
}

/// Whether this is a status code (RFC 3463, 2): `5.1.1`.
pub(super) fn is_status(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    let [class, subject, detail] = parts[..] else {
        return false;
    };
    let is_number =
        |it: &str| (1..=3).contains(&it.len()) && it.bytes().all(|byte| byte.is_ascii_digit());
    matches!(class, "2" | "4" | "5") && is_number(subject) && is_number(detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_address_is_kept_and_no_name_of_a_mailbox() {
        let to = Address::parse("Ama.Mensah@example.org").unwrap();
        for (said, expected) in [
            (
                "5.1.1 <AMA.mensah@example.ORG>:\r\n ama.mensah@example.org İ unknown",
                "5.1.1 <…>: … İ unknown",
            ),
            ("User 'ama.mensah' is unknown", "User '…' is unknown"),
            ("b+x=y@z.example.org,c@d.org", "…,…"),
            ("RCPT@", "…"),
            ("@ @@ a@", "… …… …"),
            ("mailbox full", "mailbox full"),
        ] {
            assert_eq!(kept(said, &to), expected, "{said}");
        }
        assert_eq!(kept(&"x ".repeat(999), &to).chars().count(), MOST);
    }

    #[test]
    fn the_enhanced_code_is_found_where_servers_put_it() {
        for (words, expected) in [
            ("5.1.1 no such user", Some("5.1.1")),
            ("550 5.7.26 unauthenticated", Some("5.7.26")),
            ("250 2.0.0 taken", Some("2.0.0")),
            ("no such user at 10.1.1.1", None),
            ("550 see 5.1.1", None),
            ("5.1", None),
            ("9.1.1 x", None),
            ("", None),
        ] {
            assert_eq!(enhanced(words), expected, "{words}");
        }
    }
}
