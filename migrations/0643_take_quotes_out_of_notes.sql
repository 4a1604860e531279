-- A quote whose consent is withdrawn goes out of the note of its visit too, also out of what the note said before it was corrected.
GRANT UPDATE (body_before) ON visit_note_correction TO helhet_app;

CREATE FUNCTION text_without_quote(body text, quote text, instead text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN said.words = '' THEN body ELSE regexp_replace(body COLLATE swedish,
      CASE WHEN length(said.words) < 20 THEN '(^|\n)(> ?)' ELSE '(^|[^[:alnum:]])()' END
        || regexp_replace(said.words, '[][*+?^${}()|.\\]', '\\\&', 'g')
        || CASE WHEN length(said.words) < 20 THEN '(?=[ \r]*(\n|$))' ELSE '(?![[:alnum:]])' END,
      '\1\2' || replace(instead, '\', '\\'), 'g') END
    FROM (SELECT btrim(quote, E' \n\r\t') AS words) AS said
$$;
COMMENT ON FUNCTION text_without_quote IS 'The text without the quote, word for word: a short one only where it is the whole line of a quotation, since its words may be others'' too.';
