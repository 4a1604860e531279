-- What is no longer to be kept is destroyed by two: one proposes, another approves. What stays is a proof without personal data.
CREATE TABLE destruction (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  proposed_by uuid NOT NULL,
  decided_at timestamptz,
  decided_by uuid,
  approved boolean,
  reason text,
  done_at timestamptz,
  rows_gone integer,
  CONSTRAINT destruction_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT destruction_is_decided_wholly_or_not_at_all CHECK (num_nonnulls(decided_at, decided_by, approved) IN (0, 3)),
  CONSTRAINT destruction_is_approved_by_another CHECK (decided_by <> proposed_by OR NOT approved),
  CONSTRAINT destruction_refused_says_why CHECK (approved IS NOT FALSE OR reason <> ''),
  CONSTRAINT destruction_is_done_when_approved CHECK (done_at IS NULL OR approved),
  CONSTRAINT destruction_is_proposed_by_staff FOREIGN KEY (municipality_code, proposed_by) REFERENCES staff,
  CONSTRAINT destruction_is_decided_by_staff FOREIGN KEY (municipality_code, decided_by) REFERENCES staff);
CREATE INDEX destruction_by_time ON destruction (municipality_code, proposed_at);
CREATE INDEX destruction_of_proposer ON destruction (municipality_code, proposed_by);
CREATE INDEX destruction_of_decider ON destruction (municipality_code, decided_by);

CREATE TABLE destruction_item (
  municipality_code char(4) NOT NULL,
  destruction_id uuid NOT NULL,
  item integer NOT NULL,
  kind text NOT NULL,
  subject_id uuid,
  case_number text,
  until_on date NOT NULL,
  destroy_by_on date NOT NULL,
  reason text NOT NULL,
  paragraph text NOT NULL,
  rows_gone integer,
  left_because text,
  CONSTRAINT destruction_item_pk PRIMARY KEY (municipality_code, destruction_id, item),
  CONSTRAINT destruction_item_kind_is_known CHECK (kind IN ('person', 'report')),
  CONSTRAINT destruction_item_names_nobody_afterwards CHECK (rows_gone IS NULL OR num_nonnulls(subject_id, case_number) = 0),
  CONSTRAINT destruction_item_left_because_is_known CHECK (left_because IN ('kept_after_all', 'somebody_elses_kin', 'case_is_open')),
  CONSTRAINT destruction_item_is_part_of_one FOREIGN KEY (municipality_code, destruction_id) REFERENCES destruction);
