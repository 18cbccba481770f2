//! The letters about a submission: from the first one to what became of it.

use super::sheet::{Sheet, Words, harmless};

/// The only letter to an address nobody has proven yet.
#[derive(Debug, Clone)]
pub struct ConfirmSubmission {
    /// The event's title.
    pub title: String,
    /// Page with the button that confirms.
    pub confirm_url: String,
    /// How long the link works.
    pub valid_hours: i64,
}

/// Where a submission that is being written goes on.
#[derive(Debug, Clone)]
pub struct ContinueSubmission {
    /// Its first page.
    pub continue_url: String,
    /// How long it is kept when nobody writes on it.
    pub valid_days: i64,
}

/// It is in the queue.
#[derive(Debug, Clone)]
pub struct SubmissionReceived {
    /// The event's title.
    pub title: String,
    /// When, in the event's zone.
    pub when: String,
    /// Page on which the submission is changed.
    pub edit_url: String,
}

/// It is public.
#[derive(Debug, Clone)]
pub struct Approved {
    /// The event's title.
    pub title: String,
    /// When, in the event's zone.
    pub when: String,
    /// When, in the reader's zone, if that is another.
    pub when_for_you: Option<String>,
    /// Where.
    pub place: String,
    /// Its public page.
    pub event_url: String,
    /// The event as a calendar file.
    pub ics_url: String,
    /// A feed it is in, to subscribe to.
    pub feed_url: String,
    /// Page on which it is changed, moved or cancelled.
    pub manage_url: String,
}

/// Staff want something changed first.
#[derive(Debug, Clone)]
pub struct ChangesAsked {
    /// The event's title.
    pub title: String,
    /// What staff wrote; may have several lines.
    pub reason: String,
    /// Page on which the submission is changed.
    pub edit_url: String,
}

/// It will not be public.
#[derive(Debug, Clone)]
pub struct Rejected {
    /// The event's title.
    pub title: String,
    /// What staff wrote; may have several lines.
    pub reason: String,
}

/// Staff took it away from the public.
#[derive(Debug, Clone)]
pub struct TakenDown {
    /// The event's title.
    pub title: String,
    /// What staff wrote.
    pub reason: String,
}

/// A stranger may put any words into the form and anybody's address.
impl Words for ConfirmSubmission {
    fn write(&self, sheet: &mut Sheet) {
        let title = harmless(&self.title, 100)
            .unwrap_or_else(|| sheet.locale.text("letter-your-event").into_owned());
        sheet.greet_warily();
        sheet.subject("letter-confirm-subject", [("title", title.as_str().into())]);
        sheet.say("letter-confirm", [("title", title.into())]);
        sheet.button("letter-confirm-button", &self.confirm_url);
        sheet.say("letter-confirm-else", [("hours", self.valid_hours.into())]);
        sheet.why("letter-confirm-why", [("site", sheet.site.clone().into())]);
    }
}

impl Words for ContinueSubmission {
    fn write(&self, sheet: &mut Sheet) {
        sheet.greet_nobody();
        sheet.subject("letter-continue-subject", []);
        sheet.say("letter-continue", []);
        sheet.button("letter-continue-button", &self.continue_url);
        sheet.say("letter-continue-else", [("days", self.valid_days.into())]);
        sheet.why("letter-continue-why", [("site", sheet.site.clone().into())]);
    }
}

impl Words for SubmissionReceived {
    fn write(&self, sheet: &mut Sheet) {
        sheet.subject(
            "letter-received-subject",
            [("title", self.title.as_str().into())],
        );
        sheet.say("letter-received", []);
        sheet.event(&self.title, &self.when);
        sheet.say("letter-received-then", []);
        sheet.button("letter-change-event", &self.edit_url);
        sheet.why("letter-why-submitter", []);
    }
}

impl Words for Approved {
    fn write(&self, sheet: &mut Sheet) {
        sheet.subject(
            "letter-approved-subject",
            [("title", self.title.as_str().into())],
        );
        sheet.say("letter-approved", []);
        let for_you = self.when_for_you.as_deref().map(|when| sheet.for_you(when));
        let lines = [Some(self.when.clone()), for_you, Some(self.place.clone())];
        sheet.facts(&self.title, None, lines.into_iter().flatten().collect());
        sheet.button("letter-see-page", &self.event_url);
        sheet.link("letter-approved-calendar", &self.ics_url);
        sheet.link("letter-approved-feed", &self.feed_url);
        sheet.say("letter-approved-changed", []);
        sheet.link("letter-manage", &self.manage_url);
        sheet.why("letter-why-organizer", []);
    }
}

impl Words for ChangesAsked {
    fn write(&self, sheet: &mut Sheet) {
        sheet.subject(
            "letter-asked-subject",
            [("title", self.title.as_str().into())],
        );
        sheet.say("letter-asked", [("title", self.title.as_str().into())]);
        sheet.say("letter-staff-wrote", []);
        sheet.quote(&self.reason);
        sheet.say("letter-asked-then", []);
        sheet.button("letter-asked-button", &self.edit_url);
        sheet.why("letter-why-submitter", []);
    }
}

impl Words for Rejected {
    fn write(&self, sheet: &mut Sheet) {
        sheet.subject(
            "letter-rejected-subject",
            [("title", self.title.as_str().into())],
        );
        let site = sheet.site.clone();
        sheet.say(
            "letter-rejected",
            [("title", self.title.as_str().into()), ("site", site.into())],
        );
        sheet.say("letter-staff-wrote", []);
        sheet.quote(&self.reason);
        sheet.say("letter-mistake", []);
        sheet.why("letter-why-submitter", []);
    }
}

impl Words for TakenDown {
    fn write(&self, sheet: &mut Sheet) {
        sheet.subject(
            "letter-taken-down-subject",
            [("title", self.title.as_str().into())],
        );
        let site = sheet.site.clone();
        sheet.say(
            "letter-taken-down",
            [("title", self.title.as_str().into()), ("site", site.into())],
        );
        sheet.say("letter-staff-wrote", []);
        sheet.quote(&self.reason);
        sheet.say("letter-mistake", []);
        sheet.why("letter-why-organizer", []);
    }
}
