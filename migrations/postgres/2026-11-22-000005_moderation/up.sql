-- Who decided what, when and why. Append only; person_id is NULL when the service itself did it
-- (an import) or the person was erased.
CREATE TABLE decisions (
    id UUID PRIMARY KEY NOT NULL,
    event_id UUID NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    person_id UUID REFERENCES people (id) ON DELETE SET NULL,
    action TEXT NOT NULL CHECK (action IN ('submit', 'approve', 'ask-changes', 'reject', 'cancel',
                                           'postpone', 'reinstate')),
    reason TEXT,
    decided_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX decisions_by_event ON decisions (event_id, decided_at);
-- What was stated after each save, whole, so that two of them can be read as a diff.
CREATE TABLE revisions (
    id UUID PRIMARY KEY NOT NULL,
    event_id UUID NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    person_id UUID REFERENCES people (id) ON DELETE SET NULL,
    content JSONB NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    UNIQUE (event_id, version)
);
