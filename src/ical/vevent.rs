//! One VEVENT (RFC 5545, 3.6.1), with the marks that Outlook, Google and Apple read.

use icalendar::{Class, Component as _, Event, EventStatus, Parameter, Property, ValueType};

use super::description::{deadline_description, deadline_label, description, labelled};
use super::look::Look;
use super::plain::cut;
use super::series::{Changed, Component, Standing};
use super::{Publisher, property, value};
use crate::event::{Coordinates, DeadlineRole, Format, Kind, LinkRole, Listing};
use crate::link::WebLink;
use crate::recurrence::When;

/// Outlook cuts titles and places at that many characters.
const LINE_MAX: usize = 255;

/// Hosts, or parts of their names, that a text chat is joined on.
const CHAT_HOSTS: [&str; 5] = ["irc", "matrix", "webchat", "slack", "zulip"];

/// Prints the events of one listing.
pub(super) struct Printer<'a> {
    listing: &'a Listing,
    publisher: &'a Publisher,
    look: &'a Look,
    /// The address of its page.
    page: String,
}

/// An event, and the properties of each of its alarms.
pub(super) type Alarmed = (Event, Vec<[Property; 3]>);

impl<'a> Printer<'a> {
    pub(super) fn new(listing: &'a Listing, publisher: &'a Publisher, look: &'a Look) -> Self {
        Self {
            listing,
            publisher,
            look,
            page: publisher.page_of(&listing.slug),
        }
    }

    /// The event of a UID: a single one, or the master of a series.
    pub(super) fn master(&self, component: &Component) -> Alarmed {
        let Component {
            uid,
            when,
            day,
            standing,
            rule,
            skipped,
            ..
        } = component;
        let title = self.title(standing, *day);
        let mut event = self.event(uid, when, standing, &title);
        if let Some(rule) = rule {
            let wire = rule.to_ical(when.zone, !when.is_timed());
            event.append_property(property::token("RRULE", wire));
        }
        for &at in skipped {
            event.append_multi_property(property::local("EXDATE", when, at));
        }
        (event, self.look.alarms(standing, &title))
    }

    /// One occurrence of a series that differs. It is named in the form of the master's DTSTART.
    pub(super) fn changed(&self, master: &Component, changed: &Changed) -> Alarmed {
        let title = self.title(&changed.standing, None);
        let mut event = self.event(&master.uid, &changed.when, &changed.standing, &title);
        event.append_property(property::local(
            "RECURRENCE-ID",
            &master.when,
            changed.original,
        ));
        (event, self.look.alarms(&changed.standing, &title))
    }

    /// What is due before the event. It is no place to go to, and makes nobody busy.
    pub(super) fn deadline(&self, role: DeadlineRole, due: &Component) -> Alarmed {
        let mut event = Event::new();
        let language = self.look.language;
        let label = deadline_label(role, language);
        let title = labelled(&label, self.listing.draft.title.as_str(), language);
        let title = self.marked(&due.standing, &title);
        self.identity(&mut event, &due.uid);
        self.time(&mut event, &due.when, &due.standing, false);
        let text = deadline_description(self.listing, role, &due.standing, &self.page, language);
        self.words(&mut event, &title, &text, Kind::Deadline);
        (event, self.look.alarms(&due.standing, &title))
    }

    fn title(&self, standing: &Standing, day: Option<(usize, usize)>) -> String {
        let title = self.listing.draft.title.as_str();
        let Some((day, of)) = day else {
            return self.marked(standing, title);
        };
        let values = [
            ("title", title.into()),
            ("day", day.into()),
            ("days", of.into()),
        ];
        self.marked(standing, &self.look.language.fill("day-of", values))
    }

    /// Outlook shows no status, so the title says it.
    fn marked(&self, standing: &Standing, title: &str) -> String {
        let title = match value::clean_line(title).is_empty() {
            // Nothing but characters that somebody lost on the way to us.
            true => self.listing.slug.to_string(),
            false => self.look.title(title),
        };
        let language = self.look.language;
        let marked = |mark: &'static str| format!("[{}] {title}", language.text(mark));
        let marked = match standing {
            Standing::Confirmed => title,
            Standing::Tentative => language.fill("month-only", [("title", title.into())]),
            Standing::Cancelled(_) => marked("cancelled"),
            Standing::Postponed(_) | Standing::Rescheduled(_) => marked("postponed"),
        };
        cut(&marked, LINE_MAX)
    }

    fn event(&self, uid: &str, when: &When, standing: &Standing, title: &str) -> Event {
        let mut event = Event::new();
        let kind = self.listing.draft.kind;
        self.identity(&mut event, uid);
        // A week-long conference in a subscribed calendar does not make its reader busy for a week.
        self.time(
            &mut event,
            when,
            standing,
            when.is_timed() && kind != Kind::Deadline,
        );
        let text = description(self.listing, standing, &self.page, self.look.language);
        self.words(&mut event, title, &text, kind);
        self.place(&mut event);
        self.conferences(&mut event);
        self.picture(&mut event);
        event
    }

