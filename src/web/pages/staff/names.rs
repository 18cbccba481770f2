//! All short names, for retiring one that misleads.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use crate::account::{self, Actor, PersonId};
use crate::following::{self, FollowingError, NamedSelection, ShortName};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;

#[derive(Template)]
#[template(path = "page/staff/names.html")]
struct NamesPage {
    names: Vec<NameLine>,
}

struct NameLine {
    name: String,
    selection: String,
    owner: String,
    given: String,
    is_retired: bool,
}

/// `GET /staff/names`.
pub async fn get(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let (names, owners) = app
        .read(|tx| {
            let names = following::names(tx)?;
            let ids: Vec<PersonId> = names.iter().filter_map(|name| name.owner).collect();
            let owners = account::names_of(tx, &ids)?;
            Ok::<_, FollowingError>((names, owners))
        })
        .await?;
    let lines = names.iter().map(|name| line(name, &owners));
    let page = NamesPage {
        names: lines.collect(),
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// `POST /staff/names/{name}/retire`.
pub async fn retire(
    request: HttpRequest,
    app: web::Data<App>,
    name: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in_staff(&request, &app).await?;
    let name = ShortName::parse(&name).map_err(|_| WebError::NotFound)?;
    let (actor, now) = (Actor::from(&person), app.clock.now());
    app.write(move |tx| following::retire(tx, &actor, &name, now))
        .await?;
    Ok(see_other("/staff/names"))
}

fn line(named: &NamedSelection, owners: &BTreeMap<PersonId, String>) -> NameLine {
    let owner = named.owner.and_then(|owner| owners.get(&owner));
    NameLine {
        name: named.name.to_string(),
        selection: named.selection.clone(),
        owner: owner.map_or("nobody any more".to_owned(), Clone::clone),
        given: named.created_at.format("%Y-%m-%d").to_string(),
        is_retired: named.is_retired,
    }
}
