//! A series and the changes of its dates: moved and cancelled ones stay dates of the series, those that
//! say something else are events of their own, and from a change of all later ones on it is a new series.

use chrono::NaiveDateTime;

use super::Stated;
use super::clocks::Clocks;
use super::notes::Notes;
use super::piece::Piece;
use super::segment::{Segment, stated};
use super::timing::{has_end, timing};
use crate::recurrence::{Override, When, Zone};

/// Everything that is stated under one UID. Changes are in the order of the dates they change.
pub(super) fn read<'t>(
    event: Option<Piece<'t>>,
    changes: Vec<Piece<'t>>,
    clocks: &mut Clocks<'t>,
    notes: &mut Notes,
) -> Vec<Stated> {
    let mut all = All::default();
    if let Some(event) = &event
        && let Some((segment, apart)) = Segment::read(event, None, None, clocks, notes)
    {
        all.apart.extend(apart);
        all.segments.push(segment);
    }
    let (later, single): (Vec<_>, Vec<_>) = changes.iter().partition(|change| change.goes_on);
    for change in later {
        all.go_on(change, clocks, notes);
    }
    for change in single {
        all.change(change, clocks, notes);
    }
    let segments = all.segments.into_iter();
    let mut stated: Vec<Stated> = segments.filter_map(|it| it.finish(notes)).collect();
    stated.extend(all.apart);
    stated
}

#[derive(Default)]
struct All {
    /// The stretches of the series, in order.
    segments: Vec<Segment>,
    /// Dates that are events of their own.
    apart: Vec<Stated>,
}

impl All {
    /// The stretch in which a date stands.
    fn around(&mut self, date: NaiveDateTime) -> Option<usize> {
        let after = self
            .segments
            .partition_point(|segment| segment.from <= date);
        (!self.segments.is_empty()).then(|| after.saturating_sub(1))
    }

