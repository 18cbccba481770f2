//! What every handler needs: built once by the service, shared by reference.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::Semaphore;

use crate::account::SecondFactorKey;
use crate::account::oidc::IdentityProvider;
use crate::catalog::{Album, Shelf};
use crate::clock::Clock;
use crate::database::{AnyConnection, Database, DatabaseError};
use crate::event::Post;
use crate::feed::Newsstand;
use crate::fetch::Fetcher;
use crate::following::{Directory, FeedKey};
use crate::ical::{self, Publisher};
use crate::mail::{Address, MailBoard, Sender, SuppressionKey};
use crate::moderation::FigureBoard;
use crate::network::Network;
use crate::site::Site;
use crate::subscription::SubscriptionKey;
use crate::web::error::WebError;
use crate::web::feeds::Counter;
use crate::web::limit::Limiter;
use crate::web::metrics::Answered;
use crate::web::pages::public::link_card::CardRack;
use crate::worker::Notice;

/// The service as the handlers see it.
pub struct App {
    /// The ledger; public pages and feeds never touch it.
    pub database: Database,
    /// The current public edition.
    pub shelf: Arc<Shelf>,
    /// Composed feeds of the current edition.
    pub newsstand: Arc<Newsstand>,
    /// Their headers, by the addresses they were asked for at.
    pub counter: Arc<Counter>,
    /// The pictures that are shown beside links to pages.
    pub cards: CardRack,
    /// The pictures that events show.
    pub album: Arc<Album>,
    /// The one who makes pictures anew at the moment; the others wait.
    pub darkroom: Semaphore,
    /// Secret addresses and short names.
    pub directory: Arc<Directory>,
    /// How the review goes.
    pub figures: Arc<FigureBoard>,
    /// How mail stands, when somebody watches.
    pub mail_board: Arc<MailBoard>,
    /// What was answered so far.
    pub answered: Answered,
    /// What secret addresses are made with.
    pub feed_key: Arc<FeedKey>,
    /// The time.
    pub clock: Clock,
    /// Our own addresses.
    pub site: Site,
    /// Who publishes, as feeds say it.
    pub publisher: Publisher,
    /// Whom our letters are from.
    pub sender: Sender,
    /// Addresses that become staff when they sign in.
    pub staff: Vec<Address>,
    /// Keys the hashes of addresses that are blocked, and of those that get no mail.
    pub suppression_key: SuppressionKey,
    /// What the links in digests are made with.
    pub subscription_key: SubscriptionKey,
    /// Identity providers that people may sign in with.
    pub identity_providers: Vec<IdentityProvider>,
    /// What the secrets of second factors are derived with.
    pub second_factor_key: SecondFactorKey,
    /// Whether staff need a second factor. Only the demo on one's own machine goes without.
    pub needs_second_factor: bool,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// How often people asked for letters.
    pub limiter: Limiter,
    /// How often networks had calendars examined.
    pub examinations: Limiter,
    /// How often programs asked.
    pub calls: Limiter,
    /// Fetches what strangers name; each takes a thread for as long as it lasts, so they take turns.
    pub fetcher: Fetcher,
    /// The turns.
    pub fetches: Semaphore,
    /// The folder of letters, when there is no mail server and the letters may be read in the browser.
    pub mailbox: Option<PathBuf>,
    /// Wakes the workers after a write.
    pub notice: Notice,
    /// Set when the service drains: not ready for new work.
    pub draining: AtomicBool,
}

impl App {
    /// Reads from the database on the blocking pool.
    pub async fn read<T, E>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, WebError>
    where
        T: Send + 'static,
        E: From<DatabaseError> + Send + 'static,
        WebError: From<E>,
    {
        let database = self.database.clone();
        let result = actix_web::web::block(move || database.read(work)).await;
        Ok(result.map_err(|_| WebError::Overloaded)??)
    }

    /// Writes to the database in one transaction on the blocking pool, and wakes the workers.
    pub async fn write<T, E>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, WebError>
    where
        T: Send + 'static,
        E: From<DatabaseError> + Send + 'static,
        WebError: From<E>,
    {
        Ok(self.transact(work).await??)
    }

    /// The same, with faults that are none of pages.
    pub async fn transact<T, E>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E> + Send + 'static,
    ) -> Result<Result<T, E>, WebError>
    where
        T: Send + 'static,
        E: From<DatabaseError> + Send + 'static,
    {
        let database = self.database.clone();
        let result = actix_web::web::block(move || database.write(work)).await;
        let result = result.map_err(|_| WebError::Overloaded)?;
        if result.is_ok() {
            self.notice.ring();
        }
        Ok(result)
    }

    /// What letters need besides their words.
    pub fn post(&self) -> Post {
        Post {
            sender: self.sender.clone(),
            site: self.site.clone(),
            ics: |event, site, today| ical::single(event, &Publisher::of(site), today),
        }
    }

    /// Whether the service is going down.
    pub fn is_draining(&self) -> bool {
        self.draining.load(Ordering::Relaxed)
    }
}
