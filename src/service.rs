//! The service: put together once, the same way for `main` and for the tests, and run until stopped.

mod secret;

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use actix_web::dev::{Server, ServerHandle};
use actix_web::{App as ActixApp, HttpServer, web};
use chrono::{DateTime, Datelike, Utc};
use tokio::sync::Semaphore;

pub use self::secret::{Secret, SecretError, load_or_make};
use crate::account::SecondFactorKey;
use crate::account::oidc::{IdentityProvider, Provider};
use crate::catalog::{Album, CatalogError, Shelf, refresh};
use crate::clock::Clock;
use crate::database::{Database, DatabaseError};
use crate::event::{self, EventError};
use crate::feed::{self, Newsstand};
use crate::fetch::{Fetcher, Guard};
use crate::following::{self, Directory, FeedKey};
use crate::ical::Publisher;
use crate::mail::{self, Address, MailBoard, Sender, SuppressionKey, Transport};
use crate::moderation::FigureBoard;
use crate::network::Network;
use crate::recurrence::{tzdata_version, tzdata_year};
use crate::site::Site;
use crate::subscription::SubscriptionKey;
use crate::web::app::App;
use crate::web::routes;
use crate::worker::{self, Crew, Duties, Notice, PostOffice};

/// How long requests under way may take when the service stops.
const DRAIN: Duration = Duration::from_secs(15);

/// How long the service goes on answering when it is told to stop, unready, so that a proxy sees it
/// and sends newcomers elsewhere before the door closes.
const LAST_CALL: Duration = Duration::from_secs(2);

/// So many fetches for strangers are under way at most.
const FETCHES_AT_ONCE: usize = 4;

/// Everything the service is made of.
pub struct Parts {
    /// Address of the database; its schema is up to date.
    pub database_url: String,
    /// Where people reach us.
    pub site: Site,
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Where to tell figures to whoever watches; nowhere without it.
    pub metrics_listen: Option<SocketAddr>,
    /// Whom letters are from.
    pub sender: Sender,
    /// How letters leave.
    pub transport: Transport,
    /// How fast letters leave, and how they come back.
    pub post_office: PostOffice,
    /// Keys the hashes of suppressed addresses.
    pub suppression_key: SuppressionKey,
    /// What the secret addresses of personal calendars are made with.
    pub feed_key: FeedKey,
    /// What the links in digests are made with.
    pub subscription_key: SubscriptionKey,
    /// Who becomes staff by signing in.
    pub staff: Vec<Address>,
    /// Identity providers that people may sign in with.
    pub identity_providers: Vec<Provider>,
    /// What the secrets of second factors are derived with.
    pub second_factor_key: SecondFactorKey,
    /// Whether staff need a second factor.
    pub needs_second_factor: bool,
    /// Proxies that are believed.
    pub trusted_proxies: Vec<Network>,
    /// The folder of letters, when it may be read in the browser.
    pub mailbox: Option<PathBuf>,
    /// The time.
    pub clock: Clock,
}

