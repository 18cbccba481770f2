//! The short code in a sign-in letter, for those who read their mail on another device.
//!
//! It works only in the browser that asked for the letter, which holds a random cookie; the code is
//! kept hashed together with that cookie. Link and code are one right: using either ends both.

use chrono::{DateTime, Utc};

use super::code::Code;
use super::digest::{hex, same, sha256};
use super::link_token::LinkToken;
use super::session::{Entry, SessionToken};
use super::sign_in::welcome;
use super::store::sign_in_code as store;
use super::{AccountError, Person};
use crate::database::AnyConnection;
use crate::mail::Address;

/// Characters of a code: 39 bits, of which five tries find nothing.
const LENGTH: usize = 8;

/// So often a code may be typed wrong before it is dead.
pub(super) const MOST_TRIES: i32 = 5;

/// A new code for the browser with this cookie, as good as `link`.
pub(super) fn issue_code(
    tx: &mut AnyConnection,
    browser: &LinkToken,
    link: &LinkToken,
) -> Result<Code, AccountError> {
    let code = Code::random(LENGTH);
    let digests = (browser.digest(), link.digest(), keyed(browser, &code));
    store::insert(tx, &digests.0, &digests.1, &digests.2)?;
    Ok(code)
}

/// Signs in the browser with this cookie by the code that was sent for it. `None` when the code is
/// wrong, used, dead or over: which of them is not told, nor whether there ever was one. That is no
/// error, for the try has to be counted.
pub fn redeem_code(
    tx: &mut AnyConnection,
    browser: &LinkToken,
    typed: &Code,
    staff: &[Address],
    entry: &Entry,
    now: DateTime<Utc>,
) -> Result<Option<(Person, SessionToken)>, AccountError> {
    let browser_digest = browser.digest();
    if !store::count_try(tx, &browser_digest)? {
        return Ok(None);
    }
    let Some((person, link, code)) = store::find(tx, &browser_digest, now)? else {
        return Ok(None);
    };
    if !same(&code, &keyed(browser, typed)) || !super::store::mark_link_used(tx, &link, now)? {
        return Ok(None);
    }
    welcome(tx, person, staff, entry, now).map(Some)
}

fn keyed(browser: &LinkToken, code: &Code) -> String {
    let secret = browser.expose().as_bytes();
    hex(&sha256(&[
        b"sign-in code",
        secret,
        code.as_str().as_bytes(),
    ]))
}
