//! The letters to staff, in English.

use super::sheet::{Optional, Sheet, Words};

/// To staff: an organizer answered what they asked.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The event's title.
    pub title: String,
    /// Who answers.
    pub from: String,
    /// What they wrote; may have several lines.
    pub words: Option<String>,
    /// What they changed, one line each.
    pub changes: Vec<String>,
    /// Page on which the submission is reviewed.
    pub review_url: String,
}

/// To staff: something waits for somebody.
#[derive(Debug, Clone)]
pub struct StaffTask {
    /// The event's title.
    pub title: String,
    /// When, in the event's zone.
    pub when: String,
    /// What is to be done, one sentence or two.
    pub task: String,
    /// Page on which it is done.
    pub url: String,
    /// How to get no more of them.
    pub optional: Optional,
}

/// To staff: what is public was not printed anew.
#[derive(Debug, Clone)]
pub struct EditionRefused {
    /// Each event or zone, what is wrong with it, and by which rule.
    pub faults: Vec<String>,
    /// How many more faults there are.
    pub untold: usize,
    /// Page that says whether it still is so.
    pub queue_url: String,
}

impl Words for Answered {
    fn write(&self, sheet: &mut Sheet) {
        sheet.subject = format!("{} answered about {}", self.from, self.title);
        sheet.paragraph(&format!("{} answered about this submission:", self.from));
        sheet.facts(&self.title, None, Vec::new());
        if let Some(words) = &self.words {
            sheet.say("letter-they-wrote", []);
            sheet.quote(words);
        }
        if !self.changes.is_empty() {
            sheet.paragraph("This is what they changed:");
            sheet.list(&self.changes);
        }
        sheet.paragraph("It waits for review again.");
        sheet.do_this("Go on with the review", &self.review_url);
        sheet.because_of("You get this because you review this submission.");
    }
}

impl Words for StaffTask {
    fn write(&self, sheet: &mut Sheet) {
        sheet.subject = format!("For staff: {}", self.title);
        sheet.paragraph("Somebody may have to look after this event:");
        sheet.event(&self.title, &self.when);
        sheet.paragraph(&self.task);
        sheet.do_this("Look after it", &self.url);
        sheet.optional(&self.optional);
        sheet.because_of(
            "You get this because you are staff. Its rule can be switched off on the page of reminders.",
        );
    }
}

impl Words for EditionRefused {
    fn write(&self, sheet: &mut Sheet) {
        sheet.subject = "The calendar was not printed anew".to_owned();
        sheet.paragraph(
            "The newest changes are saved and not public yet. Printed, they would break rules that calendar \
             apps hold a whole feed to, so pages and feeds go on with what was public before:",
        );
        let untold =
            (self.untold > 0).then(|| format!("and {} more, which are in the log", self.untold));
        let faults: Vec<String> = self.faults.iter().cloned().chain(untold).collect();
        sheet.list(&faults);
        sheet.paragraph("As soon as that is put right, everything is printed by itself.");
        sheet.do_this("See whether it still is so", &self.queue_url);
        sheet.because_of("You get this because you are staff.");
    }
}
