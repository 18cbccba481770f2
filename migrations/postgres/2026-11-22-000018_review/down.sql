DROP TABLE messages;
DROP TABLE review_claims;
DROP INDEX decisions_by_action;
ALTER TABLE edits DROP COLUMN reason_code;
ALTER TABLE decisions DROP COLUMN reason_code;
