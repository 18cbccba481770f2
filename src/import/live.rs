//! The episodes of OpenInfra Live, from the front matter of the page that lists them.

use std::path::Path;
use std::rc::Rc;

use chrono::{DateTime, NaiveTime, TimeDelta, Timelike, Utc};
use serde::Deserialize;
use serde_saphyr::Spanned;

use super::candidate::{Candidate, keep_all};
use super::privacy::without_addresses;
use super::report::{FileFault, Report};
use super::yaml::{self, fault};
use super::{ImportError, Run, read_file};
use crate::database::Database;
use crate::event::{EventForm, LinkRole, State};
use crate::link::WebLink;
use crate::slug::Slug;
use crate::text::Line;

/// The largest file that is read, in bytes; the real one has 66,000.
const MAX_FILE: u64 = 4 * 1024 * 1024;

/// How long an episode is: "an hour-long series".
const LENGTH: TimeDelta = TimeDelta::hours(1);

/// What we take of the page. Its other keys are about the page itself.
#[derive(Deserialize)]
struct Page {
    episodes: Vec<Spanned<Episode>>,
}

/// One episode. Every key that is known stands here, so that a new one is noticed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Episode {
    episode_title: Spanned<String>,
    date: Spanned<String>,
    #[serde(default)]
    hidden: bool,
    episode_description: Option<Spanned<String>>,
    episode_speakers: Option<String>,
    youtube_link: Option<String>,
    /// The same recording for a frame, the invitation as a file, and where else one listens.
    #[serde(rename = "youtubeEmbed")]
    _youtube_embed: Option<String>,
    #[serde(rename = "calendarInvite")]
    _calendar_invite: Option<String>,
    spotify_link: Option<String>,
    apple_podcasts_link: Option<String>,
    linkedin_link: Option<String>,
    superuser_recap: Option<String>,
}

/// Brings in every episode of the page `file`. One is known again by its recording, so running it again
/// changes what changed in the file.
///
/// # Errors
/// When the file cannot be read, or the database fails.
pub fn import_live(db: &Database, file: &Path, run: &Run<'_>) -> Result<Report, ImportError> {
    let bytes = read_file(file, MAX_FILE)?;
    let result = match read(&bytes) {
        Ok(page) => {
            let episodes = page.episodes.iter();
            Ok(keep_all(
                db,
                episodes.map(|it| candidate(it, run.now)).collect(),
                run,
            )?)
        }
        Err(fault) => Err(fault),
    };
    Ok(Report::of_file(file, result, run))
}

/// The front matter: between the first line, of three hyphens, and the next such line.
fn read(bytes: &[u8]) -> Result<Page, FileFault> {
    let text = yaml::text(bytes)?;
    let missing = |message: &str| FileFault {
        line: 1,
        column: 1,
        message: message.to_owned(),
    };
    let text = text.replace("\r\n", "\n");
    let matter = text
        .strip_prefix("---\n")
        .ok_or_else(|| missing("the front matter begins with a line of three hyphens"))?;
    let end = matter
        .find("\n---")
        .ok_or_else(|| missing("the front matter ends with a line of three hyphens"))?;
    // A comment in place of the first line: what follows keeps its number.
    let matter = format!("#\n{}\n", &matter[..end]);
    serde_saphyr::from_str(&matter).map_err(yaml::fault_of)
}

