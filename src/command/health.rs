//! `folkmoot health`, for container probes: no curl needed in the image.

use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use super::CommandError;

const PATIENCE: Duration = Duration::from_secs(5);

pub fn run(mut address: SocketAddr) -> Result<(), CommandError> {
    // What listens everywhere is asked on this machine.
    if address.ip().is_unspecified() {
        address.set_ip(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    let mut connection = TcpStream::connect_timeout(&address, PATIENCE)?;
    connection.set_read_timeout(Some(PATIENCE))?;
    write!(
        connection,
        "GET /health/ready HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = String::new();
    connection.read_to_string(&mut answer)?;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    if head.starts_with("HTTP/1.1 200") {
        println!("{}", body.trim());
        return Ok(());
    }
    Err(CommandError::Incomplete(format!(
        "not ready: {}",
        body.trim()
    )))
}
