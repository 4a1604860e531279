/* What the log review may know of a person it looks up: the records that are the same person, the level of protection, whether the
   whereabouts are hidden, the case number, and the name unless the identity is protected. Looks past the asker's keys; only routes of the
   log review call it, and each call leaves a line of its own in the log. No row when there is no such person. */
CREATE FUNCTION review_person(person uuid, on_day date) RETURNS TABLE (records uuid[], protection text, hides boolean, case_number text, name text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); asked uuid := $1; own text := see_everything();
BEGIN
  RETURN QUERY SELECT
      ARRAY(SELECT p.id UNION SELECT j.other_id FROM person_joining j
             WHERE j.municipality_code = code AND j.kept_id = p.id AND j.undone_on IS NULL),
      p.protection, coalesce(p.hidden_whereabouts_from_on <= on_day, false) OR home_is_hidden(p.id, on_day), c.case_number,
      CASE WHEN p.protection = 'none' THEN trim(p.given_name || ' ' || p.family_name) END
    FROM person p LEFT JOIN person_case c ON c.municipality_code = code AND c.person_id = p.id
   WHERE p.municipality_code = code AND p.id = asked;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION review_person TO helhet_app;
