//! Table `sign_in_codes`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::account::PersonId;
use crate::account::sign_in_code::MOST_TRIES;
use crate::database::schema::{mail_links, sign_in_codes};
use crate::database::{AnyConnection, DatabaseError, Instant};

pub fn insert(
    tx: &mut AnyConnection,
    browser_digest: &str,
    link_digest: &str,
    code_digest: &str,
) -> Result<(), DatabaseError> {
    diesel::insert_into(sign_in_codes::table)
        .values((
            sign_in_codes::browser_digest.eq(browser_digest),
            sign_in_codes::link_digest.eq(link_digest),
            sign_in_codes::code_digest.eq(code_digest),
            sign_in_codes::tries.eq(0),
        ))
        .execute(tx)?;
    Ok(())
}

/// Counts one more try; `false` when there is no code for this browser, or none that lives.
pub fn count_try(tx: &mut AnyConnection, browser_digest: &str) -> Result<bool, DatabaseError> {
    let living = sign_in_codes::table
        .find(browser_digest)
        .filter(sign_in_codes::tries.lt(MOST_TRIES));
    let counted = diesel::update(living)
        .set(sign_in_codes::tries.eq(sign_in_codes::tries + 1))
        .execute(tx)?;
    Ok(counted == 1)
}

/// Whom the browser's code signs in, the digest of its link, and its own.
pub fn find(
    tx: &mut AnyConnection,
    browser_digest: &str,
    now: DateTime<Utc>,
) -> Result<Option<(PersonId, String, String)>, DatabaseError> {
    let row = sign_in_codes::table
        .inner_join(mail_links::table)
        .filter(sign_in_codes::browser_digest.eq(browser_digest))
        .filter(mail_links::used_at.is_null())
        .filter(mail_links::expires_at.gt(Instant(now)))
        .select((
            mail_links::person_id,
            mail_links::digest,
            sign_in_codes::code_digest,
        ))
        .first(tx)
        .optional()?;
    Ok(row)
}
