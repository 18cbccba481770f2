DROP TABLE api_tokens;
DROP TABLE recovery_codes;
DROP TABLE second_factors;