/// Why the service could not start.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// The database.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The instants of events could not be reckoned anew.
    #[error("the events could not be reckoned by the zone rules in use: {0}")]
    Event(#[from] EventError),
    /// The first edition could not be printed.
    #[error("the first edition of the catalog could not be printed: {0}")]
    Catalog(#[from] CatalogError),
    /// The address is taken or not ours.
    #[error("cannot listen on {address}: {cause}")]
    Listen {
        /// Where.
        address: SocketAddr,
        /// Why not.
        cause: std::io::Error,
    },
    /// A thread could not be started, or the server broke down.
    #[error("the server failed: {0}")]
    Server(#[from] std::io::Error),
}

/// A service that listens already; [`run`](Service::run) lets it answer.
pub struct Service {
    server: Server,
    metrics: Option<Server>,
    crew: Crew,
    app: web::Data<App>,
    address: SocketAddr,
}

impl Service {
    /// Puts the service together. The first edition is on the shelf, and who follows what is known,
    /// before the socket is open.
    pub fn build(parts: Parts) -> Result<Self, ServiceError> {
        let database = Database::open(&parts.database_url)?;
        database.write(|tx| mail::come_home(tx, parts.clock.now()))?;
        reckon_anew(&database, parts.clock.now())?;
        let publisher = Publisher::of(&parts.site);
        let shelf = Arc::new(Shelf::default());
        refresh(&database, &shelf, &publisher, parts.clock.now())?;
        let newsstand = Arc::new(Newsstand::default());
        database.read(|tx| feed::recall(tx, &newsstand))?;
        let album = Arc::new(Album::open()?);
        let directory = Arc::new(Directory::default());
        following::refresh(&database, &directory)?;
        let figures = Arc::new(FigureBoard::default());
        figures.refresh(&database, parts.clock.now())?;
        let mail_board = Arc::new(MailBoard::default());
        let notice = Notice::default();
        let app = web::Data::new(App {
            database: database.clone(),
            shelf: Arc::clone(&shelf),
            newsstand: Arc::clone(&newsstand),
            counter: Default::default(),
            cards: Default::default(),
            album: Arc::clone(&album),
            darkroom: Semaphore::new(1),
            directory: Arc::clone(&directory),
            figures: Arc::clone(&figures),
            mail_board: Arc::clone(&mail_board),
            answered: Default::default(),
            feed_key: Arc::new(parts.feed_key),
            clock: parts.clock.clone(),
            site: parts.site.clone(),
            publisher: publisher.clone(),
            sender: parts.sender.clone(),
            staff: parts.staff,
            suppression_key: parts.suppression_key.clone(),
            subscription_key: parts.subscription_key.clone(),
            identity_providers: parts
                .identity_providers
                .into_iter()
                .map(IdentityProvider::new)
                .collect(),
            second_factor_key: parts.second_factor_key,
            needs_second_factor: parts.needs_second_factor,
            trusted_proxies: parts.trusted_proxies,
            limiter: Default::default(),
            examinations: Default::default(),
            calls: Default::default(),
            fetcher: Fetcher::new(Guard::Public, parts.site.origin()),
            fetches: Semaphore::new(FETCHES_AT_ONCE),
            mailbox: parts.mailbox,
            notice: notice.clone(),
            draining: AtomicBool::new(false),
        });
        let (server, address) = listen(parts.listen, app.clone())?;
        let metrics = parts.metrics_listen;
        let metrics = metrics.map(|at| listen_for_watchers(at, app.clone()));
        let metrics = metrics.transpose()?;
        let crew = worker::start(Duties {
            database,
            shelf,
            newsstand,
            album,
            directory,
            figures,
            mail_board: metrics.is_some().then_some(mail_board),
            publisher,
            fetcher: app.fetcher.clone(),
            site: parts.site,
            sender: parts.sender,
            transport: parts.transport,
            post_office: parts.post_office,
            suppression_key: parts.suppression_key,
            subscription_key: parts.subscription_key,
            clock: parts.clock,
            notice,
        })?;
        Ok(Self {
            server,
            metrics,
            crew,
            app,
            address,
        })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What stops it from another task or thread.
    pub fn handle(&self) -> ServerHandle {
        self.server.handle()
    }

    /// What the handlers see; for tests.
    pub fn app(&self) -> web::Data<App> {
        self.app.clone()
    }

    /// Answers requests until its handle stops it; then lets the workers finish their rounds.
    pub async fn run(self) -> Result<(), ServiceError> {
        let watched = self.metrics.map(|metrics| {
            let handle = metrics.handle();
            actix_web::rt::spawn(metrics);
            handle
        });
        let result = self.server.await;
        if let Some(watched) = watched {
            watched.stop(false).await;
        }
        let crew = self.crew;
        // The postman may be in the middle of a letter: wait off the async threads.
        if web::block(move || crew.dismiss()).await.is_err() {
            tracing::warn!("the workers could not be waited for");
        }
        Ok(result?)
    }

    /// Answers requests until SIGTERM or SIGINT. Then it is not ready any more, so that a proxy sends
    /// newcomers elsewhere, and what is under way is finished.
    pub async fn run_until_signal(self) -> Result<(), ServiceError> {
        let (handle, app) = (self.handle(), self.app());
        actix_web::rt::spawn(async move {
            if let Err(cause) = stop_signal().await {
                tracing::error!(%cause, "cannot wait for signals");
                return;
            }
            tracing::info!("stopping: finishing what is under way");
            app.draining.store(true, Ordering::Relaxed);
            tokio::time::sleep(LAST_CALL).await;
            handle.stop(true).await;
        });
        self.run().await
    }
}

/// Brings the instants of events up to the zone rules in use, and says which those are.
fn reckon_anew(database: &Database, now: DateTime<Utc>) -> Result<(), ServiceError> {
    let version = tzdata_version();
    if tzdata_year() + 1 < now.year() {
        tracing::warn!(
            tzdata = version,
            "the zone rules are over a year old; times may be wrong"
        );
    }
    let reckon = || database.write(|tx| event::reckon_anew(tx, now));
    let moved = match reckon() {
        // Another replica that started at the same moment noted a zone first; now it is known.
        Err(EventError::Database(cause)) if cause.is_unique_violation() => reckon()?,
        result => result?,
    };
    if moved > 0 {
        tracing::info!(
            tzdata = version,
            events = moved,
            "reckoned anew by other zone rules"
        );
    }
    Ok(())
}

fn listen(address: SocketAddr, app: web::Data<App>) -> Result<(Server, SocketAddr), ServiceError> {
    let fault = |cause| ServiceError::Listen { address, cause };
    let listener = TcpListener::bind(address).map_err(fault)?;
    let bound = listener.local_addr().map_err(fault)?;
    let server = HttpServer::new(move || ActixApp::new().configure(routes::configure(app.clone())))
        .workers(std::thread::available_parallelism().map_or(2, usize::from))
        .shutdown_timeout(DRAIN.as_secs())
        .disable_signals()
        .listen(listener)?
        .run();
    Ok((server, bound))
}

fn listen_for_watchers(address: SocketAddr, app: web::Data<App>) -> Result<Server, ServiceError> {
    let fault = |cause| ServiceError::Listen { address, cause };
    let listener = TcpListener::bind(address).map_err(fault)?;
    let watched = move || ActixApp::new().configure(routes::configure_metrics(app.clone()));
    Ok(HttpServer::new(watched)
        .workers(1)
        .disable_signals()
        .listen(listener)?
        .run())
}

async fn stop_signal() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}
