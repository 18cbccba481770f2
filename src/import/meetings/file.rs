//! One meeting file, read strictly: what is not understood is a fault with its place, never dropped.

use serde::Deserialize;
use serde_saphyr::Spanned;

use super::super::report::FileFault;
use super::super::yaml::{Placed, fault, fault_of, placed, text};
use super::schedule::{self, Schedule};
use crate::link::WebLink;
use crate::text::{Line, Prose};

/// A meeting, checked as far as one file tells.
#[derive(Debug)]
pub(super) struct Meeting {
    /// What the file calls the project, and is in fact the name of the meeting; with its place.
    pub project: Placed<Line>,
    /// The name by which the meeting's bot knows it (`#startmeeting`).
    pub meeting_id: Option<Line>,
    pub agenda_url: Option<Placed<WebLink>>,
    pub project_url: Option<Placed<WebLink>>,
    pub chair: Option<Line>,
    pub description: Option<Placed<Prose>>,
    /// At least one.
    pub schedules: Vec<Schedule>,
}

/// The keys of a file; `yaml2ical` hands on others, which we would have to lose.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MeetingKeys {
    project: Spanned<String>,
    meeting_id: Option<Spanned<String>>,
    agenda_url: Option<Spanned<String>>,
    project_url: Option<Spanned<String>>,
    schedule: Spanned<Vec<schedule::Keys>>,
    chair: Option<Spanned<String>>,
    description: Option<Spanned<String>>,
}

/// Reads a file.
///
/// # Errors
/// The first fault, with its place.
pub(super) fn parse(bytes: &[u8]) -> Result<Meeting, FileFault> {
    let text = text(bytes)?;
    let keys: MeetingKeys = serde_saphyr::from_str(text).map_err(fault_of)?;
    let schedules: Vec<Schedule> = keys
        .schedule
        .value
        .iter()
        .map(schedule::parse)
        .collect::<Result<_, _>>()?;
    if schedules.is_empty() {
        return Err(fault(
            &keys.schedule,
            "a meeting needs at least one schedule",
        ));
    }
    let description = filled(keys.description.as_ref())
        .map(|raw| prose(raw, is_folded(text)))
        .transpose()?;
    Ok(Meeting {
        project: line(&keys.project, "project", 140)?,
        meeting_id: optional_line(keys.meeting_id.as_ref(), "meeting_id", 140)?,
        agenda_url: link(keys.agenda_url.as_ref(), "agenda_url")?,
        project_url: link(keys.project_url.as_ref(), "project_url")?,
        chair: optional_line(keys.chair.as_ref(), "chair", 1_000)?,
        description,
        schedules,
    })
}

/// A value that is there and not empty; `chair:` alone says that there is none.
fn filled(raw: Option<&Spanned<String>>) -> Option<&Spanned<String>> {
    raw.filter(|raw| !raw.value.trim().is_empty())
}

fn line(raw: &Spanned<String>, key: &str, max: usize) -> Result<Placed<Line>, FileFault> {
    match Line::parse(&raw.value, max) {
        Ok(line) => Ok(placed(raw, line)),
        Err(cause) => Err(fault(raw, format!("{key} {cause}"))),
    }
}

fn optional_line(
    raw: Option<&Spanned<String>>,
    key: &str,
    max: usize,
) -> Result<Option<Line>, FileFault> {
    filled(raw)
        .map(|raw| line(raw, key, max).map(|placed| placed.value))
        .transpose()
}

/// Whether the description is written with `>`, as the format asks for: a scalar of lines that are
/// folded into paragraphs.
fn is_folded(text: &str) -> bool {
    let mut values = text
        .lines()
        .filter_map(|line| line.strip_prefix("description:"));
    values.any(|value| value.trim_start().starts_with('>'))
}

/// Between paragraphs YAML's folding leaves one line end (YAML 1.2.2, 8.1.3), Markdown wants two.
fn paragraphs(folded: &str) -> String {
    let mut text = String::new();
    let mut before = "";
    for line in folded.trim().lines() {
        let is_paragraph =
            |line: &str| !line.is_empty() && !line.starts_with([' ', '\t', '-', '*']);
        match (text.is_empty(), is_paragraph(before) && is_paragraph(line)) {
            (true, _) => {}
            (false, true) => text.push_str("\n\n"),
            (false, false) => text.push('\n'),
        }
        text.push_str(line);
        before = line;
    }
    text
}

