//! Bytes as they go over the wire: nothing is added, followed or unpacked, and what no browser sends
//! can be sent.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use ureq::http::{HeaderMap, HeaderName, HeaderValue};

/// What came back over the wire until the service closed the connection.
#[derive(Debug)]
pub struct Reply(Vec<u8>);

/// An address that nobody listens on, for a server that has to be told one. It is none of those that
/// systems give to whoever connects: one of them could be taken before the server has it.
pub fn free_address() -> SocketAddr {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let of_this_process = u16::try_from(std::process::id() % 200).unwrap() * 50;
    let mut ports = std::iter::repeat_with(|| {
        let next = NEXT.fetch_add(1, Ordering::Relaxed);
        20_000 + (of_this_process + next) % 10_000
    });
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    let port = ports.by_ref().take(10_000).find(is_free).unwrap();
    SocketAddr::from((Ipv4Addr::LOCALHOST, port))
}

/// Sends these bytes and reads until the service closes the connection.
pub fn send(address: SocketAddr, bytes: &[u8]) -> Reply {
    let mut wire = TcpStream::connect(address).unwrap();
    wire.set_read_timeout(Some(Duration::from_secs(30)))
        .unwrap();
    let mut reply = Vec::new();
    // The service may have heard enough before the end, answer, and close.
    let is_heard = |kind| matches!(kind, ErrorKind::BrokenPipe | ErrorKind::ConnectionReset);
    match wire.write_all(bytes) {
        Err(cause) if !is_heard(cause.kind()) => panic!("{cause}"),
        _ => {}
    }
    match wire.read_to_end(&mut reply) {
        Err(cause) if !is_heard(cause.kind()) => panic!("no end of the reply: {cause}"),
        _ => Reply(reply),
    }
}

/// Sends a GET whose request target and headers are bytes as they are.
pub fn get(address: SocketAddr, target: &[u8], headers: &str) -> Reply {
    let head =
        format!(" HTTP/1.1\r\nHost: calendar.example.org\r\nConnection: close\r\n{headers}\r\n");
    send(address, &[b"GET ", target, head.as_bytes()].concat())
}

impl Reply {
    /// The status; none when the connection was closed without a word.
    pub fn status(&self) -> Option<u16> {
        let line = self.0.strip_prefix(b"HTTP/1.1 ")?;
        std::str::from_utf8(line.get(..3)?).ok()?.parse().ok()
    }

    /// The headers, and the body as it was before it was sent in chunks.
    pub fn parts(&self) -> (HeaderMap, Vec<u8>) {
        let (head, body) = split(&self.0, b"\r\n\r\n").expect("an end of the headers");
        let mut headers = HeaderMap::new();
        for line in std::str::from_utf8(head).unwrap().lines().skip(1) {
            let (name, value) = line.split_once(':').unwrap();
            headers.append(
                HeaderName::try_from(name).unwrap(),
                HeaderValue::try_from(value.trim()).unwrap(),
            );
        }
        let body = match headers.remove("transfer-encoding") {
            Some(_) => joined(body),
            None => body.to_vec(),
        };
        (headers, body)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0).into_owned()
    }
}

fn split<'a>(bytes: &'a [u8], at: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let place = bytes.windows(at.len()).position(|window| window == at)?;
    Some((&bytes[..place], &bytes[place + at.len()..]))
}

/// What was sent in chunks (RFC 9112, section 7.1), without trailers.
fn joined(mut chunks: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some((size, rest)) = split(chunks, b"\r\n") {
        let size = usize::from_str_radix(std::str::from_utf8(size).unwrap(), 16).unwrap();
        body.extend(&rest[..size]);
        chunks = &rest[size + 2..];
    }
    body
}

#[test]
fn chunks_are_joined() {
    let reply = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nA: b\r\n\r\n3\r\nabc\r\n0a\r\n0123456789\r\n0\r\n\r\n";
    let reply = Reply(reply.to_vec());
    let (headers, body) = reply.parts();
    assert_eq!(
        (reply.status(), body),
        (Some(200), b"abc0123456789".to_vec())
    );
    assert_eq!(
        (headers.len(), &headers["a"]),
        (1, &HeaderValue::from_static("b"))
    );
}
