-- What the words of before do not say is lost.
DELETE FROM decisions WHERE action NOT IN ('submit', 'approve', 'ask-changes', 'reject', 'cancel', 'postpone',
                                           'reinstate');
ALTER TABLE decisions ADD COLUMN action_word TEXT NOT NULL DEFAULT 'submit'
    CHECK (action_word IN ('submit', 'approve', 'ask-changes', 'reject', 'cancel', 'postpone', 'reinstate'));
UPDATE decisions SET action_word = action;
ALTER TABLE decisions DROP COLUMN action;
ALTER TABLE decisions RENAME COLUMN action_word TO action;
DELETE FROM mail_links WHERE purpose NOT IN ('sign-in', 'confirm', 'draft');
DROP INDEX mail_links_by_person;
ALTER TABLE mail_links ADD COLUMN purpose_word TEXT NOT NULL DEFAULT 'sign-in'
    CHECK (purpose_word IN ('sign-in', 'confirm', 'draft'));
UPDATE mail_links SET purpose_word = purpose;
ALTER TABLE mail_links DROP COLUMN purpose;
ALTER TABLE mail_links RENAME COLUMN purpose_word TO purpose;
CREATE INDEX mail_links_by_person ON mail_links (person_id, purpose, created_at);
ALTER TABLE group_organizers DROP COLUMN listed;
ALTER TABLE group_organizers DROP COLUMN role;
ALTER TABLE groups DROP COLUMN version;
ALTER TABLE groups DROP COLUMN trust;
