//! The text of a meeting's event: what the file says, as Markdown.

use super::super::privacy::without_addresses;
use super::file::Meeting;
use super::frequency::Frequency;
use super::schedule::Schedule;

/// The description of the file, and a list of what an event has no field for.
pub(super) fn markdown(meeting: &Meeting, schedule: &Schedule) -> String {
    let mut facts = vec![format!(
        "IRC channel: {} on OFTC",
        literal(&format!("#{}", schedule.channel))
    )];
    if let Some(chair) = &meeting.chair {
        facts.insert(0, format!("Chair: {}", literal(chair.as_str())));
    }
    if let Some(agenda) = &meeting.agenda_url {
        facts.push(format!("Agenda: <{}>", agenda.value));
    }
    if let Some(project) = &meeting.project_url {
        facts.push(format!("Project: <{}>", project.value));
    }
    if let Some(id) = &meeting.meeting_id {
        facts.push(format!(
            "Meeting bot: {}",
            literal(&format!("#startmeeting {id}"))
        ));
    }
    for skipped in &schedule.skipped {
        let reason = skipped
            .reason
            .as_ref()
            .map(|reason| format!(": {}", literal(reason.as_str())));
        facts.push(format!(
            "No meeting on {}{}",
            skipped.day,
            reason.unwrap_or_default()
        ));
    }
    let list: Vec<String> = facts.iter().map(|fact| format!("- {fact}")).collect();
    let said = meeting
        .description
        .as_ref()
        .map(|description| without_addresses(description.value.as_str()).0);
    let paragraphs = [said, called_ad_hoc(schedule), Some(list.join("\n"))];
    paragraphs
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// How the paragraph begins that says so.
pub(super) const CALLED_AD_HOC: &str = "**This meeting is called ad hoc.**";

fn called_ad_hoc(schedule: &Schedule) -> Option<String> {
    (schedule.frequency == Frequency::AdHoc).then(|| {
        format!(
            "{CALLED_AD_HOC} It has no fixed dates: when there is one, it is on a {} at {} UTC. \
             The date of this event is only the first on which that was possible.",
            day_name(schedule),
            schedule.time.format("%H:%M"),
        )
    })
}

pub(super) fn day_name(schedule: &Schedule) -> &'static str {
    use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    match schedule.weekday {
        Mon => "Monday",
        Tue => "Tuesday",
        Wed => "Wednesday",
        Thu => "Thursday",
        Fri => "Friday",
        Sat => "Saturday",
        Sun => "Sunday",
    }
}

/// One line of plain text as Markdown that reads the same. Only what would be taken for markup is
/// escaped, so `ad_rien_` stays as it is: such names are searched for.
fn literal(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        let is_markup = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '&' | '|' | '~' => true,
            // Within a word an underscore is one (CommonMark 0.31, 6.2).
            '_' => !before.is_alphanumeric() && before != '_',
            _ => false,
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(c);
        before = c;
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_reads_the_same_as_markdown() {
        let html = |markdown: &str| {
            let mut html = String::new();
            pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(markdown));
            html
        };
        for text in [
            "Adrien Lebre (ad_rien_)",
            "(_a_b_) *x* `y` [z](w)",
            "a &amp; b",
            "~x~ |y| \\",
        ] {
            let shown = html(&literal(text)).replace("&amp;", "&");
            assert_eq!(shown, format!("<p>{text}</p>\n"), "{text}");
        }
        assert_eq!(
            literal("Adrien Lebre (ad_rien_), ekcs_"),
            "Adrien Lebre (ad_rien_), ekcs_"
        );
    }
}
