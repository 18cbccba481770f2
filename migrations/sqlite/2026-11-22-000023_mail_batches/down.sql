DROP INDEX outbox_by_batch;
ALTER TABLE outbox DROP COLUMN batch_id;
DROP TABLE mail_batches;
