//! The second factor of staff: putting it into use, passing it, changing it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use crate::account::{
    self, Code, Enrolment, RECOVERY_CODES, Role, SecondFactor, Session, SessionToken,
};
use crate::event::Fault;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormView};
use crate::web::page::{Page, see_other};
use crate::web::pages::public::qr::Qr;
use crate::web::session::{self, Purpose};
use crate::web::show::TimeText;

/// Where people were on their way to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    back: String,
}

/// A code, and what it is for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
    /// Of the enrolment; empty when there is one already.
    salt: String,
    back: String,
    /// The button: `codes` or `remove`.
    wish: String,
}

#[derive(Template)]
#[template(path = "page/organizer/second_factor_enrol.html")]
struct EnrolPage {
    enrolment: Enrolment,
    qr: Option<Qr>,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    back: String,
}

#[derive(Template)]
#[template(path = "page/organizer/second_factor.html")]
struct PassPage {
    fields: Vec<Field>,
    faults: Vec<Fault>,
    back: String,
}

#[derive(Template)]
#[template(path = "page/organizer/second_factor_change.html")]
struct ChangePage {
    since: TimeText,
    codes_left: i64,
    fields: Vec<Field>,
    faults: Vec<Fault>,
}

#[derive(Template)]
#[template(path = "page/organizer/recovery_codes.html")]
struct CodesPage {
    codes: Vec<String>,
    back: String,
}

/// Enrolment for those who have none, the question for a code for those who have, and for those who
/// have answered it the way to change it.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let session = staff(&request, &app).await?;
    let back = home(&query.back);
    Ok(match stored(&app, &session).await? {
        None => enrol_page(&request, &app, &session, "", back, Vec::new()),
        Some(factor) if session.signed_in.second_factor_at.is_some() => {
            change_page(&request, &factor, Vec::new())
        }
        Some(_) => pass_page(&request, back, Vec::new()),
    })
}

/// Takes the code: enrols with it, or passes.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<CodeForm>,
) -> Result<HttpResponse, WebError> {
    let session = staff(&request, &app).await?;
    let back = home(&form.back);
    if form.salt.is_empty() {
        pass(&request, &app, session, &form, back).await
    } else {
        enrol(&request, &app, session, &form, back).await
    }
}

async fn pass(
    request: &HttpRequest,
    app: &web::Data<App>,
    session: Session,
    form: &CodeForm,
    back: String,
) -> Result<HttpResponse, WebError> {
    let (data, now, code) = (app.clone(), app.clock.now(), form.code.clone());
    let passed = app
        .write(move |tx| {
            let who = (&session.person, &session.signed_in);
            account::pass_second_factor(tx, &data.second_factor_key, who, &code, now)
        })
        .await?;
    match passed {
        Some(token) => raised(app, see_other(&back), &token),
        None => Ok(pass_page(request, back, vec![wrong()])),
    }
}

async fn enrol(
    request: &HttpRequest,
    app: &web::Data<App>,
    session: Session,
    form: &CodeForm,
    back: String,
) -> Result<HttpResponse, WebError> {
    let (data, now, person) = (app.clone(), app.clock.now(), session.clone());
    let (code, salt) = (form.code.clone(), form.salt.clone());
    let enrolled = app
        .write(move |tx| {
            let who = (&person.person, &person.signed_in);
            account::enrol(tx, &data.second_factor_key, who, &salt, &code, now)
        })
        .await?;
    match enrolled {
        Some((codes, token)) => raised(app, codes_page(request, &codes, back), &token),
        None => Ok(enrol_page(
            request,
            app,
            &session,
            &form.salt,
            back,
            vec![wrong()],
        )),
    }
}

/// New recovery codes, or away with it; either for a fresh code only.
pub async fn change(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<CodeForm>,
) -> Result<HttpResponse, WebError> {
    let session = staff(&request, &app).await?;
    let Some(factor) = stored(&app, &session).await? else {
        return Ok(see_other("/my/second-factor"));
    };
    let (data, now, person) = (app.clone(), app.clock.now(), session.person);
    let code = form.code.clone();
    let done = match form.wish.as_str() {
        "codes" => app
            .write(move |tx| {
                let key = &data.second_factor_key;
                account::replace_recovery_codes(tx, key, &person, &code, now)
            })
            .await?
            .map(|codes| codes_page(&request, &codes, "/my/account".to_owned())),
        "remove" => app
            .write(move |tx| {
                let key = &data.second_factor_key;
                account::remove_second_factor(tx, key, &person, &code, now)
            })
            .await?
            .then(|| see_other("/my/second-factor")),
        _ => return Err(WebError::BadRequest("Which change is meant?".to_owned())),
    };
    Ok(done.unwrap_or_else(|| change_page(&request, &factor, vec![wrong()])))
}

