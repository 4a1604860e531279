-- Emergency access (break-glass): an hour's access to one person's case for who may not see it, with a reason, told at once to those who
-- answer for it. The row's own id is the access key that opens the person's rows; the holder has the key while the hour lasts.
ALTER TABLE trace DROP CONSTRAINT trace_why_is_known;
ALTER TABLE trace ADD CONSTRAINT trace_why_is_known CHECK (why IN ('role', 'own_case', 'deputy', 'coworker', 'manager', 'intake', 'public',
  'client', 'system', 'break_glass', 'log_review'));

/* The key of what belongs to the log review; a log reviewer's session has it. The same in every municipality: rows are told apart by theirs. */
CREATE FUNCTION review_key() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '00000000-0000-4000-8000-000000000001'::uuid;

CREATE TABLE emergency_access (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  category text NOT NULL,
  reason text NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by uuid,
  access uuid[] NOT NULL,
  CONSTRAINT emergency_access_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT emergency_access_is_to_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT emergency_access_is_held_by_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT emergency_access_is_from_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT emergency_access_is_ended_by_staff FOREIGN KEY (municipality_code, ended_by) REFERENCES staff,
  CONSTRAINT emergency_access_category_is_known CHECK (category IN ('danger', 'found', 'contact', 'other')),
  CONSTRAINT emergency_access_reason_is_said CHECK (length(reason) >= 20),
  CONSTRAINT emergency_access_lasts_an_hour CHECK (until_at = from_at + interval '60 minutes'),
  CONSTRAINT emergency_access_ends_within_the_hour CHECK (ended_at BETWEEN from_at AND until_at),
  CONSTRAINT emergency_access_is_ended_by_somebody_only_when_ended CHECK (ended_by IS NULL OR ended_at IS NOT NULL),
  CONSTRAINT emergency_access_is_held_once_at_a_time EXCLUDE USING gist (municipality_code WITH =, staff_id WITH =, person_id WITH =,
    tstzrange(from_at, coalesce(ended_at, until_at)) WITH &&));
COMMENT ON COLUMN emergency_access.access IS 'The holder, the manager of the holder''s unit, the responsible worker and the log review: those who were told, and nobody later.';
COMMENT ON COLUMN emergency_access.unit_id IS 'The unit of the holder when it was opened; its manager is told.';
COMMENT ON COLUMN emergency_access.ended_by IS 'Who ended it early; empty when the hour was over.';
CREATE INDEX emergency_access_of_person ON emergency_access (municipality_code, person_id);
CREATE INDEX emergency_access_of_staff ON emergency_access (municipality_code, staff_id);
CREATE INDEX emergency_access_of_unit ON emergency_access (municipality_code, unit_id);
CREATE INDEX emergency_access_ended_by_staff ON emergency_access (municipality_code, ended_by);

-- Who was told, and when each of them has read it: until then it stands on their start page.
CREATE TABLE emergency_notice (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  emergency_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  told_as text NOT NULL,
  told_at timestamptz NOT NULL,
  seen_at timestamptz,
  access uuid[] NOT NULL,
  CONSTRAINT emergency_notice_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT emergency_notice_is_given_once UNIQUE (municipality_code, emergency_id, staff_id),
  CONSTRAINT emergency_notice_is_of_an_access FOREIGN KEY (municipality_code, emergency_id) REFERENCES emergency_access,
  CONSTRAINT emergency_notice_is_to_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT emergency_notice_told_as_is_known CHECK (told_as IN ('manager', 'responsible', 'log_reviewer')),
  CONSTRAINT emergency_notice_is_seen_after_it_is_told CHECK (seen_at >= told_at));
