//! Whether two events may be one that was told twice. People are shown both; nothing is refused.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use super::EventDraft;

/// How far apart two announcements of one event may be.
const SAME_WEEK: TimeDelta = TimeDelta::days(7);

/// How far apart two beginnings are within one hour.
const SAME_HOUR: TimeDelta = TimeDelta::hours(1);

/// Whether `known`, of which something begins at `starts_at`, looks like the submission: within a
/// week of it, and with a similar title or a link in common; or within an hour, by the same group.
pub fn looks_alike(submitted: &EventDraft, known: &EventDraft, starts_at: DateTime<Utc>) -> bool {
    let apart = (submitted.when.starts_at() - starts_at).abs();
    let is_same =
        shares_link(submitted, known) || is_similar(submitted.title.as_str(), known.title.as_str());
    apart <= SAME_WEEK && is_same || apart < SAME_HOUR && shares_host(submitted, known)
}

fn shares_host(a: &EventDraft, b: &EventDraft) -> bool {
    a.hosts.iter().any(|host| b.hosts.contains(host))
}

fn shares_link(a: &EventDraft, b: &EventDraft) -> bool {
    a.links
        .values()
        .any(|link| b.links.values().any(|other| other == link))
}

/// Half of the words of both are in both (Jaccard), or of what writes without spaces, half of the
/// pairs of characters. A year tells no two events of one week apart.
fn is_similar(a: &str, b: &str) -> bool {
    let (a, b) = (shingles(a), shingles(b));
    let shared = a.intersection(&b).count();
    shared > 0 && shared * 2 >= a.union(&b).count()
}

fn shingles(title: &str) -> BTreeSet<String> {
    let lower = title.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && word.parse::<u32>().is_err())
        .collect();
    // From the CJK radicals to the last Hangul syllable: spaces come and go there, or never come.
    let is_spaceless = lower
        .chars()
        .any(|c| ('\u{2E80}'..='\u{D7FF}').contains(&c));
    if !is_spaceless {
        return words.into_iter().map(str::to_owned).collect();
    }
    let chars: Vec<char> = words.concat().chars().collect();
    chars.windows(2).map(|pair| pair.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_that_share_half_of_their_words_are_similar() {
        assert!(is_similar(
            "OpenInfra Days Indonesia 2026",
            "OpenInfra Day Indonesia"
        ));
        assert!(is_similar(
            "Ghana user group: Zuul night",
            "Zuul Night, Ghana User Group"
        ));
        assert!(!is_similar(
            "OpenInfra Days Indonesia 2026",
            "OpenInfra Summit 2026"
        ));
        assert!(
            !is_similar("2026", "2026"),
            "a year alone is no title in common"
        );
        assert!(
            is_similar("오픈인프라데이코리아", "오픈인프라데이 코리아"),
            "spaces come and go in Korean"
        );
        assert!(!is_similar(
            "クラウドオペレーターデイズ",
            "オープンインフラ勉強会"
        ));
    }
}
