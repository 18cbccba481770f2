//! The page of a step.

use actix_web::web;
use askama::Template;
use chrono::{DateTime, Utc};

use super::read::{form_of, home_of, so_far, suggested_zone};
use crate::catalog::Catalog;
use crate::event::{EventDraft, EventId, Outlook, Typed, dates_of, outlook};
use crate::recurrence::Zone;
use crate::web::app::App;
use crate::web::form::{FormScope, FormView, Step, pace};
use crate::web::pages::organizer::date_rows::{Row, RowFault, row, typed};
use crate::web::pages::public::card::EventCard;

/// Dates that can be left out or moved before the event is sent; a quarter of a weekly meeting.
const ROWS: usize = 13;

#[derive(Template)]
#[template(path = "page/organizer/step.html")]
pub(super) struct StepPage {
    /// The secret of its address, once it has one.
    pub token: Option<String>,
    pub step: Step,
    pub form: FormView,
    pub faults: Vec<RowFault>,
    pub notice: Option<String>,
    /// Which rendering of the first step it is, and when it was given out.
    pub form_key: String,
    /// What a copy or a file could not tell.
    pub notes: Vec<String>,
    /// When it was kept, if it was just now: hours and minutes, and the instant.
    pub saved: Option<(String, String)>,
    pub preview: Option<EventCard>,
    pub outlook: Option<Outlook>,
    pub rows: Vec<Row>,
    pub is_timed: bool,
    /// The zone of the place, where it is another than the one typed.
    pub place_zone: Option<&'static str>,
    /// Whether the zone in the form is only a guess.
    pub is_zone_guessed: bool,
    pub home: String,
    /// Events of one's own, to begin with.
    pub mine: Vec<(EventId, String)>,
}

impl StepPage {
    /// The step with these fields, for somebody who lives by the clocks of `home` if they signed in.
    pub fn new(
        app: &web::Data<App>,
        token: Option<&str>,
        step: Step,
        fields: &Typed,
        home: Option<Zone>,
    ) -> Self {
        let (catalog, now) = (app.shelf.current(), app.clock.now());
        let draft = so_far(&catalog, fields, now.date_naive());
        let (home, is_when) = (home.or_else(|| home_of(fields)), step == Step::When);
        let mut form = form_of(fields);
        let guess = suggested_zone(&catalog, &form);
        let is_zone_guessed = form.zone.trim().is_empty() && is_when && guess.is_some();
        if let (true, Some(guess)) = (is_zone_guessed, guess) {
            form.zone = guess.name().to_owned();
        }
        let email = fields.get("email").map_or("", String::as_str);
        let name = fields.get("name").map_or("", String::as_str);
        let extra = [("email", email), ("name", name)];
        let series = draft.as_ref().filter(|_| is_when);
        Self {
            token: token.map(str::to_owned),
            step,
            form: FormView::of(&catalog, FormScope::Step(step), &form, &extra, Vec::new()),
            faults: Vec::new(),
            notice: None,
            form_key: pace::form_key(now).to_string(),
            notes: notes(fields),
            saved: None,
            preview: draft.as_ref().map(|draft| preview(&catalog, draft, token)),
            outlook: series.and_then(|draft| outlook(draft, home, now)),
            rows: series.map_or_else(Vec::new, |draft| rows(draft, fields, home, now)),
            is_timed: form.timing.trim() == "timed",
            place_zone: place_zone(guess, &form.zone, now),
            is_zone_guessed,
            home: fields.get("home").cloned().unwrap_or_default(),
            mine: Vec::new(),
        }
    }

    /// The same with what is wrong with it, beside the fields and above.
    pub fn with_faults(mut self, faults: Vec<RowFault>) -> Self {
        for fault in &faults {
            let fields = self.form.sections.iter_mut().flat_map(|it| &mut it.rows);
            let mut fields = fields.flat_map(|row| &mut row.0);
            if let Some(field) = fields.find(|field| field.name == fault.field) {
                let before = field.error.take().map(|said| format!("{said}. "));
                field.error = Some(format!("{}{}", before.unwrap_or_default(), fault.message));
            }
        }
        for section in &mut self.form.sections {
            section.settle_fold();
        }
        for row in &mut self.rows {
            let own = faults.iter().find(|fault| fault.field.ends_with(&row.id));
            row.fault = own.map(|fault| fault.message.clone());
        }
        Self { faults, ..self }
    }

    /// The same with something to say first.
    pub fn with_notice(self, notice: String) -> Self {
        Self {
            notice: Some(notice),
            ..self
        }
    }

    /// The same, and when it was kept.
    pub fn saved(self, at: Option<DateTime<Utc>>) -> Self {
        let told = |at: DateTime<Utc>| (at.format("%H:%M").to_string(), at.to_rfc3339());
        Self {
            saved: at.map(told),
            ..self
        }
    }

    fn action(&self) -> String {
        match &self.token {
            Some(token) => format!("/submit/{token}/{}", self.step),
            None => "/submit".to_owned(),
        }
    }
}

/// What was said of a copy or a file when the submission began.
pub(super) fn notes(fields: &Typed) -> Vec<String> {
    let notes = fields.get("notes").map_or("", String::as_str);
    notes.lines().map(str::to_owned).collect()
}

/// The event as it will stand in lists.
pub(super) fn preview(catalog: &Catalog, draft: &EventDraft, token: Option<&str>) -> EventCard {
    let href = token.map_or_else(|| "/submit".to_owned(), |it| format!("/submit/{it}/check"));
    EventCard::preview(draft, hosts(catalog, draft), href)
}

/// The names of the hosting groups.
pub(super) fn hosts(catalog: &Catalog, draft: &EventDraft) -> Vec<String> {
    let groups = catalog.groups().iter().map(|entry| &entry.group);
    groups
        .filter(|group| draft.hosts.contains(&group.id))
        .map(|group| group.name.to_string())
        .collect()
}

/// The zone of the place, where its clocks show something else than those of the zone that was typed.
pub(super) fn place_zone(
    of_place: Option<Zone>,
    typed: &str,
    now: DateTime<Utc>,
) -> Option<&'static str> {
    let (of_place, typed) = (of_place?, Zone::parse(typed).ok()?);
    (of_place.offset_at(now).seconds != typed.offset_at(now).seconds).then(|| of_place.name())
}

/// The next dates of the bare series, with what was typed for each.
fn rows(draft: &EventDraft, fields: &Typed, home: Option<Zone>, now: DateTime<Utc>) -> Vec<Row> {
    let mut bare = draft.clone();
    if let Some(series) = &mut bare.recurrence {
        series.skipped.clear();
        series.overrides.clear();
    }
    let mut typed = typed(fields);
    let dates = dates_of(&bare, now, ROWS);
    let rows = dates.iter().map(|date| Row {
        is_known: false,
        ..row(date, home, typed.remove(&date.id).unwrap_or_default())
    });
    rows.collect()
}
