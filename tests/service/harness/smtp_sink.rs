//! A mail server over real sockets that answers as a test tells it to, and keeps what it took.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// When the script is asked what to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// A client connected.
    Greeting,
    /// It logs in.
    Login,
    /// It named the sender.
    Mail,
    /// It named the recipient.
    Rcpt,
    /// It asks to hand the letter over.
    Data,
    /// The letter is here: all that is missing is the answer. It is kept unless that is a no.
    Taken,
}

/// What the server says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Accept,
    /// This line instead.
    Say(&'static str),
    /// Nothing: the connection breaks.
    HangUp,
}

/// A letter the server took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub sender: String,
    pub recipient: String,
    pub message: Vec<u8>,
}

/// The server; it stops with the value.
pub struct SmtpSink {
    port: u16,
    shared: Arc<Shared>,
}

type Script = dyn Fn(Moment, &str) -> Answer + Send + Sync;

struct Shared {
    script: Box<Script>,
    taken: Mutex<Vec<Taken>>,
    connections: AtomicUsize,
    stopped: AtomicBool,
}

impl SmtpSink {
    /// A server that takes everything.
    pub fn new() -> SmtpSink {
        SmtpSink::scripted(|_, _| Answer::Accept)
    }

    /// A server that asks `script` at every moment; the second argument is the recipient, empty
    /// until there is one. A script may take its time.
    pub fn scripted(script: impl Fn(Moment, &str) -> Answer + Send + Sync + 'static) -> SmtpSink {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let port = listener.local_addr().expect("a bound socket").port();
        let shared = Arc::new(Shared {
            script: Box::new(script),
            taken: Mutex::default(),
            connections: AtomicUsize::new(0),
            stopped: AtomicBool::new(false),
        });
        let server = shared.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if server.stopped.load(Ordering::SeqCst) {
                    break;
                }
                server.connections.fetch_add(1, Ordering::SeqCst);
                let server = server.clone();
                thread::spawn(move || server.serve(&stream));
            }
        });
        SmtpSink { port, shared }
    }

    /// Its address, as `SMTP_URL` takes it.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Its address with a login.
    pub fn url_with_login(&self) -> String {
        format!("smtp://folkmoot:secret@127.0.0.1:{}?tls=none", self.port)
    }

    /// What it took, in the order it came.
    pub fn taken(&self) -> Vec<Taken> {
        lock(&self.shared.taken).clone()
    }

    /// How many copies it took of each Message-ID.
    pub fn copies(&self) -> BTreeMap<String, usize> {
        let mut copies = BTreeMap::new();
        for letter in self.taken() {
            *copies.entry(letter.message_id()).or_default() += 1;
        }
        copies
    }

    /// How often somebody connected.
    pub fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::SeqCst)
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        drop(TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)));
    }
}

impl Taken {
    /// Its Message-ID, with brackets.
    pub fn message_id(&self) -> String {
        let text = String::from_utf8_lossy(&self.message).replace("\r\n ", " ");
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix("Message-ID:"));
        line.expect("every letter has a Message-ID")
            .trim()
            .to_owned()
    }
}

impl Shared {
    /// One conversation. It ends when either side hangs up.
    fn serve(&self, stream: &TcpStream) -> Option<()> {
        let mut lines = BufReader::new(stream);
        let (mut sender, mut recipient) = (String::new(), String::new());
        self.answer(stream, Moment::Greeting, "", "220 sink ready")?;
        loop {
            let line = read_line(&mut lines)?;
            let text = String::from_utf8_lossy(&line).trim_end().to_owned();
            let verb = text.split([' ', ':']).next().unwrap_or_default();
            match verb.to_ascii_uppercase().as_str() {
                "EHLO" => say(stream, "250-sink\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN")?,
                "AUTH" => self.answer(stream, Moment::Login, "", "235 2.7.0 welcome")?,
                "MAIL" => {
                    sender = address(&text);
                    self.answer(stream, Moment::Mail, "", "250 2.1.0 ok")?;
                }
                "RCPT" => {
                    recipient = address(&text);
                    self.answer(stream, Moment::Rcpt, &recipient, "250 2.1.5 ok")?;
                }
                "DATA" => {
                    let go = "354 end with a dot";
                    if self.answer_said(stream, Moment::Data, &recipient, go)? {
                        let message = read_message(&mut lines)?;
                        let taken = Taken {
                            sender: sender.clone(),
                            recipient: recipient.clone(),
                            message,
                        };
                        self.take(stream, taken)?;
                    }
                }
                "RSET" | "NOOP" => say(stream, "250 2.0.0 ok")?,
                "QUIT" => return say(stream, "221 2.0.0 bye"),
                _ => say(stream, "500 5.5.2 what?")?,
            }
        }
    }

    /// Keeps a letter before it says so: who asks while the answer is missing finds it.
    fn take(&self, stream: &TcpStream, letter: Taken) -> Option<()> {
        let recipient = letter.recipient.clone();
        lock(&self.taken).push(letter.clone());
        if !self.answer_said(stream, Moment::Taken, &recipient, "250 2.0.0 taken")? {
            let mut taken = lock(&self.taken);
            let last = taken.iter().rposition(|it| *it == letter)?;
            taken.remove(last);
        }
        Some(())
    }

    fn answer(&self, stream: &TcpStream, at: Moment, to: &str, yes: &str) -> Option<()> {
        self.answer_said(stream, at, to, yes).map(|_| ())
    }

    /// Whether the answer was `yes`.
    fn answer_said(&self, stream: &TcpStream, at: Moment, to: &str, yes: &str) -> Option<bool> {
        match (self.script)(at, to) {
            Answer::Accept => say(stream, yes).map(|()| true),
            Answer::Say(line) => say(stream, line).map(|()| false),
            Answer::HangUp => None,
        }
    }
}

fn say(mut stream: &TcpStream, line: &str) -> Option<()> {
    stream.write_all(format!("{line}\r\n").as_bytes()).ok()
}

fn read_line(lines: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut line = Vec::new();
    let length = lines.read_until(b'\n', &mut line).ok()?;
    (length > 0).then_some(line)
}

/// A letter up to the line with a lone dot, with doubled dots undone (RFC 5321, 4.5.2).
fn read_message(lines: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut message = Vec::new();
    loop {
        let line = read_line(lines)?;
        match line.as_slice() {
            b".\r\n" => return Some(message),
            [b'.', rest @ ..] => message.extend_from_slice(rest),
            whole => message.extend_from_slice(whole),
        }
    }
}

fn address(line: &str) -> String {
    let inner = line
        .split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'));
    inner
        .map(|(address, _)| address.to_owned())
        .unwrap_or_default()
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
