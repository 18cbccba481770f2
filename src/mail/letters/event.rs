//! The letters to those who look after an event.

use super::sheet::{Optional, Sheet, Words, harmless};
use crate::database::text_enum;

/// Another organizer, or staff, changed it.
#[derive(Debug, Clone)]
pub struct EventChanged {
    /// The event's title.
    pub title: String,
    /// Who changed it; nobody when the service did.
    pub by: Option<String>,
    /// Whether and when it takes place, if that changed.
    pub turn: Option<Turn>,
    /// Why, if that was said.
    pub reason: Option<String>,
    /// What changed, one line each.
    pub changes: Vec<String>,
    /// Its public page.
    pub event_url: String,
    /// Page with every change, where each can be put back.
    pub history_url: String,
    /// The event as an iCalendar object with `METHOD:PUBLISH`, where it was moved or called off.
    pub ics: Option<String>,
}

/// Where an event stands that stood elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It is called off.
    Cancelled,
    /// It is postponed to another date.
    Moved,
    /// It is on no date yet.
    Postponed,
    /// It takes place after all.
    Back,
    /// It is at another time, and stays public as it was.
    Elsewhen,
}

/// What became of a proposed change.
#[derive(Debug, Clone)]
pub struct EditDecided {
    /// The event's title.
    pub title: String,
    /// What staff decided.
    pub outcome: EditOutcome,
    /// What was proposed, one line for each change.
    pub changes: Vec<String>,
    /// What staff wrote.
    pub reason: Option<String>,
    /// Page on which the event is changed.
    pub manage_url: String,
}

/// What staff decided about a proposed change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditOutcome {
    /// It is public.
    Approved,
    /// They ask for something else.
    Asked,
    /// It was not taken.
    Rejected,
}

/// Would you organize it?
#[derive(Debug, Clone)]
pub struct HandOver {
    /// The event's title.
    pub title: String,
    /// When, in the event's zone.
    pub when: String,
    /// Who asks.
    pub giver: String,
    /// Whether they cease to organize it then.
    pub giver_leaves: bool,
    /// Page with the button that accepts.
    pub accept_url: String,
    /// Its public page.
    pub event_url: String,
    /// How long the link works.
    pub valid_days: i64,
}

/// It is soon.
#[derive(Debug, Clone)]
pub struct Reminder {
    /// The event's title.
    pub title: String,
    /// What comes.
    pub news: Ahead,
    /// In how many days.
    pub days: i64,
    /// When, in the event's zone.
    pub when: String,
    /// When, in the reader's zone, if that is another.
    pub when_for_you: Option<String>,
    /// Where.
    pub place: String,
    /// Its public page.
    pub event_url: String,
    /// Page on which it is changed, moved or cancelled.
    pub manage_url: String,
    /// What the page still lacks.
    pub missing: Vec<Missing>,
    /// The event as an iCalendar object with `METHOD:PUBLISH`.
    pub ics: String,
    /// How to get no more of them.
    pub optional: Optional,
}

/// All reminders of a day that can wait for each other, for who wants one letter instead of several.
#[derive(Debug, Clone)]
pub struct ReminderDigest {
    /// Each of them.
    pub reminders: Vec<Reminder>,
    /// How to get none.
    pub optional: Optional,
}

/// What an organizer is reminded of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ahead {
    /// It begins.
    Starts,
    /// It begins, and its page lacks something.
    Lacks,
    /// Its call for papers closes.
    CfpCloses,
    /// Its registration closes.
    RegistrationCloses,
}

text_enum! {
    /// What people look for on an event's page.
    Missing {
        /// The venue or its address.
        Place = "place",
        /// A link to join or to watch.
        Join = "join",
        /// A link to register.
        Register = "register",
        /// The day the call for papers closes.
        CfpDay = "cfp-day",
    }
}

/// How many came, and where is the recording?
#[derive(Debug, Clone)]
pub struct HowMany {
    /// The event's title.
    pub title: String,
    /// When, in the event's zone.
    pub when: String,
    /// Page with the form.
    pub answer_url: String,
    /// Whether it has no recording yet.
    pub lacks_recording: bool,
    /// How long the link works.
    pub valid_days: i64,
    /// How to get no more of them.
    pub optional: Optional,
}

