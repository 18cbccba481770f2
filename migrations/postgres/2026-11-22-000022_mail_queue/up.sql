-- The queue of letters as a whole: one row, shared by the replicas (mail/queue.rs).
CREATE TABLE mail_queue (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    -- How many letters postmen ever took. Each replica keeps the number it saw in a file of its own: a
    -- database that knows less than the file was put back from a backup.
    carried BIGINT NOT NULL,
    -- What tells this database from a copy of it. NULL until the service has run on it once.
    home TEXT,
    -- Since when letters stay, and why; NULL when they leave.
    stopped_at TIMESTAMPTZ,
    cause TEXT CHECK (cause IN ('staff', 'refused', 'restored')),
    -- What the mail server said, without an address.
    words TEXT,
    -- When a refused queue tries one letter by itself.
    retry_at TIMESTAMPTZ,
    CHECK ((stopped_at IS NULL) = (cause IS NULL))
);
INSERT INTO mail_queue (id, carried) VALUES (1, 0);
-- Letters that came back, as their reports say it. The address is a keyed hash, as in suppressions.
CREATE TABLE bounces (
    id UUID PRIMARY KEY NOT NULL,
    outbox_id UUID NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    address_digest TEXT NOT NULL,
    -- hard: there is no such mailbox; soft: it could not take the letter; policy: says nothing of it.
    kind TEXT NOT NULL CHECK (kind IN ('hard', 'soft', 'policy')),
    -- The status code of RFC 3463, such as 5.1.1.
    status TEXT NOT NULL,
    -- What the server said, without an address.
    words TEXT,
    received_at TIMESTAMPTZ NOT NULL,
    -- A report that comes twice counts once.
    UNIQUE (outbox_id, status)
);
CREATE INDEX bounces_by_address ON bounces (address_digest, received_at);
-- The enhanced code of a server's words (RFC 3463), such as 4.2.2.
ALTER TABLE mail_attempts ADD COLUMN enhanced TEXT;
-- Enough of the address for staff to know it again, such as a…@example.org. NULL of older lines.
ALTER TABLE suppressions ADD COLUMN masked TEXT;
CREATE INDEX outbox_settled ON outbox (state, settled_at);
