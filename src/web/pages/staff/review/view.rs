//! The page of a submission.

use std::collections::BTreeMap;

use actix_web::web;
use askama::Template;

use super::block;
use super::case::Case;
use crate::account::{Person, PersonId};
use crate::catalog::{Catalog, markdown_to_html};
use crate::event::{Decision, Difference, Fault, State, describe_when};
use crate::moderation::{self, SenderRecord};
use crate::web::app::App;
use crate::web::form::Field;
use crate::web::pages::organizer::beside::similar;
use crate::web::pages::organizer::facts::{self, Fact, facts};
use crate::web::pages::organizer::thread::{Said, said};
use crate::web::pages::staff::age::age;
use crate::web::pages::staff::claim::Claimed;
use crate::web::pages::staff::queue::names_in;
use crate::web::pages::staff::verdict::VerdictForm;

/// The page.
#[derive(Template)]
#[template(path = "page/staff/review.html")]
pub struct ReviewPage {
    title: String,
    kind: &'static str,
    kind_label: &'static str,
    summary: Option<String>,
    description_html: Option<String>,
    facts: Vec<Fact>,
    from: String,
    age: String,
    state_label: &'static str,
    reason: Option<String>,
    is_waiting: bool,
    is_own_work: bool,
    public_path: Option<String>,
    version: i32,
    pub claimed: Claimed,
    since_asked: Option<Vec<Difference>>,
    thread: Vec<Said>,
    similar: Vec<Similar>,
    senders: Vec<Sender>,
    history: Vec<Past>,
    /// For how long its sender is kept out, if it was spam.
    block: Option<Field>,
    path: String,
    fields: Vec<Field>,
    faults: Vec<Fault>,
    pub notice: Option<String>,
}

/// An event that this one may be a double of.
struct Similar {
    path: String,
    title: String,
    when: String,
    is_public: bool,
}

/// Who sends it, by what is known of them.
struct Sender {
    name: String,
    domain: String,
    first_seen: String,
    accepted: i64,
    /// "2: spam", by reason.
    rejected: Vec<String>,
}

/// A decision that was made.
struct Past {
    what: &'static str,
    who: String,
    at: String,
    said_at: String,
    why: Option<String>,
}

/// The page of a case, as `staff` read it.
pub fn page(
    app: &web::Data<App>,
    case: &Case,
    staff: &Person,
    form: &VerdictForm,
    faults: Vec<Fault>,
) -> ReviewPage {
    let (event, draft, now) = (&case.event, &case.event.draft, app.clock.now());
    let hosts: Vec<String> = case
        .listing
        .hosts
        .iter()
        .map(|host| host.name.to_string())
        .collect();
    let path = format!("/staff/queue/{}", event.id);
    let is_waiting = matches!(event.state, State::Submitted | State::ChangesAsked);
    ReviewPage {
        title: draft.title.to_string(),
        kind: draft.kind.as_str(),
        kind_label: draft.kind.label(),
        summary: draft.summary.as_ref().map(ToString::to_string),
        description_html: draft.description.as_ref().map(markdown_to_html),
        facts: facts(draft, &hosts)
            .into_iter()
            .chain(draft.picture.as_ref().map(facts::picture))
            .collect(),
        from: names_in(&event.organizers, &case.names),
        age: age(event.submitted_at.unwrap_or(event.created_at), now),
        state_label: event.standing(),
        reason: event.state_reason.as_ref().map(ToString::to_string),
        is_waiting,
        is_own_work: event.organizers.contains(&staff.id),
        public_path: event
            .state
            .is_public()
            .then(|| format!("/events/{}", event.slug)),
        version: event.version,
        claimed: Claimed::of(&path, case.claim, staff.id, &case.names, now),
        since_asked: case.since_asked.clone().filter(|_| is_waiting),
        thread: said(&case.thread, |message| {
            names_in(message.person.as_slice(), &case.names)
        }),
        similar: alike(&app.shelf.current(), case),
        senders: case.senders.iter().map(sender).collect(),
        history: case
            .decisions
            .iter()
            .map(|decision| past(decision, &case.names))
            .collect(),
        block: block::field(case),
        path,
        fields: form.fields(false, &faults),
        faults,
        notice: None,
    }
}

fn past(decision: &Decision, names: &BTreeMap<PersonId, String>) -> Past {
    Past {
        what: decision.action.label(),
        who: match decision.person {
            Some(person) => names_in(&[person], names),
            None => "the service".to_owned(),
        },
        at: decision.decided_at.to_rfc3339(),
        said_at: decision
            .decided_at
            .format("%-d %B %Y, %H:%M UTC")
            .to_string(),
        why: decision.reason.clone(),
    }
}

fn sender(record: &SenderRecord) -> Sender {
    let rejected = record.rejected.iter().map(|(reason, count)| {
        let reason = reason.map_or("no reason kept", |reason| reason.label());
        format!("{count} × {reason}")
    });
    Sender {
        name: record.name.clone(),
        domain: record.domain.clone(),
        first_seen: record.first_seen.format("%-d %B %Y").to_string(),
        accepted: record.accepted,
        rejected: rejected.collect(),
    }
}

/// So many submissions are shown that may be the same.
const MOST_SIMILAR: usize = 5;

/// Public events that look like this one, and others that wait.
fn alike(catalog: &Catalog, case: &Case) -> Vec<Similar> {
    let event = &case.event;
    let public = similar(catalog, &event.draft, Some(event.id)).into_iter();
    let public = public.map(|it| Similar {
        path: it.path,
        title: it.title,
        when: it.when,
        is_public: true,
    });
    let waiting = moderation::alike(event, &case.waiting).into_iter();
    let waiting = waiting.take(MOST_SIMILAR).map(|other| Similar {
        path: format!("/staff/queue/{}", other.id),
        title: other.draft.title.to_string(),
        when: describe_when(&other.draft.when),
        is_public: false,
    });
    public.chain(waiting).collect()
}
