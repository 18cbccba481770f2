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

use super::answer::{Headers, send_at_once};
use crate::catalog::Catalog;
use crate::web::app::App;

/// Addresses as they stand in request lines, each with the headers of its feed. The feeds themselves
/// are kept by the newsstand, and go when it drops them.
#[derive(Default)]
pub struct Counter(Mutex<Known>);

#[derive(Default)]
struct Known {
    /// Number and day of the edition that the feeds are of.
    edition: Option<(i64, NaiveDate)>,
    by_address: HashMap<Box<str>, Arc<Headers>>,
}

/// One feed has many addresses, and strangers may make up more of them: with so many all are
/// forgotten, and come in again as they are asked for.
const MOST_ADDRESSES: usize = 4_096;

/// Nobody's app asks at an address longer than this, in bytes.
const LONGEST_ADDRESS: usize = 1_000;

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

    fn find(&self, catalog: &Catalog, address: &str) -> Option<Arc<Headers>> {
        let known = self.known();
        let is_of = known.edition == Some((catalog.edition, catalog.day));
        is_of.then(|| known.by_address.get(address).cloned())?
    }

    /// A poisoned lock is taken all the same: each address is there with its headers or not at all.
    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Known {
    fn turn_to(&mut self, catalog: &Catalog) {
        let asked = Some((catalog.edition, catalog.day));
        if self.edition != asked {
            self.edition = asked;
            self.by_address.clear();
        }
    }
}
