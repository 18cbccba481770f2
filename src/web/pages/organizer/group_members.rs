//! Counting the members of a group: one number for a day.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{Days, NaiveDate};
use serde::Deserialize;

use super::group::{Typed, again, open};
use super::group_people::settled;
use crate::account::Actor;
use crate::event::Fault;
use crate::group::{self, MemberCount, MemberSource};
use crate::web::app::App;
use crate::web::error::WebError;

/// The figure as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CountForm {
    day: String,
    members: String,
}

/// Keeps a figure.
pub async fn count(
    request: HttpRequest,
    app: web::Data<App>,
    slug: web::Path<String>,
    form: web::Form<CountForm>,
) -> Result<HttpResponse, WebError> {
    let desk = open(&request, &app, &slug).await?;
    let now = app.clock.now();
    let count = match read(&form, now.date_naive()) {
        Ok(count) => count,
        Err(faults) => {
            let form = form.into_inner();
            let typed = Typed {
                day: form.day,
                members: form.members,
                faults,
                ..Typed::default()
            };
            return again(&request, &app, &slug, typed).await;
        }
    };
    let (actor, group) = (Actor::from(&desk.person), desk.group.id);
    let result = app
        .write(move |tx| {
            group::record_members(tx, &actor, group, count, now)?;
            Ok::<(), WebError>(())
        })
        .await;
    settled(&request, &app, &slug, result, "counted").await
}

/// Takes a figure back.
pub async fn forget(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (slug, day) = path.into_inner();
    let desk = open(&request, &app, &slug).await?;
    let day: NaiveDate = day.parse().map_err(|_| WebError::NotFound)?;
    let (actor, group, now) = (Actor::from(&desk.person), desk.group.id, app.clock.now());
    let result = app
        .write(move |tx| Ok::<_, WebError>(group::forget_members(tx, &actor, group, day, now)?))
        .await;
    settled(&request, &app, &slug, result, "saved").await
}

fn read(form: &CountForm, today: NaiveDate) -> Result<MemberCount, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut refuse = |field, message: &str| {
        faults.push(Fault {
            field,
            message: message.to_owned(),
        });
    };
    let day: Option<NaiveDate> = form.day.trim().parse().ok();
    match day {
        None => refuse("day", "On: choose the day on which they were counted"),
        // Where it is tomorrow already people count too.
        Some(day) if day > today + Days::new(1) => {
            refuse("day", "On: that day is yet to come");
        }
        Some(_) => {}
    }
    let members: Option<u32> = form.members.trim().parse().ok();
    let members = members.filter(|&members| i32::try_from(members).is_ok());
    if members.is_none() {
        refuse("members", "Members: a whole number, such as 265");
    }
    match (day, members) {
        (Some(day), Some(members)) if faults.is_empty() => Ok(MemberCount {
            day,
            members,
            source: MemberSource::Entered,
        }),
        _ => Err(faults),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_a_whole_number_on_a_day_that_has_come() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let fields = |day: &str, members: &str| {
            let form = CountForm {
                day: day.to_owned(),
                members: members.to_owned(),
            };
            match read(&form, today) {
                Ok(count) => vec![format!("{} {}", count.day, count.members)],
                Err(faults) => faults.iter().map(|fault| fault.field.to_owned()).collect(),
            }
        };
        assert_eq!(fields("2026-11-22", " 265 "), ["2026-11-22 265"]);
        assert_eq!(fields("", ""), ["day", "members"]);
        assert_eq!(fields("2026-11-24", "-3"), ["day", "members"]);
    }
}
