//! The rules by which organizers and staff are reminded: what they will send, and switches for each.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use askama::Template;
use chrono::{Days, Duration, NaiveDate, NaiveTime};
use serde::Deserialize;

use crate::account::Actor;
use crate::event::Fault;
use crate::reminder::{
    self, Anchor, Audience, ReminderError, ReminderRule, RuleForm, RuleLetter, RuleState, Sending,
    Stop,
};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::form::{Choice, Field, FormView};
use crate::web::page::{Page, see_other};
use crate::web::session::signed_in_staff;
use crate::web::show::TimeText;

/// How many of the next letters are shown, and how far is looked for them.
const NEXT: usize = 20;
const NEXT_WITHIN: Duration = Duration::days(120);

/// The longest stretch of a dry run, in days, and the most letters it shows.
const LONGEST: i64 = 400;
const MOST: usize = 500;

/// The form as it is sent.
#[derive(Debug, Clone, Deserialize)]
#[serde(default)]
pub struct NewRule {
    title: String,
    days: String,
    side: String,
    anchor: String,
    time: String,
    audience: String,
    letter: String,
    worth_days: String,
    state: String,
}

impl Default for NewRule {
    fn default() -> Self {
        let words = |text: &str| text.to_owned();
        Self {
            title: String::new(),
            days: words("14"),
            side: words("before"),
            anchor: words("start"),
            time: words("09:00"),
            audience: words("organizers"),
            letter: words("reminder"),
            worth_days: words("7"),
            state: words("held"),
        }
    }
}

/// The switch of one rule: `on`, `held` or `off`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Switch {
    state: String,
}

/// What was just done, and the days of a dry run.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    done: Option<String>,
    from: String,
    until: String,
}

#[derive(Template)]
#[template(path = "page/staff/reminders.html")]
struct RemindersPage {
    done: Option<&'static str>,
    rules: Vec<RuleLine>,
    next: Vec<SendingLine>,
    from: String,
    until: String,
    dry_run: Option<DryRun>,
    fields: Vec<Field>,
    faults: Vec<Fault>,
}

struct RuleLine {
    slug: String,
    title: String,
    when: String,
    letter: &'static str,
    audience: &'static str,
    state: RuleState,
}

struct SendingLine {
    at: TimeText,
    local: String,
    reader: String,
    title: String,
    href: String,
    why: String,
    stopped_by: &'static str,
    is_held: bool,
    /// What keeps it back as things stand.
    stopped: Option<&'static str>,
    /// Whether it waits for the end of quiet hours.
    is_deferred: bool,
}

/// What would be sent on the days that were asked for.
struct DryRun {
    letters: usize,
    shown: Vec<SendingLine>,
}

/// `GET /staff/reminders`: changes nothing, whatever days are asked for.
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    signed_in_staff(&request, &app).await?;
    let page = page(&app, &query, &NewRule::default(), Vec::new()).await?;
    let status = match page.faults.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(Page::personal(page)
        .with_status(status)
        .respond_to(&request))
}

/// `POST /staff/reminders`: a rule of the staff's own.
pub async fn post(
    request: HttpRequest,
    app: web::Data<App>,
    form: web::Form<NewRule>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let (actor, rule, now) = (Actor::from(&staff), form.rule(), app.clock.now());
    let added = app.write(move |tx| match reminder::add_rule(tx, &actor, &rule, now) {
        Err(ReminderError::Faults(faults)) => Ok(Err(faults)),
        Err(fault) => Err(fault),
        Ok(()) => Ok(Ok(())),
    });
    match added.await? {
        Ok(()) => Ok(see_other("/staff/reminders?done=added")),
        Err(faults) => {
            let page = page(&app, &Query::default(), &form, faults).await?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(Page::personal(page)
                .with_status(status)
                .respond_to(&request))
        }
    }
}

/// `POST /staff/reminders/{rule}`: on, off, or held for approval.
pub async fn switch(
    request: HttpRequest,
    app: web::Data<App>,
    rule: web::Path<String>,
    form: web::Form<Switch>,
) -> Result<HttpResponse, WebError> {
    let staff = signed_in_staff(&request, &app).await?;
    let state: RuleState = form
        .state
        .parse()
        .map_err(|_| WebError::BadRequest("Choose on, held or off".to_owned()))?;
    let (actor, now) = (Actor::from(&staff), app.clock.now());
    app.write(move |tx| reminder::switch_rule(tx, &actor, &rule, state, now))
        .await?;
    Ok(see_other("/staff/reminders?done=switched"))
}

