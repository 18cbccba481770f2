//! API tokens: made and revoked on the page of the account.

use std::collections::BTreeSet;

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::Duration;
use serde::Deserialize;

use super::account::{Typed, show};
use crate::account::{self, ApiToken, NewApiToken, Scope};
use crate::event::Fault;
use crate::text::Line;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Choice, Field};
use crate::web::page::see_other;
use crate::web::session;
use crate::web::show::TimeText;

/// The token that is asked for. A box that is not ticked is not sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct TokenForm {
    #[serde(rename = "token_name")]
    name: String,
    #[serde(rename = "token_days")]
    days: String,
    read: Option<String>,
    submit: Option<String>,
    manage_group: Option<String>,
    staff: Option<String>,
}

/// The token that is to end.
#[derive(Debug, Deserialize)]
pub struct RevokeForm {
    #[serde(default)]
    token: String,
}

/// A token in the list.
pub struct TokenLine {
    pub id: String,
    pub name: String,
    pub scopes: String,
    pub until: TimeText,
    pub used: Option<TimeText>,
}

impl TokenLine {
    pub fn of(token: &ApiToken) -> Self {
        let scopes: Vec<&str> = token.scopes.iter().map(|scope| scope.label()).collect();
        Self {
            id: token.id.to_string(),
            name: token.name.to_string(),
            scopes: scopes.join(" · "),
            until: TimeText::utc(token.expires_at),
            used: token.last_used_at.map(TimeText::utc),
        }
    }
}

impl TokenForm {
    /// What is ticked.
    pub fn scopes(&self) -> BTreeSet<Scope> {
        let boxes = [
            (&self.read, Scope::Read),
            (&self.submit, Scope::Submit),
            (&self.manage_group, Scope::ManageGroup),
            (&self.staff, Scope::Staff),
        ];
        let ticked = boxes.into_iter().filter(|(sent, _)| sent.is_some());
        ticked.map(|(_, scope)| scope).collect()
    }

    fn parse(&self) -> Result<NewApiToken, Vec<Fault>> {
        let mut faults = Vec::new();
        let name = Line::parse(self.name.trim(), 60);
        if let Err(cause) = &name {
            faults.push(fault(
                "token_name",
                format!("The name of the token {cause}"),
            ));
        }
        let scopes = self.scopes();
        if scopes.is_empty() {
            let message = "Choose at least one thing that the token may do";
            faults.push(fault("scope-read", message.to_owned()));
        }
        let days = TERMS.iter().find(|(days, _)| days.to_string() == self.days);
        if days.is_none() {
            let message = "Choose how long the token works";
            faults.push(fault("token_days", message.to_owned()));
        }
        match (name, days, faults.is_empty()) {
            (Ok(name), Some((days, _)), true) => Ok(NewApiToken {
                name,
                scopes,
                term: Duration::days(*days),
            }),
            _ => Err(faults),
        }
    }
}

/// How long a token may work, in days.
const TERMS: [(i64, &str); 4] = [
    (7, "A week"),
    (30, "30 days"),
    (90, "90 days"),
    (365, "A year"),
];

/// The fields of the form besides the boxes.
pub(super) fn token_fields(form: &TokenForm) -> Vec<Field> {
    let terms = TERMS.iter();
    let terms = terms.map(|(days, label)| Choice::new(days.to_string(), *label));
    let days = if form.days.is_empty() {
        "90"
    } else {
        &form.days
    };
    vec![
        Field::text("token_name", "What the token is for")
            .hint("So that you know it again in the list, such as “our group’s website”.")
            .value(&form.name),
        Field::text("token_days", "How long it works")
            .select(terms.collect())
            .value(days),
    ]
}

/// Makes a token. It is shown on the page that answers, and never again.
pub async fn make(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<TokenForm>,
) -> Result<HttpResponse, WebError> {
    let session = session::current(&request, &app).await?;
    let new = match form.parse() {
        Ok(new) => new,
        Err(faults) => {
            let typed = Typed {
                token: form.into_inner(),
                faults,
                ..Typed::default()
            };
            return show(&request, &app, session, typed).await;
        }
    };
    let (person, now) = (session::acting(session.clone(), &app), app.clock.now());
    let text = app
        .write(move |tx| account::issue_api_token(tx, &person, &new, now))
        .await?;
    let typed = Typed {
        new_token: Some(text),
        ..Typed::default()
    };
    show(&request, &app, session, typed).await
}

/// Ends a token of the person.
pub async fn revoke(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<RevokeForm>,
) -> Result<HttpResponse, WebError> {
    let person = session::current(&request, &app).await?.person.id;
    let token = form.token.parse().map_err(|_| WebError::NotFound)?;
    let was_there = app
        .write(move |tx| account::revoke_api_token(tx, person, token))
        .await?;
    if was_there {
        Ok(see_other("/my/account?done=revoked"))
    } else {
        Err(WebError::NotFound)
    }
}

fn fault(field: &'static str, message: String) -> Fault {
    Fault { field, message }
}
