//! How the review goes, in figures that everybody may see.

use actix_web::{Responder, web};
use askama::Template;
use chrono::{Datelike, Duration};

use super::social::Social;
use crate::event::RejectReason;
use crate::locale::Locale;
use crate::moderation::{Figures, Tally};
use crate::web::app::App;
use crate::web::filters;
use crate::web::page::Page;
use crate::web::reader::Reader;

#[derive(Template)]
#[template(path = "page/public/figures.html")]
struct FiguresPage {
    social: Social,
    lead: String,
    figures: std::sync::Arc<Figures>,
    waiting: usize,
    waiting_changes: usize,
    median_wait: Option<String>,
    outcomes: Vec<Outcome>,
    as_of: String,
}

/// A line of the table.
struct Outcome {
    label: String,
    submissions: usize,
    changes: usize,
}

/// `GET /figures`.
pub async fn get(reader: Reader, app: web::Data<App>) -> impl Responder {
    let locale = reader.locale();
    let figures = app.figures.current();
    let as_of = reader.manner.utc(figures.as_of);
    Page::public(FiguresPage {
        social: Social::of(
            &app.site,
            "/figures",
            &locale.text("review-in-figures"),
            &locale.text("figures-description"),
        ),
        lead: locale.fill(
            "figures-lead",
            [("year", figures.as_of.year().to_string().into())],
        ),
        median_wait: figures.median_wait.map(|wait| in_words(wait, locale)),
        outcomes: outcomes(&figures.submissions, &figures.changes, locale),
        as_of: locale.fill("figures-as-of", [("what", as_of.text.into())]),
        waiting: usize::try_from(figures.waiting).unwrap_or_default(),
        waiting_changes: usize::try_from(figures.waiting_changes).unwrap_or_default(),
        figures,
    })
}

/// What was accepted, and what was rejected by each reason that ever was one.
fn outcomes(submissions: &Tally, changes: &Tally, locale: Locale) -> Vec<Outcome> {
    let accepted = Outcome {
        label: locale.text("figures-accepted").into_owned(),
        submissions: submissions.accepted,
        changes: changes.accepted,
    };
    let known = RejectReason::ALL.iter().copied().map(Some);
    let rejected = known.chain([None]).map(|reason| {
        let count = |tally: &Tally| tally.rejected.get(&reason).copied().unwrap_or_default();
        let reason_word = locale.word("reason", reason.map_or("none", RejectReason::as_str));
        Outcome {
            label: locale.fill("figures-rejected", [("what", reason_word.into())]),
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
fn in_words(wait: Duration, locale: Locale) -> String {
    let (count, key) = match wait.num_minutes() {
        minutes @ ..60 => (minutes, "wait-minutes"),
        60..2_880 => (wait.num_hours(), "wait-hours"),
        _ => (wait.num_days(), "wait-days"),
    };
    locale.fill(key, [("count", count.into())])
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
            assert_eq!(in_words(Duration::minutes(minutes), Locale::English), said);
        }
    }

    #[test]
    fn reasons_that_were_never_given_are_not_listed() {
        let rejected = [(Some(RejectReason::Spam), 2), (None, 1)].into();
        let submissions = Tally {
            accepted: 0,
            rejected,
        };
        let lines = outcomes(&submissions, &Tally::default(), Locale::English);
        let told: Vec<_> = lines
            .iter()
            .map(|it| (it.label.as_str(), it.submissions))
            .collect();
        assert_eq!(
            told,
            [
                ("Accepted", 0),
                ("Rejected: Spam", 2),
                ("Rejected: No reason noted", 1),
            ]
        );
    }
}
