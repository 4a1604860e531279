-- Employments with how they are paid and the degree, who wrote them and why they were corrected. A row that is withdrawn never was: it names
-- the one it takes away, which stays. Files of employments and of published counts are looked through before they are saved.
CREATE TABLE workforce_import (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  source text NOT NULL,
  measure text,
  columns jsonb,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  stage text NOT NULL,
  rows_done integer NOT NULL,
  rows_all integer NOT NULL,
  previewed_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by uuid,
  applied_at timestamptz,
  withdrawn_at timestamptz,
  faults integer NOT NULL,
  counts jsonb NOT NULL,
  fingerprint text,
  looked_again boolean NOT NULL,
  CONSTRAINT workforce_import_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT workforce_import_kind_is_known CHECK (kind IN ('employments', 'counts')),
  CONSTRAINT workforce_import_measure_is_known CHECK (measure IN ('persons', 'full_time')),
  CONSTRAINT workforce_import_of_counts_is_named CHECK ((kind = 'counts') = (measure IS NOT NULL) AND (kind = 'counts') = (name <> '')),
  CONSTRAINT workforce_import_stage_is_known CHECK (stage IN ('waiting', 'reading', 'comparing', 'saving', 'ended')),
  CONSTRAINT workforce_import_is_confirmed_wholly_or_not CHECK (num_nonnulls(confirmed_at, confirmed_by) IN (0, 2)),
  CONSTRAINT workforce_import_is_applied_after_it_is_confirmed CHECK (applied_at IS NULL OR confirmed_at IS NOT NULL),
  CONSTRAINT workforce_import_with_faults_is_not_applied CHECK (applied_at IS NULL OR faults = 0),
  CONSTRAINT workforce_import_ends_one_way CHECK (num_nonnulls(applied_at, withdrawn_at) <= 1),
  CONSTRAINT workforce_import_is_asked_for_by_staff FOREIGN KEY (municipality_code, asked_by) REFERENCES staff,
  CONSTRAINT workforce_import_is_confirmed_by_staff FOREIGN KEY (municipality_code, confirmed_by) REFERENCES staff);
COMMENT ON COLUMN workforce_import.fingerprint IS 'Of the changes that were shown: what is saved is what was looked at, or it is looked at again.';
COMMENT ON COLUMN workforce_import.looked_again IS 'What is registered had changed when it was confirmed, so that it was looked through once more.';
CREATE INDEX workforce_import_by_asker ON workforce_import (municipality_code, asked_by);
CREATE INDEX workforce_import_by_confirmer ON workforce_import (municipality_code, confirmed_by);

-- The file lies here from when it was handed in until it is saved, taken back or refused; at most a week.
CREATE TABLE workforce_import_file (
  municipality_code char(4) NOT NULL,
  import_id uuid NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT workforce_import_file_pk PRIMARY KEY (municipality_code, import_id),
  CONSTRAINT workforce_import_file_is_of_an_import FOREIGN KEY (municipality_code, import_id) REFERENCES workforce_import);

CREATE TABLE workforce_import_fault (
  municipality_code char(4) NOT NULL,
  import_id uuid NOT NULL,
  number integer NOT NULL,
  line integer NOT NULL,
  column_name text,
  code text NOT NULL,
  CONSTRAINT workforce_import_fault_pk PRIMARY KEY (municipality_code, import_id, number),
  CONSTRAINT workforce_import_fault_is_a_code CHECK (code ~ '^[a-z0-9_]{1,80}$'),
  CONSTRAINT workforce_import_fault_is_of_an_import FOREIGN KEY (municipality_code, import_id) REFERENCES workforce_import);
COMMENT ON TABLE workforce_import_fault IS 'Where and what kind of fault; never the value that was wrong.';

-- What each line would do, until it is done or taken back.
CREATE TABLE workforce_import_row (
  municipality_code char(4) NOT NULL,
  import_id uuid NOT NULL,
  number integer NOT NULL,
  line integer,
  change text NOT NULL,
  staff_id uuid,
  subject text NOT NULL,
  differences jsonb NOT NULL,
  CONSTRAINT workforce_import_row_pk PRIMARY KEY (municipality_code, import_id, number),
  CONSTRAINT workforce_import_row_change_is_known CHECK (change IN ('new', 'changed', 'ended', 'unchanged', 'absent')),
  CONSTRAINT workforce_import_row_is_a_line_or_absent CHECK ((line IS NULL) = (change = 'absent')),
  CONSTRAINT workforce_import_row_is_of_an_import FOREIGN KEY (municipality_code, import_id) REFERENCES workforce_import,
  CONSTRAINT workforce_import_row_is_of_staff FOREIGN KEY (municipality_code, staff_id) REFERENCES staff);
CREATE INDEX workforce_import_row_of_staff ON workforce_import_row (municipality_code, staff_id);

