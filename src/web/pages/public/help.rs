//! How to subscribe in each app, how to submit an event, and what one may rely on.

use actix_web::{Responder, web};
use askama::Template;

use super::calendar_links::SubscribeLinks;
use super::social::Social;
use crate::web::app::App;
use crate::web::filters;
use crate::web::page::Page;
use crate::web::reader::Reader;

#[derive(Template)]
#[template(path = "page/public/help.html")]
struct HelpPage {
    social: Social,
    everything: SubscribeLinks,
}

/// `GET /help`.
pub async fn get(reader: Reader, app: web::Data<App>) -> impl Responder {
    let text = |key| reader.locale().text(key);
    Page::public(HelpPage {
        social: Social::of(&app.site, "/help", &text("help"), &text("help-lead")),
        everything: SubscribeLinks::to(&app.site, "/feed/all.ics", &text("everything")),
    })
}
