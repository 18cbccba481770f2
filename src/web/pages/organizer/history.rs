//! Everything that was changed and decided of an event, who did it and when; and putting back what it
//! stated before.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::mine::{CHANGED, Mine, own, version_of};
use super::my_event::save;
use crate::account::{self, Person, PersonId, Role};
use crate::event::{self, Called, Decision, Difference, Edit, EventError, Revision, differences};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::page::{Page, see_other};

/// How putting something back is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PutBackForm {
    /// The version to go back to.
    revision: String,
    /// The version of the event that was looked at.
    version: String,
}

#[derive(Template)]
#[template(path = "page/organizer/history.html")]
struct HistoryPage {
    path: String,
    is_series: bool,
    title: String,
    version: i32,
    is_trusted: bool,
    can_put_back: bool,
    notice: Option<&'static str>,
    entries: Vec<Entry>,
}

/// Something that happened.
struct Entry {
    at: DateTime<Utc>,
    what: &'static str,
    who: String,
    why: Option<String>,
    differences: Vec<Difference>,
    /// The version that can be put back.
    revision: Option<i32>,
}

/// All that happened to an event.
struct Past {
    revisions: Vec<Revision>,
    decisions: Vec<Decision>,
    edits: Vec<Edit>,
    called: Called,
    people: BTreeMap<PersonId, Person>,
}

/// The timeline, the newest first.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let mine = own(&request, &app, &id).await?;
    let page = page(&app, &mine).await?;
    Ok(Page::personal(page).respond_to(&request))
}

/// Makes the event state again what it stated at an earlier version: an edit like any other.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
    form: web::Form<PutBackForm>,
) -> Result<HttpResponse, WebError> {
    let mine = own(&request, &app, &id).await?;
    if !mine.is_open() {
        return Err(WebError::Forbidden);
    }
    let (key, revision) = (mine.event.id, version_of(&form.revision));
    let revisions = app.read(move |tx| event::revisions_of(tx, key)).await?;
    let revision = revisions.into_iter().find(|it| it.version == revision);
    let draft = revision.ok_or(WebError::NotFound)?.draft;
    let saved = if version_of(&form.version) == mine.event.version {
        save(&app, &mine, draft, None).await
    } else {
        Err(WebError::Conflict(String::new()))
    };
    match saved {
        Ok(word) => Ok(see_other(&format!("{}?saved={word}", mine.path()))),
        Err(WebError::Conflict(_)) => {
            let mine = own(&request, &app, &id).await?;
            let page = HistoryPage {
                notice: Some(CHANGED),
                ..page(&app, &mine).await?
            };
            let status = actix_web::http::StatusCode::CONFLICT;
            Ok(Page::personal(page)
                .with_status(status)
                .respond_to(&request))
        }
        Err(fault) => Err(fault),
    }
}

async fn page(app: &web::Data<App>, mine: &Mine) -> Result<HistoryPage, WebError> {
    let id = mine.event.id;
    let past = app
        .read(move |tx| -> Result<Past, EventError> {
            let revisions = event::revisions_of(tx, id)?;
            let decisions = event::decisions_of(tx, id)?;
            let edits = event::edits::of_event(tx, id)?;
            let drafts = revisions.iter().map(|it| &it.draft);
            let drafts: Vec<_> = drafts.chain(edits.iter().map(|it| &it.draft)).collect();
            let called = event::called(tx, &drafts)?;
            let savers = revisions.iter().filter_map(|it| it.person);
            let deciders = decisions.iter().filter_map(|it| it.person);
            let proposers = edits.iter().flat_map(|it| [it.person, it.decided_by]);
            let ids = savers.chain(deciders).chain(proposers.flatten());
            let mut people = BTreeMap::new();
            for id in ids.collect::<std::collections::BTreeSet<_>>() {
                people.extend(account::get(tx, id)?.map(|person| (id, person)));
            }
            Ok(Past {
                revisions,
                decisions,
                edits,
                called,
                people,
            })
        })
        .await?;
    Ok(HistoryPage {
        path: mine.path(),
        is_series: mine.is_series(),
        title: mine.event.draft.title.to_string(),
        version: mine.event.version,
        is_trusted: mine.is_trusted || !mine.event.state.is_public(),
        can_put_back: mine.is_open(),
        notice: None,
        entries: past.entries(mine),
    })
}

impl Past {
    fn entries(&self, mine: &Mine) -> Vec<Entry> {
        let mut entries = self.saves(mine);
        entries.extend(self.decisions.iter().map(|decision| Entry {
            at: decision.decided_at,
            what: decision.action.label(),
            who: self.name(decision.person, mine),
            why: decision.reason.clone(),
            differences: Vec::new(),
            revision: None,
        }));
        for edit in &self.edits {
            entries.push(self.proposal(edit, mine));
            entries.extend(edit.decided_at.map(|at| Entry {
                at,
                what: edit.state.label(),
                who: self.name(edit.decided_by, mine),
                why: edit.reason.as_ref().map(ToString::to_string),
                differences: Vec::new(),
                revision: None,
            }));
        }
        // Stable: what happened at once stays in the order in which it is told above.
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
        entries
    }

    /// What was saved; a save that changed nothing is told by its decision.
    fn saves(&self, mine: &Mine) -> Vec<Entry> {
        let mut before: Option<&Revision> = None;
        let mut entries = Vec::new();
        for revision in &self.revisions {
            let what = if before.is_some() {
                "Changed"
            } else {
                "Written"
            };
            let differences =
                before.map(|it| differences(&it.draft, &revision.draft, &self.called));
            if before.is_none_or(|it| it.draft != revision.draft) {
                entries.push(Entry {
                    at: revision.saved_at,
                    what,
                    who: self.name(revision.person, mine),
                    why: None,
                    differences: differences.unwrap_or_default(),
                    revision: (revision.draft != mine.event.draft).then_some(revision.version),
                });
            }
            before = Some(revision);
        }
        entries
    }

    fn proposal(&self, edit: &Edit, mine: &Mine) -> Entry {
        let base = self
            .revisions
            .iter()
            .rfind(|it| it.version <= edit.base_version);
        let base = base.map_or(&mine.event.draft, |revision| &revision.draft);
        Entry {
            at: edit.created_at,
            what: "A change was proposed",
            who: self.name(edit.person, mine),
            why: edit.words.as_ref().map(ToString::to_string),
            differences: differences(base, &edit.draft, &self.called),
            revision: None,
        }
    }

    fn name(&self, person: Option<PersonId>, mine: &Mine) -> String {
        name_of(person, person.and_then(|id| self.people.get(&id)), mine)
    }
}

/// Who did something, to whoever looks: staff who are no organizers are only known to each other.
pub(in crate::web) fn name_of(
    id: Option<PersonId>,
    person: Option<&Person>,
    mine: &Mine,
) -> String {
    let is_organizer = id.is_some_and(|id| mine.event.organizers.contains(&id));
    match person {
        _ if id.is_none() => "the service".to_owned(),
        Some(person) if person.role == Role::Staff && !is_organizer && !mine.is_staff() => {
            "our staff".to_owned()
        }
        Some(person) => person.name.to_string(),
        None => "somebody whose account is gone".to_owned(),
    }
}

impl Entry {
    fn rfc3339(&self) -> String {
        self.at.to_rfc3339()
    }

    fn said_at(&self) -> String {
        self.at.format("%-d %B %Y, %H:%M UTC").to_string()
    }
}