CREATE INDEX emergency_notice_of_staff ON emergency_notice (municipality_code, staff_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['emergency_access', 'emergency_notice'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by) ON emergency_access TO helhet_app;
GRANT SELECT, INSERT, UPDATE (seen_at) ON emergency_notice TO helhet_app;

/* The emergency accesses that a member of staff holds at an instant, for the session and for the strip on every page. A protected person
   has no name here. Looks past the asker's keys: the session that asks has none yet. */
CREATE FUNCTION emergency_held(holder uuid, as_of timestamptz) RETURNS TABLE (
  id uuid, person_id uuid, until_at timestamptz, case_number text, name text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT e.id, e.person_id, e.until_at, c.case_number,
      CASE WHEN p.protection = 'none' THEN trim(p.given_name || ' ' || p.family_name) END
    FROM emergency_access e
    JOIN person p ON p.municipality_code = code AND p.id = e.person_id
    LEFT JOIN person_case c ON c.municipality_code = code AND c.person_id = e.person_id
   WHERE e.municipality_code = code AND e.staff_id = holder AND e.ended_at IS NULL AND e.from_at <= as_of AND e.until_at > as_of
   ORDER BY e.from_at, e.id;
  PERFORM see_again_with(own);
END $$;
COMMENT ON FUNCTION emergency_held IS 'An hour that is over opens nothing from that instant on, whatever the rows still carry: the key is no longer given.';

/* Whom an exact identity number or case number means, for who asks for emergency access: the record that is kept, and the responsible
   worker. No row when there is no such person. Looks past the asker's keys; the caller asks only with a reason, and writes it down. */
CREATE FUNCTION emergency_subject(number text, case_no text) RETURNS TABLE (person_id uuid, has_case boolean, responsible_id uuid)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY
  WITH named AS (
    SELECT p.id FROM person p WHERE p.municipality_code = code AND p.identity_number = number
    UNION SELECT c.person_id FROM person_case c WHERE c.municipality_code = code AND c.case_number = case_no),
  kept AS (
    SELECT coalesce(j.kept_id, n.id) AS id FROM named n
      LEFT JOIN person_joining j ON j.municipality_code = code AND j.other_id = n.id AND j.undone_on IS NULL LIMIT 1)
  SELECT k.id, c.id IS NOT NULL, r.staff_id FROM kept k
    LEFT JOIN person_case c ON c.municipality_code = code AND c.person_id = k.id
    LEFT JOIN case_responsibility r ON r.municipality_code = code AND r.case_id = c.id AND r.to_at IS NULL;
  PERFORM see_again_with(own);
END $$;

/* The case numbers of persons, for those who oversee: the log review and who is told of an emergency access work with numbers, not names.
   Looks past the asker's keys; its callers ask only about persons in rows that they see. */
CREATE FUNCTION case_numbers(persons uuid[]) RETURNS TABLE (person_id uuid, case_number text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT c.person_id, c.case_number FROM person_case c WHERE c.municipality_code = code AND c.person_id = ANY (persons);
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION review_key, emergency_held, emergency_subject, case_numbers TO helhet_app;

/* The keys that open a strand of a person's case (migration 0032), now also the key of each emergency access that has not ended. */
CREATE OR REPLACE FUNCTION case_keys(code char(4), person uuid, on_day date, of_strand text) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE keys uuid[]; own text := see_everything();
BEGIN
  WITH record AS (
    SELECT person AS id
    UNION SELECT j.kept_id FROM person_joining j WHERE j.municipality_code = code AND j.other_id = person AND j.undone_on IS NULL)
  SELECT coalesce(array_agg(DISTINCT k.key ORDER BY k.key), '{}') INTO keys FROM (
    SELECT r.staff_id AS key FROM record JOIN case_responsibility r
        ON r.municipality_code = code AND r.person_id = record.id AND r.to_at IS NULL
    UNION ALL SELECT c.unit_id FROM record JOIN person_case c ON c.municipality_code = code AND c.person_id = record.id
    UNION ALL SELECT w.staff_id FROM record JOIN case_coworker w ON w.municipality_code = code AND w.person_id = record.id
     WHERE w.strand = of_strand AND w.from_on <= on_day AND (w.to_on IS NULL OR w.to_on >= on_day)
    UNION ALL SELECT e.id FROM record JOIN emergency_access e ON e.municipality_code = code AND e.person_id = record.id
     WHERE e.ended_at IS NULL
    UNION ALL SELECT unnest(ARRAY[u.id, u.shared_key]) FROM concern_child n JOIN unit u ON u.municipality_code = code AND u.id = n.unit_id
     WHERE n.municipality_code = code AND n.person_id = person AND n.moved_on IS NULL
       AND NOT EXISTS (SELECT FROM concern_assignment a WHERE a.municipality_code = code AND a.concern_child_id = n.id)
  ) k WHERE k.key IS NOT NULL;
  PERFORM see_again_with(own);
  RETURN keys;
END $$;
