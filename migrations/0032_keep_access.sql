/* The keys that open a strand of a person's case (migration 0012), now also for the record of the same person that this one is joined
   to, and for co-workers only from their first day. */
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
    UNION ALL SELECT unnest(ARRAY[u.id, u.shared_key]) FROM concern_child n JOIN unit u ON u.municipality_code = code AND u.id = n.unit_id
     WHERE n.municipality_code = code AND n.person_id = person AND n.moved_on IS NULL
       AND NOT EXISTS (SELECT FROM concern_assignment a WHERE a.municipality_code = code AND a.concern_child_id = n.id)
  ) k WHERE k.key IS NOT NULL;
  PERFORM see_again_with(own);
  RETURN keys;
END $$;

/* The keys of a person's own case and of its co-workers, whatever their strand: they open the header, not the strands. */
CREATE FUNCTION own_keys(code char(4), person uuid, on_day date) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE keys uuid[]; own text := see_everything();
BEGIN
  keys := ARRAY(
    SELECT unnest(case_keys(code, person, on_day, NULL))
    UNION SELECT w.staff_id FROM case_coworker w WHERE w.municipality_code = code AND w.from_on <= on_day AND (w.to_on IS NULL OR w.to_on >= on_day)
       AND (w.person_id = person OR w.person_id IN (
         SELECT j.kept_id FROM person_joining j WHERE j.municipality_code = code AND j.other_id = person AND j.undone_on IS NULL))
    ORDER BY 1);
  PERFORM see_again_with(own);
  RETURN keys;
END $$;

/* The keys that open what belongs to a person beside the header (address, telephone, corrections): the own case, and the cases of the
   children whose parent, custodian or network this is. Whoever works with the child must reach its mother; a sibling's worker need not. */
CREATE FUNCTION person_keys(code char(4), person uuid, on_day date) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE keys uuid[]; own text := see_everything();
BEGIN
  keys := ARRAY(
    SELECT unnest(own_keys(code, person, on_day))
    UNION SELECT unnest(own_keys(code, r.person_id, on_day)) FROM relation r
     WHERE r.municipality_code = code AND r.relative_id = person AND r.kind <> 'sibling' AND (r.to_on IS NULL OR r.to_on >= on_day)
    ORDER BY 1);
  PERFORM see_again_with(own);
  RETURN keys;
END $$;

/* A header (name, birth day, relation) opens to those who see the person's case or the case of a related child; what belongs to the
   person beside it opens to person_keys. A relation that has ended opens nothing. */
CREATE OR REPLACE FUNCTION refresh_header_access(code char(4), person uuid, on_day date) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE keys uuid[]; near uuid[]; own text := see_everything();
BEGIN
  near := person_keys(code, person, on_day);
  keys := ARRAY(
    SELECT unnest(near)
    UNION SELECT unnest(own_keys(code, r.person_id, on_day)) FROM relation r
     WHERE r.municipality_code = code AND r.relative_id = person AND r.kind = 'sibling' AND (r.to_on IS NULL OR r.to_on >= on_day)
    UNION SELECT unnest(own_keys(code, r.relative_id, on_day)) FROM relation r
     WHERE r.municipality_code = code AND r.person_id = person AND r.kind = 'sibling' AND (r.to_on IS NULL OR r.to_on >= on_day)
    UNION SELECT unnest(own_keys(code, o.person_id, on_day)) FROM relation r
      JOIN relation o ON o.municipality_code = code AND o.relative_id = r.relative_id AND o.kind IN ('parent', 'custodian')
     WHERE r.municipality_code = code AND r.person_id = person AND r.kind IN ('parent', 'custodian')
       AND (r.to_on IS NULL OR r.to_on >= on_day) AND (o.to_on IS NULL OR o.to_on >= on_day)
    ORDER BY 1);
  UPDATE person SET access = keys WHERE municipality_code = code AND id = refresh_header_access.person AND access IS DISTINCT FROM keys;
  UPDATE person_whereabouts SET access = near WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM near;
  UPDATE person_earlier SET access = near WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM near;
  -- Who sees a sibling's name also sees through whom they are siblings; the rest of the network opens to the person's own.
  UPDATE relation SET access = CASE WHEN kind IN ('parent', 'custodian', 'sibling') THEN keys ELSE near END
   WHERE municipality_code = code AND person_id = person
     AND access IS DISTINCT FROM CASE WHEN kind IN ('parent', 'custodian', 'sibling') THEN keys ELSE near END;
  UPDATE household_member SET access = near WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM near;
  UPDATE person_reveal SET access = near WHERE municipality_code = code AND person_id = person AND access IS DISTINCT FROM near;
  UPDATE person_joining j SET access = k.keys
    FROM (SELECT i.id, ARRAY(SELECT unnest(own_keys(code, i.kept_id, on_day)) UNION SELECT unnest(own_keys(code, i.other_id, on_day)) ORDER BY 1) AS keys
            FROM person_joining i WHERE i.municipality_code = code AND person IN (i.kept_id, i.other_id)) k
   WHERE j.municipality_code = code AND j.id = k.id AND j.access IS DISTINCT FROM k.keys;
  PERFORM see_again_with(own);
END $$;

/* Renews access to the records that are joined to a person, whose keys follow the person's own. Called after refresh_access. */
CREATE FUNCTION refresh_joined_access(code char(4), person uuid, on_day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE own text := see_everything();
BEGIN
  PERFORM refresh_access(code, j.other_id, on_day) FROM person_joining j
   WHERE j.municipality_code = code AND j.kept_id = person AND j.undone_on IS NULL;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION own_keys, person_keys, refresh_joined_access TO helhet_app;
CREATE INDEX person_joining_of_other ON person_joining (municipality_code, other_id);
