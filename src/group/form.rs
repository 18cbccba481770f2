//! From what somebody typed about a group to a [`GroupDraft`], or to the list of what is wrong with it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Group, GroupKind, GroupLink};
use crate::geography::Country;
use crate::link::WebLink;
use crate::text::{Line, Prose};

/// The fields of the form, as text. Names are those of the HTML form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the names say it")]
pub struct GroupForm {
    pub kind: String,
    pub name: String,
    /// Markdown.
    pub description: String,
    pub city: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    pub website: String,
    pub chat: String,
    pub list: String,
}

/// What people state of a group: everything but its identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupDraft {
    /// What kind of group.
    pub kind: GroupKind,
    /// Name, at most 140 characters.
    pub name: Line,
    /// What it is about, in Markdown, at most 5,000 characters.
    pub description: Option<Prose>,
    /// Where it meets.
    pub city: Option<Line>,
    /// Its country.
    pub country: Option<Country>,
    /// Where to find it.
    pub links: BTreeMap<GroupLink, WebLink>,
}

/// Something wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupFault {
    /// The field's name in the form.
    pub field: &'static str,
    /// What is wrong, as a sentence that names the field.
    pub message: String,
}

impl GroupForm {
    /// The form filled in from a stored group.
    pub fn of(group: &Group) -> Self {
        let link = |link| {
            let found: Option<&WebLink> = group.links.get(&link);
            found.map(WebLink::to_string).unwrap_or_default()
        };
        Self {
            kind: group.kind.to_string(),
            name: group.name.to_string(),
            description: text_of(group.description.as_ref()),
            city: text_of(group.city.as_ref()),
            country: group.country.map(String::from).unwrap_or_default(),
            website: link(GroupLink::Website),
            chat: link(GroupLink::Chat),
            list: link(GroupLink::List),
        }
    }

    /// Reads the form; all faults at once, in the order of the fields.
    pub fn parse(&self) -> Result<GroupDraft, Vec<GroupFault>> {
        let mut reader = Reader::default();
        let kind = reader.must("kind", self.kind.trim().parse(), |_| {
            "Choose what kind of group it is".to_owned()
        });
        let name = reader.must("name", Line::parse(&self.name, 140), |it| {
            format!("Name {it}")
        });
        let description = reader.may("description", &self.description, |text| {
            Prose::parse(text, 5_000).map_err(|it| format!("Description {it}"))
        });
        let city = reader.may("city", &self.city, |text| {
            Line::parse(text, 100).map_err(|it| format!("City {it}"))
        });
        let country = reader.may("country", &self.country, |text| {
            Country::parse(text).map_err(|it| format!("Country: {it}"))
        });
        let mut links = BTreeMap::new();
        for (field, label, link, raw) in [
            ("website", "Website", GroupLink::Website, &self.website),
            ("chat", "Chat", GroupLink::Chat, &self.chat),
            ("list", "Mailing list", GroupLink::List, &self.list),
        ] {
            let read = |text: &str| WebLink::parse(text).map_err(|it| format!("{label} {it}"));
            links.extend(reader.may(field, raw, read).map(|address| (link, address)));
        }
        match (kind, name) {
            (Some(kind), Some(name)) if reader.0.is_empty() => Ok(GroupDraft {
                kind,
                name,
                description,
                city,
                country,
                links,
            }),
            _ => Err(reader.0),
        }
    }
}

fn text_of(text: Option<&impl ToString>) -> String {
    text.map(ToString::to_string).unwrap_or_default()
}

/// Gathers faults while the fields are read.
#[derive(Default)]
struct Reader(Vec<GroupFault>);

impl Reader {
    fn must<T, E>(
        &mut self,
        field: &'static str,
        read: Result<T, E>,
        say: impl FnOnce(E) -> String,
    ) -> Option<T> {
        let fault = |fault| {
            self.0.push(GroupFault {
                field,
                message: say(fault),
            });
        };
        read.map_err(fault).ok()
    }

    /// A field that may be empty.
    fn may<T>(
        &mut self,
        field: &'static str,
        raw: &str,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        if raw.trim().is_empty() {
            return None;
        }
        self.must(field, read(raw), |message| message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> GroupForm {
        GroupForm {
            kind: "user-group".to_owned(),
            name: " OpenInfra Accra ".to_owned(),
            country: "gh".to_owned(),
            website: "https://example.org/accra".to_owned(),
            ..GroupForm::default()
        }
    }

    #[test]
    fn what_is_filled_in_is_stated_and_the_rest_is_not() {
        let draft = form().parse().unwrap();
        assert_eq!(draft.name.as_str(), "OpenInfra Accra");
        assert_eq!(draft.country.unwrap().code(), "GH");
        assert_eq!((draft.city, draft.description), (None, None));
        assert_eq!(draft.links.len(), 1);
    }

    #[test]
    fn all_faults_are_told_at_once_in_the_order_of_the_fields() {
        let wrong = GroupForm {
            kind: "band".to_owned(),
            name: "  ".to_owned(),
            city: "A\nB".to_owned(),
            country: "XX".to_owned(),
            website: "javascript:alert(1)".to_owned(),
            chat: "irc".to_owned(),
            ..GroupForm::default()
        };
        let faults = wrong.parse().unwrap_err();
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field).collect();
        assert_eq!(
            fields,
            ["kind", "name", "city", "country", "website", "chat"]
        );
        assert!(faults.iter().all(|fault| !fault.message.is_empty()));
    }
}
