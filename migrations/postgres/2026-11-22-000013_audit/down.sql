DROP TABLE audit_log;
-- From here on each database in its own words.
DROP FUNCTION audit_log_is_append_only();
