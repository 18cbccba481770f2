//! The letters to those who get a selection of events by mail.

use super::sheet::{Sheet, Words, harmless};

/// Do you want this digest?
#[derive(Debug, Clone)]
pub struct ConfirmDigest {
    /// Which events, in words.
    pub what: String,
    /// Whether they get it already, and only learn where it is changed.
    pub is_active: bool,
    /// Page with the button that confirms, or on which it is changed.
    pub url: String,
    /// How long the link works that confirms.
    pub valid_days: i64,
}

/// What comes, and what happened.
#[derive(Debug, Clone)]
pub struct Digest {
    /// Which events, in words.
    pub what: String,
    /// The day it begins with, and the last before the next.
    pub first: String,
    /// The last day before the next digest.
    pub last: String,
    /// What comes until then.
    pub days: Vec<DigestDay>,
    /// What happened to events that lie further ahead.
    pub happened: Vec<DigestEvent>,
    /// How many more lines there would be.
    pub more: usize,
    /// The same on a page.
    pub page_url: String,
    /// The same as a calendar.
    pub feed_url: String,
    /// Page on which it is changed.
    pub manage_url: String,
    /// Page with the button that leaves it.
    pub leave_page_url: String,
    /// Where it is left with one click (RFC 8058).
    pub leave_url: String,
}

/// One day of a digest.
#[derive(Debug, Clone)]
pub struct DigestDay {
    /// The day.
    pub heading: String,
    /// What is on it.
    pub events: Vec<DigestEvent>,
}

/// One line of a digest.
#[derive(Debug, Clone)]
pub struct DigestEvent {
    /// The event's title.
    pub title: String,
    /// Its public page.
    pub url: String,
    /// What sets it apart: "New", "Cancelled", "Call for papers".
    pub lead: Option<String>,
    /// When, in the event's zone.
    pub when: String,
    /// When, in the reader's zone, if that is another.
    pub when_for_you: Option<String>,
    /// When it was to be, if it was moved.
    pub was: Option<String>,
    /// Where.
    pub place: String,
}

impl Words for ConfirmDigest {
    fn write(&self, sheet: &mut Sheet) {
        // A stranger may have typed the words that are looked for.
        let what = harmless(&self.what, 200);
        let what = what.unwrap_or_else(|| sheet.locale.text("digest-some-events").into_owned());
        sheet.greet_nobody();
        if self.is_active {
            sheet.subject("digest-there-subject", []);
            sheet.say("digest-there", []);
            sheet.facts(&what, None, Vec::new());
            sheet.button("digest-change-or-leave", &self.url);
        } else {
            sheet.subject("digest-confirm-subject", []);
            sheet.say("digest-asked", []);
            sheet.facts(&what, None, Vec::new());
            sheet.button("digest-confirm-button", &self.url);
            sheet.say("digest-confirm-else", [("days", self.valid_days.into())]);
        }
        sheet.why("digest-confirm-because", []);
    }
}

impl Words for Digest {
    fn write(&self, sheet: &mut Sheet) {
        let what = || ("what", self.what.as_str().into());
        let last = || ("last", self.last.as_str().into());
        sheet.greet_nobody();
        sheet.subject(
            "digest-subject",
            [what(), ("first", self.first.as_str().into()), last()],
        );
        match self.days.is_empty() {
            true => sheet.say("digest-nothing-coming", [last()]),
            false => sheet.say("digest-coming", [last()]),
        }
        for day in &self.days {
            sheet.heading(&day.heading);
            day.events.iter().for_each(|event| event.write(sheet));
        }
        if !self.happened.is_empty() {
            let heading = sheet.locale.text("digest-happened").into_owned();
            sheet.heading(&heading);
            self.happened.iter().for_each(|event| event.write(sheet));
        }
        if self.more > 0 {
            sheet.say("digest-more", [("count", self.more.into())]);
        }
        sheet.link("digest-page", &self.page_url);
        sheet.link("digest-feed", &self.feed_url);
        sheet.link("digest-change-or-leave", &self.manage_url);
        sheet.link("digest-leave", &self.leave_page_url);
        sheet.why("digest-because", [what()]);
    }
}

impl Words for DigestEvent {
    fn write(&self, sheet: &mut Sheet) {
        let was = self.was.as_deref();
        let was = was.map(|when| sheet.locale.fill("digest-was", [("when", when.into())]));
        let for_you = self.when_for_you.as_deref();
        let for_you = for_you.map(|when| sheet.for_you(when));
        let lines = [self.lead.clone(), Some(self.when.clone()), for_you, was];
        let place = Some(self.place.clone());
        let lines = lines.into_iter().chain([place]).flatten().collect();
        sheet.facts(&self.title, Some(&self.url), lines);
    }
}
