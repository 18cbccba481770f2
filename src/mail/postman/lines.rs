//! How many letters go at once, and over how many connections.
//!
//! It begins with few over one and grows while all goes well: a server that is down, refuses us or
//! swallows letters is found out by one, and everyday's handful of letters takes one connection.

use std::time::Duration;

use crate::mail::Transport;
use crate::mail::delivered::Delivered;

/// The letters leased at once at first.
const FEWEST: usize = 10;

/// And at most.
const MOST: usize = 200;

/// So many letters are worth a connection.
const LETTERS_A_LINE: usize = 20;

/// A round that takes longer is followed by a shorter one.
const ROUND: Duration = Duration::from_secs(1);

/// The connections to the mail server, and how much they are trusted with.
pub(super) struct Lines {
    lines: Vec<Transport>,
    letters: usize,
    /// The server was seen to take no more connections.
    limit: usize,
}

impl Lines {
    pub fn new(first: Transport) -> Self {
        Self {
            lines: vec![first],
            letters: FEWEST,
            limit: MOST / LETTERS_A_LINE,
        }
    }

    /// How many letters to lease.
    pub fn letters(&self) -> usize {
        self.letters
    }

    /// Takes as many lines as so many letters are worth, opened as far as they are missing.
    pub fn take(&mut self, letters: usize) -> Vec<Transport> {
        let wanted = (letters / LETTERS_A_LINE).clamp(1, self.limit);
        while self.lines.len() < wanted
            && let Some(line) = self.lines.first().and_then(Transport::another)
        {
            self.lines.push(line);
        }
        self.lines.drain(..wanted.min(self.lines.len())).collect()
    }

    /// Puts them back, the first one first: it is the one that is always in use.
    pub fn put_back(&mut self, mut lines: Vec<Transport>) {
        lines.append(&mut self.lines);
        lines.truncate(self.limit);
        self.lines = lines;
    }

    /// Learns from a round of `letters`.
    pub fn learn(&mut self, letters: usize, took: Duration, done: &Delivered) {
        if done.pause.is_some() {
            self.letters = FEWEST;
        } else if took > ROUND {
            self.letters = (self.letters / 2).max(FEWEST);
        } else if letters >= self.letters {
            self.letters = (self.letters * 2).min(MOST);
        }
    }

    /// The server takes no more connections than this at a time. The next start may find more.
    pub fn limit(&mut self, count: usize) {
        self.limit = count;
    }

    /// Says good-bye to the server at the end of a round's work, keeping nothing open for hours.
    pub fn rest(&mut self) {
        self.lines.iter_mut().for_each(Transport::rest);
    }
}
