-- Whom staff keep out, each for a while. Of a mail address only a keyed hash is kept, as on the list of
-- those that get no mail, and what people see of it; rows are deleted when they are lifted or over.
CREATE TABLE blocks (
    id UUID PRIMARY KEY NOT NULL,
    -- What is blocked: a word of the program (abuse/target.rs).
    kind TEXT NOT NULL,
    -- The hash of an address, a domain in lower case, or a network in CIDR notation.
    subject TEXT NOT NULL,
    -- What staff see of it; of an address its first letter and its domain.
    shown TEXT NOT NULL,
    reason TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    -- NULL when the person was erased.
    created_by UUID REFERENCES people (id) ON DELETE SET NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    UNIQUE (kind, subject)
);
CREATE INDEX blocks_by_creator ON blocks (created_by);
-- What readers reported about events, and what staff made of it.
CREATE TABLE reports (
    -- The key of the form it was written in: a form sent twice is one report.
    id UUID PRIMARY KEY NOT NULL,
    event_id UUID NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    -- What is wrong: a word of the program (abuse/report.rs).
    reason TEXT NOT NULL,
    -- In the reader's words, if there were any.
    words TEXT,
    -- Where an answer is wanted; NULL when none is, and as soon as it is settled.
    address TEXT,
    reported_at TIMESTAMPTZ NOT NULL,
    settled_at TIMESTAMPTZ,
    -- NULL while it waits, and when the person was erased.
    settled_by UUID REFERENCES people (id) ON DELETE SET NULL,
    -- What staff answered.
    answer TEXT
);
CREATE INDEX reports_by_event ON reports (event_id);
CREATE INDEX reports_by_time ON reports (settled_at, reported_at);
CREATE INDEX reports_by_settler ON reports (settled_by);
