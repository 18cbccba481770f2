DROP TABLE suppressions;
DROP TABLE mail_attempts;
DROP TABLE outbox;
