//! One person, known by a mail address.

use chrono::{DateTime, Utc};

use crate::database::{id_type, text_enum};
use crate::locale::Locale;
use crate::mail::Address;
use crate::recurrence::Zone;
use crate::text::Line;

id_type! {
    /// Key of a person.
    PersonId
}

text_enum! {
    /// What a person is to the community.
    Role {
        /// Follows events.
        Member = "member",
        /// Organizes events of groups.
        Organizer = "organizer",
        /// Reviews submissions and looks after the service.
        Staff = "staff",
    }
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Key.
    pub id: PersonId,
    /// Where mail goes.
    pub email: Address,
    /// As they want to be called.
    pub name: Line,
    /// The zone their times are shown in.
    pub zone: Zone,
    /// The language of their letters.
    pub locale: Locale,
    /// What they may do.
    pub role: Role,
    /// When they proved that the address is theirs.
    pub confirmed_at: Option<DateTime<Utc>>,
}

/// A person as first heard of.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// Where mail goes.
    pub email: Address,
    /// As they want to be called.
    pub name: Line,
    /// Their zone.
    pub zone: Zone,
    /// Their language.
    pub locale: Locale,
}

impl NewPerson {
    /// Somebody of whom only the address is known: called by its first part until they say otherwise.
    pub fn at(email: &Address) -> Self {
        let local = email.as_str().split('@').next().unwrap_or_default();
        #[expect(
            clippy::expect_used,
            reason = "an address has a printable part before its @"
        )]
        let name = Line::parse(local, usize::MAX).expect("a local part is a line");
        Self {
            email: email.clone(),
            name,
            zone: Zone::UTC,
            locale: Locale::default(),
        }
    }

    /// The same, met on a page in this language.
    pub fn reading(self, locale: Locale) -> Self {
        Self { locale, ..self }
    }
}
