-- People with a mail address. The address is kept as typed and, folded to lower case, as the key:
-- one mailbox is one person.
CREATE TABLE people (
    id UUID PRIMARY KEY NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    locale TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('member', 'organizer', 'staff')),
    created_at TIMESTAMPTZ NOT NULL,
    -- The address was proven by a link: only then does the person act or get more than that link.
    confirmed_at TIMESTAMPTZ
);
-- Links sent by mail (sign in, confirm a submission, open a draft). Only the SHA-256 of a token is
-- kept: who reads the database cannot use them.
CREATE TABLE mail_links (
    digest TEXT PRIMARY KEY NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('sign-in', 'confirm', 'draft')),
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    subject UUID,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);
CREATE INDEX mail_links_by_person ON mail_links (person_id, purpose, created_at);
-- Signed-in browsers, by the SHA-256 of their cookie.
CREATE TABLE sessions (
    digest TEXT PRIMARY KEY NOT NULL,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX sessions_by_person ON sessions (person_id);
