//! Conditional requests: whether what a client has is still what we would send (RFC 9110, section 13).
//!
//! Over header values as strings, so that it can be tried without a server.

use chrono::{DateTime, NaiveDateTime, Utc};

/// What a client says it has.
#[derive(Debug, Clone, Copy, Default)]
pub struct Conditions<'a> {
    /// `If-None-Match`; several header lines joined by commas.
    pub if_none_match: Option<&'a str>,
    /// `If-Modified-Since`.
    pub if_modified_since: Option<&'a str>,
}

impl Conditions<'_> {
    /// Whether a GET or HEAD is answered 304. `etags` are the strong tags, with their quotes, of
    /// every coding of the body that is current.
    ///
    /// If-None-Match decides alone when it is there, even against a matching date (13.2.2); it
    /// compares weakly (13.1.2), for proxies that compress turn our tags into `W/` ones. A date
    /// that cannot be read is as none (13.1.3).
    pub fn hold(&self, etags: &[&str], last_modified: DateTime<Utc>) -> bool {
        match self.if_none_match {
            Some(listed) => names_any(listed, etags),
            None => self
                .if_modified_since
                .and_then(parse_date)
                .is_some_and(|since| last_modified <= since),
        }
    }
}

/// Whether a list of entity tags (or `*`) names one of ours.
fn names_any(listed: &str, etags: &[&str]) -> bool {
    if listed.trim() == "*" {
        return true;
    }
    let mut rest = listed;
    while let Some((tag, behind)) = next_tag(rest) {
        if etags.contains(&tag) {
            return true;
        }
        rest = behind;
    }
    false
}

/// The next tag of a list without its `W/`, and what follows it. A tag may hold commas, so the list
/// is read quote by quote; anything else in it ends the reading.
fn next_tag(list: &str) -> Option<(&str, &str)> {
    let list = list.trim_start_matches([' ', '\t', ',']);
    let tag = list.strip_prefix("W/").unwrap_or(list);
    let closing = tag.strip_prefix('"')?.find('"')? + 2;
    Some(tag.split_at(closing))
}

/// An instant as an HTTP date: `Tue, 15 Nov 1994 08:12:31 GMT` (RFC 9110, section 5.6.7).
pub fn http_date(instant: DateTime<Utc>) -> String {
    instant.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// Reads an HTTP date in its one current and its two obsolete forms.
fn parse_date(text: &str) -> Option<DateTime<Utc>> {
    const FORMS: [&str; 3] = [
        "%a, %d %b %Y %H:%M:%S GMT",
        "%A, %d-%b-%y %H:%M:%S GMT",
        "%a %b %e %H:%M:%S %Y",
    ];
    FORMS
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text.trim(), form).ok())
        .map(|local| local.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: [&str; 2] = ["\"abc\"", "\"abc-gzip\""];

    fn modified() -> DateTime<Utc> {
        "1994-11-15T08:12:31Z".parse().unwrap()
    }

    fn hold(if_none_match: Option<&str>, if_modified_since: Option<&str>) -> bool {
        Conditions {
            if_none_match,
            if_modified_since,
        }
        .hold(&OURS, modified())
    }

    #[test]
    fn a_tag_of_ours_holds_alone_in_a_list_and_as_a_weak_one() {
        for list in [
            "\"abc\"",
            "W/\"abc\"",
            "\"abc-gzip\"",
            "\"x\", \"abc\"",
            "\"a,b\" ,\t W/\"abc-gzip\"",
            ",, \"x\",,\"abc\"",
            "*",
            " * ",
        ] {
            assert!(hold(Some(list), None), "{list}");
        }
    }

    #[test]
    fn anything_else_does_not() {
        for list in [
            "",
            "abc",
            "\"ABC\"",
            "\"x\"",
            "\"abc",
            "x \"abc\"",
            "\"*\"",
            "w/\"abc\"",
            "\"x\"; \"abc\"",
        ] {
            assert!(!hold(Some(list), None), "{list}");
        }
    }

    #[test]
    fn a_tag_beats_a_date() {
        assert!(!hold(Some("\"x\""), Some("Tue, 15 Nov 1994 08:12:31 GMT")));
        assert!(hold(Some("\"abc\""), Some("Tue, 15 Nov 1993 08:12:31 GMT")));
    }

    #[test]
    fn dates_are_read_in_all_three_forms_and_nonsense_is_as_none() {
        for since in [
            "Tue, 15 Nov 1994 08:12:31 GMT",
            "Tuesday, 15-Nov-94 08:12:31 GMT",
            "Tue Nov 15 08:12:31 1994",
            "Wed, 16 Nov 1994 00:00:00 GMT",
        ] {
            assert!(hold(None, Some(since)), "{since}");
        }
        for since in [
            "Tue, 15 Nov 1994 08:12:30 GMT",
            "yesterday",
            "",
            "1994-11-15T08:12:31Z",
        ] {
            assert!(!hold(None, Some(since)), "{since}");
        }
        assert!(!hold(None, None));
    }

    #[test]
    fn a_date_is_written_as_it_is_read() {
        assert_eq!(http_date(modified()), "Tue, 15 Nov 1994 08:12:31 GMT");
    }
}
