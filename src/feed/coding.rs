//! In which coding a body is sent: as it is, or compressed beforehand.

use std::io::Write;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;

/// A content coding we keep bodies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// As it is.
    Identity,
    /// RFC 1952.
    Gzip,
}

impl Coding {
    /// What goes into `Content-Encoding`; `None` for a body as it is.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
        }
    }

    /// The coding for a client that sent this `Accept-Encoding` (RFC 9110, section 12.5.3): gzip
    /// where it is named, or meant by `*`, with a weight above zero and not below that of identity.
    /// A client that sent none gets the body as it is: some of those cannot unpack.
    ///
    /// One that refuses identity and gzip alike gets identity: a feed it may be able to read serves
    /// people better than a 406.
    pub fn choose(accept_encoding: Option<&str>) -> Self {
        let Some(accepted) = accept_encoding else {
            return Self::Identity;
        };
        let any = weight_of(accepted, &["*"]);
        let gzip = weight_of(accepted, &["gzip", "x-gzip"])
            .or(any)
            .unwrap_or(0);
        let identity = weight_of(accepted, &["identity"]).unwrap_or(0);
        if gzip > 0 && gzip >= identity {
            Self::Gzip
        } else {
            Self::Identity
        }
    }
}

/// The weight, in thousandths, of the first of these codings that the header names.
fn weight_of(accepted: &str, names: &[&str]) -> Option<u16> {
    accepted.split(',').find_map(|item| {
        let mut parts = item.split(';').map(str::trim);
        let name = parts.next()?;
        let weight =
            parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
        names
            .iter()
            .any(|known| known.eq_ignore_ascii_case(name))
            .then(|| weight.map_or(1000, thousandths))
    })
}

/// `0.5` as 500. What is no weight counts as zero: nothing is sent in a coding that was not clearly asked for.
fn thousandths(weight: &str) -> u16 {
    let weight: f32 = weight.trim().parse().unwrap_or(0.0);
    (weight.clamp(0.0, 1.0) * 1000.0) as u16
}

/// Compresses a body. The same bytes give the same bytes on every replica: no time stands in the header.
pub(super) fn gzip(body: &[u8]) -> Bytes {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 5), Compression::default());
    #[expect(clippy::expect_used, reason = "writing into a vector cannot fail")]
    let packed = encoder
        .write_all(body)
        .and_then(|()| encoder.finish())
        .expect("a vector takes all bytes");
    Bytes::from(packed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn gzip_is_sent_only_to_those_who_take_it() {
        for takes in [
            "gzip",
            "GZIP",
            "x-gzip",
            "deflate, gzip;q=0.5, br",
            "*",
            "*;q=0.5",
            "gzip;q=1.0, identity;q=0.9",
        ] {
            assert_eq!(Coding::choose(Some(takes)), Coding::Gzip, "{takes}");
        }
        for not in [
            "",
            "identity",
            "gzip;q=0",
            "gzip; q=0.000",
            "zzz",
            "br",
            "*, gzip;q=0",
            "gzip;q=high",
            "identity, gzip;q=0.2",
        ] {
            assert_eq!(Coding::choose(Some(not)), Coding::Identity, "{not}");
        }
        assert_eq!(Coding::choose(None), Coding::Identity);
    }

    #[test]
    fn what_is_packed_is_unpacked_to_the_same_and_packed_alike_each_time() {
        let body = "BEGIN:VCALENDAR\r\n".repeat(500);
        let packed = gzip(body.as_bytes());
        let mut unpacked = String::new();
        flate2::read::GzDecoder::new(&packed[..])
            .read_to_string(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, body);
        assert!(packed.len() * 10 < body.len());
        assert_eq!(gzip(body.as_bytes()), packed);
    }
}
