//! Every language says everything, and everything that is asked for is said.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::bundle::resources;
use super::*;

/// The messages of a language, each with the values it takes.
fn messages(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for resource in resources(locale) {
        let mut last = String::new();
        for line in resource.source().lines() {
            let is_key = line.starts_with(|c: char| c.is_ascii_lowercase());
            if let Some((key, _)) = line.split_once(" =").filter(|_| is_key) {
                last = key.to_owned();
                messages.entry(last.clone()).or_default();
            }
            let values = line.split('$').skip(1).map(|rest| {
                let end = rest.find(|c: char| !c.is_ascii_lowercase());
                rest[..end.unwrap_or(rest.len())].to_owned()
            });
            messages.entry(last.clone()).or_default().extend(values);
        }
    }
    messages.remove("");
    messages
}

#[test]
fn every_language_has_every_message_with_the_same_values() {
    let english = messages(Locale::English);
    assert!(english.len() > 80);
    for locale in Locale::ALL {
        let own = messages(locale);
        let tag = locale.tag();
        let missing: Vec<&String> = english
            .keys()
            .filter(|key| !own.contains_key(*key))
            .collect();
        assert!(missing.is_empty(), "{tag} lacks {missing:?}");
        for (key, values) in own {
            assert_eq!(Some(&values), english.get(&key), "{tag}, {key}");
        }
    }
}

#[test]
fn a_language_is_not_english_under_another_name() {
    for locale in Locale::ALL.into_iter().skip(1) {
        for key in ["cancelled", "deadline-cfp", "everything", "event-about"] {
            let (own, english) = (locale.text(key), Locale::English.text(key));
            assert_ne!(own, english, "{}", locale.tag());
            assert_ne!(own, key, "{}", locale.tag());
        }
    }
}

/// Where the sources and the templates ask for a text, with the key or the family of keys they name.
fn asked(source: &str) -> Vec<(bool, &str)> {
    let [text, word] = [false, true];
    let calls = [
        (".text(\"", text),
        (".fill(\"", text),
        (".word(\"", word),
        // Those of letters.
        ("sheet.subject(\"", text),
        ("sheet.say(\"", text),
        ("sheet.button(\"", text),
        ("sheet.link(\"", text),
        ("sheet.why(\"", text),
    ];
    let called = calls.into_iter().flat_map(move |(call, is_family)| {
        let rest = source.split(call).skip(1);
        rest.filter_map(move |rest| Some((is_family, rest.split('"').next()?)))
    });
    let filters = ["say", "count(", "with("]
        .into_iter()
        .flat_map(|filter| ["", "crate::web::filters::"].map(|path| format!("\"|{path}{filter}")));
    let filtered = filters.flat_map(|end| {
        let parts: Vec<&str> = source.split(&end).collect();
        let before = parts[..parts.len() - 1].to_vec();
        before
            .into_iter()
            .filter_map(|before| Some((false, before.rsplit('"').next()?)))
    });
    called.chain(filtered).collect()
}

/// Each file under a folder, as one line, for a long call stands on several.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let source = fs::read_to_string(&path).unwrap();
                sources.push((path, source.split_whitespace().collect()));
            }
        }
    }
    sources
}

#[test]
fn every_key_that_is_asked_for_has_its_message() {
    let messages = messages(Locale::English);
    let is_said = |is_family: bool, key: &str| match is_family {
        true => messages.keys().any(|known| {
            let rest = known.strip_prefix(key);
            rest.is_some_and(|rest| rest.starts_with('-'))
        }),
        false => messages.contains_key(key),
    };
    let mut count = 0;
    for (path, source) in sources("src").into_iter().chain(sources("templates")) {
        // The files that ask for keys of their own: this one, and the filters in their examples.
        let is_example = path.ends_with("locale/tests.rs") || path.ends_with("web/filters.rs");
        // What is imported has keys of its own.
        if is_example || path.components().any(|part| part.as_os_str() == "import") {
            continue;
        }
        for (is_family, key) in asked(&source) {
            assert!(is_said(is_family, key), "{}: {key}", path.display());
            count += 1;
        }
    }
    assert!(count > 200, "only {count} texts are asked for");
}

#[test]
fn values_take_their_places_without_marks_and_numbers_their_forms() {
    let due = [
        ("label", "Register".into()),
        ("value", "{ $x } \"…\"".into()),
    ];
    assert_eq!(
        Locale::English.fill("labelled", due),
        "Register: { $x } \"…\""
    );
    let days = |locale: Locale, days: u32| {
        locale.fill("past-days", [("what", "X".into()), ("days", days.into())])
    };
    assert_eq!(days(Locale::English, 1), "X, from yesterday on");
    assert_eq!(days(Locale::English, 1400), "X, with the last 1400 days");
    assert_eq!(days(Locale::Arabic, 5), "X، مع آخر 5 أيام");
    assert_eq!(days(Locale::Arabic, 50), "X، مع آخر 50 يومًا");
    assert_eq!(Locale::English.text("no-such-text"), "no-such-text");
    assert_eq!(Locale::German.word("no-such", "text"), "no-such-text");
}

#[test]
fn a_language_is_found_by_its_tag_in_any_case() {
    for locale in Locale::ALL {
        assert_eq!(Locale::of_tag(locale.tag()), Some(locale));
        assert_eq!(Locale::of_tag(&locale.tag().to_uppercase()), Some(locale));
        assert_eq!(Locale::ALL[locale as usize], locale);
    }
    assert_eq!(Locale::of_tag("en-GB"), None);
}
