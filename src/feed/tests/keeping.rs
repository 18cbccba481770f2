//! Feeds kept on the stand.

use std::sync::Arc;

use chrono::Days;

use super::{print, publisher, selection};
use crate::catalog::Catalog;
use crate::catalog::generate::{listings, today};
use crate::feed::{Feed, Newsstand, Representation, Selection, compose};

const ICS: Representation = Representation::Calendar;

#[test]
fn a_feed_is_made_once_an_edition() {
    let stand = Newsstand::default();
    let first = print(1, listings(20), None, today());
    let ask =
        |catalog: &Catalog, path: &str| stand.feed(catalog, &selection(path), ICS, &publisher());

    let one = ask(&first, "kind=ptg;region=apac");
    assert!(Arc::ptr_eq(&one, &ask(&first, "region=apac;kind=ptg")));

    let second = print(2, listings(20), Some(&first), today());
    assert!(!Arc::ptr_eq(&one, &ask(&second, "region=apac;kind=ptg")));
    let next_day = print(2, listings(20), Some(&second), today() + Days::new(1));
    let two = ask(&second, "all");
    assert!(!Arc::ptr_eq(&two, &ask(&next_day, "all")));
}

#[test]
fn what_was_not_asked_for_longest_makes_room() {
    let catalog = print(1, listings(50), None, today());
    let size = compose(&catalog, &Selection::all(), &publisher()).size();
    let stand = Newsstand::new(size * 5 / 2);
    let ask = |path: &str| stand.feed(&catalog, &selection(path), ICS, &publisher());
    let all = ask("all");
    // Each is as large as the whole: it selects everything by other words.
    ask("format=online,hybrid,in-person");
    ask("all");
    ask("region=apac,emea,latin-america,north-america");
    assert!(Arc::ptr_eq(&all, &ask("all")));
    assert_eq!(
        stand.kept(),
        [
            "all.ics",
            "region=apac,emea,latin-america,north-america.ics"
        ]
    );

    let tiny = Newsstand::new(10);
    assert_eq!(
        tiny.feed(&catalog, &Selection::all(), ICS, &publisher())
            .events(),
        all.events()
    );
    assert!(tiny.kept().is_empty());
}

#[test]
fn askers_at_once_get_one_and_the_same_feed() {
    let catalog = print(1, listings(300), None, today());
    let stand = Newsstand::default();
    let feeds: Vec<Arc<Feed>> = std::thread::scope(|scope| {
        let ask = || stand.feed(&catalog, &Selection::all(), ICS, &publisher());
        let askers: Vec<_> = (0..8).map(|_| scope.spawn(ask)).collect();
        askers
            .into_iter()
            .map(|asker| asker.join().unwrap())
            .collect()
    });
    assert!(feeds.iter().all(|feed| Arc::ptr_eq(feed, &feeds[0])));
}

#[test]
fn what_was_popular_is_there_before_it_is_asked_for_again() {
    let stand = Newsstand::default();
    let first = print(1, listings(20), None, today());
    let atom = Representation::Atom;
    for (path, representation) in [
        ("all", ICS),
        ("kind=ptg", ICS),
        ("kind=live", atom),
        ("all", ICS),
        ("kind=live", atom),
        ("all", atom),
    ] {
        stand.feed(&first, &selection(path), representation, &publisher());
    }
    let second = print(2, listings(20), Some(&first), today());

    stand.restock(&second, &publisher(), || true);

    assert_eq!(stand.kept(), ["all.ics", "kind=live.atom"]);
    let third = print(3, listings(20), Some(&second), today());
    stand.restock(&third, &publisher(), || true);
    assert!(
        stand.kept().is_empty(),
        "nobody asked in the second edition"
    );
}

#[test]
fn each_representation_is_a_feed_of_its_own() {
    let catalog = print(1, listings(20), None, today());
    let stand = Newsstand::default();
    let ask =
        |representation| stand.feed(&catalog, &Selection::all(), representation, &publisher());
    let feeds = Representation::ALL.map(ask);
    for (feed, representation) in feeds.iter().zip(Representation::ALL) {
        assert!(Arc::ptr_eq(feed, &ask(representation)));
    }
    assert_eq!(stand.kept(), ["all.atom", "all.ics", "all.json"]);
}
