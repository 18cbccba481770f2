//! What the apps that many people have will make of a calendar, in words for who publishes it.
//!
//! Vendors' clouds cannot be asked, so each sentence rests on what they document and on what their
//! users report.

use super::event::Event;
use super::finding::Findings;
use super::stamp::Form;
use super::zones::Zones;

/// An app, and what it will show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientView {
    /// Its name.
    pub client: &'static str,
    /// What its users will see; never empty.
    pub sentences: Vec<String>,
}

/// What was seen of a calendar, as far as apps differ over it.
pub(super) struct Traits<'e, 'a> {
    pub events: &'e [Event<'a>],
    pub zones: &'e Zones<'a>,
    pub found: &'e Findings,
    /// X-WR-TIMEZONE.
    pub home_zone: Option<&'e str>,
}

/// Every app by name.
pub(super) fn views(seen: &Traits<'_, '_>) -> Vec<ClientView> {
    let views = [
        ("Outlook", outlook(seen)),
        ("Google Calendar", google(seen)),
        ("Apple Calendar", apple(seen)),
        ("Thunderbird", thunderbird(seen)),
    ];
    views
        .map(|(client, sentences)| ClientView { client, sentences })
        .into()
}

impl Traits<'_, '_> {
    fn count(&self, is_so: impl Fn(&Event<'_>) -> bool) -> usize {
        self.events.iter().filter(|event| is_so(event)).count()
    }

    /// Whether the file as such cannot be trusted to be read.
    fn is_broken(&self) -> bool {
        [
            "encoding",
            "no-calendar",
            "unclosed",
            "unmatched-end",
            "nesting",
            "empty",
        ]
        .iter()
        .any(|rule| self.found.has(rule))
    }

    fn is_badly_folded(&self) -> bool {
        [
            "line-length",
            "line-end",
            "split-character",
            "blank-line",
            "stray-continuation",
        ]
        .iter()
        .any(|rule| self.found.has(rule))
    }
}

/// The sentences that hold, or the one that says all is well.
fn said(
    sentences: impl IntoIterator<Item = Option<String>>,
    well: &str,
    refresh: &str,
) -> Vec<String> {
    let mut said: Vec<String> = sentences.into_iter().flatten().collect();
    if said.is_empty() {
        said.push(well.to_owned());
    }
    said.push(refresh.to_owned());
    said
}

fn many(count: usize, one: &str, several: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("One {one}")),
        count => Some(format!("{count} {several}")),
    }
}

fn when(is_so: bool, sentence: &str) -> Option<String> {
    is_so.then(|| sentence.to_owned())
}

fn broken(seen: &Traits<'_, '_>) -> Option<String> {
    when(
        seen.is_broken(),
        "It will probably refuse the file: its structure is broken.",
    )
}

fn outlook(seen: &Traits<'_, '_>) -> Vec<String> {
    let is_unmarked =
        |event: &Event<'_>| event.is_cancelled && !event.title.to_lowercase().contains("cancel");
    let several: Vec<&str> = seen
        .zones
        .stated
        .iter()
        .filter(|(tzid, zone)| zone.has_several_pairs && seen.zones.is_used(tzid))
        .map(|(tzid, _)| tzid.as_str())
        .collect();
    let sentences = [
        broken(seen),
        when(seen.found.has("zone-missing"), "Times in zones without a VTIMEZONE are shifted, or the file is refused."),
        when(seen.found.has("zone-untrue"), "It goes by the VTIMEZONE in the file, which is not true to the place: those times are off."),
        (!several.is_empty()).then(|| format!("It reads one pair of rules of a time zone; {} has more, so some times may be an hour off.", several.join(", "))),
        many(seen.count(is_unmarked), "cancelled event looks as if it took place: it ignores STATUS, so say it in the title.", "cancelled events look as if they took place: it ignores STATUS, so say it in the title."),
        many(seen.count(|event| !event.has_rule && !event.extra.is_empty()), "event is dropped: RDATE without RRULE.", "events are dropped: RDATE without RRULE."),
        when(seen.found.has("rule-apps") || seen.found.has("range"), "Some series repeat by rules it does not know; it may show one date of them, or other dates."),
        when(seen.found.has("no-name") || seen.found.has("old-name"), "The calendar is called by its file, for X-WR-CALNAME is missing."),
        many(seen.count(|event| event.title.chars().count() > 255), "title is cut at 255 characters.", "titles are cut at 255 characters."),
    ];
    said(
        sentences,
        "It shows everything as written.",
        "On the web it fetches every few hours; on the desktop as X-PUBLISHED-TTL says, if that is given.",
    )
}

