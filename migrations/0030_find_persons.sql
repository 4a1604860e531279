-- Search by name asks for a prefix of the family name, of the given name, or of the last of two family names. Each is a range over an
-- index in plain byte order: such comparisons leak nothing, so the index is used although row level security stands before it.
CREATE FUNCTION name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate(regexp_replace(normalize(translate(lower(normalize(name, NFC) COLLATE swedish), 'åäö', E'\uE000\uE001\uE002'), NFD),
    E'[\u0300-\u036F]', '', 'g'), E'\uE000\uE001\uE002', 'åäö');
COMMENT ON FUNCTION name_key IS 'A name in lower case without marks, å ä ö kept: the same as plainName in src/persons/rules.ts; a test compares them.';

ALTER TABLE person
  ADD COLUMN given_key text COLLATE "C" GENERATED ALWAYS AS (name_key(given_name || ' ' || family_name)) STORED,
  ADD COLUMN last_key text COLLATE "C" GENERATED ALWAYS AS (CASE WHEN family_name ~ '\s'
    THEN name_key(regexp_replace(family_name, '^.*\s', '') || ' ' || given_name) END) STORED;
COMMENT ON COLUMN person.given_key IS 'Given and family name in lower case without marks, "maja ekwall"; searched by prefix.';
COMMENT ON COLUMN person.last_key IS 'The last of several family names and the given name, "haddad elis"; empty when there is one family name.';
CREATE INDEX person_by_given_key ON person (municipality_code, given_key);
CREATE INDEX person_by_last_key ON person (municipality_code, last_key) WHERE last_key IS NOT NULL;
