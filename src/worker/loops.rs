//! The loops: print, stock, listen, count, plan, deliver. Each is one thread that sleeps until the bell or its
//! time.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::lmtp::{self, Door};
use super::{Crew, Notice};
use crate::account;
use crate::catalog::{Album, Catalog, Refusal, Shelf, refresh, tell_staff};
use crate::clock::Clock;
use crate::database::{AnyConnection, Database, DatabaseError};
use crate::event;
use crate::feed::{self, Newsstand};
use crate::fetch::Fetcher;
use crate::following::{self, Directory};
use crate::ical::Publisher;
use crate::import::source::{self, Synced};
use crate::mail::{
    Dkim, MailBoard, Pace, Postman, ReturnPath, Sender, SuppressionKey, Tally, Transport,
};
use crate::moderation::FigureBoard;
use crate::reminder;
use crate::site::Site;
use crate::subscription::{self, Office, SubscriptionError, SubscriptionKey};

/// How often what another replica wrote is looked for: an event is public, and in the calendar of who
/// starred it, everywhere within a second. One row is read for each of the two.
const LOOK_FOR_CHANGES: Duration = Duration::from_millis(500);

/// How often letters written by another replica, or due only now, are looked for.
const LOOK_FOR_LETTERS: Duration = Duration::from_secs(2);

/// How often reminders are planned.
const PLAN_EVERY: chrono::Duration = chrono::Duration::minutes(1);

/// How often the figures of the review are counted when nothing is written here: another replica may
/// have written, and a year begins.
const COUNT_EVERY: Duration = Duration::from_secs(60);

/// How often calendars that are due are looked for.
const LOOK_FOR_CALENDARS: Duration = Duration::from_secs(30);

/// How often mail is counted for whoever watches.
const GAUGE_EVERY: chrono::Duration = chrono::Duration::seconds(15);

/// How letters leave and come back, besides the mail server.
#[derive(Default)]
pub struct PostOffice {
    /// The addresses that letters come back to; without it, to whom they are from.
    pub return_path: Option<Arc<ReturnPath>>,
    /// What they are signed with.
    pub dkim: Option<Dkim>,
    /// Where reports of them are taken by LMTP.
    pub lmtp_listen: Option<SocketAddr>,
    /// How fast they leave.
    pub pace: Pace,
    /// How many left so far.
    pub tally: Tally,
}

/// What the crew works with.
pub struct Duties {
    /// The ledger.
    pub database: Database,
    /// Where editions are laid out.
    pub shelf: Arc<Shelf>,
    /// Where the feeds made of them are kept.
    pub newsstand: Arc<Newsstand>,
    /// The pictures of the edition that is out.
    pub album: Arc<Album>,
    /// Secret addresses and short names.
    pub directory: Arc<Directory>,
    /// How the review goes.
    pub figures: Arc<FigureBoard>,
    /// How mail stands, when somebody watches.
    pub mail_board: Option<Arc<MailBoard>>,
    /// Who publishes.
    pub publisher: Publisher,
    /// Our addresses, for links in letters.
    pub site: Site,
    /// Fetches the calendars of groups.
    pub fetcher: Fetcher,
    /// Whom letters are from.
    pub sender: Sender,
    /// How letters leave.
    pub transport: Transport,
    /// How fast letters leave, and how they come back.
    pub post_office: PostOffice,
    /// Keys the hashes of suppressed addresses.
    pub suppression_key: SuppressionKey,
    /// What the links in digests are made with.
    pub subscription_key: SubscriptionKey,
    /// The time.
    pub clock: Clock,
    /// The bell.
    pub notice: Notice,
}

