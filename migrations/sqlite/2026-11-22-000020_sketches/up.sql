-- A submission that is being written, step by step, under an address that is its only key. Swept when
-- nobody has written on it for fourteen days.
CREATE TABLE sketches (
    -- SHA-256 of the secret in its address.
    digest TEXT PRIMARY KEY NOT NULL,
    -- The form key of the event it becomes.
    form_key TEXT NOT NULL,
    -- What was typed, by the names of the fields; empty once it was handed in.
    fields TEXT NOT NULL,
    -- To whom its address was sent, in lower case, and when.
    email_key TEXT,
    mailed_at TEXT,
    saved_at TEXT NOT NULL,
    -- When it became an event.
    handed_in_at TEXT
);
CREATE INDEX sketches_by_saving ON sketches (saved_at);
CREATE INDEX sketches_by_email ON sketches (email_key, mailed_at);
