/* A case is closed when nothing runs in it any more: whoever was responsible no longer is, and says why. The reason and who closed it stand with
   the responsibility that ended then, and stay there when the case is opened again; a case is opened again for a report, or because somebody
   became responsible for it anew with a reason. */
ALTER TABLE case_responsibility ADD COLUMN closing_reason text, ADD COLUMN closed_by uuid;
COMMENT ON COLUMN case_responsibility.closing_reason IS 'The case was closed when this responsibility ended, and why.';
COMMENT ON COLUMN case_responsibility.closed_by IS 'Who closed the case when this responsibility ended.';
ALTER TABLE case_responsibility DROP CONSTRAINT case_is_reopened_for_a_report;
ALTER TABLE case_responsibility
  ADD CONSTRAINT case_is_reopened_when_it_was_closed CHECK (concern_child_id IS NULL OR closed_on IS NOT NULL),
  ADD CONSTRAINT case_closing_says_who_and_why CHECK (num_nonnulls(closing_reason, closed_by) IN (0, 2)),
  ADD CONSTRAINT case_closing_reason_is_said CHECK (closing_reason <> ''),
  ADD CONSTRAINT case_closing_ends_responsibility CHECK (closing_reason IS NULL OR to_at IS NOT NULL),
  ADD CONSTRAINT case_is_closed_by_staff FOREIGN KEY (municipality_code, closed_by) REFERENCES staff;
CREATE INDEX case_responsibility_of_closer ON case_responsibility (municipality_code, closed_by);
GRANT UPDATE (closing_reason, closed_by) ON case_responsibility TO helhet_app;
