//! The words that properties take, from where the code has them.

use utoipa::openapi::schema::{Object, ObjectBuilder, SchemaType, Type};

use crate::event::{Format, Kind, State};
use crate::group::GroupKind;

fn of(words: impl Iterator<Item = &'static str>) -> ObjectBuilder {
    let words: Vec<&str> = words.collect();
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(words))
}

/// One of the words, or null.
fn maybe(words: impl Iterator<Item = &'static str>) -> Object {
    let words: Vec<Option<&str>> = words.map(Some).chain([None]).collect();
    ObjectBuilder::new()
        .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
        .enum_values(Some(words))
        .build()
}

pub fn kinds() -> Object {
    maybe(Kind::ALL.iter().map(|it| it.as_str()))
}

pub fn kind() -> Object {
    of(Kind::ALL.iter().map(|it| it.as_str())).build()
}

pub fn formats() -> Object {
    maybe(Format::ALL.iter().map(|it| it.as_str()))
}

pub fn format() -> Object {
    of(Format::ALL.iter().map(|it| it.as_str())).build()
}

pub fn state() -> Object {
    of(State::ALL.iter().map(|it| it.as_str())).build()
}

pub fn public_state() -> Object {
    of(State::PUBLIC.into_iter().map(State::as_str)).build()
}

pub fn status() -> Object {
    of(["confirmed", "tentative", "cancelled"].into_iter()).build()
}

pub fn group_kind() -> Object {
    of(GroupKind::ALL.iter().map(|it| it.as_str())).build()
}
