//! The form of an event that is stored: shown, read, and given back with everything that was typed,
//! also when somebody else was faster.

use actix_web::web;
use serde::Deserialize;

use super::mine::version_of;
use crate::account::Actor;
use crate::database::DatabaseError;
use crate::event::{
    self, Difference, Event, EventDraft, EventError, EventForm, Fault, State, differences, merge,
    stated_at,
};
use crate::mail;
use crate::moderation;
use crate::text::{Line, Prose, TextFault};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Field, FormScope, FormView, draft_of, filled};

/// The form as it is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ChangeForm {
    #[serde(flatten)]
    pub event: EventForm,
    /// The version of the event it was made from.
    pub version: String,
    /// What whoever reviews should know.
    pub words: String,
}

/// The part of a page in which an event is changed.
pub struct Change {
    /// The fields of the event.
    pub form: FormView,
    /// What whoever reviews should know, where somebody does.
    pub words: Vec<Field>,
    /// What organizers answer staff about a submission, or tell them of it.
    pub answer: Vec<Field>,
    /// The version they will be saved over.
    pub version: i32,
    /// What the button says.
    pub button: &'static str,
}

/// What a typed form comes to.
pub enum Typed {
    /// It can be saved over the version that is stored.
    Draft(Box<EventDraft>),
    /// Something is wrong with it.
    Faults(Vec<Fault>),
    /// The event states something else by now than when the form was opened: that is what it stated,
    /// if it is known.
    Stale(Option<Box<EventDraft>>),
}

/// What somebody typed beside what somebody else saved in the meantime.
#[derive(Default)]
pub struct Collision {
    /// What stands now and what saving the form below would make of it.
    pub beside: Vec<Difference>,
    /// What only the other changed: it is in the form already.
    pub kept: Vec<String>,
}

impl ChangeForm {
    /// Reads the form against the event as it is stored now.
    pub async fn read(&self, app: &web::Data<App>, event: &Event) -> Result<Typed, WebError> {
        let (id, version) = (event.id, version_of(&self.version));
        if version != event.version {
            let base = app.read(move |tx| stated_at(tx, id, version)).await?;
            if base.as_ref() != Some(&event.draft) {
                return Ok(Typed::Stale(base.map(Box::new)));
            }
        }
        let mut faults = Vec::new();
        let draft = draft_of(&app.shelf.current(), &self.event, Some(event), today(app));
        let draft = draft.map_err(|found| faults.extend(found)).ok();
        let words = match event.state.is_public() {
            true => self.words().err(),
            false => self.answer().err(),
        };
        faults.extend(words.map(|cause| Fault {
            field: "words",
            message: format!("What you write to our staff {cause}"),
        }));
        Ok(match draft {
            Some(draft) if faults.is_empty() => Typed::Draft(Box::new(draft)),
            _ => Typed::Faults(faults),
        })
    }

    /// What organizers answer staff about a submission.
    pub fn answer(&self) -> Result<Option<Prose>, TextFault> {
        match Prose::parse(&self.words, 2000) {
            Err(TextFault::Empty) => Ok(None),
            read => read.map(Some),
        }
    }

    /// What whoever reviews should know; one paragraph.
    pub fn words(&self) -> Result<Option<Line>, TextFault> {
        let one_line = self.words.split_whitespace().collect::<Vec<_>>().join(" ");
        match Line::parse(&one_line, 1000) {
            Err(TextFault::Empty) => Ok(None),
            read => read.map(Some),
        }
    }
}

/// Sends a submission again with what was changed of it and said about it, and tells whoever of staff
/// asked.
pub async fn resend(
    app: &web::Data<App>,
    actor: Actor,
    event: &Event,
    draft: EventDraft,
    words: Option<Prose>,
) -> Result<(), WebError> {
    let (id, version) = (event.id, event.version);
    let (post, now) = (app.post(), app.clock.now());
    app.write(move |tx| -> Result<(), EventError> {
        let answered = moderation::answer(tx, &actor, id, version, draft, words, now)?;
        if let Some((letter, intent)) = moderation::answer_letter(&answered, &post.site, now) {
            mail::enqueue(tx, &post.sender, &letter, &intent, now)?;
        }
        Ok(())
    })
    .await
}

