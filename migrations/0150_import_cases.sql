-- Import of a municipality's open cases: what was handed in, what was found wrong with it, and which row each line of the files became.
CREATE TABLE case_import (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  stage text NOT NULL,
  rows_done integer NOT NULL,
  rows_all integer NOT NULL,
  previewed_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by uuid,
  applied_at timestamptz,
  withdrawn_at timestamptz,
  faults integer NOT NULL,
  counts jsonb NOT NULL,
  first_rows jsonb NOT NULL,
  CONSTRAINT case_import_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT case_import_stage_is_known CHECK (stage IN ('waiting', 'reading', 'comparing', 'saving', 'opening', 'ended')),
  CONSTRAINT case_import_is_confirmed_wholly_or_not_at_all CHECK (num_nonnulls(confirmed_at, confirmed_by) IN (0, 2)),
  CONSTRAINT case_import_is_applied_after_it_is_confirmed CHECK (applied_at IS NULL OR confirmed_at IS NOT NULL),
  CONSTRAINT case_import_with_faults_is_not_applied CHECK (applied_at IS NULL OR faults = 0),
  CONSTRAINT case_import_ends_one_way CHECK (num_nonnulls(applied_at, withdrawn_at) <= 1),
  CONSTRAINT case_import_is_asked_for_by_staff FOREIGN KEY (municipality_code, asked_by) REFERENCES staff,
  CONSTRAINT case_import_is_confirmed_by_staff FOREIGN KEY (municipality_code, confirmed_by) REFERENCES staff);
COMMENT ON TABLE case_import IS 'Counts and line numbers only; never what a line says.';
COMMENT ON COLUMN case_import.counts IS 'Per file: rows, new, changed, unchanged.';
COMMENT ON COLUMN case_import.first_rows IS 'The first lines that would change something: file, line and new or changed.';
CREATE INDEX case_import_by_asker ON case_import (municipality_code, asked_by);
CREATE INDEX case_import_by_confirmer ON case_import (municipality_code, confirmed_by);

-- The files lie here from upload to the end of the import, at most a week; only whoever uploaded them, and the job, can read them.
CREATE TABLE case_import_file (
  municipality_code char(4) NOT NULL,
  import_id uuid NOT NULL,
  kind text NOT NULL,
  size integer NOT NULL,
  bytes bytea NOT NULL,
  uploaded_by uuid NOT NULL,
  CONSTRAINT case_import_file_pk PRIMARY KEY (municipality_code, import_id, kind),
  CONSTRAINT case_import_file_kind_is_a_word CHECK (kind ~ '^[a-z_]{1,40}$'),
  CONSTRAINT case_import_file_is_of_an_import FOREIGN KEY (municipality_code, import_id) REFERENCES case_import);

CREATE TABLE case_import_fault (
  municipality_code char(4) NOT NULL,
  import_id uuid NOT NULL,
  number integer NOT NULL,
  file text NOT NULL,
  line integer,
  column_name text,
  code text NOT NULL,
  CONSTRAINT case_import_fault_pk PRIMARY KEY (municipality_code, import_id, number),
  CONSTRAINT case_import_fault_is_a_code CHECK (code ~ '^[a-z0-9_]{1,80}$'),
  CONSTRAINT case_import_fault_is_of_an_import FOREIGN KEY (municipality_code, import_id) REFERENCES case_import);
COMMENT ON TABLE case_import_fault IS 'Where and what kind of fault; never the value that was wrong.';

-- Which row a line of the files became, by the line's own id, and a hash of what the line said: the same file twice changes nothing.
CREATE TABLE import_key (
  municipality_code char(4) NOT NULL,
  kind text NOT NULL,
  external_id text NOT NULL,
  row_id uuid NOT NULL,
  content_hash bytea NOT NULL,
  import_id uuid NOT NULL,
  imported_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT import_key_pk PRIMARY KEY (municipality_code, kind, external_id),
  CONSTRAINT import_key_hash_is_sha256 CHECK (octet_length(content_hash) = 32),
  CONSTRAINT import_key_is_of_an_import FOREIGN KEY (municipality_code, import_id) REFERENCES case_import);
CREATE INDEX import_key_of_import ON import_key (municipality_code, import_id);

-- A job, or a command, that works with the whole municipality in sight (app.keys = '*'); never a request.
CREATE FUNCTION app_sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.keys', true), '') = '*';

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['case_import', 'case_import_fault'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
  END LOOP;
END $$;
ALTER TABLE case_import_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_import_file FORCE ROW LEVEL SECURITY;
CREATE POLICY case_import_file_is_the_uploaders ON case_import_file
  USING (municipality_code = app_municipality() AND (uploaded_by = app_staff() OR app_sees_all()));
ALTER TABLE import_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_key FORCE ROW LEVEL SECURITY;
CREATE POLICY import_key_is_the_importers ON import_key
  USING (municipality_code = app_municipality() AND (imported_by = app_staff() OR app_sees_all()));
GRANT SELECT, INSERT ON case_import TO helhet_app;
GRANT UPDATE (stage, rows_done, rows_all, previewed_at, confirmed_at, confirmed_by, applied_at, withdrawn_at, faults, counts, first_rows)
  ON case_import TO helhet_app;
GRANT SELECT, INSERT, DELETE ON case_import_file, case_import_fault TO helhet_app;
GRANT SELECT, INSERT ON import_key TO helhet_app;
GRANT UPDATE (content_hash, import_id) ON import_key TO helhet_app;

-- A whole export takes drafts along: the job that makes it must be able to read them. For everybody else they stay the writer's alone.
ALTER POLICY draft_is_the_writers_own ON draft
  USING (municipality_code = app_municipality() AND (staff_id = app_staff() OR app_sees_all()));
