-- Destroyed with a child: the records that are joined with it, and the relatives without a case of their own whom nothing names any more.

/* Rows that stand about a relative without saying anything that is kept for its own sake: a name that was corrected, an address, whom it lives with,
   how it is related. */
CREATE FUNCTION is_header_of_person(table_name text, column_name text) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN column_name = 'person_id' AND table_name IN ('person_earlier', 'person_whereabouts', 'household_member', 'relation');

/* Which of some persons are named by a row about somebody who is not among them; of those that are no subjects, any row of their own but the
   header counts too. Called by destroy_item alone. */
CREATE FUNCTION named_from_outside(ids uuid[], subjects uuid[]) RETURNS uuid[] LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  code char(4) := app_municipality();
  link record;
  found uuid[];
  named uuid[] := '{}';
BEGIN
  FOR link IN SELECT k.conrelid::regclass::text AS child, a.attname::text AS col,
      EXISTS (SELECT FROM pg_attribute o WHERE o.attrelid = k.conrelid AND o.attname = 'person_id') AS has_person
    FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2]
    WHERE k.contype = 'f' AND k.confrelid = 'person'::regclass AND cardinality(k.conkey) = 2 AND k.connamespace = 'public'::regnamespace
      AND k.conparentid = 0 LOOP
    CONTINUE WHEN is_header_of_person(link.child, link.col);
    IF link.child = 'person_joining' THEN
      found := ARRAY(SELECT who FROM person_joining j, LATERAL (VALUES (j.kept_id, j.other_id), (j.other_id, j.kept_id)) AS pair (who, same)
        WHERE j.municipality_code = code AND j.undone_on IS NULL AND who = ANY (ids) AND NOT same = ANY (ids));
    ELSIF link.col = 'person_id' THEN
      EXECUTE format('SELECT array_agg(DISTINCT t.%I) FROM %s t WHERE t.municipality_code = $1 AND t.%I = ANY ($2) AND NOT t.%I = ANY ($3)',
        link.col, link.child, link.col, link.col) INTO found USING code, ids, subjects;
    ELSE
      EXECUTE format('SELECT array_agg(DISTINCT t.%I) FROM %s t WHERE t.municipality_code = $1 AND t.%I = ANY ($2) AND %s',
        link.col, link.child, link.col, CASE WHEN link.has_person THEN 'NOT t.person_id = ANY ($2)' ELSE 'true' END) INTO found USING code, ids;
    END IF;
    named := named || coalesce(found, '{}');
  END LOOP;
  RETURN named;
END $$;

/* Some persons with all records that are joined with theirs, however long the chain. */
CREATE FUNCTION with_joined_records(ids uuid[]) RETURNS uuid[] LANGUAGE sql STABLE RETURN (WITH RECURSIVE one (id) AS (
    SELECT unnest(ids) UNION
    SELECT CASE WHEN j.kept_id = one.id THEN j.other_id ELSE j.kept_id END FROM one JOIN person_joining j
      ON j.municipality_code = app_municipality() AND j.undone_on IS NULL AND one.id IN (j.kept_id, j.other_id))
  SELECT array_agg(one.id) FROM one);

/* The persons without a case of their own to whom rows about some persons lead, or who name them: by relation, by household, by being the same. */
CREATE FUNCTION kin_without_case(subjects uuid[]) RETURNS uuid[] LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  code char(4) := app_municipality();
  link record;
  found uuid[];
  kin uuid[] := '{}';
  more uuid[];
BEGIN
  LOOP
    more := ARRAY(SELECT o.person_id FROM household_member m JOIN household_member o ON o.municipality_code = code AND o.household_id = m.household_id
        WHERE m.municipality_code = code AND m.person_id = ANY (subjects || kin)
      UNION SELECT unnest(ARRAY[j.kept_id, j.other_id]) FROM person_joining j WHERE j.municipality_code = code AND j.undone_on IS NULL
        AND (j.kept_id = ANY (subjects || kin) OR j.other_id = ANY (subjects || kin)));
    FOR link IN SELECT k.conrelid::regclass::text AS child, a.attname::text AS col
      FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2]
      WHERE k.contype = 'f' AND k.confrelid = 'person'::regclass AND cardinality(k.conkey) = 2 AND k.connamespace = 'public'::regnamespace
        AND k.conparentid = 0 AND a.attname <> 'person_id'
        AND EXISTS (SELECT FROM pg_attribute o WHERE o.attrelid = k.conrelid AND o.attname = 'person_id') LOOP
      EXECUTE format('SELECT array_agg(DISTINCT t.%I) FROM %s t WHERE t.municipality_code = $1 AND t.person_id = ANY ($2) AND t.%I IS NOT NULL',
        link.col, link.child, link.col) INTO found USING code, subjects || kin;
      more := more || coalesce(found, '{}');
      EXECUTE format('SELECT array_agg(DISTINCT t.person_id) FROM %s t WHERE t.municipality_code = $1 AND t.%I = ANY ($2)', link.child, link.col)
        INTO found USING code, subjects || kin;
      more := more || coalesce(found, '{}');
    END LOOP;
    more := ARRAY(SELECT DISTINCT m FROM unnest(more) AS m WHERE NOT m = ANY (subjects || kin)
      AND NOT EXISTS (SELECT FROM person_case c WHERE c.municipality_code = code AND c.person_id = m));
    EXIT WHEN cardinality(more) = 0;
    kin := kin || more;
  END LOOP;
  RETURN kin;
