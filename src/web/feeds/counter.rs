//! Feeds that were asked for at the same address before in this edition: answered before anybody
//! looks at routes, reads a selection or waits for a thread.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::{Error, HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use uuid::Uuid;

use super::answer::{Headers, send_at_once};
use crate::catalog::Catalog;
use crate::feed::Tag;
use crate::following::Following;
use crate::web::app::App;

/// Addresses as they stand in request lines, each with the headers of its feed. The feeds themselves
/// are kept by the newsstand, and go when it drops them.
///
/// Of personal feeds, which nobody keeps, it knows the tags: most polls ask for what they have.
#[derive(Default)]
pub struct Counter {
    known: Mutex<Known>,
    tags: Mutex<Tags>,
}

/// The last tag by whose feed it is, and the settings it was asked for with.
type Tags = HashMap<(Uuid, Box<str>), (Asked, Tag)>;

#[derive(Default)]
struct Known {
    /// The [print](Catalog::print) that the feeds are of.
    edition: Option<Edition>,
    by_address: HashMap<Box<str>, Arc<Headers>>,
}

type Edition = (i64, NaiveDate, usize);

/// What a personal feed is made of: while it is the same, so is the feed.
#[derive(Clone)]
pub(super) struct Asked {
    edition: Edition,
    following: Arc<Following>,
    /// The address behind the secret: settings and what it is written in.
    settings: Box<str>,
}

impl Asked {
    pub fn new(catalog: &Catalog, following: &Arc<Following>, path: &str) -> Self {
        let behind_secret = path.rfind(['/', '.']).map_or("", |at| &path[at..]);
        let settings = path.splitn(4, '/').nth(3).unwrap_or(behind_secret);
        Self {
            edition: catalog.print(),
            following: Arc::clone(following),
            settings: settings.into(),
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        // Whoever changes anything gets another one from the directory.
        self.edition == other.edition && Arc::ptr_eq(&self.following, &other.following)
    }
}

/// One feed has many addresses, and strangers may make up more of them: with so many all are
/// forgotten, and come in again as they are asked for.
const MOST_ADDRESSES: usize = 4_096;

/// Nobody's app asks at an address longer than this, in bytes.
const LONGEST_ADDRESS: usize = 1_000;

/// With so many tags all are forgotten.
const MOST_TAGS: usize = 50_000;

/// Wraps all routes: who polls a feed that lies ready is served at once.
pub async fn serve_ready(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    match ready(request.request()) {
        Some(response) => Ok(request.into_response(response).map_into_left_body()),
        None => Ok(next.call(request).await?.map_into_right_body()),
    }
}

fn ready(request: &HttpRequest) -> Option<HttpResponse> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return None;
    }
    let app = request.app_data::<web::Data<App>>()?;
    let address = request.uri().path_and_query()?.as_str();
    let headers = app.counter.find(&app.shelf.current(), address)?;
    let feed = headers.feed()?;
    let response = send_at_once(request, &feed, &headers)?;
    app.newsstand.note_poll(&feed);
    Some(response)
}

impl Counter {
    /// Keeps the headers of the feed that was found at the address of this request.
    pub(super) fn keep(&self, catalog: &Catalog, request: &HttpRequest, headers: Arc<Headers>) {
        let address = request
            .uri()
            .path_and_query()
            .map_or("", |all| all.as_str());
        if address.len() > LONGEST_ADDRESS {
            return;
        }
        let mut known = self.known();
        known.turn_to(catalog);
        if known.by_address.len() >= MOST_ADDRESSES {
            known.by_address.clear();
        }
        known.by_address.insert(address.into(), headers);
    }

    /// The tag of a personal feed that was made of the same.
    pub(super) fn tag(&self, asked: &Asked) -> Option<Tag> {
        let key = (asked.following.name, asked.settings.clone());
        let tags = self.tags.lock().unwrap_or_else(PoisonError::into_inner);
        let (kept, tag) = tags.get(&key)?;
        kept.is_same(asked).then_some(*tag)
    }

    pub(super) fn keep_tag(&self, asked: Asked, tag: Tag) {
        let key = (asked.following.name, asked.settings.clone());
        if key.1.len() > LONGEST_ADDRESS {
            return;
        }
        let mut tags = self.tags.lock().unwrap_or_else(PoisonError::into_inner);
        if tags.len() >= MOST_TAGS {
            tags.clear();
        }
        tags.insert(key, (asked, tag));
    }

    fn find(&self, catalog: &Catalog, address: &str) -> Option<Arc<Headers>> {
        let known = self.known();
        let is_of = known.edition == Some(catalog.print());
        is_of.then(|| known.by_address.get(address).cloned())?
    }

    /// A poisoned lock is taken all the same: each address is there with its headers or not at all.
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Known {
    fn turn_to(&mut self, catalog: &Catalog) {
        let asked = Some(catalog.print());
        if self.edition != asked {
            self.edition = asked;
            self.by_address.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::{Representation, Selection, personal_feed};
    use crate::ical::Publisher;

    #[test]
    fn a_tag_is_good_for_one_edition_one_will_and_one_address() {
        let following = Arc::new(Following {
            name: Uuid::from_u128(7),
            events: Vec::new(),
            groups: Vec::new(),
            changed_at: chrono::DateTime::UNIX_EPOCH,
        });
        let publisher = Publisher {
            name: "Folkmoot".to_owned(),
            origin: "https://calendar.example.org".to_owned(),
            domain: "example.org".to_owned(),
        };
        let (one, mut next) = (Catalog::default(), Catalog::default());
        next.edition += 1;
        let (all, calendar) = (Selection::all(), Representation::Calendar);
        let tag = personal_feed(&one, &following, &all, calendar, &publisher).tag();
        let counter = Counter::default();
        let asked = |catalog: &Catalog, following: &Arc<Following>, path: &str| {
            counter.tag(&Asked::new(catalog, following, path))
        };
        counter.keep_tag(Asked::new(&one, &following, "/personal/x.ics"), tag);

        assert_eq!(asked(&one, &following, "/personal/x.ics"), Some(tag));
        assert_eq!(asked(&next, &following, "/personal/x.ics"), None);
        let changed = Arc::new(Following::clone(&following));
        assert_eq!(asked(&one, &changed, "/personal/x.ics"), None);
        for other in [
            "/personal/x.json",
            "/personal/x/past=all.ics",
            "/personal/x/emoji=off.ics",
        ] {
            assert_eq!(asked(&one, &following, other), None, "{other}");
            counter.keep_tag(Asked::new(&one, &following, other), tag);
        }
        assert_eq!(counter.tags.lock().unwrap().len(), 4);
        // The secret is no part of what is remembered.
        assert_eq!(asked(&one, &following, "/personal/y.ics"), Some(tag));
    }
}
