-- What a report leaves beside itself: a receipt for whoever sent it, who was told that an investigation was opened, and the note in a
-- file that a report stood there by mistake.

-- The receipt is found by a secret that only the sender has; it says nothing about anybody. It also makes sending twice the same as once.
CREATE TABLE concern_receipt (
  municipality_code char(4) NOT NULL,
  token_hash bytea NOT NULL,
  content_hash bytea NOT NULL,
  reference text NOT NULL,
  received_at timestamptz NOT NULL,
  decide_by_on date NOT NULL,
  tells_back boolean NOT NULL,
  shown_until_at timestamptz NOT NULL,
  kept_until_at timestamptz NOT NULL,
  CONSTRAINT concern_receipt_pk PRIMARY KEY (municipality_code, token_hash),
  CONSTRAINT concern_receipt_hashes_are_sha256 CHECK (octet_length(token_hash) = 32 AND octet_length(content_hash) = 32),
  CONSTRAINT concern_receipt_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN concern_receipt.tells_back IS 'The sender reports through work and wants to know whether an investigation is opened.';
CREATE INDEX concern_receipt_by_end ON concern_receipt (municipality_code, kept_until_at);
ALTER TABLE concern_receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE concern_receipt FORCE ROW LEVEL SECURITY;
CREATE POLICY concern_receipt_is_own ON concern_receipt USING (municipality_code = app_municipality());
GRANT SELECT, INSERT, DELETE ON concern_receipt TO helhet_app;

-- Those concerned are told at once that an investigation was opened, or it is waived for special reasons (SoL 20:4).
CREATE TABLE parties_information (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  investigation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  told text[],
  waived_reason text,
  informed_on date NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT parties_information_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT parties_are_informed_once UNIQUE (municipality_code, investigation_id),
  CONSTRAINT parties_are_informed_or_it_is_waived CHECK (num_nonnulls(told, waived_reason) = 1),
  CONSTRAINT parties_told_are_known CHECK (told <@ ARRAY['child', 'custodian', 'other'] AND cardinality(told) > 0),
  CONSTRAINT parties_information_waived_gives_a_reason CHECK (waived_reason <> ''),
  CONSTRAINT parties_information_is_of_an_investigation FOREIGN KEY (municipality_code, investigation_id) REFERENCES investigation,
  CONSTRAINT parties_information_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX parties_information_of_person ON parties_information (municipality_code, person_id);

-- A report moved from the wrong person: one line in each file. The file it left says only that something was moved, never why or where.
CREATE TABLE concern_move (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  concern_child_id uuid NOT NULL,
  person_id uuid NOT NULL,
  side text NOT NULL,
  reason text,
  moved_on date NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT concern_move_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT concern_move_side_is_known CHECK (side IN ('away', 'here')),
  CONSTRAINT concern_move_says_why_where_it_came CHECK ((side = 'here') = (reason IS NOT NULL)),
  CONSTRAINT concern_move_has_one_line_in_each_file UNIQUE (municipality_code, concern_child_id, side),
  CONSTRAINT concern_move_is_of_a_child FOREIGN KEY (municipality_code, concern_child_id) REFERENCES concern_child,
  CONSTRAINT concern_move_is_in_a_file FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN concern_move.concern_child_id IS 'The row that was moved; the report goes on in a new one for the right person.';
CREATE INDEX concern_move_of_person ON concern_move (municipality_code, person_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['parties_information', 'concern_move'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (access) ON %I TO helhet_app', t);
  END LOOP;
END $$;

/* A report opens to whoever may see one of its children, and to the whole intake group while a child in it is unassigned (migration
   0012). Now also: what was assessed before the child was known follows the child's row; a row moved away from the wrong person is
   opened by the report's other rows alone; so are both lines of the move and the information to the parties. */
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

/* Headers of earlier reports on a child and its siblings, also those not investigated (migration 0012); now also those that stand on a
   record of the same child that this one is joined to. A relation that has ended makes nobody a sibling. */
CREATE OR REPLACE FUNCTION earlier_reports(person uuid) RETURNS TABLE (
  concern_child_id uuid, about_id uuid, sibling boolean, received_on date, reporter_kind text, outcome text, decided_on date)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); asked uuid := $1; own text := see_everything();
BEGIN
  RETURN QUERY
  WITH self AS (
    SELECT asked AS id
    UNION SELECT j.other_id FROM person_joining j WHERE j.municipality_code = code AND j.kept_id = asked AND j.undone_on IS NULL
    UNION SELECT j.kept_id FROM person_joining j WHERE j.municipality_code = code AND j.other_id = asked AND j.undone_on IS NULL),
  near AS (
    SELECT o.person_id AS id FROM self JOIN relation r ON r.municipality_code = code AND r.person_id = self.id AND r.kind IN ('parent', 'custodian')
      JOIN relation o ON o.municipality_code = code AND o.relative_id = r.relative_id AND o.kind IN ('parent', 'custodian')
     WHERE r.to_on IS NULL AND o.to_on IS NULL
    UNION SELECT r.relative_id FROM self JOIN relation r ON r.municipality_code = code AND r.person_id = self.id AND r.kind = 'sibling' AND r.to_on IS NULL
    UNION SELECT r.person_id FROM self JOIN relation r ON r.municipality_code = code AND r.relative_id = self.id AND r.kind = 'sibling' AND r.to_on IS NULL),
  family AS (
    SELECT self.id, false AS sibling FROM self
    UNION ALL SELECT near.id, true FROM near WHERE near.id NOT IN (SELECT self.id FROM self))
  SELECT n.id, f.id, f.sibling, c.received_on, c.reporter_kind,
      CASE WHEN n.investigation_id IS NOT NULL AND d.decision IS NULL THEN 'already_open' ELSE d.decision END, d.decided_on
    FROM family f
    JOIN concern_child n ON n.municipality_code = code AND n.person_id = f.id AND n.moved_on IS NULL
    JOIN concern c ON c.municipality_code = code AND c.id = n.concern_id
    LEFT JOIN LATERAL (SELECT e.decision, e.decided_on FROM preliminary_decision e
       WHERE e.municipality_code = code AND e.concern_child_id = n.id ORDER BY e.decided_at DESC LIMIT 1) d ON true
   ORDER BY c.received_on DESC, n.id;
  PERFORM see_again_with(own);
END $$;
