//! The letters that fall due, for staff.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::staff;
use crate::reminder::{self, Sending};
use crate::web::api::answer::own_page;
use crate::web::api::cursor::{self, Page};
use crate::web::api::probe;
use crate::web::api::problem::{Fault, Refusal};
use crate::web::api::query::next;
use crate::web::app::App;

/// Which reminders.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// How many days ahead; 7 where nothing is said.
    #[param(minimum = 1, maximum = 31)]
    days: Option<u16>,
    /// `next` of the page before.
    cursor: Option<String>,
    /// How many at most; 100 where nothing is said.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<u16>,
}

/// A letter that would be sent, were everything to stay as it is.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Upcoming {
    /// When it would leave.
    pub at: DateTime<Utc>,
    /// The rule it is written by.
    pub rule: String,
    /// Whether the rule writes letters (`on`), or ones that wait until staff let them leave (`held`).
    pub state: &'static str,
    /// Who would read it, by name.
    pub reader: String,
    /// Their time zone.
    pub time_zone: &'static str,
    /// The key of the event it is about.
    #[schema(format = Uuid)]
    pub event: String,
    /// The title of the event.
    pub title: String,
}

/// The reminders that fall due, by the time they would leave.
///
/// Needs a token of staff with the scope `staff`.
#[utoipa::path(
    get,
    path = "/api/v1/reminders",
    tag = "staff",
    security(("token" = [])),
    params(Asked),
    responses((status = 200, description = "A page of them", body = Page<Upcoming>))
)]
pub async fn list(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Refusal> {
    staff(&request, &app).await?;
    let asked: Asked = probe::query(request.query_string())?;
    let days = asked.days.unwrap_or(7);
    if !(1..=31).contains(&days) {
        return Err(Refusal::Malformed(vec![Fault::of("days", "takes 1 to 31")]));
    }
    let limit = cursor::limit(asked.limit)?;
    let name = format!("reminders {days}");
    let behind: Option<(DateTime<Utc>, String)> = cursor::read(&name, asked.cursor.as_deref())?;
    let (now, key) = (app.clock.now(), app.suppression_key.clone());
    let until = now + Duration::days(days.into());
    let mut found = app
        .read(move |tx| reminder::upcoming(tx, &key, now, until))
        .await?;
    found.retain(|it| behind.as_ref().is_none_or(|behind| key_of(it) > *behind));
    found.sort_by_cached_key(key_of);
    let page = cursor::page(found, limit, &name, key_of);
    let items = page.items.iter().map(|it| Upcoming {
        at: it.at,
        rule: it.rule.slug.to_string(),
        state: it.rule.state.as_str(),
        reader: it.reader.clone(),
        time_zone: it.zone.name(),
        event: it.event.to_string(),
        title: it.title.clone(),
    });
    let page = Page {
        items: items.collect(),
        next: page.next,
    };
    let next = page.next.as_deref().map(|cursor| next(&request, cursor));
    own_page(&page, next.as_deref())
}

/// What the list is ordered by: the time, then what tells apart what leaves at once.
fn key_of(it: &Sending) -> (DateTime<Utc>, String) {
    let Sending {
        at,
        rule,
        reader,
        event,
        ..
    } = it;
    (*at, format!("{} {event} {reader}", rule.slug))
}
