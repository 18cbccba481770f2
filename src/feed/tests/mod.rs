//! The room as a whole: selections of an edition as feeds.

mod announcing;
mod combining;
mod composing;
mod dating;
mod exporting;
mod following;
mod keeping;
mod optioned;
mod selecting;

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Coding, Feed, Selection};
use crate::catalog::{Catalog, Manuscript, compile};
use crate::event::Listing;
use crate::ical::Publisher;

fn publisher() -> Publisher {
    Publisher {
        name: "Folkmoot".to_owned(),
        origin: "https://calendar.example.org".to_owned(),
        domain: "example.org".to_owned(),
    }
}

fn print(
    edition: i64,
    listings: Vec<Arc<Listing>>,
    previous: Option<&Catalog>,
    day: NaiveDate,
) -> Catalog {
    let changed_at = "2026-11-20T10:00:00Z".parse().unwrap();
    let manuscript = Manuscript {
        edition,
        changed_at,
        listings,
        groups: Vec::new(),
    };
    compile(manuscript, previous, day, &publisher())
}

fn selection(path: &str) -> Selection {
    Selection::from_path(path).unwrap()
}

fn text(feed: &Feed) -> String {
    String::from_utf8(feed.body(Coding::Identity).to_vec()).unwrap()
}
