//! Who organizes an event: asking somebody by mail to do so too, or instead, and leaving.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::mine::{Mine, own};
use crate::account;
use crate::event::{self, EventError, Fault, letters};
use crate::mail::{self, Address};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Choice, Field, FormView};
use crate::web::limit;
use crate::web::page::{Page, see_other};

/// How the form is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct HandOverForm {
    email: String,
    /// `stay` or `leave`.
    then: String,
}

#[derive(Template)]
#[template(path = "page/organizer/organizers.html")]
struct OrganizersPage {
    path: String,
    is_series: bool,
    title: String,
    people: Vec<Organizer>,
    can_leave: bool,
    fields: Option<Vec<Field>>,
    faults: Vec<Fault>,
}

struct Organizer {
    name: String,
    is_you: bool,
}

/// Who organizes it, and the forms.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let mine = own(&request, &app, &id).await?;
    let page = page(&app, &mine, &HandOverForm::default(), Vec::new()).await?;
    Ok(Page::personal(page).respond_to(&request))
}

/// Asks somebody by mail.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<HandOverForm>,
) -> Result<HttpResponse, WebError> {
    let mine = own(&request, &app, &id).await?;
    let (to, leaves) = match read(&form) {
        Ok(read) => read,
        Err(faults) => return again(&request, &app, &mine, &form, faults).await,
    };
    limit::check(&request, &app)?;
    match ask(&app, &mine, to, leaves).await {
        Ok(()) => Ok(see_other(&format!("{}?saved=asked", mine.path()))),
        Err(WebError::Conflict(message)) => {
            let fault = Fault {
                field: "email",
                message,
            };
            again(&request, &app, &mine, &form, vec![fault]).await
        }
        Err(fault) => Err(fault),
    }
}

async fn ask(app: &web::Data<App>, mine: &Mine, to: Address, leaves: bool) -> Result<(), WebError> {
    let (id, giver, actor) = (mine.event.id, mine.person.clone(), mine.actor());
    let (post, now) = (app.post(), app.clock.now());
    app.write(move |tx| -> Result<(), EventError> {
        let offer = event::offer(tx, &actor, id, &to, leaves, now)?;
        let (letter, intent) = letters::hand_over(&offer, &giver, leaves, &post.site, now);
        mail::enqueue(tx, &post.sender, &letter, &intent, now)?;
        Ok(())
    })
    .await
}

/// Ceases to organize it.
pub async fn leave(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let mine = own(&request, &app, &id).await?;
    let (key, actor, now) = (mine.event.id, mine.actor(), app.clock.now());
    app.write(move |tx| event::leave(tx, &actor, key, now))
        .await?;
    Ok(see_other("/my/events"))
}

fn read(form: &HandOverForm) -> Result<(Address, bool), Vec<Fault>> {
    let mut faults = Vec::new();
    let to = Address::parse(&form.email)
        .map_err(|cause| {
            let message = format!("Their mail address {cause}");
            faults.push(Fault {
                field: "email",
                message,
            });
        })
        .ok();
    let leaves = match form.then.as_str() {
        "stay" => Some(false),
        "leave" => Some(true),
        _ => {
            let message = "Say whether you go on organizing it".to_owned();
            faults.push(Fault {
                field: "then",
                message,
            });
            None
        }
    };
    to.zip(leaves).ok_or(faults)
}

async fn again(
    request: &HttpRequest,
    app: &web::Data<App>,
    mine: &Mine,
    form: &HandOverForm,
    faults: Vec<Fault>,
) -> Result<HttpResponse, WebError> {
    let page = page(app, mine, form, faults).await?;
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(Page::personal(page).with_status(status).respond_to(request))
}

async fn page(
    app: &web::Data<App>,
    mine: &Mine,
    form: &HandOverForm,
    faults: Vec<Fault>,
) -> Result<OrganizersPage, WebError> {
    let organizers = mine.event.organizers.clone();
    let names = app
        .read(move |tx| account::names_of(tx, &organizers))
        .await?;
    let people = names.into_iter().map(|(id, name)| Organizer {
        name,
        is_you: id == mine.person.id,
    });
    let is_organizer = mine.event.organizers.contains(&mine.person.id);
    let fields = mine
        .event
        .state
        .is_public()
        .then(|| fields(form, is_organizer, &faults));
    Ok(OrganizersPage {
        path: mine.path(),
        is_series: mine.is_series(),
        title: mine.event.draft.title.to_string(),
        people: people.collect(),
        can_leave: is_organizer && mine.event.organizers.len() > 1,
        fields,
        faults,
    })
}

fn fields(form: &HandOverForm, is_organizer: bool, faults: &[Fault]) -> Vec<Field> {
    let email = Field::text("email", "Their mail address")
        .kind("email")
        .hint("They get a letter with a link. It works for two weeks; nothing changes until they accept.")
        .value(&form.email);
    let mut choices = vec![Choice::new("stay", "They organize it too")];
    if is_organizer {
        choices.push(Choice::new("leave", "They organize it instead of me"));
    }
    let then = Field::text("then", "And then?")
        .radios(choices)
        .value(&form.then);
    FormView::small(vec![email, then], faults)
}
