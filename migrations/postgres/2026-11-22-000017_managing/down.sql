DROP TABLE hand_overs;
ALTER TABLE events DROP COLUMN moved_from;
