-- What staff and the service did, for whoever has to account for it. Append-only: the triggers refuse
-- every change, whoever asks. A person is a key without a name here, so that erasing somebody's account
-- leaves nothing of them to erase; `detail` holds no address.
CREATE TABLE audit_log (
    id TEXT PRIMARY KEY NOT NULL,
    at TEXT NOT NULL,
    -- Who; null for the service itself.
    person_id TEXT,
    -- What was done. The words are the program's (audit/act.rs) and grow with it.
    act TEXT NOT NULL,
    -- To what: its kind, and its key or name.
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    -- Why or how, in words.
    detail TEXT
);
CREATE INDEX audit_log_by_time ON audit_log (at, id);
CREATE INDEX audit_log_by_subject ON audit_log (subject_kind, subject, at);
-- From here on each database in its own words.
CREATE TRIGGER audit_log_keeps BEFORE UPDATE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;
CREATE TRIGGER audit_log_forgets_nothing BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;
