-- Counts the changes below. Each transaction that makes one raises it first: the lock on its row lets
-- them through one by one, so a higher number was committed later, and who has read up to a number
-- asks only for what is higher.
CREATE TABLE following_changes (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    number BIGINT NOT NULL
);
INSERT INTO following_changes (id, number) VALUES (1, 0);
-- Events that people want in their own calendar.
CREATE TABLE stars (
    person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    since TEXT NOT NULL,
    PRIMARY KEY (person_id, event_id)
);
CREATE INDEX stars_by_event ON stars (event_id);
-- Groups of which people want everything.
CREATE TABLE follows (
    person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    since TEXT NOT NULL,
    PRIMARY KEY (person_id, group_id)
);
CREATE INDEX follows_by_group ON follows (group_id);
-- The secret addresses of people's own calendars, those of old kept so that they are answered as gone.
CREATE TABLE personal_feeds (
    -- SHA-256 of the secret part, in hexadecimal.
    digest TEXT PRIMARY KEY NOT NULL,
    -- Empty when the person was erased.
    person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
    -- Which address of the person it is: 1, then one more with each new one.
    generation INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    -- When the person last starred or followed, or ceased to.
    changed_at TEXT NOT NULL,
    retired_at TEXT,
    -- The number of the last change to it or to what is in it.
    change BIGINT NOT NULL
);
CREATE UNIQUE INDEX personal_feeds_in_use ON personal_feeds (person_id) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX personal_feeds_by_generation ON personal_feeds (person_id, generation);
CREATE INDEX personal_feeds_by_change ON personal_feeds (change);
-- Lasting short names of selections. A name is never given twice, so none is ever deleted.
CREATE TABLE short_names (
    name TEXT PRIMARY KEY NOT NULL,
    -- The canonical text of the selection.
    selection TEXT NOT NULL,
    -- Empty when the person was erased: the name goes on for those who use it.
    person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    retired_at TEXT,
    -- The number of the last change to it.
    change BIGINT NOT NULL
);
CREATE INDEX short_names_by_person ON short_names (person_id);
CREATE INDEX short_names_by_change ON short_names (change);