/// The series ends soon.
#[derive(Debug, Clone)]
pub struct SeriesEnds {
    /// The event's title.
    pub title: String,
    /// How it repeats, in words.
    pub repeats: String,
    /// The day after which it does not.
    pub last_day: String,
    /// Until when it would go on.
    pub renewed_until: String,
    /// Page with the button that renews it.
    pub renew_url: String,
    /// Page on which it is changed, moved or cancelled.
    pub manage_url: String,
    /// How to get no more of them.
    pub optional: Optional,
}

impl Words for EventChanged {
    fn write(&self, sheet: &mut Sheet) {
        let title = || [("title", self.title.as_str().into())];
        match self.turn {
            Some(Turn::Cancelled) => sheet.subject("letter-cancelled-subject", title()),
            Some(Turn::Moved | Turn::Elsewhen) => sheet.subject("letter-moved-subject", title()),
            Some(Turn::Postponed) => sheet.subject("letter-postponed-subject", title()),
            Some(Turn::Back) => sheet.subject("letter-back-subject", title()),
            None => sheet.subject("letter-changed-subject", title()),
        }
        match &self.by {
            Some(by) => sheet.say("letter-changed-by", [("name", by.as_str().into())]),
            None => sheet.say("letter-changed", []),
        }
        sheet.facts(&self.title, None, Vec::new());
        match self.standing(sheet) {
            Some(standing) => sheet.paragraph(&standing),
            None if self.changes.is_empty() => sheet.say("letter-changed-nothing", []),
            None => {}
        }
        sheet.list(&self.changes);
        sheet.button("letter-changed-button", &self.history_url);
        sheet.link("letter-see-page", &self.event_url);
        if self.ics.is_some() {
            sheet.say("letter-attached", []);
        }
        sheet.why("letter-why-organizer", []);
    }
}

impl EventChanged {
    /// Where it stands now, if it stood elsewhere.
    fn standing(&self, sheet: &Sheet) -> Option<String> {
        let (what, reason) = match self.turn? {
            Turn::Cancelled => (
                sheet.locale.text("letter-is-cancelled"),
                self.reason.as_ref(),
            ),
            Turn::Moved => (sheet.locale.text("letter-is-moved"), self.reason.as_ref()),
            Turn::Postponed => (
                sheet.locale.text("letter-is-postponed"),
                self.reason.as_ref(),
            ),
            Turn::Back => (sheet.locale.text("letter-is-back"), None),
            // The list of changes says from when to when.
            Turn::Elsewhen => return None,
        };
        Some(match reason {
            Some(why) => {
                let values = [("what", what.into()), ("why", why.as_str().into())];
                sheet.fill("said-why", values)
            }
            None => sheet.locale.fill("said", [("what", what.into())]),
        })
    }
}

impl Words for EditDecided {
    fn write(&self, sheet: &mut Sheet) {
        let title = || [("title", self.title.as_str().into())];
        match self.outcome {
            EditOutcome::Approved => {
                sheet.subject("letter-edit-approved-subject", title());
                sheet.say("letter-edit-approved", []);
            }
            EditOutcome::Asked => {
                sheet.subject("letter-edit-asked-subject", title());
                sheet.say("letter-edit-asked", []);
            }
            EditOutcome::Rejected => {
                sheet.subject("letter-edit-rejected-subject", title());
                sheet.say("letter-edit-rejected", []);
            }
        }
        sheet.facts(&self.title, None, Vec::new());
        sheet.list(&self.changes);
        if let Some(reason) = &self.reason {
            sheet.say("letter-staff-wrote", []);
            sheet.quote(reason);
        }
        if self.outcome == EditOutcome::Asked {
            sheet.say("letter-edit-asked-then", []);
            sheet.button("letter-change-event", &self.manage_url);
        } else {
            sheet.button("letter-see-event", &self.manage_url);
        }
        sheet.why("letter-edit-why", []);
    }
}

/// Staff have read the title; the names are what anybody calls themselves.
impl Words for HandOver {
    fn write(&self, sheet: &mut Sheet) {
        let giver = harmless(&self.giver, 60).unwrap_or_else(|| {
            sheet
                .locale
                .text("letter-one-of-its-organizers")
                .into_owned()
        });
        sheet.greet_warily();
        sheet.subject(
            "letter-hand-over-subject",
            [("title", self.title.as_str().into())],
        );
        match self.giver_leaves {
            true => sheet.say("letter-hand-over-instead", [("name", giver.into())]),
            false => sheet.say("letter-hand-over-together", [("name", giver.into())]),
        }
        sheet.event(&self.title, &self.when);
        sheet.button("letter-hand-over-button", &self.accept_url);
        sheet.say("letter-hand-over-else", [("days", self.valid_days.into())]);
        sheet.link("letter-see-page", &self.event_url);
        sheet.why("letter-hand-over-why", []);
    }
}

