//! The page behind the link in every digest: change it, leave it, have everything about it forgotten.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use super::selection_of;
use crate::event::Fault;
use crate::feed::Selection;
use crate::subscription::{self, Change, Subscription, SubscriptionError};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::form::{DigestForm, DigestView};
use crate::web::page::{Page, see_other};
use crate::web::pages::public::filters::Filters;
use crate::web::query::Query;
use crate::web::reader::Reader;

#[derive(Template)]
#[template(path = "page/member/digest.html")]
struct DigestPage {
    path: String,
    /// Enough of the address to know it again.
    masked: String,
    /// What comes, in words.
    what: String,
    /// What would come, where something else is chosen and not saved.
    chosen: Option<String>,
    /// The day on which it comes next.
    next: String,
    mail: DigestView,
    filters: Filters,
    is_choosing: bool,
    is_saved: bool,
}

#[derive(Template)]
#[template(path = "page/member/digest_gone.html")]
struct GonePage {
    /// Whether everything about the address was forgotten, and not one digest left.
    is_forgotten: bool,
}

/// Keys of the page besides those of a selection.
const OWN: [&str; 3] = ["also", "choose", "saved"];

/// `GET /digests/{token}`; with a selection in its query that one is about to be chosen.
pub async fn get(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let query = Query::read(request.query_string(), &OWN)?;
    let it = open(&app, &token).await?;
    let is_chosen = query.own("choose").is_some() || !query.selection.is_everything();
    let selection = match is_chosen {
        true => selection_of(&app, &query.selection.canonical())?,
        false => it.selection.clone(),
    };
    let mail = DigestView::of(&it, selection.canonical());
    let is_adding = query.own("also").is_some();
    let page = DigestPage {
        is_choosing: is_chosen || is_adding,
        is_saved: query.own("saved").is_some(),
        ..page(&app, &reader, &it, &selection, mail, is_adding)
    };
    Ok(Page::personal(page).translated().respond_to(&request))
}

/// `POST /digests/{token}`: saves, leaves or forgets, by the button.
pub async fn post(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
    token: web::Path<String>,
    form: web::Form<DigestForm>,
) -> Result<HttpResponse, WebError> {
    let it = open(&app, &token).await?;
    let (email, now) = (it.email.clone(), app.clock.now());
    let is_forgotten = match form.act.as_str() {
        "save" => return save(&request, &reader, &app, it, &form).await,
        "leave" => {
            app.write(move |tx| subscription::leave(tx, it.id)).await?;
            false
        }
        "forget" => {
            app.write(move |tx| subscription::forget(tx, &email, now))
                .await?;
            true
        }
        _ => return Err(WebError::BadRequest("Choose what to do".to_owned())),
    };
    Ok(Page::personal(GonePage { is_forgotten })
        .translated()
        .respond_to(&request))
}

async fn save(
    request: &HttpRequest,
    reader: &Reader,
    app: &web::Data<App>,
    it: Subscription,
    form: &DigestForm,
) -> Result<HttpResponse, WebError> {
    let selection = selection_of(app, &form.selection)?;
    let refused = |it: &Subscription, faults| {
        let mail = DigestView::sent(form, reader.locale(), faults);
        Page::personal(page(app, reader, it, &selection, mail, false))
            .translated()
            .with_status(StatusCode::UNPROCESSABLE_ENTITY)
            .respond_to(request)
    };
    let manners = match form.manners(reader.locale()) {
        Ok(manners) => manners,
        Err(faults) => return Ok(refused(&it, faults)),
    };
    let change = Change {
        selection: selection.clone(),
        period: manners.period,
        locale: manners.locale,
        zone: manners.zone,
    };
    let (now, before) = (app.clock.now(), it.clone());
    let saved = app
        .write(move |tx| match subscription::change(tx, &it, change, now) {
            Err(SubscriptionError::Doubled) => Ok(false),
            done => done.map(|()| true),
        })
        .await?;
    match saved {
        true => Ok(see_other(&format!("{}?saved=yes", path(app, &before)))),
        false => {
            let message = reader.locale().text("digest-doubled").into_owned();
            let field = "choose";
            Ok(refused(&before, vec![Fault { field, message }]))
        }
    }
}

async fn open(app: &web::Data<App>, token: &str) -> Result<Subscription, WebError> {
    let (key, token) = (app.subscription_key.clone(), token.to_owned());
    app.read(move |tx| subscription::open(tx, &key, &token))
        .await
}

fn path(app: &App, it: &Subscription) -> String {
    format!("/digests/{}", app.subscription_key.token(it.id))
}

fn page(
    app: &App,
    reader: &Reader,
    it: &Subscription,
    selection: &Selection,
    mail: DigestView,
    is_adding: bool,
) -> DigestPage {
    let (catalog, locale) = (app.shelf.current(), reader.locale());
    let path = path(app, it);
    let is_other = selection.canonical() != it.selection.canonical();
    let next = it.period.next(it.zone, app.clock.now());
    DigestPage {
        masked: it.email.masked(),
        what: it.selection.describe(&catalog, locale),
        chosen: is_other.then(|| selection.describe(&catalog, locale)),
        next: locale.date(next.day),
        filters: Filters::of(selection, &catalog, &path, is_adding, locale),
        path,
        mail,
        is_choosing: is_other,
        is_saved: false,
    }
}
