-- Time-based one-time passwords (RFC 6238). The shared secret is not here: it is derived from the
-- secret file and this salt, so the database alone tells nobody any code.
CREATE TABLE second_factors (
    person_id UUID PRIMARY KEY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    salt TEXT NOT NULL,
    enrolled_at TIMESTAMPTZ NOT NULL,
    -- The step of the last code that was taken: that code and older ones are not taken again.
    last_step BIGINT NOT NULL,
    -- Codes typed since the first of the last quarter of an hour; the sixth has to wait.
    tries INTEGER NOT NULL DEFAULT 0,
    tries_since TIMESTAMPTZ
);
-- What gets in when the telephone is gone: each once. SHA-256 of 80 random bits.
CREATE TABLE recovery_codes (
    digest TEXT PRIMARY KEY NOT NULL,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    used_at TIMESTAMPTZ
);
CREATE INDEX recovery_codes_by_person ON recovery_codes (person_id);
-- What programs of a person show instead of a cookie, by the SHA-256 of 256 random bits. Revoking
-- deletes the row.
CREATE TABLE api_tokens (
    id UUID PRIMARY KEY NOT NULL,
    digest TEXT NOT NULL UNIQUE,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- What its owner calls it.
    name TEXT NOT NULL,
    -- What it may do: words, separated by spaces.
    scopes TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    -- At most an hour behind.
    last_used_at TIMESTAMPTZ
);
CREATE INDEX api_tokens_by_person ON api_tokens (person_id);
