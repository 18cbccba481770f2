//! What takes place when, with series laid out.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Days, NaiveDateTime, NaiveTime, Utc};

use super::edition;
use crate::catalog::{AgendaItem, Catalog};
use crate::feed::Selection;
use crate::site::Site;
use crate::web::api::answer::shared;
use crate::web::api::cursor::{self, Page};
use crate::web::api::problem::{Fault, Refusal};
use crate::web::api::query::{Asked, next};
use crate::web::api::shape::Occurrence;
use crate::web::app::App;

/// How far ahead is looked where nothing is said, in days.
const USUAL: Days = Days::new(31);

/// How far apart `from` and `to` may be, in days.
const WIDEST: i64 = 366;

/// What the list is ordered by; the later ones only tell apart what begins at once.
type Key = (DateTime<Utc>, DateTime<Utc>, String, NaiveDateTime);

/// What takes place in a stretch of time, by start, with every date of a series by itself.
///
/// From today on and for 31 days where nothing is said, and at most for 366. Cancelled dates are in it, and
/// marked. The dates of series are known for two years around today.
#[utoipa::path(
    get,
    path = "/api/v1/occurrences",
    tag = "events",
    params(Asked),
    responses((status = 200, description = "A page of them", body = Page<Occurrence>))
)]
pub async fn list(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Refusal> {
    let (asked, catalog) = (Asked::of(&request)?, edition(&app)?);
    let page = page(&catalog, &asked, &app.site)?;
    let next = page.next.as_deref().map(|cursor| next(&request, cursor));
    shared(&request, &page, next.as_deref())
}

/// The page that was asked for.
///
/// # Errors
/// When the question makes no sense for this edition.
pub fn page(catalog: &Catalog, asked: &Asked, site: &Site) -> Result<Page<Occurrence>, Refusal> {
    let (selection, words) = (asked.selection(catalog)?, asked.words()?);
    let (from, to) = stretch(catalog, asked)?;
    let (limit, name) = (asked.limit()?, asked.list("occurrences"));
    let behind: Option<Key> = cursor::read(&name, asked.cursor.as_deref())?;
    let found = found(catalog, [&selection, &words], (from, to), behind, limit + 1);
    let page = cursor::page(found, limit, &name, key_of);
    let items = page.items.iter();
    Ok(Page {
        items: items.map(|item| Occurrence::of(item, site)).collect(),
        next: page.next,
    })
}

fn found<'a>(
    catalog: &'a Catalog,
    selections: [&Selection; 2],
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    behind: Option<Key>,
    count: usize,
) -> Vec<AgendaItem<'a>> {
    let matchers = selections.map(|it| it.on(catalog));
    // What begins later than the last one that was given also ends later.
    let from = behind.as_ref().map_or(from, |(at, ..)| from.max(*at));
    let is_given = |item: &AgendaItem<'_>| behind.as_ref().is_some_and(|key| key_of(item) <= *key);
    catalog
        .walk(from, to, |entry| matchers.iter().all(|it| it.has(entry)))
        .skip_while(is_given)
        .take(count)
        .collect()
}

fn key_of(item: &AgendaItem<'_>) -> Key {
    (
        item.occurrence.starts_at,
        item.entry.starts_at(),
        item.entry.listing.uid.to_string(),
        item.occurrence.recurrence_id,
    )
}

/// From when until when.
fn stretch(catalog: &Catalog, asked: &Asked) -> Result<(DateTime<Utc>, DateTime<Utc>), Refusal> {
    let today = catalog.day.and_time(NaiveTime::MIN).and_utc();
    let from = asked.from.map_or(today, |from| from.0);
    let to = asked.to.map_or(from + USUAL, |to| to.0);
    let refuse = |detail: &str| Err(Refusal::Malformed(vec![Fault::of("to", detail)]));
    match (to - from).num_days() {
        _ if to <= from => refuse("to has to be later than from"),
        ..=WIDEST => Ok((from, to)),
        _ => refuse("at most 366 days are told at once"),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;
    use crate::catalog::generate::{printed, today};
    use crate::web::api::query::Moment;

    fn month(limit: u16) -> Asked {
        let at = |day: chrono::NaiveDate| Moment(day.and_time(NaiveTime::MIN).and_utc());
        Asked {
            from: Some(at(today())),
            to: Some(at(today() + USUAL)),
            limit: Some(limit),
            ..Asked::default()
        }
    }

    #[test]
    fn pages_put_together_are_the_month_in_order() {
        let (catalog, site) = (
            printed(600),
            Site::parse("https://calendar.example.org").unwrap(),
        );
        let all = page(&catalog, &month(500), &site).unwrap().items;
        assert!(all.len() > 100 && all.len() < 500, "{}", all.len());
        assert!(all.is_sorted_by_key(|it| it.starts_at));
        let (mut walked, mut asked) = (Vec::new(), month(7));
        loop {
            let page = page(&catalog, &asked, &site).unwrap();
            walked.extend(page.items);
            asked.cursor = page.next;
            if asked.cursor.is_none() {
                break;
            }
        }
        let names = |all: &[Occurrence]| serde_json::to_string(all).unwrap();
        assert_eq!(names(&walked), names(&all));
    }

    /// Tests are not optimized; what people run is several times faster.
    #[test]
    fn a_month_of_twenty_thousand_events_is_told_within_a_blink() {
        let (catalog, site) = (
            printed(20_000),
            Site::parse("https://calendar.example.org").unwrap(),
        );
        for limit in [100, 500] {
            let best = (0..5).map(|_| {
                let begun = Instant::now();
                let page = page(&catalog, &month(limit), &site).unwrap();
                assert_eq!(page.items.len(), usize::from(limit));
                let body = serde_json::to_vec(&page).unwrap();
                (begun.elapsed(), body.len())
            });
            let (best, bytes) = best.min().unwrap();
            println!("{limit} occurrences, {bytes} bytes: {best:?}");
            assert!(best.as_millis() < 150, "{limit} took {best:?}");
        }
    }
}