/// Starts the crew.
pub fn start(duties: Duties) -> std::io::Result<Crew> {
    let mut crew = Crew::new(duties.notice.clone());
    let Duties {
        database,
        shelf,
        newsstand,
        album,
        directory,
        figures,
        mail_board,
        publisher,
        site,
        fetcher,
        sender,
        transport,
        post_office,
        suppression_key,
        subscription_key,
        clock,
        notice,
    } = duties;
    let owner = format!("{}-{}", site.host(), std::process::id());
    let PostOffice {
        return_path,
        dkim,
        lmtp_listen,
        pace,
        tally,
    } = post_office;
    if let Some((address, return_path)) = lmtp_listen.zip(return_path.clone()) {
        let door = Door {
            database: database.clone(),
            return_path,
            suppression_key: suppression_key.clone(),
            host: site.host().to_owned(),
            clock: clock.clone(),
        };
        crew.hire("doorkeeper", lmtp::open(door, address)?)?;
    }
    let postman = Postman::new(owner, &sender, suppression_key, transport, clock.clone())
        .with_return_path(return_path)
        .with_dkim(dkim)
        .with_pace(pace)
        .with_tally(tally)
        .with_question(still_so);
    crew.hire(
        "printer",
        print(
            database.clone(),
            Arc::clone(&shelf),
            publisher.clone(),
            clock.clone(),
            notice.clone(),
        ),
    )?;
    crew.hire(
        "herald",
        tell(
            database.clone(),
            Arc::clone(&shelf),
            site.clone(),
            sender.clone(),
            clock.clone(),
            notice.clone(),
        ),
    )?;
    crew.hire(
        "hanger",
        hang(database.clone(), Arc::clone(&shelf), album, notice.clone()),
    )?;
    crew.hire(
        "stocker",
        stock(
            database.clone(),
            Arc::clone(&shelf),
            newsstand,
            publisher,
            clock.clone(),
            notice.clone(),
        ),
    )?;
    crew.hire(
        "listener",
        listen(database.clone(), directory, notice.clone()),
    )?;
    crew.hire(
        "counter",
        count(database.clone(), figures, clock.clone(), notice.clone()),
    )?;
    if let Some(board) = mail_board {
        let gauge = gauge(database.clone(), board, clock.clone(), notice.clone());
        crew.hire("gauger", gauge)?;
    }
    crew.hire(
        "reader",
        read(
            database.clone(),
            fetcher,
            site.clone(),
            sender.clone(),
            clock.clone(),
            notice.clone(),
        ),
    )?;
    crew.hire(
        "planner",
        plan(
            Planner {
                database: database.clone(),
                shelf,
                site,
                sender,
                subscription_key,
            },
            clock,
            notice.clone(),
        ),
    )?;
    crew.hire("postman", deliver(database, postman, notice))?;
    Ok(crew)
}

fn print(
    database: Database,
    shelf: Arc<Shelf>,
    publisher: Publisher,
    clock: Clock,
    notice: Notice,
) -> impl FnMut(&AtomicBool) {
    let mut heard = notice.count();
    let mut failing = Failing::default();
    move |_| {
        heard = notice.wait(heard, LOOK_FOR_CHANGES);
        let printed = refresh(&database, &shelf, &publisher, clock.now());
        if failing.note("no edition can be printed", printed) == Some(true) {
            notice.ring();
        }
    }
}

/// Tells staff of an edition that was not put out.
fn tell(
    database: Database,
    shelf: Arc<Shelf>,
    site: Site,
    sender: Sender,
    clock: Clock,
    notice: Notice,
) -> impl FnMut(&AtomicBool) {
    let mut heard = notice.count();
    let mut failing = Failing::default();
    let mut told: Option<i64> = None;
    move |_| {
        heard = notice.wait(heard, LOOK_FOR_CHANGES);
        let is_news = |refusal: &Arc<Refusal>| told != Some(refusal.edition);
        let Some(refusal) = shelf.refusal().filter(is_news) else {
            return;
        };
        let now = clock.now();
        let letters = database.write(|tx| tell_staff(tx, &refusal, &site, &sender, now));
        let what = "staff cannot be told of an edition that was refused";
        if failing.note(what, letters).is_some() {
            told = Some(refusal.edition);
            notice.ring();
        }
    }
}

