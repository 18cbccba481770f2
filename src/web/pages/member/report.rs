//! Reporting a problem with a public event.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

use crate::abuse::{self, NewReport, ReportReason};
use crate::event::{EventId, Fault};
use crate::locale::Locale;
use crate::mail::Address;
use crate::slug::Slug;
use crate::text::Prose;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::filters;
use crate::web::form::{Choice, Field, FormView, pace, text_fault};
use crate::web::limit;
use crate::web::page::{Page, see_other};
use crate::web::pages::public::event::missing;
use crate::web::reader::Reader;

/// The form as it is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    reason: String,
    words: String,
    email: String,
    form_key: String,
    /// A field people do not see. Whoever fills it in is a program.
    referral: String,
}

/// Whether a report was just sent.
#[derive(Debug, Deserialize)]
pub struct Query {
    sent: Option<String>,
}

#[derive(Template)]
#[template(path = "page/member/report.html")]
struct ReportPage {
    title: String,
    path: String,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    form_key: String,
    notice: Option<String>,
    is_sent: bool,
}

/// `GET /events/{slug}/report`.
pub async fn get(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
    slug: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let about = About::find(&app, &slug)?;
    let form = ReportForm {
        form_key: pace::form_key(app.clock.now()).to_string(),
        ..ReportForm::default()
    };
    let page = ReportPage {
        is_sent: query.sent.is_some(),
        ..about.page(&form, reader.locale(), Vec::new(), None)
    };
    Ok(Page::personal(page).translated().respond_to(&request))
}

/// Keeps the report for staff.
pub async fn post(
    request: HttpRequest,
    reader: Reader,
    app: web::Data<App>,
    slug: web::Path<String>,
    form: web::Form<ReportForm>,
) -> Result<HttpResponse, WebError> {
    let about = About::find(&app, &slug)?;
    let sent = see_other(&format!("{}/report?sent=yes", about.path));
    if !form.referral.is_empty() {
        return Ok(sent);
    }
    let locale = reader.locale();
    let new = match read(&form, about.id, locale) {
        Ok(new) => new,
        Err(faults) => {
            return Ok(Page::personal(about.page(&form, locale, faults, None))
                .translated()
                .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                .respond_to(&request));
        }
    };
    match keep(&request, &app, &form, new).await {
        Ok(()) => Ok(sent),
        Err(fault) if fault.is_for_now() => {
            let page = about.page(&form, locale, Vec::new(), Some(fault.kept()));
            let page = Page::personal(page).translated();
            Ok(page.because_of(&fault).respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

async fn keep(
    request: &HttpRequest,
    app: &web::Data<App>,
    form: &ReportForm,
    new: NewReport,
) -> Result<(), WebError> {
    let caller = limit::admit(request, app, new.address.as_ref())?;
    let now = app.clock.now();
    pace::check(&form.form_key, now)?;
    app.write(move |tx| {
        abuse::refuse_blocked(tx, &caller, now)?;
        abuse::report(tx, &new, now)
    })
    .await
}

fn read(form: &ReportForm, event: EventId, locale: Locale) -> Result<NewReport, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut wrong = |field, message: String| faults.push(Fault { field, message });
    let reason = form
        .reason
        .parse::<ReportReason>()
        .map_err(|_| wrong("reason", locale.text("report-choose").into_owned()))
        .ok();
    let words = some(&form.words)
        .map(|words| Prose::parse(words, 2_000))
        .transpose()
        .map_err(|fault| wrong("words", text_fault(locale, &fault)))
        .ok();
    let address = some(&form.email)
        .map(Address::parse)
        .transpose()
        .map_err(|_| wrong("email", locale.text("bad-mail").into_owned()))
        .ok();
    let (Some(reason), Some(words), Some(address)) = (reason, words, address) else {
        return Err(faults);
    };
    if reason == ReportReason::Other && words.is_none() {
        let message = locale.text("report-say").into_owned();
        return Err(vec![Fault {
            field: "words",
            message,
        }]);
    }
    let form_key: Uuid = form.form_key.parse().unwrap_or_else(|_| Uuid::now_v7());
    Ok(NewReport {
        id: form_key.into(),
        event,
        reason,
        words,
        address,
        locale,
    })
}

fn some(typed: &str) -> Option<&str> {
    Some(typed.trim()).filter(|typed| !typed.is_empty())
}

/// The event a report is about.
struct About {
    id: EventId,
    title: String,
    path: String,
}

impl About {
    fn find(app: &App, slug: &str) -> Result<Self, WebError> {
        let catalog = app.shelf.current();
        let slug = Slug::parse(slug).map_err(|_| WebError::NotFound)?;
        let entry = catalog
            .entry(&slug)
            .ok_or_else(|| missing(&catalog, &slug))?;
        Ok(Self {
            id: entry.id,
            title: entry.listing.draft.title.to_string(),
            path: format!("/events/{slug}"),
        })
    }

    fn page(
        &self,
        form: &ReportForm,
        locale: Locale,
        faults: Vec<Fault>,
        notice: Option<String>,
    ) -> ReportPage {
        let choice = |reason: &ReportReason| {
            let word = reason.as_str();
            Choice::new(word, locale.word("report-reason", word))
        };
        let fields = vec![
            Field::text("reason", locale.text("report-what"))
                .radios(ReportReason::ALL.iter().map(choice).collect())
                .value(&form.reason),
            Field::text("words", locale.text("report-words"))
                .hint(locale.text("report-words-hint"))
                .area(4)
                .optional()
                .value(&form.words),
            Field::text("email", locale.text("your-mail"))
                .hint(locale.text("report-mail-hint"))
                .kind("email")
                .autocomplete("email")
                .optional()
                .value(&form.email),
        ];
        ReportPage {
            title: self.title.clone(),
            path: self.path.clone(),
            fields: FormView::small(fields, &faults),
            faults,
            form_key: form.form_key.clone(),
            notice,
            is_sent: false,
        }
    }
}
