-- Runs of the distribution of unaccompanied minors: a stream of children by day, shares, and the ledger they give. Numbers alone, nobody's name.
-- A run is never changed: another is another row.
CREATE TABLE distribution_run (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text COLLATE swedish NOT NULL,
  choices jsonb NOT NULL,
  shares jsonb NOT NULL,
  children integer NOT NULL,
  first_on date NOT NULL,
  last_on date NOT NULL,
  lowest double precision,
  highest double precision,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT distribution_run_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT distribution_run_has_a_name CHECK (name <> '' AND length(name) <= 80),
  CONSTRAINT distribution_run_assigns_somebody CHECK (children > 0),
  CONSTRAINT distribution_run_begins_before_it_ends CHECK (first_on <= last_on),
  CONSTRAINT distribution_run_is_saved_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN distribution_run.shares IS 'Per mille by code of municipality, after agreements.';
COMMENT ON COLUMN distribution_run.lowest IS 'The lowest fulfilment after the last day, of those with a share.';
CREATE INDEX distribution_run_by_time ON distribution_run (municipality_code, recorded_at, id);
CREATE INDEX distribution_run_of_saver ON distribution_run (municipality_code, recorded_by);

CREATE TABLE distribution_day (
  municipality_code char(4) NOT NULL,
  run_id uuid NOT NULL,
  on_day date NOT NULL,
  came integer NOT NULL,
  sum integer NOT NULL,
  lowest double precision,
  highest double precision,
  equal integer NOT NULL,
  given jsonb NOT NULL,
  CONSTRAINT distribution_day_pk PRIMARY KEY (municipality_code, run_id, on_day),
  CONSTRAINT distribution_day_adds_to_the_sum CHECK (came > 0 AND sum >= came AND equal BETWEEN 0 AND came),
  CONSTRAINT distribution_day_is_of_a_run FOREIGN KEY (municipality_code, run_id) REFERENCES distribution_run);
COMMENT ON COLUMN distribution_day.given IS 'How many each municipality got that day, by code; those who got none are left out.';
COMMENT ON COLUMN distribution_day.equal IS 'Children for whom several stood exactly equal and lowest.';

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['distribution_run', 'distribution_day'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
