// Listings by the thousand, always the same ones: what the benches measure and unit tests compare.
//
// The mix of a large community: of a hundred events 80 are single ones in 15 zones, 15 are weekly or
// monthly series, 5 meet in odd or even ISO weeks. Some are cancelled, some all day, some a month only.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday};
use folkmoot::event::{
    Coordinates, EventDraft, EventId, Format, HostListing, Kind, LinkRole, Listing, Place, State,
};
use folkmoot::geography::Country;
use folkmoot::group::{GroupId, GroupKind};
use folkmoot::language::Language;
use folkmoot::link::WebLink;
use folkmoot::recurrence::{CalendarRule, IsoWeeks, Override, Recurrence, Rule, Span, When, Zone};
use folkmoot::slug::Slug;
use folkmoot::text::{Line, Prose};
use uuid::Uuid;

/// Zone, country, city, language, and a title in it.
const PLACES: [(&str, &str, &str, &str, &str); 15] = [
    (
        "Europe/Berlin",
        "DE",
        "Berlin",
        "de",
        "Treffen der Betreiber",
    ),
    (
        "Asia/Ho_Chi_Minh",
        "VN",
        "Hà Nội",
        "vi",
        "Ngày hội hạ tầng mở",
    ),
    ("Asia/Seoul", "KR", "서울", "ko", "오픈인프라 커뮤니티 데이"),
    ("Asia/Tokyo", "JP", "東京", "ja", "クラウド運用者の集い"),
    ("Asia/Shanghai", "CN", "上海", "zh-Hans", "开源基础设施日"),
    ("Asia/Kolkata", "IN", "Bengaluru", "en", "Upstream hack day"),
    ("Asia/Jakarta", "ID", "Jakarta", "id", "Temu komunitas"),
    ("Africa/Accra", "GH", "Accra", "en", "User group meetup"),
    (
        "Africa/Casablanca",
        "MA",
        "Rabat",
        "fr",
        "Rencontre des opérateurs",
    ),
    (
        "America/Chicago",
        "US",
        "Austin",
        "en",
        "Live: what is new, and what comes",
    ),
    (
        "America/Mexico_City",
        "MX",
        "Ciudad de México",
        "es",
        "Días de infraestructura abierta",
    ),
    (
        "America/Sao_Paulo",
        "BR",
        "São Paulo",
        "pt-BR",
        "Encontro da comunidade",
    ),
    (
        "Europe/Istanbul",
        "TR",
        "İstanbul",
        "tr",
        "Açık altyapı günleri",
    ),
    (
        "Australia/Sydney",
        "AU",
        "Sydney",
        "en",
        "Bare metal evening",
    ),
    ("Etc/UTC", "SE", "Stockholm", "en", "Project team meeting"),
];

const PROJECTS: [&str; 5] = [
    "openstack",
    "kata-containers",
    "starlingx",
    "zuul",
    "airship",
];
const TAGS: [&str; 6] = [
    "edge",
    "bare-metal",
    "operators",
    "ai",
    "networking",
    "security",
];

/// The day around which everything takes place.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date")
}

/// The first `count` listings.
pub fn listings(count: usize) -> Vec<Arc<Listing>> {
    (0..count).map(|number| Arc::new(listing(number))).collect()
}

/// The listing of this number.
pub fn listing(number: usize) -> Listing {
    let mut dice = Dice::new(number as u64);
    let (zone, country, city, language, title) = PLACES[dice.below(PLACES.len())];
    let zone = Zone::parse(zone).expect("a zone");
    let (when, recurrence) = time(&mut dice, number, zone);
    let id = EventId(Uuid::from_u128(
        0x0193_0000_0000_7000_8000_0000_0000_0000 + number as u128,
    ));
    let group = dice.below(200);
    let state = match dice.below(50) {
        0 => State::Cancelled,
        1 => State::Postponed,
        _ => State::Published,
    };
    let created_at = instant(dice.day(-700, -30), 9);
    let draft = EventDraft {
        kind: Kind::ALL[dice.below(Kind::ALL.len())],
        title: line(&format!("{title} #{number}")),
        summary: Some(line(
            "Talks by people who run it, time for questions, food; all are welcome",
        )),
        description: Some(description(&mut dice, city)),
        languages: vec![Language::parse(language).expect("a language")],
        format: Format::ALL[dice.below(3)],
        when,
        recurrence,
        place: Place {
            venue: Some(line("Community hall, room 2")),
            address: Some(line("1 Example Street")),
            city: Some(line(city)),
            country: Some(Country::parse(country).expect("a country")),
            // Never 0, 0: that is where maps put what has no place.
            coordinates: Coordinates::new(
                dice.below(120) as f64 - 59.5,
                dice.below(300) as f64 - 149.5,
            ),
        },
        links: BTreeMap::from([
            (LinkRole::Join, link("join", number)),
            (LinkRole::Registration, link("register", number)),
        ]),
        deadlines: BTreeMap::new(),
        projects: BTreeSet::from([slug(PROJECTS[dice.below(PROJECTS.len())])]),
        tags: (0..dice.below(3))
            .map(|_| slug(TAGS[dice.below(TAGS.len())]))
            .collect(),
        hosts: vec![GroupId(Uuid::from_u128(group as u128))],
        parent: None,
        picture: None,
    };
    Listing {
        id,
        slug: slug(&format!("event-{number}")),
        uid: line(&format!("{id}@example.org")),
        sequence: dice.below(4) as i32,
        state,
        state_reason: (!matches!(state, State::Published))
            .then(|| line("The venue is not available")),
        moved_from: None,
        draft,
        hosts: vec![HostListing {
            slug: slug(&format!("group-{group}")),
            name: line(&format!("Group {group}")),
            kind: GroupKind::UserGroup,
        }],
        parent: None,
        created_at,
        last_modified: created_at + TimeDelta::days(dice.below(30) as i64),
    }
}

