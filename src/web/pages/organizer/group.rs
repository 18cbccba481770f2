//! One group, for those who look after it: who they are, who wants to join, how many members it has.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};

use crate::account::{self, Person, PersonId, Role as PersonRole};
use crate::database::DatabaseError;
use crate::event::Fault;
use crate::group::{
    self, Group, Invitation, JoinRequest, MemberCount, MemberSource, Organizer, Role, Trust,
};
use crate::slug::Slug;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormView};
use crate::web::page::Page;
use crate::web::session::signed_in;
use crate::web::show::{self, TimeText};

/// What was just done.
#[derive(Debug, serde::Deserialize)]
pub struct Query {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "page/organizer/group.html")]
struct GroupPage {
    path: String,
    public_path: String,
    name: String,
    kind: &'static str,
    role: &'static str,
    is_lead: bool,
    is_organizer: bool,
    is_staff: bool,
    is_listed: bool,
    is_trusted: bool,
    dormant_since: Option<TimeText>,
    requests: Vec<Waiting>,
    organizers: Vec<Shown>,
    invitations: Vec<Sent>,
    invite: Vec<Field>,
    count: Vec<Field>,
    figures: Vec<Figure>,
    faults: Vec<Fault>,
    notice: Option<String>,
    refusal: Option<String>,
}

struct Waiting {
    person: PersonId,
    name: String,
    words: String,
    asked: TimeText,
}

struct Shown {
    person: PersonId,
    name: String,
    role: &'static str,
    is_me: bool,
    is_lead: bool,
    /// Whether whoever looks may take this person off.
    may_remove: bool,
}

struct Sent {
    id: String,
    email: String,
    until: TimeText,
}

struct Figure {
    day: TimeText,
    iso: String,
    members: u32,
    source: &'static str,
}

/// A group as those who look after it see it.
pub(super) struct Desk {
    pub group: Group,
    /// Who looks at it.
    pub person: Person,
    /// What they are to the group; nothing for staff from outside.
    pub role: Option<Role>,
    /// The version of its words, which a change of them names.
    pub version: i32,
    trust: Trust,
    dormant_since: Option<DateTime<Utc>>,
    organizers: Vec<Organizer>,
    requests: Vec<JoinRequest>,
    invitations: Vec<(Invitation, String)>,
    figures: Vec<MemberCount>,
}

/// What was typed into the small forms of the page, and what is wrong with it.
#[derive(Default)]
pub(super) struct Typed {
    pub email: String,
    pub day: String,
    pub members: String,
    pub faults: Vec<Fault>,
    /// Why something could not be done.
    pub refusal: Option<String>,
}

