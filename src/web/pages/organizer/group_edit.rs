//! What a group says of itself: changed by its leads, and filled in for one that somebody proposes.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use super::group::{Desk, open};
use super::mine::version_of;
use crate::account::{Actor, Person, Role as PersonRole};
use crate::event::Fault;
use crate::group::{self, GroupForm, GroupKind};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, faults_of, group_fields};
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in;

/// The form as it is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EditForm {
    #[serde(flatten)]
    group: GroupForm,
    /// The version of the group it was made from.
    version: String,
}

#[derive(Template)]
#[template(path = "page/organizer/group_edit.html")]
struct EditPage {
    /// The name of the group; nothing for a new one.
    name: Option<String>,
    path: String,
    version: i32,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    notice: Option<String>,
}

const STALE: &str = "Somebody else changed this group while you were writing. Nothing of yours is lost: it stands in \
                     the form below. If you save again, yours replaces theirs.";

/// `GET /my/groups/{slug}/edit`.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let desk = led(&request, &app, &slug).await?;
    let form = GroupForm::of(&desk.group);
    let page = edit_page(&desk, &form, desk.version, Vec::new());
    Ok(Page::personal(page).respond_to(&request))
}

/// Saves the group, or gives the form back.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    form: web::Form<EditForm>,
) -> Result<HttpResponse, WebError> {
    let desk = led(&request, &app, &slug).await?;
    let stays = desk.group.kind == GroupKind::Foundation;
    let version = version_of(&form.version);
    let draft = match read(&form.group, &desk.person, stays) {
        Ok(draft) => draft,
        Err(faults) => {
            // Still over the version it was opened from: who mends a field has not seen a newer one.
            let page = edit_page(&desk, &form.group, version, faults);
            return Ok(Page::personal(page)
                .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                .respond_to(&request));
        }
    };
    let (actor, id, now) = (Actor::from(&desk.person), desk.group.id, app.clock.now());
    let saved = app
        .write(move |tx| group::edit(tx, &actor, id, version, draft, now))
        .await;
    match saved {
        Ok(()) => Ok(see_other(&format!("/my/groups/{slug}?done=saved"))),
        Err(WebError::Conflict(_)) => {
            let page = EditPage {
                notice: Some(STALE.to_owned()),
                ..edit_page(&desk, &form.group, desk.version, Vec::new())
            };
            Ok(Page::personal(page)
                .with_status(StatusCode::CONFLICT)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

/// `GET /propose-group`.
pub async fn new(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, WebError> {
    let person = signed_in(&request, &app).await?;
    let page = new_page(&person, &GroupForm::default(), Vec::new());
    Ok(Page::personal(page).respond_to(&request))
}

/// Proposes a group to staff.
pub async fn propose(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<GroupForm>,
) -> Result<HttpResponse, WebError> {
    let (person, form) = (signed_in(&request, &app).await?, form.into_inner());
    if let Err(faults) = read(&form, &person, false) {
        return Ok(Page::personal(new_page(&person, &form, faults))
            .with_status(StatusCode::UNPROCESSABLE_ENTITY)
            .respond_to(&request));
    }
    let (actor, now, kept) = (Actor::from(&person), app.clock.now(), form.clone());
    let proposed = app
        .write(move |tx| group::propose(tx, &actor, &kept, now))
        .await;
    match proposed {
        Ok(_) => Ok(see_other("/my/groups?done=proposed")),
        Err(WebError::Conflict(message)) => {
            let page = EditPage {
                notice: Some(message),
                ..new_page(&person, &form, Vec::new())
            };
            Ok(Page::personal(page)
                .with_status(StatusCode::CONFLICT)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

/// The group, for those who may change what it says.
async fn led(request: &HttpRequest, app: &web::Data<App>, slug: &str) -> Result<Desk, WebError> {
    let desk = open(request, app, slug).await?;
    if desk.may_lead() {
        Ok(desk)
    } else {
        Err(WebError::Forbidden)
    }
}

/// Reads the form. The foundation is one only by the word of staff; `stays` for what it is already.
fn read(form: &GroupForm, person: &Person, stays: bool) -> Result<group::GroupDraft, Vec<Fault>> {
    let draft = form.parse().map_err(faults_of)?;
    let may_be = stays || person.role == PersonRole::Staff;
    if draft.kind == GroupKind::Foundation && !may_be {
        return Err(vec![Fault {
            field: "kind",
            message: "Choose another kind of group: that one is given by our staff".to_owned(),
        }]);
    }
    Ok(draft)
}

/// The form, to be saved over this version of the group.
fn edit_page(desk: &Desk, form: &GroupForm, version: i32, faults: Vec<Fault>) -> EditPage {
    let is_staff = desk.person.role == PersonRole::Staff;
    EditPage {
        name: Some(desk.group.name.to_string()),
        path: format!("/my/groups/{}/edit", desk.group.slug),
        version,
        fields: group_fields(form, is_staff, &faults),
        faults,
        notice: None,
    }
}

fn new_page(person: &Person, form: &GroupForm, faults: Vec<Fault>) -> EditPage {
    EditPage {
        name: None,
        path: "/propose-group".to_owned(),
        version: 0,
        fields: group_fields(form, person.role == PersonRole::Staff, &faults),
        faults,
        notice: None,
    }
}