    fn identity(&self, event: &mut Event, uid: &str) {
        let Listing {
            sequence,
            created_at,
            last_modified,
            hosts,
            ..
        } = self.listing;
        let organizer = hosts
            .first()
            .map_or(self.publisher.name.as_str(), |host| host.name.as_str());
        let address = format!("mailto:noreply@{}", self.publisher.domain);
        event
            .append_property(property::text_line("UID", uid))
            .append_property(property::token("SEQUENCE", sequence.max(&0).to_string()))
            // Not the time of printing: readers would take each poll for a change.
            .append_property(property::utc("DTSTAMP", *last_modified))
            .append_property(property::utc("LAST-MODIFIED", *last_modified))
            .append_property(property::utc("CREATED", *created_at.min(last_modified)))
            .append_property(Class::Public)
            .append_property(with(property::token("ORGANIZER", address), "CN", organizer));
    }

    fn time(&self, event: &mut Event, when: &When, standing: &Standing, fills_time: bool) {
        let (status, takes_place) = match standing {
            Standing::Confirmed => (EventStatus::Confirmed, true),
            Standing::Tentative => (EventStatus::Tentative, true),
            // Postponed without a new date: nothing takes place at the old one, and a reader that
            // knows only this mark must not show it there.
            Standing::Cancelled(_) | Standing::Postponed(_) => (EventStatus::Cancelled, false),
            Standing::Rescheduled(_) => (EventStatus::Tentative, true),
        };
        let is_busy = takes_place && fills_time;
        event
            .append_property(property::local("DTSTART", when, when.local_start()))
            .append_property(property::local("DTEND", when, when.local_end()))
            .append_property(status)
            .append_property(property::token(
                "TRANSP",
                if is_busy { "OPAQUE" } else { "TRANSPARENT" },
            ))
            .append_property(property::token(
                "X-MICROSOFT-CDO-BUSYSTATUS",
                if is_busy { "BUSY" } else { "FREE" },
            ));
        if !when.is_timed() {
            event.append_property(property::token("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE"));
        }
    }

    fn words(&self, event: &mut Event, title: &str, text: &str, kind: Kind) {
        let draft = &self.listing.draft;
        let words = draft
            .projects
            .iter()
            .chain(&draft.tags)
            .map(|word| word.as_str());
        let kind = self.look.language.word("kind", kind.as_str());
        let categories = std::iter::once(&*kind).chain(words);
        event
            .append_property(property::text_line("SUMMARY", title))
            .append_property(property::text("DESCRIPTION", text));
        let categories = property::texts("CATEGORIES", categories);
        for property in categories
            .into_iter()
            .chain(property::uri("URL", &self.page))
        {
            event.append_property(property);
        }
    }

    fn place(&self, event: &mut Event) {
        let place = self.listing.draft.place.full();
        let location = place.or_else(|| self.online_place());
        if let Some(location) = &location {
            event.append_property(property::text_line("LOCATION", &cut(location, LINE_MAX)));
        }
        if let Some(Coordinates {
            latitude,
            longitude,
        }) = self.listing.draft.place.coordinates
        {
            let (north, east) = (value::degrees(latitude), value::degrees(longitude));
            event.append_property(property::token("GEO", format!("{north};{east}")));
            let mut apple =
                property::token("X-APPLE-STRUCTURED-LOCATION", format!("geo:{north},{east}"));
            apple.append_parameter(ValueType::Uri);
            let title = location.unwrap_or_else(|| self.listing.draft.title.to_string());
            event.append_property(with(apple, "X-TITLE", &cut(&title, LINE_MAX)));
        }
    }

    /// The picture it shows (RFC 7986, 5.10).
    fn picture(&self, event: &mut Event) {
        let Some(picture) = &self.listing.draft.picture else {
            return;
        };
        let (width, _) = picture.largest();
        let address = format!("{}/{}", self.page, picture.file_name(width));
        if let Some(mut image) = property::uri_value("IMAGE", &address) {
            image.add_parameter("DISPLAY", "FULLSIZE");
            image.add_parameter("FMTTYPE", "image/jpeg");
            event.append_property(image);
        }
    }

    /// Where no place is given: the link to join, which most apps make a button of.
    fn online_place(&self) -> Option<String> {
        let draft = &self.listing.draft;
        let join = draft.links.get(&LinkRole::Join).map(WebLink::as_str);
        let fits = join.filter(|link| link.len() <= LINE_MAX);
        let online = || self.look.language.text("online").into_owned();
        (draft.format != Format::InPerson).then(|| fits.map_or_else(online, str::to_owned))
    }

    fn conferences(&self, event: &mut Event) {
        for role in [LinkRole::Join, LinkRole::Livestream] {
            if let Some(conference) = self.conference(role) {
                event.append_multi_property(conference);
            }
        }
    }

    /// CONFERENCE of RFC 7986, 5.11.
    fn conference(&self, role: LinkRole) -> Option<Property> {
        let link = self.listing.draft.links.get(&role)?;
        let feature = match role {
            LinkRole::Livestream => "FEED",
            _ => join_feature(link),
        };
        let label = self.look.language.word("link", role.as_str());
        let property = property::uri_value("CONFERENCE", link.as_str())?;
        Some(with(with(property, "FEATURE", feature), "LABEL", &label))
    }
}

fn join_feature(link: &WebLink) -> &'static str {
    let host = link.as_str().split('/').nth(2).unwrap_or_default();
    if CHAT_HOSTS.iter().any(|chat| host.contains(chat)) {
        "CHAT"
    } else {
        "VIDEO"
    }
}

fn with(mut property: Property, key: &'static str, value: &str) -> Property {
    property.append_parameter(Parameter::new(key, value)).done()
}
