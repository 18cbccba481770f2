-- What programs were answered, under the keys they chose (Idempotency-Key): whoever sends the same once more
-- gets the same answer, and nothing is done twice. Swept after a day.
CREATE TABLE api_answers (
    person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- SHA-256 of the key.
    key TEXT NOT NULL,
    -- SHA-256 of the method, the address and the body.
    request TEXT NOT NULL,
    status INTEGER NOT NULL,
    -- The address of what was made.
    location TEXT,
    -- The entity tag.
    tag TEXT,
    body TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (person_id, key)
);
CREATE INDEX api_answers_by_time ON api_answers (created_at);
