//! Forms as pages show them: fields with their words, values and faults. The templates only loop.

mod choices;
mod digest;
mod event_fields;
mod group_fields;
mod lookup;
pub mod pace;
mod step;
pub mod upload;

use std::borrow::Cow;
use std::collections::BTreeMap;

pub use self::choices::{Lists, zones};
pub use self::digest::{DigestForm, DigestView};
pub use self::group_fields::{faults_of, group_fields};
pub use self::lookup::{draft_of, filled};
pub use self::step::Step;
use crate::catalog::Catalog;
use crate::event::{EventForm, Fault};
use crate::locale::Locale;
use crate::text::TextFault;

/// One field of a form.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name, which is its `id` too: the error summary leads to it.
    pub name: &'static str,
    /// What it asks for.
    pub label: Cow<'static, str>,
    /// How to answer; may be empty.
    pub hint: Cow<'static, str>,
    /// Whether it may stay empty, which is said beside the label.
    pub is_optional: bool,
    /// The `autocomplete` token (HTML, 4.10.18.7); `off` where a browser could only guess wrong.
    pub autocomplete: &'static str,
    /// What is in it.
    pub value: String,
    /// What is wrong with it.
    pub error: Option<String>,
    /// What it looks like.
    pub control: Control,
}

/// What a field looks like.
#[derive(Debug, Clone)]
pub enum Control {
    /// `<input>` of a type, with the id of a `<datalist>` or nothing.
    Input {
        /// `text`, `date`, `url`, ...
        kind: &'static str,
        /// The id of the list of suggestions; may be empty.
        list: &'static str,
    },
    /// `<textarea>` of so many rows.
    Area {
        /// Lines shown at once.
        rows: u8,
    },
    /// `<select>`.
    Select(Vec<Choice>),
    /// Radio buttons.
    Radios(Vec<Choice>),
}

/// One of several answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What people read.
    pub label: String,
}

/// Fields that stand together: on one line where there is room.
#[derive(Debug, Clone)]
pub struct Row(pub Vec<Field>);

/// A part of a form, under a heading of its own.
#[derive(Debug, Clone)]
pub struct Section {
    /// The id of its heading.
    pub id: &'static str,
    /// The heading.
    pub title: &'static str,
    /// Whether it begins folded up: few people need it, and nothing in it is filled in or wrong.
    pub is_folded: Option<bool>,
    /// Its fields.
    pub rows: Vec<Row>,
}

/// A whole form, ready to be shown.
#[derive(Debug, Clone)]
pub struct FormView {
    /// Its parts, in order.
    pub sections: Vec<Section>,
    /// What is wrong, in the order of the fields.
    pub faults: Vec<Fault>,
    /// What is suggested while typing.
    pub lists: Lists,
}

/// Which fields the event form has besides those everybody fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormScope {
    /// A step of a new event.
    Step(Step),
    /// An event that is stored and not public yet.
    Change,
    /// An event that is public: recording, slides and recap can be added.
    Public,
}

