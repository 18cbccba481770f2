//! Giving a choice a lasting short name, letting a name of one's own stand for it, and retiring one.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::errand::Errand;
use crate::account::{Actor, Person};
use crate::event::Fault;
use crate::feed::Selection;
use crate::following::{self, FollowingError, NamedSelection, ShortName};
use crate::locale::Locale;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormView};
use crate::web::page::{Page, see_other};
use crate::web::query::Query;
use crate::web::session::signed_in;

/// How the form for a new name is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NameForm {
    name: String,
    selection: String,
}

/// How a name is given another choice.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReassignForm {
    selection: String,
    version: String,
}

#[derive(Template)]
#[template(path = "page/member/name.html")]
struct NamePage {
    /// What is chosen, in words.
    what: String,
    /// The same as text, for the form.
    selection: String,
    /// Where another choice is made.
    choose_path: String,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    /// Whether somebody changed the name in the meantime.
    is_stale: bool,
    /// Names that could stand for it instead.
    names: Vec<Own>,
    /// Where names stand.
    prefix: String,
}

struct Own {
    name: String,
    /// What it stands for until then.
    what: String,
    version: i64,
}

/// `GET /my/names/new?{selection}`.
pub async fn get(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    let selection = Query::read(request.query_string(), &[])?.selection;
    check(&app, &selection)?;
    let person = match signed_in(&request, &app).await {
        Err(WebError::SignInFirst) => {
            return Errand::Name(Box::new(selection)).sign_in_first(&app);
        }
        person => person?,
    };
    let page = page(&app, &person, &selection, "", Vec::new()).await?;
    Ok(Page::personal(page).respond_to(&request))
}

/// `POST /my/names/new`: gives the name.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<NameForm>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in(&request, &app).await?;
    let selection = read(&app, &form.selection)?;
    let refuse = async |status, message| {
        let fault = Fault {
            field: "name",
            message,
        };
        let page = page(&app, &person, &selection, &form.name, vec![fault]).await?;
        Ok(Page::personal(page)
            .with_status(status)
            .respond_to(&request))
    };
    let name = match ShortName::choose(&form.name) {
        Ok(name) => name,
        Err(cause) => {
            let message = format!("The name {cause}");
            return refuse(StatusCode::UNPROCESSABLE_ENTITY, message).await;
        }
    };
    let (id, text, now) = (person.id, selection.canonical(), app.clock.now());
    let given = app
        .write(move |tx| match following::give(tx, id, &name, &text, now) {
            Ok(()) => Ok::<_, WebError>(None),
            Err(fault @ (FollowingError::Taken | FollowingError::TooMany(_))) => Ok(Some(fault)),
            Err(fault) => Err(fault.into()),
        })
        .await?;
    match given {
        None => Ok(see_other("/my/calendar?named=yes")),
        Some(FollowingError::Taken) => {
            let message = "This name is taken. A name is never given twice: please find another";
            refuse(StatusCode::CONFLICT, message.to_owned()).await
        }
        Some(_) => {
            let message = "You have given 20 names, retired ones among them, and nobody can give more. \
                           Let one of yours stand for this choice instead";
            refuse(StatusCode::UNPROCESSABLE_ENTITY, message.to_owned()).await
        }
    }
}

/// `POST /my/names/{name}`: lets one's own name stand for another choice.
pub async fn reassign(
    request: HttpRequest,
    app: web::Data<App>,
    name: web::Path<String>,
    form: web::Form<ReassignForm>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in(&request, &app).await?;
    let name = ShortName::parse(&name).map_err(|_| WebError::NotFound)?;
    let selection = read(&app, &form.selection)?;
    let version: i64 = form.version.trim().parse().unwrap_or(-1);
    let (id, text, now) = (person.id, selection.canonical(), app.clock.now());
    let changed = app
        .write(move |tx| following::reassign(tx, id, &name, version, &text, now))
        .await;
    match changed {
        Ok(()) => Ok(see_other("/my/calendar?named=yes")),
        Err(WebError::Conflict(_)) => {
            let page = NamePage {
                is_stale: true,
                ..page(&app, &person, &selection, "", Vec::new()).await?
            };
            Ok(Page::personal(page)
                .with_status(StatusCode::CONFLICT)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

/// `POST /my/names/{name}/retire`: for good.
pub async fn retire(
    request: HttpRequest,
    app: web::Data<App>,
    name: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in(&request, &app).await?;
    let name = ShortName::parse(&name).map_err(|_| WebError::NotFound)?;
    let (actor, now) = (Actor::from(&person), app.clock.now());
    app.write(move |tx| following::retire(tx, &actor, &name, now))
        .await?;
    Ok(see_other("/my/calendar?retired=yes"))
}

/// The selection that the form carries.
fn read(app: &App, text: &str) -> Result<Selection, WebError> {
    let selection =
        Selection::from_path(text).map_err(|fault| WebError::BadRequest(fault.to_string()))?;
    check(app, &selection)?;
    Ok(selection)
}

fn check(app: &App, selection: &Selection) -> Result<(), WebError> {
    selection
        .check(&app.shelf.current())
        .map_err(|fault| WebError::BadRequest(fault.to_string()))
}

async fn page(
    app: &web::Data<App>,
    person: &Person,
    selection: &Selection,
    typed: &str,
    faults: Vec<Fault>,
) -> Result<NamePage, WebError> {
    let (id, key) = (person.id, app.feed_key.clone());
    let mine = app.read(move |tx| following::mine(tx, id, &key)).await?;
    let catalog = app.shelf.current();
    let own = |named: &NamedSelection| Own {
        name: named.name.to_string(),
        what: Selection::from_path(&named.selection).map_or(named.selection.clone(), |selection| {
            selection.describe(&catalog, Locale::English)
        }),
        version: named.version,
    };
    let field = Field::text("name", "Name")
        .hint("3 to 40 small letters a to z, digits, and hyphens between them, such as apac-ptgs")
        .value(typed);
    Ok(NamePage {
        what: selection.describe(&catalog, Locale::English),
        selection: selection.canonical(),
        choose_path: format!("/subscribe{}", selection.query()),
        fields: FormView::small(vec![field], &faults),
        faults,
        is_stale: false,
        names: mine.names.iter().map(own).collect(),
        prefix: app.site.url("/s/"),
    })
}
