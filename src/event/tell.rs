//! Telling an event's other organizers what one of them, or staff, changed: once for a session of
//! editing, however often it was saved.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::letters::{News, changed};
use super::{Event, EventDraft, EventError, EventId, Listing, Part, State, history, store};
use crate::account::{self, Actor, PersonId};
use crate::database::AnyConnection;
use crate::mail::{self, Sender, Turn};
use crate::site::Site;

/// Saves of one person within this time of the first are one session, and one letter at its end.
pub const SESSION: Duration = Duration::minutes(15);

/// What letters need besides their words.
#[derive(Debug, Clone)]
pub struct Post {
    /// Whom they are from.
    pub sender: Sender,
    /// Where their links lead.
    pub site: Site,
    /// An event as a calendar, as of a day: calendars know events, and not the other way round.
    pub ics: fn(&Listing, &Site, NaiveDate) -> String,
}

/// Does `work` to an event, and tells the organizers other than the actor when the public sees
/// something else afterwards.
pub fn telling<T>(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    post: &Post,
    now: DateTime<Utc>,
    work: impl FnOnce(&mut AnyConnection) -> Result<T, EventError>,
) -> Result<T, EventError> {
    let before = store::get(tx, id)?.ok_or(EventError::Unknown)?;
    let done = work(tx)?;
    let after = store::get(tx, id)?.ok_or(EventError::Unknown)?;
    if before.state.is_public() && before.sequence != after.sequence {
        tell(tx, actor, &before, &after, post, now)?;
    }
    Ok(done)
}

fn tell(
    tx: &mut AnyConnection,
    actor: &Actor,
    before: &Event,
    after: &Event,
    post: &Post,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    let (begun, stated) = session(tx, actor.person(), after.id, &before.draft, now)?;
    let called = store::called(tx, &[&stated, &after.draft])?;
    let by = match actor.person() {
        Some(person) => account::get(tx, person)?,
        None => None,
    };
    let turn = turn(before.state, &stated, after);
    let is_elsewhen = turn.is_some() || !Part::When.is_same(&stated, &after.draft);
    let ics = match is_elsewhen {
        true => Some((post.ics)(
            &store::listing_of(tx, after)?,
            &post.site,
            now.date_naive(),
        )),
        false => None,
    };
    let news = News {
        event: after,
        by: by.as_ref(),
        turn,
        before: &stated,
        called: &called,
        begun,
        ics,
    };
    for &organizer in &after.organizers {
        let Some(organizer) = account::get(tx, organizer)? else {
            continue;
        };
        if Some(organizer.id) == actor.person() || organizer.confirmed_at.is_none() {
            continue;
        }
        let (letter, intent) = changed(&news, &organizer, &post.site);
        mail::enqueue(tx, &post.sender, &letter, &intent, now)?;
    }
    Ok(())
}

/// When the session began that a save of now belongs to, and what the event stated before it.
fn session(
    tx: &mut AnyConnection,
    person: Option<PersonId>,
    id: EventId,
    before: &EventDraft,
    now: DateTime<Utc>,
) -> Result<(DateTime<Utc>, EventDraft), EventError> {
    let mut begun: Option<(DateTime<Utc>, usize)> = None;
    let revisions = history::revisions_of(tx, id)?;
    let saves = revisions.iter().enumerate();
    for (index, save) in saves.filter(|(_, revision)| revision.person == person) {
        if begun.is_none_or(|(at, _)| save.saved_at >= at + SESSION) {
            begun = Some((save.saved_at, index));
        }
    }
    Ok(match begun {
        // The first revision is what was submitted: nobody was told of anything before it.
        Some((at, index)) if index > 0 => (at, revisions[index - 1].draft.clone()),
        _ => (now, before.clone()),
    })
}

/// Where the event stands, if it stood elsewhere.
fn turn(before: State, stated: &EventDraft, after: &Event) -> Option<Turn> {
    match after.state {
        State::Cancelled => Some(Turn::Cancelled),
        State::Postponed if after.moved_from.is_some() => Some(Turn::Moved),
        State::Postponed => Some(Turn::Postponed),
        _ if before != State::Published => Some(Turn::Back),
        // A series of which some dates are others is changed, not moved.
        _ if stated.when != after.draft.when => Some(Turn::Elsewhen),
        _ => None,
    }
}