END $$;

DROP FUNCTION destroy_item(uuid, integer);
/* Destroys one person with the records joined to it, or one report's part about a child, when it stands as an item of a destruction that
   another than the proposer has approved. Shared rows (a report, a note) go when they are about nobody any more, and relatives without a case of their own
   when nothing names them any more. Runs with its owner's rights: the run role may delete nothing of a person by itself.
   Answers how many rows went, and which persons; -1 when somebody else, who is not to be destroyed with it, names the person, who then stays. */
CREATE FUNCTION destroy_item(of_destruction uuid, of_item integer, OUT rows_gone integer, OUT persons uuid[]) LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  code char(4) := app_municipality();
  own text;
  what record;
  others uuid[];
  kin uuid[] := '{}';
  going uuid[];
  named uuid[];
  reports uuid[];
  notes uuid[];
BEGIN
  SELECT i.kind, i.subject_id INTO what FROM destruction_item i JOIN destruction d ON d.municipality_code = code AND d.id = i.destruction_id
   WHERE i.municipality_code = code AND i.destruction_id = of_destruction AND i.item = of_item AND i.rows_gone IS NULL AND i.left_because IS NULL
     AND d.approved AND d.done_at IS NULL AND d.decided_by <> d.proposed_by;
  IF what.subject_id IS NULL THEN
    RAISE EXCEPTION 'the destruction is not approved by another' USING ERRCODE = 'check_violation', CONSTRAINT = 'destruction_is_approved_by_another';
  END IF;
  own := see_everything();
  persons := '{}';
  IF what.kind = 'person' THEN
    persons := with_joined_records(ARRAY[what.subject_id]);
    others := with_joined_records(ARRAY(SELECT i.subject_id FROM destruction_item i WHERE i.municipality_code = code
      AND i.destruction_id = of_destruction AND i.kind = 'person' AND i.subject_id IS NOT NULL AND i.left_because IS NULL));
    kin := kin_without_case(others);
    going := others || kin;
    LOOP
      named := named_from_outside(going, others);
      EXIT WHEN cardinality(named) = 0;
      going := ARRAY(SELECT g FROM unnest(going) AS g WHERE NOT g = ANY (named));
    END LOOP;
    IF NOT persons <@ going THEN
      PERFORM see_again_with(own);
      rows_gone := -1;
      persons := '{}';
      RETURN;
    END IF;
    kin := kin_without_case(persons);
  END IF;
  reports := ARRAY(SELECT DISTINCT n.concern_id FROM concern_child n WHERE n.municipality_code = code
    AND CASE what.kind WHEN 'person' THEN n.person_id = ANY (persons) ELSE n.id = what.subject_id END);
  notes := ARRAY(SELECT DISTINCT k.contact_id FROM contact_child k WHERE k.municipality_code = code AND k.person_id = ANY (persons));
  rows_gone := CASE what.kind WHEN 'person' THEN destroy_with_all_that_points('person', persons)
    ELSE destroy_with_all_that_points('concern_child', ARRAY[what.subject_id]) END;
  rows_gone := rows_gone + destroy_with_all_that_points('concern', ARRAY(SELECT r.id FROM concern r WHERE r.municipality_code = code AND r.id = ANY (reports)
    AND NOT EXISTS (SELECT FROM concern_child n WHERE n.municipality_code = code AND n.concern_id = r.id)));
  rows_gone := rows_gone + destroy_with_all_that_points('contact', ARRAY(SELECT r.id FROM contact r WHERE r.municipality_code = code AND r.id = ANY (notes)
    AND NOT EXISTS (SELECT FROM contact_child k WHERE k.municipality_code = code AND k.contact_id = r.id)));
  -- The relatives come last: only now is it seen who is named by nobody who is left.
  LOOP
    named := named_from_outside(kin, '{}');
    EXIT WHEN cardinality(named) = 0;
    kin := ARRAY(SELECT k FROM unnest(kin) AS k WHERE NOT k = ANY (named));
  END LOOP;
  IF cardinality(kin) > 0 THEN
    rows_gone := rows_gone + destroy_with_all_that_points('person', kin);
    persons := persons || kin;
  END IF;
  DELETE FROM draft f WHERE f.municipality_code = code AND (f.subject_id = what.subject_id OR f.subject_id = ANY (persons));
  UPDATE archive_package_item i SET subject_id = NULL WHERE i.municipality_code = code AND i.subject_id = ANY (persons);
  PERFORM see_again_with(own);
END $$;
COMMENT ON FUNCTION destroy_item IS 'The only way anything about a person is deleted; the list outside the database says so again after a restore.';
REVOKE ALL ON FUNCTION destroy_item, named_from_outside, kin_without_case, with_joined_records FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_item TO helhet_app;
