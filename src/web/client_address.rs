//! The address a request really came from.

use std::net::IpAddr;

use actix_web::HttpRequest;

use crate::network::Network;

/// The visitor's address: that of the connection, or, behind proxies we trust, the rightmost one in
/// `X-Forwarded-For` that is not theirs.
pub fn client_address(request: &HttpRequest, trusted: &[Network]) -> Option<IpAddr> {
    let peer = request.peer_addr()?.ip();
    let is_proxy = |address: &IpAddr| trusted.iter().any(|network| network.contains(*address));
    if !is_proxy(&peer) {
        return Some(peer);
    }
    let forwarded = request
        .headers()
        .get_all("x-forwarded-for")
        .filter_map(|value| value.to_str().ok());
    let hops: Vec<IpAddr> = forwarded
        .flat_map(|value| value.split(','))
        .filter_map(|hop| hop.trim().parse().ok())
        .collect();
    Some(
        hops.into_iter()
            .rev()
            .find(|hop| !is_proxy(hop))
            .unwrap_or(peer),
    )
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
}
