//! How the review goes, in figures that everybody may see.

use actix_web::{Responder, web};
use askama::Template;
use chrono::{Datelike, Duration};

use super::social::Social;
use crate::event::RejectReason;
use crate::moderation::{Figures, Tally};
use crate::web::app::App;
use crate::web::page::Page;

#[derive(Template)]
#[template(path = "page/public/figures.html")]
struct FiguresPage {
    social: Social,
    year: i32,
    figures: std::sync::Arc<Figures>,
    median_wait: Option<String>,
    outcomes: Vec<Outcome>,
    as_of: String,
    said_as_of: String,
}

/// A line of the table.
struct Outcome {
    label: &'static str,
    submissions: usize,
    changes: usize,
}

/// `GET /figures`.
pub async fn get(app: web::Data<App>) -> impl Responder {
    let figures = app.figures.current();
    Page::public(FiguresPage {
        social: Social::of(
            &app.site,
            "/figures",
            "Review in figures",
            "How many events wait for review, how long it takes, and what was accepted and rejected for which reason.",
        ),
        year: figures.as_of.year(),
        median_wait: figures.median_wait.map(in_words),
        outcomes: outcomes(&figures.submissions, &figures.changes),
        as_of: figures.as_of.to_rfc3339(),
        said_as_of: figures.as_of.format("%-d %B %Y, %H:%M UTC").to_string(),
        figures,
    })
    .in_english()
}

/// What was accepted, and what was rejected by each reason that ever was one.
fn outcomes(submissions: &Tally, changes: &Tally) -> Vec<Outcome> {
    let accepted = Outcome {
        label: "Accepted",
        submissions: submissions.accepted,
        changes: changes.accepted,
    };
    let known = RejectReason::ALL.iter().copied().map(Some);
    let rejected = known.chain([None]).map(|reason| {
        let count = |tally: &Tally| tally.rejected.get(&reason).copied().unwrap_or_default();
        Outcome {
            label: reason.map_or("No reason noted", RejectReason::label),
            submissions: count(submissions),
            changes: count(changes),
        }
    });
    let is_told = |line: &Outcome| line.submissions + line.changes > 0;
    std::iter::once(accepted)
        .chain(rejected.filter(is_told))
        .collect()
}

/// "12 minutes", "30 hours", "4 days": hours up to two days.
fn in_words(wait: Duration) -> String {
    let (count, unit) = match wait.num_minutes() {
        minutes @ ..60 => (minutes, "minute"),
        60..2_880 => (wait.num_hours(), "hour"),
        _ => (wait.num_days(), "day"),
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_told_in_a_unit_that_says_enough() {
        for (minutes, said) in [
            (0, "0 minutes"),
            (59, "59 minutes"),
            (60, "1 hour"),
            (2_879, "47 hours"),
            (2_880, "2 days"),
        ] {
            assert_eq!(in_words(Duration::minutes(minutes)), said);
        }
    }

    #[test]
    fn reasons_that_were_never_given_are_not_listed() {
        let rejected = [(Some(RejectReason::Spam), 2), (None, 1)].into();
        let submissions = Tally {
            accepted: 0,
            rejected,
        };
        let lines = outcomes(&submissions, &Tally::default());
        let told: Vec<_> = lines.iter().map(|it| (it.label, it.submissions)).collect();
        assert_eq!(told, [("Accepted", 0), ("Spam", 2), ("No reason noted", 1)]);
    }
}
