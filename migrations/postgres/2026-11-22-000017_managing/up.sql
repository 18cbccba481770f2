-- Of an event that is postponed to another date: when it was to take place before (zone and span).
-- NULL otherwise.
ALTER TABLE events ADD COLUMN moved_from JSONB;
-- An event that somebody is asked by mail to take over; the link itself is in mail_links.
CREATE TABLE hand_overs (
    id UUID PRIMARY KEY NOT NULL,
    event_id UUID NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    -- Who asked. NULL when the person was erased.
    giver_id UUID REFERENCES people (id) ON DELETE SET NULL,
    taker_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- Whether the giver ceases to organize it when the other accepts.
    giver_leaves BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    accepted_at TIMESTAMPTZ
);
CREATE INDEX hand_overs_by_event ON hand_overs (event_id, created_at);
CREATE INDEX hand_overs_by_giver ON hand_overs (giver_id);
CREATE INDEX hand_overs_by_taker ON hand_overs (taker_id);
