//! Sending through a mail server, one command at a time.
//!
//! The outbox has to be told between the envelope and the letter, so this drives lettre's connection
//! by hand. It is the synchronous one: its timeouts hold for every read and write, while the
//! asynchronous one's covers only the connecting.

mod dotted;
mod reply;
mod url;

use std::time::{Duration, Instant};

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;
use secrecy::{ExposeSecret, SecretString};

use super::delivery::{Blame, Parcel, Phase, Refusal};
use super::words::kept;
use reply::{refusal, refusal_of};
pub use url::SmtpUrlFault;

/// A mail server, and the connection to it while there is work.
pub struct Smtp {
    host: String,
    port: u16,
    security: Security,
    login: Option<Login>,
    hello: ClientId,
    timeouts: Timeouts,
    open: Option<Open>,
}

/// When the connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Security {
    /// From the first byte (`smtps://`).
    Always,
    /// By STARTTLS, or not at all.
    Required,
    /// By STARTTLS where the server offers it.
    Offered,
    /// Never, for a server on the same machine.
    Never,
}

#[derive(Clone)]
struct Login {
    user: String,
    password: SecretString,
}

struct Open {
    connection: SmtpConnection,
    used: Instant,
}

/// How long to wait for the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    /// For an answer to a command.
    pub command: Duration,
    /// For the answer to a letter: ten minutes (RFC 5321, 4.5.3.2.6), as giving up early and
    /// sending again is how copies come about.
    pub letter: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            command: Duration::from_secs(60),
            letter: Duration::from_secs(600),
        }
    }
}

/// After this a kept connection is asked whether it still stands before a letter is trusted to it.
const TRUSTED_IDLE: Duration = Duration::from_secs(20);

impl Smtp {
    /// Reads `smtp://host`, `smtp://user:password@host:587?tls=required`, `smtps://user:password@host`.
    /// Nothing is connected yet.
    ///
    /// `tls` is `offered` (STARTTLS where the server has it), `required`, or `none`; without it,
    /// `required` when there is a password to protect and `offered` otherwise. Ports are 25, 587 with
    /// a login, and 465 for `smtps`. `hello_name` is our name in the greeting (RFC 5321, 4.1.1.1).
    pub fn parse(url: &str, hello_name: &str) -> Result<Self, SmtpUrlFault> {
        let parts = url::parse(url)?;
        Ok(Self {
            host: parts.host,
            port: parts.port,
            security: parts.security,
            login: parts.login,
            hello: ClientId::Domain(hello_name.to_owned()),
            timeouts: Timeouts::default(),
            open: None,
        })
    }

    /// The same server, waited for differently.
    pub fn with_timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// The same server, over a connection of its own.
    pub(super) fn another(&self) -> Self {
        Self {
            host: self.host.clone(),
            login: self.login.clone(),
            hello: self.hello.clone(),
            open: None,
            ..*self
        }
    }

    pub(super) fn announce(&mut self, parcel: &Parcel<'_>) -> Result<(), Refusal> {
        let kept = self.take_kept();
        let was_kept = kept.is_some();
        let mut connection = match kept {
            Some(connection) => connection,
            None => self.connect()?,
        };
        let mut answer = envelope(&mut connection, parcel);
        // A kept connection may have died unnoticed; the letter has not left, so a new one may try.
        if was_kept && matches!(&answer, Err(refusal) if refusal.code.is_none()) {
            connection = self.connect()?;
            answer = envelope(&mut connection, parcel);
        }
        self.keep(connection, answer.as_ref().err());
        if answer.is_err() {
            self.forget();
        }
        answer
    }

    pub(super) fn hand_over(&mut self, parcel: &Parcel<'_>) -> Result<String, Refusal> {
        let Some(Open { mut connection, .. }) = self.open.take() else {
            let reply = "the connection was not open".to_owned();
            return Err(Refusal {
                phase: Phase::Envelope,
                blame: Blame::Line,
                code: None,
                reply,
            });
        };
        if let Err(error) = connection.command(Data) {
            // Until the server says 354 nothing of the letter has left the house.
            let phase = if error.status().is_some() {
                Phase::Data
            } else {
                Phase::Envelope
            };
            let refusal = refusal(&error, phase, Blame::Letter, Blame::Line, parcel);
            self.keep(connection, Some(&refusal));
            self.forget();
            return Err(refusal);
        }
        let answer = self.patiently(&mut connection, parcel.message);
        let answer =
            answer.map_err(|e| refusal(&e, Phase::Data, Blame::Letter, Blame::NoAnswer, parcel));
        self.keep(connection, answer.as_ref().err());
        answer.map(|reply| kept(&reply, parcel.to))
    }

