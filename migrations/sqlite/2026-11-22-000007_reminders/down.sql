DROP TABLE watermarks;
DROP TABLE reminder_rules;
