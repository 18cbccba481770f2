-- People with a mail address. The address is kept as typed and, folded to lower case, as the key:
-- one mailbox is one person.
CREATE TABLE people (
    id TEXT PRIMARY KEY NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    locale TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('member', 'organizer', 'staff')),
    created_at TEXT NOT NULL,
    -- The address was proven by a link: only then does the person act or get more than that link.
    confirmed_at TEXT
);
-- Links sent by mail (sign in, confirm a submission, open a draft). Only the SHA-256 of a token is
-- kept: who reads the database cannot use them.
CREATE TABLE mail_links (
    digest TEXT PRIMARY KEY NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('sign-in', 'confirm', 'draft')),
    person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    subject TEXT,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT
);
CREATE INDEX mail_links_by_person ON mail_links (person_id, purpose, created_at);
-- Signed-in browsers, by the SHA-256 of their cookie.
CREATE TABLE sessions (
    digest TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE INDEX sessions_by_person ON sessions (person_id);
