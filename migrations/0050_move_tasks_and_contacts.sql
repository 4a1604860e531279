-- A promise moved to another day is a new row that the old one names; the old one ends that day without being done.
ALTER TABLE task ADD COLUMN moved_to_id uuid;
ALTER TABLE task ADD CONSTRAINT task_moved_is_ended CHECK (moved_to_id IS NULL OR done_on IS NOT NULL);
ALTER TABLE task ADD CONSTRAINT task_moves_to_another FOREIGN KEY (municipality_code, moved_to_id) REFERENCES task;
COMMENT ON COLUMN task.moved_to_id IS 'Set when the task was not done but goes on as another row: a new day, or the right person.';
CREATE INDEX task_moved_to ON task (municipality_code, moved_to_id);
GRANT UPDATE (moved_to_id) ON task TO helhet_app;
-- A named co-worker keeps seeing the promises he or she has made.
ALTER POLICY task_opens_to_its_keys ON task
  USING (municipality_code = app_municipality() AND (app_sees(access) OR staff_id = app_staff()));

-- A note on the wrong child is moved: its contents then open to those who see the right child, no longer through the wrong one.
CREATE OR REPLACE FUNCTION refresh_contact_access(code char(4), contact uuid) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE keys uuid[]; own text := see_everything();
BEGIN
  keys := ARRAY(SELECT DISTINCT unnest(c.access) FROM contact_child c
    WHERE c.municipality_code = code AND c.contact_id = contact AND c.moved_on IS NULL ORDER BY 1);
  UPDATE contact SET access = keys WHERE municipality_code = code AND id = refresh_contact_access.contact AND access IS DISTINCT FROM keys;
  UPDATE contact_participant SET access = keys WHERE municipality_code = code AND contact_id = contact AND access IS DISTINCT FROM keys;
  UPDATE contact_addition SET access = keys WHERE municipality_code = code AND contact_id = contact AND access IS DISTINCT FROM keys;
  PERFORM see_again_with(own);
END $$;

-- The worklist: open clocks of one's persons, of everybody by day, and what ended this week.
CREATE INDEX clock_open_of_person ON clock (municipality_code, person_id) WHERE ended_on IS NULL;
CREATE INDEX clock_open_by_day ON clock (municipality_code, nominal_due_on) WHERE ended_on IS NULL;
CREATE INDEX clock_ended_of_unit ON clock (municipality_code, unit_id, ended_on) WHERE ended_on IS NOT NULL;
CREATE INDEX task_done_of_staff ON task (municipality_code, staff_id, done_on) WHERE done_on IS NOT NULL;
