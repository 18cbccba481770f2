DROP TABLE revisions;
DROP TABLE decisions;
