DROP TABLE sessions;
DROP TABLE mail_links;
DROP TABLE people;