ALTER TABLE employment_event
  ADD COLUMN engagement text NOT NULL DEFAULT 'monthly',
  ADD COLUMN degree text,
  ADD COLUMN withdrawn boolean NOT NULL DEFAULT false,
  ADD COLUMN change_reason text NOT NULL DEFAULT '',
  ADD COLUMN recorded_by uuid,
  ADD COLUMN import_id uuid,
  ADD CONSTRAINT employment_engagement_is_known CHECK (engagement IN ('monthly', 'hourly', 'agency')),
  ADD CONSTRAINT employment_degree_is_known CHECK (degree IN ('degree_social_work', 'degree_other', 'none')),
  ADD CONSTRAINT employment_by_the_hour_or_hired_is_not_permanent CHECK (engagement = 'monthly' OR NOT permanent),
  ADD CONSTRAINT employment_is_withdrawn_by_naming_it CHECK (NOT withdrawn OR supersedes_id IS NOT NULL),
  ADD CONSTRAINT employment_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  ADD CONSTRAINT employment_came_with_an_import FOREIGN KEY (municipality_code, import_id) REFERENCES workforce_import;
COMMENT ON COLUMN employment_event.degree IS 'The degree of the person as known with the employment; empty: not known. The two degrees are those of SoL 25:1.';
COMMENT ON COLUMN employment_event.withdrawn IS 'The employment that it supersedes never was.';
COMMENT ON COLUMN employment_event.recorded_by IS 'Empty: read in from the command line.';
CREATE INDEX employment_event_of_writer ON employment_event (municipality_code, recorded_by);
CREATE INDEX employment_event_of_import ON employment_event (municipality_code, import_id);

-- Counts of staff that somebody else has published, by area and year. Published again, they are a new set that names the old.
CREATE TABLE published_count_set (
  municipality_code char(4) NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  source text NOT NULL,
  measure text NOT NULL,
  import_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  supersedes_id uuid,
  replaced_at timestamptz,
  CONSTRAINT published_count_set_pk PRIMARY KEY (municipality_code, id),
  CONSTRAINT published_count_set_has_a_name CHECK (name <> ''),
  CONSTRAINT published_count_set_measure_is_known CHECK (measure IN ('persons', 'full_time')),
  CONSTRAINT published_count_set_is_superseded_once UNIQUE (municipality_code, supersedes_id),
  CONSTRAINT published_count_set_came_with_an_import FOREIGN KEY (municipality_code, import_id) REFERENCES workforce_import,
  CONSTRAINT published_count_set_is_entered_by_staff FOREIGN KEY (municipality_code, recorded_by) REFERENCES staff,
  CONSTRAINT published_count_set_supersedes_another FOREIGN KEY (municipality_code, supersedes_id) REFERENCES published_count_set);
CREATE UNIQUE INDEX published_count_set_stands_once ON published_count_set (municipality_code, lower(name), measure) WHERE replaced_at IS NULL;
CREATE INDEX published_count_set_of_import ON published_count_set (municipality_code, import_id);
CREATE INDEX published_count_set_of_writer ON published_count_set (municipality_code, recorded_by);

CREATE TABLE published_count (
  municipality_code char(4) NOT NULL,
  set_id uuid NOT NULL,
  area text NOT NULL,
  year integer NOT NULL,
  level text NOT NULL,
  opening numeric(18, 6),
  closing numeric(18, 6),
  joiners numeric(18, 6),
  leavers numeric(18, 6),
  internal numeric(18, 6),
  retired numeric(18, 6),
  own_request numeric(18, 6),
  permanent numeric(18, 6),
  CONSTRAINT published_count_pk PRIMARY KEY (municipality_code, set_id, year, area),
  CONSTRAINT published_count_is_not_negative CHECK (least(opening, closing, joiners, leavers, internal, retired, own_request, permanent) >= 0),
  CONSTRAINT published_count_is_of_a_set FOREIGN KEY (municipality_code, set_id) REFERENCES published_count_set);
COMMENT ON TABLE published_count IS 'A number that is empty was not published or was suppressed; it is never none.';

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['workforce_import', 'workforce_import_file', 'workforce_import_fault', 'workforce_import_row', 'published_count_set',
    'published_count'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (municipality_code = app_municipality())', t || '_is_own', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO helhet_app', t);
  END LOOP;
END $$;
GRANT UPDATE (stage, rows_done, rows_all, previewed_at, confirmed_at, confirmed_by, applied_at, withdrawn_at, faults, counts, fingerprint, looked_again)
  ON workforce_import TO helhet_app;
GRANT DELETE ON workforce_import_file, workforce_import_fault, workforce_import_row TO helhet_app;
GRANT UPDATE (replaced_at) ON published_count_set TO helhet_app;
