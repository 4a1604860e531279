/* A report about somebody who had turned 21 when it came in is no report of concern: that it was found out is a dated fact, with whom the
   worry was passed on to. It is undone by a new entry that names it; both stay. */
CREATE TABLE concern_grown_up (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  concern_child_id uuid NOT NULL,
  reason text NOT NULL,
  passed_to text,
  stated_on date NOT NULL,
  undoes_id uuid,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT concern_grown_up_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT grown_up_gives_a_reason CHECK (reason <> ''),
  CONSTRAINT grown_up_is_passed_to_is_known CHECK (passed_to IN ('adult_unit', 'other_municipality', 'nobody')),
  CONSTRAINT grown_up_says_whom_it_was_passed_to CHECK ((undoes_id IS NULL) = (passed_to IS NOT NULL)),
  CONSTRAINT grown_up_is_undone_once UNIQUE (municipality_code, undoes_id),
  CONSTRAINT grown_up_is_of_a_child FOREIGN KEY (municipality_code, concern_child_id) REFERENCES concern_child,
  CONSTRAINT grown_up_undoes_another FOREIGN KEY (municipality_code, undoes_id) REFERENCES concern_grown_up);
CREATE INDEX concern_grown_up_of_child ON concern_grown_up (municipality_code, concern_child_id);
ALTER TABLE concern_grown_up ENABLE ROW LEVEL SECURITY;
ALTER TABLE concern_grown_up FORCE ROW LEVEL SECURITY;
CREATE POLICY concern_grown_up_opens_to_its_keys ON concern_grown_up USING (municipality_code = app_municipality() AND app_sees(access))
  WITH CHECK (municipality_code = app_municipality());
GRANT SELECT, INSERT, UPDATE (access) ON concern_grown_up TO helhet_app;

ALTER TABLE concern_child ADD COLUMN grown_up_on date,
  ADD CONSTRAINT concern_child_is_grown_up_or_identified CHECK (grown_up_on IS NULL OR person_id IS NULL);
COMMENT ON COLUMN concern_child.grown_up_on IS 'The day it was stated that whom the report is about had turned 21; empty again when that is undone.';
GRANT UPDATE (grown_up_on) ON concern_child TO helhet_app;

/* Whoever may see one of a report's children sees the report (migration 0040); what was stated before a child was known now follows the
   child's row too. */
CREATE OR REPLACE FUNCTION refresh_shared_access(code char(4), concern uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE keys uuid[]; report uuid := $2; own text := see_everything();
BEGIN
  keys := ARRAY(SELECT DISTINCT unnest(n.access) FROM concern_child n
    WHERE n.municipality_code = code AND n.concern_id = report AND n.moved_on IS NULL ORDER BY 1);
  UPDATE concern_child n SET access = keys
   WHERE n.municipality_code = code AND n.concern_id = report AND n.moved_on IS NOT NULL AND n.access IS DISTINCT FROM keys;
  UPDATE concern r SET access = keys WHERE r.municipality_code = code AND r.id = report AND r.access IS DISTINCT FROM keys;
  UPDATE concern_ground g SET access = keys WHERE g.municipality_code = code AND g.concern_id = report AND g.access IS DISTINCT FROM keys;
  UPDATE concern_escalation e SET access = keys WHERE e.municipality_code = code AND e.concern_id = report AND e.access IS DISTINCT FROM keys;
  UPDATE protection_assessment a SET access = n.access FROM concern_child n
   WHERE n.municipality_code = code AND n.concern_id = report AND a.municipality_code = code AND a.concern_child_id = n.id
     AND a.access IS DISTINCT FROM n.access;
  UPDATE concern_assignment a SET access = n.access FROM concern_child n
   WHERE n.municipality_code = code AND n.concern_id = report AND a.municipality_code = code AND a.concern_child_id = n.id
     AND a.access IS DISTINCT FROM n.access;
  UPDATE feedback_request a SET access = n.access FROM concern_child n
   WHERE n.municipality_code = code AND n.concern_id = report AND a.municipality_code = code AND a.concern_child_id = n.id
     AND a.access IS DISTINCT FROM n.access;
  UPDATE concern_grown_up a SET access = n.access FROM concern_child n
   WHERE n.municipality_code = code AND n.concern_id = report AND a.municipality_code = code AND a.concern_child_id = n.id
     AND a.access IS DISTINCT FROM n.access;
  UPDATE clock k SET access = n.access FROM concern_child n
   WHERE n.municipality_code = code AND n.concern_id = report AND k.municipality_code = code AND k.subject_id = n.id
     AND k.subject_kind = 'concern_child' AND k.access IS DISTINCT FROM n.access;
  UPDATE concern_move m SET access = f.keys
    FROM (SELECT i.id, CASE i.side WHEN 'here' THEN n.access ELSE coalesce(c.access, '{}') END AS keys
            FROM concern_child n JOIN concern_move i ON i.municipality_code = code AND i.concern_child_id = n.id
            LEFT JOIN person_case c ON c.municipality_code = code AND c.person_id = i.person_id
           WHERE n.municipality_code = code AND n.concern_id = report) f
   WHERE m.municipality_code = code AND m.id = f.id AND m.access IS DISTINCT FROM f.keys;
  UPDATE parties_information p SET access = v.access FROM investigation v
   WHERE v.municipality_code = code AND p.municipality_code = code AND p.investigation_id = v.id AND p.access IS DISTINCT FROM v.access
     AND v.id IN (SELECT n.investigation_id FROM concern_child n WHERE n.municipality_code = code AND n.concern_id = report);
  PERFORM see_again_with(own);
END $$;