    /// The date a change is about, by the clocks of the series, and whether it is told as a day.
    fn called<'t>(&self, change: &Piece<'t>, clocks: &mut Clocks<'t>) -> (NaiveDateTime, bool) {
        let Some(stamp) = &change.changes else {
            return (change.start.local, false);
        };
        let zone = self
            .segments
            .first()
            .map(|segment| segment.stated.when.zone);
        let zone = zone
            .or_else(|| clocks.zone(&change.start).ok())
            .unwrap_or(Zone::UTC);
        (clocks.local(zone, stamp), stamp.is_date())
    }

    /// A change of a date and all later ones.
    fn go_on<'t>(&mut self, change: &Piece<'t>, clocks: &mut Clocks<'t>, notes: &mut Notes) {
        let (called, is_day) = self.called(change, clocks);
        let Some(at) = self.around(called) else {
            return self.alone(change, called, clocks, notes);
        };
        let before = &mut self.segments[at];
        let Some(date) = before.date(called, is_day) else {
            return self.alone(change, called, clocks, notes);
        };
        let rule = before.rule.clone();
        let was = before.stated.clone();
        let is_left = before.end_before(date);
        if change.is_cancelled {
            if !is_left {
                self.segments[at].stated = Stated {
                    is_cancelled: true,
                    ..was
                };
            }
            return;
        }
        let rule = rule.map(|rule| going_on(&rule, &was, date));
        let read = Segment::read(change, Some(called), rule, clocks, notes);
        let Some((mut segment, apart)) = read else {
            return;
        };
        segment.stated.words = segment.stated.words.over(&was.words);
        segment.keep_exceptions(&was, date);
        self.apart.extend(apart);
        if is_left {
            self.segments.insert(at + 1, segment);
        } else {
            // From its first date on: it is the event itself that is another now.
            segment.stated.date = was.date;
            self.segments[at] = segment;
        }
    }

    /// A change of one date.
    fn change<'t>(&mut self, change: &Piece<'t>, clocks: &mut Clocks<'t>, notes: &mut Notes) {
        let (called, is_day) = self.called(change, clocks);
        let Some(at) = self.around(called) else {
            return self.alone(change, called, clocks, notes);
        };
        let Some(date) = self.segments[at].date(called, is_day) else {
            return self.alone(change, called, clocks, notes);
        };
        if !clocks.takes_exception() {
            let why = "the calendar changes more single dates than can be reckoned";
            return notes.skip(change.event.line, &change.words.title, why);
        }
        if change.is_cancelled {
            return self.segments[at].change(date, Override::Cancelled { reason: None });
        }
        let series = &self.segments[at].stated;
        let planned = series.when.moved_to(date);
        let when = match timing(change, clocks) {
            Ok(timing) => timing.when,
            Err(why) => return notes.skip(change.event.line, &change.words.title, why),
        };
        let when = if has_end(change) {
            when
        } else {
            planned.moved_to(by(planned.zone, &when))
        };
        let words = change.words.clone().over(&series.words);
        let span = in_zone(&planned, &when);
        match span.filter(|_| words.names_the_same(&series.words)) {
            Some(moved) if moved == planned => {}
            Some(moved) => self.segments[at].change(date, Override::Moved { span: moved.span }),
            None => {
                self.segments[at].leave_out(date);
                self.apart.push(Stated {
                    words,
                    ..stated(change, Some(date), when)
                });
            }
        }
    }

    /// A change of a date that there is no series for, or that its series does not have.
    fn alone<'t>(
        &mut self,
        change: &Piece<'t>,
        called: NaiveDateTime,
        clocks: &mut Clocks<'t>,
        notes: &mut Notes,
    ) {
        let of = self.segments.first_mut().map(|segment| &mut segment.stated);
        if let Some(event) = of
            && event.recurrence.is_none()
            && event.when.local_start() == called
        {
            // The only date of an event is the event.
            if let Ok(timing) = timing(change, clocks) {
                event.when = timing.when;
            }
            event.words = change.words.clone().over(&event.words);
            event.is_cancelled |= change.is_cancelled;
            return;
        }
        let words = self
            .segments
            .first()
            .map(|segment| segment.stated.words.clone());
        let Some((segment, apart)) = Segment::read(change, Some(called), None, clocks, notes)
        else {
            return;
        };
        let why = match words {
            Some(_) => {
                "it changes a date that its series does not have, and was taken as an event of its own"
            }
            None => {
                "it changes a date of a series that is not in the calendar, and was taken as an event of its own"
            }
        };
        notes.warn(change.event.line, &change.words.title, why);
        self.apart.extend(apart);
        if let Some(mut stated) = segment.finish(notes) {
            stated.words = stated.words.over(&words.unwrap_or_default());
            self.apart.push(stated);
        }
    }
}

/// The rule of a series as it goes on with a changed date: what is left of a number of dates, without a
/// weekday that was that of its start.
fn going_on(rule: &str, series: &Stated, date: NaiveDateTime) -> String {
    let start = series.when.local_start();
    let passed = series
        .recurrence
        .as_ref()
        .and_then(|it| it.rule.as_ref())
        .map_or(0, |rule| {
            let crate::recurrence::Rule::Calendar(rule) = rule else {
                return 0;
            };
            rule.instances(start, start, date).count()
        });
    let part = |part: &str| match part.trim().split_once('=') {
        Some((name, value)) if name.eq_ignore_ascii_case("COUNT") => {
            let left = value.parse::<usize>().ok()?.checked_sub(passed)?;
            Some(format!("COUNT={left}"))
        }
        Some((name, value)) if name.eq_ignore_ascii_case("BYDAY") && value.len() == 2 => None,
        _ => Some(part.to_owned()),
    };
    rule.split(';')
        .filter_map(part)
        .collect::<Vec<String>>()
        .join(";")
}

/// The same time by the clocks of a series; `None` where one has hours and the other has none.
fn in_zone(series: &When, when: &When) -> Option<When> {
    if series.is_timed() != when.is_timed() {
        return None;
    }
    if series.zone == when.zone || !when.is_timed() {
        return Some(When {
            zone: series.zone,
            span: when.span,
        });
    }
    let zone = series.zone;
    let span = crate::recurrence::Span::Timed {
        start: zone.local(when.starts_at()),
        end: zone.local(when.ends_at()),
    };
    When::new(zone, span).ok()
}

/// The start of something by the clocks of a zone.
fn by(zone: Zone, when: &When) -> NaiveDateTime {
    if when.is_timed() {
        zone.local(when.starts_at())
    } else {
        when.local_start()
    }
}
