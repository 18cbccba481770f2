//! How a group grows: one line over time, drawn by hand. The table beside it says the same.

use crate::group::MemberCount;
use crate::locale::Locale;
use crate::web::show::TimeText;

/// The drawing, in units of its view box: room for the words is left around the plot.
const WIDTH: f64 = 640.0;
const LEFT: f64 = 56.0;
const RIGHT: f64 = 24.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 152.0;

/// Figures as a line, and as rows.
pub struct MemberChart {
    /// What the line says, in a sentence.
    pub sentence: String,
    /// `points` of the line.
    pub line: String,
    /// Each figure as a dot.
    pub dots: Vec<Dot>,
    /// Heights that are named.
    pub heights: Vec<Height>,
    /// The first and the last day.
    pub first: String,
    /// The last day.
    pub last: String,
    /// The figures, the newest first.
    pub rows: Vec<Row>,
}

/// One figure in the drawing.
pub struct Dot {
    /// From the left.
    pub x: String,
    /// From the top.
    pub y: String,
}

/// A height that is named.
pub struct Height {
    /// From the top.
    pub y: String,
    /// How many members it stands for.
    pub members: u32,
}

/// One figure in the table.
pub struct Row {
    /// The day.
    pub day: TimeText,
    /// How many.
    pub members: u32,
}

impl MemberChart {
    /// The chart of figures by day; none of fewer than one.
    pub fn of(figures: &[MemberCount], locale: Locale) -> Option<Self> {
        let (first, last) = (figures.first()?, figures.last()?);
        let top = round_up(figures.iter().map(|it| it.members).max()?);
        let days = (last.day - first.day).num_days().max(1) as f64;
        let place = |count: &MemberCount| {
            let share = (count.day - first.day).num_days() as f64 / days;
            let x = LEFT + share * (WIDTH - LEFT - RIGHT);
            (unit(x), unit(height(count.members, top)))
        };
        let places: Vec<_> = figures.iter().map(place).collect();
        let line: Vec<String> = places.iter().map(|(x, y)| format!("{x},{y}")).collect();
        Some(Self {
            sentence: sentence(first, last, locale),
            line: line.join(" "),
            dots: places.into_iter().map(|(x, y)| Dot { x, y }).collect(),
            heights: [0, top / 2, top]
                .map(|members| Height {
                    y: unit(height(members, top)),
                    members,
                })
                .into(),
            first: locale.month(first.day),
            last: locale.month(last.day),
            rows: figures
                .iter()
                .rev()
                .map(|count| Row {
                    day: TimeText::day(count.day, locale.date(count.day)),
                    members: count.members,
                })
                .collect(),
        })
    }
}

fn sentence(first: &MemberCount, last: &MemberCount, locale: Locale) -> String {
    let told = |count: &MemberCount| {
        let values = [
            ("count", count.members.into()),
            ("day", locale.date(count.day).into()),
        ];
        locale.fill("members-on-day", values)
    };
    match first.day == last.day {
        true => told(last),
        false => format!("{}; {}", told(last), told(first)),
    }
}

fn height(members: u32, top: u32) -> f64 {
    BOTTOM - f64::from(members) / f64::from(top) * (BOTTOM - TOP)
}

/// The next even number of one leading digit or two: 265 → 280, 3 → 4, 0 → 2. Its half is whole.
fn round_up(most: u32) -> u32 {
    let mut step = 2_u32;
    while most / step >= 20 {
        step = step.saturating_mul(10);
    }
    most.max(1).div_ceil(step).saturating_mul(step)
}

/// A tenth of a unit is finer than anybody sees.
fn unit(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::MemberSource;

    fn count(day: &str, members: u32) -> MemberCount {
        MemberCount {
            day: day.parse().unwrap(),
            members,
            source: MemberSource::Entered,
        }
    }

    #[test]
    fn a_line_begins_at_the_left_and_ends_at_the_right_and_higher_is_more() {
        let figures = [
            count("2026-01-01", 100),
            count("2026-07-02", 140),
            count("2026-12-31", 265),
        ];
        let chart = MemberChart::of(&figures, Locale::English).unwrap();
        let x: Vec<&str> = chart.dots.iter().map(|dot| dot.x.as_str()).collect();
        assert_eq!(x, ["56.0", "336.0", "616.0"]);
        let y: Vec<f64> = chart
            .dots
            .iter()
            .map(|dot| dot.y.parse().unwrap())
            .collect();
        assert!(y[0] > y[1] && y[1] > y[2] && y[2] > TOP, "{y:?}");
        assert_eq!(
            chart.sentence,
            "265 members on Thursday, 31 December 2026; 100 members on Thursday, 1 January 2026"
        );
        assert_eq!(chart.rows[0].members, 265, "the newest stands first");
    }

    #[test]
    fn one_figure_and_none_at_all_are_no_trouble() {
        assert!(MemberChart::of(&[], Locale::English).is_none());
        let chart = MemberChart::of(&[count("2026-01-01", 0)], Locale::English).unwrap();
        assert_eq!(chart.sentence, "0 members on Thursday, 1 January 2026");
        assert_eq!(chart.dots[0].y, "152.0");
    }

    #[test]
    fn the_highest_line_is_a_round_number_that_can_be_halved() {
        for (most, top) in [(0, 2), (3, 4), (39, 40), (265, 280), (1_234, 1_400)] {
            assert_eq!(round_up(most), top, "{most}");
        }
        assert!(round_up(u32::MAX) >= 4_000_000_000);
    }
}
