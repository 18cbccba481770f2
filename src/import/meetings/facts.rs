//! What the text of a meeting's event says, taken apart again: the reverse of
//! [`markdown`](super::describe::markdown).

use chrono::NaiveDate;

use super::describe::CALLED_AD_HOC;

/// The parts of a description.
#[derive(Debug, Default, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Facts {
    pub said: Option<String>,
    pub is_ad_hoc: bool,
    pub chair: Option<String>,
    /// Without `#`.
    pub channel: Option<String>,
    pub agenda: Option<String>,
    pub project: Option<String>,
    pub bot: Option<String>,
    pub skipped: Vec<(NaiveDate, Option<String>)>,
}

impl Facts {
    /// Of a text that an import did not write, all of it is what is said.
    pub(super) fn of(description: &str) -> Self {
        let (before, last) = description.rsplit_once("\n\n").unwrap_or(("", description));
        let mut facts = Self::default();
        if !last.lines().all(|line| facts.take(line)) || facts.channel.is_none() {
            let said = Some(description.to_owned()).filter(|said| !said.is_empty());
            return Self {
                said,
                ..Self::default()
            };
        }
        let mut said = before;
        let (head, paragraph) = before.rsplit_once("\n\n").unwrap_or(("", before));
        if paragraph.starts_with(CALLED_AD_HOC) {
            facts.is_ad_hoc = true;
            said = head;
        }
        facts.said = Some(said.to_owned()).filter(|said| !said.is_empty());
        facts
    }

    /// Whether the line is one of ours.
    fn take(&mut self, line: &str) -> bool {
        let Some((label, value)) = line.strip_prefix("- ").and_then(|it| it.split_once(": "))
        else {
            return line
                .strip_prefix("- No meeting on ")
                .is_some_and(|day| self.skip(day, None));
        };
        let link = || Some(value.strip_prefix('<')?.strip_suffix('>')?.to_owned());
        match label {
            "Chair" => self.chair = Some(plain(value)),
            "IRC channel" => {
                let channel = value.strip_suffix(" on OFTC").map(plain);
                self.channel = channel.and_then(|it| it.strip_prefix('#').map(str::to_owned));
            }
            "Agenda" => self.agenda = link(),
            "Project" => self.project = link(),
            "Meeting bot" => {
                self.bot = plain(value)
                    .strip_prefix("#startmeeting ")
                    .map(str::to_owned);
            }
            _ => {
                let day = label.strip_prefix("No meeting on ");
                return day.is_some_and(|day| self.skip(day, Some(plain(value))));
            }
        }
        true
    }

    fn skip(&mut self, day: &str, reason: Option<String>) -> bool {
        match day.parse() {
            Ok(day) => {
                self.skipped.push((day, reason));
                true
            }
            Err(_) => false,
        }
    }
}

/// The text that `literal` escaped.
fn plain(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    let mut signs = markdown.chars();
    while let Some(sign) = signs.next() {
        text.extend(if sign == '\\' {
            signs.next()
        } else {
            Some(sign)
        });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_an_import_is_taken_apart() {
        let facts = Facts::of(
            "One.\n\n- a list: of theirs\n\n- Chair: Adrien (ad_rien_) \\*x\\*\n- IRC channel: #nova on OFTC\n\
             - Agenda: <https://example.org/a>\n- Meeting bot: #startmeeting nova\n\
             - No meeting on 2026-12-24: holidays\n- No meeting on 2026-12-31",
        );
        assert_eq!(facts.said.as_deref(), Some("One.\n\n- a list: of theirs"));
        assert_eq!(facts.chair.as_deref(), Some("Adrien (ad_rien_) *x*"));
        assert_eq!(facts.channel.as_deref(), Some("nova"));
        assert_eq!(facts.agenda.as_deref(), Some("https://example.org/a"));
        assert_eq!(facts.bot.as_deref(), Some("nova"));
        assert_eq!(facts.skipped.len(), 2);
        assert_eq!(facts.skipped[0].1.as_deref(), Some("holidays"));
    }

    #[test]
    fn what_people_wrote_is_what_is_said() {
        for text in [
            "Hello",
            "- Chair: Ama",
            "- a\n- b: c",
            "One\n\n- IRC channel: none",
        ] {
            let expected = Facts {
                said: Some(text.to_owned()),
                ..Facts::default()
            };
            assert_eq!(Facts::of(text), expected);
        }
        assert_eq!(Facts::of(""), Facts::default());
    }
}
