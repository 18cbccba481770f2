//! The picture an event shows, in the sizes that pages choose from. Sent from this replica's disk.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};

use super::missing;
use crate::event::Picture;
use crate::slug::Slug;
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::immutable::immutable;

/// The picture on a page.
pub struct Photo {
    /// The middle size, for browsers that choose none.
    pub src: String,
    /// All sizes with their widths.
    pub srcset: String,
    /// Width and height of the largest, so that nothing moves when it comes.
    pub size: (u32, u32),
    /// What is to be seen.
    pub alt: String,
}

impl Photo {
    /// That of the page at `path`.
    pub fn of(path: &str, picture: &Picture) -> Self {
        let address = |width: u32| format!("{path}/{}", picture.file_name(width));
        let widths = || picture.sizes.iter().map(|(width, _)| *width);
        let all: Vec<String> = widths()
            .map(|width| format!("{} {width}w", address(width)))
            .collect();
        Self {
            src: widths()
                .nth(1)
                .or(widths().next())
                .map(address)
                .unwrap_or_default(),
            srcset: all.join(", "),
            size: picture.largest(),
            alt: picture.alt.to_string(),
        }
    }
}

/// `GET /events/{slug}/picture-{digest}-{width}.jpg`.
pub async fn get(
    request: HttpRequest,
    path: web::Path<(String, String, u32)>,
    app: web::Data<App>,
) -> Result<HttpResponse, WebError> {
    let (slug, digest, width) = path.into_inner();
    let catalog = app.shelf.current();
    let slug = Slug::parse(&slug).map_err(|_| WebError::NotFound)?;
    let entry = catalog
        .entry(&slug)
        .ok_or_else(|| missing(&catalog, &slug))?;
    let picture = entry.listing.draft.picture.clone();
    let picture = picture.filter(|picture| picture.digest.as_str() == digest);
    let picture = picture.ok_or(WebError::NotFound)?;
    let tag = format!("{digest}-{width}");
    let album = Arc::clone(&app.album);
    immutable(&request, tag, "image/jpeg", async move || {
        let read = web::block(move || album.file(&picture, width)).await;
        let read = read.map_err(|_| WebError::Overloaded)?;
        Ok(read.map_err(|_| WebError::NotFound)?.into())
    })
    .await
}
