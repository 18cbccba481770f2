//! The picture of an event: sent by its organizers, and a change like any other.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{Error, FromRequest, HttpRequest, HttpResponse, Responder, web};
use askama::Template;

use super::change::resend;
use super::mine::{CHANGED, Mine, own, version_of};
use super::my_event::{proposed, save};
use crate::database::DatabaseError;
use crate::event::{self, EventDraft, Fault, PICTURE_ALT_MAX, Picture};
use crate::picture::{self, Made};
use crate::slug::Slug;
use crate::text::Line;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::upload::{File, Upload};
use crate::web::form::{Field, FormView};
use crate::web::limit;
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in;

#[derive(Template)]
#[template(path = "page/organizer/picture.html")]
struct PicturePage {
    path: String,
    title: String,
    is_series: bool,
    is_trusted: bool,
    version: i32,
    /// The one it shows, or would show when it is approved.
    picture: Option<Picture>,
    notice: Option<&'static str>,
    fields: Vec<Field>,
    faults: Vec<Fault>,
}

/// `GET /my/events/{id}/picture`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let mine = own(&request, &app, &id).await?;
    let draft = proposed(&app, &mine).await?;
    let alt = draft.picture.as_ref().map_or("", |it| it.alt.as_str());
    let page = page(&mine, &draft, alt, Vec::new());
    Ok(Page::personal(page).respond_to(&request))
}

/// `POST /my/events/{id}/picture`: another picture, other words for the same one, or none any more.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    body: web::Payload,
) -> Result<HttpResponse, Error> {
    // Nobody's file is read before it is known whose it is.
    let mut mine = own(&request, &app, &id).await?;
    if !mine.is_open() {
        return Err(WebError::Forbidden.into());
    }
    let form = Upload::from_request(&request, &mut body.into_inner()).await?;
    if *form.file() != File::Nothing {
        limit::check_examination(&request, &app)?;
    }
    let mut draft = proposed(&app, &mine).await?;
    let refuse = |mine: &Mine, draft: &EventDraft, faults: Vec<Fault>, status, notice| {
        let page = PicturePage {
            notice,
            ..page(mine, draft, form.typed("alt"), faults)
        };
        Page::personal(page)
            .with_status(status)
            .respond_to(&request)
    };
    if version_of(form.typed("version")) != mine.event.version {
        let status = StatusCode::CONFLICT;
        return Ok(refuse(&mine, &draft, Vec::new(), status, Some(CHANGED)));
    }
    draft.picture = match read(&app, &form, draft.picture.clone()).await? {
        Ok(picture) => picture,
        Err(faults) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(refuse(&mine, &draft, faults, status, None));
        }
    };
    let saved = if mine.event.state.is_public() {
        save(&app, &mine, draft.clone(), said(&mine)).await
    } else {
        let sent = resend(&app, mine.actor(), &mine.event, draft.clone(), None).await;
        sent.map(|()| "yes")
    };
    match saved {
        Ok(word) => Ok(see_other(&format!("{}?saved={word}", mine.path()))),
        Err(WebError::Conflict(_)) => {
            mine = own(&request, &app, &id).await?;
            let status = StatusCode::CONFLICT;
            Ok(refuse(&mine, &draft, Vec::new(), status, Some(CHANGED)))
        }
        Err(fault) => Err(fault.into()),
    }
}

/// `GET /my/pictures/{digest}.jpg`: a picture that is not public yet, for whoever knows its name: its
/// organizers, and staff.
pub async fn file(
    request: HttpRequest,
    app: web::Data<App>,
    digest: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    signed_in(&request, &app).await?;
    let digest = Slug::parse(&digest).map_err(|_| WebError::NotFound)?;
    let renditions = app
        .read(move |tx| -> Result<_, DatabaseError> { event::renditions(tx, &digest) })
        .await?;
    let largest = renditions
        .into_iter()
        .next_back()
        .ok_or(WebError::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "image/jpeg"))
        .insert_header((CACHE_CONTROL, "private, max-age=3600"))
        .body(largest.jpeg))
}

/// What a proposal that waits says of itself: it goes on with the picture.
fn said(mine: &Mine) -> Option<Line> {
    mine.proposal.as_ref()?.words.clone()
}

/// The picture that a form asks for; none for one that asks for none.
async fn read(
    app: &web::Data<App>,
    form: &Upload,
    now: Option<Picture>,
) -> Result<Result<Option<Picture>, Vec<Fault>>, WebError> {
    if form.typed("then") == "remove" {
        return Ok(Ok(None));
    }
    let made = match form.file() {
        File::Content(file) => make(app, file.to_vec()).await?.map(Some),
        File::Nothing if now.is_some() => Ok(None),
        File::Nothing => Err("Choose a picture on your device".to_owned()),
        File::TooLarge => Err("The picture is larger than 5 MB".to_owned()),
    };
    let alt = Line::parse(form.typed("alt"), PICTURE_ALT_MAX);
    let alt = alt.map_err(|cause| format!("What is to be seen {cause}"));
    let (made, alt) = match (made, alt) {
        (Ok(made), Ok(alt)) => (made, alt),
        (made, alt) => {
            let faults = [("file", made.err()), ("alt", alt.err())].into_iter();
            let faults = faults.filter_map(|(field, message)| {
                let message = message?;
                Some(Fault { field, message })
            });
            return Ok(Err(faults.collect()));
        }
    };
    let Some(made) = made else {
        return Ok(Ok(now.map(|picture| Picture { alt, ..picture })));
    };
    let at = app.clock.now();
    let store = || {
        let (made, alt) = (made.clone(), alt.clone());
        app.write(move |tx| -> Result<_, DatabaseError> {
            event::store_picture(tx, &made, alt, at)
        })
    };
    Ok(Ok(Some(match store().await {
        // Somebody else sent the same one at the same moment; now it is there.
        Err(WebError::Fault(_)) => store().await?,
        stored => stored?,
    })))
}

/// Makes it anew, away from the threads that answer everybody; one after the other, for each takes much
/// memory.
async fn make(app: &App, file: Vec<u8>) -> Result<Result<Made, String>, WebError> {
    let turn = app.darkroom.acquire().await;
    let _turn = turn.map_err(|_| WebError::Overloaded)?;
    let made = web::block(move || picture::make(&file)).await;
    let made = made.map_err(|_| WebError::Overloaded)?;
    Ok(made.map_err(|fault| format!("The picture {fault}")))
}

fn page(mine: &Mine, draft: &EventDraft, alt: &str, faults: Vec<Fault>) -> PicturePage {
    let file = Field::text("file", "Picture")
        .hint("PNG, JPEG or WebP, at most 5 MB. We make it anew in a few sizes: where and when it was taken is not kept.")
        .kind("file");
    let alt = Field::text("alt", "What is to be seen on it")
        .hint("For those who do not see it. For example: forty people in a lecture hall, a slide on Zuul behind the speaker.")
        .value(alt);
    PicturePage {
        path: mine.path(),
        title: mine.event.draft.title.to_string(),
        is_series: mine.is_series(),
        is_trusted: mine.is_trusted || !mine.event.state.is_public(),
        version: mine.event.version,
        picture: draft.picture.clone(),
        notice: None,
        fields: FormView::small(vec![file, alt], &faults),
        faults,
    }
}
