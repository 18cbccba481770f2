//! A property that may be left out, which is not the same as null.

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

/// A property of something that is sent: what is left out stays as it is, and null takes away
/// (RFC 7396).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Given<T> {
    /// It was left out.
    #[default]
    Unsaid,
    /// Null.
    Nothing,
    /// This.
    Value(T),
}

impl<T> Given<T> {
    /// Whether it was left out.
    pub fn is_unsaid(&self) -> bool {
        matches!(self, Self::Unsaid)
    }

    /// What was said: nothing or a value.
    pub fn said(self) -> Option<Option<T>> {
        match self {
            Self::Unsaid => None,
            Self::Nothing => Some(None),
            Self::Value(value) => Some(Some(value)),
        }
    }
}

impl<T> From<Option<T>> for Given<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Self::Value)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Given<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Option::deserialize(from).map(Self::from)
    }
}

/// Reads a property that is an object: left to itself, serde takes a list for a struct, too.
pub fn object<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    from: D,
) -> Result<Given<T>, D::Error> {
    match Option::<Map<String, Value>>::deserialize(from)? {
        None => Ok(Given::Nothing),
        Some(map) => {
            let read = serde_json::from_value(Value::Object(map));
            read.map(Given::Value).map_err(D::Error::custom)
        }
    }
}

impl<T: Serialize> Serialize for Given<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(to),
            Self::Unsaid | Self::Nothing => to.serialize_none(),
        }
    }
}
