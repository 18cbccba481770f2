//! The second factor of staff: codes of an authenticator app (TOTP, RFC 6238), and ten recovery
//! codes for the day the telephone is gone.
//!
//! The secret shared with the app is not stored: it is derived from the secret file of the service,
//! the person and a random salt, and only the salt is in the database. A copy of the database gives
//! nobody a code; without the secret file everybody has to enrol anew (`folkmoot staff reset`).

use chrono::{DateTime, Duration, Utc};
use secrecy::{ExposeSecret, SecretBox};
use totp_rs::{Builder, Secret, Totp};

use super::code::Code;
use super::digest::{hex, random, sha256};
use super::session::{self, SessionToken, SignedIn};
use super::store::api_token as api_tokens;
use super::store::second_factor as store;
use super::store::session as sessions;
use super::{AccountError, Person, PersonId};
use crate::database::{AnyConnection, DatabaseError};
use crate::site::NAME;

/// So many codes may be typed within [`TRIES_TERM`].
pub(super) const MOST_TRIES: i32 = 5;

/// How long tries are counted together.
pub(super) const TRIES_TERM: Duration = Duration::minutes(15);

/// How many recovery codes there are.
pub const RECOVERY_CODES: usize = 10;

/// Characters of a recovery code: 78 bits, too many to try out on its digest.
const RECOVERY_LENGTH: usize = 16;

/// Characters of a salt: 128 bits in hexadecimal.
const SALT_LENGTH: usize = 32;

/// The key that the secrets of all second factors are derived with.
pub struct SecondFactorKey(SecretBox<[u8; 32]>);

impl SecondFactorKey {
    /// The key that follows from the service's secret.
    pub fn derive(secret: &[u8]) -> Self {
        Self(SecretBox::new(Box::new(sha256(&[
            b"folkmoot second factor",
            secret,
        ]))))
    }

    /// What an app and we reckon the person's codes from: 160 bits, SHA-1, six digits, 30 seconds,
    /// one step of tolerance (RFC 6238, 5.2). Other algorithms are ignored by many apps.
    fn totp(&self, person: &Person, salt: &str) -> Totp {
        let key = self.0.expose_secret();
        let secret = sha256(&[key, person.id.0.as_bytes(), salt.as_bytes()]);
        let account = person.email.as_str().replace(':', "");
        let builder = Builder::new()
            .with_secret(Secret::new(secret[..20].into()))
            .with_account_name(account)
            .with_issuer(Some(NAME));
        #[expect(clippy::expect_used, reason = "20 bytes, and names without a colon")]
        builder.build().expect("a TOTP as the RFC has it")
    }
}

/// What somebody puts into their app.
#[derive(Debug, Clone)]
pub struct Enrolment {
    /// Goes with the form and comes back with the first code.
    pub salt: String,
    /// The secret as it is typed, in groups of four.
    pub secret: String,
    /// The same for a camera: `otpauth://totp/…`.
    pub uri: String,
}

/// A second factor that is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecondFactor {
    /// Since when.
    pub enrolled_at: DateTime<Utc>,
    /// Recovery codes that are left.
    pub codes_left: i64,
}

/// A fresh secret for the person's app. Nothing is stored before the app has shown that it has it.
fn new_enrolment(key: &SecondFactorKey, person: &Person) -> Enrolment {
    enrolment(key, person, hex(&random::<{ SALT_LENGTH / 2 }>()))
}

/// What the person puts into their app: that of this salt again, for a page that is shown once more, or
/// of a fresh one when the salt is none of ours.
pub fn enrolment_of(key: &SecondFactorKey, person: &Person, salt: &str) -> Enrolment {
    if is_salt(salt) {
        enrolment(key, person, salt.to_owned())
    } else {
        new_enrolment(key, person)
    }
}

fn enrolment(key: &SecondFactorKey, person: &Person, salt: String) -> Enrolment {
    let totp = key.totp(person, &salt);
    let secret = totp.secret().to_base32();
    #[expect(clippy::expect_used, reason = "the account has a name")]
    let uri = totp.to_url().expect("an address for the app");
    Enrolment {
        salt,
        secret: grouped(&secret),
        uri,
    }
}

