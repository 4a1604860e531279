-- Reports of concern: received, opened, assigned, assessed, decided. One clock and one decision per child.
CREATE TABLE concern (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  reference text NOT NULL,
  received_on date NOT NULL,
  received_at timestamptz NOT NULL,
  arrived_via text NOT NULL,
  reporter_kind text NOT NULL,
  mandated boolean NOT NULL,
  anonymous boolean NOT NULL,
  reporter_name text,
  reporter_workplace text,
  reporter_contact text,
  reporter_hidden_reason text,
  wants_feedback boolean NOT NULL,
  narrative text NOT NULL,
  last_happened text,
  unit_id uuid NOT NULL,
  opened_at timestamptz,
  opened_by uuid,
  client_id uuid,
  client_key text,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT concern_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT concern_reference_is_unique UNIQUE (municipality_code, reference),
  CONSTRAINT concern_is_handed_in_once_by_a_client UNIQUE (municipality_code, client_id, client_key),
  CONSTRAINT concern_arrived_via_is_known CHECK (arrived_via IN ('public_form', 'phone', 'letter', 'visit', 'emergency_duty', 'api')),
  CONSTRAINT concern_reporter_kind_is_known CHECK (reporter_kind IN ('school', 'preschool', 'health_care', 'dentist', 'psychiatry', 'police',
    'social_services', 'emergency_duty', 'women_shelter', 'migration_agency', 'other_authority', 'relative', 'private', 'self', 'anonymous')),
  CONSTRAINT concern_anonymous_names_nobody CHECK (NOT anonymous OR num_nonnulls(reporter_name, reporter_workplace, reporter_contact) = 0),
  CONSTRAINT concern_anonymous_is_not_mandated CHECK (NOT (anonymous AND mandated)),
  CONSTRAINT concern_last_happened_is_known CHECK (last_happened IN ('now', 'week', 'earlier')),
  CONSTRAINT concern_is_opened_wholly_or_not_at_all CHECK (num_nonnulls(opened_at, opened_by) IN (0, 2)),
  CONSTRAINT concern_is_opened_after_it_came_in CHECK (opened_at >= received_at),
  CONSTRAINT concern_is_recorded_after_it_came_in CHECK (recorded_at >= received_at),
  CONSTRAINT concern_is_in_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT concern_is_from_a_known_client FOREIGN KEY (municipality_code, client_id) REFERENCES client_credential);
COMMENT ON COLUMN concern.received_on IS 'Swedish day the report came in, however it came; not the day it was typed in. The clocks run from it.';
CREATE INDEX concern_unopened ON concern (municipality_code, unit_id, received_at) WHERE opened_at IS NULL;
CREATE INDEX concern_of_unit ON concern (municipality_code, unit_id, received_on);
CREATE INDEX concern_of_client ON concern (municipality_code, client_id);

CREATE TABLE concern_ground (
  municipality_code char(4) NOT NULL,
  concern_id uuid NOT NULL,
  ground text NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT concern_ground_pk PRIMARY KEY (municipality_code, concern_id, ground),
  CONSTRAINT concern_ground_is_known CHECK (ground IN ('violence_against_child', 'violence_in_close_relations', 'sexual_abuse', 'neglect',
    'parent_alcohol_or_drugs', 'own_alcohol_or_drugs', 'crime', 'school_absence', 'mental_ill_health', 'honour_related', 'other')),
  CONSTRAINT concern_ground_is_of_a_concern FOREIGN KEY (municipality_code, concern_id) REFERENCES concern);

CREATE TABLE concern_child (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  concern_id uuid NOT NULL,
  position integer NOT NULL,
  told_name text NOT NULL,
  told_age text NOT NULL,
  told_whereabouts text NOT NULL,
  person_id uuid,
  identified_at timestamptz,
  identified_by uuid,
  unit_id uuid NOT NULL,
  investigation_id uuid,
  moved_on date,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT concern_child_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT concern_names_a_child_once UNIQUE (municipality_code, concern_id, person_id),
  CONSTRAINT concern_child_is_identified_wholly_or_not_at_all CHECK (num_nonnulls(person_id, identified_at, identified_by) IN (0, 3)),
  CONSTRAINT concern_child_is_of_a_concern FOREIGN KEY (municipality_code, concern_id) REFERENCES concern,
  CONSTRAINT concern_child_is_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT concern_child_is_in_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT concern_child_is_attached_to_an_investigation FOREIGN KEY (municipality_code, investigation_id) REFERENCES investigation);
