-- One row that counts public changes. Every replica's catalog follows it: whatever the public can
-- see bumps the number in its own transaction (database/edition.rs).
CREATE TABLE editions (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number BIGINT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL
);
INSERT INTO editions (id, number, changed_at) VALUES (1, 0, '1970-01-01T00:00:00Z');
