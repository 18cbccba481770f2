//! What search engines and link previews are told of a page.

use crate::locale::Locale;
use crate::site::Site;
use crate::web::assets;
use crate::web::reader::LANGUAGE;

/// Description, address and picture of a page (Open Graph).
pub struct Social {
    /// The title of a preview.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// The one address of the page.
    pub url: String,
    /// The picture, 1200 by 630.
    pub image: String,
}

impl Social {
    /// The address of the page in a language.
    pub fn in_language(&self, locale: Locale) -> String {
        let separator = if self.url.contains('?') { '&' } else { '?' };
        format!("{}{separator}{LANGUAGE}={}", self.url, locale.tag())
    }

    /// The description of the page at `path`.
    pub fn of(site: &Site, path: &str, title: &str, description: &str) -> Self {
        Self {
            title: title.to_owned(),
            description: description.to_owned(),
            url: site.url(path),
            image: site.url(&assets::url("card.png")),
        }
    }
}
