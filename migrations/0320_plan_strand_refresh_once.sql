/* The rows of the strands open to their keys by statements of their own, made from strand_table: one that is put together each time is planned
   each time, which with sixty tables takes longer than the work. A migration that adds a row to strand_table ends with
   SELECT build_strand_refresh(). */
CREATE FUNCTION build_strand_refresh() RETURNS void LANGUAGE plpgsql AS $build$
DECLARE
  updates text;
  of_strand text := 'CASE t.strand WHEN ''concern'' THEN concern_keys WHEN ''investigation'' THEN investigation_keys WHEN ''measure'' THEN measure_keys
    WHEN ''placement'' THEN placement_keys WHEN ''income_support'' THEN income_support_keys WHEN ''unaccompanied'' THEN unaccompanied_keys WHEN ''contact'' THEN contact_keys
    ELSE own_keys END';
BEGIN
  SELECT string_agg(format('      UPDATE %I t SET access = %s WHERE t.municipality_code = of_code AND t.person_id = of_person AND t.access IS DISTINCT FROM %s;',
      s.table_name, k.keys, k.keys), E'\n' ORDER BY s.table_name) INTO updates
    FROM strand_table s CROSS JOIN LATERAL (SELECT CASE WHEN s.strand = '*' THEN of_strand WHEN s.strand IS NULL THEN 'own_keys'
      ELSE s.strand || '_keys' END AS keys) k;
  EXECUTE 'CREATE OR REPLACE FUNCTION refresh_strands(of_code char(4), of_person uuid, on_day date) RETURNS void LANGUAGE plpgsql AS $f$
    DECLARE
      own_keys uuid[] := case_keys(of_code, of_person, on_day, NULL);
      concern_keys uuid[] := case_keys(of_code, of_person, on_day, ''concern'');
      investigation_keys uuid[] := case_keys(of_code, of_person, on_day, ''investigation'');
      measure_keys uuid[] := case_keys(of_code, of_person, on_day, ''measure'');
      placement_keys uuid[] := case_keys(of_code, of_person, on_day, ''placement'');
      income_support_keys uuid[] := case_keys(of_code, of_person, on_day, ''income_support'');
      unaccompanied_keys uuid[] := case_keys(of_code, of_person, on_day, ''unaccompanied'');
      contact_keys uuid[] := case_keys(of_code, of_person, on_day, ''contact'');
    BEGIN
' || updates || '
      UPDATE clock t SET access = ' || of_strand || ' WHERE t.municipality_code = of_code AND t.person_id = of_person AND t.strand IS NOT NULL
        AND t.access IS DISTINCT FROM ' || of_strand || ';
    END $f$';
  EXECUTE 'GRANT EXECUTE ON FUNCTION refresh_strands TO helhet_app';
END $build$;
REVOKE ALL ON FUNCTION build_strand_refresh FROM PUBLIC;
SELECT build_strand_refresh();

/* Renews the access keys of everything about a person (migration 0012); the strands' rows by refresh_strands. What opens with the header (address,
   relations, household, corrections) is left to refresh_header_access, which the end calls: it was written twice before, each time anew. */
CREATE OR REPLACE FUNCTION refresh_access(code char(4), person uuid, on_day date) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  own text := see_everything();
  base uuid[] := case_keys(code, person, on_day, NULL);
  concern_keys uuid[] := case_keys(code, person, on_day, 'concern');
  investigation_keys uuid[] := case_keys(code, person, on_day, 'investigation');
  contact_keys uuid[] := case_keys(code, person, on_day, 'contact');
  everybody uuid[];
BEGIN
  everybody := ARRAY(SELECT unnest(base) UNION SELECT w.staff_id FROM case_coworker w
    WHERE w.municipality_code = code AND w.person_id = person AND (w.to_on IS NULL OR w.to_on >= on_day));
  UPDATE person_case SET access = everybody WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM everybody;
  UPDATE case_responsibility SET access = everybody WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM everybody;
  UPDATE case_coworker SET access = everybody WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM everybody;
  UPDATE task SET access = base WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM base;
  UPDATE parking SET access = base WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM base;
  UPDATE investigation SET access = investigation_keys
   WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM investigation_keys;
  UPDATE clock SET access = CASE subject_kind WHEN 'concern_child' THEN concern_keys ELSE base END
   WHERE municipality_code = code AND person_id = person AND strand IS NULL
     AND access IS DISTINCT FROM CASE subject_kind WHEN 'concern_child' THEN concern_keys ELSE base END;
  UPDATE concern_child SET access = concern_keys
   WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM concern_keys;
  UPDATE protection_assessment SET access = concern_keys
   WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM concern_keys;
  UPDATE preliminary_decision SET access = concern_keys
   WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM concern_keys;
  UPDATE preliminary_extension SET access = concern_keys
   WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM concern_keys;
  UPDATE feedback SET access = concern_keys
   WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM concern_keys;
  UPDATE concern_assignment a SET access = concern_keys FROM concern_child n
   WHERE a.municipality_code = code AND n.municipality_code = code AND n.id = a.concern_child_id AND n.person_id = person
     AND a.access IS DISTINCT FROM concern_keys;
  UPDATE feedback_request a SET access = concern_keys FROM concern_child n
   WHERE a.municipality_code = code AND n.municipality_code = code AND n.id = a.concern_child_id AND n.person_id = person
     AND a.access IS DISTINCT FROM concern_keys;
  UPDATE contact_child SET access = contact_keys
   WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM contact_keys;
  PERFORM refresh_strands(code, person, on_day);
  PERFORM refresh_shared_access(code, n.concern_id) FROM concern_child n WHERE n.municipality_code = code AND n.person_id = person;
  PERFORM refresh_contact_access(code, c.contact_id) FROM contact_child c WHERE c.municipality_code = code AND c.person_id = person;
  PERFORM refresh_header_access(code, p.id, on_day) FROM (
    SELECT person AS id
    UNION SELECT r.relative_id FROM relation r WHERE r.municipality_code = code AND r.person_id = person
    UNION SELECT o.person_id FROM relation r JOIN relation o ON o.municipality_code = code AND o.relative_id = r.relative_id
     WHERE r.municipality_code = code AND r.person_id = person AND r.kind IN ('parent', 'custodian')
    UNION SELECT r.person_id FROM relation r WHERE r.municipality_code = code AND r.relative_id = person AND r.kind = 'sibling') p;
  PERFORM see_again_with(own);
END $$;
