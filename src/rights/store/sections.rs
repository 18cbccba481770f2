//! The list of them.

use diesel::prelude::*;
use serde::Serialize;

use super::Section;
use crate::database::schema::*;
use crate::database::sql_type::lower;
use crate::database::{Instant, Json, MultiBackend, id_type};
use crate::mail;

id_type! {
    /// A key, of whatever it is.
    AnyKey
}

/// Where each section says: of which table, by which columns, which rows; what is given of them, in the
/// order of the first, and what is not.
macro_rules! sections {
    ($(
        $name:ident of $table:ident by $($by:ident),+ where |$me:ident| $filter:expr;
        gives { $first:ident: $first_type:ty $(, $column:ident: $type:ty)* $(,)? }
        without [$($left_out:ident),*]
    )+) => {
        const SECTIONS: &[Section] = &[$(Section {
            name: stringify!($name),
            table: stringify!($table),
            by: &[$(stringify!($by)),+],
            columns: &[stringify!($first) $(, stringify!($column))*],
            left_out: &[$(stringify!($left_out)),*],
            rows: |tx, $me| {
                #[derive(Queryable, Selectable, Serialize)]
                #[diesel(table_name = $table)]
                struct Row {
                    $first: $first_type,
                    $($column: $type,)*
                }
                let rows: Vec<Row> = $table::table
                    .filter($filter)
                    .select(Row::as_select())
                    .order($table::$first)
                    .load(tx)?;
                Ok(rows.iter().map(|row| Json::of(row).0).collect())
            },
        }),+];
    };
}

/// What is given of a letter's bytes. The whole of it may hold links that let in.
#[derive(Debug, Serialize)]
struct Message {
    subject: Option<String>,
}

impl Queryable<diesel::sql_types::Binary, MultiBackend> for Message {
    type Row = Vec<u8>;
    fn build(message: Vec<u8>) -> diesel::deserialize::Result<Self> {
        let subject = mail::subject_of(&message);
        Ok(Self { subject })
    }
}

/// Every section.
pub fn sections() -> &'static [Section] {
    SECTIONS
}

type At = Instant;
type MaybeAt = Option<Instant>;
type Text = String;
type MaybeText = Option<String>;