/// `GET /my/groups/{slug}`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let desk = open(&request, &app, &slug).await?;
    let notice = query.done.as_deref().and_then(said).map(str::to_owned);
    let page = GroupPage {
        notice,
        ..page(&app, desk, Typed::default())
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// The page again, with what could not be done: 422 where a field is wrong, 409 where somebody was faster.
pub(super) async fn again(
    request: &HttpRequest,
    app: &web::Data<App>,
    slug: &str,
    typed: Typed,
) -> Result<HttpResponse, WebError> {
    let status = if typed.refusal.is_some() {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let desk = open(request, app, slug).await?;
    Ok(Page::personal(page(app, desk, typed))
        .with_status(status)
        .respond_to(request))
}

/// The group, for its organizers and for staff; others may not.
pub(super) async fn open(
    request: &HttpRequest,
    app: &web::Data<App>,
    slug: &str,
) -> Result<Desk, WebError> {
    let person = signed_in(request, app).await?;
    let slug = Slug::parse(slug).map_err(|_| WebError::NotFound)?;
    let now = app.clock.now();
    let found = app
        .read(move |tx| -> Result<_, DatabaseError> {
            let Some(group) = group::find_by_slug(tx, &slug)? else {
                return Ok(None);
            };
            let role = group::role_of(tx, group.id, person.id)?;
            let standing = group::standing(tx, group.id)?;
            let life = group::life(tx, group.id)?;
            Ok(Some(Desk {
                role,
                version: standing.map_or(0, |standing| standing.version),
                trust: standing.map_or(Trust::New, |standing| standing.trust),
                dormant_since: life.and_then(|life| life.dormant_since),
                organizers: group::organizers(tx, group.id)?,
                requests: group::requests_to(tx, group.id)?,
                invitations: group::open_invitations(tx, group.id, now)?,
                figures: group::members_of(tx, group.id)?,
                group,
                person,
            }))
        })
        .await?;
    let desk = found.ok_or(WebError::NotFound)?;
    if desk.role.is_some() || desk.person.role == PersonRole::Staff {
        Ok(desk)
    } else {
        Err(WebError::Forbidden)
    }
}

impl Desk {
    /// Whether its events need no review.
    pub fn is_trusted(&self) -> bool {
        self.trust == Trust::Trusted
    }

    /// Whether whoever looks may do what leads do.
    pub fn may_lead(&self) -> bool {
        self.role == Some(Role::Lead) || self.person.role == account::Role::Staff
    }
}

fn page(app: &App, desk: Desk, typed: Typed) -> GroupPage {
    let (is_lead, me) = (desk.may_lead(), desk.person.id);
    let is_staff = desk.person.role == PersonRole::Staff;
    let faults = typed.faults;
    let mine = desk.organizers.iter().find(|it| it.person == me);
    let email = Field::text("email", "Mail address")
        .kind("email")
        .hint("They get a letter with a link that works for fourteen days")
        .value(&typed.email);
    let day = if typed.day.is_empty() {
        app.clock.now().date_naive().to_string()
    } else {
        typed.day
    };
    let count = vec![
        Field::text("day", "On").kind("date").value(&day),
        Field::text("members", "Members")
            .kind("number")
            .value(&typed.members),
    ];
    GroupPage {
        path: format!("/my/groups/{}", desk.group.slug),
        public_path: format!("/groups/{}", desk.group.slug),
        name: desk.group.name.to_string(),
        kind: desk.group.kind.label(),
        role: desk.role.map_or("Staff", Role::label),
        is_lead,
        is_organizer: desk.role.is_some(),
        is_staff,
        is_listed: mine.is_some_and(|it| it.is_listed),
        is_trusted: desk.is_trusted(),
        dormant_since: desk.dormant_since.map(|since| day_of(since.date_naive())),
        requests: if is_lead {
            desk.requests.into_iter().map(waiting).collect()
        } else {
            Vec::new()
        },
        organizers: desk
            .organizers
            .iter()
            .map(|it| shown(it, me, is_lead, is_staff))
            .collect(),
        invitations: if is_lead {
            desk.invitations.into_iter().map(sent).collect()
        } else {
            Vec::new()
        },
        invite: FormView::small(vec![email], &faults),
        count: FormView::small(count, &faults),
        figures: desk.figures.iter().rev().map(figure).collect(),
        faults,
        notice: None,
        refusal: typed.refusal,
    }
}

fn waiting(request: JoinRequest) -> Waiting {
    Waiting {
        person: request.person,
        name: request.name,
        words: request.words,
        asked: day_of(request.asked_at.date_naive()),
    }
}

fn shown(organizer: &Organizer, me: PersonId, is_lead: bool, is_staff: bool) -> Shown {
    let leads = organizer.role == Role::Lead;
    Shown {
        person: organizer.person,
        name: organizer.name.clone(),
        role: organizer.role.label(),
        is_me: organizer.person == me,
        is_lead: leads,
        may_remove: is_lead && organizer.person != me && (is_staff || !leads),
    }
}

fn sent((invitation, email): (Invitation, String)) -> Sent {
    Sent {
        id: invitation.id.to_string(),
        email,
        until: day_of(invitation.expires_at.date_naive()),
    }
}

fn figure(count: &MemberCount) -> Figure {
    Figure {
        day: day_of(count.day),
        iso: count.day.to_string(),
        members: count.members,
        source: match count.source {
            MemberSource::Entered => "entered",
            MemberSource::Imported => "imported",
        },
    }
}

fn day_of(day: chrono::NaiveDate) -> TimeText {
    TimeText::day(day, show::date(day))
}

fn said(word: &str) -> Option<&'static str> {
    match word {
        "saved" => Some("Saved."),
        "accepted" => Some("Accepted. They get a letter."),
        "declined" => Some("Declined. They get a letter."),
        "invited" => Some("Invited. They get a letter."),
        "withdrawn" => Some("The invitation is withdrawn; its link does not work any more."),
        "removed" => Some("Taken off the list. They get a letter."),
        "lead" => Some("They lead this group now, and get a letter."),
        "listed" => Some("The page of the group shows your name now."),
        "unlisted" => Some("The page of the group does not show your name."),
        "joined" => Some("Welcome: you organize for this group now."),
        "counted" => Some("Saved. The figure is on the page of the group."),
        _ => None,
    }
}
