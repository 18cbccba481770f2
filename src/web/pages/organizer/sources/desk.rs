//! The group of an address, and a calendar of it, for those who may look after both.

use actix_web::{HttpRequest, web};

use super::super::group::{Desk, open};
use crate::import::source::{self, Source, SourceError, SourceId};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::show::TimeText;

/// The calendar of a group that an address names.
pub(super) async fn source(
    request: &HttpRequest,
    app: &web::Data<App>,
    (slug, id): (&str, &str),
) -> Result<(Desk, Source), WebError> {
    let desk = open(request, app, slug).await?;
    let id: SourceId = id.parse().map_err(|_| WebError::NotFound)?;
    let group = desk.group.id;
    let source = app
        .read(move |tx| Ok::<_, SourceError>(source::get(tx, id)?))
        .await?
        .filter(|source| source.group == Some(group))
        .ok_or(WebError::NotFound)?;
    Ok((desk, source))
}

/// A calendar as lists show it.
pub(in crate::web::pages) struct Line {
    pub id: String,
    /// Its address without what stands before the host; or that it is of files.
    pub name: String,
    pub state: &'static str,
    /// Whether people should look.
    pub is_failing: bool,
    pub is_paused: bool,
    /// Whether it is read again and again.
    pub is_synced: bool,
    pub fault: Option<String>,
    pub failures: i32,
    pub read: Option<TimeText>,
    pub good: Option<TimeText>,
    pub next: Option<TimeText>,
}

impl Line {
    pub fn of(source: &Source) -> Self {
        let (is_failing, is_paused) = (source.failures > 0, source.paused_at.is_some());
        let link = source.link.as_ref().map(|link| link.as_str());
        let name = link.map(|link| link.split_once("://").map_or(link, |(_, rest)| rest));
        Self {
            id: source.id.to_string(),
            name: name.unwrap_or("Files that were handed in").to_owned(),
            state: match (link.is_some(), is_paused, is_failing, source.ran_at) {
                (false, ..) => "Read once each",
                (_, true, ..) => "Paused",
                (_, _, true, _) => "Fails",
                (_, _, _, None) => "Not read yet",
                _ => "Read every hour",
            },
            is_failing,
            is_paused,
            is_synced: link.is_some(),
            fault: source.fault.clone(),
            failures: source.failures,
            read: source.ran_at.map(TimeText::utc),
            good: source.good_at.map(TimeText::utc),
            next: (link.is_some() && !is_paused).then(|| TimeText::utc(source.due_at)),
        }
    }
}
