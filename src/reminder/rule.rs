//! When organizers and staff are reminded, and of what.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use crate::database::text_enum;
use crate::event::{DeadlineRole, Event};
use crate::recurrence::{Occurrence, Zone};
use crate::text::Line;

text_enum! {
    /// What the days are counted from.
    Anchor {
        /// The local date an occurrence starts on.
        Start = "start",
        /// The local date it ends on.
        End = "end",
        /// The day the call for papers closes.
        Cfp = "cfp",
        /// The day the registration closes.
        Registration = "registration",
        /// The day a submission entered the queue.
        Submitted = "submitted",
    }
}

text_enum! {
    /// Who gets the letter.
    Audience {
        /// The organizers of the event, each one.
        Organizers = "organizers",
        /// Everybody of the staff.
        Staff = "staff",
    }
}

text_enum! {
    /// What the letter is about. All but the first ask something, and are asked again before they leave.
    RuleLetter {
        /// What is to come.
        Reminder = "reminder",
        /// What people look for on the page and do not find: sent only while something is missing.
        Details = "details",
        /// A submission that nobody reviewed: sent only while it waits.
        Waiting = "waiting",
        /// How many came, and where is the recording: sent only while nobody said.
        HowMany = "how-many",
        /// Nobody answered that: sent only while nobody did.
        NothingBack = "nothing-back",
    }
}

text_enum! {
    /// Whether a rule writes letters.
    RuleState {
        /// It does.
        On = "on",
        /// It does, and each waits until staff let it leave.
        Held = "held",
        /// It does not.
        Off = "off",
    }
}

/// A rule: so many days before or after the anchor, at a local time of the event's zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderRule {
    /// Its word.
    pub slug: Line,
    /// What staff call it.
    pub title: Line,
    /// What the days are counted from.
    pub anchor: Anchor,
    /// Days from the anchor; negative is before.
    pub offset_days: i32,
    /// Local time of day in the event's zone; `None` is that of the anchor itself.
    pub local_time: Option<NaiveTime>,
    /// Who gets its letters.
    pub audience: Audience,
    /// What they are about.
    pub letter: RuleLetter,
    /// How long one is worth sending after its moment.
    pub worth: Duration,
    /// Whether it writes any.
    pub state: RuleState,
}

impl Anchor {
    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Start => "it starts",
            Self::End => "it ends",
            Self::Cfp => "the call for papers closes",
            Self::Registration => "registration closes",
            Self::Submitted => "it was submitted",
        }
    }

    /// The moment of an event's own, for an anchor that its dates do not have each.
    pub(super) fn moment_of(self, event: &Event) -> Option<DateTime<Utc>> {
        let closes = |role| event.draft.deadlines.get(&role).copied();
        let instant = |local: NaiveDateTime| event.draft.when.zone.instant_of(local).earliest();
        match self {
            Self::Start | Self::End => None,
            Self::Cfp => closes(DeadlineRole::Cfp).map(instant),
            Self::Registration => closes(DeadlineRole::Registration).map(instant),
            Self::Submitted => event.submitted_at,
        }
    }
}

impl RuleLetter {
    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Reminder => "What is to come",
            Self::Details => "What its page lacks",
            Self::Waiting => "It waits for review",
            Self::HowMany => "How many came, and where is the recording?",
            Self::NothingBack => "Nobody said how many came",
        }
    }

    /// Whether it makes sense so many days from that anchor, and for them.
    pub(super) fn suits(self, anchor: Anchor, days: i32, audience: Audience) -> bool {
        use Anchor::{Cfp, End, Registration, Start, Submitted};
        let is_ahead = matches!(anchor, Start | Cfp | Registration) && days <= 0;
        let is_over = anchor == End && days >= 0;
        match self {
            Self::Reminder => is_ahead,
            Self::Details => anchor == Start && days <= 0,
            Self::Waiting => anchor == Submitted && days >= 0 && audience == Audience::Staff,
            Self::HowMany => is_over && audience == Audience::Organizers,
            Self::NothingBack => is_over && audience == Audience::Staff,
        }
    }

    /// What would keep a letter of its kind from leaving.
    pub fn stopped_by(self) -> &'static str {
        match self {
            Self::Reminder => "it is moved, called off or taken down",
            Self::Details => "nothing is missing any more; it is moved, called off or taken down",
            Self::Waiting => "somebody decides about it",
            Self::HowMany | Self::NothingBack => "somebody answers; it is called off or taken down",
        }
    }
}

