-- How many came to an event, one row for each date of it, and how that is known.
CREATE TABLE attendances (
    event_id UUID NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    -- The local day on which the date began: 2026-06-25.
    day TEXT NOT NULL,
    -- NULL when nobody said.
    in_person INTEGER CHECK (in_person >= 0),
    online INTEGER CHECK (online >= 0),
    source TEXT NOT NULL CHECK (source IN ('counted', 'registrations', 'estimated')),
    -- Who said so; NULL when the person was erased.
    person_id UUID REFERENCES people (id) ON DELETE SET NULL,
    answered_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (event_id, day)
);
CREATE INDEX attendances_by_person ON attendances (person_id);
INSERT INTO reminder_rules (slug, title, anchor, offset_days, local_minute, audience, letter, worth_hours, needs_approval, enabled) VALUES
    ('how-many', 'The day after: how many came, where is the recording', 'end', 1, 600, 'organizers', 'how-many', 336, FALSE, TRUE),
    ('nothing-back', 'Nothing came back after 30 days', 'end', 30, 540, 'staff', 'nothing-back', 336, FALSE, TRUE);