COMMENT ON COLUMN concern_child.moved_on IS 'The report was on the wrong person and was moved by correction; only that it was moved stays here.';
CREATE INDEX concern_child_of_person ON concern_child (municipality_code, person_id);
CREATE INDEX concern_child_of_concern ON concern_child (municipality_code, concern_id);
CREATE INDEX concern_child_of_unit ON concern_child (municipality_code, unit_id);
CREATE INDEX concern_child_of_investigation ON concern_child (municipality_code, investigation_id);

CREATE TABLE concern_assignment (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  concern_child_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  assigned_at timestamptz NOT NULL,
  assigned_by uuid NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT concern_assignment_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT concern_assignment_is_of_a_child FOREIGN KEY (municipality_code, concern_child_id) REFERENCES concern_child,
  CONSTRAINT concern_assignment_is_to_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
CREATE INDEX concern_assignment_of_child ON concern_assignment (municipality_code, concern_child_id);
CREATE INDEX concern_assignment_of_staff ON concern_assignment (municipality_code, staff_id);

-- Locked from the moment they are made: the run role may not update them, only add a correction that names the old.
CREATE TABLE protection_assessment (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  concern_child_id uuid NOT NULL,
  person_id uuid,
  outcome text NOT NULL,
  reasons text NOT NULL,
  assessed_on date NOT NULL,
  assessed_at timestamptz NOT NULL,
  assessed_by uuid NOT NULL,
  corrects_id uuid,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT protection_assessment_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT protection_assessment_outcome_is_known CHECK (outcome IN ('needs_protection', 'no_immediate_need')),
  CONSTRAINT protection_assessment_gives_reasons CHECK (reasons <> ''),
  CONSTRAINT protection_assessment_is_corrected_once UNIQUE (municipality_code, corrects_id),
  CONSTRAINT protection_assessment_is_of_a_child FOREIGN KEY (municipality_code, concern_child_id) REFERENCES concern_child,
  CONSTRAINT protection_assessment_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT protection_assessment_corrects_another FOREIGN KEY (municipality_code, corrects_id) REFERENCES protection_assessment);
CREATE UNIQUE INDEX one_protection_assessment_per_child_and_report ON protection_assessment (municipality_code, concern_child_id)
  WHERE corrects_id IS NULL;
CREATE INDEX protection_assessment_of_person ON protection_assessment (municipality_code, person_id);

CREATE TABLE preliminary_decision (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  concern_child_id uuid NOT NULL,
  person_id uuid NOT NULL,
  decision text NOT NULL,
  reasons text NOT NULL,
  decided_on date NOT NULL,
  decided_at timestamptz NOT NULL,
  decided_by uuid NOT NULL,
  rule_version integer NOT NULL,
  investigation_id uuid,
  corrects_id uuid,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT preliminary_decision_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT preliminary_decision_is_known CHECK (decision IN ('open_investigation', 'do_not_open', 'already_open')),
  CONSTRAINT preliminary_decision_gives_reasons CHECK (reasons <> ''),
  CONSTRAINT preliminary_decision_names_its_investigation CHECK ((decision = 'do_not_open') = (investigation_id IS NULL)),
  CONSTRAINT preliminary_decision_is_corrected_once UNIQUE (municipality_code, corrects_id),
  CONSTRAINT preliminary_decision_is_of_a_child FOREIGN KEY (municipality_code, concern_child_id) REFERENCES concern_child,
  CONSTRAINT preliminary_decision_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person,
  CONSTRAINT preliminary_decision_opens_an_investigation FOREIGN KEY (municipality_code, investigation_id) REFERENCES investigation,
  CONSTRAINT preliminary_decision_corrects_another FOREIGN KEY (municipality_code, corrects_id) REFERENCES preliminary_decision);
CREATE UNIQUE INDEX one_preliminary_decision_per_child_and_report ON preliminary_decision (municipality_code, concern_child_id)
  WHERE corrects_id IS NULL;
CREATE INDEX preliminary_decision_of_person ON preliminary_decision (municipality_code, person_id);
CREATE INDEX preliminary_decision_of_investigation ON preliminary_decision (municipality_code, investigation_id);

CREATE TABLE preliminary_extension (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  concern_child_id uuid NOT NULL,
  person_id uuid NOT NULL,
  until_on date NOT NULL,
  reasons text NOT NULL,
  decided_on date NOT NULL,
  decided_at timestamptz NOT NULL,
  decided_by uuid NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT preliminary_extension_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT preliminary_extension_ends_later CHECK (until_on > decided_on),
  CONSTRAINT preliminary_extension_gives_reasons CHECK (reasons <> ''),
  CONSTRAINT preliminary_extension_is_of_a_child FOREIGN KEY (municipality_code, concern_child_id) REFERENCES concern_child,
  CONSTRAINT preliminary_extension_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX preliminary_extension_of_child ON preliminary_extension (municipality_code, concern_child_id);
CREATE INDEX preliminary_extension_of_person ON preliminary_extension (municipality_code, person_id);

-- What was told to a mandated reporter who asked, or why it was withheld (SoL 19:6).
CREATE TABLE feedback (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  concern_child_id uuid NOT NULL,
  person_id uuid,
  told text,
  withheld_reason text,
  told_how text,
  given_on date NOT NULL,
  given_by uuid NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT feedback_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT feedback_is_given_once UNIQUE (municipality_code, concern_child_id),
  CONSTRAINT feedback_tells_only_what_the_law_allows CHECK (told IN ('opened', 'not_opened', 'already_open')),
  CONSTRAINT feedback_is_told_or_withheld CHECK (num_nonnulls(told, withheld_reason) = 1),
  CONSTRAINT feedback_is_of_a_child FOREIGN KEY (municipality_code, concern_child_id) REFERENCES concern_child,
  CONSTRAINT feedback_is_of_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX feedback_of_person ON feedback (municipality_code, person_id);

CREATE TABLE feedback_request (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  concern_child_id uuid NOT NULL,
  asked_on date NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CONSTRAINT feedback_request_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT feedback_is_asked_once UNIQUE (municipality_code, concern_child_id),
  CONSTRAINT feedback_request_is_of_a_child FOREIGN KEY (municipality_code, concern_child_id) REFERENCES concern_child);

-- A report that lay unopened too long: told to the unit manager, then to the director.
CREATE TABLE concern_escalation (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  concern_id uuid NOT NULL,
  told text NOT NULL,
  told_at timestamptz NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT concern_escalation_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT concern_escalation_goes_to_a_manager CHECK (told IN ('unit_manager', 'director')),
  CONSTRAINT concern_escalates_once_to_each UNIQUE (municipality_code, concern_id, told),
  CONSTRAINT concern_escalation_is_of_a_concern FOREIGN KEY (municipality_code, concern_id) REFERENCES concern);

-- The proof of each day: no report lay unopened, or these did. References only, no names.
CREATE TABLE unopened_statement (
  municipality_code char(4) NOT NULL,
  unit_id uuid NOT NULL,
  stated_on date NOT NULL,
  stated_at timestamptz NOT NULL,
  received integer NOT NULL,
  unopened text[] NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT unopened_statement_pk PRIMARY KEY (municipality_code, unit_id, stated_on),
  CONSTRAINT unopened_statement_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);

-- Reports received per ISO week: written with the report, rebuilt exactly from the rows by command.
CREATE TABLE concern_week_count (
  municipality_code char(4) NOT NULL,
  unit_id uuid NOT NULL,
  week char(8) NOT NULL,
  reporter_kind text NOT NULL,
  reports integer NOT NULL,
  children integer NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT concern_week_count_pk PRIMARY KEY (municipality_code, unit_id, week, reporter_kind),
  CONSTRAINT concern_week_count_is_never_negative CHECK (reports >= 0 AND children >= 0),
  CONSTRAINT concern_week_count_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
CREATE TABLE concern_ground_week_count (
  municipality_code char(4) NOT NULL,
  unit_id uuid NOT NULL,
  week char(8) NOT NULL,
  ground text NOT NULL,
  reports integer NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT concern_ground_week_count_pk PRIMARY KEY (municipality_code, unit_id, week, ground),
  CONSTRAINT concern_ground_week_count_is_never_negative CHECK (reports >= 0),
  CONSTRAINT concern_ground_week_count_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
