-- A line of the log that is about no person says what it is of: the request whose export was downloaded, approved or refused.
ALTER TABLE trace ADD COLUMN subject_id uuid;
COMMENT ON COLUMN trace.subject_id IS 'What the line is of when that is no person, by its id; empty for all others. Part of what is sealed.';