impl RuleState {
    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::On => "On",
            Self::Held => "Held for approval",
            Self::Off => "Off",
        }
    }
}

impl ReminderRule {
    /// The local date the rule counts from, for one occurrence.
    pub fn anchor_date(&self, occurrence: &Occurrence, zone: Zone) -> NaiveDate {
        zone.local(self.anchored(occurrence)).date()
    }

    fn anchored(&self, occurrence: &Occurrence) -> DateTime<Utc> {
        match self.anchor {
            // The end is exclusive: what ends at midnight ended the day before.
            Anchor::End => occurrence.ends_at - Duration::seconds(1),
            _ => occurrence.starts_at,
        }
    }

    /// The instant the rule falls due for one occurrence.
    pub fn due_at(&self, occurrence: &Occurrence, zone: Zone) -> DateTime<Utc> {
        self.due_from(self.anchored(occurrence), zone)
    }

    /// The instant the rule falls due for an anchor at `moment`. Of a local time that clocks skip the
    /// first valid instant is taken, of one that comes twice the earlier.
    pub(super) fn due_from(&self, moment: DateTime<Utc>, zone: Zone) -> DateTime<Utc> {
        let days = Days::new(self.offset_days.unsigned_abs().into());
        let Some(time) = self.local_time else {
            return moment + Duration::days(self.offset_days.into());
        };
        let anchor = zone.local(moment).date();
        let date = if self.offset_days < 0 {
            anchor - days
        } else {
            anchor + days
        };
        zone.instant_of(date.and_time(time)).earliest()
    }

    /// When a letter due at `due` about `moment` is not worth sending any more: what is to come is not
    /// announced once it is there.
    pub(super) fn stale_at(&self, due: DateTime<Utc>, moment: DateTime<Utc>) -> DateTime<Utc> {
        match self.letter {
            RuleLetter::Reminder | RuleLetter::Details => moment.min(due + self.worth),
            _ => due + self.worth,
        }
    }

    /// When its letter about an occurrence is not worth sending any more.
    pub fn expires_at(&self, occurrence: &Occurrence, zone: Zone) -> DateTime<Utc> {
        let moment = match self.anchor {
            Anchor::End => occurrence.ends_at,
            _ => occurrence.starts_at,
        };
        self.stale_at(self.due_at(occurrence, zone), moment)
    }

    /// Whether its letter can wait for the one of the day: what comes within a day cannot, nor can questions,
    /// nor what staff look at first.
    pub fn can_wait(&self) -> bool {
        let is_news = matches!(self.letter, RuleLetter::Reminder | RuleLetter::Details);
        is_news && self.offset_days < -1 && self.state == RuleState::On
    }

    /// How many days before or after, and of what: "7 days before it starts, at 09:00".
    pub fn describe(&self) -> String {
        let days = match self.offset_days.unsigned_abs() {
            0 => "On the day".to_owned(),
            1 => "1 day".to_owned(),
            days => format!("{days} days"),
        };
        let side = match self.offset_days {
            ..0 => " before",
            0 => "",
            1.. => " after",
        };
        let time = match self.local_time {
            Some(time) => time.format(", at %H:%M").to_string(),
            None => ", at the same hour".to_owned(),
        };
        format!("{days}{side} {}{time}", self.anchor.label())
    }
}
