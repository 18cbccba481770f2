//! What every handler needs: built once by the service, shared by reference.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::catalog::Shelf;
use crate::clock::Clock;
use crate::database::{AnyConnection, Database, DatabaseError};
use crate::feed::Newsstand;
use crate::ical::Publisher;
use crate::mail::{Address, Sender};
use crate::network::Network;
use crate::site::Site;
use crate::web::error::WebError;
use crate::web::limit::Limiter;
use crate::worker::Notice;

/// The service as the handlers see it.
pub struct App {
    /// The ledger; public pages and feeds never touch it.
    pub database: Database,
    /// The current public edition.
    pub shelf: Arc<Shelf>,
    /// Composed feeds of the current edition.
    pub newsstand: Arc<Newsstand>,
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
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// How often networks asked for letters.
    pub limiter: Limiter,
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
        let database = self.database.clone();
        let result = actix_web::web::block(move || database.write(work)).await;
        let value = result.map_err(|_| WebError::Overloaded)??;
        self.notice.ring();
        Ok(value)
    }

    /// Whether the service is going down.
    pub fn is_draining(&self) -> bool {
        self.draining.load(Ordering::Relaxed)
    }
}
