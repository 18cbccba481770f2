DROP TABLE spot_checks;
DROP TABLE group_members;
DROP TABLE group_proposals;
DROP TABLE group_invitations;
DROP TABLE group_requests;
ALTER TABLE groups DROP COLUMN dormant_since;
ALTER TABLE groups DROP COLUMN asked_times;
ALTER TABLE groups DROP COLUMN asked_at;
ALTER TABLE groups DROP COLUMN affirmed_at;
