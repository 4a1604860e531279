-- A job may end with a remark that the administrator should see ('no_mail_configured'), and old finished jobs are cleared away.
ALTER TABLE job ADD COLUMN note text;
ALTER TABLE job ADD CONSTRAINT job_note_is_a_code CHECK (note ~ '^[a-z_]{1,60}$');
COMMENT ON COLUMN job.note IS 'A code with words in the texts; never free text.';
GRANT UPDATE (note) ON job TO helhet_app;
GRANT DELETE ON job TO helhet_app;
CREATE INDEX job_of_municipality_due ON job (municipality_code, run_at) WHERE done_at IS NULL AND failed_at IS NULL;
DROP INDEX job_due;

-- The latest turn of each kind of recurring job, so that asking whether it is due is one look.
CREATE INDEX job_by_kind ON job (municipality_code, kind, run_at DESC);