/// The signed-in member of staff, whether this session has passed the second factor or not.
async fn staff(request: &HttpRequest, app: &web::Data<App>) -> Result<Session, WebError> {
    let session = session::current(request, app).await?;
    if session.person.role == Role::Staff {
        Ok(session)
    } else {
        Err(WebError::Forbidden)
    }
}

async fn stored(app: &web::Data<App>, session: &Session) -> Result<Option<SecondFactor>, WebError> {
    let person = session.person.id;
    app.read(move |tx| account::second_factor_of(tx, person))
        .await
}

/// The answer, with the session's new cookie.
fn raised(
    app: &App,
    mut response: HttpResponse,
    token: &SessionToken,
) -> Result<HttpResponse, WebError> {
    session::give(&mut response, app, Purpose::Session, token.expose())?;
    Ok(response)
}

/// Where to go afterwards: a page of staff or of one's own, and nothing else that an address names.
fn home(back: &str) -> String {
    let is_ours = (back.starts_with("/staff/") || back.starts_with("/my/"))
        && back
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "/-_".contains(c));
    if is_ours { back } else { "/staff/queue" }.to_owned()
}

fn wrong() -> Fault {
    Fault {
        field: "code",
        message:
            "This code is not right, or it was used already. The next one comes within 30 seconds"
                .to_owned(),
    }
}

fn code_field(hint: &'static str, faults: &[Fault]) -> Vec<Field> {
    let field = Field::text("code", "Code")
        .hint(hint)
        .autocomplete("one-time-code");
    FormView::small(vec![field], faults)
}

fn status_of(faults: &[Fault]) -> StatusCode {
    if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

fn enrol_page(
    request: &HttpRequest,
    app: &App,
    session: &Session,
    salt: &str,
    back: String,
    faults: Vec<Fault>,
) -> HttpResponse {
    let enrolment = account::enrolment_of(&app.second_factor_key, &session.person, salt);
    let status = status_of(&faults);
    Page::personal(EnrolPage {
        qr: Qr::of(&enrolment.uri),
        enrolment,
        fields: code_field("The six digits that the app shows now.", &faults),
        faults,
        back,
    })
    .with_status(status)
    .respond_to(request)
}

fn pass_page(request: &HttpRequest, back: String, faults: Vec<Fault>) -> HttpResponse {
    let status = status_of(&faults);
    let hint = "The six digits that your app shows, or one of your recovery codes.";
    Page::personal(PassPage {
        fields: code_field(hint, &faults),
        faults,
        back,
    })
    .with_status(status)
    .respond_to(request)
}

fn change_page(request: &HttpRequest, factor: &SecondFactor, faults: Vec<Fault>) -> HttpResponse {
    let status = status_of(&faults);
    let hint = "A fresh one: the six digits that your app shows, or a recovery code.";
    Page::personal(ChangePage {
        since: TimeText::utc(factor.enrolled_at),
        codes_left: factor.codes_left,
        fields: code_field(hint, &faults),
        faults,
    })
    .with_status(status)
    .respond_to(request)
}

fn codes_page(request: &HttpRequest, codes: &[Code], back: String) -> HttpResponse {
    debug_assert_eq!(codes.len(), RECOVERY_CODES);
    Page::personal(CodesPage {
        codes: codes.iter().map(ToString::to_string).collect(),
        back,
    })
    .respond_to(request)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_stays_in_the_house() {
        assert_eq!(home("/staff/queue/7-a_b"), "/staff/queue/7-a_b");
        assert_eq!(home("/my/account"), "/my/account");
        for elsewhere in [
            "",
            "//evil.example.org",
            "https://evil.example.org/staff/",
            "/staff/../x",
            "/staff/\r\nSet-Cookie: a",
            "/sign-out",
            "/staff/\\evil",
        ] {
            assert_eq!(home(elsewhere), "/staff/queue", "{elsewhere}");
        }
    }
}
