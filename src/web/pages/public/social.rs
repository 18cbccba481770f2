//! What search engines and link previews are told of a page.

use url::form_urlencoded;

use super::link_card::Picture;
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
    /// What is to be seen on it; none for that of the community.
    pub image_alt: Option<String>,
    /// Where programs learn how the page is embedded (oEmbed).
    pub oembed: String,
}

impl Social {
    /// The address of the page in a language.
    pub fn in_language(&self, locale: Locale) -> String {
        let separator = if self.url.contains('?') { '&' } else { '?' };
        format!("{}{separator}{LANGUAGE}={}", self.url, locale.tag())
    }

    /// The same with a picture of its own.
    pub fn with(mut self, picture: Picture) -> Self {
        self.image = picture.url;
        self.image_alt = Some(picture.alt);
        self
    }

    /// The description of the page at `path`.
    pub fn of(site: &Site, path: &str, title: &str, description: &str) -> Self {
        let url = site.url(path);
        let asked: String = form_urlencoded::byte_serialize(url.as_bytes()).collect();
        Self {
            oembed: site.url(&format!("/oembed?url={asked}")),
            title: title.to_owned(),
            description: description.to_owned(),
            url,
            image: site.url(&assets::url("card.png")),
            image_alt: None,
        }
    }
}
