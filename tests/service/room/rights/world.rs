//! Somebody of whom something is stored in every table that can hold anything of a person.

use chrono::{DateTime, Utc};
use folkmoot::account::{self, Actor, Person};
use folkmoot::event::{Event, State};
use folkmoot::group::{self, Group, GroupId, GroupKind};
use folkmoot::mail::{self, HandOver, Intent, Letter, Priority, Recipient, SignIn, SuppressionKey};
use folkmoot::slug::Slug;
use uuid::Uuid;

use crate::harness::On;
use crate::harness::build::{self, NOON};
use crate::harness::contents::execute;
use crate::harness::database::Backend;
use crate::harness::ledger::Ledger;

pub struct World {
    pub ledger: Ledger,
    pub me: Person,
    pub other: Person,
    pub key: SuppressionKey,
    /// Public, to come, and organized by nobody else.
    pub event: Event,
    /// Never public.
    pub draft: Event,
}

pub const NAME: &str = "Abena Quaye";

/// What is stored of her, table by table. `not hers` is of somebody else, `secret` lets in.
const ROWS: &[&str] = &[
    "mail_links (digest, purpose, person_id, created_at, expires_at) VALUES ('secret 1', 'sign-in', {me}, {now}, {now})",
    "sessions (digest, person_id, created_at, expires_at) VALUES ('secret 2', {me}, {now}, {now})",
    "identities (issuer, subject, person_id, connected_at) VALUES ('https://id.example.org', 'a-quaye', {me}, {now})",
    "second_factors (person_id, salt, enrolled_at, last_step, tries) VALUES ({me}, 'secret 3', {now}, 7, 0)",
    "recovery_codes (digest, person_id) VALUES ('secret 4', {me})",
    "api_tokens (id, digest, person_id, name, scopes, created_at, expires_at) VALUES ({new}, 'secret 5', {me}, 'site', 'read', {now}, {now})",
    "api_answers (person_id, key, request, status, body, created_at) VALUES ({me}, 'secret 8', 'secret 9', 201, 'secret 10', {now})",
    "group_organizers (group_id, person_id, since, role, listed) VALUES ({group}, {me}, {now}, 'lead', TRUE)",
    "letter_choices (person_id, quiet_from, quiet_until, digest_at) VALUES ({me}, 20, 9, 7)",
    "letter_refusals (person_id, rule, refused_at) VALUES ({me}, 'day-before', {now})",
    "group_requests (group_id, person_id, words, state, asked_at) VALUES ({group}, {me}, 'I would help', 'waiting', {now})",
    "group_requests (group_id, person_id, words, state, asked_at, decided_at, decided_by) VALUES ({group}, {other}, 'not hers', 'accepted', {now}, {now}, {me})",
    "group_invitations (id, group_id, person_id, state, invited_at, expires_at) VALUES ({new}, {group}, {me}, 'open', {now}, {now})",
    "group_invitations (id, group_id, person_id, invited_by, state, invited_at, expires_at) VALUES ({new}, {group}, {other}, {me}, 'open', {now}, {now})",
    "group_proposals (id, person_id, content, state, proposed_at) VALUES ({new}, {me}, '{}', 'waiting', {now})",
    "group_proposals (id, person_id, content, state, proposed_at, decided_at, decided_by) VALUES ({new}, {other}, '{\"name\": \"not hers\"}', 'approved', {now}, {now}, {me})",
    "decisions (id, event_id, person_id, action, decided_at) VALUES ({new}, {event}, {me}, 'submit', {now})",
    "revisions (id, event_id, version, person_id, content, saved_at) VALUES ({new}, {event}, 99, {me}, '{}', {now})",
    "edits (id, event_id, base_version, person_id, content, words, state, created_at) VALUES ({new}, {event}, 1, {me}, '{}', 'Abena Quaye asks for it', 'open', {now})",
    "edits (id, event_id, base_version, person_id, content, words, state, created_at, decided_at, decided_by) VALUES ({new}, {event}, 1, {other}, '{}', 'not hers', 'approved', {now}, {now}, {me})",
    "review_claims (subject_id, person_id, claimed_at) VALUES ({event}, {me}, {now})",
    "messages (id, event_id, person_id, from_staff, words, version, sent_at) VALUES ({new}, {event}, {me}, FALSE, 'Yours, Abena Quaye', 1, {now})",
    "hand_overs (id, event_id, giver_id, taker_id, giver_leaves, created_at) VALUES ({new}, {event}, {other}, {me}, FALSE, {now})",
    "hand_overs (id, event_id, giver_id, taker_id, giver_leaves, created_at) VALUES ({new}, {event}, {me}, {other}, FALSE, {now})",
    "mail_batches (id, person_id, audience, subject, text, state, created_at) VALUES ({new}, {me}, '{}', 'News', 'Hello', 'draft', {now})",
    "bounces (id, outbox_id, address_digest, kind, status, received_at) VALUES ({new}, (SELECT id FROM outbox WHERE person_id = {me} LIMIT 1), {hash}, 'soft', '4.2.2', {now})",
    "suppressions (address_digest, scope, reason, created_at, masked) VALUES ({hash}, 'all', 'bounced', {now}, 'A…@example.org')",
    "calendar_sources (id, group_id, link, added_by, created_at, due_at, run, failures, accepts_loss) VALUES ({new}, {group}, 'https://example.org/a.ics', {me}, {now}, {now}, 0, 0, FALSE)",
    "stars (person_id, event_id, since) VALUES ({me}, {event}, {now})",
    "follows (person_id, group_id, since) VALUES ({me}, {group}, {now})",
    "personal_feeds (digest, person_id, generation, created_at, changed_at, change) VALUES ('secret 6', {me}, 1, {now}, {now}, 1)",
    "short_names (name, selection, person_id, created_at, changed_at, change) VALUES ('night', 'all', {me}, {now}, {now}, 1)",
    "subscriptions (id, email, email_key, selection, period, locale, zone, asked_at, link_digest) VALUES ({new}, {email}, {email}, 'all', 'weekly', 'en', 'Africa/Accra', {now}, 'secret 8')",
    "sketches (digest, form_key, fields, email_key, saved_at) VALUES ('secret 7', {new}, '{\"name\": \"Abena Quaye\"}', {email}, {now})",
    "sketches (digest, form_key, fields, saved_at) VALUES ('not hers', {new}, '{\"email\": \" Abena.Quaye@EXAMPLE.org\"}', {now})",
    "reports (id, event_id, reason, words, address, reported_at) VALUES ({new}, {event}, 'wrong', 'It is at six', 'ABENA.quaye@example.org', {now})",
    "reports (id, event_id, reason, words, reported_at, settled_at, settled_by, answer) VALUES ({new}, {event}, 'wrong', 'not hers', {now}, {now}, {me}, 'Mended')",
    "blocks (id, kind, subject, shown, reason, created_at, expires_at) VALUES ({new}, 'address', {hash}, 'A…@example.org', 'Flood', {now}, {now})",
    "blocks (id, kind, subject, shown, reason, created_at, created_by, expires_at) VALUES ({new}, 'domain', 'not hers', 'not hers', 'Flood', {now}, {me}, {now})",
    "spot_checks (event_id, published_at, seen_at, seen_by) VALUES ({event}, {now}, {now}, {me})",
    "attendances (event_id, day, in_person, source, person_id, answered_at) VALUES ({event}, '2026-06-02', 40, 'counted', {me}, {now})",
    "audit_log (id, at, person_id, act, subject_kind, subject) VALUES ({new}, {now}, {me}, 'approve', 'event', 'x')",
    "audit_log (id, at, act, subject_kind, subject) VALUES ({new}, {now}, 'give-role', 'person', {me})",
];