async fn page(
    app: &web::Data<App>,
    query: &Query,
    form: &NewRule,
    mut faults: Vec<Fault>,
) -> Result<RemindersPage, WebError> {
    let (now, key) = (app.clock.now(), app.suppression_key.clone());
    let days = match query.days() {
        Ok(days) => days,
        Err(fault) => {
            faults.push(fault);
            None
        }
    };
    let (rules, next, dry_run) = app
        .read(move |tx| -> Result<_, ReminderError> {
            let dry_run = match days {
                None => None,
                Some((from, until)) => {
                    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
                    let end = midnight(until + Days::new(1));
                    Some(reminder::upcoming(tx, &key, midnight(from), end)?)
                }
            };
            let next = reminder::upcoming(tx, &key, now, now + NEXT_WITHIN)?;
            Ok((reminder::all_rules(tx)?, next, dry_run))
        })
        .await?;
    Ok(RemindersPage {
        done: match query.done.as_deref() {
            Some("added") => Some("The rule is there."),
            Some("switched") => Some("Switched."),
            _ => None,
        },
        rules: rules.iter().map(RuleLine::of).collect(),
        next: next.iter().take(NEXT).map(SendingLine::of).collect(),
        from: query.from.clone(),
        until: query.until.clone(),
        dry_run: dry_run.map(|it| DryRun {
            letters: it.len(),
            shown: it.iter().take(MOST).map(SendingLine::of).collect(),
        }),
        fields: FormView::small(form.fields(), &faults),
        faults,
    })
}

impl Query {
    /// The first and the last day of a dry run, if one was asked for.
    fn days(&self) -> Result<Option<(NaiveDate, NaiveDate)>, Fault> {
        if self.from.is_empty() && self.until.is_empty() {
            return Ok(None);
        }
        let wrong = |field, message: &str| Fault {
            field,
            message: message.to_owned(),
        };
        let day = |field, text: &str| {
            let day: Option<NaiveDate> = text.parse().ok();
            day.ok_or_else(|| wrong(field, "A day is written like 2026-06-25"))
        };
        let (from, until) = (day("from", &self.from)?, day("until", &self.until)?);
        match (until - from).num_days() {
            0..LONGEST => Ok(Some((from, until))),
            ..0 => Err(wrong("until", "The last day is before the first")),
            _ => Err(wrong("until", "A dry run goes over 400 days at most")),
        }
    }
}

impl RuleLine {
    fn of(rule: &ReminderRule) -> Self {
        Self {
            slug: rule.slug.to_string(),
            title: rule.title.to_string(),
            when: rule.describe(),
            letter: rule.letter.label(),
            audience: audience(rule.audience),
            state: rule.state,
        }
    }
}

impl SendingLine {
    fn of(sending: &Sending) -> Self {
        let local = sending.zone.local(sending.at);
        Self {
            at: TimeText::utc(sending.at),
            local: format!("{} {}", local.format("%Y-%m-%d %H:%M"), sending.zone),
            reader: sending.reader.clone(),
            title: sending.title.clone(),
            href: format!("/my/events/{}", sending.event),
            why: format!("{} ({})", sending.rule.title, sending.rule.describe()),
            stopped_by: sending.rule.letter.stopped_by(),
            stopped: sending.stop.map(Stop::label),
            is_deferred: sending.is_deferred,
            is_held: sending.rule.state == RuleState::Held,
        }
    }
}

fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Organizers => "Organizers",
        Audience::Staff => "Staff",
    }
}

impl NewRule {
    fn rule(&self) -> RuleForm {
        let it = self.clone();
        RuleForm {
            title: it.title,
            days: it.days,
            side: it.side,
            anchor: it.anchor,
            time: it.time,
            audience: it.audience,
            letter: it.letter,
            worth_days: it.worth_days,
            state: it.state,
        }
    }

    fn fields(&self) -> Vec<Field> {
        let choices = |all: &[(&str, &str)]| -> Vec<Choice> {
            let choice = |&(word, label): &(&str, &str)| Choice::new(word, label);
            all.iter().map(choice).collect()
        };
        let of = |words: Vec<(&'static str, &'static str)>| choices(&words);
        let anchors = Anchor::ALL.iter().map(|it| (it.as_str(), it.label()));
        let letters = RuleLetter::ALL.iter().map(|it| (it.as_str(), it.label()));
        let states = RuleState::ALL.iter().map(|it| (it.as_str(), it.label()));
        let audiences = Audience::ALL.iter().map(|&it| (it.as_str(), audience(it)));
        vec![
            Field::text("title", "What you call it").value(&self.title),
            Field::text("days", "Days")
                .kind("number")
                .hint("0 is the day itself.")
                .value(&self.days),
            Field::text("side", "Before or after")
                .select(choices(&[("before", "before"), ("after", "after")]))
                .value(&self.side),
            Field::text("anchor", "What")
                .select(of(anchors.collect()))
                .value(&self.anchor),
            Field::text("time", "Time, in the zone of the event")
                .kind("time")
                .optional()
                .hint("Left empty: at the hour of what it counts from.")
                .value(&self.time),
            Field::text("audience", "To whom")
                .select(of(audiences.collect()))
                .value(&self.audience),
            Field::text("letter", "The letter")
                .select(of(letters.collect()))
                .value(&self.letter),
            Field::text("worth_days", "Worth sending for how many days")
                .kind("number")
                .hint("What could not leave by then does not leave at all.")
                .value(&self.worth_days),
            Field::text("state", "Switched")
                .select(of(states.collect()))
                .value(&self.state),
        ]
    }
}