fn candidate(place: &Spanned<Episode>, now: DateTime<Utc>) -> Result<Candidate, FileFault> {
    let episode = &place.value;
    if episode.hidden {
        return Err(fault(&episode.episode_title, "is hidden on its page"));
    }
    let title = episode.episode_title.value.trim();
    let key = video(episode).or_else(|| Slug::of(title).map(String::from));
    let key = key.ok_or_else(|| fault(&episode.episode_title, "has no letter to be known by"))?;
    let origin = Line::parse(&format!("openinfra-live:{key}"), 255)
        .map_err(|cause| fault(&episode.episode_title, format!("its key {cause}")))?;
    let mut candidate = Candidate {
        line: place.referenced.line(),
        columns: Rc::default(),
        origin,
        identity: None,
        slug: None,
        form: EventForm {
            kind: "live".to_owned(),
            title: title.to_owned(),
            format: "online".to_owned(),
            zone: "Etc/UTC".to_owned(),
            languages: "en".to_owned(),
            repeats: "no".to_owned(),
            tags: "openinfra-live".to_owned(),
            ..EventForm::default()
        },
        series: None,
        hosts: Vec::new(),
        state: State::Published,
        state_reason: None,
        notes: Vec::new(),
    };
    let is_past = when(episode, &mut candidate, now)?;
    links(episode, &mut candidate, is_past);
    describe(episode, &mut candidate);
    Ok(candidate)
}

/// The word that tells its recording from all others.
fn video(episode: &Episode) -> Option<String> {
    let url = url::Url::parse(episode.youtube_link.as_deref()?.trim()).ok()?;
    let id = url
        .query_pairs()
        .find(|(key, _)| key == "v")?
        .1
        .into_owned();
    (!id.is_empty()).then_some(id)
}

/// Fills in the time; returns whether it is over. Midnight stands for an hour nobody wrote down.
fn when(
    episode: &Episode,
    candidate: &mut Candidate,
    now: DateTime<Utc>,
) -> Result<bool, FileFault> {
    let typed = episode.date.value.trim();
    let at: DateTime<Utc> = typed.parse().map_err(|_| {
        fault(
            &episode.date,
            format!("{typed:?} is no time such as 2026-06-11T14:00:00.000Z"),
        )
    })?;
    let form = &mut candidate.form;
    form.start_date = at.date_naive().to_string();
    let is_day = at.time() == NaiveTime::MIN;
    let end = if is_day {
        at + TimeDelta::days(1)
    } else {
        at + LENGTH
    };
    if is_day {
        "all-day".clone_into(&mut form.timing);
        let note = "its hour is not stated: it is kept as a whole day";
        candidate.notes.push(note.to_owned());
    } else {
        "timed".clone_into(&mut form.timing);
        // The seconds are those in which the page was saved.
        let start = at.with_second(0).unwrap_or(at);
        form.start_time = start.format("%H:%M").to_string();
        form.end_date = (start + LENGTH).date_naive().to_string();
        form.end_time = (start + LENGTH).format("%H:%M").to_string();
    }
    Ok(end <= now)
}

/// One video address, live before and a recording afterwards; what was written about it.
fn links(episode: &Episode, candidate: &mut Candidate, is_past: bool) {
    let video = if is_past {
        LinkRole::Recording
    } else {
        LinkRole::Livestream
    };
    for (role, address) in [
        (video, &episode.youtube_link),
        (LinkRole::Recap, &episode.superuser_recap),
    ] {
        if let Some(link) = link(address, candidate) {
            *candidate.form.link_mut(role) = link;
        }
    }
}

fn link(address: &Option<String>, candidate: &mut Candidate) -> Option<String> {
    let typed = address
        .as_deref()
        .map(str::trim)
        .filter(|it| !it.is_empty())?;
    match WebLink::parse(typed) {
        Ok(link) => Some(link.to_string()),
        Err(cause) => {
            let shown: String = typed.chars().take(80).collect();
            let note = format!("the link {shown:?} was left out: it {cause}");
            candidate.notes.push(note);
            None
        }
    }
}

