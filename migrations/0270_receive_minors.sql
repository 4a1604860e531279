-- Unaccompanied minors: announced arrivals against places and hands; per child what is arranged and what is missing; the state's compensation.
CREATE TABLE arrival_notice (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  announced_on date NOT NULL,
  expected_on date NOT NULL,
  children integer NOT NULL,
  kind text NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT arrival_notice_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT arrival_notice_is_of_children CHECK (children BETWEEN 1 AND 500),
  CONSTRAINT arrival_notice_kind_is_known CHECK (kind IN ('assigned', 'tie', 'offered', 'transit')),
  CONSTRAINT arrival_notice_is_withdrawn_wholly_or_not_at_all CHECK (num_nonnulls(withdrawn_at, withdrawn_by) IN (0, 2)),
  CONSTRAINT arrival_notice_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN arrival_notice.kind IS 'assigned: by share; tie: strong ties here; offered: places the municipality has offered; transit: until assigned elsewhere.';
CREATE INDEX arrival_notice_by_day ON arrival_notice (municipality_code, expected_on);

CREATE TABLE reception_capacity (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  from_on date NOT NULL,
  places integer NOT NULL,
  hands integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT reception_capacity_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT reception_capacity_is_a_number CHECK (places BETWEEN 0 AND 5000 AND hands BETWEEN 0 AND 5000),
  CONSTRAINT reception_capacity_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON TABLE reception_capacity IS 'Places that can be used and staff who can receive, from a day until the next row.';
CREATE INDEX reception_capacity_by_day ON reception_capacity (municipality_code, from_on, recorded_at);

CREATE TABLE unaccompanied_child (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  case_id uuid NOT NULL,
  arrived_on date NOT NULL,
  assigned_on date,
  notice_id uuid,
  ended_on date,
  ended_how text,
  moved_to text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT unaccompanied_child_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT unaccompanied_ends_after_arrival CHECK (ended_on >= arrived_on),
  CONSTRAINT unaccompanied_ended_how_is_known CHECK (ended_how IN ('moved', 'grown_up', 'parent_came', 'custodian', 'left', 'registered_in_error')),
  CONSTRAINT unaccompanied_ends_wholly_or_not_at_all CHECK (num_nonnulls(ended_on, ended_how) IN (0, 2)),
  CONSTRAINT unaccompanied_moves_to_a_municipality CHECK ((moved_to IS NOT NULL) = (ended_how IS NOT DISTINCT FROM 'moved')),
  CONSTRAINT unaccompanied_moved_to_is_a_code CHECK (moved_to ~ '^[0-9]{4}$'),
  CONSTRAINT unaccompanied_child_is_of_a_case FOREIGN KEY (municipality_code, case_id) REFERENCES person_case,
  CONSTRAINT unaccompanied_child_is_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT unaccompanied_child_was_announced FOREIGN KEY (municipality_code, notice_id) REFERENCES arrival_notice);
CREATE UNIQUE INDEX one_reception_at_a_time ON unaccompanied_child (municipality_code, person_id) WHERE ended_on IS NULL;
CREATE INDEX unaccompanied_child_of_person ON unaccompanied_child (municipality_code, person_id);
CREATE INDEX unaccompanied_child_of_case ON unaccompanied_child (municipality_code, case_id);
CREATE INDEX unaccompanied_child_of_notice ON unaccompanied_child (municipality_code, notice_id) WHERE notice_id IS NOT NULL;

CREATE TABLE unaccompanied_step (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  child_id uuid NOT NULL,
  person_id uuid NOT NULL,
  step text NOT NULL,
  outcome text NOT NULL,
  on_day date NOT NULL,
  note text NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT unaccompanied_step_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT unaccompanied_step_is_known CHECK (step IN ('housing', 'guardian_applied', 'guardian_appointed', 'investigation', 'school',
    'health_exam', 'permit', 'custodian_applied', 'custodian_appointed')),
  CONSTRAINT unaccompanied_step_outcome_is_known CHECK (outcome IN ('done', 'not_needed')),
  CONSTRAINT unaccompanied_step_says_why_not CHECK (outcome = 'done' OR note <> ''),
  CONSTRAINT unaccompanied_step_is_withdrawn_wholly_or_not_at_all CHECK (num_nonnulls(withdrawn_at, withdrawn_reason) IN (0, 2)),
  CONSTRAINT unaccompanied_step_is_of_a_child FOREIGN KEY (municipality_code, child_id) REFERENCES unaccompanied_child,
  CONSTRAINT unaccompanied_step_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE UNIQUE INDEX one_standing_step_of_a_kind ON unaccompanied_step (municipality_code, child_id, step) WHERE withdrawn_at IS NULL;
CREATE INDEX unaccompanied_step_of_child ON unaccompanied_step (municipality_code, child_id);
CREATE INDEX unaccompanied_step_of_person ON unaccompanied_step (municipality_code, person_id);

CREATE TABLE state_compensation (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  child_id uuid NOT NULL,
  person_id uuid NOT NULL,
  quarter char(6) NOT NULL,
  applied_on date NOT NULL,
  applied_ore bigint NOT NULL,
  decided_on date,
  granted_ore bigint,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT state_compensation_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT state_compensation_once_a_quarter UNIQUE (municipality_code, child_id, quarter),
  CONSTRAINT state_compensation_is_of_a_quarter CHECK (quarter ~ '^[0-9]{4}K[1-4]$'),
  CONSTRAINT state_compensation_is_an_amount CHECK (applied_ore > 0 AND granted_ore >= 0),
  CONSTRAINT state_compensation_is_decided_wholly_or_not_at_all CHECK (num_nonnulls(decided_on, granted_ore) IN (0, 2)),
  CONSTRAINT state_compensation_is_decided_after_it_was_asked CHECK (decided_on >= applied_on),
  CONSTRAINT state_compensation_is_of_a_child FOREIGN KEY (municipality_code, child_id) REFERENCES unaccompanied_child,
  CONSTRAINT state_compensation_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX state_compensation_of_person ON state_compensation (municipality_code, person_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['unaccompanied_child', 'unaccompanied_step', 'state_compensation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (access, person_id) ON %I TO helhet_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['arrival_notice', 'reception_capacity'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (withdrawn_at, withdrawn_by) ON arrival_notice TO helhet_app;
GRANT UPDATE (ended_on, ended_how, moved_to) ON unaccompanied_child TO helhet_app;
GRANT UPDATE (withdrawn_at, withdrawn_reason) ON unaccompanied_step TO helhet_app;
GRANT UPDATE (decided_on, granted_ore) ON state_compensation TO helhet_app;
INSERT INTO strand_table (table_name, strand) VALUES ('unaccompanied_child', 'unaccompanied'), ('unaccompanied_step', 'unaccompanied'),
  ('state_compensation', 'unaccompanied');

-- An office of the state or a region receives nobody.
ALTER TABLE unaccompanied_child ADD CONSTRAINT an_office_receives_no_minors CHECK (municipality_takes_clients(municipality_code));

/* How many of each notice have been received, and how many children came and were here by week: numbers of the whole municipality, no ids of
   children, for whoever may see the overview. */
CREATE FUNCTION received_of_notices() RETURNS TABLE (notice_id uuid, received bigint) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT u.notice_id, count(*) FROM unaccompanied_child u
    WHERE u.municipality_code = code AND u.notice_id IS NOT NULL AND u.ended_how IS DISTINCT FROM 'registered_in_error' GROUP BY 1;
  PERFORM see_again_with(own);
END $$;
CREATE FUNCTION minors_by_week(from_day date, to_day date) RETURNS TABLE (from_on date, received integer, present integer) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE code char(4) := app_municipality(); own text := see_everything();
BEGIN
  RETURN QUERY SELECT w::date,
      (SELECT count(*) FROM unaccompanied_child u WHERE u.municipality_code = code AND u.arrived_on BETWEEN w::date AND w::date + 6
        AND u.ended_how IS DISTINCT FROM 'registered_in_error')::integer,
      (SELECT count(*) FROM unaccompanied_child u WHERE u.municipality_code = code AND u.arrived_on <= w::date + 6
        AND (u.ended_on IS NULL OR u.ended_on > w::date + 6) AND u.ended_how IS DISTINCT FROM 'registered_in_error')::integer
    FROM generate_series(date_trunc('week', from_day), to_day, interval '7 days') w;
  PERFORM see_again_with(own);
END $$;
GRANT EXECUTE ON FUNCTION received_of_notices, minors_by_week TO helhet_app;
