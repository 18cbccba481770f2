-- Whether the public events of a group's organizers need a review first. Staff set it, with a reason that
-- is in the audit log.
ALTER TABLE groups ADD COLUMN trust TEXT NOT NULL DEFAULT 'new' CHECK (trust IN ('new', 'trusted'));
-- +1 with every save: the compare-and-set of concurrent edits.
ALTER TABLE groups ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- A lead invites, accepts, hands the lead on and edits the group; an organizer looks after its events.
ALTER TABLE group_organizers ADD COLUMN role TEXT NOT NULL DEFAULT 'organizer' CHECK (role IN ('lead', 'organizer'));
-- Whether the page of the group shows this person's name. They choose it themselves, for each group.
ALTER TABLE group_organizers ADD COLUMN listed BOOLEAN NOT NULL DEFAULT FALSE;
-- Before there were roles all organizers of a group were equal: they lead it together.
UPDATE group_organizers SET role = 'lead';
-- What a link is good for and what can be decided about an event grow with the program, so their words
-- are the program's. SQLite takes a CHECK away only with its column, so the columns are made anew.
DROP INDEX mail_links_by_person;
ALTER TABLE mail_links ADD COLUMN purpose_word TEXT NOT NULL DEFAULT '';
UPDATE mail_links SET purpose_word = purpose;
ALTER TABLE mail_links DROP COLUMN purpose;
ALTER TABLE mail_links RENAME COLUMN purpose_word TO purpose;
CREATE INDEX mail_links_by_person ON mail_links (person_id, purpose, created_at);
ALTER TABLE decisions ADD COLUMN action_word TEXT NOT NULL DEFAULT '';
UPDATE decisions SET action_word = action;
ALTER TABLE decisions DROP COLUMN action;
ALTER TABLE decisions RENAME COLUMN action_word TO action;