/// The description, the speakers, and where else one listens.
fn describe(episode: &Episode, candidate: &mut Candidate) {
    let said = episode.episode_description.as_ref();
    let said = said.map(|said| said.value.trim()).unwrap_or_default();
    let mut paragraphs = vec![paragraphs_of(said)];
    let speakers = episode.episode_speakers.as_deref().unwrap_or_default();
    let speakers: Vec<&str> = speakers
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    match speakers.as_slice() {
        [] => {}
        [line] => paragraphs.push(format!("Speakers: {line}")),
        lines => paragraphs.push(format!("Speakers:\n\n- {}", lines.join("\n- "))),
    }
    let others = [
        ("Spotify", &episode.spotify_link),
        ("Apple Podcasts", &episode.apple_podcasts_link),
        ("LinkedIn", &episode.linkedin_link),
    ];
    let others: Vec<String> = others
        .into_iter()
        .filter_map(|(name, address)| Some(format!("[{name}]({})", link(address, candidate)?)))
        .collect();
    if !others.is_empty() {
        paragraphs.push(format!("Also on {}", others.join(", ")));
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    let (kept, count) = without_addresses(&paragraphs.join("\n\n"));
    candidate.form.description = kept;
    if count > 0 {
        let note = "a mail address in its description was left out";
        candidate.notes.push(note.to_owned());
    }
}

/// Between paragraphs YAML's folding leaves one line end (YAML 1.2.2, 8.1.3), Markdown wants two.
fn paragraphs_of(folded: &str) -> String {
    let lines = folded
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "---\ntitle: Live\nepisodes:\n  - episodeTitle: A look at Zuul\n    \
        date: 2026-06-11T14:00:19.531Z\n    hidden: false\n    episodeDescription: >\n      One\n      line.\n\n\n      \
        Two.\n    episodeSpeakers: |\n      Ama \n      Kofi, Acme\n    youtubeLink: https://youtube.example.org/watch?v=abc\n    \
        linkedinLink: \"\"\n    superuserRecap: ftp://example.org/x\n---\nwords\n";

    fn first(page: &str) -> Result<Candidate, FileFault> {
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        candidate(&read(page.as_bytes())?.episodes[0], now)
    }

    #[test]
    fn an_episode_is_an_hour_with_its_recording_and_its_speakers() {
        let episode = first(PAGE).unwrap();
        assert_eq!(episode.line, 4);
        assert_eq!(episode.origin.as_str(), "openinfra-live:abc");
        let form = &episode.form;
        assert_eq!(
            (form.start_time.as_str(), form.end_time.as_str()),
            ("14:00", "15:00")
        );
        assert_eq!(form.recording, "https://youtube.example.org/watch?v=abc");
        assert_eq!(form.livestream, "");
        assert_eq!(
            form.description,
            "One line.\n\nTwo.\n\nSpeakers:\n\n- Ama\n- Kofi, Acme"
        );
        assert_eq!(episode.notes.len(), 1, "{:?}", episode.notes);
        assert!(episode.notes[0].contains("ftp://"));
    }

    #[test]
    fn an_hour_that_is_not_stated_is_a_whole_day() {
        let episode = first(&PAGE.replace("T14:00:19.531Z", "T00:00:00.000Z")).unwrap();
        assert_eq!(episode.form.timing, "all-day");
        assert_eq!(episode.form.start_time, "");
    }

    #[test]
    fn what_is_to_come_is_a_livestream_yet() {
        let episode = first(&PAGE.replace("2026-06-11", "2027-06-11")).unwrap();
        assert_eq!(
            episode.form.livestream,
            "https://youtube.example.org/watch?v=abc"
        );
    }

    #[test]
    fn faults_are_named_with_their_line() {
        let message =
            |from: &str, to: &str| first(&PAGE.replace(from, to)).unwrap_err().to_string();
        assert!(
            message("2026-06-11T14:00:19.531Z", "soon").starts_with("5:11: \"soon\" is no time")
        );
        assert_eq!(
            message("hidden: false", "hidden: true"),
            "4:19: is hidden on its page"
        );
        assert!(message("hidden:", "secret:").contains("secret"));
        assert!(message("---\nwords", "words").contains("three hyphens"));
    }
}
