//! A proposed group, and the verdict about it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use crate::account::{self, Actor, PersonId};
use crate::database::{AnyConnection, DatabaseError};
use crate::event::Fault;
use crate::geography::Country;
use crate::group::letters::{self, News};
use crate::group::{self, GroupKind, Proposal, ProposalId, ProposalState};
use crate::mail::{self, Sender};
use crate::site::Site;
use crate::slug::Slug;
use crate::text::Line;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormView};
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;

/// The verdict as it is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct VerdictForm {
    /// The button: `approve` or `decline`.
    verdict: String,
    slug: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "page/staff/group_proposal.html")]
struct ProposalPage {
    path: String,
    name: String,
    from: String,
    facts: Vec<(&'static str, String)>,
    description: Option<String>,
    similar: Vec<(String, String)>,
    is_waiting: bool,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    notice: Option<String>,
}

/// What staff say of a proposal.
enum Verdict {
    Approve(Slug),
    Decline(Line),
}

/// `GET /staff/groups/proposals/{id}`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let (proposal, from) = open(&app, &id).await?;
    let slug = Slug::of(&proposal.form.name).map(|slug| slug.to_string());
    let form = VerdictForm {
        slug: slug.unwrap_or_default(),
        ..VerdictForm::default()
    };
    Ok(Page::personal(page(&app, &proposal, from, &form, Vec::new())).respond_to(&request))
}

/// Carries the verdict out, and tells whoever proposed the group.
pub async fn decide(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<VerdictForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let (proposal, from) = open(&app, &id).await?;
    let (key, now) = (proposal.id, app.clock.now());
    let verdict = match form.read() {
        Ok(verdict) => verdict,
        Err(fault) => {
            return Ok(
                Page::personal(page(&app, &proposal, from, &form, vec![fault]))
                    .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                    .respond_to(&request),
            );
        }
    };
    let done = match verdict {
        Verdict::Approve(_) => "approved",
        Verdict::Decline(_) => "declined",
    };
    let (actor, site, sender) = (Actor::from(&staff), app.site.clone(), app.sender.clone());
    let decided = app
        .write(move |tx| match verdict {
            Verdict::Approve(slug) => {
                let (group, person) = group::approve_proposal(tx, &actor, key, &slug, now)?;
                let page = format!("/my/groups/{}", group.slug);
                let told = (group.name.as_str(), page.as_str(), News::Approved);
                tell(tx, person, told, &site, &sender, now)
            }
            Verdict::Decline(reason) => {
                let (name, person) = group::decline_proposal(tx, &actor, key, &reason, now)?;
                let news = News::NotTaken(reason.as_str());
                tell(
                    tx,
                    person,
                    (name.as_str(), "/my/groups", news),
                    &site,
                    &sender,
                    now,
                )
            }
        })
        .await;
    match decided {
        Ok(()) => Ok(see_other(&format!("/staff/groups?done={done}"))),
        Err(WebError::Conflict(message)) => {
            let (proposal, from) = open(&app, &id).await?;
            let page = ProposalPage {
                notice: Some(message),
                ..page(&app, &proposal, from, &form, Vec::new())
            };
            Ok(Page::personal(page)
                .with_status(StatusCode::CONFLICT)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

fn tell(
    tx: &mut AnyConnection,
    person: PersonId,
    (name, page, news): (&str, &str, News<'_>),
    site: &Site,
    sender: &Sender,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(), WebError> {
    if let Some(reader) = account::get(tx, person)? {
        let (letter, intent) = letters::news(name, page, &reader, news, site, now);
        mail::enqueue(tx, sender, &letter, &intent, now)?;
    }
    Ok(())
}

impl VerdictForm {
    fn read(&self) -> Result<Verdict, Fault> {
        let fault = |field, message| Fault { field, message };
        match self.verdict.as_str() {
            "approve" => Slug::parse(&self.slug)
                .map(Verdict::Approve)
                .map_err(|cause| fault("slug", format!("Address: {cause}"))),
            "decline" => Line::parse(&self.reason, 1_000)
                .map(Verdict::Decline)
                .map_err(|cause| fault("reason", format!("Reason {cause}: the proposer reads it"))),
            _ => Err(fault("slug", "Choose Approve or Decline".to_owned())),
        }
    }
}

async fn open(app: &web::Data<App>, id: &str) -> Result<(Proposal, String), WebError> {
    let id: ProposalId = id.parse().map_err(|_| WebError::NotFound)?;
    let found = app
        .read(move |tx| -> Result<_, DatabaseError> {
            let Some(proposal) = group::get_proposal(tx, id)? else {
                return Ok(None);
            };
            let mut names = account::names_of(tx, &[proposal.person])?;
            let from = names.remove(&proposal.person).unwrap_or_default();
            Ok(Some((proposal, from)))
        })
        .await?;
    found.ok_or(WebError::NotFound)
}

fn page(
    app: &App,
    proposal: &Proposal,
    from: String,
    form: &VerdictForm,
    faults: Vec<Fault>,
) -> ProposalPage {
    let group = &proposal.form;
    let slug = Field::text("slug", "Address")
        .hint(
            "The word behind /groups/: lower-case letters, digits and hyphens. It stays for good.",
        )
        .value(&form.slug);
    let reason = Field::text("reason", "Your words")
        .hint("Needed for declining. Whoever proposed it reads them in a letter.")
        .optional()
        .value(&form.reason);
    ProposalPage {
        path: format!("/staff/groups/proposals/{}", proposal.id),
        name: group.name.clone(),
        from,
        facts: facts(proposal),
        description: (!group.description.trim().is_empty()).then(|| group.description.clone()),
        similar: similar(app, proposal),
        is_waiting: proposal.state == ProposalState::Waiting,
        fields: FormView::small(vec![slug, reason], &faults),
        faults,
        notice: None,
    }
}

fn facts(proposal: &Proposal) -> Vec<(&'static str, String)> {
    let form = &proposal.form;
    let kind: Option<GroupKind> = form.kind.parse().ok();
    let country = Country::parse(&form.country).ok();
    let all = [
        (
            "Kind",
            kind.map(|kind| kind.label().to_owned()).unwrap_or_default(),
        ),
        ("City", form.city.clone()),
        (
            "Country",
            country.map(|it| it.name().to_owned()).unwrap_or_default(),
        ),
        ("Website", form.website.clone()),
        ("Chat", form.chat.clone()),
        ("Mailing list", form.list.clone()),
    ];
    all.into_iter()
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// Groups of the directory that may be the same: of the same city, or with most words of the name.
fn similar(app: &App, proposal: &Proposal) -> Vec<(String, String)> {
    let words = |name: &str| -> std::collections::BTreeSet<String> {
        let words = name.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| word.chars().count() > 2)
            .map(str::to_lowercase)
            .collect()
    };
    let (wanted, city) = (
        words(&proposal.form.name),
        proposal.form.city.trim().to_lowercase(),
    );
    let catalog = app.shelf.current();
    let is_alike = |group: &group::Group| {
        let known = words(group.name.as_str());
        let shared = known.intersection(&wanted).count();
        let is_near = group
            .city
            .as_ref()
            .is_some_and(|it| it.as_str().to_lowercase() == city);
        is_near || (shared > 0 && shared * 2 >= known.union(&wanted).count())
    };
    catalog
        .groups()
        .iter()
        .filter(|entry| is_alike(&entry.group))
        .take(5)
        .map(|entry| {
            (
                format!("/groups/{}", entry.group.slug),
                entry.group.name.to_string(),
            )
        })
        .collect()
}
