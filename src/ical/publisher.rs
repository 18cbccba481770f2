//! Who publishes.

use crate::mail::Sender;
use crate::site::Site;
use crate::slug::Slug;

/// Who publishes: what feeds say of us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// The name of the service: "Folkmoot".
    pub name: String,
    /// Scheme, host and port, without a slash at the end: `https://calendar.example.org`.
    pub origin: String,
    /// The domain of its mail addresses.
    pub domain: String,
}

impl Publisher {
    /// The service as its site and its letters name it.
    pub fn of(site: &Site, sender: &Sender) -> Self {
        Self {
            name: sender.name.to_string(),
            origin: site.origin().to_owned(),
            domain: sender.domain.clone(),
        }
    }

    /// The address of an event's page.
    pub fn page_of(&self, event: &Slug) -> String {
        format!("{}/events/{event}", self.origin)
    }
}