/// When it takes place: 80 in 100 once, 15 by a calendar rule, 5 by the numbers of weeks.
fn time(dice: &mut Dice, number: usize, zone: Zone) -> (When, Option<Recurrence>) {
    let hour = 6 + dice.below(14) as u32;
    match number % 100 {
        0..80 => (once(dice, zone, hour), None),
        80..90 => {
            let day = weekday_of(dice.day(-900, -100), Weekday::Thu);
            let rule = CalendarRule::weekly(1 + (number % 2) as u16).expect("a rule");
            (
                timed(zone, day, hour, 60),
                Some(with_exceptions(Rule::Calendar(rule), day, hour)),
            )
        }
        90..95 => {
            let day = second(dice.day(-900, -100), Weekday::Tue);
            let rule = CalendarRule::monthly_on_nth_weekday(2, Weekday::Tue).expect("a rule");
            (
                timed(zone, day, hour, 120),
                Some(Recurrence::by(Rule::Calendar(rule))),
            )
        }
        _ => {
            let weeks = if number.is_multiple_of(2) {
                IsoWeeks::even()
            } else {
                IsoWeeks::odd()
            };
            let mut day = weekday_of(dice.day(-900, -100), Weekday::Wed);
            if !weeks.has(at(day, hour), at(day, hour)) {
                day = day + Days::new(7);
            }
            (
                timed(zone, day, hour, 60),
                Some(Recurrence::by(Rule::IsoWeeks(weeks))),
            )
        }
    }
}

fn once(dice: &mut Dice, zone: Zone, hour: u32) -> When {
    let day = dice.day(-600, 500);
    let span = match dice.below(10) {
        0 => Span::AllDay {
            first: day,
            last: day + Days::new(dice.below(4) as u64),
        },
        1 if dice.below(5) == 0 => Span::Month {
            first_day: day - Days::new(u64::from(chrono::Datelike::day0(&day))),
        },
        _ => return timed(zone, day, hour, 30 * (1 + dice.below(8) as i64)),
    };
    When::new(zone, span).expect("a span")
}

fn timed(zone: Zone, day: NaiveDate, hour: u32, minutes: i64) -> When {
    let start = at(day, hour);
    When::new(
        zone,
        Span::Timed {
            start,
            end: start + TimeDelta::minutes(minutes),
        },
    )
    .expect("a span by day")
}

/// A series with one date skipped, one moved by a day, one cancelled.
fn with_exceptions(rule: Rule, day: NaiveDate, hour: u32) -> Recurrence {
    let later = |weeks: u64| at(day + Days::new(7 * weeks), hour);
    let moved = Span::Timed {
        start: later(8) + TimeDelta::days(1),
        end: later(8) + TimeDelta::hours(25),
    };
    let cancelled = Override::Cancelled {
        reason: Some(line("Holiday")),
    };
    Recurrence {
        skipped: BTreeSet::from([later(4)]),
        overrides: BTreeMap::from([
            (later(8), Override::Moved { span: moved }),
            (later(12), cancelled),
        ]),
        ..Recurrence::by(rule)
    }
}

fn description(dice: &mut Dice, city: &str) -> Prose {
    let paragraph = format!(
        "We meet in **{city}** to talk about what we *run*, what broke, and what we want next. \
         See the [agenda](https://events.example.org/agenda), bring a laptop; there will be tea.\n\n"
    );
    Prose::parse(&paragraph.repeat(1 + dice.below(4)), 20_000).expect("prose")
}

fn weekday_of(day: NaiveDate, weekday: Weekday) -> NaiveDate {
    day.week(weekday).first_day()
}

/// The second such weekday of the month of `day`.
fn second(day: NaiveDate, weekday: Weekday) -> NaiveDate {
    use chrono::Datelike;
    NaiveDate::from_weekday_of_month_opt(day.year(), day.month(), weekday, 2)
        .expect("every month has two")
}

fn at(day: NaiveDate, hour: u32) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour"))
}

fn instant(day: NaiveDate, hour: u32) -> DateTime<Utc> {
    at(day, hour).and_utc()
}

fn line(text: &str) -> Line {
    Line::parse(text, 280).expect("a line")
}

fn slug(word: &str) -> Slug {
    Slug::parse(word).expect("a slug")
}

fn link(path: &str, number: usize) -> WebLink {
    WebLink::parse(&format!("https://events.example.org/{path}/{number}")).expect("a link")
}

/// Numbers that look random and are the same on every machine (SplitMix64).
pub struct Dice(u64);

impl Dice {
    /// Those of this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// One from 0 on, and below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }

    /// A day so many days before (negative) or after [`today`].
    fn day(&mut self, from: i64, to: i64) -> NaiveDate {
        today() + TimeDelta::days(from + self.below((to - from) as usize) as i64)
    }
}