fn is_salt(text: &str) -> bool {
    text.len() == SALT_LENGTH && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn grouped(text: &str) -> String {
    let groups = text.as_bytes().chunks(4);
    let groups: Vec<_> = groups.map(String::from_utf8_lossy).collect();
    groups.join(" ")
}

/// Whether the person has a second factor, and how it is.
pub fn second_factor_of(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<Option<SecondFactor>, DatabaseError> {
    store::overview(tx, person)
}

/// Takes the app into use when it shows a right code, and raises the session. Returns the recovery
/// codes, which nobody sees again; `None` when the code is wrong.
///
/// # Errors
/// [`AccountError::SecondFactorThere`] when there is one already, which only its code removes.
pub fn enrol(
    tx: &mut AnyConnection,
    key: &SecondFactorKey,
    session: (&Person, &SignedIn),
    salt: &str,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Option<(Vec<Code>, SessionToken)>, AccountError> {
    let (person, signed_in) = session;
    if store::find(tx, person.id)?.is_some() {
        return Err(AccountError::SecondFactorThere);
    }
    let step = is_salt(salt).then(|| matching_step(&key.totp(person, salt), typed, now));
    let Some(step) = step.flatten() else {
        return Ok(None);
    };
    match store::insert(tx, person.id, salt, step, now) {
        Err(cause) if cause.is_unique_violation() => return Err(AccountError::SecondFactorThere),
        inserted => inserted?,
    }
    let codes = new_recovery_codes(tx, person.id)?;
    Ok(Some((codes, session::raise(tx, signed_in, now)?)))
}

/// Raises the session when the code, of the app or a recovery code, is right: a new token for its
/// cookie. `None` when it is wrong, which is no error, for the try has to be counted.
///
/// # Errors
/// [`AccountError::TooManyTries`].
pub fn pass_second_factor(
    tx: &mut AnyConnection,
    key: &SecondFactorKey,
    session: (&Person, &SignedIn),
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Option<SessionToken>, AccountError> {
    let (person, signed_in) = session;
    if prove(tx, key, person, typed, now)? {
        Ok(Some(session::raise(tx, signed_in, now)?))
    } else {
        Ok(None)
    }
}

/// Ten new recovery codes in place of the old ones, for a fresh code; `None` when it is wrong.
///
/// # Errors
/// [`AccountError::TooManyTries`].
pub fn replace_recovery_codes(
    tx: &mut AnyConnection,
    key: &SecondFactorKey,
    person: &Person,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Option<Vec<Code>>, AccountError> {
    if prove(tx, key, person, typed, now)? {
        Ok(Some(new_recovery_codes(tx, person.id)?))
    } else {
        Ok(None)
    }
}

/// Takes the second factor out of use, for a fresh code. Until another is enrolled the person has no
/// rights of staff. Returns whether the code was right.
///
/// # Errors
/// [`AccountError::TooManyTries`].
pub fn remove_second_factor(
    tx: &mut AnyConnection,
    key: &SecondFactorKey,
    person: &Person,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<bool, AccountError> {
    let is_right = prove(tx, key, person, typed, now)?;
    if is_right {
        store::delete(tx, person.id)?;
        sessions::lower_all(tx, person.id)?;
    }
    Ok(is_right)
}

/// Takes the second factor away from somebody who lost it, signs them out everywhere and revokes their
/// API tokens: whoever runs the service has made sure who asks. Returns whether there was one.
pub fn reset_second_factor(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<bool, DatabaseError> {
    session::end_all_sessions(tx, person)?;
    api_tokens::delete_all(tx, person)?;
    store::delete(tx, person)
}

/// Whether the code is right; counts the try, and uses the code up.
fn prove(
    tx: &mut AnyConnection,
    key: &SecondFactorKey,
    person: &Person,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<bool, AccountError> {
    let Some(salt) = store::find(tx, person.id)? else {
        return Ok(false);
    };
    if !store::count_try(tx, person.id, now)? {
        let until = store::tries_until(tx, person.id)?.unwrap_or(now);
        return Err(AccountError::TooManyTries {
            wait: (until - now).max(Duration::seconds(1)),
        });
    }
    let is_right = match matching_step(&key.totp(person, &salt), typed, now) {
        Some(step) => store::take_step(tx, person.id, step)?,
        None => store::take_recovery_code(tx, person.id, &recovery_digest(typed), now)?,
    };
    if is_right {
        store::forget_tries(tx, person.id)?;
    }
    Ok(is_right)
}

/// The step whose code this is, if it is one of the last, this and the next.
fn matching_step(totp: &Totp, typed: &str, now: DateTime<Utc>) -> Option<i64> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let seconds = u64::try_from(now.timestamp()).ok()?;
    i64::try_from(totp.check(&digits, seconds)?).ok()
}

fn new_recovery_codes(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<Vec<Code>, DatabaseError> {
    store::delete_recovery_codes(tx, person)?;
    let codes: Vec<Code> = (0..RECOVERY_CODES)
        .map(|_| Code::random(RECOVERY_LENGTH))
        .collect();
    for code in &codes {
        store::insert_recovery_code(tx, person, &digest_of(code))?;
    }
    Ok(codes)
}

fn recovery_digest(typed: &str) -> String {
    digest_of(&Code::typed(typed))
}

fn digest_of(code: &Code) -> String {
    hex(&sha256(&[b"recovery code", code.as_str().as_bytes()]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{NewPerson, Role};
    use crate::mail::Address;

    fn thea() -> Person {
        let new = NewPerson::at(&Address::parse("thea@example.org").unwrap());
        Person {
            id: PersonId(uuid::Uuid::from_u128(7)),
            email: new.email,
            name: new.name,
            zone: new.zone,
            locale: new.locale,
            role: Role::Staff,
            confirmed_at: None,
        }
    }

    #[test]
    fn codes_are_those_of_the_rfc() {
        // RFC 6238, appendix B, cut to six digits.
        let secret = Secret::new(b"12345678901234567890".as_slice().into());
        let totp = Builder::new().with_secret(secret).build().unwrap();
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (2_000_000_000, "279037"),
        ] {
            let now = DateTime::from_timestamp(seconds, 0).unwrap();
            assert_eq!(matching_step(&totp, code, now), Some(seconds / 30));
            let spaced = format!(" {} {} ", &code[..3], &code[3..]);
            assert_eq!(matching_step(&totp, &spaced, now), Some(seconds / 30));
            let shifted = |by| now + Duration::seconds(by);
            assert_eq!(matching_step(&totp, code, shifted(30)), Some(seconds / 30));
            assert_eq!(matching_step(&totp, code, shifted(60)), None);
        }
    }

    #[test]
    fn the_secret_follows_from_key_person_and_salt() {
        let (key, other) = (SecondFactorKey::derive(b"a"), SecondFactorKey::derive(b"b"));
        let first = new_enrolment(&key, &thea());
        assert_eq!(enrolment_of(&key, &thea(), &first.salt).uri, first.uri);
        assert_ne!(enrolment_of(&other, &thea(), &first.salt).uri, first.uri);
        assert_ne!(new_enrolment(&key, &thea()).uri, first.uri);
        let somebody = Person {
            id: PersonId(uuid::Uuid::from_u128(8)),
            ..thea()
        };
        let theirs = enrolment_of(&key, &somebody, &first.salt);
        assert_ne!(theirs.secret, first.secret, "a salt is good for one person");
        assert_ne!(
            enrolment_of(&key, &thea(), "none of ours").salt,
            "none of ours"
        );
    }

    #[test]
    fn an_app_reads_whose_code_it_is() {
        let enrolment = new_enrolment(&SecondFactorKey::derive(b"a"), &thea());
        let uri = url::Url::parse(&enrolment.uri).unwrap();
        assert_eq!((uri.scheme(), uri.host_str()), ("otpauth", Some("totp")));
        assert!(uri.path().contains("thea"), "{uri}");
        let secret = enrolment.secret.replace(' ', "");
        assert_eq!(secret.len(), 32, "160 bits in base 32");
        let has = |name: &str, value: &str| uri.query_pairs().any(|(n, v)| n == name && v == value);
        assert!(has("secret", &secret) && has("issuer", NAME), "{uri}");
    }
}