fn today(app: &web::Data<App>) -> chrono::NaiveDate {
    app.clock.now().date_naive()
}

impl Change {
    /// The event with these words, to be saved over what is stored.
    pub fn to(app: &web::Data<App>, event: &Event, draft: &EventDraft, is_trusted: bool) -> Self {
        let form = ChangeForm {
            event: filled(&app.shelf.current(), draft),
            ..ChangeForm::default()
        };
        Self::typed(app, event, &form, is_trusted, Vec::new())
    }

    /// What was typed, with what is wrong with it.
    pub fn typed(
        app: &web::Data<App>,
        event: &Event,
        form: &ChangeForm,
        is_trusted: bool,
        faults: Vec<Fault>,
    ) -> Self {
        let (scope, button, is_reviewed) = match (event.state.is_public(), is_trusted) {
            (true, true) => (FormScope::Public, "Save and publish", false),
            (true, false) => (FormScope::Public, "Send the change for review", true),
            (false, _) if event.state == State::ChangesAsked => {
                (FormScope::Change, "Send the answer", false)
            }
            (false, _) => (FormScope::Change, "Save and send for review", false),
        };
        let words = Field::text("words", "What should our staff know about this change?")
            .area(2)
            .optional()
            .value(&form.words);
        let words = if is_reviewed { vec![words] } else { Vec::new() };
        Self {
            words: FormView::small(words, &faults),
            answer: FormView::small(answer(event.state, &form.words), &faults),
            form: FormView::of(&app.shelf.current(), scope, &form.event, &[], faults),
            version: event.version,
            button,
        }
    }
}

/// The field for what organizers of a submission write to staff.
fn answer(state: State, words: &str) -> Vec<Field> {
    let label = match state {
        State::ChangesAsked => "Your answer to our staff",
        State::Draft | State::Submitted => "Something our staff should know",
        _ => return Vec::new(),
    };
    let field = Field::text("words", label)
        .hint("Write it here, change the event below, or do both.")
        .area(4)
        .optional();
    vec![field.value(words)]
}

/// A typed form on top of what somebody else saved since it was opened, field by field: nothing of
/// either is lost. Where both changed the same, what was typed is in the form and both are shown.
pub async fn collide(
    app: &web::Data<App>,
    event: &Event,
    typed: &ChangeForm,
    base: Option<EventDraft>,
    is_trusted: bool,
) -> Result<(Change, Collision), WebError> {
    let opened = Event {
        draft: base.unwrap_or_else(|| event.draft.clone()),
        ..event.clone()
    };
    let read = draft_of(
        &app.shelf.current(),
        &typed.event,
        Some(&opened),
        today(app),
    );
    let mine = match read {
        Ok(mine) => mine,
        Err(faults) => {
            // Still over the version it was opened from: when its faults are mended, the two are put
            // together.
            let change = Change {
                version: version_of(&typed.version),
                ..Change::typed(app, event, typed, is_trusted, faults)
            };
            return Ok((change, Collision::default()));
        }
    };
    let merged = merge(&opened.draft, &event.draft, &mine);
    let drafts = [opened.draft.clone(), event.draft.clone(), mine];
    let called = app
        .read(move |tx| -> Result<_, DatabaseError> { event::called(tx, &drafts.each_ref()) })
        .await?;
    let theirs = differences(&opened.draft, &event.draft, &called).into_iter();
    let collision = Collision {
        beside: differences(&event.draft, &merged.draft, &called),
        kept: theirs
            .filter(|it| merged.kept.contains(&it.part))
            .map(|it| it.in_a_line())
            .collect(),
    };
    let form = ChangeForm {
        event: filled(&app.shelf.current(), &merged.draft),
        words: typed.words.clone(),
        ..ChangeForm::default()
    };
    let change = Change::typed(app, event, &form, is_trusted, Vec::new());
    Ok((change, collision))
}

/// What somebody reads whose changes met those of somebody else.
pub const STALE: &str = "Somebody else changed this event while you were writing. Nothing of yours is lost, and \
                         nothing of theirs: the form below has both.";
