//! The second factor: each code once, few tries, and no way around it.

use chrono::{DateTime, Duration, Utc};
use folkmoot::account::{
    self, AccountError, Entry, Person, RECOVERY_CODES, SecondFactorKey, Session, SessionToken,
};

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    an_app_is_taken_into_use_by_a_right_code,
    each_code_of_an_app_works_once,
    of_many_who_type_one_code_one_passes,
    each_recovery_code_works_once,
    new_recovery_codes_end_the_old_ones,
    the_sixth_code_within_a_quarter_of_an_hour_has_to_wait,
    passing_gives_the_browser_a_new_token,
    it_is_removed_by_a_fresh_code_and_with_it_the_rights,
    whoever_lost_it_is_signed_out_and_starts_anew,
    the_secret_is_not_in_the_database,
);

/// A member of staff with a browser.
struct Thea<'a> {
    ledger: &'a Ledger,
    key: SecondFactorKey,
    person: Person,
    token: SessionToken,
    salt: String,
}

impl<'a> Thea<'a> {
    fn new(ledger: &'a Ledger) -> Self {
        ledger.staff();
        let person = ledger.person(&build::person("Staff", "staff@example.org"));
        let key = SecondFactorKey::derive(b"the secret of the tests");
        let salt = account::enrolment_of(&key, &person, "").salt;
        let token = sign_in(ledger, &person);
        Self {
            ledger,
            key,
            person,
            token,
            salt,
        }
    }

    /// With an app in use, at noon.
    fn enrolled(ledger: &'a Ledger) -> (Self, Vec<String>) {
        let mut thea = Self::new(ledger);
        let codes = thea.enrol(&thea.code(at(0)), at(0)).expect("a right code");
        (thea, codes)
    }

    /// What the app shows then.
    fn code(&self, at: DateTime<Utc>) -> String {
        let enrolment = account::enrolment_of(&self.key, &self.person, &self.salt);
        let secret = enrolment.secret.replace(' ', "");
        let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
        let app = totp_rs::Builder::new().with_secret(secret).build().unwrap();
        app.generate(at.timestamp().try_into().unwrap()).to_string()
    }

    fn session(&self) -> Option<Session> {
        let now = at(0);
        self.ledger
            .read(|tx| account::resume_session(tx, &self.token, now))
    }

    fn enrol(&mut self, code: &str, now: DateTime<Utc>) -> Option<Vec<String>> {
        let session = self.session().unwrap();
        let who = (&session.person, &session.signed_in);
        let (codes, token) = self
            .ledger
            .write(|tx| account::enrol(tx, &self.key, who, &self.salt, code, now))?;
        self.token = token;
        Some(codes.iter().map(ToString::to_string).collect())
    }

    /// Types a code in a browser of its own, so that they can be many.
    fn pass(&self, code: &str, now: DateTime<Utc>) -> Result<bool, AccountError> {
        let token = sign_in(self.ledger, &self.person);
        let session = self
            .ledger
            .read(|tx| account::resume_session(tx, &token, at(0)))
            .unwrap();
        let who = (&session.person, &session.signed_in);
        let passed = self
            .ledger
            .database
            .write(|tx| account::pass_second_factor(tx, &self.key, who, code, now));
        passed.map(|token| token.is_some())
    }
}

fn sign_in(ledger: &Ledger, person: &Person) -> SessionToken {
    ledger.write(|tx| account::start_session(tx, person.id, &Entry::default(), at(0)))
}

/// So many seconds after noon.
fn at(seconds: i64) -> DateTime<Utc> {
    build::at(NOON) + Duration::seconds(seconds)
}

fn an_app_is_taken_into_use_by_a_right_code(ledger: Ledger) {
    let mut thea = Thea::new(&ledger);
    let wrong = thea.code(at(-90));
    assert_eq!(thea.enrol(&wrong, at(0)), None);
    assert_eq!(
        ledger.read(|tx| account::second_factor_of(tx, thea.person.id)),
        None
    );
    let right = thea.code(at(-30));
    let codes = thea.enrol(&right, at(0)).expect("one step late is in time");
    assert_eq!(codes.len(), RECOVERY_CODES);
    let factor = ledger.read(|tx| account::second_factor_of(tx, thea.person.id));
    let factor = factor.unwrap();
    assert_eq!((factor.enrolled_at, factor.codes_left), (at(0), 10));
    assert!(thea.session().unwrap().signed_in.second_factor_at.is_some());

    let other_salt = account::enrolment_of(&thea.key, &thea.person, "").salt;
    let session = thea.session().unwrap();
    let who = (&session.person, &session.signed_in);
    let again = ledger
        .database
        .write(|tx| account::enrol(tx, &thea.key, who, &other_salt, "000000", at(0)));
    assert!(matches!(again, Err(AccountError::SecondFactorThere)));
}

