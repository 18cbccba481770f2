//! Reads what programs send, and finds every place that is wrong with it.
//!
//! All properties of what is read are optional, at each depth: a part alone can be read like the whole.
//! So where the whole cannot be read, its parts are tried one by one.

use actix_web::web;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use url::form_urlencoded;

use super::problem::{Fault, Refusal};

/// Reads a JSON body.
///
/// # Errors
/// [`Refusal::Malformed`] with line and column for what is no JSON; [`Refusal::Invalid`] with a pointer to
/// each part that is of the wrong kind or not known.
pub fn body<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    let value: Value = serde_json::from_slice(bytes)
        .map_err(|cause| Refusal::Malformed(vec![Fault::at("", format!("no JSON: {cause}"))]))?;
    // Left to itself, serde takes a list for a struct, too.
    match value.is_object() {
        true => value_of(value).map_err(Refusal::Invalid),
        false => Err(Refusal::Invalid(vec![Fault::at("", "takes an object")])),
    }
}

fn value_of<T: DeserializeOwned>(value: Value) -> Result<T, Vec<Fault>> {
    serde_json::from_value(value.clone()).map_err(|cause| {
        let mut faults = Vec::new();
        find::<T>(&value, "", &|part| part, &mut faults);
        if faults.is_empty() {
            faults.push(Fault::at("", cause.to_string()));
        }
        faults
    })
}

/// Tries the parts of `value` each by itself, put by `whole` where it stands.
fn find<T: DeserializeOwned>(
    value: &Value,
    pointer: &str,
    whole: &dyn Fn(Value) -> Value,
    faults: &mut Vec<Fault>,
) {
    let Err(cause) = serde_json::from_value::<T>(whole(value.clone())) else {
        return;
    };
    let before = faults.len();
    match value {
        Value::Object(parts) => {
            for (name, part) in parts {
                let put = |part| whole(Value::Object(Map::from_iter([(name.clone(), part)])));
                let name = name.replace('~', "~0").replace('/', "~1");
                find::<T>(part, &format!("{pointer}/{name}"), &put, faults);
            }
        }
        Value::Array(parts) => {
            for (index, part) in parts.iter().enumerate() {
                let put = |part| whole(Value::Array(vec![part]));
                find::<T>(part, &format!("{pointer}/{index}"), &put, faults);
            }
        }
        _ => {}
    }
    if faults.len() == before {
        faults.push(Fault::at(pointer, cause.to_string()));
    }
}

/// Reads the query of an address.
///
/// # Errors
/// [`Refusal::Malformed`] with the name of each parameter that is not known, given twice, or wrong.
pub fn query<T: DeserializeOwned>(text: &str) -> Result<T, Refusal> {
    web::Query::<T>::from_query(text)
        .map(web::Query::into_inner)
        .map_err(|cause| {
            let pairs = form_urlencoded::parse(text.as_bytes());
            let mut faults: Vec<Fault> = pairs
                .filter_map(|(name, value)| {
                    let alone = form_urlencoded::Serializer::new(String::new())
                        .append_pair(&name, &value)
                        .finish();
                    let cause = web::Query::<T>::from_query(&alone).err()?;
                    Some(Fault::of(&name, cause.to_string()))
                })
                .collect();
            if faults.is_empty() {
                faults.push(Fault::of("", cause.to_string()));
            }
            Refusal::Malformed(faults)
        })
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(default, deny_unknown_fields)]
    struct Outer {
        title: Option<String>,
        words: Option<Vec<String>>,
        place: Option<Inner>,
    }

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(default, deny_unknown_fields)]
    struct Inner {
        latitude: Option<f64>,
        city: Option<String>,
    }

    fn pointers(text: &str) -> Vec<String> {
        match body::<Outer>(text.as_bytes()) {
            Err(Refusal::Invalid(faults)) => faults
                .into_iter()
                .map(|fault| fault.pointer.unwrap())
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn everything_that_is_wrong_is_found_where_it_stands() {
        let wrong = r#"{"title": 7, "words": ["a", 1, null], "place": {"latitude": "north", "city": "Accra"}, "a/b": 1}"#;
        assert_eq!(
            pointers(wrong),
            [
                "#/a~1b",
                "#/place/latitude",
                "#/title",
                "#/words/1",
                "#/words/2"
            ]
        );
        assert_eq!(pointers("[]"), ["#"]);
        assert_eq!(pointers("3"), ["#"]);
    }

    #[test]
    fn what_is_no_json_is_told_with_its_line() {
        let refusal = body::<Outer>(b"{\n\"title\": ,}").unwrap_err();
        assert!(matches!(refusal, Refusal::Malformed(_)));
        assert!(refusal.to_string().contains("line 2"), "{refusal}");
    }

    #[test]
    fn a_parameter_that_is_not_known_is_named() {
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Asked {
            #[expect(dead_code, reason = "only read")]
            limit: Option<u16>,
        }
        let named = |text: &str| match query::<Asked>(text) {
            Err(Refusal::Malformed(faults)) => faults[0].parameter.clone().unwrap(),
            other => panic!("{other:?}"),
        };
        assert_eq!(named("limit=3&colour=red"), "colour");
        assert_eq!(named("limit=many"), "limit");
        assert!(query::<Asked>("limit=3").is_ok());
    }
}
