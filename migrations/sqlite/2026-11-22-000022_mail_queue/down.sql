DROP INDEX outbox_settled;
ALTER TABLE suppressions DROP COLUMN masked;
ALTER TABLE mail_attempts DROP COLUMN enhanced;
DROP TABLE bounces;
DROP TABLE mail_queue;
