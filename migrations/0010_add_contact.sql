-- Contact notes: how, whether it came about, who, was the child seen, was it seen alone. Locked when finished; additions are new rows.
CREATE TABLE contact (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  mode text NOT NULL,
  outcome text NOT NULL,
  not_held_reason text,
  happened_on date NOT NULL,
  happened_time time,
  minutes integer,
  note text NOT NULL,
  unit_id uuid NOT NULL,
  written_by uuid NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT contact_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT contact_mode_is_known CHECK (mode IN ('visit', 'office', 'outdoors', 'video', 'phone', 'letter')),
  CONSTRAINT contact_outcome_is_known CHECK (outcome IN ('held', 'cancelled_by_us', 'cancelled_by_them', 'illness', 'no_show')),
  CONSTRAINT contact_held_needs_no_reason CHECK (outcome <> 'held' OR not_held_reason IS NULL),
  CONSTRAINT contact_minutes_are_within_a_day CHECK (minutes BETWEEN 1 AND 1440),
  CONSTRAINT contact_is_in_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT contact_is_written_by_staff FOREIGN KEY (municipality_code, written_by) REFERENCES staff);
CREATE INDEX contact_of_unit ON contact (municipality_code, unit_id, happened_on);
CREATE INDEX contact_of_writer ON contact (municipality_code, written_by, recorded_at);

CREATE TABLE contact_child (
  municipality_code char(4) NOT NULL,
  contact_id uuid NOT NULL,
  person_id uuid NOT NULL,
  happened_on date NOT NULL,
  seen boolean NOT NULL,
  seen_alone boolean NOT NULL,
  moved_on date,
  access uuid[] NOT NULL,
  CONSTRAINT contact_child_pk PRIMARY KEY (municipality_code, contact_id, person_id),
  CONSTRAINT contact_child_seen_alone_is_seen CHECK (seen OR NOT seen_alone),
  CONSTRAINT contact_child_is_of_a_contact FOREIGN KEY (municipality_code, contact_id) REFERENCES contact,
  CONSTRAINT contact_child_is_a_person FOREIGN KEY (municipality_code, person_id) REFERENCES person);
COMMENT ON COLUMN contact_child.happened_on IS 'The contact''s day again, so that the latest contact of a child is one look in an index.';
CREATE INDEX contact_child_of_person ON contact_child (municipality_code, person_id, happened_on DESC);
CREATE INDEX contact_child_last_seen ON contact_child (municipality_code, person_id, happened_on DESC) WHERE seen;
CREATE INDEX contact_child_last_seen_alone ON contact_child (municipality_code, person_id, happened_on DESC) WHERE seen_alone;

CREATE TABLE contact_participant (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  contact_id uuid NOT NULL,
  person_id uuid,
  other text,
  access uuid[] NOT NULL,
  CONSTRAINT contact_participant_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT contact_participant_is_a_person_or_another CHECK (num_nonnulls(person_id, other) = 1),
  CONSTRAINT contact_participant_is_of_a_contact FOREIGN KEY (municipality_code, contact_id) REFERENCES contact,
  CONSTRAINT contact_participant_is_known FOREIGN KEY (municipality_code, person_id) REFERENCES person);
CREATE INDEX contact_participant_of_contact ON contact_participant (municipality_code, contact_id);
CREATE INDEX contact_participant_of_person ON contact_participant (municipality_code, person_id);

CREATE TABLE contact_addition (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  contact_id uuid NOT NULL,
  note text NOT NULL,
  written_by uuid NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT contact_addition_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT contact_addition_says_something CHECK (note <> ''),
  CONSTRAINT contact_addition_is_of_a_contact FOREIGN KEY (municipality_code, contact_id) REFERENCES contact,
  CONSTRAINT contact_addition_is_written_by_staff FOREIGN KEY (municipality_code, written_by) REFERENCES staff);
CREATE INDEX contact_addition_of_contact ON contact_addition (municipality_code, contact_id);
CREATE INDEX contact_addition_of_writer ON contact_addition (municipality_code, written_by);

CREATE TABLE contact_week_count (
  municipality_code char(4) NOT NULL,
  unit_id uuid NOT NULL,
  week char(8) NOT NULL,
  mode text NOT NULL,
  outcome text NOT NULL,
  contacts integer NOT NULL,
  children_seen integer NOT NULL,
  children_seen_alone integer NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT contact_week_count_pk PRIMARY KEY (municipality_code, unit_id, week, mode, outcome),
  CONSTRAINT contact_week_count_is_never_negative CHECK (contacts >= 0 AND children_seen >= 0 AND children_seen_alone >= 0),
  CONSTRAINT contact_week_count_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);
ALTER TABLE task ADD CONSTRAINT task_grew_from_a_contact FOREIGN KEY (municipality_code, contact_id) REFERENCES contact;
CREATE INDEX task_of_contact ON task (municipality_code, contact_id);
