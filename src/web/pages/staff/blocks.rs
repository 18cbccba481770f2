//! Who is kept out: addresses, domains and networks, each for a while.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::Duration;
use serde::Deserialize;

use super::queue::names_in;
use crate::abuse::{self, AbuseError, Block, BlockId, Caller, NewBlock, TERMS, Target};
use crate::account::{self, Actor, Person, PersonId};
use crate::event::Fault;
use crate::text::Line;
use crate::web::app::App;
use crate::web::client_address::client_address;
use crate::web::error::WebError;
use crate::web::form::{Choice, Field, FormView};
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;

/// The form as it is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct BlockForm {
    target: String,
    days: String,
    reason: String,
}

/// What was just done.
#[derive(Debug, Deserialize)]
pub struct Query {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "page/staff/blocks.html")]
struct BlocksPage {
    blocks: Vec<BlockLine>,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    done: Option<&'static str>,
}

struct BlockLine {
    id: BlockId,
    shown: String,
    reason: String,
    by: String,
    since: String,
    until: String,
}

/// `GET /staff/blocks`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let page = BlocksPage {
        done: match query.done.as_deref() {
            Some("blocked") => Some("Blocked. Nothing of theirs is stored or mailed."),
            Some("lifted") => Some("Lifted. They may again."),
            _ => None,
        },
        ..page(&app, &BlockForm::default(), Vec::new()).await?
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// `POST /staff/blocks`: one more.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<BlockForm>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in_staff(&request, &app).await?;
    let new = match read(&form) {
        Ok(new) => new,
        Err(faults) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return again(&request, &app, &form, faults, status).await;
        }
    };
    match keep_out(&request, &app, &person, new).await {
        Ok(()) => Ok(see_other("/staff/blocks?done=blocked")),
        Err(WebError::Conflict(message)) => {
            let fault = Fault {
                field: "target",
                message,
            };
            again(&request, &app, &form, vec![fault], StatusCode::CONFLICT).await
        }
        Err(fault) => Err(fault),
    }
}

/// Blocks somebody, if it is nobody of the staff.
pub(super) async fn keep_out(
    request: &HttpRequest,
    app: &web::Data<App>,
    person: &Person,
    new: NewBlock,
) -> Result<(), WebError> {
    let from = client_address(request, &app.trusted_proxies);
    let (key, named, now) = (
        app.suppression_key.clone(),
        app.staff.clone(),
        app.clock.now(),
    );
    let actor = Actor::from(person);
    app.write(move |tx| -> Result<(), AbuseError> {
        let known = account::all_staff(tx)?.into_iter().map(|staff| staff.email);
        let mut staff: Vec<Caller> = known
            .chain(named)
            .map(|address| Caller::new(Some(&address), None, &key))
            .collect();
        staff.push(Caller::new(None, from, &key));
        abuse::block(tx, &actor, &new, &staff, &key, now).map(drop)
    })
    .await
}

/// `POST /staff/blocks/{id}/lift`.
pub async fn lift(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in_staff(&request, &app).await?;
    let id: BlockId = id.parse().map_err(|_| WebError::NotFound)?;
    let (actor, now) = (Actor::from(&person), app.clock.now());
    app.write(move |tx| abuse::lift(tx, &actor, id, now))
        .await?;
    Ok(see_other("/staff/blocks?done=lifted"))
}

fn read(form: &BlockForm) -> Result<NewBlock, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut wrong = |field, message: String| faults.push(Fault { field, message });
    let target = Target::parse(&form.target)
        .map_err(|cause| wrong("target", format!("Whom you block {cause}")))
        .ok();
    let days = TERMS
        .iter()
        .map(|(days, _)| *days)
        .find(|days| days.to_string() == form.days);
    if days.is_none() {
        wrong("days", "Choose how long".to_owned());
    }
    let reason = Line::of_lines(&form.reason, 500)
        .map_err(|cause| wrong("reason", format!("Why {cause}")))
        .ok();
    let (Some(target), Some(days), Some(reason)) = (target, days, reason) else {
        return Err(faults);
    };
    Ok(NewBlock {
        target,
        reason,
        term: Duration::days(days),
    })
}

async fn again(
    request: &HttpRequest,
    app: &web::Data<App>,
    form: &BlockForm,
    faults: Vec<Fault>,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let page = page(app, form, faults).await?;
    Ok(Page::personal(page).with_status(status).respond_to(request))
}

async fn page(
    app: &web::Data<App>,
    form: &BlockForm,
    faults: Vec<Fault>,
) -> Result<BlocksPage, WebError> {
    let now = app.clock.now();
    let (blocks, names) = app
        .read(move |tx| -> Result<_, AbuseError> {
            let blocks = abuse::blocks(tx, now)?;
            let people: Vec<PersonId> = blocks.iter().filter_map(|it| it.created_by).collect();
            let names = account::names_of(tx, &people)?;
            Ok((blocks, names))
        })
        .await?;
    let terms = TERMS.map(|(days, label)| Choice::new(days.to_string(), label));
    let fields = vec![
        Field::text("target", "Whom")
            .hint("A mail address, a domain such as example.org, or a network such as 203.0.113.0/24. A domain means everybody whose mail is there.")
            .value(&form.target),
        Field::text("days", "How long")
            .select(terms.into())
            .value(&form.days),
        Field::text("reason", "Why")
            .hint("For the log, and for the rest of the staff. Please no addresses.")
            .value(&form.reason),
    ];
    Ok(BlocksPage {
        blocks: blocks.iter().map(|block| line(block, &names)).collect(),
        fields: FormView::small(fields, &faults),
        faults,
        done: None,
    })
}

fn line(block: &Block, names: &BTreeMap<PersonId, String>) -> BlockLine {
    BlockLine {
        id: block.id,
        shown: block.shown.clone(),
        reason: block.reason.clone(),
        by: names_in(block.created_by.as_slice(), names),
        since: block.created_at.format("%Y-%m-%d").to_string(),
        until: block.expires_at.format("%Y-%m-%d %H:%M UTC").to_string(),
    }
}
