-- What is counted about the work itself, by unit and never by person: weighted load per week, use of time per week, continuity per year; and
-- the table of points, which each municipality decides itself.
CREATE TABLE workload_table (
  municipality_code char(4) NOT NULL,
  version integer NOT NULL,
  amounts jsonb NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT workload_table_pk PRIMARY KEY (municipality_code, version),
  CONSTRAINT workload_table_of_ones_own_is_counted_from_two CHECK (version >= 2),
  CONSTRAINT workload_table_reason_is_said CHECK (reason <> ''),
  CONSTRAINT workload_table_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON TABLE workload_table IS 'Points and assumptions as the municipality decided them; the one that is shipped is version 1 and no row.';

CREATE TABLE workload_week (
  municipality_code char(4) NOT NULL,
  unit_id uuid NOT NULL,
  week char(8) NOT NULL,
  activities jsonb NOT NULL,
  weighted_points numeric(10, 2) NOT NULL,
  posts numeric(7, 3) NOT NULL,
  posts_away numeric(7, 3) NOT NULL,
  ceiling numeric(7, 2) NOT NULL,
  table_version integer NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT workload_week_pk PRIMARY KEY (municipality_code, unit_id, week),
  CONSTRAINT workload_week_is_written_as_one CHECK (week ~ '^\d{4}-W\d{2}$'),
  CONSTRAINT workload_week_is_never_negative CHECK (weighted_points >= 0 AND posts >= 0 AND posts_away >= 0 AND ceiling > 0),
  CONSTRAINT workload_week_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
COMMENT ON COLUMN workload_week.activities IS 'What was open on the Sunday: activity, phase, how many, points before experience.';
COMMENT ON COLUMN workload_week.recorded_at IS 'Later than the week after: counted afterwards, from what was known then.';
COMMENT ON COLUMN workload_week.ceiling IS 'Points that a full-time post can carry, by the table of that time.';

CREATE TABLE time_use_week (
  municipality_code char(4) NOT NULL,
  unit_id uuid NOT NULL,
  week char(8) NOT NULL,
  working_minutes integer NOT NULL,
  workers integer NOT NULL,
  child_minutes integer NOT NULL,
  adult_minutes integer NOT NULL,
  assumed_minutes integer NOT NULL,
  journeys integer NOT NULL,
  notes integer NOT NULL,
  documents integer NOT NULL,
  investigations integer NOT NULL,
  access uuid[] NOT NULL,
  counted_at timestamptz NOT NULL,
  CONSTRAINT time_use_week_pk PRIMARY KEY (municipality_code, unit_id, week),
  CONSTRAINT time_use_week_is_written_as_one CHECK (week ~ '^\d{4}-W\d{2}$'),
  CONSTRAINT time_use_week_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
COMMENT ON COLUMN time_use_week.assumed_minutes IS 'Of the minutes with children and adults: those of contacts noted without minutes, by the table.';
COMMENT ON COLUMN time_use_week.journeys IS 'Contacts that took place outside the office.';

CREATE TABLE continuity_year (
  municipality_code char(4) NOT NULL,
  unit_id uuid NOT NULL,
  year integer NOT NULL,
  children integer NOT NULL,
  with_one integer NOT NULL,
  with_two integer NOT NULL,
  with_more integer NOT NULL,
  workers integer NOT NULL,
  changes jsonb NOT NULL,
  contacts integer NOT NULL,
  contacts_with_responsible integer NOT NULL,
  access uuid[] NOT NULL,
  counted_at timestamptz NOT NULL,
  CONSTRAINT continuity_year_pk PRIMARY KEY (municipality_code, unit_id, year),
  CONSTRAINT continuity_year_counts_each_child_once CHECK (children = with_one + with_two + with_more),
  CONSTRAINT continuity_year_contacts_are_among_all CHECK (contacts_with_responsible BETWEEN 0 AND contacts),
  CONSTRAINT continuity_year_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
COMMENT ON COLUMN continuity_year.workers IS 'Responsible workers of the year''s children, added child by child.';
COMMENT ON COLUMN continuity_year.changes IS 'How many changes of responsible worker, by reason.';

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['workload_week', 'time_use_week', 'continuity_year'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
ALTER TABLE workload_table ENABLE ROW LEVEL SECURITY;
ALTER TABLE workload_table FORCE ROW LEVEL SECURITY;
CREATE POLICY workload_table_is_own ON workload_table USING (municipality_code = app_municipality());
GRANT SELECT, INSERT ON workload_table TO helhet_app;
-- A week's load is never written over: the trend is what was known then. Time and continuity are counted again while contacts still come late.
GRANT UPDATE (working_minutes, workers, child_minutes, adult_minutes, assumed_minutes, journeys, notes, documents, investigations, counted_at) ON time_use_week TO helhet_app;
GRANT UPDATE (children, with_one, with_two, with_more, workers, changes, contacts, contacts_with_responsible, counted_at) ON continuity_year TO helhet_app;
