//! Events written as a table that can be read again.

use serde_json::{Map, Value, json};

use super::column::COLUMNS;
use super::guard::guarded;
use crate::event::{self, EventForm, Listing, Names};
use crate::slug::Slug;

/// These events, with the page of each, for `page_of` its slug.
pub fn print_csv<'a>(
    listings: impl IntoIterator<Item = &'a Listing>,
    page_of: impl Fn(&Slug) -> String,
) -> String {
    let mut writer = writer();
    for listing in listings {
        let cells = cells(listing, page_of(&listing.slug));
        write(&mut writer, |name| match cells.get(name) {
            Some(Value::String(text)) => guarded(text),
            _ => String::new(),
        });
    }
    finish(writer)
}

/// A table to begin with: the columns, and a line as an example.
pub fn template() -> String {
    let example = json!({
        "id": "accra-2026-11",
        "title": "OpenStack Ghana: an evening with Zuul",
        "kind": "meetup",
        "languages": "en",
        "format": "in-person",
        "zone": "Africa/Accra",
        "start_date": "2026-11-26",
        "start_time": "18:30",
        "end_time": "20:30",
        "venue": "Impact Hub",
        "city": "Accra",
        "country": "GH",
        "website": "https://example.org/zuul-night",
        "projects": "zuul, openstack",
    });
    let mut writer = writer();
    write(&mut writer, |name| {
        example[name].as_str().unwrap_or_default().to_owned()
    });
    finish(writer)
}

fn cells(listing: &Listing, page: String) -> Map<String, Value> {
    let names = Names {
        group: &|_| None,
        event: &|_| None,
    };
    let mut form = event::fill(&listing.draft, &names);
    let hosts: Vec<&str> = listing
        .hosts
        .iter()
        .map(|host| host.slug.as_str())
        .collect();
    form.groups = hosts.join(", ");
    form.parent = listing
        .parent
        .as_ref()
        .map(Slug::to_string)
        .unwrap_or_default();
    let series = if says_series(&form, listing) {
        None
    } else {
        form.repeats.clear();
        listing.draft.recurrence.as_ref()
    };
    let written = |value: Option<Value>| value.map(|value| value.to_string()).unwrap_or_default();
    let others = json!({
        "id": listing.uid,
        "slug": listing.slug,
        "state": listing.state,
        "state_reason": listing.state_reason.as_ref().map(ToString::to_string).unwrap_or_default(),
        "series": written(series.map(|series| json!(series))),
        "moved_from": written(listing.moved_from.as_ref().map(|when| json!(when))),
        "page": page,
    });
    let mut cells = match json!(form) {
        Value::Object(cells) => cells,
        _ => Map::new(),
    };
    cells.extend(others.as_object().cloned().unwrap_or_default());
    cells
}

/// Whether the fields of the form say all of how the event repeats.
fn says_series(form: &EventForm, listing: &Listing) -> bool {
    let Some(series) = &listing.draft.recurrence else {
        return true;
    };
    let is_plain =
        series.extra.is_empty() && series.skipped.is_empty() && series.overrides.is_empty();
    is_plain && form.repeats != event::KEEP
}

fn writer() -> csv::Writer<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    record(
        &mut writer,
        COLUMNS.iter().map(|(name, _)| (*name).to_owned()),
    );
    writer
}

fn write(writer: &mut csv::Writer<Vec<u8>>, cell: impl Fn(&str) -> String) {
    record(writer, COLUMNS.iter().map(|(name, _)| cell(name)));
}

#[expect(
    clippy::expect_used,
    reason = "memory takes every record of as many cells as the first"
)]
fn record(writer: &mut csv::Writer<Vec<u8>>, cells: impl Iterator<Item = String>) {
    writer.write_record(cells).expect("a record in memory");
}

#[expect(
    clippy::expect_used,
    reason = "memory takes all bytes, and what was written is UTF-8"
)]
fn finish(writer: csv::Writer<Vec<u8>>) -> String {
    let bytes = writer.into_inner().expect("bytes in memory");
    String::from_utf8(bytes).expect("text")
}
