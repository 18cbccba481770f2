-- The language somebody chose for their letters. NULL: they are in `locale`, the one in which they
-- last signed in or submitted something.
ALTER TABLE people ADD COLUMN language TEXT;
-- In which language an answer to a report is framed: that of the page it was written on.
ALTER TABLE reports ADD COLUMN locale TEXT;
-- What somebody chose about the reminders they get; who has no row gets what everybody gets.
CREATE TABLE letter_choices (
    person_id UUID PRIMARY KEY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- Hours of the day in their zone between which no reminder leaves; the same hour twice: none.
    quiet_from INTEGER NOT NULL CHECK (quiet_from BETWEEN 0 AND 23),
    quiet_until INTEGER NOT NULL CHECK (quiet_until BETWEEN 0 AND 23),
    -- The hour of the one letter a day that stands for all that are not urgent; NULL: each by itself.
    digest_at INTEGER CHECK (digest_at BETWEEN 0 AND 23)
);
-- Reminders that somebody does not want.
CREATE TABLE letter_refusals (
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- The rule (`reminder_rules.slug`), or `series-ends`.
    rule TEXT NOT NULL,
    refused_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (person_id, rule)
);
