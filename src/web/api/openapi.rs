//! The description of the API (OpenAPI 3.1), made from the code that answers.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use actix_web::{HttpRequest, HttpResponse};
use utoipa::openapi::path::{HttpMethod, Operation, Parameter};
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{Content, HeaderBuilder, OpenApi as Document, Ref, RefOr, Response};
use utoipa::{Modify, OpenApi};

use super::answer::shared;
use super::personal::reminders::Upcoming;
use super::personal::revisions::Revision;
use super::personal::submissions::Submission;
use super::problem::{MEDIA_TYPE, Problem, Refusal, title};
use super::shape::{Event, Group, Occurrence};
use super::{personal, public};

/// What the macro puts together.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Folkmoot",
        version = "1",
        description = "The community calendar for programs.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    servers((url = "/")),
    tags(
        (name = "events", description = "What takes place, for everybody"),
        (name = "groups", description = "Who hosts it"),
        (name = "submissions", description = "Events of your own"),
        (name = "drafts", description = "What is being written"),
        (name = "staff", description = "For staff"),
        (name = "account", description = "You and this description"),
    ),
    paths(
        public::events::list,
        public::events::one,
        public::occurrences::list,
        public::groups::list,
        public::groups::one,
        public::selections::one,
        personal::submissions::list,
        personal::submissions::post,
        personal::submissions::one,
        personal::submissions::patch,
        personal::cancellation::post,
        personal::cancellation::delete,
        personal::revisions::list,
        personal::drafts::post,
        personal::drafts::one,
        personal::drafts::patch,
        personal::drafts::hand_in,
        personal::reminders::list,
        personal::queue::get,
        personal::me::get,
        get,
    ),
    components(schemas(
        Problem,
        Event,
        Occurrence,
        Group,
        Submission,
        Revision,
        Upcoming
    )),
    modifiers(&Common)
)]
struct Described;

static DOCUMENT: LazyLock<Document> = LazyLock::new(Described::openapi);

/// The whole description.
pub fn document() -> &'static Document {
    &DOCUMENT
}

/// This description, for programs. People read `/developers`.
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    tag = "account",
    responses((status = 200, description = "OpenAPI 3.1", content_type = "application/json", body = Object))
)]
pub async fn get(request: HttpRequest) -> Result<HttpResponse, Refusal> {
    shared(&request, document(), None)
}

/// What holds for every operation, so that it is said once.
struct Common;

impl Modify for Common {
    fn modify(&self, document: &mut Document) {
        let bearer = Http::builder()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some(
                "A token of yours: you make one on the page of your account",
            ))
            .build();
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(bearer));
        take_in(&mut components.schemas, "Event", "Statement");
        components.schemas.iter_mut().for_each(name_items);
        for item in document.paths.paths.values_mut() {
            let operations = [
                (HttpMethod::Get, &mut item.get),
                (HttpMethod::Post, &mut item.post),
                (HttpMethod::Patch, &mut item.patch),
                (HttpMethod::Delete, &mut item.delete),
            ];
            for (method, operation) in operations {
                if let Some(operation) = operation {
                    complete(operation, &method);
                }
            }
        }
    }
}

/// Writes a schema that takes another in as one: either alone says that it has nothing else.
fn take_in(schemas: &mut BTreeMap<String, RefOr<Schema>>, name: &str, other: &str) {
    let Some(RefOr::T(Schema::Object(other))) = schemas.get(other).cloned() else {
        return;
    };
    let Some(RefOr::T(schema)) = schemas.get_mut(name) else {
        return;
    };
    let Schema::AllOf(parts) = schema else {
        return;
    };
    let mut objects = parts.items.iter_mut().filter_map(|part| match part {
        RefOr::T(Schema::Object(own)) => Some(own),
        _ => None,
    });
    if let Some(own) = objects.next() {
        own.properties.extend(other.properties);
        own.description = parts.description.take();
        *schema = Schema::Object(own.clone());
    }
}

/// What a page is of goes by its name; the macro writes it out.
fn name_items((name, schema): (&String, &mut RefOr<Schema>)) {
    let (Some(of), RefOr::T(Schema::Object(page))) = (name.strip_prefix("Page_"), schema) else {
        return;
    };
    if let Some(RefOr::T(Schema::Array(list))) = page.properties.get_mut("items") {
        list.items = Ref::from_schema_name(of).into();
    }
}

/// Adds how each operation can be refused, and the headers of every answer.
fn complete(operation: &mut Operation, method: &HttpMethod) {
    let mut refusals = vec![400, 406, 429, 503];
    if operation.security.is_some() {
        refusals.extend([401, 403]);
    }
    if operation.request_body.is_some() {
        refusals.extend([409, 413, 415, 422]);
    }
    let parameters = operation.parameters.iter().flatten();
    let names = |it: &RefOr<Parameter>, name| matches!(it, RefOr::T(it) if it.name == name);
    if parameters.into_iter().any(|it| names(it, "If-Match")) {
        refusals.extend([409, 412, 428]);
    }
    if *method == HttpMethod::Delete {
        refusals.push(409);
    }
    let responses = &mut operation.responses.responses;
    for status in refusals {
        let refused = || RefOr::T(Response::new(name_of(status)));
        responses.entry(status.to_string()).or_insert_with(refused);
    }
    for (status, response) in responses {
        let RefOr::T(response) = response else {
            continue;
        };
        let status: u16 = status.parse().unwrap_or_default();
        if status >= 400 {
            let problem = Content::new(Some(RefOr::Ref(Ref::from_schema_name("Problem"))));
            response
                .content
                .insert(MEDIA_TYPE.to_owned(), RefOr::T(problem));
        }
        for (name, description) in headers(status) {
            let text = ObjectBuilder::new().schema_type(Type::String).build();
            let header = HeaderBuilder::new()
                .schema(Some(text))
                .description(Some(description));
            response
                .headers
                .insert(name.to_owned(), RefOr::T(header.build()));
        }
    }
}

fn name_of(status: u16) -> &'static str {
    title(actix_web::http::StatusCode::from_u16(status).unwrap_or_default())
}

fn headers(status: u16) -> Vec<(&'static str, &'static str)> {
    let mut headers = vec![
        ("RateLimit-Policy", "How often one may ask"),
        (
            "RateLimit",
            "How often one may still ask, and in how many seconds it is as often as before",
        ),
    ];
    match status {
        200..=201 => headers.push((
            "ETag",
            "What tells this content from every other; of what can be changed, its version",
        )),
        401 => headers.push(("WWW-Authenticate", "Bearer (RFC 6750)")),
        429 | 503 => headers.push((
            "Retry-After",
            "After how many seconds it is worth trying again",
        )),
        _ => {}
    }
    headers
}
