//! The messages about a submission, as its organizers and staff read them.

use crate::moderation::Message;

/// One message.
pub struct Said {
    pub who: String,
    pub from_staff: bool,
    pub at: String,
    pub said_at: String,
    pub words: String,
}

/// The messages, each with who it is from as `name` calls them.
pub fn said(thread: &[Message], name: impl Fn(&Message) -> String) -> Vec<Said> {
    let said = |message: &Message| Said {
        who: name(message),
        from_staff: message.from_staff,
        at: message.sent_at.to_rfc3339(),
        said_at: message.sent_at.format("%-d %B %Y, %H:%M UTC").to_string(),
        words: message.words.to_string(),
    };
    thread.iter().map(said).collect()
}

/// The same for an organizer, to whom staff are staff.
pub fn said_to_organizer(thread: &[Message]) -> Vec<Said> {
    said(thread, |message| {
        let who = if message.from_staff {
            "Our staff"
        } else {
            "You, or who organizes it with you"
        };
        who.to_owned()
    })
}
