//! What is done about the people of a group, from its page for organizers: each a POST.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::group::{Desk, Typed, again, open};
use crate::account::{self, Actor, NewPerson, Person, PersonId};
use crate::database::AnyConnection;
use crate::event::Fault;
use crate::group::letters::{self, News};
use crate::group::{self, InvitationId};
use crate::mail::{self, Address, MailError, Sender};
use crate::site::Site;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::limit;
use crate::web::page::see_other;
use crate::web::reader::Reader;

/// The answer to a request.
#[derive(Debug, Deserialize)]
pub struct AnswerForm {
    person: String,
    /// The button: `accept` or `decline`.
    answer: String,
}

/// Whom to invite.
#[derive(Debug, Deserialize)]
pub struct InviteForm {
    #[serde(default)]
    email: String,
}

/// What to do about an organizer.
#[derive(Debug, Deserialize)]
pub struct PersonForm {
    person: String,
    /// The button: `lead`, `hand-on` or `remove`.
    act: String,
}

/// Whether one's name is shown.
#[derive(Debug, Deserialize)]
pub struct ListedForm {
    /// The button: `yes` or `no`.
    listed: String,
}

/// Accepts or declines a request, and tells whoever asked.
pub async fn answer(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    form: web::Form<AnswerForm>,
) -> Result<HttpResponse, WebError> {
    let desk = open(&request, &app, &slug).await?;
    let person: PersonId = form.person.parse().map_err(|_| WebError::NotFound)?;
    let is_accepted = match form.answer.as_str() {
        "accept" => true,
        "decline" => false,
        _ => return Err(WebError::BadRequest("Choose Accept or Decline".to_owned())),
    };
    let (news, done) = if is_accepted {
        (News::Accepted, "accepted")
    } else {
        (News::Declined, "declined")
    };
    let office = Office::of(&app, &desk);
    let result = app
        .write(move |tx| {
            let Office {
                actor, group, now, ..
            } = &office;
            group::answer_request(tx, actor, group.id, person, is_accepted, *now)?;
            office.tell(tx, person, news)
        })
        .await;
    settled(&request, &app, &slug, result, done).await
}

/// Invites somebody by mail.
pub async fn invite(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    form: web::Form<InviteForm>,
) -> Result<HttpResponse, WebError> {
    let desk = open(&request, &app, &slug).await?;
    let refuse = |message: String| Typed {
        email: form.email.clone(),
        faults: vec![Fault {
            field: "email",
            message,
        }],
        ..Typed::default()
    };
    let email = match Address::parse(&form.email) {
        Ok(email) => email,
        Err(cause) => {
            let typed = refuse(format!("The mail address {cause}"));
            return again(&request, &app, &slug, typed).await;
        }
    };
    limit::check(&request, &app)?;
    let office = Office::of(&app, &desk);
    let guest = NewPerson::at(&email).reading(Reader::of(&request).locale());
    let result = app
        .write(move |tx| {
            let Office {
                actor, group, now, ..
            } = &office;
            let invited = group::invite(tx, actor, group.id, &guest, *now)?;
            let (letter, intent) =
                letters::invitation(group, &invited, &desk.person, &office.site, *now);
            mail::enqueue(tx, &office.sender, &letter, &intent, *now)?;
            Ok::<(), WebError>(())
        })
        .await;
    match result {
        Err(WebError::Conflict(message)) => again(&request, &app, &slug, refuse(message)).await,
        Err(WebError::TooMany { .. }) => {
            let message =
                "This address was invited often within the last hour. Please wait a while";
            again(&request, &app, &slug, refuse(message.to_owned())).await
        }
        result => settled(&request, &app, &slug, result, "invited").await,
    }
}

/// Takes an invitation back.
pub async fn withdraw(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (slug, id) = path.into_inner();
    let desk = open(&request, &app, &slug).await?;
    let id: InvitationId = id.parse().map_err(|_| WebError::NotFound)?;
    let (actor, group) = (Actor::from(&desk.person), desk.group.id);
    let result = app
        .write(move |tx| Ok::<_, WebError>(group::withdraw_invitation(tx, &actor, group, id)?))
        .await;
    settled(&request, &app, &slug, result, "withdrawn").await
}

