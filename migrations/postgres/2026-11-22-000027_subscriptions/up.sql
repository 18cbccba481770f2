-- Who gets a digest of a selection by mail. Nothing is sent before whoever reads the address has said so
-- by the link in a letter; a request that nobody confirms is swept after three days. Leaving deletes the row.
CREATE TABLE subscriptions (
    id UUID PRIMARY KEY NOT NULL,
    email TEXT NOT NULL,
    -- The address in lower case.
    email_key TEXT NOT NULL,
    -- Which events: the canonical text of the selection.
    selection TEXT NOT NULL,
    period TEXT NOT NULL CHECK (period IN ('weekly', 'monthly')),
    -- In which language, and by the clocks of which zone.
    locale TEXT NOT NULL,
    zone TEXT NOT NULL,
    -- When it was last asked for by a form: a letter went out then.
    asked_at TIMESTAMPTZ NOT NULL,
    -- SHA-256 of the secret in the link that confirms it.
    link_digest TEXT UNIQUE,
    confirmed_at TIMESTAMPTZ,
    -- Up to when all that happened to events was looked at for a digest.
    told_at TIMESTAMPTZ,
    -- When the next digest falls due; NULL until it is confirmed.
    next_at TIMESTAMPTZ,
    UNIQUE (email_key, selection)
);
CREATE INDEX subscriptions_by_due ON subscriptions (next_at);
CREATE INDEX subscriptions_by_asking ON subscriptions (asked_at);
