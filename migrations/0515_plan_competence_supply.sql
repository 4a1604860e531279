-- What turnover costs and what is planned, as the municipality decided it, version by version; when staff were born, for the retirements ahead;
-- and places in distance education that are asked for.
CREATE TABLE workforce_assumption (
  municipality_code char(4) NOT NULL,
  version integer NOT NULL,
  amounts jsonb NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT workforce_assumption_pk PRIMARY KEY (municipality_code, version),
  CONSTRAINT workforce_assumption_of_ones_own_is_counted_from_two CHECK (version >= 2),
  CONSTRAINT workforce_assumption_reason_is_said CHECK (reason <> ''),
  CONSTRAINT workforce_assumption_is_decided_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE workforce_assumption IS 'Assumptions as the municipality decided them; those that are shipped are version 1 and no row.';
CREATE INDEX workforce_assumption_of_writer ON workforce_assumption (municipality_code, recorded_by);

CREATE TABLE staff_birth_year (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  birth_year integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT staff_birth_year_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT staff_birth_year_is_of_somebody_who_works CHECK (birth_year BETWEEN 1930 AND 2030),
  CONSTRAINT staff_birth_year_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT staff_birth_year_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON TABLE staff_birth_year IS 'The latest row of somebody counts; the earlier ones stay. The year alone: the day is not needed to see retirements ahead.';
CREATE INDEX staff_birth_year_of_staff ON staff_birth_year (municipality_code, staff_id);
CREATE INDEX staff_birth_year_of_writer ON staff_birth_year (municipality_code, recorded_by);

CREATE TABLE education_request (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  programme text NOT NULL,
  provider text NOT NULL,
  starts_on date NOT NULL,
  places integer NOT NULL,
  asked_on date NOT NULL,
  places_given integer,
  answered_on date,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT education_request_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT education_request_says_what_and_of_whom CHECK (programme <> '' AND provider <> ''),
  CONSTRAINT education_request_asks_for_places CHECK (places BETWEEN 1 AND 1000),
  CONSTRAINT education_request_is_given_some_of_them CHECK (places_given BETWEEN 0 AND 1000),
  CONSTRAINT education_request_is_answered_wholly_or_not CHECK (num_nonnulls(places_given, answered_on) IN (0, 2)),
  CONSTRAINT education_request_is_withdrawn_wholly_or_not CHECK (num_nonnulls(withdrawn_at, withdrawn_by) IN (0, 2)),
  CONSTRAINT education_request_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT education_request_is_withdrawn_by_staff FOREIGN KEY (municipality_code, withdrawn_by) REFERENCES staff);
CREATE INDEX education_request_of_writer ON education_request (municipality_code, recorded_by);
CREATE INDEX education_request_of_withdrawer ON education_request (municipality_code, withdrawn_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['workforce_assumption', 'staff_birth_year', 'education_request'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (places_given, answered_on, withdrawn_at, withdrawn_by) ON education_request TO helhet_app;
