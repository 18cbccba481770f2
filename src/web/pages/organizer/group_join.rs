//! Asking to organize for a group.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use crate::abuse;
use crate::account::{Actor, Person};
use crate::event::Fault;
use crate::group::{self, Group, letters};
use crate::mail;
use crate::slug::Slug;
use crate::text::Prose;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormView};
use crate::web::limit;
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in;

/// The form as it is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    words: String,
}

#[derive(Template)]
#[template(path = "page/organizer/group_join.html")]
struct JoinPage {
    path: String,
    public_path: String,
    name: String,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    refusal: Option<String>,
}

/// `GET /groups/{slug}/join`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (_, group) = open(&request, &app, &slug).await?;
    Ok(Page::personal(page(&group, "", Vec::new())).respond_to(&request))
}

/// Keeps the request, and tells those who look after the group.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    form: web::Form<JoinForm>,
) -> Result<HttpResponse, WebError> {
    let (person, group) = open(&request, &app, &slug).await?;
    let words = match Prose::parse(&form.words, 1_000) {
        Ok(words) => words,
        Err(cause) => {
            let fault = Fault {
                field: "words",
                message: format!("What you write to them {cause}"),
            };
            return Ok(Page::personal(page(&group, &form.words, vec![fault]))
                .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                .respond_to(&request));
        }
    };
    let caller = limit::admit(&request, &app, Some(&person.email))?;
    let (site, sender, now) = (app.site.clone(), app.sender.clone(), app.clock.now());
    let asked_for = group.clone();
    let asked = app
        .write(move |tx| {
            abuse::refuse_blocked(tx, &caller, now)?;
            let actor = Actor::from(&person);
            group::ask_to_join(tx, &actor, asked_for.id, &words, now)?;
            let letters = letters::request(tx, &asked_for, &person, words.as_str(), &site, now)?;
            for (letter, intent) in letters {
                mail::enqueue(tx, &sender, &letter, &intent, now)?;
            }
            Ok::<(), WebError>(())
        })
        .await;
    match asked {
        Ok(()) => Ok(see_other("/my/groups?done=asked")),
        Err(WebError::Conflict(message)) => {
            let page = JoinPage {
                refusal: Some(message),
                ..page(&group, &form.words, Vec::new())
            };
            Ok(Page::personal(page)
                .with_status(StatusCode::CONFLICT)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

async fn open(
    request: &HttpRequest,
    app: &web::Data<App>,
    slug: &str,
) -> Result<(Person, Group), WebError> {
    let person = signed_in(request, app).await?;
    let slug = Slug::parse(slug).map_err(|_| WebError::NotFound)?;
    let group = app.read(move |tx| group::find_by_slug(tx, &slug)).await?;
    Ok((person, group.ok_or(WebError::NotFound)?))
}

fn page(group: &Group, words: &str, faults: Vec<Fault>) -> JoinPage {
    let field = Field::text("words", "What you would like to do")
        .hint("Who you are, how you know the group, and what you would help with. Its leads read it in a letter.")
        .area(5)
        .value(words);
    JoinPage {
        path: format!("/groups/{}/join", group.slug),
        public_path: format!("/groups/{}", group.slug),
        name: group.name.to_string(),
        fields: FormView::small(vec![field], &faults),
        faults,
        refusal: None,
    }
}
