-- Every letter we mean to send, from the intent to its end (mail/outbox.rs). The key makes an intent
-- unique; the bytes are rendered when it is written, so what is retried is what was first sent.
CREATE TABLE outbox (
    id UUID PRIMARY KEY NOT NULL,
    -- SHA-256 of what the letter is for: rule, event, occurrence, date and recipient of a reminder.
    idempotency_key TEXT NOT NULL UNIQUE,
    message_id TEXT NOT NULL UNIQUE,
    letter TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('held', 'ready', 'leased', 'sending', 'sent', 'bounced', 'failed',
                                         'cancelled', 'expired', 'suppressed', 'unknown')),
    recipient TEXT NOT NULL,
    person_id UUID REFERENCES people (id) ON DELETE SET NULL,
    event_id UUID REFERENCES events (id) ON DELETE SET NULL,
    -- Smaller goes first: a sign-in link before a reminder.
    priority INTEGER NOT NULL,
    not_before TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    attempts INTEGER NOT NULL,
    lease_owner TEXT,
    lease_token UUID,
    lease_until TIMESTAMPTZ,
    message BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    settled_at TIMESTAMPTZ
);
CREATE INDEX outbox_due ON outbox (state, not_before);
CREATE INDEX outbox_by_event ON outbox (event_id, state);
-- What happened at each try: how far it came and what the server said. Append only.
CREATE TABLE mail_attempts (
    id UUID PRIMARY KEY NOT NULL,
    outbox_id UUID NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    tried_at TIMESTAMPTZ NOT NULL,
    phase TEXT NOT NULL CHECK (phase IN ('connect', 'envelope', 'data', 'done')),
    code INTEGER,
    reply TEXT
);
CREATE INDEX mail_attempts_by_letter ON mail_attempts (outbox_id, tried_at);
-- Addresses that get no more mail, as a keyed hash: the list outlives an erased person.
CREATE TABLE suppressions (
    address_digest TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('all', 'reminders')),
    reason TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    until TIMESTAMPTZ,
    PRIMARY KEY (address_digest, scope)
);
