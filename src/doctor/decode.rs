//! Bytes as programs write them into calendar files, made into lines that can be read: other
//! encodings, other line ends, and what has no place in a text at all.

use std::borrow::Cow;

/// How far into a file one looks for the version that says how its lines are written.
const HEAD: usize = 4_096;

/// The stream as UTF-8 without a mark, with a line feed at the end of each line and without NUL. What
/// is so already is not copied.
pub(super) fn decoded(stream: &[u8]) -> Cow<'_, [u8]> {
    let utf8 = utf8(stream);
    let has_soft_breaks = is_version_1(&utf8);
    if !has_soft_breaks && !needs_mending(&utf8) {
        return utf8;
    }
    let mended = mended(&utf8);
    Cow::Owned(if has_soft_breaks {
        folded(&mended)
    } else {
        mended
    })
}

/// UTF-16 by its mark, or by the zero in every other octet; a UTF-8 mark is left out.
fn utf8(stream: &[u8]) -> Cow<'_, [u8]> {
    let wide = |body: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, _) = body.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
        Cow::Owned(String::from_utf16_lossy(&units).into_bytes())
    };
    match stream {
        [0xEF, 0xBB, 0xBF, body @ ..] => Cow::Borrowed(body),
        [0xFF, 0xFE, body @ ..] => wide(body, u16::from_le_bytes),
        [0xFE, 0xFF, body @ ..] => wide(body, u16::from_be_bytes),
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => {
            wide(stream, u16::from_le_bytes)
        }
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => {
            wide(stream, u16::from_be_bytes)
        }
        _ => Cow::Borrowed(stream),
    }
}

/// vCalendar 1.0, the only version whose lines go on without a space (quoted-printable).
fn is_version_1(stream: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&stream[..stream.len().min(HEAD)]).to_ascii_uppercase();
    head.contains("VERSION:1.0")
}

fn needs_mending(stream: &[u8]) -> bool {
    let is_bare = |(at, octet): (usize, &u8)| *octet == b'\r' && stream.get(at + 1) != Some(&b'\n');
    stream.contains(&0) || (stream.contains(&b'\r') && stream.iter().enumerate().any(is_bare))
}

/// Every line end is a line feed: CRLF, CR alone, and the CR CR LF of a file that was converted twice.
fn mended(stream: &[u8]) -> Vec<u8> {
    let mut lines = Vec::with_capacity(stream.len());
    let mut rest = stream.iter().copied().peekable();
    while let Some(octet) = rest.next() {
        match octet {
            0 => {}
            b'\r' => {
                let mut run = 1;
                while rest.next_if_eq(&b'\r').is_some() {
                    run += 1;
                }
                let ends = if rest.next_if_eq(&b'\n').is_some() {
                    1
                } else {
                    run
                };
                lines.extend(std::iter::repeat_n(b'\n', ends));
            }
            octet => lines.push(octet),
        }
    }
    lines
}

/// The soft breaks of quoted-printable values (RFC 2045, 6.7) as folds.
fn folded(lines: &[u8]) -> Vec<u8> {
    let mut folded = Vec::with_capacity(lines.len());
    let mut is_quoted = false;
    for line in lines.split(|octet| *octet == b'\n') {
        let goes_on = is_quoted && folded.last() == Some(&b'=');
        if goes_on {
            folded.pop();
            folded.extend_from_slice(b"\n ");
        } else if !folded.is_empty() {
            folded.push(b'\n');
        }
        if !goes_on {
            let head = line
                .split(|octet| *octet == b':')
                .next()
                .unwrap_or_default();
            is_quoted = head.to_ascii_uppercase().ends_with(b"QUOTED-PRINTABLE")
                || head
                    .to_ascii_uppercase()
                    .windows(17)
                    .any(|word| word == b"QUOTED-PRINTABLE;");
        }
        folded.extend_from_slice(line);
    }
    folded
}

/// A value in quoted-printable (RFC 2045, 6.7). What is not UTF-8 is Latin-1, as phones wrote it.
pub(super) fn quoted_printable(value: &str) -> String {
    let octets = value.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(octets.len()), 0);
    while let Some(&octet) = octets.get(at) {
        let digits = octets
            .get(at + 1..at + 3)
            .and_then(|it| str::from_utf8(it).ok());
        let coded = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match coded.filter(|_| octet == b'=') {
            Some(coded) => {
                out.push(coded);
                at += 3;
            }
            None => {
                out.push(octet);
                at += 1;
            }
        }
    }
    String::from_utf8(out)
        .unwrap_or_else(|fault| fault.as_bytes().iter().map(|it| char::from(*it)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_the_encoding_and_the_line_ends_the_lines_are_the_same() {
        let plain = "BEGIN:VCALENDAR\nX:é\n";
        let utf_16 = |unit: fn(u16) -> [u8; 2]| plain.encode_utf16().flat_map(unit).collect();
        let (little, big): (Vec<u8>, Vec<u8>) =
            (utf_16(u16::to_le_bytes), utf_16(u16::to_be_bytes));
        let marked = |mark: &[u8], body: &[u8]| [mark, body].concat();
        for stream in [
            plain.as_bytes().to_vec(),
            marked(&[0xEF, 0xBB, 0xBF], plain.as_bytes()),
            marked(&[0xFF, 0xFE], &little),
            marked(&[0xFE, 0xFF], &big),
            little,
            big,
            plain.replace('\n', "\r").into_bytes(),
            plain.replace('\n', "\r\r\n").into_bytes(),
            plain.replace('X', "\0X").into_bytes(),
        ] {
            assert_eq!(String::from_utf8_lossy(&decoded(&stream)), plain);
        }
        assert!(matches!(decoded(b"A:1\r\nB:2\r\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn quoted_printable_goes_on_without_a_space_and_is_decoded() {
        let stream = b"VERSION:1.0\r\nX;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\r\ntwo=3D=\r\n\r\nY:a=\r\nZ:b\r\n";
        let lines = decoded(stream);
        let expected =
            "VERSION:1.0\nX;ENCODING=QUOTED-PRINTABLE:one=0D=0A\n two=3D\n \nY:a=\nZ:b\n";
        assert_eq!(String::from_utf8_lossy(&lines), expected);
        assert_eq!(quoted_printable("caf=C3=A9 =3D =zz="), "café = =zz=");
        assert_eq!(quoted_printable("caf=E9"), "café");
    }
}
