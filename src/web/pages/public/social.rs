//! What search engines and link previews are told of a page.

use crate::site::Site;
use crate::web::assets;

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