fn google(seen: &Traits<'_, '_>) -> Vec<String> {
    let in_utc = |event: &Event<'_>| {
        event.has_rule
            && event
                .start
                .as_ref()
                .is_some_and(|start| start.form == Form::Utc)
    };
    let is_shifted = seen
        .home_zone
        .is_some_and(|zone| !matches!(zone, "UTC" | "Etc/UTC"));
    let floats = |event: &Event<'_>| {
        event
            .start
            .as_ref()
            .is_some_and(|start| start.form == Form::Floating)
    };
    let sentences = [
        broken(seen),
        when(
            seen.is_badly_folded(),
            "It may drop the whole file over lines that are folded or ended badly.",
        ),
        many(
            seen.count(|event| event.is_cancelled),
            "cancelled event disappears.",
            "cancelled events disappear.",
        ),
        many(
            seen.count(|event| is_shifted && in_utc(event)),
            "series in UTC is repeated in the zone of X-WR-TIMEZONE, and shifts with its daylight saving time.",
            "series in UTC are repeated in the zone of X-WR-TIMEZONE, and shift with its daylight saving time.",
        ),
        when(
            seen.found.has("range"),
            "Changes to “this and all following” are ignored.",
        ),
        many(
            seen.count(floats),
            "event without a zone is shown in the calendar's own zone.",
            "events without a zone are shown in the calendar's own zone.",
        ),
        many(
            seen.count(|event| event.is_private),
            "event is shown as “busy” only.",
            "events are shown as “busy” only.",
        ),
        when(
            seen.found.has("length"),
            "Long descriptions are cut at 8192 characters.",
        ),
        when(
            seen.found.has("exdate-unknown") || seen.found.has("instance-form"),
            "Dates that were to be taken out are still shown.",
        ),
    ];
    said(
        sentences,
        "It shows everything as written.",
        "It fetches every 12 to 24 hours, whatever the file asks for.",
    )
}

fn apple(seen: &Traits<'_, '_>) -> Vec<String> {
    let floats = |event: &Event<'_>| {
        event
            .start
            .as_ref()
            .is_some_and(|start| start.form == Form::Floating)
    };
    let sentences = [
        broken(seen),
        many(
            seen.count(|event| event.has_alarms),
            "event has an alarm, which it removes unless its user wants alarms.",
            "events have alarms, which it removes unless its user wants alarms.",
        ),
        many(
            seen.count(floats),
            "event without a zone moves along with whoever travels.",
            "events without a zone move along with whoever travels.",
        ),
        when(
            seen.found.has("no-name") || seen.found.has("old-name"),
            "The calendar has no name but its address.",
        ),
        when(
            seen.found.has("uid-twice"),
            "Of events with the same UID one is shown.",
        ),
    ];
    said(
        sentences,
        "It shows everything as written.",
        "It fetches as often as its user set, from every five minutes to once a week.",
    )
}

fn thunderbird(seen: &Traits<'_, '_>) -> Vec<String> {
    let sentences = [
        broken(seen),
        many(
            seen.count(|event| !event.has_rule && !event.extra.is_empty()),
            "event loses its first date: RDATE without RRULE.",
            "events lose their first date: RDATE without RRULE.",
        ),
        when(
            seen.found.has("leap-day"),
            "What repeats on 29 February is shown on 1 March.",
        ),
        when(
            seen.events.is_empty(),
            "The calendar is shown empty, and what was in it before is gone.",
        ),
        when(
            seen.found.has("uid-twice"),
            "Of events with the same UID one is shown.",
        ),
    ];
    said(
        sentences,
        "It shows everything as written.",
        "It fetches as often as its user set, every 30 minutes if nothing was set.",
    )
}
