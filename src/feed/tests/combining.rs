//! Several choices in one address, and what the filters beside the words take in.

use std::sync::Arc;

use proptest::prelude::*;

use super::{print, selection};
use crate::catalog::Catalog;
use crate::catalog::generate::{listings, today};
use crate::event::{Coordinates, EventId, Listing};
use crate::feed::{Selection, SelectionFault};
use crate::geography::Country;
use crate::locale::Locale;
use crate::slug::Slug;
use crate::text::Line;

fn canonical(path: &str) -> String {
    selection(path).canonical()
}

fn fault(path: &str) -> String {
    Selection::from_path(path).unwrap_err().to_string()
}

fn found(catalog: &Catalog, path: &str) -> Vec<String> {
    let selection = selection(path);
    let matcher = selection.on(catalog);
    let entries = catalog.entries().iter().filter(|entry| matcher.has(entry));
    let mut slugs: Vec<String> = entries
        .map(|entry| entry.listing.slug.to_string())
        .collect();
    slugs.sort();
    slugs
}

#[test]
fn choices_are_written_with_the_word_or_and_in_one_order() {
    let nova = "country=VN;or;project=ironic,nova";
    for path in [
        "project=nova;or;project=ironic;or;country=VN",
        "country=vn;or;project=nova,ironic",
        "country=VN;or;project=ironic;or;country=vn;or;project=nova",
        "project=nova;or;project=ironic;or;country=VN;or;country=VN;kind=ptg",
    ] {
        assert_eq!(canonical(path), nova, "{path}");
    }
    assert_eq!(
        canonical(
            "lang=PT-br;past=all;kind=ptg;or;alarm=1440m,15m;q=a%20b;kind=live;emoji=off;perday=on;months=on",
        ),
        "kind=live;q=a%20b;or;kind=ptg;past=all;alarm=15m,1d;perday=on;months=on;emoji=off;lang=pt-BR"
    );
    let unsafe_in_paths = |c: char| !c.is_ascii_alphanumeric() && !"=,;-.%".contains(c);
    assert!(!nova.contains(unsafe_in_paths));
}

#[test]
fn settings_are_left_out_when_they_say_what_is_so_anyway() {
    for path in [
        "past=365;perday=off;months=off;emoji=on;lang=en",
        "deadlines=off",
        "deadlines=off;past=365",
    ] {
        assert_eq!(canonical(path), "all", "{path}");
    }
    assert_eq!(canonical("kind=deadline;deadlines=on"), "kind=deadline");
    assert_eq!(
        canonical("deadlines=off;kind=deadline"),
        "kind=deadline;deadlines=off"
    );
    assert_eq!(canonical("deadlines=on"), "deadlines=on");
    let both = "country=VN;or;kind=deadline;country=VN";
    assert_eq!(
        canonical(both).matches("VN").count(),
        2,
        "the second asks for deadlines, too"
    );
    assert_eq!(canonical("alarm=60m,1h,7d"), "alarm=1h,7d");
}

#[test]
fn what_is_not_understood_is_named() {
    assert!(fault("region=asia").contains("southeast-asia"));
    assert!(fault("alarm=soon").contains("15m, 2h, 1d"));
    assert!(fault("alarm=29d").contains("four weeks"));
    assert!(fault("alarm=+5m").contains("alarm"));
    assert!(fault("alarm=1m,2m,3m,4m,5m,6m").contains("at most 5"));
    assert!(fault("lang=pt").ends_with("en, zh-Hans, ja, ko, es, vi, id, tr, de, fr, pt-BR, ar"));
    assert!(fault("lang=de,fr").contains("de,fr"));
    assert!(fault("months=all").ends_with("it takes on, off"));
    assert!(fault("perday=yes").ends_with("it takes on, off"));
    assert!(fault("deadlines=maybe").ends_with("it takes on, off"));
    assert!(fault("near=accra").contains("accra,100"));
    assert!(fault("colour=red").contains("series, ") && fault("colour=red").contains("emoji"));
    assert_eq!(
        Selection::from_path("deadlines=on;kind=ptg;deadlines=off"),
        Err(SelectionFault::Twice("deadlines"))
    );
    for path in [
        "or",
        "kind=ptg;or",
        "or;kind=ptg",
        "kind=ptg;or;or;kind=live",
        "or=1",
    ] {
        assert!(Selection::from_path(path).is_err(), "{path}");
    }
}

