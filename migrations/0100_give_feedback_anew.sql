/* Feedback answers one entry of the decision. When a correction changes the outcome, the reporter is told anew (SoL 19:6): what was told
   before stays, and the new row names it. */
ALTER TABLE feedback ADD COLUMN decision_id uuid, ADD COLUMN follows_id uuid;
COMMENT ON COLUMN feedback.decision_id IS 'The entry that was told of; empty when the report belongs to an investigation that ran already.';
COMMENT ON COLUMN feedback.follows_id IS 'What the reporter was told before the decision was corrected.';

-- What was told so far was told of the entry that stood then. The owner of the tables sees all rows for the length of this step.
ALTER TABLE feedback NO FORCE ROW LEVEL SECURITY;
ALTER TABLE preliminary_decision NO FORCE ROW LEVEL SECURITY;
UPDATE feedback f SET decision_id = (SELECT d.id FROM preliminary_decision d
  WHERE d.municipality_code = f.municipality_code AND d.concern_child_id = f.concern_child_id AND d.decided_at <= f.recorded_at
  ORDER BY d.decided_at DESC LIMIT 1);
ALTER TABLE feedback FORCE ROW LEVEL SECURITY;
ALTER TABLE preliminary_decision FORCE ROW LEVEL SECURITY;

ALTER TABLE feedback DROP CONSTRAINT feedback_is_given_once;
ALTER TABLE feedback
  ADD CONSTRAINT feedback_is_given_once UNIQUE NULLS NOT DISTINCT (municipality_code, concern_child_id, decision_id),
  ADD CONSTRAINT feedback_is_followed_once UNIQUE (municipality_code, follows_id),
  ADD CONSTRAINT feedback_is_of_a_decision FOREIGN KEY (municipality_code, decision_id) REFERENCES preliminary_decision,
  ADD CONSTRAINT feedback_follows_another FOREIGN KEY (municipality_code, follows_id) REFERENCES feedback;
CREATE INDEX feedback_of_decision ON feedback (municipality_code, decision_id);

/* Headers of earlier reports on a child and its siblings (migration 0042); the last note is the latest of several rows of feedback. */
CREATE OR REPLACE FUNCTION earlier_reports(person uuid) RETURNS TABLE (
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
    LEFT JOIN LATERAL (SELECT max(w.given_on) AS given_on FROM feedback w
       WHERE w.municipality_code = code AND w.concern_child_id = n.id) b ON true
   ORDER BY c.received_on DESC, n.id;
  PERFORM see_again_with(own);
END $$;
