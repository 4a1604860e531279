-- Row level security keeps a search from going by an index of words, so the words of each note are worked out once, when it is written.
ALTER TABLE visit_note ADD COLUMN words tsvector
  GENERATED ALWAYS AS (to_tsvector('pg_catalog.swedish'::regconfig, title || ' ' || place || ' ' || body)) STORED;
DROP INDEX visit_note_by_words;
COMMENT ON COLUMN visit_note.words IS 'The stems of title, place and text, for search.';
