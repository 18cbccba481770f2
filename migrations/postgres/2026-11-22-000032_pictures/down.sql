ALTER TABLE events DROP COLUMN picture;
DROP TABLE pictures;
