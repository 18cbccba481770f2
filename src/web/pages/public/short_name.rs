//! A lasting short name as a page: the list that it stands for now.

use actix_web::{HttpResponse, web};

use super::{query_of, with_query};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::feeds::selection_named;
use crate::web::page::see_other;

/// `GET /s/{name}`.
pub async fn get(name: web::Path<String>, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    let selection = selection_named(&app.directory, &name)?.without_options();
    Ok(see_other(&with_query("/events", &[query_of(&selection)])))
}
