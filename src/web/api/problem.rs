//! What went wrong, as a problem document (RFC 9457), for programs.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;
use utoipa::ToSchema;

use crate::web::error::WebError;

/// What `Content-Type` says of one.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// Something that went wrong (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Which kind of problem: an address under which it is explained.
    #[serde(rename = "type")]
    #[schema(format = "uri-reference", example = "/developers#problem-422")]
    pub kind: String,
    /// The kind in a few words; always the same.
    pub title: String,
    /// The status of the answer.
    #[schema(minimum = 400, maximum = 599)]
    pub status: u16,
    /// What went wrong this time.
    pub detail: String,
    /// What is wrong with what was sent, all of it at once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub errors: Vec<Fault>,
}

/// One thing that is wrong with what was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Fault {
    /// Where in the body, as a JSON Pointer in a fragment (RFC 6901, section 6).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "#/start")]
    pub pointer: Option<String>,
    /// Which parameter of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "limit")]
    pub parameter: Option<String>,
    /// What is wrong with it.
    pub detail: String,
}

impl Fault {
    /// Something wrong in the body, at a pointer such as `/start`.
    pub fn at(pointer: &str, detail: impl Into<String>) -> Self {
        Self {
            pointer: Some(format!("#{pointer}")),
            parameter: None,
            detail: detail.into(),
        }
    }

    /// Something wrong with a parameter of the address.
    pub fn of(parameter: &str, detail: impl Into<String>) -> Self {
        Self {
            pointer: None,
            parameter: Some(parameter.to_owned()),
            detail: detail.into(),
        }
    }
}

/// Why a request of a program was not answered as asked: what pages know too, and what only programs
/// can do wrong.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// As on pages.
    #[error(transparent)]
    Of(WebError),
    /// The address or the body cannot be read.
    #[error("{}", told(.0))]
    Malformed(Vec<Fault>),
    /// It was read, and cannot be done as it is.
    #[error("{}", told(.0))]
    Invalid(Vec<Fault>),
    /// A change says over which version it goes.
    #[error("say over which version this goes: If-Match with the ETag you read")]
    TagFirst,
    /// A change goes over another version than the one that stands.
    #[error(
        "somebody else changed this in the meantime: read it again, and put your change on top"
    )]
    TagStale,
    /// One key for two different requests.
    #[error("this Idempotency-Key was used for another request")]
    KeyReused,
    /// Nothing but JSON is written here.
    #[error("answers are application/json; Accept has to allow it")]
    NotAcceptable,
    /// Nothing but JSON is read here.
    #[error("send application/json")]
    NotJson,
}

impl<E> From<E> for Refusal
where
    WebError: From<E>,
{
    fn from(fault: E) -> Self {
        Self::Of(fault.into())
    }
}

/// All of it in a sentence.
fn told(faults: &[Fault]) -> String {
    let details: Vec<&str> = faults.iter().map(|it| it.detail.as_str()).collect();
    details.join("; ")
}

impl Refusal {
    fn errors(&self) -> &[Fault] {
        match self {
            Self::Malformed(faults) | Self::Invalid(faults) => faults,
            _ => &[],
        }
    }
}

/// The title of each status that the API answers with.
pub fn title(status: StatusCode) -> &'static str {
    match status.as_u16() {
        400 => "The request could not be read",
        401 => "A token is needed",
        403 => "Not allowed",
        404 => "Nothing here",
        405 => "This cannot be done here",
        406 => "Only JSON is written here",
        409 => "Not in this state",
        410 => "Gone for good",
        412 => "Changed in the meantime",
        413 => "Too large",
        415 => "Only JSON is read here",
        421 => "Wrong address",
        422 => "Not valid",
        428 => "A version is needed",
        429 => "Too many requests",
        503 => "Not at the moment",
        _ => "Something went wrong",
    }
}

/// The document for a status, whatever was the matter.
pub fn problem(status: StatusCode, detail: String, errors: &[Fault]) -> String {
    let problem = Problem {
        kind: format!("/developers#problem-{}", status.as_u16()),
        title: title(status).to_owned(),
        status: status.as_u16(),
        detail,
        errors: errors.to_vec(),
    };
    serde_json::to_string(&problem).unwrap_or_default()
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::Of(fault) => fault.status_code(),
            Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::Invalid(_) | Self::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TagFirst => StatusCode::PRECONDITION_REQUIRED,
            Self::TagStale => StatusCode::PRECONDITION_FAILED,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::NotJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let status = self.status_code();
        let mut response = match self {
            Self::Of(fault) => fault.bare(),
            _ => HttpResponse::build(status),
        };
        response
            .insert_header((CACHE_CONTROL, "no-store"))
            .insert_header((CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE)))
            .body(problem(status, self.to_string(), self.errors()))
    }
}
