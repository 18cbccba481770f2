//! What everybody may read. Made from the edition on the shelf; no page here opens a connection.

mod agenda;
pub(in crate::web::pages) mod calendar_links;
pub(in crate::web::pages) mod card;
pub mod clock_changes;
pub mod doctor;
pub mod embed;
pub mod event;
pub mod events;
pub mod export;
pub mod figures;
pub(in crate::web::pages) mod filters;
pub mod group;
pub mod groups;
pub mod help;
pub mod home;
pub mod link_card;
pub mod mailbox;
mod member_chart;
pub mod month;
pub mod offline;
pub(in crate::web::pages) mod qr;
pub mod search;
pub mod series;
pub mod settings;
pub mod short_name;
pub mod sitemap;
mod social;
pub mod subscribe;

use crate::feed::Selection;
use crate::web::query::Query;

/// The query of a selection for a page, without its question mark; empty for everything.
fn query_of(selection: &Selection) -> String {
    selection.query().trim_start_matches('?').to_owned()
}

/// `path?query`, or the path alone.
fn with_query(path: &str, parts: &[String]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", parts.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::error::WebError;

    fn read(query: &str) -> Result<Query, WebError> {
        Query::read(query, &["from"])
    }

    #[test]
    fn filters_are_told_from_the_keys_of_the_page_and_from_trackers() {
        let query =
            read("kind=ptg&kind=summit&region=&from=2026-12-01&utm_source=list&fbclid=1").unwrap();
        assert_eq!(query.own("from"), Some("2026-12-01"));
        assert_eq!(query_of(&query.selection), "kind=ptg,summit");
        assert_eq!(
            with_query("/events", &[query_of(&query.selection), String::new()]),
            "/events?kind=ptg,summit"
        );
        assert_eq!(
            with_query("/events", &[query_of(&read("").unwrap().selection)]),
            "/events"
        );
    }

    #[test]
    fn an_unknown_filter_is_named() {
        for (query, name) in [("colour=red", "colour"), ("kind=party", "party")] {
            let fault = read(query).map(|_| ()).unwrap_err();
            assert!(
                matches!(&fault, WebError::BadRequest(text) if text.contains(name)),
                "{fault}"
            );
        }
    }

    #[test]
    fn the_style_sheet_names_its_files_as_they_are_served() {
        let style = include_str!("../../../../assets/app.css");
        let mut files = 0;
        for address in style
            .split("url(")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            let (stem, extension) = address
                .trim_start_matches("/assets/")
                .split_once('.')
                .unwrap();
            let plain = format!("{stem}.{}", extension.split_once('.').unwrap().1);
            assert_eq!(crate::web::assets::url(&plain), address);
            files += 1;
        }
        assert!(files >= 6);
    }
}
