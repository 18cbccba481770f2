DROP TABLE identities;
DROP TABLE sign_in_codes;
ALTER TABLE sessions DROP COLUMN issuer;
ALTER TABLE sessions DROP COLUMN second_factor_at;
ALTER TABLE sessions DROP COLUMN browser;
ALTER TABLE sessions DROP COLUMN last_seen_at;
