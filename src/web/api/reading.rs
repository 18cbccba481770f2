//! The description of the API for people: one page, made from the document that programs read.

use std::sync::LazyLock;

use actix_web::Responder;
use askama::Template;
use serde_json::Value;

use super::document;
use super::problem::title;
use crate::catalog::markdown_to_html;
use crate::text::Prose;
use crate::web::page::Page;

#[derive(Template, Clone)]
#[template(path = "page/public/developers.html")]
struct DevelopersPage {
    tags: Vec<Tag>,
    schemas: Vec<Schema>,
    problems: Vec<(u16, &'static str)>,
}

/// Operations that belong together.
#[derive(Clone)]
struct Tag {
    name: String,
    about: String,
    operations: Vec<Operation>,
}

#[derive(Clone)]
struct Operation {
    id: String,
    method: String,
    path: String,
    html: String,
    needs_token: bool,
    takes: Option<Kind>,
    gives: Vec<Kind>,
    parameters: Vec<Property>,
}

#[derive(Clone)]
struct Schema {
    name: String,
    html: String,
    properties: Vec<Property>,
}

/// A parameter, or a property of a schema.
#[derive(Clone)]
struct Property {
    name: String,
    /// Where it stands: `query`, `header`, `path`; nothing for a property.
    place: String,
    is_required: bool,
    kind: Kind,
    html: String,
}

/// What a value is, in words, and the schema that says more.
#[derive(Clone)]
struct Kind {
    words: String,
    schema: Option<String>,
}

static PAGE: LazyLock<DevelopersPage> = LazyLock::new(|| {
    let document = serde_json::to_value(document()).unwrap_or_default();
    DevelopersPage {
        tags: tags(&document),
        schemas: schemas(&document),
        problems: [
            400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 421, 422, 428, 429, 503,
        ]
        .map(|status| (status, said(status)))
        .into(),
    }
});

/// `GET /developers`. What it describes has English names, and so it is in English; the frame is the reader's.
pub async fn developers() -> impl Responder {
    Page::public(PAGE.clone())
}

fn said(status: u16) -> &'static str {
    title(actix_web::http::StatusCode::from_u16(status).unwrap_or_default())
}

fn tags(document: &Value) -> Vec<Tag> {
    let tags = document["tags"].as_array().into_iter().flatten();
    tags.map(|tag| {
        let name = text(&tag["name"]);
        let paths = document["paths"].as_object().into_iter().flatten();
        let operations = paths.flat_map(|(path, item)| {
            let operations = item.as_object().into_iter().flatten();
            operations.map(move |(method, operation)| (path, method, operation))
        });
        Tag {
            about: text(&tag["description"]),
            operations: operations
                .filter(|(.., operation)| operation["tags"][0] == tag["name"])
                .map(|(path, method, operation)| Operation::of(path, method, operation))
                .collect(),
            name,
        }
    })
    .collect()
}

impl Operation {
    fn of(path: &str, method: &str, operation: &Value) -> Self {
        let words = [&operation["summary"], &operation["description"]].map(text);
        let json = "application/json";
        let given = operation["responses"].as_object().into_iter().flatten();
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        Self {
            id: text(&operation["operationId"]),
            method: method.to_uppercase(),
            path: path.to_owned(),
            html: html(&words.join("\n\n")),
            needs_token: operation["security"].is_array(),
            takes: content(&operation["requestBody"]["content"]),
            gives: given
                .filter(|(status, _)| status.starts_with('2'))
                .map(|(status, it)| {
                    let kind = Kind::of(&it["content"][json]["schema"]);
                    Kind {
                        words: format!("{status}: {}", kind.words),
                        ..kind
                    }
                })
                .collect(),
            parameters: parameters
                .map(|it| Property {
                    name: text(&it["name"]),
                    place: text(&it["in"]),
                    is_required: it["required"] == true,
                    kind: Kind::of(&it["schema"]),
                    html: html(&text(match it["description"].is_string() {
                        true => &it["description"],
                        false => &it["schema"]["description"],
                    })),
                })
                .collect(),
        }
    }
}

/// The schema of a body, of whichever media type.
fn content(content: &Value) -> Option<Kind> {
    let (_, body) = content.as_object()?.iter().next()?;
    Some(Kind::of(&body["schema"]))
}

fn schemas(document: &Value) -> Vec<Schema> {
    let all = document["components"]["schemas"].as_object();
    all.into_iter()
        .flatten()
        .map(|(name, schema)| Schema {
            name: name.clone(),
            html: html(&text(&schema["description"])),
            properties: properties(schema),
        })
        .collect()
}

fn properties(schema: &Value) -> Vec<Property> {
    let required = schema["required"].as_array();
    let own = schema["properties"].as_object().into_iter().flatten();
    let own = own.map(|(name, property)| Property {
        is_required: required.is_some_and(|it| it.iter().any(|it| it == name)),
        name: name.clone(),
        place: String::new(),
        kind: Kind::of(property),
        html: html(&text(&property["description"])),
    });
    own.collect()
}

impl Kind {
    fn of(schema: &Value) -> Self {
        if let Some(address) = schema["$ref"].as_str() {
            let name = address.rsplit('/').next().unwrap_or_default();
            return Self {
                words: name.to_owned(),
                schema: Some(name.to_owned()),
            };
        }
        for choice in ["oneOf", "anyOf"] {
            // What may be null is written as a choice between that and the thing itself.
            let parts = schema[choice].as_array().into_iter().flatten();
            if let Some(part) = parts.into_iter().find(|part| part["type"] != "null") {
                let kind = Self::of(part);
                return Self {
                    words: format!("{} or null", kind.words),
                    ..kind
                };
            }
        }
        let kinds: Vec<&str> = match &schema["type"] {
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
            kind => kind.as_str().into_iter().collect(),
        };
        if kinds.contains(&"array") {
            let of = Self::of(&schema["items"]);
            return Self {
                words: format!("list of {}", of.words),
                ..of
            };
        }
        let words = schema["enum"].as_array().into_iter().flatten();
        let words: Vec<&str> = words.filter_map(Value::as_str).collect();
        let words = match words.is_empty() {
            false => words.join(" | "),
            true => match schema["format"].as_str() {
                Some(format) => format!("{} ({format})", kinds.join(" or ")),
                None => kinds.join(" or "),
            },
        };
        Self {
            words,
            schema: None,
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Markdown of our own, which `utoipa` takes from the comments in the code.
fn html(markdown: &str) -> String {
    let prose = Prose::parse(markdown, 10_000);
    prose.map_or_else(|_| String::new(), |prose| markdown_to_html(&prose))
}
