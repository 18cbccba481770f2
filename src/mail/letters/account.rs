//! The letters about an account or a report, and what staff write themselves.

use super::sheet::{Sheet, Words};

/// A link to sign in by.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// Page with the button that signs in.
    pub sign_in_url: String,
    /// The short code that is typed instead, in the browser that asked.
    pub code: Option<String>,
    /// How long the link works.
    pub valid_minutes: i64,
}

/// What became of a report.
#[derive(Debug, Clone)]
pub struct ReportSettled {
    /// The title of the event.
    pub title: String,
    /// What staff wrote.
    pub words: String,
}

/// What staff write to organizers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// The subject.
    pub subject: String,
    /// The text, as plain as Markdown is.
    pub text: String,
    /// The text as safe HTML.
    pub html: String,
}

impl Words for SignIn {
    fn write(&self, sheet: &mut Sheet) {
        sheet.subject(
            "letter-sign-in-subject",
            [("site", sheet.site.clone().into())],
        );
        sheet.say("letter-sign-in", [("minutes", self.valid_minutes.into())]);
        sheet.button("letter-sign-in-button", &self.sign_in_url);
        if let Some(code) = &self.code {
            sheet.say("letter-sign-in-code", []);
            sheet.facts(code, None, Vec::new());
        }
        sheet.say("letter-sign-in-else", []);
        sheet.why("letter-sign-in-why", []);
    }
}

impl Words for ReportSettled {
    fn write(&self, sheet: &mut Sheet) {
        let title = || [("title", self.title.as_str().into())];
        sheet.greet_nobody();
        sheet.subject("letter-report-subject", title());
        sheet.say("letter-report", title());
        sheet.say("letter-staff-wrote", []);
        sheet.quote(&self.words);
        sheet.say("letter-report-forgotten", []);
        sheet.why("letter-report-why", []);
    }
}

impl Words for Announcement {
    fn write(&self, sheet: &mut Sheet) {
        sheet.subject = self.subject.clone();
        sheet.written(&self.text, &self.html);
        sheet.why("letter-announcement-why", []);
    }
}