fn each_code_of_an_app_works_once(ledger: Ledger) {
    let (thea, _) = Thea::enrolled(&ledger);
    assert!(!thea.pass(&thea.code(at(0)), at(0)).unwrap(), "it enrolled");
    assert!(
        !thea.pass(&thea.code(at(-30)), at(0)).unwrap(),
        "an older one"
    );
    let next = thea.code(at(30));
    assert!(thea.pass(&next, at(30)).unwrap());
    assert!(!thea.pass(&next, at(31)).unwrap(), "a second time");
    assert!(
        !thea.pass(&thea.code(at(150)), at(60)).unwrap(),
        "too early"
    );
    assert!(
        thea.pass(&thea.code(at(90)), at(60)).unwrap(),
        "a fast clock"
    );
}

fn of_many_who_type_one_code_one_passes(ledger: Ledger) {
    let (thea, codes) = Thea::enrolled(&ledger);
    for code in [thea.code(at(30)), codes[0].clone()] {
        let passed = race(4, |_| thea.pass(&code, at(30)).unwrap_or(false));
        assert_eq!(passed.iter().filter(|it| **it).count(), 1, "{passed:?}");
    }
}

fn each_recovery_code_works_once(ledger: Ledger) {
    let (thea, codes) = Thea::enrolled(&ledger);
    let typed = codes[3].to_lowercase().replace('-', " ");
    assert!(thea.pass(&typed, at(0)).unwrap());
    assert!(!thea.pass(&codes[3], at(0)).unwrap());
    assert!(thea.pass(&codes[4], at(0)).unwrap());
    let factor = ledger.read(|tx| account::second_factor_of(tx, thea.person.id));
    assert_eq!(factor.unwrap().codes_left, 8);
}

fn new_recovery_codes_end_the_old_ones(ledger: Ledger) {
    let (thea, old) = Thea::enrolled(&ledger);
    let replace = |code: &str, now| {
        ledger.write(|tx| account::replace_recovery_codes(tx, &thea.key, &thea.person, code, now))
    };
    assert!(replace("000000", at(30)).is_none());
    assert!(thea.pass(&old[0], at(30)).unwrap(), "nothing was changed");
    let new = replace(&thea.code(at(30)), at(30)).unwrap();
    assert_eq!(new.len(), RECOVERY_CODES);
    assert!(!thea.pass(&old[1], at(30)).unwrap());
    assert!(thea.pass(&new[1].to_string(), at(30)).unwrap());
}

fn the_sixth_code_within_a_quarter_of_an_hour_has_to_wait(ledger: Ledger) {
    let (thea, codes) = Thea::enrolled(&ledger);
    for second in 0..5 {
        assert!(!thea.pass("000000", at(60 + second)).unwrap());
    }
    match thea.pass(&codes[0], at(120)) {
        Err(AccountError::TooManyTries { wait }) => assert_eq!(wait.num_seconds(), 840),
        other => panic!("{other:?}"),
    }
    assert!(
        thea.pass(&codes[0], at(60 + 900)).unwrap(),
        "it was not used up"
    );
    for second in 0..4 {
        assert!(!thea.pass("000000", at(1000 + second)).unwrap());
    }
    assert!(thea.pass(&codes[1], at(1010)).unwrap(), "the fifth");
    for second in 0..4 {
        let tried = thea.pass("000000", at(1020 + second));
        assert!(!tried.unwrap(), "who passed is counted anew");
    }
}

fn passing_gives_the_browser_a_new_token(ledger: Ledger) {
    let mut thea = Thea::new(&ledger);
    let before = thea.token.clone();
    let code = thea.code(at(0));
    thea.enrol(&code, at(0)).unwrap();
    assert!(thea.session().is_some());
    let old = ledger.read(|tx| account::resume_session(tx, &before, at(0)));
    assert!(old.is_none(), "who saw the old cookie has nothing");
}

fn it_is_removed_by_a_fresh_code_and_with_it_the_rights(ledger: Ledger) {
    let (thea, codes) = Thea::enrolled(&ledger);
    let remove = |code: &str| {
        ledger.write(|tx| account::remove_second_factor(tx, &thea.key, &thea.person, code, at(30)))
    };
    assert!(!remove("000000"));
    assert!(thea.session().unwrap().signed_in.second_factor_at.is_some());
    assert!(remove(&thea.code(at(30))));
    assert_eq!(thea.session().unwrap().signed_in.second_factor_at, None);
    assert!(!thea.pass(&codes[0], at(30)).unwrap());
}

fn whoever_lost_it_is_signed_out_and_starts_anew(ledger: Ledger) {
    let (mut thea, codes) = Thea::enrolled(&ledger);
    let reset = || ledger.write(|tx| account::reset_second_factor(tx, thea.person.id));
    assert!(reset());
    assert!(!reset(), "there was none any more");
    assert!(thea.session().is_none());
    assert!(!thea.pass(&codes[0], at(30)).unwrap());
    thea.token = sign_in(&ledger, &thea.person);
    let code = thea.code(at(30));
    assert!(thea.enrol(&code, at(30)).is_some());
}

fn the_secret_is_not_in_the_database(ledger: Ledger) {
    let (thea, _) = Thea::enrolled(&ledger);
    let other_file = SecondFactorKey::derive(b"another secret file");
    let guess = account::enrolment_of(&other_file, &thea.person, &thea.salt);
    let own = account::enrolment_of(&thea.key, &thea.person, &thea.salt);
    assert_ne!(guess.secret, own.secret, "the salt alone gives no code");
}
