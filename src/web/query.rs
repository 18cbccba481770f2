//! The query of a list of events, the same for its page and for its feeds.

use url::form_urlencoded;

use super::error::WebError;
use super::reader::LANGUAGE;
use crate::feed::Selection;

/// A query of a public page: the filters of a selection, and the page's own keys.
pub struct Query {
    /// The filters.
    pub selection: Selection,
    own: Vec<(String, String)>,
}

impl Query {
    /// Reads a query string. `own` are the keys of the page. What trackers append to links
    /// that are passed on is not looked at; any other unknown key is a fault that names it.
    pub fn read(query: &str, own: &[&str]) -> Result<Self, WebError> {
        let pairs = form_urlencoded::parse(query.as_bytes());
        let (mut filters, mut kept) = (Vec::new(), Vec::new());
        for (key, value) in pairs.filter(|(key, _)| key != LANGUAGE && !is_tracker(key)) {
            let pair = (key.into_owned(), value.trim().to_owned());
            if own.contains(&pair.0.as_str()) {
                kept.push(pair)
            } else {
                filters.push(pair)
            }
        }
        let selection = Selection::from_pairs(
            filters
                .iter()
                .map(|(key, value)| (key.as_str(), value.as_str())),
        );
        let selection = selection.map_err(|fault| WebError::BadRequest(fault.to_string()))?;
        Ok(Self {
            selection,
            own: kept,
        })
    }

    /// The value of one of the page's own keys; an empty one is as none.
    pub fn own(&self, key: &str) -> Option<&str> {
        let value = self
            .own
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.as_str());
        value.filter(|value| !value.is_empty())
    }
}

fn is_tracker(key: &str) -> bool {
    key.starts_with("utm_")
        || matches!(
            key,
            "fbclid" | "gclid" | "msclkid" | "mc_cid" | "mc_eid" | "igshid"
        )
}
