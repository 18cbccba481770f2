//! The picture an event shows. What is stored of it is made anew by us; the words for those who do not see it
//! are its organizers'.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::store::pictures;
use crate::database::{AnyConnection, DatabaseError};
use crate::picture::Made;
use crate::slug::Slug;
use crate::text::Line;

pub use super::store::pictures::renditions;

/// Letters that an alternative text may have.
pub const ALT_MAX: usize = 250;

/// How long a picture that no event shows is kept: it is stored before the event that names it is saved.
const KEPT: TimeDelta = TimeDelta::days(1);

/// A picture by its name, with what is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// 16 hexadecimal digits of its content.
    pub digest: Slug,
    /// What is to be seen, for those who do not see it.
    pub alt: Line,
    /// Width and height of each rendition in pixels, from the smallest to the largest.
    pub sizes: Vec<(u32, u32)>,
}

impl Picture {
    /// The name of one of its files, as addresses have it.
    pub fn file_name(&self, width: u32) -> String {
        format!("picture-{}-{width}.jpg", self.digest)
    }

    /// Width and height of the largest rendition.
    pub fn largest(&self) -> (u32, u32) {
        self.sizes.last().copied().unwrap_or_default()
    }
}

/// Stores a picture for an event that is about to show it.
///
/// # Errors
/// A unique violation for one of two who send the same at once; who tries again finds it stored.
pub fn store_picture(
    tx: &mut AnyConnection,
    made: &Made,
    alt: Line,
    now: DateTime<Utc>,
) -> Result<Picture, DatabaseError> {
    let digest = Slug::parse(&made.digest).map_err(|cause| DatabaseError::Corrupt {
        table: "pictures",
        id: made.digest.clone(),
        column: "digest",
        cause: cause.to_string(),
    })?;
    pictures::insert(tx, &digest, &made.renditions, now)?;
    let sizes = made.renditions.iter().map(|it| (it.width, it.height));
    Ok(Picture {
        sizes: sizes.collect(),
        digest,
        alt,
    })
}

/// Removes the pictures that no event shows and no proposal waits with. Returns how many.
pub fn sweep_pictures(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<usize, DatabaseError> {
    pictures::sweep(tx, now - KEPT)
}

/// Removes the picture of an event that was taken down, unless another shows the same.
pub(super) fn drop_picture(tx: &mut AnyConnection, picture: &Picture) -> Result<(), DatabaseError> {
    if !pictures::shown(tx)?.contains(picture.digest.as_str()) {
        pictures::remove(tx, &[picture.digest.to_string()])?;
    }
    Ok(())
}
