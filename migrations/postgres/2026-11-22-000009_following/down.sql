DROP TABLE short_names;
DROP TABLE personal_feeds;
DROP TABLE follows;
DROP TABLE stars;
DROP TABLE following_changes;
