//! Where the next page of a list begins: behind the last one that was given, by what it is ordered by, so
//! that what is published in between neither moves nor doubles anything.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde::de::DeserializeOwned;
use utoipa::ToSchema;

use super::problem::{Fault, Refusal};

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    /// Some of them, in order.
    pub items: Vec<T>,
    /// What to give as `cursor` for those behind them; null behind the last.
    pub next: Option<String>,
}

/// As many as a page has where nothing is said.
const USUAL: usize = 100;

/// As many as it has at most.
const MOST: usize = 500;

/// How many were asked for.
///
/// # Errors
/// When that is none, or more than a page holds.
pub fn limit(asked: Option<u16>) -> Result<usize, Refusal> {
    match asked.map(usize::from) {
        None => Ok(USUAL),
        Some(count @ 1..=MOST) => Ok(count),
        Some(_) => {
            let detail = format!("a page has 1 to {MOST} items");
            Err(Refusal::Malformed(vec![Fault::of("limit", detail)]))
        }
    }
}

/// The first `limit` of `items`, which hold one more where there is another page.
pub fn page<T, K: Serialize>(
    mut items: Vec<T>,
    limit: usize,
    asked: &str,
    key: impl Fn(&T) -> K,
) -> Page<T> {
    let has_more = items.len() > limit;
    items.truncate(limit);
    let last = items.last().filter(|_| has_more);
    Page {
        next: last.map(|last| write(asked, &key(last))),
        items,
    }
}

/// A cursor behind `key` in the list that was `asked` for.
fn write(asked: &str, key: &impl Serialize) -> String {
    let key = serde_json::to_string(key).unwrap_or_default();
    URL_SAFE_NO_PAD.encode(format!("{:08x}{key}", mark(asked)))
}

/// The key behind which a page begins.
///
/// # Errors
/// When it was not made by [`page`], or for another list.
pub fn read<K: DeserializeOwned>(asked: &str, cursor: Option<&str>) -> Result<Option<K>, Refusal> {
    let Some(cursor) = cursor else {
        return Ok(None);
    };
    let decoded = URL_SAFE_NO_PAD.decode(cursor).ok();
    let text = decoded.and_then(|bytes| String::from_utf8(bytes).ok());
    let key = text.as_ref().and_then(|text| text.split_at_checked(8));
    let key = key.filter(|(mark_of, _)| *mark_of == format!("{:08x}", mark(asked)));
    let key = key.and_then(|(_, key)| serde_json::from_str(key).ok());
    key.map(Some).ok_or_else(|| {
        let detail = "this is no cursor of this list; take `next` of the page before, and leave the rest as it was";
        Refusal::Malformed(vec![Fault::of("cursor", detail)])
    })
}

/// Tells lists apart.
fn mark(asked: &str) -> u32 {
    crc32fast::hash(asked.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_walked_page_by_page_and_ends() {
        let all: Vec<u32> = (0..7).collect();
        let (mut seen, mut cursor) = (Vec::new(), None::<String>);
        for _ in 0..3 {
            let behind: Option<u32> = read("all", cursor.as_deref()).unwrap();
            let rest = all.iter().copied();
            let rest = rest.filter(|it| behind.is_none_or(|behind| *it > behind));
            let page = page(rest.take(4).collect(), 3, "all", |it| *it);
            seen.extend(page.items);
            cursor = page.next;
        }
        assert_eq!((seen, cursor), (all, None));
    }

    #[test]
    fn a_cursor_of_another_list_or_of_nobody_is_refused() {
        let cursor = write("kind=ptg", &7);
        assert_eq!(read("kind=ptg", Some(&cursor)).unwrap(), Some(7));
        for (asked, cursor) in [
            ("kind=live", cursor.as_str()),
            ("kind=ptg", "é"),
            ("kind=ptg", ""),
            ("kind=ptg", "bm90aGluZw"),
        ] {
            assert!(read::<i32>(asked, Some(cursor)).is_err(), "{cursor}");
        }
    }
}
