-- A report on the wrong person goes back to the intake group, who find the right one: until then the line says why, in no file.
ALTER TABLE concern_move ALTER COLUMN person_id DROP NOT NULL;
ALTER TABLE concern_move ADD CONSTRAINT concern_move_away_names_the_file CHECK (side <> 'away' OR person_id IS NOT NULL);
COMMENT ON COLUMN concern_move.person_id IS 'Whose file the report left; empty on the other line, which follows the report.';

/* Headers of earlier reports on a child and its siblings (migrations 0012 and 0040), now with what decides when each is destroyed: the
   day of birth and the day of the last note. */
DROP FUNCTION earlier_reports(uuid);
CREATE FUNCTION earlier_reports(person uuid) RETURNS TABLE (
  concern_child_id uuid, about_id uuid, sibling boolean, received_on date, reporter_kind text, outcome text, decided_on date, birth_on date,
  last_note_on date)
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
      CASE WHEN n.investigation_id IS NOT NULL AND d.decision IS NULL THEN 'already_open' ELSE d.decision END, d.decided_on, p.birth_on,
      greatest(d.decided_on, b.given_on)
    FROM family f
    JOIN person p ON p.municipality_code = code AND p.id = f.id
    JOIN concern_child n ON n.municipality_code = code AND n.person_id = f.id AND n.moved_on IS NULL
    JOIN concern c ON c.municipality_code = code AND c.id = n.concern_id
    LEFT JOIN LATERAL (SELECT e.decision, e.decided_on FROM preliminary_decision e
       WHERE e.municipality_code = code AND e.concern_child_id = n.id ORDER BY e.decided_at DESC LIMIT 1) d ON true
    LEFT JOIN feedback b ON b.municipality_code = code AND b.concern_child_id = n.id
   ORDER BY c.received_on DESC, n.id;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION earlier_reports TO helhet_app;
