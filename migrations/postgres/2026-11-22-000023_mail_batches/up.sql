-- Announcements that staff write to organizers (mailing/batch.rs).
CREATE TABLE mail_batches (
    id UUID PRIMARY KEY NOT NULL,
    -- Who wrote it. NULL when the person was erased.
    person_id UUID REFERENCES people (id) ON DELETE SET NULL,
    -- To whom, as they chose it: kind, region, state, days, what is missing.
    audience JSONB NOT NULL,
    -- One line and Markdown, with placeholders in braces.
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'paused', 'cancelled')),
    -- From here on set when it is approved. SHA-256 of every letter as it was seen.
    digest TEXT,
    -- How many letters it is.
    letters INTEGER,
    -- The moment they are meant for.
    not_before TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    approved_at TIMESTAMPTZ
);
CREATE INDEX mail_batches_by_time ON mail_batches (created_at);
-- The announcement a letter is of; its recipients are those of its letters.
ALTER TABLE outbox ADD COLUMN batch_id UUID REFERENCES mail_batches (id) ON DELETE SET NULL;
CREATE INDEX outbox_by_batch ON outbox (batch_id, state);
