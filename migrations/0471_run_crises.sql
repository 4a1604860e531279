-- A crisis as it is declared: a level, why, from when, for the whole organisation or for some units. Another level is a new row that takes over.
-- It ends when the director says so, or by itself after its last day.
CREATE TABLE crisis_activation (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  level smallint NOT NULL,
  reason text NOT NULL,
  whole boolean NOT NULL,
  from_on date NOT NULL,
  to_on date,
  replaces_id uuid,
  ended_on date,
  ended_reason text,
  ended_at timestamptz,
  ended_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT crisis_activation_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT crisis_activation_level_is_one_to_three CHECK (level BETWEEN 1 AND 3),
  CONSTRAINT crisis_activation_says_why CHECK (reason <> ''),
  CONSTRAINT crisis_activation_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT crisis_activation_is_ended_wholly_or_not CHECK (num_nonnulls(ended_on, ended_reason, ended_at, ended_by) IN (0, 4)),
  CONSTRAINT crisis_activation_takes_over_from_another FOREIGN KEY (municipality_code, replaces_id) REFERENCES crisis_activation,
  CONSTRAINT crisis_activation_is_made_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT crisis_activation_is_ended_by_staff FOREIGN KEY (municipality_code, ended_by) REFERENCES staff);
COMMENT ON COLUMN crisis_activation.whole IS 'True: every unit; otherwise those of crisis_activation_unit.';
COMMENT ON COLUMN crisis_activation.to_on IS 'The last day as it was decided; empty: until it is ended.';
COMMENT ON COLUMN crisis_activation.ended_on IS 'The day it was ended by hand: the first on which it no longer holds.';
CREATE UNIQUE INDEX crisis_activation_is_taken_over_once ON crisis_activation (municipality_code, replaces_id);
CREATE INDEX crisis_activation_by_day ON crisis_activation (municipality_code, from_on);
CREATE INDEX crisis_activation_of_maker ON crisis_activation (municipality_code, recorded_by);
CREATE INDEX crisis_activation_of_ender ON crisis_activation (municipality_code, ended_by);