    /// Takes the announced letter back, keeping the connection when it can be.
    pub(super) fn forget(&mut self) {
        if let Some(Open { mut connection, .. }) = self.open.take()
            && connection.command(Rset).is_ok()
        {
            self.keep(connection, None);
        }
    }

    pub(super) fn close_if_idle(&mut self) {
        if self
            .open
            .as_ref()
            .is_some_and(|open| open.used.elapsed() > TRUSTED_IDLE)
            && let Some(mut open) = self.open.take()
        {
            // A server that has hung up already needs no good-bye.
            open.connection.quit().ok();
        }
    }

    fn patiently(&self, connection: &mut SmtpConnection, message: &[u8]) -> Result<String, Error> {
        // A socket that takes no timeout keeps the shorter one it has, which is safe.
        connection.set_timeout(Some(self.timeouts.letter)).ok();
        let response = connection.command(dotted::Whole(message));
        connection.set_timeout(Some(self.timeouts.command)).ok();
        response.map(|response| {
            format!(
                "{} {}",
                response.code(),
                response.message().collect::<Vec<_>>().join(" ")
            )
        })
    }

    fn take_kept(&mut self) -> Option<SmtpConnection> {
        let Open {
            mut connection,
            used,
        } = self.open.take()?;
        (used.elapsed() < TRUSTED_IDLE || connection.test_connected()).then_some(connection)
    }

    /// Keeps the connection unless the server has ended it: without a code, or with 421.
    fn keep(&mut self, connection: SmtpConnection, refusal: Option<&Refusal>) {
        let usable = refusal.is_none_or(|refusal| refusal.code.is_some_and(|code| code != 421));
        self.open = usable.then(|| Open {
            connection,
            used: Instant::now(),
        });
    }

    fn connect(&self) -> Result<SmtpConnection, Refusal> {
        self.try_connect().map_err(|e| Refusal {
            // A server too busy to greet us (421, 4xx) is one we could not reach.
            blame: if e.is_permanent() || e.is_client() {
                Blame::Sender
            } else {
                Blame::Line
            },
            ..refusal_of(&e, Phase::Connect)
        })
    }

    fn try_connect(&self) -> Result<SmtpConnection, Error> {
        let wait = Some(self.timeouts.command);
        let tls = match self.security {
            Security::Never => None,
            _ => Some(TlsParameters::new(self.host.clone())?),
        };
        let at_once = tls.as_ref().filter(|_| self.security == Security::Always);
        let mut connection = SmtpConnection::connect(
            (self.host.as_str(), self.port),
            wait,
            &self.hello,
            at_once,
            None,
        )?;
        let upgrade = match self.security {
            Security::Required => true,
            Security::Offered => connection.can_starttls(),
            Security::Always | Security::Never => false,
        };
        if let Some(tls) = tls.filter(|_| upgrade) {
            connection.starttls(&tls, &self.hello)?;
        }
        if let Some(login) = &self.login {
            let password = login.password.expose_secret().to_owned();
            let credentials = Credentials::new(login.user.clone(), password);
            connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials)?;
        }
        Ok(connection)
    }
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let login = self.login.as_ref().map(|_| "…");
        let (host, port, security) = (&self.host, self.port, self.security);
        write!(f, "Smtp({host}:{port}, {security:?}, login {login:?})")
    }
}

fn envelope(connection: &mut SmtpConnection, parcel: &Parcel<'_>) -> Result<(), Refusal> {
    let address = |address: &super::Address, blame| {
        address
            .as_str()
            .parse::<lettre::Address>()
            .map_err(|cause| Refusal {
                phase: Phase::Envelope,
                blame,
                code: Some(553),
                reply: cause.to_string(),
            })
    };
    let from = address(parcel.from, Blame::Sender)?;
    let to = address(parcel.to, Blame::Recipient)?;
    connection
        .command(Mail::new(Some(from), Vec::new()))
        .map_err(|e| refusal(&e, Phase::Envelope, Blame::Sender, Blame::Line, parcel))?;
    connection
        .command(Rcpt::new(to, Vec::new()))
        .map_err(|e| refusal(&e, Phase::Envelope, Blame::Recipient, Blame::Line, parcel))?;
    Ok(())
}
