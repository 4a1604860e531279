/* A closed case is opened again when a new report on the person is assigned: still one case per person. The fact stands with the
   responsibility that begins then: since when the case had been closed, and for which report. */
ALTER TABLE case_responsibility ADD COLUMN closed_on date, ADD COLUMN concern_child_id uuid;
COMMENT ON COLUMN case_responsibility.closed_on IS 'The case had been closed since this day, and was opened again as this responsibility began.';
COMMENT ON COLUMN case_responsibility.concern_child_id IS 'The report for which the case was opened again.';
ALTER TABLE case_responsibility
  ADD CONSTRAINT case_is_reopened_for_a_report CHECK (num_nonnulls(closed_on, concern_child_id) IN (0, 2)),
  ADD CONSTRAINT case_is_reopened_after_it_closed CHECK (closed_on <= (from_at AT TIME ZONE 'Europe/Stockholm')::date),
  ADD CONSTRAINT case_reopening_is_for_a_child FOREIGN KEY (municipality_code, concern_child_id) REFERENCES concern_child;
CREATE INDEX case_reopening_of_child ON case_responsibility (municipality_code, concern_child_id);
