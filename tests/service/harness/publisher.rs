//! Somebody who publishes a calendar: a small server that gives what it is told to give, and notes what
//! it was asked.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::thread;

/// A calendar on the web.
pub struct CalendarHost {
    address: SocketAddr,
    inside: Arc<Mutex<Inside>>,
}

#[derive(Default)]
struct Inside {
    status: u16,
    body: Vec<u8>,
    /// +1 with each body: its ETag.
    version: usize,
    /// The heads of what was asked, in lower case.
    asked: Vec<String>,
}

impl CalendarHost {
    /// One that publishes this.
    pub fn publishing(body: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let inside = Arc::new(Mutex::new(Inside::default()));
        let host = Self {
            address,
            inside: Arc::clone(&inside),
        };
        host.publish(body);
        thread::spawn(move || {
            for connection in listener.incoming() {
                let mut connection = connection.unwrap();
                let head: Vec<String> = BufReader::new(connection.try_clone().unwrap())
                    .lines()
                    .map_while(Result::ok)
                    .take_while(|line| !line.is_empty())
                    .collect();
                let answer = inside.lock().unwrap().answer(&head.join("\n"));
                // Nobody may be left to hear it.
                drop(connection.write_all(&answer));
            }
        });
        host
    }

    /// Where.
    pub fn url(&self) -> String {
        format!("http://{}/calendar.ics", self.address)
    }

    /// Publishes something else.
    pub fn publish(&self, body: &str) {
        let mut inside = self.inside.lock().unwrap();
        (inside.status, inside.body) = (200, body.as_bytes().to_vec());
        inside.version += 1;
    }

    /// Answers with this status from now on.
    pub fn fail(&self, status: u16) {
        self.inside.lock().unwrap().status = status;
    }

    /// What it was asked so far.
    pub fn asked(&self) -> Vec<String> {
        self.inside.lock().unwrap().asked.clone()
    }
}

impl Inside {
    fn answer(&mut self, head: &str) -> Vec<u8> {
        let head = head.to_lowercase();
        let tag = format!("\"version-{}\"", self.version);
        let is_known = head.contains(&format!("if-none-match: {tag}"));
        self.asked.push(head);
        let (status, body) = match (self.status, is_known) {
            (200, true) => (304, &[][..]),
            (200, false) => (200, self.body.as_slice()),
            (status, _) => (status, &[][..]),
        };
        let head = format!(
            "HTTP/1.1 {status} X\r\nContent-Length: {}\r\nETag: {tag}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        [head.as_bytes(), body].concat()
    }
}
