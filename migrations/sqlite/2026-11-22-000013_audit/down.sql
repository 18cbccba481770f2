DROP TABLE audit_log;
-- From here on each database in its own words.
