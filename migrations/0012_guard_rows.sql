-- Row level security and grants for all rows about persons, and the functions that keep the access keys right.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'person_earlier', 'person_whereabouts', 'relation', 'household_member', 'person_joining', 'person_case',
    'case_responsibility', 'case_coworker', 'investigation', 'clock', 'task', 'parking', 'concern', 'concern_ground', 'concern_child',
    'concern_assignment', 'protection_assessment', 'preliminary_decision', 'preliminary_extension', 'feedback', 'feedback_request',
    'concern_escalation', 'unopened_statement', 'concern_week_count', 'concern_ground_week_count', 'contact', 'contact_child',
    'contact_participant', 'contact_addition', 'contact_week_count'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (access) ON %I TO helhet_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['case_number_series', 'employment_event', 'absence_day'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE draft FORCE ROW LEVEL SECURITY;
CREATE POLICY draft_is_the_writers_own ON draft USING (municipality_code = app_municipality() AND staff_id = app_staff());
GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO helhet_app;

-- What may change after it is written. Decisions, assessments, contacts and the log are not here: they are corrected by a new row.
GRANT UPDATE (identity_kind, identity_number, given_name, family_name, search_key, birth_on, protection, hidden_whereabouts_from_on,
  interpreter_language, deceased_on, recorded_at, recorded_by) ON person TO helhet_app;
GRANT UPDATE (to_on) ON person_whereabouts, relation, household_member, case_coworker TO helhet_app;
GRANT UPDATE (undone_on, undone_reason) ON person_joining TO helhet_app;
GRANT UPDATE (unit_id, closed_on) ON person_case TO helhet_app;
GRANT UPDATE (last) ON case_number_series TO helhet_app;
GRANT UPDATE (to_at) ON case_responsibility TO helhet_app;
GRANT UPDATE (concluded_on, outcome) ON investigation TO helhet_app;
GRANT UPDATE (person_id, unit_id, ended_on, ended_how) ON clock TO helhet_app;
GRANT UPDATE (done_on, done_by, staff_id) ON task TO helhet_app;
GRANT UPDATE (lifted_at) ON parking TO helhet_app;
GRANT UPDATE (opened_at, opened_by, unit_id) ON concern TO helhet_app;
GRANT UPDATE (person_id, identified_at, identified_by, unit_id, investigation_id, moved_on) ON concern_child TO helhet_app;
GRANT UPDATE (moved_on) ON contact_child TO helhet_app;
GRANT UPDATE (reports, children) ON concern_week_count TO helhet_app;
GRANT UPDATE (reports) ON concern_ground_week_count TO helhet_app;
GRANT UPDATE (contacts, children_seen, children_seen_alone) ON contact_week_count TO helhet_app;

-- An office of the state or a region holds no client rows at all.
CREATE FUNCTION municipality_takes_clients(code char(4)) RETURNS boolean LANGUAGE sql STABLE
  RETURN code IN (SELECT m.code FROM municipality_served m WHERE m.kind = 'municipality');
ALTER TABLE person ADD CONSTRAINT an_office_holds_no_persons CHECK (municipality_takes_clients(municipality_code));
ALTER TABLE concern ADD CONSTRAINT an_office_holds_no_reports CHECK (municipality_takes_clients(municipality_code));

/* The few functions below look past the asker's keys, within the municipality, for the time they run; each says so by these two. */
CREATE FUNCTION see_everything() RETURNS text LANGUAGE plpgsql AS $$
DECLARE own text := coalesce(current_setting('app.keys', true), '');
BEGIN
  PERFORM set_config('app.keys', '*', true);
  RETURN own;
END $$;
CREATE FUNCTION see_again_with(own text) RETURNS void LANGUAGE sql AS $$ SELECT set_config('app.keys', own, true) $$;

/* The keys that open a person's case on a day: the responsible worker, the unit of the case (its manager), co-workers of the
   strand (null: of no strand), and the intake group while a report about the person is unassigned. */
CREATE FUNCTION case_keys(code char(4), person uuid, on_day date, of_strand text) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE keys uuid[]; own text := see_everything();
BEGIN
  SELECT coalesce(array_agg(DISTINCT k.key ORDER BY k.key), '{}') INTO keys FROM (
    SELECT r.staff_id AS key FROM case_responsibility r
     WHERE r.municipality_code = code AND r.person_id = person AND r.to_at IS NULL
    UNION ALL SELECT c.unit_id FROM person_case c WHERE c.municipality_code = code AND c.person_id = person
    UNION ALL SELECT w.staff_id FROM case_coworker w
     WHERE w.municipality_code = code AND w.person_id = person AND w.strand = of_strand AND (w.to_on IS NULL OR w.to_on >= on_day)
    UNION ALL SELECT unnest(ARRAY[u.id, u.shared_key]) FROM concern_child n JOIN unit u ON u.municipality_code = code AND u.id = n.unit_id
     WHERE n.municipality_code = code AND n.person_id = person AND n.moved_on IS NULL
       AND NOT EXISTS (SELECT FROM concern_assignment a WHERE a.municipality_code = code AND a.concern_child_id = n.id)
  ) k WHERE k.key IS NOT NULL;
  PERFORM see_again_with(own);
  RETURN keys;
END $$;
COMMENT ON FUNCTION case_keys IS 'Rows carry the result in their access column; refresh_access renews it when one of these facts changes.';

/* Renews the access keys of everything about a person, and of the headers of those related. Called when the responsible worker,
   a co-worker, the unit, a relation or the assignment of a report changes, and each night for what ended by itself. */
CREATE FUNCTION refresh_access(code char(4), person uuid, on_day date) RETURNS void LANGUAGE plpgsql AS $$
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
  UPDATE person_earlier SET access = everybody WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM everybody;
  UPDATE person_whereabouts SET access = everybody WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM everybody;
  UPDATE relation SET access = everybody WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM everybody;
  UPDATE household_member SET access = everybody WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM everybody;
  UPDATE task SET access = base WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM base;
  UPDATE parking SET access = base WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM base;
  UPDATE investigation SET access = investigation_keys
   WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM investigation_keys;
  UPDATE clock SET access = CASE subject_kind WHEN 'investigation' THEN investigation_keys WHEN 'concern_child' THEN concern_keys ELSE base END
   WHERE municipality_code = code AND person_id = person
     AND access IS DISTINCT FROM CASE subject_kind WHEN 'investigation' THEN investigation_keys WHEN 'concern_child' THEN concern_keys ELSE base END;
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

/* A report opens to whoever may see one of its children, and to the whole intake group while a child in it is unassigned. */
CREATE FUNCTION refresh_shared_access(code char(4), concern uuid) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE keys uuid[]; own text := see_everything();
BEGIN
  keys := ARRAY(SELECT DISTINCT unnest(n.access) FROM concern_child n WHERE n.municipality_code = code AND n.concern_id = concern ORDER BY 1);
  UPDATE concern SET access = keys WHERE municipality_code = code AND id = concern AND access IS DISTINCT FROM keys;
  UPDATE concern_ground SET access = keys WHERE municipality_code = code AND concern_id = concern AND access IS DISTINCT FROM keys;
  UPDATE concern_escalation SET access = keys WHERE municipality_code = code AND concern_id = concern AND access IS DISTINCT FROM keys;
  PERFORM see_again_with(own);
END $$;

CREATE FUNCTION refresh_contact_access(code char(4), contact uuid) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE keys uuid[]; own text := see_everything();
BEGIN
  keys := ARRAY(SELECT DISTINCT unnest(c.access) FROM contact_child c WHERE c.municipality_code = code AND c.contact_id = contact ORDER BY 1);
  UPDATE contact SET access = keys WHERE municipality_code = code AND id = contact AND access IS DISTINCT FROM keys;
  UPDATE contact_participant SET access = keys WHERE municipality_code = code AND contact_id = contact AND access IS DISTINCT FROM keys;
  UPDATE contact_addition SET access = keys WHERE municipality_code = code AND contact_id = contact AND access IS DISTINCT FROM keys;
  PERFORM see_again_with(own);
END $$;

/* A header (name, birth day, relation) opens to those who see the person's case or the case of a related child. */
CREATE FUNCTION refresh_header_access(code char(4), person uuid, on_day date) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE keys uuid[]; own text := see_everything();
BEGIN
  keys := ARRAY(
    SELECT unnest(case_keys(code, person, on_day, NULL))
    UNION SELECT unnest(c.access) FROM person_case c WHERE c.municipality_code = code AND c.person_id = person
    UNION SELECT unnest(c.access) FROM relation r JOIN person_case c ON c.municipality_code = code AND c.person_id = r.person_id
     WHERE r.municipality_code = code AND r.relative_id = person
    UNION SELECT unnest(c.access) FROM relation r JOIN person_case c ON c.municipality_code = code AND c.person_id = r.relative_id
     WHERE r.municipality_code = code AND r.person_id = person AND r.kind = 'sibling'
    UNION SELECT unnest(c.access) FROM relation r
      JOIN relation o ON o.municipality_code = code AND o.relative_id = r.relative_id AND o.kind IN ('parent', 'custodian')
      JOIN person_case c ON c.municipality_code = code AND c.person_id = o.person_id
     WHERE r.municipality_code = code AND r.person_id = person AND r.kind IN ('parent', 'custodian')
    ORDER BY 1);
  UPDATE person SET access = keys WHERE municipality_code = code AND id = refresh_header_access.person AND access IS DISTINCT FROM keys;
  PERFORM see_again_with(own);
END $$;

/* Intake's own look-up (decisions on access): by exact identity number, or by name and birth day, at most ten matches with name,
   birth year, responsible worker and flag; with protected identity only the case number. Logged by the caller with why 'intake'. */
CREATE FUNCTION intake_matches(number text, key_prefix text, born_on date) RETURNS TABLE (
  person_id uuid, given_name text, family_name text, birth_year integer, protection text, case_number text, responsible_id uuid, responsible_name text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE own text := see_everything();
BEGIN
  RETURN QUERY SELECT p.id,
      CASE WHEN p.protection = 'none' THEN p.given_name END, CASE WHEN p.protection = 'none' THEN p.family_name END,
      CASE WHEN p.protection = 'none' THEN extract(year FROM p.birth_on)::integer END,
      p.protection, c.case_number, s.id, s.given_name || ' ' || s.family_name
    FROM person p
    LEFT JOIN person_case c ON c.municipality_code = p.municipality_code AND c.person_id = p.id
    LEFT JOIN case_responsibility r ON r.municipality_code = p.municipality_code AND r.case_id = c.id AND r.to_at IS NULL
    LEFT JOIN staff s ON s.municipality_code = p.municipality_code AND s.id = r.staff_id
   WHERE p.municipality_code = app_municipality()
     AND (number IS NOT NULL AND p.identity_number = number
       OR number IS NULL AND born_on IS NOT NULL AND p.birth_on = born_on
          AND (p.search_key LIKE key_prefix || '%' OR p.search_key LIKE '% ' || key_prefix || '%'))
   ORDER BY p.family_name, p.given_name LIMIT 10;
  PERFORM see_again_with(own);
END $$;

/* Headers of earlier reports on a child and its siblings, also those not investigated: day, kind, outcome; nothing else. */
CREATE FUNCTION earlier_reports(person uuid) RETURNS TABLE (
  concern_child_id uuid, about_id uuid, sibling boolean, received_on date, reporter_kind text, outcome text, decided_on date)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY
  WITH family AS (
    SELECT person AS id, false AS sibling
    UNION SELECT o.person_id, true FROM relation r JOIN relation o ON o.municipality_code = code AND o.relative_id = r.relative_id
     WHERE r.municipality_code = code AND r.person_id = person AND r.kind IN ('parent', 'custodian') AND o.kind IN ('parent', 'custodian')
       AND o.person_id <> person
    UNION SELECT r.relative_id, true FROM relation r WHERE r.municipality_code = code AND r.person_id = person AND r.kind = 'sibling'
    UNION SELECT r.person_id, true FROM relation r WHERE r.municipality_code = code AND r.relative_id = person AND r.kind = 'sibling')
  SELECT n.id, f.id, f.sibling, c.received_on, c.reporter_kind,
      CASE WHEN n.investigation_id IS NOT NULL AND d.decision IS NULL THEN 'already_open' ELSE d.decision END, d.decided_on
    FROM family f
    JOIN concern_child n ON n.municipality_code = code AND n.person_id = f.id AND n.moved_on IS NULL
    JOIN concern c ON c.municipality_code = code AND c.id = n.concern_id
    LEFT JOIN LATERAL (SELECT d.decision, d.decided_on FROM preliminary_decision d
       WHERE d.municipality_code = code AND d.concern_child_id = n.id ORDER BY d.decided_at DESC LIMIT 1) d ON true
   ORDER BY c.received_on DESC, n.id;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION case_keys, refresh_access, refresh_shared_access, refresh_contact_access, refresh_header_access, intake_matches,
  earlier_reports TO helhet_app;