COMMENT ON TABLE destruction_item IS 'Once destroyed, a line has neither id nor case number: what kind, until when it was kept, why, and how many rows went.';

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['destruction', 'destruction_item'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (decided_at, decided_by, approved, reason, done_at, rows_gone) ON destruction TO helhet_app;
GRANT UPDATE (subject_id, case_number, rows_gone, left_because) ON destruction_item TO helhet_app;

/* Deletes rows of a table with every row that points to them, and so on. Called by destroy_item alone, with its owner's rights. */
CREATE FUNCTION destroy_with_all_that_points(root text, ids uuid[]) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  code char(4) := app_municipality();
  link record;
  part record;
  gone integer := 0;
  found integer;
  more integer;
BEGIN
  CREATE TEMP TABLE doomed (part oid NOT NULL, at tid NOT NULL, PRIMARY KEY (part, at)) ON COMMIT DROP;
  EXECUTE format('INSERT INTO doomed SELECT %L::regclass, ctid FROM %I WHERE municipality_code = $1 AND id = ANY ($2)', root, root) USING code, ids;
  -- Rows that point to a doomed row are doomed, until no more are found.
  LOOP
    more := 0;
    FOR link IN SELECT k.conrelid::regclass AS child, k.confrelid::regclass AS parent,
        (SELECT string_agg(format('c.%I = p.%I', a.attname, b.attname), ' AND ') FROM unnest(k.conkey, k.confkey) AS u(c, p)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.c JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = u.p) AS same
      FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conparentid = 0
        AND EXISTS (SELECT FROM doomed d WHERE d.part = k.confrelid) LOOP
      EXECUTE format('INSERT INTO doomed SELECT %L::regclass, c.ctid FROM %s c JOIN %s p ON %s JOIN doomed d ON d.part = %L::regclass AND d.at = p.ctid
        ON CONFLICT DO NOTHING', link.child, link.child, link.parent, link.same, link.parent);
      GET DIAGNOSTICS found = ROW_COUNT;
      more := more + found;
    END LOOP;
    EXIT WHEN more = 0;
  END LOOP;
  -- First the tables that no other doomed row points to; foreign keys make no circle of tables.
  WHILE EXISTS (SELECT FROM doomed) LOOP
    SELECT d.part, d.part::regclass AS name INTO part FROM (SELECT DISTINCT doomed.part FROM doomed) d WHERE NOT EXISTS (
      SELECT FROM pg_constraint k JOIN (SELECT DISTINCT doomed.part FROM doomed) o ON o.part = k.conrelid
       WHERE k.contype = 'f' AND k.confrelid = d.part AND k.conrelid <> d.part) LIMIT 1;
    EXECUTE format('DELETE FROM %s t USING doomed d WHERE d.part = %L::regclass AND d.at = t.ctid', part.name, part.name);
    GET DIAGNOSTICS found = ROW_COUNT;
    gone := gone + found;
    DELETE FROM doomed d WHERE d.part = part.part;
  END LOOP;
  DROP TABLE doomed;
  RETURN gone;
END $$;

/* Destroys one person, or one report's part about a child, when it stands as an item of a destruction that another than the proposer has
   approved. Shared rows (a report, a note) go when they are about nobody any more. Runs with its owner's rights: the run role may delete nothing
   of a person by itself.
   Answers how many rows went; -1 when somebody else's kin would be lost with the person, who then stays. */
CREATE FUNCTION destroy_item(of_destruction uuid, of_item integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  code char(4) := app_municipality();
  own text;
  what record;
  reports uuid[];
  notes uuid[];
  gone integer;
BEGIN
  SELECT i.kind, i.subject_id INTO what FROM destruction_item i JOIN destruction d ON d.municipality_code = code AND d.id = i.destruction_id
   WHERE i.municipality_code = code AND i.destruction_id = of_destruction AND i.item = of_item AND i.rows_gone IS NULL AND i.left_because IS NULL
     AND d.approved AND d.done_at IS NULL AND d.decided_by <> d.proposed_by;
  IF what.subject_id IS NULL THEN
    RAISE EXCEPTION 'the destruction is not approved by another' USING ERRCODE = 'check_violation', CONSTRAINT = 'destruction_is_approved_by_another';
  END IF;
  own := see_everything();
  IF what.kind = 'person' AND EXISTS (SELECT FROM relation r WHERE r.municipality_code = code AND r.relative_id = what.subject_id) THEN
    PERFORM see_again_with(own);
    RETURN -1;
  END IF;
  reports := ARRAY(SELECT DISTINCT n.concern_id FROM concern_child n WHERE n.municipality_code = code
    AND what.subject_id = CASE what.kind WHEN 'person' THEN n.person_id ELSE n.id END);
  notes := ARRAY(SELECT DISTINCT k.contact_id FROM contact_child k WHERE k.municipality_code = code AND what.kind = 'person' AND k.person_id = what.subject_id);
  gone := destroy_with_all_that_points(CASE what.kind WHEN 'person' THEN 'person' ELSE 'concern_child' END, ARRAY[what.subject_id]);
  gone := gone + destroy_with_all_that_points('concern', ARRAY(SELECT r.id FROM concern r WHERE r.municipality_code = code AND r.id = ANY (reports)
    AND NOT EXISTS (SELECT FROM concern_child n WHERE n.municipality_code = code AND n.concern_id = r.id)));
  gone := gone + destroy_with_all_that_points('contact', ARRAY(SELECT r.id FROM contact r WHERE r.municipality_code = code AND r.id = ANY (notes)
    AND NOT EXISTS (SELECT FROM contact_child k WHERE k.municipality_code = code AND k.contact_id = r.id)));
  DELETE FROM draft f WHERE f.municipality_code = code AND f.subject_id = what.subject_id;
  PERFORM see_again_with(own);
  RETURN gone;
END $$;
COMMENT ON FUNCTION destroy_item IS 'The only way anything about a person is deleted; the list outside the database says so again after a restore.';
REVOKE ALL ON FUNCTION destroy_item, destroy_with_all_that_points FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_item TO helhet_app;
