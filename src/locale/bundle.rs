//! The messages of each language, read once.

use std::borrow::Cow;
use std::str::FromStr;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use super::Locale;

/// What stands in a message's place for a value: a text, or a number, which has its plural forms.
pub type Value<'a> = fluent_bundle::FluentValue<'a>;

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Files;

type Bundle = FluentBundle<FluentResource>;

/// In the order of [`Locale::ALL`].
static BUNDLES: LazyLock<[Bundle; Locale::ALL.len()]> = LazyLock::new(|| Locale::ALL.map(read));

impl Locale {
    /// A text without values.
    ///
    /// A message that is missing is said in English, and as its key where English has none.
    pub fn text(self, key: &'static str) -> Cow<'static, str> {
        self.say(key, None).unwrap_or(Cow::Borrowed(key))
    }

    /// A text by a key that is put together: `kind-` and the word of a kind.
    pub fn word(self, family: &str, word: &str) -> Cow<'static, str> {
        let key = format!("{family}-{word}");
        self.say(&key, None).unwrap_or(Cow::Owned(key))
    }

    /// A country by its two letters (ISO 3166).
    pub fn country(self, code: &str) -> String {
        self.word("country", &code.to_ascii_lowercase())
            .into_owned()
    }

    /// A text with its values.
    pub fn fill<const N: usize>(
        self,
        key: &'static str,
        values: [(&'static str, Value<'_>); N],
    ) -> String {
        let values = FluentArgs::from_iter(values);
        self.say(key, Some(&values))
            .map_or_else(|| key.to_owned(), Cow::into_owned)
    }

    /// "a", "a or b", "a, b or c", with the words of `last` before the last: `list-and`, `list-or`.
    /// Nothing of nothing.
    pub fn list(self, names: &[String], last: &'static str) -> Option<String> {
        let (end, first) = names.split_last()?;
        let joined = |key, list: String, item: &String| {
            self.fill(key, [("list", list.into()), ("item", item.as_str().into())])
        };
        let list = first.iter().cloned();
        Some(
            match list.reduce(|list, item| joined("list-next", list, &item)) {
                None => end.clone(),
                Some(list) => joined(last, list, end),
            },
        )
    }

    fn say<'a>(self, key: &str, values: Option<&'a FluentArgs<'_>>) -> Option<Cow<'a, str>> {
        [self, Self::English].into_iter().find_map(|locale| {
            let bundle = &BUNDLES[locale as usize];
            let pattern = bundle.get_message(key)?.value()?;
            // A value that a message asks for and does not get stays as its name in braces.
            Some(bundle.format_pattern(pattern, values, &mut Vec::new()))
        })
    }
}

#[expect(
    clippy::expect_used,
    reason = "the files are part of the binary, and a test reads each of them"
)]
fn read(locale: Locale) -> Bundle {
    let language = LanguageIdentifier::from_str(locale.tag()).expect("a language tag");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Marks around values keep lines in order where scripts are mixed. Calendar apps show them as boxes.
    bundle.set_use_isolating(false);
    for resource in resources(locale) {
        bundle.add_resource(resource).expect("each key once");
    }
    bundle
}

/// The files of a language.
#[expect(clippy::expect_used, reason = "see `read`")]
pub(super) fn resources(locale: Locale) -> impl Iterator<Item = FluentResource> {
    let is_its = move |path: &str| {
        path.split_once('/')
            .is_some_and(|(folder, _)| folder == locale.tag())
    };
    Files::iter().filter(move |path| is_its(path)).map(|path| {
        let file = Files::get(&path).expect("a file that is listed");
        let text = String::from_utf8(file.data.into_owned()).expect("UTF-8");
        FluentResource::try_new(text)
            .map_err(|(_, faults)| format!("{path}: {faults:?}"))
            .expect("messages as Fluent writes them")
    })
}
