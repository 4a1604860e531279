-- One case per person, exactly one responsible social worker at each instant, and the clocks of the law.
CREATE TABLE person_case (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  case_number text NOT NULL,
  opened_on date NOT NULL,
  closed_on date,
  unit_id uuid NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT person_case_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT one_case_per_person UNIQUE (municipality_code, person_id),
  CONSTRAINT case_number_is_unique UNIQUE (municipality_code, case_number),
  CONSTRAINT case_closes_after_it_opens CHECK (closed_on >= opened_on),
  CONSTRAINT case_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT case_is_in_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
CREATE INDEX person_case_of_unit ON person_case (municipality_code, unit_id);

CREATE TABLE case_number_series (
  municipality_code char(4) NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  CONSTRAINT case_number_series_pk PRIMARY KEY (municipality_code, year),
  CONSTRAINT case_number_series_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);

CREATE TABLE case_responsibility (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  reason text NOT NULL,
  given_by uuid,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT case_responsibility_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT case_responsibility_ends_after_it_begins CHECK (to_at > from_at),
  CONSTRAINT case_responsibility_reason_is_said CHECK (reason <> ''),
  CONSTRAINT one_responsible_worker_at_a_time EXCLUDE USING gist (municipality_code WITH =, case_id WITH =, tstzrange(from_at, to_at) WITH &&),
  CONSTRAINT case_responsibility_is_of_a_case FOREIGN KEY (municipality_code, case_id) REFERENCES person_case,
  CONSTRAINT case_responsibility_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT case_responsibility_is_held_by_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
CREATE INDEX case_responsibility_now ON case_responsibility (municipality_code, staff_id) WHERE to_at IS NULL;
CREATE INDEX case_responsibility_of_case ON case_responsibility (municipality_code, case_id);
CREATE INDEX case_responsibility_of_person ON case_responsibility (municipality_code, person_id);
CREATE INDEX case_responsibility_of_staff ON case_responsibility (municipality_code, staff_id);

CREATE TABLE case_coworker (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  strand text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  reason text NOT NULL,
  given_by uuid NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT case_coworker_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT case_coworker_strand_is_known CHECK (strand IN ('concern', 'investigation', 'measure', 'placement', 'income_support',
    'unaccompanied', 'contact')),
  CONSTRAINT case_coworker_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT case_coworker_is_of_a_case FOREIGN KEY (municipality_code, case_id) REFERENCES person_case,
  CONSTRAINT case_coworker_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT case_coworker_is_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
COMMENT ON COLUMN case_coworker.strand IS 'A named co-worker sees the person''s header and this strand only.';
CREATE INDEX case_coworker_of_case ON case_coworker (municipality_code, case_id);
CREATE INDEX case_coworker_of_person ON case_coworker (municipality_code, person_id);
CREATE INDEX case_coworker_of_staff ON case_coworker (municipality_code, staff_id);

-- That an investigation runs; its contents belong to the module of investigations.
CREATE TABLE investigation (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  case_id uuid NOT NULL,
  opened_on date NOT NULL,
  opened_by uuid,
  concluded_on date,
  outcome text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT investigation_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT investigation_is_concluded_after_it_opens CHECK (concluded_on >= opened_on),
  CONSTRAINT investigation_outcome_is_known CHECK (outcome IN ('no_measure', 'measure', 'application')),
  CONSTRAINT investigation_is_concluded_wholly_or_not_at_all CHECK (num_nonnulls(concluded_on, outcome) IN (0, 2)),
  CONSTRAINT investigation_is_of_a_case FOREIGN KEY (municipality_code, case_id) REFERENCES person_case,
  CONSTRAINT investigation_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE UNIQUE INDEX one_investigation_at_a_time ON investigation (municipality_code, person_id) WHERE concluded_on IS NULL;
CREATE INDEX investigation_of_case ON investigation (municipality_code, case_id);
CREATE INDEX investigation_of_person ON investigation (municipality_code, person_id);

-- A clock starts and ends with the registered fact, in the same transaction. Lateness is never stored: it comes from the days.
CREATE TABLE clock (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  rule text NOT NULL,
  rule_version integer NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  person_id uuid,
  unit_id uuid NOT NULL,
  started_on date NOT NULL,
  nominal_due_on date NOT NULL,
  legal_due_on date NOT NULL,
  paragraph text NOT NULL,
  ended_on date,
  ended_how text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT clock_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT clock_subject_is_known CHECK (subject_kind IN ('concern_child', 'investigation', 'person')),
  CONSTRAINT clock_ended_how_is_known CHECK (ended_how IN ('met', 'superseded', 'not_required', 'lapsed')),
  CONSTRAINT clock_ends_wholly_or_not_at_all CHECK (num_nonnulls(ended_on, ended_how) IN (0, 2)),
  CONSTRAINT clock_is_due_after_it_starts CHECK (nominal_due_on >= started_on AND legal_due_on >= nominal_due_on),
  CONSTRAINT clock_follows_a_rule FOREIGN KEY (rule, rule_version) REFERENCES law_rule_version,
  CONSTRAINT clock_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT clock_is_in_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
COMMENT ON COLUMN clock.person_id IS 'Empty until the child of a report is known.';
CREATE UNIQUE INDEX one_open_clock_per_rule_and_subject ON clock (municipality_code, rule, subject_kind, subject_id) WHERE ended_on IS NULL;
CREATE INDEX clock_of_person ON clock (municipality_code, person_id);
CREATE INDEX clock_of_subject ON clock (municipality_code, subject_id);
CREATE INDEX clock_open_of_unit ON clock (municipality_code, unit_id, nominal_due_on) WHERE ended_on IS NULL;
CREATE INDEX clock_of_unit ON clock (municipality_code, unit_id);
CREATE INDEX clock_by_rule ON clock (rule, rule_version);

-- A promise of one's own: the next step with a day. Never looks like law.
CREATE TABLE task (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  title text NOT NULL,
  due_on date NOT NULL,
  due_time time,
  contact_id uuid,
  staff_id uuid NOT NULL,
  done_on date,
  done_by uuid,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT task_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT task_says_what CHECK (title <> ''),
  CONSTRAINT task_is_done_wholly_or_not_at_all CHECK (num_nonnulls(done_on, done_by) IN (0, 2)),
  CONSTRAINT task_is_about_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT task_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
CREATE INDEX task_of_person ON task (municipality_code, person_id);
CREATE INDEX task_open_of_staff ON task (municipality_code, staff_id, due_on) WHERE done_on IS NULL;
CREATE INDEX task_of_staff ON task (municipality_code, staff_id);

-- A row of the worklist put aside until a day, with a reason. The clock goes on.
CREATE TABLE parking (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  row_kind text NOT NULL,
  row_id uuid NOT NULL,
  person_id uuid,
  until_on date NOT NULL,
  reason text NOT NULL,
  parked_by uuid NOT NULL,
  lifted_at timestamptz,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT parking_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT parking_row_kind_is_known CHECK (row_kind IN ('clock', 'task')),
  CONSTRAINT parking_reason_is_said CHECK (reason <> ''),
  CONSTRAINT parking_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE UNIQUE INDEX one_parking_per_row ON parking (municipality_code, row_kind, row_id) WHERE lifted_at IS NULL;
CREATE INDEX parking_of_person ON parking (municipality_code, person_id);

-- What one is writing and has not finished: saved within a second, seen by the writer alone.
CREATE TABLE draft (
  municipality_code char(4) NOT NULL,
  staff_id uuid NOT NULL,
  form text NOT NULL,
  subject_id uuid NOT NULL,
  body jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  CONSTRAINT draft_pk PRIMARY KEY (municipality_code, staff_id, form, subject_id),
  CONSTRAINT draft_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
