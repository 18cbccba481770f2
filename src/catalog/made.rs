//! What is made of a printed text once, for the feeds that are put together from such texts: nobody
//! else's feed is like it, and still nothing in it has to be hashed or compressed for the occasion.

use std::io::{self, Write};
use std::ops::Deref;
use std::sync::OnceLock;

use flate2::{Compress, Compression, FlushCompress, Status};
use sha2::{Digest, Sha256};

use crate::ical::EventBlock;

/// The lines of an event, and what is made of them.
#[derive(Debug)]
pub struct Block {
    printed: EventBlock,
    made: OnceLock<Made>,
}

/// The lines of a zone, and what is made of them.
#[derive(Debug)]
pub struct ZoneLines {
    text: String,
    made: OnceLock<Made>,
}

/// A digest of a text, and its part of a gzip member (RFC 1952).
#[derive(Debug)]
pub struct Made {
    /// SHA-256.
    pub digest: [u8; 32],
    /// The text as deflate blocks (RFC 1951) that end with a byte and look back at nothing before
    /// them: they can follow any others.
    pub deflated: Box<[u8]>,
    /// Its length, in bytes.
    pub length: usize,
    crc: u32,
    /// x to the power of its length in bits: what the check sum before it is multiplied by.
    shift: u32,
}

impl Block {
    pub(super) fn new(printed: EventBlock) -> Self {
        Self {
            printed,
            made: OnceLock::new(),
        }
    }

    /// What is made of its text; when first asked for.
    pub fn made(&self) -> &Made {
        self.made.get_or_init(|| Made::of(&self.printed.text))
    }
}

impl Deref for Block {
    type Target = EventBlock;

    fn deref(&self) -> &EventBlock {
        &self.printed
    }
}

impl ZoneLines {
    pub(super) fn new(text: String) -> Self {
        Self {
            text,
            made: OnceLock::new(),
        }
    }

    /// A VTIMEZONE.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is made of its text; when first asked for.
    pub fn made(&self) -> &Made {
        self.made.get_or_init(|| Made::of(&self.text))
    }
}

impl Made {
    /// Makes it of a text.
    pub fn of(text: &str) -> Self {
        Self {
            deflated: deflate(text.as_bytes()),
            ..Self::stored(text)
        }
    }

    /// Makes it of a text that is used once: it is not compressed.
    pub fn stored(text: &str) -> Self {
        Self {
            digest: Sha256::digest(text.as_bytes()).into(),
            deflated: store(text.as_bytes()),
            length: text.len(),
            crc: crc32fast::hash(text.as_bytes()),
            shift: power_of_x(8 * text.len() as u64),
        }
    }

    /// The check sum of what had `crc` so far, with this behind it.
    pub fn follow(&self, crc: u32) -> u32 {
        multiply(self.shift, crc) ^ self.crc
    }
}

fn deflate(text: &[u8]) -> Box<[u8]> {
    let mut compress = Compress::new(Compression::default(), false);
    let mut deflated = Vec::with_capacity(text.len() / 2 + 64);
    loop {
        let rest = &text[usize::try_from(compress.total_in()).unwrap_or(text.len())..];
        let status = compress.compress_vec(rest, &mut deflated, FlushCompress::Full);
        // All is out when there was room left for more.
        if deflated.len() < deflated.capacity() || !matches!(status, Ok(Status::Ok)) {
            return deflated.into_boxed_slice();
        }
        deflated.reserve(text.len() / 2 + 64);
    }
}

/// As deflate blocks that are not compressed, each with its length and the complement of it.
fn store(text: &[u8]) -> Box<[u8]> {
    let mut stored = Vec::with_capacity(text.len() + 5);
    for chunk in text.chunks(usize::from(u16::MAX)) {
        let length = chunk.len() as u16;
        stored.push(0);
        stored.extend(length.to_le_bytes());
        stored.extend((!length).to_le_bytes());
        stored.extend(chunk);
    }
    stored.into_boxed_slice()
}

/// The polynomial of CRC-32, its bits in reverse as the check sums are.
const POLYNOMIAL: u32 = 0xEDB8_8320;

/// The product of two polynomials over GF(2) modulo that one.
fn multiply(one: u32, mut other: u32) -> u32 {
    let mut product = 0;
    for bit in (0..32).rev() {
        if one >> bit & 1 == 1 {
            product ^= other;
        }
        let carry = other & 1;
        other = (other >> 1) ^ (POLYNOMIAL * carry);
    }
    product
}

/// x to the power of `exponent`, by squaring.
fn power_of_x(mut exponent: u64) -> u32 {
    const ONE: u32 = 1 << 31;
    const X: u32 = 1 << 30;
    let (mut power, mut square) = (ONE, X);
    while exponent > 0 {
        if exponent & 1 == 1 {
            power = multiply(square, power);
        }
        square = multiply(square, square);
        exponent >>= 1;
    }
    power
}

/// A gzip member of these, one behind another (RFC 1952).
pub fn gzip<'a>(parts: impl Iterator<Item = &'a Made> + Clone) -> io::Result<Vec<u8>> {
    const HEADER: [u8; 10] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF];
    /// The last block, with nothing in it.
    const END: [u8; 2] = [3, 0];
    let size: usize = parts.clone().map(|part| part.deflated.len()).sum();
    let mut member = Vec::with_capacity(size + HEADER.len() + END.len() + 8);
    member.write_all(&HEADER)?;
    let (mut crc, mut length) = (0, 0_usize);
    for part in parts {
        member.write_all(&part.deflated)?;
        crc = part.follow(crc);
        length = length.wrapping_add(part.length);
    }
    member.write_all(&END)?;
    member.write_all(&u32::to_le_bytes(crc))?;
    member.write_all(&(length as u32).to_le_bytes())?;
    Ok(member)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn unpacked(parts: &[Made]) -> String {
        let mut text = String::new();
        let packed = gzip(parts.iter()).unwrap();
        // Reads the check sum and the length, too.
        flate2::read::GzDecoder::new(packed.as_slice())
            .read_to_string(&mut text)
            .unwrap();
        text
    }

    #[test]
    fn parts_that_were_packed_alone_are_one_member() {
        let texts = [
            "BEGIN:VCALENDAR\r\n".to_owned(),
            "SUMMARY:Hà Nội 🎉\r\n".repeat(900),
            String::new(),
            "x".to_owned(),
            (0..50_000).map(|n| format!("{n}\r\n")).collect(),
        ];
        for made in [Made::of, Made::stored] {
            let parts: Vec<Made> = texts.iter().map(|text| made(text)).collect();
            assert_eq!(unpacked(&parts), texts.concat());
            let other_way: Vec<Made> = texts.iter().rev().map(|text| made(text)).collect();
            let reversed: String = texts.iter().rev().map(String::as_str).collect();
            assert_eq!(unpacked(&other_way), reversed);
        }
        assert_eq!(unpacked(&[]), "");
    }

    #[test]
    fn repeated_lines_get_small_and_equal_texts_have_equal_digests() {
        let text = "DTSTART;TZID=Africa/Accra:20260618T183000\r\n".repeat(100);
        let (deflated, stored) = (Made::of(&text), Made::stored(&text));
        assert!(deflated.deflated.len() * 10 < text.len());
        assert!(stored.deflated.len() > text.len());
        assert_eq!(deflated.digest, stored.digest);
    }
}
