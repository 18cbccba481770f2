//! `GET /api/v1/me`: whose token this is and what it may do, for whoever tries one out.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde::Serialize;

use super::app::App;
use super::bearer::bearer;
use super::error::WebError;
use crate::account::Scope;

#[derive(Serialize)]
struct Me {
    id: String,
    name: String,
    email: String,
    zone: String,
    language: String,
    role: &'static str,
    token: Token,
}

#[derive(Serialize)]
struct Token {
    name: String,
    scopes: Vec<&'static str>,
    expires_at: DateTime<Utc>,
}

/// Answers in JSON; faults are problem documents.
pub async fn get(request: HttpRequest, app: web::Data<App>) -> HttpResponse {
    match me(&request, &app).await {
        Ok(me) => HttpResponse::Ok()
            .insert_header((CACHE_CONTROL, "no-store"))
            .json(me),
        Err(fault) => fault.problem(),
    }
}

async fn me(request: &HttpRequest, app: &web::Data<App>) -> Result<Me, WebError> {
    let (person, token) = bearer(request, app, Scope::Read).await?;
    Ok(Me {
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
