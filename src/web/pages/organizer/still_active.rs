//! The link in the question whether a group is still active: opening it changes nothing, its buttons answer.

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::dead_link::{Purpose, dead_link};
use crate::account::LinkToken;
use crate::group::{self, Group};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::Page;

/// The answer.
#[derive(Debug, Deserialize)]
pub struct AnswerForm {
    /// The button: `active` or `ended`.
    answer: String,
}

#[derive(Template)]
#[template(path = "page/organizer/still_active.html")]
struct QuestionPage {
    token: String,
    group: String,
    public_path: String,
    /// What was answered; nothing yet.
    answer: Option<bool>,
}

/// The question, and two buttons.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (link, now) = (LinkToken::received(&token), app.clock.now());
    match app
        .read(move |tx| group::open_question(tx, &link, now))
        .await
    {
        Ok((group, _)) => {
            Ok(Page::personal(page(token.into_inner(), &group, None)).respond_to(&request))
        }
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::StillActive)),
        Err(fault) => Err(fault),
    }
}

/// Takes the answer.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
    form: web::Form<AnswerForm>,
) -> Result<HttpResponse, WebError> {
    let is_active = match form.answer.as_str() {
        "active" => true,
        "ended" => false,
        _ => return Err(WebError::BadRequest("Choose one of the answers".to_owned())),
    };
    let (link, now) = (LinkToken::received(&token), app.clock.now());
    match app
        .write(move |tx| group::answer_question(tx, &link, is_active, now))
        .await
    {
        Ok(group) => {
            let page = page(String::new(), &group, Some(is_active));
            Ok(Page::personal(page).respond_to(&request))
        }
        Err(WebError::DeadLink) => Ok(dead_link(&request, Purpose::StillActive)),
        Err(fault) => Err(fault),
    }
}

fn page(token: String, group: &Group, answer: Option<bool>) -> QuestionPage {
    QuestionPage {
        token,
        group: group.name.to_string(),
        public_path: format!("/groups/{}", group.slug),
        answer,
    }
}
