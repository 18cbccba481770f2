//! The groups that host events.

use actix_web::{HttpRequest, HttpResponse, web};

use super::edition;
use crate::slug::Slug;
use crate::web::api::answer::shared;
use crate::web::api::cursor::{self, Page};
use crate::web::api::problem::Refusal;
use crate::web::api::query::{Paging, next};
use crate::web::api::shape::Group;
use crate::web::app::App;
use crate::web::error::WebError;

/// All groups, by their words in addresses.
#[utoipa::path(
    get,
    path = "/api/v1/groups",
    tag = "groups",
    params(Paging),
    responses((status = 200, description = "A page of them", body = Page<Group>))
)]
pub async fn list(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Refusal> {
    let (asked, catalog) = (Paging::of(&request)?, edition(&app)?);
    let limit = cursor::limit(asked.limit)?;
    let behind: Option<String> = cursor::read("groups", asked.cursor.as_deref())?;
    let mut groups: Vec<_> = catalog.groups().iter().collect();
    groups.retain(|it| {
        behind
            .as_ref()
            .is_none_or(|key| it.group.slug.as_str() > key.as_str())
    });
    groups.sort_by(|one, other| one.group.slug.as_str().cmp(other.group.slug.as_str()));
    let page = cursor::page(groups, limit, "groups", |it| it.group.slug.to_string());
    let items = page.items.iter();
    let page = Page {
        items: items.map(|group| Group::of(group, &app.site)).collect(),
        next: page.next,
    };
    let next = page.next.as_deref().map(|cursor| next(&request, cursor));
    shared(&request, &page, next.as_deref())
}

/// One group. What it hosts: `/api/v1/events?selection=group={slug}`.
#[utoipa::path(
    get,
    path = "/api/v1/groups/{slug}",
    tag = "groups",
    params(("slug" = String, Path, description = "Its word in addresses")),
    responses(
        (status = 200, description = "The group", body = Group),
        (status = 404, description = "There is none of this name"),
    )
)]
pub async fn one(
    request: HttpRequest,
    slug: web::Path<String>,
    app: web::Data<App>,
) -> Result<HttpResponse, Refusal> {
    let catalog = edition(&app)?;
    let slug = Slug::parse(&slug).map_err(|_| WebError::NotFound)?;
    let group = catalog.group(&slug).ok_or(WebError::NotFound)?;
    shared(&request, &Group::of(group, &app.site), None)
}