#[test]
fn a_form_may_leave_a_choice_blank() {
    let pairs = [
        ("or", ""),
        ("kind", ""),
        ("or", ""),
        ("kind", "ptg"),
        ("or", ""),
    ];
    let by_form = Selection::from_pairs(pairs).unwrap();
    assert_eq!(by_form.canonical(), "kind=ptg");
    let several = selection("kind=ptg;or;country=VN;deadlines=on");
    let query = several.query();
    let pairs = url::form_urlencoded::parse(query.trim_start_matches('?').as_bytes());
    let pairs: Vec<_> = pairs.into_owned().collect();
    let again = Selection::from_pairs(pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    assert_eq!(again, Ok(several));
}

#[test]
fn what_could_not_be_asked_again_by_its_address_is_refused() {
    let pictures = ["🎉".repeat(99), "🎈".repeat(99)];
    let one = |text| Selection::from_pairs([("q", text)]);
    assert!(one(&*pictures[0]).is_ok());
    let both = [("q", &*pictures[0]), ("or", ""), ("q", &*pictures[1])];
    assert_eq!(Selection::from_pairs(both), Err(SelectionFault::TooMany));
}

/// Slug, city, country, where.
type Place = (&'static str, &'static str, &'static str, Option<(f64, f64)>);

/// Events at these places.
fn placed(places: &[Place]) -> Catalog {
    let listing = |(number, place): (usize, &Place)| {
        let (slug, city, country, at) = *place;
        let mut listing = Listing::clone(&listings(1)[0]);
        listing.id = EventId(uuid::Uuid::from_u128(1 + number as u128));
        listing.slug = Slug::parse(slug).unwrap();
        listing.draft.place.city = Line::parse(city, 80).ok();
        listing.draft.place.country = Country::parse(country).ok();
        listing.draft.place.coordinates =
            at.and_then(|(north, east)| Coordinates::new(north, east));
        Arc::new(listing)
    };
    let all = places.iter().enumerate().map(listing).collect();
    print(1, all, None, today())
}

#[test]
fn near_a_city_is_what_lies_around_it_or_in_a_city_that_does() {
    let catalog = placed(&[
        ("accra-hub", "Accra", "GH", Some((5.6037, -0.187))),
        ("accra-somewhere", "ACCRA", "GH", None),
        ("tema-port", "Tema", "GH", Some((5.6698, -0.0166))),
        ("tema-somewhere", "Tema", "GH", None),
        ("kumasi", "Kumasi", "GH", Some((6.6885, -1.6244))),
        ("accra-elsewhere", "Tema", "JM", None),
        ("nowhere", "", "GH", None),
    ]);
    let around = [
        "accra-hub",
        "accra-somewhere",
        "tema-port",
        "tema-somewhere",
    ];
    assert_eq!(found(&catalog, "near=accra,50"), around);
    assert_eq!(found(&catalog, "near=5.6037,-0.187,50"), around);
    assert_eq!(
        found(&catalog, "near=accra,5"),
        ["accra-hub", "accra-somewhere"]
    );
    assert_eq!(found(&catalog, "near=6.7,-1.6,20"), ["kumasi"]);
    assert_eq!(found(&catalog, "near=accra,50;country=JM"), [""; 0]);
    assert!(found(&catalog, "near=accra,500").contains(&"kumasi".to_owned()));
    assert_eq!(selection("near=accra,50").check(&catalog), Ok(()));
    let unknown = selection("near=acra,50").check(&catalog).unwrap_err();
    assert!(
        unknown
            .to_string()
            .starts_with("\"acra\" cannot stand for near")
    );
    assert_eq!(
        selection("near=accra,50").describe(&catalog, Locale::English),
        "Events within 50 km of Accra"
    );
}

#[test]
fn a_series_is_an_event_and_its_parts() {
    let mut all = listings(20);
    for number in [3, 4] {
        let mut part = Listing::clone(&all[number]);
        part.parent = Some(all[7].slug.clone());
        all[number] = Arc::new(part);
    }
    let catalog = print(1, all, None, today());
    assert_eq!(
        found(&catalog, "series=event-7"),
        ["event-3", "event-4", "event-7"]
    );
    assert_eq!(selection("series=event-7").check(&catalog), Ok(()));
    let unknown = selection("kind=ptg;or;series=event-99").check(&catalog);
    assert!(unknown.unwrap_err().to_string().contains("event-99"));
}

#[test]
fn a_part_of_a_region_is_within_it() {
    let catalog = print(1, listings(300), None, today());
    let (whole, part) = (
        found(&catalog, "region=apac"),
        found(&catalog, "region=southeast-asia"),
    );
    assert!(!part.is_empty() && part.len() < whole.len());
    assert!(part.iter().all(|slug| whole.contains(slug)));
    assert_eq!(part, found(&catalog, "country=VN,SG,MY,TH,ID,PH"));
}

fn part() -> impl Strategy<Value = String> {
    let words: Vec<String> = [
        "kind=ptg",
        "kind=ptg,live",
        "kind=live",
        "region=apac",
        "region=emea,southeast-asia",
        "country=VN",
        "country=VN,DE",
        "language=en",
        "q=meetup",
        "near=10.0,106.0,900",
        "project=zuul",
    ]
    .map(str::to_owned)
    .into();
    prop::sample::subsequence(words, 1..4)
        .prop_shuffle()
        .prop_filter("one search", |parts| parts.len() < 4)
        .prop_map(|parts| parts.join(";"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_choices_changes_nothing_and_settling_selects_the_same(
        parts in prop::collection::vec(part(), 1..5), seed in any::<prop::sample::Index>(),
    ) {
        let catalog = print(1, listings(120), None, today());
        let asked = selection(&parts.join(";or;"));
        let mut turned = parts.clone();
        turned.rotate_left(seed.index(parts.len()));
        turned.push(parts[0].clone());
        prop_assert_eq!(selection(&turned.join(";or;")).canonical(), asked.canonical());
        prop_assert_eq!(&selection(&asked.canonical()), &asked);
        let mut one_by_one: Vec<String> = parts.iter().flat_map(|part| found(&catalog, part)).collect();
        one_by_one.sort();
        one_by_one.dedup();
        prop_assert_eq!(found(&catalog, &asked.canonical()), one_by_one);
    }

    #[test]
    fn settings_and_options_have_one_order_and_are_read_again(
        settings in prop::sample::subsequence(vec![
            "past=all", "deadlines=on", "alarm=2h,15m", "perday=on", "months=on", "emoji=off",
            "lang=zh-hans", "kind=ptg",
        ], 1..8).prop_shuffle(),
        other in prop::sample::select(Locale::ALL.map(Locale::tag).to_vec()),
    ) {
        let asked = selection(&settings.join(";"));
        let mut turned = settings.clone();
        turned.reverse();
        prop_assert_eq!(selection(&turned.join(";")).canonical(), asked.canonical());
        prop_assert_eq!(&selection(&asked.canonical()), &asked);
        let told = selection(&format!("{};lang={other}", asked.canonical()));
        prop_assert_eq!(told.options().language().tag(), other);
        prop_assert_eq!(told.without_options(), asked.without_options());
    }

    #[test]
    fn whatever_stands_in_an_address_it_is_read_or_refused(path in "\\PC{0,80}|[a-z=,;%0-9]{0,60}") {
        if let Ok(read) = Selection::from_path(&path) {
            prop_assert_eq!(Selection::from_path(&read.canonical()), Ok(read));
        }
    }
}
