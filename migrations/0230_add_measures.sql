-- Measures: what a person is given after a decision or without one, its goals, how it went, and the open offers that are only counted.

-- Kinds that the municipality adds to the shipped ones. One that ends stays where it has been used.
CREATE TABLE measure_kind (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  always_assessed boolean NOT NULL,
  from_on date NOT NULL,
  to_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT measure_kind_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT measure_kind_has_a_name CHECK (name <> ''),
  CONSTRAINT measure_kind_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT measure_kind_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON COLUMN measure_kind.always_assessed IS 'Whether it is given only after an assessment of needs; kinds that SoL 11:5 names always are.';

-- The committee's decision that who uses a measure without assessment is not recorded (SoL 14:5).
CREATE TABLE unnamed_measure_decision (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  own_kind_id uuid,
  from_on date NOT NULL,
  to_on date,
  decided_on date NOT NULL,
  minutes_reference text NOT NULL,
  reasons text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT unnamed_measure_decision_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT unnamed_measure_decision_own_kind_is_its_id CHECK (kind = own_kind_id::text),
  CONSTRAINT unnamed_measure_decision_gives_reasons CHECK (reasons <> '' AND minutes_reference <> ''),
  CONSTRAINT unnamed_measure_decision_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT unnamed_measure_decision_is_made_before_it_holds CHECK (decided_on <= from_on),
  CONSTRAINT unnamed_measure_decision_is_of_an_own_kind FOREIGN KEY (municipality_code, own_kind_id) REFERENCES measure_kind,
  CONSTRAINT unnamed_measure_decision_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
CREATE INDEX unnamed_measure_decision_of_kind ON unnamed_measure_decision (municipality_code, own_kind_id);

-- How often an open offer was used: unit, kind, day and number, and nothing else.
CREATE TABLE unnamed_measure_count (
  municipality_code char(4) NOT NULL,
  unit_id uuid NOT NULL,
  kind text NOT NULL,
  own_kind_id uuid,
  used_on date NOT NULL,
  uses integer NOT NULL,
  CONSTRAINT unnamed_measure_count_pk PRIMARY KEY (municipality_code, unit_id, kind, used_on),
  CONSTRAINT unnamed_measure_count_own_kind_is_its_id CHECK (kind = own_kind_id::text),
  CONSTRAINT unnamed_measure_count_is_never_below_zero CHECK (uses >= 0),
  CONSTRAINT unnamed_measure_count_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT unnamed_measure_count_is_of_an_own_kind FOREIGN KEY (municipality_code, own_kind_id) REFERENCES measure_kind);
COMMENT ON COLUMN unnamed_measure_count.kind IS 'A shipped kind, or the id of an own kind as text; so in the other tables of measures.';
CREATE INDEX unnamed_measure_count_of_own_kind ON unnamed_measure_count (municipality_code, own_kind_id);

CREATE TABLE measure (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  own_kind_id uuid,
  assessed boolean NOT NULL,
  from_on date NOT NULL,
  to_on date,
  performer text NOT NULL,
  extent text NOT NULL,
  aim text NOT NULL,
  consent_of text[] NOT NULL,
  told_may_apply boolean NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT measure_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT measure_own_kind_is_its_id CHECK (kind = own_kind_id::text),
  CONSTRAINT measure_has_an_aim CHECK (aim <> ''),
  CONSTRAINT measure_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT measure_consent_is_of_known CHECK (consent_of <@ ARRAY['child', 'custodian']),
  CONSTRAINT measure_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT measure_is_of_an_own_kind FOREIGN KEY (municipality_code, own_kind_id) REFERENCES measure_kind);
COMMENT ON COLUMN measure.told_may_apply IS 'Without assessment: they were told that they may apply for an assessed one (SoL 11:6).';
CREATE INDEX measure_of_person ON measure (municipality_code, person_id);
CREATE INDEX measure_of_own_kind ON measure (municipality_code, own_kind_id);

-- What has happened to a measure. A mistake is withdrawn with its reason and stays to be read.
CREATE TABLE measure_event (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  measure_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  happened_on date NOT NULL,
  reason text,
  outcome text,
  fact_id uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT measure_event_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT measure_event_kind_is_known CHECK (kind IN ('started', 'interrupted', 'ended', 'withdrawn')),
  CONSTRAINT measure_event_says_why CHECK (kind = 'started' OR reason <> ''),
  CONSTRAINT measure_event_outcome_is_known CHECK ((kind = 'ended') = (outcome IS NOT NULL)
    AND outcome IN ('as_planned', 'family_ended', 'moved', 'other_measure', 'other')),
  CONSTRAINT measure_event_is_withdrawn_wholly_or_not_at_all CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) IN (0, 3)),
  CONSTRAINT measure_event_says_why_it_is_withdrawn CHECK (withdrawn_reason <> ''),
  CONSTRAINT measure_event_is_of_a_measure FOREIGN KEY (municipality_code, measure_id) REFERENCES measure,
  CONSTRAINT measure_event_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX measure_event_of_measure ON measure_event (municipality_code, measure_id);
CREATE INDEX measure_event_of_person ON measure_event (municipality_code, person_id);

CREATE TABLE measure_goal (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  measure_id uuid NOT NULL,
  person_id uuid NOT NULL,
  position integer NOT NULL,
  words text NOT NULL,
  childs_own boolean NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT measure_goal_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT measure_goal_says_something CHECK (words <> ''),
  CONSTRAINT measure_goal_is_of_a_measure FOREIGN KEY (municipality_code, measure_id) REFERENCES measure,
  CONSTRAINT measure_goal_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN measure_goal.childs_own IS 'The words are the child''s own, and shown as such.';
CREATE INDEX measure_goal_of_measure ON measure_goal (municipality_code, measure_id);
CREATE INDEX measure_goal_of_person ON measure_goal (municipality_code, person_id);

CREATE TABLE measure_follow_up (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  measure_id uuid NOT NULL,
  person_id uuid NOT NULL,
  held_on date NOT NULL,
  note text NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT measure_follow_up_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT measure_follow_up_is_of_a_measure FOREIGN KEY (municipality_code, measure_id) REFERENCES measure,
  CONSTRAINT measure_follow_up_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX measure_follow_up_of_measure ON measure_follow_up (municipality_code, measure_id);
CREATE INDEX measure_follow_up_of_person ON measure_follow_up (municipality_code, person_id);

CREATE TABLE measure_goal_outcome (
  municipality_code char(4) NOT NULL,
  follow_up_id uuid NOT NULL,
  goal_id uuid NOT NULL,
  person_id uuid NOT NULL,
  outcome text NOT NULL,
  note text NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT measure_goal_outcome_pk PRIMARY KEY (municipality_code, follow_up_id, goal_id),
  CONSTRAINT measure_goal_outcome_is_known CHECK (outcome IN ('reached', 'partly', 'not', 'not_relevant')),
  CONSTRAINT measure_goal_outcome_is_of_a_follow_up FOREIGN KEY (municipality_code, follow_up_id) REFERENCES measure_follow_up,
  CONSTRAINT measure_goal_outcome_is_of_a_goal FOREIGN KEY (municipality_code, goal_id) REFERENCES measure_goal,
  CONSTRAINT measure_goal_outcome_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX measure_goal_outcome_of_goal ON measure_goal_outcome (municipality_code, goal_id);
CREATE INDEX measure_goal_outcome_of_person ON measure_goal_outcome (municipality_code, person_id);

-- The next follow-up stands in the worklist as a promise of the one who planned it.
CREATE TABLE measure_next_follow_up (
  municipality_code char(4) NOT NULL,
  task_id uuid NOT NULL,
  measure_id uuid NOT NULL,
  person_id uuid NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT measure_next_follow_up_pk PRIMARY KEY (municipality_code, task_id),
  CONSTRAINT measure_next_follow_up_is_a_task FOREIGN KEY (municipality_code, task_id) REFERENCES task,
  CONSTRAINT measure_next_follow_up_is_of_a_measure FOREIGN KEY (municipality_code, measure_id) REFERENCES measure,
  CONSTRAINT measure_next_follow_up_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX measure_next_follow_up_of_measure ON measure_next_follow_up (municipality_code, measure_id);
CREATE INDEX measure_next_follow_up_of_person ON measure_next_follow_up (municipality_code, person_id);

-- What a contact person, a contact family or another performer tells about a time.
CREATE TABLE measure_report (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  measure_id uuid NOT NULL,
  person_id uuid NOT NULL,
  received_on date NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  meetings integer,
  words text NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT measure_report_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT measure_report_says_something CHECK (words <> ''),
  CONSTRAINT measure_report_is_of_a_time CHECK (to_on >= from_on),
  CONSTRAINT measure_report_meetings_are_counted CHECK (meetings >= 0),
  CONSTRAINT measure_report_is_of_a_measure FOREIGN KEY (municipality_code, measure_id) REFERENCES measure,
  CONSTRAINT measure_report_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX measure_report_of_measure ON measure_report (municipality_code, measure_id);
CREATE INDEX measure_report_of_person ON measure_report (municipality_code, person_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['measure', 'measure_event', 'measure_goal', 'measure_follow_up', 'measure_goal_outcome', 'measure_next_follow_up',
      'measure_report'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (access) ON %I TO helhet_app', t);
    EXECUTE format('INSERT INTO strand_table (table_name, strand) VALUES (%L, %L)', t, 'measure');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['measure_kind', 'unnamed_measure_decision', 'unnamed_measure_count'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON measure_event TO helhet_app;
GRANT UPDATE (to_on) ON measure_kind, unnamed_measure_decision TO helhet_app;
GRANT UPDATE (uses) ON unnamed_measure_count TO helhet_app;
