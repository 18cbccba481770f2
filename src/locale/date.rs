//! Dates and times of day as each language writes them (Unicode CLDR, by ICU4X).
//!
//! Always by the Gregorian calendar and with the digits 0 to 9: what is read here is typed elsewhere.

use std::cell::OnceCell;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use icu_calendar::{Date, Iso};
use icu_datetime::fieldsets::{E, MD, MDE, T, YM, YMDE};
use icu_datetime::input::Time;
use icu_datetime::preferences::{CalendarAlgorithm, HourCycle};
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences, NoCalendarFormatter};

use super::Locale;

/// How somebody tells the hours of a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Hours {
    /// From 0 to 23.
    #[default]
    TwentyFour,
    /// Twice from 1 to 12.
    Twelve,
}

/// What writes one language.
struct Pens {
    date: DateTimeFormatter<YMDE>,
    short_date: DateTimeFormatter<YMDE>,
    heading: DateTimeFormatter<MDE>,
    day: DateTimeFormatter<MD>,
    month: DateTimeFormatter<YM>,
    weekday: DateTimeFormatter<E>,
    short_weekday: DateTimeFormatter<E>,
    time: [NoCalendarFormatter<T>; 2],
}

thread_local! {
    /// Those of each language, made when a thread first writes it: they cannot be shared by threads.
    static PENS: [OnceCell<Pens>; Locale::ALL.len()] = const { [const { OnceCell::new() }; Locale::ALL.len()] };
}

impl Locale {
    /// A day in full: `Saturday, 25 July 2026`.
    pub fn date(self, day: NaiveDate) -> String {
        self.write_day(day, |pens, day| pens.date.format(&day).to_string())
    }

    /// A day in short: `Sat, 25 Jul 2026`.
    pub fn short_date(self, day: NaiveDate) -> String {
        self.write_day(day, |pens, day| pens.short_date.format(&day).to_string())
    }

    /// A day of a year that is known: `Saturday 25 July`.
    pub fn heading(self, day: NaiveDate) -> String {
        self.write_day(day, |pens, day| pens.heading.format(&day).to_string())
    }

    /// A day without its year and its weekday: `25 July`.
    pub fn day(self, day: NaiveDate) -> String {
        self.write_day(day, |pens, day| pens.day.format(&day).to_string())
    }

    /// The month of a day: `July 2026`.
    pub fn month(self, day: NaiveDate) -> String {
        self.write_day(day, |pens, day| pens.month.format(&day).to_string())
    }

    /// The weekday of a day: `Saturday`.
    pub fn weekday(self, day: NaiveDate) -> String {
        self.write_day(day, |pens, day| pens.weekday.format(&day).to_string())
    }

    /// The weekday of a day in a few letters: `Sat`.
    pub fn short_weekday(self, day: NaiveDate) -> String {
        self.write_day(day, |pens, day| pens.short_weekday.format(&day).to_string())
    }

    /// The day on which weeks begin where most of its readers live (CLDR, `weekData`).
    pub fn first_weekday(self) -> Weekday {
        match self {
            Self::Japanese | Self::Korean | Self::Indonesian | Self::BrazilianPortuguese => {
                Weekday::Sun
            }
            Self::Arabic => Weekday::Sat,
            _ => Weekday::Mon,
        }
    }

    /// A time of day: `08:30`, `8:30 am`.
    pub fn time(self, time: NaiveTime, hours: Hours) -> String {
        let time = Time::try_new(time.hour() as u8, time.minute() as u8, 0, 0);
        let time = time.unwrap_or(Time::start_of_day());
        self.write(|pens| pens.time[hours as usize].format(&time).to_string())
    }

    /// Writes a day; one that the library cannot count, in a far year, as RFC 3339 does.
    fn write_day(self, day: NaiveDate, write: impl FnOnce(&Pens, Date<Iso>) -> String) -> String {
        match Date::try_new_iso(day.year(), day.month() as u8, day.day() as u8) {
            Ok(counted) => self.write(|pens| write(pens, counted)),
            Err(_) => day.to_string(),
        }
    }

    fn write<R>(self, write: impl FnOnce(&Pens) -> R) -> R {
        PENS.with(|pens| write(pens[self as usize].get_or_init(|| Pens::of(self))))
    }

