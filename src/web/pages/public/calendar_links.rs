//! Links that hand a feed, or one event, to a calendar app.
//!
//! The Google and Outlook forms are undocumented but long in use. Google takes only `webcal`, the
//! Outlooks spoil it and take only `https`.

use url::form_urlencoded;

use crate::catalog::Entry;
use crate::recurrence::Span;
use crate::site::Site;

/// The ways to subscribe to one feed.
pub struct SubscribeLinks {
    /// The address itself.
    pub https: String,
    /// For Apple Calendar, Thunderbird and others that know the scheme.
    pub webcal: String,
    /// Google Calendar.
    pub google: String,
    /// Outlook.com.
    pub outlook: String,
    /// Microsoft 365.
    pub office: String,
}

/// The ways to copy one event into a web calendar.
pub struct AddLinks {
    /// Google Calendar.
    pub google: String,
    /// Outlook.com.
    pub outlook: String,
    /// Microsoft 365.
    pub office: String,
}

impl SubscribeLinks {
    /// Links for the feed at `path`, which ends in `.ics`, under the name a calendar shows.
    pub fn to(site: &Site, path: &str, name: &str) -> Self {
        let https = site.url(path);
        let webcal = format!("webcal://{}{path}", site.authority());
        let outlook = |host: &str| {
            let query = query(&[("url", &https), ("name", name)]);
            format!("https://{host}/calendar/0/addfromweb?{query}")
        };
        Self {
            google: format!(
                "https://calendar.google.com/calendar/r?{}",
                query(&[("cid", &webcal)])
            ),
            outlook: outlook("outlook.live.com"),
            office: outlook("outlook.office.com"),
            https,
            webcal,
        }
    }
}

impl AddLinks {
    /// Links for a single event. None for a series, which such links cannot carry, and for a month.
    pub fn to(site: &Site, entry: &Entry) -> Option<Self> {
        let draft = &entry.listing.draft;
        let instant = |form: &str| {
            (
                draft.when.starts_at().format(form).to_string(),
                draft.when.ends_at().format(form).to_string(),
            )
        };
        let (dates, (start, end), all_day) = match draft.when.span {
            _ if draft.recurrence.is_some() => return None,
            Span::Month { .. } => return None,
            Span::Timed { .. } => (
                instant("%Y%m%dT%H%M%SZ"),
                instant("%Y-%m-%dT%H:%M:%SZ"),
                "false",
            ),
            Span::AllDay { .. } => {
                let day = |form: &str| {
                    let (first, end) = (draft.when.local_start(), draft.when.local_end());
                    (first.format(form).to_string(), end.format(form).to_string())
                };
                (day("%Y%m%d"), day("%Y-%m-%d"), "true")
            }
        };
        let page = site.event(&entry.listing.slug);
        let details = match &draft.summary {
            Some(summary) => format!("{summary}\n\n{page}"),
            None => page,
        };
        let location = draft.place.full().unwrap_or_default();
        let title = draft.title.as_str();
        let google = query(&[
            ("action", "TEMPLATE"),
            ("text", title),
            ("dates", &format!("{}/{}", dates.0, dates.1)),
            ("details", &details),
            ("location", &location),
        ]);
        let outlook = query(&[
            ("path", "/calendar/action/compose"),
            ("rru", "addevent"),
            ("startdt", &start),
            ("enddt", &end),
            ("allday", all_day),
            ("subject", title),
            ("body", &details),
            ("location", &location),
        ]);
        Some(Self {
            google: format!("https://calendar.google.com/calendar/render?{google}"),
            outlook: format!("https://outlook.live.com/calendar/0/deeplink/compose?{outlook}"),
            office: format!("https://outlook.office.com/calendar/0/deeplink/compose?{outlook}"),
        })
    }
}

/// A query with `%20` for spaces: the Outlooks show a `+` as it stands.
fn query(pairs: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
        .replace('+', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn google_gets_webcal_and_the_outlooks_https_both_encoded() {
        let site = Site::parse("https://calendar.example.org").unwrap();
        let links = SubscribeLinks::to(&site, "/feed/kind=ptg.ics", "PTGs & more");
        assert_eq!(
            links.webcal,
            "webcal://calendar.example.org/feed/kind=ptg.ics"
        );
        assert_eq!(
            links.google,
            "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fcalendar.example.org%2Ffeed%2Fkind%3Dptg.ics"
        );
        assert_eq!(
            links.office,
            "https://outlook.office.com/calendar/0/addfromweb?\
             url=https%3A%2F%2Fcalendar.example.org%2Ffeed%2Fkind%3Dptg.ics&name=PTGs%20%26%20more"
        );
    }
}
