//! Taking something up to review and giving it back, as the pages about it show it.

use std::collections::BTreeMap;

use actix_web::web;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::age::age;
use super::queue::names_in;
use crate::account::{Actor, Person, PersonId};
use crate::moderation::{self, Claim, Matter};
use crate::web::app::App;
use crate::web::error::WebError;

/// A claim as it is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ClaimForm {
    /// The button: `claim` or `release`.
    act: String,
    /// Whose claim was shown.
    over: String,
}

/// Who has something, for everybody of staff to see.
pub struct Claimed {
    /// The page of what it is; the buttons lead below it.
    pub path: String,
    /// By name; nobody when it is free.
    pub who: Option<String>,
    /// Since how long.
    pub age: String,
    /// Whether it is the reader.
    pub is_own: bool,
    /// Their key, to say in a form that they were seen; empty when it is free.
    pub over: String,
}

impl Claimed {
    /// As `reader` sees the claim to what is at `path`.
    pub fn of(
        path: &str,
        claim: Option<Claim>,
        reader: PersonId,
        names: &BTreeMap<PersonId, String>,
        now: DateTime<Utc>,
    ) -> Self {
        let person = claim.map(|claim| claim.person);
        Self {
            path: path.to_owned(),
            who: person.map(|person| names_in(&[person], names)),
            age: claim.map_or_else(String::new, |claim| age(claim.claimed_at, now)),
            is_own: person == Some(reader),
            over: person.map_or_else(String::new, |person| person.to_string()),
        }
    }

    /// What whoever did not know of it is told.
    pub fn news(&self) -> Option<String> {
        let who = self.who.as_ref().filter(|_| !self.is_own)?;
        Some(format!(
            "{who} has taken this up, {} ago. Nothing was done; if you go on all the same, press the button again.",
            self.age
        ))
    }
}

/// Does what the button says.
pub async fn carry_out(
    app: &web::Data<App>,
    staff: &Person,
    matter: Matter,
    form: &ClaimForm,
) -> Result<(), WebError> {
    let (actor, now) = (Actor::from(staff), app.clock.now());
    let (act, over) = (form.act.clone(), form.over.parse().ok());
    app.write(move |tx| match act.as_str() {
        "release" => moderation::release(tx, &actor, matter, now),
        _ => moderation::claim(tx, &actor, matter, over, now),
    })
    .await
}