fn prose(raw: &Spanned<String>, folded: bool) -> Result<Placed<Prose>, FileFault> {
    let text = if folded {
        paragraphs(&raw.value)
    } else {
        raw.value.clone()
    };
    // 20,000 is what an event takes; the rest is for the lines that are added to it.
    match Prose::parse(&text, 16_000) {
        Ok(prose) => Ok(placed(raw, prose)),
        Err(cause) => Err(fault(raw, format!("description {cause}"))),
    }
}

fn link(raw: Option<&Spanned<String>>, key: &str) -> Result<Option<Placed<WebLink>>, FileFault> {
    let parse = |raw: &Spanned<String>| match WebLink::parse(&raw.value) {
        Ok(link) => Ok(placed(raw, link)),
        Err(cause) => Err(fault(raw, format!("{key} {cause}"))),
    };
    filled(raw).map(parse).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "project: Nova Team Meeting\nmeeting_id: nova\nschedule:\n  - time: '1400'\n    day: Thursday\n    \
                        irc: openstack-meeting\n    frequency: weekly\nchair: Someone (nick)\ndescription: >\n  The meeting\n  \
                        of the team.\n";

    fn place_and_message(text: &str) -> String {
        parse(text.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn a_meeting_is_read_with_everything_it_says() {
        let meeting = parse(GOOD.as_bytes()).unwrap();
        assert_eq!(meeting.project.value.as_str(), "Nova Team Meeting");
        assert_eq!(meeting.chair.unwrap().as_str(), "Someone (nick)");
        assert_eq!(
            meeting.description.unwrap().value.as_str(),
            "The meeting of the team."
        );
        assert_eq!(meeting.schedules.len(), 1);
    }

    #[test]
    fn a_fault_is_named_with_its_line_and_column() {
        let with = |from: &str, to: &str| place_and_message(&GOOD.replace(from, to));
        assert_eq!(
            with("Thursday", "Thorsday"),
            "5:10: \"Thorsday\" is not a day of the week"
        );
        assert!(
            with("weekly", "fortnightly").starts_with("7:16: \"fortnightly\" is not a frequency")
        );
        assert!(with("'1400'", "'2500'").starts_with("4:11: \"2500\" is not a time"));
        assert!(
            with("chair:", "chairs:").starts_with("8:1: "),
            "{}",
            with("chair:", "chairs:")
        );
        assert!(
            with("meeting_id: nova", "agenda_url: javascript:alert(1)")
                .starts_with("2:13: agenda_url must begin")
        );
        assert!(
            with("Nova Team Meeting", "").starts_with("1:"),
            "{}",
            with("Nova Team Meeting", "")
        );
        assert!(with("project: Nova Team Meeting\n", "").contains("project"));
        let dayless = with("    day: Thursday\n", "");
        assert!(
            dayless.ends_with("missing field `day`") && ('4'..='6').any(|n| dayless.starts_with(n)),
            "{dayless}"
        );
        let unclosed = with("day: Thursday", "day: [Thursday");
        assert!(
            unclosed.starts_with("5:") || unclosed.starts_with("6:"),
            "{unclosed}"
        );
    }

    #[test]
    fn paragraphs_of_a_folded_description_stay_apart() {
        let described = |text: &str| {
            let file = GOOD.replace("description: >\n  The meeting\n  of the team.\n", text);
            parse(file.as_bytes())
                .unwrap()
                .description
                .unwrap()
                .value
                .to_string()
        };
        assert_eq!(
            described("description: >\n  One\n  line.\n\n  Two.\n"),
            "One line.\n\nTwo."
        );
        assert_eq!(
            described("description: |\n  One\n  line.\n\n  Two.\n"),
            "One\nline.\n\nTwo."
        );
        assert_eq!(
            described("description: >\n  One:\n\n  - a\n\n  - b\n"),
            "One:\n- a\n- b"
        );
    }

    #[test]
    fn bytes_that_are_no_utf_8_are_named_with_their_line() {
        let bytes = b"project: a\nchair: \xff\n";
        assert_eq!(
            parse(bytes).unwrap_err().to_string(),
            "2:8: is not UTF-8 from here on"
        );
    }

    #[test]
    fn a_meeting_without_a_schedule_is_none() {
        assert!(
            place_and_message("project: a\nschedule: []\n").starts_with("2:11: a meeting needs")
        );
    }
}
