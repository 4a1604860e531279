-- Groups of staff who may fall away together: those who live across a border, parents of small children when schools close, those who come with
-- one bus. Who is in one is for the person, for who manages the unit, and for the director; everybody else sees how many at most.
CREATE TABLE cohort (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text COLLATE swedish NOT NULL,
  kind text NOT NULL,
  closed_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT cohort_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT cohort_is_named CHECK (name <> '' AND length(name) <= 60),
  CONSTRAINT cohort_kind_is_known CHECK (kind IN ('border', 'school', 'transport', 'other')),
  CONSTRAINT cohort_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN cohort.closed_on IS 'The first day that it is no longer used; who was in it is removed then.';
CREATE UNIQUE INDEX cohort_name_is_taken ON cohort (municipality_code, lower(name)) WHERE closed_on IS NULL;
CREATE INDEX cohort_of_writer ON cohort (municipality_code, recorded_by);

CREATE TABLE cohort_member (
  municipality_code char(4) NOT NULL,
  cohort_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT cohort_member_pk PRIMARY KEY (municipality_code, cohort_id, staff_id),
  CONSTRAINT cohort_member_is_of_a_cohort FOREIGN KEY (municipality_code, cohort_id) REFERENCES cohort,
  CONSTRAINT cohort_member_is_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT cohort_member_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE cohort_member IS 'Removed, not ended, when somebody leaves the group: where people live and how they travel is kept no longer than it is used.';
CREATE INDEX cohort_member_of_staff ON cohort_member (municipality_code, staff_id);
CREATE INDEX cohort_member_of_writer ON cohort_member (municipality_code, recorded_by);

-- A scenario as it was drawn and saved as the basis for a decision. It is never changed: another is another row.
CREATE TABLE scenario (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text COLLATE swedish NOT NULL,
  purpose text NOT NULL,
  unit_ids uuid[] NOT NULL,
  choices jsonb NOT NULL,
  input jsonb NOT NULL,
  answer jsonb NOT NULL,
  usual jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT scenario_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT scenario_is_named CHECK (name <> '' AND length(name) <= 80),
  CONSTRAINT scenario_says_what_it_is_for CHECK (purpose <> '' AND length(purpose) <= 500),
  CONSTRAINT scenario_is_of_units CHECK (cardinality(unit_ids) > 0),
  CONSTRAINT scenario_is_saved_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN scenario.input IS 'What it was drawn from, without names: the calculator scenario gives the same answer for it.';
COMMENT ON COLUMN scenario.usual IS 'The same weeks as they usually are, drawn with the same seed.';
CREATE INDEX scenario_by_time ON scenario (municipality_code, recorded_at);
CREATE INDEX scenario_of_writer ON scenario (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['cohort', 'cohort_member', 'scenario'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (name, kind, closed_on) ON cohort TO helhet_app;
GRANT DELETE ON cohort_member TO helhet_app;
