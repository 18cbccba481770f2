//! How the review goes and whether letters leave, for staff.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::staff;
use crate::mail;
use crate::web::api::answer::own;
use crate::web::api::problem::Refusal;
use crate::web::app::App;

/// What waits.
#[derive(Debug, Serialize, ToSchema)]
pub struct Queue {
    /// The review.
    pub review: Review,
    /// The letters.
    pub mail: Mail,
}

/// How the review goes.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Review {
    /// When it was counted.
    pub as_of: DateTime<Utc>,
    /// Submissions that wait for an answer.
    pub waiting: i64,
    /// Proposed changes of public events that do.
    pub waiting_changes: i64,
    /// Half of what was answered this year waited no longer for its first answer, in seconds.
    pub median_wait_seconds: Option<i64>,
    /// Submissions that were approved this year.
    pub approved: usize,
    /// Submissions that were rejected this year.
    pub rejected: usize,
}

/// Whether letters leave.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Mail {
    /// How many letters are in each state.
    pub letters: BTreeMap<&'static str, i64>,
    /// The time of the letter that has been due longest and still waits.
    pub waiting_since: Option<DateTime<Utc>>,
    /// Why no letters leave: `staff`, `refused` or `restored`; null when they do.
    pub stopped: Option<&'static str>,
}

/// What waits for review, and whether letters leave.
///
/// Needs a token of staff with the scope `staff`.
#[utoipa::path(
    get,
    path = "/api/v1/queue",
    tag = "staff",
    security(("token" = [])),
    responses((status = 200, description = "The figures", body = Queue))
)]
pub async fn get(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Refusal> {
    staff(&request, &app).await?;
    let now = app.clock.now();
    let (overview, stop) = app
        .read(move |tx| Ok::<_, mail::MailError>((mail::overview(tx, now)?, mail::stop(tx)?)))
        .await?;
    let figures = app.figures.current();
    own(&Queue {
        review: Review {
            as_of: figures.as_of,
            waiting: figures.waiting,
            waiting_changes: figures.waiting_changes,
            median_wait_seconds: figures.median_wait.map(|wait| wait.num_seconds()),
            approved: figures.submissions.accepted,
            rejected: figures.submissions.rejected.values().sum(),
        },
        mail: Mail {
            letters: overview
                .counts
                .iter()
                .map(|(state, count)| (state.as_str(), *count))
                .collect(),
            waiting_since: overview.waiting_since,
            stopped: stop.map(|stop| stop.cause.as_str()),
        },
    })
}
