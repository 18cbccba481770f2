//! The address a request really came from.

use std::net::{IpAddr, SocketAddr};

use actix_web::HttpRequest;

use crate::network::Network;

/// The visitor's address: that of the connection, or, behind proxies we trust, the rightmost one in
/// `X-Forwarded-For` that is not theirs. Where a hop cannot be read nothing left of it is believed, for
/// that is what the visitor may have sent.
pub fn client_address(request: &HttpRequest, trusted: &[Network]) -> Option<IpAddr> {
    let peer = request.peer_addr()?.ip();
    let is_proxy = |address: &IpAddr| trusted.iter().any(|network| network.contains(*address));
    if !is_proxy(&peer) {
        return Some(peer);
    }
    let forwarded = request
        .headers()
        .get_all("x-forwarded-for")
        .map(|value| value.to_str().unwrap_or_default());
    let hops: Vec<&str> = forwarded.flat_map(|value| value.split(',')).collect();
    let known = hops.into_iter().rev().map(|hop| address_of(hop.trim()));
    let mut known = known.take_while(Option::is_some).flatten();
    Some(known.find(|hop| !is_proxy(hop)).unwrap_or(peer))
}

/// The address of a hop; some proxies write the port behind it.
fn address_of(hop: &str) -> Option<IpAddr> {
    let bare: Option<IpAddr> = hop.parse().ok();
    bare.or_else(|| hop.parse::<SocketAddr>().ok().map(|at| at.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forged_forwarded_header_is_believed_from_proxies_only() {
        let trusted = ["10.0.0.0/8".parse().unwrap()];
        let request = |peer: &str| {
            actix_web::test::TestRequest::default()
                .peer_addr(format!("{peer}:1234").parse().unwrap())
                .insert_header(("X-Forwarded-For", "1.2.3.4, 203.0.113.9, 10.0.0.7"))
                .to_http_request()
        };
        assert_eq!(
            client_address(&request("198.51.100.1"), &trusted),
            "198.51.100.1".parse().ok()
        );
        assert_eq!(
            client_address(&request("10.0.0.1"), &trusted),
            "203.0.113.9".parse().ok()
        );
    }

    #[test]
    fn what_stands_left_of_a_hop_that_cannot_be_read_is_not_believed() {
        let trusted = ["10.0.0.0/8".parse().unwrap()];
        for (forwarded, visitor) in [
            ("1.2.3.4, 203.0.113.9:4711", "203.0.113.9"),
            ("1.2.3.4, [2001:db8::7]:4711, 10.0.0.7", "2001:db8::7"),
            ("1.2.3.4, unknown, 10.0.0.7", "10.0.0.1"),
            ("1.2.3.4,", "10.0.0.1"),
        ] {
            let request = actix_web::test::TestRequest::default()
                .peer_addr("10.0.0.1:1234".parse().unwrap())
                .insert_header(("X-Forwarded-For", forwarded))
                .to_http_request();
            let found = client_address(&request, &trusted);
            assert_eq!(found, visitor.parse().ok(), "{forwarded}");
        }
    }
}
