//! What can be done, and to what.

use std::fmt::Display;

use crate::database::text_enum;

text_enum! {
    /// Something that is worth a line in the log.
    Act {
        /// A submission or an edit was taken up by one member of staff.
        Claim = "claim",
        /// It was given back to the queue.
        Release = "release",
        /// It became public.
        Approve = "approve",
        /// It went back with words.
        AskChanges = "ask-changes",
        /// It was not taken.
        Reject = "reject",
        /// What was published without review was looked at.
        SpotCheck = "spot-check",
        /// What is public was changed.
        Revise = "revise",
        /// An event was cancelled or postponed.
        CallOff = "call-off",
        /// It takes place after all.
        Reinstate = "reinstate",
        /// It disappeared from everywhere.
        TakeDown = "take-down",
        /// A report by a reader was dealt with.
        SettleReport = "settle-report",
        /// Something new was made: a group, a rule.
        Create = "create",
        /// A group is trusted.
        Trust = "trust",
        /// It is trusted no longer.
        Distrust = "distrust",
        /// A group was marked as dormant.
        MarkDormant = "mark-dormant",
        /// The mark was lifted.
        MarkActive = "mark-active",
        /// Somebody was given a role.
        GiveRole = "give-role",
        /// A role was taken away.
        TakeRole = "take-role",
        /// A second factor was set up.
        EnrolSecondFactor = "enrol-second-factor",
        /// It was taken away.
        ResetSecondFactor = "reset-second-factor",
        /// An address, a domain or a network may do nothing.
        Block = "block",
        /// It may again.
        LiftBlock = "lift-block",
        /// Letters that waited for staff may leave.
        SendMail = "send-mail",
        /// Letters that waited for staff are not sent.
        DiscardMail = "discard-mail",
        /// No letters leave.
        PauseMail = "pause-mail",
        /// They leave again.
        ResumeMail = "resume-mail",
        /// An address gets mail again.
        LiftSuppression = "lift-suppression",
        /// A short name leads nowhere from now on.
        Retire = "retire",
        /// An account was erased.
        Erase = "erase",
        /// Events came from elsewhere.
        Import = "import",
        /// A calendar of a group is not read for the time being.
        Pause = "pause",
        /// It is read again.
        Resume = "resume",
        /// It is forgotten.
        Remove = "remove",
        /// Data about people was taken out of the service.
        Export = "export",
    }
}

text_enum! {
    /// What something can be done to.
    SubjectKind {
        /// An event, by key.
        Event = "event",
        /// A proposed edit, by key.
        Edit = "edit",
        /// A group, by key.
        Group = "group",
        /// A person, by key.
        Person = "person",
        /// A block, by key.
        Block = "block",
        /// A report, by key.
        Report = "report",
        /// A short name.
        ShortName = "short-name",
        /// Letters: all that leave, those in one state, or one by key.
        Mail = "mail",
        /// An address that got no mail, by what stands for it on that list.
        Mailbox = "mailbox",
        /// A rule by which people are reminded, by its word.
        ReminderRule = "reminder-rule",
        /// The log itself.
        Log = "log",
        /// A run of an import, by what was read.
        Import = "import",
        /// A calendar of a group, by key.
        Source = "source",
    }
}

impl Act {
    /// What was done, in English.
    pub fn label(self) -> &'static str {
        match self {
            Self::Claim => "Claimed",
            Self::Release => "Gave back",
            Self::Approve => "Approved",
            Self::AskChanges => "Asked for changes",
            Self::Reject => "Rejected",
            Self::SpotCheck => "Looked at",
            Self::Revise => "Changed",
            Self::CallOff => "Called off",
            Self::Reinstate => "Reinstated",
            Self::TakeDown => "Took down",
            Self::SettleReport => "Settled",
            Self::Create => "Created",
            Self::Trust => "Trusted",
            Self::Distrust => "Ended trust in",
            Self::MarkDormant => "Marked as dormant",
            Self::MarkActive => "Marked as active",
            Self::GiveRole => "Gave a role to",
            Self::TakeRole => "Took a role from",
            Self::EnrolSecondFactor => "Set up a second factor for",
            Self::ResetSecondFactor => "Reset the second factor of",
            Self::Block => "Blocked",
            Self::LiftBlock => "Lifted the block of",
            Self::SendMail => "Let leave",
            Self::DiscardMail => "Discarded",
            Self::PauseMail => "Stopped",
            Self::ResumeMail => "Resumed",
            Self::LiftSuppression => "Let get mail again",
            Self::Retire => "Retired",
            Self::Erase => "Erased",
            Self::Import => "Imported",
            Self::Pause => "Paused",
            Self::Resume => "Resumed",
            Self::Remove => "Removed",
            Self::Export => "Exported",
        }
    }
}

impl SubjectKind {
    /// Its name in English.
    pub fn label(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Edit => "edit",
            Self::Group => "group",
            Self::Person => "person",
            Self::Block => "block",
            Self::Report => "report",
            Self::ShortName => "short name",
            Self::Mail => "mail",
            Self::Mailbox => "mailbox",
            Self::ReminderRule => "reminder rule",
            Self::Log => "log",
            Self::Import => "import",
            Self::Source => "calendar",
        }
    }
}

/// The thing that something was done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// What kind of thing.
    pub kind: SubjectKind,
    /// Its key or name; never an address.
    pub key: String,
}

impl Subject {
    /// The thing of this kind with this key.
    pub fn new(kind: SubjectKind, key: impl Display) -> Self {
        Self {
            kind,
            key: key.to_string(),
        }
    }
}
