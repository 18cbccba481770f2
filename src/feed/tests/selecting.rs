//! The grammar of selections, and what they match.

use super::{print, selection};
use crate::catalog::Catalog;
use crate::catalog::generate::{listings, today};
use crate::event::Listing;
use crate::feed::{Past, Selection, SelectionFault};

#[test]
fn a_selection_has_one_text_whatever_order_it_was_asked_in() {
    let canonical = |path: &str| selection(path).canonical();
    assert_eq!(
        canonical("region=apac;kind=summit,ptg"),
        "kind=ptg,summit;region=apac"
    );
    assert_eq!(canonical("kind=PTG;kind=summit,ptg"), "kind=ptg,summit");
    assert_eq!(
        canonical("country=vn;language=ZH-hans"),
        "country=VN;language=zh-Hans"
    );
    assert_eq!(canonical("past=365"), "all");
    assert_eq!(canonical("past=0"), "past=0");
    assert_eq!(canonical("kind%3Dptg%2Csummit"), "kind=ptg,summit");
    assert_eq!(
        canonical("q=H%C3%A0+N%E1%BB%99i%3B%20a"),
        "q=h%C3%A0%2Bn%E1%BB%99i%3B%20a"
    );
    for path in [
        "all",
        "kind=ptg,summit;region=apac",
        "q=a%3Bb%2Cc%3Dd%26e%25;past=all",
        "past=30",
    ] {
        assert_eq!(canonical(path), path);
        assert_eq!(selection(&canonical(path)), selection(path));
    }
}

#[test]
fn a_query_and_a_path_select_the_same() {
    let query = [
        ("region", "apac"),
        ("kind", "ptg"),
        ("kind", "summit,"),
        ("q", " "),
        ("country", ""),
    ];
    let by_query = Selection::from_pairs(query).unwrap();
    assert_eq!(by_query, selection("kind=ptg,summit;region=apac"));
    assert_eq!(by_query.query(), "?kind=ptg,summit&region=apac");
    assert_eq!(Selection::all().query(), "");
    assert!(
        Selection::is_key("kind") && Selection::is_key("q") && !Selection::is_key("utm_source")
    );
}

#[test]
fn what_is_not_understood_is_named_with_what_would_be() {
    let fault = |path: &str| Selection::from_path(path).unwrap_err().to_string();
    assert!(
        fault("colour=red").starts_with("unknown filter \"colour\"; the filters are kind, region,")
    );
    assert!(
        fault("kind=ptg,sumit")
            .starts_with("\"sumit\" cannot stand for kind; it takes summit, ptg,")
    );
    assert!(fault("region=asia").contains("apac, emea"));
    assert!(fault("country=XX").contains("ISO 3166"));
    assert!(fault("language=english!").contains("BCP 47"));
    assert!(fault("past=-1").contains("number of days"));
    assert!(fault("q=%FF").contains("UTF-8"));
    assert!(fault("q=a%00b").contains("U+0000"));
    assert_eq!(
        Selection::from_path("q=a;q=b"),
        Err(SelectionFault::Twice("q"))
    );
    for path in ["", "ptg", "kind=", "kind=,", "kind=ptg;", ";", "%", "All"] {
        assert!(
            matches!(
                Selection::from_path(path),
                Err(SelectionFault::NotAFilter(_))
            ),
            "{path:?}"
        );
    }
}

#[test]
fn an_address_with_ten_thousand_filters_is_refused_unread() {
    let long = vec!["kind=ptg"; 10_000].join(";");
    assert_eq!(Selection::from_path(&long), Err(SelectionFault::TooMany));
    let pairs = std::iter::repeat_n(("tag", "a"), 10_000);
    assert_eq!(Selection::from_pairs(pairs), Err(SelectionFault::TooMany));
    assert_eq!(
        Selection::from_pairs([("q", "x".repeat(1_000_000).as_str())]),
        Err(SelectionFault::TooMany)
    );
}

#[test]
fn filters_add_up_and_their_words_are_alternatives() {
    let catalog = print(1, listings(500), None, today());
    let count = |path: &str| {
        let selection = selection(path);
        let matcher = selection.on(&catalog);
        catalog
            .entries()
            .iter()
            .filter(|entry| matcher.has(entry))
            .count()
    };
    assert_eq!(count("all"), 500);
    assert_eq!(
        count("kind=ptg,summit"),
        count("kind=ptg") + count("kind=summit")
    );
    assert!(count("kind=ptg;region=apac") < count("kind=ptg"));
    assert_eq!(count("region=apac,emea,north-america,latin-america"), 500);
    assert_eq!(count("language=zh"), count("country=CN"));
    assert_eq!(count("country=vn"), count("q=HÀ%20nội"));
    let hosted = |group: &str| {
        let hosts =
            |listing: &Listing| listing.hosts.iter().any(|host| host.slug.as_str() == group);
        catalog
            .entries()
            .iter()
            .filter(|entry| hosts(&entry.listing))
            .count()
    };
    assert!(hosted("group-7") > 0);
    assert_eq!(
        count("group=group-7,group-8"),
        hosted("group-7") + hosted("group-8")
    );
    assert!(count("tag=edge") > 0 && count("project=zuul") > 0 && count("format=hybrid") > 0);
    assert_eq!(count("q=no%20such%20words"), 0);
}

#[test]
fn a_group_that_does_not_exist_is_a_fault_and_not_an_empty_calendar() {
    let fault = selection("group=nobody")
        .check(&Catalog::default())
        .unwrap_err();
    assert_eq!(
        fault.to_string(),
        "\"nobody\" cannot stand for group; it takes the groups at /groups"
    );
    assert_eq!(selection("kind=ptg").check(&Catalog::default()), Ok(()));
}

#[test]
fn the_past_reaches_as_far_as_it_says() {
    let since = |past: Past| past.since(today()).map(|since| since.to_string());
    assert_eq!(
        since(Past::Year).as_deref(),
        Some("2025-11-22 00:00:00 UTC")
    );
    assert_eq!(
        since(Past::Days(0)).as_deref(),
        Some("2026-11-22 00:00:00 UTC")
    );
    assert_eq!(since(Past::All), None);
}
