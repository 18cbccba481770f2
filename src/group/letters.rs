//! The letters about groups. They say what to send; the handler enqueues it in the transaction of its
//! cause.

use chrono::{DateTime, Duration, Utc};

use super::{Group, GroupError, INVITATION_TERM, Invited, Role, UNANSWERED, store};
use crate::account::letters::intent_for;
use crate::account::{self, LinkToken, Person};
use crate::database::{AnyConnection, DatabaseError};
use crate::mail::{self, GroupTurn, Intent, Letter, Priority};
use crate::site::Site;

/// How long news of a group are worth sending.
const NEWS_TERM: Duration = Duration::days(3);

/// How long a request is worth a letter: it stands on the page for longer.
const REQUEST_TERM: Duration = Duration::days(7);

/// Those who hear of what concerns a group: its leads, or where it has none its organizers. Only people
/// who proved their address.
pub fn listeners(tx: &mut AnyConnection, group: &Group) -> Result<Vec<Person>, DatabaseError> {
    let organizers = store::organizers(tx, group.id)?;
    let has_lead = organizers.iter().any(|it| it.role == Role::Lead);
    let mut listeners = Vec::new();
    for organizer in organizers {
        if has_lead && organizer.role != Role::Lead {
            continue;
        }
        let person = account::get(tx, organizer.person)?;
        listeners.extend(person.filter(|person| person.confirmed_at.is_some()));
    }
    Ok(listeners)
}

/// Tells those who look after the group, or staff where nobody does, that `from` asks to join.
pub fn request(
    tx: &mut AnyConnection,
    group: &Group,
    from: &Person,
    words: &str,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<Vec<(Letter, Intent)>, GroupError> {
    let mut readers = listeners(tx, group)?;
    if readers.is_empty() {
        readers = account::all_staff(tx)?;
    }
    let letter = |reader: &Person| {
        let letter = Letter::GroupRequest(mail::GroupRequest {
            group: group.name.to_string(),
            from: from.name.to_string(),
            words: words.to_owned(),
            manage_url: site.url(&format!("/my/groups/{}", group.slug)),
        });
        let key = format!("group-request:{}:{}:{now}", group.id, from.id);
        let intent = intent_for(reader, &key, Priority::Soon, now, REQUEST_TERM);
        (letter, intent)
    };
    Ok(readers.iter().map(letter).collect())
}

/// The invitation itself.
pub fn invitation(
    group: &Group,
    invited: &Invited,
    from: &Person,
    site: &Site,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let letter = Letter::GroupInvitation(mail::GroupInvitation {
        group: group.name.to_string(),
        from: from.name.to_string(),
        accept_url: site.url(&format!("/invitations/{}", invited.token.expose())),
        valid_days: INVITATION_TERM.num_days(),
    });
    let key = format!("group-invitation:{}", invited.invitation.id);
    let intent = intent_for(&invited.person, &key, Priority::Soon, now, INVITATION_TERM);
    (letter, intent)
}

/// Asks whether the group is still active, for the first or the second time.
pub fn question(
    group: &Group,
    reader: &Person,
    token: &LinkToken,
    (asked_at, times): (DateTime<Utc>, i32),
    site: &Site,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let term = asked_at + UNANSWERED - now;
    let letter = Letter::GroupQuestion(mail::GroupQuestion {
        group: group.name.to_string(),
        answer_url: site.url(&format!("/still-active/{}", token.expose())),
        days_left: term.num_days(),
        is_again: times > 1,
    });
    let key = format!("group-question:{}:{asked_at}:{times}", group.id);
    (letter, intent_for(reader, &key, Priority::Bulk, now, term))
}

/// What there is to tell somebody about a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News<'a> {
    /// The request was accepted.
    Accepted,
    /// The request was declined.
    Declined,
    /// They lead the group from now on.
    Leads,
    /// They were taken off it.
    Removed,
    /// The group they proposed is one.
    Approved,
    /// The group they proposed is none, for this reason.
    NotTaken(&'a str),
}

/// Tells `reader` the news of the group of this name. `page` is where to go on from there.
pub fn news(
    name: &str,
    page: &str,
    reader: &Person,
    news: News<'_>,
    site: &Site,
    now: DateTime<Utc>,
) -> (Letter, Intent) {
    let (word, turn, reason) = match news {
        News::Accepted => ("accepted", GroupTurn::Accepted, None),
        News::Declined => ("declined", GroupTurn::Declined, None),
        News::Leads => ("leads", GroupTurn::Leads, None),
        News::Removed => ("removed", GroupTurn::Removed, None),
        News::Approved => ("approved", GroupTurn::Approved, None),
        News::NotTaken(reason) => ("not-taken", GroupTurn::NotTaken, Some(reason)),
    };
    let letter = Letter::GroupNews(mail::GroupNews {
        group: name.to_owned(),
        turn,
        reason: reason.map(str::to_owned),
        url: site.url(page),
    });
    let key = format!("group-news:{word}:{page}:{now}");
    (
        letter,
        intent_for(reader, &key, Priority::Soon, now, NEWS_TERM),
    )
}
