//! Who publishes.

use crate::site::{NAME, Site};
use crate::slug::Slug;

/// Who publishes: what feeds say of us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// The name of the service: "Folkmoot".
    pub name: String,
    /// Scheme, host and port, without a slash at the end: `https://calendar.example.org`.
    pub origin: String,
    /// The domain of the organizer that feeds must name, an address nobody reads.
    pub domain: String,
}

impl Publisher {
    /// The service at this site: the same whether it serves, or exports without mail settings.
    pub fn of(site: &Site) -> Self {
        Self {
            name: NAME.to_owned(),
            origin: site.origin().to_owned(),
            domain: site.uid_domain().to_owned(),
        }
    }

    /// The address of an event's page.
    pub fn page_of(&self, event: &Slug) -> String {
        format!("{}/events/{event}", self.origin)
    }
}
