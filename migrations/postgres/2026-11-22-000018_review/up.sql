-- Why something was not taken, as one of the program's words (event/reject_reason.rs), to be counted. NULL
-- of what was not rejected, or was before there was a list.
ALTER TABLE decisions ADD COLUMN reason_code TEXT;
ALTER TABLE edits ADD COLUMN reason_code TEXT;
CREATE INDEX decisions_by_action ON decisions (action, decided_at);
-- What a member of staff has taken up to review, for the others to see. It holds for half an hour and
-- keeps nobody from deciding.
CREATE TABLE review_claims (
    -- The key of an event or of an edit.
    subject_id UUID PRIMARY KEY NOT NULL,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    claimed_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX review_claims_by_person ON review_claims (person_id);
-- What staff ask about a submission and what its organizers answer.
CREATE TABLE messages (
    id UUID PRIMARY KEY NOT NULL,
    event_id UUID NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    -- NULL when the person was erased.
    person_id UUID REFERENCES people (id) ON DELETE SET NULL,
    from_staff BOOLEAN NOT NULL,
    words TEXT NOT NULL,
    -- The version of the event that the writer had before them.
    version INTEGER NOT NULL,
    sent_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX messages_by_event ON messages (event_id, sent_at);
CREATE INDEX messages_by_person ON messages (person_id);
