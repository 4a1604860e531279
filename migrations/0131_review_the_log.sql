-- Log review: reads that rules or chance picked, questions to the reader, answers, outcomes; and the statement of each month.
-- All of it opens to the log review's key alone; a question and its answer open to the reader too.
CREATE INDEX trace_by_time ON trace (municipality_code, at);

-- One line per Swedish day whose reads have been looked through; the seed of the day's sample is the hash that sealed its last line, which
-- nobody knows before the day is over and anybody can find again.
CREATE TABLE log_review_day (
  municipality_code char(4) NOT NULL,
  read_on date NOT NULL,
  reads integer NOT NULL,
  picked integer NOT NULL,
  per_mille integer NOT NULL,
  seed text NOT NULL,
  made_at timestamptz NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT log_review_day_pk PRIMARY KEY (municipality_code, read_on),
  CONSTRAINT log_review_day_picks_from_what_was_read CHECK (picked >= 0 AND reads >= 0 AND per_mille BETWEEN 0 AND 1000));
COMMENT ON COLUMN log_review_day.reads IS 'Pairs of reader and person that day, and refused emergency attempts: what was picked from.';

-- A reader's reading of one person on one day, whatever number of pages; or, without a person, something that was tried.
CREATE TABLE log_review_item (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  reader_id uuid NOT NULL,
  person_id uuid,
  read_on date NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  lines integer NOT NULL,
  actions text[] NOT NULL,
  why text[] NOT NULL,
  rules text[] NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT log_review_item_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT log_review_item_names_its_reader UNIQUE (municipality_code, id, reader_id),
  CONSTRAINT log_review_item_is_picked_once UNIQUE NULLS NOT DISTINCT (municipality_code, reader_id, person_id, read_on),
  CONSTRAINT log_review_item_is_of_staff FOREIGN KEY (municipality_code, reader_id) REFERENCES staff,
  CONSTRAINT log_review_item_has_lines CHECK (lines > 0 AND cardinality(actions) > 0 AND last_at >= first_at),
  CONSTRAINT log_review_item_says_why CHECK (cardinality(rules) > 0 AND rules <@ ARRAY['own_record', 'relative', 'same_address', 'same_surname',
    'colleague', 'no_open_case', 'outside_hours', 'absent', 'break_glass', 'many_persons', 'protected_shown', 'refused_emergency', 'sample']));
COMMENT ON COLUMN log_review_item.person_id IS 'An id as in the log, kept as long as the log: no foreign key, since the person may have been destroyed.';
COMMENT ON COLUMN log_review_item.actions IS 'Methods and paths as in the route table, never the values in them.';
CREATE INDEX log_review_item_of_reader ON log_review_item (municipality_code, reader_id, read_on);
CREATE INDEX log_review_item_by_day ON log_review_item (municipality_code, read_on);

-- What is said about an item: nothing is changed, a correction is a new entry that names the old.
CREATE TABLE log_review_entry (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  reader_id uuid NOT NULL,
  kind text NOT NULL,
  text text NOT NULL,
  outcome text,
  corrects_id uuid,
  written_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  access uuid[] NOT NULL,
  CONSTRAINT log_review_entry_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT log_review_entry_is_about_an_item FOREIGN KEY (municipality_code, item_id, reader_id)
    REFERENCES log_review_item (municipality_code, id, reader_id),
  CONSTRAINT log_review_entry_is_written_by_staff FOREIGN KEY (municipality_code, written_by) REFERENCES staff,
  CONSTRAINT log_review_entry_corrects_an_entry FOREIGN KEY (municipality_code, corrects_id) REFERENCES log_review_entry,
  CONSTRAINT log_review_entry_kind_is_known CHECK (kind IN ('question', 'answer', 'outcome')),
  CONSTRAINT log_review_entry_says_something CHECK (text <> '' OR kind = 'outcome'),
  CONSTRAINT log_review_outcome_is_known CHECK (outcome IN ('justified', 'unjustified', 'reported')),
  CONSTRAINT log_review_entry_has_an_outcome_only_as_such CHECK ((outcome IS NOT NULL) = (kind = 'outcome')),
  CONSTRAINT log_review_entry_corrects_only_an_outcome CHECK (corrects_id IS NULL OR kind = 'outcome'),
  CONSTRAINT nobody_reviews_ones_own_reads CHECK (kind = 'answer' OR written_by <> reader_id),
  CONSTRAINT only_the_reader_answers CHECK (kind <> 'answer' OR written_by = reader_id));
CREATE INDEX log_review_entry_of_item ON log_review_entry (municipality_code, item_id, reader_id);
CREATE INDEX log_review_entry_of_writer ON log_review_entry (municipality_code, written_by);
CREATE UNIQUE INDEX log_review_entry_is_corrected_once ON log_review_entry (municipality_code, corrects_id);

-- Which member of staff has which identity number, where the log review has been told: then reads of oneself, relatives, neighbours and
-- colleagues are found. It opens to the log review alone; who administers staff does not see it.
CREATE TABLE staff_identity (
  municipality_code char(4) NOT NULL,
  staff_id uuid NOT NULL,
  identity_number text NOT NULL,
  access uuid[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT staff_identity_pk PRIMARY KEY (municipality_code, staff_id),
  CONSTRAINT staff_identity_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff,
  CONSTRAINT staff_identity_is_recorded_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT staff_identity_number_is_twelve_digits CHECK (identity_number ~ '^[0-9]{12}$'));
CREATE INDEX staff_identity_by_recorder ON staff_identity (municipality_code, recorded_by);
CREATE INDEX staff_identity_by_number ON staff_identity (municipality_code, identity_number);

-- The statement of a month: made once by a job, never computed again.
CREATE TABLE log_statement (
  municipality_code char(4) NOT NULL,
  month text NOT NULL,
  reads integer NOT NULL,
  persons_read integer NOT NULL,
  readers integer NOT NULL,
  picked integer NOT NULL,
  sampled integer NOT NULL,
  questioned integer NOT NULL,
  answered integer NOT NULL,
  justified integer NOT NULL,
  unjustified integer NOT NULL,
  reported integer NOT NULL,
  waiting integer NOT NULL,
  emergency_accesses integer NOT NULL,
  refused_emergencies integer NOT NULL,
  refused_requests integer NOT NULL,
  verified_to bigint NOT NULL,
  head_hash text,
  chain_fault text,
  made_at timestamptz NOT NULL,
  CONSTRAINT log_statement_pk PRIMARY KEY (municipality_code, month),
  CONSTRAINT log_statement_month_is_a_month CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  CONSTRAINT log_statement_head_is_sha256 CHECK (head_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT log_statement_is_of_a_municipality FOREIGN KEY (municipality_code) REFERENCES municipality);
COMMENT ON TABLE log_statement IS 'Counts only: it opens to the roles that the route asks for, not by persons.';

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['log_review_day', 'log_review_item', 'log_review_entry', 'staff_identity', 'log_statement'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['log_review_day', 'log_review_item', 'log_review_entry', 'staff_identity'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality() AND app_sees(access))
      WITH CHECK (municipality_code = app_municipality())', t || '_opens_to_its_keys', t);
  END LOOP;
END $$;
CREATE POLICY log_statement_is_own ON log_statement USING (municipality_code = app_municipality());
GRANT UPDATE (access) ON log_review_item TO helhet_app;
GRANT UPDATE (identity_number, recorded_at, recorded_by), DELETE ON staff_identity TO helhet_app;
