/* Deletes rows of a table with every row that points to them, and so on, and the drafts of forms about any of them: what was being written about a
   document, a consideration or a placement names nothing by a foreign key. Called by destroy_item alone, with its owner's rights. */
CREATE OR REPLACE FUNCTION destroy_with_all_that_points(root text, ids uuid[]) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
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
    IF EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = part.part AND a.attname = 'id' AND a.atttypid = 'uuid'::regtype) THEN
      EXECUTE format('DELETE FROM draft f USING %s t JOIN doomed d ON d.part = %L::regclass AND d.at = t.ctid
        WHERE f.municipality_code = $1 AND f.subject_id = t.id', part.name, part.name) USING code;
    END IF;
    EXECUTE format('DELETE FROM %s t USING doomed d WHERE d.part = %L::regclass AND d.at = t.ctid', part.name, part.name);
    GET DIAGNOSTICS found = ROW_COUNT;
    gone := gone + found;
    DELETE FROM doomed d WHERE d.part = part.part;
  END LOOP;
  DROP TABLE doomed;
  RETURN gone;
END $$;
