//! The door for letters that came back: LMTP on a socket, one thread a client.

use std::io::{self, BufReader};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crate::clock::Clock;
use crate::database::Database;
use crate::mail::{Conversation, Received, ReturnPath, SuppressionKey, take_back};

/// Clients at a time; a mail server opens a few.
const MOST_CLIENTS: usize = 8;

/// How long a client may be silent.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often the door is looked at; reports are in no hurry, and a mail server waits.
const LOOK: Duration = Duration::from_millis(250);

/// What the door leads to.
pub struct Door {
    /// The ledger.
    pub database: Database,
    /// Which addresses are known here.
    pub return_path: Arc<ReturnPath>,
    /// Keys the hashes of suppressed addresses.
    pub suppression_key: SuppressionKey,
    /// Our name.
    pub host: String,
    /// The time.
    pub clock: Clock,
}

/// Opens the door; what comes back opens it to whoever is there, round by round.
pub fn open(door: Door, address: SocketAddr) -> io::Result<impl FnMut(&AtomicBool)> {
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    let (door, clients) = (Arc::new(door), Arc::new(AtomicUsize::new(0)));
    Ok(move |_: &AtomicBool| {
        match listener.accept() {
            Ok((stream, _)) if clients.load(Ordering::SeqCst) < MOST_CLIENTS => {
                let (door, place) = (Arc::clone(&door), Place::take(&clients));
                // Apart from the crew: a client that is silent must not hold up the end.
                let talk = move || {
                    let end = door.talk(&stream);
                    drop(place);
                    if let Err(cause) = end {
                        tracing::debug!(%cause, "a client that brings reports went away");
                    }
                };
                if let Err(cause) = thread::Builder::new().name("lmtp".to_owned()).spawn(talk) {
                    tracing::warn!(%cause, "no thread for a client that brings reports");
                }
            }
            // One more than there is room for: the connection closes, the client comes back.
            Ok(_) => {}
            Err(cause) => {
                if cause.kind() != io::ErrorKind::WouldBlock {
                    tracing::warn!(%cause, "reports of letters that came back cannot be taken");
                }
                thread::sleep(LOOK);
            }
        }
    })
}

/// One client's place, given back however the conversation ends.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(clients: &Arc<AtomicUsize>) -> Self {
        clients.fetch_add(1, Ordering::SeqCst);
        Self(Arc::clone(clients))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Door {
    fn talk(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_nonblocking(false)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let conversation = Conversation {
            host: &self.host,
            return_path: &self.return_path,
        };
        conversation.hold(BufReader::new(stream), stream, |to, message| {
            self.take(to, message)
        })
    }

    fn take(&self, to: &str, message: &[u8]) -> Received {
        let (path, key) = (Some(&*self.return_path), &self.suppression_key);
        let now = self.clock.now();
        let noted = self
            .database
            .write(|tx| take_back(tx, message, Some(to), path, key, now));
        match noted {
            Ok(_) => Received::Done,
            Err(cause) => {
                tracing::warn!(%cause, "a letter that came back cannot be noted");
                Received::Later
            }
        }
    }
}
