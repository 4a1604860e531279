-- Records that are joined are one person: the log review and the strip of an emergency access name nobody whose other record is protected.

/* The record itself and all that are joined with it, the kept one too. Looks past the asker's keys. */
CREATE FUNCTION joined_records(record uuid) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE code char(4) := app_municipality(); own text := see_everything(); kept uuid; found uuid[];
BEGIN
  kept := coalesce((SELECT j.kept_id FROM person_joining j WHERE j.municipality_code = code AND j.other_id = record AND j.undone_on IS NULL),
    record);
  found := ARRAY(SELECT record UNION SELECT kept UNION SELECT j.other_id FROM person_joining j
    WHERE j.municipality_code = code AND j.kept_id = kept AND j.undone_on IS NULL);
  PERFORM see_again_with(own);
  RETURN found;
END $$;

/* The highest level of protection among them. Looks past the asker's keys. */
CREATE FUNCTION joined_protection(record uuid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE code char(4) := app_municipality(); own text := see_everything(); records uuid[] := joined_records(record); found text;
BEGIN
  SELECT g.protection INTO found FROM person g WHERE g.municipality_code = code AND g.id = ANY (records)
   ORDER BY array_position(ARRAY['protected_registration', 'confidentiality_mark', 'none'], g.protection) LIMIT 1;
  PERFORM see_again_with(own);
  RETURN found;
END $$;
GRANT EXECUTE ON FUNCTION joined_records, joined_protection TO helhet_app;

/* What the log review may know of a person it looks up: the records that are the same person, the level of protection, whether the
   whereabouts are hidden, the case number, and the name unless the identity is protected. Looks past the asker's keys; only routes of the
   log review call it, and each call leaves a line of its own in the log. No row when there is no such person. */
CREATE OR REPLACE FUNCTION review_person(person uuid, on_day date) RETURNS TABLE (records uuid[], protection text, hides boolean, case_number text, name text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); asked uuid := $1; own text := see_everything();
BEGIN
  RETURN QUERY SELECT
      ARRAY(SELECT p.id UNION SELECT j.other_id FROM person_joining j
             WHERE j.municipality_code = code AND j.kept_id = p.id AND j.undone_on IS NULL),
      joined_protection(p.id),
      (SELECT bool_or(coalesce(g.hidden_whereabouts_from_on <= on_day, false) OR home_is_hidden(g.id, on_day)) FROM person g
        WHERE g.municipality_code = code AND g.id = ANY (joined_records(p.id))), c.case_number,
      CASE WHEN joined_protection(p.id) = 'none' THEN trim(p.given_name || ' ' || p.family_name) END
    FROM person p LEFT JOIN person_case c ON c.municipality_code = code AND c.person_id = p.id
   WHERE p.municipality_code = code AND p.id = asked;
  PERFORM see_again_with(own);
END $$;

/* The emergency accesses that a member of staff holds at an instant, for the session and for the strip on every page. A protected person
   has no name here. Looks past the asker's keys: the session that asks has none yet. */
CREATE OR REPLACE FUNCTION emergency_held(holder uuid, as_of timestamptz) RETURNS TABLE (
  id uuid, person_id uuid, until_at timestamptz, case_number text, name text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT e.id, e.person_id, e.until_at, c.case_number,
      CASE WHEN joined_protection(p.id) = 'none' THEN trim(p.given_name || ' ' || p.family_name) END
    FROM emergency_access e
    JOIN person p ON p.municipality_code = code AND p.id = e.person_id
    LEFT JOIN person_case c ON c.municipality_code = code AND c.person_id = e.person_id
   WHERE e.municipality_code = code AND e.staff_id = holder AND e.ended_at IS NULL AND e.from_at <= as_of AND e.until_at > as_of
   ORDER BY e.from_at, e.id;
  PERFORM see_again_with(own);
END $$;
