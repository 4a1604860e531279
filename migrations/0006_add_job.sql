-- Work that is done after the answer: mail, escalations, nightly work. Written in the same transaction as its cause.
CREATE TABLE job (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  key text NOT NULL,
  body jsonb NOT NULL,
  run_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  done_at timestamptz,
  failed_at timestamptz,
  fault text,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT job_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT job_is_asked_for_once UNIQUE (municipality_code, kind, key),
  CONSTRAINT job_ends_one_way CHECK (num_nonnulls(done_at, failed_at) <= 1),
  CONSTRAINT job_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN job.key IS 'What makes the job itself: asking for the same again does nothing.';
COMMENT ON COLUMN job.body IS 'Ids, template names and staff addresses only; never client data.';
CREATE INDEX job_due ON job (run_at) WHERE done_at IS NULL AND failed_at IS NULL;
ALTER TABLE job ENABLE ROW LEVEL SECURITY;
ALTER TABLE job FORCE ROW LEVEL SECURITY;
CREATE POLICY job_is_own ON job USING (municipality_code = app_municipality());
GRANT SELECT, INSERT ON job TO helhet_app;
GRANT UPDATE (run_at, attempts, done_at, failed_at, fault) ON job TO helhet_app;