/// Makes somebody a lead, hands one's own lead on, or takes somebody off.
pub async fn change(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    form: web::Form<PersonForm>,
) -> Result<HttpResponse, WebError> {
    let desk = open(&request, &app, &slug).await?;
    let person: PersonId = form.person.parse().map_err(|_| WebError::NotFound)?;
    let (news, done) = match form.act.as_str() {
        "lead" | "hand-on" => (News::Leads, "lead"),
        "remove" => (News::Removed, "removed"),
        _ => return Err(WebError::BadRequest("Choose what to do".to_owned())),
    };
    let (office, act) = (Office::of(&app, &desk), form.into_inner().act);
    let result = app
        .write(move |tx| {
            let Office {
                actor, group, now, ..
            } = &office;
            match act.as_str() {
                "remove" => group::remove(tx, actor, group.id, person, *now)?,
                act => group::make_lead(tx, actor, group.id, person, act == "hand-on", *now)?,
            }
            office.tell(tx, person, news)
        })
        .await;
    settled(&request, &app, &slug, result, done).await
}

/// Shows one's own name on the page of the group, or hides it.
pub async fn list(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    form: web::Form<ListedForm>,
) -> Result<HttpResponse, WebError> {
    let desk = open(&request, &app, &slug).await?;
    let is_listed = form.listed == "yes";
    let office = Office::of(&app, &desk);
    let result = app
        .write(move |tx| {
            let Office {
                actor, group, now, ..
            } = &office;
            Ok::<_, WebError>(group::set_listed(tx, actor, group.id, is_listed, *now)?)
        })
        .await;
    let done = if is_listed { "listed" } else { "unlisted" };
    settled(&request, &app, &slug, result, done).await
}

/// Leaves the group.
pub async fn leave(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let desk = open(&request, &app, &slug).await?;
    let office = Office::of(&app, &desk);
    let left = app
        .write(move |tx| {
            let Office {
                actor, group, now, ..
            } = &office;
            group::leave(tx, actor, group.id, *now)
        })
        .await;
    match left {
        Ok(()) => Ok(see_other("/my/groups?done=left")),
        result => settled(&request, &app, &slug, result, "").await,
    }
}

/// Back to the page, with what was done; or the page with why it was not.
pub(super) async fn settled(
    request: &HttpRequest,
    app: &web::Data<App>,
    slug: &str,
    result: Result<(), WebError>,
    done: &str,
) -> Result<HttpResponse, WebError> {
    match result {
        Ok(()) => Ok(see_other(&format!("/my/groups/{slug}?done={done}"))),
        Err(WebError::Conflict(message)) => {
            let typed = Typed {
                refusal: Some(message),
                ..Typed::default()
            };
            again(request, app, slug, typed).await
        }
        Err(fault) => Err(fault),
    }
}

/// Who does something to which group, and with what its letters are written.
struct Office {
    actor: Actor,
    group: group::Group,
    site: Site,
    sender: Sender,
    now: chrono::DateTime<chrono::Utc>,
}

impl Office {
    fn of(app: &App, desk: &Desk) -> Self {
        Self {
            actor: Actor::from(&desk.person),
            group: desk.group.clone(),
            site: app.site.clone(),
            sender: app.sender.clone(),
            now: app.clock.now(),
        }
    }

    /// Tells a person the news of the group.
    fn tell(
        &self,
        tx: &mut AnyConnection,
        person: PersonId,
        news: News<'_>,
    ) -> Result<(), WebError> {
        let reader: Option<Person> = account::get(tx, person)?;
        let Some(reader) = reader else { return Ok(()) };
        let own = match news {
            News::Accepted | News::Leads | News::Approved => "/my",
            _ => "",
        };
        let page = format!("{own}/groups/{}", self.group.slug);
        let name = self.group.name.as_str();
        let (letter, intent) = letters::news(name, &page, &reader, news, &self.site, self.now);
        let enqueued = mail::enqueue(tx, &self.sender, &letter, &intent, self.now);
        enqueued.map(drop).map_err(|fault: MailError| fault.into())
    }
}
