//! Which letters somebody gets of our own accord: which reminders, at which hours, in which language, each
//! by itself or all of a day in one.

use std::collections::HashMap;

use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use serde::Deserialize;

use crate::account::{self, Person, Role};
use crate::database::AnyConnection;
use crate::locale::Locale;
use crate::recurrence::Zone;
use crate::reminder::{self, Audience, Choices, QuietHours, ReminderError, RuleState, SORTS};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Choice, Field};
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in;

/// What stands before the word of a sort in the name of its box.
const SORT: &str = "sort-";

/// What is said in the address after something was done.
#[derive(Debug, Deserialize)]
pub struct Query {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "page/organizer/letters.html")]
struct LettersPage {
    done: bool,
    sorts: Vec<Sort>,
    quiet: [Field; 2],
    digest: Field,
    language: Field,
    zone: Zone,
}

/// A sort of letters that can be left.
struct Sort {
    /// The word of its rule.
    word: String,
    /// What it is.
    title: String,
    /// When it comes.
    when: Option<String>,
    is_wanted: bool,
}

/// The choices as they are.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in(&request, &app).await?;
    let is_done = query.done.is_some();
    let (id, is_staff) = (person.id, person.role == Role::Staff);
    let page = app
        .read(move |tx| -> Result<_, ReminderError> {
            let choices = reminder::choices_of(tx, id)?;
            let language = account::chosen_language(tx, id)?;
            let sorts = sorts(tx, is_staff, &choices)?;
            Ok(page(&person, &choices, language, sorts))
        })
        .await?;
    let page = LettersPage {
        done: is_done,
        ..page
    };
    Ok(Page::personal(page).respond_to(&request))
}

/// Takes the choices. Whatever is no choice on the page is as if it were not sent.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<HashMap<String, String>>,
) -> Result<HttpResponse, WebError> {
    let person = signed_in(&request, &app).await?;
    let (id, is_staff, now) = (person.id, person.role == Role::Staff, app.clock.now());
    app.write(move |tx| -> Result<_, ReminderError> {
        let before = reminder::choices_of(tx, id)?;
        let offered = sorts(tx, is_staff, &before)?;
        let choices = read(&form, &before, &offered);
        reminder::choose(tx, id, &choices, now)?;
        let language = form.get("language").and_then(|tag| Locale::of_tag(tag));
        account::choose_language(tx, id, language)?;
        Ok(())
    })
    .await?;
    Ok(see_other("/my/letters?done=saved"))
}

/// Every sort that this person may get.
fn sorts(
    tx: &mut AnyConnection,
    is_staff: bool,
    choices: &Choices,
) -> Result<Vec<Sort>, ReminderError> {
    let sort = |word: &str, title: String, when: Option<String>| Sort {
        is_wanted: choices.wants(word),
        word: word.to_owned(),
        title,
        when,
    };
    let mut rules = reminder::all_rules(tx)?;
    rules.retain(|rule| {
        rule.state != RuleState::Off && (rule.audience == Audience::Organizers || is_staff)
    });
    let by_rule = rules.iter().map(|rule| {
        sort(
            rule.slug.as_str(),
            rule.title.to_string(),
            Some(rule.describe()),
        )
    });
    let others = SORTS.map(|(word, title)| sort(word, title.to_owned(), None));
    Ok(by_rule.chain(others).collect())
}

fn read(form: &HashMap<String, String>, before: &Choices, offered: &[Sort]) -> Choices {
    let hour = |name: &str| {
        let hour: Option<u32> = form.get(name)?.parse().ok();
        hour.filter(|hour| *hour < 24)
    };
    let mut refused = before.refused.clone();
    for sort in offered {
        match form.contains_key(&format!("{SORT}{}", sort.word)) {
            true => refused.remove(&sort.word),
            false => refused.insert(sort.word.clone()),
        };
    }
    Choices {
        quiet: QuietHours {
            from: hour("quiet_from").unwrap_or(before.quiet.from),
            until: hour("quiet_until").unwrap_or(before.quiet.until),
        },
        digest_at: hour("digest_at"),
        refused,
    }
}

fn page(
    person: &Person,
    choices: &Choices,
    language: Option<Locale>,
    sorts: Vec<Sort>,
) -> LettersPage {
    let hours = || (0..24).map(|hour| Choice::new(hour.to_string(), format!("{hour:02}:00")));
    let each = Choice::new("", "Each letter by itself");
    let at = |choice: Choice| Choice {
        label: format!("In one letter a day, at {}", choice.label),
        ..choice
    };
    let read = person.locale.name();
    let own = Choice::new("", format!("That of the pages I read (now {read})"));
    let named = Locale::ALL.map(|it| Choice::new(it.tag(), it.name()));
    let quiet = |name: &'static str, label: &'static str, hour: u32| {
        let field = Field::text(name, label).select(hours().collect());
        field.value(&hour.to_string())
    };
    LettersPage {
        done: false,
        sorts,
        quiet: [
            quiet("quiet_from", "Quiet from", choices.quiet.from),
            quiet("quiet_until", "until", choices.quiet.until),
        ],
        digest: Field::text("digest_at", "Reminders come")
            .hint("What is within a day, moved or called off, and questions with a form come by themselves even so.")
            .select([each].into_iter().chain(hours().map(at)).collect())
            .value(&choices.digest_at.map(|hour| hour.to_string()).unwrap_or_default()),
        language: Field::text("language", "The language of your letters")
            .hint("What organizers wrote stays in theirs.")
            .select([own].into_iter().chain(named).collect())
            .value(language.map_or("", Locale::tag)),
        zone: person.zone,
    }
}
