-- When organizers are reminded: so many days before the start (or after the end), at a local time
-- in the event's zone. The built-in two are rows like any other.
CREATE TABLE reminder_rules (
    slug TEXT PRIMARY KEY NOT NULL,
    anchor TEXT NOT NULL CHECK (anchor IN ('start', 'end')),
    -- Whole days from the anchor's local date: -7 is a week before.
    offset_days INTEGER NOT NULL,
    -- Minutes after midnight in the event's zone.
    local_minute INTEGER NOT NULL CHECK (local_minute BETWEEN 0 AND 1439),
    letter TEXT NOT NULL,
    -- Letters wait in state held until staff approve them.
    needs_approval BOOLEAN NOT NULL,
    enabled BOOLEAN NOT NULL
);
INSERT INTO reminder_rules (slug, anchor, offset_days, local_minute, letter, needs_approval, enabled) VALUES
    ('week-before', 'start', -7, 540, 'reminder', FALSE, TRUE),
    ('day-before', 'start', -1, 540, 'reminder', FALSE, TRUE);
-- How far each planner has come: the next run starts here, so an outage loses nothing.
CREATE TABLE watermarks (
    planner TEXT PRIMARY KEY NOT NULL,
    reached TIMESTAMPTZ NOT NULL
);
-- The epoch stands for "never ran": a first start reminds of nothing that was due before it.
INSERT INTO watermarks (planner, reached) VALUES ('reminders', '1970-01-01T00:00:00Z');