/// Fetches the pictures of each edition, and takes away those of the last.
fn hang(
    database: Database,
    shelf: Arc<Shelf>,
    album: Arc<Album>,
    notice: Notice,
) -> impl FnMut(&AtomicBool) {
    let mut heard = notice.count();
    let mut failing = Failing::default();
    let mut hung: Option<Arc<Catalog>> = None;
    move |_| {
        let catalog = shelf.current();
        if !hung.as_ref().is_some_and(|it| Arc::ptr_eq(it, &catalog)) {
            let followed = album.follow(&catalog, &database);
            if failing
                .note("pictures cannot be fetched", followed)
                .is_some()
            {
                hung = Some(catalog);
            }
        }
        heard = notice.wait(heard, LOOK_FOR_CHANGES);
    }
}

/// Looks after the feeds of each edition; apart from the printer, who must not wait for them.
fn stock(
    database: Database,
    shelf: Arc<Shelf>,
    newsstand: Arc<Newsstand>,
    publisher: Publisher,
    clock: Clock,
    notice: Notice,
) -> impl FnMut(&AtomicBool) {
    let mut heard = notice.count();
    let mut failing = Failing::default();
    let mut stocked = shelf.current();
    move |_| {
        heard = notice.wait(heard, LOOK_FOR_CHANGES);
        let catalog = shelf.current();
        if !Arc::ptr_eq(&catalog, &stocked) {
            stocked = Arc::clone(&catalog);
            let is_out = || Arc::ptr_eq(&catalog, &shelf.current());
            newsstand.restock(&catalog, &publisher, is_out);
        }
        let recorded = feed::record(&database, &newsstand, clock.now());
        failing.note("how feeds stand cannot be written down", recorded);
    }
}

/// Hears of what people follow and name.
fn listen(
    database: Database,
    directory: Arc<Directory>,
    notice: Notice,
) -> impl FnMut(&AtomicBool) {
    let mut heard = notice.count();
    let mut failing = Failing::default();
    move |_| {
        heard = notice.wait(heard, LOOK_FOR_CHANGES);
        let read = following::refresh(&database, &directory);
        failing.note("what people follow cannot be read", read);
    }
}

/// Counts how the review goes.
fn count(
    database: Database,
    figures: Arc<FigureBoard>,
    clock: Clock,
    notice: Notice,
) -> impl FnMut(&AtomicBool) {
    let mut heard = notice.count();
    let mut failing = Failing::default();
    move |_| {
        heard = notice.wait(heard, COUNT_EVERY);
        let counted = figures.refresh(&database, clock.now());
        failing.note("the figures of the review cannot be counted", counted);
    }
}

/// Reads the calendars of groups that are due, one after another.
fn read(
    database: Database,
    fetcher: Fetcher,
    site: Site,
    sender: Sender,
    clock: Clock,
    notice: Notice,
) -> impl FnMut(&AtomicBool) {
    let mut heard = notice.count();
    let mut failing = Failing::default();
    move |stop| {
        while !stop.load(Ordering::Relaxed) {
            let post = (&site, &sender);
            let synced = source::sync_due(&database, &fetcher, post, clock.now());
            match failing.note("calendars cannot be read", synced) {
                Some(Synced::Read | Synced::Failed { .. }) => notice.ring(),
                Some(Synced::Nothing) | None => break,
            }
        }
        heard = notice.wait(heard, LOOK_FOR_CALENDARS);
    }
}

/// Counts how mail stands; as often as a watcher asks, for counting goes through the outbox.
fn gauge(
    database: Database,
    board: Arc<MailBoard>,
    clock: Clock,
    notice: Notice,
) -> impl FnMut(&AtomicBool) {
    let mut counted: Option<DateTime<Utc>> = None;
    let mut heard = notice.count();
    let mut failing = Failing::default();
    move |_| {
        let now = clock.now();
        if counted.is_none_or(|last| now >= last + GAUGE_EVERY || now < last) {
            counted = Some(now);
            failing.note("mail cannot be counted", board.refresh(&database, now));
        }
        heard = notice.wait(heard, LOOK_FOR_LETTERS);
    }
}

