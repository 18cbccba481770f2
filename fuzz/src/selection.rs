//! The grammar of selections.

use folkmoot::feed::{Selection, SelectionFault};

/// Reads the bytes as the path of a feed and as the query of a page.
pub fn hold(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    is_read_or_refused(Selection::from_path(&text));
    let pairs: Vec<(String, String)> = url::form_urlencoded::parse(bytes).into_owned().collect();
    let pairs = pairs
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()));
    is_read_or_refused(Selection::from_pairs(pairs));
}

fn is_read_or_refused(read: Result<Selection, SelectionFault>) {
    match read {
        Ok(selection) => is_one_form(&selection),
        Err(fault) => {
            let said = fault.to_string();
            assert!(said.chars().count() < 1_000, "nobody reads that: {said}");
        }
    }
}

/// What a selection is written as, in a path and in a query, is read as the same one.
fn is_one_form(selection: &Selection) {
    let path = selection.canonical();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "=,;-._~%+*".contains(c);
    assert!(path.chars().all(is_plain), "not plain in a path: {path}");
    let again = Selection::from_path(&path);
    assert_eq!(again.as_ref(), Ok(selection), "{path}");
    let query = selection.query();
    let pairs = url::form_urlencoded::parse(query.trim_start_matches('?').as_bytes());
    let pairs: Vec<(String, String)> = pairs.into_owned().collect();
    let pairs = pairs
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()));
    assert_eq!(
        Selection::from_pairs(pairs).as_ref(),
        Ok(selection),
        "{query}"
    );
}
