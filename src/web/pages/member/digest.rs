//! Digests by mail: asked for, confirmed, changed and left without an account. The secret in the link of a
//! letter is the only key.

pub mod confirm;
pub mod leave;
pub mod manage;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use crate::abuse;
use crate::feed::Selection;
use crate::subscription::{self, Office, Wish};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::form::{DigestForm, DigestView, pace};
use crate::web::limit;
use crate::web::page::{Page, see_other};
use crate::web::reader::Reader;

#[derive(Template)]
#[template(path = "page/member/digest_ask.html")]
struct AskPage {
    what: String,
    mail: DigestView,
    notice: Option<String>,
}

#[derive(Template)]
#[template(path = "page/member/digest_sent.html")]
struct SentPage;

/// `POST /subscribe`: writes the letter that asks whether its reader wants the digest. The answer is the
/// same for every address.
pub async fn ask(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
    form: web::Form<DigestForm>,
) -> Result<HttpResponse, WebError> {
    let sent = see_other("/subscribe/sent");
    if !form.referral.is_empty() {
        return Ok(sent);
    }
    let locale = reader.locale();
    let selection = selection_of(&app, &form.selection)?;
    let page = |faults, notice| AskPage {
        what: selection.describe(&app.shelf.current(), locale),
        mail: DigestView::sent(&form, locale, faults),
        notice,
    };
    let wish = form.address(locale).and_then(|address| {
        let manners = form.manners(locale)?;
        Ok(Wish {
            address,
            selection: selection.clone(),
            period: manners.period,
            locale: manners.locale,
            zone: manners.zone,
        })
    });
    let wish = match wish {
        Ok(wish) => wish,
        Err(faults) => {
            return Ok(Page::personal(page(faults, None))
                .translated()
                .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                .respond_to(&request));
        }
    };
    match keep(&request, &app, &form.form_key, wish).await {
        Ok(()) => Ok(sent),
        Err(fault) if fault.is_for_now() => {
            Ok(Page::personal(page(Vec::new(), Some(fault.kept())))
                .translated()
                .because_of(&fault)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

async fn keep(
    request: &HttpRequest,
    app: &web::Data<App>,
    form_key: &str,
    wish: Wish,
) -> Result<(), WebError> {
    let caller = limit::admit(request, app, Some(&wish.address))?;
    let now = app.clock.now();
    pace::check(form_key, now)?;
    let (data, catalog) = (app.clone(), app.shelf.current());
    app.write(move |tx| {
        abuse::refuse_blocked(tx, &caller, now)?;
        let office = Office {
            site: &data.site,
            sender: &data.sender,
            key: &data.subscription_key,
            catalog: &catalog,
        };
        subscription::ask(tx, wish, &office, now).map_err(WebError::from)
    })
    .await
}

/// `GET /subscribe/sent`.
pub async fn sent() -> impl Responder {
    Page::public(SentPage)
}

/// The selection that a form carries.
fn selection_of(app: &App, text: &str) -> Result<Selection, WebError> {
    let refuse = |fault: crate::feed::SelectionFault| WebError::BadRequest(fault.to_string());
    let selection = Selection::from_path(text).map_err(refuse)?;
    selection.check(&app.shelf.current()).map_err(refuse)?;
    Ok(selection)
}
