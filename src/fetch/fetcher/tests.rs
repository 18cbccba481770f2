use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::thread;

use super::*;

/// A server that gives each path's answer, and notes what it was asked.
fn server(
    answer: impl Fn(&str) -> Vec<u8> + Send + 'static,
) -> (SocketAddr, std::sync::mpsc::Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (note, notes) = std::sync::mpsc::channel();
    thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            let head: Vec<String> = BufReader::new(connection.try_clone().unwrap())
                .lines()
                .map_while(Result::ok)
                .take_while(|line| !line.is_empty())
                .collect();
            let path = head[0].split(' ').nth(1).unwrap().to_owned();
            // Nobody may be left to note it for, or to answer.
            drop(note.send(head.join("\n")));
            drop(connection.write_all(&answer(&path)));
        }
    });
    (address, notes)
}

fn ok(body: &[u8], headers: &str) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

fn to(place: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 302 Found\r\nLocation: {place}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    )
    .into_bytes()
}

fn own() -> Fetcher {
    Fetcher::new(Guard::OwnMachine, "https://calendar.example.org")
}

#[test]
fn a_redirect_is_followed_and_the_asker_says_who_it_is() {
    let (at, notes) = server(|path| match path {
        "/old" => to("/new"),
        _ => ok(b"BEGIN", ""),
    });
    let fetched = own().get(&format!("http://{at}/old")).unwrap();
    assert_eq!(
        (fetched.url.path(), fetched.body.as_slice()),
        ("/new", &b"BEGIN"[..])
    );
    let head = notes.recv().unwrap().to_lowercase();
    assert!(
        head.contains("user-agent: mozilla/5.0 (compatible; folkmoot/"),
        "{head}"
    );
    assert!(head.contains("+https://calendar.example.org)"), "{head}");
}

#[test]
fn redirects_without_end_are_left_after_three() {
    let (at, notes) = server(|_| to("/again"));
    let fault = own().get(&format!("http://{at}/")).unwrap_err();
    assert!(matches!(fault, FetchError::TooManyHops), "{fault}");
    assert_eq!(notes.try_iter().count(), 1 + HOPS);
}

#[test]
fn a_stranger_cannot_reach_this_machine_by_address_name_or_redirect() {
    let (at, notes) = server(|_| ok(b"secret", ""));
    let stranger = Fetcher::new(Guard::Public, "https://calendar.example.org");
    for address in [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
    ] {
        let fault = stranger.get(address).unwrap_err();
        assert!(
            matches!(fault, FetchError::Refused(Refused::Address(_))),
            "{address}: {fault}"
        );
    }
    let fault = stranger.get(&format!("http://{at}/")).unwrap_err();
    assert!(
        matches!(fault, FetchError::Refused(Refused::Port(_))),
        "{fault}"
    );
    assert_eq!(notes.try_iter().count(), 0);
    // What a redirect leads to is checked as the first address was.
    let url = Url::parse("https://example.org/a/b.ics").unwrap();
    let response = |place: &str| {
        let body = Body::builder().data(Vec::new());
        Response::builder()
            .status(302)
            .header("Location", place)
            .body(body)
            .unwrap()
    };
    let next = onwards(&response("//169.254.169.254/latest"), &url).unwrap();
    assert_eq!(next.as_str(), "https://169.254.169.254/latest");
    let file = onwards(&response("file:///etc/passwd"), &url).unwrap();
    assert_eq!(Guard::Public.check_url(&file), Err(Refused::Scheme));
    let fault = stranger.get(next.as_str()).unwrap_err();
    assert!(
        matches!(fault, FetchError::Refused(Refused::Address(_))),
        "{fault}"
    );
}

#[test]
fn a_small_packet_that_unpacks_to_much_is_not_read_to_its_end() {
    let bomb = {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packed.write_all(&vec![b'a'; 50 * LARGEST]).unwrap();
        packed.finish().unwrap()
    };
    assert!(bomb.len() < LARGEST / 10);
    let (at, _notes) = server(move |_| ok(&bomb, "Content-Encoding: gzip\r\n"));
    let fault = own().get(&format!("http://{at}/")).unwrap_err();
    assert!(matches!(fault, FetchError::TooLarge), "{fault}");
}

#[test]
fn what_is_packed_is_unpacked_and_what_fails_is_named() {
    let packed = {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(b"BEGIN:VCALENDAR").unwrap();
        packed.finish().unwrap()
    };
    let (at, _notes) = server(move |path| match path {
        "/packed" => ok(&packed, "Content-Encoding: gzip\r\n"),
        _ => b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec(),
    });
    let fetched = own().get(&format!("http://{at}/packed")).unwrap();
    assert_eq!(fetched.body, b"BEGIN:VCALENDAR");
    let fault = own().get(&format!("http://{at}/gone")).unwrap_err();
    assert!(
        matches!(fault, FetchError::Status { status: 404 }),
        "{fault}"
    );
    for bad in ["", "example.org/a.ics", "https://"] {
        assert!(
            matches!(own().get(bad), Err(FetchError::NotAnAddress)),
            "{bad}"
        );
    }
    let fault = own().get("ftp://example.org/a.ics").unwrap_err();
    assert!(
        matches!(fault, FetchError::Refused(Refused::Scheme)),
        "{fault}"
    );
}

#[test]
fn a_calendar_link_is_an_https_address() {
    assert_eq!(
        parse(" webcal://example.org/a.ics ").unwrap().as_str(),
        "https://example.org/a.ics"
    );
    assert_eq!(
        parse("WEBCALS://example.org/a.ics").unwrap().scheme(),
        "https"
    );
}
