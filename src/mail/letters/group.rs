//! The letters about groups.

use super::sheet::{Sheet, Words, harmless};

/// Somebody wants to organize for a group.
#[derive(Debug, Clone)]
pub struct GroupRequest {
    /// The group's name.
    pub group: String,
    /// Who asks.
    pub from: String,
    /// What they wrote; may have several lines.
    pub words: String,
    /// Page on which the request is answered.
    pub manage_url: String,
}

/// A group asks somebody to organize for it.
#[derive(Debug, Clone)]
pub struct GroupInvitation {
    /// The group's name.
    pub group: String,
    /// Who invites.
    pub from: String,
    /// Page with the button that accepts.
    pub accept_url: String,
    /// How long the link works.
    pub valid_days: i64,
}

/// Is this group still active?
#[derive(Debug, Clone)]
pub struct GroupQuestion {
    /// The group's name.
    pub group: String,
    /// Page with the buttons that answer.
    pub answer_url: String,
    /// How many days are left until it counts as dormant.
    pub days_left: i64,
    /// Whether it is asked for the second time.
    pub is_again: bool,
}

/// What became of a request, a proposal or a role, or of a calendar.
#[derive(Debug, Clone)]
pub struct GroupNews {
    /// The group's name.
    pub group: String,
    /// Which it is.
    pub turn: GroupTurn,
    /// Why; may have several lines.
    pub reason: Option<String>,
    /// Where to go on from here.
    pub url: String,
}

/// What became of a request, a proposal or a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupTurn {
    /// The request was accepted.
    Accepted,
    /// The request was declined.
    Declined,
    /// They lead the group from now on.
    Leads,
    /// They were taken off it.
    Removed,
    /// The group they proposed is one.
    Approved,
    /// The group they proposed is none.
    NotTaken,
    /// A calendar of the group cannot be read.
    CalendarFails,
}

impl Words for GroupRequest {
    fn write(&self, sheet: &mut Sheet) {
        let (from, group) = (self.from.as_str(), self.group.as_str());
        let values = || [("name", from.into()), ("group", group.into())];
        sheet.subject("letter-request-subject", values());
        sheet.say("letter-request", values());
        sheet.say("letter-they-wrote", []);
        sheet.quote(&self.words);
        sheet.say("letter-request-then", []);
        sheet.button("letter-request-button", &self.manage_url);
        sheet.why("letter-why-group", []);
    }
}

/// Anybody may be invited, by whoever calls themselves and their group what they like.
impl Words for GroupInvitation {
    fn write(&self, sheet: &mut Sheet) {
        let or = |text: &str, key: &'static str| {
            harmless(text, 100).unwrap_or_else(|| sheet.locale.text(key).into_owned())
        };
        let group = or(&self.group, "letter-some-group");
        let from = or(&self.from, "letter-one-of-its-leads");
        sheet.greet_warily();
        sheet.subject(
            "letter-invitation-subject",
            [("group", group.as_str().into())],
        );
        let values = [("name", from.into()), ("group", group.into())];
        sheet.say("letter-invitation", values);
        sheet.say("letter-invitation-then", [("days", self.valid_days.into())]);
        sheet.button("letter-invitation-button", &self.accept_url);
        sheet.say("letter-invitation-else", []);
        sheet.why("letter-invitation-why", []);
    }
}

impl Words for GroupQuestion {
    fn write(&self, sheet: &mut Sheet) {
        let group = || [("group", self.group.as_str().into())];
        sheet.subject("letter-active-subject", group());
        match self.is_again {
            true => sheet.say("letter-active-again", group()),
            false => sheet.say("letter-active", group()),
        }
        sheet.say("letter-active-how", []);
        sheet.button("letter-active-button", &self.answer_url);
        sheet.say("letter-active-else", [("days", self.days_left.into())]);
        sheet.why("letter-why-group", []);
    }
}

impl Words for GroupNews {
    fn write(&self, sheet: &mut Sheet) {
        let group = || [("group", self.group.as_str().into())];
        match self.turn {
            GroupTurn::Accepted => {
                sheet.subject("letter-group-accepted-subject", group());
                sheet.say("letter-group-accepted", group());
            }
            GroupTurn::Declined => {
                sheet.subject("letter-group-declined-subject", group());
                sheet.say("letter-group-declined", group());
            }
            GroupTurn::Leads => {
                sheet.subject("letter-group-leads-subject", group());
                sheet.say("letter-group-leads", group());
            }
            GroupTurn::Removed => {
                sheet.subject("letter-group-removed-subject", group());
                sheet.say("letter-group-removed", group());
            }
            GroupTurn::Approved => {
                sheet.subject("letter-group-approved-subject", group());
                sheet.say("letter-group-approved", group());
            }
            GroupTurn::NotTaken => {
                sheet.subject("letter-group-not-taken-subject", group());
                sheet.say("letter-group-not-taken", group());
                sheet.say("letter-staff-wrote", []);
            }
            GroupTurn::CalendarFails => {
                sheet.subject("letter-group-calendar-fails-subject", group());
                sheet.say("letter-group-calendar-fails", group());
            }
        }
        if let Some(reason) = &self.reason {
            sheet.quote(reason);
        }
        sheet.button("letter-group-button", &self.url);
        sheet.why("letter-group-why", []);
    }
}
