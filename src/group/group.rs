//! One group that hosts events.

use std::collections::BTreeMap;

use crate::database::{id_type, text_enum};
use crate::geography::{Country, Region};
use crate::link::WebLink;
use crate::slug::Slug;
use crate::text::{Line, Prose};

id_type! {
    /// Key of a group.
    GroupId
}

text_enum! {
    /// What kind of group it is.
    GroupKind {
        /// Local people who meet.
        UserGroup = "user-group",
        /// A special interest group.
        Sig = "sig",
        /// A working group.
        WorkingGroup = "working-group",
        /// A team of one of the projects.
        ProjectTeam = "project-team",
        /// The foundation itself.
        Foundation = "foundation",
    }
}

text_enum! {
    /// What a link of a group leads to.
    GroupLink {
        /// Its page.
        Website = "website",
        /// Where it talks.
        Chat = "chat",
        /// Its mailing list.
        List = "list",
    }
}

impl GroupKind {
    /// Its name in English.
    pub fn label(self) -> &'static str {
        match self {
            Self::UserGroup => "User group",
            Self::Sig => "SIG",
            Self::WorkingGroup => "Working group",
            Self::ProjectTeam => "Project team",
            Self::Foundation => "Foundation",
        }
    }

    /// Several of them.
    pub fn plural(self) -> &'static str {
        match self {
            Self::UserGroup => "User groups",
            Self::Sig => "SIGs",
            Self::WorkingGroup => "Working groups",
            Self::ProjectTeam => "Project teams",
            Self::Foundation => "Foundation",
        }
    }
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Key.
    pub id: GroupId,
    /// Its word in addresses.
    pub slug: Slug,
    /// What kind of group.
    pub kind: GroupKind,
    /// Name.
    pub name: Line,
    /// What it is about, in Markdown.
    pub description: Option<Prose>,
    /// Where it meets, if it has a place.
    pub city: Option<Line>,
    /// Its country.
    pub country: Option<Country>,
    /// Its region; that of the country where nothing else was said.
    pub region: Option<Region>,
    /// Where to find it.
    pub links: BTreeMap<GroupLink, WebLink>,
}
