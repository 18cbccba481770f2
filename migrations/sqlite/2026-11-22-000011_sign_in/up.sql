-- What people need to tell their signed-in browsers apart, and what staff pages ask.
-- When it last asked for a page, at most an hour behind; none in sessions from before this column.
ALTER TABLE sessions ADD COLUMN last_seen_at TEXT;
-- Family and system, such as "Firefox on Linux"; the whole User-Agent would tell more than is needed.
ALTER TABLE sessions ADD COLUMN browser TEXT;
-- When this session passed the second factor; staff pages ask for it.
ALTER TABLE sessions ADD COLUMN second_factor_at TEXT;
-- The identity provider it began with, to sign out there too; none after a letter.
ALTER TABLE sessions ADD COLUMN issuer TEXT;
-- The short code in a sign-in letter: the same right as the letter's link, for the browser that asked.
-- It is keyed with that browser's random cookie, of which only the SHA-256 is here: who reads the
-- database can try neither.
CREATE TABLE sign_in_codes (
    browser_digest TEXT PRIMARY KEY NOT NULL,
    link_digest TEXT NOT NULL REFERENCES mail_links (digest) ON DELETE CASCADE,
    code_digest TEXT NOT NULL,
    -- Codes that were typed; after the fifth the code is dead.
    tries INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX sign_in_codes_by_link ON sign_in_codes (link_digest);
-- Accounts with identity providers (OpenID Connect) by which a person signs in. The provider's own key
-- for somebody is the subject; addresses can change hands there.
CREATE TABLE identities (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    connected_at TEXT NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX identities_by_person ON identities (person_id);
