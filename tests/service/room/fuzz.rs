//! What the fuzz targets hold, on bytes of the suite's own: those that once were too much for something,
//! and some thousands that look random and are the same on every machine. `fuzz/README.md` says how
//! to look further.

#[path = "../../../fuzz/src/bytes.rs"]
mod bytes;
#[path = "../../../fuzz/src/calendar.rs"]
mod calendar;
#[path = "../../../fuzz/src/printer.rs"]
mod printer;
#[path = "../../../fuzz/src/selection.rs"]
mod selection;

use std::time::{Duration, Instant};

use super::catalog::generate::Dice;

/// Longer than any of these may take, on a slow machine that does other things.
const AT_MOST: Duration = Duration::from_secs(2);

/// Addresses that are nearly right, or hostile.
const ADDRESSES: [&str; 24] = [
    "all",
    "kind=ptg,summit;region=apac",
    "country=VN;or;project=ironic,nova",
    "past=0;deadlines=on;alarm=15m,1d;perday=on;emoji=off",
    "near=H%C3%A0%20N%E1%BB%99i,50;q=%F0%9F%8E%89%20caf%C3%A9",
    "near=5.6037,-0.187,100",
    "near=-0.00001,180,0001",
    "language=zh-Hans-CN,zh,EN",
    "q=%E2%84%AA%C4%B0%CE%A3",
    "kind=deadline;deadlines=off",
    "tag=a,,b,",
    "or",
    "kind=ptg;or",
    "kind%3Dptg%3Bor",
    "%",
    "%0",
    "%zz=%ff%fe",
    "a=b=c",
    "=",
    ";;;;",
    "q=%00%0d%0a",
    "past=99999999999999999999",
    "alarm=4294967296d",
    "kind=\u{FFFD}",
];

#[test]
fn addresses_are_read_or_refused_at_once() {
    for address in ADDRESSES {
        quickly(|| selection::hold(address.as_bytes()), address);
    }
    let many = "kind=ptg,".repeat(10_000);
    let choices = "tag=a;or;".repeat(10_000);
    for long in [many, choices, "%".repeat(1_000_000), ";".repeat(1_000_000)] {
        quickly(|| selection::hold(long.as_bytes()), &long[..20]);
    }
    // Short as it is asked, in an address four times as long.
    let pictures = format!("q={}&or=&", "🎉".repeat(99)).repeat(4);
    selection::hold(pictures.as_bytes());
    let mut dice = Dice::new(1);
    for _ in 0..3_000 {
        selection::hold(changed(&mut dice).as_bytes());
    }
}

#[test]
fn whatever_the_event_its_lines_are_valid() {
    let mut dice = Dice::new(2);
    for _ in 0..1_500 {
        let size = dice.below(3_000);
        let bytes: Vec<u8> = (0..size).map(|_| byte(&mut dice)).collect();
        printer::hold(&bytes);
    }
}

/// Calendars of the corpus with a few octets, lines and pieces that are others.
#[test]
fn calendars_are_read_or_refused_at_once() {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/service/room/import/corpus"
    );
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path());
    let mut files: Vec<_> = files
        .filter(|it| it.extension().is_some_and(|it| it == "ics"))
        .collect();
    files.sort();
    let corpus: Vec<Vec<u8>> = files.iter().map(|it| std::fs::read(it).unwrap()).collect();
    let mut dice = Dice::new(3);
    for _ in 0..3_000 {
        let mut bytes = corpus[dice.below(corpus.len())].clone();
        for _ in 0..=dice.below(6) {
            mutate(&mut bytes, &corpus, &mut dice);
        }
        quickly(|| calendar::hold(&bytes), &String::from_utf8_lossy(&bytes));
    }
}

fn mutate(bytes: &mut Vec<u8>, corpus: &[Vec<u8>], dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    match dice.below(5) {
        0 => bytes.insert(at, byte(dice)),
        1 => bytes.truncate(at.max(1)),
        2 if at < bytes.len() => bytes[at] = byte(dice),
        3 => {
            let end = (at + dice.below(60)).min(bytes.len());
            bytes.drain(at..end);
        }
        _ => {
            let other = &corpus[dice.below(corpus.len())];
            let from = dice.below(other.len() + 1);
            let to = (from + dice.below(200)).min(other.len());
            bytes.splice(at..at, other[from..to].iter().copied());
        }
    }
}

/// Some of the addresses joined, with a few characters that are others.
fn changed(dice: &mut Dice) -> String {
    let parts = (0..=dice.below(6)).map(|_| ADDRESSES[dice.below(ADDRESSES.len())]);
    let joined: Vec<&str> = parts.collect();
    let mut text: Vec<char> = joined.join(";or;").chars().collect();
    for _ in 0..dice.below(4) {
        let at = dice.below(text.len());
        text[at] = ['%', ';', ',', '=', 'o', '0', ' ', 'İ', '&', '+'][dice.below(10)];
    }
    text.into_iter().collect()
}

/// One of the alphabet of calendars more often than chance would have it.
fn byte(dice: &mut Dice) -> u8 {
    let telling = b"\\;,:\"\r\n^=%0\xF0\x9F\x98\x80\xCC\x81\xE2\x80\xA8";
    match dice.below(3) {
        0 => telling[dice.below(telling.len())],
        1 => b' ' + dice.below(95) as u8,
        _ => dice.below(256) as u8,
    }
}

fn quickly(work: impl FnOnce(), what: &str) {
    let begun = Instant::now();
    work();
    assert!(begun.elapsed() < AT_MOST, "{what}: {:?}", begun.elapsed());
}
