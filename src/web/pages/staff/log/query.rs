//! Which lines of the log an address asks for, and the address that asks for them.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use serde::Deserialize;
use url::form_urlencoded::Serializer;

use crate::audit::{AuditLine, Filter, Subject};
use crate::web::error::WebError;

/// The filter as it stands in the address. Empty fields are as none: the form sends them all.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LogQuery {
    pub(super) person: String,
    pub(super) act: String,
    pub(super) kind: String,
    pub(super) key: String,
    /// The first day, UTC.
    pub(super) from: String,
    /// The last day, UTC.
    pub(super) until: String,
    /// `<instant>_<key>` of the last line of the page before.
    before: String,
}

impl LogQuery {
    /// What is asked for.
    pub(super) fn filter(&self) -> Result<Filter, WebError> {
        let next = |day: NaiveDate| day + Days::new(1);
        Ok(Filter {
            person: read("person", &self.person, |text| text.parse().ok())?,
            act: read("act", &self.act, |text| text.parse().ok())?,
            kind: read("kind", &self.kind, |text| text.parse().ok())?,
            key: read("key", &self.key, |text| Some(text.to_owned()))?,
            from: read("from", &self.from, day)?.map(midnight),
            until: read("until", &self.until, day)?.map(next).map(midnight),
            before: read("before", &self.before, |text| {
                let (at, id) = text.split_once('_')?;
                Some((at.parse().ok()?, id.parse().ok()?))
            })?,
        })
    }

    /// Whether anything but the page is asked for.
    pub(super) fn is_narrow(&self) -> bool {
        self.pairs().any(|(_, value)| !value.is_empty())
    }

    /// The address of the same lines at `path`, from behind `last` on.
    pub(super) fn address(&self, path: &str, last: Option<&AuditLine>) -> String {
        let mut query = Serializer::new(String::new());
        query.extend_pairs(self.pairs().filter(|(_, value)| !value.is_empty()));
        if let Some(last) = last {
            query.append_pair("before", &format!("{}_{}", instant(last.at), last.id));
        }
        join(path, &query.finish())
    }

    fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [
            ("person", &self.person),
            ("act", &self.act),
            ("kind", &self.kind),
            ("key", &self.key),
            ("from", &self.from),
            ("until", &self.until),
        ]
        .into_iter()
        .map(|(key, value)| (key, value.trim()))
    }
}

/// The address of all lines about one thing.
pub(super) fn about(subject: &Subject) -> String {
    let mut query = Serializer::new(String::new());
    query.append_pair("kind", subject.kind.as_str());
    query.append_pair("key", &subject.key);
    join("/staff/log", &query.finish())
}

fn join(path: &str, query: &str) -> String {
    match query {
        "" => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

fn read<T>(
    key: &str,
    text: &str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, WebError> {
    match text.trim() {
        "" => Ok(None),
        text => parse(text).map(Some).ok_or_else(|| {
            let shown: String = text.chars().take(40).collect();
            WebError::BadRequest(format!("{shown:?} cannot stand for {key}"))
        }),
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    let sensible = NaiveDate::from_ymd_opt(2000, 1, 1)?..NaiveDate::from_ymd_opt(2200, 1, 1)?;
    sensible.contains(&day).then_some(day)
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}

pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::{Act, SubjectKind};

    fn query(text: &str) -> LogQuery {
        actix_web::web::Query::<LogQuery>::from_query(text)
            .unwrap()
            .into_inner()
    }

    #[test]
    fn a_last_day_is_whole_and_empty_fields_ask_for_nothing() {
        let asked = query("act=approve&kind=&key=&from=2026-11-01&until=2026-11-22");
        let filter = asked.filter().unwrap();
        assert_eq!(filter.act, Some(Act::Approve));
        assert_eq!(filter.kind, None);
        assert_eq!(filter.from.map(instant).unwrap(), "2026-11-01T00:00:00Z");
        assert_eq!(filter.until.map(instant).unwrap(), "2026-11-23T00:00:00Z");
        assert!(asked.is_narrow());
        assert!(!query("act=&kind=").is_narrow());
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (text, key) in [
            ("act=dance", "act"),
            ("from=yesterday", "from"),
            ("until=9999-12-31", "until"),
            ("before=now", "before"),
            ("person=ama@example.org", "person"),
        ] {
            let WebError::BadRequest(said) = query(text).filter().unwrap_err() else {
                panic!("another error")
            };
            assert!(said.ends_with(&format!("cannot stand for {key}")), "{said}");
        }
    }

    #[test]
    fn an_address_says_what_it_asks_for_and_no_more() {
        let asked = query("act=approve&kind=&from=2026-11-01");
        assert_eq!(
            asked.address("/staff/log.csv", None),
            "/staff/log.csv?act=approve&from=2026-11-01"
        );
        assert_eq!(query("").address("/staff/log", None), "/staff/log");
        let subject = Subject::new(SubjectKind::ShortName, "a&b");
        assert_eq!(about(&subject), "/staff/log?kind=short-name&key=a%26b");
    }
}
