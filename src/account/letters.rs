//! The letters about an account, and to whom any letter goes.

use chrono::{DateTime, Duration, Utc};

use super::{Person, SIGN_IN_TERM, SignIn};
use crate::mail::{self, Intent, Letter, Priority, Recipient};
use crate::site::Site;

impl From<&Person> for Recipient {
    fn from(person: &Person) -> Self {
        Self {
            address: person.email.clone(),
            name: person.name.clone(),
            locale: person.locale,
        }
    }
}

/// The intent of a letter to `person` that is worth sending until `now + term`. `words` say what
/// for, such as `approved:<event>:<version>`; the person is added to them.
pub fn intent_for(
    person: &Person,
    words: &str,
    priority: Priority,
    now: DateTime<Utc>,
    term: Duration,
) -> Intent {
    Intent {
        key: format!("{words}:{}", person.id),
        to: Recipient::from(person),
        person: Some(person.id.0),
        event: None,
        priority,
        not_before: now,
        expires_at: now + term,
    }
}

/// The letter with the link to sign in by. Each link is an intent of its own: its token is in the key.
pub fn sign_in(sign_in: &SignIn, site: &Site, now: DateTime<Utc>) -> (Letter, Intent) {
    let SignIn {
        person,
        token,
        code,
    } = sign_in;
    let letter = Letter::SignIn(mail::SignIn {
        sign_in_url: site.sign_in(token.expose()),
        code: code.as_ref().map(ToString::to_string),
        valid_minutes: SIGN_IN_TERM.num_minutes(),
    });
    let words = format!("sign-in:{}", token.expose());
    (
        letter,
        intent_for(person, &words, Priority::Now, now, SIGN_IN_TERM),
    )
}