/// What falls due by the clock: letters, and what was kept long enough.
struct Planner {
    database: Database,
    shelf: Arc<Shelf>,
    site: Site,
    sender: Sender,
    subscription_key: SubscriptionKey,
}

impl Planner {
    /// Writes the digests that are due, some in each transaction. Of a calendar that was never printed there
    /// is nothing to tell.
    fn digests(&self, now: DateTime<Utc>) -> Result<usize, SubscriptionError> {
        let mut written = 0;
        while self.shelf.has_edition() {
            let office = Office {
                site: &self.site,
                sender: &self.sender,
                key: &self.subscription_key,
                catalog: &self.shelf.current(),
            };
            let done = self
                .database
                .write(|tx| subscription::dispatch(tx, &office, now))?;
            written += done.written;
            if !done.is_more {
                break;
            }
        }
        Ok(written)
    }
}

fn plan(planner: Planner, clock: Clock, notice: Notice) -> impl FnMut(&AtomicBool) {
    let mut planned: Option<DateTime<Utc>> = None;
    let mut heard = notice.count();
    let (mut failing, mut failing_groups) = (Failing::default(), Failing::default());
    let (mut failing_digests, mut failing_sweeps) = (Failing::default(), Failing::default());
    move |_| {
        let now = clock.now();
        if planned.is_none_or(|last| now >= last + PLAN_EVERY || now < last) {
            planned = Some(now);
            let Planner {
                database,
                site,
                sender,
                ..
            } = &planner;
            let asked = database.write(|tx| reminder::look_after_groups(tx, site, sender, now));
            if failing_groups.note("no group can be looked after", asked) > Some(0) {
                notice.ring();
            }
            let swept = database.write(|tx| {
                event::sweep_sketches(tx, now)?;
                account::sweep_answers(tx, now)?;
                event::sweep_pictures(tx, now)?;
                subscription::sweep(tx, now)
            });
            failing_sweeps.note("what was kept long enough cannot be removed", swept);
            let digests = failing_digests.note("no digests can be planned", planner.digests(now));
            if let Some(letters @ 1..) = digests {
                tracing::info!(letters, "digests written");
                notice.ring();
            }
            let result = database.write(|tx| reminder::dispatch(tx, site, sender, now));
            if let Some(dispatched) = failing.note("no reminders can be planned", result)
                && dispatched.written > 0
            {
                tracing::info!(letters = dispatched.written, "reminders written");
                notice.ring();
            }
        }
        heard = notice.wait(heard, Duration::from_secs(60));
    }
}

/// Whether what a letter takes for granted is still so, whoever wrote it.
fn still_so(
    tx: &mut AnyConnection,
    question: &str,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    Ok(subscription::still_wanted(tx, question)? && reminder::still_so(tx, question, now)?)
}

fn deliver(database: Database, mut postman: Postman, notice: Notice) -> impl FnMut(&AtomicBool) {
    let mut heard = notice.count();
    let mut failing = Failing::default();
    move |stop| {
        let result = postman.deliver_due(&database, || !stop.load(Ordering::Relaxed));
        let more = failing
            .note("no letters can be delivered", result)
            .is_some_and(|done| done.wants_more());
        if !more {
            heard = notice.wait(heard, LOOK_FOR_LETTERS);
        }
    }
}

/// Says once that something fails, and once that it works again: a database that is away for an hour
/// is two lines, not thousands.
#[derive(Default)]
struct Failing(bool);

impl Failing {
    fn note<T, E: std::fmt::Display>(
        &mut self,
        what: &'static str,
        result: Result<T, E>,
    ) -> Option<T> {
        match result {
            Ok(value) => {
                if std::mem::take(&mut self.0) {
                    tracing::info!("{what}: over, it works again");
                }
                Some(value)
            }
            Err(cause) => {
                if !std::mem::replace(&mut self.0, true) {
                    tracing::error!(%cause, "{what}; trying on");
                }
                None
            }
        }
    }
}
