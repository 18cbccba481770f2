DROP TABLE group_organizers;
DROP TABLE groups;