impl FormView {
    /// The event form with these values and faults, of which a step shows its own only. `extra` are
    /// fields besides those of the event.
    pub fn of(
        catalog: &Catalog,
        scope: FormScope,
        form: &EventForm,
        extra: &[(&'static str, &str)],
        faults: Vec<Fault>,
    ) -> Self {
        let mut values = values_of(form);
        values.extend(
            extra
                .iter()
                .map(|&(name, value)| (name.to_owned(), value.to_owned())),
        );
        let mut sections = event_fields::sections(scope, form);
        let faults = match scope {
            FormScope::Step(_) => own(&sections, faults),
            FormScope::Change | FormScope::Public => faults,
        };
        for section in &mut sections {
            for field in section.rows.iter_mut().flat_map(|row| &mut row.0) {
                field.value = values.remove(field.name).unwrap_or_default();
                field.error = fault_of(&faults, field.name);
            }
            section.settle_fold();
        }
        Self {
            sections,
            faults,
            lists: Lists::of(catalog),
        }
    }

    /// The names of the fields that a form of this scope has.
    pub fn names(scope: FormScope) -> Vec<&'static str> {
        let sections = event_fields::sections(scope, &EventForm::default());
        let rows = sections.iter().flat_map(|section| &section.rows);
        rows.flat_map(|row| &row.0)
            .map(|field| field.name)
            .collect()
    }

    /// A small form of a few fields.
    pub fn small(fields: Vec<Field>, faults: &[Fault]) -> Vec<Field> {
        let told = |field: Field| Field {
            error: fault_of(faults, field.name),
            ..field
        };
        fields.into_iter().map(told).collect()
    }
}

/// The faults of fields that are here, in their order.
fn own(sections: &[Section], faults: Vec<Fault>) -> Vec<Fault> {
    let fields = || {
        sections
            .iter()
            .flat_map(|section| section.rows.iter().flat_map(|row| &row.0))
    };
    faults
        .into_iter()
        .filter(|fault| fields().any(|field| field.name == fault.field))
        .collect()
}

fn fault_of(faults: &[Fault], name: &str) -> Option<String> {
    let messages: Vec<&str> = faults
        .iter()
        .filter(|fault| fault.field == name)
        .map(|fault| fault.message.as_str())
        .collect();
    (!messages.is_empty()).then(|| messages.join(". "))
}

/// What is wrong with a text, in the reader's language. Nothing is said of which field: it stands beside.
pub fn text_fault(locale: Locale, fault: &TextFault) -> String {
    match fault {
        TextFault::Empty => locale.text("text-empty").into_owned(),
        TextFault::TooLong { max, found } => {
            let values = [("max", (*max).into()), ("found", (*found).into())];
            locale.fill("text-too-long", values)
        }
        TextFault::Control(code) => {
            let code = format!("U+{code:04X}");
            locale.fill("text-unprintable", [("what", code.into())])
        }
    }
}

/// The fields of the form by name, as serde names them: the same names as in the HTML.
fn values_of(form: &EventForm) -> BTreeMap<String, String> {
    serde_json::to_value(form)
        .and_then(serde_json::from_value)
        .unwrap_or_default()
}

impl Section {
    /// Folds it up where nothing in it is filled in or wrong.
    pub fn settle_fold(&mut self) {
        let is_used = |field: &Field| field.error.is_some() || !field.value.is_empty();
        if self.is_folded.is_some() {
            self.is_folded = Some(!self.rows.iter().flat_map(|row| &row.0).any(is_used));
        }
    }
}

impl Field {
    /// A line of text that must be filled in.
    pub fn text(name: &'static str, label: impl Into<Cow<'static, str>>) -> Self {
        Self {
            name,
            label: label.into(),
            hint: Cow::Borrowed(""),
            is_optional: false,
            autocomplete: "off",
            value: String::new(),
            error: None,
            control: Control::Input {
                kind: "text",
                list: "",
            },
        }
    }

    /// The same field with a hint.
    pub fn hint(self, hint: impl Into<Cow<'static, str>>) -> Self {
        Self {
            hint: hint.into(),
            ..self
        }
    }

    /// The same field, which may stay empty.
    pub fn optional(self) -> Self {
        Self {
            is_optional: true,
            ..self
        }
    }

    /// The same field as an input of another type.
    pub fn kind(self, kind: &'static str) -> Self {
        Self {
            control: Control::Input { kind, list: "" },
            ..self
        }
    }

    /// The same field, with suggestions.
    pub fn list(self, list: &'static str) -> Self {
        Self {
            control: Control::Input { kind: "text", list },
            ..self
        }
    }

    /// The same field, several lines high.
    pub fn area(self, rows: u8) -> Self {
        Self {
            control: Control::Area { rows },
            ..self
        }
    }

    /// The same field as a choice from a menu.
    pub fn select(self, choices: Vec<Choice>) -> Self {
        Self {
            control: Control::Select(choices),
            ..self
        }
    }

    /// The same field as a choice from a few that are all shown.
    pub fn radios(self, choices: Vec<Choice>) -> Self {
        Self {
            control: Control::Radios(choices),
            ..self
        }
    }

    /// The same field, which browsers may fill in.
    pub fn autocomplete(self, autocomplete: &'static str) -> Self {
        Self {
            autocomplete,
            ..self
        }
    }

    /// The same field with something in it.
    pub fn value(self, value: &str) -> Self {
        Self {
            value: value.to_owned(),
            ..self
        }
    }

    /// The ids of what explains the field, for `aria-describedby`.
    pub fn described_by(&self) -> String {
        let mut ids = Vec::new();
        if !self.hint.is_empty() {
            ids.push(format!("{}-hint", self.name));
        }
        if self.error.is_some() {
            ids.push(format!("{}-error", self.name));
        }
        ids.join(" ")
    }
}

impl Choice {
    /// An answer.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

#[cfg(test)]
mod tests;
