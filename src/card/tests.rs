use std::collections::BTreeMap;
use std::path::Path;

use image::ImageReader;
use resvg::usvg::{Group, Node};

use super::lettering::{read, unknown};
use super::*;

fn sample() -> Card {
    Card {
        kind: "meetup",
        label: "Meetup".to_owned(),
        mark: None,
        title: "OpenInfra Meetup".to_owned(),
        when: "Thursday, 3 December 2026, 18:30–21:00 · Berlin, UTC+1".to_owned(),
        place: "Berlin, Germany · OpenInfra User Group Berlin".to_owned(),
        name: "Folkmoot".to_owned(),
        host: "calendar.example.org".to_owned(),
        is_rtl: false,
    }
}

fn mark(text: &str, is_off: bool) -> Option<Mark> {
    Some(Mark {
        text: text.to_owned(),
        is_off,
    })
}

/// Short and long titles in each script, and each mark.
fn samples() -> Vec<Card> {
    let s = |t: &str| t.to_owned();
    vec![
        sample(),
        Card {
            kind: "summit",
            label: s("Summit"),
            title: s(
                "OpenInfra Summit Europe 2026: two days of talks, forums and hands-on workshops about cloud infrastructure, from Zuul to Kata Containers",
            ),
            when: s("Saturday, 17 October 2026 – Sunday, 18 October 2026"),
            place: s("Paris-Saclay, France"),
            ..sample()
        },
        Card {
            kind: "days",
            label: s("OpenInfra Days"),
            title: s("OpenInfra Days 中国 2026：开源基础设施与人工智能云原生技术大会"),
            when: s("2026年7月25日星期六 08:30–17:30 · 北京, UTC+8"),
            place: s("北京, 中国 · OpenInfra 中国用户组"),
            ..sample()
        },
        Card {
            kind: "meetup",
            label: s("ミートアップ"),
            title: s(
                "第48回 OpenStack ユーザー会 勉強会「クラウドネイティブの現場から」を東京で開催します",
            ),
            when: s("2026年7月25日土曜日 18:30–21:00 · 東京, UTC+9"),
            place: s("東京都, 日本 · 日本OpenStackユーザ会"),
            ..sample()
        },
        Card {
            kind: "days",
            label: s("OpenInfra Days"),
            title: s("OpenInfra 커뮤니티 데이 코리아 2026 — 오픈 인프라의 미래"),
            when: s("2026년 7월 25일 토요일 08:30–17:30 · 서울, UTC+9"),
            place: s("서울, 대한민국"),
            ..sample()
        },
        Card {
            kind: "live",
            label: s("لقاء"),
            mark: mark("مؤجل", false),
            title: s("لقاء مستخدمي OpenStack في القاهرة 2026: البنية التحتية المفتوحة"),
            when: s("السبت، 25 يوليو 2026، 18:30–21:00 · القاهرة, UTC+3"),
            place: s("القاهرة، مصر"),
            is_rtl: true,
            ..sample()
        },
        Card {
            kind: "sig",
            label: s("Nhóm chuyên đề"),
            mark: mark("Đã huỷ", true),
            title: s(
                "Gặp gỡ cộng đồng Hạ tầng mở Việt Nam: Ảo hoá, Kubernetes và những điều thường bị bỏ quên",
            ),
            when: s("Thứ Bảy, 25 tháng 7, 2026, 08:30–17:30 · Hà Nội, UTC+7"),
            place: s("Hà Nội, Việt Nam · Vietnam OpenInfra User Group"),
            ..sample()
        },
        Card {
            kind: "ptg",
            label: s("PTG"),
            mark: mark("Ertelendi", false),
            title: s("İstanbul'da Açık Altyapı Günü 🚀 & <Ğüşıöç>"),
            when: s("Perşembe, 3 Aralık 2026"),
            place: s("Çevrimiçi"),
            ..sample()
        },
        Card {
            kind: "other",
            label: s("Other"),
            title: s("नई दिल्ली में OpenInfra · Привет · Γειά"),
            when: s(
                "Every first Thursday of the month until 30 December 2027 · 15:00–16:00 · America/Argentina/Buenos_Aires",
            ),
            ..sample()
        },
    ]
}

/// A word for every letter of the files below a folder.
fn words_below(folder: &Path, words: &mut BTreeMap<char, String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            words_below(&path, words);
        } else {
            let text = std::fs::read_to_string(path).unwrap();
            for word in text.split_whitespace() {
                for letter in word.chars() {
                    words.entry(letter).or_insert_with(|| word.to_owned());
                }
            }
        }
    }
}

