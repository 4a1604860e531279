-- Messages to staff with who has read them, the weekly pulse, and worries picked up at workplace visits. None of it is about a client.
CREATE TABLE staff_message (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  unit_ids uuid[] NOT NULL,
  roles text[] NOT NULL,
  told_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT staff_message_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT staff_message_is_said CHECK (title <> '' AND body <> ''),
  CONSTRAINT staff_message_ends_after_it_begins CHECK (to_on >= from_on),
  CONSTRAINT staff_message_is_withdrawn_wholly_or_not CHECK (num_nonnulls(withdrawn_at, withdrawn_by) IN (0, 2)),
  CONSTRAINT staff_message_is_of_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
COMMENT ON COLUMN staff_message.unit_ids IS 'Empty: every unit.';
COMMENT ON COLUMN staff_message.roles IS 'Empty: every role.';
COMMENT ON COLUMN staff_message.told_at IS 'When the letters that say that there is a message were asked for.';
CREATE INDEX staff_message_of_writer ON staff_message (municipality_code, recorded_by);
CREATE INDEX staff_message_by_day ON staff_message (municipality_code, from_on);

CREATE TABLE staff_message_read (
  municipality_code char(4) NOT NULL,
  message_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  read_at timestamptz NOT NULL,
  CONSTRAINT staff_message_read_pk PRIMARY KEY (municipality_code, message_id, staff_id),
  CONSTRAINT staff_message_read_is_of_a_message FOREIGN KEY (municipality_code, message_id) REFERENCES staff_message,
  CONSTRAINT staff_message_read_is_by_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
CREATE INDEX staff_message_read_of_staff ON staff_message_read (municipality_code, staff_id);

/* The pulse. How many chose each point of each question, in a unit and week: no row is one person's. There is no time, no order and no link between
   the questions, and whoever answers writes all ten numbers of the unit and week again, so that not even the row's own marks tell which changed. */
CREATE TABLE pulse_count (
  municipality_code char(4) NOT NULL,
  unit_id uuid NOT NULL,
  week char(8) NOT NULL,
  question text NOT NULL,
  point integer NOT NULL,
  answers integer NOT NULL,
  CONSTRAINT pulse_count_pk PRIMARY KEY (municipality_code, unit_id, week, question, point),
  CONSTRAINT pulse_count_question_is_known CHECK (question IN ('wellbeing', 'support')),
  CONSTRAINT pulse_count_point_is_one_to_five CHECK (point BETWEEN 1 AND 5),
  CONSTRAINT pulse_count_is_never_negative CHECK (answers >= 0),
  CONSTRAINT pulse_count_is_of_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit);

-- That somebody has answered this week, so that nobody answers twice: neither when, in which unit nor what. Each sees the own row alone.
CREATE TABLE pulse_answered (
  municipality_code char(4) NOT NULL,
  staff_id uuid NOT NULL,
  week char(8) NOT NULL,
  CONSTRAINT pulse_is_answered_once_a_week PRIMARY KEY (municipality_code, staff_id, week),
  CONSTRAINT pulse_answered_by_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);

CREATE TABLE worry (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  noticed_on date NOT NULL,
  what text NOT NULL,
  taken_up_by uuid NOT NULL,
  closed_on date,
  closed_by uuid,
  outcome text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT worry_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT worry_is_said CHECK (what <> ''),
  CONSTRAINT worry_is_closed_wholly_or_not CHECK (num_nonnulls(closed_on, closed_by, outcome) IN (0, 3)),
  CONSTRAINT worry_outcome_is_said CHECK (outcome <> ''),
  CONSTRAINT worry_is_closed_after_it_is_noticed CHECK (closed_on >= noticed_on),
  CONSTRAINT worry_is_in_a_unit FOREIGN KEY (municipality_code, unit_id) REFERENCES unit,
  CONSTRAINT worry_is_taken_up_by_staff FOREIGN KEY (municipality_code, taken_up_by) REFERENCES staff,
  CONSTRAINT worry_is_closed_by_staff FOREIGN KEY (municipality_code, closed_by) REFERENCES staff);
COMMENT ON TABLE worry IS 'What staff worried about when their workplace was visited; nobody who said it is named.';
COMMENT ON COLUMN worry.taken_up_by IS 'The member of staff who made the visit and takes it further.';
CREATE INDEX worry_of_unit ON worry (municipality_code, unit_id, noticed_on);
CREATE INDEX worry_of_visitor ON worry (municipality_code, taken_up_by);
CREATE INDEX worry_of_closer ON worry (municipality_code, closed_by);

CREATE TABLE worry_measure (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  worry_id uuid NOT NULL,
  done_on date NOT NULL,
  what text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT worry_measure_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT worry_measure_is_said CHECK (what <> ''),
  CONSTRAINT worry_measure_is_for_a_worry FOREIGN KEY (municipality_code, worry_id) REFERENCES worry,
  CONSTRAINT worry_measure_is_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff);
CREATE INDEX worry_measure_of_worry ON worry_measure (municipality_code, worry_id);
CREATE INDEX worry_measure_of_writer ON worry_measure (municipality_code, recorded_by);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['staff_message', 'staff_message_read', 'pulse_count', 'pulse_answered', 'worry', 'worry_measure'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['staff_message', 'staff_message_read', 'pulse_count', 'worry', 'worry_measure'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
  END LOOP;
END $$;
CREATE POLICY pulse_answered_is_ones_own ON pulse_answered USING (municipality_code = app_municipality()
  AND (app_staff() IS NULL OR staff_id = app_staff()));
CREATE POLICY staff_message_read_in_the_own_name ON staff_message_read AS RESTRICTIVE FOR INSERT
  WITH CHECK (app_staff() IS NULL OR staff_id = app_staff());
GRANT UPDATE (told_at, withdrawn_at, withdrawn_by) ON staff_message TO helhet_app;
GRANT UPDATE (answers) ON pulse_count TO helhet_app;
GRANT DELETE ON pulse_answered TO helhet_app;
GRANT UPDATE (closed_on, closed_by, outcome) ON worry TO helhet_app;