sections! {
    people of people by id where |me| people::id.eq(me.id);
    gives { id: AnyKey, email: Text, email_key: Text, name: Text, zone: Text, locale: Text, language: MaybeText, role: Text, created_at: At, confirmed_at: MaybeAt }
    without []

    letter_choices of letter_choices by person_id where |me| letter_choices::person_id.eq(me.id);
    gives { quiet_from: i32, quiet_until: i32, digest_at: Option<i32> }
    without []

    letter_refusals of letter_refusals by person_id where |me| letter_refusals::person_id.eq(me.id);
    gives { refused_at: At, rule: Text }
    without []

    mail_links of mail_links by person_id where |me| mail_links::person_id.eq(me.id);
    gives { created_at: At, purpose: Text, subject: Option<AnyKey>, expires_at: At, used_at: MaybeAt }
    without [digest]

    sessions of sessions by person_id where |me| sessions::person_id.eq(me.id);
    gives { created_at: At, expires_at: At, last_seen_at: MaybeAt, browser: MaybeText, second_factor_at: MaybeAt, issuer: MaybeText }
    without [digest]

    identities of identities by person_id where |me| identities::person_id.eq(me.id);
    gives { connected_at: At, issuer: Text, subject: Text }
    without []

    second_factors of second_factors by person_id where |me| second_factors::person_id.eq(me.id);
    gives { enrolled_at: At, tries: i32, tries_since: MaybeAt }
    without [salt, last_step]

    recovery_codes of recovery_codes by person_id where |me| recovery_codes::person_id.eq(me.id);
    gives { used_at: MaybeAt }
    without [digest]

    api_tokens of api_tokens by person_id where |me| api_tokens::person_id.eq(me.id);
    gives { created_at: At, id: AnyKey, name: Text, scopes: Text, expires_at: At, last_used_at: MaybeAt }
    without [digest]

    api_answers of api_answers by person_id where |me| api_answers::person_id.eq(me.id);
    gives { created_at: At, status: i32, location: MaybeText }
    without [key, request, tag, body]

    group_organizers of group_organizers by person_id where |me| group_organizers::person_id.eq(me.id);
    gives { since: At, group_id: AnyKey, role: Text, listed: bool }
    without []

    group_requests of group_requests by person_id where |me| group_requests::person_id.eq(me.id);
    gives { asked_at: At, group_id: AnyKey, words: Text, state: Text, decided_at: MaybeAt }
    without [decided_by]

    group_requests_decided of group_requests by decided_by where |me| group_requests::decided_by.eq(me.id);
    gives { decided_at: MaybeAt, group_id: AnyKey, state: Text }
    without [person_id, words, asked_at]

    group_invitations of group_invitations by person_id where |me| group_invitations::person_id.eq(me.id);
    gives { invited_at: At, id: AnyKey, group_id: AnyKey, state: Text, expires_at: At }
    without [invited_by]

    group_invitations_given of group_invitations by invited_by where |me| group_invitations::invited_by.eq(me.id);
    gives { invited_at: At, id: AnyKey, group_id: AnyKey, state: Text, expires_at: At }
    without [person_id]

    group_proposals of group_proposals by person_id where |me| group_proposals::person_id.eq(me.id);
    gives { proposed_at: At, id: AnyKey, content: Json, state: Text, reason: MaybeText, decided_at: MaybeAt }
    without [decided_by]

    group_proposals_decided of group_proposals by decided_by where |me| group_proposals::decided_by.eq(me.id);
    gives { decided_at: MaybeAt, id: AnyKey, state: Text, reason: MaybeText }
    without [person_id, content, proposed_at]

    event_organizers of event_organizers by person_id where |me| event_organizers::person_id.eq(me.id);
    gives { event_id: AnyKey }
    without []

    events of events by id where |me| events::id.eq_any(event_organizers::table.filter(event_organizers::person_id.eq(me.id)).select(event_organizers::event_id));
    gives { created_at: At, id: AnyKey, slug: Text, uid: Text, sequence: i32, version: i32, state: Text, state_reason: MaybeText, kind: Text, title: Text, summary: MaybeText, description: MaybeText, format: Text, zone: Text, span: Json, recurrence: Option<Json>, starts_at: At, ends_at: MaybeAt, venue: MaybeText, address: MaybeText, city: MaybeText, country: MaybeText, latitude: Option<f64>, longitude: Option<f64>, languages: Json, links: Json, deadlines: Json, projects: Json, tags: Json, parent_id: Option<AnyKey>, origin: MaybeText, form_key: Option<AnyKey>, submitted_at: MaybeAt, published_at: MaybeAt, last_modified: At, moved_from: Option<Json>, picture: Option<Json> }
    without []

    decisions of decisions by person_id where |me| decisions::person_id.eq(me.id);
    gives { decided_at: At, id: AnyKey, event_id: AnyKey, action: Text, reason: MaybeText, reason_code: MaybeText }
    without []

    revisions of revisions by person_id where |me| revisions::person_id.eq(me.id);
    gives { saved_at: At, id: AnyKey, event_id: AnyKey, version: i32, content: Json }
    without []

    edits of edits by person_id where |me| edits::person_id.eq(me.id);
    gives { created_at: At, id: AnyKey, event_id: AnyKey, base_version: i32, content: Json, words: MaybeText, state: Text, decided_at: MaybeAt, reason: MaybeText, reason_code: MaybeText }
    without [decided_by]

    edits_decided of edits by decided_by where |me| edits::decided_by.eq(me.id);
    gives { decided_at: MaybeAt, id: AnyKey, event_id: AnyKey, state: Text, reason: MaybeText, reason_code: MaybeText }
    without [base_version, person_id, content, words, created_at]

    review_claims of review_claims by person_id where |me| review_claims::person_id.eq(me.id);
    gives { claimed_at: At, subject_id: AnyKey }
    without []

    messages of messages by person_id where |me| messages::person_id.eq(me.id);
    gives { sent_at: At, id: AnyKey, event_id: AnyKey, from_staff: bool, words: Text, version: i32 }
    without []

    hand_overs of hand_overs by taker_id where |me| hand_overs::taker_id.eq(me.id);
    gives { created_at: At, id: AnyKey, event_id: AnyKey, giver_leaves: bool, accepted_at: MaybeAt }
    without [giver_id]

    hand_overs_given of hand_overs by giver_id where |me| hand_overs::giver_id.eq(me.id);
    gives { created_at: At, id: AnyKey, event_id: AnyKey, giver_leaves: bool, accepted_at: MaybeAt }
    without [taker_id]

    mail_batches of mail_batches by person_id where |me| mail_batches::person_id.eq(me.id);
    gives { created_at: At, id: AnyKey, audience: Json, subject: Text, text: Text, state: Text, letters: Option<i32>, not_before: MaybeAt, approved_at: MaybeAt }
    without [digest]
    outbox of outbox by person_id, recipient where |me| outbox::person_id.eq(me.id).or(lower(outbox::recipient).eq(&me.email_key));
    gives { created_at: At, id: AnyKey, letter: Text, message: Message, state: Text, event_id: Option<AnyKey>, batch_id: Option<AnyKey>, not_before: At, expires_at: At, attempts: i32, settled_at: MaybeAt }
    without [idempotency_key, message_id, priority, lease_owner, lease_token, lease_until, question]

    bounces of bounces by address_digest where |me| bounces::address_digest.eq(&me.digest);
    gives { received_at: At, id: AnyKey, outbox_id: AnyKey, kind: Text, status: Text, words: MaybeText }
    without []

    suppressions of suppressions by address_digest where |me| suppressions::address_digest.eq(&me.digest);
    gives { created_at: At, scope: Text, reason: Text, until: MaybeAt, masked: MaybeText }
    without []

    calendar_sources of calendar_sources by added_by where |me| calendar_sources::added_by.eq(me.id);
    gives { created_at: At, id: AnyKey, group_id: Option<AnyKey>, link: MaybeText, zone: MaybeText, paused_at: MaybeAt }
    without [etag, last_modified, due_at, run, running_until, ran_at, good_at, failures, fault, told_at, accepts_loss, report]

    stars of stars by person_id where |me| stars::person_id.eq(me.id);
    gives { since: At, event_id: AnyKey }
    without []

    follows of follows by person_id where |me| follows::person_id.eq(me.id);
    gives { since: At, group_id: AnyKey }
    without []

    personal_feeds of personal_feeds by person_id where |me| personal_feeds::person_id.eq(me.id);
    gives { created_at: At, generation: i32, changed_at: At, retired_at: MaybeAt }
    without [digest, change]

    short_names of short_names by person_id where |me| short_names::person_id.eq(me.id);
    gives { created_at: At, name: Text, selection: Text, changed_at: At, retired_at: MaybeAt }
    without [change]

    sketches of sketches by email_key where |me| sketches::email_key.eq(&me.email_key);
    gives { saved_at: At, fields: Json, mailed_at: MaybeAt, handed_in_at: MaybeAt }
    without [digest, form_key]

    subscriptions of subscriptions by email_key where |me| subscriptions::email_key.eq(&me.email_key);
    gives { asked_at: At, id: AnyKey, email: Text, selection: Text, period: Text, locale: Text, zone: Text, confirmed_at: MaybeAt, told_at: MaybeAt, next_at: MaybeAt }
    without [link_digest]

    reports of reports by address where |me| lower(reports::address.assume_not_null()).eq(&me.email_key);
    gives { reported_at: At, id: AnyKey, event_id: AnyKey, reason: Text, words: MaybeText, settled_at: MaybeAt, answer: MaybeText, locale: MaybeText }
    without [settled_by]

    reports_settled of reports by settled_by where |me| reports::settled_by.eq(me.id);
    gives { settled_at: MaybeAt, id: AnyKey, event_id: AnyKey, answer: MaybeText }
    without [reason, words, address, reported_at, locale]

    blocks of blocks by subject where |me| blocks::subject.eq(&me.digest);
    gives { created_at: At, kind: Text, shown: Text, reason: Text, expires_at: At }
    without [id, created_by]

    blocks_made of blocks by created_by where |me| blocks::created_by.eq(me.id);
    gives { created_at: At, id: AnyKey, kind: Text, reason: Text, expires_at: At }
    without [subject, shown]

    spot_checks of spot_checks by seen_by where |me| spot_checks::seen_by.eq(me.id);
    gives { seen_at: MaybeAt, event_id: AnyKey }
    without [published_at]

    attendances of attendances by person_id where |me| attendances::person_id.eq(me.id);
    gives { answered_at: At, event_id: AnyKey, day: Text, in_person: Option<i32>, online: Option<i32>, source: Text }
    without []

    audit_log of audit_log by person_id where |me| audit_log::person_id.eq(me.id);
    gives { at: At, id: AnyKey, act: Text, subject_kind: Text, subject: Text, detail: MaybeText }
    without []

    audit_log_of_me of audit_log by subject where |me| audit_log::subject.eq(&me.key);
    gives { at: At, id: AnyKey, act: Text, subject_kind: Text, detail: MaybeText }
    without [person_id]
}