#[test]
fn every_letter_of_the_demo_and_of_our_languages_can_be_written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut words = BTreeMap::new();
    for folder in ["demo", "locales"] {
        words_below(&root.join(folder), &mut words);
    }
    assert!(words.len() > 1_500, "{} letters", words.len());
    let words: Vec<&str> = words.values().map(String::as_str).collect();
    assert_eq!(unknown(&words).unwrap(), "");
    let mixed = [
        "Zuul في إدارة ★ → 東京",
        "Zuul สวัสดี 한국어",
        "हिन्दी Zuul",
        "Zuul שלום",
    ];
    assert_eq!(unknown(&mixed).unwrap(), "");
    assert_eq!(unknown(&["OpenInfra \u{1f680}"]).unwrap(), "\u{1f680}");
}

/// The words of a drawing, and where they begin and end.
fn stretches(group: &Group, found: &mut Vec<(String, f32, f32)>) {
    for node in group.children() {
        match node {
            Node::Group(group) => stretches(group, found),
            Node::Text(text) => {
                let words = text.chunks().iter().map(|chunk| chunk.text()).collect();
                let place = text.abs_bounding_box();
                found.push((words, place.left(), place.right()));
            }
            _ => {}
        }
    }
}

#[test]
fn no_words_leave_the_margins_whatever_their_length() {
    let long = [
        "W".repeat(140),
        "漢".repeat(140),
        "ab ".repeat(46),
        "\u{1f680}".repeat(9),
        String::new(),
    ];
    let long = long.map(|words| Card {
        title: words.clone(),
        when: words.clone(),
        place: words,
        ..sample()
    });
    for card in samples().into_iter().chain(long) {
        let mut found = Vec::new();
        stretches(read(&draw::svg(&card).unwrap()).unwrap().root(), &mut found);
        assert!((3..=9).contains(&found.len()), "{found:?}");
        for (words, left, right) in found {
            assert!(
                left >= 71.0 && right <= 1129.0,
                "{words} from {left} to {right}"
            );
        }
    }
}

#[test]
fn a_card_is_a_picture_of_the_size_that_others_expect() {
    for card in samples() {
        let png = card.draw().unwrap();
        assert!(png.len() < 100 * 1024, "{} bytes", png.len());
        let picture = ImageReader::new(std::io::Cursor::new(&png))
            .with_guessed_format()
            .unwrap()
            .decode()
            .unwrap();
        assert_eq!((picture.width(), picture.height()), (1200, 630));
        assert_eq!(
            png,
            card.draw().unwrap(),
            "the same words are the same bytes"
        );
    }
}

#[test]
fn words_are_words_and_nothing_else() {
    let card = Card {
        title: "</text><image href=\"/etc/passwd\"/> & \u{1}".to_owned(),
        ..sample()
    };
    let svg = draw::svg(&card).unwrap();
    assert!(
        !svg.contains("<image") && svg.contains("&lt;image"),
        "{svg}"
    );
}

#[test]
fn a_language_from_right_to_left_mirrors_the_card_and_what_is_off_is_struck() {
    let arabic = samples().into_iter().find(|card| card.is_rtl).unwrap();
    let mirrored = draw::svg(&arabic).unwrap();
    let mut found = Vec::new();
    stretches(read(&mirrored).unwrap().root(), &mut found);
    let (_, left, right) = found
        .iter()
        .find(|(words, ..)| words.contains("لقاء مستخدمي"))
        .unwrap();
    assert!(
        (1125.0..=1129.0).contains(right) && *left > 200.0,
        "{left} to {right}"
    );
    let struck = |is_off| {
        let mut card = sample();
        card.mark = mark("Cancelled", is_off);
        draw::svg(&card).unwrap().matches("<rect").count()
    };
    assert_eq!(struck(true), struck(false) + 1);
}

/// What the samples are drawn with, in digits.
fn drawn() -> String {
    let drawings = samples().into_iter().map(|card| draw::svg(&card).unwrap());
    let hash = Sha256::digest(drawings.collect::<String>());
    hash[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn another_design_is_another_address() {
    assert_eq!(
        (DESIGN, drawn().as_str()),
        (1, "9947f92f590702dc"),
        "cards look otherwise than they did: raise DESIGN, and write here what it draws"
    );
    let mut other = sample();
    other.place.push('.');
    assert_ne!(other.digest(), sample().digest());
    assert_eq!(other.digest().len(), 16);
}

#[test]
#[ignore = "writes the samples to a folder for somebody to look at: CARDS=folder"]
fn the_samples_are_looked_at() {
    let folder = std::env::var("CARDS").unwrap();
    for (index, card) in samples().into_iter().enumerate() {
        std::fs::write(format!("{folder}/card-{index}.png"), card.draw().unwrap()).unwrap();
    }
}