    /// By whose rules dates are written. English is read all over the world here, so the day comes
    /// before the month.
    fn region(self) -> icu_locale_core::Locale {
        use icu_locale_core::locale;
        match self {
            Self::English => locale!("en-GB-u-nu-latn"),
            Self::SimplifiedChinese => locale!("zh-Hans-u-nu-latn"),
            Self::Japanese => locale!("ja-u-nu-latn"),
            Self::Korean => locale!("ko-u-nu-latn"),
            Self::Spanish => locale!("es-u-nu-latn"),
            Self::Vietnamese => locale!("vi-u-nu-latn"),
            Self::Indonesian => locale!("id-u-nu-latn"),
            Self::Turkish => locale!("tr-u-nu-latn"),
            Self::German => locale!("de-u-nu-latn"),
            Self::French => locale!("fr-u-nu-latn"),
            Self::BrazilianPortuguese => locale!("pt-BR-u-nu-latn"),
            Self::Arabic => locale!("ar-u-nu-latn"),
        }
    }

    /// As [`Self::region`], where months are written: ICU4X 2.4 lacks the digits for months of
    /// Brazil, which are written as in Portugal.
    fn region_of_months(self) -> icu_locale_core::Locale {
        match self {
            Self::BrazilianPortuguese => icu_locale_core::locale!("pt-PT-u-nu-latn"),
            other => other.region(),
        }
    }
}

impl Pens {
    #[expect(
        clippy::expect_used,
        reason = "the data of each language is part of the binary, and a test writes with all of them"
    )]
    fn of(locale: Locale) -> Self {
        const DATA: &str = "the data of the language";
        let by = |region: icu_locale_core::Locale| {
            let mut by = DateTimeFormatterPreferences::from(region);
            by.calendar_algorithm = Some(CalendarAlgorithm::Gregory);
            by
        };
        let own = by(locale.region());
        let months = by(locale.region_of_months());
        let time = |cycle: HourCycle| {
            let mut by = own;
            by.hour_cycle = Some(cycle);
            NoCalendarFormatter::try_new(by, T::hm()).expect(DATA)
        };
        Self {
            date: DateTimeFormatter::try_new(own, YMDE::long()).expect(DATA),
            short_date: DateTimeFormatter::try_new(own, YMDE::medium()).expect(DATA),
            heading: DateTimeFormatter::try_new(own, MDE::long()).expect(DATA),
            day: DateTimeFormatter::try_new(own, MD::long()).expect(DATA),
            month: DateTimeFormatter::try_new(months, YM::long()).expect(DATA),
            weekday: DateTimeFormatter::try_new(own, E::long()).expect(DATA),
            short_weekday: DateTimeFormatter::try_new(own, E::short()).expect(DATA),
            time: [time(HourCycle::H23), time(HourCycle::H12)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_language_writes_every_form_with_the_year_it_has_and_the_same_digits() {
        let (date, time) = (
            day("2026-07-05"),
            NaiveTime::from_hms_opt(20, 5, 0).unwrap(),
        );
        for locale in Locale::ALL {
            let all = [
                locale.date(date),
                locale.short_date(date),
                locale.month(date),
                locale.heading(date),
                locale.day(date),
                locale.weekday(date),
                locale.time(time, Hours::TwentyFour),
                locale.time(time, Hours::Twelve),
            ];
            for text in &all[..3] {
                assert!(text.contains("2026"), "{}: {text}", locale.tag());
            }
            for text in &all {
                let is_other = |c: char| c.is_numeric() && !c.is_ascii_digit();
                assert!(!text.is_empty() && !text.contains(is_other), "{text}");
            }
            assert!(all[6].contains("20") && !all[7].contains("20"), "{all:?}");
            let length = |text: String| text.chars().count();
            // Arabic has no shorter ones.
            assert!(length(locale.short_weekday(date)) <= length(locale.weekday(date)));
            assert_eq!(
                all.len(),
                all.iter().collect::<std::collections::HashSet<_>>().len()
            );
        }
    }

    #[test]
    fn dates_read_as_in_each_language() {
        let date = day("2026-07-25");
        assert_eq!(Locale::English.date(date), "Saturday, 25 July 2026");
        assert_eq!(Locale::English.short_date(date), "Sat, 25 Jul 2026");
        assert_eq!(Locale::English.heading(date), "Saturday 25 July");
        assert_eq!(Locale::Japanese.date(date), "2026年7月25日土曜日");
        assert_eq!(Locale::German.date(date), "Samstag, 25. Juli 2026");
        assert_eq!(Locale::BrazilianPortuguese.month(date), "julho de 2026");
        assert_eq!(Locale::Arabic.month(date), "يوليو 2026");
        let early = NaiveTime::from_hms_opt(8, 30, 0).unwrap();
        let clock = |locale: Locale, hours| locale.time(early, hours);
        assert_eq!(clock(Locale::English, Hours::TwentyFour), "08:30");
        assert_eq!(clock(Locale::English, Hours::Twelve), "8:30\u{202f}am");
        assert_eq!(clock(Locale::Indonesian, Hours::TwentyFour), "08.30");
        assert_eq!(clock(Locale::SimplifiedChinese, Hours::Twelve), "上午8:30");
    }
}
