-- Changes that organizers propose of public events, and what staff made of them. The event stays as
-- it is until its proposal is approved.
CREATE TABLE edits (
    id TEXT PRIMARY KEY NOT NULL,
    event_id TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    -- The version it was written over: what changed since then is told from what the proposal changes.
    base_version INTEGER NOT NULL,
    -- NULL when the person was erased.
    person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
    -- The whole event as it should be.
    content TEXT NOT NULL,
    -- What the proposer says about it.
    words TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'changes-asked', 'rejected', 'replaced')),
    created_at TEXT NOT NULL,
    decided_at TEXT,
    decided_by TEXT REFERENCES people (id) ON DELETE SET NULL,
    -- The words of whoever decided; the proposer gets them in a letter.
    reason TEXT
);
-- One that waits for each event and person: the next one takes its place.
CREATE UNIQUE INDEX edits_open ON edits (event_id, person_id) WHERE state = 'open';
CREATE INDEX edits_by_state ON edits (state, created_at);
CREATE INDEX edits_by_event ON edits (event_id, created_at);
