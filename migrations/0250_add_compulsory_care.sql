-- Compulsory care: what each matter is about, what was done in it, and what was done when the law had ended something. The days that the law
-- counts from stand in case_fact; these rows say in words what they were.
CREATE TABLE compulsory_matter (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  start text NOT NULL,
  why text NOT NULL,
  court text NOT NULL,
  opened_on date NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT compulsory_matter_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT compulsory_matter_kind_is_known CHECK (kind IN ('care', 'contact_limit', 'preventive', 'removal_ban', 'travel_ban', 'shelter')),
  CONSTRAINT compulsory_matter_says_why CHECK (why <> ''),
  CONSTRAINT compulsory_matter_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN compulsory_matter.start IS 'What it began with: a decision on immediate custody, an application without one, and so on.';
CREATE INDEX compulsory_matter_of_person ON compulsory_matter (municipality_code, person_id);

CREATE TABLE compulsory_step (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  matter_id uuid NOT NULL,
  person_id uuid NOT NULL,
  fact_id uuid NOT NULL,
  words text NOT NULL,
  sent_how text NOT NULL,
  court_case_number text NOT NULL,
  decided_as text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT compulsory_step_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT compulsory_step_is_of_one_fact UNIQUE (municipality_code, fact_id),
  CONSTRAINT compulsory_step_decider_is_known CHECK (decided_as IN ('chair', 'sub_committee', 'committee', 'court')),
  CONSTRAINT compulsory_step_is_of_a_matter FOREIGN KEY (municipality_code, matter_id) REFERENCES compulsory_matter,
  CONSTRAINT compulsory_step_is_of_a_fact FOREIGN KEY (municipality_code, fact_id) REFERENCES case_fact,
  CONSTRAINT compulsory_step_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN compulsory_step.decided_as IS 'Set when the fact is a decision whose own document stands elsewhere: who made it.';
CREATE INDEX compulsory_step_of_matter ON compulsory_step (municipality_code, matter_id);
CREATE INDEX compulsory_step_of_person ON compulsory_step (municipality_code, person_id);

-- What the law has ended shows until somebody has written what was done about it.
CREATE TABLE compulsory_lapse_handled (
  municipality_code char(4) NOT NULL,
  clock_id uuid NOT NULL,
  person_id uuid NOT NULL,
  handled_on date NOT NULL,
  words text NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT compulsory_lapse_handled_pk PRIMARY KEY (municipality_code, clock_id),
  CONSTRAINT compulsory_lapse_handled_says_what_was_done CHECK (words <> ''),
  CONSTRAINT compulsory_lapse_handled_is_of_a_clock FOREIGN KEY (municipality_code, clock_id) REFERENCES clock,
  CONSTRAINT compulsory_lapse_handled_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX compulsory_lapse_handled_of_person ON compulsory_lapse_handled (municipality_code, person_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['compulsory_matter', 'compulsory_step', 'compulsory_lapse_handled'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (access) ON %I TO helhet_app', t);
    EXECUTE format('INSERT INTO strand_table (table_name, strand) VALUES (%L, %L)', t, 'placement');
  END LOOP;
END $$;