impl Words for Reminder {
    fn write(&self, sheet: &mut Sheet) {
        let what = match self.news {
            Ahead::Starts => sheet
                .locale
                .fill("letter-soon", [("days", self.days().into())]),
            Ahead::Lacks => sheet.locale.text("letter-lacks").into_owned(),
            Ahead::CfpCloses | Ahead::RegistrationCloses => self.news(sheet),
        };
        let title = self.title.as_str();
        sheet.subject(
            "letter-news",
            [("title", title.into()), ("news", what.into())],
        );
        self.tell(sheet);
        sheet.say("letter-reminder-then", []);
        sheet.button("letter-manage", &self.manage_url);
        sheet.say("letter-attached", []);
        sheet.optional(&self.optional);
        sheet.why("letter-why-organizer", []);
    }
}

impl Reminder {
    fn days(&self) -> i64 {
        self.days.max(0)
    }

    fn news(&self, sheet: &Sheet) -> String {
        let days = [("days", self.days().into())];
        match self.news {
            Ahead::Starts | Ahead::Lacks => sheet.fill("letter-starts", days),
            Ahead::CfpCloses => sheet.fill("letter-cfp-closes", days),
            Ahead::RegistrationCloses => sheet.fill("letter-registration-closes", days),
        }
    }

    /// What comes, about which event, and what its page lacks.
    fn tell(&self, sheet: &mut Sheet) {
        sheet.paragraph(&self.news(sheet));
        let for_you = self.when_for_you.as_deref().map(|when| sheet.for_you(when));
        let lines = [Some(self.when.clone()), for_you, Some(self.place.clone())];
        let lines = lines.into_iter().flatten().collect();
        sheet.facts(&self.title, Some(&self.event_url), lines);
        if !self.missing.is_empty() {
            sheet.say("letter-missing", []);
            let missing = self.missing.iter();
            let missing: Vec<String> = missing
                .map(|it| sheet.word("letter-missing", it.as_str()))
                .collect();
            sheet.list(&missing);
        }
    }
}

impl Words for ReminderDigest {
    fn write(&self, sheet: &mut Sheet) {
        let count = || [("count", self.reminders.len().into())];
        sheet.subject("letter-day-subject", count());
        sheet.say("letter-day", count());
        for reminder in &self.reminders {
            reminder.tell(sheet);
            sheet.link("letter-manage", &reminder.manage_url);
        }
        sheet.optional(&self.optional);
        sheet.why("letter-why-organizer", []);
    }
}

impl Words for HowMany {
    fn write(&self, sheet: &mut Sheet) {
        sheet.subject(
            "letter-how-many-subject",
            [("title", self.title.as_str().into())],
        );
        sheet.say("letter-over", []);
        sheet.event(&self.title, &self.when);
        match self.lacks_recording {
            true => sheet.say("letter-how-many-recording", []),
            false => sheet.say("letter-how-many", []),
        }
        sheet.button("letter-how-many-button", &self.answer_url);
        sheet.say("letter-how-many-else", [("days", self.valid_days.into())]);
        sheet.optional(&self.optional);
        sheet.why("letter-why-organizer", []);
    }
}

impl Words for SeriesEnds {
    fn write(&self, sheet: &mut Sheet) {
        let (title, last_day) = (self.title.as_str(), self.last_day.as_str());
        let values = [("title", title.into()), ("day", last_day.into())];
        sheet.subject("letter-series-subject", values);
        sheet.say("letter-series", []);
        let last = sheet
            .locale
            .fill("letter-series-last", [("day", last_day.into())]);
        let lines = [self.repeats.clone(), last].into_iter();
        let lines = lines.filter(|line| !line.is_empty()).collect();
        sheet.facts(title, None, lines);
        sheet.say(
            "letter-series-renew",
            [("day", self.renewed_until.as_str().into())],
        );
        sheet.button("letter-series-button", &self.renew_url);
        sheet.say("letter-series-else", []);
        sheet.link("letter-manage", &self.manage_url);
        sheet.optional(&self.optional);
        sheet.why("letter-series-why", []);
    }
}
