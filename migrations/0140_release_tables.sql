-- Tables released to those who may not see persons. Computed once per period by a job; no number that may not be shown is ever written here.
CREATE TABLE release (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  measure text NOT NULL,
  period text NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  withheld boolean NOT NULL,
  late integer,
  released_at timestamptz NOT NULL,
  CONSTRAINT release_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT a_period_is_released_once UNIQUE (municipality_code, measure, period),
  CONSTRAINT release_period_is_written_as_one CHECK (period ~ '^\d{4}(-W\d{2}|-\d{2}|-Q[1-4])?$'),
  CONSTRAINT release_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT release_comes_after_its_period CHECK ((released_at AT TIME ZONE 'UTC')::date > to_on),
  CONSTRAINT released_late_number_is_none_or_large CHECK (late = 0 OR late >= 10),
  CONSTRAINT release_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN release.late IS 'Facts of the period before that were written down after its release; empty when there are some but too few to tell.';

CREATE TABLE release_unit (
  municipality_code char(4) NOT NULL,
  release_id uuid NOT NULL,
  key text NOT NULL,
  parent text,
  name text NOT NULL,
  position integer NOT NULL,
  CONSTRAINT release_unit_pk PRIMARY KEY (municipality_code, release_id, key),
  CONSTRAINT release_unit_is_of_a_release FOREIGN KEY (municipality_code, release_id) REFERENCES release);
COMMENT ON COLUMN release_unit.name IS 'What the unit was called when the table was released; empty for the municipality and for kinds of units.';

CREATE TABLE release_cell (
  municipality_code char(4) NOT NULL,
  release_id uuid NOT NULL,
  unit_key text NOT NULL,
  category text NOT NULL,
  count integer,
  CONSTRAINT release_cell_pk PRIMARY KEY (municipality_code, release_id, unit_key, category),
  CONSTRAINT no_released_number_is_one_to_four CHECK (count = 0 OR count >= 5),
  CONSTRAINT release_cell_is_of_a_unit FOREIGN KEY (municipality_code, release_id, unit_key) REFERENCES release_unit);
COMMENT ON COLUMN release_cell.count IS 'Empty when the number is hidden.';

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['release', 'release_unit', 'release_cell'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
  END LOOP;
END $$;
-- What has been released is never changed or taken back: what somebody has read cannot be hidden again.
GRANT SELECT, INSERT ON release, release_unit, release_cell TO helhet_app;
