//! Whose token this is and what it may do, for whoever tries one out.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::account::Scope;
use crate::web::api::answer::own;
use crate::web::api::problem::Refusal;
use crate::web::app::App;
use crate::web::bearer::bearer;

/// Whose token this is.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    /// Key.
    id: String,
    /// Name.
    name: String,
    /// Mail address.
    email: String,
    /// Their time zone.
    zone: String,
    /// Their language, as a tag (BCP 47).
    language: String,
    /// What they may by this token.
    role: &'static str,
    /// The token.
    token: Token,
}

/// A token of a person.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Token {
    /// What its owner calls it.
    name: String,
    /// What it may do, within what its person may.
    #[schema(example = json!(["read", "submit"]))]
    scopes: Vec<&'static str>,
    /// Until when.
    expires_at: DateTime<Utc>,
}

/// Whose token this is, and what it may do.
///
/// Needs a token with the scope `read`.
#[utoipa::path(
    get,
    path = "/api/v1/me",
    tag = "account",
    security(("token" = [])),
    responses((status = 200, description = "Whose token this is", body = Me))
)]
pub async fn get(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Refusal> {
    let (person, token) = bearer(&request, &app, Scope::Read).await?;
    own(&Me {
        id: person.id.to_string(),
        name: person.name.to_string(),
        email: person.email.as_str().to_owned(),
        zone: person.zone.to_string(),
        language: person.locale.tag().to_owned(),
        role: person.role.as_str(),
        token: Token {
            name: token.name.to_string(),
            scopes: token.scopes.iter().map(|scope| scope.as_str()).collect(),
            expires_at: token.expires_at,
        },
    })
}
