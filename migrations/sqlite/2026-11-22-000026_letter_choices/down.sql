DROP TABLE letter_refusals;
DROP TABLE letter_choices;
ALTER TABLE reports DROP COLUMN locale;
ALTER TABLE people DROP COLUMN language;
