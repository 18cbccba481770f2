//! One group as staff see it: its trust, its mark, and what staff did about both.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use crate::account::{self, Actor, PersonId};
use crate::audit::{self, AuditLine};
use crate::database::DatabaseError;
use crate::event::Fault;
use crate::group::{self, Group, Organizer, Trust};
use crate::slug::Slug;
use crate::text::Line;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormView};
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;
use crate::web::show::{self, TimeText};

/// Lines of the log that are shown.
const HISTORY: i64 = 20;

/// What staff decide about a group, and why.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StandingForm {
    /// The button: `trust`, `distrust`, `dormant` or `active`.
    act: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "page/staff/group.html")]
struct GroupPage {
    path: String,
    public_path: String,
    manage_path: String,
    name: String,
    kind: &'static str,
    is_trusted: bool,
    dormant_since: Option<TimeText>,
    organizers: Vec<(String, &'static str)>,
    history: Vec<Past>,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    is_saved: bool,
}

struct Past {
    what: &'static str,
    who: String,
    at: TimeText,
    why: Option<String>,
}

/// Whether the page follows a save.
#[derive(Debug, Deserialize)]
pub struct Query {
    saved: Option<String>,
}

struct Case {
    group: Group,
    trust: Trust,
    dormant_since: Option<chrono::DateTime<chrono::Utc>>,
    organizers: Vec<Organizer>,
    lines: Vec<AuditLine>,
    names: std::collections::BTreeMap<PersonId, String>,
}

/// `GET /staff/groups/{slug}`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let case = open(&app, &slug).await?;
    let page = GroupPage {
        is_saved: query.saved.is_some(),
        ..page(case, &StandingForm::default(), Vec::new())
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// Trusts the group or ends that, marks it as dormant or lifts the mark; always with a reason.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    form: web::Form<StandingForm>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let case = open(&app, &slug).await?;
    let reason = match Line::parse(&form.reason, 300) {
        Ok(reason) => reason,
        Err(cause) => {
            let fault = Fault {
                field: "reason",
                message: format!("Reason {cause}: it stands in the log"),
            };
            return Ok(Page::personal(page(case, &form, vec![fault]))
                .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                .respond_to(&request));
        }
    };
    let (actor, id, now) = (Actor::from(&staff), case.group.id, app.clock.now());
    let act = form.into_inner().act;
    app.write(move |tx| {
        match act.as_str() {
            "trust" => group::set_trust(tx, &actor, id, Trust::Trusted, &reason, now)?,
            "distrust" => group::set_trust(tx, &actor, id, Trust::New, &reason, now)?,
            "dormant" => group::set_dormant(tx, &actor, id, true, &reason, now)?,
            "active" => group::set_dormant(tx, &actor, id, false, &reason, now)?,
            _ => return Err(WebError::BadRequest("Choose what to do".to_owned())),
        }
        Ok::<(), WebError>(())
    })
    .await?;
    Ok(see_other(&format!("/staff/groups/{slug}?saved=yes")))
}

async fn open(app: &web::Data<App>, slug: &str) -> Result<Case, WebError> {
    let slug = Slug::parse(slug).map_err(|_| WebError::NotFound)?;
    let case = app
        .read(move |tx| -> Result<Option<Case>, DatabaseError> {
            let Some(group) = group::find_by_slug(tx, &slug)? else {
                return Ok(None);
            };
            let filter = audit::Filter {
                key: Some(group.id.to_string()),
                ..audit::Filter::default()
            };
            let lines = audit::find(tx, &filter, HISTORY)?;
            let people: Vec<PersonId> = lines.iter().filter_map(|line| line.person).collect();
            Ok(Some(Case {
                trust: group::standing(tx, group.id)?.map_or(Trust::New, |it| it.trust),
                dormant_since: group::life(tx, group.id)?.and_then(|life| life.dormant_since),
                organizers: group::organizers(tx, group.id)?,
                names: account::names_of(tx, &people)?,
                lines,
                group,
            }))
        })
        .await?;
    case.ok_or(WebError::NotFound)
}

fn page(case: Case, form: &StandingForm, faults: Vec<Fault>) -> GroupPage {
    let slug = &case.group.slug;
    let reason = Field::text("reason", "Reason")
        .hint("Other staff read it in the log")
        .value(&form.reason);
    let organizer = |it: &Organizer| (it.name.clone(), it.role.label());
    GroupPage {
        path: format!("/staff/groups/{slug}"),
        public_path: format!("/groups/{slug}"),
        manage_path: format!("/my/groups/{slug}"),
        name: case.group.name.to_string(),
        kind: case.group.kind.label(),
        is_trusted: case.trust == Trust::Trusted,
        dormant_since: case.dormant_since.map(|since| {
            let day = since.date_naive();
            TimeText::day(day, show::date(day))
        }),
        organizers: case.organizers.iter().map(organizer).collect(),
        history: case
            .lines
            .iter()
            .map(|line| Past {
                what: line.act.label(),
                who: line
                    .person
                    .and_then(|person| case.names.get(&person).cloned())
                    .unwrap_or_else(|| "the service".to_owned()),
                at: TimeText::utc(line.at),
                why: line.detail.clone(),
            })
            .collect(),
        fields: FormView::small(vec![reason], &faults),
        faults,
        is_saved: false,
    }
}
