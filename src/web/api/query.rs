//! What may be asked of a list of events: a selection, a stretch of time, a page.

use actix_web::HttpRequest;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Deserializer};
use utoipa::IntoParams;
use utoipa::openapi::schema::{Object, ObjectBuilder, Type};

use super::cursor;
use super::probe;
use super::problem::{Fault, Refusal};
use crate::catalog::Catalog;
use crate::feed::Selection;

/// What may be asked of a list of events.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// Which events, as in the addresses of feeds: `kind=ptg,summit;region=apac`. Without it, all.
    #[param(example = "kind=meetup;country=GH")]
    pub selection: Option<String>,
    /// Words that all occur in an event: in its title, its text, its place, or its hosts.
    pub q: Option<String>,
    /// What is over by then is left out. A date (its first moment in UTC) or an instant.
    #[param(schema_with = from)]
    pub from: Option<Moment>,
    /// What begins then or later is left out. A date (its first moment in UTC) or an instant.
    #[param(schema_with = to)]
    pub to: Option<Moment>,
    /// `next` of the page before.
    pub cursor: Option<String>,
    /// How many at most; 100 where nothing is said.
    #[param(minimum = 1, maximum = 500)]
    pub limit: Option<u16>,
}

/// A page of any other list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Paging {
    /// `next` of the page before.
    pub cursor: Option<String>,
    /// How many at most; 100 where nothing is said.
    #[param(minimum = 1, maximum = 500)]
    pub limit: Option<u16>,
}

/// An instant, or a date, by which its first moment in UTC is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment(pub DateTime<Utc>);

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(text: D) -> Result<Self, D::Error> {
        let text = String::deserialize(text)?;
        let of_day = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
        // Left to itself, chrono reads numbers without their zeros, too.
        let day = text.parse().ok();
        let day = day.filter(|day: &NaiveDate| day.to_string() == text);
        let instant = || Some(DateTime::parse_from_rfc3339(&text).ok()?.to_utc());
        let read = day.map(of_day).or_else(instant);
        // What is outside is no year of anybody's calendar, and cannot be reckoned with.
        let sane = read.filter(|at| (1..=9999).contains(&chrono::Datelike::year(at)));
        sane.map(Self).ok_or_else(|| {
            let shown: String = text.chars().take(40).collect();
            let takes = "a date such as 2026-10-26 or an instant such as 2026-10-26T09:30:00Z";
            serde::de::Error::custom(format!("{shown:?} is not {takes}"))
        })
    }
}

fn from() -> Object {
    moment("What is over by then is left out.")
}

fn to() -> Object {
    moment("What begins then or later is left out.")
}

fn moment(what: &str) -> Object {
    let about = format!("{what} A date, by which its first moment in UTC is meant, or an instant.");
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(about))
        .pattern(Some(MOMENT))
        .examples(["2026-10-26"])
        .build()
}

const MOMENT: &str = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$";

impl Asked {
    /// Reads the query of an address.
    pub fn of(request: &HttpRequest) -> Result<Self, Refusal> {
        probe::query(request.query_string())
    }

    /// The selection, checked against the edition.
    ///
    /// # Errors
    /// What it names that nobody knows, with the words that are known.
    pub fn selection(&self, catalog: &Catalog) -> Result<Selection, Refusal> {
        let refuse = |name: &str, fault: &dyn std::fmt::Display| {
            Refusal::Malformed(vec![Fault::of(name, fault.to_string())])
        };
        let text = self.selection.as_deref().unwrap_or("all");
        let selection = Selection::from_path(text).map_err(|it| refuse("selection", &it))?;
        selection
            .check(catalog)
            .map_err(|it| refuse("selection", &it))?;
        Ok(selection)
    }

    /// The words looked for, as a selection.
    pub fn words(&self) -> Result<Selection, Refusal> {
        let words = self.q.as_deref().unwrap_or_default();
        Selection::from_pairs([("q", words)])
            .map_err(|fault| Refusal::Malformed(vec![Fault::of("q", fault.to_string())]))
    }

    /// How many.
    pub fn limit(&self) -> Result<usize, Refusal> {
        cursor::limit(self.limit)
    }

    /// What tells this list from every other, whichever page of it is asked for.
    pub fn list(&self, name: &str) -> String {
        let Self {
            selection,
            q,
            from,
            to,
            ..
        } = self;
        format!("{name} {selection:?} {q:?} {from:?} {to:?}")
    }
}

impl Paging {
    /// Reads the query of an address.
    pub fn of(request: &HttpRequest) -> Result<Self, Refusal> {
        probe::query(request.query_string())
    }
}

/// The address of the same list with another cursor.
pub fn next(request: &HttpRequest, cursor: &str) -> String {
    let pairs = url::form_urlencoded::parse(request.query_string().as_bytes());
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs.filter(|(name, _)| name != "cursor"))
        .append_pair("cursor", cursor)
        .finish();
    format!("{}?{query}", request.path())
}