impl On for World {
    fn on(backend: Backend) -> Self {
        let ledger = Ledger::on(backend);
        let me = ledger.person(&build::person(NAME, "Abena.Quaye@example.org"));
        let other = ledger.person(&build::person("Kofi", "kofi@example.org"));
        let event = ledger.event(
            build::draft(&build::weekly_call()),
            State::Published,
            &[&me],
        );
        let draft = ledger.event(build::draft(&build::meetup()), State::Submitted, &[&me]);
        let world = Self {
            key: SuppressionKey::derive(b"the secret of the tests"),
            ledger,
            me,
            other,
            event,
            draft,
        };
        world.write_letters();
        world.fill();
        world
    }
}

impl World {
    pub fn now(&self) -> DateTime<Utc> {
        build::at(NOON)
    }

    pub fn actor(&self) -> Actor {
        Actor::from(&self.me)
    }

    /// One to her, and one to somebody else that names her.
    fn write_letters(&self) {
        let (now, event) = (self.now(), self.event.id.0);
        let to_me = Letter::SignIn(SignIn {
            sign_in_url: "https://calendar.example.org/sign-in/secret-8".to_owned(),
            code: None,
            valid_minutes: 10,
        });
        let of_me = Letter::HandOver(HandOver {
            title: "Bare Metal SIG".to_owned(),
            when: "Thursday".to_owned(),
            giver: NAME.to_owned(),
            giver_leaves: false,
            valid_days: 14,
            accept_url: "https://calendar.example.org/hand-over/x".to_owned(),
            event_url: "https://calendar.example.org/events/x".to_owned(),
        });
        for (letter, reader) in [(to_me, &self.me), (of_me, &self.other)] {
            let intent = Intent {
                key: format!("letter to {}", reader.id),
                to: Recipient {
                    address: reader.email.clone(),
                    name: reader.name.clone(),
                    locale: reader.locale,
                },
                person: Some(reader.id.0),
                event: Some(event),
                priority: Priority::Soon,
                not_before: now,
                expires_at: now + chrono::Duration::days(1),
            };
            self.ledger
                .write(|tx| mail::enqueue(tx, &build::sender(), &letter, &intent, now));
        }
    }

    fn fill(&self) {
        let accra = Group {
            id: GroupId::new(),
            slug: Slug::parse("accra").unwrap(),
            kind: GroupKind::UserGroup,
            name: build::line("OpenInfra Accra"),
            description: None,
            city: None,
            country: None,
            region: None,
            links: Default::default(),
        };
        let text = |value: &dyn std::fmt::Display| format!("'{value}'");
        let known = [
            ("{me}", text(&self.me.id)),
            ("{other}", text(&self.other.id)),
            ("{group}", text(&accra.id)),
            ("{event}", text(&self.event.id)),
            ("{hash}", text(&self.key.digest(&self.me.email))),
            ("{email}", text(&self.me.email.key())),
            ("{now}", text(&NOON)),
        ];
        self.ledger.write(|tx| {
            group::save(tx, &accra, self.now())?;
            for row in ROWS {
                let mut statement = format!("INSERT INTO {row}");
                for (name, value) in &known {
                    statement = statement.replace(name, value);
                }
                execute(tx, &statement.replace("{new}", &text(&Uuid::now_v7())))?;
            }
            account::make_staff(tx, &build::person("Staff", "staff@example.org"), self.now())
        });
    }
}
