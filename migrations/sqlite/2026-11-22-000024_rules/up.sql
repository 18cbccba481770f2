-- The words of these columns are checked by the program (reminder/rule.rs): rules count from more than the
-- start and the end now.
ALTER TABLE reminder_rules ADD COLUMN anchor_word TEXT NOT NULL DEFAULT 'start';
UPDATE reminder_rules SET anchor_word = anchor;
ALTER TABLE reminder_rules DROP COLUMN anchor;
ALTER TABLE reminder_rules RENAME COLUMN anchor_word TO anchor;
-- Minutes after midnight in the event's zone; NULL is the hour of the anchor itself.
ALTER TABLE reminder_rules ADD COLUMN minute INTEGER CHECK (minute BETWEEN 0 AND 1439);
UPDATE reminder_rules SET minute = local_minute;
ALTER TABLE reminder_rules DROP COLUMN local_minute;
ALTER TABLE reminder_rules RENAME COLUMN minute TO local_minute;
-- What staff call it.
ALTER TABLE reminder_rules ADD COLUMN title TEXT NOT NULL DEFAULT '';
-- To whom: organizers or staff.
ALTER TABLE reminder_rules ADD COLUMN audience TEXT NOT NULL DEFAULT 'organizers';
-- For how long after its moment a letter is worth sending; one about something to come never longer than until then.
ALTER TABLE reminder_rules ADD COLUMN worth_hours INTEGER NOT NULL DEFAULT 336;
UPDATE reminder_rules SET title = 'A week before' WHERE slug = 'week-before';
UPDATE reminder_rules SET title = 'The day before' WHERE slug = 'day-before';
INSERT INTO reminder_rules (slug, title, anchor, offset_days, local_minute, audience, letter, worth_hours, needs_approval, enabled) VALUES
    ('month-before', '30 days before', 'start', -30, 540, 'organizers', 'reminder', 336, FALSE, TRUE),
    ('details-missing', 'Details are missing', 'start', -21, 540, 'organizers', 'details', 240, FALSE, TRUE),
    ('cfp-week', 'The call for papers closes in a week', 'cfp', -7, 540, 'organizers', 'reminder', 144, FALSE, TRUE),
    ('cfp-day', 'The call for papers closes tomorrow', 'cfp', -1, 540, 'organizers', 'reminder', 48, FALSE, TRUE),
    ('waiting', 'A submission waits for more than two days', 'submitted', 2, NULL, 'staff', 'waiting', 336, FALSE, TRUE);
-- What is asked anew when a letter is about to leave, in the words of the room that wrote it: the letter goes
-- only if the answer is still yes. NULL of letters that always go.
ALTER TABLE outbox ADD COLUMN question TEXT;
