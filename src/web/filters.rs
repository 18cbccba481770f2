//! What templates can do with a value: say it in the reader's language.

use std::fmt::Display;

use askama::{Result, Values};

use super::reader::reader_of;
use crate::locale::{Locale, Value};

fn locale(values: &dyn Values) -> Locale {
    reader_of(values).map_or_else(Locale::default, |reader| reader.locale())
}

/// `{{ "nav-events"|say }}`: a text of ours by its key.
#[askama::filter_fn]
pub fn say(key: &'static str, values: &dyn Values) -> Result<String> {
    Ok(locale(values).text(key).into_owned())
}

/// `{{ "in-days"|count(3) }}`: a text of ours that takes a number as `$count`.
#[askama::filter_fn]
pub fn count(key: &'static str, values: &dyn Values, count: usize) -> Result<String> {
    let count = Value::from(count as u64);
    Ok(locale(values).fill(key, [("count", count)]))
}

/// `{{ "part-of"|with(title) }}`: a text of ours that takes another as `$what`.
#[askama::filter_fn]
pub fn with(key: &'static str, values: &dyn Values, what: &dyn Display) -> Result<String> {
    let what = what.to_string();
    Ok(locale(values).fill(key, [("what", what.into())]))
}
