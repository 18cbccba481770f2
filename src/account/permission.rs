//! Who asks, and what they may. Asked where the thing is loaded, by the workflows.

use super::{Person, PersonId, Role};

/// Whoever asks for something to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Nobody we know.
    Anonymous,
    /// A person who proved their address.
    Person {
        /// Who.
        id: PersonId,
        /// What they are.
        role: Role,
    },
    /// The service itself: imports and the demo, started by whoever runs it.
    Service,
}

/// The answer to somebody who may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("you may not do this")]
pub struct Forbidden;

impl Actor {
    /// The person, if it is one; decisions and revisions keep it.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person { id, .. } => Some(*id),
            Self::Anonymous | Self::Service => None,
        }
    }

    /// Only staff, or the service itself.
    pub fn require_staff(&self) -> Result<(), Forbidden> {
        match self {
            Self::Service
            | Self::Person {
                role: Role::Staff, ..
            } => Ok(()),
            Self::Anonymous | Self::Person { .. } => Err(Forbidden),
        }
    }

    /// One of `people` (the organizers of an event), or staff.
    pub fn require_one_of(&self, people: &[PersonId]) -> Result<(), Forbidden> {
        match self {
            Self::Person { id, .. } if people.contains(id) => Ok(()),
            _ => self.require_staff(),
        }
    }
}

impl From<&Person> for Actor {
    fn from(person: &Person) -> Self {
        Self::Person {
            id: person.id,
            role: person.role,
        }
    }
}
