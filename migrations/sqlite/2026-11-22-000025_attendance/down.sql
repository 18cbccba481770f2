DELETE FROM reminder_rules WHERE anchor = 'end';
DROP TABLE attendances;
