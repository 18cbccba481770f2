//! In which coding a body is sent: as it is, or compressed beforehand.

use std::io::{self, Write};

use brotli::enc::BrotliEncoderParams;
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
    /// RFC 7932.
    Brotli,
    /// RFC 8878.
    Zstd,
}

impl Coding {
    /// Every one of them, in the order of the variants.
    pub const ALL: [Self; 4] = [Self::Identity, Self::Gzip, Self::Brotli, Self::Zstd];

    /// Those that pack; of two a client likes alike it gets the one that comes first, for that
    /// is smaller as a rule.
    pub(super) const PACKED: [Self; 3] = [Self::Brotli, Self::Zstd, Self::Gzip];

    /// What goes into `Content-Encoding`; `None` for a body as it is.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
            Self::Zstd => Some("zstd"),
        }
    }

    /// The coding for a client that sent this `Accept-Encoding` (RFC 9110, section 12.5.3): of those
    /// it names with a weight above zero and not below that of identity, the one with the greatest.
    /// To one that takes whatever comes (`*`) goes gzip, which everything can unpack. A client that
    /// sent none gets the body as it is: some of those cannot unpack.
    ///
    /// One that refuses identity and all we have gets identity: a feed it may be able to read serves
    /// people better than a 406.
    pub fn choose(accept_encoding: Option<&str>) -> Self {
        Self::choose_among(&Self::PACKED, accept_encoding)
    }

    /// The same, of these packed codings.
    pub(super) fn choose_among(offered: &[Self], accept_encoding: Option<&str>) -> Self {
        let Some(accepted) = accept_encoding else {
            return Self::Identity;
        };
        let identity = weight_of(accepted, &["identity"]).unwrap_or(0);
        let (mut chosen, mut greatest) = (Self::Identity, 0);
        for &coding in offered {
            let weight = coding.weight_in(accepted).unwrap_or(0);
            if weight > greatest && weight >= identity {
                (chosen, greatest) = (coding, weight);
            }
        }
        chosen
    }

    /// How much a client likes it; `None` when it does not say.
    fn weight_in(self, accepted: &str) -> Option<u16> {
        match self {
            Self::Identity => weight_of(accepted, &["identity"]),
            Self::Gzip => {
                weight_of(accepted, &["gzip", "x-gzip"]).or_else(|| weight_of(accepted, &["*"]))
            }
            Self::Brotli => weight_of(accepted, &["br"]),
            Self::Zstd => weight_of(accepted, &["zstd"]),
        }
    }

    /// The body in this coding. The same bytes give the same bytes on every replica: no time and no
    /// name stands in them.
    pub(super) fn pack(self, body: &[u8]) -> Bytes {
        let packed = match self {
            Self::Identity => Ok(body.to_vec()),
            Self::Gzip => gzip(body),
            Self::Brotli => brotli(body),
            Self::Zstd => zstd::bulk::compress(body, ZSTD_LEVEL),
        };
        #[expect(clippy::expect_used, reason = "writing into a vector cannot fail")]
        Bytes::from(packed.expect("a vector takes all bytes"))
    }
}

/// Beyond it brotli gains a few percent and takes many times as long.
const BROTLI_QUALITY: i32 = 5;

/// Brotli's window: 4 MiB, as large as it goes without asking more memory of those who unpack.
const BROTLI_WINDOW: i32 = 22;

/// Packs in about the time of gzip, and smaller.
const ZSTD_LEVEL: i32 = 9;

fn gzip(body: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 5), Compression::default());
    encoder.write_all(body)?;
    encoder.finish()
}

fn brotli(mut body: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::with_capacity(body.len() / 6);
    let params = BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: body.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut body, &mut packed, &params)?;
    Ok(packed)
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
            "deflate, gzip;q=0.5, br;q=0.4",
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
            "*, gzip;q=0",
            "br;q=0.1, identity",
            "gzip;q=high",
            "identity, gzip;q=0.2",
        ] {
            assert_eq!(Coding::choose(Some(not)), Coding::Identity, "{not}");
        }
        assert_eq!(Coding::choose(None), Coding::Identity);
    }

    #[test]
    fn each_client_gets_the_coding_it_likes_best_and_the_smallest_of_those_it_likes_alike() {
        for (accepted, coding) in [
            ("gzip, deflate, br, zstd", Coding::Brotli),
            ("gzip, deflate, BR", Coding::Brotli),
            ("gzip, zstd", Coding::Zstd),
            ("zstd;q=0.8, br;q=0.7, gzip;q=0.9", Coding::Gzip),
            ("zstd;q=0.9, br;q=0.899, gzip;q=0.1", Coding::Zstd),
            ("br;q=0, *;q=0.3", Coding::Gzip),
            ("br;q=0.2, *;q=0.3", Coding::Gzip),
            ("br;q=0.3, *;q=0.2", Coding::Brotli),
            ("zstd;q=0.5, identity;q=0.5", Coding::Zstd),
            ("br;q=2", Coding::Brotli),
            ("brotli, zst", Coding::Identity),
            ("identity;q=0", Coding::Identity),
        ] {
            assert_eq!(Coding::choose(Some(accepted)), coding, "{accepted}");
        }
    }

    #[test]
    fn what_is_packed_is_unpacked_to_the_same_and_packed_alike_each_time() {
        let body = "BEGIN:VCALENDAR\r\n".repeat(500);
        for coding in Coding::PACKED {
            let packed = coding.pack(body.as_bytes());
            assert_eq!(unpack(coding, &packed), body.as_bytes());
            assert!(packed.len() * 10 < body.len(), "{coding:?}");
            assert_eq!(coding.pack(body.as_bytes()), packed);
            assert_eq!(unpack(coding, &coding.pack(b"")), b"", "{coding:?}");
        }
    }

    fn unpack(coding: Coding, packed: &[u8]) -> Vec<u8> {
        let mut body = Vec::new();
        let size = match coding {
            Coding::Identity => {
                body.extend(packed);
                Ok(packed.len())
            }
            Coding::Gzip => flate2::read::GzDecoder::new(packed).read_to_end(&mut body),
            Coding::Brotli => brotli::Decompressor::new(packed, 4096).read_to_end(&mut body),
            Coding::Zstd => {
                zstd::Decoder::new(packed).and_then(|mut read| read.read_to_end(&mut body))
            }
        };
        assert_eq!(size.unwrap(), body.len());
        body
    }
}
