//! The tables, as both databases have them. `tests/service/migrations.rs` holds this file against
//! the migrated schemas of both.
#![expect(
    missing_docs,
    reason = "the migrations say what each table and column is for"
)]

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    editions (id) {
        id -> Integer,
        number -> BigInt,
        changed_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    people (id) {
        id -> Key,
        email -> Text,
        email_key -> Text,
        name -> Text,
        zone -> Text,
        locale -> Text,
        role -> Text,
        created_at -> UtcInstant,
        confirmed_at -> Nullable<UtcInstant>,
        language -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    mail_links (digest) {
        digest -> Text,
        purpose -> Text,
        person_id -> Key,
        subject -> Nullable<Key>,
        created_at -> UtcInstant,
        expires_at -> UtcInstant,
        used_at -> Nullable<UtcInstant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    sessions (digest) {
        digest -> Text,
        person_id -> Key,
        created_at -> UtcInstant,
        expires_at -> UtcInstant,
        last_seen_at -> Nullable<UtcInstant>,
        browser -> Nullable<Text>,
        second_factor_at -> Nullable<UtcInstant>,
        issuer -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    sign_in_codes (browser_digest) {
        browser_digest -> Text,
        link_digest -> Text,
        code_digest -> Text,
        tries -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    identities (issuer, subject) {
        issuer -> Text,
        subject -> Text,
        person_id -> Key,
        connected_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    second_factors (person_id) {
        person_id -> Key,
        salt -> Text,
        enrolled_at -> UtcInstant,
        last_step -> BigInt,
        tries -> Integer,
        tries_since -> Nullable<UtcInstant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    recovery_codes (digest) {
        digest -> Text,
        person_id -> Key,
        used_at -> Nullable<UtcInstant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;

    api_answers (person_id, key) {
        person_id -> Key,
        key -> Text,
        request -> Text,
        status -> Integer,
        location -> Nullable<Text>,
        tag -> Nullable<Text>,
        body -> Text,
        created_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    api_tokens (id) {
        id -> Key,
        digest -> Text,
        person_id -> Key,
        name -> Text,
        scopes -> Text,
        created_at -> UtcInstant,
        expires_at -> UtcInstant,
        last_used_at -> Nullable<UtcInstant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    groups (id) {
        id -> Key,
        slug -> Text,
        kind -> Text,
        name -> Text,
        description -> Nullable<Text>,
        city -> Nullable<Text>,
        country -> Nullable<Text>,
        region -> Nullable<Text>,
        links -> JsonDocument,
        created_at -> UtcInstant,
        last_modified -> UtcInstant,
        trust -> Text,
        version -> Integer,
        affirmed_at -> Nullable<UtcInstant>,
        asked_at -> Nullable<UtcInstant>,
        asked_times -> Integer,
        dormant_since -> Nullable<UtcInstant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    group_organizers (group_id, person_id) {
        group_id -> Key,
        person_id -> Key,
        since -> UtcInstant,
        role -> Text,
        listed -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    events (id) {
        id -> Key,
        slug -> Text,
        uid -> Text,
        sequence -> Integer,
        version -> Integer,
        state -> Text,
        state_reason -> Nullable<Text>,
        kind -> Text,
        title -> Text,
        summary -> Nullable<Text>,
        description -> Nullable<Text>,
        format -> Text,
        zone -> Text,
        span -> JsonDocument,
        recurrence -> Nullable<JsonDocument>,
        starts_at -> UtcInstant,
        ends_at -> Nullable<UtcInstant>,
        venue -> Nullable<Text>,
        address -> Nullable<Text>,
        city -> Nullable<Text>,
        country -> Nullable<Text>,
        latitude -> Nullable<Double>,
        longitude -> Nullable<Double>,
        languages -> JsonDocument,
        links -> JsonDocument,
        deadlines -> JsonDocument,
        projects -> JsonDocument,
        tags -> JsonDocument,
        parent_id -> Nullable<Key>,
        origin -> Nullable<Text>,
        form_key -> Nullable<Key>,
        created_at -> UtcInstant,
        submitted_at -> Nullable<UtcInstant>,
        published_at -> Nullable<UtcInstant>,
        last_modified -> UtcInstant,
        moved_from -> Nullable<JsonDocument>,
        picture -> Nullable<JsonDocument>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    pictures (digest, width) {
        digest -> Text,
        width -> Integer,
        height -> Integer,
        jpeg -> Binary,
        stored_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    event_hosts (event_id, group_id) {
        event_id -> Key,
        group_id -> Key,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    event_organizers (event_id, person_id) {
        event_id -> Key,
        person_id -> Key,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    decisions (id) {
        id -> Key,
        event_id -> Key,
        person_id -> Nullable<Key>,
        action -> Text,
        reason -> Nullable<Text>,
        decided_at -> UtcInstant,
        reason_code -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    revisions (id) {
        id -> Key,
        event_id -> Key,
        version -> Integer,
        person_id -> Nullable<Key>,
        content -> JsonDocument,
        saved_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    edits (id) {
        id -> Key,
        event_id -> Key,
        base_version -> Integer,
        person_id -> Nullable<Key>,
        content -> JsonDocument,
        words -> Nullable<Text>,
        state -> Text,
        created_at -> UtcInstant,
        decided_at -> Nullable<UtcInstant>,
        decided_by -> Nullable<Key>,
        reason -> Nullable<Text>,
        reason_code -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    review_claims (subject_id) {
        subject_id -> Key,
        person_id -> Key,
        claimed_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    messages (id) {
        id -> Key,
        event_id -> Key,
        person_id -> Nullable<Key>,
        from_staff -> Bool,
        words -> Text,
        version -> Integer,
        sent_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    hand_overs (id) {
        id -> Key,
        event_id -> Key,
        giver_id -> Nullable<Key>,
        taker_id -> Key,
        giver_leaves -> Bool,
        created_at -> UtcInstant,
        accepted_at -> Nullable<UtcInstant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    outbox (id) {
        id -> Key,
        idempotency_key -> Text,
        message_id -> Text,
        letter -> Text,
        state -> Text,
        recipient -> Text,
        person_id -> Nullable<Key>,
        event_id -> Nullable<Key>,
        priority -> Integer,
        not_before -> UtcInstant,
        expires_at -> UtcInstant,
        attempts -> Integer,
        lease_owner -> Nullable<Text>,
        lease_token -> Nullable<Key>,
        lease_until -> Nullable<UtcInstant>,
        message -> Binary,
        created_at -> UtcInstant,
        settled_at -> Nullable<UtcInstant>,
        batch_id -> Nullable<Key>,
        question -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    mail_batches (id) {
        id -> Key,
        person_id -> Nullable<Key>,
        audience -> JsonDocument,
        subject -> Text,
        text -> Text,
        state -> Text,
        digest -> Nullable<Text>,
        letters -> Nullable<Integer>,
        not_before -> Nullable<UtcInstant>,
        created_at -> UtcInstant,
        approved_at -> Nullable<UtcInstant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    mail_attempts (id) {
        id -> Key,
        outbox_id -> Key,
        tried_at -> UtcInstant,
        phase -> Text,
        code -> Nullable<Integer>,
        reply -> Nullable<Text>,
        enhanced -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    suppressions (address_digest, scope) {
        address_digest -> Text,
        scope -> Text,
        reason -> Text,
        created_at -> UtcInstant,
        until -> Nullable<UtcInstant>,
        masked -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    mail_queue (id) {
        id -> Integer,
        carried -> BigInt,
        home -> Nullable<Text>,
        stopped_at -> Nullable<UtcInstant>,
        cause -> Nullable<Text>,
        words -> Nullable<Text>,
        retry_at -> Nullable<UtcInstant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    bounces (id) {
        id -> Key,
        outbox_id -> Key,
        address_digest -> Text,
        kind -> Text,
        status -> Text,
        words -> Nullable<Text>,
        received_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    reminder_rules (slug) {
        slug -> Text,
        anchor -> Text,
        offset_days -> Integer,
        local_minute -> Nullable<Integer>,
        letter -> Text,
        needs_approval -> Bool,
        enabled -> Bool,
        title -> Text,
        audience -> Text,
        worth_hours -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    attendances (event_id, day) {
        event_id -> Key,
        day -> Text,
        in_person -> Nullable<Integer>,
        online -> Nullable<Integer>,
        source -> Text,
        person_id -> Nullable<Key>,
        answered_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    watermarks (planner) {
        planner -> Text,
        reached -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    feed_states (title) {
        title -> Text,
        digest -> Text,
        changed_at -> UtcInstant,
        noted_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    zone_rules (zone) {
        zone -> Text,
        digest -> Text,
        reckoned_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    following_changes (id) {
        id -> Integer,
        number -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    stars (person_id, event_id) {
        person_id -> Key,
        event_id -> Key,
        since -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    follows (person_id, group_id) {
        person_id -> Key,
        group_id -> Key,
        since -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    personal_feeds (digest) {
        digest -> Text,
        person_id -> Nullable<Key>,
        generation -> Integer,
        created_at -> UtcInstant,
        changed_at -> UtcInstant,
        retired_at -> Nullable<UtcInstant>,
        change -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    short_names (name) {
        name -> Text,
        selection -> Text,
        person_id -> Nullable<Key>,
        created_at -> UtcInstant,
        changed_at -> UtcInstant,
        retired_at -> Nullable<UtcInstant>,
        change -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    audit_log (id) {
        id -> Key,
        at -> UtcInstant,
        person_id -> Nullable<Key>,
        act -> Text,
        subject_kind -> Text,
        subject -> Text,
        detail -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    group_requests (group_id, person_id) {
        group_id -> Key,
        person_id -> Key,
        words -> Text,
        state -> Text,
        asked_at -> UtcInstant,
        decided_at -> Nullable<UtcInstant>,
        decided_by -> Nullable<Key>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    group_invitations (id) {
        id -> Key,
        group_id -> Key,
        person_id -> Key,
        invited_by -> Nullable<Key>,
        state -> Text,
        invited_at -> UtcInstant,
        expires_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    group_proposals (id) {
        id -> Key,
        person_id -> Key,
        content -> JsonDocument,
        state -> Text,
        reason -> Nullable<Text>,
        proposed_at -> UtcInstant,
        decided_at -> Nullable<UtcInstant>,
        decided_by -> Nullable<Key>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    group_members (group_id, day) {
        group_id -> Key,
        day -> Text,
        members -> Integer,
        source -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    spot_checks (event_id) {
        event_id -> Key,
        published_at -> UtcInstant,
        seen_at -> Nullable<UtcInstant>,
        seen_by -> Nullable<Key>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    sketches (digest) {
        digest -> Text,
        form_key -> Key,
        fields -> JsonDocument,
        email_key -> Nullable<Text>,
        mailed_at -> Nullable<UtcInstant>,
        saved_at -> UtcInstant,
        handed_in_at -> Nullable<UtcInstant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    blocks (id) {
        id -> Key,
        kind -> Text,
        subject -> Text,
        shown -> Text,
        reason -> Text,
        created_at -> UtcInstant,
        created_by -> Nullable<Key>,
        expires_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    reports (id) {
        id -> Key,
        event_id -> Key,
        reason -> Text,
        words -> Nullable<Text>,
        address -> Nullable<Text>,
        reported_at -> UtcInstant,
        settled_at -> Nullable<UtcInstant>,
        settled_by -> Nullable<Key>,
        answer -> Nullable<Text>,
        locale -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    letter_choices (person_id) {
        person_id -> Key,
        quiet_from -> Integer,
        quiet_until -> Integer,
        digest_at -> Nullable<Integer>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    letter_refusals (person_id, rule) {
        person_id -> Key,
        rule -> Text,
        refused_at -> UtcInstant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    subscriptions (id) {
        id -> Key,
        email -> Text,
        email_key -> Text,
        selection -> Text,
        period -> Text,
        locale -> Text,
        zone -> Text,
        asked_at -> UtcInstant,
        link_digest -> Nullable<Text>,
        confirmed_at -> Nullable<UtcInstant>,
        told_at -> Nullable<UtcInstant>,
        next_at -> Nullable<UtcInstant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    calendar_sources (id) {
        id -> Key,
        group_id -> Nullable<Key>,
        link -> Nullable<Text>,
        zone -> Nullable<Text>,
        added_by -> Nullable<Key>,
        created_at -> UtcInstant,
        paused_at -> Nullable<UtcInstant>,
        etag -> Nullable<Text>,
        last_modified -> Nullable<Text>,
        due_at -> UtcInstant,
        run -> Integer,
        running_until -> Nullable<UtcInstant>,
        ran_at -> Nullable<UtcInstant>,
        good_at -> Nullable<UtcInstant>,
        failures -> Integer,
        fault -> Nullable<Text>,
        told_at -> Nullable<UtcInstant>,
        accepts_loss -> Bool,
        report -> Nullable<JsonDocument>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::database::sql_type::*;
    calendar_source_events (id) {
        id -> Key,
        source_id -> Key,
        uid -> Text,
        date -> Text,
        event_id -> Nullable<Key>,
        alike_id -> Nullable<Key>,
        base -> JsonDocument,
        stated -> JsonDocument,
        is_cancelled -> Bool,
        digest -> Text,
        sequence -> BigInt,
        differs -> Bool,
        missing_since -> Nullable<UtcInstant>,
        cancelled_at -> Nullable<UtcInstant>,
    }
}

diesel::joinable!(calendar_source_events -> calendar_sources (source_id));
diesel::joinable!(reports -> events (event_id));
diesel::joinable!(event_hosts -> events (event_id));
diesel::joinable!(event_hosts -> groups (group_id));
diesel::joinable!(event_organizers -> events (event_id));
diesel::joinable!(event_organizers -> people (person_id));
diesel::joinable!(group_organizers -> groups (group_id));
diesel::joinable!(group_organizers -> people (person_id));
diesel::joinable!(group_requests -> groups (group_id));
diesel::joinable!(group_requests -> people (person_id));
diesel::joinable!(group_invitations -> groups (group_id));
diesel::joinable!(group_invitations -> people (person_id));
diesel::joinable!(group_proposals -> people (person_id));
diesel::joinable!(group_members -> groups (group_id));
diesel::joinable!(spot_checks -> events (event_id));
diesel::joinable!(sessions -> people (person_id));
diesel::joinable!(mail_links -> people (person_id));
diesel::joinable!(sign_in_codes -> mail_links (link_digest));
diesel::joinable!(identities -> people (person_id));
diesel::joinable!(api_tokens -> people (person_id));
diesel::joinable!(mail_attempts -> outbox (outbox_id));
diesel::joinable!(decisions -> events (event_id));

diesel::allow_tables_to_appear_in_same_query!(
    events,
    event_hosts,
    event_organizers,
    groups,
    group_organizers,
    group_requests,
    group_invitations,
    group_proposals,
    group_members,
    spot_checks,
    people,
    sessions,
    mail_links,
    sign_in_codes,
    identities,
    api_answers,
    api_tokens,
    outbox,
    mail_attempts,
    decisions,
    revisions,
    stars,
    follows,
    personal_feeds,
    short_names,
    reports,
    calendar_sources,
    calendar_source_events,
);