CREATE TABLE crisis_activation_unit (
  municipality_code char(4) NOT NULL,
  activation_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  CONSTRAINT crisis_activation_unit_pk PRIMARY KEY (municipality_code, activation_id, unit_id),
  CONSTRAINT crisis_activation_unit_is_of_an_activation FOREIGN KEY (municipality_code, activation_id) REFERENCES crisis_activation,
  CONSTRAINT crisis_activation_unit_is_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
CREATE INDEX crisis_activation_unit_of_unit ON crisis_activation_unit (municipality_code, unit_id);

ALTER TABLE crisis_plan ADD CONSTRAINT crisis_plan_follows_a_crisis FOREIGN KEY (municipality_code, follows_activation_id) REFERENCES crisis_activation;

-- What was thought of a crisis afterwards, or while it went on. A later one stands beside the earlier.
CREATE TABLE crisis_evaluation (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  activation_id uuid NOT NULL,
  made_on date NOT NULL,
  held text NOT NULL,
  failed text NOT NULL,
  taught text NOT NULL,
  child_view text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT crisis_evaluation_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT crisis_evaluation_says_what_it_taught CHECK (held <> '' AND failed <> '' AND taught <> '' AND child_view <> ''),
  CONSTRAINT crisis_evaluation_is_of_a_crisis FOREIGN KEY (municipality_code, activation_id) REFERENCES crisis_activation,
  CONSTRAINT crisis_evaluation_is_made_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN crisis_evaluation.failed IS 'Which assumption of the plan did not hold.';
COMMENT ON COLUMN crisis_evaluation.child_view IS 'What the crisis was for children and what they said of it.';
CREATE INDEX crisis_evaluation_of_activation ON crisis_evaluation (municipality_code, activation_id);
CREATE INDEX crisis_evaluation_of_writer ON crisis_evaluation (municipality_code, recorded_by);

CREATE TABLE crisis_exercise (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  held_on date NOT NULL,
  scenario text NOT NULL,
  took_part text NOT NULL,
  learnt text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT crisis_exercise_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT crisis_exercise_says_what_and_who CHECK (scenario <> '' AND took_part <> ''),
  CONSTRAINT crisis_exercise_learnt_something CHECK (learnt <> ''),
  CONSTRAINT crisis_exercise_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN crisis_exercise.learnt IS 'Empty until it has been held and looked back upon; written once.';
CREATE INDEX crisis_exercise_by_day ON crisis_exercise (municipality_code, held_on);
CREATE INDEX crisis_exercise_of_writer ON crisis_exercise (municipality_code, recorded_by);

-- A row of a worklist that waited because of a crisis: put last by itself since its kind of activity ran in low gear, or, for a row with a clock,
-- by a manager who wrote down why and until when. The clock goes on whatever is written here.
CREATE TABLE crisis_postponement (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  activation_id uuid NOT NULL,
  activity_id uuid,
  activity_name text,
  priority smallint,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  row_kind text NOT NULL,
  row_id uuid NOT NULL,
  rule text,
  nominal_due_on date NOT NULL,
  legal_due_on date,
  until_on date,
  reason text,
  postponed_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  taken_back_at timestamptz,
  taken_back_by uuid,
  access uuid[] NOT NULL,
  CONSTRAINT crisis_postponement_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT crisis_postponement_row_kind_is_known CHECK (row_kind IN ('clock', 'task', 'follow_up', 'unseen', 'restriction')),
  CONSTRAINT crisis_postponement_class_is_one_to_four CHECK (priority BETWEEN 1 AND 4),
  CONSTRAINT crisis_postponement_of_a_clock_is_an_act CHECK (num_nonnulls(rule, legal_due_on, until_on, reason, recorded_by)
    = CASE row_kind WHEN 'clock' THEN 5 ELSE 0 END AND reason <> ''),
  CONSTRAINT crisis_postponement_without_clock_is_of_an_activity CHECK (row_kind = 'clock' OR num_nonnulls(activity_id, activity_name, priority) = 3),
  CONSTRAINT crisis_postponement_ends_after_it_begins CHECK (until_on > postponed_on),
  CONSTRAINT crisis_postponement_is_taken_back_wholly_or_not CHECK (num_nonnulls(taken_back_at, taken_back_by) IN (0, 2)),
  CONSTRAINT crisis_postponement_is_of_a_crisis FOREIGN KEY (municipality_code, activation_id) REFERENCES crisis_activation,
  CONSTRAINT crisis_postponement_is_about_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT crisis_postponement_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT crisis_postponement_is_made_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT crisis_postponement_is_taken_back_by_staff FOREIGN KEY (municipality_code, taken_back_by) REFERENCES staff);
COMMENT ON COLUMN crisis_postponement.row_id IS 'The clock or the promise; for a reminder of a child not seen or a restriction not told of, the person.';
COMMENT ON COLUMN crisis_postponement.recorded_by IS 'The manager who postponed a clock; empty when the low gear of the plan did it.';
CREATE UNIQUE INDEX crisis_postponement_of_a_row_once ON crisis_postponement (municipality_code, activation_id, row_kind, row_id) WHERE taken_back_at IS NULL;
CREATE INDEX crisis_postponement_of_activation ON crisis_postponement (municipality_code, activation_id);
CREATE INDEX crisis_postponement_of_person ON crisis_postponement (municipality_code, person_id);
CREATE INDEX crisis_postponement_of_unit ON crisis_postponement (municipality_code, unit_id);
CREATE INDEX crisis_postponement_of_row ON crisis_postponement (municipality_code, row_id);
CREATE INDEX crisis_postponement_of_maker ON crisis_postponement (municipality_code, recorded_by);
CREATE INDEX crisis_postponement_of_taker_back ON crisis_postponement (municipality_code, taken_back_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['crisis_activation', 'crisis_activation_unit', 'crisis_evaluation', 'crisis_exercise'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (ended_on, ended_reason, ended_at, ended_by) ON crisis_activation TO helhet_app;
GRANT UPDATE (learnt) ON crisis_exercise TO helhet_app;
CREATE POLICY crisis_exercise_is_looked_back_upon_once ON crisis_exercise AS RESTRICTIVE FOR UPDATE USING (learnt IS NULL) WITH CHECK (true);
CREATE POLICY crisis_activation_is_ended_once ON crisis_activation AS RESTRICTIVE FOR UPDATE USING (ended_at IS NULL) WITH CHECK (true);

ALTER TABLE crisis_postponement ENABLE ROW LEVEL SECURITY;
ALTER TABLE crisis_postponement FORCE ROW LEVEL SECURITY;
CREATE POLICY crisis_postponement_opens_to_its_keys ON crisis_postponement USING (municipality_code = app_municipality() AND app_sees(access))
  WITH CHECK (municipality_code = app_municipality());
GRANT SELECT, INSERT, UPDATE (taken_back_at, taken_back_by, access) ON crisis_postponement TO helhet_app;
INSERT INTO strand_table (table_name, strand) VALUES ('crisis_postponement', NULL);
SELECT build_strand_refresh();
